package vn.parindex.site.feature.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.site.model.GlossaryTerm;
import vn.parindex.site.say.Edition;

/**
 * Words that mean the same to whoever looks for something: each term of the glossary with the other
 * words for it, and those that the words of the edition set equal ({@code search.same}).
 */
final class SameWords {

  /** Whole words; of others, such as "điểm %", less would be left than they mean. */
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} -]+");

  private final Edition edition;

  SameWords(Edition edition) {
    this.edition = edition;
  }

  /** Each at least two; no word stands in two of them. */
  List<List<String>> groups() {
    List<Set<String>> groups = new ArrayList<>();
    Stream.concat(
            Stream.of(edition.say("search.same").split(";"))
                .map(same -> Stream.of(same.split("="))),
            edition.glossary().byName().stream().map(SameWords::names))
        .map(SameWords::words)
        .filter(words -> words.size() > 1)
        .forEach(words -> join(words, groups));
    return groups.stream().map(List::copyOf).toList();
  }

  /** An English name has the Vietnamese one in brackets. */
  private static Stream<String> names(GlossaryTerm term) {
    return Stream.concat(
        Arrays.stream(term.name().split("[()]")), Arrays.stream(term.also().split(",")));
  }

  private static Set<String> words(Stream<String> words) {
    return words
        .map(String::strip)
        .filter(word -> WORDS.matcher(word).matches())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** With all groups that have one of the words already. */
  private static void join(Set<String> words, List<Set<String>> groups) {
    Set<String> joined = new LinkedHashSet<>();
    groups.removeIf(
        group -> group.stream().anyMatch(word -> isIn(word, words)) && joined.addAll(group));
    words.stream().filter(word -> !isIn(word, joined)).forEach(joined::add);
    groups.add(joined);
  }

  private static boolean isIn(String word, Set<String> words) {
    return words.stream().anyMatch(other -> other.equalsIgnoreCase(word));
  }
}
