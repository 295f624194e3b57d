package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Units that will be put together: decided by the day of a view, and of a later day. The units that
 * they will be do not exist in the view; what they are to be called was decided, too.
 *
 * @param date first day of those that begin
 * @param legalBasis the decision, as cited
 * @param successors by each unit that ends or goes on as a part of its own, what it will be part of
 */
public record ComingUnits(
    LocalDate date, String legalBasis, Map<UnitId, SuccessorName> successors) {

  /** Copies. */
  public ComingUnits {
    successors = Collections.unmodifiableMap(new LinkedHashMap<>(successors));
  }

  /**
   * What will be in the place of a unit.
   *
   * @param unit that begins
   * @param name without the type: "Ba Tơ"
   * @param type as officially written: "Xã"
   */
  public record SuccessorName(UnitId unit, String name, String type) {}

  /** How many units end; who goes on by itself does not. */
  public int ending() {
    return (int) successors.keySet().stream().filter(part -> successor(part).isPresent()).count();
  }

  /** How many there will be in their place. */
  public int beginning() {
    return (int)
        successors.keySet().stream().flatMap(part -> successor(part).stream()).distinct().count();
  }

  /**
   * What a unit will be part of; empty where it is none of those that end, or goes on by itself.
   */
  public Optional<SuccessorName> successor(UnitId part) {
    return Optional.ofNullable(successors.get(part)).filter(next -> !goesOn(part, next));
  }

  /** The only part of a unit with its code is left as it is. */
  private boolean goesOn(UnitId part, SuccessorName next) {
    return next.unit().code().equals(part.code())
        && successors.values().stream().filter(next::equals).count() == 1;
  }

  /** The same of units under other identities. */
  public ComingUnits under(UnaryOperator<UnitId> identity) {
    Map<UnitId, SuccessorName> renamed = new LinkedHashMap<>();
    successors.forEach((part, next) -> renamed.put(identity.apply(part), next));
    return new ComingUnits(date, legalBasis, renamed);
  }

  /** The same in other words. */
  ComingUnits in(UnaryOperator<String> word) {
    Map<UnitId, SuccessorName> reworded = new LinkedHashMap<>();
    successors.forEach(
        (part, next) ->
            reworded.put(
                part, new SuccessorName(next.unit(), next.name(), word.apply(next.type()))));
    return new ComingUnits(date, word.apply(legalBasis), reworded);
  }

  /**
   * What successions amount to, the earliest first.
   *
   * @param successions of any days and decisions
   * @param unit by its identity
   */
  public static List<ComingUnits> of(
      Collection<Succession> successions, Function<UnitId, Unit> unit) {
    Map<List<Object>, List<Succession>> together = new LinkedHashMap<>();
    successions.forEach(
        one ->
            together
                .computeIfAbsent(List.of(one.date(), one.legalBasis()), key -> new ArrayList<>())
                .add(one));
    return together.values().stream()
        .map(alike -> one(alike, unit))
        .sorted(Comparator.comparing(ComingUnits::date).thenComparing(ComingUnits::legalBasis))
        .toList();
  }

  private static ComingUnits one(List<Succession> alike, Function<UnitId, Unit> unit) {
    Map<UnitId, SuccessorName> successors = new LinkedHashMap<>();
    for (Succession one : alike) {
      Unit successor = unit.apply(one.successor());
      SuccessorName next = new SuccessorName(successor.id(), successor.name(), successor.type());
      one.parts().forEach(part -> successors.put(part, next));
    }
    Succession first = alike.get(0);
    return new ComingUnits(first.date(), first.legalBasis(), successors);
  }
}
