package vn.parindex.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a chair sees of a scorecard before anybody scrolls, and how much there is to read at all.
 *
 * @param ends where its parts end on a phone, by selector
 * @param firstLine where the first line of what is to be done ends on a desk
 * @param words before the folds
 * @param unfolded folds that are open
 */
record ScorecardSeen(
    String page, Map<String, Integer> ends, int firstLine, int words, int unfolded) {

  /** Where the first line of what a selector finds ends, from the top of the page. */
  private static final String FIRST_LINE =
      """
      const words = document.createRange();
      words.selectNodeContents(document.querySelector(arguments[0]));
      return Math.ceil(words.getClientRects()[0].bottom);
      """;

  private static final String WORDS =
      """
      const main = document.querySelector('main').cloneNode(true);
      main.querySelectorAll('details, svg').forEach(part => part.remove());
      return main.textContent.trim().split(/\\s+/).length;
      """;

  /** Where what a selector finds ends altogether. */
  private static final String END =
      "return Math.ceil(document.querySelector(arguments[0]).getBoundingClientRect().bottom);";

  private static final List<String> PARTS =
      List.of(
          "h1",
          ".first",
          ".cause > p",
          ".to-do .actions li:nth-child(1)",
          ".to-do .actions li:nth-child(2) .what");

  /** Of the page at hand, which was opened on the screen of a desk: 1280 by 800. */
  static ScorecardSeen of(Browser browser, String page) {
    int firstLine = browser.number(FIRST_LINE, ".to-do .actions li .what");
    int words = browser.number(WORDS);
    int unfolded = browser.number("return document.querySelectorAll('details.fold[open]').length");
    browser.screen(360, 740, 1);
    Map<String, Integer> ends = new LinkedHashMap<>();
    PARTS.forEach(part -> ends.put(part, browser.number(END, part)));
    return new ScorecardSeen(page, ends, firstLine, words, unfolded);
  }
}
