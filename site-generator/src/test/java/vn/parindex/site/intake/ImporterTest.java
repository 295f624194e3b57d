package vn.parindex.site.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.ImportedFile;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.site.Proofs;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.publish.DataFolder;

class ImporterTest {

  private static final int RANDOM = Proofs.count(100, 500);
  private static final Path SMALL = Path.of("..", "analytics", "src", "test", "resources", "small");
  private static final Path REAL = Path.of("..", "data");
  private static final Path MESSAGES = Path.of("src", "test", "resources", "import-messages.txt");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-05T02:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate DAY = LocalDate.of(2025, 12, 5);

  @TempDir private Path temporary;

  private Path small(String name) throws IOException {
    Path folder = temporary.resolve(name);
    copy(SMALL, folder);
    return folder;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static SortedMap<String, String> content(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains(".sao-luu"))
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString(),
                  file -> {
                    try {
                      return Files.readString(file);
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  },
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  private static ImportOptions options(boolean accept) {
    return new ImportOptions(DAY, Optional.of("Báo cáo của các xã"), Optional.empty(), accept);
  }

  private static ImportPlan plan(Path folder, ImportOptions options, Incoming... incoming)
      throws IOException {
    return new Importer(folder, DatasetLoader.load(folder), options)
        .plan(List.of(incoming), List.of());
  }

  private static Incoming file(String name, List<Entry> entries) {
    return file(name, entries, false);
  }

  private static Incoming file(String name, List<Entry> entries, boolean illustrative) {
    return new Incoming(
        name,
        String.format("%064x", name.hashCode() & 0xFFFFFFFFL),
        new Reading(entries, List.of(), List.of(), illustrative));
  }

  private static Entry score(
      String file, int row, String unit, String leaf, String property, String points) {
    return new Entry(
        new CellPlace(file, "Điểm", row, 4),
        DataFile.Kind.SCORES,
        "2025",
        unit,
        leaf,
        Optional.empty(),
        property,
        new Given.Number(Fraction.of(new BigDecimal(points))));
  }

  private static List<String> codes(ImportPlan plan) {
    return plan.findings().list().stream().map(Finding::code).toList();
  }

  @Test
  void all_that_the_data_say_is_no_news() throws IOException {
    for (Path data : List.of(SMALL, REAL)) {
      List<Entry> all = DataEntries.of(data, "tat-ca.csv");
      ImportPlan plan = plan(data, options(false), file("tat-ca.csv", all));
      assertThat(plan.isIdle()).isTrue();
      assertThat(plan.files()).isEmpty();
      assertThat(plan.findings().list()).isEmpty();
      assertThat(plan.changes().stream().mapToInt(ImportPlan.FileChanges::unchanged).sum())
          .isEqualTo(all.size());
    }
  }

  @Test
  void a_corrected_score_is_one_changed_line() throws IOException {
    Path folder = small("one");
    SortedMap<String, String> before = content(folder);
    Entry first =
        DataEntries.of(folder, "x").stream()
            .filter(entry -> entry.key().equals("2025") && entry.property().equals("selfAssessed"))
            .findFirst()
            .orElseThrow();
    Incoming file =
        file(
            "diem.xlsx",
            List.of(score("diem.xlsx", 11, first.unit(), first.item(), "selfAssessed", "0")));
    assertThat(plan(folder, options(false), file).isToBeWritten()).isFalse();
    ImportPlan plan = plan(folder, options(true), file);
    assertThat(plan.isToBeWritten()).isTrue();
    assertThat(plan.changes().get(0).replaced()).hasSize(1);
    DataFolder.of(folder, CLOCK).change(plan.files());
    SortedMap<String, String> after = content(folder);
    List<String> old = before.get("scores/2025.json").lines().toList();
    List<String> now = after.get("scores/2025.json").lines().toList();
    assertThat(now).hasSameSizeAs(old);
    int different = 0;
    for (int i = 0; i < old.size(); i++) {
      different += old.get(i).equals(now.get(i)) ? 0 : 1;
    }
    assertThat(different).isEqualTo(1);
    Loaded loaded = DatasetLoader.load(folder);
    assertThat(loaded.findings().list()).isEmpty();
    assertThat(loaded.imports())
        .containsExactly(
            new ImportedFile(DAY, "diem.xlsx", file.sha256(), List.of("scores/2025.json"), 1));
    assertThat(new ImportWords(loaded.dataset().orElseThrow()).changes(plan))
        .anyMatch(line -> line.endsWith("→ 0   (diem.xlsx, trang \"Điểm\", ô E12)"));
  }

  @Test
  void a_figure_in_place_of_not_scored_is_added_and_in_place_of_anything_else_changed()
      throws IOException {
    Path folder = small("scored");
    Entry figure = score("b.xlsx", 11, "00101", "1.1", "selfAssessed", "0");
    String scores = Files.readString(folder.resolve("scores/2025.json"));
    for (MissingReason reason : List.of(MissingReason.NOT_SCORED, MissingReason.LATE)) {
      Files.writeString(folder.resolve("scores/2025.json"), scores);
      Entry none =
          given(
              score("a.xlsx", 11, "00101", "1.1", "selfAssessed", "0"), new Given.Missing(reason));
      DataFolder.of(folder, CLOCK)
          .change(plan(folder, options(true), file("a.xlsx", List.of(none))).files());
      ImportPlan plan = plan(folder, options(false), file("b.xlsx", List.of(figure)));
      boolean isKnown = reason == MissingReason.LATE;
      assertThat(plan.changes().get(0).made()).hasSize(1);
      assertThat(plan.changes().get(0).replaced()).hasSize(isKnown ? 1 : 0);
      assertThat(plan.isToBeWritten()).isEqualTo(!isKnown);
      assertThat(new ImportWords(DatasetLoader.load(folder).dataset().orElseThrow()).changes(plan))
          .first()
          .isEqualTo(
              "scores/2025.json: thêm "
                  + (isKnown ? "0, đổi 1" : "1, đổi 0")
                  + ", giữ nguyên 0 giá trị.");
      DataFolder.of(folder, CLOCK).undo();
    }
  }

  @Test
  void all_changes_can_be_read_where_the_console_has_no_room() throws IOException {
    List<Entry> zeros =
        DataEntries.of(REAL, "a.xlsx").stream()
            .filter(entry -> entry.key().equals("2025") && entry.property().equals("selfAssessed"))
            .filter(entry -> entry.given() instanceof Given.Number)
            .map(entry -> given(entry, new Given.Number(Fraction.ZERO)))
            .toList();
    ImportPlan plan = plan(REAL, options(true), file("a.xlsx", zeros));
    int changed = plan.changes().get(0).replaced().size();
    assertThat(changed).isGreaterThan(100);
    ImportWords words = new ImportWords(DatasetLoader.load(REAL).dataset().orElseThrow());
    assertThat(words.changes(plan)).hasSize(42).last().asString().contains("dòng khác.");
    assertThat(words.allChanges(plan)).hasSize(1 + changed).noneMatch(l -> l.contains("…"));
  }

  @Test
  void an_added_report_is_told_by_what_it_says() throws IOException {
    Entry state =
        DataEntries.of(REAL, "a.xlsx").stream()
            .filter(
                entry ->
                    entry.kind() == DataFile.Kind.TASK_PROGRESS
                        && entry.property().equals("document/number"))
            .findFirst()
            .orElseThrow();
    List<Entry> report = new ArrayList<>();
    for (Map.Entry<String, String> said :
        Map.of("state", "done", "document/number", "45/QĐ-UBND", "document/date", "2025-11-18")
            .entrySet()) {
      report.add(
          new Entry(
              state.place(),
              state.kind(),
              state.key(),
              state.unit(),
              state.item(),
              Optional.of(LocalDate.of(2025, 11, 20)),
              said.getKey(),
              new Given.Words(said.getValue())));
    }
    ImportPlan plan = plan(REAL, options(true), file("a.xlsx", report));
    assertThat(new ImportWords(DatasetLoader.load(REAL).dataset().orElseThrow()).changes(plan))
        .hasSize(2)
        .last()
        .asString()
        .contains(
            "(" + state.unit() + "), nhiệm vụ " + state.item() + ", ngày 20/11/2025: thêm ",
            "tình trạng hoàn thành",
            "số văn bản \"45/QĐ-UBND\"",
            "ngày văn bản 18/11/2025",
            "   (a.xlsx, ");
  }

  @Test
  void half_a_ratio_is_a_fault_of_its_row() throws IOException {
    Entry ratio =
        DataEntries.of(REAL, "a.xlsx").stream()
            .filter(entry -> entry.property().equals("numerator") && entry.on().isEmpty())
            .findFirst()
            .orElseThrow();
    List<Entry> other =
        DataEntries.of(REAL, "a.xlsx").stream()
            .filter(entry -> entry.key().equals(ratio.key()) && entry.on().isEmpty())
            .filter(entry -> entry.unit().equals(ratio.unit()))
            .filter(entry -> Set.of("numerator", "denominator").contains(entry.property()))
            .filter(entry -> !entry.item().equals(ratio.item()))
            .limit(2)
            .toList();
    String key = "2025 2025-11-30";
    Entry half = at(ratio, key, 3, 6);
    assertThat(fault(plan(REAL, options(true), file("a.xlsx", List.of(half)))))
        .contains(
            "LỖI DL-202  a.xlsx, trang \"Số liệu\", dòng 4\n",
            "Cần: cả tử số và mẫu số; còn thiếu mẫu số\n",
            "Sửa: Ghi thêm mẫu số vào cùng dòng; không có thì để trống cả hai ô.");
    List<Entry> more = new ArrayList<>(List.of(half));
    other.forEach(e -> more.add(at(e, key, 4, e.property().equals("numerator") ? 6 : 7)));
    assertThat(fault(plan(REAL, options(true), file("a.xlsx", more))))
        .contains("còn thiếu mẫu số (cột H)");
  }

  private static Entry at(Entry entry, String key, int row, int column) {
    return new Entry(
        new CellPlace("a.xlsx", "Số liệu", row, column),
        entry.kind(),
        key,
        entry.unit(),
        entry.item(),
        entry.on(),
        entry.property(),
        entry.given());
  }

  private static String fault(ImportPlan plan) {
    return plan.findings().list().stream()
        .filter(finding -> finding.code().equals("DL-202"))
        .map(Finding::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_state_that_does_not_fit_is_told_in_words() throws IOException {
    Entry state =
        DataEntries.of(REAL, "a.xlsx").stream()
            .filter(entry -> entry.kind() == DataFile.Kind.EVIDENCE && entry.key().equals("2025"))
            .filter(entry -> entry.property().equals("state") && entry.unit().equals("21529"))
            .filter(entry -> entry.item().equals("1.6"))
            .findFirst()
            .orElseThrow();
    Entry late =
        given(
            with(state, state.key(), Optional.of(LocalDate.of(2025, 11, 25))),
            new Given.Words("complete"));
    assertThat(plan(REAL, options(true), file("a.xlsx", List.of(late))).findings().list())
        .filteredOn(finding -> finding.code().equals("DL-512"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.found()).isEqualTo("\"đủ\" ngày 25/11/2025");
              assertThat(finding.expected())
                  .isEqualTo("\"bổ sung muộn\", vì đã quá hạn nộp 15/10/2025");
            });
  }

  @Test
  void the_words_of_data_files_become_those_of_workbooks() {
    assertThat(
            ImportWords.plain(
                DataFile.Kind.TASK_PROGRESS,
                "\"done\" mà không có căn cứ; chưa đủ thì ghi \"state\": \"in-progress\"."))
        .isEqualTo(
            "\"hoàn thành\" mà không có căn cứ; chưa đủ thì ghi tình trạng \"đang thực hiện\".");
    assertThat(
            ImportWords.plain(
                DataFile.Kind.MEASUREMENTS,
                "Bổ sung số liệu; không có thì ghi lý do, ví dụ {\"missing\": \"late\"}."))
        .doesNotContain("{")
        .contains("lý do không có số \"nộp muộn\"");
    assertThat(ImportWords.plain(DataFile.Kind.MEASUREMENTS, "thêm vào \"revisions\" của từng số"))
        .isEqualTo("thêm vào phần đính chính của từng số");
    assertThat(ImportWords.plain(DataFile.Kind.TASK_PROGRESS, "\"2025-12-18\""))
        .isEqualTo("18/12/2025");
    assertThat(ImportWords.plain(DataFile.Kind.SCORES, "\"45/QĐ-UBND\", scores/2025-01-31.json"))
        .isEqualTo("\"45/QĐ-UBND\", scores/2025-01-31.json");
  }

  @Test
  void a_file_is_imported_once() throws IOException {
    Path folder = small("twice");
    Incoming file =
        file("diem.xlsx", List.of(score("diem.xlsx", 1, "00101", "1.1", "selfAssessed", "0")));
    DataFolder.of(folder, CLOCK).change(plan(folder, options(true), file).files());
    SortedMap<String, String> once = content(folder);
    ImportPlan again = plan(folder, options(true), file);
    assertThat(again.isIdle()).isTrue();
    assertThat(again.isToBeWritten()).isFalse();
    assertThat(codes(again)).containsExactly("DL-687");
    assertThat(content(folder)).isEqualTo(once);
  }

  @Test
  void a_fault_is_told_by_sheet_and_cell() throws IOException {
    Path folder = small("fault");
    ImportPlan plan =
        plan(
            folder,
            options(true),
            file(
                "diem.xlsx",
                List.of(score("diem.xlsx", 11, "00101", "1.1", "selfAssessed", "99"))));
    assertThat(plan.isToBeWritten()).isFalse();
    assertThat(plan.refused()).containsExactly("diem.xlsx");
    assertThat(plan.findings().list())
        .anySatisfy(
            finding -> {
              assertThat(finding.place()).isEqualTo("diem.xlsx, trang \"Điểm\", ô E12");
              assertThat(finding.found()).isEqualTo("99");
            });
  }

  @Test
  void files_without_errors_go_in_beside_one_with_errors_when_that_is_accepted()
      throws IOException {
    Path folder = small("some");
    Incoming good =
        file("a.xlsx", List.of(score("a.xlsx", 1, "00101", "1.1", "selfAssessed", "0")));
    Incoming bad =
        file("b.xlsx", List.of(score("b.xlsx", 1, "00102", "1.1", "selfAssessed", "99")));
    ImportPlan accepted = plan(folder, options(true), good, bad);
    assertThat(accepted.isToBeWritten()).isTrue();
    assertThat(accepted.refused()).containsExactly("b.xlsx");
    assertThat(accepted.changes()).hasSize(1);
    assertThat(plan(folder, options(false), good, bad).isToBeWritten()).isFalse();
  }

  @Test
  void two_cells_that_contradict_each_other_name_each_other() throws IOException {
    Path folder = small("two");
    ImportPlan plan =
        plan(
            folder,
            options(true),
            file("a.xlsx", List.of(score("a.xlsx", 1, "00101", "1.1", "selfAssessed", "0"))),
            file("b.xlsx", List.of(score("b.xlsx", 2, "00101", "1.1", "selfAssessed", "1"))));
    assertThat(codes(plan)).containsExactly("DL-680", "DL-680");
    assertThat(plan.findings().list().get(0).text())
        .contains("a.xlsx, trang \"Điểm\", ô E2", "b.xlsx, trang \"Điểm\", ô E3");
    assertThat(plan.isToBeWritten()).isFalse();
  }

  @Test
  void a_new_file_needs_a_source_and_is_real_only_if_nobody_says_otherwise() throws IOException {
    Path folder = small("new");
    Entry measured =
        new Entry(
            new CellPlace("thang-9.xlsx", "Chỉ tiêu", 5, 2),
            DataFile.Kind.MEASUREMENTS,
            "2025 2025-09-30",
            "00101",
            measuredCount(folder).item(),
            Optional.empty(),
            "missing",
            new Given.Missing(MissingReason.LATE));
    ImportOptions silent = new ImportOptions(DAY, Optional.empty(), Optional.empty(), true);
    assertThat(codes(plan(folder, silent, file("thang-9.xlsx", List.of(measured)))))
        .containsExactly("DL-684");
    ImportPlan real = plan(folder, options(true), file("thang-9.xlsx", List.of(measured)));
    assertThat(written(real, "measurements/2025-09-30.json"))
        .contains("\"status\": \"real\"", "Báo cáo của các xã");
    ImportPlan invented =
        plan(folder, options(true), file("thang-9.xlsx", List.of(measured), true));
    assertThat(written(invented, "measurements/2025-09-30.json"))
        .contains("\"status\": \"illustrative\"");
    assertThat(codes(invented)).contains("DL-686");
    DataFolder.of(folder, CLOCK).change(real.files());
    Loaded loaded = DatasetLoader.load(folder);
    assertThat(loaded.check().hasErrors()).isFalse();
    assertThat(loaded.dataset().orElseThrow().reports().measurements())
        .anyMatch(set -> set.date().equals(LocalDate.of(2025, 9, 30)));
  }

  private static Entry measuredCount(Path folder) throws IOException {
    return DataEntries.of(folder, "a.xlsx").stream()
        .filter(entry -> entry.kind() == DataFile.Kind.MEASUREMENTS)
        .findFirst()
        .orElseThrow();
  }

  private static String written(ImportPlan plan, String path) {
    return new String(plan.files().get(path).after(), StandardCharsets.UTF_8);
  }

  @Test
  void invented_figures_do_not_get_among_real_ones() throws IOException {
    Path folder = small("invented");
    Path scores = folder.resolve("scores/2025.json");
    boolean isReal = !Files.readString(scores).contains("illustrative");
    Entry entry = score("a.xlsx", 1, "00101", "1.1", "selfAssessed", "0");
    ImportPlan invented = plan(folder, options(true), file("a.xlsx", List.of(entry), true));
    if (isReal) {
      assertThat(codes(invented)).containsExactly("DL-683");
    }
    Files.writeString(
        scores,
        Files.readString(scores).replaceFirst("\"status\": \"[a-z]+\"", "\"status\": \"real\""));
    assertThat(codes(plan(folder, options(true), file("a.xlsx", List.of(entry), true))))
        .contains("DL-683");
    Files.writeString(
        scores,
        Files.readString(scores)
            .replaceFirst("\"status\": \"[a-z]+\"", "\"status\": \"illustrative\""));
    ImportPlan kept = plan(folder, options(true), file("a.xlsx", List.of(entry)));
    assertThat(codes(kept)).contains("DL-686");
    assertThat(written(kept, "scores/2025.json"))
        .contains("\"status\": \"" + Provenance.Status.ILLUSTRATIVE.code() + "\"");
  }

  @Test
  void a_period_that_the_data_do_not_have_is_told() throws IOException {
    Entry entry =
        new Entry(
            new CellPlace("a.xlsx", "", 0, 0),
            DataFile.Kind.SCORES,
            "../2031",
            "00101",
            "1.1",
            Optional.empty(),
            "selfAssessed",
            new Given.Number(Fraction.ONE));
    assertThat(codes(plan(SMALL, options(true), file("a.xlsx", List.of(entry)))))
        .containsExactly("DL-681");
  }

  @Test
  void a_report_needs_its_day() throws IOException {
    Entry report =
        DataEntries.of(SMALL, "a.xlsx").stream()
            .filter(entry -> entry.kind() == DataFile.Kind.TASK_PROGRESS)
            .findFirst()
            .orElseThrow();
    Entry undated =
        new Entry(
            report.place(),
            report.kind(),
            report.key(),
            report.unit(),
            report.item(),
            Optional.empty(),
            report.property(),
            report.given());
    assertThat(codes(plan(SMALL, options(true), file("a.xlsx", List.of(undated)))))
        .containsExactly("DL-682");
  }

  @Test
  void a_new_score_sheet_says_what_nobody_scored() throws IOException {
    Path folder = small("sheet");
    List<Entry> all = DataEntries.of(folder, "a.xlsx");
    Files.delete(folder.resolve("scores/2025.json"));
    String head = Files.readString(folder.resolve("dataset.json"));
    Files.writeString(
        folder.resolve("dataset.json"),
        head.replaceFirst("\\{\\s*\"path\": \"scores/2025.json\"[^}]*\\},", ""));
    List<Entry> self =
        all.stream()
            .filter(entry -> entry.kind() == DataFile.Kind.SCORES && entry.key().equals("2025"))
            .filter(entry -> entry.property().equals("selfAssessed"))
            .toList();
    ImportPlan plan = plan(folder, options(true), file("a.xlsx", self));
    assertThat(plan.refused()).isEmpty();
    assertThat(plan.findings().hasErrors()).isFalse();
    assertThat(written(plan, "scores/2025.json"))
        .contains("{\"survey\": {\"missing\": \"not-scored\"}}");
    DataFolder.of(folder, CLOCK).change(plan.files());
    assertThat(DatasetLoader.load(folder).check().hasErrors()).isFalse();
  }

  /** One fault of each kind that only an import has, and what is said of it. */
  @Test
  void every_fault_of_an_import_has_its_message() throws IOException {
    Path folder = small("messages");
    Entry good = score("a.xlsx", 1, "00101", "1.1", "selfAssessed", "0");
    Entry measured = with(measuredCount(folder), "2025 2025-09-30", Optional.empty());
    Entry task =
        DataEntries.of(folder, "a.xlsx").stream()
            .filter(entry -> entry.kind() == DataFile.Kind.TASK_PROGRESS)
            .findFirst()
            .orElseThrow();
    Entry evidence =
        DataEntries.of(folder, "a.xlsx").stream()
            .filter(entry -> entry.kind() == DataFile.Kind.EVIDENCE && entry.on().isPresent())
            .findFirst()
            .orElseThrow();
    ImportOptions silent = new ImportOptions(DAY, Optional.empty(), Optional.empty(), true);
    List<ImportPlan> plans = new ArrayList<>();
    plans.add(
        plan(
            folder,
            silent,
            file("a.xlsx", List.of(good)),
            file("b.xlsx", List.of(score("b.xlsx", 2, "00101", "1.1", "selfAssessed", "1")))));
    plans.add(plan(folder, silent, file("a.xlsx", List.of(with(good, "2031", Optional.empty())))));
    plans.add(
        plan(folder, silent, file("a.xlsx", List.of(with(task, task.key(), Optional.empty())))));
    status(folder, "real");
    plans.add(plan(folder, silent, file("a.xlsx", List.of(good), true)));
    plans.add(plan(folder, silent, file("a.xlsx", List.of(measured))));
    plans.add(plan(folder, silent, file("a.xlsx", List.of(with(evidence, "2024", evidence.on())))));
    status(folder, "illustrative");
    Incoming once = file("a.xlsx", List.of(good));
    ImportPlan written = plan(folder, silent, once);
    plans.add(written);
    DataFolder.of(folder, CLOCK).change(written.files());
    plans.add(plan(folder, silent, once));
    plans.add(plan(folder, silent, file("trong.xlsx", List.of())));
    String said =
        plans.stream()
            .flatMap(plan -> plan.findings().list().stream())
            .filter(finding -> finding.code().startsWith("DL-68"))
            .map(finding -> finding.text() + "\n")
            .collect(Collectors.joining());
    if ("write".equals(System.getProperty("parindex.golden"))) {
      Files.writeString(MESSAGES, said);
    }
    assertThat(said).isEqualTo(Files.readString(MESSAGES));
    for (Problem problem : Problem.values()) {
      if (problem.name().startsWith("IMPORT_")) {
        assertThat(said).contains(problem.level().word() + " " + problem.code() + "  ");
      }
    }
  }

  private static void status(Path folder, String status) throws IOException {
    Path scores = folder.resolve("scores/2025.json");
    Files.writeString(
        scores,
        Files.readString(scores)
            .replaceFirst("\"status\": \"[a-z]+\"", "\"status\": \"" + status + "\""));
  }

  private static Entry with(Entry entry, String key, Optional<LocalDate> on) {
    return new Entry(
        entry.place(),
        entry.kind(),
        key,
        entry.unit(),
        entry.item(),
        on,
        entry.property(),
        entry.given());
  }

  @Test
  void random_imports_give_what_a_hand_would_write_and_can_be_taken_back() throws IOException {
    Path folder = small("random");
    SortedMap<String, String> original = content(folder);
    List<Entry> known = DataEntries.of(folder, "a.xlsx");
    Random random = new Random(15);
    int written = 0;
    // The folder is as it was after each pair, so one importer does for all.
    Importer importer = new Importer(folder, DatasetLoader.load(folder), options(true));
    for (int n = 0; n < RANDOM; n++) {
      List<Entry> entries = new ArrayList<>();
      Set<Object> spots = new HashSet<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        Entry entry = changed(known.get(random.nextInt(known.size())), random);
        if (spots.add(spot(entry))) {
          entries.add(entry);
        }
      }
      ImportPlan plan = importer.plan(List.of(file("a" + n + ".xlsx", entries)), List.of());
      if (!plan.isToBeWritten()) {
        continue;
      }
      written++;
      DataFolder.of(folder, CLOCK).change(plan.files());
      assertThat(DatasetLoader.load(folder).check().hasErrors()).isFalse();
      Map<Object, Given> expected = values(known);
      entries.forEach(entry -> byHand(expected, entry));
      assertThat(values(DataEntries.of(folder, "a.xlsx"))).isEqualTo(expected);
      assertThat(DataFolder.of(folder, CLOCK).undo().files()).isNotEmpty();
      assertThat(content(folder)).isEqualTo(original);
    }
    assertThat(written).isGreaterThan(2 * RANDOM / 5);
  }

  private static Object spot(Entry entry) {
    return List.of(
        entry.kind(), entry.key(), entry.unit(), entry.item(), entry.on(), entry.property());
  }

  private static Map<Object, Given> values(List<Entry> entries) {
    Map<Object, Given> values = new LinkedHashMap<>();
    entries.forEach(entry -> values.put(spot(entry), entry.given()));
    return values;
  }

  /** A reason takes the place of figures, a figure that of the reason. */
  private static void byHand(Map<Object, Given> values, Entry entry) {
    values.put(spot(entry), entry.given());
    Set<String> figures =
        Set.of(
            "numerator",
            "denominator",
            "count",
            "selfAssessed",
            "verified1",
            "verified2",
            "survey");
    for (String other :
        entry.property().equals("missing")
            ? figures
            : figures.contains(entry.property()) ? Set.of("missing") : Set.<String>of()) {
      values.remove(
          List.of(entry.kind(), entry.key(), entry.unit(), entry.item(), entry.on(), other));
    }
  }

  /** The same place with another value that may be right. */
  private static Entry changed(Entry entry, Random random) {
    Given given = entry.given();
    if (given instanceof Given.Number number) {
      given =
          new Given.Number(
              entry.property().equals("denominator")
                  ? number.value().add(Fraction.of(random.nextInt(50)))
                  : random.nextBoolean() ? Fraction.ZERO : number.value());
    } else if (given instanceof Given.Words words && words.text().contains(" ")) {
      given = new Given.Words(words.text() + " " + random.nextInt(100));
    } else if (given instanceof Given.Missing && entry.property().startsWith("verified")) {
      given = new Given.Missing(MissingReason.LATE);
    }
    return given(entry, given);
  }

  private static Entry given(Entry entry, Given given) {
    return new Entry(
        entry.place(),
        entry.kind(),
        entry.key(),
        entry.unit(),
        entry.item(),
        entry.on(),
        entry.property(),
        given);
  }
}
