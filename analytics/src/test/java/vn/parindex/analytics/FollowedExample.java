package vn.parindex.analytics;

import static vn.parindex.analytics.Reporting.growth;
import static vn.parindex.analytics.Reporting.ofWhich;
import static vn.parindex.analytics.Reporting.ratio;
import static vn.parindex.analytics.Trees.area;
import static vn.parindex.analytics.Trees.framework;
import static vn.parindex.analytics.Trees.leaf;
import static vn.parindex.analytics.Trees.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.model.YearCalendar;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * A small data set with a year that is followed: units a and b until 30/06/2025, c after them;
 * scores of 2023, 2024 (closed on 06/12/2024) and 2025 (closed on 30/06/2025).
 */
public final class FollowedExample {

  /** The first of two units. */
  public static final UnitId A = UnitId.of("a");

  /** The second. */
  public static final UnitId B = UnitId.of("b");

  /** The unit that follows both. */
  public static final UnitId C = new UnitId("c", day("2025-07-01"));

  private static final Framework OLD = edition("old", "");
  private static final Framework NEW = edition("new", "old");

  private FollowedExample() {}

  private static Framework edition(String code, String follows) {
    return framework(
        code,
        follows,
        area("1", "", leaf("1.1", "4"), leaf("1.2", "6")),
        area("2", "", leaf("2.1", "10")));
  }

  /** A day. */
  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** A triangle at a degree of longitude. */
  private static Boundaries.Outline outline(String unit, int degree) {
    int west = degree * Boundaries.Position.PER_DEGREE;
    return new Boundaries.Outline(
        unit,
        List.of(
            new Boundaries.Part(
                new Boundaries.Ring(
                    List.of(
                        new Boundaries.Position(west, 0),
                        new Boundaries.Position(west + 1, 0),
                        new Boundaries.Position(west, 1))),
                List.of())));
  }

  private static Unit unit(UnitId id, LocalDate until) {
    return new Unit(
        id,
        "unit " + id.code(),
        "Xã",
        until,
        Figure.of("1000"),
        Figure.of("10"),
        List.of(),
        List.of());
  }

  private static Period period(String year, String edition, String unitsAsOf, String closedOn) {
    return new Period(
        year,
        day(year + "-01-01"),
        day(year + "-12-31"),
        day(unitsAsOf),
        2,
        edition,
        day(closedOn));
  }

  /** The targets of 2025. */
  public static List<Target> targets() {
    return List.of(
        ratio("f", "80", CaseKind.FLOW),
        ofWhich("p", "f", "50"),
        ratio("s", "80", CaseKind.STOCK),
        growth("g", "20"));
  }

  private static Reporting figures() {
    return new Reporting("2025")
        .say("2024-12-31", "a", "f", "20/40")
        .say("2024-12-31", "b", "f", "36/40")
        .say("2024-12-31", "a", "s", "10/20")
        .say("2024-12-31", "a", "g", "200")
        .say("2025-03-31", "a", "f", "30/40")
        .say("2025-03-31", "b", "f", "20/20")
        .revise("2025-03-31", "a", "p", "2/3", "2025-05-10", "1/3")
        .say("2025-03-31", "a", "s", "15/20")
        .say("2025-03-31", "b", "s", "not-applicable")
        .say("2025-06-30", "a", "f", "70/80")
        .say("2025-06-30", "b", "f", "30/50")
        .say("2025-06-30", "a", "g", "260")
        .say("2025-09-30", "a", "f", "100/120")
        .say("2025-09-30", "b", "f", "70/80");
  }

  private static TaskProgress.Report report(String on, TaskProgress.State state, Proof proof) {
    return new TaskProgress.Report(day(on), state, proof);
  }

  private static UnitFinding finding(
      UnitId unit, String code, String due, Object... daysAndStates) {
    List<UnitFinding.Report> reports = new java.util.ArrayList<>();
    for (int i = 0; i < daysAndStates.length; i += 2) {
      reports.add(
          new UnitFinding.Report(
              day((String) daysAndStates[i]), (UnitFinding.State) daysAndStates[i + 1]));
    }
    return new UnitFinding(unit, code, "cause", "remedy", "office", day(due), reports);
  }

  private static Evidence evidence(UnitId unit, String leaf, Object... daysAndStates) {
    List<Evidence.Entry> entries = new java.util.ArrayList<>();
    for (int i = 0; i < daysAndStates.length; i += 2) {
      entries.add(
          new Evidence.Entry(
              day((String) daysAndStates[i]), (Evidence.State) daysAndStates[i + 1], ""));
    }
    return new Evidence(unit, leaf, "office", entries);
  }

  private static Reports reports() {
    return new Reports(
        figures().sets(),
        Map.of(
            "2025",
            List.of(
                new TaskProgress(
                    A,
                    "t1",
                    List.of(
                        report("2025-02-10", TaskProgress.State.IN_PROGRESS, new Proof.None()),
                        report(
                            "2025-05-10",
                            TaskProgress.State.DONE,
                            new Proof.Document("MH-1", day("2025-05-08"))))),
                new TaskProgress(
                    B,
                    "t1",
                    List.of(report("2025-08-10", TaskProgress.State.DONE, new Proof.Count(1)))),
                new TaskProgress(
                    A,
                    "t2",
                    List.of(
                        report("2025-04-01", TaskProgress.State.NOT_STARTED, new Proof.None()))))),
        Map.of(
            "2024",
            List.of(
                finding(
                    B,
                    "h1",
                    "2025-06-30",
                    "2025-03-20",
                    UnitFinding.State.OPEN,
                    "2025-06-20",
                    UnitFinding.State.MENDED),
                finding(A, "h1", "2025-06-30", "2025-03-20", UnitFinding.State.IN_PROGRESS),
                finding(A, "n1", "2025-06-30", "2025-03-20", UnitFinding.State.OPEN),
                finding(A, "h2", "2025-12-31", "2025-08-01", UnitFinding.State.OPEN))),
        Map.of(
            "2025",
            new EvidenceRegister(
                "2025",
                day("2025-10-15"),
                List.of(
                    evidence(
                        A,
                        "1.1",
                        "2025-05-12",
                        Evidence.State.MISFILED,
                        "2025-07-02",
                        Evidence.State.COMPLETE),
                    evidence(A, "2.1", "2025-05-12", Evidence.State.COMPLETE),
                    evidence(B, "1.1", "2025-08-12", Evidence.State.MISSING),
                    evidence(B, "1.2")))));
  }

  private static DataFile file(String path, DataFile.Kind kind, String knownOn) {
    return new DataFile(
        path,
        kind,
        "0",
        new Provenance(Provenance.Status.ILLUSTRATIVE, "invented", ""),
        knownOn.isEmpty() ? LocalDate.MIN : day(knownOn),
        Optional.empty());
  }

  /** The whole. */
  public static Dataset dataset() {
    Map<String, Framework> editions = new LinkedHashMap<>();
    editions.put("old", OLD);
    editions.put("new", NEW);
    Map<String, List<ScoreSheet>> sheets = new LinkedHashMap<>();
    for (String year : List.of("2023", "2024", "2025")) {
      sheets.put(
          year,
          List.of(
              sheet("a", "1.1", "2", "1.2", "3", "2.1", year.substring(3)),
              sheet("b", "1.1", "1", "1.2", "3", "2.1", "7")));
    }
    return new Dataset(
        new Dataset.Identity(
            "n",
            "p",
            "2025.1",
            "xa",
            List.of("vi"),
            Map.of("vi", new Terms("", "", "", "", Optional.empty(), Optional.empty())),
            Optional.empty()),
        List.of(unit(A, day("2025-06-30")), unit(B, day("2025-06-30")), unit(C, LocalDate.MAX)),
        List.of(new Succession(day("2025-07-01"), C, List.of(A, B), "decision")),
        new TileMap(
            2,
            1,
            List.of(
                new TileMap.Tile("a", 0, 0),
                new TileMap.Tile("b", 1, 0),
                new TileMap.Tile("c", 0, 0))),
        new Boundaries(List.of(outline("a", 0), outline("b", 1), outline("c", 0))),
        editions,
        List.of(
            period("2023", "old", "2023-12-31", "2023-12-31"),
            period("2024", "old", "2024-12-31", "2024-12-06"),
            period("2025", "new", "2025-06-30", "2025-06-30")),
        sheets,
        Map.of("2025", new TargetSet("2025", day("2025-11-01"), targets())),
        Map.of(
            "2025",
            new TaskSet(
                "2025",
                day("2025-07-31"),
                List.of(
                    new Task("t1", "1", "one", "paper", Task.ProofKind.DOCUMENT),
                    new Task("t2", "2", "two", "number", Task.ProofKind.COUNT)))),
        Map.of(
            "2024",
            List.of(
                new ReviewFinding("h1", "3", ReviewFinding.Kind.LIMITATION, "late papers", true),
                new ReviewFinding("h2", "3", ReviewFinding.Kind.LIMITATION, "no plan", true),
                new ReviewFinding("n1", "3", ReviewFinding.Kind.CAUSE, "software fails", false))),
        Map.of(
            "2025",
            new YearCalendar(
                "2025",
                List.of(
                    new YearCalendar.Review("9", "nine", day("2025-09-30"), day("2025-10-10")),
                    new YearCalendar.Review("6", "six", day("2025-06-30"), day("2025-07-10"))),
                List.of(new YearCalendar.Deadline(day("2025-10-15"), "list", "9.1")))),
        reports(),
        List.of(
            new Note(Note.Scope.GROUP, "", "old", LocalDate.MIN),
            new Note(Note.Scope.UNIT, "a", "new", day("2025-08-01"))),
        List.of(
            file("dataset.json", DataFile.Kind.DATASET, ""),
            file("scores/2025.json", DataFile.Kind.SCORES, "2025-06-30"),
            file("measurements/2025-09-30.json", DataFile.Kind.MEASUREMENTS, "2025-09-30")));
  }

  /** Settings as of a day that compare 2024 with 2025. */
  public static AnalysisSettings settings(String asOf) {
    return new AnalysisSettings(
        IndexSettings.DEFAULT,
        TiePolicy.STANDARD_1224,
        TieEquality.EXACT,
        new BandScale(List.of(new Band("all", "all", "all", BigDecimal.ZERO))),
        "2024",
        "2025",
        day(asOf),
        2,
        FewDraws.METHODS);
  }
}
