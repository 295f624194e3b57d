package vn.parindex.analytics.anomaly;

import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;

/** What of an edition can be compared with the same or the next earlier edition. */
final class EditionStep {
  private final Framework before;
  private final boolean same;
  private final boolean next;
  private final Map<String, Leaf> leavesBefore;

  EditionStep(Framework before, Framework now) {
    this.before = before;
    same = before.edition().equals(now.edition());
    next = now.continues().equals(before.edition());
    leavesBefore = before.leavesByCode();
  }

  /** The area that {@code area} continues. */
  Optional<Area> areaBefore(Area area) {
    if (same) {
      return before.area(area.code());
    }
    return next ? before.area(area.continues()) : Optional.empty();
  }

  /** The leaf that {@code leaf} continues, if their shares of the maximum can be compared. */
  Optional<Leaf> leafBefore(Leaf leaf) {
    if (same) {
      return Optional.ofNullable(leavesBefore.get(leaf.code()));
    }
    return leaf.continuation()
        .match(
            continues ->
                next && continues.as().isComparable()
                    ? Optional.ofNullable(leavesBefore.get(continues.leafCode()))
                    : Optional.empty(),
            starts -> Optional.empty());
  }
}
