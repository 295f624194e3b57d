package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.UnitHistory;

/** The list of units by name. */
final class UnitsAssembler {

  private final Edition edition;
  private final Cells cells;
  private final Columns columns;

  UnitsAssembler(Edition edition) {
    this.edition = edition;
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
  }

  Page.Units page(Route route) {
    Map<UnitId, String> labels = edition.labels();
    List<TableView.Row> rows = new ArrayList<>();
    int order = 0;
    UnitHistory history = new UnitHistory(edition);
    boolean ended = edition.units().stream().anyMatch(unit -> history.end(unit.id()).isPresent());
    boolean formed =
        edition.units().stream().anyMatch(unit -> history.origin(unit.id()).isPresent());
    for (Unit unit : edition.units()) {
      Score score = edition.current().units().get(unit.id()).total().score();
      List<Cell> row = new ArrayList<>();
      row.add(cells.link(labels.get(unit.id()), edition.addresses().unit(unit.id()), order++));
      row.add(cells.text(unit.type()));
      row.add(cells.text(unit.code()));
      row.add(unit.population().match(value -> cells.count(value.longValue()), cells::absent));
      row.add(unit.areaKm2().match(cells::points, cells::absent));
      row.add(cells.score(score));
      row.add(cells.rank(edition.ranking().of(unit.id())));
      if (formed) {
        row.add(history.formed(unit.id()).map(cells::text).orElseGet(() -> cells.absent("")));
      }
      if (ended) {
        row.add(successor(history, unit.id()));
      }
      rows.add(new TableView.Row(row, false));
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("unit", edition.say("column.unit")));
    heads.add(columns.fixed("type", edition.say("column.type")));
    heads.add(columns.fixed("code", edition.say("column.code")));
    heads.add(columns.figures("population", edition.say("column.population")));
    heads.add(columns.figures("area", edition.say("column.area-km2")));
    heads.add(columns.percent("index", edition.say("column.index", edition.to())));
    heads.add(columns.figures("rank", edition.say("column.rank")));
    if (formed) {
      heads.add(columns.fixed("formed", edition.say("column.formed")));
    }
    if (ended) {
      heads.add(columns.fixed("successor", edition.say("column.successor")));
    }
    return new Page.Units(
        edition.head(
            route,
            edition.say(
                "units.lead",
                edition.formats().count(rows.size()),
                edition.terms().units(),
                edition.terms().groupName())),
        new TableView(
            "units",
            edition.say("units.caption", edition.terms().units()),
            heads,
            rows,
            List.of(edition.say("units.note"))),
        new YearPanels(edition).assemble(),
        new Link(edition.say("nav.sheets"), edition.addresses().sheets()));
  }

  /** Which unit follows a unit, with the date: "Xã Ba Động (từ 01/07/2025)". */
  private Cell successor(UnitHistory history, UnitId id) {
    return history
        .end(id)
        .map(
            succession ->
                cells.text(
                    edition.say(
                        "unit.successor",
                        edition.fullName(succession.successor()),
                        edition.formats().date(succession.date()))))
        .orElseGet(() -> cells.absent(""));
  }
}
