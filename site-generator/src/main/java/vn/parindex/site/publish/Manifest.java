package vn.parindex.site.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.model.SitePath;

/**
 * The SHA-256 of every file of a site, except of the manifest itself. It lies in the site as {@code
 * manifest.sha256}, in the form that {@code sha256sum -c} reads, and is what makes a folder ours.
 *
 * <p>Example: a site of one empty page has the manifest {@code
 * e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 index.html} and a line feed.
 *
 * @param hashes 64 lower-case hexadecimal digits per path, sorted by path
 */
public record Manifest(Map<SitePath, String> hashes) {
  /** Where the manifest lies in the site. */
  public static final SitePath PATH = SitePath.of("manifest.sha256");

  private static final int DIGITS = 64;
  private static final String BETWEEN = "  ";

  /** Copies and sorts. */
  public Manifest {
    SortedMap<SitePath, String> copy = new TreeMap<>(hashes);
    copy.forEach(
        (path, hash) -> {
          if (!isHash(hash) || path.equals(PATH)) {
            throw new IllegalArgumentException("Not a manifest entry: " + hash + "  " + path);
          }
        });
    hashes = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads the text form. Empty when the text is anything else: a line that is cut off, unsorted or
   * doubled lines, a path that no site has, a missing line feed at the end.
   */
  public static Optional<Manifest> parse(String text) {
    SortedMap<SitePath, String> hashes = new TreeMap<>();
    for (String line : text.split("\n")) {
      if (!line.startsWith(BETWEEN, DIGITS) || !isHash(line.substring(0, DIGITS))) {
        return Optional.empty();
      }
      Optional<SitePath> path =
          SitePath.parse(line.substring(DIGITS + BETWEEN.length())).filter(p -> !p.equals(PATH));
      if (path.isEmpty()) {
        return Optional.empty();
      }
      hashes.put(path.get(), line.substring(0, DIGITS));
    }
    Manifest manifest = new Manifest(hashes);
    return manifest.toText().equals(text) ? Optional.of(manifest) : Optional.empty();
  }

  private static boolean isHash(String text) {
    return text.length() == DIGITS
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  /** One line {@code <hash> <path>} per file, sorted by path, each ended by a line feed. */
  public String toText() {
    return hashes.entrySet().stream()
        .map(e -> e.getValue() + BETWEEN + e.getKey() + "\n")
        .collect(Collectors.joining());
  }

  /** By which the site is known again. */
  Fingerprint fingerprint() {
    return Fingerprint.of(toText().getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of a text in UTF-8, as that of its bytes. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of these bytes, as 64 lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
