package vn.parindex.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link WordCallsTest} would tell of a program whose words and calls do not fit. */
class SpoiltWordsTest {

  private static final String SOURCE =
      """
      package made;

      class Page {
        private final Words words;

        String lead(Reason reason, int count) {
          return words.text("lead", words.text(Families.MISSING.of(reason)), count);
        }

        String note(boolean isLast) {
          return sentence(isLast ? "note.last" : "note");
        }

        private String sentence(String key) {
          return words.text(key, "1");
        }
      }
      """;

  private static final String TEMPLATE = "<p>${msg(\"legend\", items?size)}</p>\n";

  private static final List<String> FAMILY = List.of("missing.late", "missing.lost");

  @TempDir private Path folder;

  private final Map<String, String> words = new TreeMap<>();

  @BeforeEach
  void whole() {
    words.put("lead", "{0} of {1}");
    words.put("missing.late", "late");
    words.put("missing.lost", "lost");
    words.put("note", "{0} is left");
    words.put("note.last", "{0} is the last");
    words.put("legend", "all {0}");
  }

  private WordFaults faults(String source) throws IOException {
    return faults(source, TEMPLATE, FAMILY);
  }

  private WordFaults faults(String source, String template, Collection<String> family)
      throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Path templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(sources.resolve("Page.java"), source);
    Files.writeString(templates.resolve("page.ftlh"), template);
    Map<String, TreeSet<Integer>> said = new TreeMap<>();
    words.forEach((key, text) -> said.put(key, WordFaults.placeholders(text)));
    return new WordFaults(
        WordCalls.in(sources, templates, Map.of("Families.MISSING", family)).calls(),
        said,
        Map.of());
  }

  @Test
  void a_program_that_fits_its_words_has_no_fault() throws IOException {
    WordFaults faults = faults(SOURCE);
    assertThat(faults.unread(call -> false)).isEmpty();
    assertThat(faults.missing()).isEmpty();
    assertThat(faults.notGiven()).isEmpty();
    assertThat(faults.notSaid()).isEmpty();
    assertThat(faults.dead()).isEmpty();
  }

  @Test
  void a_spoilt_key_is_missing_and_the_right_one_is_dead() throws IOException {
    WordFaults faults = faults(SOURCE.replace("note.last", "note.lost"));
    assertThat(faults.missing()).singleElement().asString().startsWith("note.lost of Page.java");
    assertThat(faults.dead()).containsExactly("note.last");
  }

  @Test
  void a_spoilt_key_of_a_template_is_missing() throws IOException {
    WordFaults faults = faults(SOURCE, TEMPLATE.replace("legend", "legends"), FAMILY);
    assertThat(faults.missing()).singleElement().asString().startsWith("legends of page.ftlh");
  }

  @Test
  void a_value_of_a_family_without_words_is_missing() throws IOException {
    WordFaults faults =
        faults(SOURCE, TEMPLATE, List.of("missing.late", "missing.lost", "missing.new"));
    assertThat(faults.missing()).singleElement().asString().startsWith("missing.new of Page.java");
  }

  @Test
  void words_of_a_family_for_no_value_are_dead() throws IOException {
    words.put("missing.old", "old");
    assertThat(faults(SOURCE).dead()).containsExactly("missing.old");
  }

  @Test
  void a_family_that_nobody_asks_is_dead() throws IOException {
    WordFaults faults = faults(SOURCE.replace("words.text(Families.MISSING.of(reason))", "reason"));
    assertThat(faults.dead()).containsExactlyElementsOf(FAMILY);
  }

  @Test
  void a_spoilt_placeholder_is_not_given_and_the_argument_not_said() throws IOException {
    words.put("note.last", "{2} is the last");
    words.put("lead", "{0}");
    words.put("missing.lost", "lost {0}");
    WordFaults faults = faults(SOURCE);
    assertThat(faults.notGiven())
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).startsWith("note.last says [2]"),
            fault -> assertThat(fault).startsWith("missing.lost says [0]"));
    assertThat(faults.notSaid()).singleElement().asString().startsWith("[lead] never says [1]");
  }

  @Test
  void a_key_that_is_not_used_is_dead_even_where_it_stands_in_quotes() throws IOException {
    words.put("unused", "never");
    WordFaults faults =
        faults(SOURCE.replace("class Page {", "class Page {\n  String s = \"unused\";"));
    assertThat(faults.dead()).containsExactly("unused");
  }

  @Test
  void a_key_that_is_put_together_from_what_is_computed_cannot_be_read() throws IOException {
    WordFaults faults =
        faults(SOURCE.replace("Families.MISSING.of(reason)", "\"missing.\" + reason.code()"));
    assertThat(faults.unread(call -> false))
        .singleElement()
        .asString()
        .startsWith("[missing.*] of Page.java");
  }
}
