package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;

/** What pages say of bands by rank and of targets where lower is better. */
class PolicyPagesTest {

  @TempDir private Path folder;

  @Test
  void bands_by_rank_and_targets_of_at_most_are_told_in_full() {
    Loaded loaded = DatasetLoader.load(PolicyData.write(folder, 24));
    Map<String, String> pages =
        MadePages.html(
            loaded.dataset().orElseThrow(),
            loaded.settings().orElseThrow(),
            path -> path.matches("(en/)?(xa/mau-[0-9]+|chi-tieu/ct-(01|13))\\.html"));
    assertThat(pages).hasSizeGreaterThan(50);
    pages.replaceAll((path, html) -> Jsoup.parse(html).text());

    // Who lacks a band that has both conditions is told both; who lacks the other, the one.
    assertThat(found(pages, "mức [AB] dành cho \\d+% đứng đầu(, có chỉ số từ \\d+% trở lên)?"))
        .containsExactly(
            "mức A dành cho 20% đứng đầu, có chỉ số từ 80% trở lên", "mức B dành cho 60% đứng đầu");
    assertThat(found(pages, "[AB] is for the best \\d+%(, with an index of \\d+% or more)?"))
        .containsExactly(
            "A is for the best 20%, with an index of 80% or more", "B is for the best 60%");
    // The notes of a table name its columns.
    assertThat(pages.get("xa/mau-02.html"))
        .contains("Tốt nhất: đơn vị có kết quả cao nhất; với chỉ tiêu giao không quá một mức là")
        .contains("và cột Cần thêm ghi số vượt mức")
        .doesNotContain("Cao nhất: đơn vị");
    // At most none is none.
    assertThat(pages.get("chi-tieu/ct-13.html")).contains("Mức giao 0%");
    assertThat(found(pages, "(không quá|at most) 0%")).isEmpty();
    assertThat(pages.get("chi-tieu/ct-01.html")).contains("Mức giao không quá 20%");
  }

  private static SortedSet<String> found(Map<String, String> pages, String pattern) {
    return pages.values().stream()
        .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
