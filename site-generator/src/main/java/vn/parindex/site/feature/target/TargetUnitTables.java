package vn.parindex.site.feature.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.target.Attainment;
import vn.parindex.analytics.target.DatedMeasure;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetForecast;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FollowedUnits;
import vn.parindex.site.say.RowLimit;
import vn.parindex.site.say.TargetWords;

/** The tables of one target: what every unit reported, and where that leads. */
final class TargetUnitTables {

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
  private final TargetWords words;
  private final FollowedUnits units;
  private final TargetStanding standing;
  private final Target target;
  private final TargetFinding finding;

  TargetUnitTables(
      Edition edition,
      TargetStanding standing,
      TargetWords words,
      FollowedUnits units,
      TargetFinding finding) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.words = words;
    this.units = units;
    this.standing = standing;
    this.target = standing.target();
    this.finding = finding;
  }

  /** Every unit, the highest rate first. */
  TableView all() {
    List<TableView.Row> rows = new ArrayList<>();
    boolean forecast = !standing.isDecided() && !RowLimit.isVeryMany(standing.units().size());
    for (UnitStanding unit : finding.byRate()) {
      List<Cell> row = new ArrayList<>();
      row.add(units.cell(unit.unit()));
      row.add(count(unit));
      row.add(rate(unit.attainment()));
      row.add(words.state(unit));
      row.add(gapPoints(unit.attainment()));
      row.add(gapCases(unit.attainment()));
      if (!standing.isDecided()) {
        row.add(certainty(unit.attainment()));
        row.add(words.pace(unit.pace()));
      }
      if (forecast) {
        row.add(forecast(unit));
        row.add(probability(unit));
        row.add(needed(unit));
      }
      row.add(day(unit));
      rows.add(new TableView.Row(row, false));
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("unit", edition.say("column.unit")));
    heads.add(columns.figures("count", edition.say("target.column.count")));
    heads.add(columns.percent("rate", edition.say("target.column." + target.form().code())));
    heads.add(columns.words("state", edition.say("targets.column.state")));
    heads.add(columns.percentagePoints("points", edition.say("target.column.gap")));
    heads.add(columns.figures("cases", edition.say("target.column.cases")));
    if (!standing.isDecided()) {
      heads.add(columns.words("certainty", edition.say("target.column.certainty")));
      heads.add(columns.words("pace", edition.say("targets.column.pace")));
    }
    if (forecast) {
      String due = formats.date(standing.due());
      heads.add(columns.percent("forecast", edition.say("target.column.forecast", due)));
      heads.add(columns.percent("probability", edition.say("target.column.probability")));
      heads.add(columns.figures("needed", edition.say("target.column.needed", due)));
    }
    heads.add(columns.words("day", edition.say("target.column.day")));
    return new TableView(
        "units",
        edition.say(
            "target.units.caption",
            edition.terms().unit(),
            formats.date(words.figuresOn(standing))),
        heads,
        rows,
        standing.isDecided()
            ? List.of()
            : List.of(
                edition.say("target.units.note." + target.cases().code(), target.numerator()),
                edition.say("target.units.reading")));
  }

  /**
   * Units that do not meet the target, the worst pace first; in the last days the lowest figure.
   */
  TableView urged() {
    boolean paced = !standing.isDecided();
    List<TableView.Row> rows = new ArrayList<>();
    List<UnitStanding> all = finding.urged();
    List<UnitStanding> shown =
        RowLimit.first(
            all, unit -> (paced ? words.paceWord(unit.pace()) : "") + words.figure(unit));
    for (UnitStanding unit : shown) {
      List<Cell> row = new ArrayList<>();
      row.add(units.cell(unit.unit()));
      if (paced) {
        row.add(words.pace(unit.pace()));
      }
      row.add(cells.text(words.figure(unit), rows.size()));
      row.add(gapCases(unit.attainment()));
      if (paced) {
        row.add(probability(unit));
      }
      rows.add(new TableView.Row(row, false));
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("unit", edition.say("column.unit")));
    if (paced) {
      heads.add(columns.words("pace", edition.say("targets.column.pace")));
    }
    heads.add(columns.figures("figure", edition.say("target.column.figure")));
    heads.add(columns.figures("cases", edition.say("target.column.cases")));
    if (paced) {
      heads.add(columns.percent("probability", edition.say("target.column.probability")));
    }
    return new TableView(
        "urged",
        edition.say(
            paced ? "target.urged.caption" : "target.urged.caption.decided",
            edition.terms().unit()),
        heads,
        rows,
        shown.size() == all.size()
            ? List.of()
            : List.of(
                edition.say(
                    "targets.urged.more",
                    formats.count(shown.size()),
                    formats.count(all.size()),
                    edition.terms().unit())));
  }

  /** What each unit reported on each date; without rows for more units than a page can carry. */
  TableView histories() {
    TreeSet<LocalDate> dates = new TreeSet<>();
    standing
        .units()
        .values()
        .forEach(unit -> unit.history().forEach(measure -> dates.add(measure.date())));
    List<TableView.Row> rows = new ArrayList<>();
    boolean shown = RowLimit.of(standing.units().size()) == standing.units().size();
    List<UnitStanding> order =
        standing.units().values().stream()
            .sorted(Comparator.comparing(unit -> units.byName().indexOf(unit.unit())))
            .toList();
    for (UnitStanding unit : shown && !dates.isEmpty() ? order : List.<UnitStanding>of()) {
      List<Cell> row = new ArrayList<>();
      row.add(units.cell(unit.unit()));
      for (LocalDate date : dates) {
        row.add(
            unit.history().stream()
                .filter(measure -> measure.date().equals(date))
                .findFirst()
                .map(this::reported)
                .orElseGet(() -> cells.absent("")));
      }
      rows.add(new TableView.Row(row, false));
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("unit", edition.say("column.unit")));
    for (LocalDate date : dates) {
      heads.add(columns.figures("d" + date.toEpochDay(), formats.date(date)));
    }
    return new TableView(
        "histories",
        edition.say("target.histories.caption"),
        heads,
        rows,
        List.of(
            shown
                ? edition.say("target.histories.note")
                : edition.say("target.histories.download", edition.terms().unit())));
  }

  /** A rate with marks for provisional and corrected, or "–" with the reason. */
  private Cell reported(DatedMeasure measure) {
    String marks = (measure.provisional() ? "*" : "") + (measure.revised() ? "†" : "");
    return measure
        .percent()
        .match(
            percent ->
                new Cell.Text(words.plain(target, percent) + marks, Tone.PLAIN, Cells.key(percent)),
            reason ->
                cells.absent(
                    measure
                        .measured()
                        .<String>match(
                            ratio -> reason(reason),
                            total -> reason(reason),
                            missing -> edition.say("missing." + missing.code()))));
  }

  private Cell count(UnitStanding unit) {
    return unit.latest()
        .match(
            latest ->
                latest
                    .measured()
                    .match(
                        ratio ->
                            new Cell.Text(
                                edition.say(
                                    "target.count",
                                    formats.count(ratio.numerator()),
                                    formats.count(ratio.denominator())),
                                Tone.PLAIN,
                                ratio.denominator()),
                        total ->
                            new Cell.Text(formats.count(total.count()), Tone.PLAIN, total.count()),
                        missing -> cells.absent("")),
            none -> cells.absent(""));
  }

  private Cell rate(Attainment attainment) {
    return attainment
        .percent()
        .match(
            percent -> new Cell.Text(words.plain(target, percent), Tone.PLAIN, Cells.key(percent)),
            reason -> cells.absent(reason == NoResult.ZERO_BASE ? reason(reason) : ""));
  }

  /** What is missing to the threshold; nothing is missing where it is met. */
  private Cell gapPoints(Attainment attainment) {
    return attainment
        .gapPoints()
        .match(
            gap ->
                gap.signum() >= 0
                    ? new Cell.Text(formats.count(0), Tone.PLAIN, 0)
                    : new Cell.Text(
                        formats.plain(gap.negate()), Tone.PLAIN, Cells.key(gap.negate())),
            reason -> cells.absent(""));
  }

  private Cell gapCases(Attainment attainment) {
    return attainment
        .gapCases()
        .match(
            cases -> new Cell.Text(formats.count(cases), Tone.PLAIN, cases),
            reason -> cells.absent(""));
  }

  private Cell certainty(Attainment attainment) {
    return attainment
        .certainty()
        .match(
            known -> cells.text(edition.say("certainty." + known.code()), known.ordinal()),
            reason -> cells.absent(""));
  }

  private Cell forecast(UnitStanding unit) {
    return unit.forecast()
        .match(
            forecast ->
                new Cell.Text(
                    edition.say(
                        "target.forecast",
                        bare(forecast.medianPercent()),
                        bare(forecast.interval().low()),
                        bare(forecast.interval().high())),
                    Tone.PLAIN,
                    Cells.key(forecast.medianPercent())),
            reason -> cells.absent(""));
  }

  private String bare(double percent) {
    String text = formats.plain(percent);
    return target.form() == Target.Form.GROWTH && percent > 0 ? "+" + text : text;
  }

  private Cell probability(UnitStanding unit) {
    return unit.forecast()
        .match(
            forecast ->
                new Cell.Text(
                    formats.chance(forecast.probability()),
                    Tone.PLAIN,
                    Cells.key(forecast.probability())),
            reason -> cells.absent(""));
  }

  private Cell needed(UnitStanding unit) {
    return unit.forecast()
        .flatMap(TargetForecast::needed)
        .match(
            needed -> new Cell.Text(formats.count(needed), Tone.PLAIN, needed),
            reason ->
                cells.absent(
                    reason == NoResult.NOT_REACHABLE ? edition.say("target.not-enough") : ""));
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
              return new Cell.Text(
                  String.join(", ", parts), Tone.PLAIN, latest.date().toEpochDay());
            },
            none -> cells.absent(unit.state() == State.NO_DATA ? words.whyNone(unit) : ""));
  }

  private String reason(NoResult reason) {
    return edition.say("no-result." + reason.code());
  }
}
