package vn.parindex.site.say.target;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.UnitStanding;

/**
 * How many of some standings are in each state, and on which pace. A standing is one target of one
 * unit.
 */
public final class TargetTally {

  private final Map<State, Integer> states = new EnumMap<>(State.class);
  private final Map<Pace.Status, Integer> paces = new EnumMap<>(Pace.Status.class);
  private int notMetWithoutPace;
  private int beyondReach;

  private TargetTally() {}

  public static TargetTally of(Collection<UnitStanding> standings) {
    TargetTally tally = new TargetTally();
    for (UnitStanding standing : standings) {
      tally.states.merge(standing.state(), 1, Integer::sum);
      if (standing.attainment().isBeyondReach()) {
        tally.beyondReach++;
      } else if (standing.state().isJudged()) {
        standing
            .pace()
            .value()
            .ifPresentOrElse(
                pace -> tally.paces.merge(pace.status(), 1, Integer::sum),
                () -> tally.notMetWithoutPace += standing.state() == State.NOT_MET ? 1 : 0);
      }
    }
    return tally;
  }

  public int of(State state) {
    return states.getOrDefault(state, 0);
  }

  /** Only of standings that are met, or not met but could be. */
  public int of(Pace.Status status) {
    return paces.getOrDefault(status, 0);
  }

  /**
   * Not met but not beyond reach, and nothing can be said of the pace: too few figures, or the day
   * has passed.
   */
  public int notMetWithoutPace() {
    return notMetWithoutPace;
  }

  /** How many are not met and cannot be any more: they are on no pace, so none counts them. */
  public int beyondReach() {
    return beyondReach;
  }

  public int judged() {
    return of(State.MET) + of(State.NOT_MET);
  }

  public int all() {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }
}
