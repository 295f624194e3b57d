package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;

/**
 * What is seen on the pages when Chromium opens them one after the other: to open a page costs more
 * than to look at it, so it is done once for all tests of a run that ask. Whoever asks while others
 * still walk takes some of the pages that are left.
 *
 * <p>These are the pages of {@link OfficeCopy#variety()} and all scorecards that people print: what
 * no browser is needed for is checked on all pages ({@code HtmlCheck}).
 */
final class PagesSeen {

  /** What is folded stays so for the next look: to print a page opens everything. */
  private static final String NOTE_FOLDS =
      "window.folded = [...document.querySelectorAll('details:not([open])')]";

  private static final String FOLD = "window.folded.forEach(one => one.open = false)";

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

  /** How a page is looked at by axe-core. */
  private record Look(String scheme, int width) {

    boolean isDark() {
      return scheme.equals("dark");
    }
  }

  private static final List<Look> LOOKS =
      List.of(
          new Look("light", 1280),
          new Look("light", 320),
          new Look("dark", 1280),
          new Look("dark", 320));

  /** The rest of a long page is more of the same, and takes long to be packed. */
  private static final int HIGHEST = 1_500;

  private static PagesSeen seen;

  private final Set<String> firstOfKind;
  private final Set<String> variety;
  private final Set<String> samples;
  private final Set<String> scorecards;
  private final Deque<String> left;
  private final CountDownLatch open;
  private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();

  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final Queue<String> wide = new ConcurrentLinkedQueue<>();
  private final Queue<String> unfit = new ConcurrentLinkedQueue<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final Queue<String> wrongShades = new ConcurrentLinkedQueue<>();
  private final Queue<ScorecardSeen> scorecardsSeen = new ConcurrentLinkedQueue<>();
  private final Map<String, byte[]> pictures = new ConcurrentSkipListMap<>();
  private final Map<String, byte[]> printed = new ConcurrentHashMap<>();

  private PagesSeen(Browser browser) {
    OfficeCopy copy = browser.copy();
    firstOfKind = Set.copyOf(copy.firstOfKind());
    variety = Set.copyOf(copy.variety());
    samples = Set.copyOf(browser.samples());
    scorecards = Set.copyOf(copy.sampledOf("scorecard"));
    left = new ArrayDeque<>(copy.heaviestFirst(variety, scorecards));
    open = new CountDownLatch(left.size());
  }

  static PagesSeen in(Browser browser) {
    PagesSeen all = begun(browser);
    if (all.open.getCount() > 0) {
      all.walk(browser);
    }
    if (!all.broken.isEmpty()) {
      throw new AssertionError("pages that could not be looked at", all.broken.peek());
    }
    return all;
  }

  private static synchronized PagesSeen begun(Browser browser) {
    if (seen == null) {
      seen = new PagesSeen(browser);
    }
    return seen;
  }

  private void walk(Browser browser) {
    String listener = browser.beforeEveryPage(OnScreen.LISTEN);
    for (String page = next(); page != null; page = next()) {
      try {
        look(browser, page);
      } catch (RuntimeException | AssertionError e) {
        broken.add(new AssertionError(page, e));
      } finally {
        open.countDown();
      }
    }
    browser.takeBack(listener);
    browser.reset();
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private synchronized String next() {
    return left.poll();
  }

  private void look(Browser browser, String page) {
    browser.scheme("light");
    browser.screen(1280, 800, 1);
    browser.get(page);
    if (scorecards.contains(page)) {
      scorecardsSeen.add(ScorecardSeen.of(browser, page));
    }
    if (firstOfKind.contains(page)) {
      takePictures(browser, browser.copy().kindOf(page));
    }
    if (variety.contains(page)) {
      lookAtWidths(browser, page);
    }
    if (samples.contains(page)) {
      lookAtPaper(browser, page);
    }
    browser.list("return window.refused").forEach(what -> refused.add(page + " " + what));
    browser.console().forEach(message -> told.add(page + " " + message));
    if (samples.contains(page) || scorecards.contains(page)) {
      browser.run(NOTE_FOLDS);
      browser.scheme("light");
      browser.width(1280);
      printed.put(page, browser.print());
      browser.run(FOLD);
    }
    if (firstOfKind.contains(page)) {
      askAxe(browser, page);
    }
  }

  private void takePictures(Browser browser, String kind) {
    for (Look look : List.of(LOOKS.get(0), LOOKS.get(3))) {
      browser.scheme(look.scheme());
      browser.width(look.width());
      pictures.put(
          kind.replace(' ', '-') + "-" + look.scheme() + "-" + look.width(),
          browser.picture(HIGHEST));
    }
    browser.scheme("light");
  }

  private void lookAtWidths(Browser browser, String page) {
    // The second is a window of 1280 pixels at 200 %.
    for (int width : List.of(320, 640, 768, 1280)) {
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

  private void askAxe(Browser browser, String page) {
    browser.run(ONE_OF_A_MAKE);
    Axe.load(browser);
    for (Look look : LOOKS) {
      browser.scheme(look.scheme());
      browser.width(look.width());
      String what = page + " " + look.scheme() + " " + look.width();
      Axe.violations(browser, Axe.ALL, Axe.rules(look.scheme()))
          .forEach(violation -> violations.add(what + " " + violation));
      if (hasShade(page, look) && !browser.isInItsShade(look.isDark())) {
        wrongShades.add(what);
      }
    }
  }

  /** Drafts look like their paper. */
  private static boolean hasShade(String page, Look look) {
    return !look.isDark() || !page.startsWith("van-ban/") || page.endsWith("index.html");
  }

  /** What the policies of pages refused. */
  List<String> refused() {
    return sorted(refused);
  }

  /** What pages told the console. */
  List<String> told() {
    return sorted(told);
  }

  /** Pages that scroll sideways, and on which screens. */
  List<String> wide() {
    return sorted(wide);
  }

  /** What does not fit on paper, of the samples. */
  List<String> unfit() {
    return sorted(unfit);
  }

  /** What axe-core found on the first page of each kind. */
  List<String> violations() {
    return sorted(violations);
  }

  /** Pages that are light in the dark or dark in the light, of the first of each kind. */
  List<String> wrongShades() {
    return sorted(wrongShades);
  }

  List<ScorecardSeen> scorecards() {
    return List.copyOf(scorecardsSeen);
  }

  /** Of the first page of each kind, light and wide and dark and narrow, by names of their own. */
  Map<String, byte[]> pictures() {
    return pictures;
  }

  /** Samples and scorecards as they are printed, by page. */
  Map<String, byte[]> printed() {
    return printed;
  }

  /** Two browsers walk as fast as they can: the order tells nothing. */
  private static List<String> sorted(Queue<String> found) {
    return found.stream().sorted().toList();
  }
}
