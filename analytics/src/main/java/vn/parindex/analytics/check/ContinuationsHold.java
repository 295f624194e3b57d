package vn.parindex.analytics.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;

/**
 * Every leaf of the edition before is continued once or dropped, never both, and what a leaf says
 * about what it continues agrees with names and points.
 *
 * <p>Example: 1.25 points before and 1.5 now cannot be "same" or "renamed"; it is "rescaled" or
 * "redefined".
 */
final class ContinuationsHold implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    for (Framework framework : of.dataset().frameworks().values()) {
      Place file = of.file(Kind.FRAMEWORK, framework.edition());
      if (framework.continues().isEmpty()) {
        framework
            .leaves()
            .forEach(
                leaf ->
                    leaf.continuation()
                        .match(
                            continues -> {
                              unknown(of, of.leaf(framework, leaf.code()), continues.leafCode());
                              return continues;
                            },
                            starts -> null));
        continue;
      }
      Framework before = of.dataset().frameworks().get(framework.continues());
      if (before == null || before.edition().equals(framework.edition())) {
        of.report(
            Problem.EDITION_UNKNOWN,
            file.at("continues"),
            Inspection.quoted(framework.continues()),
            "một bộ tiêu chí khác có trong dữ liệu: "
                + String.join(", ", of.dataset().frameworks().keySet()),
            "Thêm tệp frameworks/" + framework.continues() + ".json, hoặc sửa năm.");
        continue;
      }
      compare(of, framework, before, file);
    }
  }

  private static void compare(Inspection of, Framework framework, Framework before, Place file) {
    Map<String, Leaf> old = before.leavesByCode();
    Map<String, String> taken = new LinkedHashMap<>();
    for (Leaf leaf : framework.leaves().toList()) {
      Place place = of.leaf(framework, leaf.code());
      leaf.continuation()
          .match(
              continues -> {
                Leaf from = old.get(continues.leafCode());
                if (from == null) {
                  unknown(of, place, continues.leafCode());
                  return continues;
                }
                String other = taken.putIfAbsent(from.code(), leaf.code());
                if (other != null) {
                  of.report(
                      Problem.CONTINUES_TWICE,
                      place.at("continues", "leaf"),
                      Inspection.quoted(from.code()),
                      "tiêu chí năm trước chưa được nối tiếp",
                      "Tiêu chí " + other + " đã nối tiếp " + from.code() + ": giữ lại một.");
                }
                kind(of, place.at("continues", "as"), leaf, from, continues.as());
                return continues;
              },
              starts -> null);
    }
    for (int a = 0; a < framework.areas().size(); a++) {
      String area = framework.areas().get(a).continues();
      if (!area.isEmpty() && before.area(area).isEmpty()) {
        unknown(of, file.at("areas", a), area);
      }
    }
    for (int d = 0; d < framework.dropped().size(); d++) {
      String code = framework.dropped().get(d).leafCode();
      String why =
          !old.containsKey(code)
              ? "Bộ tiêu chí " + before.edition() + " không có tiêu chí " + code + ": sửa mã."
              : taken.containsKey(code)
                  ? "Tiêu chí " + taken.get(code) + " nối tiếp tiêu chí này: bỏ một trong hai."
                  : "";
      if (!why.isEmpty()) {
        of.report(
            Problem.DROPPED_WRONG,
            file.at("dropped", d, "leaf"),
            Inspection.quoted(code),
            "tiêu chí của bộ " + before.edition() + " mà không tiêu chí nào nối tiếp",
            why);
      }
      taken.putIfAbsent(code, "");
    }
    for (String code : old.keySet()) {
      if (!taken.containsKey(code)) {
        of.report(
            Problem.NOT_CONTINUED,
            file.at("dropped"),
            "",
            "tiêu chí " + code + " của bộ " + before.edition() + " được nối tiếp hoặc ghi là bỏ",
            "Ghi \"continues\" ở tiêu chí mới, hoặc thêm " + code + " vào \"dropped\" kèm lý do.");
      }
    }
  }

  private static void unknown(Inspection of, Place place, String code) {
    of.report(
        Problem.CONTINUES_UNKNOWN,
        place.at("continues"),
        Inspection.quoted(code),
        "mã có trong bộ tiêu chí trước",
        "Sửa mã, hoặc bỏ mục \"continues\" nếu đây là nội dung mới.");
  }

  private static void kind(Inspection of, Place place, Leaf leaf, Leaf from, Continuation.Kind as) {
    boolean samePoints = leaf.maxPoints().compareTo(from.maxPoints()) == 0;
    boolean sameName = leaf.name().equals(from.name());
    String wrong =
        switch (as) {
          case SAME -> samePoints && sameName ? "" : "cùng tên và cùng điểm tối đa";
          case RENAMED -> samePoints && !sameName ? "" : "khác tên và cùng điểm tối đa";
          case RESCALED -> samePoints ? "khác điểm tối đa" : "";
          case REDEFINED -> "";
        };
    if (!wrong.isEmpty()) {
      of.report(
          Problem.CONTINUES_AS,
          place,
          Inspection.quoted(as.code())
              + " (trước: "
              + Inspection.number(from.maxPoints())
              + " điểm, nay: "
              + Inspection.number(leaf.maxPoints())
              + " điểm"
              + (sameName ? "" : ", tên khác nhau")
              + ")",
          Inspection.quoted(as.code()) + " đòi hỏi " + wrong,
          "Chọn same, renamed, rescaled hoặc redefined cho đúng; hoặc sửa tên, điểm.");
    }
  }
}
