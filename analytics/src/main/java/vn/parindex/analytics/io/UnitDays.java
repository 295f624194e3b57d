package vn.parindex.analytics.io;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** Which unit a code means: that depends on the day, since codes outlive units. */
final class UnitDays {

  private final Map<String, List<Unit>> units;
  private final Map<String, LocalDate> days = new HashMap<>();

  UnitDays(List<Unit> units, List<Period> periods) {
    this.units = units.stream().collect(Collectors.groupingBy(Unit::code));
    periods.forEach(period -> days.putIfAbsent(period.code(), period.unitsAsOf()));
  }

  /** The unit with this code on a day; any other with the code; else one that nobody knows. */
  UnitId on(String code, LocalDate day) {
    List<Unit> called = units.getOrDefault(code, List.of());
    Optional<Unit> then = called.stream().filter(u -> u.existsOn(day)).findFirst();
    return then.or(() -> called.stream().findFirst()).map(Unit::id).orElse(UnitId.of(code));
  }

  /** The unit with this code among those that are scored in a period, even an unknown one. */
  UnitId in(String period, String code) {
    return on(code, days.getOrDefault(period, LocalDate.MAX));
  }
}
