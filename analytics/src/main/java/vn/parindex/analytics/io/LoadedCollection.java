package vn.parindex.analytics.io;

import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.model.DatasetCollection;

/**
 * What was read from the folder of a collection.
 *
 * @param collection what it says of itself; empty if that could not be read
 * @param parts its data sets, those that are there
 * @param findings those on the collection itself and on what its parts say of the same unit; those
 *     on each part has its own {@link Loaded#check}
 */
public record LoadedCollection(
    Optional<DatasetCollection> collection, List<Part> parts, Findings findings) {

  /** Copies. */
  public LoadedCollection {
    parts = List.copyOf(parts);
  }

  /**
   * A data set of a collection.
   *
   * @param of its place and its names
   * @param loaded what was read of it
   */
  public record Part(DatasetCollection.Part of, Loaded loaded) {}
}
