package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.ChartSpec;

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

  private static final int NOTICE_SIZE = 12;
  private static final int NOTICE_LINE = 17;

  private final ChartFonts fonts;

  public ChartRenderer(ChartFonts fonts) {
    this.fonts = Objects.requireNonNull(fonts, "fonts");
  }

  /**
   * Draws a chart.
   *
   * @return one {@code <svg>} element, ending in a line feed, to be put into a page as it is
   */
  public String svg(ChartSpec chart, ChartWords words) {
    Picture picture =
        chart.match(
            ranking -> RankingPicture.of(ranking, words, fonts),
            slope -> SlopePicture.of(slope, words, fonts),
            areas -> RowBarsPicture.of(areas, words, fonts),
            contributions -> RowBarsPicture.of(contributions, words, fonts));
    ChartCanvas canvas = ChartCanvas.blank(fonts);
    int top = notice(canvas, chart.notice());
    picture.painter().paint(canvas, new Rectangle(0, top, Picture.WIDTH, picture.height()));
    return SvgMarkup.of(
        canvas.getTopLevelGroup(),
        Picture.WIDTH,
        top + picture.height(),
        chart.id(),
        chart.title(),
        chart.description());
  }

  /** Frames the notice above the picture and returns the height it took. */
  private int notice(ChartCanvas canvas, String notice) {
    if (notice.isBlank()) {
      return 0;
    }
    ChartFont font = ChartFont.strong(fonts, NOTICE_SIZE);
    List<String> lines = wrap(notice.strip(), font, Picture.WIDTH - 18.0);
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

  private static List<String> wrap(String text, ChartFont font, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.width(longer) > room) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }
}
