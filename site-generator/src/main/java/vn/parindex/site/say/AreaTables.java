package vn.parindex.site.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.index.NodeScore;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;

/** Tables with one row per area of the current framework. */
public final class AreaTables {

  private final Edition edition;
  private final Cells cells;
  private final Columns columns;

  public AreaTables(Edition edition) {
    this.edition = edition;
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
  }

  /** Points, median, best, lowest and mean loss of every area. */
  public TableView overview(String id) {
    List<TableView.Row> rows = new ArrayList<>();
    int order = 0;
    for (Area area : edition.framework().areas()) {
      List<Cell> row = new ArrayList<>();
      row.add(
          cells.link(
              Edition.coded(area.code(), area.name()),
              edition.addresses().area(area.code()),
              order++));
      row.add(
          cells.points(
              area.leaves().map(Leaf::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add)));
      Ranking<UnitId> ranking = edition.results().areaRankings().get(edition.to()).get(area.code());
      Summary.of(ranking.placed().stream().map(Ranking.Placed::value).toList())
          .ifPresentOrElse(
              summary -> {
                row.add(cells.percent(summary.median()));
                row.add(cells.percent(ranking.placed().get(0).value()));
                row.add(cells.text(leaders(ranking)));
                row.add(cells.percent(summary.lowest()));
                row.add(meanLoss(area.code()));
              },
              () -> {
                for (int i = 0; i < 5; i++) {
                  row.add(cells.absent(""));
                }
              });
      rows.add(new TableView.Row(row, false));
    }
    return new TableView(
        id,
        edition.say("areas.caption", edition.to()),
        List.of(
            columns.words("area", edition.say("column.area")),
            columns.points("max", edition.say("column.max")),
            columns.percent("median", edition.say("column.median")),
            columns.percent("best", edition.say("column.best")),
            columns.fixed("leader", edition.say("column.leader")),
            columns.percent("lowest", edition.say("column.lowest")),
            columns.points("loss", edition.say("column.mean-loss"))),
        rows,
        List.of(edition.say("areas.note", edition.terms().unit())));
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
    BigDecimal lost = BigDecimal.ZERO;
    long units = 0;
    for (UnitIndex unit : edition.current().units().values()) {
      NodeScore area = unit.area(areaCode).orElseThrow();
      if (area.hasFigures()) {
        lost = lost.add(area.countedMax().subtract(area.points()));
        units++;
      }
    }
    return cells.points(Fraction.of(lost).divide(Fraction.of(units)).toDecimal(2));
  }
}
