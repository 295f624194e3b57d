package vn.parindex.site.download;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Value;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.zip.Deflation;
import vn.parindex.site.zip.Xml;

/**
 * Writes a sheet row by row and cell by cell, compressing as it goes: numbers are numbers, days are
 * days, codes stay text, what is missing is no cell. No cell is a formula, since text is written as
 * text whatever it begins with. Texts stand in their cells and not in a list of the workbook, so
 * that a sheet is the same in every workbook.
 */
final class SheetWriter implements Value.Reader<SheetWriter> {

  /** How a cell looks, in the order of the styles of a workbook. */
  enum Style {
    /** As cells are. */
    PLAIN,
    /** The name of a workbook. */
    TITLE,
    /** What must not be overlooked. */
    NOTICE,
    /** The name of a fact. */
    LABEL,
    /** The head of a column. */
    HEADING,
    /** A day as in the CSV, so that both read alike. */
    DAY
  }

  private static final int NARROWEST = 8;

  /** A day that does not fit shows as ####. */
  private static final int DAY_WIDTH = 12;

  private static final int WIDEST = 48;
  private static final int FILTER_BUTTON = 4;

  /** The day 0 of spreadsheets, 30/12/1899, by the days of Java. */
  private static final long DAY_ZERO = -25_569;

  private static final int CHARACTERS_AT_ONCE = 1 << 14;
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final String[] STYLED =
      Arrays.stream(Style.values())
          .map(style -> style == Style.PLAIN ? "<c" : "<c s=\"" + style.ordinal() + "\"")
          .toArray(String[]::new);

  private final Deflation deflation = new Deflation();
  private final StringBuilder xml = new StringBuilder();
  private final boolean isTable;
  private final List<Integer> widths;
  private int rows;
  private boolean inRow;
  private int missing;

  private SheetWriter(boolean isTable, List<Integer> widths) {
    this.isTable = isTable;
    this.widths = List.copyOf(widths);
    head();
  }

  /** A sheet of words that is to be printed one page wide, with columns of these widths. */
  static SheetWriter page(List<Integer> widths) {
    return new SheetWriter(false, widths);
  }

  /** The sheet of a table, with the heading and no rows. */
  static SheetWriter table(List<? extends Column<?>> columns, List<Integer> widths) {
    SheetWriter sheet = new SheetWriter(true, widths);
    sheet.row();
    columns.forEach(column -> sheet.text(Style.HEADING, column.key()));
    return sheet;
  }

  /** The widths of the columns of a table, by what stands in them. */
  static <R> List<Integer> widths(DataTable<R> table) {
    List<Column<R>> columns = table.columns();
    int[] widths = columns.stream().mapToInt(SheetWriter::narrowest).toArray();
    for (R row : table.rows()) {
      for (int i = 0; i < widths.length; i++) {
        if (columns.get(i).kind() == Column.Kind.TEXT
            && widths[i] < WIDEST
            && columns.get(i).value(row) instanceof Value.Text cell) {
          widths[i] = Math.max(widths[i], cell.text().length() + 1);
        }
      }
    }
    return Arrays.stream(widths).mapToObj(width -> Math.min(width, WIDEST)).toList();
  }

  private static int narrowest(Column<?> column) {
    int narrowest = column.kind() == Column.Kind.DAY ? DAY_WIDTH : NARROWEST;
    return Math.max(narrowest, column.key().length() + FILTER_BUTTON);
  }

  private void head() {
    xml.append(Xml.HEAD)
        .append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
        .append("<sheetPr><pageSetUpPr fitToPage=\"")
        .append(!isTable)
        .append("\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
    if (isTable) {
      xml.append("<pane xSplit=\"0\" ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\"")
          .append(" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\"")
          .append(" sqref=\"A2\"/>");
    }
    xml.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
    for (int i = 0; i < widths.size(); i++) {
      xml.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
      xml.append("\" width=\"").append(widths.get(i)).append("\" customWidth=\"1\"/>");
    }
    xml.append("</cols><sheetData>");
  }

  /** Starts a row; one without cells is empty. */
  void row() {
    endRow();
    rows++;
    missing = 0;
  }

  private void endRow() {
    if (inRow) {
      xml.append("</row>");
      inRow = false;
    }
    if (xml.length() > CHARACTERS_AT_ONCE) {
      flush();
    }
  }

  /** Cells say nothing of where they stand: each stands beside the one before. */
  private StringBuilder cell(Style style) {
    if (!inRow) {
      xml.append("<row r=\"").append(rows).append("\">");
      inRow = true;
    }
    for (; missing > 0; missing--) {
      xml.append("<c/>");
    }
    return xml.append(STYLED[style.ordinal()]);
  }

  /** How many rows there are, with the heading. */
  int rows() {
    return rows;
  }

  /**
   * A cell of words, of which a reader gets every character: what looks like the escape of a
   * character ("_x0041_", read as "A") is escaped itself.
   */
  SheetWriter text(Style style, String text) {
    cell(style).append(" t=\"inlineStr\"><is><t");
    xml.append(text.equals(text.strip()) ? ">" : " xml:space=\"preserve\">");
    Xml.add(text.contains("_x") ? ESCAPE.matcher(text).replaceAll("_x005F_") : text, xml);
    xml.append("</t></is></c>");
    return this;
  }

  private SheetWriter figure(Style style, String number) {
    cell(style).append("><v>").append(number).append("</v></c>");
    return this;
  }

  @Override
  public SheetWriter missing() {
    missing++;
    return this;
  }

  @Override
  public SheetWriter text(String text) {
    return text(Style.PLAIN, text);
  }

  @Override
  public SheetWriter whole(long number) {
    return figure(Style.PLAIN, Long.toString(number));
  }

  @Override
  public SheetWriter number(double number) {
    return number(Decimals.shortest(number));
  }

  /** A number, written by {@link Decimals}. */
  SheetWriter number(String decimal) {
    return figure(Style.PLAIN, decimal);
  }

  @Override
  public SheetWriter day(LocalDate day) {
    return figure(Style.DAY, Long.toString(day.toEpochDay() - DAY_ZERO));
  }

  /** The sheet. Nothing can be written after it. */
  Sheet end(String name) {
    endRow();
    xml.append("</sheetData>");
    if (isTable) {
      xml.append("<autoFilter ref=\"A1:").append(CellPlace.letters(widths.size() - 1)).append(rows);
      xml.append("\"/>");
    }
    xml.append("<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\"")
        .append(" header=\"0.3\" footer=\"0.3\"/>")
        .append("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>")
        .append("</worksheet>");
    flush();
    return new Sheet(name, widths.size(), rows, isTable, deflation.end());
  }

  private void flush() {
    byte[] bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
    deflation.write(bytes, 0, bytes.length);
    xml.setLength(0);
  }
}
