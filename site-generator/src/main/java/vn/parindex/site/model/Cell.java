package vn.parindex.site.model;

import java.util.List;

/** One cell of a table, as text a reader sees. */
public sealed interface Cell {

  /** What the reader sees; "–" with a reason when there is no figure, never empty. */
  String text();

  /** The same on paper, where rows of dots are gaps to be filled in. */
  default PaperText words() {
    return PaperText.of(text());
  }

  /** How it is set off. */
  Tone tone();

  /** Where the row stands when sorted by this column; {@link SortKey#LAST} for missing figures. */
  SortKey sortKey();

  /** Text. */
  record Text(String text, Tone tone, SortKey sortKey) implements Cell {

    /** Text sorted by a whole number. */
    public Text(String text, Tone tone, long sortKey) {
      this(text, tone, SortKey.of(sortKey));
    }
  }

  /**
   * Text that leads to a page.
   *
   * @param anchor a place on it; empty for the page itself
   */
  record Linked(String text, SitePath to, String anchor, Tone tone, SortKey sortKey)
      implements Cell {

    /** Text that leads to a whole page, sorted by a whole number. */
    public Linked(String text, SitePath to, Tone tone, long sortKey) {
      this(text, to, "", tone, SortKey.of(sortKey));
    }

    /** Text that leads to a place, sorted by a whole number. */
    public Linked(PlaceLink place, Tone tone, long sortKey) {
      this(place.text(), place.to(), place.anchor(), tone, SortKey.of(sortKey));
    }
  }

  /**
   * A small line over the years; what it shows is in its words as well.
   *
   * @param text the figures: "70,53 → – → 90,75"
   * @param heights where the line runs, from 0 at the foot to 1, one a year
   */
  record Sparkline(String text, List<ChartValue> heights) implements Cell {
    /** Copies. */
    public Sparkline {
      heights = List.copyOf(heights);
    }

    @Override
    public Tone tone() {
      return Tone.PLAIN;
    }

    @Override
    public SortKey sortKey() {
      return SortKey.LAST;
    }
  }

  /** A grade band: its words and its shade, 1 for the best to 5 for the last. */
  record Band(String text, int shade, SortKey sortKey) implements Cell {

    @Override
    public Tone tone() {
      return Tone.PLAIN;
    }
  }

  /**
   * A figure that is shaded by how far off it is: one hue, which stands out from the page the more,
   * the further. Its state is in its words as well, so that it needs no colour.
   *
   * @param text the figure, a sign, or both: "74,00 ✗"
   * @param heat 0 to {@value #FARTHEST}
   * @param gap its difference from the sum below it, rounded once; empty where there is none
   */
  record Heat(String text, int heat, SortKey sortKey, String gap) implements Cell {

    /** The shade that stands out most, on a light page and on a dark one; 0 is none. */
    public static final int FARTHEST = 4;

    /** Checks the shade, and that there is something to read. */
    public Heat {
      if (heat < 0 || heat > FARTHEST) {
        throw new IllegalArgumentException("shade " + heat);
      }
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a cell without words");
      }
    }

    @Override
    public Tone tone() {
      return Tone.PLAIN;
    }
  }

  /** Words of a paper, some of them gaps. */
  record Written(PaperText words) implements Cell {
    @Override
    public String text() {
      return words.text();
    }

    @Override
    public Tone tone() {
      return Tone.PLAIN;
    }

    @Override
    public SortKey sortKey() {
      return SortKey.LAST;
    }
  }
}
