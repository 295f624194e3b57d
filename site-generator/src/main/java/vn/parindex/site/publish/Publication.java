package vn.parindex.site.publish;

import java.util.List;
import java.util.function.Function;

/** What a call of {@link Release#commit} did. */
public sealed interface Publication {

  /**
   * Lines in Vietnamese for whoever ran the program: what was healed, what could not be deleted.
   */
  List<String> notes();

  /** Both cases; the compiler sees that none is forgotten. */
  <T> T match(Function<Published, T> published, Function<Unchanged, T> unchanged);

  /**
   * The new site stands in the output folder.
   *
   * @param filesWritten all files of the site, with its manifest
   * @param bytes the sum of their sizes
   */
  record Published(int filesWritten, long bytes, List<String> notes) implements Publication {
    /** Copies. */
    public Published {
      notes = List.copyOf(notes);
    }

    @Override
    public <T> T match(Function<Published, T> published, Function<Unchanged, T> unchanged) {
      return published.apply(this);
    }
  }

  /** The output folder held this very site already, checked byte for byte; nothing was written. */
  record Unchanged(List<String> notes) implements Publication {
    /** Copies. */
    public Unchanged {
      notes = List.copyOf(notes);
    }

    @Override
    public <T> T match(Function<Published, T> published, Function<Unchanged, T> unchanged) {
      return unchanged.apply(this);
    }
  }
}
