package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

/** The pages, opened from disk in Chromium. */
@ExtendWith(BrowserTests.class)
class BrowserTest {

  @Test
  void no_page_has_a_console_message(Browser browser) {
    List<String> pages = browser.pages();
    assertThat(pages).hasSizeGreaterThan(30);
    for (String page : pages) {
      browser.get(page);
      assertThat(browser.console()).as(page).isEmpty();
      assertThat(browser.all("h1")).as(page).hasSize(1);
    }
  }

  @Test
  void no_page_scrolls_sideways_at_320_pixels(Browser browser) {
    for (String page : browser.samples()) {
      browser.get(page);
      for (int width : List.of(1280, 360, 320)) {
        browser.width(width);
        assertThat(
                browser.number(
                    "return document.documentElement.scrollWidth"
                        + " - document.documentElement.clientWidth"))
            .as(page + " at " + width)
            .isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void a_heading_sorts_the_ranking_and_puts_missing_figures_last(Browser browser) {
    browser.width(1280);
    browser.get("xep-hang.html");
    List<String> before = firstColumn(browser);
    WebElement button = browser.find("table#ranking thead th:first-child button");
    button.click();
    List<String> sorted = firstColumn(browser);
    assertThat(sorted).containsExactlyInAnyOrderElementsOf(before);
    assertThat(browser.find("table#ranking thead th:first-child").getDomAttribute("aria-sort"))
        .isIn("ascending", "descending");
  }

  private static List<String> firstColumn(Browser browser) {
    return browser.all("table#ranking tbody tr > :first-child").stream()
        .map(WebElement::getText)
        .toList();
  }
}
