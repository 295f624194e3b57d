package vn.parindex.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TakeAway;

/**
 * The site of the real data as an office has it: copied to a path with blanks and Vietnamese
 * letters. It lies in a folder with room for what a browser keeps.
 */
final class OfficeCopy {

  private static final Pattern KIND = Pattern.compile("<html[^>]* class=\"page-([a-z-]+)\"");

  private final Path folder;
  private final SortedMap<String, String> kindOf = new TreeMap<>();
  private final SortedMap<String, List<String>> kinds = new TreeMap<>();

  private OfficeCopy(Path folder) {
    this.folder = folder;
    BuiltSite.copy(BuiltSite.real(), site());
    SortedMap<String, String> heaviest = new TreeMap<>();
    SortedMap<String, byte[]> files = BuiltSite.files(site());
    files.keySet().removeIf(path -> !path.endsWith(".html"));
    files.forEach(
        (page, bytes) -> {
          String kind = kindOf(page, new String(bytes, StandardCharsets.UTF_8));
          kindOf.put(page, kind);
          kinds.putIfAbsent(kind, List.of(page));
          heaviest.merge(
              kind,
              page,
              (one, other) -> files.get(one).length >= files.get(other).length ? one : other);
        });
    kinds.replaceAll(
        (kind, first) -> Stream.of(first.get(0), heaviest.get(kind)).distinct().toList());
  }

  static OfficeCopy make() {
    try {
      return new OfficeCopy(Files.createTempDirectory("parindex-browser"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    BuiltSite.delete(folder);
  }

  /** The site, and room for what a browser keeps. */
  Path folder() {
    return folder;
  }

  Path site() {
    return folder.resolve("Chỉ số CCHC năm 2025").resolve("trang & bản in");
  }

  /** All pages, by their path in the site. */
  List<String> pages() {
    return List.copyOf(kindOf.keySet());
  }

  /** All pages of one kind. */
  List<String> pagesOf(String kind) {
    return pages().stream().filter(page -> kindOf.get(page).equals(kind)).toList();
  }

  /** Of every kind of page the first one and the heaviest one, by kind. */
  SortedMap<String, List<String>> kinds() {
    return kinds;
  }

  private static String kindOf(String page, String html) {
    Matcher kind = KIND.matcher(html);
    if (!kind.find()) {
      throw new AssertionError(page + " does not say which kind of page it is");
    }
    // A copy in one file has another style and policy than the page it was made of.
    return kind.group(1) + (TakeAway.isSingleFile(SitePath.of(page)) ? " alone" : "");
  }
}
