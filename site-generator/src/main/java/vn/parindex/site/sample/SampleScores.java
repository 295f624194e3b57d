package vn.parindex.site.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

/**
 * Illustrative score sheets with the features that real ones have.
 *
 * <p>Every unit has an ability that drifts from period to period and differs by area; every leaf a
 * difficulty that stays with it when a later edition continues it. Attainment falls where
 * difficulty exceeds ability. Survey points come out lower than verified ones, self-assessed points
 * at or above verified ones; some losses are appealed; a few figures are late, missing, not scored
 * or not applicable; in the last two periods one unit rises and one falls far; the best two of the
 * last period are 0.03 points apart and two units further down are exactly level. In the last
 * period units declare figures beside some of the points that they claim.
 *
 * <p>The same seed, framework and units give the same sheets on every machine: only {@link Random},
 * whose algorithm is part of its specification, decides.
 */
public final class SampleScores {

  private static final Fraction STEP = Fraction.ONE.divide(Fraction.of(4));
  private static final double MEAN_ATTAINMENT = 0.80;
  private static final double ABILITY_WEIGHT = 0.105;

  private final Draws draws;
  private final Map<String, Framework> frameworks;
  private final List<UnitId> units;
  private final Map<String, Double> difficulties = new LinkedHashMap<>();

  /**
   * Prepares the generator.
   *
   * @param seed decides everything
   * @param frameworks editions by code, oldest first
   * @param units who is scored, in a fixed order
   */
  public SampleScores(long seed, Map<String, Framework> frameworks, List<UnitId> units) {
    this.draws = new Draws(seed);
    this.frameworks = Collections.unmodifiableMap(new LinkedHashMap<>(frameworks));
    this.units = List.copyOf(units);
    frameworks.values().forEach(this::drawDifficulties);
  }

  /**
   * The sheets of all periods.
   *
   * @param periods oldest first
   * @return sheets by period code, units in the order given
   */
  public Map<String, List<ScoreSheet>> sheets(List<Period> periods) {
    Map<UnitId, Double> ability = firstAbilities();
    Map<String, List<ScoreSheet>> result = new LinkedHashMap<>();
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      boolean last = i == periods.size() - 1;
      if (i > 0) {
        ability = drifted(ability, period, last);
      }
      List<ScoreSheet> sheets = new ArrayList<>();
      for (UnitId unit : units) {
        sheets.add(sheet(unit, period, ability.get(unit)));
      }
      addGaps(sheets, period);
      if (last) {
        Framework framework = frameworks.get(period.framework());
        setCloseFinish(sheets, framework);
        sheets = new SampleDeclarations(draws, period.code(), framework).on(sheets);
      }
      result.put(period.code(), sheets);
    }
    return result;
  }

  private void drawDifficulties(Framework framework) {
    framework
        .leaves()
        .forEach(
            leaf -> {
              double fresh = difficulty(framework, leaf);
              difficulties.put(
                  key(framework, leaf),
                  leaf.continuation()
                      .match(
                          continues ->
                              continues.as() == Continuation.Kind.REDEFINED
                                  ? fresh
                                  : difficulties.getOrDefault(
                                      framework.continues() + "/" + continues.leafCode(), fresh),
                          starts -> fresh));
            });
  }

  /**
   * Most leaves are easy, every seventh or so is a bottleneck; the newest editions ask for more.
   */
  private double difficulty(Framework framework, Leaf leaf) {
    Random random = draws.random("difficulty", framework.edition(), leaf.code());
    double ordinary = 0.06 * random.nextGaussian();
    double bottleneck = random.nextInt(7) == 0 ? 0.28 : 0;
    double locked = leaf.fixableLocally() ? 0 : 0.25;
    return ordinary + Math.max(bottleneck, locked);
  }

  private static String key(Framework framework, Leaf leaf) {
    return framework.edition() + "/" + leaf.code();
  }

  /** Evenly spread abilities in a drawn order, so that a small group has a realistic spread. */
  private Map<UnitId, Double> firstAbilities() {
    List<UnitId> order = draws.shuffled(units, "order");
    Map<UnitId, Double> ability = new LinkedHashMap<>();
    for (int i = 0; i < order.size(); i++) {
      double quantile = order.size() == 1 ? 0.5 : i / (order.size() - 1.0);
      ability.put(order.get(i), 3.0 * (quantile - 0.5));
    }
    return ability;
  }

  private Map<UnitId, Double> drifted(Map<UnitId, Double> ability, Period period, boolean last) {
    List<UnitId> byAbility = new ArrayList<>(units);
    byAbility.sort(
        Comparator.comparing((UnitId unit) -> ability.get(unit)).thenComparing(unit -> unit));
    UnitId riser = byAbility.get(byAbility.size() / 6);
    UnitId faller = byAbility.get(byAbility.size() - 1 - byAbility.size() / 5);
    Map<UnitId, Double> next = new LinkedHashMap<>();
    for (UnitId unit : units) {
      double noise = 0.33 * draws.random("drift", period.code(), unit.code()).nextGaussian();
      double shock = 0;
      if (last && byAbility.size() > 3) {
        shock = unit.equals(riser) ? 1.55 : unit.equals(faller) ? -1.45 : 0;
      }
      next.put(unit, 0.95 * ability.get(unit) + 0.07 + noise + shock);
    }
    return next;
  }

  private ScoreSheet sheet(UnitId unit, Period period, double ability) {
    Framework framework = frameworks.get(period.framework());
    Map<String, LeafScore> leaves = new LinkedHashMap<>();
    for (Area area : framework.areas()) {
      double inArea = 0.6 * draws.random("area", unit.code(), area.code()).nextGaussian();
      area.leaves()
          .forEach(
              leaf -> {
                Random random = draws.random("leaf", period.code(), unit.code(), leaf.code());
                double attainment =
                    MEAN_ATTAINMENT
                        + ABILITY_WEIGHT * (ability + inArea + 0.8 * random.nextGaussian())
                        - difficulties.get(key(framework, leaf));
                leaves.put(
                    leaf.code(),
                    leaf.source() == Leaf.Source.SURVEY
                        ? surveyed(leaf, attainment - 0.09)
                        : verified(leaf, attainment + 0.05, random));
              });
    }
    Random extra = draws.random("extra", period.code(), unit.code());
    Figure bonus = Figure.of(extra.nextInt(6) == 0 ? "0.5" : "0");
    Figure penalty = Figure.of(extra.nextInt(9) == 0 ? "0.5" : "0");
    return new ScoreSheet(unit, leaves, bonus, penalty);
  }

  private static LeafScore surveyed(Leaf leaf, double attainment) {
    double share = Math.min(0.98, Math.max(0.25, attainment));
    BigDecimal points = part(leaf.maxPoints(), share).toDecimal(2);
    return new LeafScore.Surveyed(Figure.of(points));
  }

  private static LeafScore verified(Leaf leaf, double attainment, Random random) {
    Fraction max = leaf.maxPoints();
    Fraction points =
        leaf.scoring()
            .match(
                yesNo -> random.nextDouble() < 1.7 * attainment - 0.55 ? max : Fraction.ZERO,
                steps ->
                    nearestStep(max, steps.shares(), attainment + 0.15 * random.nextGaussian()),
                rate -> quarter(part(max, clamp(attainment + 0.04)), max),
                perCase -> quarter(part(max, clamp(attainment)), max),
                deduction -> quarter(part(max, clamp(attainment)), max),
                survey -> quarter(part(max, clamp(attainment)), max));
    Fraction claimed = points;
    double claim = random.nextDouble();
    if (points.compareTo(max) < 0 && claim < 0.55) {
      claimed = claim < 0.25 ? max : nextAbove(leaf, points);
    }
    boolean appealed = claimed.compareTo(points) > 0 && random.nextInt(4) == 0;
    if (!appealed) {
      return new LeafScore.Verified(
          Figure.of(claimed), Figure.of(points), Figure.missing(MissingReason.NO_APPEAL));
    }
    Fraction second = random.nextInt(3) == 0 ? points : nextAbove(leaf, points);
    return new LeafScore.Verified(Figure.of(claimed), Figure.of(points), Figure.of(second));
  }

  /** The least that a leaf gives above the points: its next step, a quarter where it has none. */
  private static Fraction nextAbove(Leaf leaf, Fraction points) {
    return leaf.steps().stream()
        .filter(step -> step.compareTo(points) > 0)
        .min(Comparator.naturalOrder())
        .orElseGet(() -> points.add(STEP).min(leaf.maxPoints()));
  }

  private static double clamp(double share) {
    return Math.min(1, Math.max(0, share));
  }

  private static Fraction part(Fraction max, double share) {
    return max.multiply(Fraction.of(BigDecimal.valueOf(share)));
  }

  /** The nearest multiple of a quarter that is not above the maximum. */
  private static Fraction quarter(Fraction points, Fraction max) {
    return Fraction.of(points.divide(STEP).toDecimal(0)).multiply(STEP).min(max);
  }

  private static Fraction nearestStep(Fraction max, List<BigDecimal> shares, double wanted) {
    Fraction best = max;
    double distance = Double.MAX_VALUE;
    for (BigDecimal share : shares) {
      double gap = Math.abs(share.doubleValue() / 100 - wanted);
      if (gap < distance) {
        distance = gap;
        best = Fraction.of(share).divide(Fraction.HUNDRED).multiply(max);
      }
    }
    return best;
  }

  /** A few figures that are not there: one of each kind, on units and leaves that are drawn. */
  private void addGaps(List<ScoreSheet> sheets, Period period) {
    Random random = draws.random("gaps", period.code());
    for (MissingReason reason :
        List.of(
            MissingReason.NOT_APPLICABLE,
            MissingReason.NOT_APPLICABLE,
            MissingReason.NOT_SCORED,
            MissingReason.LATE,
            MissingReason.MISSING)) {
      int index = random.nextInt(sheets.size());
      ScoreSheet sheet = sheets.get(index);
      List<String> codes =
          sheet.leaves().entrySet().stream()
              .filter(entry -> entry.getValue() instanceof LeafScore.Verified)
              .map(Map.Entry::getKey)
              .toList();
      if (codes.isEmpty()) {
        return;
      }
      String code = codes.get(random.nextInt(codes.size()));
      Figure claimed = ((LeafScore.Verified) sheet.leaves().get(code)).selfAssessed();
      LeafScore gap =
          reason == MissingReason.NOT_APPLICABLE
              ? new LeafScore.NotApplicable()
              : new LeafScore.Verified(
                  reason == MissingReason.MISSING ? Figure.missing(reason) : claimed,
                  Figure.missing(reason),
                  Figure.missing(MissingReason.NO_APPEAL));
      sheets.set(index, with(sheet, code, gap));
    }
  }

  private static ScoreSheet with(ScoreSheet sheet, String leafCode, LeafScore score) {
    Map<String, LeafScore> leaves = new LinkedHashMap<>(sheet.leaves());
    leaves.put(leafCode, score);
    return new ScoreSheet(sheet.unit(), leaves, sheet.bonus(), sheet.penalty());
  }

  /** Brings the second to 0.03 points below the first, and two units in the middle level. */
  private static void setCloseFinish(List<ScoreSheet> sheets, Framework framework) {
    List<Integer> complete = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).leaves().values().stream().allMatch(leaf -> leaf.counted().isKnown())) {
        complete.add(i);
      }
    }
    complete.sort(
        Comparator.comparing((Integer i) -> points(sheets.get(i)))
            .reversed()
            .thenComparing(i -> i));
    if (complete.size() < 6) {
      return;
    }
    int middle = complete.size() / 2;
    move(sheets, framework, complete.get(1), complete.get(0), Fraction.of(new BigDecimal("-0.03")));
    move(sheets, framework, complete.get(middle + 1), complete.get(middle), Fraction.ZERO);
  }

  private static Fraction points(ScoreSheet sheet) {
    Fraction sum = value(sheet.bonus()).subtract(value(sheet.penalty()));
    for (LeafScore leaf : sheet.leaves().values()) {
      sum = sum.add(value(leaf.counted()));
    }
    return sum;
  }

  private static Fraction value(Figure figure) {
    return figure.match(known -> known, reason -> Fraction.ZERO);
  }

  /** Changes survey points of one sheet until its sum is that of another plus a difference. */
  private static void move(
      List<ScoreSheet> sheets, Framework framework, int which, int reference, Fraction difference) {
    Fraction open =
        points(sheets.get(reference)).add(difference).subtract(points(sheets.get(which)));
    for (Leaf leaf : framework.leaves().toList()) {
      LeafScore score = sheets.get(which).leaves().get(leaf.code());
      if (score instanceof LeafScore.Surveyed surveyed && open.signum() != 0) {
        Fraction now = value(surveyed.points());
        Fraction then = now.add(open).max(Fraction.ZERO).min(leaf.maxPoints());
        open = open.subtract(then.subtract(now));
        sheets.set(
            which, with(sheets.get(which), leaf.code(), new LeafScore.Surveyed(Figure.of(then))));
      }
    }
  }
}
