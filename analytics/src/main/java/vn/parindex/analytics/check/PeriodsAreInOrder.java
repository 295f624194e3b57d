package vn.parindex.analytics.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;

/** Periods stand oldest first, do not overlap, have codes of their own; scores have a period. */
final class PeriodsAreInOrder implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET);
  }

  @Override
  public void check(Inspection of) {
    List<Period> periods = of.dataset().periods();
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < periods.size(); i++) {
      Place place = of.datasetFile().at("periods", i);
      if (!codes.add(periods.get(i).code())) {
        of.report(
            Problem.PERIOD_TWICE,
            place.at("code"),
            Inspection.quoted(periods.get(i).code()),
            "mã kỳ chưa dùng",
            "Đổi mã, hoặc bỏ kỳ trùng.");
      }
      if (i > 0 && !periods.get(i).from().isAfter(periods.get(i - 1).to())) {
        of.report(
            Problem.PERIOD_ORDER,
            place.at("from"),
            Inspection.quoted(periods.get(i).from().toString()),
            "ngày sau "
                + Inspection.day(periods.get(i - 1).to())
                + ", là ngày cuối của kỳ "
                + periods.get(i - 1).code(),
            "Sửa ngày, hoặc xếp lại các kỳ từ cũ đến mới.");
      }
    }
    for (String code : of.dataset().sheets().keySet()) {
      if (!codes.contains(code)) {
        of.report(
            Problem.PERIOD_UNKNOWN,
            of.file(Kind.SCORES, code).at("period"),
            Inspection.quoted(code),
            "một kỳ có trong mục \"periods\" của dataset.json",
            "Khai kỳ này trong dataset.json, hoặc sửa mã kỳ.");
      }
    }
  }
}
