package vn.parindex.site.say;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.ComingUnits;
import vn.parindex.analytics.model.FormerName;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.words.Words;

/**
 * What the units of a data set are called, so that no two are called alike on any page.
 *
 * <ul>
 *   <li>Two of one name and type at one time have their codes: "Xã Tân Lập (01234)".
 *   <li>One of another time than a unit that is shown, but of its name and type, is called former
 *       or new: "Xã Ba Vinh mới"; where that would not do either, by its first or last day.
 *   <li>The type is left out where the name alone says who is meant, or the name and that it is the
 *       former one: "Ba Vinh cũ".
 * </ul>
 */
public final class UnitNames {

  private final Map<UnitId, String> full = new HashMap<>();
  private final Map<UnitId, String> labels = new HashMap<>();
  private final Map<UnitId, String> own = new HashMap<>();

  /**
   * Of other units than those that are shown, called as they are: whether they were before them.
   */
  private final Map<UnitId, Boolean> former = new HashMap<>();

  private final Words words;
  private final Set<String> foreign;

  private UnitNames(Words words, Set<String> foreign) {
    this.words = words;
    this.foreign = foreign;
  }

  /**
   * Names of units.
   *
   * @param units of all times
   * @param shown those whom the pages are about: what is unclear goes at the expense of the others
   * @param foreign types that are not in the language of the words: they stand before the name, as
   *     in their own language
   */
  public static UnitNames of(
      Collection<Unit> units,
      Collection<UnitId> shown,
      Words words,
      Formats formats,
      Set<String> foreign) {
    UnitNames names = new UnitNames(words, foreign);
    names.full(units, Set.copyOf(shown), formats);
    names.labels(units, Set.copyOf(shown));
    return names;
  }

  private void full(Collection<Unit> units, Set<UnitId> shown, Formats formats) {
    Map<String, List<Unit>> alike = grouped(units, unit -> folded(typed(unit)));
    for (Unit unit : units) {
      boolean twice =
          alike.get(folded(typed(unit))).stream()
              .anyMatch(other -> !other.equals(unit) && areAtOneTime(unit, other));
      full.put(unit.id(), twice ? coded(typed(unit), unit) : typed(unit));
      if (twice && shown.contains(unit.id())) {
        labels.put(unit.id(), coded(unit.name(), unit));
      }
    }
    own.putAll(full);
    Map<String, List<Unit>> called = grouped(units, unit -> folded(full.get(unit.id())));
    for (List<Unit> same : called.values()) {
      same.stream()
          .filter(unit -> shown.contains(unit.id()))
          .findFirst()
          .ifPresent(
              own -> {
                List<Unit> others = same.stream().filter(unit -> !unit.equals(own)).toList();
                others.forEach(other -> full.put(other.id(), apart(other, own)));
              });
    }
    for (List<Unit> same : grouped(units, unit -> folded(full.get(unit.id()))).values()) {
      if (same.size() > 1) {
        same.forEach(unit -> full.put(unit.id(), dated(unit, formats)));
      }
    }
  }

  private static String coded(String name, Unit unit) {
    return name + " (" + unit.code() + ")";
  }

  private String apart(Unit other, Unit own) {
    former.put(other.id(), other.id().validFrom().isBefore(own.id().validFrom()));
    return apart(other, full.get(other.id()));
  }

  private String apart(Unit other, String name) {
    return words.text(former.get(other.id()) ? "unit.former" : "unit.later", name);
  }

  /** A unit that has neither a first nor a last day is the only one of its time. */
  private String dated(Unit unit, Formats formats) {
    if (!unit.validUntil().equals(LocalDate.MAX)) {
      return words.text("unit.until", typed(unit), formats.date(unit.validUntil()));
    }
    return unit.id().validFrom().equals(LocalDate.MIN)
        ? typed(unit)
        : words.text("unit.successor", typed(unit), formats.date(unit.id().validFrom()));
  }

  private void labels(Collection<Unit> units, Set<UnitId> shown) {
    Map<String, List<Unit>> alike = grouped(units, unit -> folded(unit.name()));
    for (Unit unit : units) {
      List<Unit> same = alike.get(folded(unit.name()));
      boolean alone =
          shown.contains(unit.id())
              ? same.stream().filter(other -> shown.contains(other.id())).count() == 1
              : same.size() == 1;
      labels.putIfAbsent(unit.id(), alone ? unit.name() : label(unit, same));
    }
  }

  /** The name and that it is the former one, where that is one only; else all. */
  private String label(Unit unit, List<Unit> same) {
    Boolean before = former.get(unit.id());
    return before != null
            && same.stream().filter(other -> before.equals(former.get(other.id()))).count() == 1
        ? apart(unit, unit.name())
        : full.get(unit.id());
  }

  private static Map<String, List<Unit>> grouped(
      Collection<Unit> units, Function<Unit, String> key) {
    return units.stream().collect(Collectors.groupingBy(key));
  }

  private static boolean areAtOneTime(Unit one, Unit other) {
    return !one.id().validFrom().isAfter(other.validUntil())
        && !other.id().validFrom().isAfter(one.validUntil());
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private String typed(Unit unit) {
    return typed(unit.type(), unit.name());
  }

  private String typed(String type, String name) {
    if (Unit.isWhole(type, name)) {
      return name;
    }
    return foreign.contains(type) ? type + " " + name : words.text("unit.full", type, name);
  }

  /** A name out of use, with the type: "Xã Ba Chùa". */
  String full(FormerName former) {
    return typed(former.type(), former.name());
  }

  /** What will be in the place of a unit, with the type: "Xã Ba Tơ". */
  String full(ComingUnits.SuccessorName successor) {
    return typed(successor.type(), successor.name());
  }

  /** With the type: "Xã Ba Vì". */
  String full(UnitId id) {
    return full.get(id);
  }

  /**
   * What a unit is called while it exists, whatever others were or will be called: "Xã Ba Vinh".
   */
  public String own(UnitId id) {
    return own.get(id);
  }

  /** As short as may be: "Ba Vì". */
  public String label(UnitId id) {
    return labels.get(id);
  }
}
