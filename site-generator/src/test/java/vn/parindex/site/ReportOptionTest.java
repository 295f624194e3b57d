package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the report of the checks is written, and when not. */
class ReportOptionTest {

  private static final String UNCHANGED = "Trang đang phát hành không bị thay đổi.";

  @TempDir private Path folder;

  private Path data;
  private Path report;
  private Path site;

  @BeforeEach
  void lay_out() {
    data = folder.resolve("data");
    site = folder.resolve("target/site");
    report = folder.resolve("target/bao-cao-kiem-tra.html");
    BuiltSite.copy(BuiltSite.SECOND_SET, data);
    BuiltSite.copy(BuiltSite.second(), site);
  }

  private void score(String from, String to) throws IOException {
    Path scores = data.resolve("scores-2023.json");
    Files.writeString(scores, Files.readString(scores).replace(from, to));
  }

  private BuiltSite.Run check() {
    return BuiltSite.run("check", "--data", data.toString(), "--report", report.toString());
  }

  private BuiltSite.Run build() {
    return BuiltSite.run(
        "build",
        "--data",
        data.toString(),
        "--out",
        site.toString(),
        "--report",
        report.toString());
  }

  private String verdict() {
    return Jsoup.parse(BuiltSite.read(report)).select("h1").text();
  }

  @Test
  void a_check_says_the_same_on_the_console_and_on_the_page() throws IOException {
    assertThat(check().out()).endsWith("Đọc bằng trình duyệt: " + report + System.lineSeparator());
    assertThat(verdict()).startsWith("Số liệu dùng được");
    score("{\"survey\": 4}", "{\"survey\": \"4\"}");
    BuiltSite.Run run = check();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("DL-213")
        .endsWith("Đọc bằng trình duyệt: " + report + "\n" + UNCHANGED + System.lineSeparator());
    assertThat(verdict()).startsWith("Số liệu có");
    assertThat(BuiltSite.read(report)).contains("DL-213", "scores-2023.json");
    assertThat(BuiltSite.paths(report.getParent()))
        .allMatch(path -> path.startsWith("site/") || path.equals("bao-cao-kiem-tra.html"));
  }

  @Test
  void a_build_that_bad_data_stop_leaves_the_page_and_one_that_works_takes_it_away()
      throws IOException {
    score("{\"survey\": 4}", "{\"survey\": \"4\"}");
    BuiltSite.Run bad = build();
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err()).endsWith(report + "\n" + UNCHANGED + System.lineSeparator());
    assertThat(verdict()).startsWith("Số liệu có");
    assertThat(BuiltSite.differences(BuiltSite.second(), site)).isEmpty();
    score("{\"survey\": \"4\"}", "{\"survey\": 4}");
    BuiltSite.Run good = build();
    assertThat(good.code()).as(good.err()).isZero();
    assertThat(report).doesNotExist();
  }

  @Test
  void nothing_is_written_where_no_report_is_asked_for() throws IOException {
    score("{\"survey\": 4}", "{\"survey\": \"4\"}");
    BuiltSite.Run run = BuiltSite.run("build", "--data", data.toString(), "--out", site.toString());
    assertThat(run.err()).doesNotContain("trình duyệt");
    assertThat(report).doesNotExist();
  }

  @Test
  void the_file_of_somebody_else_is_neither_written_over_nor_taken_away() throws IOException {
    Files.writeString(report, "của tôi");
    BuiltSite.Run run = check();
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("LỖI", report.toString(), "Cần:", "Sửa:");
    assertThat(build().code()).isZero();
    score("{\"survey\": 4}", "{\"survey\": \"4\"}");
    BuiltSite.Run bad = build();
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err())
        .contains("DL-213", "là tệp không do chương trình ghi")
        .endsWith(UNCHANGED + System.lineSeparator());
    assertThat(report).hasContent("của tôi");
  }

  @Test
  void a_report_never_lies_among_the_data_nor_in_the_site() {
    for (Path kept : new Path[] {data, site}) {
      report = kept.resolve("x.html");
      BuiltSite.Run run = build();
      assertThat(run.err()).contains("LỖI", report.toString(), "Cần:", "Sửa:");
      assertThat(report).doesNotExist();
    }
    report = data.resolve("x.html");
    assertThat(check().code()).isEqualTo(4);
    assertThat(report).doesNotExist();
  }

  @Test
  void a_report_that_cannot_be_written_is_told() throws IOException {
    Path file = Files.writeString(folder.resolve("tep"), "x");
    report = file.resolve("bao-cao.html");
    BuiltSite.Run run = check();
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("không ghi được " + report).doesNotContain("Exception");
    assertThat(file).hasContent("x");
  }
}
