package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * axe-core finds nothing on any kind of page: WCAG 2.0 to 2.2, A and AA, and what it calls best
 * practice; light and dark, on a desktop and at 320 pixels.
 */
@ExtendWith(BrowserTests.class)
@ResourceLock(BrowserTests.CHROMIUM)
class AccessibilityTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  private record Look(String scheme, int width) {}

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", 1280),
          new Look("light", 320),
          new Look("dark", 1280),
          new Look("dark", 320));

  private static final String RUN =
      """
      const tags = arguments[0], done = arguments[arguments.length - 1];
      axe.run(document, {runOnly: tags, resultTypes: ['violations'], preload: false}).then(
        found => done(found.violations.map(rule =>
          rule.id + ': ' + rule.nodes.slice(0, 5).map(node =>
            node.target.join(' ') + ' [' + node.any.concat(node.all, node.none)
              .map(check => check.message).join('; ') + ']').join(' | '))),
        wrong => done(['axe-core stopped: ' + wrong]));
      """;

  /**
   * Sheets, rows and entries that differ in their words and figures only: one of each make tells as
   * much as all, in half of the time. Of sheets there are two, for what lies between them.
   */
  private static final String ONE_OF_A_MAKE =
      """
      document.querySelectorAll('article.sheet ~ article.sheet ~ article.sheet')
        .forEach(sheet => sheet.remove());
      const kept = new Map();
      document.querySelectorAll('tbody tr, main li').forEach(one => {
        const list = one.parentElement;
        const make = one.outerHTML.replace(/>[^<]+</g, '>x<').replace(
          / (id|href|headers|title|aria-label|data-[a-z-]+|d|[xy][12]?|c[xy]|points|width|height|transform)="[^"]+"/g,
          ' $1="x"');
        if (!kept.has(list)) kept.set(list, new Set());
        if (kept.get(list).has(make)) one.remove(); else kept.get(list).add(make);
      });
      """;

  private static String axe;

  @BeforeAll
  static void load() throws IOException {
    try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void finds_nothing(Browser browser) {
    List<String> found = new ArrayList<>();
    for (List<String> pages : browser.kinds().values()) {
      found.addAll(look(browser, pages.get(0)));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void finds_what_is_wrong(Browser browser) {
    browser.get("index.html");
    browser.run(axe);
    browser.run(
        "const image = document.createElement('img');"
            + " image.src = 'data:,'; document.querySelector('main').append(image);"
            + " document.querySelector('.lead').className = 'notice';"
            + " document.querySelector('.site a').textContent = '';");
    assertThat(violations(browser))
        .anyMatch(violation -> violation.startsWith("image-alt"))
        .anyMatch(violation -> violation.startsWith("link-name"));
  }

  private static List<String> look(Browser browser, String page) {
    List<String> found = new ArrayList<>();
    browser.get(page);
    browser.run(ONE_OF_A_MAKE);
    browser.run(axe);
    for (Look look : LOOKS) {
      browser.scheme(look.scheme());
      browser.width(look.width());
      violations(browser).forEach(violation -> found.add(page + " " + look + " " + violation));
    }
    return found;
  }

  @SuppressWarnings("unchecked")
  private static List<String> violations(Browser browser) {
    return (List<String>) browser.await(RUN, Map.of("type", "tag", "values", RULES));
  }
}
