package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;

/** The pages, opened from disk, on the screens and with the settings that people have. */
@ExtendWith(BrowserTests.class)
class PagesOnScreenTest {

  private static final String SHIFTS =
      """
      window.shifted = 0;
      window.movers = [];
      new PerformanceObserver(list => list.getEntries().forEach(entry => {
        window.shifted += entry.value;
        entry.sources.forEach(source => window.movers.push(
          source.node && source.node.nodeName + ' ' + source.previousRect.y + ' to ' + source.currentRect.y));
      })).observe({type: 'layout-shift', buffered: true});
      """;

  /** What pages do after some time waits, so that a busy machine makes no difference. */
  private static final String HELD =
      "window.held = []; window.setTimeout = then => window.held.push(then);";

  private static final String OPACITY = "return getComputedStyle(document.body).opacity";

  @TempDir private Path folder;

  @Test
  void no_make_of_page_has_a_console_message_or_breaks_its_policy(Browser browser) {
    assertThat(browser.copy().variety()).hasSizeGreaterThan(60);
    PagesSeen seen = PagesSeen.in(browser);
    assertThat(seen.refused()).isEmpty();
    assertThat(seen.told()).isEmpty();
    // What the policy refuses is seen: by the listener and on the console.
    String listener = browser.beforeEveryPage(OnScreen.LISTEN);
    browser.get("index.html");
    browser.run(OnScreen.OFFEND);
    assertThat((List<?>) browser.await("setTimeout(arguments[0], 0, window.refused)")).hasSize(1);
    assertThat(browser.console()).hasSize(1);
    browser.takeBack(listener);
  }

  @Test
  void no_page_scrolls_sideways(Browser browser) {
    assertThat(browser.samples()).hasSizeGreaterThan(30);
    assertThat(PagesSeen.in(browser).wide()).isEmpty();
  }

  /** What matters on the day, the numbers, who must act first and the map, without scrolling. */
  @Test
  void the_home_page_says_on_its_first_screen_what_matters(Browser browser) {
    browser.screen(1280, 800, 1);
    browser.get("index.html");
    assertThat(browser.number(below("main .lead"))).isBetween(1, 800);
    assertThat(browser.number(below(".ways.numbers li:last-child"))).isBetween(1, 800);
    assertThat(browser.number(below(".ways.first li:last-child"))).isBetween(1, 800);
    assertThat(browser.number(below("svg.tiles-wide"))).isBetween(1, 800);
    browser.screen(360, 740, 1);
    browser.get("index.html");
    assertThat(browser.number(below(".ways.numbers li:last-child"))).isBetween(1, 740);
    assertThat(browser.number(below(".ways.first li:first-child"))).isBetween(1, 740);
    assertThat(browser.number(below("svg.tiles-narrow"))).as("the map follows").isGreaterThan(740);
    assertThat(browser.number("return document.querySelectorAll('.map .scroll').length")).isZero();
  }

  private static String below(String selector) {
    return "return Math.ceil(document.querySelector('"
        + selector
        + "').getBoundingClientRect().bottom)";
  }

  /** Fifty letters in words, and as many in one. */
  @Test
  void names_of_any_length_scroll_no_page_sideways(Browser browser) throws IOException {
    Path data = BuiltSite.sampleData(folder, 5);
    Path site = folder.resolve("site");
    Path units = data.resolve("reference").resolve("units.json");
    String text = Files.readString(units);
    assertThat(text).contains("\"Mẫu 1\"", "\"Mẫu 2\"");
    Files.writeString(
        units,
        text.replace("\"Mẫu 1\"", "\"Nguyễn Thị Minh Khai – Đặng Thùy Trâm Phan Chu Trinh\"")
            .replace("\"Mẫu 2\"", "\"" + "Nghiêng".repeat(7) + "\""));
    Loaded loaded = DatasetLoader.load(data);
    Set<String> asked = new TreeSet<>(browser.samples());
    asked.addAll(List.of("xa/mau-1.html", "xa/mau-2.html", "van-ban/don-doc/mau-2.html"));
    MadePages.into(
        site, loaded.dataset().orElseThrow(), loaded.settings().orElseThrow(), asked::contains);
    List<String> pages = BuiltSite.pages(site);
    assertThat(pages).hasSizeGreaterThan(30);
    int seen = 0;
    List<String> wide = new ArrayList<>();
    for (String page : pages) {
      if (!BuiltSite.read(site.resolve(page)).contains("Nghiêng")) {
        continue;
      }
      browser.open(site.resolve(page));
      seen++;
      for (int width : List.of(1280, 320)) {
        browser.width(width);
        browser.settle();
        if (browser.number(OnScreen.SIDEWAYS) > 0) {
          wide.add(page + " at " + width);
        }
      }
    }
    assertThat(seen).as("pages with such a name").isGreaterThan(10);
    assertThat(wide).isEmpty();
  }

  /**
   * How much of the screen moves while a page comes, as browsers measure it; 0.1 is called good.
   * Without a script nothing moves that is not waited for: each script and all it works on is
   * there.
   */
  @Test
  void nothing_moves_while_a_page_comes(Browser browser) {
    String home = browser.driver().getWindowHandle();
    List<String> moved = new ArrayList<>();
    List<String> pages = browser.copy().scripted();
    assertThat(pages).hasSizeGreaterThan(5);
    for (String page : pages) {
      // What a tab opens first it opens without a typeface that it knows from the page before.
      browser.driver().switchTo().newWindow(WindowType.TAB);
      // Where lines are shortest, most of them can break elsewhere.
      browser.width(360);
      browser.beforeEveryPage(HELD + SHIFTS);
      browser.get(page);
      double shift = shift(browser);
      if (shift > 0.02) {
        moved.add(page + ": " + shift + browser.run("return window.movers"));
      }
      if (page.equals(pages.get(0))) {
        browser.run("document.querySelector('main').style.marginTop = '300px'");
        assertThat(shift(browser)).as("what moves is seen").isGreaterThan(0.05);
      }
      browser.driver().close();
      browser.driver().switchTo().window(home);
    }
    assertThat(moved).isEmpty();
  }

  /** A page that comes slowly is short at first: no scrollbar may come with its rest. */
  @Test
  void lines_are_as_long_on_a_page_that_is_not_yet_there(Browser browser) {
    browser.width(360);
    for (String page : List.of("index.html", "en/linh-vuc/1.html", "van-ban/don-doc/21484.html")) {
      browser.get(page);
      String width = "return document.documentElement.clientWidth";
      int whole = browser.number(width);
      browser.run("document.body.textContent = ''");
      assertThat(browser.number(width)).as(page).isEqualTo(whole).isLessThan(360);
    }
  }

  /** A font that never comes does not keep a page from being shown. */
  @Test
  void a_page_is_shown_without_its_typeface(Browser browser) {
    String never = "document.fonts.load = () => new Promise(() => {});";
    String script = browser.beforeEveryPage(HELD + never);
    browser.driver().get(browser.site().resolve("index.html").toUri().toString());
    assertThat(browser.isTrue(OnScreen.WAITS)).isTrue();
    assertThat(browser.text(OPACITY)).isEqualTo("0");
    browser.run("window.held.forEach(then => then())");
    assertThat(browser.isTrue(OnScreen.WAITS)).isFalse();
    assertThat(browser.text(OPACITY)).isEqualTo("1");
    browser.takeBack(script);
  }

  /** After some frames, so that what is moved now is drawn and measured. */
  private static double shift(Browser browser) {
    return ((Number)
            browser.await(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() =>"
                    + " requestAnimationFrame(() => requestAnimationFrame(() =>"
                    + " done(window.shifted)))))"))
        .doubleValue();
  }

  @Test
  void forced_colours_leave_marks_and_words_apart(Browser browser) {
    browser.media("", Map.of("forced-colors", "active", "prefers-color-scheme", "dark"));
    for (String page : List.of("index.html", "xep-hang.html", "xa/21484.html", "thay-doi.html")) {
      browser.get(page);
      assertThat(browser.isTrue("return matchMedia('(forced-colors: active)').matches")).isTrue();
      assertThat(
              (List<?>)
                  browser.run(
                      """
                      const paper = getComputedStyle(document.body).backgroundColor;
                      return [...document.querySelectorAll('svg text, svg.tiles rect, .chart rect')]
                        .filter(mark => mark.getClientRects().length)
                        .filter(mark => {
                          const style = getComputedStyle(mark);
                          const inside = /inside/.test(mark.getAttribute('class'));
                          const bar = inside && mark.closest('svg').querySelector('.c-fill-accent');
                          return style.fill === (bar ? getComputedStyle(bar).fill : paper)
                            && (style.stroke === 'none' || style.stroke === paper);
                        })
                        .filter(mark => !/paper|ghost/.test(mark.getAttribute('class')))
                        .map(mark => mark.outerHTML.slice(0, 120));
                      """))
          .as(page)
          .isEmpty();
    }
  }

  @Test
  void nothing_moves_for_those_who_ask_for_stillness(Browser browser) {
    browser.get("index.html");
    String moving =
        "return [...document.querySelectorAll('*')].filter(element => {"
            + " const style = getComputedStyle(element);"
            + " return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none'"
            + " || style.scrollBehavior === 'smooth'; }).length";
    assertThat(browser.number(moving)).isPositive();
    browser.media("", Map.of("prefers-reduced-motion", "reduce"));
    assertThat(browser.number(moving)).isZero();
  }

  @Test
  void everything_is_readable_without_scripts(Browser browser) {
    browser.scripts(false);
    for (List<String> pages : browser.kinds().values()) {
      String page = pages.get(0);
      browser.get(page);
      String shown = plain(browser.text("return document.querySelector('main').innerText"));
      Document written = BuiltSite.page(BuiltSite.real(), page).clone();
      // Drawings are read by their title, which no screen shows.
      written.select("svg").remove();
      List<String> unseen =
          written.select("main p, main td, main li, main dd").stream()
              .filter(element -> element.closest("details:not([open]), .hidden, [hidden]") == null)
              .map(element -> plain(element.text()))
              .filter(text -> !shown.contains(text))
              .toList();
      assertThat(unseen).as(page).isEmpty();
      assertThat(browser.all("th button")).as(page).isEmpty();
    }
    browser.get("xa/21484.html");
    WebElement summary = browser.find("figure + details summary");
    summary.click();
    assertThat(browser.find("figure + details[open] table").isDisplayed()).isTrue();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u00A0]+", "");
  }

  @Test
  void a_copy_without_its_assets_says_so(Browser browser) throws IOException {
    browser.get("index.html");
    assertThat(browser.find(".broken").isDisplayed()).isFalse();

    for (String page : List.of("index.html", "xa/21484.html", "van-ban/bao-cao/21484.html")) {
      Path copy = folder.resolve("copy").resolve(page);
      Files.createDirectories(copy.getParent());
      Files.copy(browser.site().resolve(page), copy);
      browser.open(copy);
      assertThat(browser.find(".broken").isDisplayed()).as(page).isTrue();
      assertThat(browser.find(".broken").getText()).as(page).contains("chép cả thư mục");
    }
    browser.console();
  }
}
