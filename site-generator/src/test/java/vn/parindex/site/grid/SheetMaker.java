package vn.parindex.site.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the sheets of tests, as a workbook of either kind, as text or as a web page. */
public final class SheetMaker {

  private final String name;
  private final List<Object[]> rows = new ArrayList<>();
  private final List<int[]> merged = new ArrayList<>();

  public SheetMaker(String name) {
    this.name = name;
  }

  /** Adds a row of words, numbers, days and nulls. */
  public SheetMaker row(Object... cells) {
    rows.add(cells);
    return this;
  }

  public SheetMaker row(List<?> cells) {
    rows.add(cells.toArray());
    return this;
  }

  /** Merges cells; bounds from 0 and inclusive. */
  public SheetMaker merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    merged.add(new int[] {firstRow, lastRow, firstColumn, lastColumn});
    return this;
  }

  public int count() {
    return rows.size();
  }

  public byte[] xlsx() {
    return workbook(new XSSFWorkbook());
  }

  public byte[] xls() {
    return workbook(new HSSFWorkbook());
  }

  private byte[] workbook(Workbook workbook) {
    try (workbook) {
      fill(workbook);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the sheet to a workbook. */
  public Sheet fill(Workbook workbook) {
    Sheet sheet = workbook.createSheet(name);
    CellStyle days = workbook.createCellStyle();
    days.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    for (int r = 0; r < rows.size(); r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < rows.get(r).length; c++) {
        Object value = rows.get(r)[c];
        if (value == null) {
          continue;
        }
        Cell cell = row.createCell(c);
        if (value instanceof BigDecimal || value instanceof Integer || value instanceof Double) {
          cell.setCellValue(((Number) value).doubleValue());
        } else if (value instanceof LocalDate day) {
          cell.setCellValue(day);
          cell.setCellStyle(days);
        } else {
          cell.setCellValue(value.toString());
        }
      }
    }
    merged.forEach(m -> sheet.addMergedRegion(new CellRangeAddress(m[0], m[1], m[2], m[3])));
    return sheet;
  }

  /** Numbers with a decimal comma, as Excel writes them under Vietnamese settings. */
  public String csv(char separator) {
    StringBuilder text = new StringBuilder();
    for (Object[] row : rows) {
      List<String> cells = new ArrayList<>();
      for (Object cell : row) {
        String words = words(cell);
        cells.add(
            words.indexOf(separator) >= 0 || words.indexOf('"') >= 0 || words.indexOf('\n') >= 0
                ? '"' + words.replace("\"", "\"\"") + '"'
                : words);
      }
      text.append(String.join(Character.toString(separator), cells)).append("\r\n");
    }
    return text.toString();
  }

  public byte[] html() {
    StringBuilder text =
        new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><table border=1>\n");
    for (int r = 0; r < rows.size(); r++) {
      text.append("<tr>");
      for (int c = 0; c < rows.get(r).length; c++) {
        int[] area = areaOf(r, c);
        if (area != null && (area[0] != r || area[2] != c)) {
          continue;
        }
        String spans =
            area == null
                ? ""
                : " colspan=" + (area[3] - area[2] + 1) + " rowspan=" + (area[1] - area[0] + 1);
        text.append("<td" + spans + ">")
            .append(words(rows.get(r)[c]).replace("&", "&amp;").replace("<", "&lt;"))
            .append("</td>");
      }
      text.append("</tr>\n");
    }
    return text.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private int[] areaOf(int row, int column) {
    return merged.stream()
        .filter(m -> row >= m[0] && row <= m[1] && column >= m[2] && column <= m[3])
        .findFirst()
        .orElse(null);
  }

  private static String words(Object cell) {
    return cell == null
        ? ""
        : cell instanceof BigDecimal number
            ? number.toPlainString().replace('.', ',')
            : cell instanceof LocalDate day
                ? String.format(
                    "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                : cell.toString();
  }

  /** A row of a length, with the cells given at its beginning. */
  public static Object[] padded(int length, Object... cells) {
    return Arrays.copyOf(cells, length);
  }
}
