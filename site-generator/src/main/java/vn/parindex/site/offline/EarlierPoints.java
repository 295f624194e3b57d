package vn.parindex.site.offline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.delta.EditionLinks;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.format.Formats;

/** What a unit got on the same leaves in the period before, where the two can be compared. */
final class EarlierPoints {

  private final Map<String, String> words = new HashMap<>();

  EarlierPoints(Dataset dataset, Period period, Unit unit, Formats formats) {
    int index = dataset.periods().indexOf(period);
    if (index > 0) {
      read(dataset, dataset.periods().get(index - 1), period, unit, formats);
    }
  }

  private void read(Dataset dataset, Period before, Period now, Unit unit, Formats formats) {
    Optional<ScoreSheet> sheet =
        dataset.sheets().getOrDefault(before.code(), List.of()).stream()
            .filter(one -> one.unit().equals(unit.id()))
            .findFirst();
    Map<String, Leaf> earlier = dataset.frameworkOf(before).leavesByCode();
    sheet.ifPresent(
        known ->
            codes(dataset, before, now)
                .forEach(
                    (code, was) ->
                        known
                            .counted(was)
                            .match(
                                points ->
                                    words.put(
                                        code,
                                        "Kỳ "
                                            + before.code()
                                            + ": "
                                            + formats.exact(points)
                                            + "/"
                                            + formats.exact(earlier.get(was).maxPoints())
                                            + " điểm."),
                                reason -> null)));
  }

  /** The codes that leaves had in the edition before. */
  private static Map<String, String> codes(Dataset dataset, Period before, Period now) {
    Framework edition = dataset.frameworkOf(now);
    Map<String, String> codes = new HashMap<>();
    if (before.framework().equals(now.framework())) {
      edition.leaves().forEach(leaf -> codes.put(leaf.code(), leaf.code()));
      return codes;
    }
    EditionLinks.between(dataset.frameworks(), dataset.frameworkOf(before), edition)
        .ifPresent(
            links ->
                links
                    .leavesByTo()
                    .forEach(
                        (code, link) -> {
                          if (link.as().isComparable()) {
                            codes.put(code, link.fromCode());
                          }
                        }));
    return codes;
  }

  /** In a sentence; empty where nothing can be said. */
  String of(Leaf leaf) {
    return words.getOrDefault(leaf.code(), "");
  }
}
