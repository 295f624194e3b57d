package vn.parindex.site.docx;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Rows of cells of fixed widths. No row is cut in two by the end of a sheet. */
final class Rows {

  private final CTTbl table;
  private final int[] widths;

  private Rows(CTTbl table, int[] widths) {
    this.table = table;
    this.widths = widths;
  }

  /** Without rules and room around words: columns of text. */
  static Rows unruled(CTBody body, int... widths) {
    CTTbl table = body.addNewTbl();
    CTTblPr properties = properties(table, widths);
    layout(properties, 0);
    return new Rows(table, grid(table, widths));
  }

  /** With rules between all cells. */
  static Rows ruled(CTBody body, int... widths) {
    CTTbl table = body.addNewTbl();
    CTTblPr properties = properties(table, widths);
    CTTblBorders borders = properties.addNewTblBorders();
    line(borders.addNewTop());
    line(borders.addNewLeft());
    line(borders.addNewBottom());
    line(borders.addNewRight());
    line(borders.addNewInsideH());
    line(borders.addNewInsideV());
    layout(properties, 60);
    return new Rows(table, grid(table, widths));
  }

  private static CTTblPr properties(CTTbl table, int[] widths) {
    CTTblPr properties = table.addNewTblPr();
    int sum = 0;
    for (int width : widths) {
      sum += width;
    }
    width(properties.addNewTblW(), sum);
    return properties;
  }

  private static void layout(CTTblPr properties, int margin) {
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblCellMar margins = properties.addNewTblCellMar();
    width(margins.addNewLeft(), margin);
    width(margins.addNewRight(), margin);
  }

  private static int[] grid(CTTbl table, int[] widths) {
    CTTblGrid grid = table.addNewTblGrid();
    for (int width : widths) {
      grid.addNewGridCol().setW(Measures.twips(width));
    }
    return widths.clone();
  }

  private static void line(CTBorder border) {
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(4));
    border.setSpace(BigInteger.ZERO);
    border.setColor("000000");
  }

  private static void width(CTTblWidth width, int twips) {
    width.setType(STTblWidth.DXA);
    width.setW(Measures.twips(twips));
  }

  Row add() {
    return add(false);
  }

  /** A row that is repeated on every sheet over which the table goes. */
  Row addHeading() {
    return add(true);
  }

  private Row add(boolean heading) {
    CTRow row = table.addNewTr();
    CTTrPr properties = row.addNewTrPr();
    properties.addNewCantSplit();
    if (heading) {
      properties.addNewTblHeader();
    }
    return new Row(row);
  }

  /** A row, filled from left to right. */
  final class Row {
    private final CTRow row;
    private int next;

    private Row(CTRow row) {
      this.row = row;
    }

    Lines cell() {
      CTTc cell = row.addNewTc();
      width(cell.addNewTcPr().addNewTcW(), widths[next++]);
      return Lines.of(cell::addNewP);
    }
  }
}
