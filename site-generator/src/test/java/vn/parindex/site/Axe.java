package vn.parindex.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What axe-core finds on the page at hand: WCAG 2.0 to 2.2, A and AA, and what it calls best
 * practice.
 */
final class Axe {

  static final Map<String, Object> RULES =
      Map.of(
          "type",
          "tag",
          "values",
          List.of(
              "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"));

  static final Map<String, Object> RULES_OF_COLOURS =
      Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

  /** The whole page, where only a part of it is not asked for. */
  static final String ALL = "html";

  private static final String RUN =
      """
      const [part, rules, done] = arguments;
      axe.run(part, {runOnly: rules, resultTypes: ['violations'], preload: false}).then(
        found => done(found.violations.map(rule =>
          rule.id + ': ' + rule.nodes.slice(0, 5).map(node =>
            node.target.join(' ') + ' [' + node.any.concat(node.all, node.none)
              .map(check => check.message).join('; ') + ']').join(' | '))),
        wrong => done(['axe-core stopped: ' + wrong]));
      """;

  private static final String SCRIPT = script();

  private Axe() {}

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is asked in the light, or in the dark, where only colours differ: a test says so. */
  static Map<String, Object> rules(String scheme) {
    return scheme.equals("dark") ? RULES_OF_COLOURS : RULES;
  }

  /** Brings axe-core into the page at hand; it stays until another one is opened. */
  static void load(Browser browser) {
    browser.run(SCRIPT);
  }

  /** What it finds, with what is wrong in the first places. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Browser browser, String part, Map<String, Object> rules) {
    return (List<String>) browser.await(RUN, part, rules);
  }
}
