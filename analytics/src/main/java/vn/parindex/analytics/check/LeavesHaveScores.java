package vn.parindex.analytics.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;

/** Every leaf of the edition stands in every sheet, and nothing else does. */
final class LeavesHaveScores implements DataRule {
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
        for (Leaf leaf : leaves.values()) {
          if (!sheets.get(i).leaves().containsKey(leaf.code())) {
            of.report(
                Problem.LEAF_WITHOUT_SCORE,
                place,
                "",
                "điểm của tiêu chí " + leaf.code(),
                "Thêm điểm; nếu chưa có thì ghi \""
                    + leaf.code()
                    + "\": … {\"missing\": \"not-scored\"}.");
          }
        }
        for (String code : sheets.get(i).leaves().keySet()) {
          if (!leaves.containsKey(code)) {
            of.report(
                Problem.SCORE_WITHOUT_LEAF,
                place.at(code),
                Inspection.quoted(code),
                "tiêu chí có trong bộ " + framework.edition(),
                "Sửa mã, hoặc bỏ mục này khỏi phiếu.");
          }
        }
      }
    }
  }
}
