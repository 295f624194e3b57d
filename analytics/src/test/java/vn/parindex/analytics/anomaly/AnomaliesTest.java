package vn.parindex.analytics.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.anomaly.Anomaly.Kind;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

class AnomaliesTest {

  /** One leaf of 100 points in area 1, one of 50 in area 2. */
  private static final Framework FIRST =
      Trees.framework(
          "a",
          "",
          Trees.area("1", "", Trees.leaf("1", "100")),
          Trees.area("2", "", Trees.leaf("2", "50")));

  /** Units "0", "1", …; a row of points or reasons for each. */
  private static PeriodIndex index(String period, Framework framework, Object[]... points) {
    List<String> codes = framework.leaves().map(leaf -> leaf.code()).toList();
    List<ScoreSheet> sheets = new ArrayList<>();
    for (int u = 0; u < points.length; u++) {
      Object[] pairs = new Object[2 * codes.size()];
      for (int l = 0; l < codes.size(); l++) {
        pairs[2 * l] = codes.get(l);
        pairs[2 * l + 1] = points[u][l];
      }
      sheets.add(Trees.sheet(Integer.toString(u), pairs));
    }
    return Indices.compute(
        period,
        framework,
        sheets.stream().map(ScoreSheet::unit).toList(),
        sheets,
        IndexSettings.DEFAULT);
  }

  private static Object[] p(Object... points) {
    return points;
  }

  private static List<Anomaly> find(Kind kind, PeriodIndex... periods) {
    return Anomalies.find(List.of(periods), AnomalySettings.DEFAULT).anomalies().stream()
        .filter(anomaly -> anomaly.kind() == kind)
        .toList();
  }

  private static List<UnitId> units(int... codes) {
    List<UnitId> units = new ArrayList<>();
    for (int code : codes) {
      units.add(UnitId.of(Integer.toString(code)));
    }
    return units;
  }

  private static PeriodIndex example(String period, String last) {
    return index(
        period,
        FIRST,
        p("70", "35"),
        p("72", "36"),
        p("73", "36.5"),
        p("75", "37.5"),
        p(last, "36"));
  }

  @Test
  void a_total_and_an_area_far_from_the_others_are_found() {
    PeriodIndex index = example("p", "95");
    List<Anomaly> area = find(Kind.AREA, index);
    assertThat(area).hasSize(1);
    assertThat(area.get(0).units()).isEqualTo(units(4));
    assertThat(area.get(0).code()).isEqualTo("1");
    assertThat(area.get(0).period()).isEqualTo("p");
    assertThat(area.get(0).before()).isEmpty();
    assertThat(area.get(0).figure()).isEqualTo(Fraction.of(95));
    assertThat(area.get(0).usual()).isEqualTo(Fraction.of(73));
    assertThat(area.get(0).measure().toDouble()).isCloseTo(7.419, within(5e-4));
    List<Anomaly> total = find(Kind.TOTAL, index);
    assertThat(total).hasSize(1);
    assertThat(total.get(0).code()).isEmpty();
    assertThat(total.get(0).figure())
        .isEqualTo(Fraction.of(131).divide(Fraction.of(150)).multiply(Fraction.HUNDRED));
    assertThat(find(Kind.AREA, example("p", "51")).get(0).measure().signum()).isNegative();
  }

  /** Median 73, MAD 2: 73 ± 2.5 · 1.4826 · 2 = 73 ± 7.413 has a z of exactly 2.5. */
  @Test
  void exactly_the_limit_is_not_over_it() {
    assertThat(outliers("70", "72", "73", "75", "80.413")).isZero();
    assertThat(outliers("70", "72", "73", "75", "80.414")).isEqualTo(1);
    assertThat(outliers("76", "74", "73", "71", "65.587")).isZero();
    assertThat(outliers("76", "74", "73", "71", "65.586")).isEqualTo(1);
  }

  private static long outliers(String... points) {
    Object[][] rows = new Object[points.length][];
    for (int i = 0; i < points.length; i++) {
      rows[i] = p(points[i], "35");
    }
    return Anomalies.find(
            List.of(index("p", FIRST, rows)),
            new AnomalySettings(new BigDecimal("2.5"), 5, BigDecimal.TEN, Fraction.ONE))
        .anomalies()
        .stream()
        .filter(anomaly -> anomaly.kind() == Kind.AREA)
        .count();
  }

  @Test
  void a_change_far_from_the_others_is_found() {
    PeriodIndex before = example("2024", "74");
    PeriodIndex after =
        index(
            "2025",
            FIRST,
            p("71", "35"),
            p("72.5", "36"),
            p("75", "36.5"),
            p("76.5", "37.5"),
            p("90", "36"));
    List<Anomaly> area = find(Kind.AREA_CHANGE, before, after);
    assertThat(area).hasSize(1);
    assertThat(area.get(0).code()).isEqualTo("1");
    assertThat(area.get(0).units()).isEqualTo(units(4));
    assertThat(area.get(0).period()).isEqualTo("2025");
    assertThat(area.get(0).before()).isEqualTo("2024");
    assertThat(area.get(0).figure()).isEqualTo(Fraction.of(16));
    assertThat(area.get(0).usual()).isEqualTo(Fraction.of(3).multiply(Fraction.HALF));
    List<Anomaly> total = find(Kind.TOTAL_CHANGE, before, after);
    assertThat(total).hasSize(1);
    assertThat(total.get(0).figure())
        .isEqualTo(Fraction.of(16).divide(Fraction.of(150)).multiply(Fraction.HUNDRED));
    List<Screening.Group> groups =
        Anomalies.find(List.of(before, after), AnomalySettings.DEFAULT).groups();
    assertThat(groups)
        .filteredOn(group -> group.kind() == Kind.AREA_CHANGE && group.code().equals("2"))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.spread()).isEqualTo(Outcome.none(NoResult.NO_SPREAD));
              assertThat(group.count()).isEqualTo(5);
              assertThat(group.before()).isEqualTo("2024");
              assertThat(group.period()).isEqualTo("2025");
            });
    assertThat(groups).hasSize(3 + 3 + 3);
  }

  @Test
  void sheets_identical_in_two_periods_are_found() {
    PeriodIndex before = index("1", FIRST, p("1", "2"), p("3", MissingReason.NOT_APPLICABLE));
    PeriodIndex after = index("2", FIRST, p("1", "2.5"), p("3", MissingReason.NOT_APPLICABLE));
    List<Anomaly> same = find(Kind.SAME_AS_BEFORE, before, after);
    assertThat(same)
        .containsExactly(
            new Anomaly(
                Kind.SAME_AS_BEFORE,
                "2",
                "1",
                units(1),
                "",
                Fraction.ONE,
                Fraction.ONE,
                Fraction.ONE));
    Object[] empty = p(MissingReason.MISSING, MissingReason.MISSING);
    assertThat(find(Kind.SAME_AS_BEFORE, index("1", FIRST, empty), index("2", FIRST, empty)))
        .as("nothing known is nothing copied")
        .isEmpty();
  }

  @Test
  void sheets_identical_between_units_are_found_once_for_all() {
    PeriodIndex index = index("p", FIRST, p("1", "2"), p("2", "2"), p("1", "2"), p("1", "2"));
    assertThat(find(Kind.SAME_AS_OTHERS, index))
        .containsExactly(
            new Anomaly(
                Kind.SAME_AS_OTHERS,
                "p",
                "",
                units(0, 2, 3),
                "",
                Fraction.of(2),
                Fraction.of(2),
                Fraction.of(3)));
    Object[] empty = p(MissingReason.MISSING, MissingReason.MISSING);
    assertThat(find(Kind.SAME_AS_OTHERS, index("p", FIRST, empty, empty))).isEmpty();
  }

  @Test
  void ten_fold_jumps_and_falls_are_found() {
    PeriodIndex before =
        index("1", FIRST, p("5", "50"), p("5", "20"), p("0", "20"), p("6", MissingReason.LATE));
    PeriodIndex after =
        index("2", FIRST, p("50", "5"), p("49", "19"), p("90", "0"), p("59.9", "5"));
    List<Anomaly> jumps = find(Kind.JUMP, before, after);
    assertThat(jumps)
        .containsExactly(
            new Anomaly(
                Kind.JUMP,
                "2",
                "1",
                units(0),
                "1",
                Fraction.of(50),
                Fraction.of(5),
                Fraction.of(10)),
            new Anomaly(
                Kind.JUMP,
                "2",
                "1",
                units(0),
                "2",
                Fraction.of(10),
                Fraction.of(100),
                Fraction.ONE.divide(Fraction.of(10))));
  }

  @Test
  void a_jump_is_judged_inclusively_and_never_from_or_to_nothing() {
    assertThat(jump("3", "30")).isTrue();
    assertThat(jump("30", "3")).isTrue();
    assertThat(jump("3", "29.99")).isFalse();
    assertThat(jump("29.99", "3")).isFalse();
    assertThat(jump("0", "30")).isFalse();
    assertThat(jump("30", "0")).isFalse();
    assertThat(jump("-3", "30")).isFalse();
    assertThat(jump("30", "-3")).isFalse();
  }

  private static boolean jump(String before, String after) {
    return Anomalies.isJump(Trees.points(before), Trees.points(after), Fraction.of(10));
  }

  @Test
  void a_new_edition_is_compared_where_it_says_so() {
    Framework second =
        Trees.framework(
            "b",
            "a",
            Trees.area("A", "2", Trees.leaf("x", "100", "2", Continuation.Kind.RESCALED)),
            Trees.area("B", "", Trees.leaf("y", "100")),
            Trees.area("C", "", Trees.leaf("z", "100", "1", Continuation.Kind.REDEFINED)));
    PeriodIndex before = index("1", FIRST, p("10", "5"), p("10", "5"));
    PeriodIndex after = index("2", second, p("100", "100", "100"), p("10", "99", "1"));
    assertThat(find(Kind.JUMP, before, after))
        .containsExactly(
            new Anomaly(
                Kind.JUMP,
                "2",
                "1",
                units(0),
                "x",
                Fraction.of(100),
                Fraction.of(10),
                Fraction.of(10)));
    List<Screening.Group> changes =
        Anomalies.find(List.of(before, after), AnomalySettings.DEFAULT).groups().stream()
            .filter(group -> group.kind() == Kind.AREA_CHANGE)
            .toList();
    assertThat(changes).extracting(Screening.Group::code).containsExactly("A");
    assertThat(changes.get(0).spread()).isEqualTo(Outcome.none(NoResult.TOO_FEW));

    Framework third =
        Trees.framework(
            "c",
            "b",
            Trees.area("1", "1", Trees.leaf("1", "100", "1", Continuation.Kind.SAME)),
            Trees.area("2", "2", Trees.leaf("2", "50", "2", Continuation.Kind.SAME)));
    Screening apart =
        Anomalies.find(
            List.of(before, index("3", third, p("100", "50"), p("100", "5"))),
            AnomalySettings.DEFAULT);
    assertThat(apart.anomalies()).noneMatch(anomaly -> anomaly.kind() == Kind.JUMP);
    assertThat(apart.groups()).noneMatch(group -> group.kind() == Kind.AREA_CHANGE);
    assertThat(apart.groups()).anyMatch(group -> group.kind() == Kind.TOTAL_CHANGE);
  }

  @Test
  void a_unit_that_is_new_is_not_compared() {
    PeriodIndex before = index("1", FIRST, p("5", "5"));
    PeriodIndex after = index("2", FIRST, p("50", "5.5"), p("50", "5"));
    assertThat(find(Kind.JUMP, before, after)).extracting(Anomaly::units).containsExactly(units(0));
    assertThat(find(Kind.JUMP, after, before)).hasSize(1);
  }

  @Test
  void many_equal_scores_between_none_and_all_are_found() {
    PeriodIndex index =
        index(
            "p",
            FIRST,
            p("40", "50"),
            p("40", "50"),
            p("40", "50"),
            p("40", "0"),
            p("41", "50"),
            p(MissingReason.MISSING, "50"));
    assertThat(find(Kind.MANY_EQUAL, index))
        .as("four of five is the share set, and full marks are no such score")
        .containsExactly(
            new Anomaly(
                Kind.MANY_EQUAL,
                "p",
                "",
                List.of(),
                "1",
                Fraction.of(40),
                Fraction.of(100),
                Fraction.of(4).divide(Fraction.of(5))));
    PeriodIndex fewer =
        index("p", FIRST, p("40", "50"), p("40", "50"), p("40", "50"), p("42", "0"), p("41", "50"));
    assertThat(find(Kind.MANY_EQUAL, fewer)).isEmpty();
    PeriodIndex four = index("p", FIRST, p("4", "5"), p("4", "5"), p("4", "5"), p("4", "5"));
    assertThat(find(Kind.MANY_EQUAL, four)).as("fewer than five units").isEmpty();
  }

  @Test
  void leaves_at_the_maximum_or_at_zero_for_all_are_found() {
    Object[] both = p("100", "0");
    PeriodIndex index = index("p", FIRST, both, both, both, both, both);
    assertThat(find(Kind.LEAF_FULL, index))
        .containsExactly(
            new Anomaly(
                Kind.LEAF_FULL,
                "p",
                "",
                List.of(),
                "1",
                Fraction.of(100),
                Fraction.of(100),
                Fraction.of(5)));
    assertThat(find(Kind.LEAF_ZERO, index))
        .containsExactly(
            new Anomaly(
                Kind.LEAF_ZERO,
                "p",
                "",
                List.of(),
                "2",
                Fraction.ZERO,
                Fraction.of(50),
                Fraction.of(5)));
    assertThat(find(Kind.MANY_EQUAL, index)).isEmpty();
    PeriodIndex but = index("p", FIRST, both, both, both, both, p("99", "1"));
    assertThat(find(Kind.LEAF_FULL, but)).isEmpty();
    assertThat(find(Kind.LEAF_ZERO, but)).isEmpty();
    assertThat(find(Kind.LEAF_FULL, index("p", FIRST, both, both, both, both))).isEmpty();
  }

  @Test
  void sheets_at_the_maximum_or_at_zero_throughout_are_found() {
    PeriodIndex index =
        index(
            "p",
            FIRST,
            p("100", "50"),
            p("0", "0"),
            p("100", "0"),
            p("0", "50"),
            p("100", MissingReason.NOT_APPLICABLE),
            p(MissingReason.MISSING, MissingReason.MISSING));
    assertThat(find(Kind.SHEET_FULL, index))
        .containsExactly(
            new Anomaly(
                Kind.SHEET_FULL,
                "p",
                "",
                units(0),
                "",
                Fraction.of(150),
                Fraction.of(150),
                Fraction.of(2)),
            new Anomaly(
                Kind.SHEET_FULL,
                "p",
                "",
                units(4),
                "",
                Fraction.of(100),
                Fraction.of(100),
                Fraction.ONE));
    assertThat(find(Kind.SHEET_ZERO, index))
        .containsExactly(
            new Anomaly(
                Kind.SHEET_ZERO,
                "p",
                "",
                units(1),
                "",
                Fraction.ZERO,
                Fraction.of(150),
                Fraction.of(2)));
  }

  @Test
  void what_is_found_comes_by_period_then_kind() {
    PeriodIndex before = index("1", FIRST, p("100", "50"), p("100", "50"));
    Screening screening =
        Anomalies.find(
            List.of(before, index("2", FIRST, p("100", "50"), p("100", "50"))),
            AnomalySettings.DEFAULT);
    assertThat(screening.anomalies())
        .extracting(anomaly -> anomaly.period() + " " + anomaly.kind().code())
        .containsExactly(
            "1 same-as-others",
            "1 sheet-full",
            "1 sheet-full",
            "2 same-as-before",
            "2 same-as-before",
            "2 same-as-others",
            "2 sheet-full",
            "2 sheet-full");
    assertThat(Kind.values()).extracting(Kind::why).doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void one_unit_two_units_and_no_period_are_no_exception() {
    assertThat(Anomalies.find(List.of(), AnomalySettings.DEFAULT))
        .isEqualTo(new Screening(List.of(), List.of()));
    for (PeriodIndex few :
        List.of(
            index("p", FIRST),
            index("p", FIRST, p("1", "2")),
            index("p", FIRST, p("1", "2"), p("2", "3")))) {
      Screening screening = Anomalies.find(List.of(few), AnomalySettings.DEFAULT);
      assertThat(screening.anomalies()).isEmpty();
      assertThat(screening.groups())
          .extracting(Screening.Group::spread)
          .containsOnly(Outcome.none(few.units().isEmpty() ? NoResult.NO_VALUES : NoResult.TOO_FEW))
          .hasSize(3);
    }
  }

  @Test
  void settings_are_checked() {
    BigDecimal one = BigDecimal.ONE;
    BigDecimal ten = BigDecimal.TEN;
    assertThatThrownBy(() -> new AnomalySettings(BigDecimal.ZERO, 5, ten, Fraction.ONE))
        .hasMessageContaining("limit 0");
    assertThatThrownBy(() -> new AnomalySettings(one, 2, ten, Fraction.ONE))
        .hasMessageContaining("fewer than 3 units: 2");
    assertThatThrownBy(() -> new AnomalySettings(one, 3, one, Fraction.ONE))
        .hasMessageContaining("jump 1");
    assertThatThrownBy(() -> new AnomalySettings(one, 3, ten, Fraction.ZERO))
        .hasMessageContaining("share of equal scores 0");
    assertThatThrownBy(() -> new AnomalySettings(one, 3, ten, Fraction.of(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new AnomalySettings(one, 3, ten, Fraction.ONE).leastUnits()).isEqualTo(3);
  }
}
