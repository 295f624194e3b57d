package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;

/** Pages on paper: how many sheets, of which size, and nothing too small to read. */
@ExtendWith(BrowserTests.class)
class PrintTest {

  /** Parts of the meeting pack that take more than one sheet. */
  private static final Map<String, Integer> SHEETS =
      Map.of("Nhiệm vụ năm 2025", 2, "Điểm nghẽn năm 2025", 2);

  private static final double POINTS = 72 / 25.4;

  /** The narrowest margin on the left and on the right, in points. */
  private static final double MARGIN = 12 * POINTS;

  /** Lines of boxes lie half outside, and sheets are cut to whole pixels. */
  private static final double ALLOWED = 1;

  private static final Map<String, List<List<SheetWords.Mark>>> MARKS = new ConcurrentHashMap<>();

  @TempDir private Path folder;

  /** A page as it is printed, once for all tests: it takes longer than anything else here. */
  static byte[] printed(Browser browser, String page) {
    return PagesSeen.in(browser)
        .printed()
        .computeIfAbsent(
            page,
            path -> {
              browser.get(path);
              return browser.print();
            });
  }

  /** What is on the sheets of a page, read once for all tests. */
  static List<List<SheetWords.Mark>> marks(Browser browser, String page) {
    return MARKS.computeIfAbsent(page, path -> SheetWords.marks(printed(browser, path)));
  }

  @Test
  void every_scorecard_fits_two_upright_sheets(Browser browser) {
    List<String> scorecards = browser.copy().sampledOf("scorecard");
    assertThat(scorecards).as("some in another language too").hasSizeGreaterThan(19);
    for (String page : scorecards) {
      Sheets sheets = Sheets.of(printed(browser, page));
      assertThat(sheets.sizes()).as(page).containsOnly(Sheets.A4_PORTRAIT).hasSizeLessThan(3);
    }
  }

  /**
   * While the year runs tables of targets have columns of their own; what is missing is printed,
   * how fast it comes is not.
   */
  @Test
  void scorecards_within_the_year_fit_two_sheets_and_say_what_is_missing(Browser browser) {
    Loaded loaded = DatasetLoader.load(BuiltSite.REAL_DATA);
    Path site =
        MadePages.into(
            folder.resolve("site"),
            loaded.dataset().orElseThrow(),
            loaded.settings().orElseThrow().asOf(LocalDate.of(2025, 3, 31)),
            page -> page.matches("xa/(\\d+|in-tat-ca)[.]html"));
    List<String> pages =
        BuiltSite.pages(site).stream().filter(page -> !page.contains("mot-tep")).toList();
    assertThat(pages).hasSize(20);
    SortedSet<String> unfit = new TreeSet<>();
    for (String page : pages) {
      browser.open(site.resolve(page));
      assertThat(browser.all(".targets .screen")).as(page).isNotEmpty();
      byte[] pdf = browser.print();
      int units = browser.all("article.sheet").size();
      assertThat(Sheets.of(pdf).sizes())
          .as(page)
          .containsOnly(Sheets.A4_PORTRAIT)
          .hasSizeLessThan(units == 0 ? 3 : units + 2);
      List<List<SheetWords.Mark>> marks = SheetWords.marks(pdf);
      String words = String.join(" ", SheetWords.words(marks));
      assertThat(words).as(page).containsPattern("Cần\\s*thêm");
      assertThat(words).as(page).doesNotContainPattern("Xác suất\\s*đạt");
      unfit.addAll(unfit(page, Sheets.of(pdf), marks));
    }
    assertThat(unfit).isEmpty();
  }

  /** The ranking on its side, then one upright sheet for each unit. */
  @Test
  void all_scorecards_print_in_one_go(Browser browser) {
    Sheets sheets = Sheets.of(printed(browser, "xa/in-tat-ca.html"));
    assertThat(sheets.sizes()).containsOnly(Sheets.A4_PORTRAIT).hasSize(20);
  }

  /** Tasks and where points are lost take more than a sheet, everything else and each unit one. */
  @Test
  void the_parts_of_a_meeting_pack_begin_on_sheets_of_their_own(Browser browser) {
    byte[] pdf = printed(browser, "hop.html");
    browser.get("hop.html");
    List<String> parts = browser.all(".contents li").stream().map(WebElement::getText).toList();
    List<String> names =
        browser.all("article.sheet > h2").stream().map(WebElement::getText).toList();
    assertThat(Sheets.of(pdf).sizes()).containsOnly(Sheets.A4_PORTRAIT);

    List<String> sheets = SheetWords.of(pdf);
    assertThat(sheets).allMatch(sheet -> sheet.contains("SỐ LIỆU MINH HỌA"));
    assertThat(sheets.get(0)).contains("Tài liệu họp").contains(parts);
    int sheet = 1;
    for (String part : parts.subList(0, parts.size() - 1)) {
      assertThat(sheets.get(sheet)).contains(part);
      sheet += SHEETS.getOrDefault(part, 1);
    }
    assertThat(names).hasSize(19);
    for (String name : names) {
      assertThat(sheets.get(sheet++)).contains(name);
    }
    assertThat(sheets).hasSize(sheet);
    assertThat(sheets.get(sheet - 1)).containsPattern(number(sheet, sheet));
  }

  @Test
  void every_sheet_says_which_of_how_many_it_is(Browser browser) {
    for (String page : List.of("xa/21484.html", "xa/in-tat-ca.html", "chi-tieu/index.html")) {
      List<String> sheets = SheetWords.of(printed(browser, page));
      assertThat(sheets).as(page).hasSizeGreaterThan(1);
      for (int i = 0; i < sheets.size(); i++) {
        assertThat(sheets.get(i)).as(page).containsPattern(number(i + 1, sheets.size()));
      }
    }
  }

  /** Papers have the number that official papers have, above the text, and no other. */
  @Test
  void papers_are_not_numbered_twice(Browser browser) {
    List<String> sheets = SheetWords.of(printed(browser, "van-ban/tong-hop.html"));
    assertThat(sheets).hasSizeGreaterThan(1);
    for (int i = 0; i < sheets.size(); i++) {
      assertThat(sheets.get(i)).doesNotContainPattern(number(i + 1, sheets.size()));
    }
  }

  private static String number(int sheet, int sheets) {
    return "(?<!\\d)" + sheet + " / " + sheets + "(?!\\d)";
  }

  @Test
  void the_ranking_fits_one_sheet_on_its_side(Browser browser) {
    byte[] pdf = printed(browser, "xep-hang.html");
    assertThat(Sheets.of(pdf).sizes()).containsExactly(Sheets.A4_LANDSCAPE);
    browser.get("xep-hang.html");
    assertThat(browser.all("#ranking tbody tr")).hasSize(19);
  }

  /** Of 30 units the table is longer than a sheet, of 36 the chart as well. */
  @Test
  void no_sheet_has_a_heading_only_however_many_units_there_are(Browser browser) {
    List<String> pages = List.of("xep-hang.html", "linh-vuc/1.html");
    for (int units : List.of(1, 30, 36)) {
      // Other tests need the whole sites of 1 and of 36.
      Path site = units == 30 ? only(pages, units) : BuiltSite.sample(units);
      for (String page : pages) {
        browser.open(site.resolve(page));
        String notice = browser.all(".notice").get(0).getText();
        List<String> names =
            browser.all(".main-table tbody th, #units tbody th").stream()
                .map(WebElement::getText)
                .toList();
        List<String> sheets = SheetWords.of(browser.print());
        // The sentence at the head names the first and the last.
        assertThat(names).as(page).hasSize(units);
        assertThat(sheets.get(0)).as(page).contains(names.get(units > 1 ? 1 : 0));
        assertThat(sheets)
            .as(page + " of " + units)
            .allMatch(sheet -> sheet.length() - notice.length() > 100);
      }
    }
  }

  /** Some pages of a made-up data set. */
  private Path only(List<String> pages, int units) {
    Loaded loaded = DatasetLoader.load(BuiltSite.sampleData(folder, units));
    return MadePages.into(
        folder.resolve("site"),
        loaded.dataset().orElseThrow(),
        loaded.settings().orElseThrow(),
        pages::contains);
  }

  @Test
  void every_kind_of_page_prints_on_a4(Browser browser) {
    for (List<String> pages : browser.kinds().values()) {
      String page = pages.get(0);
      assertThat(Sheets.of(printed(browser, page)).sizes())
          .as(page)
          .allMatch(size -> size.equals(Sheets.A4_PORTRAIT) || size.equals(Sheets.A4_LANDSCAPE));
    }
  }

  @Test
  void nothing_is_printed_too_small_to_read_or_out_of_its_box(Browser browser) {
    assertThat(PagesSeen.in(browser).unfit()).isEmpty();
  }

  /**
   * In the PDF, not on the page: a browser makes a page that is too wide smaller before it cuts it
   * off, and letters with it.
   */
  @Test
  void every_letter_is_between_the_margins_and_has_9_points(Browser browser) {
    SortedSet<String> unfit = new TreeSet<>();
    for (String page : sampled(browser)) {
      unfit.addAll(unfit(page, Sheets.of(printed(browser, page)), marks(browser, page)));
    }
    assertThat(unfit).isEmpty();
  }

  private static SortedSet<String> unfit(
      String page, Sheets sheets, List<List<SheetWords.Mark>> marks) {
    SortedSet<String> unfit = new TreeSet<>();
    double sheet = sheets.sizes().get(0).width() * POINTS;
    for (SheetWords.Mark mark : marks.stream().flatMap(List::stream).toList()) {
      if (mark.left() < MARGIN - ALLOWED || mark.right() > sheet - MARGIN + ALLOWED) {
        unfit.add(page + ": beyond the margin " + mark);
      }
      if (!mark.letter().isEmpty() && mark.size() < OnScreen.SMALLEST - 0.02) {
        unfit.add(page + ": small " + mark);
      }
    }
    return unfit;
  }

  /** Of each kind the first page and the heaviest, and all scorecards. */
  private static Set<String> sampled(Browser browser) {
    Set<String> pages = new TreeSet<>(browser.samples());
    pages.addAll(browser.copy().sampledOf("scorecard"));
    return pages;
  }

  @Test
  void the_figures_of_a_chart_are_folded_on_a_screen_and_printed(Browser browser) {
    for (String page : List.of("xa/index.html", "chi-tieu/ct-01.html")) {
      browser.get(page);
      String open = "return document.querySelector('figure + details').open";
      assertThat(browser.isTrue(open)).as(page).isFalse();
      browser.print();
      assertThat(browser.isTrue(open)).as(page).isTrue();
    }
  }

  /** Chromium leaves out buttons where it repeats the head of a table on the next sheet. */
  @Test
  void heads_of_tables_are_printed_as_words(Browser browser) {
    browser.media("print", Map.of());
    browser.get("xep-hang.html");
    assertThat(browser.all("thead button")).isNotEmpty();
    assertThat(
            browser.number(
                "return [...document.querySelectorAll('thead button')]"
                    + ".filter(button => getComputedStyle(button).display !== 'contents').length"))
        .isZero();
  }
}
