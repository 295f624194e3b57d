package vn.parindex.site.offline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.bytes.PolicyHash;
import vn.parindex.site.form.EarlierScores;
import vn.parindex.site.form.FormTable;
import vn.parindex.site.format.Formats;
import vn.parindex.site.templates.TemplateFiles;

/**
 * One page of HTML in which a unit scores itself for a period by the rules of the framework,
 * without network and without anything beside it. In Vietnamese, as forms are.
 *
 * <p>All of it stands in the page, so that it can be printed and filled in by hand where scripts
 * are off. The script reckons, keeps what is typed in the browser, and exports it.
 */
public final class OfflineForm {

  /** What an exported file says that it is. */
  static final String KIND = "offline-form";

  /** The version of exported files. */
  static final int VERSION = 1;

  /** After the name that the workbook of the unit has. */
  private static final String ENDING = "-ngoai-tuyen";

  /**
   * What fits before the ending, as names of files are; the code, which comes first, is shorter.
   */
  private static final int LONGEST_NAME = 23;

  private static final Set<Kind> FED_BY =
      Set.of(Kind.DATASET, Kind.UNITS, Kind.FRAMEWORK, Kind.SCORES, Kind.EVIDENCE);

  private static final List<String> SCRIPTS =
      List.of("offline/points.js", "offline/book.js", "offline/form.js");

  private final Dataset dataset;
  private final Period period;
  private final Unit unit;
  private final Framework framework;
  private final Function<Leaf, String> rule;
  private final Formats formats = Formats.of("vi", 2);
  private final EarlierScores earlier;
  private final Map<String, String> persons = new HashMap<>();
  private final Markup page = new Markup();

  /** How many leaves stand in the page already; their elements are called by it. */
  private int leaves;

  private OfflineForm(Dataset dataset, Period period, Unit unit, Function<Leaf, String> rule) {
    this.dataset = dataset;
    this.period = period;
    this.unit = unit;
    this.framework = dataset.frameworkOf(period);
    this.rule = rule;
    this.earlier = new EarlierScores(dataset, period);
    Optional.ofNullable(dataset.reports().evidence().get(period.code()))
        .ifPresent(
            register ->
                register.items().stream()
                    .filter(item -> item.unit().equals(unit.id()))
                    .forEach(item -> persons.put(item.leaf(), item.person())));
  }

  /**
   * The name of the file.
   *
   * @param workbook the name of the workbook of the unit, without its ending
   */
  public static String fileName(String workbook) {
    String name = workbook.substring(0, Math.min(LONGEST_NAME, workbook.length()));
    return name.replaceAll("-+$", "") + ENDING + ".html";
  }

  /**
   * The page.
   *
   * @param dataset with the framework of the period
   * @param period which is scored
   * @param unit who scores itself
   * @param rule how the points of a leaf are given, in words
   * @param workbook the name of the workbook of the unit, without its ending: exported files are
   *     called after it
   * @param book the workbook that the form exports; empty for none
   * @param templates where style and scripts are
   */
  public static String of(
      Dataset dataset,
      Period period,
      Unit unit,
      Function<Leaf, String> rule,
      String workbook,
      List<FormTable> book,
      TemplateFiles templates) {
    return new OfflineForm(dataset, period, unit, rule).page(workbook, book, templates);
  }

  private String page(String workbook, List<FormTable> book, TemplateFiles templates) {
    String style = style(templates);
    StringBuilder scripts = new StringBuilder();
    SCRIPTS.forEach(script -> scripts.append(templates.text(script)));
    String script = scripts.toString();
    page.add("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n")
        .add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .add("script-src 'sha256-" + PolicyHash.of(script) + "'; ")
        .add("style-src 'sha256-" + PolicyHash.of(style) + "'; ")
        .add("base-uri 'none'; form-action 'none'\">\n")
        .element("title", "Phiếu tự chấm điểm " + period.code() + " – " + name())
        .add("\n<style>")
        .add(style)
        .add("</style>\n</head>\n<body>\n")
        .add("<a class=\"skip\" href=\"#main\">Đến nội dung chính</a>\n");
    head();
    page.add("<main class=\"wide\" id=\"main\">\n");
    intro();
    sums();
    framework.areas().forEach(this::area);
    extra();
    page.add("<div class=\"sign\" aria-hidden=\"true\"><p>Người lập phiếu</p>")
        .add("<p>Thủ trưởng đơn vị</p></div>\n")
        .add("</main>\n<p class=\"hidden\" id=\"live\" role=\"status\"></p>\n")
        .add("<script type=\"application/json\" id=\"data\">")
        .add(ScriptData.of(data(workbook, book)))
        .add("</script>\n<script>")
        .add(script)
        .add("</script>\n</body>\n</html>\n");
    return page.toString();
  }

  private static String style(TemplateFiles templates) {
    return templates.colours() + "\n" + templates.text("offline/form.css");
  }

  private String name() {
    return unit.fullName();
  }

  private boolean isIllustrative() {
    return dataset.isIllustrative(FED_BY);
  }

  private void head() {
    page.add("<header>\n");
    if (isIllustrative()) {
      page.add(
          "<p class=\"notice\">SỐ LIỆU MINH HỌA: không phải số liệu thật của đơn vị nào</p>\n");
    }
    page.add("<div class=\"wide\">\n")
        .element("p", dataset.identity().publisher())
        .element("h1", "Phiếu tự chấm điểm " + period.code() + " – " + name())
        .element("p", framework.name())
        .add("\n</div></header>\n")
        .add("<section class=\"bar\" aria-label=\"Tổng điểm và việc lưu\"><div class=\"wide\">\n")
        .add("<p>Tự chấm <b id=\"total\"></b> điểm</p>\n")
        .add("<p><a href=\"#missing\">Còn thiếu gì</a></p>\n")
        .add("<p><a href=\"#sums\">Các lĩnh vực</a></p>\n")
        .add("<p id=\"saved\"></p>\n</div></section>\n");
  }

  private void intro() {
    page.add(
            "<noscript><p class=\"not\">Trình duyệt đang tắt JavaScript: phiếu không tự tính điểm,")
        .add(" không lưu và không xuất được. In ra để ghi tay, hoặc bật JavaScript rồi mở lại.")
        .add("</p></noscript>\n")
        .add("<p>Ghi số kê khai ở từng tiêu chí: điểm được tính theo cách chấm. Có căn cứ khác thì")
        .add(" sửa điểm tự chấm. Xong thì xuất tệp và gửi cho ")
        .text(dataset.identity().publisher())
        .add(". Không cần mạng; số liệu không rời máy này.</p>\n")
        .add("<ul class=\"tools\">\n")
        .add("<li><button type=\"button\" class=\"first\" id=\"to-json\">Xuất JSON</button></li>\n")
        .add("<li><button type=\"button\" id=\"to-book\">Xuất bảng tính (.xlsx)</button></li>\n")
        .add("<li><button type=\"button\" id=\"open\">Mở tệp đã xuất</button>")
        .add("<input type=\"file\" id=\"file\" accept=\".json\" aria-label=\"Tệp đã xuất\" hidden>")
        .add("</li>\n<li><button type=\"button\" id=\"print\">In</button></li>\n")
        .add("<li><button type=\"button\" id=\"clear\">Xóa phiếu</button></li>\n</ul>\n")
        .add("<p id=\"told\" role=\"status\"></p>\n")
        .add("<div class=\"row\" id=\"about\">\n")
        .add("<label>Ngày kê khai <input type=\"date\" id=\"filledOn\"></label>\n")
        .add("<label class=\"grows\">Người lập phiếu ")
        .add("<input id=\"filledBy\" autocomplete=\"off\" maxlength=\"200\"></label>\n</div>\n")
        .add("<section id=\"missing\" aria-labelledby=\"missing-head\">\n")
        .add("<h2 id=\"missing-head\">Còn thiếu</h2>\n")
        .add("<p id=\"nothing-missing\">Không thiếu gì.</p>\n");
    list("wrong", "ô ghi chưa đúng ở tiêu chí");
    list("unclaimed", "tiêu chí chưa có điểm");
    list("unproved", "tiêu chí chưa ghi tài liệu kiểm chứng");
    list("incomplete", "tiêu chí thiếu tài liệu, hoặc bổ sung sau");
    list("unreasoned", "tiêu chí không áp dụng mà chưa ghi lý do");
    page.add("</section>\n");
  }

  private void list(String id, String what) {
    page.add("<details id=\"" + id + "\"><summary><b></b> ")
        .text(what)
        .add("</summary><ul></ul></details>\n");
  }

  /** Which areas there are, and what they come to. */
  private void sums() {
    page.add("<section aria-labelledby=\"sums-head\">\n")
        .add("<h2 id=\"sums-head\">Các lĩnh vực</h2>\n")
        .add("<table id=\"sums\"><thead><tr><th scope=\"col\">Lĩnh vực</th>")
        .add("<th scope=\"col\">Tự chấm</th><th scope=\"col\">Tối đa</th>")
        .add("<th scope=\"col\">Đã chấm</th></tr></thead>\n<tbody>\n");
    List<Area> areas = framework.areas();
    for (int i = 0; i < areas.size(); i++) {
      Area area = areas.get(i);
      page.add("<tr")
          .attribute("data-area", area.code())
          .add("><th scope=\"row\"><a href=\"#a" + i + "\">")
          .text(area.code() + ". " + area.name())
          .add("</a></th><td></td><td>")
          .text(formats.exact(selfScored(area)))
          .add("</td><td></td></tr>\n");
    }
    page.add("</tbody>\n<tfoot><tr><th scope=\"row\">Tổng, kể cả điểm thưởng, điểm trừ</th>")
        .add("<td id=\"sum-points\"></td><td id=\"sum-most\"></td><td id=\"sum-count\"></td></tr>")
        .add("</tfoot></table>\n")
        .add(
            "<p class=\"rule\">Điểm tối đa không kể tiêu chí không áp dụng và điểm điều tra xã hội")
        .add(" học")
        .text(surveyed())
        .add(", vì đơn vị không tự chấm.</p>\n</section>\n");
  }

  private static Fraction selfScored(Area area) {
    return area.leaves()
        .filter(leaf -> leaf.source() == Leaf.Source.VERIFIED)
        .map(Leaf::maxPoints)
        .reduce(Fraction.ZERO, Fraction::add);
  }

  private String surveyed() {
    Fraction points =
        framework
            .leaves()
            .filter(leaf -> leaf.source() == Leaf.Source.SURVEY)
            .map(Leaf::maxPoints)
            .reduce(Fraction.ZERO, Fraction::add);
    return points.signum() == 0 ? "" : " (" + formats.exact(points) + " điểm)";
  }

  private void area(Area area) {
    int index = framework.areas().indexOf(area);
    page.add("<section id=\"a" + index + "\" aria-labelledby=\"a" + index + "-head\">\n")
        .add("<h2 id=\"a" + index + "-head\">")
        .text(area.code() + ". " + area.name())
        .add("</h2>\n");
    area.leaves().forEach(this::leaf);
    page.add("</section>\n");
  }

  private void leaf(Leaf leaf) {
    String id = "l" + leaves++;
    boolean isAsked = leaf.source() == Leaf.Source.VERIFIED;
    page.add("<fieldset class=\"leaf\" id=\"" + id + "\">\n<legend>")
        .text(leaf.code() + ". " + leaf.name())
        .add("</legend>\n<p class=\"rule\">")
        .text("Tối đa " + formats.exact(leaf.maxPoints()) + " điểm: " + rule.apply(leaf) + ". ")
        .text(earlier(leaf))
        .text(isAsked ? "" : " Điểm điều tra: đơn vị không tự chấm, không phải ghi gì.")
        .add("</p>\n");
    if (isAsked) {
      declared(id, leaf);
      claim(id, leaf);
      evidence(id, leaf);
      apart(id);
    }
    page.add("</fieldset>\n");
  }

  private void declared(String id, Leaf leaf) {
    page.add("<div class=\"row\">\n");
    leaf.scoring()
        .match(
            yesNo -> yesNo(id, yesNo),
            steps -> steps(id, leaf),
            rate ->
                whole(id + "-numerator", "Số đã đạt (tử số)")
                    .add(wholeOf(id + "-denominator", "Tổng số (mẫu số)")),
            perCase -> whole(id + "-count", "Số việc được cộng điểm"),
            deduction -> whole(id + "-count", "Số việc bị trừ điểm"),
            survey -> page);
  }

  private Markup yesNo(String id, Scoring.YesNo rule) {
    ticks(id + "-done", "Đã thực hiện?");
    tick(id + "-done", "yes", "Có");
    tick(id + "-done", "no", "Không");
    page.add("</span></fieldset>\n");
    rule.due()
        .ifPresent(
            day ->
                page.add(
                    "<label>Ngày thực hiện <input type=\"date\" name=\""
                        + id
                        + "-on\"></label>\n"));
    return page;
  }

  private Markup steps(String id, Leaf leaf) {
    ticks(id + "-step", "Mức đạt được");
    List<Fraction> steps = leaf.steps();
    for (int i = 0; i < steps.size(); i++) {
      tick(id + "-step", Integer.toString(i + 1), formats.exact(steps.get(i)) + " điểm");
    }
    return page.add("</span></fieldset>\n");
  }

  private void ticks(String name, String legend) {
    page.add("<fieldset><legend>" + legend + "</legend><span class=\"ticks\">");
    page.add("<label class=\"tick none\"><input type=\"radio\" name=\"" + name)
        .add("\" value=\"\" checked>Chưa ghi</label>");
  }

  private void tick(String name, String value, String words) {
    page.add("<label class=\"tick\"><input type=\"radio\" name=\"" + name)
        .add("\" value=\"" + value + "\">" + words + "</label>");
  }

  private Markup whole(String name, String words) {
    return page.add(wholeOf(name, words));
  }

  private static String wholeOf(String name, String words) {
    return "<label>"
        + words
        + " <input class=\"short\" inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"20\" name=\""
        + name
        + "\" aria-describedby=\""
        + name.substring(0, name.indexOf('-'))
        + "-told\"></label>\n";
  }

  private void claim(String id, Leaf leaf) {
    page.add("<label>Điểm tự chấm <input class=\"short\" inputmode=\"decimal\"")
        .add(" autocomplete=\"off\" maxlength=\"20\" name=\"" + id + "-claim\"")
        .attribute("placeholder", "0–" + formats.exact(leaf.maxPoints()))
        .add(" aria-describedby=\"" + id + "-told\"></label></div>\n")
        .add("<p class=\"told\" id=\"" + id + "-told\"></p>\n");
  }

  private void evidence(String id, Leaf leaf) {
    page.add("<div class=\"row\"><label>Tài liệu kiểm chứng <select name=\"" + id + "-evidence\">")
        .add("<option value=\"\">Chưa ghi</option><option value=\"complete\">Đủ</option>")
        .add("<option value=\"missing\">Thiếu</option>")
        .add("<option value=\"later\">Bổ sung sau</option></select></label>\n")
        .add(words(id + "-document", "Số, tên văn bản", ""))
        .add(words(id + "-person", "Phụ trách", persons.getOrDefault(leaf.code(), "")))
        .add("</div>\n");
  }

  private static String words(String name, String words, String value) {
    Markup label =
        new Markup()
            .add(
                "<label class=\"grows\">"
                    + words
                    + " <input autocomplete=\"off\" maxlength=\"200\"")
            .add(" name=\"" + name + "\"");
    return (value.isEmpty() ? label : label.attribute("value", value))
        .add("></label>\n")
        .toString();
  }

  private void apart(String id) {
    page.add("<div class=\"row last\"><label class=\"tick\"><input type=\"checkbox\" name=\"" + id)
        .add("-apart\">Không áp dụng</label>\n")
        .add("<span class=\"why\">")
        .add(words(id + "-reason", "Lý do không áp dụng", ""))
        .add("</span>")
        .add("</div>\n");
  }

  private void extra() {
    page.add("<section id=\"extra\" aria-labelledby=\"extra-head\">\n")
        .add("<h2 id=\"extra-head\">Điểm thưởng, điểm trừ</h2>\n<div class=\"row\">\n");
    points("bonus", "Điểm thưởng đề nghị", framework.bonusCap());
    points("penalty", "Điểm trừ (ghi số dương)", framework.penaltyCap());
    page.add("</div>\n<p class=\"told\" id=\"bonus-told\"></p>\n")
        .add("<p class=\"told\" id=\"penalty-told\"></p>\n</section>\n");
  }

  private void points(String id, String words, BigDecimal cap) {
    page.add("<label>")
        .text(words + ", tính nhiều nhất " + formats.exact(cap))
        .add(" <input class=\"short\" inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"20\"")
        .add(" id=\"" + id + "\" aria-describedby=\"" + id + "-told\"></label>\n");
  }

  /** What the script must know. */
  private Map<String, Object> data(String workbook, List<FormTable> book) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("dataset", dataset.identity().name());
    data.put("office", dataset.identity().publisher());
    data.put("status", isIllustrative() ? "illustrative" : "real");
    data.put("period", period.code());
    data.put("begin", period.from().toString());
    data.put("unit", unit.code());
    data.put("unitName", name());
    data.put("file", workbook + ENDING + "-" + period.code());
    data.put("bonusCap", RuleLine.plain(framework.bonusCap()));
    data.put("penaltyCap", RuleLine.plain(framework.penaltyCap()));
    List<Object> lines = new ArrayList<>();
    framework
        .areas()
        .forEach(area -> area.leaves().forEach(leaf -> lines.add(RuleLine.of(leaf, area.code()))));
    data.put("leaves", lines);
    data.put("book", book.stream().map(OfflineForm::plain).toList());
    return data;
  }

  private static Map<String, Object> plain(FormTable sheet) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("name", sheet.tab());
    plain.put("hidden", sheet.isHidden());
    plain.put("head", sheet.heads());
    plain.put("widths", sheet.widths());
    plain.put("rows", sheet.rows().stream().map(OfflineForm::plain).toList());
    return plain;
  }

  /**
   * Words as a text, a number as a list of one, an answer as item and property, nothing as null.
   */
  private static List<Object> plain(List<FormTable.Content> row) {
    // Which List.of would refuse.
    List<Object> plain = new ArrayList<>();
    for (FormTable.Content content : row) {
      if (content instanceof FormTable.Words words) {
        plain.add(words.text());
      } else if (content instanceof FormTable.Number number) {
        plain.add(List.of(RuleLine.plain(number.value())));
      } else {
        plain.add(
            content instanceof FormTable.Answer answer
                ? List.of(answer.item(), answer.property())
                : null);
      }
    }
    return plain;
  }

  /** What the unit got the period before, in a sentence; empty where nothing can be said. */
  private String earlier(Leaf leaf) {
    return earlier
        .of(unit.id(), leaf.code())
        .map(
            was ->
                was.points()
                    .match(
                        points ->
                            "Kỳ "
                                + earlier.period().orElseThrow().code()
                                + ": "
                                + formats.exact(points)
                                + "/"
                                + formats.exact(was.most())
                                + " điểm.",
                        reason -> ""))
        .orElse("");
  }
}
