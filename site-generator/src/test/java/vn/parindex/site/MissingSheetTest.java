package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit that handed in no sheet has no points: not 0 of 0, and nothing is said about it. */
class MissingSheetTest {

  @TempDir private static Path folder;
  private static Path site;

  @BeforeAll
  static void build() {
    site =
        SmallData.copyTo(folder.resolve("data"))
            .withBothYears()
            .withoutUnit("scores/2025.json", "00103")
            .site(folder.resolve("site"));
  }

  private static String page(String path) {
    return BuiltSite.read(site.resolve(path));
  }

  private static List<String> rows(String download, String unit) {
    return page("downloads/" + download)
        .lines()
        .filter(line -> line.startsWith(unit + ",") && line.contains(",2025,"))
        .toList();
  }

  @Test
  void its_areas_and_its_sum_have_no_points_instead_of_nought_of_nought() {
    String contributions =
        page("xa/00103.md")
            .split("\\*\\*Đóng góp của từng lĩnh vực vào chỉ số\\*\\*")[1]
            .split("Đóng góp của các lĩnh vực")[0];
    assertThat(contributions.lines().filter(line -> line.startsWith("| ")).skip(1))
        .hasSize(3)
        .allSatisfy(row -> assertThat(row).contains("| – | – | – |").doesNotContain("| 0 |"));
  }

  @Test
  void it_is_neither_strong_nor_weak() {
    for (String path : List.of("xa/00103.md", "xa/00103.html")) {
      assertThat(page(path)).doesNotContain("cao hơn trung vị", "thấp hơn trung vị");
    }
    assertThat(page("xa/00101.md")).containsAnyOf("cao hơn trung vị", "thấp hơn trung vị");
  }

  @Test
  void the_download_of_the_index_has_neither_points_nor_a_maximum_for_it() {
    List<String> rows = rows("index.csv", "00103");
    assertThat(rows).hasSizeGreaterThan(8);
    assertThat(rows).allSatisfy(row -> assertThat(row).contains(",,,,,no-sheet,,"));
  }

  @Test
  void the_download_of_the_losses_has_none_for_it() {
    List<String> lost =
        rows("bottleneck.csv", "00103").stream()
            .filter(row -> row.contains(",unit,"))
            .map(row -> row.split(",", -1)[11])
            .toList();
    assertThat(lost).hasSize(2).containsOnly("");
  }

  @Test
  void every_cell_of_the_sheet_is_counted_as_missing() {
    String data = page("du-lieu.md");
    // Three units and four criteria a year; the sheet of the third is missing in one of them.
    assertThat(data).containsPattern("Ô không có điểm: \\*\\*[4-9]");
    String year =
        Stream.of(data.split("\n"))
            .filter(line -> line.startsWith("| 2025 | 12 |"))
            .findFirst()
            .orElseThrow();
    assertThat(year).startsWith("| 2025 | 12 | 4 |");
    assertThat(data).contains("chưa có phiếu điểm");
  }

  @Test
  void the_warning_on_the_data_page_names_the_unit() {
    assertThat(page("du-lieu.md")).contains("DL-406").contains("phiếu của Xã Sơn Tây (00103)");
  }
}
