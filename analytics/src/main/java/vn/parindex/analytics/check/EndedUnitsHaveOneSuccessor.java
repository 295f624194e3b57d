package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** A unit that ends is part of exactly one succession; one that begins is a successor or new. */
final class EndedUnitsHaveOneSuccessor implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.UNITS, Kind.SUCCESSIONS);
  }

  @Override
  public void check(Inspection of) {
    Map<UnitId, UnitId> successorOf = new HashMap<>();
    Set<UnitId> successors = new HashSet<>();
    List<Succession> successions = of.dataset().successions();
    for (int s = 0; s < successions.size(); s++) {
      Succession succession = successions.get(s);
      successors.add(succession.successor());
      for (int p = 0; p < succession.parts().size(); p++) {
        UnitId part = succession.parts().get(p);
        UnitId other = successorOf.putIfAbsent(part, succession.successor());
        if (other != null) {
          of.report(
              Problem.ENDS_TWICE,
              of.file(Kind.SUCCESSIONS, "").at("successions", s, "parts", p),
              Inspection.quoted(part.code()),
              "mỗi đơn vị cũ nằm trong đúng một kế thừa",
              "Đơn vị này đã thuộc kế thừa của " + other.code() + ": bỏ một chỗ.");
        }
      }
    }
    for (int u = 0; u < of.dataset().units().size(); u++) {
      Unit unit = of.dataset().units().get(u);
      if (!unit.validUntil().equals(LocalDate.MAX) && !successorOf.containsKey(unit.id())) {
        of.report(
            Problem.NO_SUCCESSION,
            of.unit(u).at("validUntil"),
            Inspection.quoted(unit.validUntil().toString()),
            "một kế thừa có " + Inspection.name(unit) + " trong \"parts\"",
            "Thêm vào reference/successions.json, hoặc bỏ \"validUntil\".");
      }
      boolean begins = !unit.id().validFrom().equals(LocalDate.MIN);
      boolean succeeds = successors.contains(unit.id());
      if (begins && !succeeds && !unit.isFounded()) {
        of.report(
            Problem.NO_SUCCESSION,
            of.unit(u).at("validFrom"),
            Inspection.quoted(unit.id().validFrom().toString()),
            "một kế thừa có " + Inspection.name(unit) + " là \"successor\"",
            "Thêm vào reference/successions.json; đơn vị lập mới, không từ đơn vị nào, thì ghi"
                + " \"founded\": true; đã có từ trước thì bỏ \"validFrom\".");
      }
      if (unit.isFounded() && (succeeds || !begins)) {
        of.report(
            Problem.FOUNDED,
            of.unit(u).at("founded"),
            "true",
            succeeds
                ? "không có kế thừa nào mà " + Inspection.name(unit) + " là \"successor\""
                : "\"validFrom\" của " + Inspection.name(unit) + ": ngày lập",
            succeeds
                ? "Bỏ \"founded\", hoặc bỏ kế thừa trong reference/successions.json."
                : "Ghi \"validFrom\"; đã có từ trước thì bỏ \"founded\".");
      }
    }
  }
}
