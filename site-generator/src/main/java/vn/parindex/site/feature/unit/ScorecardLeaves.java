package vn.parindex.site.feature.unit;

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
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;

/** The part of a scorecard on every leaf with all its figures. */
final class ScorecardLeaves {

  private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

  private final Edition edition;
  private final Cells cells;
  private final Columns columns;
  private final List<Round> rounds;

  ScorecardLeaves(Edition edition) {
    this.edition = edition;
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.rounds = rounds(edition);
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
      LeafScore score = sheet.get(leaf.leaf().code());
      rounds.forEach(round -> cellsOfRow.add(round(round, score)));
      cellsOfRow.add(cells.points(leaf.points()));
      cellsOfRow.add(
          leaf.points()
              .match(
                  points -> cells.points(leaf.leaf().maxPoints().subtract(points)),
                  reason -> cells.absent("")));
      if (edition.comparesYears()) {
        cellsOfRow.add(
            Optional.ofNullable(changes.get(leaf.leaf().code()))
                .map(this::leafChange)
                .orElseGet(() -> cells.absent("")));
      }
      rows.add(new TableView.Row(cellsOfRow, false));
    }
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("leaf", edition.say("column.leaf")));
    heads.add(columns.points("max", edition.say("column.max")));
    for (Round round : rounds) {
      heads.add(columns.fixedPoints(round.key, edition.say("column." + round.key)));
    }
    heads.add(columns.points("points", edition.say("column.counted")));
    heads.add(columns.points("lost", edition.say("column.lost")));
    List<String> notes = new ArrayList<>();
    notes.add(
        edition.say(
            edition.hasSurvey() ? "scorecard.leaves.note.survey" : "scorecard.leaves.note"));
    if (edition.comparesYears()) {
      heads.add(
          columns.percentagePoints(
              "performance", edition.say("column.leaf-performance", edition.from())));
      notes.add(edition.say("scorecard.leaves.note.change"));
    }
    return new TableView(
        "leaves", edition.say("scorecard.leaves", edition.to()), heads, rows, notes);
  }

  /** What verified leaves have points of. */
  private enum Round {
    SELF("self"),
    FIRST("round1"),
    SECOND("round2");

    private final String key;

    Round(String key) {
      this.key = key;
    }

    Figure of(LeafScore.Verified score) {
      return switch (this) {
        case SELF -> score.selfAssessed();
        case FIRST -> score.round1();
        case SECOND -> score.round2();
      };
    }
  }

  /** The columns that any unit has a figure in; without a second round the first is what counts. */
  private static List<Round> rounds(Edition edition) {
    List<Round> rounds = new ArrayList<>();
    if (edition.hasSelfAssessment()) {
      rounds.add(Round.SELF);
    }
    if (edition.hasSecondRound()) {
      rounds.addAll(List.of(Round.FIRST, Round.SECOND));
    }
    return rounds;
  }

  /** Survey leaves have none of them. */
  private Cell round(Round round, LeafScore score) {
    if (score == null) {
      return cells.absent(MissingReason.MISSING);
    }
    return score.match(
        verified ->
            round.of(verified).equals(Figure.missing(MissingReason.NO_APPEAL))
                ? cells.absent("")
                : cells.points(round.of(verified)),
        surveyed -> cells.absent(edition.say("leaf-source.survey.short")),
        none -> cells.absent(""));
  }

  private Cell leafChange(LeafChange change) {
    return change.kind().isComparable()
        ? cells.change(change.split().performance())
        : cells.absent(
            change.kind() == LeafChange.Kind.COVERAGE
                ? uncovered(change)
                : edition.say("leaf-change." + change.kind().code()));
  }

  /** Why a leaf that both editions have cannot be compared: it need not lack points. */
  private String uncovered(LeafChange change) {
    List<Figure> points = List.of(change.fromPoints(), change.toPoints());
    long without = points.stream().filter(NOT_APPLICABLE::equals).count();
    if (without > 0) {
      return edition.say(
          without == 1 ? "leaf-change.not-applicable" : "leaf-change.not-applicable-both");
    }
    return edition.say(
        points.stream().anyMatch(Figure::isKnown)
            ? "leaf-change.coverage"
            : "leaf-change.coverage-none");
  }
}
