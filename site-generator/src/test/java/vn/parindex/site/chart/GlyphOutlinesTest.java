package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GlyphOutlinesTest {

  private static final String LETTERS =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz";

  /** What a text covers, on a sheet of its own. */
  private static Pixels drawn(TrueTypeFont font, String text, int size) {
    Pixels pixels = new Pixels(2 * size * text.length(), 2 * size, 0xFFFFFF);
    font.trace(text, size, size / 2.0, 1.5 * size, pixels);
    pixels.fill(0);
    return pixels;
  }

  private static double ink(Pixels pixels) {
    double ink = 0;
    for (byte colour : pixels.colours()) {
      ink += 255 - (colour & 0xFF);
    }
    return ink / 3 / 255;
  }

  /** Rows from top to bottom that hold some ink. */
  private static List<Integer> rows(Pixels pixels) {
    byte[] colours = pixels.colours();
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < pixels.height(); row++) {
      boolean some = false;
      for (int i = 0; i < 3 * pixels.width(); i++) {
        some |= (colours[3 * row * pixels.width() + i] & 0xFF) < 128;
      }
      if (some) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void a_full_stop_is_a_blot_on_the_baseline() throws IOException {
    List<Integer> rows = rows(drawn(ChartFonts.bundled().regular(), ".", 100));
    assertThat(rows.get(rows.size() - 1)).isBetween(148, 150);
    assertThat(rows).hasSizeBetween(8, 16);
  }

  /** A mark is put together with its letter: it lies above or below it, and adds its ink. */
  @Test
  void letters_of_vietnamese_are_their_base_and_their_marks() throws IOException {
    TrueTypeFont font = ChartFonts.bundled().semiBold();
    double plain = ink(drawn(font, "o", 100));
    double hat = ink(drawn(font, "ô", 100));
    double both = ink(drawn(font, "ộ", 100));
    double dot = ink(drawn(font, "ọ", 100));
    assertThat(hat).isGreaterThan(plain * 1.05);
    assertThat(both - hat).isCloseTo(dot - plain, within(1.0));
    List<Integer> rows = rows(drawn(font, "o", 100));
    List<Integer> marked = rows(drawn(font, "ộ", 100));
    assertThat(marked.get(0)).isLessThan(rows.get(0) - 5);
    assertThat(marked.get(marked.size() - 1)).isGreaterThan(rows.get(rows.size() - 1) + 5);
  }

  @Test
  void every_letter_is_drawn_within_its_line_and_about_its_width() throws IOException {
    for (TrueTypeFont font :
        List.of(ChartFonts.bundled().regular(), ChartFonts.bundled().semiBold())) {
      String all = LETTERS + LETTERS.toUpperCase(Locale.ROOT) + "0123456789%(),.;:–−";
      for (int i = 0; i < all.length(); i++) {
        String letter = all.substring(i, i + 1);
        Pixels pixels = drawn(font, letter, 40);
        double least = font.width(letter, 40) * (",.;:–−".contains(letter) ? 0.5 : 4);
        assertThat(ink(pixels)).as(letter).isBetween(least, 40 * 40 * 0.9);
        List<Integer> rows = rows(pixels);
        assertThat(rows.get(0)).as(letter).isGreaterThan(8);
        assertThat(rows.get(rows.size() - 1)).as(letter).isLessThan(79);
      }
    }
  }

  @Test
  void what_the_font_lacks_is_a_box_and_a_blank_is_nothing() throws IOException {
    TrueTypeFont font = ChartFonts.bundled().regular();
    assertThat(ink(drawn(font, " ", 40))).isZero();
    assertThat(ink(drawn(font, "漢", 40))).isGreaterThan(40);
  }
}
