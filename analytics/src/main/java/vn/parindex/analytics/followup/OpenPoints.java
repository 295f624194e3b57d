package vn.parindex.analytics.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;

/**
 * What one unit still has to do in the year: whom to urge, and of what.
 *
 * <p>Worked example: a unit that misses one target, says nothing on another, has done five of six
 * tasks, has one remedy left and two leaves without evidence has 1 + 1 + 1 + 1 + 2 = 6 open points.
 * What it cannot mend itself is not among them, nor is a leaf at which nobody looked yet.
 *
 * @param unit who
 * @param missed targets below the threshold, in the order in which they were set
 * @param unreported targets without a figure that counts, in the same order
 * @param tasks those that are not done, in the order in which they were given
 * @param findings noted in the unit, to be mended locally, and not mended; in the order of the
 *     review
 * @param evidence missing or misfiled, in the order of the framework
 */
public record OpenPoints(
    UnitId unit,
    List<TargetStanding> missed,
    List<TargetStanding> unreported,
    List<TaskStanding> tasks,
    List<FindingStanding> findings,
    List<Evidence> evidence) {

  /** Checks and copies. */
  public OpenPoints {
    Objects.requireNonNull(unit, "unit");
    missed = List.copyOf(missed);
    unreported = List.copyOf(unreported);
    tasks = List.copyOf(tasks);
    findings = List.copyOf(findings);
    evidence = List.copyOf(evidence);
  }

  /** Of a unit; nothing at all for one that is not followed. */
  public static OpenPoints of(FollowUp year, UnitId unit) {
    return new OpenPoints(
        unit,
        targets(year, unit, State.NOT_MET),
        targets(year, unit, State.NO_DATA),
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

  private static List<TargetStanding> targets(FollowUp year, UnitId unit, State state) {
    return year.targets().stream()
        .filter(
            target -> target.units().containsKey(unit) && target.units().get(unit).state() == state)
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

  /** How many there are. */
  public int count() {
    return missed.size() + unreported.size() + tasks.size() + findings.size() + evidence.size();
  }
}
