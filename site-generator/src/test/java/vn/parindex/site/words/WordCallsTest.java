package vn.parindex.site.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.parindex.site.templates.TemplateFiles;

/** Every text gets the arguments it asks for, and every text is asked for. */
class WordCallsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  private static WordCalls source;

  /** Which arguments a text says in any language, by its key. */
  private static TreeMap<String, TreeSet<Integer>> site;

  private static TreeMap<String, TreeSet<Integer>> papers;

  @BeforeAll
  static void read() throws IOException {
    source =
        WordCalls.in(
            Path.of("src", "main", "java", "vn", "parindex", "site"), Path.of("..", "templates"));
    TemplateFiles files = TemplateFiles.of(List.of());
    Words vi = Words.load(files, "vi");
    site = said(vi, Words.load(files, "en"));
    papers = said(vi.papers().orElseThrow());
  }

  private static TreeMap<String, TreeSet<Integer>> said(Words... languages) {
    TreeMap<String, TreeSet<Integer>> said = new TreeMap<>();
    for (Words words : languages) {
      for (String key : words.keys()) {
        TreeSet<Integer> places = said.computeIfAbsent(key, k -> new TreeSet<>());
        PLACEHOLDER
            .matcher(words.pattern(key))
            .results()
            .forEach(found -> places.add(Integer.parseInt(found.group(1))));
      }
    }
    return said;
  }

  private static TreeMap<String, TreeSet<Integer>> words(WordCalls.Call call) {
    return call.isPaper() ? papers : site;
  }

  @Test
  void most_calls_can_be_read_from_the_source() {
    assertThat(source.calls().stream().filter(WordCalls.Call::isExact).count())
        .isGreaterThan(source.calls().size() * 3 / 4);
  }

  @Test
  void every_key_that_is_asked_for_exists() {
    List<String> faults = new ArrayList<>();
    for (WordCalls.Call call : source.calls()) {
      if (call.isExact() && !call.isJoined()) {
        call.keys().stream()
            .filter(key -> !key.isEmpty() && !words(call).containsKey(key))
            .forEach(key -> faults.add(key + " of " + call.place()));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void every_call_gives_all_arguments_that_its_text_says_in_any_language() {
    List<String> faults = new ArrayList<>();
    for (WordCalls.Call call : source.calls()) {
      if (call.isExact() && !call.isJoined()) {
        for (String key : call.keys()) {
          TreeSet<Integer> said = words(call).getOrDefault(key, new TreeSet<>());
          if (!said.isEmpty() && said.last() >= call.arguments()) {
            faults.add(key + " says " + said + ": " + call.place());
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  /** Of the texts a call may choose, and of the languages, one at least says each argument. */
  @Test
  void no_call_gives_an_argument_that_no_text_says() {
    List<String> faults = new ArrayList<>();
    for (WordCalls.Call call : source.calls()) {
      if (call.isExact()) {
        Set<Integer> said = new TreeSet<>();
        call.keys().forEach(key -> said.addAll(words(call).getOrDefault(key, new TreeSet<>())));
        List<Integer> unsaid =
            IntStream.range(0, call.arguments()).filter(i -> !said.contains(i)).boxed().toList();
        if (!unsaid.isEmpty()) {
          faults.add(call.keys() + " never says " + unsaid + ": " + call.place());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void no_text_is_dead() {
    Set<String> dead = new TreeSet<>(site.keySet());
    dead.addAll(papers.keySet());
    dead.removeAll(source.literals());
    source.calls().forEach(call -> dead.removeAll(call.keys()));
    for (String joined : source.joined()) {
      String end = joined.replaceFirst("^.", "");
      if (!joined.startsWith(WordCalls.PART)) {
        Pattern pattern = Pattern.compile("\\Q" + joined.replace(WordCalls.PART, "\\E[^.]+\\Q"));
        dead.removeIf(key -> pattern.matcher(key).matches());
      } else if (!end.isEmpty()) {
        // What it begins with stands somewhere else.
        dead.removeIf(
            key ->
                key.endsWith(end)
                    && source.literals().contains(key.substring(0, key.length() - end.length())));
      }
    }
    assertThat(dead).isEmpty();
  }
}
