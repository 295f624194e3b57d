package vn.parindex.site.assemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.LeafChange;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;

/** The part of a scorecard on every leaf with all its figures. */
final class ScorecardLeaves {

  private final Edition edition;
  private final Cells cells;
  private final Columns columns;

  ScorecardLeaves(Edition edition) {
    this.edition = edition;
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
  }

  TableView leaves(UnitIndex index, Change change) {
    Map<String, LeafChange> changes = new HashMap<>();
    change
        .compared()
        .ifPresent(compared -> compared.leaves().forEach(leaf -> changes.put(leaf.toCode(), leaf)));
    Map<String, LeafScore> sheet =
        edition.dataset().sheets().getOrDefault(edition.to(), List.of()).stream()
            .filter(s -> s.unit().equals(index.unit()))
            .findFirst()
            .map(ScoreSheet::leaves)
            .orElse(Map.of());
    List<TableView.Row> rows = new ArrayList<>();
    int row = 0;
    for (LeafResult leaf : index.leaves()) {
      List<Cell> cellsOfRow = new ArrayList<>();
      cellsOfRow.add(cells.text(Edition.coded(leaf.leaf().code(), leaf.leaf().name()), row++));
      cellsOfRow.add(cells.points(leaf.leaf().maxPoints()));
      cellsOfRow.addAll(rounds(sheet.get(leaf.leaf().code())));
      cellsOfRow.add(cells.points(leaf.points()));
      cellsOfRow.add(
          leaf.points()
              .match(
                  points -> cells.points(leaf.leaf().maxPoints().subtract(points)),
                  reason -> cells.absent("")));
      cellsOfRow.add(
          Optional.ofNullable(changes.get(leaf.leaf().code()))
              .map(this::leafChange)
              .orElseGet(() -> cells.absent("")));
      rows.add(new TableView.Row(cellsOfRow, false));
    }
    return new TableView(
        "leaves",
        edition.say("scorecard.leaves", edition.to()),
        List.of(
            columns.words("leaf", edition.say("column.leaf")),
            columns.points("max", edition.say("column.max")),
            columns.fixedPoints("self", edition.say("column.self")),
            columns.fixedPoints("round1", edition.say("column.round1")),
            columns.fixedPoints("round2", edition.say("column.round2")),
            columns.points("points", edition.say("column.counted")),
            columns.points("lost", edition.say("column.lost")),
            columns.percentagePoints(
                "performance", edition.say("column.leaf-performance", edition.from()))),
        rows,
        List.of(edition.say("scorecard.leaves.note")));
  }

  /** Self-assessed, first round, second round; survey leaves have none of them. */
  private List<Cell> rounds(LeafScore score) {
    if (score == null) {
      Cell none = cells.absent(MissingReason.MISSING);
      return List.of(none, none, none);
    }
    return score.match(
        verified ->
            List.of(
                cells.points(verified.selfAssessed()),
                cells.points(verified.round1()),
                verified.round2().equals(Figure.missing(MissingReason.NO_APPEAL))
                    ? cells.absent("")
                    : cells.points(verified.round2())),
        surveyed -> {
          Cell survey = cells.absent(edition.say("leaf-source.survey.short"));
          return List.of(survey, survey, survey);
        },
        none -> {
          Cell absent = cells.absent("");
          return List.of(absent, absent, absent);
        });
  }

  private Cell leafChange(LeafChange change) {
    return change.kind().isComparable()
        ? cells.change(change.split().performance())
        : cells.absent(edition.say("leaf-change." + change.kind().code()));
  }
}
