package vn.parindex.site.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.parindex.analytics.table.Column;
import vn.parindex.analytics.table.DataTable;
import vn.parindex.analytics.table.Value;
import vn.parindex.site.zip.Deflation;

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
  private static final int LETTERS = 26;

  private final Deflation deflation;
  private final StringBuilder xml = new StringBuilder();
  private final boolean isTable;
  private final List<Integer> widths;
  private int rows;
  private boolean inRow;
  private int column;

  private SheetWriter(boolean isTable, List<Integer> widths) {
    this.isTable = isTable;
    this.widths = List.copyOf(widths);
    try {
      deflation = new Deflation();
    } catch (IOException e) {
      throw inMemory(e);
    }
    head();
  }

  /** A sheet of words that is to be printed one page wide, with columns of these widths. */
  static SheetWriter page(List<Integer> widths) {
    return new SheetWriter(false, widths);
  }

  /** The sheet of a table; its name is the one of the table. */
  static <R> Sheet table(DataTable<R> table) {
    SheetWriter sheet = new SheetWriter(true, widths(table));
    sheet.row();
    table.columns().forEach(column -> sheet.text(Style.HEADING, column.key()));
    for (R row : table.rows()) {
      sheet.row();
      for (Column<R> column : table.columns()) {
        column.value(row).read(sheet);
      }
    }
    return sheet.end(table.name());
  }

  /** Gone through once: a row may be costly to make. */
  private static <R> List<Integer> widths(DataTable<R> table) {
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
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
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
      xml.append(
          "<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
              .formatted(i + 1, widths.get(i)));
    }
    xml.append("</cols><sheetData>");
  }

  /** Starts a row; one without cells is empty. */
  void row() {
    endRow();
    rows++;
    column = 0;
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

  private SheetWriter cell(Style style, String type, String content) {
    if (!inRow) {
      xml.append("<row r=\"").append(rows).append("\">");
      inRow = true;
    }
    xml.append("<c r=\"").append(letters(column++)).append(rows).append('"');
    if (style != Style.PLAIN) {
      xml.append(" s=\"").append(style.ordinal()).append('"');
    }
    xml.append(type).append('>').append(content).append("</c>");
    return this;
  }

  /** The name of a column: A to Z, AA, AB, … */
  static String letters(int column) {
    String last = Character.toString('A' + column % LETTERS);
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }

  /**
   * A cell of words, of which a reader gets every character: what looks like the escape of a
   * character ("_x0041_", read as "A") is escaped itself.
   */
  SheetWriter text(Style style, String text) {
    String escaped = text.indexOf('_') < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_");
    String space = text.equals(text.strip()) ? "" : " xml:space=\"preserve\"";
    return cell(
        style,
        " t=\"inlineStr\"",
        "<is><t" + space + ">" + WorkbookWriter.xml(escaped) + "</t></is>");
  }

  @Override
  public SheetWriter missing() {
    column++;
    return this;
  }

  @Override
  public SheetWriter text(String text) {
    return text(Style.PLAIN, text);
  }

  @Override
  public SheetWriter whole(long number) {
    return cell(Style.PLAIN, "", "<v>" + number + "</v>");
  }

  @Override
  public SheetWriter number(double number) {
    return cell(Style.PLAIN, "", "<v>" + CsvWriter.number(number) + "</v>");
  }

  @Override
  public SheetWriter day(LocalDate day) {
    return cell(Style.DAY, "", "<v>" + (day.toEpochDay() - DAY_ZERO) + "</v>");
  }

  /** The sheet. Nothing can be written after it. */
  Sheet end(String name) {
    endRow();
    xml.append("</sheetData>");
    if (isTable) {
      xml.append("<autoFilter ref=\"A1:").append(letters(widths.size() - 1)).append(rows);
      xml.append("\"/>");
    }
    xml.append("<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\"")
        .append(" header=\"0.3\" footer=\"0.3\"/>")
        .append("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>")
        .append("</worksheet>");
    flush();
    try {
      return new Sheet(name, widths.size(), rows, isTable, deflation.end());
    } catch (IOException e) {
      throw inMemory(e);
    }
  }

  private void flush() {
    try {
      deflation.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw inMemory(e);
    }
    xml.setLength(0);
  }

  private static UncheckedIOException inMemory(IOException fault) {
    return new UncheckedIOException("a sheet in memory", fault);
  }
}
