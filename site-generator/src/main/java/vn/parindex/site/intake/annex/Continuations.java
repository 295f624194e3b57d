package vn.parindex.site.intake.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
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

  private final Framework framework;
  private final List<FrameworkDraft.Proposal> proposals = new ArrayList<>();

  /** Two leaves that may be one. */
  private record Pair(Leaf now, Leaf before, double likeness) {
    private boolean hasSameCode() {
      return now.code().equals(before.code());
    }
  }

  private Continuations(Framework read, Optional<Framework> before, Set<String> withoutRule) {
    Map<String, Pair> pairs = before.map(b -> pairs(read, b)).orElse(Map.of());
    Function<Leaf, Leaf> continued = leaf -> continued(leaf, pairs.get(leaf.code()), withoutRule);
    List<Area> areas = new ArrayList<>();
    for (Area area : read.areas()) {
      List<Criterion> criteria = new ArrayList<>();
      for (Criterion criterion : area.criteria()) {
        criteria.add(
            new Criterion(
                criterion.code(),
                criterion.name(),
                criterion.leaves().stream().map(continued).toList()));
      }
      areas.add(
          new Area(
              area.code(),
              area.name(),
              before.map(b -> areaBefore(area, b, pairs)).orElse(""),
              criteria));
    }
    framework =
        new Framework(
            read.edition(),
            read.name(),
            before.map(Framework::edition).orElse(""),
            read.bonusCap(),
            read.penaltyCap(),
            areas,
            before.map(b -> dropped(read, b, pairs)).orElse(List.of()));
    framework
        .leaves()
        .forEach(
            leaf -> {
              Optional<Pair> pair = Optional.ofNullable(pairs.get(leaf.code()));
              proposals.add(
                  new FrameworkDraft.Proposal(
                      leaf, pair.map(Pair::before), pair.map(Pair::likeness).orElse(0.0)));
            });
  }

  /**
   * Proposes.
   *
   * @param read the edition, which continues nothing yet
   * @param before the edition before; empty for the first
   * @param withoutRule codes of leaves of which the annex does not say how they are scored: what
   *     was known of a leaf that is continued stays
   */
  static Continuations of(Framework read, Optional<Framework> before, Set<String> withoutRule) {
    return new Continuations(read, before, withoutRule);
  }

  /** The edition with what it continues. */
  Framework framework() {
    return framework;
  }

  List<FrameworkDraft.Proposal> proposals() {
    return proposals;
  }

  private static Map<String, Pair> pairs(Framework now, Framework before) {
    List<Pair> candidates = new ArrayList<>();
    for (Leaf leaf : now.leaves().toList()) {
      for (Leaf old : before.leaves().toList()) {
        double likeness = Folded.likeness(leaf.name(), old.name());
        double least = leaf.code().equals(old.code()) ? LEAST_AT_THE_SAME_PLACE : LEAST_LIKENESS;
        if (likeness >= least && leaf.source() == old.source()) {
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

  private static Leaf continued(Leaf leaf, Pair pair, Set<String> withoutRule) {
    if (pair == null) {
      return leaf;
    }
    Leaf before = pair.before();
    boolean hasSameMaximum = leaf.maxPoints().compareTo(before.maxPoints()) == 0;
    boolean hasSameName = leaf.name().equals(before.name());
    boolean isNameAlike = pair.likeness() > 0.999;
    Continuation.Kind kind =
        hasSameMaximum
            ? hasSameName ? Continuation.Kind.SAME : Continuation.Kind.RENAMED
            : isNameAlike ? Continuation.Kind.RESCALED : Continuation.Kind.REDEFINED;
    boolean takesRule = withoutRule.contains(leaf.code()) && kind.isComparable();
    return new Leaf(
        leaf.code(),
        leaf.name(),
        leaf.maxPoints(),
        leaf.source(),
        before.fixableLocally(),
        takesRule ? before.scoring() : leaf.scoring(),
        new Continuation.Continues(before.code(), kind));
  }

  /** The area from which most leaves come; of equally many the first of the edition before. */
  private static String areaBefore(Area area, Framework before, Map<String, Pair> pairs) {
    Set<String> from =
        area.leaves()
            .flatMap(leaf -> Optional.ofNullable(pairs.get(leaf.code())).stream())
            .map(pair -> pair.before().code())
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
      Framework now, Framework before, Map<String, Pair> pairs) {
    Set<String> continued =
        pairs.values().stream().map(pair -> pair.before().code()).collect(Collectors.toSet());
    return before
        .leaves()
        .filter(leaf -> !continued.contains(leaf.code()))
        .map(
            leaf ->
                new Framework.DroppedLeaf(
                    leaf.code(), "Không có trong bộ tiêu chí " + now.edition()))
        .toList();
  }
}
