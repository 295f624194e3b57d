package vn.parindex.site.feature.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.Grades;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.model.Boundaries.Outline;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking.Placed;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.OutlineMapView;
import vn.parindex.site.model.TileMapView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;

/**
 * The map of the units, each shaded by its grade band: their outlines where the data have them,
 * else a tile for each.
 */
final class GradeMap {

  /** Pixels that an outline map may take. */
  private static final double WIDEST = 660;

  private static final double HIGHEST = 560;

  /** Some 30 kB of the page. */
  private static final int MOST_POINTS = 4_000;

  /** Of the units without outline so many are named. */
  private static final int MOST_NAMED = 20;

  private final Edition edition;
  private final Formats formats;
  private final Grades grades;
  private final BandScale scale;

  GradeMap(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.grades = edition.grades();
    this.scale = grades.scale();
  }

  /** The map with its heading; empty when there is none. */
  Optional<Block> section() {
    String title = edition.say("map.title", edition.to());
    TileMapView tiles = tiles();
    return outlines()
        .<Block>map(map -> new Block.OutlineMap(map))
        .or(
            () ->
                tiles.tiles().isEmpty() ? Optional.empty() : Optional.of(new Block.TileMap(tiles)))
        .map(map -> Block.Section.of("map", title, map));
  }

  /** Empty when no unit has an outline. */
  private Optional<OutlineMapView> outlines() {
    Map<UnitId, Outline> known =
        edition.dataset().drawn(edition.dataset().boundaries().outlines(), edition.period());
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Projection projection = Projection.of(known.values(), WIDEST, HIGHEST);
    Map<String, List<List<OutlineMapView.Point>>> lines =
        new SharedBorders(known.values(), projection).within(MOST_POINTS);
    List<UnitId> missing =
        edition.labels().keySet().stream().filter(id -> !known.containsKey(id)).toList();
    return Optional.of(
        new OutlineMapView(
            edition.say("map.title", edition.to()),
            edition.say(
                OutlineMapView.isWritten(known.size())
                    ? "map.outlines.description"
                    : "map.outlines.description.many",
                edition.terms().unit()),
            (int) Math.ceil(projection.width() * 10),
            (int) Math.ceil(projection.height() * 10),
            bestFirst().stream()
                .filter(id -> known.containsKey(id))
                .map(id -> area(id, lines.get(id.code())))
                .toList(),
            edition.say("map.outlines.missing"),
            missing.stream()
                .limit(MOST_NAMED)
                .map(id -> new Link(edition.labels().get(id), edition.addresses().unit(id)))
                .toList(),
            missing.size() > MOST_NAMED
                ? edition.say(
                    "map.outlines.more",
                    formats.count(missing.size() - MOST_NAMED),
                    edition.terms().unit())
                : "",
            legend()));
  }

  /** By rank; units without one at the end. */
  private List<UnitId> bestFirst() {
    List<UnitId> units =
        new ArrayList<>(edition.ranking().placed().stream().map(Placed::key).toList());
    Set<UnitId> placed = Set.copyOf(units);
    edition.labels().keySet().stream().filter(id -> !placed.contains(id)).forEach(units::add);
    return units;
  }

  private OutlineMapView.Area area(UnitId id, List<List<OutlineMapView.Point>> lines) {
    Optional<Placed<UnitId>> place = edition.ranking().of(id);
    return new OutlineMapView.Area(
        edition.labels().get(id),
        value(place),
        rank(place),
        place.map(p -> formats.rank(p.rank())).orElse(Formats.ABSENT),
        edition.addresses().unit(id),
        shade(id),
        lines,
        FigureKey.of(edition.addresses(), id, FigureKey.index(edition.to())));
  }

  private String value(Optional<Placed<UnitId>> place) {
    return place.map(p -> formats.plain(p.value())).orElse(Formats.ABSENT);
  }

  private String rank(Optional<Placed<UnitId>> place) {
    return place
        .map(p -> edition.say("rank.word", formats.rank(p.rank())))
        .orElse(edition.say("rank.none"));
  }

  private int shade(UnitId unit) {
    return grades.level(unit).map(edition::shade).orElse(0);
  }

  /** Without tiles when the data place none. */
  TileMapView tiles() {
    TileMap map = edition.dataset().tileMap();
    return new TileMapView(
        edition.say("map.title", edition.to()),
        edition.say("map.description", edition.terms().unit()),
        map.columns(),
        map.rows(),
        tiles(map),
        legend());
  }

  /** All units or none: a map on which some are missing would say that they are not there. */
  private List<TileMapView.Tile> tiles(TileMap map) {
    Map<UnitId, TileMap.Tile> drawn = edition.dataset().drawn(map.tiles(), edition.period());
    return !drawn.keySet().containsAll(edition.labels().keySet())
        ? List.of()
        : drawn.entrySet().stream().map(tile -> tile(tile.getValue(), tile.getKey())).toList();
  }

  private TileMapView.Tile tile(TileMap.Tile tile, UnitId id) {
    Optional<Placed<UnitId>> place = edition.ranking().of(id);
    return new TileMapView.Tile(
        edition.labels().get(id),
        value(place),
        rank(place),
        edition.addresses().unit(id),
        tile.column(),
        tile.row(),
        shade(id),
        FigureKey.of(edition.addresses(), id, FigureKey.index(edition.to())));
  }

  /** How many units are in each band. */
  private List<TileMapView.Legend> legend() {
    Map<Integer, Integer> counts = new HashMap<>();
    edition
        .ranking()
        .placed()
        .forEach(
            placed ->
                grades
                    .level(placed.key())
                    .ifPresent(level -> counts.merge(level, 1, Integer::sum)));
    List<TileMapView.Legend> legend = new ArrayList<>();
    for (int level = 1; level <= scale.bands().size(); level++) {
      legend.add(
          new TileMapView.Legend(
              edition.shade(level),
              bounds(level),
              edition.say(
                  "map.legend.count",
                  formats.count(counts.getOrDefault(level, 0)),
                  edition.terms().unit())));
    }
    return legend;
  }

  /**
   * "Khá (từ 70%)", "A (20% đứng đầu)"; the lowest band begins at 0 and is told by where it ends.
   */
  private String bounds(int level) {
    List<Band> bands = scale.bands();
    Band band = bands.get(level - 1);
    if (band.topPercent().isPresent()) {
      return edition.say(
          band.atLeast().signum() > 0 ? "map.legend.by-rank.from" : "map.legend.by-rank",
          edition.bandName(band),
          formats.exact(band.topPercent().get()),
          formats.exact(band.atLeast()));
    }
    if (level == bands.size() && level > 1 && bands.get(level - 2).topPercent().isPresent()) {
      return edition.say("map.legend.others", edition.bandName(band));
    }
    return level == bands.size() && level > 1
        ? edition.say(
            "map.legend.lowest",
            edition.bandName(band),
            formats.exact(bands.get(level - 2).atLeast()))
        : edition.say("map.legend", edition.bandName(band), formats.exact(band.atLeast()));
  }
}
