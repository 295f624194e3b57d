package vn.parindex.analytics.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;

class AppealsTest {

  private static final Framework FRAMEWORK =
      Trees.framework(
          "e",
          "",
          Trees.area(
              "a", "", Trees.leaf("x", "4"), Trees.leaf("y", "4"), Trees.surveyLeaf("s", "2")));

  private static final Agreement AGREEMENT =
      Scores.agreement(
          FRAMEWORK,
          // 50 % after round 1, 65 % after round 2.
          Scores.sheet(
              "A",
              "x",
              Scores.verified("4", "2", "4"),
              "y",
              Scores.verified("4", "2", "1.5"),
              "s",
              Scores.survey("1")),
          // 60 %, an appeal that changed nothing.
          Scores.sheet(
              "B",
              "x",
              Scores.verified("4", "3", "3"),
              "y",
              Scores.verified("4", "2", "-"),
              "s",
              Scores.survey("1")),
          // No index: y has no points. Round 2 without round 1 is no difference.
          Scores.sheet(
              "C",
              "x",
              Scores.verified("4", "-", "3"),
              "y",
              Scores.verified("4", "-", "-"),
              "s",
              Scores.survey("1")),
          // 60 % as B.
          Scores.sheet(
              "D",
              "x",
              Scores.points("3"),
              "y",
              new LeafScore.NotApplicable(),
              "s",
              Scores.survey("0.6")));

  private static UnitAppeals of(int place) {
    return AGREEMENT.appeals().units().get(place);
  }

  @Test
  void points_won_and_lost_are_counted_apart() {
    UnitAppeals a = of(0);
    assertThat(a.unit()).isEqualTo(Scores.A);
    assertThat(a.decided()).isEqualTo(2);
    assertThat(a.changed()).isEqualTo(2);
    assertThat(a.won()).isEqualTo(Trees.points("2"));
    assertThat(a.lost()).isEqualTo(Trees.points("0.5"));
    assertThat(a.index()).isEqualTo(Outcome.of(Fraction.of(15)));
    assertThat(AGREEMENT.appeals().moves())
        .containsExactly(
            new AppealMove(Scores.A, "x", Trees.points("2"), Trees.points("4")),
            new AppealMove(Scores.A, "y", Trees.points("2"), Trees.points("1.5")));
    assertThat(AGREEMENT.appeals().moves().get(1).gained()).isEqualTo(Trees.points("-0.5"));
  }

  @Test
  void places_are_those_of_all_units_with_an_index_before_and_after() {
    assertThat(of(0).placeBefore()).isEqualTo(Outcome.of(3));
    assertThat(of(0).placeAfter()).isEqualTo(Outcome.of(1));
    assertThat(of(0).placesGained()).isEqualTo(Outcome.of(2));
    assertThat(of(1).placeBefore()).isEqualTo(Outcome.of(1));
    assertThat(of(1).placeAfter()).isEqualTo(Outcome.of(2));
    assertThat(of(1).placesGained()).isEqualTo(Outcome.of(-1));
    assertThat(of(3).placeAfter()).isEqualTo(Outcome.of(2));
  }

  @Test
  void an_appeal_that_changed_nothing_is_decided_but_no_move() {
    assertThat(of(1).decided()).isEqualTo(1);
    assertThat(of(1).changed()).isZero();
    assertThat(of(1).index()).isEqualTo(Outcome.of(Fraction.ZERO));
    assertThat(of(1).won()).isEqualTo(Trees.points("0"));
    assertThat(of(1).lost()).isEqualTo(Trees.points("0"));
  }

  @Test
  void without_an_index_there_is_no_place_and_without_round_one_no_difference() {
    assertThat(of(2).unit()).isEqualTo(UnitId.of("C"));
    assertThat(of(2).decided()).isZero();
    assertThat(of(2).index()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(of(2).placeBefore()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
    assertThat(of(2).placesGained()).isEqualTo(Outcome.none(NoResult.NO_INDEX));
  }

  @Test
  void nobody_appealed() {
    Agreement calm =
        Scores.agreement(
            Trees.framework("e", "", Trees.area("a", "", Trees.leaf("x", "4"))),
            Scores.sheet("A", "x", Scores.points("3")));
    assertThat(calm.appeals().moves()).isEqualTo(List.of());
    assertThat(calm.appeals().units().get(0).placesGained()).isEqualTo(Outcome.of(0));
  }
}
