package vn.parindex.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.LineChart;

/** No word covers another or leaves the picture, from one row to as many as a province has. */
class ChartLabelsApartTest {

  private final ChartFonts fonts;

  ChartLabelsApartTest() throws IOException {
    fonts = ChartFonts.bundled();
  }

  static Stream<Arguments> drawings() {
    List<ChartSpec> charts = new ArrayList<>();
    for (int count : List.of(1, 17, 19, 45, 124)) {
      charts.add(SampleCharts.intervals(SampleCharts.intervalRows(count, true)));
      charts.add(SampleCharts.panels(SampleCharts.panelRows(count)));
      charts.add(SampleCharts.quadrants(SampleCharts.dots(count)));
      charts.add(SampleCharts.pairs(SampleCharts.pairRows(count)));
      charts.add(SampleCharts.losses(SampleCharts.lossRows(count)));
      charts.add(SampleCharts.bullets(SampleCharts.bulletRows(count, true)));
      charts.add(SampleCharts.bullets(SampleCharts.bulletRows(count, false)));
    }
    charts.add(SampleCharts.slopes());
    charts.add(SampleCharts.successors());
    for (int count = 1; count <= LineChart.MOST_SERIES; count++) {
      charts.add(SampleCharts.lines(SampleCharts.series(count)));
    }
    for (double value : List.of(60.0, 90.0, 100.0)) {
      charts.add(SampleCharts.lines(equal(value)));
    }
    return charts.stream()
        .flatMap(
            chart -> Stream.of(ChartWidth.values()).map(format -> Arguments.of(chart, format)));
  }

  private static List<LineChart.Series> equal(double value) {
    List<LineChart.Series> series = new ArrayList<>();
    for (int i = 1; i <= LineChart.MOST_SERIES; i++) {
      series.add(
          SampleCharts.values("Xã số " + i + " của tỉnh 60,00", value, value, value, value, value));
    }
    return series;
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void words_do_not_overlap_and_stay_inside(ChartSpec chart, ChartWidth format) {
    String svg = new ChartRenderer(fonts).svg(chart, SampleCharts.WORDS, format);
    List<DrawnText> words = DrawnText.of(svg, fonts);
    List<Double> box = DrawnText.viewBox(svg);

    for (int i = 0; i < words.size(); i++) {
      DrawnText one = words.get(i);
      assertThat(one.words()).as("cut").isEqualTo(one.full());
      assertThat(one.left()).as(one.words()).isGreaterThanOrEqualTo(-0.1);
      assertThat(one.right()).as(one.words()).isLessThanOrEqualTo(box.get(0) + 0.1);
      assertThat(one.bottom()).as(one.words()).isLessThanOrEqualTo(box.get(1));
      for (int j = i + 1; j < words.size(); j++) {
        DrawnText two = words.get(j);
        boolean apart =
            one.bottom() <= two.top()
                || two.bottom() <= one.top()
                || one.right() <= two.left()
                || two.right() <= one.left();
        assertThat(apart).as(one + " and " + two).isTrue();
      }
    }
  }
}
