package vn.parindex.site.feature.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a figure answers: its value, and facts about it, each under its heading. What is empty is
 * not said.
 */
final class Said {

  /** The headings of facts, in the order in which they are shown. */
  enum Fact {
    RANK("rank"),
    BAND("band"),
    POINTS("points"),
    STATE("state"),
    GIVEN("given"),
    MET("met"),
    MEDIAN("median"),
    CHANGE("change"),
    PERFORMANCE("performance"),
    BEFORE("before"),
    DAY("day"),
    SOURCE("source");

    private final String code;

    Fact(String code) {
      this.code = code;
    }

    /** The end of the key of its words. */
    String code() {
      return code;
    }
  }

  private final String value;
  private final Map<Fact, String> facts = new TreeMap<>();

  private Said(String value) {
    this.value = value;
  }

  static Said value(String value) {
    return new Said(value);
  }

  /** Facts that are the same for all units. */
  static Said common() {
    return new Said("");
  }

  Said with(Fact fact, String words) {
    if (!words.isEmpty()) {
      facts.put(fact, words);
    }
    return this;
  }

  /** The value, then heading and words of each fact: a list is shorter than names. */
  List<Object> written() {
    List<Object> all = new ArrayList<>();
    if (!value.isEmpty()) {
      all.add(value);
    }
    facts.forEach(
        (fact, words) -> {
          all.add(fact.ordinal());
          all.add(words);
        });
    return all;
  }
}
