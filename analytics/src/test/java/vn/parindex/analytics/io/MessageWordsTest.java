package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wording that several messages share. */
class MessageWordsTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "a, '', 1",
    "'', ab, 2",
    "abc, abc, 0",
    "abc, abd, 1",
    "abc, ab, 1",
    "abc, xabc, 1",
    "abc, acb, 1",
    "ab, ba, 1",
    "abcd, badc, 2",
    "kitten, sitting, 3",
    "abc, cba, 2",
    "aab, aba, 1"
  })
  void a_distance_counts_letters_and_swaps_of_neighbours(String one, String other, int distance) {
    assertThat(MessageWords.distance(one, other)).isEqualTo(distance);
    assertThat(MessageWords.distance(other, one)).isEqualTo(distance);
  }

  @Test
  void texts_of_very_different_length_are_not_compared() {
    assertThat(MessageWords.distance("", "a".repeat(20))).isEqualTo(20);
    assertThat(MessageWords.distance("", "a".repeat(21))).isEqualTo(Integer.MAX_VALUE);
    assertThat(MessageWords.distance("a".repeat(22), "a")).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void the_nearest_word_is_found_if_at_most_a_third_of_its_letters_differ() {
    List<String> known = List.of("nhiem-vu", "ghi chú", "Đơn vị", "a");
    assertThat(MessageWords.nearest("NHIEM_VU", known)).contains("nhiem-vu");
    assertThat(MessageWords.nearest("don vi", known)).contains("Đơn vị");
    assertThat(Spelling.nearest("ghichux", known)).contains("ghi chú");
    assertThat(MessageWords.nearest("b", known)).contains("a");
    assertThat(MessageWords.nearest("bcx", known)).isEmpty();
    assertThat(MessageWords.nearest("abcdxy", List.of("abcdef"))).contains("abcdef");
    assertThat(MessageWords.nearest("abcxyz", List.of("abcdef"))).isEmpty();
    assertThat(MessageWords.nearest("ab", List.of("ac", "ad"))).contains("ac");
    assertThat(MessageWords.nearest("a", List.of())).isEqualTo(Optional.empty());
    String long60 = "a".repeat(60);
    assertThat(MessageWords.nearest(long60, List.of(long60))).contains(long60);
    assertThat(MessageWords.nearest(long60 + "a", List.of(long60))).isEmpty();
    assertThat(MessageWords.suggestion("don vi", known)).isEqualTo("Có phải ý bạn là \"Đơn vị\"? ");
    assertThat(MessageWords.suggestion("xyzxyz", known)).isEmpty();
  }

  @Test
  void eighty_characters_are_shown_and_no_half_of_one() {
    assertThat(MessageWords.quoted("a".repeat(80))).isEqualTo("\"" + "a".repeat(80) + "\"");
    assertThat(MessageWords.brief("a".repeat(81))).isEqualTo("a".repeat(80) + "…");
    assertThat(MessageWords.brief("a".repeat(79) + "😀b")).isEqualTo("a".repeat(79) + "…");
    assertThat(MessageWords.brief("a".repeat(78) + "😀b")).isEqualTo("a".repeat(78) + "😀…");
  }

  @Test
  void what_nobody_sees_is_made_visible() {
    assertThat(MessageWords.visible("a b")).isEqualTo("a b");
    assertThat(MessageWords.visible("a\u00a0b\u200b\t\u2028\u2029\u3164\u115f\u1160"))
        .isEqualTo("a<U+00A0>b<U+200B><U+0009><U+2028><U+2029><U+3164><U+115F><U+1160>");
    assertThat(MessageWords.visible("\ue000\ud83d\u0378")).isEqualTo("<U+E000><U+D83D><U+0378>");
    assertThat(MessageWords.visible("xã 😀")).isEqualTo("xã 😀");
  }

  private static String written(String json) throws IOException {
    JsonNode node = new ObjectMapper().readTree(json);
    return MessageWords.written(node);
  }

  @Test
  void values_are_shown_as_they_are_written_and_large_ones_in_brief() throws IOException {
    assertThat(written("\"a\u00a0\"")).isEqualTo("\"a<U+00A0>\"");
    assertThat(written("1.50")).isEqualTo("1.5");
    assertThat(written("true")).isEqualTo("true");
    assertThat(written("[1,\"\u00a0\"]")).isEqualTo("[1,\"<U+00A0>\"]");
    String forty = "[" + "1,".repeat(18) + "11]";
    assertThat(forty).hasSize(40);
    assertThat(written(forty)).isEqualTo(forty);
    assertThat(written("[" + "1,".repeat(19) + "11]")).isEqualTo("[…] (20 phần tử)");
    assertThat(written("{\"a\":\"" + "x".repeat(40) + "\"}")).isEqualTo("{…}");
    assertThat(MessageWords.plain(new BigDecimal("0.00"))).isEqualTo("0");
    assertThat(MessageWords.plain(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(MessageWords.list(List.of("a", "b"))).isEqualTo("\"a\", \"b\"");
  }
}
