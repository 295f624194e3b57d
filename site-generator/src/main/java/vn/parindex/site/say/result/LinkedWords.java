package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.site.model.Block.Phrase;

/**
 * Puts words that lead somewhere into a sentence of the bundles: each has a room in the sentence
 * while it is made, so that a language may put them in any order.
 */
final class LinkedWords {

  /** No text has a letter for private use. */
  private static final char FIRST = '\uE000';

  private final List<List<Phrase>> put = new ArrayList<>();

  /** What stands for phrases in a sentence that is given to {@link #in}. */
  String room(List<Phrase> phrases) {
    put.add(phrases);
    return String.valueOf((char) (FIRST + put.size() - 1));
  }

  /** The sentence with the phrases in their rooms. */
  List<Phrase> in(String sentence) {
    List<Phrase> said = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (char letter : sentence.toCharArray()) {
      int room = letter - FIRST;
      if (room < 0 || room >= put.size()) {
        words.append(letter);
      } else {
        end(words, said);
        said.addAll(put.get(room));
      }
    }
    end(words, said);
    return said;
  }

  private static void end(StringBuilder words, List<Phrase> said) {
    if (words.length() > 0) {
      said.add(Phrase.of(words.toString()));
      words.setLength(0);
    }
  }
}
