package vn.parindex.site.feature.year;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.ReviewStanding;
import vn.parindex.analytics.followup.ReviewStanding.FindingMove;
import vn.parindex.analytics.followup.ReviewStanding.Tally;
import vn.parindex.analytics.followup.ReviewStanding.TargetMove;
import vn.parindex.analytics.followup.ReviewStanding.TaskMove;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Pool;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.OutcomeCells;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.EvidenceStates;
import vn.parindex.site.say.year.EvidenceWords;
import vn.parindex.site.say.year.FollowUpWords;
import vn.parindex.site.say.year.FollowedUnits;

/** What changed up to a review, as tables. */
final class ReviewTables extends TablePart {

  private final FollowedUnits units;
  private final FollowUpWords words;
  private final OutcomeCells outcomes;
  private final ReviewStanding review;
  private final String before;
  private final String after;
  private final boolean begun;

  /**
   * Tables of a review.
   *
   * @param year code of the period that is followed
   */
  ReviewTables(Edition edition, String year, FollowedUnits units, ReviewStanding review) {
    super(edition);
    this.units = units;
    this.words = new FollowUpWords(edition);
    this.outcomes = new OutcomeCells(edition);
    this.review = review;
    this.before = formats.date(review.since());
    this.after = formats.date(review.review().figuresOn());
    this.begun =
        edition
            .dataset()
            .period(year)
            .map(period -> !review.since().isBefore(period.from()))
            .orElse(true);
  }

  /** Whether the earlier day lies in the year: before it nothing was asked for. */
  boolean begun() {
    return begun;
  }

  /** A count of the earlier day; none where nothing had been asked for. */
  private Cell before(int count, Cell cell) {
    return begun || count > 0 ? cell : cells.absent("");
  }

  /** What stood before only where it was of this year: the first review has the later day alone. */
  TableView targets() {
    boolean compared = review.targets().stream().anyMatch(move -> move.before().isPresent());
    return new TableOf<TargetMove>(
            "targets",
            compared
                ? edition.say("review.targets.caption", edition.yearTerms().group(), before, after)
                : edition.say("review.targets.caption.first", edition.yearTerms().group(), after))
        .numbered(columns.fixed("target", edition.say("column.target")), this::target)
        .numbered(
            columns.fixed("clause", edition.say("column.clause")),
            (move, place) -> words.clauseCell(move.target().clause(), place))
        .column(
            columns.fixed("threshold", edition.say("column.threshold")),
            move -> cells.text(TargetWords.threshold(edition, move.target())))
        .when(
            compared,
            wide ->
                wide.column(
                    columns.percent("before", edition.say("review.column.on", before)),
                    move -> move.before().map(pool -> percent(move.target(), pool)).orElseThrow()))
        .column(
            columns.percent("after", edition.say("review.column.on", after)),
            move -> percent(move.target(), move.after()))
        .when(
            compared,
            wide ->
                wide.column(
                        columns.percentagePoints("change", edition.say("column.change")),
                        this::change)
                    .column(
                        columns.figures("met-before", edition.say("review.column.met-on", before)),
                        move -> move.before().map(this::met).orElseThrow()))
        .column(
            columns.figures("met-after", edition.say("review.column.met-on", after)),
            move -> met(move.after()))
        .column(
            columns.fixed(
                "newly", edition.say(compared ? "review.column.newly-met" : "review.column.met")),
            move -> names(move.newlyMet()))
        .when(
            compared,
            wide ->
                wide.column(
                    columns.fixed("fell", edition.say("review.column.fell-back")),
                    move -> names(move.fellBack())))
        .note(edition.say(compared ? "review.targets.note" : "review.targets.note.first"))
        .rows(review.targets());
  }

  private Cell target(TargetMove move, int order) {
    Target target = move.target();
    return cells.link(
        Edition.coded(target.code(), target.name()),
        edition.addresses().target(target.code()),
        order);
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
        .flatMap(after -> move.before().orElseThrow().attainment().percent().map(after::subtract))
        .match(
            (Fraction change) ->
                move.target().isAtMost() ? cells.changeOfCost(change) : cells.change(change),
            reason -> cells.absent(""));
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

  TableView tasks() {
    return new TableOf<TaskMove>("tasks", edition.say("review.tasks.caption"))
        .numbered(
            columns.fixed("task", edition.say("column.task")),
            (move, place) -> cells.text(move.task().name(), place))
        .numbered(
            columns.fixed("clause", edition.say("column.clause")),
            (move, place) -> words.clauseCell(move.task().clause(), place))
        .column(
            columns.figures("before", edition.say("review.column.done-on", before)),
            move -> before(move.done().before(), done(move.done().before())))
        .column(
            columns.figures("after", edition.say("review.column.done-on", after)),
            move -> done(move.done().after()))
        .column(
            columns.fixed("newly", edition.say("review.column.newly-done")),
            move -> names(move.newlyDone()))
        .rows(review.tasks());
  }

  private Cell done(int done) {
    return cells.text(units.of(done), done);
  }

  /**
   * What units can mend themselves comes first.
   *
   * @param leftOut whose findings are not counted, and who was not reviewed; each may be empty
   */
  TableView findings(List<String> leftOut) {
    return new TableOf<FindingMove>("findings", edition.say("review.findings.caption"))
        .numbered(
            columns.fixed("finding", edition.say("column.finding")),
            (move, place) ->
                cells.text(Edition.coded(move.finding().code(), move.finding().name()), place))
        .numbered(
            columns.fixed("clause", edition.say("column.clause")),
            (move, place) -> words.clauseCell(move.finding().clause(), place))
        .column(
            columns.figures("before", edition.say("review.column.mended-on", before)),
            move ->
                before(
                    move.noted().before(),
                    mended(move.finding(), move.mended().before(), move.noted().before())))
        .column(
            columns.figures("after", edition.say("review.column.mended-on", after)),
            move -> mended(move.finding(), move.mended().after(), move.noted().after()))
        .column(
            columns.fixed("newly", edition.say("review.column.newly-mended")),
            move ->
                move.finding().fixableLocally()
                    ? names(move.newlyMended())
                    : cells.text(edition.say("findings.beyond.word")))
        .note(
            Stream.concat(Stream.of(edition.say("review.findings.note")), leftOut.stream())
                .toArray(String[]::new))
        .rows(
            review.findings().stream()
                .sorted(Comparator.comparing(move -> !move.finding().fixableLocally()))
                .toList());
  }

  /** What units cannot mend themselves is no part of what they mended. */
  private Cell mended(ReviewFinding finding, int mended, int noted) {
    if (!finding.fixableLocally()) {
      return cells.absent(edition.say("findings.beyond.uncounted"));
    }
    return noted == 0
        ? cells.absent(edition.say("findings.left.not-noted"))
        : cells.text(edition.say("count.of", formats.count(mended), formats.count(noted)), mended);
  }

  TableView evidence() {
    return new TableOf<Map.Entry<Evidence.State, Tally>>(
            "evidence", edition.say("review.evidence.caption"))
        .numbered(
            columns.fixed("state", edition.say("column.state")),
            (entry, place) -> cells.text(state(entry.getKey()), place))
        .column(
            columns.figures("before", edition.say("review.column.on", before)),
            entry -> before(entry.getValue().before(), cells.count(entry.getValue().before())))
        .column(
            columns.figures("after", edition.say("review.column.on", after)),
            entry -> cells.count(entry.getValue().after()))
        .column(
            columns.figures("change", edition.say("column.change")),
            entry -> before(entry.getValue().before(), difference(entry.getValue())))
        .note(edition.say("review.evidence.note"))
        .rows(review.evidence().entrySet());
  }

  private String state(Evidence.State state) {
    return new EvidenceWords(edition).marked(EvidenceStates.State.of(state));
  }

  private Cell difference(Tally tally) {
    int difference = tally.after() - tally.before();
    return new Cell.Text(formats.signedPlaces(Fraction.of(difference)), Tone.PLAIN, difference);
  }
}
