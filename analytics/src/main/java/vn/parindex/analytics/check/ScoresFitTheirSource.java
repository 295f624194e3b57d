package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Leaf;

/** A survey leaf has survey points only, a verified leaf none. */
final class ScoresFitTheirSource implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    SheetCursor.eachScore(
        of,
        scored -> {
          boolean survey = scored.leaf().source() == Leaf.Source.SURVEY;
          if (scored.score().match(v -> survey, s -> !survey, none -> false)) {
            of.report(
                Problem.SCORE_SOURCE,
                scored.place(),
                survey ? "điểm tự chấm, thẩm định" : "điểm điều tra xã hội học",
                survey
                    ? "{\"survey\": …}: tiêu chí điều tra, đơn vị không tự chấm"
                    : "{\"selfAssessed\": …, \"verified1\": …, \"verified2\": …}",
                "Sửa loại điểm, hoặc sửa \"source\" của tiêu chí "
                    + scored.leaf().code()
                    + " trong bộ "
                    + scored.of().framework().edition()
                    + ".");
          }
        });
  }
}
