package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.Columns;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The heat table of units and measures: the shade says how far below the best unit. */
final class CompareHeat extends TablePart {

  /** Up to so many percentage points below the best for each shade; the last is for all beyond. */
  private static final List<Integer> LIMITS = List.of(5, 10, 20, 30);

  private final List<Measure> measures;

  CompareHeat(Edition edition, List<Measure> measures) {
    super(edition);
    this.measures = measures;
  }

  Block.Heat block() {
    Map<UnitId, String> labels = edition.labels();
    Map<UnitId, Integer> names = edition.nameOrder();
    Columns columns = new Columns(edition);
    TableOf<UnitId> table =
        new TableOf<UnitId>("units", edition.say("compare.caption", edition.terms().units()))
            .column(
                columns.words("unit", edition.say("column.unit")),
                unit ->
                    cells.link(labels.get(unit), edition.addresses().unit(unit), names.get(unit)));
    List<Cell> medians = new ArrayList<>();
    medians.add(cells.text(edition.say("compare.median", edition.termsOfBoth().group())));
    for (Measure measure : measures) {
      Optional<Fraction> best = best(measure);
      Optional<Fraction> middle = middle(measure);
      table
          .column(measure.column(), unit -> cell(measure, unit, best, middle))
          .answers(measure.about(), measure.column().key());
      medians.add(cells.text(middle.map(value -> text(measure, value)).orElse(Formats.ABSENT)));
    }
    return new Block.Heat(
        table.note(note()).rows(edition.unitsByRank()),
        List.of(new TableView.Row(medians, false)),
        key());
  }

  /** What the cells are; of the year only what there are columns of. */
  private String note() {
    String counted =
        edition
            .followUp()
            .map(
                year -> {
                  List<String> things = new ArrayList<>();
                  if (!year.targets().isEmpty()) {
                    things.add(edition.say("compare.counted.targets"));
                  }
                  if (!year.tasks().isEmpty()) {
                    things.add(edition.say("compare.counted.tasks"));
                  }
                  if (year.evidence().isKnown() && edition.showsEvidence()) {
                    things.add(edition.say("compare.counted.evidence"));
                  }
                  return edition.joined(things);
                })
            .orElse("");
    return counted.isEmpty()
        ? edition.say("compare.note")
        : edition.say("compare.note.year", counted);
  }

  private static Optional<Fraction> best(Measure measure) {
    return measure.kind() == Measure.Kind.RANK
        ? Optional.empty()
        : measure.figures().values().stream()
            .map(Measure.Figure::value)
            .max(Comparator.naturalOrder());
  }

  private Cell cell(
      Measure measure, UnitId unit, Optional<Fraction> best, Optional<Fraction> middle) {
    Measure.Figure figure = measure.figures().get(unit);
    return figure == null
        ? cells.absent(measure.absent().get(unit))
        : new Cell.Heat(
            figure.text(),
            best.map(highest -> shade(highest.subtract(figure.value()))).orElse(0),
            Cells.key(figure.value()),
            middle
                .map(value -> edition.formats().signed(figure.value().subtract(value)))
                .orElse(""));
  }

  /**
   * The median, where it says something: a rank in the middle says nothing of a group, nor does the
   * middle of those few that did not follow others, and that of one is its own figure.
   */
  private Optional<Fraction> middle(Measure measure) {
    return measure.kind() == Measure.Kind.RANK
            || isOfOthers(measure)
            || measure.figures().size() < 2
        ? Optional.empty()
        : Summary.exactMedian(
            measure.figures().values().stream().map(Measure.Figure::value).toList());
  }

  /** Whether it is of a year before most of the units. */
  private boolean isOfOthers(Measure measure) {
    return edition.hasSuccessors() && measure.about().equals(FigureKey.index(edition.from()));
  }

  /** 0 for what is as good as the best, 1 to 4 by the percentage points below it. */
  static int shade(Fraction below) {
    return (int) LIMITS.stream().filter(limit -> below.compareTo(Fraction.of(limit)) > 0).count();
  }

  private String text(Measure measure, Fraction middle) {
    return measure.kind() == Measure.Kind.SHARE
        ? edition.formats().percent(middle.toDouble())
        : edition.formats().plain(middle.toDouble());
  }

  private List<Block.Heat.Key> key() {
    Formats formats = edition.formats();
    List<Block.Heat.Key> key = new ArrayList<>();
    for (int shade = 1; shade < LIMITS.size(); shade++) {
      key.add(
          Block.Heat.Key.of(
              shade,
              edition.say(
                  "compare.shade",
                  formats.count(LIMITS.get(shade - 1)),
                  formats.count(LIMITS.get(shade)))));
    }
    int last = LIMITS.size();
    key.add(
        Block.Heat.Key.of(
            last, edition.say("compare.shade.last", formats.count(LIMITS.get(last - 1)))));
    return key;
  }
}
