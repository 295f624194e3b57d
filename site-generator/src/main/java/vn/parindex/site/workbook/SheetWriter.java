package vn.parindex.site.workbook;

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
public final class SheetWriter implements Value.Reader<SheetWriter> {

  private static final int NARROWEST = 8;

  /** A day that does not fit shows as ####. */
  private static final int DAY_WIDTH = 12;

  private static final int WIDEST = 48;
  private static final int FILTER_BUTTON = 4;

  /** Points of a line of 11-point letters. */
  private static final int LINE_HEIGHT = 15;

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
  private final Layout layout;
  private final StringBuilder validations = new StringBuilder();
  private int validated;
  private int rows;
  private boolean inRow;
  private int height;
  private int missing;

  private SheetWriter(Layout layout) {
    this.layout = layout;
    head();
  }

  /** A sheet without rows. */
  public static SheetWriter of(Layout layout) {
    return new SheetWriter(layout);
  }

  /** The sheet of a table, with the heading and no rows. */
  public static SheetWriter table(List<? extends Column<?>> columns, List<Integer> widths) {
    SheetWriter sheet = new SheetWriter(Layout.table(widths));
    sheet.row();
    columns.forEach(column -> sheet.text(Style.HEADING, column.key()));
    return sheet;
  }

  /** The widths of the columns of a table, by what stands in them. */
  public static <R> List<Integer> widths(DataTable<R> table) {
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
        .append(layout.isOnePageWide())
        .append("\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
    if (layout.headRow() > 0) {
      String first = CellPlace.letters(layout.headColumns()) + (layout.headRow() + 1);
      String pane = layout.headColumns() == 0 ? "bottomLeft" : "bottomRight";
      xml.append("<pane xSplit=\"").append(layout.headColumns());
      xml.append("\" ySplit=\"").append(layout.headRow());
      xml.append("\" topLeftCell=\"").append(first);
      xml.append("\" activePane=\"").append(pane).append("\"");
      xml.append(" state=\"frozen\"/><selection pane=\"").append(pane);
      xml.append("\" activeCell=\"").append(first);
      xml.append("\" sqref=\"").append(first).append("\"/>");
    }
    xml.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
    for (int i = 0; i < layout.widths().size(); i++) {
      xml.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
      xml.append("\" width=\"").append(layout.widths().get(i)).append("\" customWidth=\"1\"/>");
    }
    xml.append("</cols><sheetData>");
  }

  /** Starts a row; one without cells is empty. */
  public void row() {
    row(0);
  }

  /**
   * Starts a row that is so many lines high: not every program makes a row as high as its words.
   *
   * @param lines 0 for as high as rows are
   */
  public void row(int lines) {
    endRow();
    rows++;
    missing = 0;
    height = lines * LINE_HEIGHT;
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
      xml.append("<row r=\"").append(rows).append('"');
      if (height > 0) {
        xml.append(" ht=\"").append(height).append("\" customHeight=\"1\"");
      }
      xml.append('>');
      inRow = true;
    }
    for (; missing > 0; missing--) {
      xml.append("<c/>");
    }
    return xml.append(STYLED[style.ordinal()]);
  }

  /** How many rows there are, with the heading. */
  public int rows() {
    return rows;
  }

  /**
   * A cell of words, of which a reader gets every character: what looks like the escape of a
   * character ("_x0041_", read as "A") is escaped itself.
   */
  public SheetWriter text(Style style, String text) {
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

  /** A number, written by {@link Decimals}. */
  public SheetWriter number(Style style, String decimal) {
    return figure(style, decimal);
  }

  /** A cell that looks like something and holds nothing. */
  public SheetWriter blank(Style style) {
    cell(style).append("/>");
    return this;
  }

  /**
   * Says what may be typed into a column.
   *
   * @param column from 0
   * @param firstRow from 1
   * @param lastRow from 1
   */
  public void validate(int column, int firstRow, int lastRow, Validation rule) {
    validated++;
    validations.append("<dataValidation type=\"").append(rule.type());
    validations.append("\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\"");
    attribute("errorTitle", rule.error().isEmpty() ? "" : rule.title());
    attribute("error", rule.error());
    attribute("promptTitle", rule.title());
    attribute("prompt", rule.prompt());
    String letters = CellPlace.letters(column);
    attribute("sqref", letters + firstRow + ":" + letters + lastRow);
    validations.append('>');
    for (int i = 0; i < rule.formulas().size(); i++) {
      validations.append("<formula").append(i + 1).append('>');
      Xml.add(rule.formulas().get(i), validations);
      validations.append("</formula").append(i + 1).append('>');
    }
    validations.append("</dataValidation>");
  }

  private void attribute(String name, String value) {
    if (!value.isEmpty()) {
      validations.append(' ').append(name).append("=\"");
      Xml.add(value, validations);
      validations.append('"');
    }
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
  public SheetWriter number(String decimal) {
    return figure(Style.PLAIN, decimal);
  }

  @Override
  public SheetWriter day(LocalDate day) {
    return figure(Style.DAY, Long.toString(serial(day)));
  }

  /** The number of a day in spreadsheets. */
  static long serial(LocalDate day) {
    return day.toEpochDay() - DAY_ZERO;
  }

  /** The sheet. Nothing can be written after it. */
  public Sheet end(String name) {
    endRow();
    xml.append("</sheetData>");
    if (layout.isProtected()) {
      // 0 is what stays allowed: columns and rows can be made larger, and rows filtered.
      xml.append("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\"")
          .append(" formatRows=\"0\" autoFilter=\"0\"/>");
    }
    String last = CellPlace.letters(layout.widths().size() - 1);
    if (layout.isFiltered()) {
      xml.append("<autoFilter ref=\"A").append(layout.headRow());
      xml.append(':').append(last).append(rows).append("\"/>");
    }
    if (validated > 0) {
      xml.append("<dataValidations count=\"").append(validated).append("\">");
      xml.append(validations).append("</dataValidations>");
    }
    xml.append("<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\"")
        .append(" header=\"0.3\" footer=\"0.3\"/>")
        .append("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>");
    if (!layout.footer().isEmpty()) {
      xml.append("<headerFooter><oddFooter>&amp;L");
      // An ampersand begins a code there, and is written twice to be one.
      Xml.add(layout.footer().replace("&", "&&"), xml);
      xml.append("&amp;R&amp;P/&amp;N</oddFooter></headerFooter>");
    }
    xml.append("</worksheet>");
    flush();
    int head = layout.headRow();
    return new Sheet(
        name,
        head == 0 ? "" : "$" + head + ":$" + head,
        layout.isFiltered() ? "$A$" + head + ":$" + last + "$" + rows : "",
        layout.isHidden(),
        deflation.end());
  }

  private void flush() {
    byte[] bytes = xml.toString().getBytes(StandardCharsets.UTF_8);
    deflation.write(bytes, 0, bytes.length);
    xml.setLength(0);
  }
}
