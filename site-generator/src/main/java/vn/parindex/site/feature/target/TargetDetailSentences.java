package vn.parindex.site.feature.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.DatedMeasure;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.Pool;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetForecast;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.NameLimit;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.FollowedUnits;

/** What is said of one target; true in every case, also of nobody, one and all. */
final class TargetDetailSentences {

  private final Edition edition;
  private final Formats formats;
  private final TargetWords words;
  private final FollowedUnits units;
  private final TargetStanding standing;
  private final Target target;
  private final Pool pool;
  private final String unit;

  TargetDetailSentences(
      Edition edition, TargetStanding standing, TargetWords words, FollowedUnits units) {
    this.edition = edition;
    this.formats = edition.formats();
    this.words = words;
    this.units = units;
    this.standing = standing;
    this.target = standing.target();
    this.pool = standing.pool();
    this.unit = edition.yearTerms().unit();
  }

  /** How many units meet it, how all together stand, and of how many nothing can be said. */
  String finding(String day) {
    List<String> parts = new ArrayList<>();
    parts.add(day + ", " + met());
    if (pool.judged() > 0) {
      parts.add(
          edition.say(
              "target.pooled",
              edition.yearTerms().group(),
              words.figure(target, pool),
              words.word(pool.attainment().state())));
    }
    parts.addAll(others());
    return String.join(" ", parts);
  }

  private String met() {
    String threshold = words.threshold(target);
    if (pool.judged() == 0) {
      return edition.say(unknown(), unit, threshold);
    }
    if (pool.judged() == 1) {
      UnitStanding one = judged().get(0);
      return edition.say(
          one.state() == State.MET ? "target.met.only" : "target.met.only-not",
          units.name(one.unit()),
          threshold,
          unit);
    }
    String key =
        pool.notMet() == 0 ? "target.met.all" : pool.met() == 0 ? "target.met.none" : "target.met";
    return edition.say(
        key, formats.count(pool.met()), formats.count(pool.judged()), unit, threshold);
  }

  /** Why nobody can be judged; where there are several reasons {@link #others} counts them. */
  private String unknown() {
    return reasons() > 1
        ? "target.met.mixed"
        : pool.noData() > 0
            ? "target.met.no-data"
            : pool.noCases() > 0
                ? "target.met.no-cases"
                : pool.noBase() > 0 ? "target.met.no-base" : "target.met.not-applicable";
  }

  /** For how many reasons units cannot be judged; that it does not apply to some is none. */
  private long reasons() {
    return IntStream.of(pool.noData(), pool.noCases(), pool.noBase())
        .filter(count -> count > 0)
        .count();
  }

  private List<String> others() {
    List<String> parts = new ArrayList<>();
    if (pool.judged() > 0 || reasons() > 1) {
      addOthers(parts, "target.others.no-cases", pool.noCases());
      addOthers(parts, "target.others.no-base", pool.noBase());
      addOthers(parts, "target.others.no-data", pool.noData());
      addOthers(parts, "target.others.not-applicable", pool.notApplicable());
    }
    return parts;
  }

  private void addOthers(List<String> parts, String why, int count) {
    if (count > 0) {
      parts.add(edition.say(why, formats.count(count), unit));
    }
  }

  /** The finding of the bars in at most ten words. */
  String barsTitle() {
    if (pool.judged() == 0) {
      return edition.say(
          pool.noData() > 0
              ? "target.bars.no-data"
              : pool.noBase() > 0 ? "target.bars.no-base" : "target.bars.no-cases",
          unit);
    }
    String key =
        pool.notMet() == 0
            ? "target.bars.all"
            : pool.met() == 0 ? "target.bars.none" : "target.bars";
    return edition.say(key, formats.count(pool.met()), formats.count(pool.judged()), unit);
  }

  /** Units with a rate, the best first, then those without; equal ones in the order of names. */
  List<UnitStanding> byRate() {
    Comparator<UnitStanding> byState = Comparator.comparingInt(one -> order(one.state()));
    return standing.units().values().stream()
        .sorted(
            byState
                .thenComparing(this::compareRates)
                .thenComparingInt(one -> units.place(one.unit())))
        .toList();
  }

  /** The better rate first. */
  private int compareRates(UnitStanding one, UnitStanding other) {
    return one.attainment()
        .gapPoints()
        .match(
            a -> other.attainment().gapPoints().match(b -> b.compareTo(a), none -> 0), none -> 0);
  }

  private static int order(State state) {
    return switch (state) {
      case MET, NOT_MET -> 0;
      case NO_CASES, NO_BASE -> 1;
      case NO_DATA -> 2;
      case NOT_APPLICABLE -> 3;
    };
  }

  private List<UnitStanding> judged() {
    return byRate().stream().filter(one -> one.state().isJudged()).toList();
  }

  /** Units that do not meet it: the worst pace first, then the worst rate, then by name. */
  List<UnitStanding> urged() {
    return standing.units().values().stream()
        .filter(one -> one.state() == State.NOT_MET)
        .sorted(
            Comparator.comparingInt(TargetDetailSentences::urgency)
                .thenComparing((a, b) -> compareRates(b, a))
                .thenComparingInt(one -> units.place(one.unit())))
        .toList();
  }

  /** Without a pace a unit comes after those that are behind. */
  private static int urgency(UnitStanding one) {
    return one.pace().match(pace -> 2 * TargetWords.urgency(pace.status()), none -> 3);
  }

  /**
   * Whom to urge first: all of the worst pace there is. Nobody is urged to reach what cannot be
   * reached any more.
   */
  String urge() {
    List<UnitStanding> missing = urged();
    if (missing.isEmpty()) {
      return edition.say(pool.judged() == 0 ? "target.urge.nothing" : "target.urge.none", unit);
    }
    if (standing.isPast()) {
      List<UnitStanding> older = missing.stream().filter(one -> one.missedReports() > 0).toList();
      if (!older.isEmpty()) {
        return edition.say("target.urge.passed.older", names(missing), names(older));
      }
      return edition.say(
          "target.urge.passed", formats.date(words.figuresOn(standing)), names(missing));
    }
    Map<Boolean, List<UnitStanding>> byReach =
        missing.stream()
            .collect(Collectors.partitioningBy(one -> one.attainment().isBeyondReach()));
    List<String> sentences = new ArrayList<>();
    if (!byReach.get(false).isEmpty()) {
      sentences.add(
          standing.isDecided()
              ? edition.say(
                  "target.urge.last-days", formats.date(standing.due()), names(byReach.get(false)))
              : first(byReach.get(false)));
    }
    if (!byReach.get(true).isEmpty()) {
      sentences.add(edition.say("target.urge.beyond-reach", names(byReach.get(true))));
    }
    return String.join(" ", sentences);
  }

  private String first(List<UnitStanding> urged) {
    for (Pace.Status status : List.of(Pace.Status.OFF_TRACK, Pace.Status.AT_RISK)) {
      List<UnitStanding> first =
          urged.stream()
              .filter(one -> one.pace().match(pace -> pace.status() == status, none -> false))
              .toList();
      if (!first.isEmpty()) {
        return edition.say(Families.URGE.of(status), names(first));
      }
    }
    boolean all =
        urged.stream()
            .allMatch(
                one ->
                    one.pace().match(pace -> pace.status() == Pace.Status.ON_TRACK, none -> false));
    return edition.say(all ? "target.urge.on-track" : "target.urge.unknown", names(urged));
  }

  /** Names as far as they can be read in a sentence, else how many there are. */
  private String names(List<UnitStanding> some) {
    return some.size() > 8
        ? edition.say("target.urge.count", formats.count(some.size()), unit)
        : edition.joined(some.stream().map(one -> units.name(one.unit())).toList());
  }

  /** The year of all units together against the straight path, and where it leads. */
  List<String> series() {
    List<String> sentences = new ArrayList<>();
    standing.pace().value().ifPresent(pace -> sentences.add(pace.match(this::reach, this::hold)));
    if (standing.asOf().isAfter(standing.due())) {
      sentences.add(edition.say("target.series.passed", formats.date(standing.due())));
    } else if (standing.isDecided()) {
      sentences.add(edition.say("target.series.last-days", formats.date(standing.due())));
    } else {
      standing.forecast().value().ifPresent(forecast -> sentences.add(forecast(forecast)));
    }
    if (sentences.isEmpty()) {
      sentences.add(
          edition.say(
              standing.history().isEmpty() ? "target.series.none" : "target.series.too-few"));
    }
    return sentences;
  }

  private String reach(Pace.Reach reach) {
    if (startsMet(reach)) {
      return edition.say(
          "target.series.reach.fallen",
          edition.yearTerms().group(),
          words.percent(target, reach.latest().percent()),
          formats.date(reach.latest().date()),
          paced(),
          words.percent(target, reach.start().percent()),
          formats.date(reach.start().date()));
    }
    int side = reach.latest().percent().compareTo(reach.planned());
    return edition.say(
        target.isAtMost() ? stands(side) : reaches(side),
        edition.yearTerms().group(),
        words.percent(target, reach.latest().percent()),
        words.percent(target, reach.planned()),
        formats.plain(
            side > 0
                ? reach.latest().percent().subtract(reach.planned())
                : reach.planned().subtract(reach.latest().percent())),
        formats.date(reach.latest().date()),
        paced());
  }

  /** What cannot be reached any more is so for sure; all else is a forecast. */
  private String paced() {
    String word = words.paceWord(standing);
    return isBeyondReach() ? word : edition.say("target.series.pace", word);
  }

  private boolean isBeyondReach() {
    return standing.pool().attainment().isBeyondReach();
  }

  /** What met the threshold at first has no path to it, as {@link TargetDetailCharts#path}. */
  private boolean startsMet(Pace.Reach reach) {
    int side = reach.start().percent().compareTo(reach.threshold());
    return target.isAtMost() ? side <= 0 : side >= 0;
  }

  private static String reaches(int side) {
    return side == 0
        ? "target.series.reach.level"
        : side > 0 ? "target.series.reach.above" : "target.series.reach.below";
  }

  private static String stands(int side) {
    return side == 0
        ? "target.series.reach.level.at-most"
        : side > 0 ? "target.series.reach.above.at-most" : "target.series.reach.below.at-most";
  }

  private String hold(Pace.Hold hold) {
    boolean same = hold.from().date().equals(hold.latest().date());
    return edition.say(
        same ? "target.series.hold.first" : "target.series.hold",
        edition.yearTerms().group(),
        words.percent(target, hold.latest().percent()),
        formats.signed(hold.change()),
        formats.date(hold.from().date()),
        words.word(hold));
  }

  private String forecast(TargetForecast forecast) {
    String expected =
        edition.say(
            "target.series.forecast",
            formats.date(forecast.due()),
            signed(forecast.medianPercent()),
            signed(forecast.interval().low()),
            signed(forecast.interval().high()),
            formats.settingPercent(forecast.interval().level()),
            words.chance(standing.pool().attainment(), forecast) + "%");
    return expected + " " + needed(forecast);
  }

  private String needed(TargetForecast forecast) {
    if (target.isAtMost()) {
      return neededAtMost(forecast);
    }
    return forecast
        .needed()
        .match(
            needed ->
                needed == 0
                    ? edition.say("target.series.needed.none")
                    : edition.say(
                        "target.series.needed", formats.count(needed), target.numerator()),
            reason ->
                reason == NoResult.NOT_REACHABLE
                    ? edition.say(
                        isBeyondReach()
                            ? "target.series.needed.beyond-reach"
                            : "target.series.needed.not-reachable")
                    : edition.say(Families.NO_RESULT.of(reason)));
  }

  /** Of a flow how many may still be counted, of a stock how many are to be so no longer. */
  private String neededAtMost(TargetForecast forecast) {
    if (target.cases() == CaseKind.FLOW) {
      return allowed(forecast, pool.denominator())
          .match(
              most -> edition.say("target.series.allowed", formats.count(most), target.numerator()),
              reason -> edition.say("target.series.allowed.none", target.numerator()));
    }
    return forecast
        .needed()
        .match(
            less ->
                less == 0
                    ? edition.say("target.series.reduce.none")
                    : edition.say("target.series.reduce", formats.count(less), target.numerator()),
            reason -> edition.say(Families.NO_RESULT.of(reason)));
  }

  /**
   * How many of the cases to come may be counted where lower is better: all but those that must not
   * be.
   *
   * @param denominator the cases so far
   */
  static Outcome<Long> allowed(TargetForecast forecast, Fraction denominator) {
    long further = forecast.denominator() - denominator.toDecimal(0).longValueExact();
    return forecast.needed().map(other -> further - other);
  }

  /** A percentage of a forecast, with a sign for growth. */
  String signed(double percent) {
    String text = formats.percent(percent);
    return target.form() == Target.Form.GROWTH && percent > 0 ? "+" + text : text;
  }

  /** Figures that are old, missing, provisional or corrected: a line for each kind there is. */
  List<String> remarks() {
    List<String> lines = new ArrayList<>();
    add(lines, "target.remark.old", one -> one.latest().isKnown() && one.missedReports() > 0);
    add(lines, "target.remark.none", one -> one.state() == State.NO_DATA);
    addDated(lines, "target.remark.provisional", DatedMeasure::provisional);
    addDated(lines, "target.remark.revised", DatedMeasure::revised);
    return lines;
  }

  private void add(List<String> lines, String key, Predicate<UnitStanding> which) {
    List<String> names = new ArrayList<>();
    for (UnitId id : units.byName()) {
      UnitStanding one = standing.units().get(id);
      if (which.test(one)) {
        names.add(
            edition.say(
                "target.remark.of",
                units.name(id),
                one.latest()
                    .match(
                        latest -> edition.say("target.figure-of", formats.date(latest.date())),
                        none -> words.whyNone(one))));
      }
    }
    if (!names.isEmpty()) {
      lines.add(edition.say(key, listed(names)));
    }
  }

  private void addDated(List<String> lines, String key, Predicate<DatedMeasure> which) {
    List<String> names = new ArrayList<>();
    for (UnitId id : units.byName()) {
      List<String> days =
          standing.units().get(id).history().stream()
              .filter(which)
              .map(measure -> formats.date(measure.date()))
              .toList();
      if (!days.isEmpty()) {
        names.add(edition.say("target.remark.of", units.name(id), String.join(", ", days)));
      }
    }
    if (!names.isEmpty()) {
      lines.add(edition.say(key, listed(names)));
    }
  }

  private String listed(List<String> names) {
    String named = String.join("; ", NameLimit.named(names));
    int others = NameLimit.others(names);
    return others == 0 ? named : edition.say("list.more.clauses", named, formats.count(others));
  }
}
