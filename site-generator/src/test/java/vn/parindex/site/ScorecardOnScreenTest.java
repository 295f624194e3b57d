package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a chair sees of a scorecard before anybody scrolls, and how much there is to read at all.
 */
@ExtendWith(BrowserTests.class)
class ScorecardOnScreenTest {

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

  @Test
  void a_phone_shows_where_a_unit_stands_why_and_the_first_two_things_to_do(Browser browser) {
    for (String page : browser.pagesOf("scorecard")) {
      browser.get(page);
      browser.screen(360, 740, 1);
      for (String part : List.of("h1", ".first", ".cause > p", ".to-do .actions li:nth-child(1)")) {
        assertThat(browser.number(END, part)).as(page + " " + part).isLessThanOrEqualTo(740);
      }
      assertThat(browser.number(END, ".to-do .actions li:nth-child(2) .what"))
          .as(page)
          .isLessThanOrEqualTo(740);
    }
  }

  @Test
  void on_a_phone_nothing_of_the_first_screen_is_cut_or_too_small_to_hit(Browser browser) {
    browser.get("xa/21500.html");
    browser.screen(360, 740, 1);
    assertThat(browser.number(OnScreen.SIDEWAYS)).isZero();
    assertThat(
            browser.list(
                """
                return [...document.querySelectorAll('.first a, .cause summary, .to-do a')]
                  .filter(one => one.offsetHeight < 24)
                  .map(one => one.outerHTML)
                """))
        .isEmpty();
  }

  @Test
  void a_desk_shows_what_is_to_be_done_first(Browser browser) {
    for (String page : browser.pagesOf("scorecard")) {
      browser.get(page);
      browser.screen(1280, 800, 1);
      assertThat(browser.number(FIRST_LINE, ".to-do .actions li .what")).as(page).isLessThan(800);
    }
  }

  @Test
  void before_the_folds_nobody_reads_more_than_1200_words(Browser browser) {
    for (String page : browser.pagesOf("scorecard")) {
      browser.get(page);
      assertThat(browser.number(WORDS)).as(page).isBetween(300, 1200);
      assertThat(browser.all("details.fold[open]")).as(page).isEmpty();
    }
  }

  @Test
  void every_jump_leads_to_a_part_of_the_page(Browser browser) {
    String page = browser.pagesOf("scorecard").get(0);
    browser.get(page);
    assertThat(
            browser.number(
                "return [...document.querySelectorAll('.jumps a')]"
                    + ".filter(link => document.querySelector(link.hash + ' > h2')).length"))
        .isEqualTo(browser.all(".jumps a").size())
        .isEqualTo(6);
  }
}
