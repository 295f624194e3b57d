package vn.parindex.site.feature.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.parindex.analytics.declaration.DeclaredClaim;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.LeafChange;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.FigureKey;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.DeclaredWords;
import vn.parindex.site.say.table.OutcomeCells;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.words.WordFamily;

/** The part of a scorecard on every leaf with all its figures. */
final class ScorecardLeaves extends TablePart {

  private static final WordFamily<Round> ROUND =
      WordFamily.of("column.*", round -> round.key, Round.values());

  private static final Figure NOT_APPLICABLE = Figure.missing(MissingReason.NOT_APPLICABLE);

  private final OutcomeCells outcomes;
  private final List<Round> rounds;
  private final Map<UnitId, List<DeclaredClaim>> declarations;

  ScorecardLeaves(Edition edition) {
    super(edition);
    this.outcomes = new OutcomeCells(edition);
    this.rounds = rounds(edition);
    this.declarations =
        edition.results().declared().stream().collect(Collectors.groupingBy(DeclaredClaim::unit));
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
    TableOf<LeafResult> table =
        new TableOf<LeafResult>("leaves", edition.say("scorecard.leaves", edition.to()))
            .numbered(
                columns.words("leaf", edition.say("column.leaf")),
                (row, place) ->
                    cells.text(Edition.coded(row.leaf().code(), row.leaf().name()), place))
            .column(
                columns.points("max", edition.say("column.max")),
                row -> cells.points(row.leaf().maxPoints()));
    Map<String, DeclaredClaim> declared = declared(index.unit());
    for (Round round : rounds) {
      table.column(
          columns.fixedPoints(round.key, edition.say(ROUND.of(round))),
          row -> round(round, sheet.get(row.leaf().code())));
      if (round == Round.SELF && !declared.isEmpty()) {
        table.column(
            columns.fixedPoints("declared", edition.say("column.declared-points")),
            row -> declared(declared.get(row.leaf().code())));
      }
    }
    return table
        .column(
            columns.points("points", edition.say("column.counted")),
            row -> cells.points(row.points()))
        .column(columns.points("lost", edition.say("column.lost")), this::lost)
        .note(
            edition.say(
                !edition.hasSurvey()
                    ? "scorecard.leaves.note"
                    : edition.hasVerification()
                        ? "scorecard.leaves.note.survey"
                        : "scorecard.leaves.note.survey-only"))
        .when(
            edition.comparesYears(),
            compared ->
                compared
                    .column(
                        columns.percentagePoints(
                            "performance", edition.say("column.leaf-performance", edition.from())),
                        row ->
                            Optional.ofNullable(changes.get(row.leaf().code()))
                                .map(this::leafChange)
                                .orElseGet(() -> cells.absent("")))
                    .note(edition.say("scorecard.leaves.note.change")))
        .rowsAnswer(
            edition.addresses().figuresOf(index.unit()),
            row -> FigureKey.leaf(row.leaf().code()),
            "points",
            "lost",
            "performance")
        .rows(index.leaves());
  }

  /** What a unit declares, by leaf; nothing where the columns of rounds are spared. */
  private Map<String, DeclaredClaim> declared(UnitId unit) {
    Map<String, DeclaredClaim> declared = new HashMap<>();
    if (rounds.contains(Round.SELF)) {
      declarations
          .getOrDefault(unit, List.of())
          .forEach(claim -> declared.put(claim.leaf().code(), claim));
    }
    return declared;
  }

  /** The points that the declared figures give. */
  private Cell declared(DeclaredClaim claim) {
    return claim == null
        ? cells.absent("")
        : outcomes.of(claim.points(), given -> cells.points(DeclaredWords.rounded(given)));
  }

  private Cell lost(LeafResult row) {
    return row.points()
        .match(
            points -> cells.points(row.leaf().maxPoints().subtract(points)),
            reason -> cells.absent(""));
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

  /**
   * The columns that any unit has a figure in; without a second round the first is what counts.
   * Where there are very many units a page has to be sparing with what the calculation sheet has.
   */
  private static List<Round> rounds(Edition edition) {
    List<Round> rounds = new ArrayList<>();
    if (edition.parts().isSplit()) {
      return rounds;
    }
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
                : edition.say(Families.LEAF_CHANGE.of(change.kind())));
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
