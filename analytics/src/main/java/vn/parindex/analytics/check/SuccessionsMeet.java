package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** A successor begins on the day of the succession, its parts end on the day before. */
final class SuccessionsMeet implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.UNITS);
  }

  @Override
  public void check(Inspection of) {
    for (int s = 0; s < of.dataset().successions().size(); s++) {
      Succession succession = of.dataset().successions().get(s);
      Place place = of.file(Kind.SUCCESSIONS, "").at("successions", s);
      Optional<Unit> successor = of.dataset().unit(succession.successor());
      if (successor.isEmpty()) {
        unknown(of, place.at("successor"), succession.successor());
      } else if (!succession.successor().validFrom().equals(succession.date())) {
        wrongDay(
            of,
            place.at("successor"),
            Inspection.name(successor.get()),
            "đơn vị mới có \"validFrom\": \"" + succession.date() + "\"");
      }
      LocalDate dayBefore = succession.date().minusDays(1);
      for (int p = 0; p < succession.parts().size(); p++) {
        Place partPlace = place.at("parts", p);
        Optional<Unit> part = of.dataset().unit(succession.parts().get(p));
        if (part.isEmpty()) {
          unknown(of, partPlace, succession.parts().get(p));
        } else if (!part.get().validUntil().equals(dayBefore)) {
          wrongDay(
              of,
              partPlace,
              Inspection.name(part.get()),
              "đơn vị cũ có \"validUntil\": \"" + dayBefore + "\"");
        }
      }
    }
  }

  private static void unknown(Inspection of, Place place, UnitId id) {
    if (of.otherZeros(id.code()).isPresent()) {
      return; // UnitCodesKeepTheirZeros says so.
    }
    of.report(
        Problem.SUCCESSION_UNIT,
        place,
        Inspection.quoted(id.code()),
        "mã một đơn vị có trong reference/units.json",
        "Sửa mã, hoặc bổ sung đơn vị.");
  }

  private static void wrongDay(Inspection of, Place place, String found, String expected) {
    of.report(
        Problem.SUCCESSION_DATES,
        place,
        found,
        expected,
        "Sửa ngày trong reference/units.json hoặc reference/successions.json.");
  }
}
