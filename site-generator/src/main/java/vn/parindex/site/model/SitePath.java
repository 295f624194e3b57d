package vn.parindex.site.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
 * @param text segments {@code [a-z0-9-]+} of at most 40 characters (the last one with its extension
 *     included), at most 100 characters in all
 */
public record SitePath(String text) implements Comparable<SitePath> {
  private static final int LONGEST_PATH = 100;
  private static final int LONGEST_SEGMENT = 40;
  private static final Pattern FOLDER = Pattern.compile("[a-z0-9-]+");
  private static final Pattern FILE =
      Pattern.compile(
          "[a-z0-9-]+(\\.(html|md|css|js|svg|csv|xlsx|docx|json|txt|woff2|ttf|png|sha256"
              + "|gif|jpg|jpeg|webp|pdf|ods|odt|pptx))+");
  private static final Pattern RESERVED_BY_WINDOWS =
      Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  /** Checks every rule; an address that breaks one is a fault of the program, not of the data. */
  public SitePath {
    if (text.length() > LONGEST_PATH) {
      throw refused(text, "longer than " + LONGEST_PATH + " characters");
    }
    String[] segments = text.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      boolean last = i == segments.length - 1;
      if (segment.length() > LONGEST_SEGMENT) {
        throw refused(text, "'" + segment + "' is longer than " + LONGEST_SEGMENT + " characters");
      }
      if (!(last ? FILE : FOLDER).matcher(segment).matches()) {
        throw refused(
            text,
            last
                ? "'" + segment + "' is not a file name [a-z0-9-] with a known extension"
                : "'" + segment + "' is not a folder name [a-z0-9-]");
      }
      if (RESERVED_BY_WINDOWS.matcher(segment.replaceFirst("\\..*", "")).matches()) {
        throw refused(text, "'" + segment + "' is reserved by Windows");
      }
    }
  }

  /** The path with this text. */
  public static SitePath of(String text) {
    return new SitePath(text);
  }

  /** The path with this text, or empty when no file of a site can have it. */
  public static Optional<SitePath> parse(String text) {
    try {
      return Optional.of(new SitePath(text));
    } catch (IllegalArgumentException notAPath) {
      return Optional.empty();
    }
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

  private static IllegalArgumentException refused(String text, String why) {
    return new IllegalArgumentException("Not a path of the site: '" + text + "': " + why);
  }
}
