package vn.parindex.site.say.target;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.year.SilenceWords;

/** How one unit stands against all targets of a year, in sentences true in every case. */
public final class UnitTargetSentences {

  private final Edition edition;
  private final Formats formats;
  private final FollowUp year;
  private final TargetWords words;
  private final UnitId unit;
  private final List<UnitStanding> standings;
  private final List<String> slipping = new ArrayList<>();
  private final List<String> inDoubt = new ArrayList<>();
  private boolean decided;
  private final Map<State, Integer> states = new EnumMap<>(State.class);

  public UnitTargetSentences(Edition edition, FollowUp year, UnitId unit) {
    this.edition = edition;
    this.formats = edition.formats();
    this.year = year;
    this.words = new TargetWords(edition, year.year());
    this.unit = unit;
    this.standings = new ArrayList<>();
    for (TargetStanding target : year.targets()) {
      Optional.ofNullable(target.units().get(unit)).ifPresent(standing -> add(target, standing));
    }
  }

  private void add(TargetStanding target, UnitStanding standing) {
    standings.add(standing);
    decided |= target.isDecided();
    states.merge(standing.state(), 1, Integer::sum);
    standing
        .pace()
        .value()
        .filter(pace -> pace.status() == Pace.Status.SLIPPING)
        .ifPresent(pace -> slipping.add(target.target().code()));
    if (standing.isInDoubt()) {
      inDoubt.add(target.target().code());
    }
  }

  private int count(State state) {
    return states.getOrDefault(state, 0);
  }

  /**
   * How many targets are met, of those that can be judged: "đạt 11/16 chỉ tiêu có phát sinh"; where
   * of some it is not known whether they had cases "đạt 11/16 chỉ tiêu xét được".
   */
  public String met() {
    int judged = count(State.MET) + count(State.NOT_MET);
    Optional<Silence> silence = judged == 0 ? Silence.of(year, unit) : Optional.empty();
    return silence
        .map(new SilenceWords(edition, year)::since)
        .orElseGet(
            () ->
                edition.say(
                    met(judged),
                    formats.count(count(State.MET)),
                    formats.count(judged),
                    edition.say(
                        count(State.NO_DATA) + count(State.NO_BASE) > 0
                            ? "unit-targets.judged"
                            : "unit-targets.with-cases")));
  }

  /** The key of the words for so many of which something can be said. */
  private String met(int judged) {
    int met = count(State.MET);
    if (judged == 0) {
      return isAll(State.NO_BASE)
          ? "unit-targets.no-base"
          : count(State.NO_DATA) > 0
              ? "unit-targets.no-data"
              : count(State.NO_BASE) > 0 ? "unit-targets.unknown" : "unit-targets.nothing";
    }
    if (judged == 1) {
      return met == 1 ? "unit-targets.only-met" : "unit-targets.only-missed";
    }
    return met == judged
        ? "unit-targets.all"
        : met == 0 ? "unit-targets.none" : "unit-targets.some";
  }

  /** The same as the title of a chart. */
  public String title() {
    return Edition.capital(met());
  }

  /** What those are that are not met, and how they are on their way; each may be left out. */
  public List<String> others() {
    List<String> sentences = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (State state :
        List.of(State.NO_DATA, State.NO_CASES, State.NO_BASE, State.NOT_APPLICABLE)) {
      if (count(state) > 0) {
        others.add(
            edition.say(
                "unit-targets.others.part", formats.count(count(state)), words.word(state)));
      }
    }
    if (!others.isEmpty() && !isSaid()) {
      sentences.add(edition.say(others(others.size()), edition.joined(others), total()));
    }
    if (!decided && count(State.NOT_MET) > 0) {
      sentences.add(
          edition.say(
              "unit-targets.pace", formats.count(count(State.NOT_MET)), edition.joined(paces())));
    }
    if (!slipping.isEmpty()) {
      sentences.add(
          edition.say(
              year.isAnyAtMost() ? "unit-targets.slipping.at-most" : "unit-targets.slipping",
              edition.joined(slipping)));
    }
    if (!inDoubt.isEmpty()) {
      sentences.add(edition.say("unit-targets.doubt", edition.joined(inDoubt)));
    }
    return sentences;
  }

  /** Where no target can be judged there is nothing that these would be the rest of. */
  private String others(int kinds) {
    if (count(State.MET) + count(State.NOT_MET) > 0) {
      return "unit-targets.others";
    }
    if (kinds > 1) {
      return "unit-targets.others.of-all";
    }
    return standings.size() > 1 ? "unit-targets.others.all" : "unit-targets.others.only";
  }

  private String total() {
    return formats.count(standings.size());
  }

  /** Whether {@link #met} says of all targets what would be said here. */
  private boolean isSaid() {
    boolean noData = isAll(State.NO_DATA) && Silence.of(year, unit).isEmpty();
    return noData || isAll(State.NO_BASE) || isAll(State.NO_CASES);
  }

  private boolean isAll(State state) {
    return count(state) == standings.size();
  }

  /** Of those not met, how many are on which pace, the worst first; or why there is none. */
  private List<String> paces() {
    List<String> parts = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(words.beyondReach(), 0);
    for (Pace.Status status :
        List.of(Pace.Status.OFF_TRACK, Pace.Status.AT_RISK, Pace.Status.ON_TRACK)) {
      counts.put(words.word(status), 0);
    }
    standings.stream()
        .filter(standing -> standing.state() == State.NOT_MET)
        .forEach(standing -> counts.merge(words.paceWord(standing), 1, Integer::sum));
    counts.forEach(
        (word, count) -> {
          if (count > 0) {
            parts.add(edition.say("unit-targets.pace.part", formats.count(count), word));
          }
        });
    return parts;
  }
}
