package vn.parindex.site.model;

import java.util.List;
import java.util.Objects;

/**
 * All targets of the year: who meets which, who is to be urged, which are hardest, and whether the
 * pace is enough.
 *
 * @param head what every page has
 * @param stats key figures
 * @param heat units down, targets across
 * @param targets what the codes mean, and how all units together stand
 * @param urge who misses most, in words
 * @param urged units that miss any, most first
 * @param hard which targets are missed by most, in words
 * @param pace sentences about the pace
 * @param paces how many units are on their way, for each target
 * @param rules what the words mean
 */
public record TargetOverview(
    PageHead head,
    List<Stat> stats,
    HeatTable heat,
    TableView targets,
    String urge,
    TableView urged,
    String hard,
    List<String> pace,
    TableView paces,
    List<String> rules)
    implements Page {

  /** Checks and copies. */
  public TargetOverview {
    Objects.requireNonNull(head, "head");
    stats = List.copyOf(stats);
    Objects.requireNonNull(heat, "heat");
    Objects.requireNonNull(targets, "targets");
    Objects.requireNonNull(urge, "urge");
    Objects.requireNonNull(urged, "urged");
    Objects.requireNonNull(hard, "hard");
    pace = List.copyOf(pace);
    Objects.requireNonNull(paces, "paces");
    rules = List.copyOf(rules);
  }

  @Override
  public String template() {
    return "target-overview";
  }
}
