package vn.parindex.site.intake.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.grid.GridFiles;
import vn.parindex.site.grid.GridReading;
import vn.parindex.site.grid.SheetMaker;
import vn.parindex.site.intake.Entry;
import vn.parindex.site.intake.EntrySource;
import vn.parindex.site.intake.Given;

/** The data that ship, written in the shapes that offices have, are read as what they are. */
class ShapesTest {

  static final Dataset DATA = DatasetLoader.load(Path.of("..", "data")).dataset().orElseThrow();
  static final Shapes SHAPES = new Shapes(DATA);
  static final Period PERIOD = DATA.period("2025").orElseThrow();
  static final Framework FRAMEWORK = DATA.frameworkOf(PERIOD);
  static final List<Unit> UNITS = DATA.unitsOf(PERIOD);
  static final MeasurementSet MEASURED =
      DATA.reports().measurements().stream()
          .filter(set -> set.date().equals(LocalDate.of(2025, 10, 31)))
          .findFirst()
          .orElseThrow();
  static final TargetSet TARGETS = DATA.targets().get("2025");

  @TempDir Path folder;

  // What should come out.

  private static BigDecimal points(Unit unit, String leaf, String property) {
    ScoreSheet sheet =
        DATA.sheets().get("2025").stream()
            .filter(s -> s.unit().equals(unit.id()))
            .findFirst()
            .orElseThrow();
    if (leaf.isEmpty()) {
      return number(property.equals("bonus") ? sheet.bonus() : sheet.penalty());
    }
    return sheet
        .leaves()
        .get(leaf)
        .match(
            v ->
                number(
                    switch (property) {
                      case "selfAssessed" -> v.selfAssessed();
                      case "verified1" -> v.round1();
                      case "verified2" -> v.round2();
                      default -> Figure.missing(vn.parindex.analytics.model.MissingReason.MISSING);
                    }),
            s -> property.equals("survey") ? number(s.points()) : null,
            n -> null);
  }

  private static BigDecimal number(Figure figure) {
    return figure.match(value -> value.decimal().orElseThrow(), reason -> null);
  }

  /** All points of a kind, by unit and leaf. */
  private static Map<String, BigDecimal> expected(List<Unit> units, String... properties) {
    Map<String, BigDecimal> all = new TreeMap<>();
    for (Unit unit : units) {
      for (Leaf leaf : FRAMEWORK.leaves().toList()) {
        for (String property : properties) {
          BigDecimal points = points(unit, leaf.code(), property);
          if (points != null) {
            all.put(unit.code() + " " + leaf.code() + " " + property, points);
          }
        }
      }
    }
    return all;
  }

  private static Map<String, BigDecimal> numbers(ShapeReading reading) {
    Map<String, BigDecimal> all = new TreeMap<>();
    for (Entry entry : reading.entries()) {
      String key = entry.unit() + " " + entry.item() + " " + entry.property();
      assertThat(entry.given()).as(key).isInstanceOf(Given.Number.class);
      BigDecimal value = ((Given.Number) entry.given()).value().decimal().orElseThrow();
      assertThat(all.put(key, value.signum() == 0 ? BigDecimal.ZERO : value)).as(key).isNull();
    }
    return all;
  }

  private ShapeReading read(String name, byte[] bytes) {
    return read(name, bytes, Told.NOTHING);
  }

  private ShapeReading read(String name, byte[] bytes, Told told) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    GridReading reading = GridFiles.read(file);
    assertThat(reading.findings()).allMatch(f -> f.level() == Finding.Level.NOTE);
    return SHAPES.readAll(reading.grids(), told, List.of());
  }

  private static void reads(ShapeReading reading, Map<String, BigDecimal> expected) {
    assertThat(reading.findings()).extracting(Finding::text).isEmpty();
    assertThat(numbers(reading)).isEqualTo(expected);
    assertThat(expected).isNotEmpty();
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream()
        .filter(java.util.Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  // Shapes.

  /** Head in row 9 below merged titles, levels I / 1 / 1.1, sums of areas, a total, signatures. */
  private static SheetMaker oneUnit(Unit unit, boolean codes) {
    SheetMaker sheet = new SheetMaker("Phiếu điểm");
    sheet.row("UBND HUYỆN BA TƠ", null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    sheet.row(("UBND " + unit.type() + " " + unit.name()).toUpperCase(java.util.Locale.ROOT));
    sheet.row();
    sheet.row("BẢNG TỰ CHẤM ĐIỂM VÀ THẨM ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025");
    sheet.row("(Kèm theo Báo cáo số 12/BC-UBND ngày 05 tháng 12 năm 2024)");
    sheet.row();
    sheet.row();
    sheet.row();
    sheet.row(
        "TT",
        "Lĩnh vực, tiêu chí, tiêu chí thành phần",
        "Điểm tối đa",
        "Điểm đánh giá",
        null,
        null,
        "Ghi chú");
    sheet.row(null, null, null, "Tự chấm", "Thẩm định lần 1", "Thẩm định lần 2", null);
    sheet.row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)");
    sheet.merge(0, 0, 0, 2).merge(3, 3, 0, 6).merge(8, 9, 0, 0).merge(8, 9, 1, 1).merge(8, 9, 2, 2);
    sheet.merge(8, 8, 3, 5).merge(8, 9, 6, 6);
    String[] roman = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII"};
    int a = 0;
    for (Area area : FRAMEWORK.areas()) {
      List<Leaf> leaves = area.leaves().toList();
      sheet.row(
          codes ? area.code() : roman[a++],
          area.name().toUpperCase(java.util.Locale.ROOT),
          sum(leaves.stream().map(leaf -> leaf.maxPoints().decimal().orElseThrow()).toList()),
          sum(leaves.stream().map(l -> points(unit, l.code(), "selfAssessed")).toList()));
      for (Criterion criterion : area.criteria()) {
        if (!criterion.isLeaf()) {
          sheet.row(label(criterion.code(), codes), criterion.name());
        }
        for (Leaf leaf : criterion.leaves()) {
          boolean survey = leaf.source() == Leaf.Source.SURVEY;
          sheet.row(
              label(leaf.code(), codes),
              leaf.name(),
              leaf.maxPoints(),
              survey ? "-" : points(unit, leaf.code(), "selfAssessed"),
              points(unit, leaf.code(), survey ? "survey" : "verified1"),
              points(unit, leaf.code(), "verified2"),
              "lưu tại văn phòng");
        }
      }
    }
    sheet.row(
        null,
        "TỔNG CỘNG",
        100,
        sum(FRAMEWORK.leaves().map(l -> points(unit, l.code(), "selfAssessed")).toList()));
    sheet.row();
    sheet.row(null, null, null, null, "Ba Tơ, ngày 05 tháng 12 năm 2025");
    sheet.row(null, "NGƯỜI LẬP BIỂU", null, null, "TM. ỦY BAN NHÂN DÂN");
    return sheet;
  }

  /** 1.1.2 as 1.1 below I. */
  private static String label(String code, boolean codes) {
    return codes ? code : code.substring(code.indexOf('.') + 1);
  }

  private static Map<String, BigDecimal> allOf(Unit unit) {
    return expected(List.of(unit), "selfAssessed", "verified1", "verified2", "survey");
  }

  @Test
  void a_sheet_of_one_unit_with_its_head_in_row_9_and_levels_I_1_1_1_is_read() {
    for (Unit unit : UNITS) {
      reads(read("phieu.xlsx", oneUnit(unit, false).xlsx()), allOf(unit));
    }
  }

  @Test
  void codes_are_codes_in_xls_csv_and_web_pages_too() {
    Unit unit = UNITS.get(3);
    SheetMaker sheet = oneUnit(unit, true);
    reads(read("a/phieu.xls", sheet.xls()), allOf(unit));
    reads(
        read("b/phieu.csv", ("\uFEFF" + sheet.csv(';')).getBytes(StandardCharsets.UTF_8)),
        allOf(unit));
    reads(read("c/phieu.csv", sheet.csv('\t').getBytes(StandardCharsets.UTF_16)), allOf(unit));
    reads(read("d/phieu.csv", sheet.csv(',').getBytes(StandardCharsets.UTF_8)), allOf(unit));
    reads(read("e/phieu.xls", sheet.html()), allOf(unit));
    reads(read("g/phieu.xlsx", sheet.xls()), allOf(unit));
    reads(read("h/phieu.xls", sheet.xlsx()), allOf(unit));
  }

  @Test
  void numbers_may_stand_in_the_cells_of_names_and_names_be_decomposed() {
    Unit unit = UNITS.get(0);
    SheetMaker sheet = new SheetMaker("Điểm");
    sheet.row("PHIẾU TỰ CHẤM ĐIỂM NĂM 2025");
    sheet.row("Đơn vị: " + unit.type() + " " + unit.name());
    sheet.row("Tiêu chí", "Điểm tự chấm", "Tài liệu kiểm chứng");
    for (Area area : FRAMEWORK.areas()) {
      sheet.row("Lĩnh vực " + area.code() + ". " + area.name());
      for (Criterion criterion : area.criteria()) {
        sheet.row(criterion.code() + ". " + criterion.name());
        for (Leaf leaf : criterion.leaves()) {
          String text = leaf.code() + ". " + leaf.name();
          if (criterion.isLeaf()) {
            continue;
          }
          sheet.row(
              Normalizer.normalize(text, Normalizer.Form.NFD),
              points(unit, leaf.code(), "selfAssessed"));
        }
      }
    }
    Map<String, BigDecimal> expected = expected(List.of(unit), "selfAssessed");
    FRAMEWORK
        .criteria()
        .filter(Criterion::isLeaf)
        .forEach(c -> expected.remove(unit.code() + " " + c.code() + " selfAssessed"));
    reads(read("phieu.xlsx", sheet.xlsx()), expected);
  }

  @Test
  void leaves_without_numbers_are_found_by_their_names_or_by_rows_that_are_counted_on() {
    Unit unit = UNITS.get(5);
    for (boolean counted : new boolean[] {true, false}) {
      SheetMaker sheet = new SheetMaker(unit.type() + " " + unit.name());
      sheet.row("Chỉ số cải cách hành chính năm 2025");
      sheet.row("STT", "Nội dung", "Tự đánh giá");
      int count = 0;
      for (Leaf leaf : FRAMEWORK.leaves().toList()) {
        sheet.row(counted ? ++count : "-", leaf.name(), points(unit, leaf.code(), "selfAssessed"));
      }
      reads(read("ten" + counted + ".xlsx", sheet.xlsx()), expected(List.of(unit), "selfAssessed"));
    }
  }

  @Test
  void letters_and_dashes_count_below_the_number_above_them() {
    Unit unit = UNITS.get(1);
    SheetMaker sheet = new SheetMaker("Trang1");
    sheet.row("Điểm năm 2025 của " + unit.type() + " " + unit.name());
    sheet.row("TT", "Nội dung", "Tự chấm");
    for (Area area : FRAMEWORK.areas()) {
      sheet.row(area.code(), null, null);
      for (Criterion criterion : area.criteria()) {
        if (criterion.isLeaf()) {
          sheet.row(criterion.code(), "…", points(unit, criterion.code(), "selfAssessed"));
          continue;
        }
        sheet.row(criterion.code(), null, null);
        int letter = 0;
        for (Leaf leaf : criterion.leaves()) {
          String label =
              area.code().equals("2") ? "-" : Character.toString("abcd".charAt(letter++));
          sheet.row(label, null, points(unit, leaf.code(), "selfAssessed"));
        }
      }
    }
    ShapeReading reading = read("chu-cai.xlsx", sheet.xlsx());
    assertThat(numbers(reading)).isEqualTo(expected(List.of(unit), "selfAssessed"));
    assertThat(reading.findings()).extracting(Finding::code).containsOnly("DL-642");
  }

  /** Three columns a unit below its merged name, leaves as rows. */
  private static SheetMaker unitsAcross(List<Unit> units) {
    SheetMaker sheet = new SheetMaker("Tổng hợp");
    int width = 3 + 3 * units.size();
    sheet.row("BẢNG TỔNG HỢP ĐIỂM NĂM 2025").merge(0, 0, 0, width - 1);
    List<Object> top = new ArrayList<>(List.of("TT", "Tiêu chí", "Điểm chuẩn"));
    List<Object> below = new ArrayList<>(java.util.Arrays.asList(null, null, null));
    for (Unit unit : units) {
      top.addAll(
          java.util.Arrays.asList(
              "UBND " + unit.type() + " " + unit.name() + " - Tỉnh Quảng Ngãi", null, null));
      below.addAll(List.of("Tự chấm", "Thẩm định lần 1", "Thẩm định lần 2"));
      sheet.merge(1, 1, top.size() - 3, top.size() - 1);
    }
    sheet.row(top).row(below).merge(1, 2, 0, 0).merge(1, 2, 1, 1).merge(1, 2, 2, 2);
    for (Leaf leaf : FRAMEWORK.leaves().toList()) {
      List<Object> row = new ArrayList<>(List.of(leaf.code(), leaf.name(), leaf.maxPoints()));
      for (Unit unit : units) {
        for (String property : List.of("selfAssessed", "verified1", "verified2")) {
          row.add(points(unit, leaf.code(), property));
        }
      }
      sheet.row(row);
    }
    List<Object> total = new ArrayList<>(java.util.Arrays.asList(null, "Tổng cộng", 100));
    for (Unit unit : units) {
      for (String property : List.of("selfAssessed", "verified1", "verified2")) {
        total.add(sum(FRAMEWORK.leaves().map(l -> points(unit, l.code(), property)).toList()));
      }
    }
    return sheet.row(total);
  }

  @Test
  void units_may_be_columns_with_two_rows_of_heads() {
    SheetMaker sheet = unitsAcross(UNITS);
    Map<String, BigDecimal> expected = expected(UNITS, "selfAssessed", "verified1", "verified2");
    ShapeReading reading = read("tong-hop.xlsx", sheet.xlsx());
    reads(reading, expected);
    assertThat(reading.understood().get(0))
        .isEqualTo(
            "tong-hop.xlsx, trang \"Tổng hợp\": điểm kỳ 2025; tiêu đề ở dòng 2–3; 41 dòng, "
                + expected.size()
                + " số liệu.");
    reads(read("tong-hop.csv", sheet.csv(';').getBytes(StandardCharsets.UTF_8)), expected);
    reads(read("tong-hop.xls", sheet.html()), expected);
  }

  /** One row a unit, one column a leaf, areas above, bonus, penalty and a sum at the end. */
  private static SheetMaker unitsDown() {
    SheetMaker sheet = new SheetMaker("Sheet1");
    sheet.row("KẾT QUẢ THẨM ĐỊNH CHỈ SỐ CCHC NĂM 2025");
    List<Object> top = new ArrayList<>(List.of("STT", "Tên đơn vị"));
    List<Object> below = new ArrayList<>(java.util.Arrays.asList(null, null));
    List<Leaf> leaves = FRAMEWORK.leaves().filter(l -> l.source() == Leaf.Source.VERIFIED).toList();
    for (Leaf leaf : leaves) {
      top.add("Lĩnh vực " + leaf.code().charAt(0));
      below.add("TC " + leaf.code());
    }
    top.addAll(List.of("Điểm thưởng", "Điểm trừ", "Tổng điểm", "Xếp hạng"));
    below.addAll(java.util.Arrays.asList(null, null, null, null));
    sheet.row(top).row(below);
    int place = 0;
    for (Unit unit : UNITS) {
      List<Object> row = new ArrayList<>(List.of(++place, unit.name()));
      List<BigDecimal> points = new ArrayList<>();
      leaves.forEach(leaf -> points.add(points(unit, leaf.code(), "verified1")));
      row.addAll(points);
      row.add(points(unit, "", "bonus"));
      row.add(points(unit, "", "penalty"));
      row.add(sum(points).add(points(unit, "", "bonus")).subtract(points(unit, "", "penalty")));
      row.add(place);
      sheet.row(row);
    }
    return sheet;
  }

  @Test
  void units_may_be_rows_with_leaves_as_columns() {
    Map<String, BigDecimal> expected = expected(UNITS, "verified1");
    for (Unit unit : UNITS) {
      expected.put(unit.code() + "  bonus", points(unit, "", "bonus"));
      expected.put(unit.code() + "  penalty", points(unit, "", "penalty"));
    }
    reads(read("ket-qua.xlsx", unitsDown().xlsx()), expected);
    reads(read("ket-qua.csv", unitsDown().csv('\t').getBytes(StandardCharsets.UTF_8)), expected);
  }

  @Test
  void unit_and_leaf_may_both_stand_in_the_row() {
    SheetMaker sheet = new SheetMaker("Sheet1");
    sheet.row("Đơn vị", "Mã tiêu chí", "Tự chấm", "Thẩm định").row();
    for (Unit unit : UNITS.subList(0, 4)) {
      boolean first = true;
      for (Leaf leaf :
          FRAMEWORK.leaves().filter(l -> l.source() == Leaf.Source.VERIFIED).toList()) {
        sheet.row(
            first ? unit.code() + " - " + unit.name() : null,
            leaf.code(),
            points(unit, leaf.code(), "selfAssessed"),
            points(unit, leaf.code(), "verified1"));
        first = false;
      }
    }
    reads(
        read("dai-2025.xlsx", sheet.xlsx()),
        expected(UNITS.subList(0, 4), "selfAssessed", "verified1"));
  }

  // Measurements.

  private static Map<String, BigDecimal> measured(List<Unit> units) {
    Map<String, BigDecimal> all = new TreeMap<>();
    MEASURED.measurements().stream()
        .filter(m -> units.stream().anyMatch(u -> u.id().equals(m.unit())))
        .forEach(
            m ->
                m.latest()
                    .measured()
                    .match(
                        ratio -> {
                          String key = m.unit().code() + " " + m.target() + " ";
                          all.put(key + "numerator", BigDecimal.valueOf(ratio.numerator()));
                          return all.put(
                              key + "denominator", BigDecimal.valueOf(ratio.denominator()));
                        },
                        total ->
                            all.put(
                                m.unit().code() + " " + m.target() + " count",
                                BigDecimal.valueOf(total.count())),
                        reason -> null));
    return all;
  }

  private static Object part(Unit unit, Target target, boolean numerator) {
    return MEASURED.measurements().stream()
        .filter(m -> m.unit().equals(unit.id()) && m.target().equals(target.code()))
        .findFirst()
        .map(
            m ->
                m.latest()
                    .measured()
                    .<Object>match(
                        ratio ->
                            new BigDecimal(numerator ? ratio.numerator() : ratio.denominator()),
                        total -> new BigDecimal(total.count()),
                        reason -> "chưa có số liệu"))
        .orElse(null);
  }

  /** Units as rows; below each target its numerator, its denominator and the rate. */
  private static SheetMaker targetsAcross(boolean grouped) {
    SheetMaker sheet = new SheetMaker("Chỉ tiêu");
    sheet.row("TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU CCHC");
    sheet.row("(Số liệu lũy kế đến hết ngày 31/10/2025)");
    List<Object> top = new ArrayList<>(List.of("TT", "Mã ĐVHC", "Đơn vị"));
    List<Object> below = new ArrayList<>(java.util.Arrays.asList(null, null, null));
    for (Target target : TARGETS.targets()) {
      int from = top.size();
      if (target.form() == Target.Form.GROWTH) {
        top.add(target.name());
        below.add(null);
        sheet.merge(2, 3, from, from);
        continue;
      }
      top.addAll(java.util.Arrays.asList(target.name(), null, null));
      below.addAll(List.of("Tử số", target.denominator(), "Tỷ lệ (%)"));
      sheet.merge(2, 2, from, from + 2);
    }
    sheet.row(top).row(below).merge(2, 3, 0, 0).merge(2, 3, 1, 1).merge(2, 3, 2, 2);
    int place = 0;
    for (Unit unit : UNITS) {
      List<Object> row = new ArrayList<>(List.of(++place, unit.code(), unit.name()));
      for (Target target : TARGETS.targets()) {
        Object of = part(unit, target, true);
        row.add(of);
        if (target.form() == Target.Form.RATIO) {
          Object whole = part(unit, target, false);
          row.add(whole);
          row.add(rate(of, whole));
        }
      }
      sheet.row(row);
    }
    List<Object> total = new ArrayList<>(java.util.Arrays.asList(null, null, "Tổng cộng"));
    for (int column = 3; column < top.size(); column++) {
      total.add(null);
    }
    return sheet.row(total);
  }

  private static Object rate(Object part, Object whole) {
    return part instanceof BigDecimal of && whole instanceof BigDecimal all && all.signum() > 0
        ? of.multiply(BigDecimal.valueOf(100)).divide(all, 1, java.math.RoundingMode.HALF_UP)
        : null;
  }

  @Test
  void measurements_of_units_as_rows_are_read_with_two_rows_of_heads_and_rates() {
    ShapeReading reading = read("chi-tieu.xlsx", targetsAcross(false).xlsx());
    assertThat(reading.findings()).extracting(Finding::text).isEmpty();
    List<Entry> entries =
        reading.entries().stream().filter(e -> e.given() instanceof Given.Number).toList();
    assertThat(numbers(new ShapeReading(entries, List.of(), List.of(), Optional.empty())))
        .isEqualTo(measured(UNITS));
    assertThat(entries)
        .extracting(Entry::key)
        .containsOnly(Locator.measurementsKey("2025", LocalDate.of(2025, 10, 31)));
  }

  @Test
  void measurements_of_one_unit_as_rows_are_read() {
    Unit unit = UNITS.get(2);
    SheetMaker sheet = new SheetMaker("Biểu 01");
    sheet.row("Đơn vị báo cáo: UBND xã " + unit.name());
    sheet.row("Kỳ báo cáo: tháng 10 năm 2025");
    sheet.row("STT", "Chỉ tiêu", "Đơn vị tính", "Tử số", "Mẫu số", "Tỷ lệ");
    int count = 0;
    for (Target target :
        TARGETS.targets().stream().filter(t -> t.form() == Target.Form.RATIO).toList()) {
      Object of = part(unit, target, true);
      Object whole = part(unit, target, false);
      sheet.row(++count, target.name(), "%", of, whole, rate(of, whole));
    }
    Map<String, BigDecimal> expected = measured(List.of(unit));
    expected.keySet().removeIf(key -> key.endsWith(" count"));
    reads(read("bieu-01.xlsx", sheet.xlsx()), expected);
  }

  // Titles that touch the head.

  private static SheetMaker touching(int column, boolean merged) {
    Object[] title = new Object[column + 1];
    title[column] = "PHIẾU TỰ CHẤM ĐIỂM CHỈ SỐ CCHC NĂM 2025";
    SheetMaker sheet = new SheetMaker("Sheet");
    sheet.row("UBND XÃ BA NAM").row(title).row("TT", "Nội dung", "Điểm tối đa", "Tự chấm");
    FRAMEWORK
        .leaves()
        .filter(leaf -> leaf.source() == Leaf.Source.VERIFIED)
        .forEach(leaf -> sheet.row(leaf.code(), leaf.name(), leaf.maxPoints(), n(leaf)));
    return merged ? sheet.merge(1, 1, column, 3) : sheet;
  }

  private static BigDecimal n(Leaf leaf) {
    return points(BA_NAM, leaf.code(), "selfAssessed");
  }

  private static final Unit BA_NAM =
      UNITS.stream().filter(unit -> unit.name().equals("Ba Nam")).findFirst().orElseThrow();

  @Test
  void a_title_directly_above_the_head_is_no_head() {
    Map<String, BigDecimal> expected = expected(List.of(BA_NAM), "selfAssessed");
    for (boolean merged : List.of(true, false)) {
      for (int column : List.of(0, 2)) {
        SheetMaker sheet = touching(column, merged);
        reads(read("phieu.xlsx", sheet.xlsx()), expected);
        reads(read("phieu.csv", sheet.csv(';').getBytes(StandardCharsets.UTF_8)), expected);
      }
    }
  }

  @Test
  void one_text_over_some_of_the_columns_is_a_head() {
    Unit unit = UNITS.get(2);
    Target target =
        TARGETS.targets().stream()
            .filter(t -> t.form() == Target.Form.RATIO)
            .findFirst()
            .orElseThrow();
    SheetMaker sheet =
        new SheetMaker("Biểu")
            .row("Số liệu đến ngày 31/10/2025")
            .row(null, null, target.name(), null)
            .row("TT", "Đơn vị", "Tử số", "Mẫu số")
            .row(1, unit.name(), 12, 15)
            .merge(1, 1, 2, 3);
    ShapeReading reading = read("mot-chi-tieu.xlsx", sheet.xlsx());
    assertThat(reading.findings()).extracting(Finding::text).isEmpty();
    assertThat(numbers(reading))
        .isEqualTo(
            Map.of(
                unit.code() + " " + target.code() + " numerator", new BigDecimal(12),
                unit.code() + " " + target.code() + " denominator", new BigDecimal(15)));
  }

  // Counts that are text.

  private static SheetMaker counts(String total) {
    return new SheetMaker("Biểu 02")
        .row("Số liệu lũy kế đến ngày 31/10/2025")
        .row("TT", "Đơn vị", "ct-01", null, null)
        .row(null, null, "Tử số", "Mẫu số", "Tỷ lệ (%)")
        .row(1, UNITS.get(0).name(), "1.283", "1.529", "83,91")
        .row(2, UNITS.get(1).name(), "1.067", "1.266", "84,28")
        .row(null, "Tổng cộng", "2.350", total, null)
        .merge(1, 1, 2, 4)
        .merge(1, 2, 0, 0)
        .merge(1, 2, 1, 1);
  }

  @Test
  void points_in_counts_part_thousands_whatever_the_total_says() {
    Map<String, BigDecimal> expected = new TreeMap<>();
    String first = UNITS.get(0).code() + " ct-01 ";
    String second = UNITS.get(1).code() + " ct-01 ";
    expected.put(first + "numerator", new BigDecimal(1283));
    expected.put(first + "denominator", new BigDecimal(1529));
    expected.put(second + "numerator", new BigDecimal(1067));
    expected.put(second + "denominator", new BigDecimal(1266));
    reads(read("bieu-02.xlsx", counts("2.795").xlsx()), expected);
    reads(read("bieu-02.xlsx", counts(null).xlsx()), expected);
    ShapeReading wrong = read("bieu-02.xlsx", counts("2.895").xlsx());
    assertThat(numbers(wrong)).isEqualTo(expected);
    assertThat(wrong.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.text())
                    .contains("CẢNH BÁO DL-637", "ô D6", "Đang ghi: 2895", "Cần: 2795"));
  }

  // Profiles.

  @Test
  void a_sheet_is_read_by_its_profile_as_without() {
    List<SheetMaker> sheets =
        List.of(
            oneUnit(UNITS.get(4), false), unitsAcross(UNITS), unitsDown(), targetsAcross(false));
    for (int i = 0; i < sheets.size(); i++) {
      byte[] bytes = sheets.get(i).xlsx();
      ShapeReading found = read("p" + i + ".xlsx", bytes);
      Profile profile =
          Profiles.read(Profiles.text(found.profile().orElseThrow()), "p.json")
              .profile()
              .orElseThrow();
      assertThat(profile).isEqualTo(found.profile().orElseThrow());
      ShapeReading again =
          SHAPES.read(
              GridFiles.read(folder.resolve("p" + i + ".xlsx")).grids().get(0),
              Told.NOTHING,
              Optional.of(profile));
      assertThat(again.entries()).isEqualTo(found.entries()).isNotEmpty();
      assertThat(again.findings()).isEqualTo(found.findings());
    }
  }

  @Test
  void what_is_told_of_heads_is_told_once_and_may_be_told_anew() throws IOException {
    SheetMaker sheet =
        new SheetMaker("T")
            .row("Xã Ba Vì, năm 2025")
            .row("Mã tiêu chí", "Tự chấm", "Điểm HĐTĐ")
            .row("1.1.1", 1, 1);
    Path kept = folder.resolve("kept");
    assertThat(propertiesOf(sheet, kept, Map.of())).containsExactly("selfAssessed");
    // What was kept of the first time has no say against who tells more.
    assertThat(propertiesOf(sheet, kept, Map.of("điểm HĐTĐ", "Thẩm định lần 2")))
        .containsExactly("selfAssessed", "verified2");
    assertThat(propertiesOf(sheet, kept, Map.of())).containsExactly("selfAssessed", "verified2");
    try (var files = Files.list(kept)) {
      assertThat(files).hasSize(1);
    }
  }

  private List<String> propertiesOf(SheetMaker sheet, Path kept, Map<String, String> heads)
      throws IOException {
    Path file = Files.write(folder.resolve("x.xlsx"), sheet.xlsx());
    OfficeSheets offices = new OfficeSheets(DATA, kept, heads);
    List<Entry> entries =
        offices
            .read(
                GridFiles.read(file).grids(),
                new EntrySource.Asked(DATA, Optional.empty(), Optional.empty()))
            .orElseThrow()
            .entries();
    offices.keep();
    assertThat(offices.findings()).isEmpty();
    return entries.stream().map(Entry::property).toList();
  }
}
