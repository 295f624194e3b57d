package vn.parindex.site.docx;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The styles of a paper: an office changes one of them and the whole paper follows. */
enum DocumentStyles {
  /** Paragraphs of the body: justified, first line indented. */
  BODY("NoiDung", "Nội dung", 13, Letters.PLAIN, spacing(60, 60, 1.08) + justified()),
  /** Items of a list. */
  ITEM("MucLietKe", "Mục liệt kê", 13, Letters.PLAIN, spacing(40, 40, 1.05) + justified()),
  /** Headings of the first level. */
  HEADING_1("Heading1", "heading 1", 13, Letters.BOLD, heading(0)),
  /** Headings of the second level. */
  HEADING_2("Heading2", "heading 2", 13, Letters.BOLD, heading(1)),
  /** Lines of the head. */
  MASTHEAD("TheThuc", "Thể thức", 12, Letters.PLAIN, centred(0, 0)),
  /** Rules under name and motto. */
  RULE("DuongKe", "Đường kẻ", 2, Letters.PLAIN, centred(40, 60)),
  /** What kind of paper, and what it is about. */
  TITLE("TenVanBan", "Tên văn bản", 14, Letters.BOLD, "<w:keepNext/>" + centred(0, 0)),
  /** To whom it goes. */
  ADDRESSEE("KinhGui", "Kính gửi", 13, Letters.PLAIN, centred(200, 160)),
  /** What a table shows. */
  CAPTION("TenBang", "Tên bảng", 12, Letters.BOLD_ITALIC, "<w:keepNext/>" + spacing(100, 60, 1)),
  /** Cells of a table. */
  CELL("OBang", "Ô bảng", 11, Letters.PLAIN, spacing(20, 20, 1)),
  /** Cells of a table with many columns. */
  DENSE_CELL("OBangNho", "Ô bảng nhỏ", 8.5, Letters.PLAIN, spacing(20, 20, 1)),
  /** Lines under a table. */
  NOTE("GhiChuBang", "Ghi chú bảng", 11, Letters.ITALIC, spacing(40, 60, 1)),
  /** Who gets it. */
  RECIPIENT("NoiNhan", "Nơi nhận", 11, Letters.PLAIN, spacing(0, 0, 1)),
  /** Who is to sign. */
  SIGNER("NguoiKy", "Người ký", 13, Letters.BOLD, centred(0, 0)),
  /** Number of the sheet. */
  HEADER("Header", "header", 13, Letters.PLAIN, centred(0, 0)),
  /** The notice on every sheet. */
  NOTICE("LuuY", "Lưu ý", 9, Letters.BOLD, centred(0, 120)),
  /** Carries the end of a part and shows nothing. */
  END("Ket", "Kết phần", 1, Letters.PLAIN, spacing(0, 0, 20, "exact"));

  /** The style of gaps, within a paragraph. */
  static final String GAP = "ChoTrong";

  private static final String FONT = "Times New Roman";
  private static final String DEFAULT = "Normal";

  private final String id;
  private final String shown;
  private final double points;
  private final String letters;
  private final String paragraph;

  /** What a paragraph's properties hold stands in the order that the schema asks for. */
  DocumentStyles(String id, String shown, double points, String letters, String paragraph) {
    this.id = id;
    this.shown = shown;
    this.points = points;
    this.letters = letters;
    this.paragraph = paragraph;
  }

  /** How letters look. */
  private static final class Letters {
    private static final String PLAIN = "";
    private static final String BOLD = "<w:b/>";
    private static final String ITALIC = "<w:i/>";
    private static final String BOLD_ITALIC = BOLD + ITALIC;
  }

  String id() {
    return id;
  }

  /** All of them, as the file of styles holds them. */
  static String all() {
    String fonts =
        "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/>"
            .formatted(FONT);
    return "<w:docDefaults><w:rPrDefault><w:rPr>"
        + fonts
        + size(13)
        + "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
        + style("paragraph\" w:default=\"true", DEFAULT, DEFAULT, "<w:qFormat/>")
        + Arrays.stream(values()).map(DocumentStyles::definition).collect(Collectors.joining())
        + style(
            "character",
            GAP,
            "Chỗ trống",
            "<w:qFormat/><w:rPr><w:b/>"
                + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF3A3\"/></w:rPr>");
  }

  private static String style(String type, String id, String name, String content) {
    return "<w:style w:type=\"%s\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>%s</w:style>"
        .formatted(type, id, name, content);
  }

  private String definition() {
    return style(
        "paragraph",
        id,
        shown,
        "<w:basedOn w:val=\"%s\"/><w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s%s</w:rPr>"
            .formatted(DEFAULT, paragraph, letters, size(points)));
  }

  private static String heading(int level) {
    return "<w:keepNext/><w:keepLines/>"
        + spacing(120, 60, 1)
        + justified()
        + "<w:outlineLvl w:val=\"%d\"/>".formatted(level);
  }

  private static String justified() {
    return "<w:ind w:firstLine=\"%d\"/><w:jc w:val=\"both\"/>".formatted(Measures.INDENT);
  }

  private static String centred(int before, int after) {
    return spacing(before, after, 1) + "<w:jc w:val=\"center\"/>";
  }

  /** Room above and below in twips; lines as high as letters, times a factor. */
  private static String spacing(int before, int after, double lines) {
    return spacing(before, after, Math.round(240 * lines), "auto");
  }

  private static String spacing(int before, int after, long line, String rule) {
    return "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" w:lineRule=\"%s\"/>"
        .formatted(before, after, line, rule);
  }

  private static String size(double points) {
    return "<w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/>".formatted(Measures.halfPoints(points));
  }
}
