package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vietnamese typed for a font of the time before Unicode. */
class OldFontTest {

  @Test
  void two_words_of_tcvn3_are_told_with_the_place_of_the_first() {
    assertThat(OldFont.in("Báo cáo c¶i c¸ch"))
        .contains(new OldFont("TCVN3 (.VnTime)", 8, List.of("c¶i", "c¸ch")));
    assertThat(OldFont.in("®iÓm ®øng").map(OldFont::name)).contains("TCVN3 (.VnTime)");
  }

  @Test
  void two_words_of_vni_are_told_with_the_place_of_the_first() {
    assertThat(OldFont.in("Về caûi caùch haønh chính"))
        .contains(new OldFont("VNI", 3, List.of("caûi", "haønh")));
  }

  @Test
  void three_words_are_shown_at_most_and_each_once() {
    OldFont tcvn = OldFont.in("c¶i c¸ch c¶i hµnh thñ tôc x· c¶nh").orElseThrow();
    assertThat(tcvn.words()).containsExactly("c¶i", "c¸ch", "hµnh");
    OldFont vni = OldFont.in("caûi caûi haønh ñaûng ñieåm").orElseThrow();
    assertThat(vni.words()).containsExactly("caûi", "haønh", "ñaûng");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Cải cách hành chính ở xã Ba Vì",
        "c¶i",
        "c¶i c¶i",
        "caûi",
        "caûi caûi",
        "Müller",
        "5 µm, 3 ½ giờ, ¼ và ¾",
        "hoàn toàn, khoảng, thoáng, quý, tuỳ, thuỷ, huý"
      })
  void unicode_and_single_words_are_no_old_font(String text) {
    assertThat(OldFont.in(text)).isEmpty();
  }

  @Test
  void words_of_both_fonts_are_gathered_apart() {
    Set<String> tcvn = new LinkedHashSet<>();
    Set<String> vni = new LinkedHashSet<>();
    OldFont.addWords("c¶i caûi caùch", tcvn, vni);
    OldFont.addWords("thoáng toàn", tcvn, vni);
    assertThat(tcvn).containsExactly("c¶i");
    assertThat(vni).containsExactly("caûi");
  }

  /** What is passed over in search of signs changes nothing of what a pattern finds. */
  @Test
  void matches_are_those_of_the_pattern_in_the_whole_text() {
    Pattern pattern = Pattern.compile("(?<!\\p{L})\\p{L}*[¬µ]\\p{L}*");
    for (String text :
        new String[] {"", "µ", "aµb", "a µ", "µ a", "aµ,µb µ", " µµ cµ\naµ", "ab cd", "ab µ"}) {
      assertThat(OldFont.matches(pattern, "¬µ", text).stream().map(m -> m.start() + m.group()))
          .as(text)
          .isEqualTo(pattern.matcher(text).results().map(m -> m.start() + m.group()).toList());
    }
    assertThat(OldFont.matches(pattern, "¬", "aµ")).isEmpty();
  }
}
