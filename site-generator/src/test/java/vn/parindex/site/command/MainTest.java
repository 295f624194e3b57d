package vn.parindex.site.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.CodeSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.BuiltSite;
import vn.parindex.site.ExitCode;

/** The command line as its users meet it. */
class MainTest {

  private static final String UNCHANGED = "Trang đang phát hành không bị thay đổi.";

  @TempDir private Path folder;

  private Path dataWith(String file, String from, String to) throws IOException {
    Path data = folder.resolve("data");
    BuiltSite.copy(BuiltSite.SECOND_SET, data);
    Path changed = data.resolve(file);
    String text = Files.readString(changed);
    assertThat(text).contains(from);
    Files.writeString(changed, text.replace(from, to));
    return data;
  }

  @Test
  void bad_data_end_with_2_a_located_message_and_the_old_site() throws IOException {
    Path site = folder.resolve("site");
    BuiltSite.copy(BuiltSite.second(), site);
    Path data = dataWith("scores-2023.json", "{\"survey\": 4}", "{\"survey\": \"4\"}");
    BuiltSite.Run run = BuiltSite.run("build", "--data", data.toString(), "--out", site.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("LỖI DL-", "scores-2023.json:", "/leaves/2.2/survey", "Cần:", "Sửa:")
        .endsWith(UNCHANGED + System.lineSeparator())
        .doesNotContain("\tat ", "Exception");
    assertThat(BuiltSite.differences(BuiltSite.second(), site)).isEmpty();
  }

  @Test
  void nothing_is_written_where_nothing_was_when_data_are_bad() throws IOException {
    Path data = dataWith("dataset.json", "\"dataset\"", "\"dataset");
    Path site = folder.resolve("site");
    BuiltSite.Run run = BuiltSite.run("build", "--data", data.toString(), "--out", site.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(site).doesNotExist();
  }

  @Test
  void a_data_folder_that_does_not_exist_is_said_in_words() {
    BuiltSite.Run run =
        BuiltSite.run(
            "build",
            "--data",
            folder.resolve("không có").toString(),
            "--out",
            folder.resolve("site").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("LỖI").doesNotContain("Exception");
  }

  @Test
  void an_empty_data_folder_is_told_how_to_begin() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    BuiltSite.Run run =
        BuiltSite.run(
            "build", "--data", data.toString(), "--out", folder.resolve("site").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("chưa có số liệu", data.toString(), "parindex new --data data");
    assertThat(run.err().strip()).endsWith(UNCHANGED);
  }

  @Test
  void warnings_stop_a_strict_build_with_3() {
    BuiltSite.Run run =
        BuiltSite.run(
            "build",
            "--strict",
            "--data",
            BuiltSite.SECOND_SET.toString(),
            "--out",
            folder.resolve("site").toString());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("CẢNH BÁO").contains(UNCHANGED);
  }

  @Test
  void a_folder_that_is_not_ours_is_never_written_into() throws IOException {
    Path site = Files.createDirectories(folder.resolve("thư mục của tôi"));
    Files.writeString(site.resolve("quan-trong.docx"), "x");
    BuiltSite.Run run =
        BuiltSite.run("build", "--data", BuiltSite.SECOND_SET.toString(), "--out", site.toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("quan-trong.docx", UNCHANGED);
    assertThat(site.resolve("quan-trong.docx")).hasContent("x");
  }

  @Test
  void the_output_folder_is_looked_at_before_anything_is_read() throws IOException {
    Path site = Files.createDirectories(folder.resolve("site"));
    Files.writeString(site.resolve("quan-trong.docx"), "x");
    BuiltSite.Run run =
        BuiltSite.run("build", "--data", BuiltSite.SECOND_SET.toString(), "--out", site.toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("XB-004");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_site_killed_between_the_renames_is_back_although_the_data_are_bad() throws IOException {
    Path site = folder.resolve("site");
    BuiltSite.copy(BuiltSite.second(), site);
    Files.move(site, folder.resolve(".site-old"));
    Path data = dataWith("dataset.json", "\"dataset\"", "\"dataset");
    BuiltSite.Run run = BuiltSite.run("build", "--data", data.toString(), "--out", site.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("đã đưa trang cũ trở lại");
    assertThat(run.err()).contains(UNCHANGED);
    assertThat(BuiltSite.differences(BuiltSite.second(), site)).isEmpty();
  }

  @Test
  void an_unchanged_site_is_not_written_again() {
    Path site = folder.resolve("site");
    BuiltSite.copy(BuiltSite.second(), site);
    BuiltSite.Run again =
        BuiltSite.run("build", "--data", BuiltSite.SECOND_SET.toString(), "--out", site.toString());
    assertThat(again.out()).contains("không có gì thay đổi");
  }

  @Test
  void the_data_folder_is_never_the_output() {
    BuiltSite.Run run =
        BuiltSite.run(
            "build",
            "--data",
            BuiltSite.SECOND_SET.toString(),
            "--out",
            BuiltSite.SECOND_SET.resolve("site").toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(BuiltSite.SECOND_SET.resolve("site")).doesNotExist();
  }

  @Test
  void check_reads_and_writes_nothing() {
    BuiltSite.Run run = BuiltSite.run("check", "--data", BuiltSite.REAL_DATA.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("0 lỗi, 0 cảnh báo");
  }

  @Test
  void sealing_after_a_correction_silences_the_reminder() throws IOException {
    Path data = dataWith("scores-2023.json", "{\"survey\": 4}", "{\"survey\": 4.5}");
    assertThat(BuiltSite.run("check", "--data", data.toString()).out()).contains("seal");
    assertThat(BuiltSite.run("seal", "--data", data.toString()).code()).isZero();
    assertThat(BuiltSite.run("check", "--data", data.toString()).out()).doesNotContain("seal");
  }

  /** The scores and reports that ship were invented so, too, and corrected since. */
  @Test
  void a_sample_of_the_shipped_data_invents_scores_and_reports_and_nothing_else() {
    Path data = folder.resolve("sample");
    assertThat(
            BuiltSite.run(
                    "sample", "--data", BuiltSite.REAL_DATA.toString(), "--out", data.toString())
                .code())
        .isZero();
    assertThat(BuiltSite.paths(data.resolve("scores")))
        .isEqualTo(BuiltSite.paths(BuiltSite.REAL_DATA.resolve("scores")));
    assertThat(BuiltSite.paths(data.resolve("measurements")))
        .isEqualTo(BuiltSite.paths(BuiltSite.REAL_DATA.resolve("measurements")));
    assertThat(BuiltSite.differences(BuiltSite.REAL_DATA, data))
        .contains("scores/2025.json", "evidence/2025.json", "tasks/2025-progress.json")
        .allMatch(
            path ->
                path.startsWith("schema/")
                    || path.startsWith("scores/")
                    || path.startsWith("measurements/")
                    || path.equals("evidence/2025.json")
                    || path.equals("findings/2024-units.json")
                    || path.equals("tasks/2025-progress.json")
                    || path.endsWith("README.md")
                    || path.endsWith("CHANGELOG.md")
                    // The book of the shipped data goes further back than that of a new folder.
                    || path.equals("dataset.lock.json"));
  }

  @Test
  void a_sample_never_writes_over_a_file_nor_among_data() throws IOException {
    Path data = folder.resolve("data");
    BuiltSite.copy(BuiltSite.SECOND_SET, data);
    Path mine = Files.createDirectories(folder.resolve("thư mục của tôi"));
    Files.writeString(mine.resolve("ghi chú.txt"), "x");
    for (Path out : List.of(data, data.resolve("mẫu"), mine)) {
      BuiltSite.Run run =
          BuiltSite.run("sample", "--data", data.toString(), "--out", out.toString());
      assertThat(run.code()).as(out.toString()).isEqualTo(4);
      assertThat(run.err())
          .contains("LỖI", "Cần:", "Sửa:", "Không ghi và không thay đổi tệp nào")
          .doesNotContain("Exception");
    }
    assertThat(BuiltSite.differences(BuiltSite.SECOND_SET, data)).isEmpty();
    assertThat(BuiltSite.paths(mine)).containsExactly("ghi chú.txt");
  }

  @Test
  void a_folder_with_nothing_but_what_systems_leave_takes_a_sample() throws IOException {
    Path sample = Files.createDirectories(folder.resolve("sample"));
    Files.writeString(sample.resolve("desktop.ini"), "x");
    assertThat(
            BuiltSite.run(
                    "sample", "--data", BuiltSite.SECOND_SET.toString(), "--out", sample.toString())
                .code())
        .isZero();
    assertThat(sample.resolve("desktop.ini")).hasContent("x");
  }

  @Test
  void what_cannot_be_written_is_told_with_place_and_remedy() throws IOException {
    Path file = Files.writeString(folder.resolve("tep"), "x");
    BuiltSite.Run run =
        BuiltSite.run(
            "sample",
            "--data",
            BuiltSite.SECOND_SET.toString(),
            "--out",
            file.resolve("mau").toString());
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .contains("LỖI: không ghi được " + file.resolve("mau") + " (", "Cần:", "Sửa:")
        .doesNotContain("Exception");
    assertThat(file).hasContent("x");
  }

  @Test
  void a_sample_of_no_or_fewer_units_is_refused() {
    Path sample = folder.resolve("sample");
    for (String units : new String[] {"0", "-1"}) {
      BuiltSite.Run run =
          BuiltSite.run(
              "sample",
              "--data",
              BuiltSite.SECOND_SET.toString(),
              "--out",
              sample.toString(),
              "--units=" + units);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("--units " + units, "từ 1 trở lên");
      assertThat(sample).doesNotExist();
    }
  }

  @Test
  void a_sample_of_any_size_builds_a_site() {
    Path data = folder.resolve("sample");
    BuiltSite.run(
        "sample",
        "--data",
        BuiltSite.REAL_DATA.toString(),
        "--out",
        data.toString(),
        "--units",
        "45",
        "--seed",
        "7");
    BuiltSite.Run run = BuiltSite.run("check", "--data", data.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("0 lỗi, 0 cảnh báo");
    assertThat(
            BuiltSite.paths(BuiltSite.sample(36)).stream()
                .filter(path -> path.matches("xa/mau-\\d\\d\\.html")))
        .hasSize(36);
  }

  /** One score differs, and nobody raised the number of the version. */
  @Test
  void the_data_page_tells_what_changed_since_an_earlier_copy() throws IOException {
    Path earlier = dataWith("scores-2023.json", "{\"survey\": 4}", "{\"survey\": 4.5}");
    Path site = folder.resolve("site");
    BuiltSite.Run run = against(earlier.toString(), site);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("CẢNH BÁO: hai bản cùng ghi phiên bản 2023.1");
    String page = BuiltSite.read(site.resolve("du-lieu.md"));
    assertThat(page)
        .contains(
            "## Thay đổi so với phiên bản 2023.1",
            "số phiên bản chưa được nâng",
            "so với phiên bản 2023.1 có 1 tệp khác, 2 ô điểm và 0 số liệu chỉ tiêu khác",
            "điều tra XHH: 4,5 → 4");
    BuiltSite.files(site)
        .forEach(
            (path, bytes) ->
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as(path)
                    .doesNotContain(earlier.toString()));
    assertThat(BuiltSite.differences(BuiltSite.second(), site))
        .filteredOn(path -> !path.matches("(en/)?(?!en/)[^/]+/[^/]+\\.(html|md)"))
        .containsExactly(
            "downloads/all-tables.xlsx",
            "downloads/columns.csv",
            "downloads/columns.xlsx",
            "downloads/datapackage.json",
            "downloads/versions.csv",
            "downloads/versions.xlsx",
            "du-lieu.html",
            "du-lieu.md",
            "en/du-lieu.html",
            "en/du-lieu.md",
            "en/index.html",
            "en/index.md",
            // What was corrected, and how many files there are.
            "en/vi-sao-tin-duoc.html",
            "en/vi-sao-tin-duoc.md",
            "index.html",
            "index.md",
            "manifest.sha256",
            "vi-sao-tin-duoc.html",
            "vi-sao-tin-duoc.md");
  }

  @Test
  void an_earlier_copy_that_cannot_be_read_is_said_in_words() throws IOException {
    Path broken = dataWith("scores-2023.json", "{\"survey\": 4}", "{\"survey\": \"4\"}");
    Path empty = Files.createDirectory(folder.resolve("rỗng"));
    Path site = folder.resolve("site");
    for (String named :
        new String[] {
          folder.resolve("không có").toString(), empty.toString(), broken.toString(), "a\0b"
        }) {
      BuiltSite.Run run = against(named, site);
      assertThat(run.code()).as(named).isEqualTo(2);
      assertThat(run.err())
          .as(named)
          .contains("--against", "LỖI", "Cần:", "Sửa:")
          .endsWith(UNCHANGED + System.lineSeparator())
          .doesNotContain("\tat ", "Exception", "\0");
      assertThat(site).doesNotExist();
    }
    assertThat(against(broken.toString(), site).err())
        .contains("scores-2023.json:", "/leaves/2.2/survey");
  }

  @Test
  void the_earlier_copy_is_never_the_output_and_none_is_no_folder() throws IOException {
    Path earlier = folder.resolve("earlier");
    BuiltSite.copy(BuiltSite.SECOND_SET, earlier);
    assertThat(against(earlier.toString(), earlier.resolve("site")).code()).isEqualTo(4);
    assertThat(against("", folder.resolve("site")).code()).isZero();
  }

  private static BuiltSite.Run against(String earlier, Path site) {
    return BuiltSite.run(
        "build",
        "--data",
        BuiltSite.SECOND_SET.toString(),
        "--out",
        site.toString(),
        "--against=" + earlier);
  }

  private BuiltSite.Run withTemplates(Path templates) {
    return BuiltSite.run(
        "build",
        "--data",
        BuiltSite.SECOND_SET.toString(),
        "--out",
        folder.resolve("site").toString(),
        "--templates",
        templates.toString());
  }

  private void isTheirFault(BuiltSite.Run run, String... parts) {
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(parts)
        .contains("LỖI MT-", "Cần:", "Sửa:")
        .endsWith(UNCHANGED + System.lineSeparator())
        .doesNotContain("LỖI CHƯƠNG TRÌNH", "\tat ", "thư mục dữ liệu cho người");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void templates_that_do_not_exist_are_no_reason_to_use_others() {
    isTheirFault(withTemplates(folder.resolve("khong-co")), "MT-001", "khong-co");
  }

  @Test
  void pages_that_only_ones_own_templates_spoil_are_no_fault_of_the_program() throws IOException {
    Path own = Files.createDirectories(folder.resolve("mau/pages")).getParent();
    Files.writeString(own.resolve("pages/glossary.ftlh"), "<p><a href=\"khong-co.html\">x</a></p>");
    isTheirFault(withTemplates(own), "MT-007", own.toString(), "KT-105");
  }

  @Test
  void a_wrong_command_line_is_told_in_vietnamese_with_the_nearest_name() {
    String data = BuiltSite.SECOND_SET.toString();
    wrong("thiếu --data, --out", "build");
    wrong("chưa ghi lệnh");
    wrong("\"build\"", "buidl");
    wrong("\"--data\"", "check", "--dta=" + data);
    wrong("\"--against\"", "build", "--agianst", "x", "--data", data, "--out", "x");
    wrong("ghi hai lần", "check", "--data", data, "--data", data);
    wrong("số nguyên", "sample", "--data", data, "--out", "x", "--units=nhiều");
    wrong("số nguyên", "sample", "--data", data, "--out", "x", "--seed=1.5");
    wrong("không thể là tên thư mục", "check", "--data", "a\0b");
    wrong("không thể là tên thư mục", "check", "--data", "");
    // As Java hands on "Số liệu" where the locale has no Vietnamese letters.
    wrong("LC_ALL=C.UTF-8", "check", "--data", "S\uFFFD\uFFFD\uFFFD li\uFFFD\uFFFD\uFFFDu");
  }

  private static void wrong(String part, String... arguments) {
    BuiltSite.Run run = BuiltSite.run(arguments);
    String line = String.join(" ", arguments);
    assertThat(run.code()).as(line).isEqualTo(2);
    assertThat(run.out()).as(line).isEmpty();
    assertThat(run.err())
        .as(line)
        .contains("LỖI: ", part, "Sửa: ", UNCHANGED)
        .doesNotContain("Usage", "Missing", "Unknown", "Invalid", "Exception", "Possible");
  }

  @Test
  void the_ways_to_use_it_are_told_in_vietnamese() {
    for (String[] command :
        new String[][] {
          {"--help"}, {"build", "--help"}, {"check", "-h"}, {"sample", "--help"}, {"seal", "--help"}
        }) {
      BuiltSite.Run run = BuiltSite.run(command);
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains("Cách dùng: parindex", "Các tùy chọn:")
          .doesNotContain("Usage", "Show", "Print", "Commands", "COMMAND", "OPTIONS");
    }
    assertThat(BuiltSite.run("--help").out())
        .contains("build", "check", "sample")
        .as("nobody has to seal")
        .doesNotContain("seal");
    for (ExitCode code : ExitCode.values()) {
      assertThat(BuiltSite.run("--help").out()).containsPattern("(?m)^ +" + code.number() + " ");
    }
    assertThat(BuiltSite.run("seal", "--version").out()).startsWith("parindex ");
  }

  @Test
  void a_jar_in_a_folder_that_java_cannot_read_from_says_so() throws IOException {
    assertThat(Main.misplaced(source("file:/opt/c%E1%BB%A7a%20t%C3%B4i!/parindex.jar")))
        .hasValueSatisfying(
            message ->
                assertThat(message).contains("/opt/của tôi!/parindex.jar", "đổi tên thư mục"));
    assertThat(Main.misplaced(source("file:/opt/a!b/parindex.jar"))).isEmpty();
    assertThat(Main.misplaced(source("file:/opt/a!/target/classes/"))).isEmpty();
    assertThat(Main.misplaced(null)).isEmpty();
  }

  private static CodeSource source(String location) throws IOException {
    return new CodeSource(new URL(location), (CodeSigner[]) null);
  }
}
