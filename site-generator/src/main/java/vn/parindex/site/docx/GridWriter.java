package vn.parindex.site.docx;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import vn.parindex.site.model.PaperBlock;
import vn.parindex.site.model.TableView;

/** Writes a table with its caption above and its notes below. */
final class GridWriter {

  private final CTBody body;
  private final int width;

  GridWriter(CTBody body, int width) {
    this.body = body;
    this.width = width;
  }

  void write(PaperBlock.Grid grid) {
    TableView table = grid.table();
    if (grid.captioned()) {
      Lines.of(body).add(DocumentStyles.CAPTION).words(table.caption());
    }
    DocumentStyles style = grid.dense() ? DocumentStyles.DENSE_CELL : DocumentStyles.CELL;
    Rows rows = Rows.ruled(body, widths(grid));
    Rows.Row heading = rows.addHeading();
    for (TableView.Column column : table.columns()) {
      heading.cell().add(style).strong(column.label()).keepWithNext().centred();
    }
    for (TableView.Row cells : table.rows()) {
      Rows.Row row = rows.add();
      for (int i = 0; i < cells.cells().size(); i++) {
        align(
            row.cell().add(style).text(cells.cells().get(i).words()),
            table.columns().get(i).align());
      }
    }
    for (String note : table.notes()) {
      Lines.of(body).add(DocumentStyles.NOTE).words(note);
    }
    if (table.notes().isEmpty()) {
      // Two tables that touch would become one.
      Lines.of(body).add(DocumentStyles.NOTE);
    }
  }

  private static void align(Lines.Line line, TableView.Align align) {
    switch (align) {
      case TEXT -> {
        // As the style.
      }
      case CENTRE -> line.centred();
      case NUMBER -> line.right();
    }
  }

  /** Whole twips that add up to the width of the text. */
  private int[] widths(PaperBlock.Grid grid) {
    List<TableView.Column> columns = grid.table().columns();
    int[] widths = new int[columns.size()];
    int parts = 0;
    int used = 0;
    for (int i = 0; i < widths.length; i++) {
      parts += columns.get(i).width();
      int upTo = (int) ((long) width * parts / grid.width());
      widths[i] = upTo - used;
      used = upTo;
    }
    return widths;
  }
}
