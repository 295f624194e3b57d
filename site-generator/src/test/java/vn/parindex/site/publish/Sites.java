package vn.parindex.site.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.model.SitePath;

/** Small sites for tests, and what a folder really holds. */
final class Sites {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-01T01:30:00Z"), ZoneOffset.UTC);

  /** So few bytes that the files of an edition are written in several batches. */
  private static final long BATCH = 250;

  /** What each run leaves for the next. */
  static final byte[] REMEMBERED = "remembered".getBytes(StandardCharsets.UTF_8);

  /**
   * Every file but one of edition "a" differs from that of edition "b", and each has one of its
   * own.
   */
  static OutputTree edition(String edition) {
    OutputTree.Builder tree =
        OutputTree.builder()
            .put(SitePath.of("index.html"), "Ấn bản " + edition)
            .put(SitePath.of("assets/site.css"), "/* " + edition + " */")
            .put(SitePath.of("assets/print.css"), "/* the same */")
            .put(SitePath.of("only-" + edition + "/deep/page.html"), edition);
    for (int unit = 1; unit <= 3; unit++) {
      tree.put(SitePath.of("xa/" + unit + ".html"), edition.repeat(100 * unit));
    }
    return tree.build();
  }

  static Publisher publisher(FileOps ops) {
    return new Publisher(Path.of("/nowhere/home"), List.of(), CLOCK, ops, BATCH);
  }

  /** Makes a folder hold this site; what stands there already is kept. */
  static Publication publish(Publisher publisher, OutputTree site, Path output) {
    try (Release release = publisher.open(output)) {
      site.putInto(
          (path, bytes) -> {
            if (release.stands(path, Fingerprint.of(bytes))) {
              release.keep(path, Fingerprint.of(bytes));
            } else {
              release.put(path, bytes);
            }
          });
      return release.commit(manifest -> REMEMBERED);
    }
  }

  static Manifest manifest(OutputTree site) {
    TreeMap<SitePath, String> hashes = new TreeMap<>();
    site.putInto((path, bytes) -> hashes.put(path, Manifest.sha256(bytes)));
    return new Manifest(hashes);
  }

  /** Whether the folder holds exactly this tree and its manifest, by reading every file. */
  static boolean holds(Path folder, OutputTree tree) throws java.io.IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    TreeMap<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        found.put(
            folder.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    TreeMap<String, String> expected = new TreeMap<>();
    for (SitePath path : tree.paths()) {
      expected.put(path.text(), tree.text(path).orElseThrow());
    }
    expected.put("manifest.sha256", Sites.manifest(tree).toText());
    return found.equals(expected);
  }

  /** The names beside the output, without the lock and what a run remembers, sorted. */
  static List<String> beside(Path output) throws java.io.IOException {
    try (Stream<Path> entries = Files.list(output.getParent())) {
      return entries
          .map(p -> p.getFileName().toString())
          .filter(name -> !name.endsWith(".lock") && !name.contains(".state"))
          .sorted()
          .toList();
    }
  }

  private Sites() {}
}
