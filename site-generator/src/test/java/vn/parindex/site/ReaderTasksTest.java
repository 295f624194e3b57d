package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/**
 * What readers come for, each walked from the page where they begin, on a telephone and at a desk:
 * with how many clicks, and whether the answer stands there. Opening the menu is a click too.
 */
@ExtendWith(BrowserTests.class)
class ReaderTasksTest {

  private static final String CARD = "xa/21500.html";

  /** Where the first line of an element ends, from the top of the window. */
  private static final String FIRST_LINE =
      """
      const words = document.createRange();
      words.selectNodeContents(arguments[0]);
      return Math.ceil(words.getClientRects()[0].bottom);
      """;

  private static Browser browser;

  private int width;
  private int clicks;

  @BeforeAll
  static void open(Browser shared) {
    browser = shared;
  }

  private void begin(String page, int width) {
    this.width = width;
    clicks = 0;
    browser.driver().get("about:blank");
    browser.get(page);
    browser.screen(width, height(), 1);
    browser.settle();
  }

  private int height() {
    return width < 500 ? 740 : 800;
  }

  private void click(String selector) {
    WebElement link = browser.shown(selector).get(0);
    browser.run("arguments[0].scrollIntoView({block: 'center'})", link);
    link.click();
    clicks++;
  }

  /** From a list, which shows its options when it is asked. */
  private void choose(String option) {
    browser.find(option).click();
    clicks++;
  }

  /** By what the page says of another one, else through the menu of a telephone. */
  private void goTo(String page) {
    String link = "a[href='" + page + "']";
    if (width < 500 && browser.all("main " + link).isEmpty()) {
      click(".menu > summary");
    }
    click("main " + link + ", .top " + link);
  }

  private String read(String selector) {
    return browser.read(selector);
  }

  private void standsOnTheFirstScreen(String selector) {
    assertThat(browser.number(FIRST_LINE, browser.find(selector)))
        .as(selector + " at " + width)
        .isBetween(1, height());
  }

  private void took(int most) {
    assertThat(clicks).as("clicks at " + width).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void a_chair_sees_where_the_commune_stands_and_why_it_moved(int width) {
    begin(CARD, width);
    standsOnTheFirstScreen(".first .stat:first-child .value");
    standsOnTheFirstScreen(".cause > p");
    assertThat(read(".first")).contains("15/19", "73,07%", "9 bậc");
    assertThat(read(".cause")).contains("giảm 12,50 điểm phần trăm", "10,92", "9 đơn vị");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void a_chair_sees_what_is_to_be_done_with_how_much_is_missing(int width) {
    begin(CARD, width);
    standsOnTheFirstScreen(".to-do .actions li:nth-child(2) .when");
    assertThat(browser.all(".to-do .actions li")).hasSize(5);
    assertThat(read(".to-do .actions li")).contains("Thêm 1 ", "đạt ct-", "còn 1 ngày");
    assertThat(read(".to-do .actions li:nth-child(2)")).contains("Thêm 1 ", "còn 1 ngày");
    assertThat(read(".to-do .actions")).contains("quá hạn", "Công chức");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void missing_evidence_of_a_commune_is_found_by_name(int width) {
    begin("index.html", width);
    click("main a[href='" + CARD + "']");
    click(".jumps a[href$='#part-evidence']");
    assertThat(read("#part-evidence"))
        .contains(
            "1.6. Tỷ lệ nhiệm vụ do cấp có thẩm quyền", "thiếu", "sai tiêu chí, đang để ở 3.2");
    took(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void the_fewest_criteria_to_another_band_are_tried_at_once(int width) {
    begin(CARD, width);
    click(".jumps a[href$='#part-losses']");
    click("[data-way=band]");
    took(2);
    assertThat(read(".what-if .outcome [data-of=band]")).contains("Tốt");
    assertThat(read(".what-if .outcome [data-of=rank]")).contains("9");
    assertThat(browser.driver().getCurrentUrl()).contains("neu=");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void a_figure_is_followed_to_its_file(int width) {
    begin(CARD, width);
    click(".first a[href*='21500-cach-tinh.html']");
    assertThat(read("main")).contains("73,07 / 100 = 73,07%", "scores/2025.json, dòng ");
    click("dl.facts a[href*='du-lieu.html']");
    assertThat(read("main")).contains("scores/2025.json");
    took(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void the_district_sees_who_must_be_urged_and_who_is_silent(int width) {
    begin("index.html", width);
    standsOnTheFirstScreen("main .lead");
    standsOnTheFirstScreen(".ways.first li a");
    assertThat(read("main .lead")).contains("Ngày mai, 01/11/2025", "Ba Thành chưa báo cáo");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void what_costs_everybody_most_is_one_page_away(int width) {
    begin("index.html", width);
    goTo("diem-nghen.html");
    assertThat(read("main")).contains("8.2.2", "3.3.1", "Ngoài khả năng của đơn vị");
    took(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void two_communes_side_by_side_are_a_link(int width) {
    begin("index.html", width);
    goTo("so-sanh.html");
    choose("#side label:nth-child(1) option[value='21484']");
    choose("#side label:nth-child(2) option[value='21500']");
    took(3);
    assertThat(read("#side .result")).contains("Ba Tơ", "Ba Giang");
    assertThat(browser.driver().getCurrentUrl()).contains("#");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void one_search_says_what_a_former_commune_is_part_of(int width) {
    begin("tim-kiem.html", width);
    browser.find(".search [type=search]").sendKeys("ba giang");
    assertThat(read("main")).contains("Xã Ba Giang", "nay thuộc xã Ba Dinh");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void from_a_former_commune_to_its_successor_and_back(int width) {
    begin("tim-kiem.html", width);
    browser.find(".search [type=search]").sendKeys("ba chùa");
    assertThat(read(".results li"))
        .contains("Xã Ba Chùa", "nhập vào thị trấn Ba Tơ", "nay thuộc xã Ba Tơ");
    click(".results li > a");
    assertThat(read(".story")).contains("Gồm cả xã Ba Chùa", "Nay thuộc xã Ba Tơ");
    standsOnTheFirstScreen(".story");
    click(".story a[href*='don-vi-moi/21484.html']");
    assertThat(read("h1")).isEqualTo("Xã Ba Tơ");
    assertThat(read("#parts")).contains("Thị trấn Ba Tơ", "Xã Ba Cung", "Xã Ba Bích", "13 việc");
    standsOnTheFirstScreen("#parts tbody tr a");
    click("#parts tbody tr a");
    assertThat(read("h1")).isEqualTo("Thị trấn Ba Tơ");
    took(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void a_clerk_finds_late_and_corrected_figures(int width) {
    begin("index.html", width);
    goTo("du-lieu.html");
    assertThat(read("main")).contains("điều chỉnh", "nộp muộn");
    took(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void how_sure_the_figures_are_is_said_in_words(int width) {
    begin("index.html", width);
    goTo("vi-sao-tin-duoc.html");
    assertThat(read("main")).contains("Thứ hạng có chắc không?", "Số liệu lấy từ đâu?");
    took(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void a_journalist_reads_in_english_what_it_is_how_sure_it_is_and_may_have_the_data(int width) {
    begin("en/index.html", width);
    goTo("vi-sao-tin-duoc.html");
    assertThat(read("main"))
        .contains(
            "Most of the order is firm: it is clear who is above in 152 of 171 pairs of communes",
            "The index is the sum of the points earned divided by the sum of the maximum points");
    click("main a[href='du-lieu.html']");
    assertThat(read("main")).contains("Terms of use: ", "Apache License 2.0");
    assertThat(browser.all("main a[href$='downloads/index.csv']")).isNotEmpty();
    took(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void the_other_language_opens_at_the_same_block(int width) {
    begin(CARD, width);
    click(".jumps a[href$='#part-evidence']");
    click(".tools a[hreflang=en]");
    assertThat(browser.driver().getCurrentUrl()).endsWith("en/xa/21500.html#part-evidence");
    assertThat(read("#part-evidence")).contains("Evidence is on file for 37 of 41 criteria");
    click(".tools a[hreflang=vi]");
    assertThat(browser.driver().getCurrentUrl())
        .endsWith("/xa/21500.html#part-evidence")
        .doesNotContain("/en/");
    took(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void a_printed_sheet_says_where_it_is_from_and_of_what_day(int width) {
    begin(CARD, width);
    browser.media("print", Map.of());
    assertThat(read("footer"))
        .contains("Địa chỉ trang: " + CARD, "chốt ngày 30/06/2025", "đến hết ngày 31/10/2025");
    browser.media("", Map.of());
  }
}
