package vn.parindex.site.intake.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Continuation.Continues;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;

/**
 * What an edition may continue of the one before, by name and place: a proposal, to be confirmed by
 * somebody who knows both.
 *
 * <p>Leaves are paired one to one, the most alike names first; of equally alike ones those with the
 * same code, then those in the order of the edition. A pair of equal names is {@code same}, or
 * {@code rescaled} when the maximum differs; other names make it {@code renamed}, and with another
 * maximum {@code redefined}, which is not compared. Below a likeness of 0.6, or of 0.5 at the same
 * place, a leaf is new.
 */
final class Continuations {

  private static final double LEAST_LIKENESS = 0.6;
  private static final double LEAST_AT_THE_SAME_PLACE = 0.5;
  private static final double AS_GOOD_AS_EQUAL = 0.999;

  private final Framework framework;
  private final List<FrameworkDraft.Proposal> proposals = new ArrayList<>();

  /** Two leaves that may be one. */
  private record Pair(Leaf now, Leaf before, double likeness) {
    private Continues continues() {
      boolean hasSameMaximum = now.maxPoints().compareTo(before.maxPoints()) == 0;
      boolean hasSameName = now.name().equals(before.name());
      Continuation.Kind kind =
          hasSameMaximum
              ? hasSameName ? Continuation.Kind.SAME : Continuation.Kind.RENAMED
              : isNameAlike() ? Continuation.Kind.RESCALED : Continuation.Kind.REDEFINED;
      return new Continues(before.code(), kind);
    }

    private boolean isNameAlike() {
      return likeness > AS_GOOD_AS_EQUAL;
    }

    private boolean hasSameCode() {
      return now.code().equals(before.code());
    }
  }

  private Continuations(
      Framework read, Framework before, Set<String> withoutRule, Map<String, Continues> continued) {
    Map<String, Leaf> old = before.leavesByCode();
    List<Area> areas = new ArrayList<>();
    for (Area area : read.areas()) {
      List<Criterion> criteria = new ArrayList<>();
      for (Criterion criterion : area.criteria()) {
        List<Leaf> leaves = new ArrayList<>();
        for (Leaf leaf : criterion.leaves()) {
          Optional<Continues> continues = Optional.ofNullable(continued.get(leaf.code()));
          Optional<Leaf> from = continues.map(c -> old.get(c.leafCode()));
          leaves.add(
              from.isPresent() ? continued(leaf, from.get(), continues.get(), withoutRule) : leaf);
          proposals.add(new FrameworkDraft.Proposal(leaves.get(leaves.size() - 1), from));
        }
        criteria.add(new Criterion(criterion.code(), criterion.name(), leaves));
      }
      areas.add(new Area(area.code(), area.name(), areaBefore(area, before, continued), criteria));
    }
    framework =
        new Framework(
            read.edition(),
            read.name(),
            before.edition(),
            read.bonusCap(),
            read.penaltyCap(),
            areas,
            dropped(read, before, continued));
  }

  /**
   * Proposes.
   *
   * @param read the edition, which continues nothing yet
   * @param before the edition before
   * @param withoutRule codes of leaves of which the annex does not say how they are scored: what
   *     was known of a leaf that is continued stays
   */
  static Continuations proposed(Framework read, Framework before, Set<String> withoutRule) {
    Map<String, Continues> continued = new HashMap<>();
    pairs(read, before, withoutRule).forEach((code, pair) -> continued.put(code, pair.continues()));
    return new Continuations(read, before, withoutRule, continued);
  }

  /** Takes what a person confirmed; see {@link #proposed}. */
  static Continuations confirmed(
      Framework read,
      Framework before,
      Set<String> withoutRule,
      Map<String, Continuation> confirmed) {
    Map<String, Continues> continued = new HashMap<>();
    confirmed.forEach(
        (code, continuation) ->
            continuation
                .match(Optional::of, starts -> Optional.<Continues>empty())
                .ifPresent(continues -> continued.put(code, continues)));
    return new Continuations(read, before, withoutRule, continued);
  }

  /** The edition with what it continues. */
  Framework framework() {
    return framework;
  }

  List<FrameworkDraft.Proposal> proposals() {
    return proposals;
  }

  private static Map<String, Pair> pairs(Framework now, Framework before, Set<String> withoutRule) {
    List<Pair> candidates = new ArrayList<>();
    for (Leaf leaf : now.leaves().toList()) {
      for (Leaf old : before.leaves().toList()) {
        double likeness = Folded.likeness(leaf.name(), old.name());
        double least = leaf.code().equals(old.code()) ? LEAST_AT_THE_SAME_PLACE : LEAST_LIKENESS;
        if (likeness >= least
            && (leaf.source() == old.source() || withoutRule.contains(leaf.code()))) {
          candidates.add(new Pair(leaf, old, likeness));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparing(pair -> !pair.hasSameCode()));
    Map<String, Pair> pairs = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : candidates) {
      if (!pairs.containsKey(pair.now().code()) && taken.add(pair.before().code())) {
        pairs.put(pair.now().code(), pair);
      }
    }
    return pairs;
  }

  private static Leaf continued(
      Leaf leaf, Leaf before, Continues continues, Set<String> withoutRule) {
    // Who does not say how a leaf is scored does not say by whom either.
    boolean isUnsaid = withoutRule.contains(leaf.code());
    boolean takesRule =
        isUnsaid && (continues.as().isComparable() || leaf.source() != before.source());
    return new Leaf(
        leaf.code(),
        leaf.name(),
        leaf.maxPoints(),
        isUnsaid ? before.source() : leaf.source(),
        before.fixableLocally(),
        takesRule ? before.scoring() : leaf.scoring(),
        continues);
  }

  /** The area from which most leaves come; of equally many the first of the edition before. */
  private static String areaBefore(Area area, Framework before, Map<String, Continues> continued) {
    Set<String> from =
        area.leaves()
            .flatMap(leaf -> Optional.ofNullable(continued.get(leaf.code())).stream())
            .map(Continues::leafCode)
            .collect(Collectors.toSet());
    String best = "";
    long most = 0;
    for (Area old : before.areas()) {
      long shared = old.leaves().filter(leaf -> from.contains(leaf.code())).count();
      if (shared > most) {
        most = shared;
        best = old.code();
      }
    }
    return best;
  }

  private static List<Framework.DroppedLeaf> dropped(
      Framework now, Framework before, Map<String, Continues> continued) {
    Set<String> taken =
        continued.values().stream().map(Continues::leafCode).collect(Collectors.toSet());
    return before
        .leaves()
        .filter(leaf -> !taken.contains(leaf.code()))
        .map(
            leaf ->
                new Framework.DroppedLeaf(
                    leaf.code(), "Không có trong bộ tiêu chí " + now.edition()))
        .toList();
  }
}
