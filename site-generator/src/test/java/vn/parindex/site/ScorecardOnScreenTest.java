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

  /** All of those that people have at hand, and of another language one of each make. */
  private static List<ScorecardSeen> seen(Browser browser) {
    List<ScorecardSeen> seen = PagesSeen.in(browser).scorecards();
    assertThat(seen).hasSizeGreaterThan(19);
    return seen;
  }

  @Test
  void a_phone_shows_where_a_unit_stands_why_and_the_first_two_things_to_do(Browser browser) {
    for (ScorecardSeen scorecard : seen(browser)) {
      assertThat(scorecard.ends()).as(scorecard.page()).hasSize(5);
      assertThat(scorecard.ends().values())
          .as(scorecard.toString())
          .allMatch(end -> end > 0 && end <= 740);
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
    assertThat(
            browser.list(
                """
                const value = document.querySelector('.first .stat:last-child .value');
                value.textContent = '≈ +14,68 (ước tính)';
                return [value]
                  .filter(one => one.getBoundingClientRect().right
                    > one.closest('.stat').getBoundingClientRect().right + 0.5)
                  .map(one => one.outerHTML)
                """))
        .as("a long value stays in its column")
        .isEmpty();
  }

  @Test
  void a_desk_shows_what_is_to_be_done_first(Browser browser) {
    assertThat(seen(browser)).allMatch(scorecard -> scorecard.firstLine() < 800);
  }

  @Test
  void before_the_folds_nobody_reads_more_than_1200_words(Browser browser) {
    assertThat(seen(browser))
        .allMatch(scorecard -> scorecard.words() >= 300 && scorecard.words() <= 1200)
        .allMatch(scorecard -> scorecard.unfolded() == 0);
  }

  @Test
  void every_jump_leads_to_a_part_of_the_page(Browser browser) {
    String page = browser.copy().sampledOf("scorecard").get(0);
    browser.get(page);
    assertThat(
            browser.number(
                "return [...document.querySelectorAll('.jumps a')]"
                    + ".filter(link => document.querySelector(link.hash + ' > h2')).length"))
        .isEqualTo(browser.all(".jumps a").size())
        .isEqualTo(6);
  }
}
