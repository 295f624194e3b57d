package vn.parindex.analytics.table;

import java.util.Optional;
import java.util.stream.Stream;
import tech.tablesaw.api.Table;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.versions.CellChange;
import vn.parindex.analytics.versions.Entry;
import vn.parindex.analytics.versions.VersionComparison;

/** Every cell in which two versions of the data differ. */
final class VersionsTable {

  private static final String BEFORE = "before_";
  private static final String AFTER = "after_";

  static final Layout LAYOUT =
      version(
          version(
              Layout.of("versions")
                  .unit()
                  .text(
                      "content",
                      "score (điểm), bonus (điểm thưởng), penalty (điểm trừ), measurement (số"
                          + " liệu chỉ tiêu)",
                      "score, bonus, penalty or measurement")
                  .text(
                      "change",
                      "changed (thay đổi), removed (bỏ), added (thêm)",
                      "changed, removed or added")
                  .text("year", "Năm", "Year")
                  .day("date", "Kỳ báo cáo của số liệu chỉ tiêu", "Reporting date of a measurement")
                  .text("code", "Mã tiêu chí hoặc chỉ tiêu", "Code of the leaf or target"),
              BEFORE,
              "bản trước",
              "earlier version"),
          AFTER,
          "bản này",
          "this version");

  private VersionsTable() {}

  private static Layout version(Layout layout, String prefix, String vietnamese, String english) {
    return layout
        .number(
            prefix + "points",
            "points",
            "Điểm được tính, " + vietnamese,
            "Points that count, " + english)
        .number(
            prefix + "self_assessed",
            "points",
            "Điểm tự chấm, " + vietnamese,
            "Self-assessed points, " + english)
        .number(
            prefix + "round1",
            "points",
            "Điểm thẩm định lần 1, " + vietnamese,
            "Points of round 1, " + english)
        .number(
            prefix + "round2",
            "points",
            "Điểm thẩm định lần 2, " + vietnamese,
            "Points of round 2, " + english)
        .number(
            prefix + "numerator",
            "cases",
            "Tử số đang dùng, " + vietnamese,
            "Numerator that counts, " + english)
        .number(
            prefix + "denominator",
            "cases",
            "Mẫu số đang dùng, " + vietnamese,
            "Denominator that counts, " + english)
        .number(
            prefix + "count",
            "cases",
            "Số đang dùng của chỉ tiêu mức tăng, " + vietnamese,
            "Total that counts, for growth, " + english)
        .text(
            prefix + "status",
            "known, lý do không có số liệu, hoặc not-written (không có ô này), " + vietnamese,
            "known, the reason why there is no figure, or not-written, " + english)
        .number(
            prefix + "first_numerator",
            "cases",
            "Tử số báo cáo lần đầu, " + vietnamese,
            "Numerator as first reported, " + english)
        .number(
            prefix + "first_denominator",
            "cases",
            "Mẫu số báo cáo lần đầu, " + vietnamese,
            "Denominator as first reported, " + english)
        .number(
            prefix + "first_count",
            "cases",
            "Số báo cáo lần đầu của chỉ tiêu mức tăng, " + vietnamese,
            "Total as first reported, " + english)
        .text(
            prefix + "first_status",
            "known, hoặc lý do lần đầu không có số liệu, " + vietnamese,
            "known, or the reason why there was no figure at first, " + english)
        .whole(
            prefix + "revisions",
            "corrections",
            "Số lần điều chỉnh, " + vietnamese,
            "Number of corrections, " + english);
  }

  /** Scores, then bonus and penalty points, then measurements, each as they were compared. */
  static Table of(VersionComparison versions) {
    TableBuilder rows = LAYOUT.rows();
    versions
        .scores()
        .forEach(
            change -> {
              row(rows, versions, change, change.cell().unit(), "score")
                  .set("year", change.cell().period())
                  .set("code", change.cell().leaf());
              score(rows, BEFORE, change.before());
              score(rows, AFTER, change.after());
            });
    versions
        .extras()
        .forEach(
            change -> {
              row(rows, versions, change, change.cell().unit(), change.cell().extra().code())
                  .set("year", change.cell().period());
              points(rows, BEFORE, change.before());
              points(rows, AFTER, change.after());
            });
    versions
        .measurements()
        .forEach(
            change -> {
              row(rows, versions, change, change.cell().unit(), "measurement")
                  .set("year", change.cell().year())
                  .set("date", change.cell().date())
                  .set("code", change.cell().target());
              measurement(rows, BEFORE, change.before());
              measurement(rows, AFTER, change.after());
            });
    return rows.build();
  }

  private static TableBuilder row(
      TableBuilder rows,
      VersionComparison versions,
      CellChange<?, ?> change,
      UnitId unit,
      String content) {
    Optional<Dataset> knows =
        Stream.of(versions.after(), versions.before())
            .filter(version -> version.unit(unit).isPresent())
            .findFirst();
    return rows.unit(knows.orElseThrow(), unit)
        .set("content", content)
        .set("change", change.kind().code());
  }

  private static TableBuilder score(TableBuilder rows, String prefix, Entry<LeafScore> entry) {
    return entry.match(
        score -> {
          score.<TableBuilder>match(
              verified ->
                  rows.figure(prefix + "self_assessed", verified.selfAssessed())
                      .figure(prefix + "round1", verified.round1())
                      .figure(prefix + "round2", verified.round2()),
              surveyed -> rows,
              none -> rows);
          return points(rows, prefix, score.counted());
        },
        () -> notWritten(rows, prefix));
  }

  private static TableBuilder points(TableBuilder rows, String prefix, Entry<Figure> entry) {
    return entry.match(figure -> points(rows, prefix, figure), () -> notWritten(rows, prefix));
  }

  private static TableBuilder points(TableBuilder rows, String prefix, Figure figure) {
    return rows.figure(prefix + "points", figure)
        .set(
            prefix + "status",
            figure.<String>match(known -> TableBuilder.KNOWN, reason -> reason.code()));
  }

  private static TableBuilder measurement(
      TableBuilder rows, String prefix, Entry<Measurement> entry) {
    return entry.match(
        measurement -> {
          MeasurementsTable.measured(rows, prefix, measurement.latest().measured());
          MeasurementsTable.measured(rows, prefix + "first_", measurement.first().measured());
          return rows.set(prefix + "revisions", measurement.revisions().size());
        },
        () -> notWritten(rows, prefix));
  }

  private static TableBuilder notWritten(TableBuilder rows, String prefix) {
    return rows.set(prefix + "status", "not-written");
  }
}
