package vn.parindex.analytics.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Drawn;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** One pass over a data set: what the rules look at, and where they report. */
public final class Inspection {

  private static final int NAMED = 10;

  private final Dataset dataset;
  private final Declared declared;
  private final Locator locator;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<UnitId, Unit> units = new HashMap<>();
  private final Map<String, List<Unit>> codes = new LinkedHashMap<>();
  private final Map<String, String> withoutZeros = new HashMap<>();
  private final Map<Kind, List<?>> files = new EnumMap<>(Kind.class);
  private List<ReportSeries> series = List.of();

  /** An inspection without findings. */
  public Inspection(Dataset dataset, Declared declared, Locator locator) {
    this.dataset = dataset;
    this.declared = declared;
    this.locator = locator;
    for (Unit unit : dataset.units()) {
      units.putIfAbsent(unit.id(), unit);
      codes.computeIfAbsent(unit.code(), code -> new ArrayList<>()).add(unit);
    }
    codes.keySet().stream()
        .filter(code -> code.matches("[0-9]+"))
        .forEach(code -> withoutZeros.putIfAbsent(stripped(code), code));
  }

  /** What is inspected. */
  public Dataset dataset() {
    return dataset;
  }

  /** What was promised. */
  public Declared declared() {
    return declared;
  }

  /** What was reported so far. */
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  /** The file of this kind; a name after the kind when no such file is known. */
  public Place file(Kind kind, String key) {
    return Place.of(
        locator.fileOf(kind, key).orElse(kind.code() + (key.isEmpty() ? "" : " " + key)));
  }

  /** {@code dataset.json}. */
  public Place datasetFile() {
    return file(Kind.DATASET, "");
  }

  /** The unit with this index in {@link Dataset#units()}. */
  public Place unit(int index) {
    return file(Kind.UNITS, "").at("units", index);
  }

  /** The file of a reporting date. */
  Place file(MeasurementSet set) {
    return file(Kind.MEASUREMENTS, Locator.measurementsKey(set.year(), set.date()));
  }

  /** The sheets of a period; none when nobody was scored in it. */
  List<ScoreSheet> sheets(String period) {
    return dataset.sheets().getOrDefault(period, List.of());
  }

  /** The sheet with this index in its period. */
  public Place sheet(String period, int index) {
    return file(Kind.SCORES, period).at("units", index);
  }

  /**
   * The files of a kind in which units report: many rules look at them.
   *
   * @param all makes them, the first time
   * @param <T> what one unit reports on one thing, always the same for a kind
   */
  @SuppressWarnings("unchecked") // what is held for a kind was made for it
  <T> List<ReportFile<T>> files(Kind kind, Supplier<List<ReportFile<T>>> all) {
    if (!files.containsKey(kind)) {
      files.put(kind, all.get());
    }
    return (List<ReportFile<T>>) files.get(kind);
  }

  /** What each unit reported on each target; see {@link ReportSeries#all}. */
  List<ReportSeries> series() {
    if (series.isEmpty()) {
      series = ReportSeries.all(this);
    }
    return series;
  }

  /**
   * The code of a unit that differs from this one only in the zeros before it; empty when there is
   * none, or when the code is a unit's.
   */
  Optional<String> otherZeros(String code) {
    return codes.containsKey(code)
        ? Optional.empty()
        : Optional.ofNullable(withoutZeros.get(stripped(code)));
  }

  private static String stripped(String code) {
    return code.replaceFirst("^0+(?=[0-9])", "");
  }

  /** The units with a code, of all times, in the order of the data. */
  List<Unit> called(String code) {
    return codes.getOrDefault(code, List.of());
  }

  /**
   * Whether there is the unit that a map means: with the first day that it says, if it says one.
   */
  boolean isKnown(Drawn item) {
    return item.validFrom().equals(LocalDate.MIN)
        ? codes.containsKey(item.unitCode())
        : units.containsKey(new UnitId(item.unitCode(), item.validFrom()));
  }

  /** The units of the later compared period of which a map has nothing, in their order. */
  List<Unit> without(List<? extends Drawn> items) {
    Set<String> zeros =
        items.stream()
            .flatMap(item -> otherZeros(item.unitCode()).stream())
            .collect(Collectors.toSet());
    return dataset.period(declared.compareTo()).stream()
        .flatMap(
            period -> {
              Set<UnitId> drawn = dataset.drawn(items, period).keySet();
              return dataset.unitsOf(period).stream()
                  .filter(unit -> !drawn.contains(unit.id()) && !zeros.contains(unit.code()));
            })
        .toList();
  }

  /** The first ten of many words, and how many more there are. */
  static String some(Collection<String> words) {
    String first = words.stream().limit(NAMED).collect(Collectors.joining(", "));
    return words.size() <= NAMED ? first : first + " và " + (words.size() - NAMED) + " nữa";
  }

  /** Where a framework defines a leaf; the whole framework when it does not. */
  public Place leaf(Framework framework, String leafCode) {
    Place file = file(Kind.FRAMEWORK, framework.edition());
    for (int a = 0; a < framework.areas().size(); a++) {
      Area area = framework.areas().get(a);
      for (int c = 0; c < area.criteria().size(); c++) {
        Criterion criterion = area.criteria().get(c);
        Place place = file.at("areas", a, "criteria", c);
        if (criterion.isLeaf() && criterion.code().equals(leafCode)) {
          return place;
        }
        for (int l = 0; l < criterion.leaves().size(); l++) {
          Leaf leaf = criterion.leaves().get(l);
          if (!criterion.isLeaf() && leaf.code().equals(leafCode)) {
            return place.at("components", l);
          }
        }
      }
    }
    return file;
  }

  /** Reports a problem. */
  public void report(Problem problem, Place seen, String found, String expected, String remedy) {
    Place place = locator.original(seen);
    Locator.Position position = locator.positionOf(place.file(), place.pointer());
    findings.add(
        problem
            .at(
                place.file(),
                position.line(),
                position.column(),
                place.pointer(),
                found,
                expected,
                remedy)
            .about(locator.subjectOf(place.file(), place.pointer())));
  }

  /** A number as it stands in JSON: {@code 1.5}. */
  static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Points as they stand in JSON: {@code 1.5}, or {@code 10/3} where no decimal is exact. */
  static String number(Fraction value) {
    return value.asWritten();
  }

  /** A text as it stands in JSON. */
  static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** A day for readers: {@code 05/03/2025}. */
  static String day(LocalDate day) {
    return String.format(
        java.util.Locale.ROOT,
        "%02d/%02d/%d",
        day.getDayOfMonth(),
        day.getMonthValue(),
        day.getYear());
  }

  /** A day of any year for readers: {@code 05/03}. */
  static String day(MonthDay day) {
    return String.format(
        java.util.Locale.ROOT, "%02d/%02d", day.getDayOfMonth(), day.getMonthValue());
  }

  /** A unit for readers: {@code Xã Ba Vì (21529)}. */
  static String name(Unit unit) {
    return unit.fullName() + " (" + unit.code() + ")";
  }

  /** A unit for readers; by its code alone when no such unit exists. */
  String name(UnitId id) {
    Unit unit = units.get(id);
    return unit == null ? "đơn vị " + id.code() : name(unit);
  }
}
