package vn.parindex.site.docx;

import java.util.List;
import vn.parindex.site.model.PaperBlock;
import vn.parindex.site.model.TableView;

/** Writes a table with its caption above and its notes below. */
final class GridWriter {

  private final StringBuilder text;
  private final int width;

  GridWriter(StringBuilder text, int width) {
    this.text = text;
    this.width = width;
  }

  void write(PaperBlock.Grid grid) {
    TableView table = grid.table();
    if (grid.captioned()) {
      new Line(DocumentStyles.CAPTION).words(table.caption()).addTo(text);
    }
    DocumentStyles style = grid.dense() ? DocumentStyles.DENSE_CELL : DocumentStyles.CELL;
    Rows rows = Rows.ruled(text, widths(grid));
    rows.heading();
    for (TableView.Column column : table.columns()) {
      rows.cell(List.of(new Line(style).strong(column.label()).keepWithNext().centred()));
    }
    for (TableView.Row row : table.rows()) {
      rows.row();
      for (int i = 0; i < row.cells().size(); i++) {
        Line line = new Line(style).text(row.cells().get(i).words());
        rows.cell(List.of(aligned(line, table.columns().get(i).align())));
      }
    }
    rows.end();
    for (String note : table.notes()) {
      new Line(DocumentStyles.NOTE).words(note).addTo(text);
    }
    if (table.notes().isEmpty()) {
      // Two tables that touch would become one.
      new Line(DocumentStyles.NOTE).addTo(text);
    }
  }

  private static Line aligned(Line line, TableView.Align align) {
    return switch (align) {
      case TEXT -> line;
      case CENTRE -> line.centred();
      case NUMBER -> line.right();
    };
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
