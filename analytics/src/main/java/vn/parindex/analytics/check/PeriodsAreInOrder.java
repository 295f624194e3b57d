package vn.parindex.analytics.check;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;

/**
 * Periods stand oldest first, do not overlap, have codes and names of their own; scores have a
 * period. A period may be left out between two, but not some days of one.
 */
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
      checkName(of, place, periods.get(i));
      if (i > 0) {
        checkGap(of, place, periods.get(i - 1), periods.get(i));
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

  /** A gap as long as one of the periods beside it is a period that was not scored. */
  private static void checkGap(Inspection of, Place place, Period before, Period after) {
    long gap = ChronoUnit.DAYS.between(before.to(), after.from()) - 1;
    if (gap > 0 && gap < Math.min(before.days(), after.days())) {
      of.report(
          Problem.PERIOD_GAP,
          place.at("from"),
          Inspection.quoted(after.from().toString()),
          Inspection.quoted(before.to().plusDays(1).toString())
              + ", ngay sau ngày cuối của kỳ "
              + before.code(),
          "Sửa ngày đầu của kỳ này hoặc ngày cuối của kỳ trước; khi đổi năm báo cáo thì kỳ trước"
              + " ngắn hoặc dài hơn một năm.");
    }
  }

  /**
   * Where the code is a number the period is that year in every sentence, since a number in a
   * sentence may also be something else; any other code needs a name that people say.
   */
  private static void checkName(Inspection of, Place place, Period period) {
    boolean isNumber = period.code().matches("[0-9]+");
    if (isNumber && !period.name().isEmpty()) {
      of.report(
          Problem.PERIOD_NAME,
          place.at("name"),
          Inspection.quoted(period.name()),
          "không có \"name\": kỳ có mã là số được gọi là \"năm " + period.code() + "\"",
          "Xóa \"name\", hoặc đổi mã kỳ, ví dụ \"" + period.code() + "-H1\".");
    } else if (!isNumber && period.name().isEmpty() && !period.isYear()) {
      of.report(
          Problem.PERIOD_NAME,
          place.at("code"),
          Inspection.quoted(period.code()),
          "có \"name\" cho kỳ ngắn hoặc dài hơn một năm",
          "Thêm tên, ví dụ \"name\": \"6 tháng đầu năm " + period.to().getYear() + "\".");
    }
  }
}
