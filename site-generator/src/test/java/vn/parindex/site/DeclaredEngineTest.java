package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.parindex.analytics.declaration.DeclaredPoints;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Scoring;

/**
 * The script that reckons points from declared figures against {@link DeclaredPoints}: random
 * sheets of random rules, some with figures that the rule does not take.
 */
@ExtendWith(BrowserTests.class)
@ResourceLock(BrowserTests.CHROMIUM)
class DeclaredEngineTest {

  private static final int SHEETS = 10_000;
  private static final int AT_ONCE = 500;
  private static final int LEAVES = 12;

  private static final String RUN =
      """
      return arguments[0].map(sheet => sheet.leaves.map(one => {
        const found = parindexDeclared.points(one.rule, one.declared, sheet.begin);
        return typeof found === 'string' ? found
          : [parindexFractions.written(found), parindexDeclared.shown(found),
             parindexDeclared.agree(one.claimed, found)].join(' ');
      }).join(';'));
      """;

  private final Random random = new Random(15);
  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void the_script_gives_the_points_that_the_program_gives(Browser browser) {
    browser.driver().get("about:blank");
    String script = script("fractions.js") + script("declared-points.js") + RUN;
    for (int done = 0; done < SHEETS; done += AT_ONCE) {
      List<Map<String, Object>> sheets = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        LocalDate begin =
            random.nextInt(3) == 0
                ? LocalDate.of(2020 + random.nextInt(9), 12, 15)
                : LocalDate.of(2020 + random.nextInt(9), 1, 1);
        List<Map<String, Object>> leaves = new ArrayList<>();
        List<String> points = new ArrayList<>();
        for (int l = 0; l < LEAVES; l++) {
          Leaf leaf = leaf();
          Declaration declared = declaration(leaf.scoring(), begin);
          Outcome<Fraction> given = DeclaredPoints.of(leaf, declared, begin);
          BigDecimal claimed = claimed(given);
          leaves.add(
              Map.of(
                  "rule", leaf.rule(),
                  "declared", written(declared),
                  "claimed", claimed.toPlainString()));
          points.add(said(given, claimed));
          seen.merge(leaf.scoring().code() + " " + given.status(), 1, Integer::sum);
        }
        sheets.add(Map.of("begin", begin.toString(), "leaves", leaves));
        expected.add(String.join(";", points));
      }
      assertThat((List<?>) browser.run(script, sheets)).isEqualTo(expected);
    }
    assertThat(seen)
        .containsOnlyKeys(
            "deduction known",
            "deduction not-applicable",
            "per-case known",
            "per-case not-applicable",
            "rate known",
            "rate no-cases",
            "rate not-applicable",
            "steps known",
            "steps not-applicable",
            "survey not-applicable",
            "yes-no known",
            "yes-no not-applicable");
    assertThat(seen.values()).allMatch(count -> count > LEAVES * SHEETS / 500);
  }

  private static String script(String name) {
    return BuiltSite.read(Path.of("..", "templates", "assets", name));
  }

  private static String said(Outcome<Fraction> given, BigDecimal claimed) {
    return given.match(
        points ->
            points
                + " "
                + points.toDecimal(2).toPlainString()
                + " "
                + DeclaredPoints.agree(claimed, points),
        NoResult::code);
  }

  private BigDecimal hundredths(int least, int most) {
    return BigDecimal.valueOf(least + random.nextInt(most - least + 1), 2);
  }

  private Leaf leaf() {
    return new Leaf(
        "1",
        "",
        hundredths(1, 1_000),
        Leaf.Source.VERIFIED,
        true,
        scoring(),
        new Continuation.Starts());
  }

  private Scoring scoring() {
    return switch (random.nextInt(7)) {
      case 0 -> new Scoring.YesNo();
      case 1 ->
          new Scoring.YesNo(
              Optional.of(
                  random.nextInt(4) == 0
                      ? MonthDay.of(2, 29)
                      : MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28))));
      case 2 ->
          new Scoring.Steps(
              Stream.generate(() -> hundredths(0, 10_000)).limit(1 + random.nextInt(5)).toList());
      case 3 -> new Scoring.PerCase(hundredths(1, 200));
      case 4 -> new Scoring.Deduction(hundredths(1, 200));
      case 5 -> rate();
      default -> random.nextInt(5) == 0 ? new Scoring.SurveyAnswers(Optional.empty()) : rate();
    };
  }

  private Scoring.Rate rate() {
    // Whole marks are met exactly now and then.
    BigDecimal one = BigDecimal.valueOf(random.nextInt(101));
    BigDecimal other = random.nextBoolean() ? one : hundredths(0, 10_000);
    return new Scoring.Rate(
        one.max(other),
        one.min(other),
        Scoring.Between.values()[random.nextInt(Scoring.Between.values().length)]);
  }

  /** What the rule takes; now and then anything. */
  private Declaration declaration(Scoring scoring, LocalDate begin) {
    if (random.nextInt(6) == 0) {
      return any(random.nextInt(5), begin);
    }
    return scoring.match(
        yesNo -> any(2 + random.nextInt(2), begin),
        steps -> any(4, begin),
        rate -> any(0, begin),
        perCase -> any(1, begin),
        deduction -> any(1, begin),
        survey -> any(random.nextInt(5), begin));
  }

  private Declaration any(int form, LocalDate begin) {
    return switch (form) {
      case 0 -> {
        long all =
            random.nextInt(10) == 0 ? 0 : random.nextInt(5) == 0 ? 1_000_000_000_000_000L : 100;
        yield new Declaration.Share(random.nextLong(all + 1), all);
      }
      case 1 -> new Declaration.Count(random.nextInt(random.nextInt(9) == 0 ? 1_000_000_000 : 12));
      case 2 -> new Declaration.Done(random.nextBoolean());
      case 3 -> new Declaration.DoneOn(begin.plusDays(random.nextInt(455) - 90L));
      default -> new Declaration.Step(1 + random.nextInt(6));
    };
  }

  /** Points near those that are given, with one to five decimals. */
  private BigDecimal claimed(Outcome<Fraction> given) {
    return given.match(points -> points.toDecimal(1 + random.nextInt(5)), reason -> BigDecimal.ONE);
  }

  /** As a file of scores has it. */
  private static Map<String, Object> written(Declaration declared) {
    Map<String, Object> fields = new LinkedHashMap<>();
    declared.match(
        share -> {
          fields.put("numerator", share.numerator());
          return fields.put("denominator", share.denominator());
        },
        count -> fields.put("count", count.cases()),
        done -> fields.put("done", done.done()),
        doneOn -> fields.put("doneOn", doneOn.day().toString()),
        step -> fields.put("step", step.number()));
    return fields;
  }
}
