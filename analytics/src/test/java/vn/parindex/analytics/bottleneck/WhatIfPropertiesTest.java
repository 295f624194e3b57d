package vn.parindex.analytics.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.index.NotApplicablePolicy;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * Against the sheet written anew: the points supposed are put into the unit's sheet, and index and
 * ranking are computed by the classes that compute them for everybody.
 */
class WhatIfPropertiesTest {

  private static final int CASES = 5_000;
  private static final UnitId UNIT = UnitId.of("0");

  private SplittableRandom random;
  private IndexSettings settings;
  private Framework framework;
  private List<ScoreSheet> sheets;
  private PeriodIndex index;
  private TiePolicy ties;
  private TieEquality equality;

  @BeforeEach
  void seed() {
    random = new SplittableRandom(14);
  }

  /** A small period with ties, leaves that are missing or do not apply, bonus and penalty. */
  private void draw() {
    int leaves = 1 + random.nextInt(5);
    String[] maxima = new String[leaves];
    StringBuilder kinds = new StringBuilder();
    for (int l = 0; l < leaves; l++) {
      maxima[l] = quarters(1 + random.nextInt(12));
      kinds.append("wws".charAt(random.nextInt(3)));
    }
    framework = Losses.framework(kinds.toString(), maxima);
    settings =
        new IndexSettings(
            MissingPolicy.RENORMALISE,
            BigDecimal.valueOf(60),
            NotApplicablePolicy.values()[random.nextInt(3)]);
    sheets = new ArrayList<>();
    int units = 1 + random.nextInt(5);
    for (int u = 0; u < units; u++) {
      List<String> points = new ArrayList<>();
      for (String max : maxima) {
        int most = new BigDecimal(max).multiply(BigDecimal.valueOf(4)).intValueExact();
        int what = random.nextInt(12);
        points.add(what == 0 ? "-" : what == 1 ? "?" : quarters(random.nextInt(most + 1)));
      }
      ScoreSheet sheet =
          Losses.sheet(
              Integer.toString(u),
              Figure.of(quarters(random.nextInt(2))),
              String.join(" ", points));
      sheets.add(
          new ScoreSheet(
              sheet.unit(), sheet.leaves(), sheet.bonus(), Figure.of(quarters(random.nextInt(2)))));
    }
    index = compute(sheets);
    ties = TiePolicy.values()[random.nextInt(4)];
    equality = random.nextBoolean() ? TieEquality.EXACT : TieEquality.published(0);
  }

  private PeriodIndex compute(List<ScoreSheet> all) {
    return Indices.compute(
        "p", framework, all.stream().map(ScoreSheet::unit).toList(), all, settings);
  }

  private Ranking<UnitId> ranking(PeriodIndex of) {
    return Rankings.rank(of.totals(), ties, equality);
  }

  private Optional<Consequence> ask(Map<String, Fraction> points) {
    return WhatIf.of(index, Losses.BANDS, ties, equality).ask(UNIT, points).value();
  }

  /** Other points on some of the leaves that have any. */
  private Map<String, Fraction> board() {
    Map<String, Fraction> points = new LinkedHashMap<>();
    own()
        .leaves()
        .forEach(
            leaf -> {
              if (leaf.points().isKnown() && random.nextBoolean()) {
                Fraction share = Fraction.of(random.nextInt(101)).divide(Fraction.HUNDRED);
                points.put(leaf.leaf().code(), leaf.leaf().maxPoints().multiply(share));
              }
            });
    return points;
  }

  private UnitIndex own() {
    return index.units().get(UNIT);
  }

  private PeriodIndex written(Map<String, Fraction> points) {
    ScoreSheet own = sheets.get(0);
    Map<String, LeafScore> leaves = new LinkedHashMap<>(own.leaves());
    points.forEach(
        (code, value) -> {
          Figure figure = Figure.of(value);
          leaves.put(code, new LeafScore.Verified(figure, figure, figure));
        });
    List<ScoreSheet> all = new ArrayList<>(sheets);
    all.set(0, new ScoreSheet(UNIT, leaves, own.bonus(), own.penalty()));
    return compute(all);
  }

  @Test
  void an_answer_is_what_the_sheet_written_anew_would_give() {
    int answers = 0;
    int passing = 0;
    for (int i = 0; i < CASES; i++) {
      draw();
      Map<String, Fraction> points = board();
      Optional<Consequence> answer = ask(points);
      PeriodIndex written = written(points);
      assertThat(answer.isPresent()).isEqualTo(ranking(written).of(UNIT).isPresent());
      if (answer.isPresent()) {
        Consequence found = answer.get();
        Ranking<UnitId> before = ranking(index);
        Ranking<UnitId> after = ranking(written);
        Fraction percent = written.units().get(UNIT).total().score().percent().orElseThrow();
        assertThat(found.after())
            .isEqualTo(
                new Standing(
                    percent, after.of(UNIT).orElseThrow().rank(), Losses.BANDS.of(percent, 0, 1)));
        assertThat(found.now().rank()).isEqualTo(before.of(UNIT).orElseThrow().rank());
        for (UnitId other : before.byKey().keySet()) {
          if (!other.equals(UNIT)) {
            int then = against(after, other);
            int now = against(before, other);
            assertThat(found.level().contains(other)).isEqualTo(then == 0);
            assertThat(found.passed().contains(other)).isEqualTo(then > 0 && now <= 0);
            assertThat(found.passedBy().contains(other)).isEqualTo(then < 0 && now >= 0);
          }
        }
        answers++;
        passing += found.passed().isEmpty() ? 0 : 1;
      }
    }
    assertThat(answers).isGreaterThan(CASES / 2);
    assertThat(passing).isGreaterThan(CASES / 20);
  }

  /** 1 where the unit has a better rank than the other, 0 for the same, −1 for a worse one. */
  private static int against(Ranking<UnitId> ranking, UnitId other) {
    return ranking.of(other).orElseThrow().rank().compareTo(ranking.of(UNIT).orElseThrow().rank());
  }

  @Test
  void nothing_supposed_changes_nothing() {
    for (int i = 0; i < CASES; i++) {
      draw();
      Map<String, Fraction> same = new LinkedHashMap<>();
      own()
          .leaves()
          .forEach(
              leaf ->
                  leaf.points().match(now -> same.put(leaf.leaf().code(), now), reason -> null));
      for (Map<String, Fraction> points : List.of(Map.<String, Fraction>of(), same)) {
        ask(points)
            .ifPresent(
                answer -> {
                  assertThat(answer.after()).isEqualTo(answer.now());
                  assertThat(answer.passed()).isEmpty();
                  assertThat(answer.passedBy()).isEmpty();
                });
      }
    }
  }

  @Test
  void everything_full_is_all_that_counts_with_bonus_and_penalty() {
    for (int i = 0; i < CASES; i++) {
      draw();
      Map<String, Fraction> full = new LinkedHashMap<>();
      own().leaves().stream()
          .filter(leaf -> leaf.points().isKnown())
          .forEach(leaf -> full.put(leaf.leaf().code(), leaf.leaf().maxPoints()));
      ask(full)
          .ifPresent(
              answer ->
                  assertThat(answer.after().index())
                      .isEqualTo(
                          own()
                              .adjustment()
                              .divide(own().total().countedMax())
                              .multiply(Fraction.HUNDRED)
                              .add(Fraction.HUNDRED)));
    }
  }

  @Test
  void more_points_never_make_anything_worse() {
    for (int i = 0; i < CASES; i++) {
      draw();
      Map<String, Fraction> less = board();
      Map<String, Fraction> more = new LinkedHashMap<>(less);
      own().leaves().stream()
          .filter(leaf -> leaf.points().isKnown() && random.nextBoolean())
          .forEach(leaf -> more.put(leaf.leaf().code(), leaf.leaf().maxPoints()));
      ask(less)
          .ifPresent(
              worse -> {
                Consequence better = ask(more).orElseThrow();
                assertThat(better.after().index()).isGreaterThanOrEqualTo(worse.after().index());
                assertThat(better.after().rank()).isLessThanOrEqualTo(worse.after().rank());
                assertThat(better.passed()).containsAll(worse.passed());
                assertThat(worse.passedBy()).containsAll(better.passedBy());
              });
    }
  }

  private static String quarters(int count) {
    return new BigDecimal(count).divide(BigDecimal.valueOf(4)).toPlainString();
  }
}
