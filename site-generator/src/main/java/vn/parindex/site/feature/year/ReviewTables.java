package vn.parindex.site.feature.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.followup.ReviewStanding;
import vn.parindex.analytics.followup.ReviewStanding.FindingMove;
import vn.parindex.analytics.followup.ReviewStanding.Tally;
import vn.parindex.analytics.followup.ReviewStanding.TargetMove;
import vn.parindex.analytics.followup.ReviewStanding.TaskMove;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Pool;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FollowUpWords;
import vn.parindex.site.say.FollowedUnits;
import vn.parindex.site.say.OutcomeCells;
import vn.parindex.site.say.TargetWords;

/** What changed up to a review, as tables. */
final class ReviewTables {

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;
  private final FollowedUnits units;
  private final FollowUpWords words;
  private final OutcomeCells outcomes;
  private final LocalDate yearBegins;

  /**
   * Tables of a year.
   *
   * @param year code of the period that is followed
   */
  ReviewTables(Edition edition, String year, FollowedUnits units) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.units = units;
    this.words = new FollowUpWords(edition);
    this.outcomes = new OutcomeCells(edition);
    this.yearBegins =
        edition.dataset().period(year).map(period -> period.from()).orElse(LocalDate.MIN);
  }

  /** Whether the earlier day of a review lies in the year: before it nothing was asked for. */
  boolean begun(ReviewStanding review) {
    return !review.since().isBefore(yearBegins);
  }

  /** A count of the earlier day; none where nothing had been asked for. */
  private Cell before(ReviewStanding review, int count, Cell cell) {
    return begun(review) || count > 0 ? cell : cells.absent("");
  }

  TableView targets(ReviewStanding review) {
    List<TableView.Row> rows = new ArrayList<>();
    for (TargetMove move : review.targets()) {
      Target target = move.target();
      List<Cell> row = new ArrayList<>();
      row.add(
          cells.link(
              Edition.coded(target.code(), target.name()),
              edition.addresses().target(target.code()),
              rows.size()));
      row.add(words.clauseCell(target.clause(), rows.size()));
      row.add(cells.text(TargetWords.threshold(edition, target)));
      row.add(percent(target, move.before()));
      row.add(percent(target, move.after()));
      row.add(change(move));
      row.add(met(move.before()));
      row.add(met(move.after()));
      row.add(names(move.newlyMet()));
      row.add(names(move.fellBack()));
      rows.add(new TableView.Row(row, false));
    }
    String before = formats.date(review.since());
    String after = formats.date(review.review().figuresOn());
    return new TableView(
        "targets",
        edition.say("review.targets.caption", edition.terms().group(), before, after),
        List.of(
            columns.fixed("target", edition.say("column.target")),
            columns.fixed("clause", edition.say("column.clause")),
            columns.fixed("threshold", edition.say("column.threshold")),
            columns.percent("before", edition.say("review.column.on", before)),
            columns.percent("after", edition.say("review.column.on", after)),
            columns.percentagePoints("change", edition.say("column.change")),
            columns.figures("met-before", edition.say("review.column.met-on", before)),
            columns.figures("met-after", edition.say("review.column.met-on", after)),
            columns.fixed("newly", edition.say("review.column.newly-met")),
            columns.fixed("fell", edition.say("review.column.fell-back"))),
        rows,
        rows.isEmpty() ? List.of() : List.of(edition.say("review.targets.note")));
  }

  private Cell percent(Target target, Pool pool) {
    return outcomes.of(
        pool.attainment().percent(),
        target.form() == Target.Form.GROWTH ? outcomes::signed : cells::percent);
  }

  private Cell change(TargetMove move) {
    return move.after()
        .attainment()
        .percent()
        .flatMap(after -> move.before().attainment().percent().map(after::subtract))
        .match((Fraction change) -> cells.change(change), reason -> cells.absent(""));
  }

  /** Units that met it of those that had cases and figures. */
  private Cell met(Pool pool) {
    return pool.judged() == 0
        ? cells.absent("")
        : cells.text(
            edition.say("count.of", formats.count(pool.met()), formats.count(pool.judged())),
            pool.met());
  }

  /** All names; "–" where the question has no name for an answer. */
  private Cell names(List<UnitId> some) {
    return some.isEmpty() ? cells.absent("") : cells.text(units.listed(some), some.size());
  }

  TableView tasks(ReviewStanding review) {
    List<TableView.Row> rows = new ArrayList<>();
    for (TaskMove move : review.tasks()) {
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(move.task().name(), rows.size()),
                  words.clauseCell(move.task().clause(), rows.size()),
                  before(
                      review,
                      move.done().before(),
                      cells.text(units.of(move.done().before()), move.done().before())),
                  cells.text(units.of(move.done().after()), move.done().after()),
                  names(move.newlyDone())),
              false));
    }
    return new TableView(
        "tasks",
        edition.say("review.tasks.caption"),
        List.of(
            columns.fixed("task", edition.say("column.task")),
            columns.fixed("clause", edition.say("column.clause")),
            columns.figures("before", before(review)),
            columns.figures("after", after(review)),
            columns.fixed("newly", edition.say("review.column.newly-done"))),
        rows,
        List.of());
  }

  private String before(ReviewStanding review) {
    return edition.say("review.column.done-on", formats.date(review.since()));
  }

  private String after(ReviewStanding review) {
    return edition.say("review.column.done-on", formats.date(review.review().figuresOn()));
  }

  TableView findings(ReviewStanding review) {
    List<TableView.Row> rows = new ArrayList<>();
    for (FindingMove move : localFirst(review)) {
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(
                      Edition.coded(move.finding().code(), move.finding().name()), rows.size()),
                  words.clauseCell(move.finding().clause(), rows.size()),
                  mended(move.mended().before(), move.noted().before()),
                  mended(move.mended().after(), move.noted().after()),
                  move.finding().fixableLocally()
                      ? names(move.newlyMended())
                      : cells.text(edition.say("findings.beyond.word"))),
              false));
    }
    return new TableView(
        "findings",
        edition.say("review.findings.caption"),
        List.of(
            columns.fixed("finding", edition.say("column.finding")),
            columns.fixed("clause", edition.say("column.clause")),
            columns.figures(
                "before", edition.say("review.column.mended-on", formats.date(review.since()))),
            columns.figures(
                "after",
                edition.say("review.column.mended-on", formats.date(review.review().figuresOn()))),
            columns.fixed("newly", edition.say("review.column.newly-mended"))),
        rows,
        rows.isEmpty() ? List.of() : List.of(edition.say("review.findings.note")));
  }

  private static List<FindingMove> localFirst(ReviewStanding review) {
    return review.findings().stream()
        .sorted(Comparator.comparing(move -> !move.finding().fixableLocally()))
        .toList();
  }

  private Cell mended(int mended, int noted) {
    return noted == 0
        ? cells.absent(edition.say("findings.left.not-noted"))
        : cells.text(edition.say("count.of", formats.count(mended), formats.count(noted)), mended);
  }

  TableView evidence(ReviewStanding review) {
    List<TableView.Row> rows = new ArrayList<>();
    for (Map.Entry<Evidence.State, Tally> entry : review.evidence().entrySet()) {
      String state = entry.getKey().code();
      Tally tally = entry.getValue();
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(
                      edition.say("evidence-state." + state + ".symbol")
                          + " "
                          + edition.say("evidence-state." + state),
                      rows.size()),
                  before(review, tally.before(), cells.count(tally.before())),
                  cells.count(tally.after()),
                  before(review, tally.before(), difference(tally.after() - tally.before()))),
              false));
    }
    return new TableView(
        "evidence",
        edition.say("review.evidence.caption"),
        List.of(
            columns.fixed("state", edition.say("column.state")),
            columns.figures(
                "before", edition.say("review.column.on", formats.date(review.since()))),
            columns.figures(
                "after",
                edition.say("review.column.on", formats.date(review.review().figuresOn()))),
            columns.figures("change", edition.say("column.change"))),
        rows,
        rows.isEmpty() ? List.of() : List.of(edition.say("review.evidence.note")));
  }

  private Cell difference(int difference) {
    return new Cell.Text(formats.signedPlaces(Fraction.of(difference)), Tone.PLAIN, difference);
  }
}
