package vn.parindex.analytics.model;

import java.util.List;
import java.util.Map;

/**
 * Several data sets that are published as one: each block of units in each index is a part, which
 * is read, checked and analysed on its own, so that nothing is ever ranked, averaged or compared
 * across two of them.
 *
 * @param name of the whole, by language
 * @param publisher who answers for it
 * @param languages of all parts, the first one first
 * @param parts at least one, in display order
 */
public record DatasetCollection(
    Map<String, String> name, String publisher, List<String> languages, List<Part> parts) {

  /** Copies. */
  public DatasetCollection {
    name = Map.copyOf(name);
    languages = List.copyOf(languages);
    parts = List.copyOf(parts);
  }

  /**
   * One block of units in one index.
   *
   * @param folder below that of the collection, in which the data set lies
   * @param block which units are ranked with each other, by language: "Phường"
   * @param index by what, by language: "Chỉ số CCHC"
   */
  public record Part(String folder, Map<String, String> block, Map<String, String> index) {

    /** Copies. */
    public Part {
      block = Map.copyOf(block);
      index = Map.copyOf(index);
    }

    /** Whether another part is about the same block, perhaps in another index. */
    public boolean isOfBlock(Part other) {
      return block.equals(other.block);
    }

    /** Whether another part is about the same index, perhaps of another block. */
    public boolean isOfIndex(Part other) {
      return index.equals(other.index);
    }
  }
}
