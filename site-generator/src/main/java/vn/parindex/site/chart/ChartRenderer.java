package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.SitePath;

/**
 * Turns a chart's specification into one inline {@code svg} element.
 *
 * <p>Same specification and words, same bytes: whatever the machine, locale, JDK or thread. A
 * renderer keeps nothing between two charts and may be used by several threads.
 *
 * <p>The page must load {@code assets/chart.css}; without it marks are black. The markup has no
 * {@code style} attribute, so a strict content security policy changes nothing.
 */
public final class ChartRenderer {

  private static final int NOTICE_LINE = 17;

  /** Where a picture stands that is drawn for no page. */
  private static final SitePath TOP = SitePath.of("index.html");

  private final ChartFonts fonts;

  public ChartRenderer(ChartFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Draws a chart for columns of 660 to 900 pixels.
   *
   * @return one {@code <svg>} element, ending in a line feed, to be put into a page as it is
   */
  String svg(ChartSpec chart, ChartWords words) {
    return svg(chart, words, ChartWidth.WIDE);
  }

  /**
   * A text in bold letters of the charts' font, broken and made smaller until it fits.
   *
   * @param room how wide a line may be
   * @param mostLines how many there may be
   * @param sizes of letters that are allowed, the largest first
   */
  public FittedText fitted(String text, double room, int mostLines, List<Integer> sizes) {
    return FittedText.of(size -> ChartFont.strong(fonts, size), text, room, mostLines, sizes);
  }

  /** How wide a text is in bold letters of the charts' font. */
  public double width(String text, int size) {
    return ChartFont.strong(fonts, size).width(text);
  }

  /**
   * Draws a chart twice, for wide and for narrow screens; the style sheet shows one of them, to
   * eyes and to screen readers alike. Paper gets the wide one.
   *
   * @param page where the chart will stand: its links are written from there
   * @return one {@code <div class="chart-pair">} with two {@code <svg>} elements
   */
  public String pair(ChartSpec chart, ChartWords words, SitePath page) {
    return "<div class=\"chart-pair\">\n"
        + svg(chart, words, ChartWidth.WIDE, page)
        + svg(chart, words, ChartWidth.NARROW, page)
        + "</div>\n";
  }

  /**
   * Draws a chart in one width. The ids inside a narrow picture start with {@code id-narrow}, so
   * that both widths can share a page.
   */
  String svg(ChartSpec chart, ChartWords words, ChartWidth format) {
    return svg(chart, words, format, TOP);
  }

  private String svg(ChartSpec chart, ChartWords words, ChartWidth format, SitePath page) {
    DrawingTools tools = new DrawingTools(format, words, fonts);
    Picture picture =
        chart.match(
            ranking -> RankingPicture.of(ranking, tools),
            slope -> SlopePicture.of(slope, tools),
            areas -> RowBarsPicture.of(areas, tools),
            contributions -> RowBarsPicture.of(contributions, tools),
            intervals -> DotRowsPicture.of(intervals, tools),
            pairs -> DotRowsPicture.of(pairs, tools),
            losses -> RowBarsPicture.of(losses, tools),
            lines -> LinesPicture.of(lines, tools),
            bullets -> BulletBarsPicture.of(bullets, tools),
            quadrants -> QuadrantPicture.of(quadrants, tools),
            panels -> PanelsPicture.of(panels, tools));
    ChartCanvas canvas = ChartCanvas.blank(fonts, page, format == ChartWidth.WIDE);
    int top = notice(canvas, chart.notice(), tools);
    picture.painter().paint(canvas, new Rectangle(0, top, tools.width(), picture.height()));
    return canvas.markup().of(format, top + picture.height(), chart);
  }

  /** Frames the notice above the picture and returns the height it took. */
  private int notice(ChartCanvas canvas, String notice, DrawingTools tools) {
    if (notice.isBlank()) {
      return 0;
    }
    ChartFont font = tools.smallStrong();
    List<String> lines = font.wrap(notice, tools.width() - 18.0, Integer.MAX_VALUE);
    double widest = lines.stream().mapToDouble(font::width).max().orElse(0);
    int height = lines.size() * NOTICE_LINE + 7;
    canvas.setPaint(Ink.NOTICE.colour());
    canvas.setStroke(new BasicStroke(1.5f));
    canvas.draw(new Rectangle2D.Double(1, 1, Math.ceil(widest) + 16, height));
    double y = 17;
    for (String line : lines) {
      canvas.text(line, 9, y, Anchor.START, font, Ink.NOTICE);
      y += NOTICE_LINE;
    }
    return height + 13;
  }
}
