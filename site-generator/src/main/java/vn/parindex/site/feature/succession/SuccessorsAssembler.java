package vn.parindex.site.feature.succession;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.succession.EstimatedScore;
import vn.parindex.analytics.succession.PartsRange;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.site.format.Formats;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.IntervalDots;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.result.RoundAxis;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.result.Successors;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.result.UnitPlaces;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The page on units that follow others: estimates from their parts, never scores. */
final class SuccessorsAssembler extends TablePart {

  static final Set<DataFile.Kind> KINDS =
      Set.copyOf(
          EnumSet.of(
              DataFile.Kind.UNITS,
              DataFile.Kind.SUCCESSIONS,
              DataFile.Kind.FRAMEWORK,
              DataFile.Kind.SCORES));

  /** Areas are listed to a tenth of a square kilometre. */
  private static final Fraction HALF_OF_THE_LAST_DIGIT = Fraction.of(new BigDecimal("0.05"));

  /** Estimates by period, oldest first; only periods of the comparison, the last of all else. */
  private final Map<String, Map<UnitId, SuccessionEstimate>> estimates;

  /** The period that the page is about: the last that has estimates. */
  private final String period;

  /** The successors with an estimate by rank, then the others. */
  private final Ranking<UnitId> ranking;

  private final List<SuccessionEstimate> order;

  private final UnitPlaces places;

  /** Places of successors and their parts by name: what columns of names sort by. */
  private final Map<UnitId, Integer> byName = new HashMap<>();

  SuccessorsAssembler(Edition edition) {
    super(edition);
    this.estimates = Successors.estimates(edition);
    this.period = Successors.period(edition);
    Map<UnitId, SuccessionEstimate> now = estimates.get(period);
    this.places = new UnitPlaces(edition);
    this.ranking = Successors.ranking(edition);
    List<UnitId> ids = new ArrayList<>();
    ranking.placed().forEach(placed -> ids.add(placed.key()));
    ids.addAll(ranking.unplaced().keySet());
    this.order = ids.stream().map(now::get).toList();
    order.stream()
        .flatMap(
            estimate ->
                Stream.concat(
                    Stream.of(estimate.successor()), estimate.succession().parts().stream()))
        .distinct()
        .sorted(NameOrder.by((UnitId id) -> edition.unit(id).name()).thenComparing(UnitId::code))
        .forEach(id -> byName.put(id, byName.size()));
  }

  Page page(Route route) {
    return edition
        .page(
            route,
            formed() + " " + edition.say("successors.estimates") + unchanged() + " " + finding())
        .section(
            edition.say("section.successors.estimates"),
            Block.Figure.of(new ChartView(chart(), table(), true)))
        .section(edition.say("section.successors.areas"), Grid.of(areas()))
        .section(edition.say("section.successors.parts"), Grid.of(parts()))
        .section(edition.say("section.successors.method"), Block.Bullets.of(method()))
        .made();
  }

  /**
   * What the page is about: how many units became how many, and when, if that is one day. Who was
   * left as it was became nothing.
   */
  private String formed() {
    List<Succession> changes =
        order.stream().map(SuccessionEstimate::succession).filter(UnitHistory::isChange).toList();
    String parts =
        formats.count(
            changes.stream()
                .flatMap(change -> Successors.parts(edition, change).stream())
                .distinct()
                .count());
    String now = formats.count(changes.size());
    List<LocalDate> days = changes.stream().map(Succession::date).distinct().toList();
    return days.size() == 1
        ? edition.say("successors.formed", formats.date(days.get(0)), parts, now)
        : edition.say("successors.formed.several", parts, now);
  }

  /**
   * Who leads and who is last; among estimates may be an index as scored, of who was left as is.
   */
  private String finding() {
    List<Ranking.Placed<UnitId>> placed = ranking.placed();
    if (placed.isEmpty()) {
      return edition.say("successors.nobody", period);
    }
    Ranking.Placed<UnitId> first = placed.get(0);
    Ranking.Placed<UnitId> last = placed.get(placed.size() - 1);
    if (first.rank().equals(last.rank())) {
      return edition.say(
          kept().isEmpty() ? "successors.level" : "successors.level.some",
          period,
          names(first, placed),
          formats.percent(first.value()));
    }
    return edition.say(
        kept().isEmpty() ? "successors.led" : "successors.led.some",
        period,
        names(first, placed),
        formats.percent(first.value()),
        names(last, placed),
        formats.percent(last.value()));
  }

  /** Those that the succession leaves as they are, and whose index is their own. */
  private List<UnitId> kept() {
    return order.stream()
        .filter(estimate -> !UnitHistory.isChange(estimate.succession()))
        .map(SuccessionEstimate::successor)
        .toList();
  }

  private String unchanged() {
    List<UnitId> same = kept();
    return same.isEmpty()
        ? ""
        : " "
            + edition.say(
                "successors.unchanged",
                Edition.capital(
                    edition.joined(same.stream().map(edition::nameInSentence).toList())));
  }

  private String names(Ranking.Placed<UnitId> like, List<Ranking.Placed<UnitId>> placed) {
    return new Sentences(edition)
        .listed(
            placed.stream()
                .filter(entry -> entry.rank().equals(like.rank()))
                .map(entry -> edition.nameInSentence(entry.key()))
                .toList());
  }

  private ChartSpec chart() {
    Optional<String> before =
        estimates.keySet().stream().filter(code -> !code.equals(period)).findFirst();
    List<Double> values = new ArrayList<>();
    List<IntervalDots.Row> rows = new ArrayList<>();
    for (SuccessionEstimate estimate : order) {
      EstimatedScore total = estimate.total();
      Outcome<Fraction> earlier =
          before
              .flatMap(code -> Optional.ofNullable(estimates.get(code).get(estimate.successor())))
              .map(then -> then.total().estimate())
              .orElse(total.estimate());
      rows.add(
          new IntervalDots.Row(
              edition.fullName(estimate.successor()),
              value(total.estimate(), values),
              value(total.range().map(PartsRange::lowest), values),
              value(total.range().map(PartsRange::highest), values),
              before.isEmpty() ? ChartValue.missing() : value(earlier, values),
              total
                  .estimate()
                  .match(
                      percent ->
                          total
                              .range()
                              .match(
                                  range -> withRange(percent, range),
                                  reason -> formats.plain(percent)),
                      reason -> Formats.ABSENT),
              "",
              false,
              MarkNote.tip(
                  before
                      .map(code -> tip(estimate.successor(), total.estimate(), code, earlier))
                      .orElse(""))));
    }
    return new IntervalDots(
        "chart-successors",
        title(),
        edition.say("successors.chart.description", period),
        edition.shortNotice(),
        RoundAxis.around(values, formats),
        new IntervalDots.Legend(
            edition.say("successors.chart.estimate", period),
            edition.say("successors.chart.range"),
            before.map(code -> edition.say("successors.chart.estimate", code)).orElse("")),
        rows);
  }

  /** The diamond is written nowhere else in the row. */
  private String tip(UnitId unit, Outcome<Fraction> now, String before, Outcome<Fraction> earlier) {
    return edition.say(
        kept().contains(unit) ? "successors.chart.tip.scored" : "successors.chart.tip",
        edition.fullName(unit),
        period,
        now.match(formats::percent, reason -> Formats.ABSENT),
        before,
        earlier.match(formats::percent, reason -> Formats.ABSENT));
  }

  /** An estimate from one part, or from equal ones, has no range to tell. */
  private String withRange(Fraction percent, PartsRange range) {
    return range.spread().signum() == 0
        ? formats.plain(percent)
        : edition.say(
            "successors.chart.text",
            formats.plain(percent),
            formats.plain(range.lowest()),
            formats.plain(range.highest()));
  }

  private String title() {
    List<Ranking.Placed<UnitId>> placed = ranking.placed();
    if (placed.isEmpty()) {
      return edition.say("successors.chart.none", period);
    }
    Ranking.Placed<UnitId> first = placed.get(0);
    return first.isTied()
        ? edition.say(
            "successors.chart.tied", formats.count(first.shared()), formats.percent(first.value()))
        : edition.say(
            kept().contains(first.key()) ? "successors.chart.led.scored" : "successors.chart.led",
            edition.nameInSentence(first.key()),
            formats.percent(first.value()));
  }

  private static ChartValue value(Outcome<Fraction> percent, List<Double> values) {
    return percent.match(
        known -> {
          values.add(known.toDouble());
          return ChartValue.of(known.toDouble());
        },
        reason -> ChartValue.missing());
  }

  private TableView table() {
    List<String> codes = List.copyOf(estimates.keySet());
    TableOf<SuccessionEstimate> table =
        new TableOf<SuccessionEstimate>(
                "successors", edition.say("successors.caption", edition.joined(codes)))
            .column(
                columns.words("unit", edition.say("column.new-unit")), row -> name(row.successor()))
            .column(
                columns.figures("rank", edition.say("column.rank-estimated")),
                row -> cells.rank(ranking.of(row.successor())))
            .column(
                columns.fixed("parts", edition.say("column.parts")),
                row -> cells.text(parts(row.succession())))
            .column(
                columns.figures("population", edition.say("column.population")),
                row -> population(row.population()))
            .column(
                columns.figures("area", edition.say("column.area-km2")),
                row -> area(row).match(cells::figure, cells::absent));
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      table
          .column(
              columns.percent("e-" + (5 + 2 * i), edition.say("column.estimate", code)),
              row -> total(code, row).map(this::estimate).orElseGet(() -> cells.absent("")))
          .column(
              columns.percent("r-" + (6 + 2 * i), edition.say("column.parts-range", code)),
              row -> total(code, row).map(this::range).orElseGet(() -> cells.absent("")));
    }
    return table
        .when(
            codes.size() == 2,
            two ->
                two.column(
                    columns.percentagePoints("change", edition.say("column.change-estimated")),
                    row -> change(total(codes.get(0), row), total(codes.get(1), row))))
        .note(edition.say("successors.note") + areasThatDiffer())
        .ids(row -> edition.addresses().successorRow(row.successor()))
        .rows(order);
  }

  /** Its own, as its scorecard has it; the sum of the parts where nobody says. */
  private Figure area(SuccessionEstimate row) {
    Figure own = edition.unit(row.successor()).areaKm2();
    return own.isKnown() ? own : row.areaKm2();
  }

  /**
   * Which areas are not the sum of those of the parts, unless that is of the rounding of each: a
   * reader who adds up has to know which of the two is which.
   */
  private String areasThatDiffer() {
    List<String> differ = new ArrayList<>();
    for (SuccessionEstimate row : order) {
      if (area(row) instanceof Figure.Known own
          && row.areaKm2() instanceof Figure.Known sum
          && !isRounding(
              own.value().subtract(sum.value()).abs(), row.succession().parts().size() + 1)) {
        differ.add(
            edition.say(
                "successors.area",
                edition.nameInSentence(row.successor()),
                formats.figure(own.value()),
                formats.figure(sum.value())));
      }
    }
    return differ.isEmpty()
        ? ""
        : " " + edition.say("successors.areas-differ", String.join("; ", differ));
  }

  /** Whether so many areas with one decimal, each rounded by itself, may differ by so much. */
  static boolean isRounding(Fraction difference, int figures) {
    return difference.compareTo(HALF_OF_THE_LAST_DIGIT.multiply(Fraction.of(figures))) <= 0;
  }

  private Optional<EstimatedScore> total(String code, SuccessionEstimate row) {
    return Optional.ofNullable(estimates.get(code).get(row.successor()))
        .map(SuccessionEstimate::total);
  }

  private Cell change(Optional<EstimatedScore> then, Optional<EstimatedScore> now) {
    if (then.isEmpty() || now.isEmpty()) {
      return cells.absent("");
    }
    return now.get()
        .estimate()
        .flatMap(after -> then.get().estimate().map(after::subtract))
        .match(cells::change, reason -> cells.absent(""));
  }

  private String parts(Succession succession) {
    return UnitHistory.isChange(succession)
        ? String.join(", ", succession.parts().stream().map(edition::fullName).toList())
        : edition.say("successors.same");
  }

  /** A unit, leading to where one reads of it. */
  private Cell name(UnitId id) {
    int order = byName.get(id);
    return places
        .of(id)
        .map(place -> cells.link(place.text(), place.to(), order))
        .orElseGet(() -> cells.text(edition.fullName(id), order));
  }

  private Cell population(Figure population) {
    return population.match(value -> cells.count(value), reason -> cells.absent(reason));
  }

  private Cell estimate(EstimatedScore score) {
    return score
        .estimate()
        .match(
            cells::percent, reason -> cells.absent(edition.say(Families.NO_ESTIMATE.of(reason))));
  }

  private Cell range(EstimatedScore score) {
    return score
        .range()
        .match(
            range ->
                cells.text(
                    range.spread().signum() == 0
                        ? formats.plain(range.lowest())
                        : edition.say(
                            "ranking.range",
                            formats.plain(range.lowest()),
                            formats.plain(range.highest())),
                    range.spread()),
            reason -> cells.absent(""));
  }

  /** A unit that a successor is made of. */
  private record PartOf(UnitId unit, SuccessionEstimate of) {}

  /** What each estimate is made of: one row per part. */
  private TableView parts() {
    TableOf<PartOf> table =
        new TableOf<PartOf>("parts", edition.say("successors.parts.caption"))
            .column(
                columns.words("part", edition.say("column.former-unit")), row -> name(row.unit()))
            .column(
                columns.words("unit", edition.say("column.new-unit")),
                row -> name(row.of().successor()))
            .column(
                columns.figures("population", edition.say("column.population")),
                row -> population(edition.unit(row.unit()).population()))
            .column(
                columns.percent("share", edition.say("column.population-share")),
                row -> share(edition.unit(row.unit()).population(), row.of().population()));
    int place = 4;
    for (String code : estimates.keySet()) {
      Map<UnitId, UnitIndex> index = edition.results().indices().get(code).units();
      table.column(
          columns.percent("i-" + place++, edition.say("column.index", code)),
          row ->
              Optional.ofNullable(index.get(row.unit()))
                  .map(unit -> cells.score(unit.total().score()))
                  .orElseGet(() -> cells.absent("")));
    }
    return table.rows(
        order.stream()
            .flatMap(of -> of.succession().parts().stream().map(unit -> new PartOf(unit, of)))
            .toList());
  }

  private Cell share(Figure part, Figure whole) {
    return part.match(
        people ->
            whole.match(
                all ->
                    all.signum() > 0
                        ? cells.percent(people.divide(all).multiply(Fraction.HUNDRED))
                        : cells.absent(""),
                reason -> cells.absent("")),
        reason -> cells.absent(""));
  }

  private TableView areas() {
    TableOf<SuccessionEstimate> table =
        new TableOf<SuccessionEstimate>("areas", edition.say("successors.areas.caption", period))
            .column(
                columns.words("unit", edition.say("column.new-unit")),
                row -> name(row.successor()));
    List<Area> areas = edition.results().indices().get(period).framework().areas();
    for (int i = 0; i < areas.size(); i++) {
      int place = i;
      table.column(
          columns.percent("a-" + (i + 1), Edition.coded(areas.get(i).code(), areas.get(i).name())),
          row -> estimate(row.areas().get(place)));
    }
    return table.rows(order);
  }

  /** How it is estimated, from what, and by which decision. */
  private List<String> method() {
    List<String> method = new ArrayList<>();
    method.add(edition.say("successors.method.weights"));
    Fraction covered = edition.results().settings().methods().succession().leastCovered();
    method.add(
        covered.equals(Fraction.ONE)
            ? edition.say("successors.method.covered.all")
            : edition.say("successors.method.covered", new LossWords(edition).share(covered)));
    method.add(edition.say("successors.method.not-scored"));
    edition
        .dataset()
        .files(Set.of(DataFile.Kind.UNITS))
        .forEach(
            file ->
                method.add(
                    edition.say(
                        "successors.method.source",
                        joined(List.of(file.provenance().source(), file.provenance().note())))));
    Collection<String> decisions =
        order.stream()
            .map(SuccessionEstimate::succession)
            .map(Succession::legalBasis)
            .filter(basis -> !basis.isBlank())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!decisions.isEmpty()) {
      method.add(edition.say("successors.method.basis", String.join("; ", decisions)));
    }
    return method;
  }

  /** Sentences as they were given, each with a full stop. */
  private static String joined(List<String> sentences) {
    return sentences.stream()
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .map(sentence -> sentence.endsWith(".") ? sentence : sentence + ".")
        .collect(Collectors.joining(" "));
  }
}
