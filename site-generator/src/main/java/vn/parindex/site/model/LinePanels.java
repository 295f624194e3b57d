package vn.parindex.site.model;

import java.util.List;
import java.util.Optional;

/**
 * Small multiples: one panel for each unit, all with the same axes, so that panels compare like
 * lines of one picture while each can be read alone.
 *
 * <p>Every panel repeats a thin line of context, for example the median of all. A missing value
 * leaves a gap; a dot marks the last value of a unit, and one alone between two gaps. Panels fill
 * rows from left to right, in the order given.
 *
 * @param axis the value axis of all panels, upright; values beyond it are drawn at its end
 * @param periods the points in time, from left to right
 * @param own what the line of a panel is: "Từng xã"
 * @param context the line repeated in each panel, with its words for the legend
 * @param panels none gives a picture that says so
 */
public record LinePanels(
    String id,
    String title,
    String description,
    String notice,
    ChartAxis axis,
    List<LineChart.Period> periods,
    String own,
    LineChart.Series context,
    List<LinePanels.Panel> panels)
    implements ChartSpec {

  public LinePanels {
    ChartChecks.head(id, title, description, notice);
    periods = List.copyOf(periods);
    panels = List.copyOf(panels);
    ChartChecks.later(periods);
    ChartChecks.oneEach(periods, context.label(), context.values());
    for (Panel panel : panels) {
      ChartChecks.oneEach(periods, panel.label(), panel.values());
    }
  }

  /**
   * One unit.
   *
   * @param label whose line it is, with its rank: "1. Ba Vì"
   * @param text the last figure, written out: "91,25"
   * @param values one a period, in the unit of the axis
   * @param to where the name leads
   */
  public record Panel(String label, String text, List<ChartValue> values, Optional<SitePath> to) {
    public Panel {
      values = List.copyOf(values);
    }

    /** A panel that leads nowhere. */
    public Panel(String label, String text, List<ChartValue> values) {
      this(label, text, values, Optional.empty());
    }
  }
}
