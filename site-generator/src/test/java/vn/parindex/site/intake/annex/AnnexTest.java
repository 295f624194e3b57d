package vn.parindex.site.intake.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.grid.GridFiles;
import vn.parindex.site.grid.GridReading;

class AnnexTest {

  private static final Map<String, Framework> SHIPPED =
      DatasetLoader.load(Path.of("../data")).dataset().orElseThrow().frameworks();

  /** Rows of cells between bars; {@code #1.1} is a number, {@code @2026-01-01} a day. */
  private static Grid grid(String table) {
    List<List<Cell>> rows = new ArrayList<>();
    for (String line : table.split("\n")) {
      List<Cell> row = new ArrayList<>();
      for (String written : line.split("\\|", -1)) {
        row.add(cell(written.strip()));
      }
      rows.add(row);
    }
    return new Grid("phu-luc.xlsx", "Phụ lục", rows, new BitSet(), new BitSet(), false, List.of());
  }

  private static Cell cell(String written) {
    if (written.isEmpty()) {
      return new Cell.Blank();
    }
    if (written.startsWith("#")) {
      return new Cell.Number(new BigDecimal(written.substring(1)), written.substring(1));
    }
    return written.startsWith("@")
        ? new Cell.Day(LocalDate.parse(written.substring(1)))
        : new Cell.Words(written);
  }

  private static FrameworkDraft read(String table) {
    return Annex.read(grid(table), "2026", "Bộ tiêu chí 2026", Optional.empty());
  }

  /** {@code 1 Area; 1.1 Criterion; 1.1.1 Leaf 2}. */
  private static String outline(FrameworkDraft draft) {
    assertThat(draft.findings()).filteredOn(f -> f.level() == Finding.Level.ERROR).isEmpty();
    StringBuilder text = new StringBuilder();
    for (Area area : draft.framework().orElseThrow().areas()) {
      text.append(area.code()).append(' ').append(area.name()).append('\n');
      for (Criterion criterion : area.criteria()) {
        if (!criterion.isLeaf()) {
          text.append(criterion.code()).append(' ').append(criterion.name()).append('\n');
        }
        for (Leaf leaf : criterion.leaves()) {
          text.append(leaf.code()).append(' ').append(leaf.name()).append(" = ");
          text.append(Lines.points(leaf.maxPoints())).append(", ").append(rule(leaf)).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String rule(Leaf leaf) {
    return leaf.scoring()
        .match(
            yesNo -> "yes-no",
            steps ->
                "steps " + steps.shares().stream().map(Fraction::of).map(Lines::points).toList(),
            rate ->
                "rate "
                    + Lines.points(Fraction.of(rate.threshold()))
                    + "/"
                    + Lines.points(Fraction.of(rate.floor())),
            perCase -> Lines.points(Fraction.of(perCase.points())) + " a case",
            deduction -> "less " + Lines.points(Fraction.of(deduction.points())) + " a case",
            survey -> "survey");
  }

  @Test
  void levels_follow_from_roman_plain_and_dotted_numbers_below_titles() {
    assertThat(
            outline(
                read(
                    """
                    PHỤ LỤC
                    BỘ TIÊU CHÍ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ
                    (Kèm theo Quyết định số 01/QĐ-UBND)

                    STT | Lĩnh vực/Tiêu chí/Tiêu chí thành phần | Điểm tối đa | Cách chấm
                    (1) | (2) | (3) | (4)
                    I | CHỈ ĐẠO, ĐIỀU HÀNH | 4,5 |
                    1 | Kế hoạch CCHC năm | 3 |
                    1.1 | Ban hành kế hoạch | 1 | Có/Không
                    1.2 | Mức độ hoàn thành kế hoạch | 2 | Đạt từ 100% trở lên: 2 điểm; dưới 70%: 0 điểm
                    2 | Sáng kiến | #1.5 |
                      | - Có sáng kiến cấp huyện | 1,5 |
                      | - Có sáng kiến cấp xã | 0,75 |
                      | - Không có | 0 |
                    II | TÁC ĐỘNG | #10 |
                    1 | Mức độ hài lòng của người dân | 10 | Điều tra xã hội học
                    | TỔNG CỘNG | 14,5 |
                    | CHỦ TỊCH | |
                    """)))
        .isEqualTo(
            """
            1 CHỈ ĐẠO, ĐIỀU HÀNH
            1.1 Kế hoạch CCHC năm
            1.1.1 Ban hành kế hoạch = 1, yes-no
            1.1.2 Mức độ hoàn thành kế hoạch = 2, rate 100/70
            1.2 Sáng kiến = 1,5, steps [100, 50, 0]
            2 TÁC ĐỘNG
            2.1 Mức độ hài lòng của người dân = 10, survey
            """);
  }

  @Test
  void numbers_may_stand_in_the_names_and_signs_may_be_parts() {
    assertThat(
            outline(
                read(
                    """
                    Nội dung | Điểm chuẩn
                    1. Cải cách thể chế | 3
                    1.1. Văn bản quy phạm pháp luật | 3 điểm
                    a) Rà soát văn bản | 1 điểm
                    b) Xử lý văn bản | 2 điểm
                    - Xử lý kịp thời | 1,5
                    - Công bố kết quả | 0,5
                    """)))
        .isEqualTo(
            """
            1 Cải cách thể chế
            1.1 Văn bản quy phạm pháp luật
            1.1.1 Rà soát văn bản = 1, rate 100/0
            1.1.2.1 Xử lý văn bản: Xử lý kịp thời = 1,5, rate 100/0
            1.1.2.2 Xử lý văn bản: Công bố kết quả = 0,5, rate 100/0
            """);
  }

  @Test
  void a_word_file_with_two_tables_is_one_annex(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("phu-luc.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      document.createParagraph().createRun().setText("PHỤ LỤC (kèm theo Quyết định)");
      String[][][] tables = {
        {
          {"STT", "Tiêu chí", "Điểm tối đa", "Cách chấm"},
          {"I", "Chỉ đạo", "2", ""},
          {"1", "Kế hoạch", "2", "Có/Không"}
        },
        {
          {"STT", "Tiêu chí", "Điểm tối đa", "Cách chấm"},
          {"II", "Thể chế", "1,5", ""},
          {"1", "Văn bản", "1,5", "Có/Không"}
        }
      };
      for (String[][] rows : tables) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
          for (int column = 0; column < rows[row].length; column++) {
            table.getRow(row).getCell(column).setText(rows[row][column]);
          }
        }
      }
      document.write(out);
    }
    GridReading reading = GridFiles.read(file);
    assertThat(reading.findings()).isEmpty();
    assertThat(
            outline(
                Annex.read(reading.grids().get(0), "2026", "Bộ tiêu chí 2026", Optional.empty())))
        .isEqualTo(
            """
            1 Chỉ đạo
            1.1 Kế hoạch = 2, yes-no
            2 Thể chế
            2.1 Văn bản = 1,5, yes-no
            """);
  }

  @Test
  void points_for_each_case_are_given_or_taken() {
    assertThat(
            outline(
                read(
                    """
                    STT | Tiêu chí | Điểm tối đa | Hướng dẫn
                    1 | Chỉ đạo | 3 |
                    1.1 | Sáng kiến | 1 | Mỗi sáng kiến được công nhận: 0,5 điểm, tối đa 1 điểm
                    1.2 | Hồ sơ quá hạn | 2 | Trừ 0,25 điểm cho mỗi hồ sơ quá hạn
                    """)))
        .isEqualTo(
            """
            1 Chỉ đạo
            1.1 Sáng kiến = 1, 0,5 a case
            1.2 Hồ sơ quá hạn = 2, less 0,25 a case
            """);
  }

  @Test
  void parts_hold_areas_and_extra_points_are_caps() {
    FrameworkDraft draft =
        read(
            """
            TT | Tiêu chí | Điểm tối đa | Cách chấm
            A | Điểm thẩm định | 5 |
            I | Chỉ đạo | 2 |
            1 | Kế hoạch | 2 | Có/Không
            II | Thể chế | 3 |
            1 | Văn bản | 3 | Có/Không
            B | Điều tra xã hội học | 5 |
            1 | Hài lòng | 5 | khảo sát
            C | Điểm thưởng | 2 |
            D | Điểm trừ | 3 |
            """);
    assertThat(outline(draft))
        .isEqualTo(
            """
            1 Chỉ đạo
            1.1 Kế hoạch = 2, yes-no
            2 Thể chế
            2.1 Văn bản = 3, yes-no
            3 Điều tra xã hội học
            3.1 Hài lòng = 5, survey
            """);
    assertThat(draft.framework().orElseThrow().bonusCap()).isEqualByComparingTo("2");
    assertThat(draft.framework().orElseThrow().penaltyCap()).isEqualByComparingTo("3");
  }

  @Test
  void a_number_that_a_sheet_cut_short_is_read_by_its_place() {
    StringBuilder table =
        new StringBuilder("STT | Tiêu chí | Điểm tối đa | Cách chấm\n1 | A |10|\n");
    for (int i = 1; i <= 10; i++) {
      table
          .append(i == 10 ? "#1.1" : "#1." + i)
          .append("| Tiêu chí số ")
          .append(i)
          .append("|1|Có/Không\n");
    }
    FrameworkDraft draft = read(table.toString());
    assertThat(draft.framework().orElseThrow().leavesByCode()).containsKey("1.10");
    assertThat(draft.findings()).extracting(Finding::code).containsExactly("DL-677");
  }

  @Test
  void what_is_wrong_is_said_with_sheet_and_cell() {
    FrameworkDraft draft =
        read(
            """
            STT | Tiêu chí | Điểm tối đa | Cách chấm
            I | Chỉ đạo | 5 |
            @2026-01-01 | Kế hoạch | 2 | Có/Không
            ? | Báo cáo | 1 | Có/Không
            1 | Kiểm tra | hai điểm | Có/Không
            2 | Tuyên truyền | | Có/Không
            3 | Chuyển đổi số | 4 | Có/Không
            3 | Sáng kiến | 2 | Có/Không
            II | Thể chế | 3 |
            """);
    assertThat(draft.framework()).isEmpty();
    assertThat(draft.findings().stream().sorted().map(f -> f.code() + " " + f.pointer()))
        .containsExactly(
            "DL-673 trang \"Phụ lục\", ô C2",
            "DL-671 trang \"Phụ lục\", ô A3",
            "DL-671 trang \"Phụ lục\", ô A4",
            "DL-672 trang \"Phụ lục\", ô C5",
            "DL-674 trang \"Phụ lục\", ô C5",
            "DL-674 trang \"Phụ lục\", ô C6",
            "DL-671 trang \"Phụ lục\", ô C8",
            "DL-676 trang \"Phụ lục\", ô C9");
  }

  @Test
  void a_leaf_of_which_nobody_says_how_it_is_scored_is_named_and_takes_any_points() {
    FrameworkDraft draft =
        read(
            """
            STT | Tiêu chí | Điểm tối đa | Cách chấm
            I | Chỉ đạo | 3 |
            1 | Kế hoạch | 1 | Có/Không
            2 | Tuyên truyền | 2 |
            """);
    assertThat(outline(draft)).contains("1.2 Tuyên truyền = 2, rate 100/0");
    assertThat(draft.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("DL-675");
              assertThat(finding.pointer()).isEqualTo("trang \"Phụ lục\", ô C4");
              assertThat(finding.found()).isEqualTo("\"2. Tuyên truyền\"");
            });
  }

  @Test
  void a_table_without_heads_is_none() {
    assertThat(read("Kính gửi: | Các xã").findings())
        .extracting(Finding::code)
        .containsExactly("DL-670");
    assertThat(Annex.isOne(grid("Kính gửi: | Các xã"))).isFalse();
  }

  @Test
  void a_total_that_differs_is_told() {
    assertThat(
            read("""
                    STT | Tiêu chí | Điểm tối đa | Cách chấm
                    I | Chỉ đạo | 2 |
                    1 | Kế hoạch | 2 | Có/Không
                    Tổng cộng | | 3 |
                    """)
                .findings())
        .extracting(Finding::code, Finding::found)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("DL-673", "\"3\""));
  }

  /** An edition printed as an annex: what stands in a decision of it. */
  private static String printed(Framework framework, boolean isRoman) {
    StringBuilder table = new StringBuilder("STT | Tiêu chí | Điểm tối đa | Hình thức đánh giá\n");
    for (Area area : framework.areas()) {
      String roman =
          List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
              .get(Integer.parseInt(area.code()));
      table.append(isRoman ? roman : area.code()).append('|').append(area.name()).append('|');
      table.append(Lines.points(area.maxPoints())).append('\n');
      for (Criterion criterion : area.criteria()) {
        if (!criterion.isLeaf()) {
          table.append(number(criterion.code(), isRoman)).append('|');
          table.append(criterion.name()).append("|\n");
        }
        for (Leaf leaf : criterion.leaves()) {
          table.append(number(leaf.code(), isRoman)).append('|').append(leaf.name()).append('|');
          table.append(Lines.points(leaf.maxPoints())).append('|');
          table.append(leaf.source() == Leaf.Source.SURVEY ? "Điều tra XHH" : "").append('\n');
        }
      }
    }
    return table.toString();
  }

  private static String number(String code, boolean isRoman) {
    return isRoman ? code.substring(code.indexOf('.') + 1) : code;
  }

  @Test
  void editions_that_ship_come_back_from_their_annexes() {
    for (Framework framework : SHIPPED.values()) {
      for (boolean isRoman : List.of(true, false)) {
        FrameworkDraft draft =
            Annex.read(
                grid(printed(framework, isRoman)),
                framework.edition(),
                framework.name(),
                Optional.empty());
        assertThat(draft.findings()).filteredOn(f -> f.level() == Finding.Level.ERROR).isEmpty();
        assertThat(points(draft.framework().orElseThrow())).isEqualTo(points(framework));
      }
    }
  }

  private static Map<String, String> points(Framework framework) {
    return framework
        .leaves()
        .collect(
            Collectors.toMap(
                Leaf::code,
                leaf -> leaf.name() + " " + Lines.points(leaf.maxPoints()),
                (a, b) -> a,
                TreeMap::new));
  }

  /** A person has to correct what only a person can know: that a leaf means something else now. */
  @Test
  void proposals_are_what_the_editions_that_ship_say_of_themselves_but_for_five() {
    List<String> wrong = new ArrayList<>();
    for (String edition : List.of("2024", "2025")) {
      Framework truth = SHIPPED.get(edition);
      Framework before = SHIPPED.get(truth.continues());
      Annex.read(grid(printed(truth, false)), edition, truth.name(), Optional.of(before))
          .framework()
          .orElseThrow()
          .leaves()
          .forEach(
              leaf -> {
                Continuation is = truth.leavesByCode().get(leaf.code()).continuation();
                if (!leaf.continuation().equals(is)) {
                  wrong.add(
                      edition
                          + " "
                          + leaf.code()
                          + " "
                          + said(leaf.continuation())
                          + ", is "
                          + said(is));
                }
              });
    }
    assertThat(wrong)
        .containsExactly(
            "2024 5.3.2 renamed 5.3.2, is redefined 5.3.2",
            "2024 7.1.1 renamed 7.1.1, is redefined 7.1.1",
            "2024 7.2.1 new, is redefined 7.2.1",
            "2025 7.2.1 renamed 7.2.1, is redefined 7.2.1",
            "2025 8.2.1 new, is redefined 8.2.1");
  }

  private static String said(Continuation continuation) {
    return continuation.match(c -> c.as().code() + " " + c.leafCode(), s -> "new");
  }

  @Test
  void what_an_annex_does_not_say_of_scoring_stays_as_it_was() {
    Framework before = SHIPPED.get("2025");
    Framework draft =
        Annex.read(grid(printed(before, true)), "2026", "Bộ 2026", Optional.of(before))
            .framework()
            .orElseThrow();
    assertThat(draft.leaves().filter(l -> l.source() == Leaf.Source.VERIFIED).map(Leaf::scoring))
        .isEqualTo(
            before
                .leaves()
                .filter(l -> l.source() == Leaf.Source.VERIFIED)
                .map(Leaf::scoring)
                .toList());
  }

  /** Without a word on how leaves are scored, those of a survey go on as such. */
  @Test
  void an_annex_without_methods_keeps_those_of_before() {
    Framework before = SHIPPED.get("2025");
    String silent = printed(before, true).replace("|Điều tra XHH", "|");
    Framework draft =
        Annex.read(grid(silent), "2026", "Bộ 2026", Optional.of(before)).framework().orElseThrow();
    assertThat(draft.dropped()).isEmpty();
    assertThat(draft.leaves().map(Leaf::source))
        .isEqualTo(before.leaves().map(Leaf::source).toList());
    assertThat(draft.leaves().map(Leaf::scoring))
        .isEqualTo(before.leaves().map(Leaf::scoring).toList());
  }

  @Test
  void any_table_gives_a_draft_or_findings() {
    Random random = new Random(2026);
    List<String> cells =
        List.of(
            "",
            "I",
            "1",
            "1.1",
            "a)",
            "-",
            "+",
            "#1.1",
            "@2026-01-01",
            "Tiêu chí",
            "Điểm tối đa",
            "2",
            "0,5",
            "x",
            "Tổng cộng",
            "1.1. Kế hoạch",
            "điểm",
            "STT",
            "#-3",
            "IXIX",
            "1.1.1.1.1");
    for (int i = 0; i < 2_000; i++) {
      StringBuilder table = new StringBuilder("STT|Tiêu chí|Điểm tối đa|Cách chấm\n");
      for (int row = 0; row < 12; row++) {
        for (int column = 0; column < 4; column++) {
          table.append(cells.get(random.nextInt(cells.size()))).append('|');
        }
        table.append('\n');
      }
      FrameworkDraft draft = read(table.toString());
      assertThat(draft.framework().isPresent() || !draft.findings().isEmpty()).isTrue();
    }
  }

  /** As =10/3 of Excel comes, and its sum. */
  @Test
  void a_third_that_a_formula_came_to_is_a_third_and_said_to_be_one() {
    FrameworkDraft draft =
        read(
            """
            TT|Tiêu chí|Điểm tối đa
            I|Chỉ đạo, điều hành|#10
            1|Kế hoạch|#3.33333333333333
            2|Kiểm tra|#3.33333333333333
            3|Báo cáo|10/3
            """);
    assertThat(draft.framework().orElseThrow().leaves().map(Leaf::maxPoints))
        .containsOnly(Fraction.ofWritten("10/3").orElseThrow())
        .hasSize(3);
    assertThat(draft.findings())
        .filteredOn(finding -> finding.code().equals("DL-617"))
        .hasSize(2)
        .allMatch(finding -> finding.text().contains("Đã đọc là 10/3"));
    assertThat(draft.findings()).noneMatch(f -> f.level() == Finding.Level.ERROR);
  }
}
