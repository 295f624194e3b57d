package vn.parindex.site.inspect;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.OutputTree;

/**
 * Whether every link of the site leads somewhere, wherever the folder lies.
 *
 * <p>Looks at {@code href}, {@code src}, {@code srcset} and their kin, at attributes that name ids,
 * at {@code url(...)} in attributes and style sheets, at SVG files and at Markdown. A fragment with
 * an equals sign ({@code #u=21484,21490}) is the state of a view, not an id. A link to {@code
 * manifest.sha256} is fine: the publisher adds that file.
 *
 * <p>What people get wrong: {@code xa/} and {@code /xa/index.html} work on a web server and fail
 * from a folder; only {@code xa/index.html} works in both.
 */
public final class LinkCheck {
  private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):.*");
  private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern CSS_URL =
      Pattern.compile("url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"']*?))\\s*\\)");
  private static final Pattern CSS_IMPORT =
      Pattern.compile("@import\\s+(?:\"([^\"]*)\"|'([^']*)')");

  /** Attributes whose value is an address. */
  static final Set<String> LINKS =
      Set.of("href", "src", "xlink:href", "poster", "action", "formaction", "background");

  private static final Set<String> ID_LISTS =
      Set.of(
          "aria-labelledby",
          "aria-describedby",
          "aria-controls",
          "aria-owns",
          "aria-details",
          "headers",
          "for",
          "list");
  private static final SitePath HOME = SitePath.of("index.html");
  private static final SitePath NOT_FOUND = SitePath.of("404.html");
  private static final String ENGLISH = "en/";
  private static final MutableDataSet MARKDOWN =
      new MutableDataSet()
          .set(com.vladsch.flexmark.parser.Parser.EXTENSIONS, List.of(TablesExtension.create()))
          .set(HtmlRenderer.RENDER_HEADER_ID, true)
          .set(HtmlRenderer.GENERATE_HEADER_ID, true)
          .set(HtmlRenderer.HEADER_ID_GENERATOR_NON_ASCII_TO_LOWERCASE, true);

  private final OutputTree tree;
  private final Map<SitePath, Set<String>> ids = new HashMap<>();
  private final Map<SitePath, Set<SitePath>> edges = new TreeMap<>();
  private final Map<SitePath, Set<String>> goodLinks = new HashMap<>();
  private final List<Defect> defects = new ArrayList<>();

  private LinkCheck(OutputTree tree) {
    this.tree = tree;
  }

  /** Where a link stands decides what it may be. */
  private enum Use {
    /** Followed by a person: may lead outside, over https. */
    TEXT_LINK,
    /** Loaded as a picture or font: may be data in the link itself. */
    PICTURE,
    /** Loaded or followed, inside the site only. */
    INSIDE
  }

  /** All faults of links, sorted. */
  public static List<Defect> check(OutputTree tree) {
    return check(ParsedSite.of(tree));
  }

  static List<Defect> check(ParsedSite site) {
    LinkCheck check = new LinkCheck(site.tree());
    check.run(site);
    return check.defects.stream().distinct().sorted().toList();
  }

  private void run(ParsedSite site) {
    Map<SitePath, Document> trees = new TreeMap<>();
    Map<SitePath, Node> markdown = new TreeMap<>();
    site.pages().forEach((path, page) -> trees.put(path, page.document()));
    com.vladsch.flexmark.parser.Parser reader =
        com.vladsch.flexmark.parser.Parser.builder(MARKDOWN).build();
    HtmlRenderer renderer = HtmlRenderer.builder(MARKDOWN).build();
    for (SitePath path : tree.paths()) {
      if (path.hasExtension("svg")) {
        trees.put(path, Jsoup.parse(text(path), "", Parser.xmlParser().setTrackPosition(true)));
      } else if (path.hasExtension("md")) {
        Node document = reader.parse(text(path));
        markdown.put(path, document);
        ids.put(path, idsOf(Jsoup.parse(renderer.render(document))));
      }
    }
    trees.forEach((path, document) -> ids.put(path, idsOf(document)));
    trees.forEach(this::checkElements);
    markdown.forEach(this::checkMarkdown);
    for (SitePath path : tree.paths()) {
      if (path.hasExtension("css")) {
        checkCss(path, "toàn tệp", text(path));
      }
    }
    checkReachability();
  }

  private String text(SitePath path) {
    return tree.text(path).orElseThrow();
  }

  private static Set<String> idsOf(Document document) {
    return new HashSet<>(document.select("[id]").eachAttr("id"));
  }

  private void checkElements(SitePath path, Document document) {
    for (Element element : document.getAllElements()) {
      String place = ParsedSite.place(element);
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        if (LINKS.contains(key) || (key.equals("data") && element.nameIs("object"))) {
          checkLink(path, place, value, useOf(element));
        } else if (key.equals("srcset") || key.equals("imagesrcset")) {
          for (String candidate : value.split(",\\s+")) {
            checkLink(path, place, candidate.strip().split("\\s+")[0], Use.PICTURE);
          }
        } else if (ID_LISTS.contains(key)) {
          checkIds(path, place, key, value);
        } else if (value.contains("url(") && !HtmlCheck.isText(key)) {
          checkCss(path, place, value);
        }
      }
      if (element.nameIs("style")) {
        checkCss(path, place, element.data());
      }
    }
  }

  private static Use useOf(Element element) {
    if (element.nameIs("a")) {
      return Use.TEXT_LINK;
    }
    return element.nameIs("img") || element.nameIs("image") ? Use.PICTURE : Use.INSIDE;
  }

  private void checkIds(SitePath path, String place, String key, String value) {
    if (value.isBlank()) {
      add("KT-104", path, place, key + "=\"\"", "tên của một phần tử có trên trang");
      return;
    }
    for (String id : value.strip().split("\\s+")) {
      if (!ids.get(path).contains(id)) {
        add(
            "KT-104",
            path,
            place,
            key + " chỉ tới \"" + id + "\"",
            "trên trang có một phần tử id=\"" + id + "\"");
      }
    }
  }

  private void checkCss(SitePath path, String place, String css) {
    String plain = CSS_COMMENT.matcher(css).replaceAll(" ");
    for (Pattern pattern : List.of(CSS_URL, CSS_IMPORT)) {
      Matcher matcher = pattern.matcher(plain);
      while (matcher.find()) {
        String link = "";
        for (int group = 1; group <= matcher.groupCount(); group++) {
          link = matcher.group(group) == null ? link : matcher.group(group);
        }
        checkLink(path, place, link, Use.PICTURE);
      }
    }
  }

  private void checkMarkdown(SitePath path, Node document) {
    int[] lines = lineStarts(text(path));
    for (Node node : document.getDescendants()) {
      if (node instanceof Image image) {
        checkLink(path, line(lines, node), image.getUrl().unescape(), Use.PICTURE);
      } else if (node instanceof LinkNodeBase link && !(node instanceof MailLink)) {
        checkLink(path, line(lines, node), link.getUrl().unescape(), Use.TEXT_LINK);
      }
    }
  }

  /** flexmark counts the lines of a document anew for each node: too slow for a long one. */
  private static int[] lineStarts(String text) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, text.length())
                .filter(index -> text.charAt(index) == '\n')
                .map(index -> index + 1))
        .toArray();
  }

  private static String line(int[] starts, Node node) {
    int found = Arrays.binarySearch(starts, node.getStartOffset());
    return "dòng " + (found >= 0 ? found + 1 : -found - 1);
  }

  /** A page repeats many links; those found good are not looked up again. */
  private void checkLink(SitePath from, String place, String link, Use use) {
    Set<String> good = goodLinks.computeIfAbsent(from, f -> new HashSet<>());
    String key = use + " " + link;
    if (!good.contains(key)) {
      int before = defects.size();
      lookUp(from, place, link, use);
      if (defects.size() == before) {
        good.add(key);
      }
    }
  }

  private void lookUp(SitePath from, String place, String link, Use use) {
    String shown = "liên kết \"" + link + "\"";
    Matcher scheme = SCHEME.matcher(link);
    if (scheme.matches()) {
      String name = scheme.group(1).toLowerCase(Locale.ROOT);
      boolean fine =
          switch (use) {
            case TEXT_LINK -> name.equals("https");
            case PICTURE -> name.equals("data");
            case INSIDE -> false;
          };
      if (!fine) {
        add(
            "KT-102",
            from,
            place,
            shown.length() > 120 ? shown.substring(0, 120) + "…" : shown,
            use == Use.TEXT_LINK
                ? "liên kết ra ngoài chỉ dùng https"
                : "không tải gì từ bên ngoài trang");
      }
      return;
    }
    if (link.startsWith("/") || link.startsWith("\\")) {
      add("KT-103", from, place, shown, "đường dẫn tương đối, không bắt đầu bằng \"/\"");
      return;
    }
    if (!link.equals(link.strip()) || link.isEmpty() || link.equals("#")) {
      add("KT-101", from, place, shown, "đường dẫn tới một tệp hoặc một mục có thật");
      return;
    }
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : link.substring(hash + 1);
    String file = (hash < 0 ? link : link.substring(0, hash)).replaceFirst("\\?.*", "");
    if (file.endsWith("/")) {
      add("KT-103", from, place, shown, "tên tệp đầy đủ, ví dụ \"" + file + "index.html\"");
      return;
    }
    Optional<SitePath> target = file.isEmpty() ? Optional.of(from) : from.resolve(file);
    boolean exists =
        target.isPresent() && (tree.contains(target.get()) || target.get().equals(Manifest.PATH));
    if (!exists) {
      add("KT-101", from, place, shown, "tệp có trong trang");
      return;
    }
    edges.computeIfAbsent(from, f -> new TreeSet<>()).add(target.get());
    boolean isAnchor = !fragment.isEmpty() && !fragment.contains("=");
    if (isAnchor && !ids.getOrDefault(target.get(), Set.of()).contains(fragment)) {
      add(
          "KT-105",
          from,
          place,
          shown,
          "trong " + target.get() + " có phần tử id=\"" + fragment + "\"");
    }
  }

  /** English pages are twins of Vietnamese ones and may stand alone; so may the 404 page. */
  private void checkReachability() {
    if (!tree.contains(HOME)) {
      add("KT-106", HOME, "toàn trang", "không có " + HOME, "trang chủ " + HOME);
      return;
    }
    Set<SitePath> reached = new HashSet<>(Set.of(HOME));
    Deque<SitePath> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (SitePath next : edges.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    for (SitePath path : tree.paths()) {
      boolean isPage = path.hasExtension("html") || path.hasExtension("md");
      boolean mayStandAlone =
          path.equals(NOT_FOUND)
              || path.equals(NOT_FOUND.withExtension("md"))
              || path.text().startsWith(ENGLISH);
      if (isPage && !mayStandAlone && !reached.contains(path)) {
        add(
            "KT-106",
            path,
            "toàn trang",
            "không có đường đi từ " + HOME + " tới trang này",
            "ít nhất một liên kết dẫn tới trang");
      }
    }
  }

  private void add(String code, SitePath path, String place, String found, String expected) {
    defects.add(new Defect(code, path, place, found, expected));
  }
}
