package vn.parindex.site.say.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.DatedMeasure;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.year.FollowedUnits;

/**
 * Whose figures those of all units together are made of, where that is not everybody's of the
 * newest date.
 *
 * <p>Example: of 19 units one reported nothing since June, so that its figures are too old in
 * October, and another gave no figure on ct-10 for October. Then the pooled figures are those of 18
 * units, they can be lower than the month before, and that of ct-10 has a figure of September in
 * it.
 */
public final class PooledWords {

  /** More units than this are counted and not named. */
  private static final int MOST_NAMES = 6;

  private final Edition edition;
  private final FollowUp year;
  private final FollowedUnits units;
  private final TargetWords words;

  /** Of the year that an edition follows. */
  public PooledWords(Edition edition, FollowUp year) {
    this.edition = edition;
    this.year = year;
    this.units = new FollowedUnits(edition, year.units());
    this.words = new TargetWords(edition, year.year());
  }

  /** Of how many units any figure counts; empty when that is all of them, or nobody. */
  public String counted() {
    long some =
        year.units().stream()
            .filter(
                unit ->
                    year.targets().stream()
                        .flatMap(target -> own(target, unit).stream())
                        .anyMatch(own -> own.latest().isKnown()))
            .count();
    return some == 0 || some == units.count()
        ? ""
        : edition.say("pooled.counted", units.of(some), edition.yearTerms().units());
  }

  /** Whose figures do not count any more, being too old; empty for nobody. */
  public String tooOld(List<TargetStanding> targets) {
    return sentence("pooled.too-old", targets, this::tooOld);
  }

  /** Whose figures are not of the newest date; empty for nobody. */
  public String older(List<TargetStanding> targets) {
    String older = sentence("pooled.older", targets, PooledWords::older);
    boolean parts = targets.stream().anyMatch(target -> !target.target().parent().isEmpty());
    return older.isEmpty() || !parts ? older : older + " " + edition.say("pooled.older.parts");
  }

  private Optional<LocalDate> tooOld(UnitStanding own) {
    return own.latest().equals(Outcome.none(NoResult.TOO_OLD))
        ? words.lastKnown(own).map(DatedMeasure::date)
        : Optional.empty();
  }

  private static Optional<LocalDate> older(UnitStanding own) {
    return own.missedReports() > 0
        ? own.latest().value().map(DatedMeasure::date)
        : Optional.empty();
  }

  private String sentence(
      String key,
      List<TargetStanding> targets,
      Function<UnitStanding, Optional<LocalDate>> lastDay) {
    List<String> who =
        units.byName().stream().flatMap(unit -> who(unit, targets, lastDay).stream()).toList();
    if (who.isEmpty()) {
      return "";
    }
    return edition.say(
        key,
        who.size() > MOST_NAMES
            ? edition.say(
                "pooled.many", edition.formats().count(who.size()), edition.yearTerms().unit())
            : String.join("; ", who));
  }

  /** "Ba Bích (ct-01, ct-10 đến ngày 30/09/2025)"; without codes where it is all of several. */
  private Optional<String> who(
      UnitId unit,
      List<TargetStanding> targets,
      Function<UnitStanding, Optional<LocalDate>> lastDay) {
    Map<LocalDate, List<String>> byDay = new TreeMap<>();
    for (TargetStanding target : targets) {
      own(target, unit)
          .flatMap(lastDay)
          .ifPresent(
              day ->
                  byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(target.target().code()));
    }
    String days =
        byDay.entrySet().stream()
            .map(
                day ->
                    edition.say(
                        day.getValue().size() == targets.size() ? "pooled.to" : "pooled.to.some",
                        edition.formats().date(day.getKey()),
                        String.join(", ", day.getValue())))
            .collect(Collectors.joining("; "));
    return Stream.of(days)
        .filter(words -> !words.isEmpty())
        .map(words -> edition.say("pooled.unit", units.name(unit), words))
        .findFirst();
  }

  private static Optional<UnitStanding> own(TargetStanding target, UnitId unit) {
    return Optional.ofNullable(target.units().get(unit));
  }
}
