package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Asks figures in Chromium by pointer, finger and key. */
@ExtendWith(BrowserTests.class)
class FiguresBrowserTest {

  private static final String INDEX = "#ranking tbody tr:nth-child(3) td:nth-child(4)";
  private static final String ANSWER = "#answer";

  /** Which figures in tables and drawings of the page have another value than their answer. */
  private static final String WRONG =
      """
      const done = arguments[arguments.length - 1], wrong = [], waiting = [];
      const root = document.querySelector('.top .site a').href.replace(/[^/]*$/, '');
      const load = key => new Promise(resolve => {
        if ((window.parindexFigures || {})[key]) return resolve();
        const script = document.createElement('script');
        script.src = root + (key ? key + '-' : '') + 'so-lieu.js';
        script.onload = resolve;
        script.onerror = () => { wrong.push('no ' + script.src); resolve(); };
        document.head.append(script);
      });
      let seen = 0;
      const check = async () => {
        await load('');
        for (const table of document.querySelectorAll('main table')) {
          if (!table.tHead) continue;
          const heads = [...table.tHead.rows[0].cells];
          for (const row of table.tBodies[0].rows) {
            for (const cell of row.querySelectorAll('td')) {
              const head = heads[cell.cellIndex];
              let about = head && head.getAttribute('data-figure');
              if (!about) continue;
              if (about === '*') about = row.getAttribute('data-figure');
              const link = row.cells[0].querySelector('a');
              const unit = table.getAttribute('data-unit')
                || link.href.slice(root.length).replace('.html', '');
              await load(unit);
              const said = window.parindexFigures[unit].figures[about];
              const named = window.parindexFigures[''].about[about];
              seen++;
              if (!said || !named) { wrong.push(unit + ' ' + about + ' says nothing'); continue; }
              const text = cell.textContent.replace(/[*†]| [✗✓○◊]/g, '').trim();
              const all = said.join(' ');
              const key = head.getAttribute('data-key');
              const value = /^(index|percent|to|from|own|rate|figure|year-|t\\d|area-|rank)/.test(key);
              if (value && text.charAt(0) !== '–' && text.length > 1
                  && !all.includes(text.split(' (')[0].split(';')[0]))
                wrong.push(unit + ' ' + about + ' ' + key + ': ' + text + ' is not in ' + all);
            }
          }
        }
        for (const mark of document.querySelectorAll('main svg [data-figure]')) {
          const [unit, about] = mark.getAttribute('data-figure').split(' ');
          await load(unit);
          seen++;
          if (!window.parindexFigures[unit].figures[about]) wrong.push(unit + ' ' + about);
        }
        done([String(seen)].concat(wrong));
      };
      check().catch(fault => done(['0', String(fault)]));
      """;

  private static Browser browser;

  @BeforeAll
  static void open(Browser shared) {
    browser = shared;
  }

  @BeforeEach
  void begin() {
    browser.driver().get("about:blank");
    browser.reset();
  }

  private static void until(String condition) {
    browser.until("return !!(" + condition + ")");
  }

  private static void shown() {
    until("!!document.getElementById('answer') && !document.getElementById('answer').hidden");
  }

  private static void gone() {
    until("document.getElementById('answer').hidden");
  }

  private static String answer() {
    shown();
    return browser.find(ANSWER).getText();
  }

  /** With a pointer, after the page has come to rest under it. */
  private static void point(String selector) {
    WebElement target = browser.find(selector);
    browser.run("arguments[0].scrollIntoView({block: 'center'})", target);
    new Actions(browser.driver()).moveToElement(target).perform();
  }

  /** With a finger, where an answer at the foot of the screen does not lie over it. */
  private static void tap(String selector) {
    WebElement target = browser.find(selector);
    browser.run("arguments[0].scrollIntoView({block: 'start'})", target);
    List<?> middle =
        (List<?>)
            browser.run(
                "const box = arguments[0].getBoundingClientRect();"
                    + "return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)]",
                target);
    Map<String, Object> at = Map.of("x", middle.get(0), "y", middle.get(1));
    browser.cdp(
        "Input.dispatchTouchEvent", Map.of("type", "touchStart", "touchPoints", List.of(at)));
    browser.cdp("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
  }

  @Test
  void a_figure_answers_the_pointer_and_lets_it_go_over_to_the_answer() {
    browser.get("xep-hang.html");
    point(INDEX);
    assertThat(answer())
        .contains("Xã Ba Tô cũ: Chỉ số năm 2025", "90,75%", "Thứ hạng", "3/19", "Xuất sắc")
        .contains("+20,22 điểm phần trăm so với năm 2024", "điểm chốt ngày 30/06/2025")
        .contains("Kết quả chung của một đơn vị trong năm", "Cách tính", "SỐ LIỆU MINH HỌA");
    point(ANSWER + " .value");
    point(ANSWER + " .ways-on a");
    assertThat(browser.find(ANSWER).isDisplayed()).isTrue();
    point("h1");
    gone();
    // What is asked by click stays, until somebody clicks elsewhere.
    point(INDEX);
    shown();
    browser.find(INDEX).click();
    point("h1");
    browser.find("h1").click();
    gone();
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void an_answer_leads_to_the_very_line_of_the_calculation() {
    browser.get("xa/21484.html");
    browser.run("document.querySelectorAll('details').forEach(one => one.open = true)");
    browser.run("arguments[0].scrollIntoView({block: 'center'})", browser.find("#leaves"));
    WebElement cell = browser.find("#leaves tr[data-figure='tc-1.7'] td:nth-child(7)");
    browser.run("arguments[0].scrollIntoView({block: 'center'})", cell);
    cell.click();
    assertThat(answer()).contains("1.7. ", "0/1 điểm", "mất 1 điểm", "thẩm định");
    browser.find(ANSWER + " .ways-on a").click();
    assertThat(browser.driver().getCurrentUrl()).endsWith("xa/21484-cach-tinh.html#tc-1.7");
  }

  @Test
  void one_figure_of_a_table_can_be_tabbed_to_and_arrows_go_on_from_there() {
    browser.get("xep-hang.html");
    assertThat(browser.all("#ranking button.ask")).hasSize(1);
    // From the link of the first row to its first figure.
    browser.run("document.querySelector('#ranking tbody a').focus()");
    browser.type(Keys.TAB);
    assertThat(answer()).contains("Xã Ba Nam: Chỉ số năm 2025");
    assertThat(browser.focused().getDomAttribute("aria-describedby")).isEqualTo("answer-text");
    browser.type(Keys.ARROW_DOWN);
    until("document.querySelector('#answer').innerText.includes('Xã Ba Điền')");
    browser.type(Keys.ARROW_RIGHT);
    until("document.activeElement.innerText === '94,31'");
    assertThat(browser.all("#ranking button.ask")).hasSize(1);
    assertThat(browser.find("#ranking tbody td").getText()).isEqualTo("1");
    // Into the answer and back.
    browser.type(Keys.ENTER);
    until("document.activeElement.id === 'answer'");
    browser.type(Keys.ESCAPE);
    gone();
    assertThat(browser.focused().getText()).isEqualTo("94,31");
    browser.type(Keys.ENTER);
    until("document.activeElement.id === 'answer'");
    // Past its last link as well.
    for (int i = 0; i <= browser.all(ANSWER + " a, " + ANSWER + " button").size(); i++) {
      browser.type(Keys.TAB);
    }
    gone();
    browser.type(Keys.TAB);
    gone();
    assertThat(browser.console()).isEmpty();
  }

  /** A file that says nothing is like none, and a template of one's own may leave out a term. */
  @Test
  void what_the_files_do_not_say_breaks_nothing(@TempDir Path folder) {
    BuiltSite.copy(browser.site().resolve("assets"), folder.resolve("assets"));
    BuiltSite.write(
        folder.resolve("xep-hang.html"),
        BuiltSite.read(browser.site().resolve("xep-hang.html")).getBytes(StandardCharsets.UTF_8));
    BuiltSite.write(folder.resolve("so-lieu.js"), new byte[0]);
    browser.open(folder.resolve("xep-hang.html"));
    browser.run(
        "window.broken = []; addEventListener('error', e => e.error && broken.push(e.message))");
    browser.find(INDEX).click();
    until("document.querySelector('script[src$=\"/so-lieu.js\"]')");
    browser.settle();
    assertThat((List<?>) browser.run("return broken")).isEmpty();
    assertThat(browser.find(ANSWER).isDisplayed()).isFalse();

    browser.get("xa/21484.html");
    browser.run("document.querySelectorAll('details').forEach(part => (part.open = true))");
    String target = "#targets tbody tr:nth-child(%d) td:nth-child(3)";
    browser.find(target.formatted(1)).click();
    String first = answer();
    browser.run("parindexFigures[''].terms = {}");
    browser.find(target.formatted(2)).click();
    until("document.querySelector('#targets tr:nth-child(2) .asked')");
    assertThat(answer()).isNotEqualTo(first);
  }

  @Test
  void marks_of_a_chart_are_walked_through_with_arrows() {
    browser.get("thay-doi.html");
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('svg.chart[tabindex]')].map(chart =>"
                    + " document.getElementById(chart.getAttribute('aria-describedby')).textContent)"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .isNotEmpty()
        .allMatch(words -> words.toString().contains("mũi tên"));
    browser.run("document.querySelector('svg.chart-wide[tabindex]').focus()");
    browser.type(Keys.ARROW_DOWN);
    String first = answer();
    browser.type(Keys.ARROW_DOWN);
    until("document.querySelectorAll('svg .asked').length === 1");
    until("document.getElementById('live').textContent.includes('Chỉ số năm')");
    assertThat(answer()).isNotEqualTo(first);
    browser.type(Keys.ENTER);
    until("document.activeElement.id === 'answer'");
    browser.type(Keys.ESCAPE);
    gone();
    assertThat(browser.focused().getTagName()).isEqualTo("svg");
  }

  @Test
  void a_finger_asks_first_and_follows_then_and_the_answer_is_all_on_the_screen() {
    browser.screen(360, 740, 1);
    browser.get("index.html");
    browser.cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    try {
      tap(".tiles-narrow a[href='xa/21500.html'] rect");
      assertThat(answer()).contains("Xã Ba Giang: Chỉ số năm 2025", "73,07%", "15/19");
      List<?> box =
          (List<?>)
              browser.run(
                  "const box = document.getElementById('answer').getBoundingClientRect();"
                      + "return [box.left, document.documentElement.clientWidth - box.right,"
                      + " innerHeight - box.bottom, box.top].map(Math.round)");
      assertThat(box.subList(0, 3)).extracting(Object::toString).containsOnly("0");
      assertThat(((Number) box.get(3)).intValue()).isGreaterThan(200);
      assertThat(browser.number(OnScreen.SIDEWAYS)).isZero();
      // A second tap at once would be one of two that belong together.
      browser.await("setTimeout(arguments[arguments.length - 1], 500)");
      tap("main .lead");
      gone();
      browser.await("setTimeout(arguments[arguments.length - 1], 500)");
      tap(".tiles-narrow a[href='xa/21500.html'] rect");
      shown();
      browser.await("setTimeout(arguments[arguments.length - 1], 500)");
      tap(".tiles-narrow a[href='xa/21500.html'] rect");
      until("location.href.endsWith('xa/21500.html')");
    } finally {
      browser.cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
    }
  }

  @Test
  void nothing_is_wrong_with_an_answer_that_is_open() {
    for (String scheme : List.of("light", "dark")) {
      for (int width : List.of(1280, 320)) {
        browser.driver().get("about:blank");
        browser.scheme(scheme);
        browser.width(width);
        browser.get("linh-vuc/1.html");
        browser.run("document.querySelector('#units button.ask').click()");
        shown();
        Axe.load(browser);
        // The page around it is looked at without an answer.
        assertThat(Axe.violations(browser, "#answer", Axe.rules(scheme)))
            .as(scheme + " " + width)
            .isEmpty();
        assertThat(browser.number(OnScreen.SIDEWAYS)).isZero();
      }
    }
  }

  @Test
  void figures_are_what_their_answers_say() {
    int seen = 0;
    for (String page :
        List.of(
            "index.html",
            "xep-hang.html",
            "thay-doi.html",
            "so-sanh.html",
            "do-chac-chan.html",
            "xa/index.html",
            "chi-tieu/index.html",
            "xa/21484.html",
            "xa/21500.html",
            "xa/21493.html",
            "chi-tieu/ct-13.html",
            "chi-tieu/ct-04.html",
            "linh-vuc/1.html",
            "linh-vuc/4.html",
            "linh-vuc/8.html")) {
      browser.get(page);
      List<?> found = (List<?>) browser.await(WRONG);
      int here = Integer.parseInt((String) found.get(0));
      assertThat(here).as(page).isPositive();
      assertThat(found.subList(1, found.size())).as(page).isEmpty();
      seen += here;
    }
    assertThat(seen).isGreaterThan(1500);
  }

  @Test
  void a_page_that_went_alone_and_one_without_scripts_say_what_is_written_on_them()
      throws IOException {
    browser.scripts(false);
    browser.get("thay-doi.html");
    browser.scripts(true);
    assertThat(browser.driver().findElements(By.cssSelector("button.ask, #answer"))).isEmpty();
    assertThat(browser.all("#chart-quadrants-title")).isNotEmpty();
    assertThat(
            browser.number(
                "return document.querySelectorAll('svg.chart-wide circle[data-figure] > title').length"))
        .isEqualTo(19);
  }
}
