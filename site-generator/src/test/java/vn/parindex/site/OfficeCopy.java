package vn.parindex.site;

import java.io.IOException;
import java.io.UncheckedIOException;
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
record OfficeCopy(Path folder) {

  private static final Pattern KIND = Pattern.compile("<html[^>]* class=\"page-([a-z-]+)\"");

  static OfficeCopy make() {
    try {
      OfficeCopy copy = new OfficeCopy(Files.createTempDirectory("parindex-browser"));
      BuiltSite.copy(BuiltSite.real(), copy.site());
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    BuiltSite.delete(folder);
  }

  Path site() {
    return folder.resolve("Chỉ số CCHC năm 2025").resolve("trang & bản in");
  }

  /** All pages, by their path in the site. */
  List<String> pages() {
    return BuiltSite.files(site()).keySet().stream()
        .filter(path -> path.endsWith(".html"))
        .toList();
  }

  /** All pages of one kind. */
  List<String> pagesOf(String kind) {
    return pages().stream().filter(page -> kindOf(page).equals(kind)).toList();
  }

  /** Of every kind of page the first one and the heaviest one, by kind. */
  SortedMap<String, List<String>> kinds() {
    SortedMap<String, String> first = new TreeMap<>();
    SortedMap<String, String> heaviest = new TreeMap<>();
    SortedMap<String, byte[]> files = BuiltSite.files(site());
    for (String page : pages()) {
      first.putIfAbsent(kindOf(page), page);
      heaviest.merge(
          kindOf(page),
          page,
          (one, other) -> files.get(one).length >= files.get(other).length ? one : other);
    }
    SortedMap<String, List<String>> kinds = new TreeMap<>();
    first.forEach(
        (kind, page) -> kinds.put(kind, Stream.of(page, heaviest.get(kind)).distinct().toList()));
    return kinds;
  }

  private String kindOf(String page) {
    Matcher kind = KIND.matcher(BuiltSite.read(site().resolve(page)));
    if (!kind.find()) {
      throw new AssertionError(page + " does not say which kind of page it is");
    }
    // A copy in one file has another style and policy than the page it was made of.
    return kind.group(1) + (TakeAway.isSingleFile(SitePath.of(page)) ? " alone" : "");
  }
}
