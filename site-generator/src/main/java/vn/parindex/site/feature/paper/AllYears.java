package vn.parindex.site.feature.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;

/**
 * The year of all units together, as papers need it. Lists of units are in the order of the units
 * given.
 *
 * @param units one for each unit
 */
record AllYears(List<UnitYear> units) {

  AllYears {
    units = List.copyOf(units);
  }

  int count(ToIntFunction<UnitYear> figure) {
    return units.stream().mapToInt(figure).sum();
  }

  /** Items of evidence in a state, of all units. */
  int evidence(Evidence.State state) {
    return count(unit -> unit.evidence(state).size());
  }

  /** Units against which a target stands in this state. */
  List<UnitId> units(TargetStanding target, State state) {
    return ids(
        unit ->
            target.units().containsKey(unit.unit())
                    && target.units().get(unit.unit()).state() == state
                ? 1
                : 0);
  }

  /** Units that have not done a task, whether they said so or reported nothing of it. */
  List<UnitId> notDone(TaskStanding task) {
    return ids(unit -> task.units().containsKey(unit.unit()) && !task.isDone(unit.unit()) ? 1 : 0);
  }

  /** Those of them that reported nothing of it. */
  List<UnitId> unreported(TaskStanding task) {
    return notDone(task).stream().filter(unit -> !task.units().get(unit).isKnown()).toList();
  }

  /** The others: by their own report they have not done it. */
  List<UnitId> reportedNotDone(TaskStanding task) {
    return notDone(task).stream().filter(unit -> task.units().get(unit).isKnown()).toList();
  }

  /** Units with at least one of something. */
  List<UnitId> ids(ToIntFunction<UnitYear> figure) {
    return units.stream().filter(unit -> figure.applyAsInt(unit) > 0).map(UnitYear::unit).toList();
  }

  /** Whether these are all, there are several, and each has as much as the others. */
  static <T> boolean areAllAlike(List<T> all, List<T> some, ToIntFunction<T> figure) {
    return all.size() > 1
        && some.size() == all.size()
        && some.stream().mapToInt(figure).distinct().count() == 1;
  }

  /**
   * The units with the largest figures, at least {@code least} of them and all that tie with the
   * last; never one with 0. Fewer where the next ones would make it all units: of all it cannot be
   * said that they have more than others. All only where all are equal.
   */
  List<UnitYear> most(ToIntFunction<UnitYear> figure, int least) {
    return most(units, figure, least);
  }

  /** The same of others than units. */
  static <T> List<T> most(List<T> all, ToIntFunction<T> figure, int least) {
    TreeMap<Integer, List<T>> byFigure = new TreeMap<>();
    for (T one : all) {
      byFigure.computeIfAbsent(figure.applyAsInt(one), value -> new ArrayList<>()).add(one);
    }
    List<T> most = new ArrayList<>();
    for (Map.Entry<Integer, List<T>> group : byFigure.descendingMap().entrySet()) {
      boolean others =
          most.isEmpty()
              || all.size() <= least
              || most.size() + group.getValue().size() < all.size();
      if (group.getKey() > 0 && most.size() < least && others) {
        most.addAll(group.getValue());
      }
    }
    return most;
  }
}
