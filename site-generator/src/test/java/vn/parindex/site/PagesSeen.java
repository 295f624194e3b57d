package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is seen on the pages when Chromium opens them one after the other: to open a page costs more
 * than to look at it, so it is done once for all tests of a run that ask.
 *
 * @param refused what the policies of pages refused
 * @param told what pages told the console
 * @param headings pages that do not have one heading of the first level
 * @param wide pages, of the samples, that scroll sideways, and on which screens
 * @param unfit what does not fit on paper, of the samples
 */
record PagesSeen(
    List<String> refused,
    List<String> told,
    List<String> headings,
    List<String> wide,
    List<String> unfit) {

  private static PagesSeen seen;

  static synchronized PagesSeen in(Browser browser) {
    if (seen == null) {
      PagesSeen all =
          new PagesSeen(
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>(),
              new ArrayList<>());
      all.lookAtAll(browser);
      seen = all;
    }
    return seen;
  }

  private void lookAtAll(Browser browser) {
    String listener = browser.beforeEveryPage(OnScreen.LISTEN);
    Set<String> samples = Set.copyOf(browser.samples());
    for (String page : browser.pages()) {
      browser.get(page);
      if (browser.number("return document.querySelectorAll('h1').length") != 1) {
        headings.add(page);
      }
      if (samples.contains(page)) {
        lookAtPaper(browser, page);
        lookAtWidths(browser, page);
      }
      browser.list("return window.refused").forEach(what -> refused.add(page + " " + what));
      browser.console().forEach(message -> told.add(page + " " + message));
    }
    browser.takeBack(listener);
  }

  private void lookAtWidths(Browser browser, String page) {
    // A window of 1280 pixels at 200 %.
    browser.screen(640, 450, 2);
    browser.scheme("light");
    browser.settle();
    if (browser.number(OnScreen.SIDEWAYS) > 0) {
      wide.add(page + " at 200 %");
    }
    // The last one is that of the next page.
    for (int width : List.of(320, 360, 768, 1280)) {
      browser.width(width);
      assertThat(browser.number("return window.innerWidth")).isEqualTo(width);
      browser.settle();
      if (browser.number(OnScreen.SIDEWAYS) > 0) {
        wide.add(page + " at " + width);
      }
    }
  }

  private void lookAtPaper(Browser browser, String page) {
    browser.width(OnScreen.PORTRAIT);
    browser.media("print", Map.of());
    browser.unfitForPaper().forEach(word -> unfit.add(page + " " + word));
  }
}
