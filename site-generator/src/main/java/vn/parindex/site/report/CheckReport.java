package vn.parindex.site.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Finding.Level;
import vn.parindex.analytics.check.Findings;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.zip.Xml;

/**
 * All findings on one page of HTML that needs nothing beside it: a verdict, then errors, warnings
 * and notes, each file by file. In Vietnamese, as messages are. The same findings give the same
 * page, and however many there are it stays below 10 MB: what is not written out is counted.
 */
public final class CheckReport {

  /** Stands in the head of every such page and says that it may be written over. */
  public static final String SIGN =
      "<meta name=\"generator\" content=\"parindex: bao-cao-kiem-tra\">";

  private static final int SHOWN_AT_MOST = 2_000;
  private static final int SHOWN_OF_ONE_KIND = 200;
  private static final int COUNTED_AT_MOST = 300;
  private static final int LETTERS_AT_MOST = 600;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private static final Map<Level, Said> SAID =
      Map.of(
          Level.ERROR,
          new Said("Lỗi", "lỗi", "Phải sửa. Trang đang phát hành không bị thay đổi."),
          Level.WARNING,
          new Said(
              "Cảnh báo",
              "cảnh báo",
              "Không ngăn lệnh. Xem lại từng mục: đúng thì để nguyên, sai thì sửa."),
          Level.NOTE,
          new Said("Ghi chú", "ghi chú", "Chỉ để biết."));

  private final Findings findings;
  private final Map<Level, List<Group>> groups;
  private final StringBuilder html = new StringBuilder(10_000);

  private CheckReport(Findings findings) {
    this.findings = findings;
    this.groups = groups(findings);
  }

  /** How a level is said. */
  private record Said(String heading, String counted, String meaning) {}

  /** What is too much of a kind. */
  private record Kind(String file, String code) {
    static Kind of(Finding finding) {
      return new Kind(finding.file(), finding.code());
    }
  }

  /**
   * The findings of a level in one file.
   *
   * @param shown those that are written out
   */
  private record Group(String id, String file, List<Finding> all, List<Finding> shown) {}

  /** The page. */
  public static String of(Findings findings, TemplateFiles templates) {
    return new CheckReport(findings).page(templates);
  }

  private static Map<Level, List<Group>> groups(Findings findings) {
    Map<Level, List<Group>> groups = new LinkedHashMap<>();
    Map<Kind, Integer> seen = new HashMap<>();
    int[] room = {SHOWN_AT_MOST};
    for (Level level : Level.values()) {
      List<Group> ofLevel = new ArrayList<>();
      byFile(findings.of(level))
          .forEach(
              (file, all) -> {
                List<Finding> shown = new ArrayList<>();
                for (Finding finding : all) {
                  if (room[0] > 0
                      && seen.merge(Kind.of(finding), 1, Integer::sum) <= SHOWN_OF_ONE_KIND) {
                    shown.add(finding);
                    room[0]--;
                  }
                }
                String id = level.name().toLowerCase(Locale.ROOT) + "-" + (ofLevel.size() + 1);
                ofLevel.add(new Group(id, file, all, shown));
              });
      groups.put(level, ofLevel);
    }
    return groups;
  }

  private static Map<String, List<Finding>> byFile(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Finding::file, LinkedHashMap::new, Collectors.toList()));
  }

  private String page(TemplateFiles templates) {
    html.append("<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append(SIGN)
        .append("\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'\">\n");
    element("title", "Kiểm tra số liệu: " + counts());
    html.append("<style>\n").append(style(templates)).append("</style>\n</head>\n<body>\n<main>\n");
    element("p class=\"kind\"", "Báo cáo kiểm tra số liệu");
    element("h1 class=\"" + (findings.hasErrors() ? "bad" : "good") + "\"", verdict());
    element(
        "p",
        "Đã đọc "
            + grouped(findings.filesRead())
            + " tệp, "
            + grouped(findings.rowsRead())
            + " dòng: "
            + counts()
            + ".");
    contents();
    groups.forEach(this::section);
    if (!findings.unjudged().isEmpty()) {
      element("p class=\"rest\"", findings.rest().strip());
    }
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String style(TemplateFiles templates) {
    return templates.colours() + "\n" + templates.text("assets/report.css");
  }

  private String counts() {
    return SAID.keySet().stream()
        .sorted()
        .map(level -> counted(findings.count(level), level))
        .collect(Collectors.joining(", "));
  }

  private static String counted(int count, Level level) {
    return grouped(count) + " " + SAID.get(level).counted();
  }

  private String verdict() {
    if (findings.hasErrors()) {
      return "Số liệu có "
          + counted(findings.count(Level.ERROR), Level.ERROR)
          + " ở "
          + grouped(groups.get(Level.ERROR).size())
          + " tệp: sửa rồi chạy lại lệnh.";
    }
    int warnings = findings.count(Level.WARNING);
    return "Số liệu dùng được: không có lỗi, "
        + (warnings > 0
            ? "có " + counted(warnings, Level.WARNING) + " cần xem lại."
            : "không có cảnh báo.");
  }

  /** Which files have something, where that is worth a list. */
  private void contents() {
    List<String> links = new ArrayList<>();
    groups.forEach(
        (level, ofLevel) ->
            ofLevel.stream()
                .filter(group -> !group.shown().isEmpty())
                .forEach(
                    group ->
                        links.add(
                            "<li><a href=\"#"
                                + group.id()
                                + "\">"
                                + words(name(group.file()))
                                + "</a>: "
                                + counted(group.all().size(), level)
                                + "</li>\n")));
    if (links.size() > 1) {
      html.append("<nav aria-label=\"Theo tệp\">\n<ul>\n");
      links.stream().limit(COUNTED_AT_MOST).forEach(html::append);
      html.append("</ul>\n</nav>\n");
    }
  }

  private void section(Level level, List<Group> ofLevel) {
    if (ofLevel.isEmpty()) {
      return;
    }
    html.append("<section class=\"").append(level.name().toLowerCase(Locale.ROOT)).append("\">\n");
    element("h2", SAID.get(level).heading() + " (" + grouped(findings.count(level)) + ")");
    element("p", SAID.get(level).meaning());
    for (Group group : ofLevel) {
      if (!group.shown().isEmpty()) {
        element("h3 id=\"" + group.id() + "\"", name(group.file()));
        html.append("<ol>\n");
        group.shown().forEach(this::finding);
        html.append("</ol>\n");
      }
    }
    notShown(ofLevel);
    html.append("</section>\n");
  }

  private void finding(Finding finding) {
    html.append("<li>\n<p class=\"what\"><strong>")
        .append(words(finding.code()))
        .append("</strong> ")
        .append(words(finding.what()))
        .append("</p>\n");
    String where = where(finding);
    if (!where.isEmpty()) {
      element("p class=\"where\"", where);
    }
    html.append("<dl>\n");
    said("Đang ghi", finding.found());
    said("Cần", finding.expected());
    said("Sửa", finding.remedy());
    html.append("</dl>\n</li>\n");
  }

  private void said(String term, String text) {
    if (!text.isEmpty()) {
      html.append("<div>");
      element("dt", term);
      element("dd", text);
      html.append("</div>\n");
    }
  }

  /** The place in the file, of which the heading speaks: in words where it is a cell. */
  private static String where(Finding finding) {
    if (finding.line() == 0 || !finding.pointer().isEmpty() && !finding.pointer().startsWith("/")) {
      return finding.pointer();
    }
    return "dòng "
        + finding.line()
        + ", cột "
        + finding.column()
        + (finding.pointer().isEmpty() ? "" : " · " + finding.pointer());
  }

  private static String name(String file) {
    return file.isEmpty() ? "(thư mục dữ liệu)" : file;
  }

  /** What there is besides, by file and code. */
  private void notShown(List<Group> ofLevel) {
    Map<Kind, Long> rest = new LinkedHashMap<>();
    for (Group group : ofLevel) {
      if (group.all().size() > group.shown().size()) {
        Map<String, Long> shown = byCode(group.shown());
        byCode(group.all())
            .forEach(
                (code, all) -> {
                  long more = all - shown.getOrDefault(code, 0L);
                  if (more > 0) {
                    rest.put(new Kind(group.file(), code), more);
                  }
                });
      }
    }
    if (rest.isEmpty()) {
      return;
    }
    element("p", "Còn " + grouped(sum(rest, 0)) + " mục nữa không hiện ở đây:");
    html.append("<ul>\n");
    rest.entrySet().stream()
        .limit(COUNTED_AT_MOST)
        .forEach(
            entry ->
                element(
                    "li",
                    grouped(entry.getValue())
                        + " × "
                        + entry.getKey().code()
                        + " – "
                        + name(entry.getKey().file())));
    if (rest.size() > COUNTED_AT_MOST) {
      element("li", grouped(sum(rest, COUNTED_AT_MOST)) + " mục ở những tệp khác");
    }
    html.append("</ul>\n");
  }

  private static long sum(Map<Kind, Long> counts, int after) {
    return counts.values().stream().skip(after).mapToLong(count -> count).sum();
  }

  private static Map<String, Long> byCode(List<Finding> findings) {
    return findings.stream()
        .map(Finding::code)
        .collect(
            Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
  }

  /** An element with text, which is never markup. */
  private void element(String tag, String text) {
    html.append('<')
        .append(tag)
        .append('>')
        .append(words(text))
        .append("</")
        .append(tag.replaceFirst(" .*", ""))
        .append(">\n");
  }

  private static String words(String text) {
    return Xml.words(CONTROL.matcher(shortened(text)).replaceAll("\uFFFD"));
  }

  private static String shortened(String text) {
    if (text.length() <= LETTERS_AT_MOST) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(LETTERS_AT_MOST - 1))
            ? LETTERS_AT_MOST - 1
            : LETTERS_AT_MOST;
    return text.substring(0, end) + "…";
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', '.');
  }
}
