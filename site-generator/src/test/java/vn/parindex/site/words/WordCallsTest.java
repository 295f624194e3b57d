package vn.parindex.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.parindex.site.templates.TemplateFiles;

/** Every text gets the arguments it asks for, and every text is asked for. */
class WordCallsTest {

  /** Methods that only pass on the key which they are given. */
  private static final Set<String> PASS_ON =
      Set.of(
          "say/Edition.java say",
          "EditionView.java say",
          "render/SiteRenderer.java words",
          "feature/paper/PaperParts.java say");

  private static WordFaults faults;

  @BeforeAll
  static void read() throws IOException, ReflectiveOperationException {
    WordCalls source =
        WordCalls.in(
            Path.of("src", "main", "java", "vn", "parindex", "site"),
            Path.of("..", "templates"),
            FamiliesOfProgram.in(Path.of("target", "classes")));
    TemplateFiles files = TemplateFiles.of(List.of());
    Words vi = Words.load(files, "vi");
    faults =
        new WordFaults(
            source.calls(),
            WordFaults.said(vi, Words.load(files, "en")),
            WordFaults.said(vi.papers().orElseThrow()));
  }

  @Test
  void every_call_can_be_read_from_the_source() {
    assertThat(
            faults.unread(
                call -> PASS_ON.contains(call.place().substring(0, call.place().indexOf(':')))))
        .isEmpty();
  }

  @Test
  void every_key_that_is_asked_for_exists() {
    assertThat(faults.missing()).isEmpty();
  }

  @Test
  void every_call_gives_all_arguments_that_its_text_says_in_any_language() {
    assertThat(faults.notGiven()).isEmpty();
  }

  @Test
  void no_call_gives_an_argument_that_no_text_says() {
    assertThat(faults.notSaid()).isEmpty();
  }

  @Test
  void no_text_is_dead() {
    assertThat(faults.dead()).filteredOn(key -> !key.startsWith("doubt.")).isEmpty();
  }
}
