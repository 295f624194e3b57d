package vn.parindex.site.share;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a look at a share found.
 *
 * @param faults sorted by group, kind and path
 * @param files how many files were read
 * @param bytes the sum of their sizes
 * @param releases how many whole releases there are by their records
 * @param current the number of the current release; empty for none
 * @param busy whose lock lies there: what is being published now may look like a fault
 */
public record Verification(
    List<Fault> faults,
    int files,
    long bytes,
    int releases,
    Optional<Integer> current,
    Optional<String> busy) {
  private static final Comparator<Fault> ORDER =
      Comparator.comparing(Fault::group).thenComparing(Fault::kind).thenComparing(Fault::path);

  /** Copies and sorts. */
  public Verification {
    faults = faults.stream().sorted(ORDER).toList();
  }

  /** What is wrong with a file. */
  public enum Kind {
    /** It has other bytes than were published. */
    CHANGED,
    /** It is not there. */
    MISSING,
    /** Nothing says that it belongs there. */
    EXTRA
  }

  /** Where it is. */
  public enum Group {
    /** The page that leads to the current release. */
    POINTER,
    /** Addresses that stay. */
    STUBS,
    /** What is remembered of releases. */
    RECORDS,
    /** Releases, retired ones among them. */
    RELEASES
  }

  /**
   * One file.
   *
   * @param path below the folder, with {@code /}; folders end with one
   */
  public record Fault(Group group, Kind kind, String path) {

    /** The number of the release that has, or should have, the file; empty for what is in none. */
    public Optional<Integer> release() {
      String[] names = path.split("/", 3);
      return group == Group.RELEASES && names.length > 1
          ? ShareFiles.number(names[1])
          : Optional.empty();
    }
  }
}
