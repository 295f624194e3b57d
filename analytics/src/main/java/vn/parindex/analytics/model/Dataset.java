package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that was observed or decreed, as read from one data folder. Nothing here is computed.
 *
 * @param identity name, version, words
 * @param units all units of all times
 * @param successions which unit follows which
 * @param tileMap places of units, or {@link TileMap#NONE}
 * @param boundaries outlines of units, or {@link Boundaries#NONE}
 * @param frameworks editions by code, oldest first
 * @param periods oldest first
 * @param sheets score sheets by period code; one sheet at most per unit and period
 * @param targets by year
 * @param tasks by year
 * @param findings by year
 * @param calendars by year
 * @param reports what units reported in the course of the year
 * @param notes commentary, in the order of the paths of its files
 * @param files every file read, in the order of their paths
 * @param coming in the view of a day, what was decided of its units by then and happens later;
 *     empty in what is read
 */
public record Dataset(
    Identity identity,
    KeyedList<UnitId, Unit> units,
    List<Succession> successions,
    TileMap tileMap,
    Boundaries boundaries,
    Map<String, Framework> frameworks,
    KeyedList<String, Period> periods,
    Map<String, List<ScoreSheet>> sheets,
    Map<String, TargetSet> targets,
    Map<String, TaskSet> tasks,
    Map<String, List<ReviewFinding>> findings,
    Map<String, YearCalendar> calendars,
    Reports reports,
    KeyedList<Note.About, Note> notes,
    List<DataFile> files,
    List<ComingUnits> coming) {

  /** Copies. */
  public Dataset {
    coming = List.copyOf(coming);
    successions = List.copyOf(successions);
    frameworks = ordered(frameworks);
    Map<String, List<ScoreSheet>> sheetCopies = new LinkedHashMap<>();
    sheets.forEach((period, list) -> sheetCopies.put(period, List.copyOf(list)));
    sheets = Collections.unmodifiableMap(sheetCopies);
    targets = ordered(targets);
    tasks = ordered(tasks);
    Map<String, List<ReviewFinding>> findingCopies = new LinkedHashMap<>();
    findings.forEach((year, list) -> findingCopies.put(year, List.copyOf(list)));
    findings = Collections.unmodifiableMap(findingCopies);
    calendars = ordered(calendars);
    files = List.copyOf(files);
  }

  /** The same parts, from lists of units, periods and notes. */
  public Dataset(
      Identity identity,
      List<Unit> units,
      List<Succession> successions,
      TileMap tileMap,
      Boundaries boundaries,
      Map<String, Framework> frameworks,
      List<Period> periods,
      Map<String, List<ScoreSheet>> sheets,
      Map<String, TargetSet> targets,
      Map<String, TaskSet> tasks,
      Map<String, List<ReviewFinding>> findings,
      Map<String, YearCalendar> calendars,
      Reports reports,
      List<Note> notes,
      List<DataFile> files) {
    this(
        identity,
        KeyedList.of(units, Unit::id),
        successions,
        tileMap,
        boundaries,
        frameworks,
        KeyedList.of(periods, Period::code),
        sheets,
        targets,
        tasks,
        findings,
        calendars,
        reports,
        KeyedList.of(notes, Note::about),
        files,
        List.of());
  }

  /**
   * The same view, in which more is known to come.
   *
   * @param decided by the day of the view
   */
  public Dataset announcing(List<ComingUnits> decided) {
    return new Dataset(
        identity,
        units,
        successions,
        tileMap,
        boundaries,
        frameworks,
        periods,
        sheets,
        targets,
        tasks,
        findings,
        calendars,
        reports,
        notes,
        files,
        decided);
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** The units that are scored in a period: those that exist on its {@code unitsAsOf} day. */
  public List<Unit> unitsOf(Period period) {
    return units.stream().filter(unit -> unit.existsOn(period.unitsAsOf())).toList();
  }

  /**
   * What a map has of the units of a period, in the order of the map. Nothing that is said of other
   * units with the same codes. A unit of which nobody but the one with its code became a part lies
   * where that one lay; of such a unit it is the last that is said by then.
   *
   * <p>Example: 21484 without a day is thị trấn Ba Tơ, 21484 from 01/07/2025 is xã Ba Tơ. 21538 is
   * xã Ba Xa in all years.
   */
  public <T extends Drawn> Map<UnitId, T> drawn(List<T> items, Period period) {
    Map<UnitId, T> drawn = new LinkedHashMap<>();
    for (T item : items) {
      if (!item.validFrom().isAfter(period.unitsAsOf())) {
        meant(item)
            .map(unit -> lyingThere(unit, period.unitsAsOf()))
            .filter(unit -> unit.existsOn(period.unitsAsOf()))
            .ifPresent(
                unit ->
                    drawn.merge(
                        unit.id(),
                        item,
                        (one, other) -> other.validFrom().isBefore(one.validFrom()) ? one : other));
      }
    }
    return drawn;
  }

  /** The unit that lies on a day where this one lay, as far as units were left as they were. */
  private Unit lyingThere(Unit unit, LocalDate day) {
    Optional<Unit> after =
        unit.existsOn(day)
            ? Optional.empty()
            : successions.stream()
                .filter(succession -> succession.parts().equals(List.of(unit.id())))
                .map(Succession::successor)
                .filter(
                    next ->
                        next.code().equals(unit.code())
                            && next.validFrom().isAfter(unit.id().validFrom()))
                .findFirst()
                .flatMap(this::unit);
    return after.map(next -> lyingThere(next, day)).orElse(unit);
  }

  private Optional<Unit> meant(Drawn item) {
    return units.stream()
        .filter(unit -> unit.code().equals(item.unitCode()))
        .filter(unit -> item.validFrom().equals(LocalDate.MIN) || unit.existsOn(item.validFrom()))
        .min(Comparator.comparing(Unit::id));
  }

  /**
   * The latest day on which anything here became known: a period that has scores closed, something
   * was reported or corrected, a unit followed others, a note was written. Sheets on which nothing
   * is scored yet are nothing known, unless nothing is scored on any: then the day on which they
   * are closed is the first that can be shown. {@link LocalDate#MIN} when there is nothing at all.
   */
  public LocalDate lastDay() {
    List<Period> scored = periodsWithPoints();
    return lastDay(
            scored.isEmpty()
                ? periods.stream().filter(p -> sheets.containsKey(p.code())).toList()
                : scored)
        .orElse(LocalDate.MIN);
  }

  /** The periods of which at least one point that counts is known, in their order. */
  public List<Period> periodsWithPoints() {
    return periods.stream()
        .filter(
            period ->
                sheets.getOrDefault(period.code(), List.of()).stream()
                    .flatMap(sheet -> sheet.leaves().values().stream())
                    .anyMatch(score -> score.counted().isKnown()))
        .toList();
  }

  private Optional<LocalDate> lastDay(List<Period> scored) {
    return Stream.of(
            scored.stream().map(Period::closedOn),
            successions.stream().map(Succession::date),
            notes.stream().map(Note::writtenOn),
            reports.measurements().stream().map(MeasurementSet::date),
            reports.measurements().stream()
                .flatMap(set -> set.measurements().stream())
                .flatMap(measurement -> measurement.revisions().stream())
                .map(Measurement.Revision::on),
            reports.taskProgress().values().stream()
                .flatMap(List::stream)
                .flatMap(progress -> progress.reports().stream())
                .map(TaskProgress.Report::on),
            reports.unitFindings().values().stream()
                .flatMap(List::stream)
                .flatMap(finding -> finding.reports().stream())
                .map(UnitFinding.Report::on),
            reports.evidence().values().stream()
                .flatMap(register -> register.items().stream())
                .flatMap(item -> item.entries().stream())
                .map(Evidence.Entry::on))
        .flatMap(days -> days)
        .max(LocalDate::compareTo);
  }

  /** The same data set with this number of its version. */
  public Dataset inVersion(String number) {
    return with(identity.inVersion(number), periods, files);
  }

  /** The same data set with other periods. */
  public Dataset withPeriods(List<Period> others) {
    return with(identity, KeyedList.of(others, Period::code), files);
  }

  /** The same data set with other files listed. */
  public Dataset withFiles(List<DataFile> others) {
    return with(identity, periods, others);
  }

  /** The same data set with other reports and notes, files listed and policy. */
  public Dataset with(
      PublicPolicy policy, Reports others, List<Note> otherNotes, List<DataFile> otherFiles) {
    return new Dataset(
        identity.under(policy),
        units,
        successions,
        tileMap,
        boundaries,
        frameworks,
        periods,
        sheets,
        targets,
        tasks,
        findings,
        calendars,
        others,
        KeyedList.of(otherNotes, Note::about),
        otherFiles,
        coming);
  }

  /** The same data set as it is called on a day, in a view that is about a period. */
  public Dataset named(Period period, LocalDate day) {
    return with(identity.about(period.unitsAsOf(), day), periods, files);
  }

  private Dataset with(
      Identity itsIdentity, KeyedList<String, Period> itsPeriods, List<DataFile> itsFiles) {
    return new Dataset(
        itsIdentity,
        units,
        successions,
        tileMap,
        boundaries,
        frameworks,
        itsPeriods,
        sheets,
        targets,
        tasks,
        findings,
        calendars,
        reports,
        notes,
        itsFiles,
        coming);
  }

  /** Whether this is the edition for the public and a part is not for it. */
  public boolean withholds(PublicPolicy.Part part) {
    return identity.publicPolicy().withholds(part);
  }

  /** The period with this code. */
  public Optional<Period> period(String code) {
    return periods.find(code);
  }

  /** The period that a day is in; empty for a day in none. */
  public Optional<Period> periodOn(LocalDate day) {
    return periods.stream().filter(period -> period.contains(day)).findFirst();
  }

  /** What periods are called in a language, by code; without those that are called by it. */
  public Map<String, String> periodNames(String language) {
    Map<String, String> names = new LinkedHashMap<>();
    periods.forEach(
        period -> period.name(language).ifPresent(name -> names.put(period.code(), name)));
    return names;
  }

  /** The unit with this identity. */
  public Optional<Unit> unit(UnitId id) {
    return units.find(id);
  }

  /** The note about something, in the language of the data. */
  public Optional<Note> note(Note.Scope scope, String key) {
    return notes.find(new Note.About(scope, key, ""));
  }

  /** The framework that a period uses. */
  public Framework frameworkOf(Period period) {
    return frameworks.get(period.framework());
  }

  /** Whether any file of these kinds is illustrative, so that what it feeds must say so. */
  public boolean isIllustrative(Collection<DataFile.Kind> kinds) {
    return files(kinds).anyMatch(file -> file.provenance().isIllustrative());
  }

  /** The files of these kinds. */
  public Stream<DataFile> files(Collection<DataFile.Kind> kinds) {
    return files.stream().filter(file -> kinds.contains(file.kind()));
  }

  /**
   * What the data set calls itself.
   *
   * @param name title of the site
   * @param publisher who answers for it
   * @param dataVersion version of the content: "2025.1"; typed, or counted by the program
   * @param unitFolder folder of the scorecards in addresses, ASCII
   * @param languages editions of the site, first one first
   * @param terms words for group and unit by language
   * @param siteAddress where the site is published, ending in a slash: "https://example.org/par/";
   *     empty when it is not said, as for a site that is handed on as a folder
   * @param publicPolicy what is not for the public
   * @param formerly what it called itself in earlier periods, the earliest first
   */
  public record Identity(
      String name,
      String publisher,
      String dataVersion,
      String unitFolder,
      List<String> languages,
      Map<String, Terms> terms,
      Optional<String> siteAddress,
      PublicPolicy publicPolicy,
      List<Formerly> formerly) {

    /** Checks and copies. */
    public Identity {
      formerly = List.copyOf(formerly);
      languages = List.copyOf(languages);
      terms = ordered(terms);
      for (String language : languages) {
        if (!terms.containsKey(language)) {
          throw new IllegalArgumentException("no terms for language " + language);
        }
      }
    }

    /** Of data that do not say what is not for the public. */
    public Identity(
        String name,
        String publisher,
        String dataVersion,
        String unitFolder,
        List<String> languages,
        Map<String, Terms> terms,
        Optional<String> siteAddress) {
      this(
          name,
          publisher,
          dataVersion,
          unitFolder,
          languages,
          terms,
          siteAddress,
          PublicPolicy.STRICT,
          List.of());
    }

    /**
     * What the data set is called on a day where it is about units of another. Who publishes, under
     * which name and on which terms others may use it, is a matter of the day; what the group and
     * its units are called, of the units. It can be asked again for any other days: what it is
     * called at last stands behind all that it was called.
     *
     * @param units a day on which the units are there
     * @param day of the view
     * @return the same where it never had other names on these days
     */
    public Identity about(LocalDate units, LocalDate day) {
      List<Formerly> all = all();
      Formerly last = all.get(all.size() - 1);
      boolean isOfEarlierDay = all.size() == formerly.size();
      Formerly then = on(all, units);
      Formerly now = on(all, day);
      if (then == last && now == last && !isOfEarlierDay) {
        return this;
      }
      Map<String, Terms> ofUnits = then.terms().isEmpty() ? last.terms() : then.terms();
      Map<String, Terms> ofDay = now.terms().isEmpty() ? last.terms() : now.terms();
      Map<String, Terms> both = new LinkedHashMap<>();
      ofUnits.forEach(
          (language, own) ->
              both.put(language, own.publishedAs(ofDay.getOrDefault(language, own))));
      return new Identity(
          now.name().or(last::name).orElse(name),
          now.publisher().or(last::publisher).orElse(publisher),
          dataVersion,
          unitFolder,
          languages,
          both,
          siteAddress,
          publicPolicy,
          all);
    }

    /**
     * Whether the group that units were part of is called otherwise on a day of a view: that there
     * is another one, or none. Of figures of this day nobody can say that they are those of the
     * group of before.
     *
     * @param units a day on which the units are there
     * @param day of the view
     */
    public boolean hasOtherGroup(String language, LocalDate units, LocalDate day) {
      return !groupOn(language, units).equals(groupOn(language, day));
    }

    private String groupOn(String language, LocalDate day) {
      List<Formerly> all = all();
      Terms last = all.get(all.size() - 1).terms().get(language);
      return on(all, day).terms().getOrDefault(language, last).groupName();
    }

    /** What it was called, and what it is called at last. */
    private List<Formerly> all() {
      List<Formerly> all = new ArrayList<>(formerly);
      if (formerly.isEmpty() || !formerly.get(formerly.size() - 1).isLast()) {
        all.add(Formerly.last(name, publisher, terms));
      }
      return all;
    }

    private static Formerly on(List<Formerly> all, LocalDate day) {
      return all.stream()
          .filter(one -> !one.until().isBefore(day))
          .findFirst()
          .orElseGet(() -> all.get(all.size() - 1));
    }

    /** The same data set in another version. */
    public Identity inVersion(String number) {
      return with(number, publicPolicy);
    }

    /** The same data set under another policy. */
    public Identity under(PublicPolicy policy) {
      return with(dataVersion, policy);
    }

    private Identity with(String version, PublicPolicy policy) {
      return new Identity(
          name, publisher, version, unitFolder, languages, terms, siteAddress, policy, formerly);
    }
  }

  /**
   * What a data set called itself until a day: names and terms belong to a period.
   *
   * @param until last day; periods whose units are those of this day or an earlier one
   * @param name title of the site; empty where it was the same
   * @param publisher who answered for it; empty where it was the same
   * @param terms words for group and unit by language; empty where they were the same
   */
  public record Formerly(
      LocalDate until,
      Optional<String> name,
      Optional<String> publisher,
      Map<String, Terms> terms) {
    /** Copies. */
    public Formerly {
      terms = ordered(terms);
    }

    private static Formerly last(String name, String publisher, Map<String, Terms> terms) {
      return new Formerly(LocalDate.MAX, Optional.of(name), Optional.of(publisher), terms);
    }

    private boolean isLast() {
      return until.equals(LocalDate.MAX);
    }
  }
}
