package vn.parindex.analytics.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.v1.Files1.Score1;
import vn.parindex.analytics.io.v1.Files1.Scores1;
import vn.parindex.analytics.io.v1.Files1.Sheet1;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;

/** Turns score sheets into the model. */
final class ScoreModel1 {

  private final Report report;
  private final FieldCheck fields;

  ScoreModel1(Report report) {
    this.report = report;
    this.fields = new FieldCheck(report);
  }

  /** The sheets of a period, of the units that its codes mean. */
  List<ScoreSheet> sheets(Scores1 from, Place file, UnitDays units) {
    List<ScoreSheet> sheets = new ArrayList<>();
    for (int i = 0; i < from.units().size(); i++) {
      Sheet1 sheet = from.units().get(i);
      sheets.add(
          new ScoreSheet(
              units.in(from.period(), sheet.unit()),
              leaves(sheet, file.at("units", i)),
              sheet.bonus(),
              sheet.penalty()));
    }
    return sheets;
  }

  private Map<String, LeafScore> leaves(Sheet1 sheet, Place place) {
    Map<String, LeafScore> result = new LinkedHashMap<>();
    sheet
        .leaves()
        .forEach(
            (code, score) -> {
              Optional<LeafScore> value = score(score, place.at("leaves", code));
              value.ifPresent(v -> result.put(code, v));
            });
    return result;
  }

  private Optional<LeafScore> score(Score1 from, Place place) {
    if (from.missing() != null) {
      String alone = "chỉ \"missing\", vì tiêu chí không áp dụng";
      if (!from.missing().equals(MissingReason.NOT_APPLICABLE.code())) {
        report.add(
            Problem.NOT_ALLOWED,
            place.at("missing"),
            Words.quoted(from.missing()),
            "\"not-applicable\" cho cả tiêu chí",
            "Lý do khác thì ghi ở từng loại điểm, ví dụ \"verified1\": {\"missing\": \""
                + from.missing()
                + "\"}.");
        return Optional.empty();
      }
      return fields.absent(place, "selfAssessed", from.selfAssessed(), alone)
              & fields.absent(place, "verified1", from.verified1(), alone)
              & fields.absent(place, "verified2", from.verified2(), alone)
              & fields.absent(place, "survey", from.survey(), alone)
          ? Optional.of(new LeafScore.NotApplicable())
          : Optional.empty();
    }
    boolean verified =
        from.selfAssessed() != null || from.verified1() != null || from.verified2() != null;
    if (from.survey() != null) {
      if (verified) {
        report.add(
            Problem.SCORE_SOURCE,
            place,
            "vừa điểm điều tra, vừa điểm tự chấm hoặc thẩm định",
            "chỉ \"survey\", hoặc chỉ \"selfAssessed\", \"verified1\", \"verified2\"",
            "Tiêu chí điều tra xã hội học không có điểm tự chấm: xóa một trong hai.");
        return Optional.empty();
      }
      return Optional.of(new LeafScore.Surveyed(from.survey()));
    }
    if (!verified) {
      report.add(
          Problem.MISSING_PROPERTY,
          place,
          "{}",
          "\"selfAssessed\", \"verified1\", \"verified2\"; hoặc \"survey\"; hoặc \"missing\"",
          "Ghi điểm, hoặc {\"missing\": \"not-applicable\"} nếu không áp dụng.");
      return Optional.empty();
    }
    return Optional.of(
        new LeafScore.Verified(
            round(from.selfAssessed()), round(from.verified1()), round(from.verified2())));
  }

  /** A round; one that is not written has not been held yet. */
  private static Figure round(Figure figure) {
    return figure == null ? Figure.missing(MissingReason.NOT_SCORED) : figure;
  }
}
