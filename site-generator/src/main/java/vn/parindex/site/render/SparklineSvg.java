package vn.parindex.site.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartValue;

/** Draws a line as small as a word, with the figures as its name for those who cannot see it. */
final class SparklineSvg {

  private static final int WIDTH = 64;
  private static final int HEIGHT = 20;

  /** Room for the dot at the end. */
  private static final int EDGE = 3;

  private SparklineSvg() {}

  static String draw(Cell.Sparkline cell) {
    StringBuilder path = new StringBuilder();
    String end = "";
    boolean drawing = false;
    List<ChartValue> heights = cell.heights();
    for (int index = 0; index < heights.size(); index++) {
      int place = index;
      Optional<String> point =
          heights
              .get(index)
              .match(
                  height -> Optional.of(x(place, heights.size()) + " " + y(height)),
                  Optional::empty);
      if (point.isPresent()) {
        path.append(drawing ? "L" : "M").append(point.get());
        end = "M" + point.get() + "h0";
      }
      drawing = point.isPresent();
    }
    return "<svg class=\"spark\" viewBox=\"0 0 "
        + WIDTH
        + " "
        + HEIGHT
        + "\" role=\"img\"><title>"
        + cell.text().replace("&", "&amp;").replace("<", "&lt;")
        + "</title><path d=\""
        + path
        + "\"/><path class=\"end\" d=\""
        + end
        + "\"/></svg>";
  }

  private static String x(int index, int count) {
    return plain(count == 1 ? WIDTH / 2.0 : EDGE + (WIDTH - 2.0 * EDGE) * index / (count - 1));
  }

  private static String y(double height) {
    return plain(HEIGHT - EDGE - height * (HEIGHT - 2 * EDGE));
  }

  private static String plain(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.toPlainString();
  }
}
