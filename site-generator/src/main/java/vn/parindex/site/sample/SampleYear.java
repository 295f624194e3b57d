package vn.parindex.site.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.Unit;

/**
 * A year whose follow-up is invented: what was ordered, who has to do it, and until when it is
 * reported.
 *
 * @param period the year
 * @param units who is followed, in the order of the data
 * @param framework edition by which the year is scored
 * @param sheets score sheets of the year by code of the unit
 * @param targets of the year, if any were set
 * @param tasks of the year, if any were given
 * @param reviewed the year of the review whose findings are mended in this one; empty without any
 * @param findings of that review
 */
record SampleYear(
    Period period,
    List<Unit> units,
    Framework framework,
    Map<String, ScoreSheet> sheets,
    Optional<TargetSet> targets,
    Optional<TaskSet> tasks,
    String reviewed,
    List<ReviewFinding> findings) {

  /** Nobody reports before the order is out. */
  private static final int DAYS_TO_ORDER = 70;

  /** The day on which everything is due: what the order says, or two months before the end. */
  LocalDate due() {
    return targets
        .map(TargetSet::reportDue)
        .or(() -> tasks.map(TaskSet::due))
        .orElse(period.to().minusMonths(2).plusDays(2));
  }

  /** The day before the year began: its figures are those of the year before. */
  LocalDate baseline() {
    return period.from().minusDays(1);
  }

  /** The baseline and the last days of the months of the year that end before all is due. */
  List<LocalDate> reportingDates() {
    List<LocalDate> dates = new ArrayList<>(List.of(baseline()));
    LocalDate end = monthEnd(period.from());
    while (end.isBefore(due()) && !end.isAfter(period.to())) {
      dates.add(end);
      end = monthEnd(end.plusDays(1));
    }
    return dates;
  }

  /** The last day on which anything was reported. */
  LocalDate lastDay() {
    List<LocalDate> dates = reportingDates();
    return dates.get(dates.size() - 1);
  }

  /** The first day on which somebody could report what the order asks for. */
  LocalDate firstDay() {
    LocalDate day = period.from().plusDays(DAYS_TO_ORDER);
    return day.isAfter(lastDay()) ? lastDay() : day;
  }

  /** The day so far in the year since the first report, from 0 to 1 at the last day. */
  LocalDate day(double share) {
    long days = lastDay().toEpochDay() - firstDay().toEpochDay();
    return firstDay().plusDays(Math.round(days * Draws.within(0, 1, share)));
  }

  /** Leaves for which a unit has to file evidence. */
  List<Leaf> filed(Unit unit) {
    return framework
        .leaves()
        .filter(leaf -> leaf.source() != Leaf.Source.SURVEY)
        .filter(leaf -> applies(unit, leaf))
        .toList();
  }

  private boolean applies(Unit unit, Leaf leaf) {
    ScoreSheet sheet = sheets.get(unit.code());
    return sheet == null || !(sheet.leaves().get(leaf.code()) instanceof LeafScore.NotApplicable);
  }

  private static LocalDate monthEnd(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }
}
