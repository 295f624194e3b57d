package vn.parindex.site.say.result;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.say.Edition;

/**
 * That a unit was founded within a period, so that its score is one of a part of it: said beside
 * the score, and of every comparison with such a score.
 *
 * <p>Worked example: a department founded on 15/08/2025 was there for 139 of the 365 days of 2025.
 */
public final class PartOfYear {

  private final Edition edition;

  public PartOfYear(Edition edition) {
    this.edition = edition;
  }

  /** Beside the score of a unit: "từ 15/08/2025"; empty when it was there from the first day on. */
  public Optional<String> beside(UnitId unit) {
    return isPart(unit, edition.period())
        ? Optional.of(edition.say("part-of-year.beside", edition.formats().date(unit.validFrom())))
        : Optional.empty();
  }

  /**
   * Which of the units were there for a part of a period only, and for how many days of it: of
   * their scores, and of those that their change is counted from. Empty when none was.
   */
  public String note(Collection<UnitId> units) {
    Stream<String> scores =
        byFirstDay(units, edition.period()).map(founded -> said(true, edition.period(), founded));
    return Stream.concat(scores, compared(units)).collect(Collectors.joining(" "));
  }

  private Stream<String> compared(Collection<UnitId> units) {
    if (!edition.comparesYears()) {
      return Stream.empty();
    }
    Period from = edition.dataset().period(edition.from()).orElseThrow();
    List<UnitId> both =
        units.stream().filter(id -> edition.results().delta().of(id).isPresent()).toList();
    return byFirstDay(both, from).map(founded -> said(false, from, founded));
  }

  private static Stream<List<UnitId>> byFirstDay(Collection<UnitId> units, Period period) {
    Map<LocalDate, List<UnitId>> byDay =
        units.stream()
            .filter(id -> isPart(id, period))
            .collect(Collectors.groupingBy(UnitId::validFrom, TreeMap::new, Collectors.toList()));
    return byDay.values().stream();
  }

  private static boolean isPart(UnitId unit, Period period) {
    return unit.validFrom().isAfter(period.from()) && period.contains(unit.validFrom());
  }

  /**
   * Of units that were founded on one day.
   *
   * @param isScore whether their score is meant, not a change from it
   */
  private String said(boolean isScore, Period period, List<UnitId> founded) {
    LocalDate first = founded.get(0).validFrom();
    return edition.say(
        isScore ? "part-of-year.score" : "part-of-year.compared",
        new Sentences(edition).listed(founded.stream().map(edition::fullName).toList()),
        edition.formats().date(first),
        period.code(),
        edition.formats().count(ChronoUnit.DAYS.between(first, period.to()) + 1),
        edition.formats().count(period.days()));
  }
}
