package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Sets units side by side in Chromium, as a reader does. */
@ExtendWith(BrowserTests.class)
class CompareBrowserTest {

  private static String page;
  private static ChromeDriver browser;

  @BeforeAll
  static void open(Browser shared) {
    browser = shared.driver();
    page = shared.site().resolve("so-sanh.html").toUri().toString();
  }

  private static void get(String fragment) {
    browser.get("about:blank");
    browser.get(page + fragment);
  }

  private static List<String> heads() {
    return browser.findElements(By.cssSelector("#side .result thead th")).stream()
        .map(WebElement::getText)
        .toList();
  }

  private static String told() {
    return browser.findElement(By.cssSelector("#side .told")).getText();
  }

  private static List<WebElement> selects() {
    return browser.findElements(By.cssSelector("#side select"));
  }

  @Test
  void units_are_chosen_by_keyboard_and_kept_in_the_address() {
    get("");
    assertThat(heads()).isEmpty();
    assertThat(told()).isNotEmpty();

    selects().get(0).sendKeys(Keys.ARROW_DOWN);
    browser.switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(browser.switchTo().activeElement()).isEqualTo(selects().get(1));
    selects().get(1).sendKeys(Keys.END);

    List<String> shown = heads();
    assertThat(shown).hasSize(4);
    assertThat(told()).isEmpty();
    assertThat(browser.getCurrentUrl()).matches(".*#u=[a-z0-9-]+,[a-z0-9-]+");
    assertThat(browser.findElement(By.id("live")).getDomProperty("textContent"))
        .contains(shown.get(1), shown.get(2));

    browser.navigate().refresh();
    assertThat(heads()).isEqualTo(shown);
  }

  @Test
  void an_address_is_restored_also_when_it_changes() {
    get("#u=21484,21490");
    assertThat(heads()).contains("Thị trấn Ba Tơ", "Ba Vinh cũ").hasSize(4);

    browser.executeScript("location.hash = 'u=21496,21484,21490'");
    assertThat(heads()).contains("Ba Động cũ", "Thị trấn Ba Tơ", "Ba Vinh cũ").hasSize(5);
  }

  @Test
  void the_order_of_the_table_and_the_choice_share_the_address() {
    get("#u=21484,21490");
    browser.findElement(By.cssSelector("#units thead th:nth-child(2) button")).click();

    assertThat(browser.getCurrentUrl()).contains("u=21484,21490").contains("sort=units,index-");
    browser.navigate().refresh();
    assertThat(heads()).contains("Thị trấn Ba Tơ", "Ba Vinh cũ");
    assertThat(browser.findElements(By.cssSelector("#units th[aria-sort]"))).hasSize(1);
  }

  @Test
  void unknown_codes_are_told_and_the_others_shown() {
    get("#u=21484,99999,21490");

    assertThat(told()).contains("99999").doesNotContain("21484");
    assertThat(heads()).contains("Thị trấn Ba Tơ", "Ba Vinh cũ");
  }

  @Test
  void missing_figures_are_said_in_words_and_never_the_best() {
    // No area figure of this unit: too many points are missing.
    get("#u=21496,21484");
    List<WebElement> absent = browser.findElements(By.cssSelector("#side .result td.tone-absent"));

    assertThat(absent)
        .isNotEmpty()
        .allSatisfy(
            cell -> {
              assertThat(cell.getText()).matches("– \\p{L}.*");
              assertThat(cell.findElements(By.cssSelector(".best"))).isEmpty();
            });
  }

  /** The page subtracts nothing itself: what it has are rounded figures. */
  @Test
  void differences_come_from_the_table_and_no_cell_is_best_on_a_shade_of_being_far_off() {
    get("#u=21500,21493");

    List<String> gaps =
        browser.findElements(By.cssSelector("#units td[data-gap]")).stream()
            .map(cell -> "(" + cell.getDomAttribute("data-gap") + ")")
            .toList();
    assertThat(browser.findElements(By.cssSelector("#side .result td .detail")))
        .isNotEmpty()
        .allSatisfy(gap -> assertThat(gaps).contains(gap.getText()));
    assertThat(browser.findElements(By.cssSelector("#side .result td[class*='s']")))
        .noneMatch(cell -> cell.getDomAttribute("class").matches(".*\\bs[1-4]\\b.*"));
    assertThat(browser.findElements(By.cssSelector("#side .best")))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(word.getText()).contains("cao hơn"));
  }

  @Test
  void everything_is_taken_back_with_one_button() {
    get("#u=21484,21490");
    browser.findElement(By.cssSelector("#side .clear")).sendKeys(Keys.ENTER);

    assertThat(heads()).isEmpty();
    assertThat(browser.getCurrentUrl()).doesNotContain("u=");
    assertThat(browser.switchTo().activeElement()).isEqualTo(selects().get(0));
  }

  @Test
  void without_script_the_table_of_all_units_is_there() {
    browser.executeCdpCommand(
        "Emulation.setScriptExecutionDisabled", java.util.Map.of("value", true));
    try {
      get("#u=21484,21490");
      assertThat(browser.findElement(By.id("side")).isDisplayed()).isFalse();
      assertThat(browser.findElements(By.cssSelector("#units tbody tr"))).hasSize(19);
    } finally {
      browser.executeCdpCommand(
          "Emulation.setScriptExecutionDisabled", java.util.Map.of("value", false));
    }
  }
}
