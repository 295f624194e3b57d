package vn.parindex.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One slot of a plot: a row, or the heading of the rows below it. */
sealed interface Slot<R> {

  record Entry<R>(R row) implements Slot<R> {}

  record Heading<R>(String name) implements Slot<R> {}

  /** The rows in their order, a heading before each run of rows with one name that is not empty. */
  static <R> List<Slot<R>> of(List<R> rows, Function<R, String> groupName) {
    List<Slot<R>> slots = new ArrayList<>();
    String group = "";
    for (R row : rows) {
      String next = groupName.apply(row);
      if (!next.equals(group) && !next.isEmpty()) {
        slots.add(new Heading<>(next));
      }
      group = next;
      slots.add(new Entry<>(row));
    }
    return List.copyOf(slots);
  }

  /** Something about each slot: {@code heading} for those that are no rows. */
  static <R, T> List<T> each(List<Slot<R>> slots, Function<R, T> row, T heading) {
    return slots.stream().map(slot -> slot.match(row, name -> heading)).toList();
  }

  /** Exhaustive choice between the two cases. */
  default <T> T match(Function<R, T> row, Function<String, T> heading) {
    return this instanceof Entry<R> entry
        ? row.apply(entry.row())
        : heading.apply(((Heading<R>) this).name());
  }
}
