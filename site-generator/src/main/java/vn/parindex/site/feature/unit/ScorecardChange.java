package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.Split;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.AreaNames;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The part of a scorecard on how much each area moved the index. */
final class ScorecardChange extends TablePart {

  ScorecardChange(Edition edition) {
    super(edition);
  }

  /** The change of an area, or of all. */
  private record Row(String name, Split split, boolean total) {}

  TableView changeByArea(Change.Compared compared) {
    List<Row> rows = new ArrayList<>();
    AreaNames names = new AreaNames(edition);
    compared
        .areas()
        .forEach(
            part ->
                rows.add(new Row(names.of(part.fromCode(), part.toCode()), part.split(), false)));
    if (compared.adjustments().total().signum() != 0) {
      rows.add(new Row(edition.say("scorecard.adjustments"), compared.adjustments(), false));
    }
    rows.add(new Row(edition.say("scorecard.total"), compared.split(), true));
    return new TableOf<Row>(
            "change", edition.say("scorecard.change-table", edition.from(), edition.to()))
        .numbered(
            columns.fixed("area", edition.say("column.area")),
            (row, place) -> cells.text(row.name(), place))
        .column(
            columns.percentagePoints("change", edition.say("column.change")),
            row -> cells.change(row.split().total()))
        .column(
            columns.percentagePoints("performance", edition.say("column.performance")),
            row -> cells.change(row.split().performance()))
        .column(
            columns.percentagePoints("edition", edition.say("column.edition")),
            row -> cells.change(row.split().edition()))
        .emphasise(Row::total)
        .note(edition.say("change.split.note"))
        .rows(rows);
  }
}
