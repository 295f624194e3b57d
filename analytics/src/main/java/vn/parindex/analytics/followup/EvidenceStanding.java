package vn.parindex.analytics.followup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.UnitId;

/**
 * How complete the evidence of a year is.
 *
 * @param year the period that is scored with it
 * @param due the day by which it is to be filed
 * @param leaves codes of the leaves that need evidence, in the order of the framework: those that
 *     are not scored by a survey
 * @param exempt leaves among them that do not apply to a unit, as its score sheet says; units
 *     without any may be absent
 * @param units what the register says for each unit, in the order given: by leaf code, only what
 *     was registered for leaves that apply, with the entries known
 */
public record EvidenceStanding(
    String year,
    LocalDate due,
    List<String> leaves,
    Map<UnitId, Set<String>> exempt,
    Map<UnitId, Map<String, Evidence>> units) {

  /** Copies. */
  public EvidenceStanding {
    leaves = List.copyOf(leaves);
    Map<UnitId, Set<String>> sets = new LinkedHashMap<>();
    exempt.forEach((unit, codes) -> sets.put(unit, Set.copyOf(codes)));
    exempt = Collections.unmodifiableMap(sets);
    Map<UnitId, Map<String, Evidence>> copies = new LinkedHashMap<>();
    units.forEach(
        (unit, byLeaf) ->
            copies.put(unit, Collections.unmodifiableMap(new LinkedHashMap<>(byLeaf))));
    units = Collections.unmodifiableMap(copies);
  }

  /** What was found last; empty when nobody looked yet, which is a fifth thing. */
  public static Optional<Evidence.State> state(Evidence item) {
    return item.entries().isEmpty()
        ? Optional.empty()
        : Optional.of(item.entries().get(item.entries().size() - 1).state());
  }

  /** Codes of the leaves for which a unit needs evidence, in the order of the framework. */
  public List<String> leavesOf(UnitId unit) {
    Set<String> without = exempt.getOrDefault(unit, Set.of());
    return leaves.stream().filter(leaf -> !without.contains(leaf)).toList();
  }

  /** Whether somebody still has to do something: missing, or misfiled. */
  public static boolean isOpen(Evidence item) {
    return state(item).map(Evidence.State::isOpen).orElse(false);
  }

  /** How many items of a unit are in this state. */
  public int count(UnitId unit, Evidence.State state) {
    return Math.toIntExact(
        units.getOrDefault(unit, Map.of()).values().stream()
            .filter(item -> state(item).equals(Optional.of(state)))
            .count());
  }

  /** For how many leaves of a unit nobody looked yet (chưa ghi nhận). */
  public int unseen(UnitId unit) {
    Map<String, Evidence> items = units.getOrDefault(unit, Map.of());
    return Math.toIntExact(
        leavesOf(unit).stream()
            .filter(leaf -> !items.containsKey(leaf) || state(items.get(leaf)).isEmpty())
            .count());
  }
}
