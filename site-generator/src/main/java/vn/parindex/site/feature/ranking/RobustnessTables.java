package vn.parindex.site.feature.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.robustness.Effect;
import vn.parindex.analytics.robustness.PairOrders;
import vn.parindex.analytics.robustness.RankSpread;
import vn.parindex.analytics.robustness.RankUncertainty;
import vn.parindex.analytics.robustness.Robustness;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.analytics.robustness.Sensitivity;
import vn.parindex.analytics.robustness.Shift;
import vn.parindex.analytics.robustness.Variant;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.table.OutcomeCells;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** Who cannot be told apart, rankings under other choices, which choice matters most. */
final class RobustnessTables extends TablePart {

  /** A choice with this share of all that moves ranks is nearly the only one that does. */
  private static final double NEARLY_ALONE = 0.75;

  /** Where no choice alone has this share, there is none to name: they matter only together. */
  private static final double NOTABLE = 0.05;

  private final OutcomeCells outcomes;
  private final Map<UnitId, String> labels;
  private final Robustness robustness;

  RobustnessTables(Edition edition) {
    super(edition);
    this.outcomes = new OutcomeCells(edition);
    this.labels = edition.labels();
    this.robustness = edition.results().robustness();
  }

  /** Units that cannot be told apart. */
  TableView groups() {
    RankUncertainty uncertainty = robustness.uncertainty();
    RobustnessSettings settings = uncertainty.settings();
    String unit = edition.terms().unit();
    List<List<UnitId>> groups = uncertainty.pairs().match(PairOrders::groups, reason -> List.of());
    String none =
        uncertainty
            .pairs()
            .match(
                pairs -> edition.say("robustness.groups.nobody", unit),
                reason ->
                    edition.say(
                        "robustness.groups.too-many",
                        formats.count(uncertainty.units().size()),
                        unit,
                        formats.count(settings.pairLimit())));
    return new TableOf<List<UnitId>>(
            "groups", edition.say("robustness.groups.caption", edition.terms().units()))
        .numbered(
            columns.fixed("group", edition.say("column.group")),
            (group, place) ->
                cells.text(edition.say("robustness.group", formats.count(place + 1L))))
        .column(
            columns.fixed("units", edition.say("column.units")),
            group -> cells.text(edition.joined(group.stream().map(labels::get).toList())))
        .column(
            columns.figures("count", edition.say("column.count")),
            group -> cells.count(group.size()))
        .column(
            columns.figures("ranks", edition.say("column.published-ranks")),
            group ->
                outcomes.ranks(published(group.get(0)), published(group.get(group.size() - 1))))
        .note(
            groups.isEmpty()
                ? none
                : edition.say(
                    "robustness.groups.note", unit, formats.settingPercent(settings.groupLimit())))
        .rows(groups);
  }

  private Rank published(UnitId unit) {
    return robustness.uncertainty().of(unit).orElseThrow().published();
  }

  /**
   * Another choice with those whom it moves farthest.
   *
   * @param largest how many places, in either direction
   * @param whose in words; empty when it moves nobody
   */
  private record Moves(Variant variant, Fraction largest, String whose) {}

  /** One row per other choice: how far it moves ranks, and whose. */
  TableView variants() {
    return new TableOf<Moves>("variants", edition.say("robustness.variants.caption"))
        .numbered(
            columns.words("variant", edition.say("column.variant")),
            (row, place) -> cells.text(name(row.variant()), place))
        .column(
            columns.places("mean-shift", edition.say("column.mean-shift")),
            row -> outcomes.coefficient(row.variant().meanAbsoluteShift()))
        .column(
            columns.places("largest-shift", edition.say("column.largest-shift")),
            row ->
                row.variant().meanAbsoluteShift().isKnown()
                    ? cells.text(formats.places(row.largest()), row.largest())
                    : cells.absent(""))
        .column(columns.fixed("whose", edition.say("column.whose")), this::whose)
        .note(isRanked() ? edition.say("robustness.variants.note") : tooFew())
        .rows(isRanked() ? robustness.variants().stream().map(this::moves).toList() : List.of());
  }

  private Moves moves(Variant variant) {
    Fraction largest =
        variant.shifts().stream()
            .flatMap(shift -> shift.gained().value().stream())
            .map(RobustnessTables::absolute)
            .max(Comparator.naturalOrder())
            .orElse(Fraction.ZERO);
    List<String> whose =
        largest.signum() == 0
            ? List.of()
            : variant.shifts().stream()
                .filter(
                    shift ->
                        shift.gained().match(g -> absolute(g).equals(largest), reason -> false))
                .map(this::named)
                .toList();
    return new Moves(variant, largest, whose.isEmpty() ? "" : new Sentences(edition).listed(whose));
  }

  private Cell whose(Moves row) {
    if (!row.whose().isEmpty()) {
      return cells.text(row.whose());
    }
    return row.variant().meanAbsoluteShift().isKnown()
        ? cells.text(edition.say("robustness.nobody-moves"))
        : cells.absent("");
  }

  /** "Ba Vì ▲". */
  private String named(Shift shift) {
    boolean up = shift.gained().match(gained -> gained.signum() > 0, reason -> false);
    return labels.get(shift.unit()) + (up ? " ▲" : " ▼");
  }

  private String name(Variant variant) {
    return edition
        .framework()
        .area(variant.areaCode())
        .map(area -> edition.say("variant.leave-out", Edition.coded(area.code(), area.name())))
        .orElseGet(() -> edition.say(Families.VARIANT.of(variant.kind())));
  }

  private String shortName(Variant variant) {
    return variant.kind() == Variant.Kind.LEAVE_OUT
        ? edition.say("variant.leave-out.short", variant.areaCode())
        : edition.say(Families.VARIANT_SHORT.of(variant.kind()));
  }

  /** Places gained by each unit under each other choice; a row is its place in the ranking. */
  TableView shifts() {
    List<UnitId> units = robustness.uncertainty().units().stream().map(RankSpread::unit).toList();
    Set<Integer> shown = isRanked() ? farthest(units) : Set.of();
    TableOf<Integer> table =
        new TableOf<Integer>("shifts", edition.say("robustness.shifts.caption"))
            .column(
                columns.words("unit", edition.say("column.unit")),
                row -> cells.unit(units.get(row)))
            .column(
                columns.figures("rank", edition.say("column.rank")),
                row -> cells.rank(edition.ranking().of(units.get(row))));
    int number = 1;
    for (Variant variant : robustness.variants()) {
      table.column(
          columns.figures("variant-" + number++, shortName(variant)),
          row -> outcomes.of(variant.shifts().get(row).gained(), cells::places));
    }
    if (shown.isEmpty()) {
      return table.note(tooFew()).rows(shown);
    }
    return table
        .note(
            edition.say(
                "robustness.shifts.note",
                String.join(
                    "; ",
                    edition.framework().areas().stream().map(RobustnessTables::legend).toList())),
            shown.size() == units.size()
                ? ""
                : edition.say(
                    "robustness.shifts.cut",
                    formats.count(shown.size()),
                    formats.count(units.size()),
                    edition.terms().unit()))
        .rows(shown);
  }

  private static String legend(Area area) {
    return Edition.coded(area.code(), area.name());
  }

  /** Places in the list of the units whose ranks move farthest, in the order of the list. */
  private Set<Integer> farthest(List<UnitId> units) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      places.add(i);
    }
    places.sort(Comparator.comparing(this::most).reversed());
    return new TreeSet<>(places.subList(0, RowLimit.of(places.size())));
  }

  private Fraction most(int place) {
    return robustness.variants().stream()
        .flatMap(variant -> variant.shifts().get(place).gained().value().stream())
        .map(RobustnessTables::absolute)
        .max(Comparator.naturalOrder())
        .orElse(Fraction.ZERO);
  }

  /**
   * Which choice moves ranks most, in words; those that have the same share as it is shown are
   * named together. A share is a first-order index of Sobol: when one choice alone has most of it,
   * it is nearly the only one that matters.
   */
  String decisive() {
    return robustness.sensitivity().match(this::decisive, reason -> "");
  }

  private String decisive(Sensitivity found) {
    Map<Sensitivity.Choice, Double> shares = new EnumMap<>(Sensitivity.Choice.class);
    found
        .effects()
        .forEach(
            (choice, effect) -> {
              if (isAsked(choice)) {
                shares.put(choice, effect.first());
              }
            });
    if (shares.isEmpty()) {
      return "";
    }
    double most = Collections.max(shares.values());
    if (most < NOTABLE) {
      return edition.say("robustness.decisive.none", formats.settingPercent(NOTABLE));
    }
    String shown = formats.wholePercent(most);
    List<String> first =
        shares.entrySet().stream()
            .filter(share -> formats.wholePercent(share.getValue()).equals(shown))
            .map(
                share ->
                    edition.say(
                        "robustness.choice", edition.say(Families.CHOICE.of(share.getKey()))))
            .toList();
    if (first.size() > 1) {
      return edition.say("robustness.decisive.shared", edition.joined(first), shown);
    }
    return edition.say(
        most >= NEARLY_ALONE ? "robustness.decisive.alone" : "robustness.decisive.most",
        first.get(0),
        shown);
  }

  /** Sobol indices of the choices. */
  TableView sensitivity() {
    TableOf<Map.Entry<Sensitivity.Choice, Effect>> table =
        new TableOf<Map.Entry<Sensitivity.Choice, Effect>>(
                "sensitivity", edition.say("robustness.sensitivity.caption"))
            .numbered(
                columns.words("choice", edition.say("column.choice")),
                (row, place) -> cells.text(edition.say(Families.CHOICE.of(row.getKey())), place))
            .column(
                columns.percent("first", edition.say("column.first-order")),
                row -> outcomes.wholePercent(row.getValue().first()))
            .column(
                columns.percent("total", edition.say("column.total-effect")),
                row -> outcomes.wholePercent(row.getValue().total()));
    return robustness
        .sensitivity()
        .match(
            found ->
                table
                    .note(
                        edition.say("robustness.sensitivity.note"),
                        edition.say("robustness.sensitivity.missing", edition.terms().unit()),
                        edition.say(
                            "robustness.sensitivity.sampling",
                            formats.count(found.samples()),
                            formats.coefficient(found.meanShift())))
                    .rows(
                        found.effects().entrySet().stream()
                            .filter(effect -> isAsked(effect.getKey()))
                            .toList()),
            reason ->
                table
                    .note(isRanked() ? edition.say("robustness.sensitivity.none") : tooFew())
                    .rows(List.of()));
  }

  /** Where nobody is asked there is no error of asking. */
  private boolean isAsked(Sensitivity.Choice choice) {
    return choice != Sensitivity.Choice.SURVEY_ERROR || edition.hasSurvey();
  }

  /** Whether there is an order that another choice could change. */
  private boolean isRanked() {
    return robustness.uncertainty().units().size() > 1;
  }

  private String tooFew() {
    return edition.say("robustness.too-few", edition.terms().unit());
  }

  private static Fraction absolute(Fraction value) {
    return value.signum() < 0 ? value.negate() : value;
  }
}
