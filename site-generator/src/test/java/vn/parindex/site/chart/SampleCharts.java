package vn.parindex.site.chart;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.site.model.AreaBars;
import vn.parindex.site.model.BulletBars;
import vn.parindex.site.model.ChartAxis;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.ContributionBars;
import vn.parindex.site.model.IntervalDots;
import vn.parindex.site.model.LineChart;
import vn.parindex.site.model.LinePanels;
import vn.parindex.site.model.LossBars;
import vn.parindex.site.model.PairDots;
import vn.parindex.site.model.QuadrantDots;
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
          "Không đổi",
          "Trục không bắt đầu từ 0");

  static final String NOTICE = "SỐ LIỆU MINH HỌA";

  static final ChartAxis PERCENT =
      new ChartAxis(
          0,
          100,
          List.of(
              new ChartAxis.Tick(0, "0"),
              new ChartAxis.Tick(50, "50"),
              new ChartAxis.Tick(100, "100")));

  static final List<LineChart.Period> PERIODS =
      List.of(
          new LineChart.Period(2021, "2021"),
          new LineChart.Period(2022, "2022"),
          new LineChart.Period(2023, "2023"),
          new LineChart.Period(2024, "2024"),
          new LineChart.Period(2025.5, "30/6/2025"));

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
                new ContributionBars.Row("Chuyển đổi số", 0, 15, "0,00 / 15,00"))),
        intervals(intervalRows(19, true)),
        intervals(intervalRows(45, false)),
        intervals(intervalRows(124, false)),
        slopes(),
        successors(),
        pairs(pairRows(19)),
        pairs(pairRows(124)),
        losses(lossRows(8)),
        lines(series(4)),
        lines(series(1)),
        bullets(bulletRows(17, true)),
        bullets(bulletRows(19, false)),
        bullets(bulletRows(124, false)),
        quadrants(dots(19)),
        quadrants(dots(124)),
        panels(panelRows(19)),
        panels(panelRows(124)));
  }

  /** Places with the interval they keep; every seventh unit has none, every third stands fast. */
  static IntervalDots intervals(List<IntervalDots.Row> rows) {
    List<ChartAxis.Tick> ticks = new ArrayList<>();
    int last = Math.max(19, rows.size());
    for (int place = 1; place <= last; place += last / 6) {
      ticks.add(new ChartAxis.Tick(place, Integer.toString(place)));
    }
    return new IntervalDots(
        "khoang-hang",
        "Hạng ở giữa bảng dễ đổi nhất",
        "Hạng trung vị và khoảng hạng 5–95% của từng xã khi trọng số thay đổi.",
        NOTICE,
        new ChartAxis(1, last, ticks),
        new IntervalDots.Legend("Hạng trung vị", "Khoảng 5–95%", "Hạng công bố"),
        rows);
  }

  static List<IntervalDots.Row> intervalRows(int count, boolean grouped) {
    List<IntervalDots.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int place = i + 1;
      int wide = i % 3 == 0 ? 0 : 1 + Math.min(i, count - 1 - i) / 3;
      int lower = Math.max(1, place - wide);
      int upper = Math.min(Math.max(19, count), place + wide / 2);
      boolean known = i % 7 != 6;
      rows.add(
          new IntervalDots.Row(
              name(i),
              known ? ChartValue.of(place) : ChartValue.missing(),
              known ? ChartValue.of(lower) : ChartValue.missing(),
              known ? ChartValue.of(upper) : ChartValue.missing(),
              known ? ChartValue.of(place + i % 2) : ChartValue.missing(),
              known ? place + " (" + lower + "–" + upper + ")" : "chưa đủ số liệu",
              grouped ? i < 6 ? "Xuất sắc" : "Tốt" : "",
              grouped && i == 4));
    }
    return rows;
  }

  static IntervalDots slopes() {
    List<IntervalDots.Row> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double middle = 2.4 - i * 0.7;
      rows.add(
          new IntervalDots.Row(
              i == 2 ? "Cải cách tổ chức bộ máy và tinh giản biên chế" : name(i),
              ChartValue.of(middle),
              ChartValue.of(middle - 0.9),
              ChartValue.of(middle + 0.3 + i * 0.1),
              ChartValue.missing(),
              "−0,40 điểm/năm (−1,10 đến 0,20)",
              "",
              false));
    }
    return new IntervalDots(
        "xu-huong",
        "Năm xã tăng rõ rệt",
        "Độ dốc Theil–Sen của từng xã với khoảng tin cậy 95%.",
        NOTICE,
        new ChartAxis(
            -4,
            4,
            List.of(
                new ChartAxis.Tick(-4, "−4"),
                new ChartAxis.Tick(-2, "−2"),
                new ChartAxis.Tick(0, "0"),
                new ChartAxis.Tick(2, "+2"),
                new ChartAxis.Tick(4, "+4"))),
        new IntervalDots.Legend("Điểm mỗi năm", "Khoảng tin cậy 95%", ""),
        rows);
  }

  static IntervalDots successors() {
    return new IntervalDots(
        "ke-thua",
        "Các phần cũ chênh nhau nhiều",
        "Ước lượng theo dân số cho xã mới với khoảng của các xã hợp thành.",
        NOTICE,
        PERCENT,
        new IntervalDots.Legend(
            "Ước lượng theo dân số của các xã hợp thành", "Thấp nhất đến cao nhất", "Năm đầu"),
        List.of(
            successor("Ba Vì", 71.2, 64, 80.5, "71,20 (64,00–80,50)"),
            successor("Ba Tơ", 100, 100, 100, "100,00 (100,00–100,00)"),
            successor("Ba Động", 0, 0, 42, "0,00 (0,00–42,00)")));
  }

  private static IntervalDots.Row successor(
      String name, double middle, double lower, double upper, String text) {
    return new IntervalDots.Row(
        name,
        ChartValue.of(middle),
        ChartValue.of(lower),
        ChartValue.of(upper),
        ChartValue.of(middle),
        text,
        "",
        false);
  }

  static PairDots pairs(List<PairDots.Row> rows) {
    return new PairDots(
        "tu-cham",
        "Xã nào cũng tự chấm cao hơn",
        "Điểm tự chấm và điểm thẩm định của từng xã.",
        NOTICE,
        PERCENT,
        new PairDots.Legend("Tự chấm", "Thẩm định"),
        rows);
  }

  static List<PairDots.Row> pairRows(int count) {
    List<PairDots.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long first = 9850 - i * 53L % 4000;
      long gap = i % 5 * 240L;
      boolean known = i % 11 != 10;
      rows.add(
          new PairDots.Row(
              name(i),
              ChartValue.of(first / 100.0),
              known ? ChartValue.of((first - gap) / 100.0) : ChartValue.missing(),
              known
                  ? comma(first) + " → " + comma(first - gap) + " (−" + comma(gap) + ")"
                  : comma(first) + " → chưa thẩm định",
              false));
    }
    return rows;
  }

  static LossBars losses(List<LossBars.Row> rows) {
    return new LossBars(
        "mat-diem",
        "Một nửa số điểm mất nằm ở ba tiêu chí",
        "Điểm mất theo tiêu chí, mất nhiều nhất ở trên.",
        NOTICE,
        new LossBars.Legend(
            "Có thể giành lại", "Mất qua điều tra XHH", "Ngoài khả năng của đơn vị"),
        rows);
  }

  static List<LossBars.Row> lossRows(int count) {
    List<LossBars.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long lost = 1240 * 10L / (10 + 4L * i);
      rows.add(
          new LossBars.Row(
              i % 3 == 1
                  ? (i + 1)
                      + ". Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận trực tuyến và trả kết quả"
                      + " đúng hạn"
                  : (i + 1) + ". Chuyển đổi số",
              i == 6 ? ChartValue.missing() : ChartValue.of(lost / 100.0),
              i == 6 ? "chưa chấm" : comma(lost) + " điểm",
              16 - i % 10 + " trên 19 xã",
              "lũy kế " + (20 + Math.min(79, i * 9)) + ",40%",
              LossBars.Kind.values()[i % 3]));
    }
    return rows;
  }

  static BulletBars bullets(List<BulletBars.Row> rows) {
    return new BulletBars(
        "chi-tieu",
        "Bốn xã chưa đạt mức giao",
        "Kết quả của từng xã so với mức giao.",
        NOTICE,
        PERCENT,
        new BulletBars.Legend("Kết quả", "Mức giao", "Năm trước", "Xã cao nhất"),
        rows);
  }

  /** Every seventh row has no value; long labels are names of targets. */
  static List<BulletBars.Row> bulletRows(int count, boolean longLabels) {
    List<BulletBars.Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long percent = 10000 - i * 731L % 8000;
      boolean known = i % 7 != 3;
      boolean met = percent >= 8000;
      rows.add(
          new BulletBars.Row(
              longLabels
                  ? "ct-" + (i + 1) + ". Hồ sơ thủ tục hành chính luân chuyển nội bộ bằng điện tử"
                  : name(i),
              known ? ChartValue.of(percent / 100.0) : ChartValue.missing(),
              ChartValue.of(80),
              i % 5 == 4 ? ChartValue.missing() : ChartValue.of(40 + i % 60),
              longLabels ? ChartValue.of(100) : ChartValue.missing(),
              known ? met ? "✓" : "✗" : "–",
              known ? percent + " / 10000 (" + comma(percent) + "%)" : "chưa có số liệu",
              false));
    }
    return rows;
  }

  static LineChart lines(List<LineChart.Series> series) {
    return new LineChart(
        "dien-bien",
        "Ba Vì vượt trung vị từ năm 2023",
        "Chỉ số qua các năm.",
        NOTICE,
        new ChartAxis(
            60,
            100,
            List.of(
                new ChartAxis.Tick(60, "60"),
                new ChartAxis.Tick(70, "70"),
                new ChartAxis.Tick(80, "80"),
                new ChartAxis.Tick(90, "90"),
                new ChartAxis.Tick(100, "100"))),
        PERIODS,
        series,
        List.of(new LineChart.Reference("Mục tiêu 90,00", 90)));
  }

  /** Up to four lines that end close together; the second has gaps, the third ends early. */
  static List<LineChart.Series> series(int count) {
    return List.of(
            values("Ba Vì 91,25", 71, 78, 82.5, 88, 91.25),
            values("Trung vị 89,40", 75, Double.NaN, 81, Double.NaN, 89.4),
            values("Xã cao nhất toàn tỉnh 92,00", 90, 91, 92, 92, Double.NaN),
            values("Xã thấp nhất 88,10", 62, 66, 65, 80, 88.1))
        .subList(0, count);
  }

  /** Not a number stands for a missing value. */
  static LineChart.Series values(String label, double... numbers) {
    List<ChartValue> values = new ArrayList<>();
    for (double number : numbers) {
      values.add(Double.isNaN(number) ? ChartValue.missing() : ChartValue.of(number));
    }
    return new LineChart.Series(label, values);
  }

  static LinePanels panels(List<LinePanels.Panel> panels) {
    return new LinePanels(
        "qua-cac-nam",
        "12/19 xã cao hơn năm 2021",
        "Mỗi ô là một xã, mọi ô cùng một thang.",
        NOTICE,
        PERCENT,
        PERIODS,
        "Chỉ số của xã (%)",
        values("Trung vị", 70, 72, 75, 77, 79.5),
        panels);
  }

  /** By rank; every fourth has gaps, every eleventh no figure in the end. */
  static List<LinePanels.Panel> panelRows(int count) {
    List<LinePanels.Panel> panels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double last = 98 - i * 80.0 / count;
      boolean known = i % 11 != 10;
      panels.add(
          new LinePanels.Panel(
              (i + 1) + ". " + (i == 5 ? "Thị trấn Ba Tơ" : name(i)),
              known ? comma(Math.round(last * 100)) : "–",
              values(
                      "",
                      last - 20 + i % 7,
                      i % 4 == 3 ? Double.NaN : last - 9,
                      last - i % 3 * 4,
                      i % 8 == 3 ? Double.NaN : last + 1,
                      known ? last : Double.NaN)
                  .values()));
    }
    return panels;
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

  static QuadrantDots quadrants(List<QuadrantDots.Dot> dots) {
    return new QuadrantDots(
        "bon-phan",
        "5/19 xã vừa cao vừa tiến nhanh hơn trung vị",
        "Mỗi chấm là một xã.",
        NOTICE,
        new QuadrantDots.Axis("Chỉ số 2025 (%)", PERCENT),
        new QuadrantDots.Axis(
            "Thay đổi 2024–2025, điểm phần trăm",
            new ChartAxis(
                -20,
                20,
                List.of(
                    new ChartAxis.Tick(-20, "−20"),
                    new ChartAxis.Tick(0, "0"),
                    new ChartAxis.Tick(20, "20")))),
        new QuadrantDots.Middle("Trung vị: chỉ số 70,00, thay đổi +1,00", 70, 1),
        new QuadrantDots.Corners(
            "Thấp, tiến nhanh hơn",
            "Cao, tiến nhanh hơn",
            "Thấp, tiến chậm hơn",
            "Cao, tiến chậm hơn"),
        dots);
  }

  /** Crowded in the middle, with some at the very corners. */
  static List<QuadrantDots.Dot> dots(int count) {
    List<QuadrantDots.Dot> dots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean corner = i % 9 == 8;
      dots.add(
          new QuadrantDots.Dot(
              name(i),
              corner ? i % 2 * 100 : 50 + i * 37 % 45,
              corner ? i % 4 / 2 * 40 - 20 : i * 23 % 21 - 9));
    }
    return dots;
  }

  /** Units that are all near to 100, on an axis from 95, with their median. */
  static RankingBars near(double... values) {
    List<RankingBars.Bar> bars = new ArrayList<>();
    for (double value : values) {
      bars.add(new RankingBars.Bar("Ba Vì", value, Double.toString(value), "", false));
    }
    List<ChartAxis.Tick> ticks = new ArrayList<>();
    for (int tick = 95; tick <= 100; tick++) {
      ticks.add(new ChartAxis.Tick(tick, Integer.toString(tick)));
    }
    double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    return new RankingBars(
        "gan-nhau",
        "Tất cả đều cao",
        "Tỷ lệ điểm của từng xã.",
        NOTICE,
        new ChartAxis(95, 100, ticks),
        bars,
        List.of(new RankingBars.Reference("trung vị", median)));
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
