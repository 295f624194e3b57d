package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Opens the pages from disk in Chromium. Without a browser the tests are skipped and say so; with
 * {@code CI=true} a missing browser is a failure.
 */
class BrowserTest {

  @TempDir private static Path folder;
  private static Path site;
  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    Optional<Path> chromium = onPath("chromium", "google-chrome", "chromium-browser");
    Optional<Path> driver = onPath("chromedriver");
    if (chromium.isEmpty() || driver.isEmpty()) {
      String told =
          "Browser tests did not run: chromium or chromedriver is not on the PATH. On Debian:"
              + " apt-get install chromium chromium-driver, then mvn verify.";
      if ("true".equals(System.getenv("CI"))) {
        fail(told);
      }
      // Surefire counts skipped tests but does not print why.
      System.out.println("[WARNING] " + told);
      assumeTrue(false, told);
    }
    // As an office has it: copied to a path with blanks and Vietnamese letters.
    site = folder.resolve("Chỉ số CCHC năm 2025").resolve("trang & bản in");
    Path built = folder.resolve("built");
    BuiltSite.build(BuiltSite.REAL_DATA, built);
    BuiltSite.copy(built, site);
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
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
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

  @Test
  void no_page_has_a_console_message() {
    List<String> pages =
        BuiltSite.files(site).keySet().stream().filter(path -> path.endsWith(".html")).toList();
    assertThat(pages).hasSizeGreaterThan(30);
    for (String page : pages) {
      get(page);
      assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).as(page).isEmpty();
      assertThat(browser.findElements(By.tagName("h1"))).as(page).hasSize(1);
    }
  }

  @Test
  void no_page_scrolls_sideways_at_320_pixels() {
    browser.manage().window().setSize(new Dimension(1280, 900));
    int frame = 1280 - number("return window.innerWidth");
    for (String page :
        List.of(
            "index.html",
            "xep-hang.html",
            "thay-doi.html",
            "xa/21484.html",
            "linh-vuc/3.html",
            "diem-nghen.html",
            "do-chac-chan.html",
            "tu-cham.html",
            "don-vi-moi.html",
            "nhiem-vu.html",
            "ton-tai.html",
            "ton-tai/hc-1.html",
            "minh-chung.html",
            "minh-chung/1.html",
            "lich.html",
            "so-ket/9-thang.html",
            "phuong-phap.html",
            "du-lieu.html")) {
      get(page);
      for (int width : List.of(1280, 360, 320)) {
        emulateWidth(width + frame);
        assertThat(
                number(
                    "return document.documentElement.scrollWidth"
                        + " - document.documentElement.clientWidth"))
            .as(page + " at " + width)
            .isLessThanOrEqualTo(0);
      }
    }
  }

  @Test
  void a_heading_sorts_the_ranking_and_puts_missing_figures_last() {
    emulateWidth(1280);
    get("xep-hang.html");
    List<String> before = firstColumn();
    WebElement button =
        browser.findElement(By.cssSelector("table#ranking thead th:first-child button"));
    button.click();
    List<String> sorted = firstColumn();
    assertThat(sorted).containsExactlyInAnyOrderElementsOf(before);
    assertThat(
            browser
                .findElement(By.cssSelector("table#ranking thead th:first-child"))
                .getDomAttribute("aria-sort"))
        .isIn("ascending", "descending");
  }

  private static List<String> firstColumn() {
    return browser.findElements(By.cssSelector("table#ranking tbody tr > :first-child")).stream()
        .map(WebElement::getText)
        .toList();
  }

  private static void get(String page) {
    browser.get(site.resolve(page).toUri().toString());
  }

  private static int number(String script) {
    return ((Number) browser.executeScript(script)).intValue();
  }

  private static void emulateWidth(int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        java.util.Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
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
