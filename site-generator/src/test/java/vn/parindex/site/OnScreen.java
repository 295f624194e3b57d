package vn.parindex.site;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A browser with a page open, whichever it is; and what tests ask in every one of them. */
interface OnScreen {

  /** How long whatever is waited for may take. */
  Duration PATIENCE = Duration.ofMinutes(2);

  /** To ask takes a few of these itself. */
  Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  /** By how many pixels the page is wider than the window. */
  String SIDEWAYS =
      "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /** Set before any script of a page, so that nothing that its policy refuses is missed. */
  String LISTEN =
      "window.refused = []; document.addEventListener('securitypolicyviolation',"
          + " event => window.refused.push(event.violatedDirective + ' ' + event.blockedURI));";

  /** Does what the policy of every page refuses. */
  String OFFEND =
      "const tag = document.createElement('script'); tag.textContent = 'window.x = 1';"
          + " document.body.append(tag);";

  /**
   * What has the focus: its place in the order of the page, and what is wrong with how it shows.
   */
  String FOCUS =
      """
      const element = document.activeElement;
      if (element === document.body) return null;
      const style = getComputedStyle(element), box = element.getBoundingClientRect();
      const notice = document.querySelector('.notice');
      const under = notice && !notice.contains(element) && getComputedStyle(notice).position === 'sticky'
        ? notice.getBoundingClientRect().bottom : 0;
      const wrong = [];
      // Links around drawings are outlined by the stroke of the drawing.
      if (!(element instanceof SVGElement)
          && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2))
        wrong.push('no outline');
      if (box.bottom <= 0 || box.top >= innerHeight) wrong.push('off the screen');
      if (!element.matches('.skip') && box.bottom <= under + 1) wrong.push('under the notice');
      return {
        place: [...document.querySelectorAll('*')].indexOf(element),
        name: element.tagName + ' ' + element.textContent.trim().slice(0, 40),
        skip: element.matches('.skip'),
        wrong: wrong.join(', ')
      };
      """;

  /** How many elements of the page the tab key stops at, at least. */
  String STOPS =
      "return [...document.querySelectorAll('a[href], button, summary')]"
          + ".filter(stop => stop.tabIndex >= 0 && stop.checkVisibility()).length";

  /** The entries of the search page that are shown, or what it found. */
  String FOUND =
      "return [...document.querySelectorAll('section.index li > a')]"
          + ".filter(a => a.offsetParent !== null).map(a => a.textContent)";

  /** Points; below that a print is not read across a table. */
  double SMALLEST = 9;

  /** The width between the margins of A4, in pixels of CSS. */
  int PORTRAIT = 703;

  /** Words smaller than so many points, those in drawings as well. */
  String SMALL =
      """
      const small = new Set();
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const within = words.currentNode.parentElement;
        if (!words.currentNode.data.trim() || !within.getClientRects().length) continue;
        if (within.closest('.hidden, script, style')) continue;
        const picture = within.closest('svg');
        const size = parseFloat(getComputedStyle(within).fontSize)
          * (picture ? within.getScreenCTM().a : 1) * 72 / 96;
        if (size < arguments[0] - 0.01)
          small.add(size.toFixed(2) + 'pt ' + (within.closest('[id]') || {}).id + ' '
            + within.tagName + '.' + within.getAttribute('class') + ' '
            + words.currentNode.data.trim().slice(0, 30));
      }
      return [...small];
      """;

  /** Boxes with a figure that their words do not fit in. */
  String BURST =
      """
      return [...document.querySelectorAll('.stat')].filter(box => {
        const words = document.createRange();
        words.selectNodeContents(box);
        const inner = words.getBoundingClientRect(), outer = box.getBoundingClientRect();
        return inner.left < outer.left || inner.right > outer.right || inner.bottom > outer.bottom;
      }).map(box => box.innerText);
      """;

  /** Whether the page is not shown yet, because its typeface is not known. */
  String WAITS = "return document.documentElement.classList.contains('waits')";

  /** What a script returns; {@code body} is the body of a function. */
  Object run(String body, Object... arguments);

  default int number(String body, Object... arguments) {
    return ((Number) run(body, arguments)).intValue();
  }

  default boolean isTrue(String body, Object... arguments) {
    return (Boolean) run(body, arguments);
  }

  default String text(String body, Object... arguments) {
    return (String) run(body, arguments);
  }

  default List<Object> list(String body, Object... arguments) {
    return new ArrayList<>((List<?>) run(body, arguments));
  }

  /** Until the page at hand is shown. */
  default void untilShown() {
    until("the page is shown", () -> !isTrue(WAITS));
  }

  /**
   * Until it is so; then at once. How soon that is no test asks: what takes a moment may take many
   * where others are at work.
   */
  static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not within " + PATIENCE.toSeconds() + " seconds: " + what);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  /** What is wrong with the page at hand, on paper. */
  default List<Object> unfitForPaper() {
    List<Object> unfit = list(SMALL, SMALLEST);
    unfit.addAll(list(BURST));
    return unfit;
  }

  /** Whether it is dark where it should be, and light where it should. */
  default boolean isInItsShade(boolean isDark) {
    int paper = brightness("backgroundColor");
    int words = brightness("color");
    return isDark ? paper < 60 && words > 200 : paper > 200 && words < 60;
  }

  /** The mean of the three channels of a colour of the body. */
  default int brightness(String property) {
    return number(
        "const parts = getComputedStyle(document.body)[arguments[0]].match(/\\d+/g).map(Number);"
            + " return Math.round((parts[0] + parts[1] + parts[2]) / 3);",
        property);
  }
}
