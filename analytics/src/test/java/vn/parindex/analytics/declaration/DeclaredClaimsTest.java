package vn.parindex.analytics.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.analytics.model.UnitId;

class DeclaredClaimsTest {

  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2025, 12, 31);
  private static final Period PERIOD = new Period("2025", BEGIN, END, END, 2, "f", END);
  private static final Figure LATER = Figure.missing(MissingReason.NOT_SCORED);

  private static final Framework FRAMEWORK =
      Trees.framework(
          "f",
          "",
          Trees.area("1", "", Trees.leaf("1.1", "1"), rate("1.2")),
          Trees.area("2", "", rate("2.1")));

  private static Leaf rate(String code) {
    return new Leaf(
        code,
        "leaf " + code,
        Fraction.of(2),
        Leaf.Source.VERIFIED,
        true,
        new Scoring.Rate(BigDecimal.valueOf(100), BigDecimal.ZERO),
        new Continuation.Starts());
  }

  private static LeafScore score(Figure claimed, Declaration declared) {
    return new LeafScore.Verified(claimed, Optional.of(declared), LATER, LATER);
  }

  private static LeafScore share(String claimed, long numerator, long denominator) {
    return score(Figure.of(claimed), new Declaration.Share(numerator, denominator));
  }

  private static ScoreSheet sheet(String unit, Map<String, LeafScore> leaves) {
    return new ScoreSheet(
        UnitId.of(unit), new LinkedHashMap<>(leaves), Figure.of("0"), Figure.of("0"));
  }

  private static List<DeclaredClaim> claims(ScoreSheet... sheets) {
    return DeclaredClaims.of(PERIOD, FRAMEWORK, List.of(sheets));
  }

  private static List<String> named(List<DeclaredClaim> claims) {
    return claims.stream().map(claim -> claim.unit().code() + " " + claim.leaf().code()).toList();
  }

  private static DeclaredClaim only(LeafScore score) {
    return claims(sheet("b", Map.of("1.2", score))).get(0);
  }

  @Test
  void whoever_declares_is_there_in_the_order_of_sheets_and_edition() {
    List<DeclaredClaim> claims =
        claims(
            sheet(
                "b",
                Map.of(
                    "2.1",
                    share("2", 5, 7),
                    "1.2",
                    share("2", 7, 7),
                    "1.1",
                    new LeafScore.Verified(Figure.of("1"), Figure.of("1"), LATER))),
            sheet("a", Map.of("1.1", new LeafScore.NotApplicable(), "1.2", share("1", 1, 2))),
            sheet("c", Map.of("1.2", new LeafScore.Surveyed(Figure.of("1")))));
    assertThat(named(claims)).containsExactly("b 1.2", "b 2.1", "a 1.2");
  }

  @Test
  void nobody_declares_of_a_leaf_that_the_edition_does_not_have() {
    assertThat(claims(sheet("b", Map.of("9.9", share("2", 5, 7))))).isEmpty();
  }

  @Test
  void a_claim_differs_by_what_it_is_above_or_below_the_exact_points() {
    assertThat(only(share("2", 5, 7)).difference().value())
        .contains(Fraction.of(4).divide(Fraction.of(7)));
    assertThat(only(share("1", 5, 7)).difference().value())
        .contains(Fraction.of(-3).divide(Fraction.of(7)));
    assertThat(only(share("1", 5, 7)).differs()).isTrue();
  }

  @Test
  void a_rounded_claim_does_not_differ() {
    DeclaredClaim claim = only(share("1.43", 5, 7));
    assertThat(claim.difference().value()).contains(Fraction.ZERO);
    assertThat(claim.differs()).isFalse();
  }

  @Test
  void without_points_or_a_claim_it_says_why_there_is_no_difference() {
    assertThat(only(share("2", 0, 0)).difference().status()).isEqualTo(NoResult.NO_CASES.code());
    assertThat(only(share("2", 0, 0)).differs()).isFalse();
    DeclaredClaim silent = only(score(LATER, new Declaration.Share(5, 7)));
    assertThat(silent.difference().status()).isEqualTo(NoResult.NO_VALUES.code());
    assertThat(silent.points().isKnown()).isTrue();
  }

  @Test
  void the_points_that_count_stand_beside() {
    LeafScore verified =
        new LeafScore.Verified(
            Figure.of("2"),
            Optional.of(new Declaration.Share(5, 7)),
            Figure.of("1.5"),
            Figure.of("1.75"));
    assertThat(only(verified).counted()).isEqualTo(Figure.of("1.75"));
  }

  @Test
  void the_largest_difference_leads_whichever_way_and_equals_keep_their_order() {
    List<DeclaredClaim> claims =
        claims(
            sheet("b", Map.of("1.2", share("1.5", 1, 2), "2.1", share("1", 1, 2))),
            sheet("a", Map.of("1.2", share("0.5", 1, 2), "2.1", share("0", 1, 2))));
    assertThat(named(DeclaredClaims.differing(claims))).containsExactly("a 2.1", "b 1.2", "a 1.2");
  }
}
