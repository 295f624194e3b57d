package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;

/** Every leaf of the edition stands in every sheet, and nothing else does. */
final class LeavesHaveScores implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    SheetCursor.each(
        of,
        one -> {
          Place place = one.place().at("leaves");
          Set<String> scored = one.sheet().leaves().keySet();
          for (String code : one.leaves().keySet()) {
            if (!scored.contains(code)) {
              of.report(
                  Problem.LEAF_WITHOUT_SCORE,
                  place,
                  "",
                  "điểm của tiêu chí " + code,
                  "Thêm điểm; nếu chưa có thì ghi \""
                      + code
                      + "\": … {\"missing\": \"not-scored\"}.");
            }
          }
          for (String code : scored) {
            if (!one.leaves().containsKey(code)) {
              of.report(
                  Problem.SCORE_WITHOUT_LEAF,
                  place.at(code),
                  Inspection.quoted(code),
                  "tiêu chí có trong bộ " + one.framework().edition(),
                  "Sửa mã, hoặc bỏ mục này khỏi phiếu.");
            }
          }
        });
  }
}
