package vn.parindex.site.assemble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.Cell;

/**
 * The units whose year is followed, in the order of their names. They need not be those of the
 * period that the site is about, and then have no scorecard to lead to.
 */
final class FollowedUnits {

  private final Edition edition;
  private final Cells cells;
  private final List<UnitId> byName;
  private final Map<UnitId, Integer> places = new HashMap<>();
  private final Set<UnitId> withScorecard;
  private final Map<String, Long> uses;

  FollowedUnits(Edition edition, Collection<UnitId> units) {
    this.edition = edition;
    this.cells = new Cells(edition);
    this.byName =
        units.stream()
            .sorted(
                Comparator.comparing((UnitId id) -> edition.unit(id).name(), NameOrder.VIETNAMESE)
                    .thenComparing(UnitId::code))
            .toList();
    for (UnitId unit : byName) {
      places.put(unit, places.size());
    }
    this.withScorecard = new HashSet<>(edition.units().stream().map(Unit::id).toList());
    this.uses =
        byName.stream()
            .collect(Collectors.groupingBy(id -> edition.unit(id).name(), Collectors.counting()));
  }

  List<UnitId> byName() {
    return byName;
  }

  /** Place in the order of names, from 0. */
  int place(UnitId unit) {
    return places.getOrDefault(unit, places.size());
  }

  /** The name, with the type before it where two units share the name. */
  String label(UnitId unit) {
    String name = edition.unit(unit).name();
    return uses.getOrDefault(name, 0L) > 1 ? edition.fullName(unit) : name;
  }

  /** "A, B và C", in the order given. */
  String joined(Collection<UnitId> units) {
    List<String> labels = new ArrayList<>();
    units.forEach(unit -> labels.add(label(unit)));
    return edition.joined(labels);
  }

  /** The name, leading to the scorecard where there is one. */
  Cell cell(UnitId unit) {
    return withScorecard.contains(unit)
        ? cells.link(label(unit), edition.addresses().unit(unit), place(unit))
        : cells.text(label(unit), place(unit));
  }
}
