package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.parindex.analytics.delta.EditionLinks;
import vn.parindex.analytics.index.PeriodIndex;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.analytics.trend.Observation;
import vn.parindex.site.model.ChartValue;
import vn.parindex.site.model.LineChart;
import vn.parindex.site.say.Edition;

/**
 * The index of every unit in the periods that may stand on one line: those whose editions continue
 * each other.
 */
public final class IndexOverYears {

  /** Two years are compared elsewhere, as two figures side by side. */
  private static final int FEWEST_OF_A_LINE = 3;

  private final Edition edition;
  private final List<PeriodIndex> years;
  private final List<Optional<Double>> medians;

  public IndexOverYears(Edition edition) {
    this.edition = edition;
    this.years =
        edition.results().indices().values().stream()
            .filter(index -> continues(edition, index))
            .toList();
    this.medians = years.stream().map(year -> median(edition, year)).toList();
  }

  private static boolean continues(Edition edition, PeriodIndex index) {
    return EditionLinks.between(
            edition.dataset().frameworks(), index.framework(), edition.framework())
        .isPresent();
  }

  /** In the order of time. */
  public List<Period> periods() {
    return years.stream()
        .map(index -> edition.dataset().period(index.period()).orElseThrow())
        .toList();
  }

  /** In which periods something else began to be measured than in the one before, if in any. */
  public Optional<String> breaks() {
    return breaks(years.stream().map(PeriodIndex::period).toList());
  }

  /**
   * The same of a unit that was there in some of the periods only.
   *
   * @param shown the periods, in their order; nothing was before the first of them
   */
  public Optional<String> breaks(List<String> shown) {
    List<String> broken = new ArrayList<>();
    for (int i = 1; i < years.size(); i++) {
      if (shown.indexOf(years.get(i).period()) > 0
          && !measureTheSame(years.get(i - 1), years.get(i))) {
        broken.add(years.get(i).period());
      }
    }
    return broken.isEmpty() ? Optional.empty() : Optional.of(edition.joined(broken));
  }

  /**
   * Of how many units the median of each year is, where they are not the same ones in all: then it
   * may move although nobody does. Empty where they are.
   */
  public Optional<String> sets() {
    return sets(years);
  }

  /** The same of the years in which a unit was scored, which are those shown of it. */
  public Optional<String> sets(UnitId unit) {
    return sets(years.stream().filter(year -> year.units().containsKey(unit)).toList());
  }

  private Optional<String> sets(List<PeriodIndex> shown) {
    List<String> sets = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= shown.size(); i++) {
      if (i == shown.size() || !haveTheSameUnits(shown.get(i - 1), shown.get(i))) {
        String from = shown.get(first).period();
        String to = shown.get(i - 1).period();
        sets.add(
            edition.say(
                "years.set",
                from.equals(to) ? from : from + "–" + to,
                edition.formats().count(edition.ranked(to)),
                edition.termsOf(edition.dataset().period(to).orElseThrow()).unit()));
        first = i;
      }
    }
    return sets.size() < 2
        ? Optional.empty()
        : Optional.of(edition.say("years.sets", String.join("; ", sets)));
  }

  private static boolean haveTheSameUnits(PeriodIndex before, PeriodIndex after) {
    return before.units().keySet().equals(after.units().keySet());
  }

  private boolean measureTheSame(PeriodIndex before, PeriodIndex after) {
    return EditionLinks.between(
            edition.dataset().frameworks(), before.framework(), after.framework())
        .filter(
            links ->
                links.measureTheSame(
                    before.framework().leaves().toList(), after.framework().leaves().toList()))
        .isPresent();
  }

  /** Whether there are periods enough for a line that says more than two figures. */
  public boolean makeALine() {
    return years.size() >= FEWEST_OF_A_LINE;
  }

  /** "2021–2025"; "2025" where there is one. */
  public String span() {
    String first = years.get(0).period();
    String last = years.get(years.size() - 1).period();
    return first.equals(last) ? first : first + "–" + last;
  }

  /** Per cent in each period, empty where the unit has no figure. */
  public List<Optional<Fraction>> of(UnitId unit) {
    return years.stream()
        .map(
            year ->
                Optional.ofNullable(year.units().get(unit))
                    .flatMap(index -> index.total().score().percent()))
        .toList();
  }

  /** What a list with an entry for each period has for the current one. */
  public <T> Optional<T> now(List<Optional<T>> values) {
    for (int index = 0; index < years.size(); index++) {
      if (years.get(index).period().equals(edition.to())) {
        return values.get(index);
      }
    }
    return Optional.empty();
  }

  /** The median of the ranked units in each period. */
  public List<Optional<Double>> medians() {
    return medians;
  }

  /** The same in the years in which a unit was scored: a median before it was of others only. */
  public List<Optional<Double>> medians(UnitId unit) {
    return IntStream.range(0, years.size())
        .mapToObj(i -> medians.get(i).filter(median -> years.get(i).units().containsKey(unit)))
        .toList();
  }

  private static Optional<Double> median(Edition edition, PeriodIndex year) {
    return Summary.of(
            edition.results().rankings().get(year.period()).placed().stream()
                .map(Ranking.Placed::value)
                .toList())
        .map(Summary::median);
  }

  /** Where the periods lie on a chart. */
  public List<LineChart.Period> times() {
    return periods().stream()
        .map(period -> new LineChart.Period(Observation.timeOf(period.to()), period.code()))
        .toList();
  }

  public static List<Optional<Double>> numbers(List<Optional<Fraction>> values) {
    return values.stream().map(value -> value.map(Fraction::toDouble)).toList();
  }

  public static List<ChartValue> drawn(List<Optional<Double>> values) {
    return values.stream()
        .map(value -> value.map(ChartValue::of).orElseGet(ChartValue::missing))
        .toList();
  }
}
