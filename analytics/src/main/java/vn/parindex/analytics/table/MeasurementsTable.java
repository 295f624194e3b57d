package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.Value.KNOWN;
import static vn.parindex.analytics.table.Value.day;
import static vn.parindex.analytics.table.Value.missing;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;
import static vn.parindex.analytics.table.Value.yesNo;

import java.time.LocalDate;
import java.util.Optional;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Unit;

/** What units reported on targets, as first reported and after the last correction. */
final class MeasurementsTable {

  private MeasurementsTable() {}

  /** A measurement as it was known on the day, with the set in which it stands. */
  record Reported(Optional<Unit> unit, MeasurementSet set, Measurement measurement) {}

  /**
   * Every measurement known on a day, by date, in the order in which units and targets were read.
   */
  static DataTable<Reported> of(Dataset dataset, LocalDate asOf) {
    return new TableColumns<Reported>()
        .unit(Reported::unit)
        .text("year", "Năm", "Year")
        .is(row -> text(row.set().year()))
        .day("date", "Số liệu đến hết ngày", "Figures at the end of this day")
        .is(row -> day(row.set().date()))
        .text("target", "Mã chỉ tiêu", "Code of the target")
        .is(row -> text(row.measurement().target()))
        .number("numerator", "cases", "Tử số đang dùng", "Numerator that counts")
        .is(row -> numerator(row.measurement().latest().measured()))
        .number("denominator", "cases", "Mẫu số đang dùng", "Denominator that counts")
        .is(row -> denominator(row.measurement().latest().measured()))
        .number(
            "count", "cases", "Số đang dùng của chỉ tiêu mức tăng", "Total that counts, for growth")
        .is(row -> count(row.measurement().latest().measured()))
        .text(
            "status",
            "known, hoặc lý do không có số liệu",
            "known, or the reason why there is no figure")
        .is(row -> measuredStatus(row.measurement().latest().measured()))
        .text("provisional", "Số tạm tính: yes, no", "Provisional: yes or no")
        .is(row -> yesNo(row.measurement().latest().provisional()))
        .number("first_numerator", "cases", "Tử số báo cáo lần đầu", "Numerator as first reported")
        .is(row -> numerator(row.measurement().first().measured()))
        .number(
            "first_denominator", "cases", "Mẫu số báo cáo lần đầu", "Denominator as first reported")
        .is(row -> denominator(row.measurement().first().measured()))
        .number(
            "first_count",
            "cases",
            "Số báo cáo lần đầu của chỉ tiêu mức tăng",
            "Total as first reported")
        .is(row -> count(row.measurement().first().measured()))
        .text(
            "first_status",
            "known, hoặc lý do lần đầu không có số liệu",
            "known, or the reason why there was no figure at first")
        .is(row -> measuredStatus(row.measurement().first().measured()))
        .whole("revisions", "corrections", "Số lần điều chỉnh", "Number of corrections")
        .is(row -> whole(row.measurement().revisions().size()))
        .day("revised_on", "Ngày điều chỉnh cuối", "Day of the last correction")
        .is(
            row ->
                row.measurement().revisions().isEmpty()
                    ? missing()
                    : day(
                        row.measurement()
                            .revisions()
                            .get(row.measurement().revisions().size() - 1)
                            .on()))
        .key("unit_code", "date", "target")
        .table(
            "measurements",
            () ->
                dataset.reports().measurements().stream()
                    .filter(set -> !set.date().isAfter(asOf))
                    .flatMap(
                        set ->
                            set.measurements().stream()
                                .map(
                                    whole ->
                                        new Reported(
                                            dataset.unit(whole.unit()), set, whole.asOf(asOf)))));
  }

  static Value numerator(Measured measured) {
    return measured.match(
        ratio -> number(ratio.numerator()), total -> missing(), reason -> missing());
  }

  static Value denominator(Measured measured) {
    return measured.match(
        ratio -> number(ratio.denominator()), total -> missing(), reason -> missing());
  }

  /** Only growth has one. */
  static Value count(Measured measured) {
    return measured.match(ratio -> missing(), total -> number(total.count()), reason -> missing());
  }

  static Value measuredStatus(Measured measured) {
    return measured.match(ratio -> KNOWN, total -> KNOWN, reason -> text(reason.code()));
  }
}
