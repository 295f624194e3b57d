package vn.parindex.site.chart;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import vn.parindex.site.model.ShareCard;
import vn.parindex.site.model.TileMapView;

/**
 * Draws the picture that stands for the site wherever a link to it is shown: as PNG of 1200 × 630
 * pixels, since those who show links take no SVG. On the left words, on the right the map of the
 * units, or, where there is none, the ranking as a line of bars.
 *
 * <p>Letters and edges are drawn by our own code from the fonts of the program: same card, same
 * bytes, whatever the JDK, and whatever fonts are installed.
 */
public final class SharePicture {

  /** Pixels across. */
  public static final int WIDTH = 1200;

  /** Pixels down. */
  public static final int HEIGHT = 630;

  private static final int MARGIN = 48;
  private static final int HEAD = 96;
  private static final int NOTICE = 44;
  private static final int WORDS_ROOM = 500;
  private static final int PICTURE_LEFT = 610;
  private static final int PICTURE_ROOM = WIDTH - PICTURE_LEFT - MARGIN;
  private static final int LEGEND_LINE = 30;
  private static final int LEGEND_MARK = 30;
  private static final double LEGEND_ROOM = PICTURE_ROOM / 2.0 - LEGEND_MARK;
  private static final Integer[] LEGEND_SIZES = {17, 16, 15, 14, 13};
  private static final int SPACE = 34;
  private static final int WIDEST_BAR = 60;

  /** How far below the top of a line its baseline lies, as a share of the size of its letters. */
  private static final double ASCENT = 1.0;

  private static final int GAP = 6;

  /** The narrowest tile that holds a name; on smaller ones its shade says what it can. */
  private static final int NAMED_TILE = 72;

  private final ChartFonts fonts;
  private final ToIntFunction<String> colours;
  private final Pixels pixels;

  private SharePicture(ChartFonts fonts, ToIntFunction<String> colours) {
    this.fonts = fonts;
    this.colours = colours;
    this.pixels = new Pixels(WIDTH, HEIGHT, colours.applyAsInt("page"));
  }

  /**
   * The picture.
   *
   * @param colours red, green and blue of what the style sheet calls so: "level-1"
   */
  public static byte[] png(ShareCard card, ChartFonts fonts, ToIntFunction<String> colours) {
    SharePicture picture = new SharePicture(fonts, colours);
    picture.draw(card);
    return Png.of(picture.pixels);
  }

  /** A text as it fits, and what it is drawn with. */
  private record Words(FittedText text, ChartFont font) {

    /** From one baseline to the next. */
    double leading() {
      return Math.rint(text.size() * 1.3);
    }

    double height() {
      return text.lines().size() * leading();
    }
  }

  private Words strong(String text, double room, int mostLines, Integer... sizes) {
    return words(size -> ChartFont.strong(fonts, size), text, room, mostLines, sizes);
  }

  private Words plain(String text, double room, int mostLines, Integer... sizes) {
    return words(size -> ChartFont.plain(fonts, size), text, room, mostLines, sizes);
  }

  private static Words words(
      IntFunction<ChartFont> fonts, String text, double room, int mostLines, Integer... sizes) {
    FittedText fitted = FittedText.of(fonts, text, room, mostLines, List.of(sizes));
    return new Words(fitted, fonts.apply(fitted.size()));
  }

  /** Writes all lines from the left, the first one below {@code top}. */
  private void write(Words words, double x, double top, String colour) {
    double baseline = top + words.text().size() * ASCENT;
    for (String line : words.text().lines()) {
      words.font().trace(line, x, baseline, pixels);
      pixels.fill(colour(colour));
      baseline += words.leading();
    }
  }

  /** Writes one line around a point of its baseline. */
  private void centred(Words words, double x, double baseline, int colour) {
    String line = words.text().lines().get(0);
    words.font().trace(line, x - words.font().width(line) / 2, baseline, pixels);
    pixels.fill(colour);
  }

  private void draw(ShareCard card) {
    Words name = strong(card.siteName(), WIDTH - 2.0 * MARGIN, 2, 38, 34, 30, 26);
    pixels.box(0, 0, WIDTH, HEAD, 0, colour("head"));
    write(name, MARGIN, (HEAD - name.height()) / 2, "on-head");
    int top = HEAD;
    if (!card.notice().isEmpty()) {
      Words notice = strong(card.notice(), WIDTH - 2.0 * MARGIN, 1, 22, 20, 16);
      pixels.box(0, top, WIDTH, NOTICE, 0, colour("notice"));
      write(notice, MARGIN, top + (NOTICE - notice.height()) / 2, "on-notice");
      top += NOTICE;
    }
    words(card, top + SPACE);
    List<TileMapView.Legend> legend = card.map().legend();
    int bottom = HEIGHT - SPACE - legendLines(legend) * LEGEND_LINE;
    legend(legend, bottom);
    if (card.map().tiles().isEmpty()) {
      bars(card.bars(), top + SPACE, bottom - SPACE / 2);
    } else {
      map(card.map(), top + SPACE, bottom - SPACE / 2);
    }
  }

  private void words(ShareCard card, int top) {
    Words publisher = strong(card.publisher(), WORDS_ROOM, 2, 22, 20, 18);
    double foot = HEIGHT - SPACE - publisher.height();
    write(publisher, MARGIN, foot, "text");
    Words days = plain(card.days(), WORDS_ROOM, 4, 20, 18);
    foot -= days.height() + 6;
    write(days, MARGIN, foot, "muted");
    write(finding(card.finding(), foot - top - SPACE / 2.0), MARGIN, top, "text");
  }

  /** As large as it fits above the days. */
  private Words finding(String text, double room) {
    Words smallest = null;
    for (int size : List.of(44, 40, 36, 32, 28)) {
      int most = Math.max(1, (int) (room / (size * 1.3)));
      smallest = strong(text, WORDS_ROOM, most, size);
      if (!smallest.text().cut()) {
        return smallest;
      }
    }
    return smallest;
  }

  private void map(TileMapView map, int top, int bottom) {
    double width = (PICTURE_ROOM + GAP) / (double) map.columns() - GAP;
    double height = Math.min(width * 0.75, (bottom - top + GAP) / (double) map.rows() - GAP);
    for (TileMapView.Tile tile : map.tiles()) {
      double x = PICTURE_LEFT + tile.column() * (width + GAP);
      double y = top + tile.row() * (height + GAP);
      pixels.box(x, y, width, height, Math.min(6, width / 6), ground(tile.shade()));
      if (width >= NAMED_TILE && height >= NAMED_TILE * 0.6) {
        int ink = colour(tile.shade() == 0 ? "text" : "on-level-" + tile.shade());
        double middle = x + width / 2;
        centred(strong(tile.name(), width - 8, 1, 15, 13), middle, y + height * 0.38, ink);
        centred(strong(tile.value(), width - 8, 1, 22, 18, 15), middle, y + height * 0.8, ink);
      }
    }
  }

  /**
   * From 0 to 100, or as far as a bonus carries the first, so that heights compare; the bands tell
   * apart what they hardly do. An index below 0 has no height. Each bar takes whole pixels, or many
   * thin ones would be pale where they meet.
   */
  private void bars(List<ShareCard.Bar> bars, int top, int bottom) {
    double step = Math.min(WIDEST_BAR, PICTURE_ROOM / (double) Math.max(1, bars.size()));
    int gap = step > 2.0 * GAP ? GAP : 0;
    double highest = bars.stream().mapToDouble(ShareCard.Bar::percent).reduce(100, Math::max);
    for (int i = 0; i < bars.size(); i++) {
      double height = (bottom - top) * Math.max(0, bars.get(i).percent()) / highest;
      double x = PICTURE_LEFT + Math.rint(i * step);
      double next = PICTURE_LEFT + Math.rint((i + 1) * step);
      pixels.box(
          x, bottom - height, Math.max(1, next - x - gap), height, 0, ground(bars.get(i).shade()));
    }
    pixels.box(PICTURE_LEFT, bottom, PICTURE_ROOM, 2, 0, colour("strong-border"));
  }

  private static int legendLines(List<TileMapView.Legend> legend) {
    return (legend.size() + 1) / 2;
  }

  private void legend(List<TileMapView.Legend> legend, int top) {
    int size =
        legend.stream()
            .mapToInt(entry -> plain(said(entry), LEGEND_ROOM, 1, LEGEND_SIZES).text().size())
            .min()
            .orElse(0);
    int lines = legendLines(legend);
    for (int i = 0; i < legend.size(); i++) {
      TileMapView.Legend entry = legend.get(i);
      double x = PICTURE_LEFT + i / lines * (LEGEND_ROOM + LEGEND_MARK);
      double y = top + i % lines * LEGEND_LINE;
      pixels.box(x, y, 20, 20, 4, colour("strong-border"));
      pixels.box(x + 1, y + 1, 18, 18, 3, ground(entry.shade()));
      Words words = plain(said(entry), LEGEND_ROOM, 1, size);
      write(words, x + LEGEND_MARK, y + 10 - words.height() / 2, "text");
    }
  }

  private static String said(TileMapView.Legend entry) {
    return entry.text() + ": " + entry.count();
  }

  private int ground(int shade) {
    return colour(shade == 0 ? "border" : "level-" + shade);
  }

  private int colour(String name) {
    return colours.applyAsInt(name);
  }
}
