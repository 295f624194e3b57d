package vn.parindex.site.feature.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.parindex.site.TestTopics;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.RealEdition;

/** Why the figures can be trusted: a question and a short answer each. */
class TrustAssemblerTest {

  private static final Edition EDITION = RealEdition.VI;
  private static final Page PAGE = TestTopics.page(EDITION, "trust");

  private static String answer(String question) {
    return PAGE.every(Block.Section.class)
        .filter(section -> section.heading().equals(question))
        .flatMap(section -> section.within().stream())
        .flatMap(block -> ((Block.Paragraph) block).phrases().stream())
        .map(Block.Phrase::text)
        .collect(Collectors.joining());
  }

  @Test
  void how_sure_the_ranking_is_and_among_whom_it_is_not() {
    assertThat(answer("Thứ hạng có chắc không?"))
        .isEqualTo(
            "Phần lớn thứ tự là chắc: rõ trên dưới ở 152 trong 171 cặp đơn vị. Chưa nên phân hơn"
                + " kém giữa: Ba Nam – Ba Điền; Ba Khâm – Ba Bích – Ba Lế; Ba Trang – Ba Động cũ;"
                + " Ba Vinh cũ – Ba Liên; ngoài ra còn 13 cặp đơn vị khác. Độ tin cậy của thứ hạng");
  }

  @Test
  void self_assessment_against_verification_in_one_breath() {
    assertThat(answer("Điểm tự chấm có sát không?"))
        .isEqualTo(
            "Năm 2025, bình quân mỗi đơn vị tự chấm cao hơn thẩm định 4,11 điểm. Tự chấm cao hơn"
                + " nhiều nhất là Ba Cung: 8,5 điểm. Tự chấm và thẩm định");
  }

  @Test
  void it_leads_to_every_page_with_the_statistics() {
    Set<SitePath> led =
        PAGE.every(Block.Paragraph.class)
            .flatMap(paragraph -> paragraph.phrases().stream())
            .flatMap(phrase -> phrase.to().stream())
            .collect(Collectors.toSet());
    assertThat(led)
        .containsAll(
            List.of(
                EDITION.addresses().robustness(),
                EDITION.addresses().agreement(),
                EDITION.addresses().methodology(),
                EDITION.addresses().glossary(),
                EDITION.addresses().sources()));
  }

  @Test
  void no_answer_is_longer_than_three_sentences() {
    assertThat(PAGE.every(Block.Paragraph.class).map(p -> p.phrases().get(0).text()))
        .hasSizeGreaterThan(5)
        .allMatch(words -> words.split("\\. ").length <= 3);
  }
}
