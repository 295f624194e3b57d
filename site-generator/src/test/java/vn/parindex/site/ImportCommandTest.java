package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of forms, as a clerk gets them in: one command, or a cell that is named. */
class ImportCommandTest {

  private static final Pattern LAST = Pattern.compile("([0-9.]+)(?:/([0-9.]+))? \\(.*");
  private static final String MONTH = "Số liệu 30-11-2025";
  private static final int LAST_COLUMN = 5;
  private static final int NUMERATOR = 6;
  private static final int DENOMINATOR = 7;
  private static final int COUNT = 8;

  @TempDir private Path temporary;

  private Path data;
  private Path forms;
  private Path received;

  @BeforeEach
  void send_forms_out() throws IOException {
    data = temporary.resolve("data");
    forms = temporary.resolve("bieu-mau");
    received = Files.createDirectories(temporary.resolve("nhan-ve"));
    BuiltSite.copy(BuiltSite.REAL_DATA, data);
    assertThat(run("template", "--out", forms.toString(), "--date", "2025-11-30").code()).isZero();
  }

  private BuiltSite.Run run(String command, String... more) {
    return BuiltSite.run(
        Stream.concat(Stream.of(command, "--data", data.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private BuiltSite.Run importAll(String... more) {
    return run(
        "import",
        Stream.concat(
                Stream.of("--from", received.toString(), "--on", "2025-12-05"), Stream.of(more))
            .toArray(String[]::new));
  }

  /** A form that says what was said the month before: no figure falls, none jumps. */
  private void filled(String unit) throws IOException {
    try (Stream<Path> all = Files.list(forms)) {
      Path form =
          all.filter(file -> file.getFileName().toString().matches(unit + "-.*\\.xlsx"))
              .findFirst()
              .orElseThrow();
      changed(
          form,
          received.resolve(form.getFileName()),
          workbook -> {
            XSSFSheet sheet = workbook.getSheet(MONTH);
            for (Row row : sheet) {
              Matcher last =
                  LAST.matcher(
                      row.getCell(LAST_COLUMN) == null ? "" : row.getCell(LAST_COLUMN).toString());
              if (last.matches() && last.group(2) == null) {
                row.getCell(COUNT).setCellValue(number(last.group(1)));
              } else if (last.matches()) {
                row.getCell(NUMERATOR).setCellValue(number(last.group(1)));
                row.getCell(DENOMINATOR).setCellValue(number(last.group(2)));
              }
            }
          });
    }
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(".", ""));
  }

  private interface Change {
    void of(XSSFWorkbook workbook);
  }

  private static void changed(Path from, Path to, Change change) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      change.of(workbook);
      try (OutputStream out = Files.newOutputStream(to)) {
        workbook.write(out);
      }
    }
  }

  private SortedMap<String, String> content() {
    SortedMap<String, String> content = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(data)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains(".sao-luu")) {
          content.put(data.relativize(file).toString(), Files.readString(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content;
  }

  @Test
  void a_month_of_forms_goes_in_and_comes_out_again() throws IOException {
    SortedMap<String, String> before = content();
    filled("21484");
    filled("21529");
    BuiltSite.Run run = importAll("--accept");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains(
            "measurements/2025-11-30.json (tệp mới): thêm ",
            "Thị trấn Ba Tơ (21484): thêm ",
            "Xã Ba Vì (21529): thêm ",
            "GHI CHÚ DL-686  measurements/2025-11-30.json")
        .contains("Nhập nhầm thì gõ mvn -Dparindex=undo");
    assertThat(content().get("measurements/2025-11-30.json"))
        .contains("\"status\": \"illustrative\"", "\"unit\": \"21484\"", "\"unit\": \"21529\"");
    assertThat(run("check").code()).isZero();

    SortedMap<String, String> once = content();
    BuiltSite.Run again = importAll();
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("DL-687", "Không có số liệu nào mới.");
    assertThat(content()).isEqualTo(once);

    assertThat(run("undo").out()).contains("Đã hoàn tác", "measurements/2025-11-30.json");
    assertThat(content()).isEqualTo(before);
    assertThat(run("undo").out()).contains("Không có lần ghi nào để hoàn tác.");
  }

  @Test
  void a_wrong_cell_is_named_and_nothing_changes() throws IOException {
    SortedMap<String, String> before = content();
    filled("21529");
    Path form;
    try (Stream<Path> all = Files.list(received)) {
      form = all.findFirst().orElseThrow();
    }
    Path spoilt = temporary.resolve("spoilt.xlsx");
    changed(
        form,
        spoilt,
        workbook -> workbook.getSheet(MONTH).getRow(3).getCell(NUMERATOR).setCellValue(99_999));
    Files.move(spoilt, form, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    BuiltSite.Run run = importAll("--accept");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("LỖI DL-472  " + form.getFileName() + ", trang \"" + MONTH + "\", ô G4")
        .contains("Đang ghi: 99999")
        .doesNotContain("Trang đang phát hành")
        .endsWith("Số liệu không bị thay đổi.\n");
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void all_changes_stand_in_a_file() throws IOException {
    filled("21529");
    Path list = temporary.resolve("target/nhap-so-lieu.txt");
    assertThat(importAll("--accept", "--changes", list.toString()).out())
        .contains("Mọi thay đổi, từng dòng: " + list);
    assertThat(Files.readString(list))
        .startsWith("\uFEFFTHAY ĐỔI KHI NHẬP SỐ LIỆU\r\n")
        .contains("  Xã Ba Vì (21529): thêm ");
    // A list of what is in already would be taken for news.
    importAll("--changes", list.toString());
    assertThat(list).doesNotExist();
    filled("21532");
    Files.writeString(list, "của người khác");
    assertThat(importAll("--accept", "--changes", list.toString()).err())
        .contains("danh sách thay đổi không ghi đè lên");
    assertThat(list).hasContent("của người khác");
    assertThat(importAll("--accept", "--changes", data.resolve("x.txt").toString()).err())
        .contains("nằm trong thư mục");
  }

  @Test
  void a_folder_without_workbooks_is_told() throws IOException {
    BuiltSite.Run empty = importAll();
    assertThat(empty.code()).isEqualTo(2);
    assertThat(empty.err())
        .contains(received + " không có bảng tính nào.")
        .endsWith("Số liệu không bị thay đổi.\n");
    Files.writeString(received.resolve("~$21529-xa-ba-vi.xlsx"), "khóa");
    BuiltSite.Run locked = importAll();
    assertThat(locked.code()).isEqualTo(2);
    assertThat(locked.err()).contains("tệp khóa của Excel", "không có bảng tính nào.");
  }

  @Test
  void what_is_no_workbook_is_told_once() throws IOException {
    Files.writeString(received.resolve("bao-cao.pdf"), "%PDF-1.4\n");
    BuiltSite.Run run = importAll();
    assertThat(run.out()).contains("DL-609  bao-cao.pdf").doesNotContain("DL-688");
  }

  @Test
  void a_day_that_is_none_names_its_option() throws IOException {
    filled("21529");
    for (String option : List.of("date", "due", "on")) {
      assertThat(run("import", "--from", received.toString(), "--" + option, "2025-13-01").err())
          .contains("Sửa: --" + option + "=2025-06-30, hoặc mvn -D" + option + "=2025-06-30");
    }
  }

  @Test
  void files_that_came_before_are_one_matter() throws IOException {
    for (String unit : List.of("21484", "21529", "21532", "21535")) {
      filled(unit);
    }
    BuiltSite.Run first = importAll("--accept");
    assertThat(first.code()).isZero();
    // Notes of the months before are no news of this one.
    assertThat(first.out()).doesNotContain("  measurements/2025-10-31.json");
    String again = importAll().out();
    assertThat(again.split("DL-687", -1)).hasSize(2);
    assertThat(again)
        .contains("21484-", "21529-", "21532-", " và 1 tệp khác", "4 tệp giống hệt tệp đã nhập");
  }

  @Test
  void an_empty_form_says_nothing() throws IOException {
    try (Stream<Path> all = Files.list(forms)) {
      Path form = all.sorted().findFirst().orElseThrow();
      Files.copy(form, received.resolve(form.getFileName()));
    }
    SortedMap<String, String> before = content();
    BuiltSite.Run run = importAll();
    assertThat(run.out()).contains("DL-688", "Không có số liệu nào mới.");
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    BuiltSite.Run run = run("import", "--from", temporary.resolve("khong-co").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("không có tệp hoặc thư mục này", "Số liệu không bị thay đổi.");
  }

  @Test
  void what_was_changed_after_an_import_is_not_taken_back() throws IOException {
    filled("21529");
    assertThat(importAll("--accept").code()).isZero();
    Path month = data.resolve("measurements/2025-11-30.json");
    Files.writeString(month, Files.readString(month) + "\n");
    SortedMap<String, String> before = content();
    BuiltSite.Run run = run("undo");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("đã sửa sau lần nhập: measurements/2025-11-30.json");
    assertThat(content()).isEqualTo(before);
  }
}
