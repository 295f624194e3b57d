package vn.parindex.site.feature.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.anomaly.Anomaly;
import vn.parindex.analytics.anomaly.AnomalySettings;
import vn.parindex.analytics.anomaly.Screening;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** Figures that somebody should look at again: a warning, never a correction. */
final class ScreeningTable extends TablePart {

  /** More rows than this are counted, not shown. */
  private static final int MOST_ROWS = 60;

  private final Screening screening;
  private final AnomalySettings settings;

  ScreeningTable(Edition edition) {
    super(edition);
    this.screening = edition.results().screening();
    this.settings = edition.results().settings().methods().anomaly();
  }

  /** How many there are, for a sentence that goes on. */
  String counted() {
    return edition.say(
        screening.anomalies().isEmpty() ? "screening.count.none" : "screening.count",
        formats.count(screening.anomalies().size()));
  }

  /** The newest period first. */
  TableView table() {
    List<Anomaly> all = newestFirst();
    List<Anomaly> shown = all.subList(0, Math.min(MOST_ROWS, all.size()));
    return new TableOf<Anomaly>("screening", edition.say("screening.caption"))
        .numbered(
            columns.words("kind", edition.say("column.suspicion")),
            (row, place) -> cells.text(edition.say(Families.SCREENING_KIND.of(row.kind())), place))
        .column(
            columns.fixed("period", edition.say("column.period")),
            row ->
                cells.text(
                    row.before().isEmpty()
                        ? row.period()
                        : edition.say("screening.against", row.period(), row.before())))
        .column(columns.fixed("units", edition.say("column.unit")), this::units)
        .column(columns.fixed("leaf", edition.say("column.leaf-or-area")), this::place)
        .column(
            columns.fixed("figure", edition.say("column.figure")),
            row -> cells.text(figure(row, row.figure())))
        .column(
            columns.fixed("usual", edition.say("column.usual")),
            row -> cells.text(figure(row, row.usual())))
        .column(
            columns.fixed("why", edition.say("column.why")),
            row ->
                cells.text(
                    edition.say(Families.SCREENING_WHY.of(row.kind()), measure(row), limit())))
        .note(
            edition.say(all.isEmpty() ? "screening.none" : "screening.note"),
            shown.size() < all.size()
                ? edition.say(
                    "screening.cut", formats.count(shown.size()), formats.count(all.size()))
                : "",
            groups())
        .rows(shown);
  }

  private List<Anomaly> newestFirst() {
    List<String> periods = new ArrayList<>(edition.results().indices().keySet());
    List<Anomaly> sorted = new ArrayList<>();
    for (int i = periods.size() - 1; i >= 0; i--) {
      String period = periods.get(i);
      screening.anomalies().stream()
          .filter(anomaly -> anomaly.period().equals(period))
          .forEach(sorted::add);
    }
    return sorted;
  }

  /** In how many groups of figures it was looked, and in which it could not be. */
  private String groups() {
    Map<NoResult, Integer> unjudged = new LinkedHashMap<>();
    screening
        .groups()
        .forEach(
            group ->
                group
                    .spread()
                    .match(spread -> 0, reason -> unjudged.merge(reason, 1, Integer::sum)));
    int without = unjudged.values().stream().mapToInt(Integer::intValue).sum();
    return edition.say(
        without == 0 ? "screening.groups" : "screening.groups.unjudged",
        formats.count(screening.groups().size()),
        formats.count(without),
        String.join(
            "; ",
            unjudged.entrySet().stream()
                .map(
                    entry ->
                        edition.say(
                            "screening.reason",
                            edition.say(Families.NO_RESULT.of(entry.getKey())),
                            formats.count(entry.getValue())))
                .toList()));
  }

  private Cell units(Anomaly anomaly) {
    if (anomaly.units().isEmpty()) {
      return cells.absent("");
    }
    return cells.text(
        new Sentences(edition).listed(anomaly.units().stream().map(this::name).toList()));
  }

  /** Units of earlier periods may no longer have a scorecard. */
  private String name(UnitId unit) {
    return edition.names().label(unit);
  }

  private Cell place(Anomaly anomaly) {
    if (anomaly.code().isEmpty()) {
      return cells.absent("");
    }
    Framework framework = edition.results().indices().get(anomaly.period()).framework();
    Optional<String> name =
        switch (anomaly.kind()) {
          case AREA, AREA_CHANGE ->
              framework.area(anomaly.code()).map(area -> Edition.coded(area.code(), area.name()));
          case TOTAL,
              TOTAL_CHANGE,
              SAME_AS_BEFORE,
              JUMP,
              SAME_AS_OTHERS,
              MANY_EQUAL,
              LEAF_FULL,
              LEAF_ZERO,
              SHEET_FULL,
              SHEET_ZERO ->
              framework
                  .leaves()
                  .filter(leaf -> leaf.code().equals(anomaly.code()))
                  .findFirst()
                  .map(leaf -> Edition.coded(leaf.code(), leaf.name()));
        };
    return cells.text(name.orElse(anomaly.code()));
  }

  private String figure(Anomaly anomaly, Fraction value) {
    return switch (anomaly.kind()) {
      case TOTAL, AREA, JUMP -> formats.percent(value);
      case TOTAL_CHANGE, AREA_CHANGE -> edition.say("screening.change", formats.signed(value));
      case SAME_AS_BEFORE, SAME_AS_OTHERS -> edition.say("screening.leaves", number(value));
      case MANY_EQUAL, LEAF_FULL, LEAF_ZERO, SHEET_FULL, SHEET_ZERO ->
          edition.say("screening.points", number(value));
    };
  }

  private String measure(Anomaly anomaly) {
    Fraction measure = anomaly.measure();
    return switch (anomaly.kind()) {
      case TOTAL, AREA, TOTAL_CHANGE, AREA_CHANGE -> formats.coefficient(measure.toDouble());
      case JUMP ->
          measure.compareTo(Fraction.ONE) < 0
              ? edition.say("screening.divided", number(Fraction.ONE.divide(measure)))
              : edition.say("screening.times", number(measure));
      case MANY_EQUAL -> formats.percent(measure.multiply(Fraction.HUNDRED));
      case SAME_AS_BEFORE, SAME_AS_OTHERS, LEAF_FULL, LEAF_ZERO, SHEET_FULL, SHEET_ZERO ->
          number(measure);
    };
  }

  private String limit() {
    return formats.figure(settings.limit());
  }

  private String number(Fraction value) {
    return formats.figure(value.toDecimal(2));
  }
}
