package vn.parindex.analytics.check;

import java.util.List;
import vn.parindex.analytics.model.Dataset;

/** Runs every rule on a data set. A data set without findings can be analysed. */
public final class DatasetChecker {

  /** All rules. */
  public static final List<DataRule> RULES =
      List.of(
          new BonusAndPenaltyStayWithinCaps(),
          new CalendarDaysLieInTheirYear(),
          new CodesAreUniqueInTheirYear(),
          new ComparedPeriodsExist(),
          new ContinuationsHold(),
          new CumulativeFiguresDoNotFall(),
          new DocumentsPrecedeTheirReports(),
          new DoneTasksHaveProof(),
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
          new SomethingIsKnownOnTheDayOfTheSite(),
          new SuccessionsMeet(),
          new TargetsFormATree(),
          new TargetThresholdsArePercentages(),
          new ThresholdsAreNotShares(),
          new TilesMatchUnits(),
          new UnitCodesAreUnique(),
          new UnitCountHolds(),
          new UnitNamesAreUnique(),
          new UnitNamesKeepTheirSpelling(),
          new UnitsHaveOneSheet(),
          new UnitsReportOnEveryDate(),
          new WhatIsDoneStaysDone());

  private DatasetChecker() {}

  /** The findings of all rules, sorted. */
  public static List<Finding> check(Dataset dataset, Declared declared, Locator locator) {
    return check(dataset, declared, locator, List.of());
  }

  /** The findings of all rules and of {@code more}, sorted. */
  public static List<Finding> check(
      Dataset dataset, Declared declared, Locator locator, List<DataRule> more) {
    Inspection inspection = new Inspection(dataset, declared, locator);
    RULES.forEach(rule -> rule.check(inspection));
    more.forEach(rule -> rule.check(inspection));
    return inspection.findings().stream().sorted().distinct().toList();
  }
}
