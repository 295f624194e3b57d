package vn.parindex.site.model;

import java.util.List;

/**
 * The value axis of a chart: where it starts and ends, and the ticks already written for the
 * reader.
 *
 * <p>Bars read as lengths, so an axis that does not start at zero overstates differences; give such
 * an axis only where the picture says so. A value outside the axis is drawn at its end. Worked
 * example: {@code new ChartAxis(0, 100, List.of(new Tick(0, "0"), new Tick(50, "50"), new Tick(100,
 * "100")))}.
 *
 * @param min the value at the left end, less than {@code max}
 * @param max the value at the right end
 * @param ticks where grid lines and their labels stand, each within the axis; may be empty
 */
public record ChartAxis(double min, double max, List<Tick> ticks) {

  public ChartAxis {
    ChartChecks.finite(min, "min");
    ChartChecks.finite(max, "max");
    if (min >= max) {
      throw new IllegalArgumentException("An axis must grow: " + min + " to " + max);
    }
    ticks = List.copyOf(ticks);
    for (Tick tick : ticks) {
      if (tick.value() < min || tick.value() > max) {
        throw new IllegalArgumentException("Tick " + tick.label() + " is outside the axis");
      }
    }
  }

  /** One grid line and what is written under it. */
  public record Tick(double value, String label) {
    public Tick {
      ChartChecks.finite(value, "tick");
    }
  }
}
