package vn.parindex.site.feature.calculation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.declaration.DeclaredClaim;
import vn.parindex.analytics.index.LeafResult;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block.Ledger.Reason;
import vn.parindex.site.model.Block.Phrase;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.DeclaredWords;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.result.NotApplicableWords;
import vn.parindex.site.say.result.RuleWords;
import vn.parindex.site.say.year.EvidenceStates;
import vn.parindex.site.say.year.EvidenceStates.State;
import vn.parindex.site.say.year.EvidenceWords;

/**
 * How the points of a leaf came about: its rule, what each stage gave and which of them counts,
 * what is lost, the evidence, the lines where all that is written.
 */
final class LeafReasons {

  /** A round that was not held, or not asked for, has nothing to say. */
  private static final Set<Figure> NO_ROUND =
      Set.of(Figure.missing(MissingReason.NOT_SCORED), Figure.missing(MissingReason.NO_APPEAL));

  /** Who declares, of which leaf. */
  private record Declarer(UnitId unit, String leaf) {}

  private final Edition edition;
  private final Amounts amounts;
  private final SourceReasons sources;
  private final RuleWords rules;
  private final LossWords losses;
  private final DeclaredWords words;
  private final Map<Declarer, DeclaredClaim> declared = new HashMap<>();
  private final EvidenceWords evidenceWords;
  private final Optional<EvidenceStates> evidence;
  private final NotApplicableWords notApplicable;

  LeafReasons(Edition edition, SourceReasons sources) {
    this.edition = edition;
    this.amounts = new Amounts(edition);
    this.sources = sources;
    this.rules = new RuleWords(edition.words(), edition.formats());
    this.losses = new LossWords(edition);
    this.words = new DeclaredWords(edition);
    edition
        .results()
        .declared()
        .forEach(claim -> declared.put(new Declarer(claim.unit(), claim.leaf().code()), claim));
    this.evidenceWords = new EvidenceWords(edition);
    this.evidence = AreaSum.evidence(edition).map(EvidenceStates::new);
    this.notApplicable = new NotApplicableWords(edition);
  }

  List<Reason> of(SitePath page, UnitIndex index, LeafResult result, ScoreSheet sheet) {
    UnitId unit = index.unit();
    Leaf leaf = result.leaf();
    List<Reason> reasons = new ArrayList<>();
    reasons.add(said(edition.say("column.scoring"), rules.of(leaf.scoring(), leaf.maxPoints())));
    Figure counted = sheet.counted(leaf.code());
    reasons.add(
        new Reason(
            edition.say("calculation.score"),
            Optional.ofNullable(sheet.leaves().get(leaf.code()))
                .map(score -> stages(score, counted))
                .orElseGet(() -> List.of(Phrase.of(word(MissingReason.MISSING))))));
    Optional.ofNullable(declared.get(new Declarer(unit, leaf.code())))
        .map(claim -> said(edition.say("column.declared"), words.sentence(claim)))
        .ifPresent(reasons::add);
    counted
        .match(points -> loss(leaf, points), reason -> out(result, reason))
        .ifPresent(reasons::add);
    if (result.points().isKnown() && !result.scale().equals(Fraction.ONE)) {
      reasons.add(
          said(
              edition.say("calculation.counted"),
              amounts.addition(List.of(result), notApplicable.factor(index))));
    }
    evidence.ifPresent(states -> reasons.addAll(evidence(states, unit, leaf)));
    List<Phrase> places = sources.leaf(page, unit, leaf.code());
    if (!places.isEmpty()) {
      reasons.add(new Reason(edition.say("calculation.written"), places));
    }
    return reasons;
  }

  /** One after the other; the one that counts stands out and says so. */
  private List<Phrase> stages(LeafScore score, Figure counted) {
    return score.match(
        verified -> verified(verified, counted),
        surveyed ->
            List.of(
                counts(
                    edition.say("calculation.stage.survey", figure(surveyed.points())),
                    counted.isKnown())),
        none -> List.of(Phrase.of(word(MissingReason.NOT_APPLICABLE))));
  }

  private List<Phrase> verified(LeafScore.Verified score, Figure counted) {
    boolean second = score.round2().isKnown();
    List<Phrase> stages = new ArrayList<>();
    if (!NO_ROUND.contains(score.selfAssessed())) {
      stages.add(Phrase.of(edition.say("calculation.stage.self", figure(score.selfAssessed()))));
    }
    stages.add(
        counts(
            edition.hasSecondRound()
                ? edition.say("calculation.stage.first", figure(score.round1()))
                : edition.say("calculation.stage.only", figure(score.round1())),
            !second && counted.isKnown()));
    if (second || !NO_ROUND.contains(score.round2())) {
      stages.add(counts(edition.say("calculation.stage.second", figure(score.round2())), second));
    }
    List<Phrase> joined = new ArrayList<>();
    for (Phrase stage : stages) {
      if (!joined.isEmpty()) {
        joined.add(Phrase.of(" → "));
      }
      joined.add(stage);
    }
    return joined;
  }

  private Phrase counts(String stage, boolean counts) {
    return counts ? Phrase.emphasis(edition.say("calculation.counts", stage)) : Phrase.of(stage);
  }

  private String figure(Figure figure) {
    return figure.match(amounts::points, this::word);
  }

  private String word(MissingReason reason) {
    return edition.say(Families.MISSING.of(reason));
  }

  /** What the unit can do about points lost; nothing where none are. */
  private Optional<Reason> loss(Leaf leaf, Fraction points) {
    return points.compareTo(leaf.maxPoints()) >= 0
        ? Optional.empty()
        : Optional.of(said(edition.say("calculation.loss"), losses.kind(LossKind.of(leaf))));
  }

  /** What becomes of the maximum of a leaf without points. */
  private Optional<Reason> out(LeafResult leaf, MissingReason reason) {
    if (NotApplicableWords.hasFullMarks(leaf)) {
      return Optional.of(
          said(
              edition.say("calculation.counted"),
              edition.say(
                  "calculation.counted.full-marks", amounts.points(leaf.leaf().maxPoints()))));
    }
    if (WholeSum.isCarried(leaf)) {
      return Optional.of(
          said(
              edition.say("calculation.out"),
              edition.say("calculation.out.rescaled", amounts.points(leaf.leaf().maxPoints()))));
    }
    boolean stops =
        reason != MissingReason.NOT_APPLICABLE
            && edition.results().settings().index().missing() == MissingPolicy.PROPAGATE;
    return Optional.of(
        said(
            edition.say("calculation.out"),
            stops
                ? edition.say("calculation.out.propagate")
                : edition.say("calculation.out.max", amounts.points(leaf.scaledMax()))));
  }

  private static Reason said(String term, String words) {
    return new Reason(term, List.of(Phrase.of(words)));
  }

  private List<Reason> evidence(EvidenceStates states, UnitId unit, Leaf leaf) {
    State state = states.of(unit, leaf.code());
    boolean needed =
        leaf.source() == Leaf.Source.VERIFIED
            && state != State.NOT_APPLICABLE
            && edition.routes().has(page(leaf));
    if (!needed) {
      return List.of();
    }
    List<Phrase> words = new ArrayList<>();
    words.add(Phrase.of(new PlaceLink(evidenceWords.marked(state), page(leaf), "")));
    states
        .entry(unit, leaf.code())
        .map(Evidence.Entry::filedUnder)
        .filter(code -> !code.isEmpty())
        .ifPresent(
            code -> words.add(Phrase.of(edition.say("calculation.evidence.filed-under", code))));
    states
        .since(unit, leaf.code())
        .ifPresent(
            day ->
                words.add(
                    Phrase.of(
                        edition.say("calculation.evidence.since", edition.formats().date(day)))));
    return List.of(new Reason(edition.say("calculation.evidence"), words));
  }

  private SitePath page(Leaf leaf) {
    return edition.framework().areas().stream()
        .filter(area -> area.leaves().anyMatch(leaf::equals))
        .map(Area::code)
        .map(edition.addresses()::evidence)
        .findFirst()
        .orElseThrow();
  }
}
