package vn.parindex.analytics.io;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import vn.parindex.analytics.check.Place;

/**
 * Which items of which lists were left out because they are faulty. Whoever sees only the others
 * counts them from 0: this says where they stand in the file.
 */
final class LeftOut {

  private final Map<Place, TreeSet<Integer>> lists = new HashMap<>();

  /** Leaves out an item of a list, by its place in the file. */
  void add(Place item) {
    int slash = item.pointer().lastIndexOf('/');
    lists
        .computeIfAbsent(
            new Place(item.file(), item.pointer().substring(0, slash)), l -> new TreeSet<>())
        .add(Integer.parseInt(item.pointer().substring(slash + 1)));
  }

  boolean isIn(String file) {
    return lists.keySet().stream().anyMatch(list -> list.file().equals(file));
  }

  /** The place in the file of a place among what is left. */
  Place original(Place place) {
    if (lists.isEmpty() || place.pointer().isEmpty()) {
      return place;
    }
    Place there = Place.of(place.file());
    for (String step : place.pointer().substring(1).split("/", -1)) {
      TreeSet<Integer> gone = lists.get(there);
      String meant = step;
      if (gone != null && step.matches("[0-9]{1,7}")) {
        int index = Integer.parseInt(step);
        for (int out : gone) {
          index += out <= index ? 1 : 0;
        }
        meant = Integer.toString(index);
      }
      there = new Place(there.file(), there.pointer() + "/" + meant);
    }
    return there;
  }
}
