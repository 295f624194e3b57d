package vn.parindex.site.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.templates.BadTemplates;
import vn.parindex.site.templates.TemplateFiles;

class OwnWordsTest {

  @TempDir private Path folder;

  private Words words(String text) throws IOException {
    Files.createDirectories(folder.resolve("words"));
    Files.writeString(folder.resolve("words/sentences_vi.properties"), text);
    return Words.load(TemplateFiles.of(List.of(folder)), "vi");
  }

  private void refused(String text, String... parts) {
    assertThatThrownBy(() -> words(text))
        .isInstanceOf(BadTemplates.class)
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .contains(folder.resolve("words/sentences_vi.properties").toString())
                    .contains(parts));
  }

  @Test
  void one_key_is_changed_and_the_others_stay() throws IOException {
    Words packed = Words.load(TemplateFiles.of(List.of()), "vi");
    Words own = words("# của huyện\nnav.home = Trang \\\n  đầu\n");
    assertThat(own.text("nav.home")).isEqualTo("Trang đầu");
    assertThat(own.keys()).isEqualTo(packed.keys());
    assertThat(own.keys())
        .filteredOn(key -> !own.pattern(key).equals(packed.pattern(key)))
        .containsExactly("nav.home");
  }

  @Test
  void a_last_line_that_would_go_on_ends_there() throws IOException {
    assertThat(words("nav.home = Trang \\").text("nav.home")).isEqualTo("Trang");
    assertThat(words("nav.home = Trang \\\\").text("nav.home")).isEqualTo("Trang \\");
  }

  @Test
  void the_arguments_of_a_text_are_its_numbers_each_once() {
    assertThat(WordsFile.arguments("{2} của {0}: {2|một|nhiều}")).containsExactly(0, 2);
    assertThat(WordsFile.arguments("không")).isEmpty();
  }

  @Test
  void a_key_that_does_not_exist_is_told_with_its_line_and_the_nearest() {
    refused("\nnav.hone = x\n", ":2\n", "MT-004", "\"nav.hone\"", "\"nav.home\"");
  }

  @Test
  void a_key_of_another_file_is_told_with_that_file() throws IOException {
    Files.createDirectories(folder.resolve("words"));
    Files.writeString(folder.resolve("words/papers_vi.properties"), "nav.home = x\n");
    TemplateFiles files = TemplateFiles.of(List.of(folder));
    assertThatThrownBy(() -> Words.check(files))
        .isInstanceOf(BadTemplates.class)
        .hasMessageContaining("papers_vi.properties:1")
        .hasMessageContaining("Khóa này ở words/sentences_vi.properties");
  }

  @Test
  void a_text_that_cannot_be_used_is_told_with_its_line() {
    refused("nav.home = a {0 b\n", ":1\n", "MT-005", "ngoặc nhọn");
    refused("nav.home = a\nnav.home = b\n", ":2\n", "MT-005", "mỗi khóa một lần");
    refused("nav.home =\n", ":1\n", "MT-005", "có chữ");
    refused("nav.home = \\u12\n", ":1\n", "MT-005", "thập lục phân");
  }

  @Test
  void an_argument_that_the_page_does_not_give_is_told_with_its_line() throws IOException {
    Words own = words("count.of = {0}/{7}\n");
    assertThatThrownBy(() -> own.text("count.of", "1", "2"))
        .isInstanceOf(BadTemplates.class)
        .hasMessageContaining("sentences_vi.properties:1")
        .hasMessageContaining("\"{7}\"".replace("\"", ""));
  }
}
