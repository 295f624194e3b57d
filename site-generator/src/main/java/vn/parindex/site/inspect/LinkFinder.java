package vn.parindex.site.inspect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.parindex.site.model.SitePath;

/**
 * The ids and links of one file. What is wrong with a link wherever it leads is told at once;
 * whether it leads somewhere is known when the site is complete.
 *
 * <p>Looks at {@code href}, {@code src}, {@code srcset} and their kin, at attributes that name ids,
 * and at {@code url(...)} in attributes and style sheets. A fragment with an equals sign ({@code
 * #u=21484,21490}) is the state of a view, not an id.
 *
 * <p>What people get wrong: {@code xa/} and {@code /xa/index.html} work on a web server and fail
 * from a folder; only {@code xa/index.html} works in both.
 */
final class LinkFinder implements Markup {
  private static final int LONGEST_SHOWN = 120;
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*");
  private static final Pattern OWN_ADDRESS = Pattern.compile("https?://.+");
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

  private final SitePath path;
  private final SharedLinks addresses;
  private final Consumer<Defect> defects;
  private final Set<String> ids = new HashSet<>();
  private final List<FileFacts.Reference> references = new ArrayList<>();
  private final List<Runnable> whenAllIdsAreKnown = new ArrayList<>();
  private PlaceInFile last = PlaceInFile.FILE;

  LinkFinder(SitePath path, SharedLinks addresses, Consumer<Defect> defects) {
    this.path = path;
    this.addresses = addresses;
    this.defects = defects;
  }

  /** Where a link stands decides what it may be. */
  enum Use {
    /** Followed by a person: may lead outside, over https. */
    TEXT_LINK,
    /** Loaded as a picture or font: may be data in the link itself. */
    PICTURE,
    /** Says where the file itself is published; nothing is loaded. */
    OWN_ADDRESS,
    /** Loaded or followed, inside the site only. */
    INSIDE
  }

  /** All ids of the file. */
  Set<String> ids() {
    return Set.copyOf(ids);
  }

  /** All links inside the site. */
  List<FileFacts.Reference> references() {
    return List.copyOf(references);
  }

  @Override
  public void open(String name, Attributes attributes, PlaceInFile place) {
    last = place;
    attributes.forEach(
        (key, value) -> {
          if (key.equals("id")) {
            id(value);
          } else if (LINKS.contains(key) || key.equals("data") && name.equals("object")) {
            link(place, value, useOf(name, attributes));
          } else if (key.equals("srcset") || key.equals("imagesrcset")) {
            for (String candidate : value.split(",\\s+")) {
              link(place, candidate.strip().split("\\s+")[0], Use.PICTURE);
            }
          } else if (ID_LISTS.contains(key)) {
            whenAllIdsAreKnown.add(() -> requireIds(place, key, value));
          } else if (value.contains("url(") && !HtmlCheck.isText(key)) {
            css(place, value);
          }
        });
  }

  private static Use useOf(String element, Attributes attributes) {
    return switch (element) {
      case "link" -> attributes.get("rel").equals("canonical") ? Use.OWN_ADDRESS : Use.INSIDE;
      case "a" -> Use.TEXT_LINK;
      case "img", "image" -> Use.PICTURE;
      default -> Use.INSIDE;
    };
  }

  /** The content of a style; that of a script has no address that could be told from other text. */
  @Override
  public void data(String data) {
    if (last.element().equals("style")) {
      css(last, data);
    }
  }

  /** An id that links may lead to. */
  void id(String id) {
    ids.add(id);
  }

  /** A style sheet, or a piece of one. */
  void css(PlaceInFile place, String css) {
    for (String link : addresses.inStyle(css, LinkFinder::linksOf)) {
      link(place, link, Use.PICTURE);
    }
  }

  private static List<String> linksOf(String css) {
    List<String> links = new ArrayList<>();
    String plain = CSS_COMMENT.matcher(css).replaceAll(" ");
    for (Pattern pattern : List.of(CSS_URL, CSS_IMPORT)) {
      Matcher matcher = pattern.matcher(plain);
      while (matcher.find()) {
        String link = "";
        for (int group = 1; group <= matcher.groupCount(); group++) {
          link = matcher.group(group) == null ? link : matcher.group(group);
        }
        links.add(link);
      }
    }
    return links;
  }

  private void requireIds(PlaceInFile place, String key, String value) {
    if (value.isBlank()) {
      add("KT-104", place, key + "=\"\"", "tên của một phần tử có trên trang");
      return;
    }
    for (String id : value.strip().split("\\s+")) {
      if (!ids.contains(id)) {
        add(
            "KT-104",
            place,
            key + " chỉ tới \"" + id + "\"",
            "trên trang có một phần tử id=\"" + id + "\"");
      }
    }
  }

  /** A link, as it is written. */
  void link(PlaceInFile place, String link, Use use) {
    String shown = shown(link);
    if (use == Use.OWN_ADDRESS) {
      if (!OWN_ADDRESS.matcher(link).matches() || !link.endsWith("/" + path)) {
        add("KT-102", place, shown, "địa chỉ đầy đủ của chính trang này");
      }
      return;
    }
    int colon = link.indexOf(':');
    if (colon >= 0 && SCHEME.matcher(link.substring(0, colon)).matches()) {
      String name = link.substring(0, colon).toLowerCase(Locale.ROOT);
      boolean fine =
          switch (use) {
            case TEXT_LINK -> name.equals("https");
            case PICTURE -> name.equals("data");
            case INSIDE, OWN_ADDRESS -> false;
          };
      if (!fine) {
        add(
            "KT-102",
            place,
            shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown,
            use == Use.TEXT_LINK
                ? "liên kết ra ngoài chỉ dùng https"
                : "không tải gì từ bên ngoài trang");
      }
      return;
    }
    if (link.startsWith("/") || link.startsWith("\\")) {
      add("KT-103", place, shown, "đường dẫn tương đối, không bắt đầu bằng \"/\"");
      return;
    }
    if (!link.equals(link.strip()) || link.isEmpty() || link.equals("#")) {
      add("KT-101", place, shown, "đường dẫn tới một tệp hoặc một mục có thật");
      return;
    }
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : link.substring(hash + 1);
    String whole = hash < 0 ? link : link.substring(0, hash);
    int query = whole.indexOf('?');
    String file = query < 0 ? whole : whole.substring(0, query);
    if (file.endsWith("/")) {
      add("KT-103", place, shown, "tên tệp đầy đủ, ví dụ \"" + file + "index.html\"");
      return;
    }
    Optional<SitePath> target = file.isEmpty() ? Optional.of(path) : addresses.resolve(path, file);
    if (target.isEmpty()) {
      add("KT-101", place, shown, "tệp có trong trang");
      return;
    }
    references.add(
        new FileFacts.Reference(
            target.get(), fragment.contains("=") ? "" : fragment, addresses.same(link), place));
  }

  /** The file ends. */
  void end() {
    whenAllIdsAreKnown.forEach(Runnable::run);
  }

  /** A link, in words. */
  static String shown(String link) {
    return "liên kết \"" + link + "\"";
  }

  private void add(String code, PlaceInFile place, String found, String expected) {
    defects.accept(new Defect(code, path, place.toString(), found, expected));
  }
}
