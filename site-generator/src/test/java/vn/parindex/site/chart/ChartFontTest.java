package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ChartFontTest {

  private static ChartFont font() throws IOException {
    return ChartFont.plain(ChartFonts.bundled(), 12);
  }

  @Test
  void a_name_that_is_cut_keeps_the_code_that_tells_it_from_another() throws IOException {
    ChartFont font = font();
    String name = "Đặng Thùy Trâm (21487)";
    assertThat(font.fit(name, font.width(name))).isEqualTo(name);
    assertThat(font.fit(name, 110)).isEqualTo("Đặng Th… (21487)");
    assertThat(font.fit(name, 50)).isEqualTo("(21487)");
    assertThat(font.fit(name, 20)).endsWith("…").doesNotContain("(");
  }

  @Test
  void what_is_cut_ends_in_an_ellipsis_and_fits() throws IOException {
    ChartFont font = font();
    for (int room = 12; room < 120; room += 3) {
      assertThat(font.width(font.fit("Thị trấn Đặng Thùy Trâm", room)))
          .as("room " + room)
          .isLessThanOrEqualTo(room);
      assertThat(font.width(font.fit("Đặng Thùy Trâm (21487)", room)))
          .as("room " + room)
          .isLessThanOrEqualTo(room);
    }
  }
}
