package vn.parindex.site.inspect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TakeAway;

/**
 * Whether a page keeps the site's rules: well-formed, named, readable by a screen reader, free of
 * anything the content security policy would ignore, and free of traces of the template engine.
 *
 * <p>Scripts of type {@code application/json} hold data and are not run; every other script needs a
 * {@code src}.
 */
final class HtmlCheck implements Markup {
  private static final Set<String> TEXT_ATTRIBUTES =
      Set.of("title", "alt", "aria-label", "content", "placeholder", "href", "src", "value");
  private static final Set<String> SCOPES = Set.of("col", "row", "colgroup", "rowgroup");
  private static final String POLICY = "Content-Security-Policy";

  private final SitePath path;
  private final boolean isAlone;
  private final Traces traces;
  private final Consumer<Defect> defects;
  private final List<Open> open = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private boolean hasDoctype;
  private boolean hasLanguage;
  private boolean hasCharset;
  private boolean hasViewport;
  private Optional<String> policy = Optional.empty();
  private int titles;
  private boolean hasTitle;
  private int styles;
  private int mainHeadings;
  private int level;

  HtmlCheck(SitePath path, Traces traces, Consumer<Defect> defects) {
    this.path = path;
    this.isAlone = TakeAway.isSingleFile(path);
    this.traces = traces;
    this.defects = defects;
  }

  /** An element that is not closed yet, with what is found in it. */
  private static final class Open {
    private final String name;
    private final PlaceInFile place;
    private final boolean isNamedDrawing;
    private boolean hasWords;
    private boolean hasName;
    private boolean hasHeaders;

    Open(String name, PlaceInFile place, boolean isNamedDrawing) {
      this.name = name;
      this.place = place;
      this.isNamedDrawing = isNamedDrawing;
    }
  }

  /** Whether an attribute holds words, which may be any words of the data. */
  static boolean isText(String attribute) {
    return attribute.startsWith("data-")
        || attribute.startsWith("aria-")
        || TEXT_ATTRIBUTES.contains(attribute) && !LinkFinder.LINKS.contains(attribute);
  }

  /** What the page allows to be loaded; empty when it does not say. */
  Optional<String> policy() {
    return policy;
  }

  @Override
  public void doctype() {
    hasDoctype = true;
  }

  @Override
  public void error(String position, String message) {
    add("KT-201", "vị trí " + position, message, "HTML đúng cú pháp");
  }

  @Override
  public void open(String name, Attributes attributes, PlaceInFile place) {
    String parent = open.isEmpty() ? "" : top().name;
    switch (name) {
      case "html" -> hasLanguage = !attributes.get("lang").isBlank();
      case "meta" -> meta(parent, attributes);
      case "title" -> titles += parent.equals("head") ? 1 : 0;
      case "style" -> style(parent, place);
      case "script" -> script(attributes, place);
      case "base" -> add("KT-212", place, "thẻ <base>", "liên kết tương đối theo từng trang");
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name.charAt(1) - '0', place);
      case "th" -> header(attributes, place);
      default -> {
        if (name.equals("img") && !attributes.has("alt")) {
          add("KT-216", place, "ảnh không có alt", "alt (để trống nếu chỉ trang trí)");
        }
      }
    }
    attributes.forEach((key, value) -> attribute(key, value, place));
    if (isAlone) {
      alone(name, attributes, place);
    }
    boolean isNamedDrawing = name.equals("svg") && attributes.get("role").equals("img");
    open.add(new Open(name, place, isNamedDrawing));
  }

  private void meta(String parent, Attributes attributes) {
    if (parent.equals("head")) {
      hasCharset |= attributes.get("charset").equalsIgnoreCase("utf-8");
      hasViewport |=
          attributes.get("name").equalsIgnoreCase("viewport") && attributes.has("content");
      if (policy.isEmpty() && attributes.get("http-equiv").equalsIgnoreCase(POLICY)) {
        policy = Optional.of(attributes.get("content"));
      }
    }
  }

  private void style(String parent, PlaceInFile place) {
    styles += parent.equals("head") ? 1 : 0;
    if (!isAlone) {
      add("KT-208", place, "thẻ <style>", "tệp CSS riêng");
    }
  }

  private void script(Attributes attributes, PlaceInFile place) {
    boolean isData = attributes.get("type").equals("application/json");
    if (!attributes.has("src") && !isData) {
      add("KT-211", place, "mã JavaScript trong trang", "tệp .js riêng");
    }
  }

  private void heading(int next, PlaceInFile place) {
    mainHeadings += next == 1 ? 1 : 0;
    if (level > 0 && next > level + 1) {
      add("KT-214", place, "h" + next + " ngay sau h" + level, "h" + (level + 1));
    }
    level = next;
  }

  private void header(Attributes attributes, PlaceInFile place) {
    open.forEach(element -> element.hasHeaders = true);
    if (!SCOPES.contains(attributes.get("scope"))) {
      add("KT-218", place, "th không có scope", "scope=\"col\" hoặc scope=\"row\"");
    }
  }

  private void attribute(String key, String value, PlaceInFile place) {
    if (key.equals("style")) {
      add("KT-208", place, "thuộc tính style", "lớp (class) trong tệp CSS");
    } else if (key.startsWith("on")) {
      add("KT-209", place, "thuộc tính " + key, "xử lý trong tệp JavaScript");
    } else if (key.equals("id") && (value.isEmpty() || hasBlanks(value) || !ids.add(value))) {
      add("KT-215", place, "id=\"" + value + "\"", "mỗi id có giá trị và chỉ dùng một lần");
    }
    if (LinkFinder.LINKS.contains(key) && runsScript(value)) {
      add("KT-210", place, key + "=\"javascript:…\"", "liên kết tới một tệp");
    }
    if (TEXT_ATTRIBUTES.contains(key)) {
      traces
          .in(value)
          .ifPresent(
              trace ->
                  add("KT-220", place, key + " có \"" + trace + "\"", "nội dung cho người đọc"));
    }
  }

  private static boolean hasBlanks(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Browsers ignore blanks and control characters in a scheme. */
  private static boolean runsScript(String value) {
    return value.indexOf(':') >= 0
        && value
            .replaceAll("[\\s\\p{Cntrl}]", "")
            .toLowerCase(Locale.ROOT)
            .startsWith("javascript:");
  }

  /** A page that is sent alone has all it needs and leads to nothing that stays behind. */
  private void alone(String name, Attributes attributes, PlaceInFile place) {
    String to = attributes.get("href");
    String from = attributes.get("src");
    boolean leads =
        name.equals("link")
            || name.equals("script")
            || attributes.has("src")
            || name.equals("a") && attributes.has("href");
    boolean isInside = to.startsWith("#") || from.startsWith("data:image/");
    if (leads && !isInside && !to.startsWith("https:")) {
      add("KT-221", place, "tệp khác: " + to + from, "mọi thứ nằm trong một tệp");
    }
  }

  @Override
  public void text(String text) {
    if (open.isEmpty()) {
      return;
    }
    top().hasWords |= hasWords(text);
    traces.in(text).ifPresent(trace -> defects.accept(trace(path, top().place, trace)));
  }

  private static boolean hasWords(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00A0') {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    Open closed = open.remove(open.size() - 1);
    Optional<Open> parent = open.isEmpty() ? Optional.empty() : Optional.of(top());
    parent.ifPresent(element -> closedIn(element, closed));
    switch (closed.name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        if (!closed.hasWords) {
          add("KT-214", closed.place, "tiêu đề không có chữ", "tiêu đề có chữ");
        }
      }
      case "table" -> {
        if (!closed.hasName) {
          add("KT-217", closed.place, "bảng không có caption", "<caption> có chữ");
        }
        if (!closed.hasHeaders) {
          add("KT-218", closed.place, "bảng không có th", "th với scope");
        }
      }
      default -> {
        if (closed.isNamedDrawing && !closed.hasName) {
          add("KT-219", closed.place, "hình không có title", "<title> nêu điều hình cho thấy");
        }
      }
    }
  }

  private void closedIn(Open parent, Open closed) {
    parent.hasWords |= closed.hasWords;
    boolean isName =
        parent.name.equals("table") && closed.name.equals("caption")
            || parent.name.equals("svg") && closed.name.equals("title");
    parent.hasName |= isName && closed.hasWords;
    hasTitle |= parent.name.equals("head") && closed.name.equals("title") && closed.hasWords;
  }

  /** The page ends. */
  void end() {
    require(hasDoctype, "KT-202", "đầu trang", "không có <!doctype html>", "<!doctype html>");
    require(hasLanguage, "KT-203", "<html>", "không có lang", "lang=\"vi\" hoặc lang=\"en\"");
    require(hasCharset, "KT-204", "<head>", "không có bảng mã", "<meta charset=\"utf-8\">");
    require(
        titles == 1 && hasTitle,
        "KT-205",
        "<head>",
        titles + " thẻ title có chữ",
        "đúng một title có chữ");
    require(
        hasViewport,
        "KT-206",
        "<head>",
        "không có meta viewport",
        "<meta name=\"viewport\" content=…>");
    require(
        policy.isPresent(),
        "KT-207",
        "<head>",
        "không có Content-Security-Policy",
        "chính sách chung của trang");
    policy.ifPresent(
        own ->
            require(
                own.contains("default-src 'none'") && !own.contains("'unsafe-"),
                "KT-207",
                "<head>",
                "chính sách \"" + own + "\"",
                "default-src 'none' và không có 'unsafe-…'"));
    require(mainHeadings == 1, "KT-213", "toàn trang", mainHeadings + " thẻ h1", "đúng một thẻ h1");
    require(
        !isAlone || styles == 1,
        "KT-221",
        "<head>",
        "không có định dạng trong trang",
        "đúng một thẻ <style>");
  }

  /** What the program left in a text. */
  static Defect trace(SitePath path, PlaceInFile place, String trace) {
    return new Defect(
        "KT-220", path, place.toString(), "chữ \"" + trace + "\"", "nội dung cho người đọc");
  }

  private Open top() {
    return open.get(open.size() - 1);
  }

  private void require(boolean isKept, String code, String place, String found, String expected) {
    if (!isKept) {
      add(code, place, found, expected);
    }
  }

  private void add(String code, PlaceInFile place, String found, String expected) {
    add(code, place.toString(), found, expected);
  }

  private void add(String code, String place, String found, String expected) {
    defects.accept(new Defect(code, path, place, found, expected));
  }
}
