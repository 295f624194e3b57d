package vn.parindex.analytics.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;

/** A survey leaf has survey points only, a verified leaf none. */
final class ScoresFitTheirSource implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    for (Period period : of.dataset().periods()) {
      Framework framework = of.dataset().frameworkOf(period);
      if (framework == null) {
        continue;
      }
      Map<String, Leaf> leaves = framework.leavesByCode();
      List<ScoreSheet> sheets = of.dataset().sheets().getOrDefault(period.code(), List.of());
      for (int i = 0; i < sheets.size(); i++) {
        Place place = of.sheet(period.code(), i).at("leaves");
        for (Map.Entry<String, LeafScore> entry : sheets.get(i).leaves().entrySet()) {
          Leaf leaf = leaves.get(entry.getKey());
          if (leaf == null) {
            continue;
          }
          boolean survey = leaf.source() == Leaf.Source.SURVEY;
          boolean wrong = entry.getValue().match(v -> survey, s -> !survey, none -> false);
          if (wrong) {
            of.report(
                Problem.SCORE_SOURCE,
                place.at(leaf.code()),
                survey ? "điểm tự chấm, thẩm định" : "điểm điều tra xã hội học",
                survey
                    ? "{\"survey\": …}: tiêu chí điều tra, đơn vị không tự chấm"
                    : "{\"selfAssessed\": …, \"verified1\": …, \"verified2\": …}",
                "Sửa loại điểm, hoặc sửa \"source\" của tiêu chí "
                    + leaf.code()
                    + " trong bộ "
                    + framework.edition()
                    + ".");
          }
        }
      }
    }
  }
}
