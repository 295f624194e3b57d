package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrueTypeFontTest {

  private static final String LETTERS =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz";

  @Test
  void the_worked_example_holds() throws IOException {
    assertThat(ChartFonts.bundled().regular().width("10", 14)).isCloseTo(14.854, within(1e-9));
  }

  @Test
  void both_weights_draw_all_of_vietnamese() throws IOException {
    String all = LETTERS + LETTERS.toUpperCase(Locale.ROOT) + "0123456789.,;:/%()–…=−";

    assertThat(ChartFonts.bundled().regular().covers(all)).isTrue();
    assertThat(ChartFonts.bundled().semiBold().covers(all)).isTrue();
  }

  @Test
  void a_letter_the_font_lacks_is_one_em_wide() throws IOException {
    assertThat(ChartFonts.bundled().regular().width("▲😀", 10)).isEqualTo(20);
  }

  @Test
  void what_is_no_font_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TrueTypeFont.read(new byte[3]));
    assertThatIllegalArgumentException().isThrownBy(() -> TrueTypeFont.read(new byte[300]));
  }
}
