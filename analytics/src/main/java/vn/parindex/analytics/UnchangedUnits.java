package vn.parindex.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/**
 * Units that a succession leaves as they are: one part, which is the successor itself, with the
 * same code, name and type. Such a unit is one unit all along, under the identity it had first and
 * with the facts recorded last, so that its years can be compared and nobody calls it new.
 *
 * <p>Example: of the eight successors of 01/07/2025 xã Ba Xa (21538) consists of xã Ba Xa alone.
 * 21538 and 21538@2025-07-01 become 21538, without a last day. Xã Ba Vì (21529), put together from
 * three, stays another unit than the xã Ba Vì before it.
 *
 * @param first the first identity of every later one that is the same unit
 */
record UnchangedUnits(Map<UnitId, UnitId> first) {

  static UnchangedUnits of(Dataset dataset) {
    Map<UnitId, UnitId> first = new LinkedHashMap<>();
    for (Succession succession : dataset.successions()) {
      UnitId part = succession.parts().get(0);
      if (succession.parts().size() == 1
          && !part.equals(succession.successor())
          && isSame(dataset.unit(part), dataset.unit(succession.successor()))) {
        first.put(succession.successor(), first.getOrDefault(part, part));
      }
    }
    return new UnchangedUnits(first);
  }

  private static boolean isSame(Optional<Unit> before, Optional<Unit> after) {
    return before.isPresent()
        && after.isPresent()
        && before.get().code().equals(after.get().code())
        && before.get().name().equals(after.get().name())
        && before.get().type().equals(after.get().type());
  }

  /** The data set with one identity for each of them; the same where there are none. */
  Dataset in(Dataset dataset) {
    if (first.isEmpty()) {
      return dataset;
    }
    Map<String, List<ScoreSheet>> sheets = new LinkedHashMap<>();
    dataset
        .sheets()
        .forEach(
            (period, list) ->
                sheets.put(period, list.stream().map(s -> s.ofUnit(one(s.unit()))).toList()));
    return new Dataset(
            dataset.identity(),
            units(dataset.units()),
            dataset.successions().stream().map(this::succession).toList(),
            dataset.tileMap(),
            dataset.boundaries(),
            dataset.frameworks(),
            dataset.periods(),
            sheets,
            dataset.targets(),
            dataset.tasks(),
            dataset.findings(),
            dataset.calendars(),
            dataset.reports().withUnits((year, unit) -> one(unit)),
            dataset.notes(),
            dataset.files())
        .announcing(dataset.coming().stream().map(coming -> coming.under(this::one)).toList());
  }

  private UnitId one(UnitId id) {
    return first.getOrDefault(id, id);
  }

  /**
   * In the place of the first record the facts of the last, and what is said of the past by all.
   */
  private List<Unit> units(List<Unit> units) {
    Map<UnitId, Unit> last = new LinkedHashMap<>();
    for (Unit unit : units) {
      last.merge(one(unit.id()), unit, UnchangedUnits::later);
    }
    List<Unit> result = new ArrayList<>();
    last.forEach(
        (id, unit) ->
            result.add(
                new Unit(
                    id,
                    unit.name(),
                    unit.type(),
                    unit.validUntil(),
                    unit.population(),
                    unit.areaKm2(),
                    unit.neighbours(),
                    units.stream()
                        .filter(record -> one(record.id()).equals(id))
                        .flatMap(record -> record.formerNames().stream())
                        .distinct()
                        .toList(),
                    unit.identifier(),
                    units.stream()
                        .filter(record -> one(record.id()).equals(id))
                        .anyMatch(Unit::isFounded),
                    units.stream()
                        .filter(record -> one(record.id()).equals(id))
                        .flatMap(record -> record.aliases().stream())
                        .distinct()
                        .toList())));
    return result;
  }

  private static Unit later(Unit one, Unit other) {
    LocalDate from = one.id().validFrom();
    return other.id().validFrom().isAfter(from) ? other : one;
  }

  private Succession succession(Succession of) {
    return new Succession(
        of.date(),
        one(of.successor()),
        of.parts().stream().map(this::one).toList(),
        of.legalBasis());
  }
}
