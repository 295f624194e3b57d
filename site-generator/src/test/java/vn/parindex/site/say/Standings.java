package vn.parindex.site.say;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.TargetSettings;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.TargetStandings;
import vn.parindex.analytics.target.TargetYear;

/** Standings against targets from a few figures, on units of the real edition. */
public final class Standings {

  public static final LocalDate DUE = LocalDate.of(2025, 11, 1);
  public static final LocalDate AS_OF = LocalDate.of(2025, 9, 30);

  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

  private Standings() {}

  /** The first units by name. */
  public static List<UnitId> units(int count) {
    return RealEdition.VI.units().stream().map(Unit::id).limit(count).toList();
  }

  public static Target ratio(String code, String parent) {
    return new Target(
        code,
        "7.1",
        "Hồ sơ điện tử",
        "hồ sơ điện tử",
        "hồ sơ",
        Target.Form.RATIO,
        BigDecimal.valueOf(80),
        "",
        parent,
        "",
        CaseKind.FLOW);
  }

  /** Cases overdue, or in time, of which there is to be no more, or no less, than a share. */
  public static Target asking(
      String code, Target.Comparison comparison, int threshold, CaseKind cases) {
    return new Target(
        code,
        "7.2",
        "Hồ sơ quá hạn",
        "hồ sơ quá hạn",
        "hồ sơ",
        Target.Form.RATIO,
        comparison,
        BigDecimal.valueOf(threshold),
        "",
        "",
        "",
        cases);
  }

  public static Target growth(String code) {
    return new Target(
        code,
        "7.3",
        "Số hóa",
        "kết quả đã số hóa",
        "kết quả năm 2024",
        Target.Form.GROWTH,
        BigDecimal.valueOf(20),
        "2024",
        "",
        "",
        CaseKind.STOCK);
  }

  public static Measurement said(UnitId unit, String target, Measured measured) {
    return new Measurement(unit, target, new Measurement.Statement(measured, false), List.of());
  }

  public static MeasurementSet on(String date, Measurement... measurements) {
    return new MeasurementSet("2025", LocalDate.parse(date), List.of(measurements));
  }

  /** One figure for each of as many units, on 30 September, against 80 %. */
  public static List<TargetStanding> latest(Measured... figures) {
    List<UnitId> units = units(figures.length);
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < figures.length; i++) {
      measurements.add(said(units.get(i), "ct-01", figures[i]));
    }
    return assess(
        List.of(ratio("ct-01", "")),
        List.of(new MeasurementSet("2025", AS_OF, measurements)),
        units,
        AS_OF);
  }

  public static List<TargetStanding> assess(
      List<Target> targets, List<MeasurementSet> sets, List<UnitId> units, LocalDate asOf) {
    Map<String, LocalDate> base = new LinkedHashMap<>();
    base.put("2024", LocalDate.of(2024, 12, 31));
    return TargetStandings.assess(
        targets,
        sets,
        units,
        new TargetYear("2025", FROM, LocalDate.of(2025, 12, 31), DUE, base),
        asOf,
        TargetSettings.DEFAULT);
  }

  public static FollowUp year(List<TargetStanding> targets) {
    return new FollowUp(
        "2025",
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 12, 31),
        targets.get(0).asOf(),
        List.copyOf(targets.get(0).units().keySet()),
        targets,
        List.of(),
        List.of(),
        Outcome.none(NoResult.NO_VALUES),
        List.of(),
        List.of());
  }
}
