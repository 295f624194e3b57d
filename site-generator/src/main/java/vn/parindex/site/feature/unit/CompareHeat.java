package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.HeatTable;
import vn.parindex.site.model.HeatTable.Heat;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Edition;

/** The heat table of units and measures: the shade says how far below the best unit. */
final class CompareHeat {

  /** Up to so many percentage points below the best for each shade; the last is for all beyond. */
  private static final List<Integer> LIMITS = List.of(5, 10, 20, 30);

  private final Edition edition;
  private final Cells cells;
  private final List<Measure> measures;

  CompareHeat(Edition edition, List<Measure> measures) {
    this.edition = edition;
    this.cells = new Cells(edition);
    this.measures = measures;
  }

  HeatTable table() {
    Map<UnitId, String> labels = edition.labels();
    List<UnitId> byName = edition.units().stream().map(Unit::id).toList();
    Map<String, Optional<Fraction>> best = new LinkedHashMap<>();
    measures.forEach(measure -> best.put(measure.column().key(), best(measure)));
    List<HeatTable.Row> rows = new ArrayList<>();
    for (UnitId unit : byRank()) {
      rows.add(
          new HeatTable.Row(
              cells.link(labels.get(unit), edition.addresses().unit(unit), byName.indexOf(unit)),
              measures.stream()
                  .map(measure -> cell(measure, unit, best.get(measure.column().key())))
                  .toList()));
    }
    return new HeatTable(
        "units",
        edition.say("compare.caption", edition.terms().units()),
        edition.say("column.unit"),
        measures.stream().map(Measure::column).toList(),
        rows,
        List.of(
            new HeatTable.Row(
                cells.text(edition.say("compare.median", edition.terms().group())),
                measures.stream().map(this::median).toList())),
        key(),
        List.of(
            edition.say(edition.followUp().isPresent() ? "compare.note.year" : "compare.note")));
  }

  /** Those without a rank come last, by name. */
  private List<UnitId> byRank() {
    List<UnitId> placed = edition.ranking().placed().stream().map(Ranking.Placed::key).toList();
    return Stream.concat(
            placed.stream(),
            edition.units().stream().map(Unit::id).filter(unit -> !placed.contains(unit)))
        .toList();
  }

  private static Optional<Fraction> best(Measure measure) {
    return measure.kind() == Measure.Kind.RANK
        ? Optional.empty()
        : measure.figures().values().stream()
            .map(Measure.Figure::value)
            .max(Comparator.naturalOrder());
  }

  private Heat cell(Measure measure, UnitId unit, Optional<Fraction> best) {
    Measure.Figure figure = measure.figures().get(unit);
    return figure == null
        ? new Heat(Formats.ABSENT + " " + measure.absent().get(unit), "", 0, SortKey.LAST)
        : new Heat(
            figure.text(),
            "",
            best.map(highest -> shade(highest.subtract(figure.value()))).orElse(0),
            Cells.key(figure.value()),
            middle(measure)
                .map(middle -> edition.formats().signed(figure.value().subtract(middle)))
                .orElse(""));
  }

  /** The median, where it says something: a rank in the middle says nothing of a group. */
  private static Optional<Fraction> middle(Measure measure) {
    return measure.kind() == Measure.Kind.RANK
        ? Optional.empty()
        : Summary.exactMedian(
            measure.figures().values().stream().map(Measure.Figure::value).toList());
  }

  /** 0 for what is as good as the best, 1 to 4 by the percentage points below it. */
  static int shade(Fraction below) {
    return (int) LIMITS.stream().filter(limit -> below.compareTo(Fraction.of(limit)) > 0).count();
  }

  private Heat median(Measure measure) {
    return middle(measure)
        .map(
            middle ->
                new Heat(
                    measure.kind() == Measure.Kind.SHARE
                        ? edition.formats().percent(middle)
                        : edition.formats().plain(middle),
                    "",
                    0,
                    Cells.key(middle)))
        .orElseGet(() -> new Heat(Formats.ABSENT, "", 0, SortKey.LAST));
  }

  private List<HeatTable.Key> key() {
    Formats formats = edition.formats();
    List<HeatTable.Key> key = new ArrayList<>();
    for (int shade = 1; shade < LIMITS.size(); shade++) {
      key.add(
          new HeatTable.Key(
              "",
              shade,
              edition.say(
                  "compare.shade",
                  formats.count(LIMITS.get(shade - 1)),
                  formats.count(LIMITS.get(shade)))));
    }
    int last = LIMITS.size();
    key.add(
        new HeatTable.Key(
            "", last, edition.say("compare.shade.last", formats.count(LIMITS.get(last - 1)))));
    return key;
  }
}
