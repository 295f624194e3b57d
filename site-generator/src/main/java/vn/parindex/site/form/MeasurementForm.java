package vn.parindex.site.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.form.Column.Asked;
import vn.parindex.site.form.Column.Told;
import vn.parindex.site.format.Formats;

/** What was counted for the targets of a year until one day. */
final class MeasurementForm {

  /** As in the schema. */
  private static final long MOST = 1_000_000_000L;

  private static final List<String> RATIO =
      List.of("numerator", "denominator", "provisional", "missing", FormSheet.ON);
  private static final List<String> GROWTH =
      List.of("count", "provisional", "missing", FormSheet.ON);

  private record Of(UnitId unit, String target) {}

  private final Formats formats;
  private final Map<String, Target> targets = new HashMap<>();
  private final Map<Of, String> last = new HashMap<>();

  private MeasurementForm(Dataset dataset, TargetSet set, LocalDate date, Formats formats) {
    this.formats = formats;
    set.targets().forEach(target -> targets.put(target.code(), target));
    // Oldest first: the last that was reported stays.
    for (MeasurementSet reported : dataset.reports().measurements()) {
      if (reported.year().equals(set.year()) && !reported.date().isAfter(date)) {
        for (Measurement measurement : reported.measurements()) {
          last.put(
              new Of(measurement.unit(), measurement.target()),
              words(measurement.latest().measured()) + " (" + formats.date(reported.date()) + ")");
        }
      }
    }
  }

  static FormSheet of(
      Dataset dataset, Period year, TargetSet set, LocalDate date, Formats formats) {
    MeasurementForm form = new MeasurementForm(dataset, set, date, formats);
    List<Row> rows =
        set.targets().stream()
            .map(
                target ->
                    Row.item(
                        target.code(),
                        target.name(),
                        target.form() == Target.Form.RATIO ? RATIO : GROWTH))
            .toList();
    return new FormSheet(
        DataFile.Kind.MEASUREMENTS,
        Locator.measurementsKey(set.year(), date),
        "Số liệu " + formats.date(date).replace('/', '-'),
        "SỐ LIỆU CHỈ TIÊU NĂM " + set.year() + ", ĐẾN HẾT NGÀY " + formats.date(date),
        "Ghi số đã đếm, không ghi tỷ lệ. Không phát sinh: ghi 0 ở cả hai ô. Không có số: chọn lý do ở"
            + " cột cuối.",
        "chỉ tiêu",
        List.of(),
        dataset.unitsOf(year),
        form.columns(),
        unit -> rows);
  }

  private List<Column> columns() {
    return List.of(
        Told.words(FormSheet.CODE, 8, (unit, row) -> row.code()),
        Told.words("Chỉ tiêu", 36, (unit, row) -> row.name()),
        Told.words("Tử số: đếm gì", 22, (unit, row) -> target(row).numerator()),
        Told.words(
            "Mẫu số: đếm gì",
            22,
            (unit, row) ->
                target(row).form() == Target.Form.RATIO ? target(row).denominator() : ""),
        Told.words("Đếm thế nào", 13, (unit, row) -> counted(target(row))),
        Told.words("Lần gần nhất", 16, this::last),
        whole(
            "numerator",
            "Tử số",
            "Số đã đạt: số nguyên, không lớn hơn mẫu số. Không phát sinh thì ghi 0."),
        whole(
            "denominator",
            "Mẫu số",
            "Tổng số phát sinh hoặc tổng số hiện có: số nguyên. Không phát sinh thì ghi 0."),
        whole(
            "count",
            "Tổng số",
            "Chỉ tiêu tăng trưởng: tổng số có đến hết ngày báo cáo, tính nối tiếp năm trước; số"
                + " nguyên."),
        new Asked(
            "provisional",
            "Tạm tính",
            11,
            By.UNIT,
            new Answer.OneOf(Choice.PROVISIONAL),
            true,
            "Số còn phải xác nhận thì chọn \"tạm tính\". Số chính thức thì để trống."),
        new Asked(
            "missing",
            "Không có số vì",
            16,
            By.UNIT,
            new Answer.OneOf(Choice.NO_FIGURE),
            true,
            "Chỉ chọn khi các ô số để trống."),
        new Asked(
            FormSheet.ON,
            "Điều chỉnh ngày",
            12,
            By.UNIT,
            new Answer.Day(),
            true,
            "Chỉ khi sửa hoặc xác nhận số đã báo cáo: ngày biết số mới. Số cũ được giữ lại. Báo cáo"
                + " lần đầu thì để trống."));
  }

  private static Asked whole(String property, String head, String prompt) {
    return new Asked(property, head, 12, By.UNIT, new Answer.Whole(MOST), true, prompt);
  }

  private Target target(Row row) {
    return targets.get(row.code());
  }

  private static String counted(Target target) {
    if (target.form() == Target.Form.GROWTH) {
      return "tổng số, nối tiếp năm trước";
    }
    return target.cases() == CaseKind.FLOW ? "lũy kế từ đầu năm" : "tại ngày báo cáo";
  }

  private String last(Unit unit, Row row) {
    return last.getOrDefault(new Of(unit.id(), row.code()), "");
  }

  private String words(Measured measured) {
    return measured.match(
        ratio -> formats.count(ratio.numerator()) + "/" + formats.count(ratio.denominator()),
        total -> formats.count(total.count()),
        Choice::words);
  }
}
