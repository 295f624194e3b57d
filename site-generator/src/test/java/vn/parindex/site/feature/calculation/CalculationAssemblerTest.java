package vn.parindex.site.feature.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.io.SourceLines;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Ledger;
import vn.parindex.site.model.Block.Ledger.Level;
import vn.parindex.site.model.Block.Phrase;
import vn.parindex.site.model.Page;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

class CalculationAssemblerTest {

  private static final Path SMALL = Path.of("..", "analytics", "src", "test", "resources", "small");
  private static final UnitId FIRST = UnitId.of("00101");
  private static final UnitId SECOND = UnitId.of("00102");
  private static final UnitId THIRD = UnitId.of("00103");
  private static final String SCORES = "scores/2025.json";
  private static final String FRAMEWORK = "frameworks/2025.json";
  private static final String HEAD = "dataset.json";

  @TempDir private Path folder;

  private CalculationAssemblerTest copy() {
    try (Stream<Path> files = Files.walk(SMALL)) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(SMALL.relativize(from));
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CalculationAssemblerTest with(String file, String old, String words) {
    try {
      Path path = folder.resolve(file);
      String text = Files.readString(path);
      assertThat(text).contains(old);
      Files.writeString(path, text.replace(old, words));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Page page(UnitId unit) {
    Loaded loaded = DatasetLoader.load(folder);
    AsOf known =
        AsOf.of(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow()).orElseThrow();
    AnalysisResults results = Analyses.run(known.dataset(), known.settings());
    Words words = Words.load(TemplateFiles.of(List.of()), "vi");
    Edition edition = Edition.of(known.dataset(), results, words, TestTopics::routes);
    return page(edition, loaded.lines("2025", "2025"), unit);
  }

  private static Page page(Edition edition, SourceLines lines, UnitId unit) {
    return new CalculationAssembler(edition, Optional.of(lines))
        .page(
            edition
                .routes()
                .of("calculation")
                .filter(route -> route.path().equals(edition.addresses().calculation(unit)))
                .findFirst()
                .orElseThrow(),
            unit);
  }

  private static List<Ledger> ledgers(Page page) {
    return Block.all(page.blocks())
        .filter(Ledger.class::isInstance)
        .map(Ledger.class::cast)
        .toList();
  }

  private static Ledger ledger(Page page, String id) {
    return ledgers(page).stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
  }

  private static String words(List<Phrase> phrases) {
    return phrases.stream().map(Phrase::text).collect(Collectors.joining());
  }

  /** "2.1. Mức độ hài lòng | 3,02 | 3,5 | 86,29% | 0,48 | Cách chấm: …; …". */
  private static String line(Ledger.Line line) {
    return Stream.of(
            Stream.of(line.name().text()),
            line.figures().stream(),
            line.reasons().stream()
                .map(
                    reason ->
                        (reason.term().isEmpty() ? "" : reason.term() + ": ")
                            + words(reason.words())))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(" | "));
  }

  private static List<String> lines(Page page, String id) {
    return ledger(page, id).lines().stream().map(CalculationAssemblerTest::line).toList();
  }

  /** What is said of a leaf, after its figures. */
  private static String leaf(Page page, String code) {
    return ledgers(page).stream()
        .flatMap(ledger -> ledger.lines().stream())
        .filter(line -> line.id().equals("tc-" + code))
        .map(CalculationAssemblerTest::line)
        .collect(Collectors.joining());
  }

  private static String paragraphs(Page page) {
    return Block.all(page.blocks())
        .map(
            block ->
                block instanceof Block.Paragraph paragraph
                    ? words(paragraph.phrases())
                    : block instanceof Block.Bullets bullets
                        ? String.join("\n", bullets.items())
                        : "")
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void the_index_is_a_sum_of_areas_with_bonus_over_the_maximum_that_counts() {
    Page page = copy().page(SECOND);
    assertThat(page.head().lead()).isEqualTo("Chỉ số năm 2025 là 86,93%, xếp hạng 1/3, loại Tốt.");
    assertThat(paragraphs(page))
        .contains("6,52 / 7,5 = 652/750 ≈ 86,93%")
        .contains("Điểm thưởng: số liệu ghi 0,5, được tính nhiều nhất 2 điểm.")
        .contains("scores/2025.json, dòng 20");
    assertThat(lines(page, "cong"))
        .containsExactly(
            "1. Chỉ đạo, điều hành | 3 | 4 | 75,00% | 1",
            "2. Tác động | 3,02 | 3,5 | 86,29% | 0,48",
            "Điểm thưởng | +0,5 | – | – | −0,5",
            "Cộng | 6,52 | 7,5 | 86,93% | 0,98");
    assertThat(lines(page, "toi-da"))
        .containsExactly(
            "Bộ tiêu chí 2025 | 10,5",
            "1.2.2. Tỷ lệ cơ quan được kiểm tra | −3 | không áp dụng",
            "Điểm tối đa được tính | 7,5");
  }

  private CalculationAssemblerTest rule(String rule) {
    return copy()
        .with(HEAD, "\"schemaVersion\": 1", "\"schemaVersion\": 2")
        .with(HEAD, "\"decimals\"", "\"notApplicable\": \"" + rule + "\", \"decimals\"");
  }

  /** 3 of 4 points that apply, of 7 verified ones; 3.02 of 3.5 in the survey. */
  @Test
  void a_verified_part_that_is_rescaled_is_told_from_the_leaf_to_the_index() {
    Page page = rule("rescales-verified").page(SECOND);
    assertThat(paragraphs(page))
        .contains("8,77 / 10,5 = 877/1050 ≈ 83,52%")
        .contains("Tiêu chí không áp dụng chiếm 3 trong 7 điểm thẩm định")
        .contains("được nhân 7/4 khi cộng")
        .contains("3 × 7/4 + 3,52 = 8,77.")
        .contains("10,5 điểm, bằng điểm tối đa của bộ tiêu chí");
    assertThat(lines(page, "cong"))
        .startsWith(
            "1. Chỉ đạo, điều hành | 5,25 | 7 | 75,00% | 1,75",
            "2. Tác động | 3,02 | 3,5 | 86,29% | 0,48");
    assertThat(leaf(page, "1.2.1"))
        .contains(" | 1 | 2 | 50,00% | 1 | ", "Khi cộng: 1 × 7/4 = 1,75");
    assertThat(leaf(page, "1.2.2")).contains("Không tính: 3 điểm không áp dụng, chuyển cho");
    assertThat(leaf(page, "2.1")).doesNotContain("Khi cộng");
    assertThat(paragraphs(page(FIRST))).doesNotContain("không áp dụng");
  }

  @Test
  void full_marks_are_told_where_they_are_counted() {
    Page page = rule("full-marks").page(SECOND);
    assertThat(paragraphs(page))
        .contains("9,52 / 10,5 = 952/1050 ≈ 90,67%")
        .contains("Trong đó có 1 tiêu chí không áp dụng, được tính đủ 3 điểm.");
    assertThat(lines(page, "cong")).startsWith("1. Chỉ đạo, điều hành | 6 | 7 | 85,71% | 1");
    assertThat(leaf(page, "1.2")).contains("1 + 3 = 4");
    assertThat(leaf(page, "1.2.2")).contains("Khi cộng: đủ 3 điểm, vì không áp dụng");
  }

  @Test
  void declared_figures_stand_with_the_points_that_they_give() {
    copy()
        .with(
            SCORES,
            "\"selfAssessed\": 3, \"verified1\"",
            "\"selfAssessed\": 3, \"declared\": {\"numerator\": 57, \"denominator\": 80},"
                + " \"verified1\"")
        .with(SCORES, "\"selfAssessed\": 1,", "\"selfAssessed\": 1, \"declared\": {\"step\": 2},");
    assertThat(leaf(page(FIRST), "1.2.2"))
        .contains(" | Số kê khai: 57/80 (71,25%): tự chấm 3; theo số kê khai được 2,13 | ");
    assertThat(leaf(page(FIRST), "1.1")).doesNotContain("Số kê khai");
    assertThat(leaf(page(SECOND), "1.2.1"))
        .contains(" | Số kê khai: mức 2 (50%): theo số kê khai được 1, đúng như tự chấm | ");
  }

  @Test
  void rules_by_the_case_and_by_a_day_say_how_they_count() {
    copy()
        .with(FRAMEWORK, "{\"form\": \"yes-no\"}", "{\"form\": \"yes-no\", \"due\": \"01-15\"}")
        .with(
            FRAMEWORK,
            "{\"form\": \"steps\", \"shares\": [100, 50, 0]}",
            "{\"form\": \"per-case\", \"points\": 0.5}")
        .with(FRAMEWORK, "\"floor\": 50}", "\"floor\": 50, \"between\": \"of-threshold\"}");
    Page page = page(FIRST);
    assertThat(leaf(page, "1.1"))
        .contains(
            "Cách chấm: xong chậm nhất ngày 15/01 được 2 điểm, muộn hơn hoặc không làm được 0 điểm |");
    assertThat(leaf(page, "1.2.1"))
        .contains("Cách chấm: mỗi việc được 0,5 điểm, nhiều nhất 2 điểm |");
    assertThat(leaf(page, "1.2.2"))
        .contains(
            "Cách chấm: tỷ lệ từ 80% được 3 điểm, dưới 50% được 0 điểm, ở giữa được 3 điểm × tỷ lệ /"
                + " 80% |");
    with(
        FRAMEWORK,
        "{\"form\": \"per-case\", \"points\": 0.5}",
        "{\"form\": \"deduction\", \"points\": 0.25}");
    assertThat(leaf(page(FIRST), "1.2.1"))
        .contains("Cách chấm: 2 điểm, mỗi việc bị trừ 0,25 điểm, ít nhất 0 điểm |");
  }

  @Test
  void a_leaf_has_its_rule_its_stages_what_is_lost_and_its_lines() {
    Page page = copy().page(SECOND);
    assertThat(leaf(page, "1.1"))
        .isEqualTo(
            "1.1. Kế hoạch đúng hạn | 2 | 2 | 100,00% | 0"
                + " | Cách chấm: đạt được 2 điểm, không đạt 0 điểm"
                + " | Điểm: tự chấm 2 → thẩm định lần 1: 0 → lần 2: 2 (được tính)"
                + " | Tài liệu kiểm chứng: – chưa ghi nhận"
                + " | Ghi tại: scores/2025.json, dòng 23; frameworks/2025.json, dòng 17");
    assertThat(leaf(page, "1.2.1"))
        .contains("| 1 | 2 | 50,00% | 1 |")
        .contains("Cách chấm: theo mức 100% / 50% / 0% của 2 điểm, tức 2 / 1 / 0 |")
        .contains("Điểm: tự chấm 1 → thẩm định lần 1: 1 (được tính) |")
        .contains("Phần mất: tự khắc phục được |");
    assertThat(leaf(page, "1.2.2"))
        .contains("| – | – | – | – |")
        .contains("tỷ lệ từ 80% được 3 điểm, dưới 50% được 0 điểm, ở giữa tính theo tỷ lệ")
        .contains("Điểm: không áp dụng |")
        .contains("Không tính: bớt 3 điểm khỏi điểm tối đa |")
        .doesNotContain("Tài liệu kiểm chứng");
    assertThat(leaf(page, "2.1"))
        .contains("các mức trả lời tính 100% / 60% / 20% / 0% của 3,5 điểm")
        .contains("Điểm: điều tra xã hội học: 3,02 (được tính) |")
        .contains("Phần mất: ngoài khả năng của xã |")
        .doesNotContain("Tài liệu kiểm chứng");
    assertThat(leaf(page, "1.2")).contains("| 1 | 2 | 50,00% | 1");
    assertThat(leaf(page(FIRST), "1.2")).endsWith("| 1 + 2,75 = 3,75");
  }

  @Test
  void a_rule_without_a_floor_or_without_a_slope_says_so() {
    copy().with(FRAMEWORK, "\"threshold\": 80, \"floor\": 50", "\"threshold\": 80, \"floor\": 0");
    assertThat(leaf(page(FIRST), "1.2.2"))
        .contains("tỷ lệ từ 80% được 3 điểm, thấp hơn tính theo tỷ lệ");
    with(FRAMEWORK, "\"threshold\": 80, \"floor\": 0", "\"threshold\": 80, \"floor\": 80");
    assertThat(leaf(page(FIRST), "1.2.2"))
        .contains("tỷ lệ từ 80% được 3 điểm, thấp hơn được 0 điểm");
    with(FRAMEWORK, ", \"weights\": [100, 60, 20, 0]", "");
    assertThat(leaf(page(FIRST), "2.1")).contains("điều tra xã hội học, nhiều nhất 3,5 điểm");
  }

  @Test
  void without_a_second_round_there_is_one() {
    copy().with(SCORES, "\"verified1\": 0, \"verified2\": 2", "\"verified1\": 2");
    assertThat(leaf(page(SECOND), "1.1")).contains("Điểm: tự chấm 2 → thẩm định 2 (được tính) |");
  }

  @Test
  void missing_points_stop_the_index_or_leave_the_maximum() {
    copy()
        .with(
            SCORES,
            "\"2.1\": {\"survey\": 2.52}",
            "\"2.1\": {\"survey\": {\"missing\": \"late\"}}");
    Page none = page(FIRST);
    assertThat(none.head().lead())
        .isEqualTo("Thị trấn Bình An chưa có chỉ số năm 2025: thiếu điểm.");
    assertThat(leaf(none, "2.1"))
        .contains("Điểm: điều tra xã hội học: nộp muộn |")
        .contains("Không tính: chưa có điểm, nên chưa tính được tỷ lệ");
    assertThat(lines(none, "cong").get(2)).isEqualTo("Cộng | 5,75 | 7 | – thiếu điểm | 1,25");
    assertThat(ledgers(none)).extracting(Ledger::id).doesNotContain("hang");
    with(HEAD, "\"missing\": \"propagate\"", "\"missing\": \"renormalise\"");
    with(HEAD, "\"missingLimitPercent\": 20", "\"missingLimitPercent\": 50");
    assertThat(leaf(page(FIRST), "2.1")).contains("Không tính: bớt 3,5 điểm khỏi điểm tối đa");
  }

  @Test
  void more_than_the_cap_does_not_count() {
    copy().with(SCORES, "\"penalty\": 0.25", "\"penalty\": 4");
    Page page = page(THIRD);
    assertThat(lines(page, "cong")).contains("Điểm trừ | −3 | – | – | 3");
    assertThat(paragraphs(page))
        .contains("Điểm trừ: số liệu ghi 4, được tính nhiều nhất 3 điểm. Ghi tại: ");
  }

  @Test
  void bands_say_their_bounds_and_the_points_to_the_next() {
    assertThat(paragraphs(copy().page(SECOND)))
        .contains("Loại Tốt: từ 80% trở lên.")
        .doesNotContain("Để lên");
    assertThat(paragraphs(page(FIRST)))
        .contains("Loại Khá: từ 50% đến dưới 80%.")
        .contains("Để lên loại Tốt cần 80% × 10,5 = 8,4 điểm, tức thêm 0,13 điểm.");
    with(SCORES, "\"penalty\": 0.25", "\"penalty\": 3");
    assertThat(paragraphs(page(THIRD)))
        .contains("Loại Yếu: dưới 50%.")
        .contains("Để lên loại Khá cần 50% × 10,5 = 5,25 điểm, tức thêm 0,6 điểm.");
  }

  @Test
  void a_rank_counts_those_above() {
    assertThat(paragraphs(copy().page(SECOND)))
        .contains("Không xã nào có chỉ số cao hơn, nên xếp hạng 1 trong 3.");
    Page page = page(FIRST);
    assertThat(paragraphs(page)).contains("1 xã có chỉ số cao hơn, nên xếp hạng 2 trong 3.\n");
    assertThat(lines(page, "hang"))
        .containsExactly(
            "Đông Hòa | 1 | 6,52 | 7,5 | 86,93%",
            "Bình An | 2 | 8,27 | 10,5 | 78,76%", "Sơn Tây | 3 | 7,4 | 10,5 | 70,48%");
  }

  @Test
  void a_shared_rank_names_the_others_and_the_rule() {
    copy().with(SCORES, "\"penalty\": 0.25", "\"penalty\": 0").with(SCORES, "1.9}", "2.52}");
    Page page = page(THIRD);
    assertThat(page.head().lead()).contains("đồng hạng 2/3");
    assertThat(paragraphs(page))
        .contains(
            "1 xã có chỉ số cao hơn, nên xếp hạng 2 trong 3. Có 2 đơn vị bằng nhau ở hạng này.")
        .contains("cùng nhận hạng tốt nhất của nhóm");
    assertThat(lines(page, "hang")).hasSize(3);
    assertThat(ledger(page, "hang").lines())
        .extracting(Ledger.Line::level)
        .containsExactly(Level.PART, Level.OWN, Level.PART);
    with(HEAD, "\"tieEquality\": \"exact\"", "\"tieEquality\": \"published\"");
    assertThat(paragraphs(page(THIRD)))
        .contains("làm tròn đến 2 chữ số thập phân thì đồng hạng")
        .doesNotContain("Thứ hạng, xếp loại tính trên giá trị chưa làm tròn");
  }

  @Test
  void a_unit_without_a_sheet_has_nothing_to_compute() throws IOException {
    copy();
    String text = Files.readString(folder.resolve(SCORES));
    int end = text.indexOf("    {\n      \"unit\": \"00102\"");
    Files.writeString(
        folder.resolve(SCORES), text.substring(0, text.indexOf("    {\n")) + text.substring(end));
    Page page = page(FIRST);
    assertThat(page.head().lead())
        .isEqualTo("Thị trấn Bình An chưa có chỉ số năm 2025: chưa có phiếu điểm.");
    assertThat(ledgers(page)).isEmpty();
    assertThat(paragraphs(page)).doesNotContain("Không nêu được dòng số liệu");
  }

  @Test
  void lines_that_are_not_known_are_told_so() {
    Edition real = RealEdition.VI;
    Page page = page(real, SourceLines.NONE, real.units().get(0).id());
    assertThat(paragraphs(page)).contains("Không nêu được dòng số liệu");
    assertThat(leaf(page, "1.5")).doesNotContain("Ghi tại").doesNotContain("dòng");
  }

  /** Points, maxima and losses of every sheet of the real data add up as they are printed. */
  @Test
  void every_sum_can_be_added_by_hand() {
    Edition real = RealEdition.VI;
    CalculationAssembler sheets = new CalculationAssembler(real, Optional.of(SourceLines.NONE));
    real.routes()
        .of("calculation")
        .forEach(
            route ->
                real.units().stream()
                    .filter(unit -> real.addresses().calculation(unit.id()).equals(route.path()))
                    .forEach(
                        unit ->
                            ledgers(sheets.page(route, unit.id())).stream()
                                .filter(ledger -> !ledger.id().equals("hang"))
                                .forEach(CalculationAssemblerTest::addsUp)));
  }

  private static void addsUp(Ledger ledger) {
    ledger.lines().stream()
        .map(Ledger.Line::figures)
        .filter(figures -> figures.size() == 4 && !figures.get(1).startsWith("–"))
        .forEach(
            figures ->
                assertThat(number(figures.get(0)).add(number(figures.get(3))))
                    .as("points and what is lost are the maximum: " + figures)
                    .isEqualByComparingTo(number(figures.get(1))));
    for (int column = 0; column < ledger.heads().size() - 1; column++) {
      if (column == 2) {
        continue; // Shares do not add.
      }
      BigDecimal sum = BigDecimal.ZERO;
      BigDecimal within = BigDecimal.ZERO;
      for (int i = ledger.lines().size() - 1; i >= 0; i--) {
        Ledger.Line line = ledger.lines().get(i);
        BigDecimal figure = number(line.figures().get(column));
        switch (line.level()) {
          case TOTAL -> sum = figure;
          case WITHIN -> within = within.add(figure);
          default -> {
            if (within.signum() != 0) {
              assertThat(figure).as(line.name().text()).isEqualByComparingTo(within);
            }
            within = BigDecimal.ZERO;
            sum = sum.subtract(figure);
          }
        }
      }
      assertThat(sum).as(ledger.id() + " " + column).isEqualByComparingTo(BigDecimal.ZERO);
    }
  }

  private static BigDecimal number(String figure) {
    return figure.startsWith("–")
        ? BigDecimal.ZERO
        : new BigDecimal(
            figure.replace(".", "").replace(',', '.').replace("−", "-").replace("+", ""));
  }
}
