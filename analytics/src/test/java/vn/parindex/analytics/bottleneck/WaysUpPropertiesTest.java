package vn.parindex.analytics.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.index.NotApplicablePolicy;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * Against all sets of leaves: each is written into the unit's sheet, and index and ranking are
 * computed anew by the classes that compute them for everybody.
 */
class WaysUpPropertiesTest {

  private static final int CASES = 10_000;
  private static final UnitId UNIT = UnitId.of("0");

  /** One set tried. */
  private record Tried(List<Integer> leaves, Fraction points, Fraction index, Rank rank) {}

  @Test
  void ways_up_are_minimal_for_band_and_rank_under_every_policy() {
    SplittableRandom random = new SplittableRandom(7);
    int reached = 0;
    for (int i = 0; i < CASES; i++) {
      int n = 1 + random.nextInt(5);
      String[] maxima = new String[n];
      StringBuilder kinds = new StringBuilder();
      for (int l = 0; l < n; l++) {
        maxima[l] = quarters(1 + random.nextInt(12));
        kinds.append("wwwwns".charAt(random.nextInt(6)));
      }
      Framework framework = Losses.framework(kinds.toString(), maxima);
      List<ScoreSheet> sheets = new ArrayList<>();
      int units = 1 + random.nextInt(4);
      for (int u = 0; u < units; u++) {
        List<String> points = new ArrayList<>();
        for (int l = 0; l < n; l++) {
          int max = new BigDecimal(maxima[l]).multiply(BigDecimal.valueOf(4)).intValueExact();
          points.add(l > 0 && random.nextInt(12) == 0 ? "-" : quarters(random.nextInt(max + 1)));
        }
        Figure bonus = Figure.of(quarters(random.nextInt(3)));
        sheets.add(Losses.sheet(Integer.toString(u), bonus, String.join(" ", points)));
      }
      TiePolicy ties = TiePolicy.values()[random.nextInt(4)];
      TieEquality equality = random.nextBoolean() ? TieEquality.EXACT : TieEquality.published(0);

      IndexSettings settings =
          new IndexSettings(
              MissingPolicy.PROPAGATE,
              BigDecimal.ZERO,
              NotApplicablePolicy.values()[random.nextInt(3)]);
      UnitWaysUp found =
          WaysUp.find(compute(framework, sheets, settings), Losses.BANDS, ties, equality).get(UNIT);
      List<Tried> all = tryAll(framework, sheets, settings, ties, equality);
      Tried now = all.get(0);
      assertThat(found.now().value().orElseThrow().index()).isEqualTo(now.index);
      assertThat(found.now().value().orElseThrow().rank()).isEqualTo(now.rank);
      int level = Losses.BANDS.level(now.index, 0, 1);
      reached +=
          same(found.nextBand(), all, t -> Losses.BANDS.level(t.index, 0, 1) < level, level == 1);
      reached +=
          same(
              found.nextRank(),
              all,
              t -> t.rank.compareTo(now.rank) < 0,
              now.rank.equals(Rank.of(1)));
      Tried everything = all.stream().max(Comparator.comparing(t -> t.leaves.size())).get();
      assertThat(found.everything().value().orElseThrow().after().rank())
          .isEqualTo(everything.rank);
      assertThat(found.everything().value().orElseThrow().after().index())
          .isEqualTo(everything.index);
    }
    assertThat(reached).isGreaterThan(CASES / 2);
  }

  @Test
  void losses_of_the_kinds_and_of_the_leaves_sum_to_the_whole() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < CASES; i++) {
      Framework framework = Losses.framework("wns", "2", "1.5", "3");
      String[] points = new String[1 + random.nextInt(4)];
      for (int u = 0; u < points.length; u++) {
        points[u] = points(random, 8) + " " + points(random, 6) + " " + points(random, 12);
      }
      PointsLost lost =
          Bottlenecks.find(
              Losses.index(framework, IndexSettings.DEFAULT, points), BottleneckSettings.DEFAULT);
      Fraction byUnit = Fraction.ZERO;
      for (UnitLoss unit : lost.units().values()) {
        Fraction kinds = Fraction.ZERO;
        for (LossKind kind : LossKind.values()) {
          kinds = kinds.add(unit.lost(kind).match(p -> p, reason -> Fraction.ZERO));
        }
        assertThat(Figure.of(kinds))
            .isEqualTo(unit.lost().isKnown() ? unit.lost() : Figure.of(Fraction.ZERO));
        byUnit = byUnit.add(kinds);
      }
      assertThat(lost.lost()).isEqualByComparingTo(byUnit);
      Fraction before = Fraction.ZERO;
      for (LeafLoss leaf : lost.leaves()) {
        assertThat(leaf.scored() + leaf.missing() + leaf.notApplicable()).isEqualTo(points.length);
        if (leaf.cumulativeShare() instanceof Outcome.Known<Fraction> share) {
          assertThat(share.answer()).isGreaterThanOrEqualTo(before);
          before = share.answer();
        }
      }
      if (lost.lost().signum() > 0) {
        assertThat(before).isEqualTo(Fraction.ONE);
      }
    }
  }

  private static String points(SplittableRandom random, int most) {
    int what = random.nextInt(10);
    return what == 0 ? "?" : what == 1 ? "-" : quarters(random.nextInt(most + 1));
  }

  private static int same(
      Outcome<WayUp> found, List<Tried> all, Predicate<Tried> enough, boolean best) {
    Optional<Tried> expected =
        all.stream()
            .filter(enough)
            .min(
                Comparator.comparing((Tried tried) -> tried.leaves.size())
                    .thenComparing(Tried::points)
                    .thenComparing(tried -> tried.leaves.toString()));
    if (best) {
      assertThat(found.status()).isEqualTo("already-best");
    } else if (expected.isEmpty()) {
      assertThat(found.status()).isEqualTo("not-reachable");
    } else {
      WayUp way = found.value().orElseThrow();
      assertThat(way.steps().stream().map(step -> Integer.valueOf(step.leaf().code())).toList())
          .isEqualTo(expected.get().leaves);
      assertThat(way.points()).isEqualByComparingTo(expected.get().points);
      assertThat(way.after().index()).isEqualTo(expected.get().index);
      assertThat(way.after().rank()).isEqualTo(expected.get().rank);
      return 1;
    }
    return 0;
  }

  /** Every set of leaves that can be won back; the empty set first. */
  private static List<Tried> tryAll(
      Framework framework,
      List<ScoreSheet> sheets,
      IndexSettings settings,
      TiePolicy ties,
      TieEquality equality) {
    ScoreSheet own = sheets.get(0);
    Map<Integer, Fraction> gains = new LinkedHashMap<>();
    framework
        .leaves()
        .filter(leaf -> LossKind.of(leaf) == LossKind.RECOVERABLE)
        .forEach(
            leaf ->
                own.counted(leaf.code())
                    .match(
                        points ->
                            points.compareTo(leaf.maxPoints()) < 0
                                ? gains.put(
                                    Integer.valueOf(leaf.code()), leaf.maxPoints().subtract(points))
                                : null,
                        reason -> null));
    List<Integer> codes = List.copyOf(gains.keySet());
    Map<UnitId, Score> totals = new LinkedHashMap<>(compute(framework, sheets, settings).totals());
    List<Tried> tried = new ArrayList<>();
    for (int set = 0; set < 1 << codes.size(); set++) {
      Map<String, LeafScore> leaves = new LinkedHashMap<>(own.leaves());
      List<Integer> chosen = new ArrayList<>();
      Fraction points = Fraction.ZERO;
      for (int bit = 0; bit < codes.size(); bit++) {
        if ((set >> bit & 1) == 1) {
          String code = codes.get(bit).toString();
          chosen.add(codes.get(bit));
          points = points.add(gains.get(codes.get(bit)));
          Figure full = Figure.of(framework.leavesByCode().get(code).maxPoints());
          leaves.put(code, new LeafScore.Verified(full, full, full));
        }
      }
      Score score =
          Indices.computeUnit(
                  framework, new ScoreSheet(UNIT, leaves, own.bonus(), own.penalty()), settings)
              .total()
              .score();
      totals.put(UNIT, score);
      tried.add(
          new Tried(
              chosen,
              points,
              score.percent().orElseThrow(),
              Rankings.rank(totals, ties, equality).of(UNIT).orElseThrow().rank()));
    }
    return tried;
  }

  private static PeriodIndex compute(
      Framework framework, List<ScoreSheet> sheets, IndexSettings settings) {
    return Indices.compute(
        "p", framework, sheets.stream().map(ScoreSheet::unit).toList(), sheets, settings);
  }

  private static String quarters(int count) {
    return new BigDecimal(count).divide(BigDecimal.valueOf(4)).toPlainString();
  }
}
