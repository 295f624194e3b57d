package vn.parindex.analytics.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static Finding finding(Problem problem, String file, int line, int column) {
    return problem.at(
        file, line, column, "/units/3", "\"85.5\"", "số từ 0 đến 2", "Bỏ dấu ngoặc kép.");
  }

  @Test
  void a_finding_reads_as_the_guide_shows_it() {
    assertThat(finding(Problem.NUMBER_AS_TEXT, "scores/2025.json", 14, 22).text())
        .isEqualTo(
            """
            LỖI DL-213  scores/2025.json:14:22  /units/3
              Số ghi thành chữ
              Đang ghi: "85.5"   Cần: số từ 0 đến 2
              Sửa: Bỏ dấu ngoặc kép.""");
  }

  @Test
  void findings_stand_in_the_order_of_their_places_and_once() {
    Finding a = finding(Problem.NULL_VALUE, "a.json", 10, 1);
    Finding b = finding(Problem.NULL_VALUE, "b.json", 2, 9);
    Finding c = finding(Problem.NULL_VALUE, "b.json", 2, 10);
    assertThat(new Findings(List.of(c, b, a, b), 2, 20).list()).containsExactly(a, b, c);
  }

  @Test
  void only_errors_stop_the_site() {
    Findings warned = new Findings(List.of(finding(Problem.CHANGED, "a.json", 0, 0)), 1, 5);
    assertThat(warned.hasErrors()).isFalse();
    assertThat(warned.report()).doesNotContain("không bị thay đổi");
    Findings wrong = warned.and(List.of(finding(Problem.NULL_VALUE, "a.json", 1, 2)));
    assertThat(wrong.hasErrors()).isTrue();
    assertThat(wrong.report())
        .startsWith("Đã đọc 1 tệp, 5 dòng: 1 lỗi, 1 cảnh báo, 0 ghi chú.\n")
        .endsWith("\nTrang đang phát hành không bị thay đổi.\n");
  }

  @Test
  void a_report_shows_ten_of_a_kind_and_counts_the_rest() {
    List<Finding> many = new ArrayList<>();
    for (int line = 1; line <= 1_234; line++) {
      many.add(finding(Problem.NULL_VALUE, "a.json", line, 1));
    }
    String report = new Findings(many, 1, 1_234).report();
    assertThat(report).startsWith("Đã đọc 1 tệp, 1.234 dòng: 1.234 lỗi,");
    assertThat(report.split("LỖI DL-204", -1)).hasSize(11);
    assertThat(report)
        .contains("… và 1.224 mục khác không hiện ở đây:\n  1.224 × DL-204  a.json\n");
  }

  @Test
  void a_report_shows_two_hundred_at_most_errors_first() {
    List<Finding> many = new ArrayList<>();
    for (int file = 1; file <= 300; file++) {
      many.add(finding(Problem.CHANGED, "a" + file, 0, 0));
    }
    Arrays.stream(Problem.values())
        .filter(problem -> problem.level() == Finding.Level.ERROR)
        .limit(30)
        .forEach(
            problem -> {
              for (int file = 1; file <= 10; file++) {
                many.add(finding(problem, "b" + file, 1, 1));
              }
            });
    String report = new Findings(many, 600, 600).report();
    assertThat(report.split("Sửa:", -1)).hasSize(201);
    assertThat(report).doesNotContain("CẢNH BÁO DL-014").contains("… và 400 mục khác");
  }

  @Test
  void one_fault_in_ninety_thousand_files_fits_in_two_hundred_lines() {
    List<Finding> many = new ArrayList<>();
    for (int file = 1; file <= 90_000; file++) {
      many.add(finding(Problem.FILE_MISSING, "scores/" + file + ".json", 0, 0));
    }
    String report = new Findings(many, 1, 1).report();
    assertThat(report.lines().count()).isLessThan(200);
    assertThat(report)
        .startsWith("Đã đọc 1 tệp, 1 dòng: 90.000 lỗi,")
        .contains("\n… và 89.970 mục khác", " mục ở những tệp khác\n");
  }

  @Test
  void codes_are_given_once() {
    assertThat(Problem.values()).extracting(Problem::code).doesNotHaveDuplicates();
  }

  /** The guide has one line for each code, with the level and the title that messages show. */
  @Test
  void every_code_is_explained_in_the_guide_and_no_other() throws IOException {
    String guide = Files.readString(Path.of("../docs/loi-du-lieu.md"), StandardCharsets.UTF_8);
    TreeMap<String, String> written = new TreeMap<>();
    Matcher rows =
        Pattern.compile(
                "(?m)^\\| (DL-\\d{3}) \\| ([^|]+) \\| ([^|]+) \\| [^|]{10,} \\| [^|]{10,} \\|$")
            .matcher(guide);
    while (rows.find()) {
      assertThat(written.put(rows.group(1), rows.group(2) + " " + rows.group(3))).isNull();
    }
    TreeMap<String, String> expected = new TreeMap<>();
    for (Problem problem : Problem.values()) {
      expected.put(problem.code(), problem.level().word() + " " + problem.title());
    }
    assertThat(written).isEqualTo(expected);
  }
}
