package vn.parindex.site.feature.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.agreement.LeafTest;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.table.OutcomeCells;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.words.WordFamily;

/** Leaves under test: those that a framework might do without. */
final class DoubtfulLeaves extends TablePart {

  /** The first so many are shown; all are in the download. */
  private static final int SHOWN = 25;

  /** Item-rest correlations below this tell little (Ebel 1965: rule of thumb). */
  private static final double LOW_ITEM_REST = 0.2;

  /** An effective weight of so many times the nominal one is worth a look. */
  private static final double HEAVY = 2;

  /** What makes a leaf worth testing, the gravest first. */
  private enum Doubt {
    NO_POINTS,
    ALL_FULL,
    ALL_ZERO,
    ALL_EQUAL,
    NEGATIVE,
    LOW,
    HEAVY
  }

  private static final WordFamily<Doubt> DOUBT =
      WordFamily.of(
          "doubt.*",
          doubt -> doubt.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          Doubt.values());

  /** A leaf with its doubt. */
  private record Doubtful(LeafTest test, Doubt doubt) {}

  private final OutcomeCells outcomes;
  private final Agreement agreement;

  DoubtfulLeaves(Edition edition) {
    super(edition);
    this.outcomes = new OutcomeCells(edition);
    this.agreement = edition.results().agreement();
  }

  /** Leaves that tell nothing apart, measure something else, or weigh more than they should. */
  TableView table() {
    List<Doubtful> all =
        agreement.leaves().stream()
            .flatMap(test -> doubt(test).map(doubt -> new Doubtful(test, doubt)).stream())
            .sorted(Comparator.comparing(Doubtful::doubt))
            .toList();
    List<Doubtful> shown = all.subList(0, Math.min(SHOWN, all.size()));
    return new TableOf<Doubtful>("leaf-tests", edition.say("agreement.leaves.caption"))
        .numbered(
            columns.words("leaf", edition.say("column.leaf")),
            (row, place) -> cells.text(LossWords.name(row.test().leaf()), place))
        .column(
            columns.words("doubt", edition.say("column.doubt")),
            row -> cells.text(edition.say(DOUBT.of(row.doubt())), row.doubt().ordinal()))
        .column(
            columns.percent("mean", edition.say("column.mean-attainment")),
            row -> outcomes.of(row.test().meanPercent(), cells::percent))
        .note(
            edition.say(
                shown.isEmpty() ? "agreement.leaves.none" : "agreement.leaves.note",
                edition.say(
                    shown.size() == all.size() ? "agreement.leaves.all" : "agreement.leaves.some",
                    formats.count(shown.size()),
                    formats.count(all.size())),
                formats.count(agreement.leaves().size()),
                formats.coefficient(LOW_ITEM_REST)))
        .rows(shown);
  }

  private static Optional<Doubt> doubt(LeafTest test) {
    return switch (test.spread()) {
      case NO_POINTS -> Optional.of(Doubt.NO_POINTS);
      case ALL_FULL -> Optional.of(Doubt.ALL_FULL);
      case ALL_ZERO -> Optional.of(Doubt.ALL_ZERO);
      case ALL_EQUAL -> Optional.of(Doubt.ALL_EQUAL);
      case VARIES -> varying(test);
    };
  }

  private static Optional<Doubt> varying(LeafTest test) {
    double itemRest = test.itemRest().match(Correlation::coefficient, reason -> 1.0);
    if (itemRest < LOW_ITEM_REST) {
      return Optional.of(itemRest < 0 ? Doubt.NEGATIVE : Doubt.LOW);
    }
    double nominal = test.nominalWeight().toDouble();
    return test.effectiveWeight().match(weight -> weight >= HEAVY * nominal, reason -> false)
        ? Optional.of(Doubt.HEAVY)
        : Optional.empty();
  }
}
