package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chooses a unit as one's own in Chromium, and finds it again on other pages. */
@ExtendWith(BrowserTests.class)
class MineBrowserTest {

  private static final String CHOICE = ".top .own button";
  private static final String DOOR = ".top .own a";
  private static final String MARKED =
      "return [...document.querySelectorAll('main a.mine')].map(a => a.getAttribute('href'))";
  private static final String ROWS = "return document.querySelectorAll('tr.mine').length";

  private static Browser browser;

  @BeforeAll
  static void open(Browser shared) {
    browser = shared;
  }

  @AfterEach
  void forget() {
    browser.forget();
  }

  private static List<?> list(String script) {
    return (List<?>) browser.driver().executeScript(script);
  }

  @Test
  void a_unit_that_was_chosen_is_marked_and_one_click_away_everywhere() {
    browser.come("xep-hang.html");
    assertThat(browser.all(DOOR)).isEmpty();
    assertThat(list(MARKED)).isEmpty();

    browser.come("xa/21500.html");
    assertThat(browser.find(CHOICE).getDomAttribute("aria-pressed")).isEqualTo("false");
    browser.find(CHOICE).click();
    assertThat(browser.find(CHOICE).getDomAttribute("aria-pressed")).isEqualTo("true");
    assertThat(browser.driver().getCurrentUrl()).endsWith("#mine=xa/21500");
    assertThat(browser.find("#live").getDomProperty("textContent")).contains("Đã chọn");

    browser.come("xep-hang.html");
    assertThat(list(MARKED)).isNotEmpty().allMatch("xa/21500.html"::equals);
    assertThat(browser.number(ROWS)).isEqualTo(1);
    assertThat(browser.find(DOOR).getText()).contains("Xã Ba Giang");
    browser.find(DOOR).click();
    assertThat(browser.driver().getCurrentUrl()).contains("/xa/21500.html");

    browser.find(CHOICE).click();
    browser.come("xep-hang.html");
    assertThat(browser.all(DOOR)).isEmpty();
    assertThat(list(MARKED)).isEmpty();
  }

  @Test
  void the_address_alone_carries_the_unit_where_nothing_can_be_kept() {
    String nothing =
        browser.beforeEveryPage(
            "Object.defineProperty(window, 'localStorage',"
                + " {get() { throw new Error('refused'); }});");
    try {
      browser.come("xep-hang.html#mine=xa/21484");
      assertThat(list(MARKED)).isNotEmpty().allMatch("xa/21484.html"::equals);
      browser.find("main a[href='xa/21487.html']").click();
      assertThat(browser.driver().getCurrentUrl()).endsWith("xa/21487.html#mine=xa/21484");
      assertThat(browser.console()).isEmpty();
    } finally {
      browser.takeBack(nothing);
    }
  }

  @Test
  void the_order_of_a_table_and_the_unit_stand_beside_each_other_in_the_address() {
    browser.come("xep-hang.html#mine=xa/21500");
    browser.all("th button").get(0).click();
    assertThat(browser.driver().getCurrentUrl()).contains("mine=xa/21500", "sort=");
    assertThat(browser.number(ROWS)).isEqualTo(1);
  }
}
