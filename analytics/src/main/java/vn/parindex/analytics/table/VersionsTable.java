package vn.parindex.analytics.table;

import static vn.parindex.analytics.table.MixedCells.on;
import static vn.parindex.analytics.table.Value.day;
import static vn.parindex.analytics.table.Value.known;
import static vn.parindex.analytics.table.Value.number;
import static vn.parindex.analytics.table.Value.status;
import static vn.parindex.analytics.table.Value.text;
import static vn.parindex.analytics.table.Value.whole;

import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.versions.CellChange;
import vn.parindex.analytics.versions.Entry;
import vn.parindex.analytics.versions.ExtraCell;
import vn.parindex.analytics.versions.MeasurementCell;
import vn.parindex.analytics.versions.ScoreCell;
import vn.parindex.analytics.versions.VersionComparison;

/** Every cell in which two versions of the data differ. */
final class VersionsTable {

  private VersionsTable() {}

  /** Scores, then bonus and penalty points, then measurements, each as they were compared. */
  static DataTable<Row<CellChange<?, ?>>> of(VersionComparison versions) {
    TableColumns<Row<CellChange<?, ?>>> columns =
        new TableColumns<Row<CellChange<?, ?>>>()
            .unit(Row::unit)
            .text(
                "content",
                "score (điểm), bonus (điểm thưởng), penalty (điểm trừ), measurement (số"
                    + " liệu chỉ tiêu)",
                "score, bonus, penalty or measurement")
            .is(row -> text(row.kind()))
            .text(
                "change",
                "changed (thay đổi), removed (bỏ), added (thêm)",
                "changed, removed or added")
            .is(row -> text(row.of().kind().code()))
            .text("year", "Năm", "Year")
            .is(
                on(ScoreCell.class, cell -> text(cell.period()))
                    .or(ExtraCell.class, cell -> text(cell.period()))
                    .or(MeasurementCell.class, cell -> text(cell.year())))
            .day("date", "Kỳ báo cáo của số liệu chỉ tiêu", "Reporting date of a measurement")
            .is(on(MeasurementCell.class, cell -> day(cell.date())))
            .text("code", "Mã tiêu chí hoặc chỉ tiêu", "Code of the leaf or target")
            .is(
                on(ScoreCell.class, cell -> text(cell.leaf()))
                    .or(MeasurementCell.class, cell -> text(cell.target())));
    version(columns, "before_", CellChange::before, "bản trước", "earlier version");
    version(columns, "after_", CellChange::after, "bản này", "this version");
    return columns.table(
        "versions",
        () ->
            Stream.of(
                    versions.scores().stream()
                        .map(change -> row(versions, change, change.cell().unit(), "score")),
                    versions.extras().stream()
                        .map(
                            change ->
                                row(
                                    versions,
                                    change,
                                    change.cell().unit(),
                                    change.cell().extra().code())),
                    versions.measurements().stream()
                        .map(change -> row(versions, change, change.cell().unit(), "measurement")))
                .flatMap(rows -> rows));
  }

  private static Row<CellChange<?, ?>> row(
      VersionComparison versions, CellChange<?, ?> change, UnitId unit, String content) {
    return new Row<>(
        change,
        content,
        versions.after().unit(unit).or(() -> versions.before().unit(unit)),
        change.cell());
  }

  private static void version(
      TableColumns<Row<CellChange<?, ?>>> columns,
      String prefix,
      Function<CellChange<?, ?>, Entry<?>> side,
      String vietnamese,
      String english) {
    columns
        .number(
            prefix + "points",
            "points",
            "Điểm được tính, " + vietnamese,
            "Points that count, " + english)
        .is(
            in(
                side,
                on(LeafScore.class, score -> number(score.counted()))
                    .or(Figure.class, Value::number)))
        .number(
            prefix + "self_assessed",
            "points",
            "Điểm tự chấm, " + vietnamese,
            "Self-assessed points, " + english)
        .is(in(side, on(LeafScore.Verified.class, score -> number(score.selfAssessed()))))
        .text(
            prefix + "declared",
            "Số kê khai: tử số/mẫu số, số việc, true hoặc false, ngày, hoặc mức, " + vietnamese,
            "Declared: numerator/denominator, count, true or false, day, or step, " + english)
        .is(
            in(
                side,
                on(
                    LeafScore.Verified.class,
                    score -> known(score.declared(), declared -> text(written(declared))))))
        .number(
            prefix + "round1",
            "points",
            "Điểm thẩm định lần 1, " + vietnamese,
            "Points of round 1, " + english)
        .is(in(side, on(LeafScore.Verified.class, score -> number(score.round1()))))
        .number(
            prefix + "round2",
            "points",
            "Điểm thẩm định lần 2, " + vietnamese,
            "Points of round 2, " + english)
        .is(in(side, on(LeafScore.Verified.class, score -> number(score.round2()))))
        .number(
            prefix + "numerator",
            "cases",
            "Tử số đang dùng, " + vietnamese,
            "Numerator that counts, " + english)
        .is(in(side, latest(MeasurementsTable::numerator)))
        .number(
            prefix + "denominator",
            "cases",
            "Mẫu số đang dùng, " + vietnamese,
            "Denominator that counts, " + english)
        .is(in(side, latest(MeasurementsTable::denominator)))
        .number(
            prefix + "count",
            "cases",
            "Số đang dùng của chỉ tiêu mức tăng, " + vietnamese,
            "Total that counts, for growth, " + english)
        .is(in(side, latest(MeasurementsTable::count)))
        .text(
            prefix + "status",
            "known, lý do không có số liệu, hoặc not-written (không có ô này), " + vietnamese,
            "known, the reason why there is no figure, or not-written, " + english)
        .is(
            in(
                side,
                latest(MeasurementsTable::measuredStatus)
                    .or(LeafScore.class, score -> status(score.counted()))
                    .or(Figure.class, Value::status)
                    .or(Entry.NotWritten.class, entry -> text("not-written"))))
        .number(
            prefix + "first_numerator",
            "cases",
            "Tử số báo cáo lần đầu, " + vietnamese,
            "Numerator as first reported, " + english)
        .is(in(side, first(MeasurementsTable::numerator)))
        .number(
            prefix + "first_denominator",
            "cases",
            "Mẫu số báo cáo lần đầu, " + vietnamese,
            "Denominator as first reported, " + english)
        .is(in(side, first(MeasurementsTable::denominator)))
        .number(
            prefix + "first_count",
            "cases",
            "Số báo cáo lần đầu của chỉ tiêu mức tăng, " + vietnamese,
            "Total as first reported, " + english)
        .is(in(side, first(MeasurementsTable::count)))
        .text(
            prefix + "first_status",
            "known, hoặc lý do lần đầu không có số liệu, " + vietnamese,
            "known, or the reason why there was no figure at first, " + english)
        .is(in(side, first(MeasurementsTable::measuredStatus)))
        .whole(
            prefix + "revisions",
            "corrections",
            "Số lần điều chỉnh, " + vietnamese,
            "Number of corrections, " + english)
        .is(in(side, on(Measurement.class, measurement -> whole(measurement.revisions().size()))));
  }

  private static String written(Declaration declared) {
    return declared.match(
        share -> share.numerator() + "/" + share.denominator(),
        count -> Long.toString(count.cases()),
        done -> Boolean.toString(done.done()),
        doneOn -> doneOn.day().toString(),
        step -> Integer.toString(step.number()));
  }

  /** The cell of what one of the versions has. */
  private static Function<Row<CellChange<?, ?>>, Value> in(
      Function<CellChange<?, ?>, Entry<?>> side, MixedCells cells) {
    return row -> {
      Entry<?> entry = side.apply(row.of());
      return cells.of(entry.<Object>match(written -> written, () -> entry));
    };
  }

  private static MixedCells latest(Function<Measured, Value> cell) {
    return on(Measurement.class, measurement -> cell.apply(measurement.latest().measured()));
  }

  private static MixedCells first(Function<Measured, Value> cell) {
    return on(Measurement.class, measurement -> cell.apply(measurement.first().measured()));
  }
}
