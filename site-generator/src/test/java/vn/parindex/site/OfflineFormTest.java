package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.site.form.FormReader;
import vn.parindex.site.form.FormReading;
import vn.parindex.site.grid.GridFiles;
import vn.parindex.site.grid.GridReading;
import vn.parindex.site.intake.Entry;
import vn.parindex.site.intake.EntrySource;
import vn.parindex.site.intake.Given;
import vn.parindex.site.intake.Reading;
import vn.parindex.site.offline.OfflineReader;

/** The offline form as a commune has it: a file on its disk, opened in Chromium. */
@ExtendWith(BrowserTests.class)
class OfflineFormTest {

  private static final String CLAIM = "return document.querySelector('[name=%s-claim]').value";
  private static final String TOLD = "return document.getElementById('%s-told').textContent";

  @TempDir private Path folder;

  private Dataset dataset;
  private Path file;
  private Path saved;

  @BeforeEach
  void write(Browser browser) throws IOException {
    dataset = OfflineData.everyRule();
    file = write("phiếu & biểu.html", dataset);
    saved = Files.createDirectory(folder.resolve("saved"));
    browser.cdp(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", saved.toString()));
    browser.open(file);
    forget(browser);
    browser.open(file);
    browser.console();
  }

  @AfterEach
  void leave(Browser browser) {
    forget(browser);
  }

  /** Leaves the form and nothing of it, also what it keeps while it is left. */
  private static void forget(Browser browser) {
    browser.run("addEventListener('pagehide', () => localStorage.clear())");
    browser.driver().get("about:blank");
  }

  private Path write(String name, Dataset data) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        OfflineData.page(
            data, OfflineData.forms(data).tables(OfflineData.unit(data), OfflineData.ASKED)));
  }

  private static void type(Browser browser, String name, String text) {
    WebElement input = inSight(browser, "[name=" + name + "]");
    input.sendKeys(Keys.chord(Keys.CONTROL, "a"), text.isEmpty() ? Keys.DELETE : text);
    input.sendKeys(Keys.TAB);
  }

  private static void tick(Browser browser, String name, String value) {
    inSight(browser, "[name=" + name + "][value='" + value + "']").click();
  }

  /** In the middle of the window: not below the line that stays at its top. */
  private static WebElement inSight(Browser browser, String selector) {
    WebElement element = browser.find(selector);
    browser.run("arguments[0].scrollIntoView({block: 'center'})", element);
    return element;
  }

  private static String claim(Browser browser, String leaf) {
    return browser.text(CLAIM.formatted(leaf));
  }

  private static String told(Browser browser, String leaf) {
    return browser.text(TOLD.formatted(leaf));
  }

  /** The first area filled in: each rule once, key by key. */
  private static void fillByHand(Browser browser) {
    type(browser, "l3-numerator", "85");
    type(browser, "l3-denominator", "90");
    tick(browser, "l0-done", "yes");
    tick(browser, "l1-done", "yes");
    browser.run(
        "const day = document.querySelector('[name=l1-on]'); day.value = '2025-01-20';"
            + " day.dispatchEvent(new Event('input', {bubbles: true}))");
    tick(browser, "l2-step", "2");
    type(browser, "l4-count", "3");
    type(browser, "l5-count", "3");
  }

  /** The same at once, for those who ask what comes then: to press keys takes seconds. */
  private static void fill(Browser browser) {
    browser.run(
        """
        const set = (name, value) => {
          const one = document.querySelector(`[name=${name}]`);
          one.value = value;
          ['input', 'change'].forEach(kind => one.dispatchEvent(new Event(kind, {bubbles: true})));
        };
        const tick = (name, value) =>
          document.querySelector(`[name=${name}][value='${value}']`).click();
        set('l3-numerator', '85');
        set('l3-denominator', '90');
        tick('l0-done', 'yes');
        tick('l1-done', 'yes');
        set('l1-on', '2025-01-20');
        tick('l2-step', '2');
        set('l4-count', '3');
        set('l5-count', '3');
        """);
  }

  @Test
  void it_asks_for_nothing_and_says_nothing_on_the_console(Browser browser) throws IOException {
    String listener = browser.beforeEveryPage(OnScreen.LISTEN);
    browser.open(file);
    fill(browser);
    assertThat(browser.list("return window.refused")).isEmpty();
    assertThat(browser.list("return performance.getEntriesByType('resource').map(r => r.name)"))
        .isEmpty();
    assertThat(browser.console()).isEmpty();
    browser.run(OnScreen.OFFEND);
    assertThat(browser.list("return window.refused")).hasSize(1);
    browser.takeBack(listener);
    browser.console();
    Dataset real = OfflineData.real();
    assertThat(Files.size(write("real.html", real))).isLessThan(300_000);
  }

  @Test
  void figures_give_points_by_the_rule_of_each_leaf(Browser browser) {
    fillByHand(browser);
    assertThat(
            List.of("l0", "l1", "l2", "l3", "l4", "l5").stream()
                .map(leaf -> claim(browser, leaf))
                .toList())
        .containsExactly("2", "0", "1", "0,98", "1,5", "1,25");
    assertThat(browser.text("return document.getElementById('total').textContent"))
        .isEqualTo("6,73/24");
    assertThat(browser.text("return document.querySelector('#sums tbody tr').innerText"))
        .endsWith("6,73\t12\t6/6");
    assertThat(browser.text("return document.querySelector('#unclaimed summary').textContent"))
        .startsWith("6 ");
  }

  @Test
  void other_points_are_kept_and_told_beside_what_the_figures_give(Browser browser) {
    fill(browser);
    type(browser, "l3-claim", "2");
    assertThat(told(browser, "l3"))
        .isEqualTo("Tự chấm 2; theo số kê khai được 0,98. Có căn cứ khác thì giữ nguyên.");
    type(browser, "l3-numerator", "90");
    assertThat(told(browser, "l3")).isEqualTo("Điểm tính theo số kê khai.");
    // Taken away, the points follow the figures again.
    type(browser, "l3-claim", "");
    type(browser, "l3-numerator", "85");
    assertThat(claim(browser, "l3")).isEqualTo("0,98");
    type(browser, "l3-denominator", "0");
    assertThat(told(browser, "l3")).contains("không được lớn hơn tổng số");
    type(browser, "l3-numerator", "0");
    assertThat(told(browser, "l3")).startsWith("Không phát sinh");
    type(browser, "l2-claim", "1,7");
    assertThat(told(browser, "l2")).startsWith("Tự chấm 1,7; theo số kê khai được 1.");
    tick(browser, "l2-step", "");
    assertThat(told(browser, "l2")).isEqualTo("Cách chấm chỉ có các mức 2; 1; 0 điểm.");
  }

  @Test
  void what_is_no_number_is_told_and_not_exported(Browser browser) throws IOException {
    for (String wrong : List.of("1.234", "3", "-1", "x", "1,5 điểm", "2,00001")) {
      type(browser, "l0-claim", wrong);
      assertThat(told(browser, "l0"))
          .as(wrong)
          .startsWith("Đang ghi “" + wrong + "”. Cần điểm từ 0");
    }
    assertThat(browser.find("[name=l0-claim]").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(browser.text("return document.querySelector('#wrong li').textContent"))
        .startsWith("1.1. ");
    inSight(browser, "#to-json").click();
    assertThat(browser.text("return document.getElementById('told').textContent"))
        .startsWith("Chưa xuất: có ô ghi chưa đúng.");
    assertThat(browser.focused().getDomAttribute("name")).isEqualTo("l0-claim");
    type(browser, "l0-claim", "1.5");
    assertThat(claim(browser, "l0")).isEqualTo("1,5");
    type(browser, "l4-count", "2,5");
    assertThat(told(browser, "l4")).startsWith("Đang ghi “2,5”. Cần số nguyên");
    try (var files = Files.list(saved)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void what_does_not_apply_is_asked_why_and_leaves_the_sum(Browser browser) {
    fill(browser);
    inSight(browser, "[name=l3-apart]").click();
    assertThat(browser.text("return document.getElementById('total').textContent"))
        .isEqualTo("5,75/22");
    assertThat(browser.find("[name=l3-numerator]").isEnabled()).isFalse();
    assertThat(browser.find("#unreasoned").isDisplayed()).isTrue();
    type(browser, "l3-reason", "Không có hồ sơ");
    assertThat(browser.find("#unreasoned").isDisplayed()).isFalse();
    inSight(browser, "[name=l3-apart]").click();
    assertThat(claim(browser, "l3")).isEqualTo("0,98");
  }

  @Test
  void what_is_typed_is_there_again_after_the_page_was_closed(Browser browser) {
    fill(browser);
    type(browser, "l3-claim", "1");
    type(browser, "l3-document", "12/QĐ-UBND");
    settle(browser, "Đã lưu trong trình duyệt");
    browser.driver().get("about:blank");
    browser.open(file);
    assertThat(claim(browser, "l3")).isEqualTo("1");
    assertThat(told(browser, "l3")).startsWith("Tự chấm 1; theo số kê khai được 0,98.");
    assertThat(browser.find("[name=l3-document]").getDomProperty("value")).isEqualTo("12/QĐ-UBND");
    assertThat(browser.text("return document.getElementById('saved').textContent"))
        .startsWith("Đã lấy lại số liệu lưu lúc ")
        .endsWith("Chưa xuất tệp.");
    assertThat(isLeavingAsked(browser)).isTrue();
  }

  private static void settle(Browser browser, String saved) {
    OnScreen.until(
        saved,
        () ->
            browser.text("return document.getElementById('saved').textContent").startsWith(saved));
  }

  private static boolean isLeavingAsked(Browser browser) {
    return browser.isTrue(
        "const event = new Event('beforeunload', {cancelable: true});"
            + " dispatchEvent(event); return event.defaultPrevented;");
  }

  @Test
  void a_browser_that_keeps_nothing_is_told(Browser browser) {
    String script =
        browser.beforeEveryPage(
            "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})");
    try {
      browser.driver().get("about:blank");
      browser.open(file);
      assertThat(browser.text("return document.getElementById('saved').textContent"))
          .startsWith("Trình duyệt này không cho lưu");
      fill(browser);
      settle(browser, "Trình duyệt này không cho lưu");
      assertThat(claim(browser, "l3")).isEqualTo("0,98");
    } finally {
      browser.takeBack(script);
      browser.driver().get("about:blank");
      browser.open(file);
    }
  }

  @Test
  void exported_json_is_read_by_the_program_and_opened_by_the_form(Browser browser)
      throws IOException {
    assertThat(isLeavingAsked(browser)).isFalse();
    fill(browser);
    type(browser, "l3-claim", "2");
    inSight(browser, "[name=l7-apart]").click();
    type(browser, "l7-reason", "Không có");
    type(browser, "l0-person", "Bà A");
    browser.run(
        "const state = document.querySelector('[name=l0-evidence]'); state.value = 'later';"
            + " state.dispatchEvent(new Event('change', {bubbles: true}));"
            + " const bonus = document.getElementById('bonus'); bonus.value = '0,5';"
            + " bonus.dispatchEvent(new Event('input', {bubbles: true}))");
    Path json = save(browser, "to-json", ".json");
    assertThat(isLeavingAsked(browser)).isFalse();

    Reading reading = read(json);
    assertThat(reading.findings()).allMatch(found -> found.code().equals("DL-666"));
    assertThat(reading.findings().stream().map(Finding::found))
        .anyMatch(found -> found.contains("1 bổ sung sau (1.1)"))
        .anyMatch(found -> found.equals("không áp dụng: 2.1: Không có"));
    assertThat(reading.illustrative()).isTrue();
    Map<String, Given> given = new TreeMap<>();
    reading
        .entries()
        .forEach(entry -> given.put(entry.item() + " " + entry.property(), entry.given()));
    assertThat(given)
        .containsEntry(" bonus", number("0.5"))
        .containsEntry("1.1 selfAssessed", number("2"))
        .containsEntry("1.1 declared/done", new Given.Flag(true))
        .containsEntry("1.1 person", new Given.Words("Bà A"))
        .containsEntry("1.2 declared/doneOn", new Given.Day(java.time.LocalDate.of(2025, 1, 20)))
        .containsEntry("1.3 declared/step", number("2"))
        .containsEntry("1.4 selfAssessed", number("2"))
        .containsEntry("1.4 declared/numerator", number("85"))
        .containsEntry("1.4 declared/denominator", number("90"))
        .containsEntry("1.5 declared/count", number("3"))
        .containsEntry("2.1 missing", new Given.Missing(MissingReason.NOT_APPLICABLE));
    assertThat(reading.entries()).allMatch(entry -> entry.unit().equals("21484"));
    assertThat(reading.entries().get(0).place().inWords()).matches("dòng \\d+");

    byte[] first = Files.readAllBytes(json);
    Files.delete(json);
    forget(browser);
    browser.open(file);
    browser.find("#file").sendKeys(Files.write(folder.resolve("again.json"), first).toString());
    OnScreen.until("the file is read", () -> claim(browser, "l3").equals("2"));
    assertThat(told(browser, "l3")).startsWith("Tự chấm 2; theo số kê khai được 0,98.");
    assertThat(claim(browser, "l4")).isEqualTo("1,5");
    assertThat(Files.readAllBytes(save(browser, "to-json", ".json"))).isEqualTo(first);
  }

  private Reading read(Path json) throws IOException {
    return new OfflineReader()
        .read(
            json.getFileName().toString(),
            Files.readAllBytes(json),
            new EntrySource.Asked(dataset, Optional.empty(), Optional.empty()))
        .orElseThrow();
  }

  private static Given number(String text) {
    return new Given.Number(Fraction.of(new BigDecimal(text)));
  }

  private Path save(Browser browser, String button, String ending) {
    inSight(browser, "#" + button).click();
    OnScreen.until("a file " + ending, () -> saved(ending).isPresent());
    return saved(ending).orElseThrow();
  }

  private Optional<Path> saved(String ending) {
    try (var files = Files.list(saved)) {
      return files.filter(name -> name.toString().endsWith(ending)).findFirst();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void the_exported_workbook_is_read_as_the_form_of_the_unit(Browser browser) throws IOException {
    fill(browser);
    type(browser, "l0-person", "=1+1");
    inSight(browser, "[name=l7-apart]").click();
    Path book = save(browser, "to-book", ".xlsx");
    GridReading grids = GridFiles.read(new GridFiles.Named("phieu.xlsx", book));
    assertThat(grids.findings()).isEmpty();
    assertThat(FormReader.isForm(grids.grids())).isTrue();
    FormReading reading = FormReader.read(grids.grids(), dataset);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.isIllustrative()).isTrue();
    Map<String, Given> given = new TreeMap<>();
    reading
        .entries()
        .forEach(entry -> given.put(entry.item() + " " + entry.property(), entry.given()));
    assertThat(given)
        .containsEntry("1.1 selfAssessed", number("2"))
        .containsEntry("1.4 selfAssessed", number("0.98"))
        .containsEntry("1.1 person", new Given.Words("=1+1"))
        .containsEntry("2.1 missing", new Given.Missing(MissingReason.NOT_APPLICABLE));
    assertThat(reading.entries().stream().map(Entry::unit)).containsOnly("21484");
  }

  @Test
  void a_file_of_somebody_else_is_refused_in_words(Browser browser) throws IOException {
    fill(browser);
    settle(browser, "Đã lưu");
    Map<String, String> files = new TreeMap<>();
    files.put("{", "không phải JSON");
    files.put("[]", "không phải phiếu ngoại tuyến");
    files.put("null", "không phải phiếu ngoại tuyến");
    files.put("{\"kind\": \"offline-form\", \"schemaVersion\": 2}", "Tệp thuộc phiên bản 2");
    files.put(
        "{\"kind\": \"offline-form\", \"schemaVersion\": 1, \"dataset\": \"<img src=x onerror=alert(1)>\"}",
        "Tệp của bộ số liệu “<img src=x onerror=alert(1)>”");
    int number = 0;
    for (Map.Entry<String, String> one : files.entrySet()) {
      Path other = Files.writeString(folder.resolve("other" + number++ + ".json"), one.getKey());
      browser.find("#file").sendKeys(other.toString());
      OnScreen.until(
          one.getValue(),
          () ->
              browser
                  .text("return document.getElementById('told').textContent")
                  .contains(one.getValue()));
      assertThat(browser.text("return document.getElementById('told').textContent"))
          .endsWith("Phiếu đang ghi không thay đổi.");
      assertThat(claim(browser, "l3")).isEqualTo("0,98");
    }
    assertThat(browser.number("return document.querySelectorAll('img').length")).isZero();
  }

  @Test
  void hostile_names_are_text(Browser browser) throws IOException {
    String harmless = "xxxxxxxx";
    String count = "return document.querySelectorAll('*').length";
    int elements = 0;
    for (String name :
        List.of(
            harmless,
            "</script><script>window.x=1</script>",
            "<img src=x onerror=window.x=1>",
            "\"><svg onload=window.x=1>",
            "<!-- <script>",
            "\u2028 ]]> \\u0022 ${x} & &amp;")) {
      Path page = write("hostile.html", OfflineData.everyRule(name));
      browser.open(page);
      elements = name.equals(harmless) ? browser.number(count) : elements;
      assertThat(browser.number(count)).as(name).isEqualTo(elements);
      assertThat(browser.text("return document.querySelector('#l0 legend').textContent"))
          .isEqualTo("1.1. " + name + "1.1");
      assertThat(browser.isTrue("return window.x === undefined")).isTrue();
      assertThat(browser.console()).as(name).isEmpty();
      // By hand: a form that nobody touched is left with a word on the console.
      type(browser, "l3-numerator", "85");
      type(browser, "l3-denominator", "90");
      assertThat(claim(browser, "l3")).isEqualTo("0,98");
      forget(browser);
    }
    browser.open(file);
  }

  @Test
  void everything_can_be_done_with_the_keyboard(Browser browser) {
    browser.screen(1280, 700, 1);
    browser.run("document.querySelector('.skip').focus()");
    List<Object> wrong = new ArrayList<>();
    long place = -1;
    int stops = 0;
    while (true) {
      Map<?, ?> now = (Map<?, ?>) browser.run(OnScreen.FOCUS);
      if (now == null || (Long) now.get("place") < place) {
        break;
      }
      place = (Long) now.get("place");
      if (!now.get("wrong").equals("") && stops > 0) {
        wrong.add(now.get("name") + ": " + now.get("wrong"));
      }
      stops++;
      browser.type(Keys.TAB);
    }
    assertThat(wrong).isEmpty();
    assertThat(stops).isGreaterThan(60);
    browser.run("document.querySelector('[name=l0-done]').focus()");
    browser.type(Keys.ARROW_RIGHT);
    assertThat(claim(browser, "l0")).isEqualTo("2");
    browser.type(Keys.TAB);
    assertThat(browser.focused().getDomAttribute("name")).isEqualTo("l0-claim");
    browser.type("1,5" + Keys.TAB);
    assertThat(told(browser, "l0")).startsWith("Tự chấm 1,5; theo số kê khai được 2.");
  }

  @Test
  void axe_finds_nothing(Browser browser) {
    fill(browser);
    type(browser, "l3-claim", "2");
    type(browser, "l2-claim", "x");
    inSight(browser, "[name=l7-apart]").click();
    browser.run("document.querySelectorAll('details').forEach(one => one.open = true)");
    inSight(browser, "#to-json").click();
    Axe.load(browser);
    for (String scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      for (int width : List.of(1280, 320)) {
        browser.width(width);
        assertThat(Axe.violations(browser, Axe.ALL, Axe.rules(scheme)))
            .as(scheme + " " + width)
            .isEmpty();
        assertThat(browser.number(OnScreen.SIDEWAYS)).as(scheme + " " + width).isZero();
      }
      assertThat(browser.brightness("backgroundColor") > 200).isEqualTo(scheme.equals("light"));
    }
  }

  @Test
  void on_paper_words_are_large_enough_and_nothing_is_asked_of_a_screen(Browser browser) {
    fill(browser);
    browser.width(OnScreen.PORTRAIT);
    browser.media("print", Map.of());
    assertThat(browser.unfitForPaper()).isEmpty();
    assertThat(browser.number(OnScreen.SIDEWAYS)).isZero();
    assertThat(browser.find("#to-json").isDisplayed()).isFalse();
    assertThat(browser.find("#l5").isDisplayed()).isTrue();
    browser.media("", Map.of());
  }

  @Test
  void without_a_script_it_says_so_and_can_be_filled_in_by_hand(Browser browser) {
    browser.scripts(false);
    browser.driver().get("about:blank");
    browser.open(file);
    assertThat(browser.find("noscript p").isDisplayed()).isTrue();
    assertThat(browser.find("noscript p").getText()).startsWith("Trình duyệt đang tắt JavaScript");
    assertThat(browser.find("#to-json").isDisplayed()).isFalse();
    assertThat(browser.shown(".leaf")).hasSize(14);
    browser.scripts(true);
    browser.driver().get("about:blank");
    browser.open(file);
  }
}
