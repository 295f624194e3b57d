package vn.parindex.site.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.FollowUpAssessment;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;

/** What is invented for the units of the shipped data set has the features of real reports. */
final class SampleFollowUpTest {

  private static final Path REAL_DATA = Path.of("..", "data");
  private static final LocalDate LAST = LocalDate.of(2025, 10, 31);
  private static final Dataset DATA = load(REAL_DATA).dataset().orElseThrow();
  private static final FollowUp YEAR =
      FollowUpAssessment.assess(DATA, LAST, TargetSettings.DEFAULT)
          .match(
              year -> year,
              reason -> {
                throw new AssertionError(reason);
              });

  @TempDir private Path folder;

  private static Loaded load(Path data) {
    return DatasetLoader.load(data);
  }

  private static Stream<UnitStanding> standings() {
    return YEAR.targets().stream().flatMap(target -> target.units().values().stream());
  }

  private static long count(State state) {
    return standings().filter(unit -> unit.state() == state).count();
  }

  private static Stream<Measurement> measurements() {
    return DATA.reports().measurements().stream().flatMap(set -> set.measurements().stream());
  }

  @Test
  void about_two_thirds_of_the_targets_are_met() {
    double share = count(State.MET) / (double) (count(State.MET) + count(State.NOT_MET));
    assertThat(share).isBetween(0.6, 0.75);
  }

  @Test
  void there_are_units_in_every_state() {
    assertThat(standings().map(UnitStanding::state)).contains(State.values());
  }

  @Test
  void one_target_is_met_by_hardly_anybody_and_one_by_all_that_have_figures() {
    assertThat(YEAR.targets())
        .anyMatch(target -> target.pool().met() > 0 && target.pool().met() <= 2)
        .anyMatch(target -> target.pool().met() >= 15 && target.pool().notMet() == 0);
  }

  @Test
  void some_units_stand_exactly_at_the_threshold_and_some_one_case_below() {
    List<UnitStanding> below100 =
        YEAR.targets().stream()
            .filter(target -> target.target().threshold().intValue() < 100)
            .filter(target -> target.target().form() == Target.Form.RATIO)
            .flatMap(target -> target.units().values().stream())
            .filter(unit -> unit.attainment().interval().isKnown())
            .toList();
    assertThat(below100)
        .filteredOn(u -> u.attainment().gapPoints().match(g -> g.signum() == 0, none -> false))
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(below100)
        .filteredOn(u -> u.attainment().gapCases().match(g -> g == 1, none -> false))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void there_are_no_cases_for_every_reason() {
    assertThat(standings().map(unit -> unit.attainment().percent().status()))
        .contains(NoResult.NO_CASES.code(), NoResult.ZERO_BASE.code());
    assertThat(parts())
        .as("a part of no case, though the whole has some")
        .anyMatch(part -> part.state() == State.NO_CASES && whole(part).state() != State.NO_CASES)
        .as("a part of which nobody says anything, since the whole has no case")
        .anyMatch(
            part ->
                part.state() == State.NO_CASES
                    && !part.latest().isKnown()
                    && whole(part).state() == State.NO_CASES);
  }

  private static final TargetStanding PART =
      YEAR.targets().stream()
          .filter(
              target ->
                  YEAR.targets().stream()
                      .anyMatch(
                          whole ->
                              whole.target().code().equals(target.target().parent())
                                  && whole
                                      .target()
                                      .denominator()
                                      .equals(target.target().denominator())))
          .findFirst()
          .orElseThrow();

  private static List<UnitStanding> parts() {
    return List.copyOf(PART.units().values());
  }

  private static UnitStanding whole(UnitStanding part) {
    return YEAR.targets().stream()
        .filter(target -> target.target().code().equals(PART.target().parent()))
        .map(target -> target.units().get(part.unit()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void one_unit_fell_silent_and_two_missed_a_month() {
    Map<LocalDate, Long> reporting =
        DATA.reports().measurements().stream()
            .collect(
                Collectors.toMap(
                    MeasurementSet::date,
                    set ->
                        set.measurements().stream()
                            .filter(m -> isKnown(m))
                            .map(Measurement::unit)
                            .distinct()
                            .count()));
    assertThat(reporting).hasSize(11).containsValue(17L).containsValue(18L).containsValue(19L);
    assertThat(
            YEAR.units().stream()
                .filter(
                    unit ->
                        YEAR.targets().stream()
                            .allMatch(target -> target.units().get(unit).state() == State.NO_DATA)))
        .hasSize(1);
    assertThat(measurements().map(SampleFollowUpTest::reason).flatMap(Optional::stream))
        .contains(MissingReason.LATE, MissingReason.MISSING, MissingReason.NOT_APPLICABLE);
  }

  private static boolean isKnown(Measurement measurement) {
    return reason(measurement).isEmpty();
  }

  private static Optional<MissingReason> reason(Measurement measurement) {
    return measurement
        .first()
        .measured()
        .match(ratio -> Optional.empty(), total -> Optional.empty(), Optional::of);
  }

  @Test
  void provisional_figures_are_confirmed_later_and_a_few_still_are_to_be() {
    assertThat(measurements().filter(m -> m.first().provisional() && !m.revisions().isEmpty()))
        .hasSizeGreaterThan(20);
    assertThat(measurements().filter(m -> m.latest().provisional())).hasSizeBetween(2, 20);
  }

  @Test
  void a_correction_turns_met_into_not_met() {
    assertThat(
            measurements()
                .filter(m -> isMet(m, m.first().measured()) && !isMet(m, m.latest().measured())))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  private static boolean isMet(Measurement measurement, Measured measured) {
    Target target =
        DATA.targets().get("2025").targets().stream()
            .filter(t -> t.code().equals(measurement.target()))
            .findFirst()
            .orElseThrow();
    return measured.match(
        ratio ->
            ratio.denominator() > 0
                && ratio.numerator() >= SamplePath.needed(ratio.denominator(), target.threshold()),
        total -> false,
        reason -> false);
  }

  @Test
  void cumulative_figures_never_fall_after_their_corrections_but_one_did_before() {
    assertThat(falls(m -> m.latest().measured())).isEmpty();
    assertThat(falls(m -> m.first().measured())).isNotEmpty();
  }

  /** Months in which a numerator or a denominator is below that of the month before. */
  private static List<String> falls(java.util.function.Function<Measurement, Measured> figure) {
    List<String> falls = new ArrayList<>();
    for (TargetStanding target : YEAR.targets()) {
      for (var unit : YEAR.units()) {
        long[] before = {0, 0};
        for (MeasurementSet set : DATA.reports().measurements()) {
          set.measurements().stream()
              .filter(m -> set.date().getYear() == 2025)
              .filter(m -> m.unit().equals(unit) && m.target().equals(target.target().code()))
              .map(figure)
              .forEach(
                  measured ->
                      measured.match(
                          ratio -> {
                            if (ratio.numerator() + 2 < before[0]
                                || ratio.denominator() < before[1]) {
                              falls.add(set.date() + " " + unit + " " + target.target().code());
                            }
                            before[0] = ratio.numerator();
                            before[1] = ratio.denominator();
                            return before;
                          },
                          total -> before,
                          reason -> before));
        }
      }
    }
    return falls;
  }

  @Test
  void somebody_who_met_a_target_early_is_slipping_back_by_much() {
    // As of the last report before the week in which nobody looks at the pace any more.
    FollowUp september =
        FollowUpAssessment.assess(DATA, LocalDate.of(2025, 9, 30), TargetSettings.DEFAULT)
            .value()
            .orElseThrow();
    assertThat(
            september.targets().stream()
                .flatMap(target -> target.units().values().stream())
                .flatMap(unit -> unit.pace().value().stream())
                .filter(pace -> pace.status() == Pace.Status.SLIPPING)
                .map(pace -> pace.match(reach -> 0.0, hold -> hold.change().toDouble())))
        .anyMatch(change -> change < -5);
  }

  @Test
  void tasks_are_done_begun_not_begun_and_unreported() {
    assertThat(YEAR.tasks())
        .allMatch(task -> task.count(TaskProgress.State.DONE) > 3)
        .anyMatch(task -> task.unreported() > 0)
        .anyMatch(task -> task.count(TaskProgress.State.NOT_STARTED) > 0)
        .anyMatch(task -> task.count(TaskProgress.State.IN_PROGRESS) > 0);
  }

  @Test
  void no_number_of_a_document_can_be_taken_for_a_real_one() {
    List<String> numbers =
        DATA.reports().taskProgress().values().stream()
            .flatMap(List::stream)
            .flatMap(progress -> progress.reports().stream())
            .flatMap(
                report ->
                    report
                        .proof()
                        .match(
                            document -> Stream.of(document.number()),
                            amount -> Stream.<String>empty(),
                            count -> Stream.<String>empty(),
                            share -> Stream.<String>empty(),
                            none -> Stream.<String>empty()))
            .toList();
    assertThat(numbers).isNotEmpty().allMatch(number -> number.startsWith("MH-"));
  }

  @Test
  void a_document_is_not_younger_than_the_report_of_it() {
    assertThat(
            DATA.reports().taskProgress().values().stream()
                .flatMap(List::stream)
                .flatMap(progress -> progress.reports().stream())
                .filter(
                    report ->
                        report.proof() instanceof Proof.Document document
                            && document.date().isAfter(report.on())))
        .isEmpty();
  }

  @Test
  void every_unit_has_four_to_nine_findings_and_only_local_ones_are_mended() {
    List<UnitFinding> findings = DATA.reports().unitFindings().get("2024");
    assertThat(
            findings.stream()
                .collect(Collectors.groupingBy(UnitFinding::unit, Collectors.counting())))
        .hasSize(19)
        .allSatisfy((unit, number) -> assertThat(number).isBetween(4L, 9L));
    Set<String> elsewhere =
        DATA.findings().get("2024").stream()
            .filter(finding -> !finding.fixableLocally())
            .map(finding -> finding.code())
            .collect(Collectors.toSet());
    Predicate<UnitFinding> mended =
        finding ->
            finding.reports().stream()
                .anyMatch(report -> report.state() == UnitFinding.State.MENDED);
    assertThat(findings)
        .anyMatch(mended)
        .filteredOn(finding -> elsewhere.contains(finding.finding()))
        .isNotEmpty()
        .noneMatch(mended)
        .allMatch(finding -> finding.remedy().contains("iến nghị cấp trên"));
  }

  @Test
  void most_evidence_is_complete_and_every_other_state_occurs() {
    Map<String, Long> states =
        DATA.reports().evidence().get("2025").items().stream()
            .collect(
                Collectors.groupingBy(
                    item ->
                        item.entries().isEmpty()
                            ? "unseen"
                            : item.entries().get(item.entries().size() - 1).state().code(),
                    Collectors.counting()));
    long all = states.values().stream().mapToLong(n -> n).sum();
    assertThat(states.get(Evidence.State.COMPLETE.code()) / (double) all).isBetween(0.8, 0.9);
    assertThat(states).containsKeys("unseen", "late", "misfiled", "missing");
  }

  @Test
  void nothing_is_reported_after_the_last_reporting_date() {
    assertThat(DATA.reports().measurements().get(10).date()).isEqualTo(LAST);
    assertThat(DATA.lastDay()).isEqualTo(LAST);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 45})
  void a_sample_of_any_size_has_reports_and_not_one_warning(int units) throws Exception {
    Loaded source = load(REAL_DATA);
    new SampleData(
            REAL_DATA, source.dataset().orElseThrow(), source.settings().orElseThrow(), units)
        .write(folder, units);
    Loaded sample = load(folder);
    Findings check = sample.check();
    assertThat(check.report()).as(check.report()).contains("0 lỗi, 0 cảnh báo");
    Dataset dataset = sample.dataset().orElseThrow();
    assertThat(dataset.reports().measurements()).hasSize(11);
    assertThat(dataset.reports().measurements().get(0).measurements()).hasSize(17 * units);
    assertThat(dataset.reports().unitFindings()).containsKey("2024");
    assertThat(dataset.files(Set.of(DataFile.Kind.values())))
        .filteredOn(file -> file.path().startsWith("measurements/"))
        .allMatch(file -> file.provenance().isIllustrative());
    assertThat(offTheirSteps(dataset)).isEmpty();
  }

  /** Points of leaves scored by steps, or by yes and no, that are none of the steps. */
  private static List<String> offTheirSteps(Dataset dataset) {
    List<String> off = new ArrayList<>();
    for (Period period : dataset.periods()) {
      for (ScoreSheet sheet : dataset.sheets().get(period.code())) {
        for (Leaf leaf : dataset.frameworkOf(period).leaves().toList()) {
          if (!leaf.steps().isEmpty()
              && sheet.leaves().get(leaf.code()) instanceof LeafScore.Verified score) {
            Stream.of(score.selfAssessed(), score.round1(), score.round2())
                .flatMap(figure -> figure.match(Stream::of, missing -> Stream.<Fraction>empty()))
                .filter(points -> !leaf.steps().contains(points))
                .map(points -> period.code() + " " + leaf.code() + ": " + points)
                .forEach(off::add);
          }
        }
      }
    }
    return off;
  }

  @Test
  void the_same_seed_gives_the_same_reports_and_another_one_others() {
    SampleFollowUp one = SampleFollowUp.of(new Draws(7), DATA, DATA);
    assertThat(SampleFollowUp.of(new Draws(7), DATA, DATA)).isEqualTo(one);
    assertThat(SampleFollowUp.of(new Draws(8), DATA, DATA)).isNotEqualTo(one);
  }
}
