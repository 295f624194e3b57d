package vn.parindex.site.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.form.Column.Asked;

/**
 * One sheet of a form: what is asked of every unit about one file of the data.
 *
 * @param kind of the file
 * @param key which file of the kind, as {@link vn.parindex.site.intake.Entry#key}
 * @param tab the name of the sheet
 * @param title its first line
 * @param hint its second line: what to mind
 * @param about what its rows are, in messages: "tiêu chí"
 * @param neededOfReport the properties that a report cannot be without, the day among them; empty
 *     where things are not reported one day after the other
 * @param units who are asked
 * @param columns the first has the codes of rows, the second their names
 * @param rows of a unit
 */
record FormSheet(
    DataFile.Kind kind,
    String key,
    String tab,
    String title,
    String hint,
    String about,
    List<String> neededOfReport,
    List<Unit> units,
    List<Column> columns,
    Function<Unit, List<Row>> rows) {

  /** The head of the codes. */
  static final String CODE = "Mã";

  /** The head of the most points of a row. */
  static final String MOST = "Điểm tối đa";

  /** The property of the day of a report. */
  static final String ON = "on";

  /** The head of the codes of units, where a sheet has several. */
  static final String UNIT_CODE = "Mã đơn vị";

  /** The head of the names of units. */
  static final String UNIT_NAME = "Đơn vị";

  FormSheet {
    neededOfReport = List.copyOf(neededOfReport);
    units = List.copyOf(units);
    columns = List.copyOf(columns);
  }

  /** The columns that ask. */
  List<Asked> asked() {
    return columns.stream().filter(Asked.class::isInstance).map(Asked.class::cast).toList();
  }

  /** Whether things are reported one day after the other. */
  boolean hasReports() {
    return !neededOfReport.isEmpty();
  }

  Optional<Unit> unit(UnitId id) {
    return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
  }

  /** Whether somebody may write there. */
  static boolean isOpen(Asked column, Row row, boolean isOffice) {
    return row.fields().containsKey(column.property()) && (isOffice || column.by() == By.UNIT);
  }
}
