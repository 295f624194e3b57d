package vn.parindex.analytics.table;

import java.time.LocalDate;
import java.util.List;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;

/** What units reported on targets, as first reported and after the last correction. */
final class MeasurementsTable {

  static final Layout LAYOUT =
      Layout.of("measurements")
          .unit()
          .text("year", "Năm", "Year")
          .day("date", "Số liệu đến hết ngày", "Figures at the end of this day")
          .text("target", "Mã chỉ tiêu", "Code of the target")
          .number("numerator", "cases", "Tử số đang dùng", "Numerator that counts")
          .number("denominator", "cases", "Mẫu số đang dùng", "Denominator that counts")
          .number(
              "count",
              "cases",
              "Số đang dùng của chỉ tiêu mức tăng",
              "Total that counts, for growth")
          .text(
              "status",
              "known, hoặc lý do không có số liệu",
              "known, or the reason why there is no figure")
          .text("provisional", "Số tạm tính: yes, no", "Provisional: yes or no")
          .number(
              "first_numerator", "cases", "Tử số báo cáo lần đầu", "Numerator as first reported")
          .number(
              "first_denominator",
              "cases",
              "Mẫu số báo cáo lần đầu",
              "Denominator as first reported")
          .number(
              "first_count",
              "cases",
              "Số báo cáo lần đầu của chỉ tiêu mức tăng",
              "Total as first reported")
          .text(
              "first_status",
              "known, hoặc lý do lần đầu không có số liệu",
              "known, or the reason why there was no figure at first")
          .whole("revisions", "corrections", "Số lần điều chỉnh", "Number of corrections")
          .day("revised_on", "Ngày điều chỉnh cuối", "Day of the last correction")
          .key("unit_code", "date", "target");

  private MeasurementsTable() {}

  /**
   * Every measurement known on a day, by date, in the order in which units and targets were read.
   */
  static Table of(Dataset dataset, LocalDate asOf) {
    TableBuilder rows = LAYOUT.rows();
    for (MeasurementSet set : dataset.reports().measurements()) {
      if (set.date().isAfter(asOf)) {
        continue;
      }
      for (Measurement whole : set.measurements()) {
        Measurement measurement = whole.asOf(asOf);
        rows.unit(dataset, measurement.unit())
            .set("year", set.year())
            .set("date", set.date())
            .set("target", measurement.target())
            .set("provisional", TableBuilder.yesNo(measurement.latest().provisional()))
            .set("revisions", measurement.revisions().size());
        measured(rows, "", measurement.latest().measured());
        measured(rows, "first_", measurement.first().measured());
        List<Measurement.Revision> revisions = measurement.revisions();
        if (!revisions.isEmpty()) {
          rows.set("revised_on", revisions.get(revisions.size() - 1).on());
        }
      }
    }
    return rows.build();
  }

  /** The figure and its status, in the columns whose names begin with {@code prefix}. */
  static TableBuilder measured(TableBuilder rows, String prefix, Measured measured) {
    String status = prefix + "status";
    return measured.match(
        ratio ->
            rows.set(status, TableBuilder.KNOWN)
                .set(prefix + "numerator", (double) ratio.numerator())
                .set(prefix + "denominator", (double) ratio.denominator()),
        total -> rows.set(status, TableBuilder.KNOWN).set(prefix + "count", (double) total.count()),
        reason -> rows.set(status, reason.code()));
  }
}
