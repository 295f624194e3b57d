package vn.parindex.site;

import java.io.Closeable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium, and the site built from the real data, for tests that look at pages as people do.
 * Classes get it with {@link BrowserTests}.
 */
final class Browser implements OnScreen, Closeable {

  private static final String LOOK =
      """
      const shown = selector => [...document.querySelectorAll(selector)].filter(
        one => one.checkVisibility({opacityProperty: true, visibilityProperty: true}));
      // As the driver tells it.
      const words = one => one.innerText.replaceAll('\\u00a0', ' ').trim();
      """;

  private final OfficeCopy copy;
  private final ChromeDriver driver;

  private Browser(OfficeCopy copy, ChromeDriver driver) {
    this.copy = copy;
    this.driver = driver;
  }

  /** Where Chromium and its driver are; empty when one of them is missing. */
  static Optional<Programs> programs() {
    return onPath("chromium", "google-chrome", "chromium-browser")
        .flatMap(chromium -> onPath("chromedriver").map(driver -> new Programs(chromium, driver)));
  }

  /** The two programs that the tests drive. */
  record Programs(Path chromium, Path driver) {}

  static Browser open(Programs programs) {
    OfficeCopy copy = OfficeCopy.make();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(programs.chromium().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        // A page of the site needs no other process than the one before.
        "--process-per-site",
        "--disable-features=BackForwardCache,SpareRendererForSitePerProcess,"
            + "ProcessPerSiteUpToMainFrameThreshold,Translate,OptimizationHints,MediaRouter",
        "--disable-extensions",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--user-data-dir=" + copy.folder().resolve("profile"));
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(programs.driver().toFile()).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    // What runs for seconds may take minutes where others are at work.
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
    return new Browser(copy, driver);
  }

  @Override
  public void close() {
    driver.quit();
    copy.delete();
  }

  /** The folder of the site, as copied to an office. */
  Path site() {
    return copy.site();
  }

  /** The site as an office has it. */
  OfficeCopy copy() {
    return copy;
  }

  /** Of every kind of page the first one and the heaviest one, by kind. */
  SortedMap<String, List<String>> kinds() {
    return copy.kinds();
  }

  /** The pages of {@link #kinds()}. */
  List<String> samples() {
    return kinds().values().stream().flatMap(List::stream).toList();
  }

  void get(String page) {
    open(site().resolve(page));
  }

  /**
   * Comes to a page from elsewhere: an address that differs in what follows the "#" only would not
   * be loaded again.
   *
   * @param address of a page of the site, with or without a "#" and what follows
   */
  void come(String address) {
    driver.get("about:blank");
    String[] parts = address.split("#", 2);
    String place = parts.length > 1 ? "#" + parts[1] : "";
    driver.get(site().resolve(parts[0]).toUri() + place);
    untilShown();
  }

  /** Leaves nothing behind that pages have put into the storage of the browser. */
  void forget() {
    get("index.html");
    run("localStorage.clear()");
  }

  void open(Path file) {
    driver.get(file.toUri().toString());
    untilShown();
  }

  void reload() {
    driver.navigate().refresh();
    untilShown();
  }

  /** Keys for whatever has the focus. */
  void type(CharSequence keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** The driver itself, for what is asked for in one test only. */
  ChromeDriver driver() {
    return driver;
  }

  @Override
  public Object run(String body, Object... arguments) {
    return driver.executeScript(body, arguments);
  }

  /** What a script hands to its last argument, a function. */
  Object await(String body, Object... arguments) {
    return driver.executeAsyncScript(body, arguments);
  }

  /** Until the page has seen its new size and was drawn. */
  void settle() {
    await(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))");
  }

  /** Until a script says that it is so, also while pages come and go. */
  void until(String condition) {
    OnScreen.until(condition, () -> isTrue(condition));
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /**
   * What of a selector is on the page for a reader to see. Asked of the driver one by one this
   * takes longer than to open a page.
   */
  @SuppressWarnings("unchecked")
  List<WebElement> shown(String selector) {
    return (List<WebElement>) run(LOOK + "return shown(arguments[0])", selector);
  }

  /** The words of each of {@link #shown}. */
  @SuppressWarnings("unchecked")
  List<String> texts(String selector) {
    return (List<String>) run(LOOK + "return shown(arguments[0]).map(words)", selector);
  }

  /** The words of an element as they are shown; the driver takes seconds for those of a page. */
  String read(String selector) {
    return text(LOOK + "return words(arguments[0])", find(selector));
  }

  /** The element that has the focus. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** What the console got since the last call. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(Object::toString)
        .toList();
  }

  /** From now on a script runs in every page before its own; what is returned takes it back. */
  String beforeEveryPage(String script) {
    return (String)
        cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script)).get("identifier");
  }

  void takeBack(String script) {
    cdp("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
  }

  void width(int width) {
    screen(width, 900, 1);
  }

  /** A screen of so many CSS pixels, each of {@code scale} real ones. */
  void screen(int width, int height, double scale) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
  }

  /**
   * A medium, empty for the one that is at work, and what readers may have asked their system for.
   */
  void media(String type, Map<String, String> features) {
    cdp(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            type,
            "features",
            features.entrySet().stream()
                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                .toList()));
  }

  /** {@code light} or {@code dark}. */
  void scheme(String scheme) {
    media("", Map.of("prefers-color-scheme", scheme));
  }

  void scripts(boolean allowed) {
    cdp("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** A desktop screen, light, with scripts, nothing on the console: how tests find the browser. */
  void reset() {
    console();
    scripts(true);
    scheme("light");
    width(1280);
  }

  /** The page at hand as it is printed, on the paper that its style sheet asks for. */
  byte[] print() {
    Map<String, Object> answer =
        cdp(
            "Page.printToPDF",
            Map.of(
                "preferCSSPageSize", true, "printBackground", false, "displayHeaderFooter", false));
    return Base64.getDecoder().decode((String) answer.get("data"));
  }

  /**
   * The page at hand from its top, as PNG: all of it, or as much as {@code highest} pixels show.
   */
  byte[] picture(int highest) {
    int width = number("return innerWidth");
    int height =
        Math.min(
            highest, number("return Math.max(innerHeight, document.documentElement.scrollHeight)"));
    Map<String, Object> whole =
        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    Map<String, Object> answer =
        cdp(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", whole));
    return Base64.getDecoder().decode((String) answer.get("data"));
  }

  Map<String, Object> cdp(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** The first of some programs that is installed. */
  static Optional<Path> onPath(String... names) {
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
