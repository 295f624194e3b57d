package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages without a mouse. */
@ExtendWith(BrowserTests.class)
class KeyboardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"index.html", "xep-hang.html", "ton-tai.html", "van-ban/index.html", "lich.html"})
  void the_tab_key_walks_through_a_page(String page, Browser browser) {
    browser.screen(1280, 700, 1);
    browser.get(page);
    int stops = browser.number(OnScreen.STOPS);
    assertThat(stops).isGreaterThan(10);

    Map<?, ?> first = tab(browser, Keys.TAB);
    assertThat(first.get("skip")).isEqualTo(true);
    assertThat(first.get("wrong")).isEqualTo("");
    long place = (Long) first.get("place");
    int seen = 1;
    for (Map<?, ?> now = tab(browser, Keys.TAB); now != null; now = tab(browser, Keys.TAB)) {
      assertThat(now.get("wrong")).as(page + " " + now.get("name")).isEqualTo("");
      if ((Long) now.get("place") <= place) {
        break; // Round again at the beginning.
      }
      place = (Long) now.get("place");
      seen++;
    }
    // Scrolled boxes are stops too.
    assertThat(seen).as(page).isGreaterThanOrEqualTo(stops);

    // Back as well: what is above must not come up under the notice.
    browser.run(
        "scrollTo(0, document.body.scrollHeight); const all = document.querySelectorAll('main"
            + " a[href]'); all[all.length - 1].focus();");
    for (int i = 0; i < 30; i++) {
      Map<?, ?> now = tab(browser, Keys.chord(Keys.SHIFT, Keys.TAB));
      if (now == null) {
        break;
      }
      assertThat(now.get("wrong")).as(page + " back at " + now.get("name")).isEqualTo("");
    }
  }

  @Test
  void the_skip_link_leads_to_the_content(Browser browser) {
    browser.get("xep-hang.html");
    tab(browser, Keys.TAB);
    browser.focused().sendKeys(Keys.ENTER);
    assertThat(browser.text("return document.activeElement.id")).isEqualTo("main");
  }

  @Test
  void a_heading_sorts_with_the_keyboard_and_a_reload_keeps_the_order(Browser browser) {
    browser.get("xep-hang.html");
    List<String> before = firstColumn(browser);
    WebElement button = browser.find("#ranking thead th:first-child button");
    browser.run("arguments[0].focus()", button);
    button.sendKeys(Keys.ENTER);

    List<String> sorted = firstColumn(browser);
    assertThat(sorted).containsExactlyInAnyOrderElementsOf(before).isNotEqualTo(before);
    assertThat(order(browser)).isEqualTo("ascending");
    String said = browser.find("#live").getDomProperty("textContent");
    assertThat(said).contains(button.getText());
    assertThat(browser.text("return location.hash"))
        .startsWith("#sort=ranking,")
        .doesNotContain("desc");
    assertThat(browser.text("return document.activeElement.textContent"))
        .isEqualTo(button.getText());

    button.sendKeys(Keys.SPACE);
    assertThat(order(browser)).isEqualTo("descending");
    assertThat(browser.find("#live").getDomProperty("textContent")).isNotEqualTo(said);
    assertThat(browser.text("return location.hash")).endsWith(",desc");
    List<String> descending = firstColumn(browser);
    assertThat(descending).isNotEqualTo(sorted);

    browser.reload();
    assertThat(firstColumn(browser)).isEqualTo(descending);
    assertThat(order(browser)).isEqualTo("descending");
  }

  private static String order(Browser browser) {
    return browser.find("#ranking thead th:first-child").getDomAttribute("aria-sort");
  }

  private static List<String> firstColumn(Browser browser) {
    return browser.texts("#ranking tbody tr > :first-child");
  }

  private static Map<?, ?> tab(Browser browser, CharSequence keys) {
    browser.type(keys);
    return (Map<?, ?>) browser.run(OnScreen.FOCUS);
  }
}
