package vn.parindex.analytics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.delta.EditionLinks;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.trend.Observation;
import vn.parindex.analytics.trend.Trend;
import vn.parindex.analytics.trend.TrendSettings;
import vn.parindex.analytics.trend.Trends;
import vn.parindex.analytics.trend.UnitTrends;

/**
 * Lines up what each unit had in every period, as series of dated figures.
 *
 * <p>A period joins where it measures the same as the current one: see {@link
 * EditionLinks#measureTheSame}. Across a redefinition there is no trend to speak of, only another
 * ruler; the total needs all leaves unchanged, an area its own. An area is followed through the
 * editions as its links say.
 */
final class IndexTrends {

  private IndexTrends() {}

  static UnitTrends of(
      Dataset dataset, Map<String, PeriodIndex> indices, String current, TrendSettings settings) {
    PeriodIndex now = indices.get(current);
    Map<UnitId, List<Observation>> totals = new LinkedHashMap<>();
    Map<UnitId, Map<String, List<Observation>>> areas = new LinkedHashMap<>();
    for (UnitId unit : now.units().keySet()) {
      totals.put(unit, new ArrayList<>());
      Map<String, List<Observation>> byArea = new LinkedHashMap<>();
      now.framework().areas().forEach(area -> byArea.put(area.code(), new ArrayList<>()));
      areas.put(unit, byArea);
    }
    for (PeriodIndex index : indices.values()) {
      EditionLinks.between(dataset.frameworks(), index.framework(), now.framework())
          .ifPresent(
              links -> {
                LocalDate day = dataset.period(index.period()).orElseThrow().to();
                if (links.measureTheSame(
                    index.framework().leaves().toList(), now.framework().leaves().toList())) {
                  totals.forEach(
                      (unit, series) ->
                          then(index, unit)
                              .ifPresent(then -> add(series, day, then.total().score())));
                }
                for (Area area : now.framework().areas()) {
                  before(index.framework(), links, area)
                      .ifPresent(
                          code ->
                              areas.forEach(
                                  (unit, series) ->
                                      then(index, unit)
                                          .flatMap(then -> then.area(code))
                                          .map(NodeScore::score)
                                          .ifPresent(
                                              score -> add(series.get(area.code()), day, score))));
                }
              });
    }
    Map<UnitId, Trend> totalTrends = new LinkedHashMap<>();
    Map<UnitId, Map<String, Trend>> areaTrends = new LinkedHashMap<>();
    totals.forEach((unit, series) -> totalTrends.put(unit, Trends.assess(series, settings)));
    areas.forEach(
        (unit, byArea) -> {
          Map<String, Trend> trends = new LinkedHashMap<>();
          byArea.forEach((area, series) -> trends.put(area, Trends.assess(series, settings)));
          areaTrends.put(unit, trends);
        });
    return new UnitTrends(totalTrends, areaTrends);
  }

  private static Optional<UnitIndex> then(PeriodIndex index, UnitId unit) {
    return Optional.ofNullable(index.units().get(unit));
  }

  /** The code of the area that measured the same in another edition, if there is one. */
  private static Optional<String> before(Framework framework, EditionLinks links, Area area) {
    return framework
        .area(links.areasByTo().getOrDefault(area.code(), ""))
        .filter(then -> links.measureTheSame(then.leaves().toList(), area.leaves().toList()))
        .map(Area::code);
  }

  private static void add(List<Observation> series, LocalDate day, Score score) {
    score.percent().map(Fraction::toDouble).ifPresent(v -> series.add(Observation.on(day, v)));
  }
}
