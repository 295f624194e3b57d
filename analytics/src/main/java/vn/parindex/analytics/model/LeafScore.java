package vn.parindex.analytics.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a unit got on one leaf: scores of a verified leaf, points of a survey leaf, or nothing
 * because the leaf does not apply to the unit.
 */
public sealed interface LeafScore {

  /** Calls the one that fits. */
  <T> T match(
      Function<Verified, T> verified,
      Function<Surveyed, T> surveyed,
      Function<NotApplicable, T> notApplicable);

  /**
   * The points that count: the last verified round, or the survey points.
   *
   * <p>Round 2 counts when it is known. When it is missing for any reason (no appeal, or an appeal
   * that came too late) round 1 stands. When round 1 is missing too, its reason is the answer.
   * Example: round 1 = 1.25, round 2 = 1.5 gives 1.5; round 1 = 1.25, no appeal gives 1.25. A leaf
   * that does not apply gives {@link MissingReason#NOT_APPLICABLE}.
   */
  default Figure counted() {
    return match(
        verified -> verified.round2().isKnown() ? verified.round2() : verified.round1(),
        Surveyed::points,
        none -> Figure.missing(MissingReason.NOT_APPLICABLE));
  }

  /**
   * A leaf scored by the unit itself and then verified, at most twice. Points, not per cent.
   *
   * @param selfAssessed what the unit claims
   * @param declared the figures on which it bases the claim; empty when it told none
   * @param round1 what the first verification gave
   * @param round2 what the second one gave, after an appeal
   */
  record Verified(Figure selfAssessed, Optional<Declaration> declared, Figure round1, Figure round2)
      implements LeafScore {

    /** Checks the parts. */
    public Verified {
      Objects.requireNonNull(declared, "declared");
    }

    /** Nothing declared but the points. */
    public Verified(Figure selfAssessed, Figure round1, Figure round2) {
      this(selfAssessed, Optional.empty(), round1, round2);
    }

    @Override
    public <T> T match(
        Function<Verified, T> verified,
        Function<Surveyed, T> surveyed,
        Function<NotApplicable, T> notApplicable) {
      return verified.apply(this);
    }
  }

  /** A leaf scored by a survey; the unit does not score itself. */
  record Surveyed(Figure points) implements LeafScore {

    @Override
    public <T> T match(
        Function<Verified, T> verified,
        Function<Surveyed, T> surveyed,
        Function<NotApplicable, T> notApplicable) {
      return surveyed.apply(this);
    }
  }

  /** A leaf that does not apply to the unit; the data set says what becomes of its maximum. */
  record NotApplicable() implements LeafScore {
    @Override
    public <T> T match(
        Function<Verified, T> verified,
        Function<Surveyed, T> surveyed,
        Function<NotApplicable, T> notApplicable) {
      return notApplicable.apply(this);
    }
  }
}
