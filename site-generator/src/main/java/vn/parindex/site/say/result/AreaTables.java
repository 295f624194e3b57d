package vn.parindex.site.say.result;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** Tables with one row per area of the current framework. */
public final class AreaTables extends TablePart {

  public AreaTables(Edition edition) {
    super(edition);
  }

  /**
   * An area with what the units reached in it.
   *
   * @param summary empty when no unit has a figure
   */
  private record Reached(Area area, Ranking<UnitId> ranking, Optional<Summary> summary) {
    private Cell cell(Function<Summary, Cell> of, Cells cells) {
      return summary.map(of).orElseGet(() -> cells.absent(""));
    }
  }

  /** Points, median, best, lowest and mean loss of every area. */
  public TableView overview(String id) {
    return new TableOf<Reached>(id, edition.say("areas.caption", edition.to()))
        .numbered(
            columns.words("area", edition.say("column.area")),
            (row, place) ->
                cells.link(
                    Edition.coded(row.area().code(), row.area().name()),
                    edition.addresses().area(row.area().code()),
                    place))
        .column(
            columns.points("max", edition.say("column.max")),
            row -> cells.points(row.area().maxPoints()))
        .column(
            columns.percent("median", edition.say("column.median")),
            row -> row.cell(summary -> cells.percent(summary.median()), cells))
        .column(
            columns.percent("best", edition.say("column.best")),
            row -> row.cell(summary -> cells.percent(row.ranking().placed().get(0).value()), cells))
        .column(
            columns.fixed("leader", edition.say("column.leader")),
            row -> row.cell(summary -> cells.text(leaders(row.ranking())), cells))
        .column(
            columns.percent("lowest", edition.say("column.lowest")),
            row -> row.cell(summary -> cells.percent(summary.lowest()), cells))
        .column(
            columns.points("loss", edition.say("column.mean-loss")),
            row -> row.cell(summary -> meanLoss(row.area().code()), cells))
        .note(edition.say("areas.note", edition.terms().unit()))
        .rows(edition.framework().areas().stream().map(this::reached).toList());
  }

  private Reached reached(Area area) {
    return new Reached(area, edition.ranking(area), edition.summary(area));
  }

  public String leaders(Ranking<UnitId> ranking) {
    Map<UnitId, String> labels = edition.labels();
    return new Sentences(edition)
        .listed(
            ranking.placed().stream()
                .filter(placed -> placed.rank().equals(ranking.placed().get(0).rank()))
                .map(placed -> labels.get(placed.key()))
                .toList());
  }

  /** Points lost per unit in an area, over the units with any figure there. */
  private Cell meanLoss(String areaCode) {
    Fraction lost = Fraction.ZERO;
    long units = 0;
    for (UnitIndex unit : edition.current().units().values()) {
      NodeScore area = unit.area(areaCode).orElseThrow();
      if (area.hasFigures()) {
        lost = lost.add(area.countedMax().subtract(area.points()));
        units++;
      }
    }
    return cells.points(
        lost.divide(Fraction.of(units)).toDecimal(edition.formats().pointDecimals()));
  }
}
