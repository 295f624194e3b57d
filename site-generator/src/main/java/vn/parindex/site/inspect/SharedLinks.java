package vn.parindex.site.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import vn.parindex.site.model.SitePath;

/** The addresses that the pages of a site have in common, each read once. For many threads. */
final class SharedLinks {
  private final Map<String, Optional<SitePath>> resolved = new ConcurrentHashMap<>();
  private final Map<String, String> links = new ConcurrentHashMap<>();

  /** By their lengths: to compare two costs less than to hash one, and few are equally long. */
  private final Map<Integer, Style> styles = new ConcurrentHashMap<>();

  private record Style(String css, List<String> links) {}

  /** Where a link in this file leads; empty when no file of a site can be named so. */
  Optional<SitePath> resolve(SitePath from, String link) {
    String folder = from.text().substring(0, from.text().lastIndexOf('/') + 1);
    return resolved.computeIfAbsent(folder + " " + link, any -> from.resolve(link));
  }

  /** The same link, once for the whole site. */
  String same(String link) {
    return links.computeIfAbsent(link, Function.identity());
  }

  /** The links of a style sheet, which many pages may carry. */
  List<String> inStyle(String css, Function<String, List<String>> read) {
    Style style = styles.get(css.length());
    if (style == null || !style.css().equals(css)) {
      style = new Style(css, read.apply(css));
      styles.put(css.length(), style);
    }
    return style.links();
  }
}
