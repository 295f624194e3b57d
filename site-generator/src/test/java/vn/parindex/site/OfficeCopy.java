package vn.parindex.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TakeAway;

/**
 * The site of the real data as an office has it: copied to a path with blanks and Vietnamese
 * letters. It lies in a folder with room for what a browser keeps.
 */
final class OfficeCopy {

  private static final Pattern KIND = Pattern.compile("<html[^>]* class=\"page-([a-z-]+)\"");

  private static final String ALONE = " alone";

  /** Of the same site whoever asks. */
  private static List<String> variety = List.of();

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

  /** The first page of every kind. */
  List<String> firstOfKind() {
    return kinds.values().stream().map(pages -> pages.get(0)).toList();
  }

  /**
   * The pages of {@link #kinds()}, and so many more that every make of element that is anywhere on
   * a page of a kind - its name, classes and attributes - is on one of them. Other pages of the
   * kind differ from these in words, figures and lengths; a copy in one file has the elements of
   * the page that it was made of.
   */
  List<String> variety() {
    synchronized (OfficeCopy.class) {
      if (variety.isEmpty()) {
        SortedMap<String, Set<String>> makes = new TreeMap<>();
        kindOf.forEach(
            (page, kind) -> makes.put(page, makes(page, kind.replace(ALONE, ""), element -> true)));
        variety = covering(kinds.values().stream().flatMap(List::stream).toList(), makes);
      }
      return variety;
    }
  }

  /** Pages of one kind: all in the first language, and those of {@link #variety()} in another. */
  List<String> sampledOf(String kind) {
    return pagesOf(kind).stream()
        .filter(page -> !page.startsWith("en/") || variety().contains(page))
        .toList();
  }

  /** The pages of two collections; what takes longest comes first. */
  List<String> heaviestFirst(Collection<String> some, Collection<String> others) {
    return Stream.concat(some.stream(), others.stream())
        .distinct()
        .sorted(Comparator.comparing((String page) -> -site().resolve(page).toFile().length()))
        .toList();
  }

  /** Pages that have together everything on which scripts work, and each script. */
  List<String> scripted() {
    SortedMap<String, Set<String>> makes = new TreeMap<>();
    List<String> usual = List.of("index.html", "xa/21484.html");
    Stream.concat(usual.stream(), firstOfKind().stream())
        .forEach(page -> makes.put(page, makes(page, "", OfficeCopy::isWorkedOn)));
    return covering(usual, makes);
  }

  private static boolean isWorkedOn(Element element) {
    return element.is("script, button, details, dialog, input, select, [hidden]")
        || !element.dataset().isEmpty();
  }

  /** Some pages, and the fewest others with what is on none of them. */
  private static List<String> covering(List<String> some, SortedMap<String, Set<String>> makes) {
    Set<String> missing = new HashSet<>();
    makes.values().forEach(missing::addAll);
    List<String> covering = new ArrayList<>(some);
    some.forEach(page -> missing.removeAll(makes.getOrDefault(page, Set.of())));
    while (!missing.isEmpty()) {
      makes.values().forEach(own -> own.retainAll(missing));
      String most =
          Collections.max(
              makes.keySet(), Comparator.comparing((String page) -> makes.get(page).size()));
      covering.add(most);
      missing.removeAll(makes.get(most));
    }
    return covering;
  }

  private static Set<String> makes(String page, String kind, Predicate<Element> which) {
    Set<String> makes = new HashSet<>();
    for (Element element : BuiltSite.page(BuiltSite.real(), page).getAllElements()) {
      if (which.test(element)) {
        SortedSet<String> attributes = new TreeSet<>();
        element.attributes().forEach(attribute -> attributes.add(attribute.getKey()));
        // What each language has its own of is one make; another script is another.
        String source = element.attr("src").replaceAll(".*/|(-[a-z]{2})?-[0-9a-f]{8}[.]js", "");
        makes.add(
            String.join(
                " ",
                kind,
                element.normalName(),
                source,
                new TreeSet<>(element.classNames()).toString(),
                attributes.toString()));
      }
    }
    return makes;
  }

  /** Which kind of page it is. */
  String kindOf(String page) {
    return kindOf.get(page);
  }

  private static String kindOf(String page, String html) {
    Matcher kind = KIND.matcher(html);
    if (!kind.find()) {
      throw new AssertionError(page + " does not say which kind of page it is");
    }
    // A copy in one file has another style and policy than the page it was made of.
    return kind.group(1) + (TakeAway.isSingleFile(SitePath.of(page)) ? ALONE : "");
  }
}
