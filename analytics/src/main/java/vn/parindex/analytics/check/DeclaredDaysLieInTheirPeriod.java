package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Period;

/**
 * What is declared as done on a day was done in the period, or in the months just before it: plans
 * for a year are made before it begins.
 */
final class DeclaredDaysLieInTheirPeriod implements DataRule {

  private static final int MONTHS_BEFORE = 3;

  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET);
  }

  @Override
  public void check(Inspection of) {
    SheetCursor.eachScore(
        of,
        scored -> {
          if (scored.score() instanceof LeafScore.Verified score
              && score.declared().orElse(null) instanceof Declaration.DoneOn doneOn) {
            check(of, scored, doneOn.day());
          }
        });
  }

  private static void check(Inspection of, SheetCursor.Scored scored, LocalDate day) {
    Period period = scored.of().period();
    LocalDate first = period.from().minusMonths(MONTHS_BEFORE);
    if (day.isBefore(first) || day.isAfter(period.to())) {
      of.report(
          Problem.DECLARED_DAY,
          scored.place().at("declared", "doneOn"),
          Inspection.quoted(day.toString()),
          "ngày từ " + Inspection.day(first) + " đến " + Inspection.day(period.to()),
          "Sửa ngày; việc làm ngoài kỳ " + period.code() + " thì ghi \"done\": false.");
    }
  }
}
