package vn.parindex.site.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.delta.EditionLinks;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

/**
 * What units got on the leaves of a period in the period before it, where the two can be compared:
 * always where the framework went on, else where the edition says so.
 */
public final class EarlierScores {

  private final Optional<Period> before;
  private final Map<UnitId, ScoreSheet> sheets = new HashMap<>();
  private final Map<String, Leaf> leaves = new HashMap<>();

  /**
   * The points that counted then.
   *
   * @param points the figure, or why there is none
   * @param most the maximum of the leaf then
   */
  public record Earlier(Figure points, Fraction most) {}

  /** Of the period before this one; nothing where it is the first. */
  public EarlierScores(Dataset dataset, Period period) {
    int index = dataset.periods().indexOf(period);
    this.before = index > 0 ? Optional.of(dataset.periods().get(index - 1)) : Optional.empty();
    before.ifPresent(
        earlier -> {
          dataset
              .sheets()
              .getOrDefault(earlier.code(), List.of())
              .forEach(sheet -> sheets.put(sheet.unit(), sheet));
          leaves(dataset, earlier, period);
        });
  }

  /** By the code that a leaf has now, the leaf that it was. */
  private void leaves(Dataset dataset, Period earlier, Period now) {
    Framework was = dataset.frameworkOf(earlier);
    Map<String, Leaf> known = was.leavesByCode();
    if (earlier.framework().equals(now.framework())) {
      leaves.putAll(known);
      return;
    }
    EditionLinks.between(dataset.frameworks(), was, dataset.frameworkOf(now))
        .ifPresent(
            links ->
                links
                    .leavesByTo()
                    .forEach(
                        (code, link) -> {
                          if (link.as().isComparable()) {
                            leaves.put(code, known.get(link.fromCode()));
                          }
                        }));
  }

  /** The period before; empty where there is none. */
  public Optional<Period> period() {
    return before;
  }

  /**
   * What a unit got.
   *
   * @param leafCode the code that the leaf has now
   * @return empty where the unit had no sheet, or the leaf nothing to compare with
   */
  public Optional<Earlier> of(UnitId unit, String leafCode) {
    return Optional.ofNullable(leaves.get(leafCode))
        .flatMap(
            leaf ->
                Optional.ofNullable(sheets.get(unit))
                    .map(sheet -> new Earlier(sheet.counted(leaf.code()), leaf.maxPoints())));
  }
}
