package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.parindex.analytics.declaration.DeclaredPoints;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.Indices;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Scoring;

/**
 * The points of the offline form against the analytics: sheets drawn by lot, of frameworks drawn by
 * lot, are reckoned by the script with what a page tells it, and by {@link DeclaredPoints} and
 * {@link Indices}.
 */
@ExtendWith(BrowserTests.class)
class OfflineEngineTest {

  private static final int SHEETS = Proofs.count(2_000, 10_000);
  private static final int FRAMEWORKS = 40;
  private static final Figure NONE = Figure.missing(MissingReason.NOT_SCORED);

  private static final String RUN =
      """
      const data = JSON.parse(arguments[0]);
      const leaves = data.leaves.map(told => Object.assign(
        parindexPoints.leaf(told[0], told[2], told[3]), {area: told[1]}));
      return arguments[1].map(sheet => {
        const points = leaves.map(leaf => {
          const declared = sheet.declared[leaf.code];
          const given = declared ? parindexPoints.points(leaf, declared, data.begin) : undefined;
          return given === undefined ? '' : given === null ? 'unfit' : given === 'no-cases' ? given
            : parindexPoints.written(given) + ' ' + parindexPoints.rounded(given, 2) + ' '
              + (sheet.claims[leaf.code] ? parindexPoints.agree(sheet.claims[leaf.code], given) : '-');
        });
        const sums = parindexPoints.sums(leaves, sheet.claims, sheet.apart, {bonus: sheet.bonus,
          penalty: sheet.penalty, bonusCap: data.bonusCap, penaltyCap: data.penaltyCap});
        const all = Object.keys(sums.areas).map(area => sums.areas[area]).concat(sums);
        return points.concat(all.map(sum =>
          [parindexPoints.plain(sum.points), parindexPoints.plain(sum.most), sum.claimed].join(' ')))
          .join('|');
      });
      """;

  private final Random random = new Random(15);
  private final Set<NoResult> reasons = EnumSet.noneOf(NoResult.class);
  private int agreeing;
  private int differing;
  private int between;

  /** What the script is told, and what it must say. */
  private record Sheet(Map<String, Object> told, String expected) {}

  @Test
  void the_script_reckons_as_the_analytics_do(Browser browser) {
    Dataset real = OfflineData.real();
    String script = BuiltSite.read(Path.of("..", "templates", "offline", "points.js"));
    browser.driver().get("about:blank");
    int sheets = 0;
    for (int i = 0; i < FRAMEWORKS; i++) {
      Dataset dataset =
          OfflineData.with(
              real,
              BigDecimal.valueOf(random.nextInt(300), 2),
              BigDecimal.valueOf(random.nextInt(300), 2),
              OfflineData.drawn(random));
      List<Sheet> drawn = new ArrayList<>();
      for (int k = 0; k < SHEETS / FRAMEWORKS; k++) {
        drawn.add(sheet(dataset));
      }
      String data = Jsoup.parse(OfflineData.page(dataset, List.of())).selectFirst("#data").data();
      List<?> said =
          (List<?>) browser.run(script + RUN, data, drawn.stream().map(Sheet::told).toList());
      assertThat(said).hasSize(drawn.size());
      for (int k = 0; k < drawn.size(); k++) {
        assertThat(said.get(k)).as("%s", drawn.get(k).told()).isEqualTo(drawn.get(k).expected());
        sheets++;
      }
    }
    assertThat(sheets).isEqualTo(SHEETS);
    assertThat(List.of(agreeing, differing, between)).allMatch(count -> count > SHEETS);
    assertThat(reasons).containsExactlyInAnyOrder(NoResult.NO_CASES, NoResult.NOT_APPLICABLE);
  }

  private Sheet sheet(Dataset dataset) {
    Framework framework = dataset.frameworkOf(OfflineData.period(dataset));
    LocalDate begin = OfflineData.period(dataset).from();
    Map<String, Object> declared = new LinkedHashMap<>();
    Map<String, Object> claims = new LinkedHashMap<>();
    Map<String, Object> apart = new LinkedHashMap<>();
    Map<String, LeafScore> scores = new LinkedHashMap<>();
    List<String> expected = new ArrayList<>();
    for (Leaf leaf : framework.leaves().toList()) {
      if (leaf.source() == Leaf.Source.SURVEY) {
        scores.put(leaf.code(), new LeafScore.Surveyed(NONE));
        expected.add("");
        continue;
      }
      if (random.nextInt(12) == 0) {
        apart.put(leaf.code(), true);
        scores.put(leaf.code(), new LeafScore.NotApplicable());
      }
      Outcome<Fraction> given = null;
      if (random.nextInt(5) > 0) {
        Declaration one = declaration(random.nextInt(30) == 0 ? other(framework) : leaf);
        declared.put(leaf.code(), told(one));
        given = DeclaredPoints.of(leaf, one, begin);
      }
      String claim = claim(leaf, given);
      if (!apart.containsKey(leaf.code())) {
        if (!claim.isEmpty()) {
          claims.put(leaf.code(), claim);
        }
        Figure points = claim.isEmpty() ? NONE : Figure.of(points(claim));
        // Points count once they are verified: here all are, as they were claimed.
        scores.put(leaf.code(), new LeafScore.Verified(points, points, NONE));
      }
      expected.add(given == null ? "" : said(given, (String) claims.getOrDefault(leaf.code(), "")));
    }
    BigDecimal bonus = BigDecimal.valueOf(random.nextInt(400), 2);
    BigDecimal penalty = BigDecimal.valueOf(random.nextInt(400), 2);
    UnitIndex index =
        Indices.computeUnit(
            framework,
            new ScoreSheet(
                OfflineData.unit(dataset).id(), scores, Figure.of(bonus), Figure.of(penalty)),
            new IndexSettings(MissingPolicy.RENORMALISE, BigDecimal.valueOf(100)));
    framework
        .areas()
        .forEach(
            area -> {
              NodeScore sums =
                  index.areas().stream()
                      .filter(one -> one.code().equals(area.code()))
                      .findFirst()
                      .orElseThrow();
              expected.add(sums(sums, area.leaves().toList(), claims));
            });
    expected.add(sums(index.total(), framework.leaves().toList(), claims));
    return new Sheet(
        Map.of(
            "declared", declared,
            "claims", claims,
            "apart", apart,
            "bonus", bonus.toPlainString(),
            "penalty", penalty.toPlainString()),
        String.join("|", expected));
  }

  private String said(Outcome<Fraction> given, String claim) {
    return given.match(
        points -> {
          boolean agrees = !claim.isEmpty() && DeclaredPoints.agree(points(claim), points);
          agreeing += agrees ? 1 : 0;
          differing += agrees ? 0 : 1;
          between += points.toDecimal(2).compareTo(points.toDecimal(9)) == 0 ? 0 : 1;
          return points
              + " "
              + points.toDecimal(2).toPlainString()
              + " "
              + (claim.isEmpty() ? "-" : agrees);
        },
        reason -> {
          reasons.add(reason);
          return reason == NoResult.NO_CASES ? "no-cases" : "unfit";
        });
  }

  /** The points that the rule gives, nearly those, any, or none. */
  private String claim(Leaf leaf, Outcome<Fraction> given) {
    int places = 1 + random.nextInt(4);
    if (given != null && random.nextInt(4) > 0) {
      String exact =
          given.match(
              points ->
                  random.nextInt(3) == 0 && points.signum() > 0 && isWritable(points)
                      ? points.asWritten()
                      : points.toDecimal(places).toPlainString(),
              none -> "");
      // Rounded up it may be more than the leaf has.
      return exact.isEmpty() || points(exact).compareTo(leaf.maxPoints()) > 0 ? "" : exact;
    }
    Fraction any = leaf.maxPoints().multiply(Fraction.of(random.nextInt(101)));
    // Hundredths, rounded down: up it may be more than the leaf has.
    return random.nextInt(3) == 0
        ? ""
        : new BigDecimal(any.numerator().divide(any.denominator()), 2).toPlainString();
  }

  /** Fractions of more digits than people write are read by nobody. */
  private static boolean isWritable(Fraction points) {
    return points.decimal().isPresent() || Fraction.ofWritten(points.toString()).isPresent();
  }

  private Leaf other(Framework framework) {
    List<Leaf> leaves =
        framework.leaves().filter(leaf -> leaf.source() == Leaf.Source.VERIFIED).toList();
    return leaves.get(random.nextInt(leaves.size()));
  }

  private Declaration declaration(Leaf leaf) {
    return leaf.scoring()
        .match(
            yesNo ->
                random.nextBoolean()
                    ? new Declaration.Done(random.nextBoolean())
                    : new Declaration.DoneOn(
                        LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700) - 100L)),
            steps -> new Declaration.Step(1 + random.nextInt(steps.shares().size() + 1)),
            rate -> share(rate),
            perCase -> new Declaration.Count(random.nextInt(12)),
            deduction -> new Declaration.Count(random.nextInt(12)),
            survey -> new Declaration.Done(true));
  }

  private Declaration share(Scoring.Rate rate) {
    long whole = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2000);
    long part =
        random.nextInt(3) == 0
            ? rate.threshold().multiply(BigDecimal.valueOf(whole)).movePointLeft(2).longValue()
            : random.nextLong(whole + 1);
    return random.nextInt(50) == 0
        ? new Declaration.Share(999_999_999_999_998L, 999_999_999_999_999L)
        : new Declaration.Share(part, whole);
  }

  private static Map<String, Object> told(Declaration declared) {
    return declared.match(
        share ->
            Map.of(
                "numerator", Long.toString(share.numerator()),
                "denominator", Long.toString(share.denominator())),
        count -> Map.of("count", Long.toString(count.cases())),
        done -> Map.of("done", done.done()),
        doneOn -> Map.of("doneOn", doneOn.day().toString()),
        step -> Map.of("step", step.number()));
  }

  /** Survey leaves are not scored by the unit: their most points are not part of its sum. */
  private static String sums(NodeScore score, List<Leaf> leaves, Map<String, Object> claims) {
    Fraction surveyed =
        leaves.stream()
            .filter(leaf -> leaf.source() == Leaf.Source.SURVEY)
            .map(Leaf::maxPoints)
            .reduce(Fraction.ZERO, Fraction::add);
    return plain(score.points())
        + " "
        + plain(score.applicableMax().subtract(surveyed))
        + " "
        + leaves.stream().filter(leaf -> claims.containsKey(leaf.code())).count();
  }

  private static Fraction points(String text) {
    return Fraction.ofWritten(text).orElseGet(() -> Fraction.of(new BigDecimal(text)));
  }

  private static String plain(Fraction number) {
    return number.asWritten();
  }
}
