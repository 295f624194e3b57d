package vn.parindex.analytics.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Period;

/** An edition continues one that was used before it, and never, by way of others, itself. */
final class EditionsFollowEarlierOnes implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET, Kind.FRAMEWORK);
  }

  @Override
  public void check(Inspection of) {
    Map<String, Framework> editions = of.dataset().frameworks();
    Map<String, Integer> firstUse = new HashMap<>();
    List<Period> periods = of.dataset().periods();
    for (int i = 0; i < periods.size(); i++) {
      firstUse.putIfAbsent(periods.get(i).framework(), i);
    }
    for (Framework edition : editions.values()) {
      String before = edition.continues();
      Set<String> circle = circle(editions, edition.edition());
      boolean later =
          firstUse.getOrDefault(before, -1) > firstUse.getOrDefault(edition.edition(), 0);
      // Of a circle one is told: of those in use the link that runs against time, else the first.
      boolean first =
          circle.stream().noneMatch(firstUse::containsKey)
              && circle.stream()
                  .min(String::compareTo)
                  .filter(edition.edition()::equals)
                  .isPresent();
      if (later && firstUse.containsKey(edition.edition()) || first) {
        of.report(
            Problem.EDITION_ORDER,
            of.file(Kind.FRAMEWORK, edition.edition()).at("continues"),
            Inspection.quoted(before),
            "bộ tiêu chí dùng trước bộ " + edition.edition(),
            circle.isEmpty()
                ? "Ghi bộ tiêu chí của kỳ trước; bộ đầu tiên thì bỏ mục \"continues\"."
                : "Các bộ "
                    + Inspection.some(circle)
                    + " nối tiếp nhau thành vòng: bộ đầu tiên thì bỏ mục \"continues\".");
      }
    }
  }

  /** The editions of the circle in which this one stands; empty when it stands in none. */
  private static Set<String> circle(Map<String, Framework> editions, String start) {
    Set<String> seen = new LinkedHashSet<>();
    String next = start;
    while (editions.containsKey(next) && seen.add(next)) {
      next = editions.get(next).continues();
    }
    return next.equals(start) && seen.size() > 1 ? seen : Set.of();
  }
}
