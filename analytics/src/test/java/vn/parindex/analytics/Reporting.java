package vn.parindex.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;

/** Reports of units on targets, written in a few words. */
public final class Reporting {

  private final String year;
  private final Map<LocalDate, List<Measurement>> sets = new TreeMap<>();

  /** Reports for a year. */
  public Reporting(String year) {
    this.year = year;
  }

  /** A target without a clause or a parent. */
  public static Target ratio(String code, String threshold, CaseKind cases) {
    return target(code, Target.Form.RATIO, threshold, "", "", cases);
  }

  /** A target that is met at or below its threshold. */
  public static Target atMost(String code, String threshold, CaseKind cases) {
    return new Target(
        code,
        "7." + code,
        code,
        "",
        "",
        Target.Form.RATIO,
        Target.Comparison.AT_MOST,
        new BigDecimal(threshold),
        "",
        "",
        "",
        cases);
  }

  /** A target that is an "of which" of another. */
  public static Target ofWhich(String code, String parent, String threshold) {
    return target(code, Target.Form.RATIO, threshold, "", parent, CaseKind.FLOW);
  }

  /** A target of growth on the year 2024. */
  public static Target growth(String code, String threshold) {
    return target(code, Target.Form.GROWTH, threshold, "2024", "", CaseKind.STOCK);
  }

  private static Target target(
      String code, Target.Form form, String threshold, String base, String parent, CaseKind cases) {
    return new Target(
        code, "7." + code, code, "", "", form, new BigDecimal(threshold), base, parent, "", cases);
  }

  /** A figure: "30/40", "230", or the code of the reason why there is none. */
  public static Measured measured(String text) {
    for (MissingReason reason : MissingReason.values()) {
      if (reason.code().equals(text)) {
        return Measured.missing(reason);
      }
    }
    int slash = text.indexOf('/');
    return slash < 0
        ? Measured.total(Long.parseLong(text))
        : Measured.ratio(
            Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
  }

  /** A final figure. */
  public Reporting say(String date, String unit, String target, String figure) {
    return add(date, unit, target, new Measurement.Statement(measured(figure), false), List.of());
  }

  /** A provisional figure that is corrected on a day. */
  public Reporting revise(
      String date, String unit, String target, String first, String on, String then) {
    return add(
        date,
        unit,
        target,
        new Measurement.Statement(measured(first), true),
        List.of(
            new Measurement.Revision(
                LocalDate.parse(on), new Measurement.Statement(measured(then), false))));
  }

  private Reporting add(
      String date,
      String unit,
      String target,
      Measurement.Statement first,
      List<Measurement.Revision> revisions) {
    sets.computeIfAbsent(LocalDate.parse(date), day -> new ArrayList<>())
        .add(new Measurement(unit(unit), target, first, revisions));
    return this;
  }

  /**
   * A unit by its code; one that was founded within the year with its first day: "c@2025-08-15".
   */
  public static UnitId unit(String text) {
    String[] parts = text.split("@");
    return parts.length == 1 ? UnitId.of(text) : new UnitId(parts[0], LocalDate.parse(parts[1]));
  }

  /** All sets, oldest first. */
  public List<MeasurementSet> sets() {
    return sets.entrySet().stream()
        .map(set -> new MeasurementSet(year, set.getKey(), set.getValue()))
        .toList();
  }
}
