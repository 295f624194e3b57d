package vn.parindex.site.feature.home;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking.Placed;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.TileMapView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;

/** The map of the units, each shaded by its grade band. */
final class GradeMap {

  private final Edition edition;
  private final Formats formats;
  private final BandScale scale;

  GradeMap(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.scale = edition.results().settings().bands();
  }

  /** Without tiles when there is no map. */
  TileMapView view() {
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
    Map<String, UnitId> byCode = new HashMap<>();
    edition.labels().keySet().forEach(id -> byCode.put(id.code(), id));
    Set<String> shown =
        map.tiles().stream().map(TileMap.Tile::unitCode).collect(Collectors.toSet());
    return !shown.containsAll(byCode.keySet())
        ? List.of()
        : map.tiles().stream()
            .filter(tile -> byCode.containsKey(tile.unitCode()))
            .map(tile -> tile(tile, byCode.get(tile.unitCode())))
            .toList();
  }

  private TileMapView.Tile tile(TileMap.Tile tile, UnitId id) {
    Optional<Placed<UnitId>> place = edition.ranking().of(id);
    return new TileMapView.Tile(
        edition.labels().get(id),
        place.map(p -> formats.plain(p.value())).orElse(Formats.ABSENT),
        place
            .map(p -> edition.say("rank.word", formats.rank(p.rank())))
            .orElse(edition.say("rank.none")),
        edition.addresses().unit(id),
        tile.column(),
        tile.row(),
        place.map(p -> edition.shade(scale.level(p.value()))).orElse(0),
        FigureKey.of(edition.addresses(), id, FigureKey.index(edition.to())));
  }

  /** How many units are in each band. */
  private List<TileMapView.Legend> legend() {
    Map<Integer, Integer> counts = new HashMap<>();
    edition
        .ranking()
        .placed()
        .forEach(placed -> counts.merge(scale.level(placed.value()), 1, Integer::sum));
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

  /** "Khá (từ 70%)"; the lowest band begins at 0 and is told by where it ends. */
  private String bounds(int level) {
    List<Band> bands = scale.bands();
    Band band = bands.get(level - 1);
    return level == bands.size() && level > 1
        ? edition.say(
            "map.legend.lowest",
            edition.bandName(band),
            formats.exact(bands.get(level - 2).atLeast()))
        : edition.say("map.legend", edition.bandName(band), formats.exact(band.atLeast()));
  }
}
