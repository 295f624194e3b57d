package vn.parindex.analytics.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.anomaly.Anomaly.Kind;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;

/** A look at one period. */
final class Look {
  private final PeriodIndex now;
  private final AnomalySettings settings;
  private final List<Anomaly> anomalies = new ArrayList<>();
  private final List<Screening.Group> groups = new ArrayList<>();
  private final Map<UnitIndex, Map<String, Figure>> sheets = new IdentityHashMap<>();

  Look(PeriodIndex now, AnomalySettings settings) {
    this.now = now;
    this.settings = settings;
  }

  /** What was found, by kind, then in the order of edition and index. */
  List<Anomaly> anomalies() {
    return anomalies.stream().sorted(Comparator.comparing(Anomaly::kind)).toList();
  }

  /** Where outliers were sought, in the order in which it was done. */
  List<Screening.Group> groups() {
    return List.copyOf(groups);
  }

  /** Looks at the period by itself. */
  void alone() {
    outliers(Kind.TOTAL, "", "", known(now.totals()));
    for (Area area : now.framework().areas()) {
      outliers(Kind.AREA, "", area.code(), known(now.area(area.code())));
    }
    sameSheets();
    now.framework().leaves().forEach(this::equalScores);
    now.units().values().forEach(this::uniformSheet);
  }

  /** Looks at the period against the one before. */
  void against(PeriodIndex before) {
    String then = before.period();
    outliers(Kind.TOTAL_CHANGE, then, "", changes(before.totals(), now.totals()));
    EditionStep step = new EditionStep(before.framework(), now.framework());
    for (Area area : now.framework().areas()) {
      step.areaBefore(area)
          .ifPresent(
              old ->
                  outliers(
                      Kind.AREA_CHANGE,
                      then,
                      area.code(),
                      changes(before.area(old.code()), now.area(area.code()))));
    }
    for (UnitIndex unit : now.units().values()) {
      UnitIndex old = before.units().get(unit.unit());
      if (old != null) {
        sameAsBefore(then, old, unit);
        now.framework()
            .leaves()
            .forEach(
                leaf ->
                    step.leafBefore(leaf)
                        .ifPresent(earlier -> jump(then, old, earlier, unit, leaf)));
      }
    }
  }

  private void outliers(Kind kind, String before, String code, Map<UnitId, Fraction> figures) {
    Outcome<RobustZ> spread = RobustZ.of(figures.values(), settings.leastUnits());
    groups.add(new Screening.Group(kind, now.period(), before, code, figures.size(), spread));
    Fraction limit = Fraction.of(settings.limit());
    spread
        .value()
        .ifPresent(
            robust ->
                figures.forEach(
                    (unit, figure) -> {
                      Fraction z = robust.z(figure);
                      if (z.compareTo(limit) > 0 || z.negate().compareTo(limit) > 0) {
                        add(kind, before, List.of(unit), code, figure, robust.median(), z);
                      }
                    }));
  }

  private void sameAsBefore(String before, UnitIndex old, UnitIndex unit) {
    Map<String, Figure> sheet = sheet(unit);
    if (countKnown(sheet) > 0 && sheet.equals(sheet(old))) {
      Fraction count = Fraction.of(countKnown(sheet));
      add(Kind.SAME_AS_BEFORE, before, List.of(unit.unit()), "", count, count, count);
    }
  }

  private void jump(String before, UnitIndex old, Leaf oldLeaf, UnitIndex unit, Leaf leaf) {
    if (sheet(old).get(oldLeaf.code()) instanceof Figure.Known then
        && sheet(unit).get(leaf.code()) instanceof Figure.Known points) {
      // Compared crosswise, so that a rescaled leaf is compared on shares of its maximum.
      Fraction shareThen = then.value().multiply(leaf.maxPoints());
      Fraction shareNow = points.value().multiply(oldLeaf.maxPoints());
      if (Anomalies.isJump(shareThen, shareNow, Fraction.of(settings.jump()))) {
        add(
            Kind.JUMP,
            before,
            List.of(unit.unit()),
            leaf.code(),
            points.value().divide(leaf.maxPoints()).multiply(Fraction.HUNDRED),
            then.value().divide(oldLeaf.maxPoints()).multiply(Fraction.HUNDRED),
            shareNow.divide(shareThen));
      }
    }
  }

  private void sameSheets() {
    Map<Map<String, Figure>, List<UnitId>> units = new LinkedHashMap<>();
    for (UnitIndex unit : now.units().values()) {
      units.computeIfAbsent(sheet(unit), sheet -> new ArrayList<>()).add(unit.unit());
    }
    units.forEach(
        (sheet, same) -> {
          if (same.size() > 1 && countKnown(sheet) > 0) {
            add(
                Kind.SAME_AS_OTHERS,
                "",
                same,
                "",
                Fraction.of(countKnown(sheet)),
                Fraction.of(sheet.size()),
                Fraction.of(same.size()));
          }
        });
  }

  private void equalScores(Leaf leaf) {
    Map<Fraction, Integer> counts = new LinkedHashMap<>();
    int all = 0;
    for (UnitIndex unit : now.units().values()) {
      if (sheet(unit).get(leaf.code()) instanceof Figure.Known known) {
        counts.merge(known.value(), 1, Integer::sum);
        all++;
      }
    }
    if (all < settings.leastUnits()) {
      return;
    }
    for (Map.Entry<Fraction, Integer> score : counts.entrySet()) {
      Fraction points = score.getKey();
      Fraction share = Fraction.of(score.getValue()).divide(Fraction.of(all));
      boolean everybody = score.getValue() == all;
      boolean full = points.compareTo(leaf.maxPoints()) == 0;
      if (full || points.signum() == 0) {
        if (everybody) {
          leaf(full ? Kind.LEAF_FULL : Kind.LEAF_ZERO, leaf, points, Fraction.of(all));
        }
      } else if (share.compareTo(settings.equalShare()) >= 0) {
        leaf(Kind.MANY_EQUAL, leaf, points, share);
      }
    }
  }

  private void leaf(Kind kind, Leaf leaf, Fraction points, Fraction measure) {
    add(kind, "", List.of(), leaf.code(), points, leaf.maxPoints(), measure);
  }

  private void uniformSheet(UnitIndex unit) {
    Fraction points = Fraction.ZERO;
    Fraction max = Fraction.ZERO;
    int count = 0;
    boolean full = true;
    boolean zero = true;
    for (LeafResult leaf : unit.leaves()) {
      if (leaf.points() instanceof Figure.Known known) {
        points = points.add(known.value());
        max = max.add(leaf.leaf().maxPoints());
        count++;
        full &= known.value().compareTo(leaf.leaf().maxPoints()) == 0;
        zero &= known.value().signum() == 0;
      }
    }
    if (count > 0 && (full || zero)) {
      add(
          full ? Kind.SHEET_FULL : Kind.SHEET_ZERO,
          "",
          List.of(unit.unit()),
          "",
          points,
          max,
          Fraction.of(count));
    }
  }

  private void add(
      Kind kind,
      String before,
      List<UnitId> units,
      String code,
      Fraction figure,
      Fraction usual,
      Fraction measure) {
    anomalies.add(new Anomaly(kind, now.period(), before, units, code, figure, usual, measure));
  }

  /** The points that count, by leaf; read again and again, hence kept. */
  private Map<String, Figure> sheet(UnitIndex unit) {
    return sheets.computeIfAbsent(
        unit,
        of -> {
          Map<String, Figure> sheet = new LinkedHashMap<>();
          of.leaves().forEach(leaf -> sheet.put(leaf.leaf().code(), leaf.points()));
          return sheet;
        });
  }

  private static long countKnown(Map<String, Figure> sheet) {
    return sheet.values().stream().filter(Figure::isKnown).count();
  }

  private static Map<UnitId, Fraction> known(Map<UnitId, Score> scores) {
    Map<UnitId, Fraction> known = new LinkedHashMap<>();
    scores.forEach((unit, score) -> score.percent().ifPresent(value -> known.put(unit, value)));
    return known;
  }

  private static Map<UnitId, Fraction> changes(
      Map<UnitId, Score> before, Map<UnitId, Score> after) {
    Map<UnitId, Fraction> then = known(before);
    Map<UnitId, Fraction> changes = new LinkedHashMap<>();
    known(after)
        .forEach(
            (unit, percent) -> {
              if (then.containsKey(unit)) {
                changes.put(unit, percent.subtract(then.get(unit)));
              }
            });
    return changes;
  }
}
