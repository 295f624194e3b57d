package vn.parindex.site.docx;

import java.util.List;

/** Rows of cells of fixed widths. No row is cut in two by the end of a sheet. */
final class Rows {

  private static final String LINE =
      " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
  private static final String RULES =
      List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
          .map(place -> "<w:" + place + LINE)
          .reduce("", String::concat);
  private static final int MARGIN = 60;

  private final StringBuilder text;
  private final int[] widths;
  private int next;

  private Rows(StringBuilder text, int[] widths) {
    this.text = text;
    this.widths = widths.clone();
  }

  /** Without rules and room around words: columns of text. */
  static Rows unruled(StringBuilder text, int... widths) {
    return new Rows(text, widths).begin("", 0);
  }

  /** With rules between all cells. */
  static Rows ruled(StringBuilder text, int... widths) {
    return new Rows(text, widths).begin("<w:tblBorders>" + RULES + "</w:tblBorders>", MARGIN);
  }

  private Rows begin(String borders, int margin) {
    int sum = 0;
    for (int width : widths) {
      sum += width;
    }
    text.append("<w:tbl><w:tblPr>").append(width("tblW", sum)).append(borders);
    text.append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    text.append(width("left", margin)).append(width("right", margin));
    text.append("</w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      text.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    text.append("</w:tblGrid>");
    return this;
  }

  private static String width(String element, int twips) {
    return "<w:" + element + " w:type=\"dxa\" w:w=\"" + twips + "\"/>";
  }

  /** Begins a row, to be filled from left to right. */
  void row() {
    row("");
  }

  /** Begins a row that is repeated on every sheet over which the table goes. */
  void heading() {
    row("<w:tblHeader/>");
  }

  private void row(String properties) {
    endRow();
    text.append("<w:tr><w:trPr><w:cantSplit/>").append(properties).append("</w:trPr>");
  }

  private void endRow() {
    if (next > 0) {
      text.append("</w:tr>");
      next = 0;
    }
  }

  /** The next cell, of at least one line: a cell without any is none. */
  void cell(List<Line> lines) {
    text.append("<w:tc><w:tcPr>").append(width("tcW", widths[next++])).append("</w:tcPr>");
    lines.forEach(line -> line.addTo(text));
    text.append("</w:tc>");
  }

  /** The last row is full. */
  void end() {
    endRow();
    text.append("</w:tbl>");
  }
}
