package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;

/** The parts of a scorecard on why index and rank moved. */
final class ScorecardChange {

  private final Edition edition;
  private final Cells cells;
  private final Columns columns;

  ScorecardChange(Edition edition) {
    this.edition = edition;
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
  }

  TableView move(Change change) {
    List<TableView.Row> rows = new ArrayList<>();
    change
        .compared()
        .map(Change.Compared::move)
        .ifPresent(
            move -> {
              part(rows, "column.own", move.own(), false);
              part(rows, "column.others", move.others(), false);
              part(rows, "column.roster", move.exits().add(move.entries()), false);
              part(rows, "column.ties", move.ties(), false);
              part(rows, "move.total", move.gained(), true);
            });
    return new TableView(
        "move",
        edition.say("move.caption", edition.from(), edition.to()),
        List.of(
            columns.fixed("part", edition.say("column.part")),
            new TableView.Column(
                "places",
                edition.say("column.places"),
                edition.say("unit.places"),
                TableView.Align.NUMBER,
                false)),
        rows,
        List.of(edition.say("change.moves.note")));
  }

  private void part(List<TableView.Row> rows, String key, Fraction places, boolean total) {
    if (total || places.signum() != 0 || key.equals("column.own")) {
      rows.add(
          new TableView.Row(
              List.of(cells.text(edition.say(key)), cells.signedPlaces(places)), total));
    }
  }

  TableView changeByArea(Change change) {
    List<TableView.Row> rows = new ArrayList<>();
    change
        .compared()
        .ifPresent(
            compared -> {
              int row = 0;
              for (AreaChange part : compared.areas()) {
                rows.add(split(areaName(part), part.split(), row++, false));
              }
              if (compared.adjustments().total().signum() != 0) {
                rows.add(
                    split(
                        edition.say("scorecard.adjustments"),
                        compared.adjustments(),
                        row++,
                        false));
              }
              rows.add(split(edition.say("scorecard.total"), compared.split(), row, true));
            });
    return new TableView(
        "change",
        edition.say("scorecard.change-table", edition.from(), edition.to()),
        List.of(
            columns.fixed("area", edition.say("column.area")),
            columns.percentagePoints("change", edition.say("column.change")),
            columns.percentagePoints("performance", edition.say("column.performance")),
            columns.percentagePoints("edition", edition.say("column.edition"))),
        rows,
        List.of(edition.say("change.split.note")));
  }

  private String areaName(AreaChange part) {
    if (!part.toCode().isEmpty()) {
      return edition
          .framework()
          .area(part.toCode())
          .map(area -> Edition.coded(area.code(), area.name()))
          .orElseThrow();
    }
    return edition
        .results()
        .indices()
        .get(edition.from())
        .framework()
        .area(part.fromCode())
        .map(area -> edition.say("area.ended", area.name()))
        .orElseThrow();
  }

  private TableView.Row split(String name, Split split, int row, boolean total) {
    return new TableView.Row(
        List.of(
            cells.text(name, row),
            cells.change(split.total()),
            cells.change(split.performance()),
            cells.change(split.edition())),
        total);
  }
}
