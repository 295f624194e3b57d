package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;

/**
 * Nothing that was observed lies after the day as of which the site is built, or in a year that is
 * far from all periods; what is prepared for a year that has not begun is named.
 */
final class NothingIsLaterThanTheDayOfTheSite implements DataRule {
  @Override
  public void check(Inspection of) {
    LocalDate asOf = of.declared().asOf();
    if (of.dataset().periods().stream().allMatch(period -> period.closedOn().isAfter(asOf))) {
      return; // An error of its own: nothing is known on that day.
    }
    Set<String> withPoints =
        of.dataset().periodsWithPoints().stream().map(Period::code).collect(Collectors.toSet());
    for (LaterEntries later : LaterEntries.after(asOf, of.dataset())) {
      if (later.kind() == Kind.SCORES && !withPoints.contains(later.key())) {
        of.report(
            Problem.NO_POINTS_YET,
            of.file(later.kind(), later.key()),
            later.count() + " " + later.what(),
            "điểm thẩm định hoặc điểm điều tra của kỳ " + later.key(),
            "Không phải sửa: kỳ này lên trang khi có điểm thẩm định hoặc điều tra đầu tiên.");
        continue;
      }
      of.report(
          Problem.AFTER_DAY,
          of.file(later.kind(), later.key()),
          found(later),
          "không sau ngày chốt " + Inspection.day(asOf) + " (asOf trong dataset.json)",
          "Muốn đưa vào trang thì xóa \"asOf\" trong dataset.json: trang tự lấy ngày mới nhất có"
              + " số liệu. Ghi nhầm ngày thì sửa ngày.");
    }
    lastDay(of.dataset()).ifPresent(day -> far(of, day));
    for (Period period : of.dataset().periods()) {
      if (period.from().isAfter(asOf)
          && period.closedOn().isAfter(asOf)
          && !prepared(of.dataset(), period).isEmpty()) {
        of.report(
            Problem.YEAR_AHEAD,
            of.datasetFile().at("periods", of.dataset().periods().indexOf(period), "from"),
            "kỳ "
                + period.code()
                + " từ "
                + Inspection.day(period.from())
                + ", đã có "
                + String.join(", ", prepared(of.dataset(), period)),
            "kỳ bắt đầu không sau ngày chốt " + Inspection.day(asOf),
            "Không phải sửa: nội dung của kỳ hiện ra khi trang chốt từ ngày bắt đầu kỳ.");
      }
    }
  }

  private static String found(LaterEntries later) {
    String days =
        later.first().equals(later.last())
            ? "ngày " + Inspection.day(later.first())
            : "từ ngày "
                + Inspection.day(later.first())
                + " đến ngày "
                + Inspection.day(later.last());
    return later.count() + " " + later.what() + ", " + days;
  }

  /** A year after the last period ended. */
  private static Optional<LocalDate> lastDay(Dataset dataset) {
    return dataset.periods().stream()
        .map(Period::to)
        .max(LocalDate::compareTo)
        .filter(day -> day.isBefore(LocalDate.MAX.minusYears(1)))
        .map(day -> day.plusYears(1));
  }

  private static void far(Inspection of, LocalDate day) {
    for (LaterEntries later : LaterEntries.after(day, of.dataset())) {
      of.report(
          Problem.DAY_FAR,
          of.file(later.kind(), later.key()),
          found(later),
          "không muộn hơn ngày cuối của kỳ cuối cùng quá một năm, " + Inspection.day(day),
          "Kiểm tra xem có ghi nhầm năm không; nếu đúng thì thêm kỳ mới vào dataset.json.");
    }
  }

  private static List<String> prepared(Dataset dataset, Period period) {
    List<String> parts = new ArrayList<>();
    if (dataset.targets().containsKey(period.code())) {
      parts.add("chỉ tiêu");
    }
    if (dataset.tasks().containsKey(period.code())) {
      parts.add("nhiệm vụ");
    }
    if (dataset.calendars().containsKey(period.code())) {
      parts.add("lịch");
    }
    if (dataset.reports().evidence().containsKey(period.code())) {
      parts.add("sổ tài liệu kiểm chứng");
    }
    if (dataset.reports().measurements().stream()
        .anyMatch(set -> set.year().equals(period.code()) && set.date().isBefore(period.from()))) {
      parts.add("số gốc của chỉ tiêu");
    }
    return parts;
  }
}
