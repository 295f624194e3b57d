package vn.parindex.site.inspect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseError;
import org.jsoup.select.Elements;
import vn.parindex.site.inspect.ParsedSite.Page;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TakeAway;
import vn.parindex.site.publish.OutputTree;

/**
 * Whether every page keeps the site's rules: well-formed, named, readable by a screen reader, free
 * of anything the content security policy would ignore, and free of traces of the template engine.
 *
 * <p>Markdown is checked for such traces only. Scripts of type {@code application/json} hold data
 * and are not run; every other script needs a {@code src}.
 */
public final class HtmlCheck {
  private static final Set<String> TEXT_ATTRIBUTES =
      Set.of("title", "alt", "aria-label", "content", "placeholder", "href", "src", "value");
  private static final Set<String> SCOPES = Set.of("col", "row", "colgroup", "rowgroup");
  private static final String POLICY = "meta[http-equiv=Content-Security-Policy]";

  private final SitePath path;
  private final Document document;
  private final Traces traces;
  private final List<Defect> defects = new ArrayList<>();

  private HtmlCheck(Page page, Traces traces) {
    this.path = page.path();
    this.document = page.document();
    this.traces = traces;
  }

  /** All faults of pages, sorted. */
  public static List<Defect> check(OutputTree tree) {
    return check(ParsedSite.of(tree), Traces.ALL);
  }

  static List<Defect> check(ParsedSite site, Traces traces) {
    List<Defect> defects = new ArrayList<>();
    Optional<String> policy =
        site.pages().values().stream()
            .filter(page -> !TakeAway.isSingleFile(page.path()))
            .flatMap(page -> policyOf(page).stream())
            .findFirst();
    for (Map.Entry<SitePath, Page> entry : site.pages().entrySet()) {
      HtmlCheck check = new HtmlCheck(entry.getValue(), traces);
      check.checkParse(entry.getValue());
      check.checkHead();
      check.checkPolicy(policyOf(entry.getValue()), policy);
      check.checkSecurity();
      if (TakeAway.isSingleFile(entry.getKey())) {
        check.checkAlone();
      }
      check.checkStructure();
      check.checkAlternatives();
      check.checkLeftovers();
      defects.addAll(check.defects);
    }
    for (SitePath path : site.tree().paths()) {
      if (path.hasExtension("md")) {
        checkMarkdown(path, site.tree().text(path).orElseThrow(), traces, defects);
      }
    }
    return defects.stream().distinct().sorted().toList();
  }

  private static Optional<String> policyOf(Page page) {
    return Optional.ofNullable(page.document().selectFirst("head > " + POLICY))
        .map(meta -> meta.attr("content"));
  }

  private void checkParse(Page page) {
    for (ParseError error : page.parser().getErrors()) {
      add("KT-201", "vị trí " + error.getCursorPos(), error.getErrorMessage(), "HTML đúng cú pháp");
    }
  }

  private void checkHead() {
    DocumentType type = document.documentType();
    if (type == null || !type.name().equals("html") || !type.publicId().isEmpty()) {
      add("KT-202", "đầu trang", "không có <!doctype html>", "<!doctype html>");
    }
    Element html = document.selectFirst("html");
    if (html == null || html.attr("lang").isBlank()) {
      add("KT-203", "<html>", "không có lang", "lang=\"vi\" hoặc lang=\"en\"");
    }
    Element charset = document.selectFirst("head > meta[charset]");
    if (charset == null || !charset.attr("charset").toLowerCase(Locale.ROOT).equals("utf-8")) {
      add("KT-204", "<head>", "không có bảng mã", "<meta charset=\"utf-8\">");
    }
    Elements titles = document.select("head > title");
    if (titles.size() != 1 || titles.text().isBlank()) {
      add("KT-205", "<head>", titles.size() + " thẻ title có chữ", "đúng một title có chữ");
    }
    if (document.selectFirst("head > meta[name=viewport][content]") == null) {
      add("KT-206", "<head>", "không có meta viewport", "<meta name=\"viewport\" content=…>");
    }
  }

  private void checkPolicy(Optional<String> own, Optional<String> first) {
    if (own.isEmpty()) {
      add("KT-207", "<head>", "không có Content-Security-Policy", "chính sách chung của trang");
    } else if (!TakeAway.isSingleFile(path) && !own.equals(first)) {
      add("KT-207", "<head>", "chính sách \"" + own.get() + "\"", "\"" + first.orElse("") + "\"");
    } else if (!own.get().contains("default-src 'none'") || own.get().contains("'unsafe-")) {
      add(
          "KT-207",
          "<head>",
          "chính sách \"" + own.get() + "\"",
          "default-src 'none' và không có 'unsafe-…'");
    }
  }

  private void checkSecurity() {
    for (Element element : document.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        if (key.equals("style")) {
          add("KT-208", element, "thuộc tính style", "lớp (class) trong tệp CSS");
        } else if (key.startsWith("on")) {
          add("KT-209", element, "thuộc tính " + key, "xử lý trong tệp JavaScript");
        }
        if (LinkCheck.LINKS.contains(key) && runsScript(attribute.getValue())) {
          add("KT-210", element, key + "=\"javascript:…\"", "liên kết tới một tệp");
        }
      }
      if (element.nameIs("style") && !TakeAway.isSingleFile(path)) {
        add("KT-208", element, "thẻ <style>", "tệp CSS riêng");
      }
      boolean isData = element.attr("type").equals("application/json");
      if (element.nameIs("script") && !element.hasAttr("src") && !isData) {
        add("KT-211", element, "mã JavaScript trong trang", "tệp .js riêng");
      }
      if (element.nameIs("base")) {
        add("KT-212", element, "thẻ <base>", "liên kết tương đối theo từng trang");
      }
    }
  }

  /** Whether an attribute holds words, which may be any words of the data. */
  static boolean isText(String attribute) {
    return attribute.startsWith("data-")
        || attribute.startsWith("aria-")
        || TEXT_ATTRIBUTES.contains(attribute) && !LinkCheck.LINKS.contains(attribute);
  }

  /** A page that is sent alone has all it needs and leads to nothing that stays behind. */
  private void checkAlone() {
    for (Element element : document.select("link, script, [src], a[href]")) {
      String to = element.attr("href");
      boolean isInside = to.startsWith("#") || element.attr("src").startsWith("data:image/");
      if (!isInside && !to.startsWith("https:")) {
        add(
            "KT-221",
            element,
            "tệp khác: " + to + element.attr("src"),
            "mọi thứ nằm trong một tệp");
      }
    }
    if (document.select("head > style").size() != 1) {
      add("KT-221", "<head>", "không có định dạng trong trang", "đúng một thẻ <style>");
    }
  }

  /** Browsers ignore blanks and control characters in a scheme. */
  private static boolean runsScript(String value) {
    String plain = value.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
    return plain.startsWith("javascript:");
  }

  private void checkStructure() {
    int headings = document.select("h1").size();
    if (headings != 1) {
      add("KT-213", "toàn trang", headings + " thẻ h1", "đúng một thẻ h1");
    }
    int level = 0;
    for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.normalName().charAt(1) - '0';
      if (level > 0 && next > level + 1) {
        add("KT-214", heading, "h" + next + " ngay sau h" + level, "h" + (level + 1));
      }
      if (heading.text().isBlank()) {
        add("KT-214", heading, "tiêu đề không có chữ", "tiêu đề có chữ");
      }
      level = next;
    }
    Set<String> seen = new HashSet<>();
    for (Element element : document.select("[id]")) {
      String id = element.id();
      if (id.isBlank() || id.matches(".*\\s.*") || !seen.add(id)) {
        add("KT-215", element, "id=\"" + id + "\"", "mỗi id có giá trị và chỉ dùng một lần");
      }
    }
  }

  private void checkAlternatives() {
    for (Element image : document.select("img:not([alt])")) {
      add("KT-216", image, "ảnh không có alt", "alt (để trống nếu chỉ trang trí)");
    }
    for (Element table : document.select("table")) {
      Element caption = table.selectFirst("> caption");
      if (caption == null || caption.text().isBlank()) {
        add("KT-217", table, "bảng không có caption", "<caption> có chữ");
      }
      Elements headers = table.select("th");
      if (headers.isEmpty()) {
        add("KT-218", table, "bảng không có th", "th với scope");
      }
      for (Element header : headers) {
        if (!SCOPES.contains(header.attr("scope"))) {
          add("KT-218", header, "th không có scope", "scope=\"col\" hoặc scope=\"row\"");
        }
      }
    }
    for (Element svg : document.select("svg[role=img]")) {
      boolean named =
          svg.children().stream().anyMatch(c -> c.nameIs("title") && !c.text().isBlank());
      if (!named) {
        add("KT-219", svg, "hình không có title", "<title> nêu điều hình cho thấy");
      }
    }
  }

  private void checkLeftovers() {
    for (Element element : document.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        traces
            .in(text.getWholeText())
            .ifPresent(
                trace -> add("KT-220", element, "chữ \"" + trace + "\"", "nội dung cho người đọc"));
      }
      for (Attribute attribute : element.attributes()) {
        if (TEXT_ATTRIBUTES.contains(attribute.getKey())) {
          traces
              .in(attribute.getValue())
              .ifPresent(
                  trace ->
                      add(
                          "KT-220",
                          element,
                          attribute.getKey() + " có \"" + trace + "\"",
                          "nội dung cho người đọc"));
        }
      }
    }
  }

  private static void checkMarkdown(
      SitePath path, String text, Traces traces, List<Defect> defects) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String place = "dòng " + (i + 1);
      traces
          .in(lines[i])
          .ifPresent(
              trace ->
                  defects.add(
                      new Defect(
                          "KT-220",
                          path,
                          place,
                          "chữ \"" + trace + "\"",
                          "nội dung cho người đọc")));
    }
  }

  private void add(String code, Element element, String found, String expected) {
    add(code, ParsedSite.place(element), found, expected);
  }

  private void add(String code, String place, String found, String expected) {
    defects.add(new Defect(code, path, place, found, expected));
  }
}
