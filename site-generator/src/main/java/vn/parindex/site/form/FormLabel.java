package vn.parindex.site.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.workbook.Layout;
import vn.parindex.site.workbook.Sheet;
import vn.parindex.site.workbook.SheetWriter;
import vn.parindex.site.workbook.Style;

/**
 * What a form is, on a hidden sheet of it, so that one that comes back says so itself.
 *
 * @param version of the way in which forms are made
 * @param dataset the name of the data set
 * @param unit the code of the unit that it was sent to; empty for the form of the office
 * @param notice what stands there when the data are illustrative; else empty
 * @param tables its sheets
 */
record FormLabel(String version, String dataset, String unit, String notice, List<Table> tables) {

  /** The name of the hidden sheet. */
  static final String TAB = "_bieu-mau";

  /** The version that is written and read. */
  static final String VERSION = "1";

  private static final String MARK = "parindex-bieu-mau";
  private static final String DATASET = "dataset";
  private static final String UNIT = "unit";
  private static final String NOTICE = "notice";
  private static final String SHEET = "sheet";

  /**
   * A sheet.
   *
   * @param kind the code of the kind of file that it is about
   * @param key which file of the kind
   */
  record Table(String tab, String kind, String key) {

    Optional<DataFile.Kind> fileKind() {
      for (DataFile.Kind each : DataFile.Kind.values()) {
        if (each.code().equals(kind)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }
  }

  FormLabel {
    tables = List.copyOf(tables);
  }

  /** The label of a form that has these sheets. */
  static FormLabel of(Dataset dataset, Optional<Unit> unit, String notice, List<FormSheet> sheets) {
    return new FormLabel(
        VERSION,
        dataset.identity().name(),
        unit.map(Unit::code).orElse(""),
        notice,
        sheets.stream()
            .map(sheet -> new Table(sheet.tab(), sheet.kind().code(), sheet.key()))
            .toList());
  }

  /** What it says, line by line; a part that has nothing to say is empty. */
  List<List<String>> lines() {
    List<List<String>> lines =
        new ArrayList<>(
            List.of(
                List.of(MARK, version),
                List.of(DATASET, dataset),
                List.of(UNIT, unit),
                List.of(NOTICE, notice)));
    tables.forEach(table -> lines.add(List.of(SHEET, table.tab(), table.kind(), table.key())));
    return lines;
  }

  Sheet sheet() {
    SheetWriter sheet = SheetWriter.of(Layout.hidden(List.of(20, 40, 20, 20)));
    lines().forEach(line -> line(sheet, line));
    return sheet.end(TAB);
  }

  private static void line(SheetWriter sheet, List<String> parts) {
    sheet.row();
    for (String part : parts) {
      if (part.isEmpty()) {
        sheet.missing();
      } else {
        sheet.text(Style.CODE, part);
      }
    }
  }

  /** What a sheet says if it is such a sheet; a part that is not there is empty. */
  static Optional<FormLabel> of(Grid grid) {
    if (!grid.sheet().equals(TAB) || !text(grid, 0, 0).equals(MARK)) {
      return Optional.empty();
    }
    List<Table> tables = new ArrayList<>();
    for (int row = 1; row < grid.rows().size(); row++) {
      if (text(grid, row, 0).equals(SHEET)) {
        tables.add(new Table(text(grid, row, 1), text(grid, row, 2), text(grid, row, 3)));
      }
    }
    return Optional.of(
        new FormLabel(
            text(grid, 0, 1), said(grid, DATASET), said(grid, UNIT), said(grid, NOTICE), tables));
  }

  private static String said(Grid grid, String key) {
    for (int row = 1; row < grid.rows().size(); row++) {
      if (text(grid, row, 0).equals(key)) {
        return text(grid, row, 1);
      }
    }
    return "";
  }

  /** Programs that save the form anew may have taken a code for a number. */
  private static String text(Grid grid, int row, int column) {
    Cell cell = grid.at(row, column);
    if (cell instanceof Cell.Words words) {
      return words.text();
    }
    return cell instanceof Cell.Number number ? number.value().toPlainString() : "";
  }
}
