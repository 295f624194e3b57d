package vn.parindex.site.docx;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import vn.parindex.site.model.PaperTable;
import vn.parindex.site.model.PaperText;

/** Writes a table with its caption above and its notes below. */
final class GridWriter {

  private final CTBody body;
  private final int width;

  GridWriter(CTBody body, int width) {
    this.body = body;
    this.width = width;
  }

  void write(PaperTable table) {
    if (table.captioned()) {
      Lines.of(body).add(DocumentStyles.CAPTION).words(table.caption());
    }
    DocumentStyles style = table.dense() ? DocumentStyles.DENSE_CELL : DocumentStyles.CELL;
    Rows rows = Rows.ruled(body, widths(table));
    Rows.Row heading = rows.addHeading();
    for (PaperTable.Column column : table.columns()) {
      heading.cell().add(style).strong(column.label()).keepWithNext().centred();
    }
    for (List<PaperText> cells : table.rows()) {
      Rows.Row row = rows.add();
      for (int i = 0; i < cells.size(); i++) {
        align(row.cell().add(style).text(cells.get(i)), table.columns().get(i).align());
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

  private static void align(Lines.Line line, PaperTable.Align align) {
    switch (align) {
      case LEFT -> {
        // As the style.
      }
      case CENTRE -> line.centred();
      case RIGHT -> line.right();
    }
  }

  /** Whole twips that add up to the width of the text. */
  private int[] widths(PaperTable table) {
    int[] widths = new int[table.columns().size()];
    int parts = 0;
    int used = 0;
    for (int i = 0; i < widths.length; i++) {
      parts += table.columns().get(i).width();
      int upTo = (int) ((long) width * parts / table.width());
      widths[i] = upTo - used;
      used = upTo;
    }
    return widths;
  }
}
