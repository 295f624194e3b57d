package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.PublishException;

/** What is interrupted by tests, and what readers have afterwards. */
final class FaultyWork {

  private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

  private FaultyWork() {}

  /** What is done. */
  enum Work {
    /** The first publication in a folder that is not there yet. */
    FIRST(List.of(), Optional.of("d")),
    /** A second release. */
    AGAIN(List.of("a"), Optional.of("d")),
    /** A fourth release, so that the first is retired. */
    RETIRE(List.of("a", "b", "c"), Optional.of("d")),
    /** Back to the release before. */
    ROLLBACK(List.of("a", "b", "c"), Optional.of("b"));

    private final List<String> before;
    private final Optional<String> after;

    Work(List<String> before, Optional<String> after) {
      this.before = before;
      this.after = after;
    }

    List<String> before() {
      return before;
    }

    /** What readers had before. */
    Optional<String> old() {
      return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    Optional<String> after() {
      return after;
    }

    /** What is told when it could not be done; empty when it was. */
    Optional<PublishException> attempt(Path folder, FileOps ops) {
      try {
        ShareFolder share = ShareCopy.share(folder, ops);
        if (this == ROLLBACK) {
          share.rollback(Optional.empty());
        } else {
          SharedSites.publish(share, folder, "d");
        }
        return Optional.empty();
      } catch (PublishException e) {
        return Optional.of(e);
      }
    }
  }

  /**
   * The edition that readers are led to, whole; "torn" or "nothing" for anything else; empty before
   * the first release.
   */
  static Optional<String> now(Path folder) {
    if (Files.notExists(folder.resolve("index.html"))) {
      return Optional.empty();
    }
    if (Files.notExists(
        folder.resolve("releases").resolve(ShareFiles.name(SharedSites.led(folder))))) {
      return Optional.of("nothing");
    }
    return Stream.concat(
            ALL.stream().filter(edition -> SharedSites.shows(folder, edition)), Stream.of("torn"))
        .findFirst();
  }

  /** The next run publishes, and nothing of the former one is left. */
  static void assertHealed(Path folder, String situation) {
    ShareFolder share = ShareCopy.share(folder, FileOps.ofDisk());
    SharedSites.publish(share, folder, "e");
    String then = situation + ", after the next run";
    assertThat(now(folder)).as(then).contains("e");
    assertThat(share.verify().faults()).as(then).isEmpty();
    assertThat(SharedSites.names(folder.resolve("releases")))
        .as(then)
        .containsExactlyElementsOf(
            share.releases().records().stream()
                .map(record -> ShareFiles.name(record.number()))
                .sorted()
                .toList());
  }
}
