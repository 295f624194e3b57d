package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Tries other points on a scorecard in Chromium, as a reader does. */
@ExtendWith(BrowserTests.class)
class WhatIfBoardTest {

  /** Rank 15 with 73.07 of 100 points; the 14th has 14584/197 %, the 13th 75.61 %. */
  private static final String PAGE = "xa/21500.html";

  private static Browser browser;

  @BeforeAll
  static void share(Browser shared) {
    browser = shared;
  }

  private static void get(String fragment) {
    browser.come(PAGE + fragment);
  }

  /** Index, rank and band, and what they are in fact. */
  private static List<String> outcome() {
    return browser.texts("#what-if .outcome dd").stream()
        .map(text -> text.replaceAll("\\s+", " "))
        .toList();
  }

  private static String text(String selector) {
    return browser.read(selector);
  }

  /** What stands in the row of a leaf. */
  private static WebElement control(String code, String kind) {
    return within("tbody tr", "th", code, kind);
  }

  /** Of the rows or lines the one whose name begins with a code, and in it what is asked for. */
  private static WebElement within(String lines, String name, String code, String kind) {
    return (WebElement)
        browser.run(
            """
            const [lines, name, code, kind] = arguments;
            return [...document.querySelectorAll('#what-if ' + lines)]
              .find(line => line.querySelector(name).textContent.trim().startsWith(code + '. '))
              .querySelector(kind);
            """,
            lines,
            name,
            code,
            kind);
  }

  private static final String TICK = "input[type=checkbox]";

  private static void unfold() {
    browser.run(
        "document.querySelectorAll('#what-if details.fold').forEach(one => one.open = true)");
  }

  private static String address() {
    return browser.driver().getCurrentUrl().replaceAll("^[^#]*", "");
  }

  @Test
  void nothing_is_tried_at_first() {
    get("");
    assertThat(outcome())
        .containsExactly(
            "73,07% như thực tế", "15 như thực tế", "Khá như thực tế", "5/15 như thực tế");
    assertThat(browser.find("#what-if .tried").isDisplayed()).isFalse();
    assertThat(browser.find("#what-if .who").isDisplayed()).isFalse();
  }

  @Test
  void a_leaf_is_ticked_by_keyboard_and_everything_follows() {
    get("");
    unfold();
    browser.run("arguments[0].focus()", control("1.5", TICK));
    browser.type(" ");

    assertThat(outcome())
        .containsExactly(
            "73,57% 73,07% (thực tế)", "14 15 (thực tế)", "Khá như thực tế", "5/15 như thực tế");
    assertThat(text("#what-if .who")).isEqualTo("Vượt Ba Ngạc.");
    assertThat(text("#what-if .tried")).endsWith("1,5 → 2");
    assertThat(address()).isEqualTo("#neu=1.5:2");
    assertThat(browser.find("#live").getDomProperty("textContent"))
        .contains("Chỉ số 73,57%", "Hạng 14", "Vượt Ba Ngạc.");

    browser.type(" ");
    assertThat(outcome().get(1)).isEqualTo("15 như thực tế");
    assertThat(address()).isEmpty();
  }

  @Test
  void points_are_chosen_from_the_steps_of_the_rule_or_written() {
    get("");
    unfold();
    WebElement steps = control("1.3", "select");
    assertThat(steps.getText().lines().map(String::strip))
        .containsExactly("1,5", "0,75 (thực tế)", "0");
    steps.sendKeys(Keys.HOME);
    assertThat(outcome().get(0)).startsWith("73,82%");
    assertThat(control("1.3", TICK).isSelected()).isTrue();

    WebElement any = control("3.3.1", "input[type=text]");
    any.sendKeys(Keys.chord(Keys.CONTROL, "a"), "2,25", Keys.TAB);
    assertThat(outcome().get(0)).startsWith("74,82%");
    assertThat(address()).isEqualTo("#neu=3.3.1:2.25,1.3:1.5");
    assertThat(browser.find("#what-if .outcome details p").getDomProperty("textContent"))
        .contains("74,82 trên 100 điểm", "3741/50");
  }

  @Test
  void what_a_leaf_cannot_have_is_refused_in_words_and_changes_nothing() {
    get("");
    unfold();
    WebElement any = control("3.3.1", "input[type=text]");
    any.sendKeys(Keys.chord(Keys.CONTROL, "a"), "9", Keys.TAB);

    assertThat(text("#what-if .told")).contains("từ 0 đến 3,25");
    assertThat(any.getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(outcome().get(0)).isEqualTo("73,07% như thực tế");
    any.sendKeys(Keys.chord(Keys.CONTROL, "a"), "3", Keys.TAB);
    assertThat(any.getDomAttribute("aria-invalid")).isNull();
    assertThat(browser.find("#what-if .told").isDisplayed()).isFalse();
  }

  @Test
  void the_fewest_leaves_are_set_by_a_button_and_all_is_taken_back_by_another() {
    get("");
    browser.find("#what-if [data-way=rank]").click();
    assertThat(address()).isEqualTo("#neu=1.5:2");
    assertThat(outcome().get(1)).isEqualTo("14 15 (thực tế)");

    browser.find("#what-if [data-way=band]").click();
    assertThat(outcome())
        .startsWith("80,07% 73,07% (thực tế)", "9 15 (thực tế)", "Tốt Khá (thực tế)");
    assertThat(text("#what-if .who"))
        .isEqualTo("Vượt Ba Trang, Ba Động cũ, Ba Vinh cũ, Ba Liên, Ba Thành, Ba Ngạc.");

    browser.find("#what-if .clear").sendKeys(Keys.ENTER);
    assertThat(outcome().get(2)).isEqualTo("Khá như thực tế");
    assertThat(address()).isEmpty();
    assertThat(browser.focused()).isEqualTo(browser.find("#what-if .clear"));
  }

  @Test
  void of_many_the_first_are_named_and_the_others_counted() {
    get("#neu=3.3.1:3.25,1.2.2:1,1.7:1,1.1.2:2,1.3:1.5,8.1.2:7,8.2.2:5,8.2.1:4,8.1.3:4");
    assertThat(text("#what-if .who"))
        .isEqualTo(
            "Vượt Ba Tiêu, Thị trấn Ba Tơ, Ba Trang, Ba Động cũ, Ba Vinh cũ và 3 đơn vị khác.");
    assertThat(browser.all("#what-if .tried li")).hasSize(6);
    assertThat(text("#what-if .tried li:last-child")).isEqualTo("và 4 mục khác");
  }

  /** Where there are too many units the page has no names. */
  @Test
  void who_has_no_name_is_counted() {
    Path page = browser.site().resolve(PAGE);
    Path nameless = page.resolveSibling("nameless.html");
    BuiltSite.write(
        nameless,
        BuiltSite.read(page)
            .replaceAll("(?m)^([0-9/]+|.* data-others=\"[0-9/]+) Ba \\p{L}+$", "$1 ")
            .getBytes(StandardCharsets.UTF_8));
    try {
      browser.driver().get(nameless.toUri() + "#neu=1.5:2,3.3.1:3.25");
      assertThat(text("#what-if .who")).isEqualTo("Vượt 2 đơn vị khác.");
    } finally {
      BuiltSite.delete(nameless);
    }
  }

  @Test
  void an_address_is_restored_and_its_other_parts_are_kept() {
    get("#neu=1.5:2,3.3.1:3.25&sort=losses-others,max,desc");
    assertThat(outcome().get(0)).startsWith("75,57%");
    assertThat(text("#what-if .who")).isEqualTo("Vượt Ba Thành, Ba Ngạc.");
    assertThat(
            browser.number(
                "return Math.round(document.querySelector('#what-if').getBoundingClientRect().top)"))
        .isLessThan(450);

    browser.find("#what-if .clear").click();
    assertThat(address()).isEqualTo("#sort=losses-others,max,desc");
    browser.run("location.hash = 'neu=1.5:2'");
    assertThat(outcome().get(0)).startsWith("73,57%");
  }

  @Test
  void what_an_address_cannot_ask_is_told_and_the_rest_is_tried() {
    get("#neu=1.5:2,9.9:1,1.3:1.4,3.3.1:3.255,x");
    assertThat(text("#what-if .told")).contains("9.9:1", "1.3:1.4", "3.3.1:3.255", "x.");
    assertThat(outcome().get(0)).startsWith("73,57%");
  }

  /** Two units have 75.61 %: who equals them has their rank. */
  @Test
  void equals_share_a_rank() {
    get("#neu=3.3.1:3.25,8.3:2,7.2.2:2.25,8.2.1:2,1.4:1.5");
    assertThat(outcome().get(0)).startsWith("75,61%");
    assertThat(text("#what-if .who")).contains("Đồng hạng với Ba Vinh cũ, Ba Liên.");
    assertThat(outcome().get(1)).isEqualTo("11 15 (thực tế)");
  }

  /** The line of a target, and what of it is asked for. */
  private static WebElement target(String code, String kind) {
    return within(".supposed li", "a", code, kind);
  }

  private static void unfoldTargets() {
    browser.run("document.querySelector('#what-if .supposed').open = true");
  }

  private static String result(String code) {
    return target(code, ".result").getText();
  }

  @Test
  void what_lacks_least_stands_first_and_just_enough_meets_it() {
    get("");
    unfoldTargets();
    assertThat(browser.all("#what-if .supposed li > a").stream().limit(3).map(WebElement::getText))
        .allMatch(name -> name.matches("ct-(06|07|13)\\. .*"));
    assertThat(text("#what-if .supposed .note"))
        .contains("Ô này không tính lại điểm")
        .doesNotContain("không tính vào điểm");
    browser.run("arguments[0].focus()", target("ct-13", TICK));
    browser.type(" ");

    assertThat(outcome())
        .containsExactly(
            "73,07% như thực tế", "15 như thực tế", "Khá như thực tế", "6/15 5/15 (thực tế)");
    assertThat(result("ct-13")).isEqualTo("→ 100,00%, ✓ đạt");
    assertThat(address()).isEqualTo("#neu=ct-13:23/23");
    assertThat(browser.find("#live").getDomProperty("textContent")).contains("Chỉ tiêu đạt 6/15");
    assertThat(text("#what-if .tried")).endsWith("22/23 → 23/23, 100,00%, ✓ đạt");

    browser.type(" ");
    assertThat(outcome().get(3)).isEqualTo("5/15 như thực tế");
    assertThat(result("ct-13")).isEmpty();
  }

  @Test
  void counts_are_written_with_how_many_are_still_missing() {
    get("#neu=1.5:2");
    unfoldTargets();
    target("ct-05", "input[type=text]").sendKeys(Keys.chord(Keys.CONTROL, "a"), "218", Keys.TAB);
    assertThat(result("ct-05")).isEqualTo("→ 97,32%, ✗ chưa đạt, còn thiếu 6");
    target("ct-15", "input[type=text]").sendKeys(Keys.chord(Keys.CONTROL, "a"), "2", Keys.TAB);
    target("ct-15", "input[type=text]:last-of-type")
        .sendKeys(Keys.chord(Keys.CONTROL, "a"), "3", Keys.TAB);
    assertThat(outcome().get(3)).isEqualTo("5/16 5/15 (thực tế)");
    target("ct-04", "input[type=text]").sendKeys(Keys.chord(Keys.CONTROL, "a"), "400", Keys.TAB);
    assertThat(result("ct-04")).isEqualTo("→ +16,96%, ✗ chưa đạt, còn thiếu 11");
    assertThat(outcome().get(0)).startsWith("73,57%");
    assertThat(outcome().get(3)).isEqualTo("4/16 5/15 (thực tế)");
    assertThat(address()).isEqualTo("#neu=1.5:2,ct-04:400/342,ct-05:218/224,ct-15:2/3");
  }

  @Test
  void more_than_there_is_cannot_be_counted() {
    get("");
    unfoldTargets();
    WebElement top = target("ct-13", "input[type=text]");
    top.sendKeys(Keys.chord(Keys.CONTROL, "a"), "24", Keys.TAB);
    assertThat(text("#what-if .told")).contains("tử số không lớn hơn mẫu số");
    assertThat(top.getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(outcome().get(3)).isEqualTo("5/15 như thực tế");
    target("ct-13", "input[type=text]:last-of-type")
        .sendKeys(Keys.chord(Keys.CONTROL, "a"), "24", Keys.TAB);
    assertThat(top.getDomAttribute("aria-invalid")).isNull();
    assertThat(result("ct-13")).isEqualTo("→ 100,00%, ✓ đạt");
  }

  @Test
  void what_lacks_one_is_set_by_a_button_and_so_is_all_that_is_not_met() {
    get("#neu=1.5:2");
    unfoldTargets();
    browser.find("#what-if [data-enough=near]").click();
    assertThat(outcome().get(3)).isEqualTo("8/15 5/15 (thực tế)");
    assertThat(address()).isEqualTo("#neu=1.5:2,ct-06:41/45,ct-07:1/2,ct-13:23/23");
    browser.find("#what-if [data-enough=every]").click();
    assertThat(outcome().get(3)).isEqualTo("15/15 5/15 (thực tế)");

    browser.find("#what-if .clear").click();
    assertThat(outcome()).allMatch(part -> part.endsWith("như thực tế"));
    assertThat(address()).isEmpty();
  }

  @Test
  void counts_of_an_address_are_restored_and_what_cannot_be_is_told() {
    get("#neu=ct-13:23/23,ct-04:400/341,ct-05:225/224,ct-99:1/2");
    assertThat(browser.find("#what-if .supposed li").isDisplayed()).isTrue();
    assertThat(outcome().get(3)).isEqualTo("6/15 5/15 (thực tế)");
    assertThat(text("#what-if .told"))
        .contains("ct-04:400/341", "ct-05:225/224", "ct-99:1/2")
        .doesNotContain("ct-13");
  }

  /** A silent unit: nothing is counted, and counts may be tried. */
  @Test
  void a_unit_that_reported_nothing_may_try_counts() {
    browser.driver().get("about:blank");
    browser.driver().get(browser.site().resolve("xa/21493.html").toUri() + "#neu=ct-13:9/10");
    assertThat(outcome().get(3)).isEqualTo("0/1 0/0 (thực tế)");
    assertThat(result("ct-13")).isEqualTo("→ 90,00%, ✗ chưa đạt, còn thiếu 1");
    assertThat(browser.all("#what-if [data-enough]")).isEmpty();
  }

  @Test
  void without_script_and_on_paper_the_plain_tables_are_there() {
    browser.scripts(false);
    try {
      get("#neu=1.5:2");
      assertThat(browser.find("#what-if .try").isDisplayed()).isFalse();
      assertThat(browser.find("#what-if .outcome").isDisplayed()).isFalse();
      assertThat(browser.find("#what-if .supposed").isDisplayed()).isFalse();
      assertThat(browser.all("#what-if tbody tr")).hasSizeGreaterThan(20);
    } finally {
      browser.scripts(true);
    }
    get("#neu=1.5:2");
    browser.media("print", Map.of());
    assertThat(browser.find("#what-if .outcome").isDisplayed()).isFalse();
    assertThat(browser.find("#what-if .set").isDisplayed()).isFalse();
    assertThat(browser.find("#what-if .supposed").isDisplayed()).isFalse();
    assertThat(browser.find("#losses thead").isDisplayed()).isTrue();
  }

  @Test
  void on_a_telephone_nothing_is_cut_and_fingers_hit_what_they_aim_at() {
    browser.width(360);
    get("#neu=1.5:2,ct-13:23/23");
    unfold();
    assertThat(browser.number(OnScreen.SIDEWAYS)).isZero();
    assertThat(
            browser.list(
                """
                return [...document.querySelectorAll('#what-if button, #what-if select, #what-if label,'
                    + ' #what-if input[type=text], #what-if summary')]
                  .filter(one => one.getClientRects().length)
                  .filter(one => one.offsetHeight < 24 || one.offsetWidth < 24
                    || one.getBoundingClientRect().right > innerWidth)
                  .map(one => one.outerHTML)
                """))
        .isEmpty();
    // The answer stays in sight while leaves further down are tried.
    browser.run("arguments[0].scrollIntoView({block: 'center'})", control("1.5", TICK));
    assertThat(
            browser.number(
                "return Math.round(document.querySelector('#what-if .outcome').getBoundingClientRect().top)"))
        .isZero();
    assertThat(browser.number("return document.querySelector('#what-if .outcome').offsetHeight"))
        .isLessThan(170);
  }
}
