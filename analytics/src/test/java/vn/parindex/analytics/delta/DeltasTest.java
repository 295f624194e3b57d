package vn.parindex.analytics.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.analytics.Trees.area;
import static vn.parindex.analytics.Trees.framework;
import static vn.parindex.analytics.Trees.leaf;
import static vn.parindex.analytics.Trees.sheet;
import static vn.parindex.analytics.Trees.units;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.index.NotApplicablePolicy;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Continuation.Kind;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rankings;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.analytics.succession.SuccessionEstimates;
import vn.parindex.analytics.succession.SuccessionSettings;

class DeltasTest {

  private static final IndexSettings SETTINGS =
      new IndexSettings(MissingPolicy.RENORMALISE, BigDecimal.valueOf(60));

  private static final Framework FIRST =
      framework(
          "A",
          "",
          area("1", "", leaf("1.1", "4"), leaf("1.2", "6")),
          area("2", "", leaf("2.1", "5"), leaf("2.2", "5")));
  private static final Framework SECOND =
      framework(
          "B",
          "A",
          area("1", "1", leaf("1.1", "5", "1.1", Kind.RESCALED), leaf("1.2", "5")),
          area(
              "2",
              "2",
              leaf("2.1", "5", "2.2", Kind.RENAMED),
              leaf("2.2", "5", "2.1", Kind.REDEFINED)));

  private static Delta compare(
      Framework first, List<ScoreSheet> then, Framework second, List<ScoreSheet> now) {
    Map<String, Framework> frameworks = new LinkedHashMap<>();
    frameworks.put(first.edition(), first);
    frameworks.put(second.edition(), second);
    return compare(frameworks, index("p", first, then), index("q", second, now), TiePolicy.AVERAGE);
  }

  private static PeriodIndex index(String period, Framework framework, List<ScoreSheet> sheets) {
    return index(period, framework, sheets, SETTINGS);
  }

  private static PeriodIndex index(
      String period, Framework framework, List<ScoreSheet> sheets, IndexSettings settings) {
    return Indices.compute(
        period, framework, sheets.stream().map(ScoreSheet::unit).toList(), sheets, settings);
  }

  private static Delta compare(
      Map<String, Framework> frameworks, PeriodIndex from, PeriodIndex to, TiePolicy policy) {
    return compare(frameworks, from, to, policy, List.of());
  }

  private static Delta compare(
      Map<String, Framework> frameworks,
      PeriodIndex from,
      PeriodIndex to,
      TiePolicy policy,
      List<SuccessionEstimate> before) {
    return Deltas.compare(
        frameworks,
        from,
        to,
        Rankings.rank(from.totals(), policy, TieEquality.EXACT),
        Rankings.rank(to.totals(), policy, TieEquality.EXACT),
        TieEquality.EXACT,
        before);
  }

  private static Fraction of(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    Framework first = framework("A", "", area("1", "", leaf("a", "4"), leaf("b", "6")));
    Framework second =
        framework("B", "A", area("1", "1", leaf("a", "5", "a", Kind.RESCALED), leaf("c", "5")));
    Change.Compared change =
        compare(
                first,
                List.of(sheet("u", "a", "2", "b", "6")),
                second,
                List.of(sheet("u", "a", "4", "c", "3")))
            .of(UnitId.of("u"))
            .orElseThrow();
    assertThat(change.from()).isEqualTo(of("80"));
    assertThat(change.to()).isEqualTo(of("70"));
    assertThat(change.split()).isEqualTo(new Split(of("13.5"), of("-23.5")));
    assertThat(change.leaves())
        .extracting(LeafChange::kind)
        .containsExactly(LeafChange.Kind.RESCALED, LeafChange.Kind.NEW, LeafChange.Kind.DROPPED);
    assertThat(change.leaves())
        .extracting(LeafChange::split)
        .containsExactly(
            new Split(of("13.5"), of("6.5")),
            new Split(of("0"), of("30")),
            new Split(of("0"), of("-60")));
  }

  @Test
  void a_figure_in_one_period_only_is_edition_and_not_performance() {
    Framework same =
        framework(
            "B",
            "A",
            area("1", "1", leaf("a", "5", "a", Kind.SAME), leaf("b", "5", "b", Kind.SAME)));
    Framework first = framework("A", "", area("1", "", leaf("a", "5"), leaf("b", "5")));
    Change.Compared change =
        compare(
                first,
                List.of(sheet("u", "a", "5", "b", MissingReason.NOT_APPLICABLE)),
                same,
                List.of(sheet("u", "a", "5", "b", "0")))
            .of(UnitId.of("u"))
            .orElseThrow();
    assertThat(change.points()).isEqualTo(of("-50"));
    assertThat(change.split().performance()).isEqualTo(Fraction.ZERO);
    assertThat(change.leaves().get(1).kind()).isEqualTo(LeafChange.Kind.COVERAGE);
  }

  /**
   * Area 2 of the first edition ends: its leaf 2.1 is dropped, 2.2 moves to area 1 as 1.3, and area
   * 3 is new. Index 80 = 100 · (3 + 5 + 0)/10; 50 = 100 · (1 + 4)/10.
   */
  @Test
  void ended_areas_come_last_and_a_dropped_leaf_counts_where_its_area_goes_on() {
    Framework first =
        framework(
            "A",
            "",
            area("1", "", leaf("1.1", "3"), leaf("1.2", "2")),
            area("2", "", leaf("2.1", "3"), leaf("2.2", "2")));
    Framework second =
        framework(
            "B",
            "A",
            area("1", "1", leaf("1.1", "3", "1.1", Kind.SAME), leaf("1.3", "2", "2.2", Kind.SAME)),
            area("3", "", leaf("3.1", "5")));
    Change.Compared change =
        compare(
                first,
                List.of(sheet("u", "1.1", "3", "1.2", "1", "2.1", "3", "2.2", "1")),
                second,
                List.of(sheet("u", "1.1", "1", "1.3", "2", "3.1", "2")))
            .of(UnitId.of("u"))
            .orElseThrow();
    assertThat(change.points()).isEqualTo(Fraction.of(-30));
    assertThat(change.areas()).extracting(AreaChange::toCode).containsExactly("1", "3", "");
    assertThat(change.areas()).extracting(AreaChange::fromCode).containsExactly("1", "", "2");
    // 1.1 lost 20, 1.3 won 10 by performance; 1.2, dropped with its 10, counts in area 1.
    assertThat(change.areas().get(0).split())
        .isEqualTo(new Split(Fraction.of(-10), Fraction.of(-10)));
    assertThat(change.areas().get(1).split()).isEqualTo(new Split(Fraction.ZERO, Fraction.of(20)));
    assertThat(change.areas().get(2).split()).isEqualTo(new Split(Fraction.ZERO, Fraction.of(-30)));
    assertThat(change.leaves())
        .extracting(LeafChange::toCode)
        .containsExactly("1.1", "1.3", "3.1", "", "");
  }

  @Test
  void a_unit_that_was_level_neither_overtook_nor_was_overtaken() {
    Framework same = framework("A", "", area("1", "", leaf("1.1", "10")));
    Framework next = framework("B", "A", area("1", "1", leaf("1.1", "10", "1.1", Kind.SAME)));
    Delta delta =
        compare(
            same,
            List.of(sheet("a", "1.1", "5"), sheet("b", "1.1", "5"), sheet("c", "1.1", "7")),
            next,
            List.of(sheet("a", "1.1", "6"), sheet("b", "1.1", "5"), sheet("c", "1.1", "6")));
    UnitId a = UnitId.of("a");
    assertThat(delta.overtook(a)).isEmpty();
    assertThat(delta.overtakenBy(a)).isEmpty();
    assertThat(delta.overtook(UnitId.of("b"))).isEmpty();
    assertThat(delta.overtakenBy(UnitId.of("c"))).isEmpty();
  }

  @Test
  void kinds_and_reasons_have_the_codes_of_the_downloads() {
    assertThat(LeafChange.Kind.values())
        .extracting(LeafChange.Kind::code)
        .containsExactly("same", "renamed", "rescaled", "redefined", "new", "dropped", "coverage");
    assertThat(LeafChange.Kind.values())
        .filteredOn(LeafChange.Kind::isComparable)
        .containsExactly(LeafChange.Kind.SAME, LeafChange.Kind.RENAMED, LeafChange.Kind.RESCALED);
    assertThat(NoChange.values())
        .extracting(NoChange::code)
        .containsExactly(
            "formed-later",
            "ceased",
            "no-score-in-first",
            "no-score-in-second",
            "editions-not-linked",
            "same-period");
  }

  @Test
  void a_bonus_is_performance() {
    Framework tree = framework("A", "", area("1", "", leaf("a", "10")));
    Framework next = framework("B", "A", area("1", "1", leaf("a", "10", "a", Kind.SAME)));
    Change.Compared change =
        compare(
                tree,
                List.of(sheet("u", Figure.of("0"), Figure.of("0"), "a", "8")),
                next,
                List.of(sheet("u", Figure.of("0.5"), Figure.of("0"), "a", "8")))
            .of(UnitId.of("u"))
            .orElseThrow();
    assertThat(change.adjustments()).isEqualTo(new Split(of("5"), of("0")));
    assertThat(change.split().total()).isEqualTo(change.points());
  }

  @Test
  void what_cannot_be_compared_says_why_and_is_never_a_change_of_zero() {
    Framework tree = framework("A", "", area("1", "", leaf("a", "10")));
    Framework unlinked = framework("C", "", area("1", "", leaf("a", "10")));
    PeriodIndex first =
        Indices.compute(
            "p",
            tree,
            units("gone", "blank", "both"),
            List.of(sheet("gone", "a", "1"), sheet("both", "a", "1")),
            SETTINGS);
    PeriodIndex second =
        Indices.compute(
            "q",
            tree,
            units("new", "blank", "both"),
            List.of(sheet("new", "a", "1"), sheet("blank", "a", "1"), sheet("both", "a", "2")),
            SETTINGS);
    Delta delta = compare(Map.of("A", tree), first, second, TiePolicy.STANDARD_1224);
    assertThat(reason(delta, "gone")).isEqualTo(NoChange.CEASED);
    assertThat(reason(delta, "new")).isEqualTo(NoChange.FORMED_LATER);
    assertThat(reason(delta, "blank")).isEqualTo(NoChange.NO_SCORE_IN_FIRST);
    assertThat(delta.of(UnitId.of("both"))).isPresent();
    Delta apart =
        compare(
            Map.of("A", tree, "C", unlinked),
            first,
            Indices.compute(
                "q", unlinked, units("both"), List.of(sheet("both", "a", "2")), SETTINGS),
            TiePolicy.STANDARD_1224);
    assertThat(reason(apart, "both")).isEqualTo(NoChange.EDITIONS_NOT_LINKED);
    assertThat(reason(compare(Map.of("A", tree), first, first, TiePolicy.STANDARD_1224), "both"))
        .isEqualTo(NoChange.SAME_PERIOD);
  }

  @Test
  void a_unit_that_follows_others_is_compared_with_the_estimate_of_its_parts() {
    Framework tree = framework("A", "", area("1", "", leaf("a", "10")));
    Framework unlinked = framework("C", "", area("1", "", leaf("a", "10")));
    PeriodIndex then = index("p", tree, List.of(sheet("x", "a", "8"), sheet("y", "a", "4")));
    PeriodIndex now = index("q", tree, List.of(sheet("n", "a", "7.5")));
    List<SuccessionEstimate> before =
        SuccessionEstimates.of(
            List.of(succession()),
            List.of(people("x", "3000"), people("y", "1000")),
            then,
            SuccessionSettings.DEFAULT);
    Delta delta = compare(Map.of("A", tree), then, now, TiePolicy.STANDARD_1224, before);
    Change.Estimated change = delta.units().get(UnitId.of("n")).estimated().orElseThrow();
    assertThat(change.from()).isEqualTo(of("70"));
    assertThat(change.points()).isEqualTo(of("5"));
    assertThat(delta.of(UnitId.of("n"))).as("no change among the others").isEmpty();
    assertThat(GroupChange.of(delta)).isEmpty();
    assertThat(reason(delta, "x")).isEqualTo(NoChange.CEASED);
    Delta apart =
        compare(
            Map.of("A", tree, "C", unlinked),
            then,
            index("q", unlinked, List.of(sheet("n", "a", "7.5"))),
            TiePolicy.STANDARD_1224,
            before);
    assertThat(reason(apart, "n")).isEqualTo(NoChange.FORMED_LATER);
  }

  /** Worked example of {@link EstimatedAreaChange}. */
  @Test
  void the_change_against_an_estimate_is_told_by_area() {
    Framework tree =
        framework("A", "", area("1", "", leaf("a", "6")), area("2", "", leaf("b", "4")));
    Change.Estimated change =
        estimated(
            tree,
            List.of(sheet("x", "a", "6", "b", "2"), sheet("y", "a", "3", "b", "3")),
            tree,
            sheet("n", "a", "4.5", "b", "3"));
    assertThat(change.points()).isEqualTo(Fraction.ZERO);
    assertThat(change.adjustments()).isEqualTo(Fraction.ZERO);
    assertThat(change.areas())
        .extracting(area -> area.from().orElseThrow().estimate().value().orElseThrow())
        .containsExactly(of("87.5"), of("56.25"));
    assertThat(change.areas())
        .extracting(area -> area.points().orElseThrow())
        .containsExactly(of("-12.5"), of("18.75"));
    assertThat(change.areas())
        .extracting(EstimatedAreaChange::ofIndex)
        .containsExactly(of("-7.5"), of("7.5"));
  }

  /**
   * Area 2 ends, its leaf 2.2 goes on in area 1; area 3 is new. Parts of 3,000 and 1,000 people
   * have 90 and 50 %, estimated 80 %; the unit has 60 %.
   */
  @Test
  void areas_that_end_or_begin_have_no_percentage_against_an_estimate_but_their_part_of_it() {
    Framework first =
        framework(
            "A",
            "",
            area("1", "", leaf("1.1", "5")),
            area("2", "", leaf("2.1", "3"), leaf("2.2", "2")));
    Framework second =
        framework(
            "B",
            "A",
            area("1", "1", leaf("1.1", "5", "1.1", Kind.SAME), leaf("1.2", "2", "2.2", Kind.SAME)),
            area("3", "", leaf("3.1", "3")));
    Change.Estimated change =
        estimated(
            first,
            List.of(
                sheet("x", "1.1", "5", "2.1", "3", "2.2", "1"),
                sheet("y", "1.1", "1", "2.1", "3", "2.2", "1")),
            second,
            sheet("n", "1.1", "3", "1.2", "2", "3.1", "1"));
    assertThat(change.points()).isEqualTo(of("-20"));
    assertThat(change.areas())
        .extracting(EstimatedAreaChange::toCode)
        .containsExactly("1", "3", "");
    assertThat(change.areas())
        .extracting(EstimatedAreaChange::fromCode)
        .containsExactly("1", "", "2");
    // 1.1 from an estimate of 40 to 30, 1.2 from 10 to 20; 3.1 begins with 10, 2.1 ends with 30.
    assertThat(change.areas())
        .extracting(EstimatedAreaChange::ofIndex)
        .containsExactly(of("0"), of("10"), of("-30"));
    assertThat(change.areas().get(0).points().orElseThrow())
        .as("71.43 % of 7 points now, 80 % of 5 then")
        .isEqualTo(Fraction.of(500).divide(Fraction.of(7)).subtract(of("80")));
    assertThat(change.areas().get(1).points()).isEmpty();
    assertThat(change.areas().get(2).points()).isEmpty();
    assertThat(change.areas().get(2).from().orElseThrow().estimate().value())
        .as("90 % in 2 of both parts, 4 of 5 points")
        .contains(of("80"));
  }

  @Test
  void the_parts_of_a_change_against_an_estimate_sum_to_it_on_three_thousand_successions() {
    SplittableRandom random = new SplittableRandom(12);
    int estimates = 0;
    for (int i = 0; i < 3_000; i++) {
      IndexSettings settings =
          new IndexSettings(
              MissingPolicy.RENORMALISE,
              BigDecimal.valueOf(60),
              NotApplicablePolicy.values()[random.nextInt(3)]);
      PeriodIndex then =
          index("p", FIRST, List.of(draw(random, FIRST, "x"), draw(random, FIRST, "y")), settings);
      PeriodIndex now = index("q", SECOND, List.of(draw(random, SECOND, "n")), settings);
      Map<String, Framework> both = Map.of("A", FIRST, "B", SECOND);
      Fraction covered =
          random.nextInt(2) == 0 ? Fraction.ONE : Fraction.ratio(BigDecimal.ONE, BigDecimal.TEN);
      List<SuccessionEstimate> before =
          SuccessionEstimates.of(
              List.of(succession()),
              List.of(
                  people("x", Integer.toString(1 + random.nextInt(5000))),
                  people("y", Integer.toString(1 + random.nextInt(5000)))),
              then,
              new SuccessionSettings(covered));
      Delta delta = compare(both, then, now, TiePolicy.AVERAGE, before);
      Change change = delta.units().get(UnitId.of("n"));
      if (change.estimated().isPresent()) {
        estimates++;
        Change.Estimated known = change.estimated().get();
        Fraction sum =
            known.areas().stream()
                .map(EstimatedAreaChange::ofIndex)
                .reduce(known.adjustments(), Fraction::add);
        assertThat(sum).isEqualTo(known.points());
        assertThat(
                known.before().total().shares().values().stream()
                    .reduce(Fraction.ZERO, Fraction::add))
            .isEqualTo(Fraction.ONE);
      }
    }
    assertThat(estimates).as("successions with an estimate").isGreaterThan(1_000);
  }

  /** Of n, which follows x with 3,000 people and y with 1,000. */
  private static Change.Estimated estimated(
      Framework first, List<ScoreSheet> then, Framework second, ScoreSheet now) {
    Map<String, Framework> frameworks = new LinkedHashMap<>();
    frameworks.put(first.edition(), first);
    frameworks.put(second.edition(), second);
    PeriodIndex before = index("p", first, then);
    return compare(
            frameworks,
            before,
            index("q", second, List.of(now)),
            TiePolicy.STANDARD_1224,
            SuccessionEstimates.of(
                List.of(succession()),
                List.of(people("x", "3000"), people("y", "1000")),
                before,
                SuccessionSettings.DEFAULT))
        .units()
        .get(UnitId.of("n"))
        .estimated()
        .orElseThrow();
  }

  private static Succession succession() {
    return new Succession(LocalDate.of(2025, 7, 1), UnitId.of("n"), units("x", "y"), "a decision");
  }

  private static Unit people(String code, String population) {
    return new Unit(
        UnitId.of(code),
        code,
        "",
        LocalDate.MAX,
        Figure.of(population),
        Figure.missing(MissingReason.MISSING),
        List.of(),
        List.of());
  }

  private static NoChange reason(Delta delta, String unit) {
    return delta
        .units()
        .get(UnitId.of(unit))
        .match(compared -> null, estimated -> null, reason -> reason);
  }

  @Test
  void links_run_over_editions_and_keep_the_weakest_kind() {
    Framework a = framework("2021", "", area("1", "", leaf("3.1", "2")));
    Framework b = framework("2024", "2021", area("4", "1", leaf("3.2", "2", "3.1", Kind.RENAMED)));
    Framework c = framework("2025", "2024", area("5", "4", leaf("3.2", "3", "3.2", Kind.RESCALED)));
    Map<String, Framework> all = Map.of("2021", a, "2024", b, "2025", c);
    EditionLinks links = EditionLinks.between(all, a, c).orElseThrow();
    assertThat(links.leavesByTo().get("3.2")).isEqualTo(new LeafLink("3.1", "3.2", Kind.RESCALED));
    assertThat(links.areasByTo()).containsExactly(Map.entry("5", "1"));
    assertThat(EditionLinks.between(all, c, a).orElseThrow().leavesByTo().get("3.1"))
        .isEqualTo(new LeafLink("3.2", "3.1", Kind.RESCALED));
  }

  @Test
  void parts_sum_and_the_way_back_is_the_negative_on_ten_thousand_pairs() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 10_000; i++) {
      List<ScoreSheet> then = List.of(draw(random, FIRST, "u"));
      List<ScoreSheet> now = List.of(draw(random, SECOND, "u"));
      IndexSettings settings =
          new IndexSettings(
              MissingPolicy.RENORMALISE,
              BigDecimal.valueOf(60),
              NotApplicablePolicy.values()[random.nextInt(3)]);
      PeriodIndex before = index("p", FIRST, then, settings);
      PeriodIndex after = index("q", SECOND, now, settings);
      Map<String, Framework> both = Map.of("A", FIRST, "B", SECOND);
      Delta forth = compare(both, before, after, TiePolicy.AVERAGE);
      Delta back = compare(both, after, before, TiePolicy.AVERAGE);
      forth
          .of(UnitId.of("u"))
          .ifPresent(
              change -> {
                Change.Compared reverse = back.of(UnitId.of("u")).orElseThrow();
                assertThat(change.split().total()).isEqualTo(change.points());
                Fraction areas = change.adjustments().total();
                for (AreaChange area : change.areas()) {
                  areas = areas.add(area.split().total());
                }
                assertThat(areas).isEqualTo(change.points());
                assertThat(reverse.points()).isEqualTo(change.points().negate());
                assertThat(reverse.split().performance())
                    .isEqualTo(change.split().performance().negate());
                assertThat(reverse.split().edition()).isEqualTo(change.split().edition().negate());
              });
    }
  }

  private static ScoreSheet draw(SplittableRandom random, Framework framework, String unit) {
    List<Object> pairs = new ArrayList<>();
    framework
        .leaves()
        .forEach(
            leaf -> {
              pairs.add(leaf.code());
              int cents = leaf.maxPoints().multiply(Fraction.HUNDRED).numerator().intValueExact();
              pairs.add(
                  switch (random.nextInt(9)) {
                    case 0 -> MissingReason.NOT_APPLICABLE;
                    case 1 -> MissingReason.LATE;
                    default -> BigDecimal.valueOf(random.nextInt(cents + 1), 2).toString();
                  });
            });
    return sheet(
        unit,
        Figure.of(BigDecimal.valueOf(random.nextInt(100), 2)),
        Figure.of(BigDecimal.valueOf(random.nextInt(100), 2)),
        pairs.toArray());
  }

  /** Worked example of {@link GroupChange}. */
  @Test
  void the_change_of_a_group_is_a_mean_over_those_present_in_both_periods() {
    Framework first = framework("A", "", area("1", "", leaf("a", "4"), leaf("b", "6")));
    Framework second =
        framework("B", "A", area("1", "1", leaf("a", "5", "a", Kind.RESCALED), leaf("c", "5")));
    Delta delta =
        compare(
            first,
            List.of(
                sheet("u", "a", "2", "b", "6"),
                sheet("v", "a", "4", "b", "0"),
                sheet("w", "a", MissingReason.NOT_SCORED, "b", MissingReason.NOT_SCORED),
                sheet("left", "a", "0", "b", "0")),
            second,
            List.of(
                sheet("u", "a", "4", "c", "3"),
                sheet("v", "a", "5", "c", "4"),
                sheet("w", "a", "5", "c", "5"),
                sheet("joined", "a", "5", "c", "5")));
    GroupChange group = GroupChange.of(delta).orElseThrow();
    // u: 80 → 70, v: 40 → 90. w had no figure, the others are in one period only.
    assertThat(group.units()).isEqualTo(2);
    assertThat(group.from()).isEqualTo(of("60"));
    assertThat(group.to()).isEqualTo(of("80"));
    assertThat(group.points()).isEqualTo(of("20")).isEqualTo(group.split().total());
    Split u = delta.of(UnitId.of("u")).orElseThrow().split();
    Split v = delta.of(UnitId.of("v")).orElseThrow().split();
    assertThat(group.split().performance())
        .isEqualTo(u.performance().add(v.performance()).divide(Fraction.of(2)));
  }

  @Test
  void a_group_of_which_nobody_is_compared_has_no_change_rather_than_none_of_0() {
    Framework framework = framework("A", "", area("1", "", leaf("a", "4")));
    assertThat(
            GroupChange.of(
                compare(
                    framework,
                    List.of(sheet("left", "a", "1")),
                    framework,
                    List.of(sheet("joined", "a", "2")))))
        .isEmpty();
  }

  @Test
  void editions_measure_the_same_while_every_leaf_keeps_its_weight() {
    Framework first = framework("A", "", area("1", "", leaf("1.1", "4"), leaf("1.2", "6")));
    assertThat(same(first, leaf("x", "4", "1.1", Kind.RENAMED), leaf("y", "6", "1.2", Kind.SAME)))
        .isTrue();
    assertThat(
            same(
                first, leaf("x", "8", "1.1", Kind.RESCALED), leaf("y", "12", "1.2", Kind.RESCALED)))
        .as("doubled")
        .isTrue();
    assertThat(
            same(first, leaf("x", "5", "1.1", Kind.RESCALED), leaf("y", "5", "1.2", Kind.RESCALED)))
        .as("other weights")
        .isFalse();
    assertThat(same(first, leaf("x", "4", "1.1", Kind.SAME), leaf("y", "6", "1.2", Kind.REDEFINED)))
        .as("redefined")
        .isFalse();
    assertThat(same(first, leaf("x", "4", "1.1", Kind.SAME), leaf("y", "6"))).as("new").isFalse();
    assertThat(same(first, leaf("x", "4", "1.1", Kind.SAME))).as("dropped").isFalse();
  }

  private static boolean same(Framework first, Leaf... leaves) {
    Framework second = framework("B", "A", area("1", "1", leaves));
    return EditionLinks.between(Map.of("A", first, "B", second), first, second)
        .orElseThrow()
        .measureTheSame(first.leaves().toList(), second.leaves().toList());
  }
}
