package vn.parindex.site.say;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.ReviewStanding;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;

/**
 * Years made by hand of the units that ship with the project, for tests of sentences and tables.
 */
public final class HandMadeYear {

  /** Before any of the units ceased. */
  public static final LocalDate TODAY = LocalDate.of(2025, 6, 20);

  public static final List<UnitId> UNITS =
      RealEdition.VI.units().stream().map(Unit::id).limit(3).toList();
  public static final UnitId BICH = UNITS.get(0);
  public static final UnitId CUNG = UNITS.get(1);
  public static final UnitId DINH = UNITS.get(2);

  private HandMadeYear() {}

  public static FollowUp tasks(List<UnitId> units, TaskStanding... tasks) {
    return year(
        units, List.of(tasks), List.of(), Outcome.none(NoResult.NO_VALUES), List.of(), List.of());
  }

  public static FollowUp findings(FindingStanding... findings) {
    return year(
        UNITS,
        List.of(),
        List.of(findings),
        Outcome.none(NoResult.NO_VALUES),
        List.of(),
        List.of());
  }

  public static FollowUp evidence(EvidenceStanding evidence) {
    return year(
        List.copyOf(evidence.units().keySet()),
        List.of(),
        List.of(),
        Outcome.of(evidence),
        List.of(),
        List.of());
  }

  public static FollowUp calendar(List<DueDate> calendar, List<ReviewStanding> reviews) {
    return year(UNITS, List.of(), List.of(), Outcome.none(NoResult.NO_VALUES), calendar, reviews);
  }

  private static FollowUp year(
      List<UnitId> units,
      List<TaskStanding> tasks,
      List<FindingStanding> findings,
      Outcome<EvidenceStanding> evidence,
      List<DueDate> calendar,
      List<ReviewStanding> reviews) {
    return new FollowUp(
        "2025",
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 12, 31),
        TODAY,
        units,
        List.of(),
        tasks,
        findings,
        evidence,
        calendar,
        reviews);
  }

  /** A task with one report for each unit in their order; {@code null} for one without. */
  public static TaskStanding task(
      String clause, LocalDate due, List<UnitId> units, TaskProgress.Report... reports) {
    Map<UnitId, Outcome<TaskProgress.Report>> byUnit = new LinkedHashMap<>();
    for (int i = 0; i < units.size(); i++) {
      byUnit.put(
          units.get(i),
          reports[i] == null ? Outcome.none(NoResult.NO_VALUES) : Outcome.of(reports[i]));
    }
    return new TaskStanding(
        new Task("nv-" + clause, clause, "Việc " + clause, "kết quả", Task.ProofKind.AMOUNT),
        due,
        byUnit);
  }

  public static TaskProgress.Report report(TaskProgress.State state, Proof proof) {
    return new TaskProgress.Report(TODAY.minusDays(3), state, proof);
  }

  public static TaskProgress.Report done() {
    return report(TaskProgress.State.DONE, new Proof.None());
  }

  public static TaskProgress.Report begun() {
    return report(TaskProgress.State.IN_PROGRESS, new Proof.None());
  }

  /** A finding in the first units, one for each state, all due on the same day. */
  public static FindingStanding finding(
      String code, boolean local, LocalDate due, UnitFinding.State... states) {
    Map<UnitId, UnitFinding> units = new LinkedHashMap<>();
    for (int i = 0; i < states.length; i++) {
      units.put(
          UNITS.get(i),
          new UnitFinding(
              UNITS.get(i),
              code,
              "vì sao",
              "làm gì",
              "Công chức Văn phòng – Thống kê",
              due,
              List.of(new UnitFinding.Report(TODAY.minusDays(9), states[i]))));
    }
    return new FindingStanding(
        new ReviewFinding(code, "1.1", ReviewFinding.Kind.LIMITATION, "Nội dung " + code, local),
        units);
  }

  public static Evidence evidence(UnitId unit, String leaf, Evidence.Entry... entries) {
    return new Evidence(unit, leaf, "Công chức Văn phòng – Thống kê", List.of(entries));
  }

  public static Evidence.Entry entry(int daysAgo, Evidence.State state) {
    return new Evidence.Entry(TODAY.minusDays(daysAgo), state, "");
  }

  /** The texts of the cells of a row. */
  public static List<String> row(TableView table, int row) {
    return table.rows().get(row).cells().stream().map(Cell::text).toList();
  }
}
