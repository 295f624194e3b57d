package vn.parindex.analytics.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Reporting;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;

class WhatIfCountsTest {

  private static final UnitId UNIT = UnitId.of("a");
  private static final String DAY = "2025-06-30";
  private static final TargetYear YEAR =
      new TargetYear(
          "2025",
          LocalDate.parse("2025-01-01"),
          LocalDate.parse("2025-12-31"),
          LocalDate.parse("2025-11-01"),
          Map.of("2024", LocalDate.parse("2024-12-31")));

  private static final List<Target> TWO =
      List.of(
          Reporting.ratio("1", "80", CaseKind.FLOW), Reporting.ratio("2", "50", CaseKind.STOCK));

  private static List<TargetStanding> assess(List<Target> targets, Reporting reports) {
    return TargetStandings.assess(
        targets, reports.sets(), List.of(UNIT), YEAR, LocalDate.parse(DAY), TargetSettings.DEFAULT);
  }

  private static WhatIfCounts two(String first, String second) {
    return WhatIfCounts.of(
        assess(TWO, new Reporting("2025").say(DAY, "a", "1", first).say(DAY, "a", "2", second)));
  }

  private static CountsConsequence.Tally tally(int met, int judged) {
    return new CountsConsequence.Tally(met, judged);
  }

  @Test
  void the_example_of_the_documentation_holds() {
    WhatIfCounts whatIf = two("20/40", "5/10");
    CountsConsequence short2 = whatIf.ask(UNIT, Map.of("1", Measured.ratio(30, 40)));
    assertThat(short2.now()).isEqualTo(tally(1, 2));
    assertThat(short2.after()).isEqualTo(tally(1, 2));
    assertThat(short2.supposed())
        .containsExactly(
            Map.entry(
                "1",
                new CountsConsequence.Supposed(
                    State.NOT_MET, Outcome.of(Fraction.of(75)), Outcome.of(2L))));

    CountsConsequence both = whatIf.ask(UNIT, Map.of("1", Measured.ratio(32, 40)));
    assertThat(both.after()).isEqualTo(tally(2, 2));
    assertThat(both.supposed().get("1").gapCases()).isEqualTo(Outcome.of(0L));
  }

  @Test
  void without_cases_nothing_is_judged_and_what_was_silent_may_be_supposed() {
    WhatIfCounts whatIf = two("20/40", "missing");
    assertThat(whatIf.ask(UNIT, Map.of()).now()).isEqualTo(tally(0, 1));
    CountsConsequence said =
        whatIf.ask(UNIT, Map.of("1", Measured.ratio(0, 0), "2", Measured.ratio(1, 2)));
    assertThat(said.after()).isEqualTo(tally(1, 1));
    assertThat(said.supposed().get("1").state()).isEqualTo(State.NO_CASES);
    assertThat(said.supposed().get("1").percent()).isEqualTo(Outcome.none(NoResult.NO_CASES));
  }

  @Test
  void the_fewest_keeps_the_denominator() {
    WhatIfCounts whatIf = two("20/40", "missing");
    assertThat(whatIf.fewest(UNIT, "1")).isEqualTo(Outcome.of(Measured.ratio(32, 40)));
    assertThat(whatIf.fewest(UNIT, "2").isKnown()).isFalse();
  }

  @Test
  void growth_is_on_its_base() {
    Target growth = Reporting.growth("1", "20");
    WhatIfCounts whatIf =
        WhatIfCounts.of(
            assess(
                List.of(growth),
                new Reporting("2025")
                    .say("2024-12-31", "a", "1", "200")
                    .say(DAY, "a", "1", "230")));
    assertThat(whatIf.fewest(UNIT, "1")).isEqualTo(Outcome.of(Measured.total(240)));
    assertThat(whatIf.ask(UNIT, Map.of("1", Measured.total(239))).after()).isEqualTo(tally(0, 1));
    assertThat(whatIf.ask(UNIT, Map.of("1", Measured.total(240))).after()).isEqualTo(tally(1, 1));
  }

  @Test
  void what_cannot_be_counted_is_refused() {
    WhatIfCounts whatIf = two("20/40", "not-applicable");
    for (Map<String, Measured> counts :
        List.of(
            Map.of("9", Measured.ratio(1, 2)),
            Map.of("2", Measured.ratio(1, 2)),
            Map.of("1", Measured.total(3)),
            Map.of("1", Reporting.measured("missing")))) {
      assertThatThrownBy(() -> whatIf.ask(UNIT, counts))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(counts.keySet().iterator().next());
    }
    assertThatThrownBy(() -> whatIf.ask(UnitId.of("z"), Map.of("1", Measured.ratio(1, 2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> whatIf.fewest(UNIT, "9")).isInstanceOf(IllegalArgumentException.class);
  }

  /** Against the same count reported, and judged by what judges everybody. */
  @Test
  void a_count_supposed_stands_as_the_same_count_reported() {
    SplittableRandom random = new SplittableRandom(14);
    int judged = 0;
    for (int i = 0; i < 5_000; i++) {
      List<Target> targets =
          List.of(
              Reporting.ratio("1", Integer.toString(random.nextInt(101)), CaseKind.FLOW),
              Reporting.ofWhich("2", "1", Integer.toString(random.nextInt(101))),
              Reporting.growth("3", Integer.toString(random.nextInt(50))));
      Map<String, String> reported = new LinkedHashMap<>();
      Map<String, String> supposed = new LinkedHashMap<>();
      for (Target target : targets) {
        reported.put(target.code(), random.nextInt(6) == 0 ? "missing" : figure(random, target));
        if (random.nextBoolean()) {
          supposed.put(target.code(), figure(random, target));
        }
      }
      String base = random.nextInt(8) == 0 ? "missing" : Integer.toString(random.nextInt(30));
      List<TargetStanding> before = assess(targets, reports(reported, base));
      Map<String, String> all = new LinkedHashMap<>(reported);
      all.putAll(supposed);
      List<TargetStanding> after = assess(targets, reports(all, base));

      Map<String, Measured> counts = new LinkedHashMap<>();
      supposed.forEach((code, figure) -> counts.put(code, Reporting.measured(figure)));
      WhatIfCounts whatIf = WhatIfCounts.of(before);
      CountsConsequence answer = whatIf.ask(UNIT, counts);
      assertThat(answer.now()).isEqualTo(tally(before));
      assertThat(answer.after()).isEqualTo(tally(after));
      for (TargetStanding standing : after) {
        Attainment attainment = standing.units().get(UNIT).attainment();
        CountsConsequence.Supposed one = answer.supposed().get(standing.target().code());
        if (one != null) {
          assertThat(one)
              .isEqualTo(
                  new CountsConsequence.Supposed(
                      attainment.state(), attainment.percent(), attainment.gapCases()));
          judged += one.state().isJudged() ? 1 : 0;
        }
      }
      fewest(before, whatIf);
    }
    assertThat(judged).isGreaterThan(5_000);
  }

  /** It meets the target, and one fewer does not. */
  private static void fewest(List<TargetStanding> standings, WhatIfCounts whatIf) {
    for (TargetStanding standing : standings) {
      String code = standing.target().code();
      if (standing.units().get(UNIT).state() == State.NOT_MET) {
        Measured fewest = whatIf.fewest(UNIT, code).value().orElseThrow();
        assertThat(state(whatIf, code, fewest)).isEqualTo(State.MET);
        Measured fewer =
            fewest.match(
                ratio -> Measured.ratio(ratio.numerator() - 1, ratio.denominator()),
                total -> Measured.total(total.count() - 1),
                Measured::missing);
        assertThat(state(whatIf, code, fewer)).isEqualTo(State.NOT_MET);
      }
    }
  }

  private static State state(WhatIfCounts whatIf, String code, Measured count) {
    return whatIf.ask(UNIT, Map.of(code, count)).supposed().get(code).state();
  }

  private static String figure(SplittableRandom random, Target target) {
    int cases = random.nextInt(40);
    return target.form() == Target.Form.GROWTH
        ? Integer.toString(cases)
        : random.nextInt(cases + 1) + "/" + cases;
  }

  private static Reporting reports(Map<String, String> figures, String base) {
    Reporting reporting = new Reporting("2025").say("2024-12-31", "a", "3", base);
    figures.forEach((code, figure) -> reporting.say(DAY, "a", code, figure));
    return reporting;
  }

  private static CountsConsequence.Tally tally(List<TargetStanding> standings) {
    List<State> states = new ArrayList<>();
    standings.forEach(standing -> states.add(standing.units().get(UNIT).state()));
    return tally(
        (int) states.stream().filter(state -> state == State.MET).count(),
        (int) states.stream().filter(State::isJudged).count());
  }
}
