package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The switch between former units and those that they are part of by now, in Chromium. */
@ExtendWith(BrowserTests.class)
class SuccessionBrowserTest {

  private static final String FORMER = ".top .tools .by-unit > :first-child";
  private static final String LATER = ".top .tools .by-unit > :last-child";
  private static final String ROWS =
      "return [...document.querySelectorAll('#ranking tbody tr')]"
          + ".map(row => row.cells[0].innerText.trim())";
  private static final String FIGURES =
      "return [...document.querySelectorAll('#ranking tbody tr:not(.group)')]"
          + ".map(row => row.innerText).sort().join()";

  private static Browser browser;

  @BeforeAll
  static void open(Browser shared) {
    browser = shared;
  }

  @AfterEach
  void forget() {
    browser.forget();
  }

  private static List<String> list(String script) {
    return ((List<?>) browser.driver().executeScript(script))
        .stream().map(String::valueOf).toList();
  }

  @Test
  void rows_stand_below_the_successor_and_sort_there_and_go_back_as_they_were() {
    browser.come("xep-hang.html");
    List<String> before = list(ROWS);
    Object figures = browser.driver().executeScript(FIGURES);
    browser.find(LATER).click();
    assertThat(list(ROWS))
        .startsWith("Xã Ba Dinh", "Ba Giang", "Ba Dinh cũ", "Xã Ba Động")
        .endsWith("Giữ nguyên khi sắp xếp", "Ba Xa")
        .hasSize(before.size() + 8);
    assertThat(browser.driver().executeScript(FIGURES)).isEqualTo(figures);
    assertThat(browser.driver().getCurrentUrl()).contains("theo=moi");
    assertThat(browser.find("#live").getDomProperty("textContent")).contains("từng đơn vị cũ");

    browser.find("#ranking th[data-key=index] button").click();
    browser.find("#ranking th[data-key=index] button").click();
    assertThat(list(ROWS)).startsWith("Xã Ba Dinh", "Ba Dinh cũ", "Ba Giang", "Xã Ba Động");
    assertThat(browser.driver().getCurrentUrl()).contains("theo=moi", "sort=");

    browser.come("xa/index.html");
    assertThat(browser.find(LATER).getDomAttribute("aria-pressed")).as("kept").isEqualTo("true");
    browser.come("xep-hang.html");
    browser.find(FORMER).click();
    assertThat(list(ROWS)).isEqualTo(before);
    assertThat(browser.driver().getCurrentUrl()).doesNotContain("theo=");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void names_elsewhere_have_their_successor_beside_them() {
    browser.come("index.html#theo=moi");
    assertThat(browser.all(".ways.first .now")).isNotEmpty();
    assertThat(browser.find(".ways.first .now").getText()).startsWith("(nay thuộc xã Ba ");
    assertThat(browser.find(".ways.first .now a").getDomAttribute("href")).contains("don-vi-moi/");
  }

  @Test
  void on_the_page_of_a_unit_it_leads_to_the_successor_and_back() {
    browser.come("xa/21500.html#mine=xa/21500");
    assertThat(browser.find(FORMER).getDomAttribute("aria-current")).isEqualTo("page");
    browser.find(LATER).click();
    assertThat(browser.find("h1").getText()).isEqualTo("Xã Ba Dinh");
    assertThat(browser.find(LATER).getDomAttribute("aria-current")).isEqualTo("page");
    browser.find(FORMER).click();
    assertThat(browser.find("h1").getText()).as("one's own part").isEqualTo("Xã Ba Giang");

    browser.come("don-vi-moi/21496.html");
    browser.find(FORMER).click();
    assertThat(browser.driver().getCurrentUrl()).as("of all parts none").endsWith("#parts");
  }

  @Test
  void whoever_chooses_a_successor_has_all_its_parts_marked() {
    browser.come("don-vi-moi/21499.html");
    browser.find(".top .own button").click();
    browser.come("xep-hang.html");
    assertThat(list("return [...document.querySelectorAll('tr.mine a')].map(a => a.innerText)"))
        .containsExactlyInAnyOrder("Ba Giang", "Ba Dinh cũ");
    assertThat(browser.find(".top .own a").getText()).contains("Xã Ba Dinh");
    browser.come("don-vi-moi.html");
    assertThat(list("return [...document.querySelectorAll('#successors tr.mine')].map(r => r.id)"))
        .containsExactly("unit-21499");
    browser.come("viec-can-lam.html#dv=don-vi-moi/21499");
    assertThat(
            list(
                "return [...document.querySelectorAll('section.of:not([hidden])')].map(s => s.id)"))
        .containsExactlyInAnyOrder("dv=21499", "dv=21500");
  }

  @Test
  void whoever_chooses_a_former_unit_finds_the_row_of_what_it_is_part_of() {
    browser.come("don-vi-moi.html#mine=xa/21500");
    assertThat(list("return [...document.querySelectorAll('#successors tr.mine')].map(r => r.id)"))
        .containsExactly("unit-21499");
    assertThat(
            list("return [...document.querySelectorAll('#parts tr.mine')].map(r => r.innerText)"))
        .singleElement()
        .asString()
        .startsWith("Xã Ba Giang");
  }

  @Test
  void the_address_alone_carries_the_choice_where_nothing_can_be_kept() {
    String nothing =
        browser.beforeEveryPage(
            "Object.defineProperty(window, 'localStorage',"
                + " {get() { throw new Error('refused'); }});");
    try {
      browser.come("xep-hang.html#theo=moi");
      browser.find("#ranking tbody a[href='xa/21487.html']").click();
      assertThat(browser.driver().getCurrentUrl()).endsWith("xa/21487.html#theo=moi");
      browser.find(".jumps a[href$='#part-areas']").click();
      assertThat(browser.driver().getCurrentUrl()).endsWith("#theo=moi&part-areas");
      assertThat(browser.console()).isEmpty();
    } finally {
      browser.takeBack(nothing);
    }
  }
}
