package vn.parindex.analytics.io;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** Which unit a code means: that depends on the day, since codes outlive units. */
final class UnitDays {

  private final List<Unit> units;
  private final List<Period> periods;

  UnitDays(List<Unit> units, List<Period> periods) {
    this.units = List.copyOf(units);
    this.periods = List.copyOf(periods);
  }

  /** The unit with this code on a day; any other with the code; else one that nobody knows. */
  UnitId on(String code, LocalDate day) {
    Optional<Unit> then =
        units.stream().filter(u -> u.code().equals(code) && u.existsOn(day)).findFirst();
    return then.or(() -> units.stream().filter(u -> u.code().equals(code)).findFirst())
        .map(Unit::id)
        .orElse(UnitId.of(code));
  }

  /** The unit with this code among those that are scored in a period, even an unknown one. */
  UnitId in(String period, String code) {
    return on(
        code,
        periods.stream()
            .filter(p -> p.code().equals(period))
            .map(Period::unitsAsOf)
            .findFirst()
            .orElse(LocalDate.MAX));
  }
}
