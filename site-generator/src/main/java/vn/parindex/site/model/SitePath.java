package vn.parindex.site.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The address of one file of the site: a relative path with forward slashes, such as {@code
 * xa/21484.html}.
 *
 * <p>A path that this type accepts can be stored on every file system an office may have (Windows
 * shares, case-insensitive disks, disks that decompose accents), be opened by double click and be
 * served under any sub-path. Only lower-case letters are accepted, so two paths that differ only by
 * case cannot both exist.
 *
 * <p>People get the direction of {@link #relativeTo} wrong: it is called on the target, with the
 * page that holds the link as argument. {@code index.html} relative to {@code xa/21484.html} is
 * {@code ../index.html}; {@code xa/21490.html} relative to {@code xa/21484.html} is {@code
 * 21490.html}.
 *
 * <p>A site may be a part of a whole, in a folder of it. Its own addresses do not know of that;
 * what of the whole lies outside of it is {@link #above} it, and no file can be put there.
 *
 * @param text segments {@code [a-z0-9-]+} of at most 40 characters (the last one with its extension
 *     included), at most 100 characters in all; before them {@code ../} for what lies above
 */
public record SitePath(String text) implements Comparable<SitePath> {
  private static final String UP = "../";
  private static final int LONGEST_PATH = 100;
  private static final int LONGEST_SEGMENT = 40;
  private static final Set<String> EXTENSIONS =
      Set.of(
          "html", "md", "css", "js", "svg", "csv", "xlsx", "docx", "json", "txt", "woff2", "ttf",
          "png", "sha256", "gif", "jpg", "jpeg", "webp", "pdf", "ods", "odt", "pptx");
  private static final Set<String> RESERVED_BY_WINDOWS = reserved();

  /** Checks every rule; an address that breaks one is a fault of the program, not of the data. */
  public SitePath {
    whyNot(text.startsWith(UP) ? text.substring(UP.length()) : text)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(
                  "Not a path of the site: '" + text + "': " + reason);
            });
  }

  private static Set<String> reserved() {
    Set<String> reserved = new HashSet<>(Set.of("con", "prn", "aux", "nul"));
    for (int number = 0; number <= 9; number++) {
      reserved.add("com" + number);
      reserved.add("lpt" + number);
    }
    return reserved;
  }

  /** Which rule a text breaks; empty for a path. Paths are many: no patterns, nothing is copied. */
  private static Optional<String> whyNot(String text) {
    if (text.length() > LONGEST_PATH) {
      return Optional.of("longer than " + LONGEST_PATH + " characters");
    }
    int from = 0;
    for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
      Optional<String> fault = whyNot(text.substring(from, slash), false);
      if (fault.isPresent()) {
        return fault;
      }
      from = slash + 1;
    }
    return whyNot(text.substring(from), true);
  }

  private static Optional<String> whyNot(String segment, boolean isFile) {
    if (segment.length() > LONGEST_SEGMENT) {
      return Optional.of("'" + segment + "' is longer than " + LONGEST_SEGMENT + " characters");
    }
    int end = isFile ? segment.indexOf('.') : segment.length();
    if (end <= 0 || !isName(segment, end) || isFile && !hasKnownExtensions(segment, end)) {
      return Optional.of(
          isFile
              ? "'" + segment + "' is not a file name [a-z0-9-] with a known extension"
              : "'" + segment + "' is not a folder name [a-z0-9-]");
    }
    return RESERVED_BY_WINDOWS.contains(segment.substring(0, end))
        ? Optional.of("'" + segment + "' is reserved by Windows")
        : Optional.empty();
  }

  private static boolean isName(String segment, int end) {
    for (int i = 0; i < end; i++) {
      char c = segment.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
        return false;
      }
    }
    return true;
  }

  /** One extension or several, as in {@code page.print.css}. */
  private static boolean hasKnownExtensions(String name, int dot) {
    int from = dot + 1;
    for (int next = name.indexOf('.', from); next >= 0; next = name.indexOf('.', from)) {
      if (!EXTENSIONS.contains(name.substring(from, next))) {
        return false;
      }
      from = next + 1;
    }
    return EXTENSIONS.contains(name.substring(from));
  }

  /** The path with this text, of a file of the site itself. */
  public static SitePath of(String text) {
    if (text.startsWith(UP)) {
      throw new IllegalArgumentException(
          "Not a path of the site: '" + text + "': it leads out of it");
    }
    return new SitePath(text);
  }

  /** The path with this text, or empty when no file of a site can have it. */
  public static Optional<SitePath> parse(String text) {
    try {
      return text.startsWith(UP) ? Optional.empty() : Optional.of(new SitePath(text));
    } catch (IllegalArgumentException notAPath) {
      return Optional.empty();
    }
  }

  /** A file of the whole of which a site is a part, as the pages of the part lead to it. */
  public static SitePath above(SitePath ofTheWhole) {
    return new SitePath(UP + ofTheWhole.text);
  }

  /**
   * The same file as the whole knows it.
   *
   * @param folder of the part in the whole; empty for a site that is no part
   * @throws IllegalArgumentException for what lies above the part
   */
  public SitePath below(String folder) {
    return folder.isEmpty() ? this : new SitePath(folder + "/" + text);
  }

  /** The text of a link to this file in the file {@code from}. Never empty: a file names itself. */
  public String relativeTo(SitePath from) {
    String[] target = text.split("/");
    String[] source = from.text.split("/");
    int shared = 0;
    while (shared < target.length - 1
        && shared < source.length - 1
        && target[shared].equals(source[shared])) {
      shared++;
    }
    StringBuilder link = new StringBuilder();
    link.append("../".repeat(source.length - 1 - shared));
    for (int i = shared; i < target.length; i++) {
      link.append(target[i]).append(i < target.length - 1 ? "/" : "");
    }
    return link.toString();
  }

  /**
   * The file that a relative link in this file leads to; the opposite of {@link #relativeTo}. Empty
   * when the link leaves the site or no file of a site can be named so. The link has no query and
   * no fragment.
   */
  public Optional<SitePath> resolve(String link) {
    List<String> segments = new ArrayList<>(List.of(text.split("/")));
    segments.remove(segments.size() - 1);
    for (String segment : link.split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.isEmpty()) {
          return Optional.empty();
        }
        segments.remove(segments.size() - 1);
      } else if (!segment.equals(".")) {
        segments.add(segment);
      }
    }
    return parse(String.join("/", segments));
  }

  /**
   * The folders in which it lies, outer ones first: of {@code a/b/c.html} {@code a}, {@code a/b}.
   */
  public List<String> foldersAbove() {
    List<String> folders = new ArrayList<>();
    for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
      folders.add(text.substring(0, slash));
    }
    return folders;
  }

  /**
   * The twin with another extension: {@code xa/21484.html} with {@code md}: {@code xa/21484.md}.
   */
  public SitePath withExtension(String extension) {
    int slash = text.lastIndexOf('/');
    return new SitePath(text.substring(0, text.indexOf('.', slash + 1)) + "." + extension);
  }

  /** Whether the name ends in this extension (given without its dot). */
  public boolean hasExtension(String extension) {
    return text.endsWith("." + extension);
  }

  @Override
  public int compareTo(SitePath other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
