package vn.parindex.site.feature.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.agreement.AreaAgreement;
import vn.parindex.analytics.agreement.Association;
import vn.parindex.analytics.agreement.LeafClaims;
import vn.parindex.analytics.agreement.UnitAppeals;
import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.correlation.NullDistribution;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.table.OutcomeCells;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.words.WordFamily;

/** How leaves and areas agree: over-claimed leaves, areas with each other, leaves under test. */
final class AgreementTables extends TablePart {

  /** Whether all are shown. */
  private static final WordFamily<Boolean> CLAIMS = shown("agreement.claims.*");

  private static final WordFamily<Boolean> AREAS = shown("agreement.areas.*");

  /** The first so many leaves or pairs are shown; all are in the download. */
  private static final int SHOWN_CLAIMS = 12;

  private static final int SHOWN_PAIRS = 10;

  /** So many pairs are named in a sentence. */
  private static final int NAMED_PAIRS = 3;

  /** A pair is called significant when Holm's p is not above it. */
  private static final double SIGNIFICANT = 0.05;

  /**
   * From fewer units a p that is not counted over all orders is no approximation: with ties, ρ = ±1
   * of three units would have p = 0.
   */
  private static final int LEAST_FOR_APPROXIMATION = 10;

  /** Below and from these Kendall's W is read as little and much agreement. */
  private static final double LITTLE_CONCORDANCE = 0.3;

  private static final double MUCH_CONCORDANCE = 0.7;

  /** Below and from these Cronbach's α is read as little and enough consistency. */
  private static final double LITTLE_ALPHA = 0.5;

  private static final double ENOUGH_ALPHA = 0.7;

  private final OutcomeCells outcomes;
  private final Agreement agreement;

  AgreementTables(Edition edition) {
    super(edition);
    this.outcomes = new OutcomeCells(edition);
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
    List<LeafClaims> shown = over.subList(0, Math.min(SHOWN_CLAIMS, over.size()));
    return new TableOf<LeafClaims>("claims-by-leaf", edition.say("agreement.claims.caption"))
        .numbered(
            columns.words("leaf", edition.say("column.leaf")),
            (row, place) -> cells.text(LossWords.name(row.leaf()), place))
        .column(
            columns.points("max", edition.say("column.max")),
            row -> cells.points(row.leaf().maxPoints()))
        .column(
            columns.figures("over", edition.say("column.units-over", edition.terms().unit())),
            row ->
                cells.text(
                    edition.say(
                        "count.of",
                        formats.count(row.count().over()),
                        formats.count(row.count().all())),
                    row.count().over()))
        .column(
            columns.points("points", edition.say("column.points-over")),
            row -> outcomes.signed(row.points()))
        .column(
            columns.percent("mean", edition.say("column.mean-over")),
            row -> outcomes.of(row.meanPercent(), outcomes::signed))
        .note(
            shown.isEmpty()
                ? edition.say("agreement.claims.none")
                : edition.say("agreement.claims.note", shown(CLAIMS, shown.size(), over.size())))
        .rows(shown);
  }

  private static WordFamily<Boolean> shown(String pattern) {
    return WordFamily.of(pattern, isAll -> isAll ? "all" : "some", true, false);
  }

  /** "All 3 …" or "10 of 28 …". */
  private String shown(WordFamily<Boolean> words, int shown, int all) {
    return edition.say(words.of(shown == all), formats.count(shown), formats.count(all));
  }

  private static Fraction shareOver(LeafClaims leaf) {
    return leaf.count().shareOver().match(share -> share, reason -> Fraction.ZERO);
  }

  /** What the second round changed; of very many units those of whom it moved most. */
  TableView appeals() {
    Map<UnitId, Integer> names = edition.nameOrder();
    List<UnitAppeals> decided =
        agreement.appeals().units().stream()
            .filter(appeals -> appeals.decided() > 0)
            .sorted(Comparator.comparing(appeals -> names.get(appeals.unit())))
            .toList();
    Set<UnitAppeals> most =
        decided.stream()
            .sorted(Comparator.comparing(AgreementTables::moved).reversed())
            .limit(RowLimit.of(decided.size()))
            .collect(Collectors.toSet());
    return new TableOf<UnitAppeals>(
            "appeals", edition.say("agreement.appeals.caption", edition.to()))
        .column(
            columns.words("unit", edition.say("column.unit")),
            appeals -> cells.unit(appeals.unit()))
        .column(
            columns.figures("decided", edition.say("column.decided")),
            appeals -> cells.count(appeals.decided()))
        .column(
            columns.figures("changed", edition.say("column.changed-leaves")),
            appeals -> cells.count(appeals.changed()))
        .column(
            columns.points("won", edition.say("column.won")),
            appeals -> cells.points(appeals.won()))
        .column(
            columns.points("lost", edition.say("column.lost-on-appeal")),
            appeals -> cells.points(appeals.lost()))
        .column(
            columns.percentagePoints("index", edition.say("column.index-by-appeal")),
            appeals -> outcomes.of(appeals.index(), cells::change))
        .column(
            columns.places("places", edition.say("column.places-by-appeals")),
            appeals ->
                outcomes.of(appeals.placesGained(), gained -> cells.places(Fraction.of(gained))))
        .note(
            most.size() == decided.size()
                ? ""
                : edition.say(
                    "agreement.appeals.cut",
                    formats.count(most.size()),
                    formats.count(decided.size()),
                    edition.terms().unit()),
            edition.say(decided.isEmpty() ? "agreement.lead.no-appeals" : "agreement.appeals.note"))
        .rows(decided.stream().filter(most::contains).toList());
  }

  /** Points that moved on appeal, either way. */
  private static Fraction moved(UnitAppeals appeals) {
    return appeals.won().add(appeals.lost());
  }

  /** The strongest associations of two areas. */
  TableView areas() {
    List<Association> pairs = agreement.areas().pairs();
    List<Association> known =
        pairs.stream()
            .filter(pair -> pair.spearman().isKnown())
            .sorted(Comparator.comparingDouble(AgreementTables::strength).reversed())
            .toList();
    List<Association> shown = known.subList(0, Math.min(SHOWN_PAIRS, known.size()));
    return associations(
            "area-pairs",
            edition.say("agreement.areas.caption"),
            edition.say("column.area-pair"),
            pair -> area(pair.code()) + " ↔ " + area(pair.other()))
        .note(
            shown.isEmpty()
                ? edition.say("agreement.areas.none", edition.terms().unit())
                : edition.say(
                    tested(pairs) == pairs.size()
                        ? "agreement.areas.note"
                        : tested(pairs) > 0
                            ? "agreement.areas.note.some"
                            : "agreement.areas.note.none",
                    shown(AREAS, shown.size(), pairs.size()),
                    formats.count(known.stream().filter(AgreementTables::isSignificant).count()),
                    formats.settingPercent(SIGNIFICANT),
                    formats.count(tested(pairs))))
        .rows(shown);
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

  /** Each area against the survey; empty and without a word where there is none. */
  TableView survey() {
    List<Association> all = agreement.areas().survey();
    boolean any = all.stream().anyMatch(one -> one.spearman().isKnown());
    String note = any ? "agreement.survey.note" : "agreement.survey.none";
    return associations(
            "area-survey",
            edition.say("agreement.survey.caption"),
            edition.say("column.area"),
            one -> area(one.code()))
        .note(edition.hasSurvey() ? edition.say(note, edition.terms().unit()) : "")
        .rows(any ? all : List.of());
  }

  /** How strongly what {@code label} names goes together. */
  private TableOf<Association> associations(
      String id, String caption, String head, Function<Association, String> label) {
    return new TableOf<Association>(id, caption)
        .numbered(columns.words("area", head), (one, place) -> cells.text(label.apply(one), place))
        .column(
            columns.figures("units", edition.say("column.count")),
            one ->
                one.spearman()
                    .match(found -> cells.count(found.count()), reason -> cells.absent("")))
        .column(
            columns.figures("spearman", edition.say("column.spearman")),
            one -> outcomes.correlation(one.spearman()))
        .column(
            columns.figures("p", edition.say("column.p")),
            one -> pValue(one, one.spearman().flatMap(Correlation::p)))
        .column(
            columns.figures("holm", edition.say("column.holm")),
            one -> pValue(one, one.spearmanHolm()))
        .column(
            columns.figures("kendall", edition.say("column.kendall")),
            one -> outcomes.correlation(one.kendall()));
  }

  private Cell pValue(Association one, Outcome<Double> p) {
    return hasP(one) ? outcomes.pValue(p) : cells.absent(edition.say("agreement.too-few-for-p"));
  }

  /**
   * One figure for the areas as a whole.
   *
   * @param reading what it says, in words
   */
  private record Measure(String name, Outcome<Double> value, Cell p, String reading) {}

  /** What the tables of the areas say, in words; nothing of what cannot be computed. */
  String together() {
    List<String> readings =
        measured().stream()
            .filter(measure -> measure.value().isKnown())
            .map(Measure::reading)
            .toList();
    List<Association> sure =
        agreement.areas().pairs().stream()
            .filter(AgreementTables::isSignificant)
            .sorted(Comparator.comparingDouble(AgreementTables::strength).reversed())
            .toList();
    List<String> parts = new ArrayList<>();
    if (!readings.isEmpty()) {
      parts.add(edition.say("agreement.together", String.join("; ", readings)));
    }
    List<Association> alike = sure.stream().filter(pair -> !isOpposite(pair)).toList();
    List<Association> opposite = sure.stream().filter(AgreementTables::isOpposite).toList();
    if (!alike.isEmpty()) {
      parts.add(
          pairs(
              alike.size() <= NAMED_PAIRS ? "agreement.together.pairs" : "agreement.together.many",
              alike));
    }
    if (!opposite.isEmpty()) {
      parts.add(
          pairs(
              opposite.size() <= NAMED_PAIRS ? "agreement.against.pairs" : "agreement.against.many",
              opposite));
    }
    if (sure.isEmpty() && !readings.isEmpty()) {
      parts.add(noneSure());
    }
    return parts.isEmpty()
        ? edition.say("agreement.areas.none", edition.terms().unit())
        : String.join(" ", parts);
  }

  /** That no pair is clear; of pairs that could not be tested nothing is concluded. */
  private String noneSure() {
    int pairs = agreement.areas().pairs().size();
    long tested = tested(agreement.areas().pairs());
    return tested == 0
        ? edition.say("agreement.together.untested")
        : tested < pairs
            ? edition.say(
                "agreement.together.none.some", formats.count(tested), formats.count(pairs))
            : edition.say("agreement.together.none");
  }

  /** How many of the pairs have a p-value that counts. */
  private static long tested(List<Association> pairs) {
    return pairs.stream().filter(pair -> hasP(pair) && pair.spearmanHolm().isKnown()).count();
  }

  private String pairs(String key, List<Association> some) {
    return edition.say(
        key,
        formats.count(some.size()),
        formats.count(agreement.areas().pairs().size()),
        some.stream()
            .limit(NAMED_PAIRS)
            .map(pair -> area(pair.code()) + " ↔ " + area(pair.other()))
            .collect(Collectors.joining("; ")));
  }

  /** Whether units that are high in one area are low in the other. */
  private static boolean isOpposite(Association pair) {
    return pair.spearman().match(found -> found.coefficient() < 0, reason -> false);
  }

  /** W and α with what they say. */
  TableView measures() {
    return new TableOf<Measure>("measures", edition.say("agreement.measures.caption"))
        .column(
            columns.fixed("measure", edition.say("column.measure-plain")),
            row -> cells.text(row.name()))
        .column(
            columns.figures("value", edition.say("column.value")),
            row -> outcomes.coefficient(row.value()))
        .column(columns.figures("p", edition.say("column.p")), Measure::p)
        .column(
            columns.fixed("reading", edition.say("column.reading")),
            row -> cells.text(row.reading()))
        .note(
            edition.say(
                "agreement.measures.note",
                formats.count(agreement.areas().completeUnits()),
                edition.terms().unit()))
        .rows(measured());
  }

  private List<Measure> measured() {
    AreaAgreement areas = agreement.areas();
    String none = edition.say("agreement.no-reading");
    Measure concordance =
        new Measure(
            edition.say("agreement.w"),
            areas.concordance().map(w -> w.coefficient()),
            outcomes.pValue(areas.concordance().map(w -> w.pValue())),
            areas
                .concordance()
                .match(
                    w -> edition.say(concordance(w.coefficient()), edition.terms().units()),
                    reason -> none));
    Measure alpha =
        new Measure(
            edition.say("agreement.alpha"),
            areas.alpha(),
            cells.absent(edition.say("agreement.no-test")),
            areas.alpha().match(a -> edition.say(alpha(a)), reason -> none));
    return List.of(concordance, alpha);
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

  private String area(String code) {
    return edition
        .framework()
        .area(code)
        .map(area -> Edition.coded(area.code(), area.name()))
        .orElse(code);
  }
}
