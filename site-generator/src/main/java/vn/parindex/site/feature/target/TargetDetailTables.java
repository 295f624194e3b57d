package vn.parindex.site.feature.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Attainment;
import vn.parindex.analytics.target.Certainty;
import vn.parindex.analytics.target.DatedMeasure;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetForecast;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.FollowedUnits;

/** The tables of one target: what every unit reported, and where that leads. */
final class TargetDetailTables extends TablePart {

  private final TargetWords words;
  private final FollowedUnits units;
  private final TargetStanding standing;
  private final Target target;
  private final TargetDetailSentences sentences;

  /** Whether anything is said of the pace: not near the due date, nor after it. */
  private final boolean paced;

  /** What figures of a unit are about here. */
  private final String about;

  TargetDetailTables(
      Edition edition,
      TargetStanding standing,
      TargetWords words,
      FollowedUnits units,
      TargetDetailSentences sentences) {
    super(edition);
    this.words = words;
    this.units = units;
    this.standing = standing;
    this.target = standing.target();
    this.sentences = sentences;
    this.paced = !standing.isDecided();
    this.about = FigureKey.target(standing.target().code());
  }

  /** Every unit, the best rate first. */
  TableView all() {
    boolean forecast = paced && !RowLimit.isVeryMany(standing.units().size());
    String due = formats.date(standing.due());
    return new TableOf<UnitStanding>(
            "units",
            edition.say(
                "target.units.caption",
                edition.yearTerms().unit(),
                formats.date(words.figuresOn(standing))))
        .column(columns.words("unit", edition.say("column.unit")), row -> units.cell(row.unit()))
        .column(columns.figures("count", edition.say("target.column.count")), this::count)
        .column(
            columns.percent("rate", edition.say(Families.TARGET_RATE.of(target.form()))),
            row -> rate(row.attainment()))
        .column(
            columns.words("state", edition.say("targets.column.state")),
            row -> words.state(row.state()))
        .column(
            columns.percentagePoints(
                "points",
                edition.say(target.isAtMost() ? "target.column.gap.at-most" : "target.column.gap")),
            row -> known(row.attainment().gapPoints(), this::gapPoints))
        .column(columns.figures("cases", edition.say(casesHead())), this::gapCases)
        .when(
            paced,
            table ->
                table
                    .column(
                        columns.words("certainty", edition.say("target.column.certainty")),
                        row -> known(row.attainment().certainty(), this::certainty))
                    .column(
                        columns.words("pace", edition.say("targets.column.pace")),
                        row -> words.pace(row)))
        .when(
            forecast,
            table ->
                table
                    .column(
                        columns.percent("forecast", edition.say("target.column.forecast", due)),
                        row -> known(row.forecast(), this::forecast))
                    .column(
                        columns.percent("probability", edition.say("target.column.probability")),
                        this::probability)
                    .column(
                        columns.figures("needed", edition.say(neededHead(), due)), this::needed))
        .column(columns.words("day", edition.say("target.column.day")), this::day)
        .answers(about, "count", "rate", "state", "points", "cases")
        .when(
            paced,
            table ->
                table.note(
                    edition.say(note(), target.numerator()), edition.say("target.units.reading")))
        .rows(sentences.byRate());
  }

  /** What the columns of cases mean; growth is measured on a base and has no denominator. */
  private String note() {
    return target.form() == Target.Form.GROWTH
        ? "target.units.note-growth"
        : target.isAtMost()
            ? Families.TARGET_AT_MOST_NOTE.of(target.cases())
            : Families.TARGET_CASES_NOTE.of(target.cases());
  }

  /** Units that do not meet the target, the worst pace first; in the last days the worst figure. */
  TableView urged() {
    List<UnitStanding> all = sentences.urged();
    List<UnitStanding> shown =
        RowLimit.first(all, row -> (paced ? words.paceWord(row) : "") + words.figure(row));
    return new TableOf<UnitStanding>(
            "urged",
            edition.say(
                paced
                    ? "target.urged.caption"
                    : target.isAtMost()
                        ? "target.urged.caption.decided.at-most"
                        : "target.urged.caption.decided",
                edition.yearTerms().unit()))
        .column(columns.words("unit", edition.say("column.unit")), row -> units.cell(row.unit()))
        .when(
            paced,
            table ->
                table.column(
                    columns.words("pace", edition.say("targets.column.pace")),
                    row -> words.pace(row)))
        .numbered(
            columns.figures("figure", edition.say("target.column.figure")),
            (row, place) -> cells.text(words.inBrief(row), place))
        .column(columns.figures("cases", edition.say(casesHead())), this::gapCases)
        .when(
            paced,
            table ->
                table.column(
                    columns.percent("probability", edition.say("target.column.probability")),
                    this::probability))
        .answers(about, "figure", "cases")
        .note(leftOut(shown.size(), all.size()))
        .rows(shown);
  }

  /** What each unit reported on each date; without rows for more units than a page can carry. */
  TableView histories() {
    TreeSet<LocalDate> dates = new TreeSet<>();
    standing
        .units()
        .values()
        .forEach(unit -> unit.history().forEach(measure -> dates.add(measure.date())));
    TableOf<UnitStanding> table =
        new TableOf<UnitStanding>("histories", edition.say("target.histories.caption"))
            .column(
                columns.words("unit", edition.say("column.unit")), row -> units.cell(row.unit()))
            .each(
                dates,
                date -> columns.figures("d" + date.toEpochDay(), formats.date(date)),
                this::reported);
    boolean shown = RowLimit.of(standing.units().size()) == standing.units().size();
    List<UnitId> order = units.byName(standing.units().keySet());
    return table
        .note(
            shown
                ? edition.say("target.histories.note")
                : edition.say("target.histories.download", edition.yearTerms().unit()))
        .rows(
            shown && !dates.isEmpty()
                ? order.stream().map(standing.units()::get).toList()
                : List.of());
  }

  private Cell reported(UnitStanding unit, LocalDate date) {
    return unit.history().stream()
        .filter(measure -> measure.date().equals(date))
        .findFirst()
        .map(this::reported)
        .orElseGet(() -> cells.absent(""));
  }

  /** A rate with marks for provisional and corrected, or "–" with the reason. */
  private Cell reported(DatedMeasure measure) {
    String marks = (measure.provisional() ? "*" : "") + (measure.revised() ? "†" : "");
    return measure
        .percent()
        .match(
            percent -> cells.text(words.plain(target, percent) + marks, percent),
            reason ->
                cells.absent(
                    measure
                        .measured()
                        .<String>match(
                            ratio -> reason(reason),
                            total -> reason(reason),
                            missing -> words.missing(measure.date(), missing))));
  }

  /** "–" for what is not known; another column says why. */
  private <T> Cell known(Outcome<T> outcome, Function<T, Cell> cell) {
    return outcome.match(cell, reason -> cells.absent(""));
  }

  private Cell count(UnitStanding unit) {
    return known(
        unit.latest(),
        latest ->
            latest
                .measured()
                .match(
                    ratio ->
                        cells.text(
                            edition.say(
                                "target.count",
                                formats.count(ratio.numerator()),
                                formats.count(ratio.denominator())),
                            ratio.denominator()),
                    total -> cells.count(total.count()),
                    missing -> cells.absent("")));
  }

  private Cell rate(Attainment attainment) {
    return attainment
        .percent()
        .match(
            percent -> cells.text(words.plain(target, percent), percent),
            reason -> cells.absent(reason == NoResult.ZERO_BASE ? reason(reason) : ""));
  }

  /** What is missing to the threshold; nothing is missing where it is met. */
  private Cell gapPoints(Fraction gap) {
    return gap.signum() >= 0 ? cells.count(0) : cells.percent(gap.negate());
  }

  private String casesHead() {
    return target.isAtMost()
        ? "target.column.cases.at-most"
        : standing.isPast() ? "target.column.cases.past" : "target.column.cases";
  }

  private Cell gapCases(UnitStanding unit) {
    return TargetWords.lacking(target, unit.attainment(), standing.isPast())
        .match(cells::count, reason -> cells.absent(words.whyNoCases(reason)));
  }

  private Cell certainty(Certainty known) {
    return cells.text(edition.say(Families.CERTAINTY.of(known)), known.ordinal());
  }

  private Cell forecast(TargetForecast forecast) {
    return new Cell.Text(
        edition.say(
            "target.forecast",
            bare(forecast.medianPercent()),
            bare(forecast.interval().low()),
            bare(forecast.interval().high())),
        Tone.PLAIN,
        Cells.key(forecast.medianPercent()));
  }

  private String bare(double percent) {
    String text = formats.plain(percent);
    return target.form() == Target.Form.GROWTH && percent > 0 ? "+" + text : text;
  }

  private Cell probability(UnitStanding unit) {
    return known(
        unit.forecast(),
        forecast ->
            new Cell.Text(
                words.chance(unit.attainment(), forecast),
                Tone.PLAIN,
                Cells.key(forecast.probability())));
  }

  private String neededHead() {
    if (!target.isAtMost()) {
      return "target.column.needed";
    }
    return isAllowance() ? "target.column.allowed" : "target.column.reduce";
  }

  /** Whether what is told of the days left is how many may still be counted. */
  private boolean isAllowance() {
    return target.isAtMost() && target.cases() == CaseKind.FLOW;
  }

  private Cell needed(UnitStanding unit) {
    return unit.forecast()
        .flatMap(
            forecast ->
                isAllowance()
                    ? TargetDetailSentences.allowed(forecast, cases(unit))
                    : forecast.needed())
        .match(
            cells::count,
            reason ->
                cells.absent(
                    unit.attainment().isBeyondReach()
                        ? words.whyNoCases(reason)
                        : reason == NoResult.NOT_REACHABLE
                            ? edition.say(isAllowance() ? "target.exceeded" : "target.not-enough")
                            : ""));
  }

  /** The cases so far. */
  private static Fraction cases(UnitStanding unit) {
    return unit.latest()
        .match(
            figure ->
                figure
                    .measured()
                    .match(
                        ratio -> Fraction.of(ratio.denominator()),
                        total -> Fraction.ZERO,
                        reason -> Fraction.ZERO),
            none -> Fraction.ZERO);
  }

  /** The day of the figure and what is to be known of it. */
  private Cell day(UnitStanding unit) {
    return unit.latest()
        .match(
            latest -> {
              List<String> parts = new ArrayList<>(List.of(formats.date(latest.date())));
              if (latest.provisional()) {
                parts.add(edition.say("target.provisional"));
              }
              if (latest.revised()) {
                parts.add(edition.say("target.revised"));
              }
              if (unit.missedReports() > 0) {
                parts.add(edition.say("target.missed", formats.count(unit.missedReports())));
              }
              return cells.text(String.join(", ", parts), latest.date().toEpochDay());
            },
            none -> cells.absent(unit.state() == State.NO_DATA ? words.whyNone(unit) : ""));
  }

  private String reason(NoResult reason) {
    return edition.say(Families.NO_RESULT.of(reason));
  }

  /** What the table says of units that it leaves out; nothing when it shows all. */
  private String leftOut(int shown, int all) {
    return shown == all
        ? ""
        : edition.say(
            "targets.urged.more",
            formats.count(shown),
            formats.count(all),
            edition.yearTerms().unit());
  }
}
