package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data below {@code docs/examples} become sites. */
class ExampleSitesTest {

  @TempDir Path folder;

  @Test
  void the_departments_of_the_province_have_a_site() {
    Path data = folder.resolve("so");
    BuiltSite.copy(BuiltSite.EXAMPLES.resolve("tinh-minh-hoa").resolve("so"), data);
    Path site = folder.resolve("site");
    BuiltSite.build(data, site);
    assertThat(BuiltSite.read(site.resolve("index.md")))
        .contains(
            "SỐ LIỆU MINH HỌA", "của 14 sở, ngành được xếp hạng", "Sở Tư pháp dẫn đầu với 93,15%");
    assertThat(BuiltSite.read(site.resolve("don-vi").resolve("so-03.md")))
        .contains("# Sở Tư pháp\n", "Tỷ lệ đạt của Sở Tư pháp ở từng lĩnh vực");
    assertThat(BuiltSite.read(site.resolve("thay-doi.md")))
        .contains("Trung tâm Phục vụ hành chính công: Năm 2024 chưa có đơn vị này");
  }

  @Test
  void the_year_2026_lies_over_the_shipped_data() {
    Path site = BuiltSite.nextYear();
    assertThat(BuiltSite.read(site.resolve("xep-hang.md")))
        .contains("Năm 2026, Ba Tô dẫn đầu", "Đặng Thùy Trâm");
    assertThat(BuiltSite.read(site.resolve("chi-tieu").resolve("index.md")))
        .contains("Chỉ tiêu năm 2026", "20/11/2026");
  }

  /** Where a forecast is given, the word beside it is the one of that forecast. */
  @Test
  void no_page_says_in_time_of_what_its_forecast_misses() {
    Path site = BuiltSite.nextYear();
    List<String> rows =
        BuiltSite.read(site.resolve("chi-tieu").resolve("ct-01.md"))
            .lines()
            .filter(line -> line.startsWith("| [") && line.contains("kịp hạn"))
            .toList();
    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .filteredOn(row -> row.contains("| có khả năng kịp hạn |"))
        .noneMatch(row -> row.contains("\\<0,1"));
    assertThat(rows)
        .filteredOn(row -> row.contains("\\<0,1"))
        .isNotEmpty()
        .allMatch(row -> row.contains("| khó kịp hạn |"));
  }

  /** The year-end figures of the year before were not asked for by the targets of this one. */
  @Test
  void the_first_review_counts_no_target_against_another_year() {
    String review = BuiltSite.read(BuiltSite.nextYear().resolve("so-ket").resolve("6-thang.md"));
    assertThat(review).containsPattern("Chỉ tiêu đạt, cộng các đơn vị: \\*\\*\\d+\\*\\*");
    String targets = review.substring(review.indexOf("## Chỉ tiêu"), review.indexOf("## Nhiệm vụ"));
    assertThat(targets).contains("hội nghị đầu tiên của năm").doesNotContain("31/12/2025");
    assertThat(BuiltSite.read(BuiltSite.nextYear().resolve("chi-tieu").resolve("ct-01.md")))
        .containsPattern("\\| 31/12/2025 \\| [^|]+\\| [^|]+\\| – \\| – \\|");
  }

  /** What was noted in units that are there no more ended with them, and says whose it was. */
  @Test
  void findings_of_former_units_stand_apart_with_what_they_are_part_of_now() {
    String findings = BuiltSite.read(BuiltSite.nextYear().resolve("ton-tai.md"));
    assertThat(findings).doesNotContain("0/8").contains("| 1/1 |");
    String gone = findings.substring(findings.indexOf("## Ghi nhận ở đơn vị không còn"));
    assertThat(gone.lines().filter(line -> line.startsWith("| [")))
        .hasSize(18)
        .anyMatch(line -> line.startsWith("| [Xã Ba Bích]") && line.contains("| [Xã Ba Tơ]"));
    String units =
        findings.substring(findings.indexOf("## Từng đơn vị"), findings.indexOf("## Ghi nhận ở"));
    assertThat(units.lines().filter(line -> line.startsWith("| [")))
        .as("units that came after the review were not looked at")
        .hasSize(1);
  }
}
