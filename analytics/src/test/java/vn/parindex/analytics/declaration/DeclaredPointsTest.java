package vn.parindex.analytics.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Scoring;

/** Every figure here was worked by hand. */
class DeclaredPointsTest {

  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

  private static Leaf leaf(String max, Scoring scoring) {
    return new Leaf(
        "1", "", Trees.points(max), Leaf.Source.VERIFIED, true, scoring, new Continuation.Starts());
  }

  private static Outcome<Fraction> points(String max, Scoring scoring, Declaration declared) {
    return DeclaredPoints.of(leaf(max, scoring), declared, BEGIN);
  }

  private static String said(Outcome<Fraction> points) {
    return points.match(Fraction::toString, NoResult::code);
  }

  private static Scoring.Steps steps(String... shares) {
    return new Scoring.Steps(Stream.of(shares).map(BigDecimal::new).toList());
  }

  private static Scoring.YesNo due(int month, int day) {
    return new Scoring.YesNo(Optional.of(MonthDay.of(month, day)));
  }

  @ParameterizedTest
  @CsvSource({
    // At and above the threshold, at and below the floor.
    "2, 98, 91, from-floor, 98, 100, 2",
    "2, 98, 91, from-floor, 90, 90, 2",
    "2, 98, 91, from-floor, 91, 100, 0",
    "2, 98, 91, from-floor, 1, 90, 0",
    "2, 98, 91, from-floor, 0, 90, 0",
    // 85/90 = 850/9 %, less 91 is 31/9, of 7 is 31/63.
    "2, 98, 91, from-floor, 85, 90, 62/63",
    // Five of seven: 2 × 5/7.
    "2, 100, 0, from-floor, 5, 7, 10/7",
    // 57/80 = 71.25 %; 21.25/30 of 3 points.
    "3, 80, 50, from-floor, 57, 80, 17/8",
    // The rate itself: 71.25/80 of 3 points; the floor is a jump.
    "3, 80, 50, of-threshold, 57, 80, 171/64",
    "3, 80, 50, of-threshold, 40, 80, 15/8",
    "3, 80, 50, of-threshold, 39, 80, 0",
    "3, 80, 50, of-threshold, 64, 80, 3",
    // One mark for both: there is nothing in between.
    "1.5, 80, 80, from-floor, 64, 80, 3/2",
    "1.5, 80, 80, from-floor, 63, 80, 0",
    "1.5, 80, 80, of-threshold, 63, 80, 0",
    // A decimal threshold, and a rate that no decimal holds: 99/100 ÷ 99.5 %.
    "1, 99.5, 0, of-threshold, 99, 100, 198/199",
    "1, 33.3, 0, from-floor, 1, 3, 1",
  })
  void a_rate_is_worth_its_part(
      String max,
      BigDecimal threshold,
      BigDecimal floor,
      String between,
      long numerator,
      long denominator,
      String points) {
    Scoring.Between way =
        Stream.of(Scoring.Between.values())
            .filter(one -> one.code().equals(between))
            .findFirst()
            .orElseThrow();
    assertThat(
            said(
                points(
                    max,
                    new Scoring.Rate(threshold, floor, way),
                    new Declaration.Share(numerator, denominator))))
        .isEqualTo(points);
  }

  @Test
  void a_rate_of_no_cases_is_worth_nothing_that_could_be_said() {
    Scoring rate = new Scoring.Rate(new BigDecimal("80"), BigDecimal.ZERO);
    assertThat(said(points("2", rate, new Declaration.Share(0, 0)))).isEqualTo("no-cases");
  }

  @Test
  void points_by_the_case_stop_at_the_maximum() {
    Scoring half = new Scoring.PerCase(new BigDecimal("0.5"));
    assertThat(said(points("2", half, new Declaration.Count(0)))).isEqualTo("0");
    assertThat(said(points("2", half, new Declaration.Count(3)))).isEqualTo("3/2");
    assertThat(said(points("2", half, new Declaration.Count(4)))).isEqualTo("2");
    assertThat(said(points("2", half, new Declaration.Count(7)))).isEqualTo("2");
    assertThat(said(points("2", half, new Declaration.Count(Long.MAX_VALUE)))).isEqualTo("2");
    // 0.75 points, of which two are more than the maximum.
    assertThat(
            said(
                points("1", new Scoring.PerCase(new BigDecimal("0.75")), new Declaration.Count(2))))
        .isEqualTo("1");
  }

  @Test
  void deductions_stop_at_nothing() {
    Scoring half = new Scoring.Deduction(new BigDecimal("0.5"));
    assertThat(said(points("1.5", half, new Declaration.Count(0)))).isEqualTo("3/2");
    assertThat(said(points("1.5", half, new Declaration.Count(1)))).isEqualTo("1");
    assertThat(said(points("1.5", half, new Declaration.Count(3)))).isEqualTo("0");
    assertThat(said(points("1.5", half, new Declaration.Count(4)))).isEqualTo("0");
  }

  @Test
  void a_step_is_worth_its_share_of_the_maximum() {
    Scoring rule = steps("100", "75", "50", "0");
    assertThat(said(points("1.5", rule, new Declaration.Step(1)))).isEqualTo("3/2");
    assertThat(said(points("1.5", rule, new Declaration.Step(2)))).isEqualTo("9/8");
    assertThat(said(points("1.5", rule, new Declaration.Step(4)))).isEqualTo("0");
    assertThat(said(points("1.5", rule, new Declaration.Step(5)))).isEqualTo("not-applicable");
  }

  @Test
  void yes_is_worth_all_and_no_nothing() {
    Scoring rule = new Scoring.YesNo();
    assertThat(said(points("1.5", rule, new Declaration.Done(true)))).isEqualTo("3/2");
    assertThat(said(points("1.5", rule, new Declaration.Done(false)))).isEqualTo("0");
    assertThat(said(points("1.5", rule, new Declaration.DoneOn(LocalDate.of(2025, 12, 31)))))
        .isEqualTo("3/2");
  }

  @Test
  void what_is_due_is_worth_all_until_its_day() {
    Scoring rule = due(1, 15);
    assertThat(said(points("1", rule, on("2024-12-24")))).isEqualTo("1");
    assertThat(said(points("1", rule, on("2025-01-15")))).isEqualTo("1");
    assertThat(said(points("1", rule, on("2025-01-16")))).isEqualTo("0");
    assertThat(said(points("1", rule, new Declaration.Done(false)))).isEqualTo("0");
    assertThat(said(points("1", rule, new Declaration.Done(true)))).isEqualTo("not-applicable");
  }

  private static Declaration on(String day) {
    return new Declaration.DoneOn(LocalDate.parse(day));
  }

  /** The year of the reform runs from 15/12: its 20/12 is in the year before its 15/01. */
  @Test
  void due_days_lie_in_the_period_even_if_it_is_no_calendar_year() {
    LocalDate begin = LocalDate.of(2024, 12, 15);
    assertThat(due(12, 15).dueIn(begin)).contains(begin);
    assertThat(due(12, 20).dueIn(begin)).contains(LocalDate.of(2024, 12, 20));
    assertThat(due(1, 15).dueIn(begin)).contains(LocalDate.of(2025, 1, 15));
    assertThat(due(12, 14).dueIn(begin)).contains(LocalDate.of(2025, 12, 14));
    assertThat(due(2, 29).dueIn(begin)).contains(LocalDate.of(2025, 2, 28));
    assertThat(due(2, 29).dueIn(LocalDate.of(2024, 1, 1))).contains(LocalDate.of(2024, 2, 29));
    assertThat(new Scoring.YesNo().dueIn(begin)).isEmpty();
  }

  @Test
  void a_rule_takes_what_it_can_use_and_nothing_else() {
    Scoring rate = new Scoring.Rate(BigDecimal.TEN, BigDecimal.ONE);
    List<Declaration> all =
        List.of(
            new Declaration.Share(1, 2),
            new Declaration.Count(1),
            new Declaration.Done(true),
            on("2025-02-01"),
            new Declaration.Step(1));
    assertThat(taken(all, rate)).containsExactly(0);
    assertThat(taken(all, new Scoring.PerCase(BigDecimal.ONE))).containsExactly(1);
    assertThat(taken(all, new Scoring.Deduction(BigDecimal.ONE))).containsExactly(1);
    assertThat(taken(all, new Scoring.YesNo())).containsExactly(2, 3);
    assertThat(taken(all, due(1, 15))).containsExactly(3);
    assertThat(taken(all, steps("100"))).containsExactly(4);
    assertThat(taken(all, new Scoring.SurveyAnswers(Optional.empty()))).isEmpty();
    assertThat(DeclaredPoints.fits(leaf("1", rate), new Declaration.Share(0, 0))).isTrue();
  }

  private static List<Integer> taken(List<Declaration> all, Scoring rule) {
    return Stream.iterate(0, i -> i + 1)
        .limit(all.size())
        .filter(i -> DeclaredPoints.fits(leaf("1", rule), all.get(i)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "1.43, true",
    "1.429, true",
    "1.4286, true",
    "1.42, false",
    "1.428, false",
    "1.4, false",
    "1.5, false",
    "1, false",
    "10/7, true",
    "20/14, true",
    "13/9, false",
  })
  void claims_of_ten_sevenths_agree_as_they_are_rounded(String claimed, boolean agree) {
    Fraction points = Fraction.of(10).divide(Fraction.of(7));
    assertThat(DeclaredPoints.agree(Trees.points(claimed), points)).isEqualTo(agree);
  }

  @Test
  void halves_are_rounded_up_and_zeros_at_the_end_mean_nothing() {
    assertThat(DeclaredPoints.agree(Trees.points("2.13"), Fraction.of(new BigDecimal("2.125"))))
        .isTrue();
    assertThat(DeclaredPoints.agree(Trees.points("2.125"), Fraction.of(new BigDecimal("2.125"))))
        .isTrue();
    assertThat(DeclaredPoints.agree(Trees.points("2.12"), Fraction.of(new BigDecimal("2.125"))))
        .isFalse();
    assertThat(DeclaredPoints.agree(Trees.points("2.00"), Fraction.of(2))).isTrue();
    assertThat(DeclaredPoints.agree(Trees.points("2"), Fraction.of(2))).isTrue();
    assertThat(DeclaredPoints.agree(Trees.points("1E+1"), Fraction.of(10))).isTrue();
  }

  @Test
  void nobody_declares_what_cannot_be() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Declaration.Share(3, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Declaration.Share(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Declaration.Count(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Declaration.Step(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Scoring.PerCase(BigDecimal.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new Scoring.Deduction(BigDecimal.ZERO));
  }
}
