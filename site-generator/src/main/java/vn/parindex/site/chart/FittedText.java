package vn.parindex.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A text, broken and made smaller until it fits a box.
 *
 * @param lines from the top; together the whole text unless {@code cut}
 * @param size of the letters
 * @param cut whether a line ends in an ellipsis, since nothing else fits
 */
public record FittedText(List<String> lines, int size, boolean cut) {

  /** Copies. */
  public FittedText {
    lines = List.copyOf(lines);
  }

  /**
   * The largest letters that fit, in as few lines as they need.
   *
   * @param fonts the font by its size
   * @param room how wide a line may be
   * @param mostLines how many there may be
   * @param sizes of letters that are allowed, the largest first
   */
  static FittedText of(
      IntFunction<ChartFont> fonts, String text, double room, int mostLines, List<Integer> sizes) {
    for (int size : sizes) {
      ChartFont font = fonts.apply(size);
      for (int count = 1; count <= mostLines; count++) {
        List<String> lines = font.wrap(text, room, count);
        if (String.join(" ", lines).equals(text.strip())
            && lines.stream().allMatch(line -> font.width(line) <= room)) {
          return new FittedText(lines, size, false);
        }
      }
    }
    int least = sizes.get(sizes.size() - 1);
    ChartFont font = fonts.apply(least);
    List<String> lines = new ArrayList<>(font.wrap(text, room, mostLines));
    lines.replaceAll(line -> font.fit(line, room));
    return new FittedText(lines, least, true);
  }
}
