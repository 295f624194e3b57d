package vn.parindex.analytics.io;

import java.util.Collection;
import java.util.Optional;

/** What somebody may have meant who wrote a word that does not exist. */
public final class Spelling {

  private Spelling() {}

  /**
   * The known word nearest to the written one, whatever its case and accents; empty when more than
   * a third of its letters differ. Of equally near ones the first.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    return MessageWords.nearest(written, known);
  }
}
