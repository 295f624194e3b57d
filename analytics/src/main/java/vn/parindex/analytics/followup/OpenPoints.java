package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;

/**
 * What one unit still has to do in the year: whom to urge, and of what.
 *
 * <p>Worked example: a unit that misses one target, says nothing on another, has done five of six
 * tasks, has one remedy left and two leaves without evidence has 1 + 1 + 1 + 1 + 2 = 6 open points.
 * What it cannot mend itself is not among them, nor is a leaf at which nobody looked yet. A unit
 * that is silent on all targets has one open point for that, not one for each of them. Once the
 * year is over the target that it misses is no open point any more, for it can no longer be met;
 * the figure that it does not give still is one.
 *
 * @param unit who
 * @param silence that it gives no figures at all; empty when it does
 * @param missed targets below the threshold, in the order in which they were set; none once the
 *     year is over
 * @param unreported targets without a figure that counts, in the same order; of a silent unit only
 *     those of which it did report and that lack something else
 * @param tasks those that are not done, in the order in which they were given
 * @param findings noted in the unit, to be mended locally, and not mended; in the order of the
 *     review
 * @param evidence missing or misfiled, in the order of the framework
 */
public record OpenPoints(
    UnitId unit,
    Optional<Silence> silence,
    List<TargetStanding> missed,
    List<TargetStanding> unreported,
    List<TaskStanding> tasks,
    List<FindingStanding> findings,
    List<Evidence> evidence) {

  /**
   * Who must act first: the silent, the longest silence first, then who has most left to do. Nobody
   * comes first for a report that is not due yet.
   *
   * @param year of which these are the open points
   */
  public static Comparator<OpenPoints> mostUrgentFirst(FollowUp year) {
    return Comparator.comparing((OpenPoints open) -> open.overdueSilence(year).isEmpty())
        .thenComparing(
            open -> open.overdueSilence(year).flatMap(Silence::last).orElse(LocalDate.MIN))
        .thenComparing(OpenPoints::count, Comparator.reverseOrder());
  }

  /** Copies. */
  public OpenPoints {
    missed = List.copyOf(missed);
    unreported = List.copyOf(unreported);
    tasks = List.copyOf(tasks);
    findings = List.copyOf(findings);
    evidence = List.copyOf(evidence);
  }

  /** The silence; empty as well while the first report is not due yet. */
  public Optional<Silence> overdueSilence(FollowUp year) {
    return silence.filter(silent -> !silent.isInTime(year));
  }

  /** Of a unit; nothing at all for one that is not followed. */
  public static OpenPoints of(FollowUp year, UnitId unit) {
    Optional<Silence> silence = Silence.of(year, unit);
    return new OpenPoints(
        unit,
        silence,
        year.isOver()
            ? List.of()
            : targets(year, unit, standing -> standing.state() == State.NOT_MET),
        targets(
            year,
            unit,
            standing ->
                standing.state() == State.NO_DATA
                    && (silence.isEmpty() || !Silence.isWithout(standing))),
        year.tasks().stream()
            .filter(task -> task.units().containsKey(unit) && !task.isDone(unit))
            .toList(),
        year.findings().stream().filter(finding -> finding.isOpen(unit)).toList(),
        evidence(year, unit));
  }

  /** Of every unit that is followed, in the order given. */
  public static List<OpenPoints> all(FollowUp year) {
    return year.units().stream().map(unit -> of(year, unit)).toList();
  }

  private static List<TargetStanding> targets(
      FollowUp year, UnitId unit, Predicate<UnitStanding> which) {
    return year.targets().stream()
        .filter(target -> target.units().containsKey(unit) && which.test(target.units().get(unit)))
        .toList();
  }

  private static List<Evidence> evidence(FollowUp year, UnitId unit) {
    List<Evidence> open = new ArrayList<>();
    year.evidence()
        .value()
        .ifPresent(
            register -> {
              Map<String, Evidence> items = register.units().getOrDefault(unit, Map.of());
              register.leaves().stream()
                  .flatMap(leaf -> Optional.ofNullable(items.get(leaf)).stream())
                  .filter(EvidenceStanding::isOpen)
                  .forEach(open::add);
            });
    return open;
  }

  /** Whether figures on targets are owed: all of them, or those of some. */
  public boolean owesFigures() {
    return silence.isPresent() || !unreported.isEmpty();
  }

  /** How many there are; silence is one. */
  public int count() {
    return (silence.isPresent() ? 1 : 0)
        + missed.size()
        + unreported.size()
        + tasks.size()
        + findings.size()
        + evidence.size();
  }

  /**
   * Each of them: to report comes first, whatever else is overdue, unless there is more than a week
   * left for it; then what is due first; what is due on one day in the order of targets, tasks,
   * findings and evidence.
   *
   * @param year of which these are the open points
   */
  public List<Duty> duties(FollowUp year) {
    List<Duty> duties = new ArrayList<>();
    missed.forEach(target -> duties.add(new Duty.OfTarget(unit, target)));
    unreported.forEach(target -> duties.add(new Duty.OfTarget(unit, target)));
    tasks.forEach(task -> duties.add(new Duty.OfTask(unit, task)));
    findings.forEach(finding -> duties.add(new Duty.OfFinding(unit, finding)));
    year.evidence()
        .value()
        .ifPresent(
            register -> evidence.forEach(item -> duties.add(new Duty.OfEvidence(register, item))));
    silence.ifPresent(silent -> duties.add(0, new Duty.Report(silent, firstMissed(year, silent))));
    duties.sort(
        Comparator.comparing(
                (Duty duty) ->
                    duty.kind() != Duty.Kind.REPORT || duty.when(year.asOf()) == Duty.When.LATER)
            .thenComparing(Duty::due));
    return duties;
  }

  private static LocalDate firstMissed(FollowUp year, Silence silence) {
    Optional<DueDate> first =
        silence.missed().isEmpty() && silence.last().isEmpty()
            ? Silence.firstReport(year, silence.unit())
            : silence.missed().stream()
                .findFirst()
                .flatMap(missed -> Silence.reportDue(year, missed));
    return first
        .map(DueDate::date)
        .orElseGet(
            () ->
                year.targets().stream()
                    .map(TargetStanding::due)
                    .min(LocalDate::compareTo)
                    .orElseThrow());
  }
}
