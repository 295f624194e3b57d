package vn.parindex.site.feature.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.TileMapView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.AreaTables;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.GroupChangeWords;
import vn.parindex.site.say.LossWords;
import vn.parindex.site.say.Sentences;

/** The home page. */
final class HomeAssembler {

  private static final int MOVERS = 3;
  private static final int BOTTLENECKS = 3;

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final Columns columns;

  HomeAssembler(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
  }

  Page.Home page(Route route) {
    PageHead head =
        edition.head(route, new Sentences(edition).standing(edition.ranking(), edition.to()));
    return new Page.Home(
        head,
        stats(),
        map(),
        movers(),
        new AreaTables(edition).overview("home-areas"),
        new LossWords(edition).summary(BOTTLENECKS),
        new Link(edition.say("loss.more"), edition.addresses().bottlenecks()),
        edition.followUp().stream().map(year -> new HomeYear(edition, year).assemble()).toList(),
        edition.meetingPackLink(),
        edition.note(Note.Scope.GROUP, ""));
  }

  /** "Khá (từ 70%)"; the lowest band begins at 0 and is told by where it ends. */
  private String bounds(List<Band> bands, int level) {
    Band band = bands.get(level - 1);
    return level == bands.size() && level > 1
        ? edition.say(
            "map.legend.lowest",
            edition.bandName(band),
            formats.exact(bands.get(level - 2).atLeast()))
        : edition.say("map.legend", edition.bandName(band), formats.exact(band.atLeast()));
  }

  private List<Stat> stats() {
    List<Stat> stats = new ArrayList<>();
    Summary.of(edition.ranking().placed().stream().map(Ranking.Placed::value).toList())
        .ifPresent(
            summary ->
                stats.add(
                    new Stat(
                        edition.say("home.median"),
                        formats.percent(summary.median()),
                        "",
                        Tone.PLAIN)));
    int all = edition.current().units().size();
    int ranked = edition.ranking().placed().size();
    if (ranked < all) {
      stats.add(
          new Stat(
              edition.say("home.ranked"),
              edition.say("count.of", formats.count(ranked), formats.count(all)),
              edition.say("home.ranked.missing", formats.count(all - ranked)),
              Tone.PLAIN));
    }
    stats.addAll(new GroupChangeWords(edition).stats());
    BandScale scale = edition.results().settings().bands();
    Band best = scale.bands().get(0);
    long inBest =
        edition.ranking().placed().stream()
            .filter(placed -> scale.of(placed.value()).equals(best))
            .count();
    stats.add(
        new Stat(
            edition.say("home.best-band", edition.bandInSentence(best)),
            edition.say("count.of", formats.count(inBest), formats.count(ranked)),
            edition.say("home.best-band.bound", formats.exact(best.atLeast())),
            Tone.PLAIN));
    return stats;
  }

  /** All units or none: a map on which some are missing would say that they are not there. */
  private TileMapView map() {
    BandScale scale = edition.results().settings().bands();
    Map<UnitId, String> labels = edition.labels();
    Map<UnitId, Ranking.Placed<UnitId>> places = edition.ranking().byKey();
    TileMap tileMap = edition.dataset().tileMap();
    boolean whole =
        tileMap.tiles().stream()
            .map(TileMap.Tile::unitCode)
            .collect(Collectors.toSet())
            .containsAll(labels.keySet().stream().map(UnitId::code).toList());
    List<TileMapView.Tile> tiles = new ArrayList<>();
    Map<Integer, Integer> counts = new TreeMap<>();
    places.values().forEach(placed -> counts.merge(scale.level(placed.value()), 1, Integer::sum));
    for (TileMap.Tile tile : whole ? tileMap.tiles() : List.<TileMap.Tile>of()) {
      labels.forEach(
          (id, label) -> {
            if (id.code().equals(tile.unitCode())) {
              Optional<Ranking.Placed<UnitId>> place = Optional.ofNullable(places.get(id));
              tiles.add(
                  new TileMapView.Tile(
                      label,
                      place.map(p -> formats.plain(p.value())).orElse(Formats.ABSENT),
                      place
                          .map(p -> edition.say("rank.word", formats.rank(p.rank())))
                          .orElse(edition.say("rank.none")),
                      edition.addresses().unit(id),
                      tile.column(),
                      tile.row(),
                      place.map(p -> edition.shade(scale.level(p.value()))).orElse(0)));
            }
          });
    }
    List<TileMapView.Legend> legend = new ArrayList<>();
    for (int level = 1; level <= scale.bands().size(); level++) {
      legend.add(
          new TileMapView.Legend(
              edition.shade(level),
              bounds(scale.bands(), level),
              edition.say(
                  "map.legend.count",
                  formats.count(counts.getOrDefault(level, 0)),
                  edition.terms().unit())));
    }
    return new TileMapView(
        edition.say("map.title", edition.to()),
        edition.say("map.description", edition.terms().unit()),
        tileMap.columns(),
        tileMap.rows(),
        tiles,
        legend);
  }

  /** Those who gained and lost most; a tie at the edge of the list is never cut. */
  private TableView movers() {
    List<Ranking.Placed<UnitId>> order = edition.results().improvement().placed();
    Map<UnitId, String> labels = edition.labels();
    Map<UnitId, Integer> names = edition.nameOrder();
    List<TableView.Row> rows = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Fraction value = order.get(i).value();
      boolean among =
          value.compareTo(order.get(Math.min(MOVERS, order.size()) - 1).value()) >= 0
              || value.compareTo(order.get(Math.max(order.size() - MOVERS, 0)).value()) <= 0;
      if (among) {
        UnitId id = order.get(i).key();
        Change.Compared change = edition.results().delta().of(id).orElseThrow();
        List<Cell> row = new ArrayList<>();
        row.add(cells.link(labels.get(id), edition.addresses().unit(id), names.get(id)));
        row.add(cells.change(change.points()));
        if (edition.frameworkChanged()) {
          row.add(cells.change(change.split().performance()));
        }
        row.add(cells.percent(change.to()));
        row.add(cells.places(change.move().gained()));
        rows.add(new TableView.Row(row, false));
      }
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("unit", edition.say("column.unit")));
    heads.add(columns.percentagePoints("change", edition.say("column.change")));
    if (edition.frameworkChanged()) {
      heads.add(columns.percentagePoints("performance", edition.say("column.performance")));
    }
    heads.add(columns.percent("index", edition.say("column.index", edition.to())));
    heads.add(columns.places("places", edition.say("column.places")));
    return new TableView(
        "home-movers",
        edition.say("home.movers", edition.from(), edition.to()),
        heads,
        rows,
        rows.isEmpty()
            ? edition.comparesYears() ? List.of(edition.say("change.none")) : List.of()
            : edition.placesNote().stream().toList());
  }
}
