package vn.parindex.site.say;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Tone;

/** The units whose year is followed, as its pages name them: all of them, in the order of names. */
public final class FollowedUnits {

  private final Edition edition;
  private final List<UnitId> ordered;
  private final Map<UnitId, Integer> places = new HashMap<>();
  private final UnitNames names;

  public FollowedUnits(Edition edition, Collection<UnitId> units) {
    this(edition, units.stream().map(edition::unit), edition.names());
  }

  private FollowedUnits(Edition edition, Stream<Unit> units, UnitNames names) {
    this.edition = edition;
    this.names = names;
    this.ordered =
        units
            .sorted(Comparator.comparing(Unit::name, NameOrder.VIETNAMESE).thenComparing(Unit::id))
            .map(Unit::id)
            .toList();
    ordered.forEach(unit -> places.putIfAbsent(unit, places.size()));
  }

  /** Units of which the data of the site may not know. */
  public static FollowedUnits of(Edition edition, Collection<Unit> units) {
    return new FollowedUnits(
        edition,
        units.stream(),
        UnitNames.of(
            units, units.stream().map(Unit::id).toList(), edition.words(), edition.formats()));
  }

  /** How many there are. */
  public int count() {
    return ordered.size();
  }

  /** All, by name. */
  public List<UnitId> byName() {
    return ordered;
  }

  /** Some of them, by name. */
  public List<UnitId> byName(Collection<UnitId> some) {
    return ordered.stream().filter(some::contains).toList();
  }

  /** The name, as short as may be. */
  public String name(UnitId id) {
    return names.label(id);
  }

  /** Place in the order of names, from 0; after all others for a unit that is not followed. */
  public int place(UnitId id) {
    return places.getOrDefault(id, count());
  }

  /** "A, B và C", in the order given. */
  public String joined(Collection<UnitId> some) {
    return edition.joined(some.stream().map(names::label).toList());
  }

  /** All the names, nobody left out: "Ba Bích, Ba Cung và Ba Dinh"; "–" for nobody. */
  public String listed(Collection<UnitId> some) {
    return joined(byName(some));
  }

  /** The name, leading to the scorecard where there is one. */
  public Cell cell(UnitId id) {
    int order = place(id);
    return edition.current().units().containsKey(id)
        ? new Cell.Linked(name(id), edition.addresses().unit(id), Tone.PLAIN, order)
        : new Cell.Text(name(id), Tone.PLAIN, order);
  }

  /** "12/19", without a word. */
  public String of(long some) {
    return edition.say("count.of", edition.formats().count(some), edition.formats().count(count()));
  }
}
