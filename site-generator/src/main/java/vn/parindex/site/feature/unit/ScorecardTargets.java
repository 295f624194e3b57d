package vn.parindex.site.feature.unit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.DatedMeasure;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.model.BulletBars;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.RoundAxis;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.target.UnitTargetSentences;
import vn.parindex.site.say.year.FollowUpWords;

/**
 * The part of a scorecard on the targets of the year: how far it is from each, as a bar and as a
 * row.
 */
final class ScorecardTargets extends TablePart {

  private static final Set<DataFile.Kind> KINDS =
      Set.of(DataFile.Kind.TARGETS, DataFile.Kind.MEASUREMENTS);

  /**
   * Growth of hundreds of points is drawn at the end of the axis, so as not to dwarf the others.
   */
  private static final double FARTHEST = 60;

  private final FollowUp year;
  private final TargetWords words;
  private final FollowUpWords days;
  private final Map<String, Fraction> best = new HashMap<>();

  ScorecardTargets(Edition edition, FollowUp year) {
    super(edition);
    this.year = year;
    this.words = new TargetWords(edition, year.year());
    this.days = new FollowUpWords(edition);
    for (TargetStanding target : year.targets()) {
      target.units().values().stream()
          .flatMap(unit -> unit.attainment().percent().value().stream())
          .max(target.target().isAtMost() ? Comparator.reverseOrder() : Comparator.naturalOrder())
          .ifPresent(percent -> best.put(target.target().code(), percent));
    }
  }

  /**
   * How a unit stands against the targets.
   *
   * @param sentences what those are that are not met, and how they are on their way
   * @param bars every target, and how many are met, with the same figures as a table
   */
  record Targets(List<String> sentences, ChartView bars) {}

  Targets of(UnitId unit) {
    UnitTargetSentences sentences = new UnitTargetSentences(edition, year, unit);
    List<TargetStanding> targets =
        year.targets().stream().filter(target -> target.units().containsKey(unit)).toList();
    return new Targets(
        sentences.others(),
        new ChartView(chart(sentences.title(), targets, unit), table(targets, unit), false));
  }

  private ChartSpec chart(String title, List<TargetStanding> targets, UnitId unit) {
    List<BulletBars.Row> rows = new ArrayList<>();
    List<Double> values = new ArrayList<>(List.of(0.0));
    for (TargetStanding each : targets) {
      Target target = each.target();
      UnitStanding standing = each.units().get(unit);
      Optional<Fraction> now = distance(target, standing.attainment().percent().value());
      Optional<Fraction> then = distance(target, before(target, standing));
      Optional<Fraction> most = distance(target, Optional.ofNullable(best.get(target.code())));
      Stream.of(now, then, most)
          .flatMap(Optional::stream)
          .forEach(known -> values.add(Math.max(-FARTHEST, Math.min(FARTHEST, known.toDouble()))));
      rows.add(
          new BulletBars.Row(
              edition.say("unit-targets.label", target.code(), target.name()),
              value(now),
              ChartValue.of(0),
              value(then),
              value(most),
              standing.state() == State.NO_DATA ? "" : words.symbol(standing.state()),
              text(target, standing),
              false,
              MarkNote.NONE.about(
                  FigureKey.of(edition.addresses(), unit, FigureKey.target(target.code())))));
    }
    return new BulletBars(
        "chart-targets",
        title,
        edition.say(description(rows), formats.date(words.figuresOn(year, unit)), marks(rows)),
        edition.isIllustrative(KINDS) ? edition.say("notice.short") : "",
        RoundAxis.around(values, formats),
        new BulletBars.Legend(
            edition.say("target.legend.value"),
            edition.say("unit-targets.legend.threshold"),
            edition.say("unit-targets.legend.before"),
            edition.say(
                year.isAnyAtMost()
                    ? "unit-targets.legend.best.at-most"
                    : "unit-targets.legend.best",
                edition.yearTerms().unit())),
        rows);
  }

  /** What else is drawn: where the best one is and, where anything is known of it, what was. */
  private String marks(List<BulletBars.Row> rows) {
    boolean before = rows.stream().anyMatch(row -> row.before() instanceof ChartValue.Known);
    return edition.say(
        year.isAnyAtMost()
            ? before ? "unit-targets.marks.at-most" : "unit-targets.marks.best.at-most"
            : before ? "unit-targets.marks" : "unit-targets.marks.best",
        edition.yearTerms().unit());
  }

  /** Of a unit without any result there are no bars to speak of. */
  private String description(List<BulletBars.Row> rows) {
    if (rows.stream().noneMatch(row -> row.value() instanceof ChartValue.Known)) {
      return year.isAnyAtMost()
          ? "unit-targets.description.none.at-most"
          : "unit-targets.description.none";
    }
    return year.isAnyAtMost() ? "unit-targets.description.at-most" : "unit-targets.description";
  }

  private static Optional<Fraction> distance(Target target, Optional<Fraction> percent) {
    return percent.map(known -> known.subtract(Fraction.of(target.threshold())));
  }

  /** The result with its distance, or why there is none. */
  private String text(Target target, UnitStanding standing) {
    return standing
        .attainment()
        .percent()
        .value()
        .map(
            percent ->
                edition.say(
                    "target.bars.text",
                    words.percent(target, percent),
                    formats.signed(percent.subtract(Fraction.of(target.threshold()))),
                    ""))
        .orElseGet(
            () ->
                standing.state() == State.NOT_APPLICABLE
                    ? words.word(standing.state())
                    : words.figure(standing));
  }

  private static ChartValue value(Optional<Fraction> percent) {
    return percent.map(known -> ChartValue.of(known.toDouble())).orElse(ChartValue.missing());
  }

  /** Where a rate stood before the year began; growth is counted from there and stood nowhere. */
  private Optional<Fraction> before(Target target, UnitStanding standing) {
    return target.form() == Target.Form.RATIO
        ? words.baseline(standing).map(DatedMeasure::percent).flatMap(percent -> percent.value())
        : Optional.empty();
  }

  /** A target and how the unit stands there. */
  private record Row(TargetStanding all, UnitStanding own) {
    Target target() {
      return all.target();
    }
  }

  private TableView table(List<TargetStanding> targets, UnitId unit) {
    boolean paced = targets.stream().noneMatch(TargetStanding::isDecided);
    boolean past = targets.stream().allMatch(TargetStanding::isPast);
    String cases =
        edition.say(past ? "unit-targets.column.cases.past" : "unit-targets.column.cases");
    // A column in which no unit has anything is left out on all scorecards alike.
    boolean before =
        targets.stream()
            .anyMatch(
                target ->
                    target.units().values().stream()
                        .anyMatch(own -> before(target.target(), own).isPresent()));
    return new TableOf<Row>(
            "targets",
            edition.say(
                "unit-targets.caption", year.year(), formats.date(words.figuresOn(year, unit))))
        .numbered(
            columns.words("target", edition.say("unit-targets.column.target")),
            (row, place) -> name(row.target(), place))
        .column(
            columns.fixed("threshold", edition.say("unit-targets.column.threshold")),
            row -> cells.text(words.threshold(row.target())))
        .column(
            columns.figures("figure", edition.say("unit-targets.column.figure")),
            row -> figure(row.own()))
        .column(
            columns.words("state", edition.say("unit-targets.column.state")),
            row -> words.state(row.own().state()))
        .when(
            paced,
            table ->
                table.column(
                    columns.words("pace", edition.say("unit-targets.column.pace")).onScreen(),
                    row -> row.own().state().isJudged() ? words.pace(row.own()) : cells.absent("")))
        .column(
            columns.figures("cases", cases),
            row ->
                TargetWords.lacking(row.target(), row.own().attainment(), past)
                    .match(cells::count, reason -> cells.absent(words.whyNoCases(reason))))
        .when(
            paced,
            table ->
                table.column(
                    columns
                        .percent("probability", edition.say("unit-targets.column.probability"))
                        .onScreen(),
                    row -> probability(row.own())))
        .when(
            before,
            table ->
                table.column(
                    columns.percent("before", edition.say("unit-targets.column.before")).onScreen(),
                    row ->
                        before(row.target(), row.own())
                            .map(cells::percent)
                            .orElseGet(() -> cells.absent(""))))
        .column(
            columns
                .percent(
                    "best",
                    edition.say(
                        year.isAnyAtMost()
                            ? "unit-targets.column.best.at-most"
                            : "unit-targets.column.best"))
                .onScreen(),
            row -> best(row.target()))
        .rowsAnswer(
            edition.addresses().figuresOf(unit),
            row -> FigureKey.target(row.target().code()),
            "figure",
            "state",
            "cases",
            "before")
        .note(due(targets))
        .note(
            edition.say(past ? "target.lacking.past" : "target.lacking"),
            paced ? edition.say("unit-targets.note.probability") : "",
            year.isAnyAtMost()
                ? edition.say("unit-targets.note.at-most", edition.yearTerms().unit(), cases)
                : edition.say("unit-targets.note.best", edition.yearTerms().unit()))
        .rows(targets.stream().map(target -> new Row(target, target.units().get(unit))).toList());
  }

  private String due(List<TargetStanding> targets) {
    Set<LocalDate> dates =
        targets.stream().map(TargetStanding::due).collect(Collectors.toCollection(TreeSet::new));
    return edition.say(
        "unit-targets.due",
        edition.joined(
            dates.stream()
                .map(
                    date ->
                        edition.say(
                            "unit-targets.due.day",
                            formats.date(date),
                            days.distance(ChronoUnit.DAYS.between(year.asOf(), date))))
                .toList()));
  }

  private Cell figure(UnitStanding standing) {
    return new Cell.Text(
        words.inBrief(standing),
        standing.latest().isKnown() ? Tone.PLAIN : Tone.ABSENT,
        standing.attainment().percent().match(Cells::key, none -> SortKey.LAST));
  }

  private Cell best(Target target) {
    return Optional.ofNullable(best.get(target.code()))
        .map(percent -> cells.text(words.plain(target, percent), percent))
        .orElseGet(() -> cells.absent(""));
  }

  private Cell name(Target target, int order) {
    return cells.link(words.name(target), edition.addresses().target(target.code()), order);
  }

  private Cell probability(UnitStanding standing) {
    if (!standing.state().isJudged()) {
      return cells.absent("");
    }
    return standing
        .forecast()
        .match(
            forecast ->
                new Cell.Text(
                    words.chance(standing.attainment(), forecast),
                    Tone.PLAIN,
                    Cells.key(forecast.probability())),
            reason -> cells.absent(edition.say(Families.NO_RESULT.of(reason))));
  }
}
