package vn.parindex.site.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.OutputTree;

class SiteInspectionTest {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="vi"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Chỉ số cải cách hành chính</title>
      <link rel="stylesheet" href="{up}assets/site.css"></head>
      <body><h1 id="dau">Kết quả năm 2025</h1>
      {body}
      </body></html>
      """;
  private static final String GOOD_BODY =
      """
      <h2 id="bang">Bảng</h2>
      <p><a href="{up}xa/21484.html#dau">Ba Tơ</a> <a href="{up}index.html#bang">về bảng</a>
      <a href="https://quangngai.gov.vn/">tỉnh</a> <a href="{up}index.md">Markdown</a>
      <a href="{up}index.html#u=21484,21490">so sánh</a> <a href="{up}manifest.sha256">mã</a></p>
      <table aria-describedby="bang"><caption>Điểm</caption>
      <thead><tr><th scope="col" id="c1">Xã</th></tr></thead>
      <tbody><tr><td headers="c1">86,25</td></tr></tbody></table>
      <label for="tim">Tìm</label><input id="tim">
      <svg role="img" viewBox="0 0 10 10" aria-labelledby="t1"><title id="t1">Điểm tăng</title>
      <defs><path id="p" d="M0 0L1 1"/><clipPath id="k"><rect width="3" height="3"/></clipPath></defs>
      <use xlink:href="#p"/><circle cx="1" cy="1" r="1" clip-path="url(#k)"/></svg>
      <img src="{up}assets/a.png" srcset="{up}assets/a.png 1x, {up}assets/a.png 2x" alt="">
      <img src="data:image/png;base64,AAAA" alt="ảnh">
      <script type="application/json">{"x":null}</script><script src="{up}assets/site.js"></script>
      """;

  private static String page(String up, String body) {
    return PAGE.replace("{body}", body).replace("{up}", up);
  }

  private static OutputTree.Builder frame() {
    return OutputTree.builder()
        .put(SitePath.of("404.html"), page("", "<p>Không có trang này.</p>"))
        .put(SitePath.of("index.md"), "# Kết quả\n\n[Ba Tơ](xa/21484.md#ba-tơ) <https://a.vn/>\n")
        .put(SitePath.of("xa/21484.html"), page("../", GOOD_BODY))
        .put(SitePath.of("xa/21484.md"), "# Ba Tơ\n\n| Xã |\n|---|\n| [về](../index.md) |\n")
        .put(
            SitePath.of("assets/site.css"),
            "/* url(old.png) */ @font-face{src:url('font.woff2')} a{background:url(a.png)}")
        .put(SitePath.of("assets/font.woff2"), "font")
        .put(SitePath.of("assets/a.png"), "png")
        .put(SitePath.of("assets/site.js"), "'use strict';");
  }

  private static List<Defect> inspect(OutputTree tree, Traces traces) {
    SiteInspection inspection = new SiteInspection(traces);
    tree.putInto(inspection::look);
    return inspection.defects();
  }

  private static List<Defect> rulesBroken(OutputTree tree) {
    return inspect(tree, Traces.ALL).stream()
        .filter(defect -> defect.code().startsWith("KT-2"))
        .toList();
  }

  private static List<Defect> defectsOf(String body) {
    OutputTree tree = frame().put(SitePath.of("index.html"), page("", GOOD_BODY + body)).build();
    return inspect(tree, Traces.ALL);
  }

  @Test
  void a_good_site_has_no_defect() {
    assertThat(defectsOf("")).isEmpty();
  }

  @Test
  void a_page_may_say_where_it_is_published() {
    assertThat(defectsOf("<link rel=\"canonical\" href=\"http://a.vn/par/index.html\">")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KT-101 | <a href=\"xa/99999.html\">x</a>",
        "KT-101 | <a href=\"\">x</a>",
        "KT-101 | <a href=\"#\">x</a>",
        "KT-101 | <a href=\"../index.html\">x</a>",
        "KT-101 | <a href=\"XA/21484.html\">x</a>",
        "KT-101 | <a href=\"xa\">x</a>",
        "KT-101 | <img src=\"assets/b.png\" alt=\"\">",
        "KT-101 | <img src=\"assets/a.png\" srcset=\"assets/a.png 1x, assets/b.png 2x\" alt=\"\">",
        "KT-102 | <a href=\"http://a.vn/\">x</a>",
        "KT-102 | <a href=\"file:///c:/a.html\">x</a>",
        "KT-102 | <img src=\"https://a.vn/a.png\" alt=\"\">",
        "KT-102 | <script src=\"https://a.vn/a.js\"></script>",
        "KT-102 | <link rel=\"canonical\" href=\"index.html\">",
        "KT-102 | <link rel=\"canonical\" href=\"https://a.vn/xa/21484.html\">",
        "KT-102 | <link rel=\"prefetch\" href=\"https://a.vn/index.html\">",
        "KT-103 | <a href=\"/index.html\">x</a>",
        "KT-103 | <a href=\"//a.vn/\">x</a>",
        "KT-103 | <a href=\"xa/\">x</a>",
        "KT-103 | <a href=\"./\">x</a>",
        "KT-104 | <p aria-describedby=\"bang khong\">x</p>",
        "KT-104 | <label for=\"khong\">x</label>",
        "KT-104 | <button aria-controls=\"khong\">x</button>",
        "KT-105 | <a href=\"#khong\">x</a>",
        "KT-105 | <a href=\"xa/21484.html#khong\">x</a>",
        "KT-105 | <a href=\"index.md#khong\">x</a>",
        "KT-105 | <svg><use xlink:href=\"#khong\"/></svg>",
        "KT-105 | <svg><g fill=\"url(#khong)\"></g></svg>",
        "KT-201 | <p><b>x</p></b>",
        "KT-201 | <p>x</div>",
        "KT-201 | <p>x &foo; y</p>",
        "KT-208 | <p style=\"color:red\">x</p>",
        "KT-208 | <style>p{}</style>",
        "KT-208 | <svg><rect style=\"fill:red\"/></svg>",
        "KT-209 | <p onclick=\"a()\">x</p>",
        "KT-210 | <a href=\" java&#10;script:a()\">x</a>",
        "KT-211 | <script>a()</script>",
        "KT-213 | <h1>hai</h1>",
        "KT-214 | <h4>x</h4>",
        "KT-215 | <p id=\"bang\">x</p>",
        "KT-216 | <img src=\"assets/a.png\">",
        "KT-217 | <table><tr><th scope=\"row\">x</th></tr></table>",
        "KT-218 | <table><caption>x</caption><tr><th>x</th></tr></table>",
        "KT-218 | <table><caption>x</caption><tr><td>x</td></tr></table>",
        "KT-219 | <svg role=\"img\"></svg>",
        "KT-220 | <p>${x}</p>",
        "KT-220 | <p><#if></p>",
        "KT-220 | <p>điểm null</p>",
        "KT-220 | <p>NaN</p>",
        "KT-220 | <p>-Infinity điểm: Infinity</p>",
        "KT-220 | <p>x??</p>",
        "KT-220 | <p title=\"null\">x</p>",
      })
  void each_fault_is_found(String code, String body) {
    assertThat(defectsOf(body)).extracting(Defect::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>nullable, annul, banana</p>",
        "<a href=\"./xa/21484.html\">x</a>",
        "<a href=\"xa/../index.html\">x</a>",
        "<p>Giá 5 $ {x}</p>",
        "<svg aria-hidden=\"true\"><path d=\"M0 0\"/><g><rect width=\"1\" height=\"1\"/></g></svg>",
        "<br><hr><p>a &amp; b &nbsp; c</p>",
      })
  void harmless_things_are_left_alone(String body) {
    assertThat(defectsOf(body)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KT-202 | <!doctype html> | ''",
        "KT-203 | ' lang=\"vi\"' | ''",
        "KT-204 | <meta charset=\"utf-8\"> | ''",
        "KT-205 | Chỉ số cải cách hành chính | ' '",
        "KT-206 | viewport | view",
        "KT-207 | Content-Security-Policy | X",
        "KT-207 | 'script-src ''self''' | 'script-src ''unsafe-inline'''",
        "KT-212 | <head> | '<head><base href=\"x\">'",
      })
  void each_fault_of_a_head_is_found(String code, String good, String bad) {
    String html = page("", GOOD_BODY).replace(good, bad);
    OutputTree tree = frame().put(SitePath.of("index.html"), html).build();
    assertThat(rulesBroken(tree)).extracting(Defect::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | ''",
        "<style>p{}</style> | ''",
        "<p>Kết quả</p> | <p><a href=\"index.html\">về</a></p>",
        "<p>Kết quả</p> | <script src=\"assets/site.js\"></script>",
        "<p>Kết quả</p> | <p><img src=\"assets/a.png\" alt=\"\"></p>",
      })
  void a_copy_in_one_file_needs_nothing_else(String good, String bad) {
    String copy =
        page("", "<p>Kết quả</p>")
            .replace("<link rel=\"stylesheet\" href=\"assets/site.css\">", "<style>p{}</style>");
    OutputTree tree =
        frame()
            .put(
                SitePath.of("index.html"),
                page("", GOOD_BODY + "<p><a href=\"xa/1-mot-tep.html\">một tệp</a></p>"))
            .put(SitePath.of("xa/1-mot-tep.html"), copy.replace(good, bad))
            .put(SitePath.of("xa/assets/site.js"), "'use strict';")
            .put(SitePath.of("xa/assets/a.png"), "png")
            .put(SitePath.of("xa/index.html"), page("../", ""))
            .build();
    assertThat(rulesBroken(tree))
        .extracting(Defect::code)
        .isEqualTo(good.isEmpty() ? List.of() : List.of("KT-221"));
  }

  @Test
  void a_page_without_a_way_to_it_is_found_but_not_the_404_page_nor_english_twins() {
    OutputTree tree =
        frame()
            .put(SitePath.of("index.html"), page("", GOOD_BODY))
            .put(SitePath.of("lac.html"), page("", ""))
            .put(SitePath.of("en/index.html"), page("../", ""))
            .build();
    assertThat(inspect(tree, Traces.ALL))
        .extracting(Defect::code, d -> d.path().text())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("KT-106", "lac.html"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "moi.md | [x](khong.md) | KT-101",
        "moi.md | [x](index.md#khong) | KT-105",
        "moi.md | ![x](https://a.vn/a.png) | KT-102",
        "moi.md | [x](http://a.vn/) | KT-102",
        "moi.md | [x]: /a.md | KT-103",
        "moi.md | điểm null | KT-220",
        "moi.css | a{background:url( \"khong.png\" )} | KT-101",
        "moi.css | @import 'https://a.vn/a.css'; | KT-102",
        "moi.svg | <svg><use href=\"#khong\"/></svg> | KT-105",
      })
  void other_files_are_checked_as_well(String path, String text, String code) {
    OutputTree tree =
        frame()
            .put(
                SitePath.of("index.html"),
                page("", GOOD_BODY + "<p><a href=\"" + path + "\">mới</a></p>"))
            .put(SitePath.of(path), text)
            .build();
    assertThat(inspect(tree, Traces.ALL))
        .extracting(Defect::code, d -> d.path().text())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(code, path));
  }

  @Test
  void a_page_over_150_kilobytes_and_an_empty_file_are_found() {
    OutputTree tree =
        OutputTree.builder()
            .put(SitePath.of("a.html"), "x".repeat(150_000))
            .put(SitePath.of("b.html"), "x".repeat(150_001))
            .put(SitePath.of("c.css"), "")
            .put(SitePath.of("xa/1-mot-tep.html"), "x".repeat(150_001))
            .put(SitePath.of("xa/in-tat-ca.html"), "x".repeat(150_001))
            .put(SitePath.of("en/hop.html"), "x".repeat(150_001))
            .build();
    assertThat(inspect(tree, Traces.ALL))
        .filteredOn(d -> d.code().startsWith("KT-3"))
        .extracting(Defect::code)
        .containsExactly("KT-301", "KT-302");
  }

  @Test
  void a_defect_says_where_it_is() {
    assertThat(defectsOf("<a href=\"xa/1.html\">x</a>"))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.place()).matches("dòng \\d+, <a>");
              assertThat(d.found()).isEqualTo("liên kết \"xa/1.html\"");
            });
  }

  @Test
  void what_the_data_say_is_no_trace_of_the_program() {
    OutputTree tree =
        OutputTree.builder().put(SitePath.of("a.md"), "Vì sao giảm??\n\nnull\n").build();
    assertThat(inspect(tree, Traces.without(Set.of("?"))))
        .filteredOn(defect -> defect.code().equals("KT-220"))
        .extracting(Defect::found)
        .containsExactly("chữ \"null\"");
  }
}
