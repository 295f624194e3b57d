package vn.parindex.site.say.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.say.Edition;

/** Words for units that give no figures on targets. */
public final class SilenceWords {

  /** More names than this in a sentence are counted instead. */
  private static final int MOST_NAMES = 6;

  /** More different days than this are not all given in a short sentence. */
  private static final int MOST_DAYS = 2;

  private final Edition edition;
  private final FollowUp year;
  private final FollowedUnits units;

  public SilenceWords(Edition edition, FollowUp year) {
    this.edition = edition;
    this.year = year;
    this.units = new FollowedUnits(edition, year.units());
  }

  /** The silent units, the longest silence first, then by name. */
  public List<Silence> all() {
    return Silence.all(year, units.byName()).stream().sorted(Silence.LONGEST_FIRST).toList();
  }

  /** Who is silent, since when, and how many targets lack a figure; empty when nobody is. */
  public String sentence() {
    return sentence(all(), this::words);
  }

  /**
   * Who is silent, and since when; of many different days only who is silent longest. Empty when
   * nobody is.
   */
  public String brief() {
    String clause = clause();
    return clause.isEmpty() ? "" : Edition.capital(edition.say("silence.sentence", clause));
  }

  /** Who is silent, and since when, of the units to which a target applies; empty for nobody. */
  public String sentence(TargetStanding target) {
    return sentence(
        all().stream()
            .filter(silence -> target.units().containsKey(silence.unit()))
            .filter(silence -> target.units().get(silence.unit()).state() != State.NOT_APPLICABLE)
            .toList(),
        this::since);
  }

  /** The same within a sentence. */
  public String clause() {
    List<Silence> silent = all();
    Map<String, List<UnitId>> byWords = byWords(silent, this::since);
    if (byWords.size() <= MOST_DAYS) {
      return parts(byWords);
    }
    return edition.say(
        "silence.brief",
        edition.formats().count(silent.size()),
        edition.yearTerms().unit(),
        parts(Map.of(since(silent.get(0)), byWords.get(since(silent.get(0))))));
  }

  private static Map<String, List<UnitId>> byWords(
      List<Silence> silent, Function<Silence, String> words) {
    Map<String, List<UnitId>> byWords = new LinkedHashMap<>();
    for (Silence silence : silent) {
      byWords.computeIfAbsent(words.apply(silence), w -> new ArrayList<>()).add(silence.unit());
    }
    return byWords;
  }

  private String parts(Map<String, List<UnitId>> byWords) {
    List<String> parts = new ArrayList<>();
    byWords.forEach((since, who) -> parts.add(edition.say("silence.part", names(who), since)));
    return String.join("; ", parts);
  }

  private String sentence(List<Silence> silent, Function<Silence, String> words) {
    if (silent.isEmpty()) {
      return "";
    }
    return Edition.capital(edition.say("silence.sentence", parts(byWords(silent, words))));
  }

  private String names(List<UnitId> who) {
    return who.size() > MOST_NAMES
        ? edition.say(
            who.size() == units.count() ? "silence.all" : "silence.many",
            edition.formats().count(who.size()),
            edition.yearTerms().unit())
        : units.listed(who);
  }

  /** "chưa báo cáo số liệu sau kỳ 30/06/2025 (cả 17 chỉ tiêu chưa có số liệu)". */
  public String words(Silence silence) {
    String since = since(silence);
    if (silence.without() == 0 || silence.targets() == 1) {
      return since;
    }
    return edition.say(
        silence.without() == silence.targets() ? "silence.with.all" : "silence.with.some",
        since,
        edition.formats().count(silence.without()),
        edition.formats().count(silence.targets()));
  }

  /** "chưa báo cáo số liệu sau kỳ 30/06/2025". */
  public String since(Silence silence) {
    return silence
        .last()
        .map(
            day ->
                edition.say(
                    silence.late() ? "silence.late.since" : "silence.since",
                    edition.formats().date(day)))
        .orElseGet(
            () ->
                edition.say(
                    silence.late()
                        ? "silence.late.ever"
                        : silence.isInTime(year) ? "silence.ever.in-time" : "silence.ever",
                    year.year()));
  }
}
