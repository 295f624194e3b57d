package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.UnitHistory;
import vn.parindex.site.say.result.UnitPlaces;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The list of units by name. */
final class UnitsAssembler extends TablePart {

  private final UnitHistory history;
  private final UnitPlaces places;

  UnitsAssembler(Edition edition) {
    super(edition);
    this.history = new UnitHistory(edition);
    this.places = new UnitPlaces(edition);
  }

  Page page(Route route) {
    Optional<ChartView> years = new YearPanels(edition).assemble();
    return edition
        .page(
            route,
            edition.say(
                edition.units().stream().map(Unit::id).anyMatch(edition::isFormer)
                    ? "units.lead.former"
                    : "units.lead",
                edition.formats().count(edition.units().size()),
                edition.terms().units(),
                edition.termsOfBoth().groupName(),
                edition.to()))
        .add(Block.Grid.of(table()))
        .add(Block.Links.of(more()))
        .when(
            !edition.formerUnits().isEmpty(),
            page ->
                page.section(
                    edition.say("former.title"),
                    Block.Paragraph.of(edition.say("former.note")),
                    Block.Grid.of(former())))
        .when(
            years.isPresent(),
            page ->
                page.section(
                    edition.say("section.units.years"), Block.Figure.of(years.orElseThrow())))
        .made();
  }

  private List<Link> more() {
    List<Link> more = new ArrayList<>();
    more.add(new Link(edition.say("nav.sheets"), edition.addresses().sheets()));
    more.addAll(edition.routes().below(Section.UNITS));
    return more;
  }

  private TableView table() {
    Map<UnitId, String> labels = edition.labels();
    List<Unit> units = edition.units();
    return new TableOf<Unit>("units", edition.say("units.caption", edition.terms().units()))
        .numbered(
            columns.words("unit", edition.say("column.unit")),
            (unit, place) ->
                cells.link(labels.get(unit.id()), edition.addresses().unit(unit.id()), place))
        .column(columns.fixed("type", edition.say("column.type")), unit -> cells.text(unit.type()))
        .column(columns.fixed("code", edition.say("column.code")), unit -> cells.text(unit.code()))
        .column(
            columns.figures("population", edition.say("column.population")),
            unit -> unit.population().match(value -> cells.count(value), cells::absent))
        .column(
            columns.figures("area", edition.say("column.area-km2")),
            unit -> unit.areaKm2().match(cells::figure, cells::absent))
        .column(
            columns.percent("index", edition.say("column.index", edition.to())),
            unit -> cells.score(edition.current().units().get(unit.id()).total().score()))
        .column(
            columns.figures("rank", edition.say("column.rank")),
            unit -> cells.rank(edition.ranking().of(unit.id())))
        .when(
            units.stream().anyMatch(unit -> history.origin(unit.id()).isPresent()),
            table ->
                table.column(
                    columns.fixed("formed", edition.say("column.formed")),
                    unit ->
                        history
                            .formed(unit.id())
                            .map(cells::text)
                            .orElseGet(() -> cells.absent(""))))
        .when(
            units.stream().anyMatch(unit -> history.end(unit.id()).isPresent()),
            table ->
                table.column(
                    columns.fixed("successor", edition.say("column.successor")), this::successor))
        .answers(FigureKey.index(edition.to()), "index", "rank")
        .note(
            units.stream().anyMatch(unit -> unit.population().isKnown() || unit.areaKm2().isKnown())
                ? edition.say("units.note")
                : "")
        .rows(units);
  }

  /** The units that are there no more, each with its last scorecard and what it is part of. */
  private TableView former() {
    return new TableOf<Unit>("former", edition.say("former.title"))
        .numbered(
            columns.words("unit", edition.say("column.former-unit")),
            (unit, place) ->
                cells.link(edition.fullName(unit.id()), edition.addresses().unit(unit.id()), place))
        .column(columns.fixed("code", edition.say("column.code")), unit -> cells.text(unit.code()))
        .column(columns.fixed("successor", edition.say("column.successor")), this::successor)
        .rows(edition.formerUnits());
  }

  /** Which unit follows a unit, with the date: "Xã Ba Động (từ 01/07/2025)". */
  private Cell successor(Unit unit) {
    return history
        .end(unit.id())
        .map(
            succession ->
                successor(
                    edition.say(
                        "unit.successor",
                        edition.fullName(succession.successor()),
                        edition.formats().date(succession.date())),
                    succession.successor()))
        .orElseGet(() -> cells.absent(""));
  }

  private Cell successor(String words, UnitId successor) {
    return places
        .of(successor)
        .map(place -> cells.link(words, place.to(), 0))
        .orElseGet(() -> cells.text(words));
  }
}
