package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Sets units side by side in Chromium, as a reader does. */
class CompareBrowserTest {

  @TempDir private static Path folder;
  private static String page;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    Optional<Path> chromium = onPath("chromium", "google-chrome", "chromium-browser");
    Optional<Path> driver = onPath("chromedriver");
    if (chromium.isEmpty() || driver.isEmpty()) {
      String told =
          "The compare view was not tried in a browser: chromium or chromedriver is not on the"
              + " PATH. On Debian: apt-get install chromium chromium-driver, then mvn verify.";
      if ("true".equals(System.getenv("CI"))) {
        fail(told);
      }
      // Surefire counts skipped tests but does not print why.
      System.out.println("[WARNING] " + told);
      assumeTrue(false, told);
    }
    Path site = BuiltSite.real();
    page = site.resolve("so-sanh.html").toUri().toString();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--user-data-dir=" + folder.resolve("profile"));
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .build(),
            options);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
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
    assertThat(heads()).contains("Ba Tơ", "Ba Vinh").hasSize(4);

    browser.executeScript("location.hash = 'u=21496,21484,21490'");
    assertThat(heads()).contains("Ba Động", "Ba Tơ", "Ba Vinh").hasSize(5);
  }

  @Test
  void the_order_of_the_table_and_the_choice_share_the_address() {
    get("#u=21484,21490");
    browser.findElement(By.cssSelector("#units thead th:nth-child(2) button")).click();

    assertThat(browser.getCurrentUrl()).contains("u=21484,21490").contains("sort=units,index-");
    browser.navigate().refresh();
    assertThat(heads()).contains("Ba Tơ", "Ba Vinh");
    assertThat(browser.findElements(By.cssSelector("#units th[aria-sort]"))).hasSize(1);
  }

  @Test
  void unknown_codes_are_told_and_the_others_shown() {
    get("#u=21484,99999,21490");

    assertThat(told()).contains("99999").doesNotContain("21484");
    assertThat(heads()).contains("Ba Tơ", "Ba Vinh");
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

  private static Optional<Path> onPath(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(path.split(java.io.File.pathSeparator))
                    .map(entry -> Path.of(entry).resolve(name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
