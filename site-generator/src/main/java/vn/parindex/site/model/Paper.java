package vn.parindex.site.model;

import java.util.List;

/**
 * A draft of an official paper, in the language in which it is to be signed. One value, three
 * renderings: a page to print, Markdown, and a document for a word processor.
 *
 * @param title what it is, for lists and for the properties of the document
 * @param notice words on every sheet: that it is a draft, and that its figures are illustrative
 *     while they are
 * @param parts what lies upright and what lies across, in order; numbers of sheets go on from one
 *     to the next
 */
public record Paper(String title, String notice, List<Part> parts) {

  /** Checks and copies. */
  public Paper {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(title + ": a paper without parts");
    }
  }

  /** A paper that is upright from first to last. */
  public static Paper upright(String title, String notice, List<PaperBlock> blocks) {
    return new Paper(title, notice, List.of(new Part(false, blocks)));
  }

  /** How many gaps are left to fill. */
  public int gaps() {
    return (int)
        parts.stream()
            .flatMap(part -> part.blocks().stream())
            .flatMap(block -> block.texts().stream())
            .flatMap(text -> text.spans().stream())
            .filter(span -> span.style() == PaperText.Style.GAP)
            .count();
  }

  /**
   * Sheets that lie the same way; begins on a new one.
   *
   * @param across whether the long side lies at the top
   * @param blocks from top to bottom
   */
  public record Part(boolean across, List<PaperBlock> blocks) {
    /** Copies. */
    public Part {
      blocks = List.copyOf(blocks);
    }
  }
}
