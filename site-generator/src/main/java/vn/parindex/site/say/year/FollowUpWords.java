package vn.parindex.site.say.year;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.words.WordFamily;

/** Words that all pages on the year's follow-up share. */
public final class FollowUpWords {

  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

  private final Edition edition;

  public FollowUpWords(Edition edition) {
    this.edition = edition;
  }

  /**
   * How far a day is: "còn 3 ngày", "hôm nay", "quá hạn 3 ngày" when something is overdue; only
   * "quá hạn" when the year that is followed ended since: nobody counts its days any more.
   */
  public String daysLeft(long days) {
    if (days >= 0) {
      return distance(days);
    }
    return edition
        .followUp()
        .filter(year -> isOver(year, year.asOf().plusDays(days)))
        .map(year -> edition.say("followup.overdue.year-over"))
        .orElseGet(() -> counted(Families.OVERDUE, -days));
  }

  /** Whether a day lies in the year that is followed, and that year is over. */
  private static boolean isOver(FollowUp year, LocalDate due) {
    return year.isOver() && !due.isAfter(year.to());
  }

  /**
   * How far a day is when nothing is overdue: "còn 3 ngày", "hôm nay", "đã qua 3 ngày"; "đã qua"
   * when the year that is followed ended since.
   */
  public String distance(long days) {
    if (days == 0) {
      return edition.say("followup.today");
    }
    if (days < 0
        && edition
            .followUp()
            .filter(year -> isOver(year, year.asOf().plusDays(days)))
            .isPresent()) {
      return edition.say("followup.days-passed.year-over");
    }
    return days > 0 ? counted(Families.DAYS_LEFT, days) : counted(Families.DAYS_PASSED, -days);
  }

  private String counted(WordFamily<Boolean> words, long count) {
    return edition.say(words.of(count == 1), edition.formats().count(count));
  }

  /** Where an order says so: "mục 7.1"; empty for nowhere. */
  public String clause(String clause) {
    return clause.isEmpty() ? "" : edition.say("followup.clause", clause);
  }

  /** The same as a cell of a column that says what it is: "7.1". */
  public Cell clauseCell(String clause, int order) {
    return clause.isEmpty()
        ? new Cell.Text(Formats.ABSENT, Tone.ABSENT, SortKey.LAST)
        : new Cell.Text(clause, Tone.PLAIN, order);
  }

  /**
   * When a year begins and ends that is not one of the calendar, and its quarters with their days;
   * empty for other periods.
   */
  public String quarters(FollowUp year) {
    return otherYear(year)
        .map(
            period ->
                edition.say(
                    "followup.quarters",
                    period.code(),
                    edition.formats().date(period.from()),
                    edition.formats().date(period.to()),
                    edition.joined(period.quarters().stream().map(this::quarter).toList())))
        .orElse("");
  }

  /**
   * The quarter that ends on a day, with its days: "quý I (15/12/2024–14/03/2025)"; empty for other
   * days, and in a year of the calendar, where nobody needs to be told.
   */
  public Optional<String> quarterUpTo(FollowUp year, LocalDate day) {
    return otherYear(year).stream()
        .flatMap(period -> period.quarters().stream())
        .filter(quarter -> quarter.to().equals(day))
        .map(this::quarter)
        .findFirst();
  }

  private Optional<Period> otherYear(FollowUp year) {
    return edition
        .dataset()
        .period(year.year())
        .filter(period -> period.isYear() && !period.isCalendarYear());
  }

  private String quarter(Period.Quarter quarter) {
    return edition.say(
        "followup.quarter",
        ROMAN.get(quarter.number() - 1),
        edition.formats().date(quarter.from()),
        edition.formats().date(quarter.to()));
  }

  /**
   * That units have ceased to exist, and what figures after that day mean; empty when all of them
   * existed on the day of the figures.
   *
   * <p>Example: of the 19 units of a page 18 are put together on 01/07/2025 and the figures are of
   * 31/10/2025: "Từ ngày 01/07/2025, 18 trong 19 xã, thị trấn đã được sắp xếp thành đơn vị mới; …"
   *
   * @param units on the page
   * @param figuresOn the day of the figures
   */
  public String ceased(Collection<UnitId> units, LocalDate figuresOn) {
    Map<LocalDate, List<UnitId>> byDay =
        units.stream()
            .filter(id -> edition.unit(id).validUntil().isBefore(figuresOn))
            .collect(
                Collectors.groupingBy(
                    id -> edition.unit(id).validUntil().plusDays(1),
                    TreeMap::new,
                    Collectors.toList()));
    return byDay.entrySet().stream()
        .map(entry -> ceased(entry.getKey(), entry.getValue(), units.size()))
        .collect(Collectors.joining(" "));
  }

  /**
   * Who is in charge of something of a unit. Of one that has ceased by the day of the figures it is
   * who was before, and the words say so: "Công chức Địa chính (trước sắp xếp)".
   */
  public String person(UnitId unit, String person) {
    boolean ceased =
        edition
            .followUp()
            .filter(year -> edition.unit(unit).validUntil().isBefore(year.asOf()))
            .isPresent();
    return person.isEmpty() || !ceased ? person : edition.say("followup.person.before", person);
  }

  private String ceased(LocalDate day, List<UnitId> gone, int all) {
    String from = edition.formats().date(day);
    if (gone.size() == 1) {
      return edition.say("followup.ceased.one", from, edition.nameInSentence(gone.get(0)));
    }
    return edition.say(
        gone.size() == all ? "followup.ceased.all" : "followup.ceased.some",
        from,
        edition.formats().count(gone.size()),
        edition.yearTerms().units(),
        edition.formats().count(all));
  }
}
