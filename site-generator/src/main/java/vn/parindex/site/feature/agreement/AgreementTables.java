package vn.parindex.site.feature.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.agreement.AreaAgreement;
import vn.parindex.analytics.agreement.Association;
import vn.parindex.analytics.agreement.LeafClaims;
import vn.parindex.analytics.agreement.LeafTest;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.correlation.NullDistribution;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Cells;
import vn.parindex.site.say.Columns;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.OutcomeCells;

/** How leaves and areas agree: over-claimed leaves, areas with each other, leaves under test. */
final class AgreementTables {

  /** The first so many leaves or pairs are shown; all are in the download. */
  private static final int SHOWN_CLAIMS = 12;

  private static final int SHOWN_PAIRS = 10;
  private static final int SHOWN_TESTS = 25;

  /** A pair is called significant when Holm's p is not above it. */
  private static final double SIGNIFICANT = 0.05;

  /**
   * From fewer units a p that is not counted over all orders is no approximation: with ties, ρ = ±1
   * of three units would have p = 0.
   */
  private static final int LEAST_FOR_APPROXIMATION = 10;

  /** Item-rest correlations below this tell little (Ebel 1965: rule of thumb). */
  private static final double LOW_ITEM_REST = 0.2;

  /** An effective weight of so many times the nominal one is worth a look. */
  private static final double HEAVY = 2;

  /** Below and from these Kendall's W is read as little and much agreement. */
  private static final double LITTLE_CONCORDANCE = 0.3;

  private static final double MUCH_CONCORDANCE = 0.7;

  /** Below and from these Cronbach's α is read as little and enough consistency. */
  private static final double LITTLE_ALPHA = 0.5;

  private static final double ENOUGH_ALPHA = 0.7;

  private final Edition edition;
  private final Formats formats;
  private final Cells cells;
  private final OutcomeCells outcomes;
  private final Columns columns;
  private final Agreement agreement;

  AgreementTables(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.cells = new Cells(edition);
    this.outcomes = new OutcomeCells(edition);
    this.columns = new Columns(edition);
    this.agreement = edition.results().agreement();
  }

  /** The leaves that most units over-claimed. */
  TableView claims() {
    List<LeafClaims> over =
        agreement.claims().leaves().stream()
            .filter(leaf -> leaf.count().over() > 0)
            .sorted(
                Comparator.comparing(AgreementTables::shareOver)
                    .thenComparing(LeafClaims::points)
                    .reversed())
            .toList();
    List<TableView.Row> rows = new ArrayList<>();
    for (LeafClaims leaf : over.subList(0, Math.min(SHOWN_CLAIMS, over.size()))) {
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(coded(leaf.leaf()), rows.size()),
                  cells.points(leaf.leaf().maxPoints()),
                  cells.text(
                      edition.say(
                          "count.of",
                          formats.count(leaf.count().over()),
                          formats.count(leaf.count().all())),
                      leaf.count().over()),
                  outcomes.signed(Fraction.of(leaf.points())),
                  outcomes.of(leaf.meanPercent(), outcomes::signed)),
              false));
    }
    return new TableView(
        "claims-by-leaf",
        edition.say("agreement.claims.caption"),
        List.of(
            columns.words("leaf", edition.say("column.leaf")),
            columns.points("max", edition.say("column.max")),
            columns.figures("over", edition.say("column.units-over", edition.terms().unit())),
            columns.points("points", edition.say("column.points-over")),
            columns.percent("mean", edition.say("column.mean-over"))),
        rows,
        List.of(
            rows.isEmpty()
                ? edition.say("agreement.claims.none")
                : edition.say(
                    "agreement.claims.note", shown("agreement.claims", rows.size(), over.size()))));
  }

  /** "All 3 …" or "10 of 28 …". */
  private String shown(String key, int shown, int all) {
    return edition.say(
        key + (shown == all ? ".all" : ".some"), formats.count(shown), formats.count(all));
  }

  private static Fraction shareOver(LeafClaims leaf) {
    return leaf.count().shareOver().match(share -> share, reason -> Fraction.ZERO);
  }

  /** The strongest associations of two areas. */
  TableView areas() {
    List<Association> pairs = agreement.areas().pairs();
    List<Association> known =
        pairs.stream()
            .filter(pair -> pair.spearman().isKnown())
            .sorted(Comparator.comparingDouble(AgreementTables::strength).reversed())
            .toList();
    List<TableView.Row> rows = new ArrayList<>();
    for (Association pair : known.subList(0, Math.min(SHOWN_PAIRS, known.size()))) {
      rows.add(row(area(pair.code()) + " ↔ " + area(pair.other()), pair, rows.size()));
    }
    return new TableView(
        "area-pairs",
        edition.say("agreement.areas.caption"),
        columns(edition.say("column.area-pair")),
        rows,
        List.of(
            rows.isEmpty()
                ? edition.say("agreement.areas.none", edition.terms().unit())
                : edition.say(
                    "agreement.areas.note",
                    shown("agreement.areas", rows.size(), pairs.size()),
                    formats.count(known.stream().filter(AgreementTables::isSignificant).count()),
                    formats.settingPercent(SIGNIFICANT))));
  }

  private static double strength(Association pair) {
    return pair.spearman().match(found -> Math.abs(found.coefficient()), reason -> 0.0);
  }

  private static boolean isSignificant(Association pair) {
    return hasP(pair) && pair.spearmanHolm().match(p -> p <= SIGNIFICANT, reason -> false);
  }

  /** Whether the p-value is exact, or approximated from enough units. */
  private static boolean hasP(Association one) {
    return one.spearman()
        .match(
            found ->
                found.count() >= LEAST_FOR_APPROXIMATION
                    || found
                        .pValue()
                        .match(p -> p.from() == NullDistribution.EXACT, reason -> true),
            reason -> true);
  }

  /** Each area against the survey. */
  TableView survey() {
    List<TableView.Row> rows = new ArrayList<>();
    List<Association> all = agreement.areas().survey();
    boolean any = all.stream().anyMatch(one -> one.spearman().isKnown());
    if (any) {
      for (Association one : all) {
        rows.add(row(area(one.code()), one, rows.size()));
      }
    }
    String note = any ? "agreement.survey.note" : "agreement.survey.none";
    return new TableView(
        "area-survey",
        edition.say("agreement.survey.caption"),
        columns(edition.say("column.area")),
        rows,
        edition.hasSurvey() ? List.of(edition.say(note, edition.terms().unit())) : List.of());
  }

  private List<TableView.Column> columns(String first) {
    return List.of(
        columns.words("area", first),
        columns.figures("units", edition.say("column.count")),
        columns.figures("spearman", edition.say("column.spearman")),
        columns.figures("p", edition.say("column.p")),
        columns.figures("holm", edition.say("column.holm")),
        columns.figures("kendall", edition.say("column.kendall")));
  }

  private TableView.Row row(String label, Association one, int order) {
    Cell tooFew = cells.absent(edition.say("agreement.too-few-for-p"));
    return new TableView.Row(
        List.of(
            cells.text(label, order),
            one.spearman().match(found -> cells.count(found.count()), reason -> cells.absent("")),
            outcomes.correlation(one.spearman()),
            hasP(one) ? outcomes.pValue(one.spearman().flatMap(Correlation::p)) : tooFew,
            hasP(one) ? outcomes.pValue(one.spearmanHolm()) : tooFew,
            outcomes.correlation(one.kendall())),
        false);
  }

  /** W and α with what they say. */
  TableView measures() {
    AreaAgreement areas = agreement.areas();
    return new TableView(
        "measures",
        edition.say("agreement.measures.caption"),
        List.of(
            columns.fixed("measure", edition.say("column.measure-plain")),
            columns.figures("value", edition.say("column.value")),
            columns.figures("p", edition.say("column.p")),
            columns.fixed("reading", edition.say("column.reading"))),
        List.of(
            new TableView.Row(
                List.of(
                    cells.text(edition.say("agreement.w")),
                    outcomes.coefficient(areas.concordance().map(w -> w.coefficient())),
                    outcomes.pValue(areas.concordance().map(w -> w.pValue())),
                    cells.text(
                        areas
                            .concordance()
                            .match(
                                w -> edition.say(concordance(w.coefficient()), units()),
                                reason -> edition.say("agreement.no-reading")))),
                false),
            new TableView.Row(
                List.of(
                    cells.text(edition.say("agreement.alpha")),
                    outcomes.coefficient(areas.alpha()),
                    cells.absent(edition.say("agreement.no-test")),
                    cells.text(
                        areas
                            .alpha()
                            .match(
                                a -> edition.say(alpha(a)),
                                reason -> edition.say("agreement.no-reading")))),
                false)),
        List.of(
            edition.say(
                "agreement.measures.note",
                formats.count(areas.completeUnits()),
                edition.terms().unit())));
  }

  private String units() {
    return edition.terms().units();
  }

  private static String concordance(double w) {
    return w < LITTLE_CONCORDANCE
        ? "agreement.w.little"
        : w < MUCH_CONCORDANCE ? "agreement.w.some" : "agreement.w.much";
  }

  private static String alpha(double alpha) {
    return alpha < LITTLE_ALPHA
        ? "agreement.alpha.little"
        : alpha < ENOUGH_ALPHA ? "agreement.alpha.some" : "agreement.alpha.enough";
  }

  /** What makes a leaf worth testing, the gravest first. */
  private enum Doubt {
    NO_POINTS,
    ALL_FULL,
    ALL_ZERO,
    ALL_EQUAL,
    NEGATIVE,
    LOW,
    HEAVY;

    private String key() {
      return "doubt." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** A leaf with its doubt. */
  private record Doubtful(LeafTest test, Doubt doubt) {}

  /** Leaves that tell nothing apart, measure something else, or weigh more than they should. */
  TableView leaves() {
    List<Doubtful> doubtful =
        agreement.leaves().stream()
            .flatMap(test -> doubt(test).map(doubt -> new Doubtful(test, doubt)).stream())
            .sorted(Comparator.comparing(Doubtful::doubt))
            .toList();
    List<TableView.Row> rows = new ArrayList<>();
    for (Doubtful one : doubtful.subList(0, Math.min(SHOWN_TESTS, doubtful.size()))) {
      LeafTest test = one.test();
      rows.add(
          new TableView.Row(
              List.of(
                  cells.text(coded(test.leaf()), rows.size()),
                  cells.text(edition.say(one.doubt().key()), one.doubt().ordinal()),
                  outcomes.of(test.meanPercent(), cells::percent),
                  outcomes.correlation(test.itemRest()),
                  cells.percent(test.nominalWeight()),
                  outcomes.of(test.effectiveWeight(), cells::percent)),
              false));
    }
    return new TableView(
        "leaf-tests",
        edition.say("agreement.leaves.caption"),
        List.of(
            columns.words("leaf", edition.say("column.leaf")),
            columns.words("doubt", edition.say("column.doubt")),
            columns.percent("mean", edition.say("column.mean-attainment")),
            columns.figures("item-rest", edition.say("column.item-rest")),
            columns.percent("nominal", edition.say("column.nominal-weight")),
            columns.percent("effective", edition.say("column.effective-weight"))),
        rows,
        List.of(
            edition.say(
                rows.isEmpty() ? "agreement.leaves.none" : "agreement.leaves.note",
                shown("agreement.leaves", rows.size(), doubtful.size()),
                formats.count(agreement.leaves().size()),
                formats.coefficient(LOW_ITEM_REST))));
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

  private String area(String code) {
    return edition
        .framework()
        .area(code)
        .map(area -> Edition.coded(area.code(), area.name()))
        .orElse(code);
  }

  private static String coded(Leaf leaf) {
    return Edition.coded(leaf.code(), leaf.name());
  }
}
