package vn.parindex.site.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.parindex.site.templates.TemplateFiles;

class WordsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)(?:\\|[^{}|]+\\|[^{}|]+)?}");
  private final Words vi = Words.load(TemplateFiles.of(List.of()), "vi");
  private final Words en = Words.load(TemplateFiles.of(List.of()), "en");

  @Test
  void both_languages_have_the_same_keys() {
    assertThat(new TreeSet<>(en.keys())).isEqualTo(new TreeSet<>(vi.keys()));
  }

  @Test
  void no_key_stands_twice_since_the_second_would_hide_the_first() throws IOException {
    for (String file :
        List.of(
            "messages_vi",
            "messages_en",
            "sentences_vi",
            "sentences_en",
            "glossary_vi",
            "glossary_en")) {
      List<String> keys =
          Files.readAllLines(Path.of("..", "templates", "words", file + ".properties")).stream()
              .filter(line -> line.contains(" = ") && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf(" = ")))
              .toList();
      assertThat(keys).as(file).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void no_text_is_empty_or_has_double_blanks() {
    for (Words words : List.of(vi, en)) {
      for (String key : words.keys()) {
        assertThat(words.pattern(key)).as(key).isNotBlank().doesNotContain("  ");
      }
    }
  }

  @Test
  void arguments_stand_as_they_are_whatever_is_in_them() {
    assertThat(vi.text("count.of", "{1}", "$0 '")).isEqualTo("{1}/$0 '");
  }

  @Test
  void a_plural_is_chosen_by_its_argument() {
    assertThat(en.text("actions.count", "1")).isEqualTo("1 to do");
    assertThat(en.text("actions.count", "2")).isEqualTo("2 to do");
    assertThat(en.text("places.count", "▼ 1")).isEqualTo("▼ 1 place");
    assertThat(en.text("places.count", "▼ 11")).isEqualTo("▼ 11 places");
    assertThat(en.text("list.more", "Ba Tơ", "11")).isEqualTo("Ba Tơ and 11 others");
  }

  @Test
  void every_brace_belongs_to_a_placeholder() {
    for (Words words : List.of(vi, en)) {
      for (String key : words.keys()) {
        assertThat(PLACEHOLDER.matcher(words.pattern(key)).replaceAll(""))
            .as(key)
            .doesNotContain("{", "}");
      }
    }
  }

  @Test
  void a_key_or_an_argument_that_is_missing_is_a_fault_and_never_a_gap() {
    assertThatThrownBy(() -> vi.text("no.such.key")).hasMessageContaining("no.such.key");
    assertThatThrownBy(() -> vi.text("count.of", "1")).hasMessageContaining("argument 1");
    assertThatThrownBy(() -> vi.text("count.of", "1", null)).hasMessageContaining("argument 1");
  }
}
