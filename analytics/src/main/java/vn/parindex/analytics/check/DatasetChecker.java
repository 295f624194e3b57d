package vn.parindex.analytics.check;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;

/** Runs every rule on a data set. A data set without findings can be analysed. */
public final class DatasetChecker {

  /** All rules. */
  public static final List<DataRule> RULES =
      List.of(
          new AliasesNameOneUnit(),
          new BonusAndPenaltyStayWithinCaps(),
          new CalendarDaysLieInTheirYear(),
          new ClaimsFollowTheDeclaredFigures(),
          new CodesAreUniqueInTheirYear(),
          new ComparedPeriodsExist(),
          new ContinuationsHold(),
          new CumulativeFiguresDoNotFall(),
          new DeclaredDaysLieInTheirPeriod(),
          new DeclaredFiguresFitTheirRule(),
          new DocumentsPrecedeTheirReports(),
          new DoneTasksHaveProof(),
          new EditionsFollowEarlierOnes(),
          new EndedUnitsHaveOneSuccessor(),
          new EvidenceIsForVerifiedLeaves(),
          new FiguresDoNotJump(),
          new FiguresFitTheirTargets(),
          new FrameworkCodesAreNested(),
          new LatenessFollowsTheDueDate(),
          new LeafSourcesMatchScoring(),
          new LeavesHaveScores(),
          new MeasurementDatesLieInTheirYear(),
          new MeasurementsDifferBetweenUnits(),
          new MeasurementSetsDifferBetweenDates(),
          new MisfiledEvidenceLiesUnderAnotherLeaf(),
          new NeighboursExist(),
          new NotesNameKnownThings(),
          new NothingIsLaterThanTheDayOfTheSite(),
          new PenaltiesLeaveAnIndex(),
          new PeriodsAreInOrder(),
          new PeriodsCloseAfterTheyBegin(),
          new PeriodsHaveFrameworks(),
          new PointsAreNotShares(),
          new PointsStandOnSteps(),
          new PointsStayWithinMaximum(),
          new ProofsFitTheirTasks(),
          new ProvenanceIsGiven(),
          new ProvisionalFiguresAreConfirmed(),
          new RemediesAreDueAfterTheyAreNoted(),
          new ReportsAreInOrder(),
          new ReportsBelongToAPeriod(),
          new ReportsNameKnownThings(),
          new ReportsNameKnownUnits(),
          new RevisionsAreInOrder(),
          new RevisionsChangeSomething(),
          new ScoresFitTheirSource(),
          new SheetsDifferBetweenPeriods(),
          new SheetsDifferBetweenUnits(),
          new SheetsNameKnownUnits(),
          new SomethingAppliesToEveryUnit(),
          new SomethingIsKnownOnTheDayOfTheSite(),
          new StepsCanBeShown(),
          new SuccessionsMeet(),
          new SuccessorsHaveWhatTheirPartsHad(),
          new TargetsFormATree(),
          new TargetThresholdsArePercentages(),
          new ThresholdsAreNotShares(),
          new TilesMatchUnits(),
          new TranslatedNotesHaveOriginals(),
          new BoundariesMatchUnits(),
          new UnitCodesAreUnique(),
          new UnitCodesKeepTheirZeros(),
          new UnitCountHolds(),
          new UnitNamesAreUnique(),
          new UnitNamesKeepTheirSpelling(),
          new UnitsHaveOneSheet(),
          new UnitsReportOnEveryDate(),
          new WhatIsDoneStaysDone());

  /** The rules that say what is what: after an error of theirs, others would repeat it. */
  private static final List<Class<? extends DataRule>> FIRST =
      List.of(
          CodesAreUniqueInTheirYear.class,
          EditionsFollowEarlierOnes.class,
          FrameworkCodesAreNested.class,
          UnitCodesAreUnique.class,
          UnitCodesKeepTheirZeros.class);

  private DatasetChecker() {}

  /**
   * What the rules found.
   *
   * @param findings sorted
   * @param unjudged the files with a fault that kept a rule from being asked
   */
  public record Judgement(List<Finding> findings, SortedSet<String> unjudged) {}

  /** The findings of all rules, sorted. */
  public static List<Finding> check(Dataset dataset, Declared declared, Locator locator) {
    return check(dataset, declared, locator, UnreadParts.NONE, List.of()).findings();
  }

  /**
   * The findings of the rules that can be asked although some of the data could not be read.
   *
   * @param more further rules, asked after all others
   */
  public static Judgement check(
      Dataset dataset, Declared declared, Locator locator, UnreadParts gaps, List<DataRule> more) {
    Set<Kind> incomplete = EnumSet.noneOf(Kind.class);
    incomplete.addAll(gaps.kinds());
    Map<String, Kind> kinds = new HashMap<>();
    dataset.files().forEach(file -> kinds.put(file.path(), file.kind()));
    SortedSet<String> faulty = new TreeSet<>();
    gaps.places().forEach(place -> faulty.add(place.file()));
    SortedSet<String> unjudged = new TreeSet<>();
    Inspection inspection = new Inspection(dataset, declared, locator);
    for (DataRule rule : firstOnesFirst(more)) {
      if (rule.needs().stream().anyMatch(incomplete::contains)) {
        unjudged.addAll(faulty);
        continue;
      }
      int before = inspection.findings().size();
      rule.check(inspection);
      if (FIRST.contains(rule.getClass())) {
        for (Finding finding :
            inspection.findings().subList(before, inspection.findings().size())) {
          if (finding.level() == Finding.Level.ERROR && kinds.containsKey(finding.file())) {
            incomplete.add(kinds.get(finding.file()));
            faulty.add(finding.file());
          }
        }
      }
    }
    return new Judgement(
        inspection.findings().stream()
            .filter(f -> !gaps.touch(new Place(f.file(), f.pointer())))
            .sorted()
            .distinct()
            .toList(),
        unjudged);
  }

  private static List<DataRule> firstOnesFirst(List<DataRule> more) {
    return Stream.of(
            RULES.stream().filter(rule -> FIRST.contains(rule.getClass())),
            RULES.stream().filter(rule -> !FIRST.contains(rule.getClass())),
            more.stream())
        .flatMap(rules -> rules)
        .toList();
  }
}
