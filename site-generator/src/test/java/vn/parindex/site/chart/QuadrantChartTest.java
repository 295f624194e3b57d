package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.parindex.site.model.QuadrantDots;

class QuadrantChartTest {

  private final ChartFonts fonts;

  QuadrantChartTest() throws IOException {
    fonts = ChartFonts.bundled();
  }

  private List<String> words(List<QuadrantDots.Dot> dots, ChartWidth format) {
    return DrawnText.of(
            new ChartRenderer(fonts).svg(SampleCharts.quadrants(dots), SampleCharts.WORDS, format),
            fonts)
        .stream()
        .map(DrawnText::words)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(ChartWidth.class)
  void the_corners_and_the_medians_are_named_in_words(ChartWidth format) {
    assertThat(words(SampleCharts.dots(19), format))
        .contains(
            "Cao, tiến nhanh hơn",
            "Thấp, tiến nhanh hơn",
            "Cao, tiến chậm hơn",
            "Thấp, tiến chậm hơn",
            "Trung vị: chỉ số 70,00, thay đổi +1,00",
            "↑ Thay đổi 2024–2025, điểm phần trăm",
            "Chỉ số 2025 (%) →");
  }

  @ParameterizedTest
  @EnumSource(ChartWidth.class)
  void who_is_far_from_the_middle_keeps_the_name_in_a_crowd(ChartWidth format) {
    List<QuadrantDots.Dot> dots = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      dots.add(new QuadrantDots.Dot("Giữa " + i, 71 + i % 8 * 0.2, 2 + i / 8 * 0.2));
    }
    dots.add(new QuadrantDots.Dot("Xa nhất", 5, -18));

    List<String> words = words(dots, format);
    assertThat(words).contains("Xa nhất");
    assertThat(words.stream().filter(word -> word.startsWith("Giữa")).count()).isLessThan(30);
  }

  @Test
  void every_unit_has_a_dot_with_or_without_a_name() {
    String svg =
        new ChartRenderer(fonts)
            .svg(SampleCharts.quadrants(SampleCharts.dots(124)), SampleCharts.WORDS);

    assertThat(DrawnText.parse(svg).select(".c-fill-accent")).hasSize(124);
  }
}
