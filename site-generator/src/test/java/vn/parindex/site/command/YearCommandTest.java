package vn.parindex.site.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Period;

/** A year is opened with one command, and with two when a person has to confirm. */
class YearCommandTest {

  /** The edition of 2025 with one leaf renamed, one with other points, one new and one dropped. */
  private static final String ANNEX =
      """
      PHỤ LỤC (Kèm theo Quyết định số 9999/QĐ-UBND, SỐ LIỆU MINH HỌA)
      STT;Tiêu chí;Điểm tối đa;Cách chấm
      I;Công tác chỉ đạo, điều hành cải cách hành chính;7;
      1;Ban hành kế hoạch CCHC năm đúng thời hạn và đủ nội dung;1;
      2;Tỷ lệ hoàn thành nhiệm vụ trong kế hoạch CCHC của năm;2;
      3;Thông tin, tuyên truyền về CCHC;2;
      4;Ứng dụng trí tuệ nhân tạo trong tiếp nhận hồ sơ;2;Có/Không
      II;Tác động;3;
      1;Mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước;3;Điều tra xã hội học
      Tổng cộng;;10;
      """;

  @TempDir private Path folder;
  private Path data;
  private Path annex;
  private Path sheet;

  @BeforeEach
  void copy() throws IOException {
    data = folder.resolve("data");
    annex = folder.resolve("phu-luc.csv");
    sheet = folder.resolve("xac-nhan.xlsx");
    try (Stream<Path> files = Files.walk(Path.of("../data"))) {
      for (Path file : files.toList()) {
        Path copy = data.resolve(Path.of("../data").relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Files.writeString(annex, ANNEX);
  }

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  private int run(String... args) {
    told.reset();
    PrintWriter out = new PrintWriter(told, true, StandardCharsets.UTF_8);
    return Main.run(out, out, Optional.empty(), args);
  }

  private int year(String... more) {
    List<String> args =
        new ArrayList<>(List.of("year", "--data", data.toString(), "--year", "2026"));
    args.addAll(List.of("--sheet", sheet.toString()));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private Map<String, String> bytes() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = data.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith(".sao-luu")) {
          all.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return all;
  }

  private Loaded loaded() {
    Loaded loaded = DatasetLoader.load(data);
    assertThat(loaded.check().hasErrors()).as(loaded.check().report()).isFalse();
    return loaded;
  }

  @Test
  void without_a_decision_the_framework_goes_on_and_one_command_does_it() throws IOException {
    Map<String, String> before = bytes();
    assertThat(year()).as(told()).isZero();
    assertThat(told()).contains("Đã mở kỳ 2026: 8 đơn vị.");
    Loaded loaded = loaded();
    assertThat(loaded.dataset().orElseThrow().period("2026").orElseThrow().framework())
        .isEqualTo("2025");
    assertThat(loaded.settings().orElseThrow().compareTo()).isEqualTo("2025");
    assertThat(run("undo", "--data", data.toString())).isZero();
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void a_year_that_begins_in_december_is_followed_by_one_that_does() throws IOException {
    Path head = data.resolve("dataset.json");
    Files.writeString(
        head,
        Files.readString(head)
            .replace("\"from\": \"2025-01-01\"", "\"from\": \"2024-12-15\"")
            .replace("\"to\": \"2025-12-31\"", "\"to\": \"2025-12-14\"")
            .replace("sAsOf\": \"2024-12-31\"", "sAsOf\": \"2024-12-14\"")
            .replace("\"to\": \"2024-12-31\"", "\"to\": \"2024-12-14\""));
    assertThat(year()).as(told()).isZero();
    Period opened = loaded().dataset().orElseThrow().period("2026").orElseThrow();
    assertThat(opened.from()).isEqualTo("2025-12-15");
    assertThat(opened.to()).isEqualTo("2026-12-14");
  }

  @Test
  void a_decision_is_shown_first_and_changes_nothing() throws IOException {
    Map<String, String> before = bytes();
    assertThat(year("--framework", annex.toString())).isEqualTo(3);
    assertThat(told())
        .contains(
            "1.2 Tỷ lệ hoàn thành nhiệm vụ trong kế hoạch CCHC của năm: đổi tên 1.1.2",
            "1.3 Thông tin, tuyên truyền về CCHC: đổi điểm 1.4",
            "1.4 Ứng dụng trí tuệ nhân tạo trong tiếp nhận hồ sơ: mới",
            "Không còn của bộ trước: 44 tiêu chí (1.2.1, 1.2.2, 1.3, ",
            "Số liệu không bị thay đổi.");
    assertThat(bytes()).isEqualTo(before);
    assertThat(sheet).exists();
  }

  @Test
  void what_a_person_corrects_in_the_sheet_is_what_is_written() throws IOException {
    year("--framework", annex.toString());
    change("1.2", 5, "đổi nội dung");
    assertThat(year("--framework", annex.toString(), "--confirm", sheet.toString()))
        .as(told())
        .isZero();
    Framework framework = loaded().dataset().orElseThrow().frameworks().get("2026");
    assertThat(framework.continues()).isEqualTo("2025");
    assertThat(framework.leavesByCode().get("1.2").continuation())
        .isEqualTo(new Continuation.Continues("1.1.2", Continuation.Kind.REDEFINED));
    assertThat(framework.leavesByCode().get("1.1").continuation())
        .isEqualTo(new Continuation.Continues("1.1.1", Continuation.Kind.SAME));
  }

  @Test
  void what_cannot_be_in_the_sheet_is_told_with_its_cell() throws IOException {
    Map<String, String> before = bytes();
    year("--framework", annex.toString());
    change("1.2", 3, "9.9.9");
    change("1.3", 5, "gần giống");
    assertThat(year("--framework", annex.toString(), "--confirm", sheet.toString())).isEqualTo(2);
    assertThat(told()).contains("DL-678", "ô D3", "\"9.9.9\"", "ô F4", "\"gần giống\"");
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void a_year_that_is_there_is_refused() throws IOException {
    Map<String, String> before = bytes();
    assertThat(run("year", "--data", data.toString(), "--year", "2025")).isEqualTo(2);
    assertThat(told()).contains("DL-679", "đã có kỳ 2025", "Số liệu không bị thay đổi.");
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void a_year_that_does_not_follow_is_refused() throws IOException {
    Map<String, String> before = bytes();
    for (String code : List.of("abc", "2031", "20260")) {
      assertThat(run("year", "--data", data.toString(), "--year", code)).as(code).isEqualTo(2);
      assertThat(told()).contains("DL-679", "mã có năm 2026", "-Dyear=2026");
    }
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void sheets_on_which_nothing_counts_yet_leave_the_site_with_the_years_before()
      throws IOException {
    assertThat(year()).isZero();
    Loaded opened = loaded();
    StringBuilder units = new StringBuilder();
    var dataset = opened.dataset().orElseThrow();
    for (var unit : dataset.unitsOf(dataset.period("2026").orElseThrow())) {
      StringBuilder leaves = new StringBuilder();
      dataset
          .frameworks()
          .get("2025")
          .leaves()
          .forEach(
              leaf ->
                  leaves
                      .append(leaves.isEmpty() ? "" : ",")
                      .append('"')
                      .append(leaf.code())
                      .append(
                          leaf.source() == Leaf.Source.SURVEY
                              ? "\": {\"survey\": {\"missing\": \"not-scored\"}}"
                              : "\": {\"selfAssessed\": 0, \"verified1\": {\"missing\":"
                                  + " \"not-scored\"}}"));
      units
          .append(units.isEmpty() ? "" : ",")
          .append("{\"unit\": \"%s\", \"bonus\": 0, \"penalty\": 0,".formatted(unit.code()))
          .append("\"leaves\": {")
          .append(leaves)
          .append("}}");
    }
    Files.writeString(
        data.resolve("scores/2026.json"),
        "{\"schemaVersion\": 1, \"kind\": \"scores\", \"provenance\": {\"status\":"
            + " \"illustrative\", \"source\": \"SỐ LIỆU MINH HỌA\"}, \"period\": \"2026\","
            + " \"units\": ["
            + units
            + "]}\n");
    Loaded loaded = loaded();
    assertThat(loaded.check().report()).contains("DL-553").doesNotContain("DL-550");
    assertThat(loaded.settings().orElseThrow().compareTo()).isEqualTo("2025");
  }

  private void change(String code, int column, String to) throws IOException {
    try (InputStream in = Files.newInputStream(sheet);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Row row : workbook.getSheetAt(0)) {
        if (row.getCell(0).getStringCellValue().equals(code)) {
          // POI would leave the old words beside the new ones.
          row.removeCell(row.getCell(column));
          row.createCell(column).setCellValue(to);
        }
      }
      try (OutputStream out = Files.newOutputStream(sheet)) {
        workbook.write(out);
      }
    }
  }
}
