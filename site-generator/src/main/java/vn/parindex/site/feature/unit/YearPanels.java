package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.ChartSpec;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.LineChart;
import vn.parindex.site.model.LinePanels;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.IndexOverYears;
import vn.parindex.site.say.result.RoundAxis;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.Columns;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;

/** The index of every unit over the years, one small panel each, by rank. */
final class YearPanels {

  private final Edition edition;
  private final Formats formats;
  private final IndexOverYears years;
  private final Map<UnitId, String> labels;
  private final Map<UnitId, List<Optional<Fraction>>> values;

  YearPanels(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.years = new IndexOverYears(edition);
    this.labels = edition.labels();
    this.values = new LinkedHashMap<>();
    Ranking<UnitId> ranking = edition.ranking();
    Stream.concat(
            ranking.placed().stream().map(Ranking.Placed::key),
            ranking.unplaced().keySet().stream())
        .forEach(unit -> values.put(unit, years.of(unit)));
  }

  /** Empty where there are too few years for a line. */
  Optional<ChartView> assemble() {
    return years.makeALine()
        ? Optional.of(new ChartView(chart(), table(), false))
        : Optional.empty();
  }

  private ChartSpec chart() {
    List<LinePanels.Panel> panels = new ArrayList<>();
    int shown = shown();
    values.entrySet().stream()
        .limit(shown)
        .forEach(entry -> panels.add(panel(entry.getKey(), entry.getValue())));
    List<Double> all =
        Stream.concat(
                years.medians().stream().flatMap(Optional::stream),
                values.values().stream()
                    .flatMap(List::stream)
                    .flatMap(Optional::stream)
                    .map(Fraction::toDouble))
            .toList();
    return new LinePanels(
        "chart-years",
        title(),
        edition.say("panels.description", edition.terms().unit(), years.span()),
        edition.shortNotice(),
        RoundAxis.around(all, formats),
        years.times(),
        shown < values.size()
            ? edition.say("panels.own.some", formats.count(shown), edition.terms().unit())
            : edition.say("panels.own", edition.terms().unit()),
        new LineChart.Series(edition.say("column.median"), IndexOverYears.drawn(years.medians())),
        panels);
  }

  /** So many panels, the highest ranks first, that the page stays light. */
  private int shown() {
    int all = values.size();
    return RowLimit.isVeryMany(all) ? RowLimit.of(all) : all;
  }

  private LinePanels.Panel panel(UnitId unit, List<Optional<Fraction>> own) {
    String name = labels.get(unit);
    Ranking.Placed<UnitId> placed = edition.ranking().byKey().get(unit);
    return new LinePanels.Panel(
        placed == null ? name : edition.say("chart.ranked", formats.rank(placed.rank()), name),
        years.now(own).map(formats::plain).orElse(Formats.ABSENT),
        IndexOverYears.drawn(IndexOverYears.numbers(own)),
        Optional.of(edition.addresses().unit(unit)));
  }

  /**
   * How many are higher now than in the first year, of those with both figures; nothing where the
   * two years measure different things.
   */
  private String title() {
    List<List<Optional<Fraction>>> both =
        values.values().stream()
            .filter(own -> own.get(0).isPresent() && years.now(own).isPresent())
            .toList();
    if (years.breaks().isPresent()) {
      return edition.say(
          "panels.title.broken",
          years.span(),
          edition.terms().unit(),
          years.breaks().orElseThrow());
    }
    if (both.isEmpty()) {
      return edition.say("panels.title.none", years.span(), edition.terms().unit());
    }
    long higher =
        both.stream()
            .filter(own -> years.now(own).orElseThrow().compareTo(own.get(0).orElseThrow()) > 0)
            .count();
    return edition.say(
        "panels.title",
        formats.count(higher),
        formats.count(both.size()),
        edition.terms().unit(),
        years.periods().get(0).code());
  }

  private TableView table() {
    Cells cells = new Cells(edition);
    Columns columns = new Columns(edition);
    Map<UnitId, Integer> names = edition.nameOrder();
    TableOf<Map.Entry<UnitId, List<Optional<Fraction>>>> table =
        new TableOf<Map.Entry<UnitId, List<Optional<Fraction>>>>(
                "years", edition.say("panels.caption", edition.terms().unit(), years.span()))
            .column(
                columns.words("unit", edition.say("column.unit")),
                row ->
                    cells.link(
                        labels.get(row.getKey()),
                        edition.addresses().unit(row.getKey()),
                        names.get(row.getKey())))
            .column(
                columns.figures("rank", edition.say("column.rank")),
                row -> cells.rank(edition.ranking().of(row.getKey())));
    for (int i = 0; i < years.periods().size(); i++) {
      int year = i;
      String code = years.periods().get(i).code();
      table.column(
          columns.percent("year-" + code, code),
          row -> row.getValue().get(year).map(cells::percent).orElseGet(() -> cells.absent("")));
      table.answers(FigureKey.index(code), "year-" + code);
    }
    table.answers(FigureKey.index(edition.to()), "rank");
    return table.note(years.sets().orElse("")).rows(values.entrySet());
  }
}
