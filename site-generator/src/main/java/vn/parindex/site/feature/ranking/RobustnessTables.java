package vn.parindex.site.feature.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.robustness.Robustness;
import vn.parindex.analytics.robustness.Sensitivity;
import vn.parindex.analytics.robustness.Shift;
import vn.parindex.analytics.robustness.Variant;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.OutcomeCells;
import vn.parindex.site.say.RowLimit;
import vn.parindex.site.say.Sentences;

/** Rankings under other choices, and which choice matters most. */
final class RobustnessTables {

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final OutcomeCells outcomes;
  private final Columns columns;
  private final Map<UnitId, String> labels;
  private final Map<UnitId, Integer> names;
  private final Robustness robustness;

  RobustnessTables(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.outcomes = new OutcomeCells(edition);
    this.columns = new Columns(edition);
    this.labels = edition.labels();
    this.names = edition.nameOrder();
    this.robustness = edition.results().robustness();
  }

  /** One row per other choice: how far it moves ranks, and whose. */
  TableView variants() {
    List<TableView.Row> rows = new ArrayList<>();
    if (ranked() > 1) {
      for (Variant variant : robustness.variants()) {
        rows.add(row(variant, rows.size()));
      }
    }
    return new TableView(
        "variants",
        edition.say("robustness.variants.caption"),
        List.of(
            columns.words("variant", edition.say("column.variant")),
            columns.places("mean-shift", edition.say("column.mean-shift")),
            columns.places("largest-shift", edition.say("column.largest-shift")),
            columns.fixed("whose", edition.say("column.whose")),
            columns.figures("spearman", edition.say("column.spearman")),
            columns.figures("kendall", edition.say("column.kendall"))),
        rows,
        List.of(
            rows.isEmpty()
                ? edition.say("robustness.too-few", edition.terms().unit())
                : edition.say("robustness.variants.note")));
  }

  private TableView.Row row(Variant variant, int order) {
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
    boolean known = variant.meanAbsoluteShift().isKnown();
    return new TableView.Row(
        List.of(
            cells.text(name(variant), order),
            outcomes.coefficient(variant.meanAbsoluteShift()),
            known ? cells.text(formats.places(largest), largest) : cells.absent(""),
            whose.isEmpty()
                ? known ? cells.text(edition.say("robustness.nobody-moves")) : cells.absent("")
                : cells.text(new Sentences(edition).listed(whose)),
            outcomes.correlation(variant.spearman()),
            outcomes.correlation(variant.kendall())),
        false);
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
        .orElseGet(() -> edition.say("variant." + variant.kind().code()));
  }

  private String shortName(Variant variant) {
    return variant.kind() == Variant.Kind.LEAVE_OUT
        ? edition.say("variant.leave-out.short", variant.areaCode())
        : edition.say("variant." + variant.kind().code() + ".short");
  }

  /** Places gained by each unit under each other choice. */
  TableView shifts() {
    List<UnitId> units = robustness.uncertainty().units().stream().map(s -> s.unit()).toList();
    Set<Integer> shown = farthest(units);
    List<TableView.Row> rows = new ArrayList<>();
    if (units.size() > 1) {
      for (int i : shown) {
        List<Cell> row = new ArrayList<>();
        UnitId unit = units.get(i);
        row.add(cells.link(labels.get(unit), edition.addresses().unit(unit), names.get(unit)));
        row.add(cells.rank(edition.ranking().of(unit)));
        for (Variant variant : robustness.variants()) {
          row.add(outcomes.of(variant.shifts().get(i).gained(), cells::places));
        }
        rows.add(new TableView.Row(row, false));
      }
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("unit", edition.say("column.unit")));
    heads.add(columns.figures("rank", edition.say("column.rank")));
    for (int i = 0; i < robustness.variants().size(); i++) {
      heads.add(columns.figures("variant-" + (i + 1), shortName(robustness.variants().get(i))));
    }
    List<String> notes = new ArrayList<>();
    if (rows.isEmpty()) {
      notes.add(edition.say("robustness.too-few", edition.terms().unit()));
    } else {
      notes.add(
          edition.say(
              "robustness.shifts.note",
              String.join(
                  "; ",
                  edition.framework().areas().stream().map(RobustnessTables::legend).toList())));
      if (rows.size() < units.size()) {
        notes.add(
            edition.say(
                "robustness.shifts.cut",
                formats.count(rows.size()),
                formats.count(units.size()),
                edition.terms().unit()));
      }
    }
    return new TableView("shifts", edition.say("robustness.shifts.caption"), heads, rows, notes);
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

  /** Sobol indices of the choices. */
  TableView sensitivity() {
    return new TableView(
        "sensitivity",
        edition.say("robustness.sensitivity.caption"),
        List.of(
            columns.words("choice", edition.say("column.choice")),
            columns.percent("first", edition.say("column.first-order")),
            columns.percent("total", edition.say("column.total-effect"))),
        robustness.sensitivity().match(this::effects, reason -> List.<TableView.Row>of()),
        robustness
            .sensitivity()
            .match(
                found ->
                    List.of(
                        edition.say("robustness.sensitivity.note"),
                        edition.say("robustness.sensitivity.missing", edition.terms().unit()),
                        edition.say(
                            "robustness.sensitivity.sampling",
                            formats.count(found.samples()),
                            formats.coefficient(found.meanShift()))),
                reason ->
                    List.of(
                        ranked() < 2
                            ? edition.say("robustness.too-few", edition.terms().unit())
                            : edition.say("robustness.sensitivity.none"))));
  }

  private List<TableView.Row> effects(Sensitivity found) {
    List<TableView.Row> rows = new ArrayList<>();
    found
        .effects()
        .forEach(
            (choice, effect) -> {
              // Where nobody is asked there is no error of asking.
              if (choice != Sensitivity.Choice.SURVEY_ERROR || edition.hasSurvey()) {
                rows.add(
                    new TableView.Row(
                        List.of(
                            cells.text(edition.say("choice." + choice.code()), rows.size()),
                            outcomes.wholePercent(effect.first()),
                            outcomes.wholePercent(effect.total())),
                        false));
              }
            });
    return rows;
  }

  private int ranked() {
    return robustness.uncertainty().units().size();
  }

  private static Fraction absolute(Fraction value) {
    return value.signum() < 0 ? value.negate() : value;
  }
}
