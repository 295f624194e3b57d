package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The areas of units that follow others, against the estimate of their parts. */
public final class EstimatedAreas extends TablePart {

  private final EstimatedWords words;

  public EstimatedAreas(Edition edition) {
    super(edition);
    this.words = new EstimatedWords(edition);
  }

  /**
   * A part of the change of a unit, or all of it.
   *
   * @param from the estimate of its own percentage
   * @param to its own percentage now
   * @param points what is between the two
   * @param ofIndex its part of the change of the index
   */
  private record Row(
      String name,
      Optional<Fraction> from,
      Optional<Fraction> to,
      Optional<Fraction> points,
      Fraction ofIndex,
      boolean total) {}

  /** What each area of a unit does to its change. */
  public TableView ofUnit(Change.Estimated change) {
    List<Row> rows = new ArrayList<>();
    change
        .areas()
        .forEach(
            area ->
                rows.add(
                    new Row(
                        new AreaNames(edition).of(area.fromCode(), area.toCode()),
                        area.from().flatMap(score -> score.estimate().value()),
                        area.to().percent(),
                        area.points(),
                        area.ofIndex(),
                        false)));
    if (change.adjustments().signum() != 0) {
      rows.add(
          new Row(
              edition.say("scorecard.adjustments"),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              change.adjustments(),
              false));
    }
    rows.add(
        new Row(
            edition.say("scorecard.total"),
            Optional.of(change.from()),
            Optional.of(change.to()),
            Optional.of(change.points()),
            change.points(),
            true));
    return new TableOf<Row>("change", edition.say("estimated.areas.caption", edition.from()))
        .numbered(
            columns.fixed("area", edition.say("column.area")),
            (row, place) -> cells.text(row.name(), place))
        .column(
            columns.percent("estimate", edition.say("column.estimate-percent", edition.from())),
            row -> row.from().map(words::estimate).orElseGet(() -> cells.absent("")))
        .column(
            columns.percent("to", edition.say("column.percent", edition.to())),
            row -> row.to().map(cells::percent).orElseGet(() -> cells.absent("")))
        .column(
            columns.percentagePoints("change", edition.say("column.change-estimated")),
            row -> change(row.points()))
        .column(
            columns.percentagePoints("of-index", edition.say("column.of-index-estimated")),
            row -> words.change(row.ofIndex()))
        .emphasise(Row::total)
        .note(edition.say("estimated.areas.note"), otherEdition())
        .rows(rows);
  }

  /**
   * How far the units are from their estimates in each area. There is no mean among them: an
   * estimate is none of the figures of which the others are the mean.
   */
  public TableView ofAll(List<Change.Estimated> changes) {
    return byArea(
            "estimated-areas",
            edition.say(
                "change.estimated.areas",
                edition.from(),
                formats.count(changes.size()),
                edition.terms().unit()))
        .column(
            columns.figures("above", edition.say("column.above-estimate")),
            area -> above(points(changes, area)))
        .column(
            columns.percentagePoints("least", edition.say("column.least-estimated")),
            area -> change(points(changes, area).stream().min(Comparator.naturalOrder())))
        .column(
            columns.percentagePoints("most", edition.say("column.most-estimated")),
            area -> change(points(changes, area).stream().max(Comparator.naturalOrder())))
        .note(edition.say("change.estimated.areas.note"), otherEdition())
        .rows(edition.framework().areas());
  }

  private static List<Fraction> points(List<Change.Estimated> changes, Area area) {
    return changes.stream()
        .flatMap(change -> change.areas().stream())
        .filter(part -> part.toCode().equals(area.code()))
        .flatMap(part -> part.points().stream())
        .toList();
  }

  private Cell above(List<Fraction> points) {
    long above = points.stream().filter(change -> change.signum() > 0).count();
    return points.isEmpty()
        ? cells.absent("")
        : cells.text(
            edition.say("count.of", formats.count(above), formats.count(points.size())), above);
  }

  private Cell change(Optional<Fraction> points) {
    return points.map(words::change).orElseGet(() -> cells.absent(""));
  }

  /** Of which areas the change is one of what is measured as well; empty where of none. */
  private String otherEdition() {
    List<String> changed =
        edition.framework().areas().stream().filter(edition::isChanged).map(Area::code).toList();
    return changed.isEmpty()
        ? ""
        : edition.say(
            "estimated.areas.edition", edition.from(), edition.to(), edition.joined(changed));
  }
}
