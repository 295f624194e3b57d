package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.model.SlopeChart;

class SlopeLabelsTest {

  private final ChartFonts fonts;

  SlopeLabelsTest() throws IOException {
    fonts = ChartFonts.bundled();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 19, 45, 124})
  void labels_do_not_overlap(int count) {
    assertApart(SampleCharts.lines(count));
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 45, 124})
  void labels_do_not_overlap_when_all_values_are_equal(int count) {
    List<SlopeChart.Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(SampleCharts.line("Xã " + i, 8000, 8000, false));
    }
    assertApart(lines);
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 45, 124})
  void labels_do_not_overlap_when_all_but_one_crowd_at_an_end(int count) {
    List<SlopeChart.Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(SampleCharts.line("Xã " + i, i == 0 ? 100 : 9900, i == 1 ? 9900 : 100, false));
    }
    assertApart(lines);
  }

  private void assertApart(List<SlopeChart.Line> lines) {
    for (ChartWidth format : ChartWidth.values()) {
      assertApart(
          lines,
          new ChartRenderer(fonts).svg(SampleCharts.slope(lines), SampleCharts.WORDS, format));
    }
  }

  private void assertApart(List<SlopeChart.Line> lines, String svg) {
    List<DrawnText> labels =
        DrawnText.of(svg, fonts).stream()
            .filter(text -> !text.words().equals(SampleCharts.NOTICE))
            .toList();

    assertThat(labels).hasSize(2 * lines.size() + 2 + 3);
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        DrawnText one = labels.get(i);
        DrawnText two = labels.get(j);
        boolean apart =
            one.bottom() <= two.top()
                || two.bottom() <= one.top()
                || one.right() <= two.left()
                || two.right() <= one.left();
        assertThat(apart).as(one + " and " + two).isTrue();
      }
    }
    assertThat(labels)
        .allSatisfy(
            label -> {
              assertThat(label.top()).isGreaterThanOrEqualTo(0);
              assertThat(label.bottom()).isLessThanOrEqualTo(DrawnText.viewBox(svg).get(1));
            });
  }
}
