package vn.parindex.site.say.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.year.FollowedUnits;
import vn.parindex.site.say.year.SilenceWords;

/** What is said of all targets together; true in every case, also of nobody, one and all. */
public final class TargetSentences {

  /** More names than this are counted instead: a list is never cut. */
  private static final int MOST_NAMES = 6;

  private final Edition edition;
  private final Formats formats;
  private final FollowUp year;
  private final FollowedUnits units;
  private final TargetTally all;
  private final LocalDate figures;

  public TargetSentences(Edition edition, FollowUp year) {
    this.edition = edition;
    this.formats = edition.formats();
    this.year = year;
    this.units = new FollowedUnits(edition, year.units());
    this.figures = new TargetWords(edition, year.year()).figuresOn(year);
    this.all =
        TargetTally.of(
            year.targets().stream().flatMap(target -> target.units().values().stream()).toList());
  }

  /** The standings of all units and targets, counted. */
  public TargetTally all() {
    return all;
  }

  /** The finding of the overview: how many are met, by the group too, and who misses most. */
  public String finding(LocalDate due) {
    List<String> parts = new ArrayList<>();
    parts.add(day(year.asOf(), figures, due) + ", " + met());
    if (all.judged() > 0) {
      parts.add(pooled());
    }
    parts.add(urge());
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  /**
   * "Đến ngày 30/09/2025 (còn 32 ngày đến hạn 01/11/2025)"; days are not counted from figures of an
   * earlier day: "Theo số liệu đến ngày 30/09/2025 (hạn 01/11/2025)".
   */
  public String day(LocalDate asOf, LocalDate figures, LocalDate due) {
    long days = ChronoUnit.DAYS.between(asOf, due);
    String day = formats.date(figures);
    if (days >= 0 && figures.isBefore(asOf)) {
      return edition.say("targets.day.older", day, formats.date(due));
    }
    if (days == 0) {
      return edition.say("targets.day.due", day);
    }
    return days > 0
        ? edition.say("targets.day.left", day, formats.count(days), formats.date(due))
        : edition.say("targets.day.passed", day, formats.date(due));
  }

  private String met() {
    int judged = all.judged();
    int met = all.of(State.MET);
    if (judged == 0) {
      return edition.say(
          all.of(State.NO_DATA) > 0
              ? "targets.met.no-data"
              : all.of(State.NO_BASE) > 0 ? "targets.met.unknown" : "targets.met.nothing");
    }
    String key = met == judged ? "targets.met.all" : met == 0 ? "targets.met.none" : "targets.met";
    return edition.say(
        key,
        formats.count(met),
        formats.count(judged),
        edition.yearTerms().unit(),
        formats.percent(
            Fraction.ratio(BigDecimal.valueOf(met), BigDecimal.valueOf(judged))
                .multiply(Fraction.HUNDRED)));
  }

  private String pooled() {
    long judged =
        year.targets().stream().filter(t -> t.pool().attainment().state().isJudged()).count();
    long met = pooledMet();
    String key =
        judged == 0
            ? "targets.pooled.nothing"
            : met == judged
                ? "targets.pooled.all"
                : met == 0 ? "targets.pooled.none" : "targets.pooled";
    String sentence =
        edition.say(key, edition.yearTerms().group(), formats.count(met), formats.count(judged));
    String counted = new PooledWords(edition, year).counted();
    return counted.isEmpty() ? sentence : sentence + " " + counted;
  }

  /** How many targets all units together meet. */
  public long pooledMet() {
    return year.targets().stream()
        .filter(target -> target.pool().attainment().state() == State.MET)
        .count();
  }

  /** How many targets each unit misses, in the order of names. */
  private Map<UnitId, Integer> missed() {
    Map<UnitId, Integer> missed = new LinkedHashMap<>();
    for (UnitId unit : units.byName()) {
      missed.put(unit, count(unit, State.NOT_MET));
    }
    return missed;
  }

  private int count(UnitId unit, State state) {
    return (int)
        year.targets().stream()
            .map(target -> target.units().get(unit))
            .filter(standing -> standing != null && standing.state() == state)
            .count();
  }

  /** Who is silent, and who misses most; all of them when several miss as many. */
  public String urge() {
    return Stream.of(
            new SilenceWords(edition, year).sentence(), all.judged() == 0 ? "" : missesMost())
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String missesMost() {
    Map<UnitId, Integer> missed = missed();
    int most = missed.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    String unit = edition.yearTerms().unit();
    if (most == 0) {
      return edition.say("targets.urge.none", unit);
    }
    List<UnitId> first = missed.keySet().stream().filter(id -> missed.get(id) == most).toList();
    if (missed.size() == 1) {
      return edition.say("targets.urge.only", units.listed(first), formats.count(most));
    }
    if (first.size() == 1) {
      return edition.say("targets.urge.one", units.listed(first), formats.count(most));
    }
    String key =
        first.size() == missed.size()
            ? "targets.urge.all"
            : first.size() > MOST_NAMES ? "targets.urge.many" : "targets.urge.several";
    return edition.say(
        key,
        first.size() > MOST_NAMES ? "" : units.listed(first),
        formats.count(most),
        unit,
        formats.count(first.size()),
        edition.yearTerms().units());
  }

  /** Which targets are missed by most units; all of them when several are missed by as many. */
  public String hard() {
    int most = year.targets().stream().mapToInt(target -> target.pool().notMet()).max().orElse(0);
    String unit = edition.yearTerms().unit();
    if (all.judged() == 0) {
      return edition.say("targets.hard.nothing");
    }
    if (most == 0) {
      return edition.say("targets.hard.none", unit);
    }
    List<TargetStanding> hardest =
        year.targets().stream().filter(target -> target.pool().notMet() == most).toList();
    if (hardest.size() == 1) {
      TargetStanding target = hardest.get(0);
      return edition.say(
          "targets.hard.one",
          Edition.coded(target.target().code(), target.target().name()),
          formats.count(most),
          formats.count(target.pool().judged()),
          unit);
    }
    return edition.say(
        "targets.hard.several",
        edition.joined(hardest.stream().map(target -> target.target().code()).toList()),
        formats.count(most),
        formats.count(hardest.size()),
        unit);
  }

  private boolean decided() {
    return year.targets().stream().anyMatch(TargetStanding::isDecided);
  }

  /** How many are on their way, and how many that are met are slipping back. */
  public List<String> pace(LocalDate due) {
    List<String> sentences = new ArrayList<>();
    int notMet = all.of(State.NOT_MET);
    if (notMet > 0) {
      if (decided()) {
        sentences.add(
            edition.say(
                lastDays(due),
                formats.date(due),
                formats.count(notMet),
                year.asOf().isAfter(due)
                    ? formats.date(figures)
                    : formats.count(all.beyondReach())));
      } else {
        sentences.add(
            edition.say(
                all.beyondReach() > 0 ? "targets.pace.reach.beyond" : "targets.pace.reach",
                formats.count(notMet),
                formats.count(all.of(Pace.Status.ON_TRACK)),
                formats.count(all.of(Pace.Status.AT_RISK)),
                formats.count(all.of(Pace.Status.OFF_TRACK)),
                formats.count(all.beyondReach())));
        if (all.notMetWithoutPace() > 0) {
          sentences.add(
              edition.say("targets.pace.unknown", formats.count(all.notMetWithoutPace())));
        }
      }
    } else if (all.judged() > 0) {
      sentences.add(edition.say("targets.pace.all-met"));
    }
    if (all.of(State.MET) > 0 && !decided()) {
      int slipping = all.of(Pace.Status.SLIPPING);
      sentences.add(
          edition.say(
              slipping == 0
                  ? "targets.pace.hold.all"
                  : year.isAnyAtMost() ? "targets.pace.hold.at-most" : "targets.pace.hold",
              formats.count(all.of(State.MET)),
              formats.count(all.of(Pace.Status.HELD)),
              formats.count(slipping)));
      inDoubt().ifPresent(sentences::add);
    }
    sentences.add(edition.say("targets.standing", edition.yearTerms().unit()));
    return sentences;
  }

  private String lastDays(LocalDate due) {
    if (year.asOf().isAfter(due)) {
      return "targets.pace.passed";
    }
    return all.beyondReach() > 0 ? "targets.pace.last-days.beyond" : "targets.pace.last-days";
  }

  /** Of those that are met, which by the forecast will likely not be on the due date. */
  private Optional<String> inDoubt() {
    List<String> named = new ArrayList<>();
    int count = 0;
    for (TargetStanding target : year.targets()) {
      List<UnitId> who =
          units.byName().stream()
              .filter(unit -> target.units().containsKey(unit))
              .filter(unit -> target.units().get(unit).isInDoubt())
              .toList();
      if (!who.isEmpty()) {
        count += who.size();
        named.add(edition.say("targets.pace.doubt.one", target.target().code(), units.listed(who)));
      }
    }
    if (count == 0) {
      return Optional.empty();
    }
    return Optional.of(
        count > MOST_NAMES
            ? edition.say("targets.pace.doubt.many", formats.count(count))
            : edition.say("targets.pace.doubt", formats.count(count), String.join("; ", named)));
  }

  /**
   * How many units meet every target that has cases for them and of which there are figures; who
   * owes figures of a later day does not count among them.
   */
  public long meetAll() {
    return units.byName().stream()
        .filter(unit -> count(unit, State.MET) > 0 && count(unit, State.NOT_MET) == 0)
        .filter(unit -> count(unit, State.NO_DATA) == 0)
        .filter(unit -> Silence.of(year, unit).isEmpty())
        .count();
  }
}
