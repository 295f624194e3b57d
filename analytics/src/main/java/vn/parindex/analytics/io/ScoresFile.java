package vn.parindex.analytics.io;

import static vn.parindex.analytics.io.Form.POINTS;
import static vn.parindex.analytics.io.Form.TEXT;
import static vn.parindex.analytics.io.Form.UNIT;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;

/**
 * {@code scores/<period>.json}.
 *
 * @param period its code
 * @param sheets in the order of the file
 */
record ScoresFile(String period, List<ScoreSheet> sheets) {

  static final DataFileForm<ScoresFile> FORM =
      DataFileForm.of(
          DataFile.Kind.SCORES,
          ScoresFile::period,
          f ->
              new ScoresFile(
                  f.one("period", TEXT, ScoresFile::period),
                  f.one("units", Form.list(Form.object(ScoresFile::sheet)), ScoresFile::sheets)));

  private static ScoreSheet sheet(Fields<ScoreSheet> f) {
    var unit = f.one("unit", UNIT, ScoreSheet::unit);
    Figure bonus = f.one("bonus", POINTS, ScoreSheet::bonus);
    Figure penalty = f.one("penalty", POINTS, ScoreSheet::penalty);
    return new ScoreSheet(
        unit,
        f.one("leaves", Form.map(Form.object(ScoresFile::score)), ScoreSheet::leaves),
        bonus,
        penalty);
  }

  private static LeafScore score(Fields<LeafScore> f) {
    Optional<Figure> self = round(f, "selfAssessed", LeafScore.Verified::selfAssessed);
    Optional<Declaration> declared =
        f.maybe(
            "declared",
            Form.object(DeclarationFields::read),
            score ->
                score.match(
                    LeafScore.Verified::declared,
                    surveyed -> Optional.empty(),
                    none -> Optional.empty()));
    Optional<Figure> first = round(f, "verified1", LeafScore.Verified::round1);
    Optional<Figure> second = round(f, "verified2", LeafScore.Verified::round2);
    Optional<Figure> survey =
        f.maybe(
            "survey",
            POINTS,
            score ->
                score.match(
                    verified -> Optional.empty(),
                    surveyed -> Optional.of(surveyed.points()),
                    none -> Optional.empty()));
    Optional<String> missing =
        f.maybe(
            "missing",
            TEXT,
            score ->
                score.match(
                    verified -> Optional.empty(),
                    surveyed -> Optional.empty(),
                    none -> Optional.of(MissingReason.NOT_APPLICABLE.code())));
    if (missing.isPresent()) {
      String alone = "chỉ \"missing\", vì tiêu chí không áp dụng";
      f.refuseIf(
          !missing.get().equals(MissingReason.NOT_APPLICABLE.code()),
          Problem.NOT_ALLOWED,
          "missing",
          MessageWords.quoted(missing.get()),
          "\"not-applicable\" cho cả tiêu chí",
          "Lý do khác thì ghi ở từng loại điểm, ví dụ \"verified1\": {\"missing\": \""
              + missing.get()
              + "\"}.");
      f.refuseIf(
          !(f.absent("selfAssessed", self.isPresent(), alone)
              & f.absent("declared", declared.isPresent(), alone)
              & f.absent("verified1", first.isPresent(), alone)
              & f.absent("verified2", second.isPresent(), alone)
              & f.absent("survey", survey.isPresent(), alone)));
      return new LeafScore.NotApplicable();
    }
    boolean verified = Stream.of(self, declared, first, second).anyMatch(Optional::isPresent);
    f.refuseIf(
        survey.isPresent() && verified,
        Problem.SCORE_SOURCE,
        "",
        "vừa điểm điều tra, vừa điểm tự chấm, số kê khai hoặc thẩm định",
        "chỉ \"survey\", hoặc chỉ \"selfAssessed\", \"declared\", \"verified1\", \"verified2\"",
        "Tiêu chí điều tra xã hội học không có điểm tự chấm: xóa một trong hai.");
    f.refuseIf(
        survey.isEmpty() && !verified,
        Problem.MISSING_PROPERTY,
        "",
        "{}",
        "\"selfAssessed\", \"verified1\", \"verified2\"; hoặc \"survey\"; hoặc \"missing\"",
        "Ghi điểm, hoặc {\"missing\": \"not-applicable\"} nếu không áp dụng.");
    // A round that is not written has not been held yet.
    Figure none = Figure.missing(MissingReason.NOT_SCORED);
    return survey.isPresent()
        ? new LeafScore.Surveyed(survey.get())
        : new LeafScore.Verified(
            self.orElse(none), declared, first.orElse(none), second.orElse(none));
  }

  private static Optional<Figure> round(
      Fields<LeafScore> f, String key, Function<LeafScore.Verified, Figure> of) {
    return f.maybe(
        key,
        POINTS,
        score ->
            score.match(
                verified -> Optional.of(of.apply(verified)),
                surveyed -> Optional.empty(),
                none -> Optional.empty()));
  }
}
