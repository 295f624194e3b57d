package vn.parindex.analytics.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/**
 * A successor has about as many people, and as much land, as the whole units that became part of
 * it: at least half and at most twice as much, since the two may have been counted in other years.
 */
final class SuccessorsHaveWhatTheirPartsHad implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.UNITS, Kind.SUCCESSIONS);
  }

  private static final Fraction TWO = Fraction.of(2);

  @Override
  public void check(Inspection of) {
    for (int s = 0; s < of.dataset().successions().size(); s++) {
      check(of, s, Unit::population, "người");
      check(of, s, Unit::areaKm2, "km²");
    }
  }

  private static void check(Inspection of, int index, Function<Unit, Figure> size, String measure) {
    Succession succession = of.dataset().successions().get(index);
    Optional<Fraction> now = size(of.dataset(), succession.successor(), size);
    List<Optional<Fraction>> parts =
        succession.parts().stream().map(part -> size(of.dataset(), part, size)).toList();
    if (now.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
      return;
    }
    Fraction before = parts.stream().map(Optional::get).reduce(Fraction.ZERO, Fraction::add);
    if (now.get().multiply(TWO).compareTo(before) < 0
        || now.get().compareTo(before.multiply(TWO)) > 0) {
      of.report(
          Problem.SUCCESSOR_SIZE,
          of.file(Kind.SUCCESSIONS, "").at("successions", index, "successor"),
          succession.successor().code() + " có " + Inspection.number(now.get()) + " " + measure,
          "khoảng " + Inspection.number(before) + " " + measure + " như các đơn vị hợp thành",
          "Kiểm tra số của "
              + succession.parts().stream().map(UnitId::code).collect(Collectors.joining(", "))
              + " và của đơn vị mới trong danh sách đơn vị.");
    }
  }

  private static Optional<Fraction> size(Dataset dataset, UnitId id, Function<Unit, Figure> size) {
    return dataset.unit(id).flatMap(u -> size.apply(u).match(Optional::of, r -> Optional.empty()));
  }
}
