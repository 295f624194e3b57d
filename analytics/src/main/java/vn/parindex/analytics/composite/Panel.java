package vn.parindex.analytics.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import vn.parindex.analytics.model.MissingReason;

/**
 * The figures of an index: units × indicators × periods, each cell a known number or missing with a
 * reason. Immutable; columns of primitive numbers inside, so that 10,035 units × 100 indicators × 5
 * periods take some 45 MB.
 *
 * <p>A cell that was never set is missing for the reason {@link MissingReason#MISSING}. Zero is a
 * known figure.
 *
 * <p>Example: {@code Panel.builder().put("a", "2025", "x", 10).put("b", "2025", "x",
 * 20).missing("c", "2025", "x", MissingReason.LATE).build()} has three units, one indicator, one
 * period, and two known figures.
 */
public final class Panel {

  private static final MissingReason[] REASONS = MissingReason.values();

  private final Names units;
  private final Names periods;
  private final Names indicators;

  /** One column for each period and, within it, each indicator; not a number where missing. */
  private final double[][] columns;

  /** Ordinals of the reasons; null for a column in which every missing cell is MISSING. */
  private final byte[][] reasons;

  private Panel(
      Names units, Names periods, Names indicators, double[][] columns, byte[][] reasons) {
    this.units = units;
    this.periods = periods;
    this.indicators = indicators;
    this.columns = columns;
    this.reasons = reasons;
  }

  /** An empty panel to be filled. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A panel of one period.
   *
   * @param period its name
   * @param figures for each unit the known figure of each indicator; what is not there is missing
   */
  public static Panel of(String period, Map<String, Map<String, Double>> figures) {
    Builder builder = builder().period(period);
    figures.forEach(
        (unit, row) -> {
          builder.unit(unit);
          row.forEach((indicator, figure) -> builder.put(unit, period, indicator, figure));
        });
    return builder.build();
  }

  /** The units, in the order in which they were first named. */
  public List<String> units() {
    return units.list();
  }

  /** The periods, in the order in which they were first named: first is earliest. */
  public List<String> periods() {
    return periods.list();
  }

  /** The indicators, in the order in which they were first named. */
  public List<String> indicators() {
    return indicators.list();
  }

  /**
   * The figure of a cell, if it is known.
   *
   * @throws IllegalArgumentException if the panel has no such unit, period or indicator
   */
  public OptionalDouble value(String unit, String period, String indicator) {
    double value = column(periods.index(period), indicators.index(indicator))[units.index(unit)];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /**
   * Why a cell has no figure; empty when it has one.
   *
   * @throws IllegalArgumentException if the panel has no such unit, period or indicator
   */
  public Optional<MissingReason> missing(String unit, String period, String indicator) {
    if (value(unit, period, indicator).isPresent()) {
      return Optional.empty();
    }
    byte[] column = reasons[columnIndex(periods.index(period), indicators.index(indicator))];
    return Optional.of(column == null ? MissingReason.MISSING : REASONS[column[units.index(unit)]]);
  }

  /** How many cells are known. */
  public long known() {
    long known = 0;
    for (double[] column : columns) {
      for (double value : column) {
        if (!Double.isNaN(value)) {
          known++;
        }
      }
    }
    return known;
  }

  Names unitNames() {
    return units;
  }

  Names periodNames() {
    return periods;
  }

  Names indicatorNames() {
    return indicators;
  }

  /** The column itself, not a copy: read only. */
  double[] column(int period, int indicator) {
    return columns[columnIndex(period, indicator)];
  }

  private int columnIndex(int period, int indicator) {
    return period * indicators.size() + indicator;
  }

  /** Fills a panel cell by cell. Not to be shared between threads. */
  public static final class Builder {

    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final Map<String, Integer> periods = new LinkedHashMap<>();
    private final Map<String, Integer> indicators = new LinkedHashMap<>();
    private final List<List<double[]>> values = new ArrayList<>();
    private final List<List<byte[]>> reasons = new ArrayList<>();

    private Builder() {}

    /** Names a unit, which may stay without figures. */
    public Builder unit(String unit) {
      named(units, unit, "unit");
      return this;
    }

    /** Names a period, which may stay without figures. */
    public Builder period(String period) {
      named(periods, period, "period");
      return this;
    }

    /** Names an indicator, which may stay without figures. */
    public Builder indicator(String indicator) {
      named(indicators, indicator, "indicator");
      return this;
    }

    /**
     * Sets a figure; the last one set for a cell counts.
     *
     * @throws IllegalArgumentException if {@code value} is not finite
     */
    public Builder put(String unit, String period, String indicator, double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "figure of " + unit + ", " + period + ", " + indicator + " is " + value);
      }
      set(unit, period, indicator, value, MissingReason.MISSING);
      return this;
    }

    /** Says why a cell has no figure. */
    public Builder missing(String unit, String period, String indicator, MissingReason reason) {
      set(unit, period, indicator, Double.NaN, Objects.requireNonNull(reason, "reason"));
      return this;
    }

    private void set(
        String unit, String period, String indicator, double value, MissingReason reason) {
      int row = named(units, unit, "unit");
      int page = named(periods, period, "period");
      int column = named(indicators, indicator, "indicator");
      double[] cells =
          grown(at(at(values, page, ArrayList::new), column, () -> new double[0]), row);
      values.get(page).set(column, cells);
      cells[row] = value;
      List<byte[]> pageReasons = at(reasons, page, ArrayList::new);
      byte[] before = at(pageReasons, column, () -> new byte[0]);
      byte ordinal = (byte) reason.ordinal();
      if (before.length > row) {
        before[row] = ordinal;
      } else if (reason != MissingReason.MISSING) {
        byte[] longer = Arrays.copyOf(before, Math.max(row + 1, 2 * before.length));
        Arrays.fill(longer, before.length, longer.length, (byte) MissingReason.MISSING.ordinal());
        longer[row] = ordinal;
        pageReasons.set(column, longer);
      }
    }

    private static double[] grown(double[] cells, int row) {
      if (row < cells.length) {
        return cells;
      }
      double[] longer = Arrays.copyOf(cells, Math.max(row + 1, cells.length * 3 / 2));
      Arrays.fill(longer, cells.length, longer.length, Double.NaN);
      return longer;
    }

    private static <T> T at(List<T> list, int index, Supplier<T> empty) {
      while (list.size() <= index) {
        list.add(empty.get());
      }
      return list.get(index);
    }

    private static int named(Map<String, Integer> names, String name, String what) {
      Objects.requireNonNull(name, what);
      if (name.isBlank()) {
        throw new IllegalArgumentException("a " + what + " without a name");
      }
      Integer index = names.get(name);
      if (index == null) {
        index = names.size();
        names.put(name, index);
      }
      return index;
    }

    /** The panel. The builder may be filled further; the panel does not change. */
    public Panel build() {
      int n = units.size();
      double[][] columns = new double[periods.size() * indicators.size()][];
      byte[][] why = new byte[columns.length][];
      for (int page = 0; page < periods.size(); page++) {
        for (int column = 0; column < indicators.size(); column++) {
          int index = page * indicators.size() + column;
          columns[index] = new double[n];
          Arrays.fill(columns[index], Double.NaN);
          if (page < values.size() && column < values.get(page).size()) {
            double[] cells = values.get(page).get(column);
            System.arraycopy(cells, 0, columns[index], 0, Math.min(n, cells.length));
          }
          if (page < reasons.size() && column < reasons.get(page).size()) {
            byte[] cells = reasons.get(page).get(column);
            if (cells.length > 0) {
              why[index] = new byte[n];
              Arrays.fill(why[index], (byte) MissingReason.MISSING.ordinal());
              System.arraycopy(cells, 0, why[index], 0, Math.min(n, cells.length));
            }
          }
        }
      }
      return new Panel(
          new Names("unit", units.keySet()),
          new Names("period", periods.keySet()),
          new Names("indicator", indicators.keySet()),
          columns,
          why);
    }
  }
}
