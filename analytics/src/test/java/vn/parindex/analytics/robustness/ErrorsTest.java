package vn.parindex.analytics.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import vn.parindex.analytics.Trees;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;

class ErrorsTest {

  private static final int DRAWS = 8000;
  private static final Figure NONE = Figure.missing(MissingReason.NO_APPEAL);

  /** One area of four verified leaves of 2 points. */
  private static final Framework VERIFIED =
      Trees.framework(
          "e",
          "",
          Trees.area(
              "a",
              "",
              Trees.leaf("v1", "2"),
              Trees.leaf("v2", "2"),
              Trees.leaf("v3", "2"),
              Trees.leaf("v4", "2")));

  /** One area with one survey leaf of 4 points. */
  private static final Framework SURVEY =
      Trees.framework("e", "", Trees.area("a", "", Trees.surveyLeaf("s", "4")));

  private static RobustnessSettings settings(SurveyError survey, VerificationError verification) {
    return RobustnessSettings.DEFAULT.withErrors(WeightScheme.UNIFORM, 0, survey, verification);
  }

  private static LeafScore verified(Figure round1, Figure round2) {
    return new LeafScore.Verified(round1, round1, round2);
  }

  private static ScoreSheet sheet(Object... pairs) {
    Map<String, LeafScore> leaves = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      leaves.put((String) pairs[i], (LeafScore) pairs[i + 1]);
    }
    return new ScoreSheet(UnitId.of("A"), leaves, Figure.of("0"), Figure.of("0"));
  }

  private static UnitFigures unit(Framework framework, ScoreSheet sheet) {
    PeriodIndex index = Sheets.index(framework, List.of(sheet));
    return new UnitFigures(index.units().get(sheet.unit()));
  }

  /** What the sum of the area moved by in many draws: change and how often. */
  private static Map<Double, Integer> changes(Framework framework, ScoreSheet... sheets) {
    Errors errors =
        Errors.of(
            framework,
            List.of(sheets),
            settings(SurveyError.NONE, VerificationError.BETWEEN_ROUNDS));
    UnitFigures unit = unit(framework, sheets[0]);
    RandomGenerator random = Generator.WELL_19937_C.stream(5, 0);
    Map<Double, Integer> counts = new TreeMap<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] points = {0};
      errors.survey(unit, random, points);
      errors.verification(unit, random, points);
      counts.merge(points[0] + 0.0, 1, Integer::sum);
    }
    return counts;
  }

  @Test
  void a_difference_between_rounds_is_drawn_as_often_as_it_was_seen_with_either_sign() {
    LeafScore one = verified(Figure.of("1"), NONE);
    ScoreSheet drawn =
        sheet(
            "v1",
            one,
            "v2",
            new LeafScore.NotApplicable(),
            "v3",
            new LeafScore.NotApplicable(),
            "v4",
            new LeafScore.NotApplicable());
    // Seen: 0.25 of the maximum once, 0 four times; missing and inapplicable leaves do not count.
    ScoreSheet seen =
        sheet(
            "v1",
            verified(Figure.of("1"), Figure.of("1.5")),
            "v2",
            verified(Figure.of("2"), Figure.of("2")),
            "v3",
            verified(Figure.of("1"), Figure.missing(MissingReason.LATE)),
            "v4",
            verified(Figure.of("1"), NONE));
    ScoreSheet unusable =
        sheet(
            "v1",
            verified(Figure.missing(MissingReason.MISSING), Figure.of("2")),
            "v2",
            new LeafScore.NotApplicable(),
            "v3",
            new LeafScore.Surveyed(Figure.of("1")));
    Map<Double, Integer> changes = changes(VERIFIED, drawn, seen, unusable);
    assertThat(changes.keySet()).containsExactly(-0.5, 0.0, 0.5);
    assertThat(changes.get(-0.5) / (double) DRAWS).isCloseTo(0.1, within(0.01));
    assertThat(changes.get(0.5) / (double) DRAWS).isCloseTo(0.1, within(0.01));
  }

  @Test
  void the_example_of_the_documentation_holds() {
    ScoreSheet sheet =
        sheet(
            "v1", verified(Figure.of("1"), Figure.of("1.5")),
            "v2", verified(Figure.of("0"), NONE),
            "v3", verified(Figure.of("0"), NONE),
            "v4", verified(Figure.of("0"), NONE));
    Framework framework = VERIFIED;
    Errors errors =
        Errors.of(
            framework,
            List.of(sheet),
            settings(SurveyError.NONE, VerificationError.BETWEEN_ROUNDS));
    UnitFigures unit = unit(framework, sheet);
    assertThat(unit.verified()).hasSize(4);
    RandomGenerator random = Generator.WELL_19937_C.stream(5, 0);
    int[] gained = new int[1];
    int[] lost = new int[1];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] points = {0};
      errors.verification(unit, random, points);
      // v1 alone can lose; v2 to v4 are clipped at 0.
      gained[0] += points[0] > 0 ? 1 : 0;
      lost[0] += points[0] < 0 ? 1 : 0;
    }
    assertThat(lost[0] / (double) DRAWS).isCloseTo(Math.pow(7 / 8.0, 3) / 8, within(0.01));
    assertThat(gained[0]).isGreaterThan(lost[0]);
  }

  @Test
  void points_stay_within_nothing_and_the_maximum() {
    ScoreSheet full =
        sheet(
            "v1", verified(Figure.of("2"), NONE),
            "v2", verified(Figure.of("0"), NONE),
            "v3", verified(Figure.of("0"), Figure.of("2")),
            "v4", new LeafScore.NotApplicable());
    assertThat(changes(VERIFIED, full).keySet())
        .allSatisfy(change -> assertThat(change).isBetween(-4.0, 2.0));
    assertThat(new UnitFigures.LeafPoints(0, 1.5, 2).change(0.5)).isEqualTo(0.5);
    assertThat(new UnitFigures.LeafPoints(0, 1.5, 2).change(-1)).isEqualTo(-1.5);
    assertThat(new UnitFigures.LeafPoints(0, 1.5, 2).change(-0.5)).isEqualTo(-1);
  }

  @Test
  void without_differences_or_with_errors_switched_off_nothing_moves() {
    ScoreSheet calm =
        sheet(
            "v1", verified(Figure.of("1"), NONE),
            "v2", verified(Figure.of("1"), Figure.of("1")),
            "v3", verified(Figure.of("1"), NONE),
            "v4", verified(Figure.of("1"), NONE));
    assertThat(changes(VERIFIED, calm)).containsExactly(Map.entry(0.0, DRAWS));
    ScoreSheet moved = sheet("v1", verified(Figure.of("1"), Figure.of("2")));
    Errors off =
        Errors.of(VERIFIED, List.of(moved), settings(SurveyError.NONE, VerificationError.NONE));
    double[] points = {0};
    UnitFigures unit = unit(VERIFIED, calm);
    for (int draw = 0; draw < 100; draw++) {
      off.verification(unit, Generator.WELL_19937_C.stream(1, draw), points);
    }
    assertThat(points).containsExactly(0);
  }

  private static double[] surveyed(String points, SurveyError error) {
    ScoreSheet sheet = sheet("s", new LeafScore.Surveyed(Figure.of(points)));
    Errors errors =
        Errors.of(SURVEY, List.of(sheet), settings(error, VerificationError.BETWEEN_ROUNDS));
    UnitFigures unit = unit(SURVEY, sheet);
    assertThat(unit.surveyed()).hasSize(1);
    RandomGenerator random = Generator.WELL_19937_C.stream(5, 0);
    double[] drawn = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] area = unit.points();
      errors.survey(unit, random, area);
      errors.verification(unit, random, area);
      drawn[draw] = area[0];
    }
    return drawn;
  }

  @Test
  void survey_points_have_the_sampling_error_of_a_share() {
    double[] drawn = surveyed("3", SurveyError.SAMPLING);
    assertThat(StatUtils.mean(drawn)).isCloseTo(3, within(0.01));
    assertThat(Math.sqrt(StatUtils.variance(drawn)))
        .isCloseTo(4 * Math.sqrt(0.75 * 0.25 / 100), within(0.005));
  }

  @Test
  void survey_points_are_clipped_and_sure_at_the_ends() {
    double[] nearlyFull = surveyed("3.98", SurveyError.SAMPLING);
    assertThat(StatUtils.max(nearlyFull)).isCloseTo(4, within(1e-12));
    assertThat(surveyed("4", SurveyError.SAMPLING)).containsOnly(4);
    assertThat(surveyed("0", SurveyError.SAMPLING)).containsOnly(0);
    assertThat(surveyed("3", SurveyError.NONE)).containsOnly(3);
  }
}
