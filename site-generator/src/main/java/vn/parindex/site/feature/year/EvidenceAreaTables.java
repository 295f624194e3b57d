package vn.parindex.site.feature.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.EvidenceStates;
import vn.parindex.site.say.EvidenceStates.State;
import vn.parindex.site.say.EvidenceWords;
import vn.parindex.site.say.FollowUpWords;
import vn.parindex.site.say.FollowedUnits;
import vn.parindex.site.say.LossWords;

/** The evidence for the leaves of one area, as tables. */
final class EvidenceAreaTables {

  private final Edition edition;
  private final EvidenceStates states;
  private final FollowedUnits units;
  private final List<String> leaves;
  private final Map<String, Leaf> byCode;
  private final Cells cells;
  private final Columns columns;
  private final FollowUpWords words;
  private final EvidenceWords evidenceWords;

  EvidenceAreaTables(
      Edition edition,
      EvidenceStates states,
      FollowedUnits units,
      List<String> leaves,
      Map<String, Leaf> byCode) {
    this.edition = edition;
    this.states = states;
    this.units = units;
    this.leaves = leaves;
    this.byCode = byCode;
    this.cells = new Cells(edition);
    this.columns = new Columns(edition);
    this.words = new FollowUpWords(edition);
    this.evidenceWords = new EvidenceWords(edition);
  }

  private String name(String leaf) {
    return LossWords.name(byCode.get(leaf));
  }

  /** Units × leaves, a symbol in each cell; misfiled ones with the code under which they lie. */
  TableView matrix() {
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("unit", edition.say("column.unit")));
    leaves.forEach(leaf -> heads.add(columns.words("l-" + heads.size(), leaf)));
    List<TableView.Row> rows = new ArrayList<>();
    for (UnitId unit : units.byName()) {
      List<Cell> row = new ArrayList<>();
      row.add(units.cell(unit));
      leaves.forEach(leaf -> row.add(symbol(unit, leaf)));
      rows.add(new TableView.Row(row, false));
    }
    return new TableView("matrix", edition.say("evidence.leaves.matrix"), heads, rows, List.of());
  }

  private Cell symbol(UnitId unit, String leaf) {
    State state = states.of(unit, leaf);
    String under =
        state == State.MISFILED ? states.entry(unit, leaf).orElseThrow().filedUnder() : "";
    return new Cell.Text(
        under.isEmpty() ? evidenceWords.symbol(state) : evidenceWords.symbol(state) + " " + under,
        EvidenceWords.tone(state),
        switch (state) {
          case MISSING -> SortKey.of(0);
          case MISFILED -> SortKey.of(1);
          case LATE -> SortKey.of(2);
          case COMPLETE -> SortKey.of(3);
          case NOT_LOOKED_AT, NOT_APPLICABLE -> SortKey.LAST;
        });
  }

  /** One row per leaf, with those for whom nobody looked. */
  TableView leaves() {
    List<TableView.Column> heads = new ArrayList<>();
    heads.add(columns.words("leaf", edition.say("column.leaf")));
    heads.addAll(evidenceWords.heads());
    heads.add(columns.fixed("unseen", edition.say("evidence.column.unseen")));
    List<TableView.Row> rows = new ArrayList<>();
    for (String leaf : leaves) {
      List<UnitId> unseen =
          units.byName().stream()
              .filter(unit -> states.of(unit, leaf) == State.NOT_LOOKED_AT)
              .toList();
      List<Cell> row = new ArrayList<>();
      row.add(cells.text(name(leaf), rows.size()));
      row.addAll(evidenceWords.counts(states.tally(units.byName(), List.of(leaf))));
      row.add(
          unseen.isEmpty()
              ? cells.text(edition.say("evidence.unseen.none"))
              : cells.text(
                  unseen.size() == units.count() && units.count() > 1
                      ? edition.say("evidence.unseen.all")
                      : units.listed(unseen)));
      rows.add(new TableView.Row(row, false));
    }
    return new TableView("leaves", edition.say("evidence.leaves.caption"), heads, rows, List.of());
  }

  /** What is missing or misfiled, one row each, by unit. */
  TableView open() {
    List<TableView.Row> rows = new ArrayList<>();
    for (UnitId unit : units.byName()) {
      for (String leaf : leaves) {
        State state = states.of(unit, leaf);
        if (state.isOpen()) {
          rows.add(new TableView.Row(open(unit, leaf, state), false));
        }
      }
    }
    return new TableView(
        "open",
        edition.say("evidence.open.caption"),
        List.of(
            columns.words("unit", edition.say("column.unit")),
            columns.words("leaf", edition.say("column.leaf")),
            columns.words("state", edition.say("column.state")),
            columns.fixed("under", edition.say("evidence.column.under")),
            columns.fixed("person", edition.say("column.person")),
            columns.words("since", edition.say("evidence.column.since"))),
        rows,
        rows.isEmpty() ? List.of(edition.say("evidence.open.caption.none")) : List.of());
  }

  private List<Cell> open(UnitId unit, String leaf, State state) {
    Evidence evidence = states.evidence(unit, leaf).orElseThrow();
    String under = states.entry(unit, leaf).orElseThrow().filedUnder();
    return List.of(
        units.cell(unit),
        cells.text(name(leaf), leaves.indexOf(leaf)),
        new Cell.Text(
            evidenceWords.symbol(state) + " " + evidenceWords.word(state),
            EvidenceWords.tone(state),
            state.ordinal()),
        state == State.MISFILED
            ? under.isEmpty()
                ? cells.absent(edition.say("evidence.under.unknown"))
                : cells.text(byCode.containsKey(under) ? name(under) : under)
            : cells.absent(""),
        evidence.person().isEmpty()
            ? cells.absent(edition.say("person.none"))
            : cells.text(evidence.person()),
        states.since(unit, leaf).map(cells::day).orElseGet(() -> cells.absent("")));
  }
}
