package vn.parindex.analytics.check;

import java.util.List;
import vn.parindex.analytics.model.Dataset;

/** Runs every rule on a data set. A data set without findings can be analysed. */
public final class DatasetChecker {

  /** All rules. */
  public static final List<DataRule> RULES =
      List.of(
          new BonusAndPenaltyStayWithinCaps(),
          new CodesAreUniqueInTheirYear(),
          new ComparedPeriodsExist(),
          new ContinuationsHold(),
          new EndedUnitsHaveOneSuccessor(),
          new FrameworkCodesAreNested(),
          new LeafSourcesMatchScoring(),
          new LeavesHaveScores(),
          new NeighboursExist(),
          new NotesNameKnownThings(),
          new PeriodsAreInOrder(),
          new PeriodsHaveFrameworks(),
          new PointsAreNotShares(),
          new PointsStandOnSteps(),
          new PointsStayWithinMaximum(),
          new ProvenanceIsGiven(),
          new ScoresFitTheirSource(),
          new SheetsDifferBetweenPeriods(),
          new SheetsDifferBetweenUnits(),
          new SheetsNameKnownUnits(),
          new SuccessionsMeet(),
          new TargetsFormATree(),
          new TargetThresholdsArePercentages(),
          new TilesMatchUnits(),
          new UnitCodesAreUnique(),
          new UnitCountHolds(),
          new UnitNamesAreUnique(),
          new UnitNamesKeepTheirSpelling(),
          new UnitsHaveOneSheet());

  private DatasetChecker() {}

  /** The findings of all rules, sorted. */
  public static List<Finding> check(Dataset dataset, Declared declared, Locator locator) {
    Inspection inspection = new Inspection(dataset, declared, locator);
    RULES.forEach(rule -> rule.check(inspection));
    return inspection.findings().stream().sorted().distinct().toList();
  }
}
