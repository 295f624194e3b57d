package vn.parindex.analytics.check;

import java.util.List;
import vn.parindex.analytics.model.Period;

/** The scores of a period are not known before it begins. */
final class PeriodsCloseAfterTheyBegin implements DataRule {
  @Override
  public void check(Inspection of) {
    List<Period> periods = of.dataset().periods();
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      if (period.closedOn().isBefore(period.from())) {
        of.report(
            Problem.CLOSED_EARLY,
            of.datasetFile().at("periods", i, "closedOn"),
            Inspection.quoted(period.closedOn().toString()),
            "ngày không trước ngày bắt đầu kỳ " + Inspection.day(period.from()),
            "Ghi ngày công bố điểm của kỳ " + period.code() + ".");
      }
    }
  }
}
