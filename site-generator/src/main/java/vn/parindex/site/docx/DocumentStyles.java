package vn.parindex.site.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of a paper: an office changes one of them and the whole paper follows. */
enum DocumentStyles {
  /** Paragraphs of the body: justified, first line indented. */
  BODY("NoiDung", "Nội dung", 13),
  /** Items of a list. */
  ITEM("MucLietKe", "Mục liệt kê", 13),
  /** Headings of the first level. */
  HEADING_1("Heading1", "heading 1", 13),
  /** Headings of the second level. */
  HEADING_2("Heading2", "heading 2", 13),
  /** Lines of the head. */
  MASTHEAD("TheThuc", "Thể thức", 12),
  /** Rules under name and motto. */
  RULE("DuongKe", "Đường kẻ", 2),
  /** What kind of paper, and what it is about. */
  TITLE("TenVanBan", "Tên văn bản", 14),
  /** To whom it goes. */
  ADDRESSEE("KinhGui", "Kính gửi", 13),
  /** What a table shows. */
  CAPTION("TenBang", "Tên bảng", 12),
  /** Cells of a table. */
  CELL("OBang", "Ô bảng", 11),
  /** Cells of a table with many columns. */
  DENSE_CELL("OBangNho", "Ô bảng nhỏ", 8.5),
  /** Lines under a table. */
  NOTE("GhiChuBang", "Ghi chú bảng", 11),
  /** Who gets it. */
  RECIPIENT("NoiNhan", "Nơi nhận", 11),
  /** Who is to sign. */
  SIGNER("NguoiKy", "Người ký", 13),
  /** Number of the sheet. */
  HEADER("Header", "header", 13),
  /** The notice on every sheet. */
  NOTICE("LuuY", "Lưu ý", 9),
  /** Carries the end of a part and shows nothing. */
  END("Ket", "Kết phần", 1);

  /** The style of gaps, within a paragraph. */
  static final String GAP = "ChoTrong";

  private static final String FONT = "Times New Roman";
  private static final String DEFAULT = "Normal";

  private final String id;
  private final String shown;
  private final double points;

  DocumentStyles(String id, String shown, double points) {
    this.id = id;
    this.shown = shown;
    this.points = points;
  }

  String id() {
    return id;
  }

  /** Gives a document all styles. */
  static void addTo(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    CTStyles all = CTStyles.Factory.newInstance();
    CTDocDefaults defaults = all.addNewDocDefaults();
    CTRPr letters = defaults.addNewRPrDefault().addNewRPr();
    font(letters);
    size(letters, 13);
    letters.addNewLang().setVal("vi-VN");
    letters.getLangArray(0).setEastAsia("vi-VN");
    defaults.addNewPPrDefault().addNewPPr();
    styles.setStyles(all);
    add(styles, normal());
    for (DocumentStyles style : values()) {
      add(styles, style.definition());
    }
    add(styles, gap());
  }

  private static void add(XWPFStyles styles, CTStyle style) {
    styles.addStyle(new XWPFStyle(style, styles));
  }

  private static CTStyle normal() {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setDefault(true);
    style.setStyleId(DEFAULT);
    style.addNewName().setVal("Normal");
    style.addNewQFormat();
    return style;
  }

  private static CTStyle gap() {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.CHARACTER);
    style.setStyleId(GAP);
    style.addNewName().setVal("Chỗ trống");
    style.addNewQFormat();
    CTRPr letters = style.addNewRPr();
    letters.addNewB();
    CTShd ground = letters.addNewShd();
    ground.setVal(STShd.CLEAR);
    ground.setColor("auto");
    ground.setFill("FFF3A3");
    return style;
  }

  private CTStyle definition() {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setType(STStyleType.PARAGRAPH);
    style.setStyleId(id);
    style.addNewName().setVal(shown);
    style.addNewBasedOn().setVal(DEFAULT);
    style.addNewQFormat();
    paragraph(style.addNewPPr());
    CTRPr letters = style.addNewRPr();
    switch (this) {
      case HEADING_1, HEADING_2, TITLE, SIGNER, NOTICE -> letters.addNewB();
      case CAPTION -> {
        letters.addNewB();
        letters.addNewI();
      }
      case NOTE -> letters.addNewI();
      case BODY, ITEM, MASTHEAD, RULE, ADDRESSEE, CELL, DENSE_CELL, RECIPIENT, HEADER, END -> {
        // As the default.
      }
    }
    size(letters, points);
    return style;
  }

  /** Children of a paragraph's properties stand in the order that the schema asks for. */
  private void paragraph(CTPPrGeneral paragraph) {
    switch (this) {
      case BODY -> {
        spacing(paragraph, 60, 60, 1.08);
        indent(paragraph, Measures.INDENT);
        paragraph.addNewJc().setVal(STJc.BOTH);
      }
      case ITEM -> {
        spacing(paragraph, 40, 40, 1.05);
        indent(paragraph, Measures.INDENT);
        paragraph.addNewJc().setVal(STJc.BOTH);
      }
      case HEADING_1 -> heading(paragraph, 0);
      case HEADING_2 -> heading(paragraph, 1);
      case MASTHEAD, SIGNER -> centred(paragraph, 0, 0);
      case RULE -> centred(paragraph, 40, 60);
      case TITLE -> {
        paragraph.addNewKeepNext();
        centred(paragraph, 0, 0);
      }
      case ADDRESSEE -> centred(paragraph, 200, 160);
      case CAPTION -> {
        paragraph.addNewKeepNext();
        spacing(paragraph, 100, 60, 1);
      }
      case CELL, DENSE_CELL -> spacing(paragraph, 20, 20, 1);
      case NOTE -> spacing(paragraph, 40, 60, 1);
      case RECIPIENT -> spacing(paragraph, 0, 0, 1);
      case HEADER -> centred(paragraph, 0, 0);
      case NOTICE -> centred(paragraph, 0, 120);
      case END -> {
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(Measures.twips(20));
        spacing.setLineRule(STLineSpacingRule.EXACT);
      }
    }
  }

  private static void heading(CTPPrGeneral paragraph, int level) {
    paragraph.addNewKeepNext();
    paragraph.addNewKeepLines();
    spacing(paragraph, 120, 60, 1);
    indent(paragraph, Measures.INDENT);
    paragraph.addNewJc().setVal(STJc.BOTH);
    paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
  }

  private static void centred(CTPPrGeneral paragraph, int before, int after) {
    spacing(paragraph, before, after, 1);
    paragraph.addNewJc().setVal(STJc.CENTER);
  }

  private static void spacing(CTPPrGeneral paragraph, int before, int after, double lines) {
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setBefore(Measures.twips(before));
    spacing.setAfter(Measures.twips(after));
    spacing.setLine(BigInteger.valueOf(Math.round(240 * lines)));
    spacing.setLineRule(STLineSpacingRule.AUTO);
  }

  private static void indent(CTPPrGeneral paragraph, int firstLine) {
    paragraph.addNewInd().setFirstLine(Measures.twips(firstLine));
  }

  private static void font(CTRPr letters) {
    CTFonts fonts = letters.addNewRFonts();
    fonts.setAscii(FONT);
    fonts.setHAnsi(FONT);
    fonts.setEastAsia(FONT);
    fonts.setCs(FONT);
  }

  private static void size(CTRPr letters, double points) {
    letters.addNewSz().setVal(Measures.halfPoints(points));
    letters.addNewSzCs().setVal(Measures.halfPoints(points));
  }
}
