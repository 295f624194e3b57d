package vn.parindex.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.model.DatasetCollection;

/**
 * All data of a site as they were read: one data set, or the parts of a whole, each of which is
 * read, checked and analysed on its own.
 *
 * @param whole what the parts are parts of; empty for one data set
 * @param found what is wrong with the whole itself; nothing for one data set
 * @param parts one, or those of the whole that are there
 */
record ReadSite(Optional<DatasetCollection> whole, Findings found, List<Part> parts) {

  /** Copies. */
  ReadSite {
    parts = List.copyOf(parts);
  }

  /**
   * One data set.
   *
   * @param of which part of a whole this is; empty for a site of its own
   * @param data where it comes from
   * @param read what was read
   */
  record Part(Optional<DatasetCollection.Part> of, SiteData data, ReadData read) {

    /** The folder of the part; empty for a site of its own. */
    String folder() {
      return of.map(DatasetCollection.Part::folder).orElse("");
    }

    /** The path of a file of the part below the folder of the whole. */
    String path(String file) {
      return of.isPresent() ? folder() + "/" + file : file;
    }

    /** The file of the part with a path below the folder of the whole; empty for one of others. */
    Optional<String> file(String path) {
      String start = path("");
      return path.startsWith(start)
          ? Optional.of(path.substring(start.length()))
          : Optional.empty();
    }
  }

  /** The one data set of a site of its own. */
  static ReadSite of(SiteData data, ReadData read) {
    return new ReadSite(
        Optional.empty(), Findings.NONE, List.of(new Part(Optional.empty(), data, read)));
  }

  /**
   * What was found in all of them together, each file with the folder of its part.
   *
   * @param each what was found in each part, in their order
   */
  Findings together(List<Findings> each) {
    return IntStream.range(0, parts.size())
        .mapToObj(
            i ->
                parts.get(i).of().isEmpty()
                    ? each.get(i)
                    : each.get(i).below(parts.get(i).folder()))
        .reduce(found, Findings::and);
  }

  /** How many files were read. */
  int filesRead() {
    return found.filesRead() + parts.stream().mapToInt(part -> part.read().filesRead()).sum();
  }

  /** How many lines these files have. */
  int linesRead() {
    return found.rowsRead() + parts.stream().mapToInt(part -> part.read().linesRead()).sum();
  }
}
