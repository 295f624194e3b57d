package vn.parindex.site.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Attainment;
import vn.parindex.analytics.target.DatedMeasure;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;

/** The year of the data that ship with the project, changed for tests of edge cases. */
public final class ChangedYear {

  public static final FollowUp REAL = RealEdition.VI.followUp().orElseThrow();

  private ChangedYear() {}

  /** Only these units, only this many targets, and nothing else but targets. */
  public static FollowUp onlyTargets(List<UnitId> units, int targets) {
    return new FollowUp(
        REAL.year(),
        REAL.from(),
        REAL.to(),
        REAL.asOf(),
        units,
        REAL.targets().stream().limit(targets).toList(),
        List.of(),
        List.of(),
        Outcome.none(NoResult.NO_VALUES),
        List.of(),
        List.of());
  }

  /** The same year with this calendar. */
  public static FollowUp with(FollowUp year, List<DueDate> calendar) {
    return new FollowUp(
        year.year(),
        year.from(),
        year.to(),
        year.asOf(),
        year.units(),
        year.targets(),
        year.tasks(),
        year.findings(),
        year.evidence(),
        calendar,
        year.reviews());
  }

  /** The states of one unit, target by target; the last one for all that follow. */
  public static FollowUp with(FollowUp year, UnitId unit, State... states) {
    List<TargetStanding> targets = new java.util.ArrayList<>();
    for (int i = 0; i < year.targets().size(); i++) {
      targets.add(with(year.targets().get(i), unit, states[Math.min(i, states.length - 1)]));
    }
    return new FollowUp(
        year.year(),
        year.from(),
        year.to(),
        year.asOf(),
        year.units(),
        targets,
        year.tasks(),
        year.findings(),
        year.evidence(),
        year.calendar(),
        year.reviews());
  }

  /** Something was said for the newest date, so that nobody is silent. */
  private static DatedMeasure reported() {
    return new DatedMeasure(
        REAL.asOf(), Measured.ratio(1, 1), false, false, Outcome.none(NoResult.NO_VALUES));
  }

  private static TargetStanding with(TargetStanding target, UnitId unit, State state) {
    Map<UnitId, UnitStanding> units = new LinkedHashMap<>(target.units());
    units.put(
        unit,
        new UnitStanding(
            unit,
            state == State.NO_DATA ? List.of() : List.of(reported()),
            Outcome.none(NoResult.NO_VALUES),
            0,
            new Attainment(
                state,
                Fraction.of(target.target().threshold()),
                Outcome.none(NoResult.NO_VALUES),
                Outcome.none(NoResult.NO_VALUES),
                Outcome.none(NoResult.NO_VALUES),
                Outcome.none(NoResult.NO_VALUES),
                Outcome.none(NoResult.NO_VALUES),
                Outcome.none(NoResult.NO_VALUES)),
            Outcome.none(NoResult.TOO_FEW),
            Outcome.none(NoResult.TOO_FEW)));
    return new TargetStanding(
        target.target(),
        target.due(),
        target.asOf(),
        target.baseDay(),
        units,
        target.pool(),
        target.history(),
        target.pace(),
        target.forecast());
  }
}
