package vn.parindex.analytics.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeafScoreTest {

  private static LeafScore verified(Figure first, Figure second) {
    return new LeafScore.Verified(Figure.of("2"), first, second);
  }

  @Test
  void the_last_known_round_counts_and_never_the_self_assessment() {
    Figure noAppeal = Figure.missing(MissingReason.NO_APPEAL);
    assertThat(verified(Figure.of("1.25"), Figure.of("1.5")).counted()).isEqualTo(Figure.of("1.5"));
    assertThat(verified(Figure.of("1.25"), noAppeal).counted()).isEqualTo(Figure.of("1.25"));
    assertThat(verified(Figure.of("1.25"), Figure.missing(MissingReason.LATE)).counted())
        .isEqualTo(Figure.of("1.25"));
    assertThat(verified(Figure.missing(MissingReason.NOT_SCORED), noAppeal).counted())
        .isEqualTo(Figure.missing(MissingReason.NOT_SCORED));
  }

  @Test
  void zero_points_are_known_and_what_does_not_apply_is_not() {
    assertThat(verified(Figure.of("0.00"), Figure.missing(MissingReason.NO_APPEAL)).counted())
        .isEqualTo(Figure.of("0"));
    assertThat(new LeafScore.NotApplicable().counted())
        .isEqualTo(Figure.missing(MissingReason.NOT_APPLICABLE));
  }
}
