package vn.parindex.site.say.year;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.NameOrder;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Lazy;
import vn.parindex.site.say.NameLimit;
import vn.parindex.site.say.UnitNames;

/** The units whose year is followed, as its pages name them: all of them, in the order of names. */
public final class FollowedUnits {

  private final Edition edition;
  private final UnitNames names;
  private final List<Unit> units;

  // Many a page only asks for names.
  private final Lazy<List<UnitId>> ordered = Lazy.of(this::sorted);
  private final Lazy<Map<UnitId, Integer>> places = Lazy.of(this::numbered);

  public FollowedUnits(Edition edition, Collection<UnitId> units) {
    this(edition, units.stream().map(edition::unit).toList(), edition.names());
  }

  private FollowedUnits(Edition edition, List<Unit> units, UnitNames names) {
    this.edition = edition;
    this.names = names;
    this.units = units;
  }

  private List<UnitId> sorted() {
    return units.stream()
        .sorted(NameOrder.by(Unit::name).thenComparing(Unit::id))
        .map(Unit::id)
        .toList();
  }

  private Map<UnitId, Integer> numbered() {
    Map<UnitId, Integer> numbers = new HashMap<>();
    byName().forEach(unit -> numbers.putIfAbsent(unit, numbers.size()));
    return numbers;
  }

  /** Units of which the data of the site may not know. */
  public static FollowedUnits of(Edition edition, Collection<Unit> units) {
    return new FollowedUnits(
        edition,
        List.copyOf(units),
        UnitNames.of(
            units,
            units.stream().map(Unit::id).toList(),
            edition.words(),
            edition.formats(),
            edition.foreign()));
  }

  /** How many there are. */
  public int count() {
    return units.size();
  }

  /** All, by name. */
  public List<UnitId> byName() {
    return ordered.get();
  }

  /** Some of them, by name. */
  public List<UnitId> byName(Collection<UnitId> some) {
    return byName().stream().filter(some::contains).toList();
  }

  /** The name, as short as may be. */
  public String name(UnitId id) {
    return names.label(id);
  }

  /** Place in the order of names, from 0; after all others for a unit that is not followed. */
  public int place(UnitId id) {
    return places.get().getOrDefault(id, count());
  }

  /** "A, B và C", in the order given; the first of very many and the number of the others. */
  public String joined(Collection<UnitId> some) {
    List<String> labels = some.stream().map(names::label).toList();
    List<String> named = NameLimit.named(labels);
    return named.size() == labels.size()
        ? edition.joined(labels)
        : edition.say(
            "list.more",
            String.join(", ", named),
            edition.formats().count(NameLimit.others(labels)));
  }

  /** The names: "Ba Bích, Ba Cung và Ba Dinh"; "–" for nobody. */
  public String listed(Collection<UnitId> some) {
    return joined(byName(some));
  }

  /** The name, leading to the page of the unit where there is one. */
  public Cell cell(UnitId id) {
    int order = place(id);
    return page(id)
        .<Cell>map(to -> new Cell.Linked(name(id), to, Tone.PLAIN, order))
        .orElseGet(() -> new Cell.Text(name(id), Tone.PLAIN, order));
  }

  /** The scorecard; of a unit that is only followed its page among those that follow others. */
  public Optional<SitePath> page(UnitId id) {
    return edition.current().units().containsKey(id)
        ? Optional.of(edition.addresses().unit(id))
        : Optional.of(edition.addresses().successor(id)).filter(edition.routes()::has);
  }

  /** "12/19", without a word. */
  public String of(long some) {
    return edition.say("count.of", edition.formats().count(some), edition.formats().count(count()));
  }
}
