package vn.parindex.site.say.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.parindex.analytics.agreement.UnitAppeals;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.robustness.PairOrder;
import vn.parindex.analytics.robustness.PairOrders;
import vn.parindex.analytics.robustness.RankSpread;
import vn.parindex.analytics.robustness.RankUncertainty;
import vn.parindex.analytics.robustness.RobustnessSettings;
import vn.parindex.analytics.robustness.VerificationError;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** What can be said about how sure ranks are, in every case. */
public final class RobustnessSentences {

  /** More groups than this are counted by their pairs. */
  private static final int GROUPS = 4;

  /** More names than this in a group are not all given. */
  private static final int GROUP_NAMES = 4;

  private final Edition edition;
  private final Formats formats;
  private final Sentences sentences;
  private final Map<UnitId, String> labels;
  private final RankUncertainty uncertainty;
  private final RobustnessSettings settings;

  public RobustnessSentences(Edition edition) {
    this.edition = edition;
    this.formats = edition.formats();
    this.sentences = new Sentences(edition);
    this.labels = edition.labels();
    this.uncertainty = edition.results().robustness().uncertainty();
    this.settings = uncertainty.settings();
  }

  /** How many can hardly be told apart, who varies most, who is first or last whatever happens. */
  public String lead() {
    List<RankSpread> units = uncertainty.units();
    if (units.isEmpty()) {
      return edition.say("robustness.lead.nobody", edition.to(), edition.terms().unit());
    }
    if (units.size() == 1) {
      return edition.say(
          "robustness.lead.one",
          edition.to(),
          labels.get(units.get(0).unit()),
          edition.terms().unit());
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        uncertainty
            .pairs()
            .match(
                this::toldApart,
                reason ->
                    edition.say(
                        "robustness.lead.too-many",
                        formats.count(units.size()),
                        edition.terms().unit(),
                        formats.count(settings.pairLimit()))));
    parts.add(widest());
    parts.add(
        end(
            "first",
            Collections.min(units.stream().map(RankSpread::low).toList()),
            RankSpread::low));
    parts.add(
        end(
            "last",
            Collections.max(units.stream().map(RankSpread::high).toList()),
            RankSpread::high));
    return String.join(" ", parts);
  }

  private String toldApart(PairOrders pairs) {
    long unsure = unsurePairs(pairs);
    return edition.say(
        unsure == 0 ? "robustness.lead.apart" : "robustness.lead.unsure",
        formats.count(pairs.pairs().size() - unsure),
        formats.count(pairs.pairs().size()),
        edition.terms().unit(),
        formats.count(unsure),
        formats.count(unsure(pairs).size()));
  }

  /** Pairs of which nobody knows who is above the other, "21/171"; empty when all are known. */
  public Optional<String> unsurePairs() {
    return uncertainty
        .pairs()
        .value()
        .filter(pairs -> unsurePairs(pairs) > 0)
        .map(
            pairs ->
                edition.say(
                    "count.of",
                    formats.count(unsurePairs(pairs)),
                    formats.count(pairs.pairs().size())));
  }

  private long unsurePairs(PairOrders pairs) {
    return pairs.pairs().stream().filter(pair -> !isToldApart(pair)).count();
  }

  /** Units with at least one other from which they cannot be told apart. */
  private Set<UnitId> unsure(PairOrders pairs) {
    Set<UnitId> unsure = new HashSet<>();
    for (PairOrder pair : pairs.pairs()) {
      if (!isToldApart(pair)) {
        unsure.add(pair.upper());
        unsure.add(pair.lower());
      }
    }
    return unsure;
  }

  /** How much of the order is sure, in one sentence. */
  public String howSure() {
    List<RankSpread> units = uncertainty.units();
    return units.size() < 2
        ? lead()
        : uncertainty
            .pairs()
            .match(
                this::howSure,
                reason ->
                    edition.say(
                        "robustness.lead.too-many",
                        formats.count(units.size()),
                        edition.terms().unit(),
                        formats.count(settings.pairLimit())));
  }

  private String howSure(PairOrders pairs) {
    int all = pairs.pairs().size();
    long unsure = unsurePairs(pairs);
    if (unsure == 0) {
      return edition.say(
          "robustness.words.sure",
          formats.count(uncertainty.units().size()),
          edition.terms().unit());
    }
    return edition.say(
        2 * unsure < all ? "robustness.words.most" : "robustness.words.few",
        formats.count(all - unsure),
        formats.count(all),
        edition.terms().unit());
  }

  /**
   * Among whom nobody should be called the better: groups of the ranking within which no two can be
   * told apart, the other such pairs counted; empty when all can be, or when nobody knows.
   */
  public String close() {
    return uncertainty
        .pairs()
        .value()
        .filter(pairs -> unsurePairs(pairs) > 0)
        .map(this::close)
        .orElse("");
  }

  private String close(PairOrders pairs) {
    List<List<UnitId>> close =
        pairs.groups().stream().filter(group -> group.size() > 1).limit(GROUPS).toList();
    List<String> parts = new ArrayList<>(close.stream().map(this::group).toList());
    long others = unsurePairs(pairs) - close.stream().mapToLong(RobustnessSentences::pairsOf).sum();
    if (others > 0) {
      parts.add(
          edition.say(
              close.isEmpty() ? "robustness.words.pairs" : "robustness.words.others",
              formats.count(others),
              edition.terms().unit()));
    }
    return edition.say("robustness.words.close", String.join("; ", parts));
  }

  private static long pairsOf(List<UnitId> group) {
    return (long) group.size() * (group.size() - 1) / 2;
  }

  /** "Ba Nam – Ba Điền"; of many, where they stand. */
  private String group(List<UnitId> group) {
    return group.size() <= GROUP_NAMES
        ? String.join(" – ", group.stream().map(labels::get).toList())
        : edition.say(
            "robustness.words.group",
            formats.count(group.size()),
            edition.terms().unit(),
            labels.get(group.get(0)),
            labels.get(group.get(group.size() - 1)));
  }

  /** Whether one of both is above the other in enough draws. */
  public boolean isToldApart(PairOrder pair) {
    return Math.max(pair.above(), pair.below()) >= settings.groupLimit();
  }

  private String widest() {
    int width = uncertainty.units().stream().mapToInt(RobustnessSentences::width).max().orElse(0);
    if (width == 0) {
      return edition.say(
          "robustness.lead.fixed",
          edition.terms().unit(),
          formats.settingPercent(settings.level()));
    }
    List<RankSpread> widest =
        uncertainty.units().stream().filter(spread -> width(spread) == width).toList();
    RankSpread one = widest.get(0);
    if (widest.size() > 1) {
      return edition.say(
          "robustness.lead.widest.shared",
          formats.places(one.high().value().subtract(one.low().value())),
          names(widest));
    }
    return edition.say(
        "robustness.lead.widest",
        labels.get(one.unit()),
        formats.rank(one.low()),
        formats.rank(one.high()));
  }

  /** Who holds the first or the last rank in most draws; or who may come to hold it. */
  private String end(String end, Rank extreme, Function<RankSpread, Rank> possible) {
    List<RankSpread> candidates =
        uncertainty.units().stream()
            .filter(spread -> possible.apply(spread).equals(extreme))
            .toList();
    List<RankSpread> sure = candidates.stream().filter(spread -> width(spread) == 0).toList();
    return sure.isEmpty()
        ? edition.say(
            (candidates.size() == 1 ? Families.END_ALONE : Families.END_OPEN).of(end),
            edition.terms().unit(),
            formats.rank(extreme),
            names(candidates))
        : edition.say(
            Families.END_SURE.of(end),
            names(sure),
            formats.rank(extreme),
            formats.settingPercent(settings.level()));
  }

  private String names(List<RankSpread> spreads) {
    return sentences.listed(spreads.stream().map(spread -> labels.get(spread.unit())).toList());
  }

  private static int width(RankSpread spread) {
    return spread.high().doubled() - spread.low().doubled();
  }

  /** The finding, at most ten words. */
  public String chartTitle() {
    int units = uncertainty.units().size();
    if (units == 0) {
      return edition.say("robustness.chart.nobody");
    }
    if (units == 1) {
      return edition.say("robustness.chart.one", edition.terms().unit());
    }
    return uncertainty
        .pairs()
        .match(
            pairs -> {
              long unsure = unsurePairs(pairs);
              return edition.say(
                  unsure == 0 ? "robustness.chart.apart" : "robustness.chart.unsure",
                  formats.count(unsure),
                  formats.count(pairs.pairs().size()),
                  edition.terms().unit());
            },
            reason -> edition.say("robustness.chart.too-many", edition.terms().unit()));
  }

  /** What was varied, with the settings, one sentence each. */
  public List<String> varied() {
    if (uncertainty.units().isEmpty()) {
      return List.of();
    }
    String unit = edition.terms().unit();
    List<String> varied = new ArrayList<>();
    String spread = formats.settingPercent(settings.weightSpread());
    varied.add(
        settings.weightSpread() == 0
            ? edition.say("robustness.varied.weights.none")
            : edition.say(Families.VARIED_WEIGHTS.of(settings.weights()), spread));
    if (edition.hasSurvey()) {
      varied.add(
          edition.say(
              Families.VARIED_SURVEY.of(settings.survey()),
              formats.count(settings.respondents()),
              unit));
    }
    if (edition.hasVerification()) {
      varied.add(verificationVaried());
    }
    varied.add(
        edition.say(
            "robustness.varied.draws",
            formats.count(settings.draws()),
            edition.say(Families.GENERATOR.of(settings.generator())),
            Long.toString(settings.seed())));
    return varied;
  }

  private String verificationVaried() {
    boolean moved =
        edition.results().agreement().appeals().units().stream()
            .mapToInt(UnitAppeals::changed)
            .anyMatch(changed -> changed > 0);
    return edition.say(
        settings.verification() == VerificationError.BETWEEN_ROUNDS && !moved
            ? "robustness.varied.verification.no-appeals"
            : Families.VARIED_VERIFICATION.of(settings.verification()),
        edition.to());
  }

  /** What the column of intervals on other pages is. */
  public String intervalNote() {
    return edition.say("robustness.interval.note", interval(), formats.count(settings.draws()));
  }

  /** "5–95%" as the settings have it. */
  public String interval() {
    double tail = (1 - settings.level()) / 2;
    String low = formats.settingPercent(tail);
    return edition.say(
        "robustness.interval",
        low.substring(0, low.length() - 1),
        formats.settingPercent(1 - tail));
  }
}
