package vn.parindex.analytics.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

class WhatIfTest {

  private static final Framework TEN = Losses.framework("wwww", "4", "3", "2", "1");

  private static final UnitId FIRST = UnitId.of("0");

  private static WhatIf whatIf(TiePolicy ties, TieEquality equality, String... points) {
    PeriodIndex index = Losses.index(TEN, IndexSettings.DEFAULT, points);
    return WhatIf.of(index, Losses.BANDS, ties, equality);
  }

  private static Consequence ask(WhatIf whatIf, String leaf, String points) {
    return whatIf.ask(FIRST, Map.of(leaf, Trees.points(points))).value().orElseThrow();
  }

  private static List<String> names(List<UnitId> units) {
    return units.stream().map(UnitId::code).toList();
  }

  /** 65, 75 and 75 %. */
  private static WhatIf example() {
    return whatIf(
        TiePolicy.STANDARD_1224, TieEquality.EXACT, "2 2 2 0.5", "4 3 0 0.5", "4 1 2 0.5");
  }

  @Test
  void the_example_of_the_documentation_holds() {
    Consequence level = ask(example(), "1", "3");
    assertThat(level.now())
        .isEqualTo(
            new Standing(Fraction.of(65), Rank.of(3), Losses.BANDS.of(Fraction.of(65), 0, 1)));
    assertThat(level.after().index()).isEqualTo(Fraction.of(75));
    assertThat(level.after().rank()).isEqualTo(Rank.of(1));
    assertThat(level.after().band().code()).isEqualTo("b70");
    assertThat(names(level.level())).containsExactly("1", "2");
    assertThat(level.passed()).isEmpty();

    Consequence alone = ask(example(), "0", "3.25");
    assertThat(names(alone.passed())).containsExactly("1", "2");
    assertThat(alone.level()).isEmpty();
    assertThat(alone.after().rank()).isEqualTo(Rank.of(1));

    Consequence less = ask(example(), "3", "0");
    assertThat(less.after().index()).isEqualTo(Fraction.of(60));
    assertThat(less.after().rank()).isEqualTo(Rank.of(3));
    assertThat(less.passedBy()).isEmpty();
  }

  @Test
  void who_falls_behind_says_who_passes() {
    WhatIf whatIf =
        whatIf(TiePolicy.STANDARD_1224, TieEquality.EXACT, "4 3 2 1", "4 3 2 1", "4 3 0 1");
    Consequence fallen = ask(whatIf, "0", "1");

    assertThat(fallen.now().rank()).isEqualTo(Rank.of(1));
    assertThat(fallen.after().rank()).isEqualTo(Rank.of(3));
    assertThat(names(fallen.passedBy())).containsExactly("1", "2");
    Consequence equal = ask(whatIf, "0", "2");
    assertThat(names(equal.passedBy())).containsExactly("1");
    assertThat(names(equal.level())).containsExactly("2");
    assertThat(equal.after().rank()).isEqualTo(Rank.of(2));
  }

  @Test
  void equality_is_that_of_the_ranking() {
    WhatIf whole =
        whatIf(TiePolicy.AVERAGE, TieEquality.published(0), "2 2 2 0.5", "4 3 0 0.5", "4 1 2 0");
    Consequence almost = ask(whole, "0", "2.96");
    assertThat(almost.after().index()).isEqualTo(Fraction.of(new BigDecimal("74.6")));
    assertThat(names(almost.level())).containsExactly("1");
    assertThat(names(almost.passed())).containsExactly("2");
    assertThat(almost.after().rank().doubled()).isEqualTo(3);
  }

  @Test
  void what_no_sheet_could_hold_is_refused() {
    WhatIf whatIf = whatIf(TiePolicy.STANDARD_1224, TieEquality.EXACT, "- 2 2 0.5", "4 3 0 0.5");
    for (Map<String, Fraction> points :
        List.of(
            Map.of("0", Fraction.ONE),
            Map.of("9", Fraction.ONE),
            Map.of("1", Trees.points("3.01")),
            Map.of("1", Trees.points("-0.01")))) {
      assertThatThrownBy(() -> whatIf.ask(FIRST, points))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(points.keySet().iterator().next());
    }
    assertThatThrownBy(() -> whatIf.ask(UnitId.of("9"), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9");
  }

  @Test
  void without_an_index_there_is_no_answer() {
    Outcome<Consequence> none =
        whatIf(TiePolicy.STANDARD_1224, TieEquality.EXACT, "? 2 2 0.5", "4 3 0 0.5")
            .ask(FIRST, Map.of("1", Fraction.ONE));
    assertThat(none.status()).isEqualTo(Outcome.none(NoResult.NO_INDEX).status());
  }
}
