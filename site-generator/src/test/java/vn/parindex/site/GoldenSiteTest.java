package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the sites of both data sets say is what they said. A manifest has a fingerprint of every
 * file, which finds any change; the Markdown and the downloads of the second data set are kept as
 * files besides, so that a change of words or figures can be read in version control.
 *
 * <p>{@code mvn test -Dparindex.golden=write} writes both anew. What the sites said when they last
 * agreed lies in {@code target/golden}, papers and workbooks as text, and besides what they say now
 * when they do not.
 */
class GoldenSiteTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final Path TEXTS = GOLDEN.resolve("second");
  private static final Path FOUND = Path.of("target", "golden");

  /** What the publisher says of the other files: it tells nothing that they do not. */
  private static final String MANIFEST = "manifest.sha256";

  private enum Site {
    REAL,
    SECOND;

    Path built() {
      return this == REAL ? BuiltSite.real() : BuiltSite.second();
    }

    String folder() {
      return this == REAL ? "real" : "second";
    }
  }

  @ParameterizedTest
  @EnumSource
  void says_what_it_said(Site site) throws IOException {
    SortedMap<String, byte[]> said = new TreeMap<>();
    BuiltSite.files(site.built())
        .forEach(
            (path, bytes) -> {
              if (!path.equals(MANIFEST)) {
                said.put(path, SaidInFile.of(path, bytes));
              }
            });
    SortedMap<String, String> now = new TreeMap<>();
    said.forEach((path, bytes) -> now.put(path, sha256(bytes)));
    Path manifest = GOLDEN.resolve(site.folder() + ".txt");
    if (isWriting()) {
      write(manifest, now);
    }
    SortedMap<String, String> then = read(manifest);
    Path agreed = FOUND.resolve(site.folder()).resolve("then");
    Path found = FOUND.resolve(site.folder()).resolve("now");
    BuiltSite.delete(found);
    if (now.equals(then)) {
      keep(said, agreed);
      return;
    }
    keep(said, found);
    throw new AssertionError(
        "The site of the %s data set does not say what it said:%n%s%s"
            .formatted(site.folder(), changes(then, now), advice(agreed, found)));
  }

  @Test
  void texts_of_the_second_set_read_as_they_did() throws IOException {
    SortedMap<String, String> now = texts(BuiltSite.second());
    if (isWriting()) {
      BuiltSite.delete(TEXTS);
      for (var file : now.entrySet()) {
        Path target = TEXTS.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.writeString(target, file.getValue());
      }
    }
    SortedMap<String, String> then = texts(TEXTS);
    assertThat(now.keySet()).isEqualTo(then.keySet());
    then.forEach((path, text) -> assertThat(now.get(path)).as(path).isEqualTo(text));
  }

  private static boolean isWriting() {
    return "write".equals(System.getProperty("parindex.golden"));
  }

  /** Line ends as in the repository: downloads have CRLF, which version control may change. */
  private static SortedMap<String, String> texts(Path site) {
    SortedMap<String, String> texts = new TreeMap<>();
    BuiltSite.files(site)
        .forEach(
            (path, bytes) -> {
              if (path.endsWith(".md") || path.endsWith(".csv")) {
                texts.put(path, new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
              }
            });
    return texts;
  }

  private static String changes(Map<String, String> then, Map<String, String> now) {
    SortedSet<String> paths = new TreeSet<>(then.keySet());
    paths.addAll(now.keySet());
    StringBuilder changes = new StringBuilder();
    for (String path : paths) {
      if (!now.containsKey(path)) {
        changes.append("  gone     %s%n".formatted(path));
      } else if (!then.containsKey(path)) {
        changes.append("  new      %s%n".formatted(path));
      } else if (!then.get(path).equals(now.get(path))) {
        changes.append("  changed  %s%n".formatted(path));
      }
    }
    return changes.toString();
  }

  private static String advice(Path agreed, Path found) {
    String compare = "diff -r %s %s".formatted(agreed.toAbsolutePath(), found.toAbsolutePath());
    return Files.isDirectory(agreed)
        ? "Compare: " + compare
        : "Run this test once without the change (git stash), then with it, and compare: "
            + compare;
  }

  private static void keep(SortedMap<String, byte[]> said, Path folder) throws IOException {
    BuiltSite.delete(folder);
    for (var file : said.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private static void write(Path manifest, SortedMap<String, String> now) throws IOException {
    StringBuilder lines = new StringBuilder();
    now.forEach((path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
    Files.writeString(manifest, lines);
  }

  private static SortedMap<String, String> read(Path manifest) throws IOException {
    SortedMap<String, String> then = new TreeMap<>();
    for (String line : Files.readAllLines(manifest)) {
      String[] parts = line.split("  ", 2);
      then.put(parts[1], parts[0]);
    }
    return then;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
