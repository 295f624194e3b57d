package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

/** Filters what is open in Chromium, as a reader does. */
@ExtendWith(BrowserTests.class)
class TodoBrowserTest {

  private static final String GIANG = "21500";

  private static Browser browser;

  @BeforeAll
  static void open(Browser shared) {
    browser = shared;
  }

  private static void get(String fragment) {
    browser.come("viec-can-lam.html" + fragment);
  }

  private static String told() {
    return browser.read("#todo .told");
  }

  private static void choose(String name, String value) {
    browser.find("[name=" + name + "] option[value='" + value + "']").click();
  }

  /** The number on a link that filters. */
  private static int number(String id) {
    return Integer.parseInt(browser.read("[id='" + id + "'] b").replace(".", ""));
  }

  private static String address() {
    return browser.driver().getCurrentUrl();
  }

  @Test
  void without_a_filter_everything_is_shown_and_nothing_told() {
    get("");
    assertThat(browser.shown(".of li")).hasSize(browser.all(".of li").size());
    assertThat(told()).isEmpty();
    assertThat(browser.shown(".clear")).isEmpty();
  }

  @Test
  void a_number_filters_as_many_as_it_says_and_lets_go_when_clicked_again() {
    for (String id : List.of("han=qua-han", "loai=nhiem-vu", "loai=minh-chung")) {
      get("");
      WebElement link = browser.find("[id='" + id + "'] a");
      link.click();
      assertThat(browser.shown(".of li")).hasSize(number(id));
      assertThat(told()).startsWith("Đang xem " + number(id) + " trong ");
      assertThat(address()).endsWith("#" + id);
      assertThat(link.getDomAttribute("aria-current")).isEqualTo("true");
      assertThat(browser.find("#live").getDomProperty("textContent")).isEqualTo(told());
      link.click();
      assertThat(told()).isEmpty();
    }
  }

  @Test
  void choices_narrow_each_other_are_kept_in_the_address_and_cleared_together() {
    get("");
    choose("dv", GIANG);
    choose("loai", "chi-tieu");
    List<String> items = browser.texts(".of li");
    assertThat(items).isNotEmpty().allMatch(item -> item.startsWith("chỉ tiêu"));
    assertThat(browser.shown("section.of"))
        .extracting(section -> section.getDomAttribute("id"))
        .containsExactly("dv=" + GIANG);
    assertThat(browser.texts(".of h2").get(0)).endsWith(", đang xem " + items.size());
    assertThat(address()).endsWith("#dv=" + GIANG + "&loai=chi-tieu");

    browser.reload();
    assertThat(browser.texts(".of li")).isEqualTo(items);

    browser.find("#todo .clear").click();
    assertThat(told()).isEmpty();
    assertThat(browser.shown("section.of")).hasSizeGreaterThan(1);
    assertThat(browser.focused().getDomAttribute("name")).isEqualTo("dv");
  }

  @Test
  void who_is_in_charge_is_a_choice_and_nothing_may_fit() {
    get("#nguoi=chu-tich-uy-ban-nhan-dan");
    assertThat(browser.texts(".of li"))
        .isNotEmpty()
        .allMatch(item -> item.contains("Chủ tịch Ủy ban nhân dân"));
    browser.run("location.hash = 'nguoi=chu-tich-uy-ban-nhan-dan&loai=bao-cao'");
    assertThat(browser.shown(".of li")).isEmpty();
    assertThat(told()).isEqualTo("Không có việc nào như vậy.");
  }

  @Test
  void what_the_address_asks_for_and_nobody_has_filters_nothing() {
    get("#dv=00000&han=xyz");
    assertThat(told()).isEmpty();
    assertThat(browser.shown("section.of")).hasSizeGreaterThan(1);
  }
}
