package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * axe-core finds nothing on any kind of page: WCAG 2.0 to 2.2, A and AA, and what it calls best
 * practice; light and dark, on a desktop and at 320 pixels. In the dark, where only colours differ,
 * it runs the rules about colours.
 */
@ExtendWith(BrowserTests.class)
class AccessibilityTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private static final List<String> RULES_OF_COLOURS =
      List.of("color-contrast", "link-in-text-block");

  private record Look(String scheme, int width) {

    boolean isDark() {
      return scheme.equals("dark");
    }

    Map<String, Object> rules() {
      return isDark()
          ? Map.of("type", "rule", "values", RULES_OF_COLOURS)
          : Map.of("type", "tag", "values", RULES);
    }
  }

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", 1280),
          new Look("light", 320),
          new Look("dark", 1280),
          new Look("dark", 320));

  private static final String RUN =
      """
      const rules = arguments[0], done = arguments[arguments.length - 1];
      axe.run(document, {runOnly: rules, resultTypes: ['violations'], preload: false}).then(
        found => done(found.violations.map(rule =>
          rule.id + ': ' + rule.nodes.slice(0, 5).map(node =>
            node.target.join(' ') + ' [' + node.any.concat(node.all, node.none)
              .map(check => check.message).join('; ') + ']').join(' | '))),
        wrong => done(['axe-core stopped: ' + wrong]));
      """;

  /**
   * Sheets, rows, entries and marks of drawings that differ in their words, figures and places
   * only: one of each make tells as much as all, in half of the time. Of sheets there are two, for
   * what lies between them.
   */
  private static final String ONE_OF_A_MAKE =
      """
      document.querySelectorAll('article.sheet ~ article.sheet ~ article.sheet')
        .forEach(sheet => sheet.remove());
      const kept = new Map();
      document.querySelectorAll('tbody tr, main li, main svg *').forEach(one => {
        const list = one.parentElement;
        const make = one.outerHTML.replace(/>[^<]+</g, '>x<').replace(
          / (id|href|headers|title|aria-label|data-[a-z-]+|d|[xy][12]?|c[xy]|points|width|height|transform)="[^"]+"/g,
          ' $1="x"');
        if (!kept.has(list)) kept.set(list, new Set());
        if (kept.get(list).has(make)) one.remove(); else kept.get(list).add(make);
      });
      """;

  /** What axe-core found, and pages that are light in the dark or dark in the light. */
  private record Seen(List<String> violations, List<String> wrongShades) {}

  private static String axe;
  private static Seen seen;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void finds_nothing(Browser browser) {
    assertThat(seen(browser).violations()).isEmpty();
  }

  @Test
  void dark_is_dark_for_those_who_ask_for_it(Browser browser) {
    assertThat(seen(browser).wrongShades()).isEmpty();
  }

  /** Otherwise the rules about colours would not do in the dark. */
  @Test
  void in_the_dark_nothing_differs_but_colours() {
    Pattern dark =
        Pattern.compile(
            "@media(?:screenand)?\\(prefers-color-scheme:dark\\)\\{((?:[^{}]+\\{[^{}]*\\})+)\\}");
    Pattern colours = Pattern.compile("(?:[^{}]+\\{(?:--[a-z0-9-]+:#[0-9a-f]+;?)+\\})+");
    for (String sheet : List.of("fonts.css", "site.css", "chart.css", "paper.css")) {
      String css =
          BuiltSite.read(Path.of("..", "templates", "assets", sheet))
              .replaceAll("(?s)/\\*.*?\\*/|\\s+", "");
      List<String> blocks = dark.matcher(css).results().map(block -> block.group(1)).toList();
      assertThat(blocks).as(sheet).hasSize(css.split("prefers-color-scheme", -1).length - 1);
      assertThat(blocks).as(sheet).allMatch(block -> colours.matcher(block).matches());
    }
  }

  @Test
  void finds_what_is_wrong(Browser browser) {
    browser.get("index.html");
    browser.run(axe);
    browser.run(
        "const image = document.createElement('img');"
            + " image.src = 'data:,'; document.querySelector('main').append(image);"
            + " document.querySelector('.lead').className = 'notice';"
            + " document.querySelector('.ways .figure').style.color = 'var(--border)';"
            + " document.querySelector('.site a').textContent = '';");
    assertThat(violations(browser, LOOKS.get(0).rules()))
        .anyMatch(violation -> violation.startsWith("image-alt"))
        .anyMatch(violation -> violation.startsWith("link-name"))
        .anyMatch(violation -> violation.startsWith("color-contrast"));
    browser.scheme("dark");
    assertThat(violations(browser, LOOKS.get(2).rules()))
        .singleElement()
        .asString()
        .startsWith("color-contrast");
  }

  /** A page that lies beside the site, with everything that it can show. */
  @Test
  void the_report_of_the_checks_can_be_read_by_everybody(Browser browser, @TempDir Path folder)
      throws IOException {
    Path data = folder.resolve("data");
    BuiltSite.copy(BuiltSite.SECOND_SET, data);
    Path scores = data.resolve("scores-2023.json");
    Files.writeString(
        scores,
        Files.readString(scores)
            .replace("{\"survey\": 4}", "{\"survey\": \"" + "x".repeat(70) + "\"}"));
    Files.writeString(data.resolve("~$phieu-diem.xlsx"), "");
    Path report = folder.resolve("bao-cao.html");
    BuiltSite.run("check", "--data", data.toString(), "--report", report.toString());
    browser.open(report);
    assertThat(browser.all("section h2")).hasSizeGreaterThan(1);
    browser.run(axe);
    for (String scheme : List.of("light", "dark")) {
      for (int width : new int[] {1280, 360, 320}) {
        browser.scheme(scheme);
        browser.width(width);
        assertThat(violations(browser, LOOKS.get(0).rules())).as(scheme + " " + width).isEmpty();
        assertThat(browser.run(OnScreen.SIDEWAYS)).as(scheme + " " + width).isEqualTo(0L);
      }
      assertThat(isInItsShade(browser, new Look(scheme, 320))).as(scheme).isTrue();
    }
    assertThat(browser.console()).isEmpty();
  }

  /** What is seen on the pages, each opened once for both tests. */
  private static Seen seen(Browser browser) {
    if (seen == null) {
      seen = new Seen(new ArrayList<>(), new ArrayList<>());
      for (List<String> pages : browser.kinds().values()) {
        look(browser, pages.get(0));
      }
    }
    return seen;
  }

  private static void look(Browser browser, String page) {
    browser.get(page);
    browser.run(ONE_OF_A_MAKE);
    browser.run(axe);
    for (Look look : LOOKS) {
      browser.scheme(look.scheme());
      browser.width(look.width());
      violations(browser, look.rules())
          .forEach(violation -> seen.violations().add(page + " " + look + " " + violation));
      if (hasShade(page, look) && !isInItsShade(browser, look)) {
        seen.wrongShades().add(page + " " + look);
      }
    }
  }

  /** Drafts look like their paper. */
  private static boolean hasShade(String page, Look look) {
    return !look.isDark() || !page.startsWith("van-ban/") || page.endsWith("index.html");
  }

  private static boolean isInItsShade(Browser browser, Look look) {
    int paper = browser.brightness("backgroundColor");
    int words = browser.brightness("color");
    return look.isDark() ? paper < 60 && words > 200 : paper > 200 && words < 60;
  }

  @SuppressWarnings("unchecked")
  private static List<String> violations(Browser browser, Map<String, Object> rules) {
    return (List<String>) browser.await(RUN, rules);
  }
}
