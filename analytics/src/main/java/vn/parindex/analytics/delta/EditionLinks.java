package vn.parindex.analytics.delta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;

/**
 * Which leaves and areas of one edition continue which of another, over any number of editions in
 * between.
 *
 * @param leavesByTo link by code in the later edition; a leaf without a link is new
 * @param leavesByFrom link by code in the earlier edition; a leaf without a link was dropped
 * @param areasByTo code of the earlier area by code of the later
 */
public record EditionLinks(
    Map<String, LeafLink> leavesByTo,
    Map<String, LeafLink> leavesByFrom,
    Map<String, String> areasByTo) {

  /** Copies. */
  public EditionLinks {
    leavesByTo = Collections.unmodifiableMap(new LinkedHashMap<>(leavesByTo));
    leavesByFrom = Collections.unmodifiableMap(new LinkedHashMap<>(leavesByFrom));
    areasByTo = Collections.unmodifiableMap(new LinkedHashMap<>(areasByTo));
  }

  /**
   * Links two editions, in either direction of time.
   *
   * <p>Example: leaf 3.1 of 2021 is renamed to 3.2 in 2024, which is rescaled as 3.2 in 2025: from
   * 2021 to 2025 the link is 3.1 → 3.2, rescaled.
   *
   * @param frameworks all editions by code
   * @param from edition of the first period
   * @param to edition of the second period
   * @return empty when neither edition continues the other, directly or through others
   */
  public static Optional<EditionLinks> between(
      Map<String, Framework> frameworks, Framework from, Framework to) {
    Optional<EditionLinks> forward = walk(frameworks, from, to);
    return forward.isPresent() ? forward : walk(frameworks, to, from).map(EditionLinks::reversed);
  }

  /**
   * Whether percentages of {@code from} and of {@code to} measure the same: every leaf of one is
   * linked to a leaf of the other, none of them redefined, and each has the weight it had. Names,
   * codes and order may differ; so may the maxima, if all of them are multiplied by one number.
   *
   * <p>Example: leaves of 4 and 6 points that become 8 and 12 still measure the same, 5 and 5 do
   * not.
   *
   * @param from leaves of the earlier edition: all of them, or those of an area
   * @param to those of the later edition
   */
  public boolean measureTheSame(List<Leaf> from, List<Leaf> to) {
    Map<String, Leaf> before = new LinkedHashMap<>();
    from.forEach(leaf -> before.put(leaf.code(), leaf));
    Set<Fraction> scales = new HashSet<>();
    for (Leaf leaf : to) {
      LeafLink link = leavesByTo.get(leaf.code());
      Leaf then = link == null ? null : before.remove(link.fromCode());
      if (then == null || !link.as().isComparable()) {
        return false;
      }
      scales.add(leaf.maxPoints().divide(then.maxPoints()));
    }
    return before.isEmpty() && scales.size() <= 1;
  }

  private static Optional<EditionLinks> walk(
      Map<String, Framework> frameworks, Framework earlier, Framework later) {
    List<Framework> chain = new ArrayList<>();
    Framework edition = later;
    while (!edition.edition().equals(earlier.edition())) {
      chain.add(edition);
      Framework before = frameworks.get(edition.continues());
      if (before == null || chain.contains(before)) {
        return Optional.empty();
      }
      edition = before;
    }
    EditionLinks links = identity(later);
    for (Framework step : chain) {
      links = links.throughContinuationsOf(step);
    }
    return Optional.of(links);
  }

  private static EditionLinks identity(Framework framework) {
    List<LeafLink> leaves =
        framework
            .leaves()
            .map(leaf -> new LeafLink(leaf.code(), leaf.code(), Continuation.Kind.SAME))
            .toList();
    Map<String, String> areas = new LinkedHashMap<>();
    framework.areas().forEach(area -> areas.put(area.code(), area.code()));
    return of(leaves, areas);
  }

  /** Moves the earlier end of every link from {@code step} to the edition before it. */
  private EditionLinks throughContinuationsOf(Framework step) {
    Map<String, Leaf> leaves = step.leavesByCode();
    List<LeafLink> moved = new ArrayList<>();
    for (LeafLink link : leavesByTo.values()) {
      Leaf leaf = leaves.get(link.fromCode());
      if (leaf.continuation() instanceof Continuation.Continues continues) {
        moved.add(
            new LeafLink(continues.leafCode(), link.toCode(), least(link.as(), continues.as())));
      }
    }
    Map<String, String> areas = new LinkedHashMap<>();
    areasByTo.forEach(
        (to, from) -> {
          String before = step.area(from).map(Area::continues).orElse("");
          if (!before.isEmpty()) {
            areas.put(to, before);
          }
        });
    return of(moved, areas);
  }

  private static Continuation.Kind least(Continuation.Kind one, Continuation.Kind other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private EditionLinks reversed() {
    Map<String, String> areas = new LinkedHashMap<>();
    areasByTo.forEach((to, from) -> areas.put(from, to));
    return of(
        leavesByTo.values().stream()
            .map(link -> new LeafLink(link.toCode(), link.fromCode(), link.as()))
            .toList(),
        areas);
  }

  private static EditionLinks of(List<LeafLink> leaves, Map<String, String> areas) {
    Map<String, LeafLink> byTo = new LinkedHashMap<>();
    Map<String, LeafLink> byFrom = new LinkedHashMap<>();
    for (LeafLink link : leaves) {
      byTo.put(link.toCode(), link);
      byFrom.put(link.fromCode(), link);
    }
    return new EditionLinks(byTo, byFrom, areas);
  }
}
