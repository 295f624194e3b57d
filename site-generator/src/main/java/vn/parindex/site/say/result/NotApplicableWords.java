package vn.parindex.site.say.result;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.NotApplicablePolicy;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/**
 * Words about the rule for what does not apply, where it is another than that the leaf leaves the
 * maximum, as the text on the method says anyway.
 */
public final class NotApplicableWords {

  private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

  private final Edition edition;
  private final Formats formats;
  private final NotApplicablePolicy policy;

  public NotApplicableWords(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.policy = edition.results().settings().index().notApplicable();
  }

  /** The rule in a sentence; empty where it is the usual one. */
  public Optional<String> rule() {
    return policy == NotApplicablePolicy.LEAVES_MAXIMUM
        ? Optional.empty()
        : Optional.of(edition.say(Families.NOT_APPLICABLE_LONG.of(policy)));
  }

  /** What the rule made of the figures of a unit; empty where it made nothing of them. */
  public Optional<String> applied(UnitIndex index) {
    List<LeafResult> full =
        index.leaves().stream().filter(NotApplicableWords::hasFullMarks).toList();
    if (!full.isEmpty()) {
      return Optional.of(
          edition.say(
              "not-applicable.full-marks",
              formats.count(full.size()),
              formats.exact(max(full, leaf -> true))));
    }
    return isRescaled(index)
        ? Optional.of(
            edition.say(
                "not-applicable.rescaled",
                formats.exact(
                    max(
                        index.leaves(),
                        leaf -> isVerified(leaf) && leaf.points().equals(NOT_APPLICABLE))),
                formats.exact(max(index.leaves(), NotApplicableWords::isVerified)),
                factor(index)))
        : Optional.empty();
  }

  /** Whether verified points count more than once. */
  public static boolean isRescaled(UnitIndex index) {
    return !index.scale(Leaf.Source.VERIFIED).equals(Fraction.ONE);
  }

  /** Whether the leaf counts in full because it does not apply. */
  public static boolean hasFullMarks(LeafResult leaf) {
    return leaf.points().equals(NOT_APPLICABLE) && leaf.counted().isKnown();
  }

  /**
   * How many times the verified points of a unit count, as the maximum of all over that of those
   * that apply: "70/50"; in whole numbers where one of them is a fraction itself.
   */
  public String factor(UnitIndex index) {
    Fraction all = max(index.leaves(), NotApplicableWords::isVerified);
    Fraction applies =
        max(index.leaves(), leaf -> isVerified(leaf) && !leaf.points().equals(NOT_APPLICABLE));
    return all.decimal().isPresent() && applies.decimal().isPresent()
        ? formats.exact(all) + "/" + formats.exact(applies)
        : formats.exact(all.divide(applies));
  }

  private static boolean isVerified(LeafResult leaf) {
    return leaf.leaf().source() == Leaf.Source.VERIFIED;
  }

  private static Fraction max(List<LeafResult> leaves, Predicate<LeafResult> which) {
    return leaves.stream()
        .filter(which)
        .map(leaf -> leaf.leaf().maxPoints())
        .reduce(Fraction.ZERO, Fraction::add);
  }
}
