package vn.parindex.site.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameOrderTest {

  private static final List<String> OF_BA_TO =
      List.of(
          "Ba Bích",
          "Ba Cung",
          "Ba Dinh",
          "Ba Điền",
          "Ba Động",
          "Ba Giang",
          "Ba Khâm",
          "Ba Lế",
          "Ba Liên",
          "Ba Nam",
          "Ba Ngạc",
          "Ba Thành",
          "Ba Tiêu",
          "Ba Tô",
          "Ba Tơ",
          "Ba Trang",
          "Ba Vì",
          "Ba Vinh",
          "Ba Xa");

  @Test
  void puts_the_19_in_their_official_order_whatever_order_they_come_in() {
    for (int seed = 0; seed < 50; seed++) {
      List<String> shuffled = new ArrayList<>(OF_BA_TO);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(NameOrder.by(name -> name));
      assertThat(shuffled).isEqualTo(OF_BA_TO);
    }
  }

  @Test
  void decides_by_letters_first_and_by_tone_only_among_equal_letters() {
    assertThat(sorted("má", "mạ", "mã", "mả", "mà", "ma", "man"))
        .containsExactly("ma", "mà", "mả", "mã", "má", "mạ", "man");
  }

  @Test
  void compares_numbers_as_numbers() {
    assertThat(sorted("Xã 10", "Xã 9", "Xã 2", "Xã 010")).startsWith("Xã 2", "Xã 9");
  }

  @Test
  void does_not_care_whether_letters_are_composed() {
    String decomposed = Normalizer.normalize("Ba Điền", Normalizer.Form.NFD);
    assertThat(sorted("Ba Động", decomposed, "Ba Dinh"))
        .containsExactly("Ba Dinh", decomposed, "Ba Động");
  }

  @Test
  void a_shorter_name_comes_before_a_longer_one_that_begins_with_it() {
    assertThat(sorted("Ba Tơ Một", "Ba Tơ")).containsExactly("Ba Tơ", "Ba Tơ Một");
  }

  @Test
  void case_does_not_matter_unless_nothing_else_differs() {
    assertThat(sorted("BA TƠ MỘT", "ba tơ")).containsExactly("ba tơ", "BA TƠ MỘT");
    assertThat(sorted("ba tơ", "BA TƠ")).as("two names").containsExactly("BA TƠ", "ba tơ");
  }

  private static List<String> sorted(String... names) {
    List<String> list = new ArrayList<>(List.of(names));
    list.sort(NameOrder.by(name -> name));
    return list;
  }
}
