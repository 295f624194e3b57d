package vn.parindex.site.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.download.IllustrativeNotice;
import vn.parindex.site.form.Column.Asked;
import vn.parindex.site.grid.Cell;

/**
 * A sheet of the form of a unit as cells without looks: what is written into it by another way than
 * {@link FormWriter} is read again as the same form.
 *
 * @param tab the name of the sheet
 * @param isHidden whether people do not see it
 * @param heads how many rows come before those that ask
 * @param widths of the columns, in characters
 * @param rows from the first; a row ends with its last cell
 */
public record FormTable(
    String tab, boolean isHidden, int heads, List<Integer> widths, List<List<Content>> rows) {

  /** Copies. */
  public FormTable {
    widths = List.copyOf(widths);
    rows = List.copyOf(rows);
  }

  /** What stands in a cell. */
  public sealed interface Content {}

  /** Nothing. */
  public record Blank() implements Content {}

  /** Words, whatever they look like. */
  public record Words(String text) implements Content {}

  /** A number. */
  public record Number(BigDecimal value) implements Content {}

  /**
   * What the unit answers.
   *
   * @param item as {@link vn.parindex.site.intake.Entry#item}
   * @param property as {@link vn.parindex.site.intake.Entry#property}
   */
  public record Answer(String item, String property) implements Content {}

  /** The sheets of the form of a unit that ask about some kinds of files, with its label. */
  static List<FormTable> of(
      Dataset dataset, List<FormSheet> sheets, Set<DataFile.Kind> kinds, String notice, Unit unit) {
    List<FormSheet> asked =
        sheets.stream()
            .filter(sheet -> kinds.contains(sheet.kind()) && sheet.unit(unit.id()).isPresent())
            .toList();
    List<FormTable> tables = new ArrayList<>();
    asked.forEach(sheet -> tables.add(table(sheet, notice, unit)));
    List<List<Content>> label = new ArrayList<>();
    FormLabel.of(dataset, Optional.of(unit), notice, asked)
        .lines()
        .forEach(line -> label.add(line.stream().map(FormTable::words).toList()));
    tables.add(new FormTable(FormLabel.TAB, true, 0, List.of(), label));
    return tables;
  }

  private static FormTable table(FormSheet sheet, String notice, Unit unit) {
    List<List<Content>> rows = new ArrayList<>();
    String status = notice.isEmpty() ? "" : " – " + IllustrativeNotice.WORDS;
    rows.add(List.of(words(sheet.title() + " – " + FormWriter.name(unit) + status)));
    rows.add(List.of(words(sheet.hint())));
    rows.add(sheet.columns().stream().map(column -> words(column.head())).toList());
    for (Row row : sheet.rows().apply(unit)) {
      rows.add(sheet.columns().stream().map(column -> content(column, unit, row)).toList());
    }
    return new FormTable(
        sheet.tab(),
        false,
        FormWriter.HEAD_ROW,
        sheet.columns().stream().map(Column::width).toList(),
        rows);
  }

  private static Content content(Column column, Unit unit, Row row) {
    if (column instanceof Asked asked) {
      return FormSheet.isOpen(asked, row, false)
          ? new Answer(row.item(), row.fields().get(asked.property()).property())
          : new Blank();
    }
    Cell told = ((Column.Told) column).tells().apply(unit, row);
    if (told instanceof Cell.Number number) {
      return new Number(number.value());
    }
    return told instanceof Cell.Words words ? words(words.text()) : new Blank();
  }

  private static Content words(String text) {
    return text.isEmpty() ? new Blank() : new Words(text);
  }
}
