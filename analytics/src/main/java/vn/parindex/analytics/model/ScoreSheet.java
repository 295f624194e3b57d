package vn.parindex.analytics.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All scores of one unit in one period.
 *
 * @param unit whose sheet it is
 * @param leaves score by leaf code, in the order of the source; a leaf that is not in the map has
 *     no figure at all, which the checks report
 * @param bonus points on top, before the cap
 * @param penalty points off, written as a positive number, before the cap
 */
public record ScoreSheet(UnitId unit, Map<String, LeafScore> leaves, Figure bonus, Figure penalty) {

  /** Checks and copies. */
  public ScoreSheet {
    Objects.requireNonNull(unit, "unit");
    leaves = Collections.unmodifiableMap(new LinkedHashMap<>(leaves));
  }

  /** The same sheet, of another unit. */
  public ScoreSheet ofUnit(UnitId other) {
    return new ScoreSheet(other, leaves, bonus, penalty);
  }

  /** The points that count on a leaf; missing when the sheet does not mention it. */
  public Figure counted(String leafCode) {
    LeafScore score = leaves.get(leafCode);
    return score == null ? Figure.missing(MissingReason.MISSING) : score.counted();
  }

  /**
   * Refuses what no sheet of the edition can hold: 3 of 2 points, −1 point, a negative bonus.
   *
   * @return this sheet
   * @throws IllegalArgumentException if a figure lies outside 0 to the maximum of its leaf, a bonus
   *     or penalty below 0, or a score is of a leaf that the edition does not have
   */
  public ScoreSheet checkedAgainst(Framework framework) {
    Map<String, Leaf> known = framework.leavesByCode();
    leaves.forEach(
        (code, score) -> {
          Leaf leaf = known.get(code);
          if (leaf == null) {
            throw new IllegalArgumentException(
                unit + ": edition " + framework.edition() + " has no leaf " + code);
          }
          for (Figure figure : figures(score)) {
            checkRange(code, figure, Optional.of(leaf.maxPoints()));
          }
        });
    checkRange("bonus", bonus, Optional.empty());
    checkRange("penalty", penalty, Optional.empty());
    return this;
  }

  private static List<Figure> figures(LeafScore score) {
    return score.match(
        verified -> List.of(verified.selfAssessed(), verified.round1(), verified.round2()),
        surveyed -> List.of(surveyed.points()),
        none -> List.of());
  }

  private void checkRange(String what, Figure figure, Optional<Fraction> most) {
    boolean impossible =
        figure.match(
            value ->
                value.signum() < 0 || most.map(limit -> value.compareTo(limit) > 0).orElse(false),
            reason -> false);
    if (impossible) {
      throw new IllegalArgumentException(
          unit
              + ", "
              + what
              + ": "
              + figure.match(Fraction::asWritten, MissingReason::code)
              + most.map(limit -> " of " + limit.asWritten()).orElse(""));
    }
  }
}
