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
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.year.EvidenceStates;
import vn.parindex.site.say.year.EvidenceStates.State;
import vn.parindex.site.say.year.EvidenceWords;
import vn.parindex.site.say.year.EvidenceWords.Counted;
import vn.parindex.site.say.year.FollowUpWords;
import vn.parindex.site.say.year.FollowedUnits;

/** The evidence for the leaves of one area, as tables. */
final class EvidenceAreaTables extends TablePart {

  private final EvidenceStates states;
  private final FollowedUnits units;
  private final List<String> leaves;
  private final Map<String, Leaf> byCode;
  private final FollowUpWords words;
  private final EvidenceWords evidenceWords;

  EvidenceAreaTables(
      Edition edition,
      EvidenceStates states,
      FollowedUnits units,
      List<String> leaves,
      Map<String, Leaf> byCode) {
    super(edition);
    this.states = states;
    this.units = units;
    this.leaves = leaves;
    this.byCode = byCode;
    this.words = new FollowUpWords(edition);
    this.evidenceWords = new EvidenceWords(edition);
  }

  private String name(String leaf) {
    return LossWords.name(byCode.get(leaf));
  }

  /** Units × leaves, a symbol in each cell; misfiled ones with the code under which they lie. */
  TableView matrix() {
    TableOf<UnitId> table =
        new TableOf<UnitId>("matrix", edition.say("evidence.leaves.matrix"))
            .column(columns.words("unit", edition.say("column.unit")), units::cell);
    for (int i = 0; i < leaves.size(); i++) {
      String leaf = leaves.get(i);
      table.column(columns.words("l-" + (i + 1), leaf), unit -> symbol(unit, leaf));
    }
    return table.rows(units.byName());
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
    TableOf<Counted<String>> table =
        new TableOf<Counted<String>>("leaves", edition.say("evidence.leaves.caption"))
            .numbered(
                columns.words("leaf", edition.say("column.leaf")),
                (row, place) -> cells.text(name(row.of()), place));
    return evidenceWords
        .counts(table)
        .column(
            columns.fixed("unseen", edition.say("evidence.column.unseen")),
            row -> cells.text(unseen(row.of())))
        .rows(
            leaves.stream()
                .map(leaf -> new Counted<>(leaf, states.tally(units.byName(), List.of(leaf))))
                .toList());
  }

  private String unseen(String leaf) {
    List<UnitId> unseen =
        units.byName().stream()
            .filter(unit -> states.of(unit, leaf) == State.NOT_LOOKED_AT)
            .toList();
    if (unseen.isEmpty()) {
      return edition.say("evidence.unseen.none");
    }
    return unseen.size() == units.count() && units.count() > 1
        ? edition.say("evidence.unseen.all")
        : units.listed(unseen);
  }

  /** Something missing or misfiled. */
  private record Open(UnitId unit, String leaf, State state, Evidence evidence) {}

  /** What is missing or misfiled, one row each, by unit. */
  TableView open() {
    List<Open> open = new ArrayList<>();
    for (UnitId unit : units.byName()) {
      for (String leaf : leaves) {
        State state = states.of(unit, leaf);
        if (state.isOpen()) {
          open.add(new Open(unit, leaf, state, states.evidence(unit, leaf).orElseThrow()));
        }
      }
    }
    TableOf<Open> table =
        new TableOf<Open>("open", edition.say("evidence.open.caption"))
            .column(
                columns.words("unit", edition.say("column.unit")), row -> units.cell(row.unit()))
            .column(
                columns.words("leaf", edition.say("column.leaf")),
                row -> cells.text(name(row.leaf()), leaves.indexOf(row.leaf())))
            .column(columns.words("state", edition.say("column.state")), this::state)
            .column(columns.fixed("under", edition.say("evidence.column.under")), this::under);
    if (edition.namesPersons()) {
      table.column(columns.fixed("person", edition.say("column.person")), this::person);
    }
    return table
        .column(
            columns.words("since", edition.say("evidence.column.since")),
            row ->
                states
                    .since(row.unit(), row.leaf())
                    .map(cells::day)
                    .orElseGet(() -> cells.absent("")))
        .note(open.isEmpty() ? edition.say("evidence.open.caption.none") : "")
        .rows(open);
  }

  private Cell state(Open row) {
    return new Cell.Text(
        evidenceWords.symbol(row.state()) + " " + evidenceWords.word(row.state()),
        EvidenceWords.tone(row.state()),
        row.state().ordinal());
  }

  private Cell under(Open row) {
    if (row.state() != State.MISFILED) {
      return cells.absent("");
    }
    String under = states.entry(row.unit(), row.leaf()).orElseThrow().filedUnder();
    return under.isEmpty()
        ? cells.absent(edition.say("evidence.under.unknown"))
        : cells.text(byCode.containsKey(under) ? name(under) : under);
  }

  private Cell person(Open row) {
    return row.evidence().person().isEmpty()
        ? cells.absent(edition.say("person.none"))
        : cells.text(words.person(row.unit(), row.evidence().person()));
  }
}
