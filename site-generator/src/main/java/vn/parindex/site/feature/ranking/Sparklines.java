package vn.parindex.site.feature.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.IndexOverYears;
import vn.parindex.site.say.table.RowLimit;

/** The index of each unit over the years as a small line; all lines of a table share one scale. */
final class Sparklines {

  private final Edition edition;
  private final IndexOverYears years;
  private final double lowest;
  private final double highest;

  Sparklines(Edition edition) {
    this.edition = edition;
    this.years = new IndexOverYears(edition);
    List<Double> all =
        edition.current().units().keySet().stream()
            .flatMap(unit -> years.of(unit).stream().flatMap(Optional::stream))
            .map(Fraction::toDouble)
            .toList();
    this.lowest = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    this.highest = all.stream().mapToDouble(Double::doubleValue).max().orElse(100);
  }

  /** Whether there are years enough for a line, and not so many units that the page is heavy. */
  boolean areUseful() {
    return years.makeALine() && !RowLimit.isVeryMany(edition.current().units().size());
  }

  /** In which years something else began to be measured. */
  Optional<String> breaks() {
    return years.breaks();
  }

  /** "2021–2025". */
  String span() {
    return years.span();
  }

  /** The figures of a unit, a year without one as a dash and a gap. */
  Cell cell(UnitId unit) {
    List<String> words = new ArrayList<>();
    List<ChartValue> heights = new ArrayList<>();
    for (Optional<Fraction> index : years.of(unit)) {
      words.add(index.map(edition.formats()::plain).orElse(Formats.ABSENT));
      heights.add(
          index
              .map(value -> ChartValue.of(share(value.toDouble())))
              .orElseGet(ChartValue::missing));
    }
    return new Cell.Sparkline(String.join(" → ", words), heights);
  }

  private double share(double value) {
    return highest > lowest ? (value - lowest) / (highest - lowest) : 0.5;
  }
}
