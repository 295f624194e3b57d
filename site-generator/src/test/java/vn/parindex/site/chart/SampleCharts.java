package vn.parindex.site.chart;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.site.model.AreaBars;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ContributionBars;
import vn.parindex.site.model.RankingBars;
import vn.parindex.site.model.SlopeChart;
import vn.parindex.site.model.SlopeChart.Direction;

/** Charts as the site shows them, with made-up figures. */
final class SampleCharts {

  static final ChartWords WORDS =
      new ChartWords(
          "Chưa có số liệu",
          "Xã này",
          "Trung vị",
          "Cao nhất",
          "Điểm đạt được",
          "Điểm bị mất",
          "Tăng",
          "Giảm",
          "Không đổi");

  static final String NOTICE = "SỐ LIỆU MINH HỌA";

  static final ChartAxis PERCENT =
      new ChartAxis(
          0,
          100,
          List.of(
              new ChartAxis.Tick(0, "0"),
              new ChartAxis.Tick(50, "50"),
              new ChartAxis.Tick(100, "100")));

  private static final List<String> NAMES =
      List.of("Ba Vì", "Ba Tơ", "Ba Động", "Ba Liên", "Ba Khâm", "Ba Ngạc", "Ba Điền", "Ba Lế");

  private SampleCharts() {}

  static List<ChartSpec> all() {
    return List.of(
        ranking(bars(19), NOTICE),
        slope(lines(19)),
        slope(lines(45)),
        slope(lines(124)),
        areas(areaRows()),
        contributions(
            List.of(
                new ContributionBars.Row("Cải cách thể chế", 9, 12, "9,00 / 12,00"),
                new ContributionBars.Row("Chuyển đổi số", 0, 15, "0,00 / 15,00"))));
  }

  static RankingBars ranking(List<RankingBars.Bar> bars, String notice) {
    return new RankingBars(
        "xep-hang",
        "Ba Vì dẫn đầu",
        "Chỉ số của từng xã, cao nhất ở trên.",
        notice,
        PERCENT,
        bars,
        List.of(
            new RankingBars.Reference("Trung vị 82,40", 82.4),
            new RankingBars.Reference("Mục tiêu 85,00", 85)));
  }

  static List<RankingBars.Bar> bars(int count) {
    List<RankingBars.Bar> bars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double value = 95 - i * 1.5;
      bars.add(
          new RankingBars.Bar(
              (i + 1) + ". " + name(i),
              value,
              comma(Math.round(value * 100)),
              value >= 90 ? "Xuất sắc" : value >= 80 ? "Tốt" : "Khá",
              i == 3));
    }
    return bars;
  }

  static SlopeChart slope(List<SlopeChart.Line> lines) {
    return new SlopeChart(
        "thay-doi",
        "Đa số xã tăng điểm",
        "Chỉ số năm 2024 và năm 2025 của từng xã.",
        NOTICE,
        "2024",
        "2025",
        lines);
  }

  /** Figures crowd together, and every fifth unit has the same as its neighbour. */
  static List<SlopeChart.Line> lines(int count) {
    List<SlopeChart.Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long from = 7000 + (i - (i % 5 == 4 ? 1 : 0)) * 37L % 1500;
      long change = (i % 3 - 1) * 120L;
      lines.add(line(name(i), from, from + change, i == 7));
    }
    return lines;
  }

  static SlopeChart.Line line(String name, long from, long to, boolean highlighted) {
    Direction direction = to > from ? Direction.UP : to < from ? Direction.DOWN : Direction.LEVEL;
    return new SlopeChart.Line(
        name, from / 100.0, to / 100.0, comma(from), comma(to), direction, highlighted);
  }

  static AreaBars areas(List<AreaBars.Row> rows) {
    return new AreaBars(
        "linh-vuc",
        "Yếu nhất ở chuyển đổi số",
        "Tỷ lệ điểm từng lĩnh vực, so với trung vị và xã cao nhất.",
        NOTICE,
        PERCENT,
        rows);
  }

  static List<AreaBars.Row> areaRows() {
    return List.of(
        new AreaBars.Row(
            "Chỉ đạo & điều hành",
            ChartValue.of(78.5),
            "78,50",
            ChartValue.of(81),
            "81,00",
            ChartValue.of(96.25),
            "96,25"),
        new AreaBars.Row(
            "Cải cách thể chế",
            ChartValue.missing(),
            "chưa chấm",
            ChartValue.of(0),
            "0,00",
            ChartValue.of(100),
            "100,00"));
  }

  static ContributionBars contributions(List<ContributionBars.Row> rows) {
    return new ContributionBars(
        "dong-gop",
        "Mất nhiều điểm nhất ở chuyển đổi số",
        "Điểm từng lĩnh vực đóng góp và phần còn thiếu.",
        NOTICE,
        rows);
  }

  private static String name(int index) {
    String name = NAMES.get(index % NAMES.size());
    return index < NAMES.size() ? name : name + " " + (index / NAMES.size() + 1);
  }

  private static String comma(long hundredths) {
    return hundredths / 100 + "," + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
  }
}
