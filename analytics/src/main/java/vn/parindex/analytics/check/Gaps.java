package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;

/**
 * What of a data set could not be read, so that nothing false is said of what depends on it: a
 * sheet of a unit whose entry is faulty is no sheet of an unknown unit.
 *
 * @param kinds the kinds of files of which one has a fault
 * @param places where the faults are
 */
public record Gaps(Set<Kind> kinds, Set<Place> places) {

  /** Everything could be read. */
  public static final Gaps NONE = new Gaps(Set.of(), Set.of());

  /** Copies. */
  public Gaps {
    kinds = Set.copyOf(kinds);
    places = Set.copyOf(places);
  }

  /** Whether a place is that of a fault, holds one, or is part of one. */
  public boolean touch(Place place) {
    String pointer = place.pointer();
    while (!pointer.isEmpty()) {
      if (places.contains(new Place(place.file(), pointer))) {
        return true;
      }
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
    }
    String below = place.pointer() + "/";
    return places.stream()
        .anyMatch(fault -> fault.file().equals(place.file()) && fault.pointer().startsWith(below));
  }
}
