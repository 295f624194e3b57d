package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
