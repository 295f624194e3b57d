package vn.parindex.analytics.check;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.parindex.analytics.model.Unit;

/**
 * The name of a code is spelled the same at all times: "Ba Vì" and "Ba Vi", or "Hoà" and "Hòa", are
 * probably one. Another name altogether is a real renaming and fine.
 */
final class UnitNamesKeepTheirSpelling implements DataRule {
  @Override
  public void check(Inspection of) {
    List<Unit> units = of.dataset().units();
    Map<List<String>, String> spellings = new HashMap<>();
    for (int u = 0; u < units.size(); u++) {
      String now = units.get(u).name();
      String before = spellings.putIfAbsent(List.of(units.get(u).code(), folded(now)), now);
      if (before != null && !before.equals(now)) {
        of.report(
            Problem.OTHER_SPELLING,
            of.unit(u).at("name"),
            Inspection.quoted(now),
            Inspection.quoted(before) + ", như đã ghi cho cùng mã",
            "Thống nhất một cách viết; nếu là hai tên thật sự khác nhau thì để nguyên.");
      }
    }
  }

  /** Without accents and case: "Ba Đình" gives "ba dinh". */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }
}
