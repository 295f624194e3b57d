package vn.parindex.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitWordsTest {

  private final UnitWords communes = new UnitWords("commune", "communes");
  private final UnitWords agencies = new UnitWords("agency", "agencies");

  @Test
  void units_are_called_what_they_are() {
    assertThat(communes.in("Units ranked: {0} {0|unit|units}; the unit’s own, each unit."))
        .isEqualTo("Communes ranked: {0} {0|commune|communes}; the commune’s own, each commune.");
  }

  @Test
  void the_article_goes_with_the_word() {
    assertThat(communes.in("A unit and a unit")).isEqualTo("A commune and a commune");
    assertThat(agencies.in("A unit and a unit")).isEqualTo("An agency and an agency");
  }

  @Test
  void other_words_stay() {
    String text = "unity, community, sub-unit, reunited";
    assertThat(communes.in(text)).isEqualTo(text);
  }
}
