package vn.parindex.site.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.TaskProgress.Report;
import vn.parindex.analytics.model.TaskProgress.State;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;

/**
 * Illustrative reports on tasks: most are done in the course of the year, some are under way, a few
 * not begun, and of a few nobody says anything. Numbers of documents begin with "MH-" (minh họa),
 * so that none can be taken for a real one. Where a task is a share of things mended, it counts the
 * unit's own findings, as far as they can be mended locally.
 */
final class SampleTaskProgress {

  private static final long STEP_OF_AMOUNTS = 500_000;
  private static final int FEWEST_STEPS = 20;
  private static final int MORE_STEPS = 90;

  private final Draws draws;
  private final SampleYear year;
  private final Map<String, Double> abilities;
  private final List<UnitFinding> findings;

  SampleTaskProgress(
      Draws draws, SampleYear year, Map<String, Double> abilities, List<UnitFinding> findings) {
    this.draws = draws;
    this.year = year;
    this.abilities = Map.copyOf(abilities);
    this.findings = List.copyOf(findings);
  }

  /** What was reported; nothing of tasks of which nobody said anything. */
  List<TaskProgress> progress(TaskSet tasks) {
    List<TaskProgress> all = new ArrayList<>();
    for (Unit unit : year.units()) {
      for (Task task : tasks.tasks()) {
        List<Report> reports =
            task.proof() == Task.ProofKind.SHARE ? mending(unit, task) : reports(unit, task);
        if (!reports.isEmpty()) {
          all.add(new TaskProgress(unit.id(), task.code(), reports));
        }
      }
    }
    return all;
  }

  private List<Report> reports(Unit unit, Task task) {
    Random random = draws.random("task", year.period().code(), unit.code(), task.code());
    double done = random.nextDouble() - 0.16 * abilities.get(unit.code()) + 0.12 * hardness(task);
    LocalDate first = year.day(0.35 * random.nextDouble());
    if (done > 0.97) {
      return List.of();
    }
    if (done > 0.88) {
      return List.of(new Report(first, State.NOT_STARTED, new Proof.None()));
    }
    Report begun = new Report(first, State.IN_PROGRESS, new Proof.None());
    if (done > 0.72) {
      return List.of(begun);
    }
    LocalDate last = year.day(0.08 + 1.2 * done * random.nextDouble());
    Report finished = new Report(last, State.DONE, proof(task, last, random));
    return last.isAfter(first) && random.nextInt(3) > 0
        ? List.of(begun, finished)
        : List.of(finished);
  }

  /** 0 or 1: every third task or so takes longer. */
  private double hardness(Task task) {
    return draws.random("hardness", year.period().code(), task.code()).nextInt(3) == 0 ? 1 : 0;
  }

  private Proof proof(Task task, LocalDate reported, Random random) {
    return switch (task.proof()) {
      case DOCUMENT ->
          new Proof.Document(
              "MH-" + (5 + random.nextInt(180)) + "/QĐ-UBND",
              reported.minusDays(1 + random.nextInt(9)));
      case AMOUNT ->
          new Proof.Amount(STEP_OF_AMOUNTS * (FEWEST_STEPS + random.nextInt(MORE_STEPS)));
      case COUNT -> new Proof.Count(1 + (random.nextInt(4) == 0 ? 1 : 0));
      case SHARE -> throw new IllegalArgumentException(task.code() + " is a share");
    };
  }

  /** What was mended when, as the reports on findings have it, told once a quarter. */
  private List<Report> mending(Unit unit, Task task) {
    Random random = draws.random("task", year.period().code(), unit.code(), task.code());
    List<UnitFinding> own =
        findings.stream()
            .filter(finding -> finding.unit().equals(unit.id()))
            .filter(finding -> mendable(finding))
            .toList();
    List<Report> reports = new ArrayList<>();
    if (own.isEmpty() || random.nextInt(14) == 0) {
      return reports;
    }
    for (double share : List.of(0.45, 0.85, 1.0)) {
      LocalDate on = year.day(share - 0.05 * random.nextDouble());
      long mended = own.stream().filter(finding -> mendedOn(finding, on).isPresent()).count();
      State state =
          mended == own.size() ? State.DONE : mended == 0 ? State.NOT_STARTED : State.IN_PROGRESS;
      if (!reports.isEmpty() && reports.get(reports.size() - 1).state() == State.DONE) {
        return reports;
      }
      if (reports.isEmpty() || on.isAfter(reports.get(reports.size() - 1).on())) {
        reports.add(new Report(on, state, new Proof.Share(mended, own.size())));
      }
    }
    return reports;
  }

  private boolean mendable(UnitFinding finding) {
    return year.findings().stream()
        .anyMatch(known -> known.code().equals(finding.finding()) && known.fixableLocally());
  }

  private static Optional<UnitFinding.Report> mendedOn(UnitFinding finding, LocalDate day) {
    return finding.reports().stream()
        .filter(report -> report.state() == UnitFinding.State.MENDED && !report.on().isAfter(day))
        .findFirst();
  }
}
