package vn.parindex.site.say.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Attainment;
import vn.parindex.analytics.target.DatedMeasure;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.Pool;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetForecast;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/**
 * What is said of targets, the same on every page: states with their symbol, pace, figures, gaps,
 * and what a reader must know about a figure.
 */
public final class TargetWords {

  private final Edition edition;
  private final Formats formats;
  private final LocalDate yearBegins;

  /**
   * The words of one year.
   *
   * @param year code of the period that is followed; figures from before it began are a baseline
   */
  public TargetWords(Edition edition, String year) {
    this.edition = edition;
    this.formats = edition.formats();
    this.yearBegins =
        edition.dataset().period(year).map(period -> period.from()).orElse(LocalDate.MIN);
  }

  /** The state in one sign: "✓", "✗", "○", "◊", "–", "KAD". */
  public String symbol(State state) {
    return edition.say(Families.TARGET_SYMBOL.of(state));
  }

  /** The state in words: "đạt". */
  public String word(State state) {
    return edition.say(Families.TARGET_STATE.of(state));
  }

  /**
   * The last reporting date of the year for which any unit gave a figure on any target: what is
   * said of targets holds for that day, however long ago it was.
   *
   * @return the day of the assessment where nobody gave any
   */
  public LocalDate figuresOn(FollowUp year) {
    return inYear(Silence.newest(year), year.asOf());
  }

  /** The same of what one unit gave: of one that owes figures the day of its last ones. */
  public LocalDate figuresOn(FollowUp year, UnitId unit) {
    return Silence.of(year, unit).flatMap(Silence::standsFor).orElseGet(() -> figuresOn(year));
  }

  /** The same of one target. */
  public LocalDate figuresOn(TargetStanding standing) {
    return inYear(
        standing.history().stream().map(TargetStanding.DatedPool::date).max(LocalDate::compareTo),
        standing.asOf());
  }

  /** Whether figures of a day are of before the year, from which it starts. */
  public boolean isBaseline(LocalDate date) {
    return date.isBefore(yearBegins);
  }

  private LocalDate inYear(Optional<LocalDate> newest, LocalDate asOf) {
    return newest.filter(date -> !isBaseline(date)).orElse(asOf);
  }

  /** Sign and words: "✓ đạt". */
  public String marked(State state) {
    return symbol(state) + " " + word(state);
  }

  public Tone tone(State state) {
    return switch (state) {
      case MET -> Tone.UP;
      case NOT_MET -> Tone.DOWN;
      case NO_CASES, NO_BASE -> Tone.LEVEL;
      case NO_DATA, NOT_APPLICABLE -> Tone.ABSENT;
    };
  }

  /** The state as a cell, what is not met first when sorted; without data or case last. */
  public Cell state(State state) {
    SortKey key =
        switch (state) {
          case NOT_MET -> SortKey.of(0);
          case MET -> SortKey.of(1);
          case NO_DATA -> SortKey.of(2);
          case NO_CASES, NO_BASE, NOT_APPLICABLE -> SortKey.LAST;
        };
    return new Cell.Text(marked(state), tone(state), key);
  }

  /** The pace in words: "có khả năng kịp hạn". */
  public String word(Pace.Status status) {
    return edition.say(Families.PACE.of(status));
  }

  /** Met but falling is neither good nor bad: it is worth a look. */
  public Tone tone(Pace.Status status) {
    return switch (status) {
      case ON_TRACK, HELD -> Tone.UP;
      case AT_RISK, OFF_TRACK -> Tone.DOWN;
      case SLIPPING -> Tone.LEVEL;
    };
  }

  /** The same of a pace: what slips rises where lower is better. */
  public String word(Pace pace) {
    boolean rises =
        pace.status() == Pace.Status.SLIPPING
            && pace.match(reach -> false, hold -> hold.comparison() == Target.Comparison.AT_MOST);
    return rises ? edition.say("pace.slipping.at-most") : word(pace.status());
  }

  /**
   * The pace of a unit in words, or why there is none: "khó kịp hạn", "không còn đạt được", "đã hết
   * hạn".
   */
  public String paceWord(UnitStanding unit) {
    return paceWord(unit.attainment(), unit.pace());
  }

  /** The same of all units together. */
  public String paceWord(TargetStanding all) {
    return paceWord(all.pool().attainment(), all.pace());
  }

  private String paceWord(Attainment attainment, Outcome<Pace> pace) {
    return pace.match(
        known -> word(attainment, known),
        reason -> isLost(attainment, reason) ? beyondReach() : noPace(reason));
  }

  /** What cannot be reached any more is not late: no haste makes up for it. */
  private String word(Attainment attainment, Pace pace) {
    return attainment.isBeyondReach() ? beyondReach() : word(pace);
  }

  /** What cannot be reached any more needs no second figure to be known as such. */
  private static boolean isLost(Attainment attainment, NoResult reason) {
    return attainment.isBeyondReach() && reason != NoResult.DATE_PASSED;
  }

  /** What is said of a pace towards what cannot be reached any more. */
  String beyondReach() {
    return edition.say("target.pace.beyond-reach");
  }

  /** The pace of a unit as a cell, the worst first when sorted. */
  public Cell pace(UnitStanding unit) {
    return pace(unit.attainment(), unit.pace());
  }

  /** The same of all units together. */
  public Cell pace(TargetStanding all) {
    return pace(all.pool().attainment(), all.pace());
  }

  private Cell pace(Attainment attainment, Outcome<Pace> pace) {
    return pace.match(
        known ->
            new Cell.Text(word(attainment, known), tone(known.status()), urgency(known.status())),
        reason ->
            isLost(attainment, reason)
                ? new Cell.Text(
                    beyondReach(), tone(Pace.Status.OFF_TRACK), urgency(Pace.Status.OFF_TRACK))
                : new Cell.Text(Formats.ABSENT + " " + noPace(reason), Tone.ABSENT, SortKey.LAST));
  }

  /** Why no number of further cases can be told: "không bù được", or nothing where none is due. */
  public String whyNoCases(NoResult reason) {
    return reason == NoResult.NOT_REACHABLE ? edition.say("target.cases.none") : "";
  }

  /** The probability of being met, as a percentage: none of what cannot be reached any more. */
  public String chance(Attainment attainment, TargetForecast forecast) {
    return attainment.isBeyondReach() ? "0" : formats.chance(forecast.probability());
  }

  /** How much a pace asks for attention: 0 for the worst. */
  public static int urgency(Pace.Status status) {
    return switch (status) {
      case OFF_TRACK -> 0;
      case AT_RISK -> 1;
      case ON_TRACK -> 2;
      case SLIPPING -> 3;
      case HELD -> 4;
    };
  }

  private String noPace(NoResult reason) {
    return switch (reason) {
      case DATE_PASSED -> edition.say("pace.none.date-passed");
      case TOO_FEW -> edition.say("pace.none.too-few");
      case NO_VALUES -> edition.say("pace.none.no-values");
      default -> edition.say(Families.NO_RESULT.of(reason));
    };
  }

  /**
   * What is asked: "tối thiểu 80%", "100%", "không quá 5%", "0%", "tăng tối thiểu 20% so với năm
   * 2024".
   */
  public String threshold(Target target) {
    return threshold(edition, target);
  }

  /** The same of a target of any year. */
  public static String threshold(Edition edition, Target target) {
    // More than all cannot be asked for, nor less than none.
    boolean all =
        target.form() == Target.Form.RATIO
            && !target.isAtMost()
            && target.threshold().compareTo(BigDecimal.valueOf(100)) == 0;
    boolean none = target.isAtMost() && target.threshold().signum() == 0;
    return edition.say(
        target.isAtMost()
            ? none ? "target.ratio.none" : "target.ratio.at-most"
            : all ? "target.ratio.all" : Families.TARGET_THRESHOLD.of(target.form()),
        edition.formats().exact(target.threshold()),
        target.base());
  }

  /** Code and name: "ct-01. Hồ sơ…". */
  public String name(Target target) {
    return Edition.coded(target.code(), target.name());
  }

  /** A rate, or a growth with its sign: "80,00%", "+15,00%". */
  public String percent(Target target, Fraction percent) {
    return switch (target.form()) {
      case RATIO -> formats.percent(percent);
      case GROWTH -> formats.signed(percent) + "%";
    };
  }

  /** The same for a column of percentages: "80,00", "+15,00". */
  public String plain(Target target, Fraction percent) {
    return switch (target.form()) {
      case RATIO -> formats.plain(percent);
      case GROWTH -> formats.signed(percent);
    };
  }

  /**
   * The figure that counts, or why there is none: "80 / 100 (80,00%)", "– nộp muộn"; "– không phát
   * sinh" for a part of what has no cases.
   */
  public String figure(UnitStanding unit) {
    return unit.latest()
        .match(
            this::figure,
            reason ->
                Formats.ABSENT
                    + " "
                    + (unit.state() == State.NO_DATA ? whyNone(unit) : word(unit.state())));
  }

  /** A figure as reported: "80 / 100 (80,00%)", "230 (+15,00%)", "0 / 0 (không phát sinh)". */
  public String figure(DatedMeasure measure) {
    return measure
        .measured()
        .match(
            ratio ->
                edition.say(
                    "target.figure.ratio",
                    formats.count(ratio.numerator()),
                    formats.count(ratio.denominator()),
                    measure.percent().match(formats::percent, this::reason)),
            total ->
                edition.say(
                    "target.figure.growth",
                    formats.count(total.count()),
                    measure
                        .percent()
                        .match(percent -> formats.signed(percent) + "%", this::reason)),
            missing -> Formats.ABSENT + " " + missing(measure.date(), missing));
  }

  /** All units together: "8.012 / 9.400 (85,23%)", "2.300, gốc 2.000 (+15,00%)". */
  public String figure(Target target, Pool pool) {
    if (pool.judged() + pool.noCases() + pool.noBase() == 0) {
      return Formats.ABSENT + " " + word(State.NO_DATA);
    }
    return edition.say(
        Families.TARGET_POOLED.of(target.form()),
        formats.figure(pool.numerator().toDecimal(2)),
        formats.figure(pool.denominator().toDecimal(2)),
        pool.attainment().percent().match(percent -> percent(target, percent), this::reason));
  }

  /**
   * What a reader must know about the figure: that it is provisional, was corrected, or is not of
   * the last reporting date. Empty for an ordinary figure, and where there is none.
   */
  public List<String> remarks(UnitStanding unit) {
    return remarks(unit, day -> edition.say("target.figure-of", day));
  }

  private List<String> remarks(UnitStanding unit, UnaryOperator<String> ofDay) {
    List<String> remarks = new ArrayList<>();
    unit.latest()
        .value()
        .ifPresent(
            latest -> {
              if (latest.provisional()) {
                remarks.add(edition.say("target.provisional"));
              }
              if (latest.revised()) {
                remarks.add(edition.say("target.revised"));
              }
              if (unit.missedReports() > 0) {
                remarks.add(ofDay.apply(formats.date(latest.date())));
              }
            });
    return remarks;
  }

  /**
   * The figure and its remarks in a narrow column, where of a figure too old to count only its day
   * is told: "80 / 100 (80,00%); đến 30/09/2025", "– đến 30/06/2025".
   */
  public String inBrief(UnitStanding unit) {
    Optional<DatedMeasure> last = lastKnown(unit);
    if (!unit.latest().isKnown() && unit.state() == State.NO_DATA && last.isPresent()) {
      return Formats.ABSENT + " " + onlyTo(formats.date(last.get().date()));
    }
    String remarks = String.join(", ", remarks(unit, this::onlyTo));
    return remarks.isEmpty() ? figure(unit) : figure(unit) + "; " + remarks;
  }

  private String onlyTo(String day) {
    return edition.say("target.only-to", day);
  }

  /** Why the unit has no figure that counts: too old, late, missing, or never reported. */
  public String whyNone(UnitStanding unit) {
    Optional<DatedMeasure> last = lastKnown(unit);
    if (last.isPresent()) {
      return edition.say("target.too-old", formats.date(last.get().date()));
    }
    List<DatedMeasure> ofYear =
        unit.history().stream().filter(measure -> !isBaseline(measure)).toList();
    if (ofYear.isEmpty()) {
      return edition.say("target.not-reported");
    }
    DatedMeasure newest = ofYear.get(ofYear.size() - 1);
    return newest
        .measured()
        .match(
            ratio -> word(unit.state()),
            total -> word(unit.state()),
            missing -> missing(newest.date(), missing));
  }

  /** Why there is no figure for a date. Nothing is late before the day on which it is due. */
  public String missing(LocalDate date, MissingReason reason) {
    return reason == MissingReason.LATE
            && edition.followUp().flatMap(year -> Silence.openReport(year, date)).isPresent()
        ? word(State.NO_DATA)
        : edition.say(Families.MISSING.of(reason));
  }

  /** The last known figure of the year, however old. */
  public Optional<DatedMeasure> lastKnown(UnitStanding unit) {
    return unit.history().stream()
        .filter(measure -> !isBaseline(measure) && isKnown(measure))
        .reduce((earlier, later) -> later);
  }

  /** Where the unit stood before the year began. */
  public Optional<DatedMeasure> baseline(UnitStanding unit) {
    return unit.history().stream()
        .filter(measure -> isBaseline(measure) && isKnown(measure))
        .reduce((earlier, later) -> later);
  }

  private boolean isBaseline(DatedMeasure measure) {
    return measure.date().isBefore(yearBegins);
  }

  private static boolean isKnown(DatedMeasure measure) {
    return !(measure.measured() instanceof Measured.Missing);
  }

  /**
   * How many are lacking, as pages say it: those that it takes from now on, or, once the due date
   * has passed, those that were lacking of what was counted. Where lower is better, by how many the
   * count is too high.
   *
   * @param attainment a unit's, or that of all
   * @param past whether the due date has passed
   */
  public static Outcome<Long> lacking(Target target, Attainment attainment, boolean past) {
    return past || target.isAtMost() ? attainment.gapCases() : attainment.furtherCases();
  }

  /**
   * The gap of a target that is not met: "cần thêm 12 hồ sơ luân chuyển", "còn thiếu 12 hồ sơ luân
   * chuyển", "vượt mức 3 hồ sơ quá hạn", or that no new case makes up for it; empty if there is
   * none.
   */
  public String shortCases(TargetStanding standing, Attainment attainment) {
    if (attainment.state() != State.NOT_MET) {
      return "";
    }
    Target target = standing.target();
    return lacking(target, attainment, standing.isPast())
        .match(
            cases ->
                edition.say(
                    target.isAtMost()
                        ? "target.short.cases.at-most"
                        : standing.isPast() ? "target.short.cases.past" : "target.short.cases",
                    formats.count(cases),
                    target.numerator()),
            reason -> reason == NoResult.NOT_REACHABLE ? edition.say("target.short.none") : "");
  }

  private String reason(NoResult reason) {
    return edition.say(Families.NO_RESULT.of(reason));
  }
}
