package vn.parindex.site.sample;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Scoring;

/**
 * Illustrative figures that units declare beside the points that they claim, for the first leaves
 * of each form of rule. Most give the claimed points. Some of those who claim more than was
 * verified declare figures that come near to what was verified, and a few had no case.
 */
final class SampleDeclarations {

  /** So many leaves of each form are declared. */
  private static final int LEAVES = 2;

  private static final int FEWEST_CASES = 20;
  private static final int MOST_CASES = 400;
  private static final double NO_CASE = 0.02;
  private static final double HONEST = 0.4;

  private final Draws draws;
  private final String period;
  private final Map<String, Leaf> leaves = new LinkedHashMap<>();

  SampleDeclarations(Draws draws, String period, Framework framework) {
    this.draws = draws;
    this.period = period;
    Map<String, Integer> seen = new HashMap<>();
    framework
        .leaves()
        .filter(leaf -> leaf.source() == Leaf.Source.VERIFIED)
        .filter(leaf -> seen.merge(leaf.scoring().code(), 1, Integer::sum) <= LEAVES)
        .forEach(leaf -> leaves.put(leaf.code(), leaf));
  }

  /** The sheets with what their units declare; points stay as they are. */
  List<ScoreSheet> on(List<ScoreSheet> sheets) {
    return sheets.stream().map(this::declared).toList();
  }

  private ScoreSheet declared(ScoreSheet sheet) {
    Map<String, LeafScore> scores = new LinkedHashMap<>(sheet.leaves());
    Set<String> known = new HashSet<>(leaves.keySet());
    known.retainAll(scores.keySet());
    for (String code : known) {
      if (scores.get(code) instanceof LeafScore.Verified score) {
        Random random = draws.random("declared", period, sheet.unit().code(), code);
        scores.put(
            code,
            new LeafScore.Verified(
                score.selfAssessed(),
                declaration(leaves.get(code), score, random),
                score.round1(),
                score.round2()));
      }
    }
    return new ScoreSheet(sheet.unit(), scores, sheet.bonus(), sheet.penalty());
  }

  private static Optional<Declaration> declaration(
      Leaf leaf, LeafScore.Verified score, Random random) {
    Optional<Fraction> claimed = known(score.selfAssessed());
    Fraction counted = known(score.counted()).orElse(leaf.maxPoints());
    boolean honest =
        claimed.filter(points -> points.compareTo(counted) > 0).isPresent()
            && random.nextDouble() < HONEST;
    return claimed.flatMap(
        points ->
            leaf.scoring()
                .match(
                    yesNo ->
                        // Which day it was done on would have to be invented.
                        yesNo.due().isPresent()
                            ? Optional.<Declaration>empty()
                            : Optional.of(
                                new Declaration.Done(
                                    (honest ? counted : points).compareTo(leaf.maxPoints()) >= 0)),
                    steps -> Optional.of(step(leaf, honest ? counted : points)),
                    rate -> rate(leaf, rate, honest ? counted : points, honest, random),
                    perCase -> cases(points, perCase.points()),
                    deduction -> cases(leaf.maxPoints().subtract(points), deduction.points()),
                    survey -> Optional.empty()));
  }

  private static Optional<Fraction> known(Figure figure) {
    return figure.match(Optional::of, reason -> Optional.empty());
  }

  /** The step whose points are nearest, the better one of two. */
  private static Declaration step(Leaf leaf, Fraction points) {
    List<Fraction> steps = leaf.steps();
    int nearest = 0;
    for (int i = 1; i < steps.size(); i++) {
      if (distance(steps.get(i), points).compareTo(distance(steps.get(nearest), points)) < 0) {
        nearest = i;
      }
    }
    return new Declaration.Step(nearest + 1);
  }

  private static Fraction distance(Fraction one, Fraction other) {
    return one.subtract(other).abs();
  }

  private static Optional<Declaration> cases(Fraction points, BigDecimal each) {
    return Optional.of(new Declaration.Count(whole(points.divide(Fraction.of(each)))));
  }

  /** Of numbers that are not negative. */
  private static long whole(Fraction number) {
    return number.numerator().divide(number.denominator()).longValueExact();
  }

  /** Cases whose rate gives the points, exactly or by and large; none where nothing fits. */
  private static Optional<Declaration> rate(
      Leaf leaf, Scoring.Rate rule, Fraction points, boolean roughly, Random random) {
    if (random.nextDouble() < NO_CASE) {
      return Optional.of(new Declaration.Share(0, 0));
    }
    Fraction share = share(rule, points.divide(leaf.maxPoints()));
    if (roughly) {
      long all = FEWEST_CASES + random.nextInt(MOST_CASES / 4);
      long done = Math.round(share.toDouble() * all - random.nextDouble());
      return Optional.of(new Declaration.Share(Math.max(0, done), all));
    }
    long denominator = share.denominator().longValueExact();
    long most = MOST_CASES / denominator;
    if (most == 0) {
      return Optional.empty();
    }
    long least = Math.min(most, (FEWEST_CASES + denominator - 1) / denominator);
    long times = least + random.nextInt((int) Math.min(most - least + 1, FEWEST_CASES));
    return Optional.of(
        new Declaration.Share(share.numerator().longValueExact() * times, denominator * times));
  }

  /** The rate, 0 to 1, that gives a part of the points. */
  private static Fraction share(Scoring.Rate rule, Fraction part) {
    Fraction threshold = Fraction.of(rule.threshold());
    Fraction floor = Fraction.of(rule.floor());
    Fraction percent =
        switch (rule.between()) {
          case FROM_FLOOR -> floor.add(threshold.subtract(floor).multiply(part));
          case OF_THRESHOLD -> threshold.multiply(part);
        };
    return percent.divide(Fraction.HUNDRED);
  }
}
