package vn.parindex.site.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchFoldTest {

  @Test
  void accents_and_case_do_not_matter() {
    assertThat(SearchFold.fold("Ba Tơ")).isEqualTo("ba to");
    assertThat(SearchFold.fold("ĐIỀU TRA XÃ HỘI HỌC")).isEqualTo("dieu tra xa hoi hoc");
  }

  @Test
  void however_the_accents_are_stored() {
    String name = "Nguyễn Đình Chiểu, Trường Sơn";
    assertThat(SearchFold.fold(Normalizer.normalize(name, Normalizer.Form.NFD)))
        .isEqualTo(SearchFold.fold(Normalizer.normalize(name, Normalizer.Form.NFC)))
        .isEqualTo("nguyen dinh chieu truong son");
  }

  @Test
  void an_apostrophe_within_a_name_parts_no_words() {
    for (String apostrophe : List.of("'", "’", "‘", "ʼ", "`", "´", "′")) {
      assertThat(SearchFold.fold("M" + apostrophe + "Đrắk")).isEqualTo("mdrak");
      assertThat(SearchFold.fold("Đắk R" + apostrophe + "lấp")).isEqualTo("dak rlap");
    }
    assertThat(SearchFold.fold("'D’Ran' 'a' 1'2")).isEqualTo("dran a 1 2");
  }

  @Test
  void whatever_stands_between_words_is_one_blank() {
    assertThat(SearchFold.fold(" 1.1.2  Kế hoạch – năm\u00a02025 (CCHC) "))
        .isEqualTo("1 1 2 ke hoach nam 2025 cchc");
    assertThat(SearchFold.fold(" –.… ")).isEmpty();
  }
}
