package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What a chair sees of a scorecard before anybody scrolls, and how much there is to read at all.
 */
@ExtendWith(BrowserTests.class)
@ResourceLock(BrowserTests.CHROMIUM)
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

  @Test
  void a_phone_shows_the_name_the_rank_and_where_the_cause_begins(Browser browser) {
    for (String page : browser.pagesOf("scorecard")) {
      browser.get(page);
      browser.screen(360, 740, 1);
      for (String part : List.of("h1", ".first .stat:first-child .value", ".cause > p")) {
        assertThat(browser.number(FIRST_LINE, part)).as(page + " " + part).isLessThan(740);
      }
    }
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
