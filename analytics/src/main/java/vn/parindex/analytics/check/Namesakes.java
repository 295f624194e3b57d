package vn.parindex.analytics.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.model.Unit;

/** Which units have the same code, or the same name, on some day together. */
final class Namesakes {

  private final List<Optional<Unit>> before = new ArrayList<>();

  Namesakes(List<Unit> units, Function<Unit, String> key) {
    Map<String, List<Unit>> seen = new HashMap<>();
    for (Unit unit : units) {
      List<Unit> others = seen.computeIfAbsent(key.apply(unit), k -> new ArrayList<>());
      before.add(others.stream().filter(o -> atOneTime(o, unit)).findFirst());
      others.add(unit);
    }
  }

  /** The first unit before the one with this index that shares its key and a day with it. */
  Optional<Unit> before(int index) {
    return before.get(index);
  }

  /** Whether two units exist on some day together. */
  static boolean atOneTime(Unit a, Unit b) {
    return !a.id().validFrom().isAfter(b.validUntil())
        && !b.id().validFrom().isAfter(a.validUntil());
  }
}
