package vn.parindex.analytics.check;

import java.util.HashSet;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;

/**
 * What of a data set could not be read, so that nothing false is said of what depends on it: a
 * sheet of a unit whose entry is faulty is no sheet of an unknown unit.
 */
public final class UnreadParts {

  /** Everything could be read. */
  public static final UnreadParts NONE = new UnreadParts(Set.of(), Set.of());

  private final Set<Kind> kinds;
  private final Set<Place> places;

  /** Whatever holds a fault, up to the document. */
  private final Set<Place> holders = new HashSet<>();

  /**
   * What could not be read.
   *
   * @param kinds the kinds of files of which one has a fault
   * @param places where the faults are
   */
  public UnreadParts(Set<Kind> kinds, Set<Place> places) {
    this.kinds = Set.copyOf(kinds);
    this.places = Set.copyOf(places);
    for (Place place : places) {
      Place held = place;
      while (!held.isDocument() && holders.add(held.holder())) {
        held = held.holder();
      }
    }
  }

  /** The kinds of files of which one has a fault. */
  public Set<Kind> kinds() {
    return kinds;
  }

  /** Where the faults are. */
  public Set<Place> places() {
    return places;
  }

  /** Whether a place is that of a fault, holds one, or is part of one. */
  public boolean touch(Place place) {
    for (Place part = place; !part.isDocument(); part = part.holder()) {
      if (places.contains(part)) {
        return true;
      }
    }
    return holders.contains(place);
  }
}
