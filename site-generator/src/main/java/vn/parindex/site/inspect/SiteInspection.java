package vn.parindex.site.inspect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TakeAway;
import vn.parindex.site.publish.Manifest;

/**
 * All checks of a site. Its files are looked at one by one, by whatever thread has made them; only
 * small facts are kept of each. Whether links lead somewhere is asked at the end.
 *
 * <p>A link to {@code manifest.sha256} is fine: the publisher adds that file.
 */
public final class SiteInspection {
  private static final SitePath HOME = SitePath.of("index.html");
  private static final SitePath NOT_FOUND = SitePath.of("404.html");
  private static final String ENGLISH = "en/";

  private final Traces traces;
  private final SharedLinks addresses = new SharedLinks();
  private final SortedMap<SitePath, FileFacts> files = new ConcurrentSkipListMap<>();

  /**
   * Nothing looked at yet.
   *
   * @param traces those of the program that the data of the site cannot make
   */
  public SiteInspection(Traces traces) {
    this.traces = traces;
  }

  /** Looks at one file of the site, and tells what is kept of it. */
  public FileFacts look(SitePath path, byte[] bytes) {
    return look(path, bytes.length, () -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Looks at one file of text, of so many bytes. */
  public FileFacts look(SitePath path, String text, int bytes) {
    return look(path, bytes, () -> text);
  }

  private FileFacts look(SitePath path, int bytes, Supplier<String> text) {
    FileFacts found = path.hasExtension("html") ? page(path, text.get()) : other(path, text);
    FileFacts facts = found.and(SizeCheck.check(path, bytes));
    recall(path, facts);
    return facts;
  }

  /** Takes a file that was looked at before, for the same traces. */
  public void recall(SitePath path, FileFacts facts) {
    files.put(path, facts);
  }

  private FileFacts page(SitePath path, String text) {
    return page(path, page -> HtmlScanner.scan(text, page))
        .or(() -> page(path, page -> ParsedMarkup.html(text, page)))
        .orElseThrow();
  }

  /**
   * What is found in a page.
   *
   * @param read tells what it holds, and whether it could be read
   */
  Optional<FileFacts> page(SitePath path, Predicate<Markup> read) {
    List<Defect> defects = new ArrayList<>();
    LinkFinder links = new LinkFinder(path, addresses, defects::add);
    HtmlCheck rules = new HtmlCheck(path, traces, defects::add);
    if (!read.test(Markup.both(links, rules))) {
      return Optional.empty();
    }
    links.end();
    rules.end();
    return Optional.of(
        new FileFacts(
            links.ids(),
            links.references(),
            TakeAway.isSingleFile(path) ? Optional.empty() : rules.policy(),
            defects));
  }

  private FileFacts other(SitePath path, Supplier<String> given) {
    List<Defect> defects = new ArrayList<>();
    LinkFinder links = new LinkFinder(path, addresses, defects::add);
    if (path.hasExtension("svg")) {
      String drawing = given.get();
      if (!HtmlScanner.scanDrawing(drawing, links)) {
        defects.clear();
        links = new LinkFinder(path, addresses, defects::add);
        ParsedMarkup.svg(drawing, links);
      }
    } else if (path.hasExtension("css")) {
      links.css(PlaceInFile.FILE, given.get());
    } else if (path.hasExtension("md")) {
      String text = given.get();
      if (!MarkdownScanner.scan(text, links)) {
        MarkdownLinks.find(text, links);
      }
      defects.addAll(traces(path, text));
    }
    links.end();
    return new FileFacts(links.ids(), links.references(), Optional.empty(), defects);
  }

  private List<Defect> traces(SitePath path, String text) {
    if (traces.in(text).isEmpty()) {
      return List.of();
    }
    List<Defect> defects = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      PlaceInFile place = new PlaceInFile(number, "");
      traces.in(line).ifPresent(trace -> defects.add(HtmlCheck.trace(path, place, trace)));
    }
    return defects;
  }

  /** Every defect, sorted by file; a site without faults among them may be published. */
  public List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    Optional<String> policy =
        files.values().stream().flatMap(facts -> facts.policy().stream()).findFirst();
    files.forEach(
        (path, facts) -> {
          defects.addAll(facts.defects());
          facts
              .policy()
              .filter(own -> !own.equals(policy.orElseThrow()))
              .ifPresent(own -> defects.add(otherPolicy(path, own, policy.orElseThrow())));
          facts.references().forEach(link -> broken(path, link).ifPresent(defects::add));
        });
    defects.addAll(unreached());
    return defects.stream().distinct().sorted().toList();
  }

  private static Defect otherPolicy(SitePath path, String own, String first) {
    return new Defect("KT-207", path, "<head>", "chính sách \"" + own + "\"", "\"" + first + "\"");
  }

  private Optional<Defect> broken(SitePath from, FileFacts.Reference link) {
    String place = link.place().toString();
    String shown = LinkFinder.shown(link.link());
    if (link.to().equals(Manifest.PATH)) {
      return Optional.empty();
    }
    FileFacts target = files.get(link.to());
    if (target == null) {
      return Optional.of(new Defect("KT-101", from, place, shown, "tệp có trong trang"));
    }
    return link.fragment().isEmpty() || target.ids().contains(link.fragment())
        ? Optional.empty()
        : Optional.of(
            new Defect(
                "KT-105",
                from,
                place,
                shown,
                "trong " + link.to() + " có phần tử id=\"" + link.fragment() + "\""));
  }

  /** English pages are twins of Vietnamese ones and may stand alone; so may the 404 page. */
  private static boolean mayStandAlone(String path) {
    return path.equals(NOT_FOUND.text())
        || path.equals(NOT_FOUND.withExtension("md").text())
        || path.startsWith(ENGLISH);
  }

  /** The same page as a part of the site knows it that has a folder of its own. */
  private static String inPart(String path) {
    return path.substring(path.indexOf('/') + 1);
  }

  private List<Defect> unreached() {
    if (!files.containsKey(HOME)) {
      return List.of(
          new Defect("KT-106", HOME, "toàn trang", "không có " + HOME, "trang chủ " + HOME));
    }
    Set<SitePath> reached = new HashSet<>(Set.of(HOME));
    Deque<SitePath> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (FileFacts.Reference link : files.get(open.remove()).references()) {
        if (files.containsKey(link.to()) && reached.add(link.to())) {
          open.add(link.to());
        }
      }
    }
    List<Defect> defects = new ArrayList<>();
    for (SitePath path : files.keySet()) {
      boolean isPage = path.hasExtension("html") || path.hasExtension("md");
      boolean mayStandAlone = mayStandAlone(path.text()) || mayStandAlone(inPart(path.text()));
      if (isPage && !mayStandAlone && !reached.contains(path)) {
        defects.add(
            new Defect(
                "KT-106",
                path,
                "toàn trang",
                "không có đường đi từ " + HOME + " tới trang này",
                "ít nhất một liên kết dẫn tới trang"));
      }
    }
    return defects;
  }
}
