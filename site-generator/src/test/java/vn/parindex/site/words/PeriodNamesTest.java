package vn.parindex.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.site.templates.TemplateFiles;

/**
 * Half a year is called by its name wherever a sentence says the year, and by its code in labels.
 */
class PeriodNamesTest {

  private static final TemplateFiles FILES = TemplateFiles.of(List.of());
  private static final Words VI =
      Words.load(FILES, "vi")
          .naming(Map.of("2025-H1", "6 tháng đầu năm 2025", "2025-H2", "6 tháng cuối năm 2025"));
  private static final Words EN =
      Words.load(FILES, "en").naming(Map.of("2025-H1", "the first half of 2025"));

  private static String said(String before, String argument) {
    StringBuilder text = new StringBuilder(before);
    new PeriodNames(
            Map.of("2025-H1", "6 tháng đầu năm 2025", "2025-H2", "6 tháng cuối năm 2025"), "vi")
        .append(text, argument);
    return text.toString();
  }

  @Test
  void the_name_stands_in_place_of_the_year() {
    assertThat(VI.text("ranking.title", "2025-H1")).isEqualTo("Xếp hạng 6 tháng đầu năm 2025");
    assertThat(VI.text("ranking.title", "2024")).isEqualTo("Xếp hạng năm 2024");
    assertThat(VI.text("standing.led", "2025-H1", "Ba Vì", "90%", "Ba Xa", "60%"))
        .startsWith("6 tháng đầu năm 2025, Ba Vì dẫn đầu");
  }

  @Test
  void at_the_beginning_of_a_sentence_it_has_a_capital() {
    assertThat(said("Năm ", "2025-H1")).isEqualTo("6 tháng đầu năm 2025");
    StringBuilder text = new StringBuilder("Năm ");
    new PeriodNames(Map.of("A", "quý I"), "vi").append(text, "A");
    assertThat(text).hasToString("Quý I");
  }

  @Test
  void several_periods_are_no_years() {
    assertThat(VI.text("no-change.editions-not-linked", "2025-H1", "2025-H2"))
        .startsWith("Bộ tiêu chí của hai kỳ 6 tháng đầu năm 2025 và 6 tháng cuối năm 2025 ");
    assertThat(said("đổi vào năm ", "2024 và 2025-H1"))
        .isEqualTo("đổi vào năm 2024 và 6 tháng đầu năm 2025");
  }

  @Test
  void a_label_is_the_code() {
    assertThat(said("", "2025-H1")).isEqualTo("2025-H1");
    assertThat(said("2021–", "2025-H1")).isEqualTo("2021–2025-H1");
    assertThat(said("năm ", "scores/2025-H1.json")).isEqualTo("năm scores/2025-H1.json");
  }

  @Test
  void an_english_sentence_names_it_after_a_preposition() {
    assertThat(EN.text("standing.led", "2025-H1", "Ba Vì", "90%", "Ba Xa", "60%"))
        .startsWith("In the first half of 2025, Ba Vì leads");
    assertThat(EN.text("home.lead.left", "2025-H1", "3"))
        .isEqualTo("The first half of 2025 is over with 3 items left");
  }

  @Test
  void papers_name_it_as_pages_do() {
    assertThat(VI.papers().orElseThrow().text("sum.title", "2025-H1"))
        .isEqualTo("Báo cáo tổng hợp 6 tháng đầu năm 2025");
  }

  @Test
  void where_a_period_is_no_year_no_text_says_that_all_are() {
    assertThat(VI.text("section.scorecard.history")).isEqualTo("Qua các kỳ");
    assertThat(VI.text("unit-targets.column.before")).isEqualTo("Kỳ trước");
    assertThat(VI.text("term.luy-ke.meaning")).startsWith("Số cộng từ đầu kỳ đánh giá đến ngày");
    assertThat(VI.text("trend.rising", "4", "1,50"))
        .as("a slope is by the year")
        .isEqualTo("Qua 4 kỳ chỉ số tăng rõ, mỗi năm khoảng 1,50 điểm phần trăm.");
    assertThat(VI.text("term.xu-huong.range")).isEqualTo("điểm phần trăm mỗi năm");
    assertThat(VI.text("search.same")).contains("qua các năm");
    assertThat(VI.papers().orElseThrow().text("report.direction.head.gap"))
        .isEqualTo("đơn vị bổ sung: nội dung, số lần trong kỳ");
    assertThat(EN.text("unit-targets.column.before")).isEqualTo("Period before");
    assertThat(EN.text("trend.rising", "4", "1.50"))
        .isEqualTo(
            "Over 4 periods the index clearly rose, by about 1.50 percentage points a year.");
    assertThat(Words.load(FILES, "vi").text("section.scorecard.history")).isEqualTo("Qua các năm");
  }
}
