package vn.parindex.analytics.model;

import java.util.Objects;
import java.util.function.Function;

/** What a leaf has to do with the edition before. */
public sealed interface Continuation {

  /** Calls the one that fits. */
  <T> T match(Function<Continues, T> continues, Function<Starts, T> starts);

  /**
   * The leaf follows a leaf of the edition before.
   *
   * @param leafCode the code it had there, which may differ
   * @param as how much of it stayed
   */
  record Continues(String leafCode, Kind as) implements Continuation {
    /** Checks the parts. */
    public Continues {
      Objects.requireNonNull(leafCode, "leafCode");
      Objects.requireNonNull(as, "as");
    }

    @Override
    public <T> T match(Function<Continues, T> continues, Function<Starts, T> starts) {
      return continues.apply(this);
    }
  }

  /** The leaf is new, or the edition is the first. */
  record Starts() implements Continuation {
    @Override
    public <T> T match(Function<Continues, T> continues, Function<Starts, T> starts) {
      return starts.apply(this);
    }
  }

  /** How a leaf continues another. */
  enum Kind {
    /** Same words, same points. */
    SAME("same", true),
    /** Other words, same meaning, same points. */
    RENAMED("renamed", true),
    /** Same meaning, other maximum: compared on the share of the maximum. */
    RESCALED("rescaled", true),
    /** Measures something else now: not comparable. */
    REDEFINED("redefined", false);

    private final String code;
    private final boolean comparable;

    Kind(String code, boolean comparable) {
      this.code = code;
      this.comparable = comparable;
    }

    /** The word in data files. */
    public String code() {
      return code;
    }

    /** Whether attainment may be compared across the two editions. */
    public boolean isComparable() {
      return comparable;
    }
  }
}
