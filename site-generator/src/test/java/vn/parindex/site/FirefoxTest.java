package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * A walk through the site, opened from disk, in Firefox: what the tests in Chromium look at closely
 * is here seen to work in another browser too.
 */
@ExtendWith(FirefoxTests.class)
class FirefoxTest {

  private static final String FIRST_COLUMN =
      "return [...document.querySelectorAll('#ranking tbody tr > :first-child')]"
          + ".map(cell => cell.innerText)";

  private static final String ORDERS =
      "return [...document.querySelectorAll('#ranking thead th[aria-sort]')]"
          + ".map(head => head.cellIndex + ' ' + head.getAttribute('aria-sort'))";

  /** Heads of the columns that are set side by side. */
  private static final String SIDES =
      "return [...document.querySelectorAll('#side .result thead th')].map(head => head.innerText)";

  /**
   * What is seen on the first page of every kind: what its policy refused, what it told the
   * console, whether it has one first heading, on which screens it scrolls sideways, what does not
   * fit on paper, and its first sheet.
   */
  private record Seen(
      List<String> pages,
      List<String> refused,
      List<String> told,
      List<String> headings,
      List<String> wide,
      List<String> unfit,
      Map<String, List<Sheets.Size>> firstSheets) {

    static Seen nothing() {
      return new Seen(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new LinkedHashMap<>());
    }
  }

  private static Seen seen;

  @TempDir private Path folder;

  /** Of every kind the first: Chromium looks at those that stand for all others. */
  @Test
  void no_kind_of_page_has_a_console_message_or_breaks_its_policy(Firefox firefox) {
    Seen all = seen(firefox);
    assertThat(all.pages()).hasSizeGreaterThan(30);
    assertThat(all.refused()).isEmpty();
    assertThat(all.told()).isEmpty();
    assertThat(all.headings()).as("pages without one first heading").isEmpty();
    // What the policy refuses is seen: by the listener and on the console.
    String listener = firefox.beforeEveryPage(OnScreen.LISTEN);
    firefox.get("index.html");
    firefox.run(OnScreen.OFFEND);
    firefox.until("return window.refused.length > 0");
    assertThat(firefox.list("return window.refused")).hasSize(1);
    assertThat(firefox.console())
        .singleElement()
        .asString()
        .startsWith("error Content-Security-Policy: ");
    firefox.takeBack(listener);
  }

  /** What is seen on the pages, each opened once for all tests. */
  private static Seen seen(Firefox firefox) {
    if (seen == null) {
      Seen all = Seen.nothing();
      String listener = firefox.beforeEveryPage(OnScreen.LISTEN);
      firefox.copy().kinds().values().forEach(pages -> look(firefox, pages.get(0), all));
      firefox.takeBack(listener);
      seen = all;
    }
    return seen;
  }

  private static void look(Firefox firefox, String page, Seen all) {
    all.pages().add(page);
    firefox.width(1280);
    firefox.get(page);
    if (firefox.number("return document.querySelectorAll('h1').length") != 1) {
      all.headings().add(page);
    }
    firefox.list("return window.refused").forEach(what -> all.refused().add(page + " " + what));
    firefox.console().forEach(message -> all.told().add(page + " " + message));
    for (int width : List.of(1280, 320)) {
      firefox.width(width);
      assertThat(firefox.number("return window.innerWidth")).isEqualTo(width);
      if (firefox.number(OnScreen.SIDEWAYS) > 0) {
        all.wide().add(page + " at " + width);
      }
    }
    firefox.width(OnScreen.PORTRAIT);
    firefox.asPrinted();
    assertThat(firefox.isTrue("return matchMedia('print').matches")).isTrue();
    firefox.unfitForPaper().forEach(word -> all.unfit().add(page + " " + word));
    all.firstSheets().put(page, Sheets.of(firefox.print("1")).sizes());
  }

  @Test
  void what_is_wrong_with_a_page_is_on_the_console(Firefox firefox) throws IOException {
    Path page = folder.resolve("wrong.html");
    Files.writeString(
        page,
        """
        <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>x</title>
        <meta http-equiv="Content-Security-Policy" content="unknown-src 'self'">
        <script>console.warn("told"); console.info("not told"); none();</script>
        <script src="none.js"></script></head><body></body></html>
        """);
    firefox.open(page);
    assertThat(firefox.console())
        .hasSize(4)
        .anyMatch(message -> message.equals("warn told"))
        .anyMatch(message -> message.startsWith("error ReferenceError: none is not defined"))
        .anyMatch(message -> message.startsWith("warn ") && message.contains("unknown-src"))
        .anyMatch(message -> message.startsWith("warn ") && message.contains("none.js"));
    assertThat(firefox.console()).isEmpty();
  }

  @Test
  void a_table_is_sorted_by_click_and_by_key_and_a_reload_keeps_the_order(Firefox firefox) {
    firefox.get("xep-hang.html");
    List<Object> before = firefox.list(FIRST_COLUMN);
    assertThat(before).hasSize(19);
    firefox.click("#ranking thead th:first-child button");

    List<Object> ascending = firefox.list(FIRST_COLUMN);
    assertThat(ascending).containsExactlyInAnyOrderElementsOf(before).isNotEqualTo(before);
    assertThat(firefox.list(ORDERS)).isEqualTo(List.of("0 ascending"));
    assertThat(firefox.text("return location.hash"))
        .startsWith("#sort=ranking,")
        .doesNotContain("desc");

    // From the heading that was clicked to the next one and back, then with the keys of buttons.
    firefox.type(Keys.TAB);
    firefox.chord(Keys.SHIFT, Keys.TAB);
    firefox.type(Keys.ENTER);
    assertThat(firefox.list(ORDERS)).isEqualTo(List.of("0 descending"));
    List<Object> descending = firefox.list(FIRST_COLUMN);
    assertThat(descending).isNotEqualTo(ascending);
    assertThat(firefox.text("return location.hash")).endsWith(",desc");
    firefox.type(Keys.SPACE);
    assertThat(firefox.list(ORDERS)).isEqualTo(List.of("0 ascending"));
    assertThat(firefox.text("return document.getElementById('live').textContent"))
        .contains(firefox.text("return document.activeElement.innerText"));
    firefox.type(Keys.SPACE);

    firefox.reload();
    assertThat(firefox.list(FIRST_COLUMN)).isEqualTo(descending);
    assertThat(firefox.list(ORDERS)).isEqualTo(List.of("0 descending"));
    assertThat(firefox.console()).isEmpty();
  }

  @Test
  void the_tab_key_walks_through_a_page(Firefox firefox) {
    firefox.screen(1280, 700);
    firefox.get("xep-hang.html");
    int stops = firefox.number(OnScreen.STOPS);
    assertThat(stops).isGreaterThan(10);
    int seen = 0;
    long place = -1;
    for (Map<?, ?> now = tab(firefox);
        now != null && (Long) now.get("place") > place;
        now = tab(firefox)) {
      assertThat(now.get("wrong")).as(now.get("name").toString()).isEqualTo("");
      assertThat(now.get("skip")).isEqualTo(seen == 0);
      place = (Long) now.get("place");
      seen++;
    }
    assertThat(seen).isGreaterThanOrEqualTo(stops);
  }

  private static Map<?, ?> tab(Firefox firefox) {
    firefox.type(Keys.TAB);
    return (Map<?, ?>) firefox.run(OnScreen.FOCUS);
  }

  @Test
  void a_commune_is_found_without_accents_and_a_criterion_leads_to_its_row(Firefox firefox) {
    firefox.get("index.html");
    firefox.type("/");
    firefox.until("return !!document.activeElement && document.activeElement.id === 'query'");
    firefox.type("ba to");
    assertThat(found(firefox)).contains("Thị trấn Ba Tơ", "Xã Ba Tô");
    firefox.type(Keys.ARROW_DOWN);
    assertThat(firefox.text("return document.activeElement.textContent"))
        .isEqualTo("Thị trấn Ba Tơ");
    assertThat(firefox.text("return location.href")).endsWith("tim-kiem.html#q=ba%20to");

    firefox.get("tim-kiem.html");
    firefox.click("#query");
    firefox.type("1.1.2");
    assertThat(found(firefox)).singleElement().asString().startsWith("1.1.2. ");
    firefox.type(Keys.ENTER);
    firefox.until(
        "return location.hash === '#leaf-1-1-2' && !!document.querySelector('tr:target')");
    assertThat(firefox.text("return document.querySelector('tr:target').innerText"))
        .startsWith("1.1.2. ");
    assertThat(firefox.console()).isEmpty();
  }

  private static List<Object> found(Firefox firefox) {
    return firefox.list(OnScreen.FOUND);
  }

  @Test
  void units_in_the_address_are_set_side_by_side(Firefox firefox) {
    firefox.get("so-sanh.html");
    assertThat(firefox.list(SIDES)).isEmpty();
    firefox.get("so-sanh.html#u=21484,21490");
    firefox.until("return document.querySelectorAll('#side .result thead th').length > 0");
    List<Object> sides = firefox.list(SIDES);
    assertThat(sides).contains("Thị trấn Ba Tơ", "Ba Vinh cũ").hasSize(4);

    firefox.reload();
    assertThat(firefox.list(SIDES)).isEqualTo(sides);
    assertThat(firefox.console()).isEmpty();
  }

  @Test
  void other_points_are_tried_on_a_scorecard(Firefox firefox) {
    String outcome =
        "return [...document.querySelectorAll('#what-if .outcome dd b')].map(one => one.innerText)";
    firefox.get("xa/21500.html#neu=3.3.1:3.25");
    assertThat(firefox.list(outcome)).containsExactly("75,07%", "13", "Khá", "5/15");
    firefox.click("#what-if [data-way=rank]");
    assertThat(firefox.list(outcome)).containsExactly("73,57%", "14", "Khá", "5/15");
    assertThat(firefox.text("return location.hash")).isEqualTo("#neu=1.5:2");

    firefox.reload();
    assertThat(firefox.list(outcome)).containsExactly("73,57%", "14", "Khá", "5/15");
    assertThat(firefox.console()).isEmpty();
  }

  @Test
  void a_figure_answers_click_and_key(Firefox firefox) {
    String shown = "return !!document.querySelector('#answer:not([hidden])')";
    String words = "return document.getElementById('answer').innerText";
    firefox.get("xep-hang.html");
    firefox.click("#ranking tbody tr:nth-child(3) td:nth-child(4)");
    firefox.until(shown);
    assertThat(firefox.text(words)).contains("Xã Ba Tô cũ: Chỉ số năm 2025", "90,75%", "3/19");
    firefox.until("return document.activeElement.id === 'answer'");
    firefox.type(Keys.ESCAPE);
    assertThat(firefox.isTrue(shown)).isFalse();
    assertThat(firefox.text("return document.activeElement.innerText")).isEqualTo("90,75");

    firefox.type(Keys.ARROW_UP);
    firefox.until(shown);
    assertThat(firefox.text(words)).contains("Xã Ba Điền");
    firefox.get("xa/21484.html");
    firefox.run(
        "[...document.querySelectorAll('svg.chart[tabindex]')]"
            + ".find(chart => chart.checkVisibility()).focus()");
    firefox.type(Keys.ARROW_DOWN);
    firefox.until(shown);
    assertThat(firefox.text(words)).contains("Thị trấn Ba Tơ: ");
    assertThat(firefox.console()).isEmpty();
  }

  @Test
  void no_kind_of_page_scrolls_sideways(Firefox firefox) {
    assertThat(seen(firefox).wide()).isEmpty();
  }

  @Test
  void dark_is_dark_for_those_who_ask_for_it(Firefox firefox) {
    for (String page : List.of("index.html", "xep-hang.html", "xa/21484.html", "so-sanh.html")) {
      firefox.get(page);
      firefox.scheme("light");
      assertThat(firefox.brightness("backgroundColor")).as(page).isGreaterThan(200);
      assertThat(firefox.brightness("color")).as(page).isLessThan(60);
      firefox.scheme("dark");
      assertThat(firefox.brightness("backgroundColor")).as(page).isLessThan(60);
      assertThat(firefox.brightness("color")).as(page).isGreaterThan(200);
    }
  }

  @Test
  void every_scorecard_fits_two_upright_sheets(Firefox firefox) {
    List<String> scorecards = firefox.copy().kinds().get("scorecard");
    assertThat(scorecards).as("the first and the heaviest").isNotEmpty();
    for (String page : scorecards) {
      firefox.get(page);
      assertThat(afterTheFirst(firefox)).as(page).containsExactly(Sheets.A4_PORTRAIT);
    }
    // A third sheet would be seen.
    firefox.get("thuat-ngu.html");
    assertThat(afterTheFirst(firefox)).hasSize(2);
  }

  /** The second sheet and the third one; an empty one where there is neither. */
  private static List<Sheets.Size> afterTheFirst(Firefox firefox) {
    return Sheets.of(firefox.print("2-3")).sizes();
  }

  @Test
  void the_table_of_the_ranking_fits_one_sheet_on_its_side(Firefox firefox) {
    firefox.get("xep-hang.html");
    assertThat(Sheets.of(firefox.print()).sizes())
        .containsOnly(Sheets.A4_LANDSCAPE)
        .hasSizeLessThan(3);
    firefox.run("document.querySelector('.main-table + section').remove()");
    assertThat(Sheets.of(firefox.print()).count()).isOne();
  }

  @Test
  void all_scorecards_print_on_a_sheet_each_after_a_list_of_them(Firefox firefox) {
    firefox.get("xa/in-tat-ca.html");
    assertThat(firefox.number("return document.querySelectorAll('article.sheet').length"))
        .isEqualTo(19);
    // The 19th and the 20th sheet, and no 21st one.
    assertThat(Sheets.of(firefox.print("19-21")).sizes())
        .containsExactly(Sheets.A4_PORTRAIT, Sheets.A4_PORTRAIT);
  }

  @Test
  void every_kind_of_page_prints_on_a4(Firefox firefox) {
    assertThat(seen(firefox).firstSheets()).hasSize(firefox.copy().kinds().size());
    seen(firefox)
        .firstSheets()
        .forEach(
            (page, sizes) ->
                assertThat(sizes)
                    .as(page)
                    .hasSize(1)
                    .allMatch(
                        size ->
                            size.equals(Sheets.A4_PORTRAIT) || size.equals(Sheets.A4_LANDSCAPE)));
  }

  @Test
  void nothing_is_printed_too_small_to_read_or_out_of_its_box(Firefox firefox) {
    assertThat(seen(firefox).unfit()).isEmpty();
  }

  @Test
  void a_copy_without_its_assets_says_so(Firefox firefox) throws IOException {
    String shown = "return document.querySelector('.broken').checkVisibility()";
    firefox.get("index.html");
    assertThat(firefox.isTrue(shown)).isFalse();

    for (String page : List.of("index.html", "xa/21484.html", "van-ban/bao-cao/21484.html")) {
      Path copy = folder.resolve("copy").resolve(page);
      Files.createDirectories(copy.getParent());
      Files.copy(firefox.copy().site().resolve(page), copy);
      firefox.open(copy);
      assertThat(firefox.isTrue(shown)).as(page).isTrue();
      assertThat(firefox.text("return document.querySelector('.broken').innerText"))
          .as(page)
          .contains("chép cả thư mục");
    }
  }
}
