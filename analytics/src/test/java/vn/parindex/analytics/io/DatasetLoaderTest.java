package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.RealData;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Locator.Position;
import vn.parindex.analytics.index.NotApplicablePolicy;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Declaration;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.FormerName;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.PublicPolicy;
import vn.parindex.analytics.model.PublicPolicy.Part;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.model.YearCalendar;

class DatasetLoaderTest {

  private static final Path REAL = Path.of("../data");

  @TempDir Path temporary;

  @Test
  void a_folder_that_is_not_there_is_told() {
    Loaded loaded = DatasetLoader.load(temporary.resolve("khong-co"));
    assertThat(loaded.dataset()).isEmpty();
    assertThat(loaded.settings()).isEmpty();
    assertThat(loaded.check().report())
        .contains("LỖI DL-015  (thư mục dữ liệu)\n  Không có thư mục dữ liệu\n")
        .endsWith("\nTrang đang phát hành không bị thay đổi.\n");
  }

  @Test
  void values_arrive_as_they_were_written() throws IOException {
    Loaded loaded = DatasetLoader.load(new SmallFolder(temporary).path());
    Dataset dataset = loaded.dataset().orElseThrow();
    ScoreSheet sheet = dataset.sheets().get("2025").get(1);
    assertThat(sheet.unit()).isEqualTo(UnitId.of("00102"));
    assertThat(sheet.bonus()).isEqualTo(Figure.of("0.5"));
    assertThat(sheet.leaves().get("1.1"))
        .isEqualTo(new LeafScore.Verified(Figure.of("2"), Figure.of("0"), Figure.of("2")));
    assertThat(sheet.leaves().get("1.2.1"))
        .isEqualTo(
            new LeafScore.Verified(
                Figure.of("1"), Figure.of("1"), Figure.missing(MissingReason.NO_APPEAL)));
    assertThat(sheet.leaves().get("1.2.2")).isEqualTo(new LeafScore.NotApplicable());
    assertThat(sheet.leaves().get("2.1")).isEqualTo(new LeafScore.Surveyed(Figure.of("3.02")));
    assertThat(dataset.unitsOf(dataset.period("2025").orElseThrow())).hasSize(3);
    assertThat(dataset.successions().get(0).successor().toString()).isEqualTo("00101@2025-07-01");
    assertThat(dataset.successions().get(0).parts().get(0)).isEqualTo(UnitId.of("00101"));
    assertThat(dataset.files()).hasSize(21);
    assertThat(dataset.isIllustrative(List.of(DataFile.Kind.SCORES))).isTrue();
    assertThat(loaded.settings().orElseThrow().compareTo()).isEqualTo("2025");
    assertThat(dataset.period("2025").orElseThrow().unitCount()).isEqualTo(3);
  }

  @Test
  void what_units_report_arrives_as_it_was_written() throws IOException {
    Dataset dataset = DatasetLoader.load(new SmallFolder(temporary).path()).dataset().orElseThrow();
    UnitId second = UnitId.of("00102");
    MeasurementSet march = dataset.reports().measurements().get(1);
    assertThat(march.year()).isEqualTo("2025");
    assertThat(march.date()).isEqualTo(LocalDate.of(2025, 3, 31));
    assertThat(march.measurements())
        .hasSize(9)
        .contains(
            new Measurement(
                second,
                "ct-01",
                new Measurement.Statement(Measured.ratio(36, 45), true),
                List.of(
                    new Measurement.Revision(
                        LocalDate.of(2025, 5, 10),
                        new Measurement.Statement(Measured.ratio(37, 46), false)))),
            measurement("00101", "ct-03", Measured.total(100)),
            measurement("00103", "ct-01", Measured.ratio(0, 0)),
            measurement("00103", "ct-03", Measured.missing(MissingReason.LATE)));
    assertThat(dataset.reports().taskProgress().get("2025"))
        .flatExtracting(TaskProgress::reports)
        .extracting(TaskProgress.Report::proof)
        .containsExactly(
            new Proof.Document("12/QĐ-UBND", LocalDate.of(2025, 4, 8)),
            new Proof.Amount(35_000_000),
            new Proof.None(),
            new Proof.Count(1),
            new Proof.Share(3, 5),
            new Proof.None());
    assertThat(dataset.reports().unitFindings().get("2024").get(0).reports())
        .containsExactly(
            new UnitFinding.Report(LocalDate.of(2025, 3, 20), UnitFinding.State.OPEN),
            new UnitFinding.Report(LocalDate.of(2025, 5, 20), UnitFinding.State.MENDED));
    EvidenceRegister register = dataset.reports().evidence().get("2025");
    assertThat(register.due()).isEqualTo(LocalDate.of(2025, 10, 15));
    assertThat(register.items().get(0).entries())
        .containsExactly(
            new Evidence.Entry(LocalDate.of(2025, 5, 12), Evidence.State.MISFILED, "1.2.1"),
            new Evidence.Entry(LocalDate.of(2025, 6, 2), Evidence.State.COMPLETE, ""));
    assertThat(register.items().get(2).unit()).isEqualTo(second);
    assertThat(register.items().get(2).entries()).isEmpty();
    YearCalendar calendar = dataset.calendars().get("2025");
    assertThat(calendar.reviews().get(0).figuresOn()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(calendar.deadlines().get(1).clause()).isEmpty();
    assertThat(dataset.notes())
        .extracting(Note::writtenOn)
        .containsExactly(LocalDate.MIN, LocalDate.MIN, LocalDate.of(2025, 5, 2));
  }

  private static Measurement measurement(String unit, String target, Measured measured) {
    return new Measurement(
        UnitId.of(unit), target, new Measurement.Statement(measured, false), List.of());
  }

  /** 00101 is a town until 30/06/2025 and a commune after: figures of 2025 are the town's. */
  @Test
  void a_code_means_the_unit_of_its_year_even_in_figures_of_a_later_day() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    small.replace("measurements/2025-06-30.json", "\"2025-06-30\"", "\"2025-09-30\"");
    small.seal();
    Dataset dataset = DatasetLoader.load(small.path()).dataset().orElseThrow();
    assertThat(dataset.reports().measurements().get(2).measurements().get(0).unit())
        .isEqualTo(UnitId.of("00101"));
    assertThat(dataset.unit(new UnitId("00101", LocalDate.of(2025, 7, 1)))).isPresent();
  }

  @Test
  void the_head_is_written_back_with_all_it_says() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    small.replace(
        "dataset.json",
        "\"framework\": \"2024\"",
        "\"framework\": \"2024\", \"closedOn\": \"2024-12-06\"");
    small.replace(
        "dataset.json",
        "\"compare\"",
        "\"publicEdition\": {\"leaveOut\": [\"drafts\", \"notes\"]}, \"formerly\": [{\"until\":"
            + " \"2024-12-31\", \"publisher\": \"Phòng cũ\", \"terms\": {\"vi\": {\"group\": \"huyện\","
            + " \"groupName\": \"huyện Cũ\", \"unit\": \"xã\", \"units\": \"xã\", \"authority\": \"tỉnh"
            + " Mẫu\"}}}], \"compare\"");
    small.replace("dataset.json", "\"schemaVersion\": 1", "\"schemaVersion\": 2");
    small.unlist();
    Loaded before = DatasetLoader.load(small.path());
    String head =
        DatasetWriter.head(before.dataset().orElseThrow(), before.settings().orElseThrow());
    small.write("dataset.json", head.getBytes(StandardCharsets.UTF_8));
    Loaded after = DatasetLoader.load(small.path());
    assertThat(after.check().isEmpty()).isTrue();
    assertThat(after.settings()).isEqualTo(before.settings());
    assertThat(after.settings().orElseThrow().asOf()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(after.dataset().orElseThrow().identity().publicPolicy())
        .isEqualTo(new PublicPolicy(List.of(Part.DRAFTS, Part.NOTES), false));
    assertThat(after.dataset().orElseThrow().identity().formerly())
        .isEqualTo(before.dataset().orElseThrow().identity().formerly())
        .singleElement()
        .satisfies(
            then -> {
              assertThat(then.publisher()).contains("Phòng cũ");
              assertThat(then.name()).isEmpty();
              assertThat(then.terms().get("vi").authority()).contains("tỉnh Mẫu");
            });
    assertThat(after.dataset().orElseThrow().periods())
        .isEqualTo(before.dataset().orElseThrow().periods())
        .extracting(Period::closedOn)
        .containsExactly(LocalDate.of(2024, 12, 6), LocalDate.of(2025, 6, 30));
    assertThat(after.dataset().orElseThrow().notes())
        .isEqualTo(before.dataset().orElseThrow().notes());
  }

  @Test
  void a_policy_that_the_first_version_does_not_know_is_written_in_the_second() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    small.unlist();
    Loaded before = DatasetLoader.load(small.path());
    assertThat(before.settings().orElseThrow().index().notApplicable())
        .isEqualTo(NotApplicablePolicy.LEAVES_MAXIMUM);
    small.replace("dataset.json", "\"schemaVersion\": 1", "\"schemaVersion\": 2");
    small.replace(
        "dataset.json",
        "\"decimals\"",
        "\"notApplicable\": \"rescales-verified\", \"pointDecimals\": 4, \"decimals\"");
    Loaded chosen = DatasetLoader.load(small.path());
    assertThat(chosen.check().isEmpty()).isTrue();
    assertThat(chosen.settings().orElseThrow().index().notApplicable())
        .isEqualTo(NotApplicablePolicy.RESCALES_VERIFIED);
    assertThat(chosen.settings().orElseThrow().pointDecimals()).isEqualTo(4);
    assertThat(head(chosen))
        .contains("\"pointDecimals\": 4")
        .contains("\"schemaVersion\": 2")
        .contains("\"notApplicable\": \"rescales-verified\"");
    assertThat(head(before)).contains("\"schemaVersion\": 1").doesNotContain("notApplicable");
  }

  private static String head(Loaded loaded) {
    return DatasetWriter.head(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow());
  }

  @Test
  void every_value_has_a_place() throws IOException {
    Loaded loaded = DatasetLoader.load(new SmallFolder(temporary).path());
    assertThat(loaded.locator().fileOf(DataFile.Kind.SCORES, "2025")).contains("scores/2025.json");
    assertThat(loaded.locator().fileOf(DataFile.Kind.SCORES, "2023")).isEmpty();
    assertThat(loaded.locator().positionOf("scores/2025.json", "/units/0/leaves/2.1/survey"))
        .isEqualTo(new Position(15, 17));
    assertThat(loaded.locator().positionOf("scores/2025.json", "/units/0/leaves/9.9/survey"))
        .as("the nearest value above")
        .isEqualTo(new Position(11, 7));
    assertThat(loaded.locator().positionOf("khac.json", "/units")).isEqualTo(Position.WHOLE_FILE);
  }

  @Test
  void windows_line_ends_are_counted_once() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    String text = new String(small.read("scores/2025.json"), StandardCharsets.UTF_8);
    small.write(
        "scores/2025.json",
        text.replace("2.52", "\"x\"").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    small.seal();
    List<Finding> findings = DatasetLoader.load(small.path()).check().list();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).place()).isEqualTo("scores/2025.json:15:17");
  }

  /**
   * Flipped bytes and cut files, from a fixed seed: whatever comes, it is reported, not thrown. Of
   * three rounds one spoils a single file, so that all others are judged against it; the other two
   * spoil four at a time, which finds as much in each of them with a quarter of the reading.
   */
  @Test
  void no_bytes_make_it_throw() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    List<String> files =
        List.of(
            "dataset.json",
            "reference/units.json",
            "reference/successions.json",
            "reference/tile-map.json",
            "frameworks/2025.json",
            "scores/2025.json",
            "targets/2025.json",
            "measurements/2025-03-31.json",
            "tasks/2025-progress.json",
            "findings/2024-units.json",
            "evidence/2025.json",
            "calendar/2025.json",
            "notes/district.md");
    byte[] likely = "{}[]\",:0123456789.-+eE\\u/ntfalse \n\t\0".getBytes(StandardCharsets.US_ASCII);
    Random random = new Random(20_251_101);
    int spoilt = 0;
    for (int round = 0; round < 670; round++) {
      List<String> shuffled = new ArrayList<>(files);
      Collections.shuffle(shuffled, random);
      Map<String, byte[]> originals = new LinkedHashMap<>();
      Set<String> changed = new TreeSet<>();
      for (String file : shuffled.subList(0, round % 3 == 0 ? 1 : 4)) {
        byte[] original = small.read(file);
        byte[] bytes = original.clone();
        if (spoilt % 5 == 0) {
          bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        } else {
          for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] =
                spoilt % 2 == 0
                    ? (byte) random.nextInt(256)
                    : likely[random.nextInt(likely.length)];
          }
        }
        small.write(file, bytes);
        originals.put(file, original);
        if (!Arrays.equals(bytes, original)) {
          changed.add(file);
        }
        spoilt++;
      }
      Findings findings = DatasetLoader.load(small.path()).check();
      assertThat(findings.report()).startsWith("Đã đọc ");
      if (!originals.containsKey("dataset.json")) {
        assertThat(findings.list())
            .as("round " + round)
            .extracting(Finding::file)
            .containsAll(changed);
      }
      for (Map.Entry<String, byte[]> original : originals.entrySet()) {
        small.write(original.getKey(), original.getValue());
      }
    }
    assertThat(spoilt).isGreaterThan(2_000);
  }

  /**
   * Syntax, shape, values, and what lies in other files: nothing of it waits for the next round.
   */
  @Test
  void eight_kinds_of_mistakes_in_one_file_are_told_in_one_round() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    String file = "scores/2025.json";
    small.replace(file, "\"bonus\": 0,", "\"bonus\": 0,,");
    small.replace(file, "\"selfAssessed\": 2,", "\"selfAssessed\": 1,5,");
    small.replace(file, "\"verified1\": 2.75", "\"verified1\": \"2.75\"");
    small.replace(file, "\"survey\": 2.52", "\"survey\": null");
    small.replace(file, "\"bonus\": 0.5,", "\"bonus\": 0.5, \"ghiChu\": \"x\",");
    small.replace(file, "\"verified2\": 2}", "\"verified2\": 9}");
    small.replace(file, "\"2.1\": {\"survey\": 3.02}", "\"9.9\": {\"survey\": 3.02}");
    small.replace(file, "\"unit\": \"00103\"", "\"unit\": \"00999\"");
    Findings findings = DatasetLoader.load(small.path()).check();
    assertThat(findings.list().stream().filter(f -> f.level() == Finding.Level.ERROR))
        .extracting(Finding::code)
        .containsExactly(
            "DL-101", "DL-106", "DL-213", "DL-204", "DL-201", "DL-442", "DL-440", "DL-443",
            "DL-404");
    assertThat(findings.report())
        .endsWith(
            "\nChưa xét hết: phần có lỗi của scores/2025.json và những gì đối chiếu với phần đó."
                + " Sửa các lỗi trên rồi chạy lại.\n\nTrang đang phát hành không bị thay đổi.\n");
  }

  /** Of two units the first is faulty: what is said of the second leads to the second. */
  @Test
  void places_are_those_of_the_file_although_items_before_are_faulty() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    small.replace("scores/2025.json", "\"unit\": \"00101\",", "\"unit\": 101,");
    small.replace("scores/2025.json", "\"verified2\": 2}", "\"verified2\": 9}");
    assertThat(DatasetLoader.load(small.path()).check().list())
        .filteredOn(f -> f.code().equals("DL-440"))
        .extracting(f -> f.place() + " " + f.pointer())
        .containsExactly("scores/2025.json:23:52 /units/1/leaves/1.1/verified2");
  }

  /** Nothing contradicts anything then: only the codes of communes have five digits. */
  @Test
  void zeros_lost_from_every_code_of_every_file_are_noted_once() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    try (Stream<Path> files = Files.walk(small.path())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        String text = Files.readString(file).replaceAll("\"00(10[0-9])\"", "\"$1\"");
        Files.writeString(file, text);
      }
    }
    small.seal();
    assertThat(DatasetLoader.load(small.path()).check().list())
        .filteredOn(finding -> finding.level() != Finding.Level.WARNING)
        .extracting(Finding::code)
        .containsExactly("DL-525");
  }

  /** A block of zeros at the end is what a power failure leaves, and no UTF-16. */
  @Test
  void a_tail_of_zero_bytes_is_damage_and_no_encoding() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    byte[] whole = small.read("tasks/2025.json");
    small.write("tasks/2025.json", Arrays.copyOf(whole, whole.length + 4_096));
    assertThat(DatasetLoader.load(small.path()).check().report())
        .contains("LỖI DL-121  tasks/2025.json")
        .doesNotContain("DL-004");
  }

  /** What each unit is compared with is looked up, not searched for among all units. */
  @Test
  void two_thousand_equal_units_give_one_message_each() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    String unit =
        "{\"code\": \"00109\", \"name\": \"Bình An\", \"type\": \"Xã\", \"population\": 1,"
            + " \"areaKm2\": 1}, ";
    small.replace("reference/units.json", "\"units\": [", "\"units\": [" + unit.repeat(2_000));
    small.seal();
    Findings findings = DatasetLoader.load(small.path()).check();
    assertThat(findings.list().stream().filter(f -> f.code().equals("DL-401"))).hasSize(1_999);
    assertThat(findings.list()).hasSizeLessThan(6_100);
    assertThat(findings.report().lines().count()).isLessThan(200);
  }

  /** Each entry is within the limits, all together have 490,000 errors: only some are told. */
  @Test
  void hundreds_of_thousands_of_errors_do_not_fill_the_memory() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    StringBuilder task = new StringBuilder("{\"k\":0");
    for (int i = 0; i < 4_900; i++) {
      task.append(",\"k").append(i).append("\":0");
    }
    String head =
        "{\"schemaVersion\":1,\"kind\":\"tasks\",\"provenance\":{\"status\":\"real\",\"source\":\"x\"},"
            + "\"year\":\"2025\",\"due\":\"2025-12-31\",\"tasks\":[";
    small.write(
        "tasks/2025.json",
        (head + (task + "},").repeat(97) + task + "}]}").getBytes(StandardCharsets.UTF_8));
    Findings findings = DatasetLoader.load(small.path()).check();
    assertThat(findings.list()).hasSizeBetween(900, 5_100);
    assertThat(findings.report().lines().count()).isLessThan(200);
  }

  @Test
  void a_million_keys_are_refused_in_a_second() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    StringBuilder text = new StringBuilder("{\"a\":0");
    for (int i = 0; i < 1_000_000; i++) {
      text.append(",\"k").append(i).append("\":").append(i);
    }
    small.write("tasks/2025.json", text.append('}').toString().getBytes(StandardCharsets.UTF_8));
    assertThat(DatasetLoader.load(small.path()).check().report()).contains("LỖI DL-120");
  }

  @Test
  void long_texts_neither_overflow_the_stack_nor_take_long() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    String letters = "\"" + "a".repeat(19_000) + "\",";
    small.write(
        "tasks/2025.json",
        ("{\"schemaVersion\": 1, \"kind\": \"tasks\", \"x\": ["
                + letters.repeat(500)
                + "\""
                + "a-".repeat(9_999)
                + "\"], \""
                + "1.".repeat(9_000)
                + "\": \""
                + "1.234".repeat(3_000)
                + "\"}")
            .getBytes(StandardCharsets.UTF_8));
    small.write("notes/district.md", "a".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
    // No benchmark: what recurses or backtracks here takes hours.
    assertTimeout(
        Duration.ofMinutes(2),
        () ->
            assertThat(DatasetLoader.load(small.path()).check().report())
                .contains("LỖI DL-211", "LỖI DL-201"));
  }

  @Test
  void thousands_of_faults_fit_in_one_report() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    StringBuilder text =
        new StringBuilder("{\"schemaVersion\":1,\"kind\":\"tasks\",\"provenance\":");
    text.append("{\"status\":\"real\",\"source\":\"x\"},\"year\":\"2025\",\"tasks\":[0");
    text.append(",0".repeat(4_999)).append("]}");
    small.write("tasks/2025.json", text.toString().getBytes(StandardCharsets.UTF_8));
    String report = DatasetLoader.load(small.path()).check().report();
    assertThat(report).contains("× DL-203  tasks/2025.json");
    assertThat(report.lines().count()).isLessThan(1_000);
  }

  @Test
  void every_pattern_of_the_schemas_is_put_in_words() throws IOException {
    try (Stream<Path> schemas = Files.list(REAL.resolve("schema"))) {
      for (Path schema : schemas.filter(file -> file.toString().endsWith(".json")).toList()) {
        for (JsonNode pattern :
            new ObjectMapper().readTree(schema.toFile()).findValues("pattern")) {
          if (!pattern.asText().endsWith("-\\d{2}-\\d{2}$")) {
            assertThat(Expected.pattern(pattern.asText()))
                .as(schema + " " + pattern)
                .doesNotContain("chuỗi dạng");
          }
        }
      }
    }
  }

  @Test
  void the_real_data_load_clean() throws IOException {
    assertThat(REAL.resolve("dataset.json")).exists();
    Loaded loaded = DatasetLoader.load(REAL);
    assertThat(loaded.check().report()).contains(": 0 lỗi, 0 cảnh báo, 1 ghi chú.");
    assertThat(loaded.dataset()).isPresent();
  }

  @Test
  void what_is_loaded_is_written_back_byte_for_byte() throws IOException {
    roundTrip(new SmallFolder(temporary).path());
  }

  /** Of every form of rules and declarations one. */
  @Test
  void declared_figures_and_their_rules_are_written_back_byte_for_byte() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    String framework = "frameworks/2025.json";
    small.replace(framework, "\"yes-no\"", "\"yes-no\", \"due\": \"02-29\"");
    small.replace(
        framework, "\"steps\", \"shares\": [100, 50, 0]", "\"per-case\", \"points\": 0.5");
    small.replace(framework, "\"floor\": 50", "\"floor\": 50, \"between\": \"of-threshold\"");
    small.replace("frameworks/2024.json", "\"yes-no\"", "\"deduction\", \"points\": 0.25");
    String scores = "scores/2025.json";
    small.replace(scores, "\"1.1\": {", "\"1.1\": {\"declared\": {\"doneOn\": \"2025-02-28\"}, ");
    small.replace(scores, "\"1.2.1\": {", "\"1.2.1\": {\"declared\": {\"count\": 4}, ");
    small.replace(
        scores,
        "\"1.2.2\": {",
        "\"1.2.2\": {\"declared\": {\"denominator\": 8, \"numerator\": 0}, ");
    small.replace(scores, "\"1.1\": {\"s", "\"1.1\": {\"declared\": {\"done\": false}, \"s");
    small.replace("scores/2024.json", "\"1.1\": {", "\"1.1\": {\"declared\": {\"count\": 0}, ");
    small.replace("scores/2024.json", "\"1.2.1\": {", "\"1.2.1\": {\"declared\": {\"step\": 2}, ");
    Loaded loaded = DatasetLoader.load(small.path());
    assertThat(loaded.check().hasErrors()).isFalse();
    Dataset dataset = loaded.dataset().orElseThrow();
    assertThat(
            dataset.sheets().values().stream()
                .flatMap(List::stream)
                .flatMap(sheet -> sheet.leaves().values().stream())
                .filter(LeafScore.Verified.class::isInstance)
                .flatMap(score -> ((LeafScore.Verified) score).declared().stream()))
        .containsExactlyInAnyOrder(
            new Declaration.Count(0),
            new Declaration.Step(2),
            new Declaration.DoneOn(LocalDate.of(2025, 2, 28)),
            new Declaration.Count(4),
            new Declaration.Share(0, 8),
            new Declaration.Done(false));
    for (DataFile file :
        dataset.files(List.of(DataFile.Kind.SCORES, DataFile.Kind.FRAMEWORK)).toList()) {
      String key = file.path().replaceAll(".*/|\\.json", "");
      Files.writeString(
          small.path().resolve(file.path()),
          file.kind() == DataFile.Kind.SCORES
              ? DatasetWriter.scores(key, file.provenance(), dataset.sheets().get(key))
              : DatasetWriter.framework(file.provenance(), dataset.frameworks().get(key)));
    }
    Dataset again = DatasetLoader.load(small.path()).dataset().orElseThrow();
    assertThat(again.sheets()).isEqualTo(dataset.sheets());
    assertThat(again.frameworks()).isEqualTo(dataset.frameworks());
    roundTrip(small.path());
  }

  @Test
  void the_real_data_are_written_back_byte_for_byte() throws IOException {
    roundTrip(REAL);
  }

  static void roundTrip(Path folder) throws IOException {
    Loaded loaded = DatasetLoader.load(folder);
    Dataset dataset = loaded.dataset().orElseThrow();
    for (DataFile file : dataset.files()) {
      String key =
          file.path()
              .substring(file.path().lastIndexOf('/') + 1)
              .replaceFirst("\\.(geo)?json$", "");
      String written =
          switch (file.kind()) {
            case UNITS -> DatasetWriter.units(file.provenance(), dataset.units());
            case SUCCESSIONS -> DatasetWriter.successions(file.provenance(), dataset.successions());
            case TILE_MAP -> DatasetWriter.tileMap(file.provenance(), dataset.tileMap());
            case BOUNDARIES -> DatasetWriter.boundaries(file.provenance(), dataset.boundaries());
            case FRAMEWORK ->
                DatasetWriter.framework(file.provenance(), dataset.frameworks().get(key));
            case SCORES -> DatasetWriter.scores(key, file.provenance(), dataset.sheets().get(key));
            case TARGETS -> DatasetWriter.targets(file.provenance(), dataset.targets().get(key));
            case TASKS -> DatasetWriter.tasks(file.provenance(), dataset.tasks().get(key));
            case CALENDAR ->
                DatasetWriter.calendar(file.provenance(), dataset.calendars().get(key));
            case MEASUREMENTS ->
                DatasetWriter.measurements(
                    file.provenance(),
                    dataset.reports().measurements().stream()
                        .filter(set -> set.date().toString().equals(key))
                        .findFirst()
                        .orElseThrow());
            case TASK_PROGRESS ->
                DatasetWriter.taskProgress(
                    file.provenance(),
                    key.replace("-progress", ""),
                    dataset.reports().taskProgress().get(key.replace("-progress", "")));
            case UNIT_FINDINGS ->
                DatasetWriter.unitFindings(
                    file.provenance(),
                    key.replace("-units", ""),
                    dataset.reports().unitFindings().get(key.replace("-units", "")));
            case EVIDENCE ->
                DatasetWriter.evidence(file.provenance(), dataset.reports().evidence().get(key));
            case FINDINGS ->
                DatasetWriter.findings(file.provenance(), key, dataset.findings().get(key));
            case TRANSLATION ->
                DatasetWriter.translation(file.provenance(), loaded.translation("en"));
            case IMPORTS -> DatasetWriter.imports(loaded.imports());
            case DATASET -> DatasetWriter.head(dataset, loaded.settings().orElseThrow());
            case NOTE -> note(dataset, file);
            case COLLECTION -> throw new AssertionError("no file of a data set");
          };
      String original = Files.readString(folder.resolve(file.path()), StandardCharsets.UTF_8);
      if (file.kind() == DataFile.Kind.UNITS) {
        // The model does not hold where units lie on the globe.
        original = original.replaceAll(",\\n *\"(latitude|longitude)\": [0-9.]+", "");
      }
      // Of folders that list their files the head is written without the list.
      if (loaded.lock().isPresent()
          || file.kind() != DataFile.Kind.NOTE && file.kind() != DataFile.Kind.DATASET) {
        assertThat(written).as(file.path()).isEqualTo(original);
      }
    }
  }

  private static String note(Dataset dataset, DataFile file) {
    List<DataFile> notes = dataset.files(List.of(DataFile.Kind.NOTE)).toList();
    Note note = dataset.notes().get(notes.indexOf(file));
    return DatasetWriter.note(file.provenance(), note.writtenOn(), note.markdown());
  }

  @Test
  void identifiers_of_state_systems_are_read_and_written() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    small.replace(
        "reference/units.json",
        "\"neighbours\": [\"00101\", \"00103\"]",
        "\"neighbours\": [\"00101\", \"00103\"],\n      \"identifier\": \"H99.102\"");
    small.seal();
    roundTrip(small.path());
    assertThat(DatasetLoader.load(small.path()).dataset().orElseThrow().units())
        .extracting(Unit::identifier)
        .contains("H99.102", "");
  }

  @Test
  void former_names_are_read_with_why_and_when_they_went_out_of_use() {
    assertThat(
            RealData.dataset().units().stream()
                .filter(unit -> !unit.formerNames().isEmpty())
                .map(unit -> unit.type() + " " + unit.name() + ": " + unit.formerNames()))
        .containsExactly(
            "Thị trấn Ba Tơ: "
                + List.of(
                    new FormerName(
                        "Ba Chùa", "Xã", FormerName.Change.MERGED, OptionalInt.of(2020))));
  }
}
