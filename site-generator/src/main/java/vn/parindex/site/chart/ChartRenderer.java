package vn.parindex.site.chart;

import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.templates.TemplateFiles;

/** Draws charts as inline SVG. Stateless but for the font: the same chart gives the same text. */
public final class ChartRenderer {

  private final ChartFont font;

  private ChartRenderer(ChartFont font) {
    this.font = font;
  }

  /** A renderer with the font bundled in {@code files}. */
  public static ChartRenderer create(TemplateFiles files) {
    return new ChartRenderer(ChartFont.load(files));
  }

  /**
   * The chart as one {@code <svg>} element: role img with title and description, colours as
   * classes, no style attribute, no id but those of title and description, which begin with the
   * chart's own.
   */
  public String svg(ChartSpec chart) {
    BarCharts bars = new BarCharts(font);
    return chart.match(
        bars::ranking, slope -> new SlopeChart(font).draw(slope), bars::areas, bars::contributions);
  }
}
