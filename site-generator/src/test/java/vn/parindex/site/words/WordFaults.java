package vn.parindex.site.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where words and the calls that ask for them do not fit. */
final class WordFaults {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

  private final Collection<WordCalls.Call> calls;
  private final Map<String, TreeSet<Integer>> site;
  private final Map<String, TreeSet<Integer>> papers;

  /**
   * Of a program.
   *
   * @param site which arguments a text of the site says in any language, by its key
   * @param papers the same of official papers
   */
  WordFaults(
      Collection<WordCalls.Call> calls,
      Map<String, TreeSet<Integer>> site,
      Map<String, TreeSet<Integer>> papers) {
    this.calls = calls;
    this.site = site;
    this.papers = papers;
  }

  /** Which arguments texts say in any of the languages, by their keys. */
  static SortedMap<String, TreeSet<Integer>> said(Words... languages) {
    SortedMap<String, TreeSet<Integer>> said = new TreeMap<>();
    for (Words words : languages) {
      for (String key : words.keys()) {
        said.computeIfAbsent(key, k -> new TreeSet<>()).addAll(placeholders(words.pattern(key)));
      }
    }
    return said;
  }

  /** The arguments that a text says. */
  static TreeSet<Integer> placeholders(String text) {
    TreeSet<Integer> places = new TreeSet<>();
    PLACEHOLDER
        .matcher(text)
        .results()
        .forEach(found -> places.add(Integer.parseInt(found.group(1))));
    return places;
  }

  private Map<String, TreeSet<Integer>> words(WordCalls.Call call) {
    return call.isPaper() ? papers : site;
  }

  private TreeSet<Integer> said(WordCalls.Call call, String key) {
    return words(call).getOrDefault(key, new TreeSet<>());
  }

  /** Calls of which the source does not tell for which keys; but those that only pass a key on. */
  List<String> unread(Predicate<WordCalls.Call> passesOn) {
    return calls.stream()
        .filter(call -> call.keys().isEmpty() || call.hasParts())
        .filter(passesOn.negate())
        .map(call -> call.keys() + " of " + call.place())
        .toList();
  }

  /** Keys that do not exist; an empty one stands where nothing is asked for. */
  List<String> missing() {
    List<String> faults = new ArrayList<>();
    for (WordCalls.Call call : calls) {
      if (!call.isOptional() && !call.hasParts()) {
        call.keys().stream()
            .filter(key -> !key.isEmpty() && !words(call).containsKey(key))
            .forEach(key -> faults.add(key + " of " + call.place()));
      }
    }
    return faults;
  }

  /** Texts that say an argument which a call does not give. */
  List<String> notGiven() {
    List<String> faults = new ArrayList<>();
    for (WordCalls.Call call : calls) {
      if (call.isExact()) {
        for (String key : call.keys()) {
          TreeSet<Integer> said = said(call, key);
          if (!said.isEmpty() && said.last() >= call.arguments()) {
            faults.add(key + " says " + said + ": " + call.place());
          }
        }
      }
    }
    return faults;
  }

  /** Calls with an argument that none of the texts they may choose says in any language. */
  List<String> notSaid() {
    List<String> faults = new ArrayList<>();
    for (WordCalls.Call call : calls) {
      if (call.isExact()) {
        Set<Integer> said = new TreeSet<>();
        call.keys().forEach(key -> said.addAll(said(call, key)));
        List<Integer> unsaid =
            IntStream.range(0, call.arguments()).filter(i -> !said.contains(i)).boxed().toList();
        if (!unsaid.isEmpty()) {
          faults.add(call.keys() + " never says " + unsaid + ": " + call.place());
        }
      }
    }
    return faults;
  }

  /** Keys that no call asks for, nor may ask for. */
  Set<String> dead() {
    Set<String> dead = new TreeSet<>(site.keySet());
    dead.addAll(papers.keySet());
    for (WordCalls.Call call : calls) {
      dead.removeAll(call.keys());
      if (call.hasParts()) {
        call.keys().stream()
            .map(key -> Pattern.compile("\\Q" + key.replace(WordCalls.PART, "\\E[^.]+\\Q")))
            .forEach(pattern -> dead.removeIf(key -> pattern.matcher(key).matches()));
      }
    }
    return dead;
  }
}
