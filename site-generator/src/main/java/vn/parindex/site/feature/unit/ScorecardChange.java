package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.parindex.analytics.delta.AreaChange;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.RankMove;
import vn.parindex.analytics.delta.Split;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The parts of a scorecard on why index and rank moved. */
final class ScorecardChange extends TablePart {

  ScorecardChange(Edition edition) {
    super(edition);
  }

  /** A part of the places that a unit gained. */
  private record Part(String name, Fraction places) {}

  /** Own places are told even when there are none. */
  TableView move(RankMove move) {
    Part total = new Part(edition.say("move.total"), move.gained());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(edition.say("column.own"), move.own()));
    Stream.of(
            new Part(edition.say("column.others"), move.others()),
            new Part(edition.say("column.roster"), move.exits().add(move.entries())),
            new Part(edition.say("column.ties"), move.ties()))
        .filter(part -> part.places().signum() != 0)
        .forEach(parts::add);
    parts.add(total);
    return new TableOf<Part>("move", edition.say("move.caption", edition.from(), edition.to()))
        .column(columns.fixed("part", edition.say("column.part")), part -> cells.text(part.name()))
        .column(
            columns.fixedPlaces("places", edition.say("column.places")),
            part -> cells.signedPlaces(part.places()))
        .emphasise(total::equals)
        .note(edition.say("change.moves.note"))
        .rows(parts);
  }

  /** The change of an area, or of all. */
  private record Row(String name, Split split, boolean total) {}

  TableView changeByArea(Change.Compared compared) {
    List<Row> rows = new ArrayList<>();
    compared.areas().forEach(part -> rows.add(new Row(areaName(part), part.split(), false)));
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
}
