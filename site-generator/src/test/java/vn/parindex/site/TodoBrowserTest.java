package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Filters what is open in Chromium, as a reader does. */
@ExtendWith(BrowserTests.class)
class TodoBrowserTest {

  private static final String GIANG = "21500";

  private static String page;
  private static ChromeDriver browser;

  @BeforeAll
  static void open(Browser shared) {
    browser = shared.driver();
    page = shared.site().resolve("viec-can-lam.html").toUri().toString();
  }

  private static void get(String fragment) {
    browser.get("about:blank");
    browser.get(page + fragment);
  }

  private static List<WebElement> shown(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .filter(WebElement::isDisplayed)
        .toList();
  }

  private static String told() {
    return browser.findElement(By.cssSelector("#todo .told")).getText();
  }

  private static void choose(String name, String value) {
    browser
        .findElement(By.cssSelector("[name=" + name + "] option[value='" + value + "']"))
        .click();
  }

  /** The number on a link that filters. */
  private static int number(String id) {
    return Integer.parseInt(
        browser.findElement(By.id(id)).findElement(By.tagName("b")).getText().replace(".", ""));
  }

  @Test
  void without_a_filter_everything_is_shown_and_nothing_told() {
    get("");
    assertThat(shown(".of li")).hasSize(browser.findElements(By.cssSelector(".of li")).size());
    assertThat(told()).isEmpty();
    assertThat(shown(".clear")).isEmpty();
  }

  @Test
  void a_number_filters_as_many_as_it_says_and_lets_go_when_clicked_again() {
    for (String id : List.of("han=qua-han", "loai=nhiem-vu", "loai=minh-chung")) {
      get("");
      WebElement link = browser.findElement(By.id(id)).findElement(By.tagName("a"));
      link.click();
      assertThat(shown(".of li")).hasSize(number(id));
      assertThat(told()).startsWith("Đang xem " + number(id) + " trong ");
      assertThat(browser.getCurrentUrl()).endsWith("#" + id);
      assertThat(link.getDomAttribute("aria-current")).isEqualTo("true");
      assertThat(browser.findElement(By.id("live")).getDomProperty("textContent"))
          .isEqualTo(told());
      link.click();
      assertThat(told()).isEmpty();
    }
  }

  @Test
  void choices_narrow_each_other_are_kept_in_the_address_and_cleared_together() {
    get("");
    choose("dv", GIANG);
    choose("loai", "chi-tieu");
    List<WebElement> items = shown(".of li");
    assertThat(items).isNotEmpty().allMatch(item -> item.getText().startsWith("chỉ tiêu"));
    assertThat(shown("section.of"))
        .extracting(section -> section.getDomAttribute("id"))
        .containsExactly("dv=" + GIANG);
    assertThat(shown(".of h2").get(0).getText()).endsWith(", đang xem " + items.size());
    assertThat(browser.getCurrentUrl()).endsWith("#dv=" + GIANG + "&loai=chi-tieu");

    browser.navigate().refresh();
    assertThat(shown(".of li")).hasSameSizeAs(items);

    browser.findElement(By.cssSelector("#todo .clear")).click();
    assertThat(told()).isEmpty();
    assertThat(shown("section.of")).hasSizeGreaterThan(1);
    assertThat(browser.switchTo().activeElement().getDomAttribute("name")).isEqualTo("dv");
  }

  @Test
  void who_is_in_charge_is_a_choice_and_nothing_may_fit() {
    get("#nguoi=chu-tich-uy-ban-nhan-dan");
    assertThat(shown(".of li"))
        .isNotEmpty()
        .allMatch(item -> item.getText().contains("Chủ tịch Ủy ban nhân dân"));
    browser.executeScript("location.hash = 'nguoi=chu-tich-uy-ban-nhan-dan&loai=bao-cao'");
    assertThat(shown(".of li")).isEmpty();
    assertThat(told()).isEqualTo("Không có việc nào như vậy.");
  }

  @Test
  void what_the_address_asks_for_and_nobody_has_filters_nothing() {
    get("#dv=00000&han=xyz");
    assertThat(told()).isEmpty();
    assertThat(shown("section.of")).hasSizeGreaterThan(1);
  }
}
