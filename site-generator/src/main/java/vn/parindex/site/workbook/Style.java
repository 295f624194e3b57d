package vn.parindex.site.workbook;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a cell looks; the first of them are those of tables, all of them those of forms. */
public enum Style {
  /** As cells are. */
  PLAIN("numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""),
  /** The name of a workbook. */
  TITLE("numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""),
  /** What must not be overlooked. */
  NOTICE("numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""),
  /** The name of a fact. */
  LABEL("numFmtId=\"0\" fontId=\"3\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""),
  /** The head of a column. */
  HEADING(
      "numFmtId=\"0\" fontId=\"3\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""
          + " applyFill=\"1\""),
  /** A day as in the CSV, so that both read alike. */
  DAY(
      "numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""),
  /** Running words, on as many lines as they need. */
  PROSE(form(0, 0, 0, 0), "<alignment vertical=\"top\" wrapText=\"1\"/>"),
  /** Words and numbers that a form tells. */
  TOLD(form(0, 0, 0, 1), "<alignment vertical=\"top\" wrapText=\"1\"/>"),
  /** A code, which stays text. */
  CODE(form(49, 0, 0, 1), "<alignment vertical=\"top\"/>"),
  /** What the rows below belong to. */
  GROUP(form(49, 3, 2, 1), "<alignment vertical=\"top\" wrapText=\"1\"/>"),
  /** The head of a column that tells. */
  HEAD(form(0, 3, 2, 1), "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>"),
  /** The head of a column that asks. */
  HEAD_ASKED(
      form(0, 3, 4, 1), "<alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/>"),
  /** Open for a number. */
  ASKED_NUMBER(form(0, 0, 3, 1), "<alignment vertical=\"top\"/>" + Xf.OPEN),
  /** Open for a number that can be long. */
  ASKED_WHOLE(form(3, 0, 3, 1), "<alignment vertical=\"top\"/>" + Xf.OPEN),
  /** Open for a day. */
  ASKED_DAY(form(166, 0, 3, 1), "<alignment vertical=\"top\"/>" + Xf.OPEN),
  /** Open for words; what looks like a number or a day stays as it is typed. */
  ASKED_TEXT(form(49, 0, 3, 1), "<alignment vertical=\"top\" wrapText=\"1\"/>" + Xf.OPEN),
  /** Asked in other rows, not in this one. */
  CLOSED(form(0, 0, 5, 1), "");

  private static final int TABLES = 6;

  private final String attributes;
  private final String inside;

  Style(String attributes) {
    this(attributes, "");
  }

  Style(String attributes, String inside) {
    this.attributes = attributes;
    this.inside = inside;
  }

  private static String form(int format, int font, int fill, int border) {
    return ("numFmtId=\"%d\" fontId=\"%d\" fillId=\"%d\" borderId=\"%d\" xfId=\"0\""
            + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
            + " applyAlignment=\"1\" applyProtection=\"1\"")
        .formatted(format, font, fill, border);
  }

  /** What the styles are made of, apart from the enum, whose constants cannot see its own. */
  private static final class Xf {
    static final String OPEN = "<protection locked=\"0\"/>";
  }

  private String xml() {
    return "    <xf " + attributes + (inside.isEmpty() ? "/>\n" : ">" + inside + "</xf>\n");
  }

  /** The style sheet of workbooks of tables, or of forms. */
  static String sheet(boolean isForm) {
    Style[] styles = isForm ? values() : Arrays.copyOf(values(), TABLES);
    return SHEET.formatted(
        isForm ? 2 : 1,
        isForm ? "<numFmt numFmtId=\"166\" formatCode=\"dd/mm/yyyy\"/>" : "",
        isForm ? 6 : 3,
        isForm ? fill("FFFFF9DB") + fill("FFFFE8A3") + fill("FFEDEDED") : "",
        isForm ? 2 : 1,
        isForm ? thin() : "",
        styles.length,
        Arrays.stream(styles).map(Style::xml).collect(Collectors.joining()));
  }

  private static String fill(String colour) {
    return "    <fill><patternFill patternType=\"solid\"><fgColor rgb=\""
        + colour
        + "\"/></patternFill></fill>\n";
  }

  private static String thin() {
    StringBuilder border = new StringBuilder("<border>");
    for (String side : new String[] {"left", "right", "top", "bottom"}) {
      border.append("<%1$s style=\"thin\"><color rgb=\"FFA6A6A6\"/></%1$s>".formatted(side));
    }
    return border.append("<diagonal/></border>").toString();
  }

  private static final String SHEET =
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="%d"><numFmt numFmtId="165" formatCode="yyyy-mm-dd"/>%s</numFmts>
        <fonts count="4">
          <font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/></font>
          <font><b/><sz val="14"/><color rgb="FF000000"/><name val="Calibri"/></font>
          <font><b/><sz val="11"/><color rgb="FF9A3412"/><name val="Calibri"/></font>
          <font><b/><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/></font>
        </fonts>
        <fills count="%d">
          <fill><patternFill patternType="none"/></fill>
          <fill><patternFill patternType="gray125"/></fill>
          <fill><patternFill patternType="solid"><fgColor rgb="FFE3EAF1"/></patternFill></fill>
      %s  </fills>
        <borders count="%d"><border><left/><right/><top/><bottom/><diagonal/></border>%s</borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="%d">
      %s  </cellXfs>
      </styleSheet>
      """;
}
