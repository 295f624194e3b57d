package vn.parindex.site.say;

import java.math.BigDecimal;
import vn.parindex.analytics.bottleneck.LeafLoss;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Outcome;

/** Criteria that lost points, made by hand, for tests of sentences and charts. */
public final class LostPoints {

  private static final Leaf LOCAL =
      RealEdition.VI.framework().areas().stream()
          .flatMap(area -> area.leaves())
          .filter(leaf -> leaf.fixableLocally() && leaf.source() == Leaf.Source.VERIFIED)
          .findFirst()
          .orElseThrow();

  private LostPoints() {}

  /** One criterion of three units; whoever lost, two did. */
  public static LeafLoss leaf(String code, boolean local, String lost, boolean bottleneck) {
    Fraction points = Fraction.of(new BigDecimal(lost));
    return new LeafLoss(
        "1",
        "1",
        new Leaf(
            code,
            "Tiêu chí",
            Fraction.of(10),
            Leaf.Source.VERIFIED,
            local,
            LOCAL.scoring(),
            LOCAL.continuation()),
        points,
        3,
        points.signum() > 0 ? 2 : 0,
        1,
        0,
        0,
        Outcome.of(Fraction.HALF),
        bottleneck);
  }
}
