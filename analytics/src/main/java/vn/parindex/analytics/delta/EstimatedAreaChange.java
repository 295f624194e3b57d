package vn.parindex.analytics.delta;

import java.util.Optional;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.succession.EstimatedScore;

/**
 * One area of a unit that follows others, against the estimate of its parts. An estimate itself, of
 * two figures: how the area's own percentage changed, and what the area does to the change of the
 * index. Leaves count where they do in an {@link AreaChange}.
 *
 * <p>Worked example. Of 10 points, area 1 had 6 at most and area 2 had 4. A part of 3,000 people
 * had 6 and 2, one of 1,000 people 3 and 3: 100 and 50 % in area 1, estimated 87.5 %. The unit has
 * 4.5 points there now, 75 %: estimated 12.5 percentage points less. In the index that is 52.5
 * before and 45 now, 7.5 less; area 2 goes from an estimate of 22.5 to 30, 7.5 more; the index
 * stays at 75 %.
 *
 * @param fromCode code in the first edition; empty when the area is new
 * @param toCode code in the second edition; empty when the area ended
 * @param from the area's own percentage in the first period; empty when the area is new
 * @param to the area's own percentage in the second period
 * @param ofIndex its part of the estimated change of the index, in percentage points
 */
public record EstimatedAreaChange(
    String fromCode, String toCode, Optional<EstimatedScore> from, Score to, Fraction ofIndex) {

  /**
   * Change of the area's own percentage against the estimate, in percentage points; empty when one
   * of the two is not there. Whether it is the edition that changed, {@link
   * EditionLinks#measureTheSame} tells.
   */
  public Optional<Fraction> points() {
    return from.flatMap(score -> score.estimate().value())
        .flatMap(then -> to.percent().map(now -> now.subtract(then)));
  }
}
