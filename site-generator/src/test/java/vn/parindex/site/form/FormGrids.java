package vn.parindex.site.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.Grid;

/** The sheets of a workbook as POI reads them. */
final class FormGrids {

  private FormGrids() {}

  static XSSFWorkbook open(byte[] workbook) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Saved and opened anew, as what comes back has been. */
  static List<Grid> saved(String file, XSSFWorkbook workbook) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      workbook.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(file, open(bytes.toByteArray()));
  }

  static List<Grid> of(String file, byte[] workbook) {
    return of(file, open(workbook));
  }

  static List<Grid> of(String file, XSSFWorkbook workbook) {
    List<Grid> grids = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      List<List<Cell>> rows = new ArrayList<>();
      BitSet hidden = new BitSet();
      for (int r = 0; r <= sheet.getLastRowNum(); r++) {
        XSSFRow row = sheet.getRow(r);
        List<Cell> cells = new ArrayList<>();
        if (row != null) {
          hidden.set(r, row.getZeroHeight());
          for (int c = 0; c < row.getLastCellNum(); c++) {
            cells.add(cell(row.getCell(c, MissingCellPolicy.RETURN_BLANK_AS_NULL)));
          }
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1) instanceof Cell.Blank) {
          cells.remove(cells.size() - 1);
        }
        rows.add(cells);
      }
      List<Grid.Merged> merged =
          sheet.getMergedRegions().stream()
              .map(
                  m ->
                      new Grid.Merged(
                          m.getFirstRow(), m.getLastRow(), m.getFirstColumn(), m.getLastColumn()))
              .toList();
      BitSet columns = new BitSet();
      for (int c = 0; c < 40; c++) {
        columns.set(c, sheet.isColumnHidden(c));
      }
      grids.add(
          new Grid(
              file,
              sheet.getSheetName(),
              rows,
              hidden,
              columns,
              workbook.isSheetHidden(i),
              merged));
    }
    return grids;
  }

  private static Cell cell(XSSFCell cell) {
    if (cell == null) {
      return new Cell.Blank();
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING ->
          cell.getStringCellValue().isBlank()
              ? new Cell.Blank()
              : new Cell.Words(cell.getStringCellValue().strip());
      case BOOLEAN -> new Cell.Flag(cell.getBooleanCellValue());
      case ERROR -> new Cell.Fault(cell.getErrorCellString());
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? new Cell.Day(cell.getLocalDateTimeCellValue().toLocalDate())
              : number(cell);
      default -> new Cell.Blank();
    };
  }

  private static Cell number(XSSFCell cell) {
    BigDecimal value =
        new BigDecimal(cell.getRawValue()).round(new MathContext(15)).stripTrailingZeros();
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    String format = cell.getCellStyle().getDataFormatString();
    return new Cell.Number(
        plain,
        format.endsWith("%")
            ? plain.movePointRight(2).stripTrailingZeros().toPlainString().replace('.', ',') + "%"
            : plain.toPlainString().replace('.', ','));
  }
}
