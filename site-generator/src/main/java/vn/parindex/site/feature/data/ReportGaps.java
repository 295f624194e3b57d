package vn.parindex.site.feature.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Attainments;
import vn.parindex.analytics.target.Reading;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.model.Cell;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.RowLimit;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;
import vn.parindex.site.say.year.FollowedUnits;

/**
 * Which figures on targets are missing, or late and not counted, in the year that is followed: one
 * row for each unit, reporting date and reason. A figure is expected from every unit that is
 * followed for every target on which anybody reported for that date; what does not apply to a unit
 * is not missing, nor is a part of what has no cases, and what was supplied by a later correction
 * is not missing any more. Nothing is missing of the newest date before it is due. What is of
 * before the year began is its base, and no report; of a unit nothing is expected of before its
 * first day.
 */
final class ReportGaps extends TablePart {

  private static final Measured NOTHING = Measured.missing(MissingReason.MISSING);

  private final FollowUp year;
  private final FollowedUnits units;
  private final List<Gap> gaps = new ArrayList<>();
  private final Optional<Open> open;
  private final Optional<LocalDate> newest;

  /** Why a figure is not there, in the order in which the column of reasons sorts. */
  private enum Why {
    LATE("gaps.late"),
    MISSING("missing.missing"),
    NOT_SCORED("missing.not-scored"),
    NOT_REPORTED("target.not-reported");

    private final String words;

    Why(String words) {
      this.words = words;
    }
  }

  /**
   * @param targets codes, in the order in which the targets were set
   * @param whole whether these are all targets on which anybody reported for the date
   */
  private record Gap(LocalDate date, UnitId unit, Why why, List<String> targets, boolean whole) {}

  /** The newest reporting date, while the report for it is not overdue. */
  private record Open(LocalDate date, DueDate due) {}

  ReportGaps(Edition edition, FollowUp year) {
    super(edition);
    this.year = year;
    this.units = new FollowedUnits(edition, year.units());
    List<MeasurementSet> sets =
        edition.dataset().reports().measurements().stream()
            .filter(set -> set.year().equals(year.year()) && !set.date().isBefore(year.from()))
            .toList();
    this.open =
        sets.stream().map(MeasurementSet::date).max(LocalDate::compareTo).flatMap(this::open);
    List<MeasurementSet> looked =
        sets.stream()
            .filter(set -> open.isEmpty() || !set.date().equals(open.get().date()))
            .toList();
    this.newest = looked.stream().map(MeasurementSet::date).max(LocalDate::compareTo);
    looked.forEach(this::collect);
    gaps.sort(
        Comparator.comparing(Gap::date)
            .reversed()
            .thenComparingInt(gap -> units.place(gap.unit()))
            .thenComparing(Gap::why));
  }

  /**
   * The first day that the calendar itself names after the newest reporting date is taken for the
   * day on which that report is due: it does not say which day belongs to which date.
   */
  private Optional<Open> open(LocalDate newest) {
    return Silence.openReport(year, newest).map(due -> new Open(newest, due));
  }

  private void collect(MeasurementSet set) {
    Map<UnitId, Map<String, Measured>> said = new HashMap<>();
    for (Measurement measurement : set.measurements()) {
      said.computeIfAbsent(measurement.unit(), unit -> new HashMap<>())
          .put(measurement.target(), measurement.latest().measured());
    }
    List<String> expected =
        year.targets().stream()
            .map(standing -> standing.target().code())
            .filter(code -> said.values().stream().anyMatch(of -> of.containsKey(code)))
            .toList();
    for (UnitId unit : units.byName()) {
      if (set.date().isBefore(unit.validFrom())) {
        continue;
      }
      Map<Why, List<String>> missing = new LinkedHashMap<>();
      Map<String, Measured> own = said.getOrDefault(unit, Map.of());
      for (String target : expected) {
        if (hasNoneToReport(target, own)) {
          continue;
        }
        if (!own.containsKey(target)) {
          missing.computeIfAbsent(Why.NOT_REPORTED, why -> new ArrayList<>()).add(target);
        } else if (own.get(target) instanceof Measured.Missing none
            && none.reason() != MissingReason.NOT_APPLICABLE) {
          missing.computeIfAbsent(why(none.reason()), why -> new ArrayList<>()).add(target);
        }
      }
      missing.forEach(
          (why, targets) ->
              gaps.add(new Gap(set.date(), unit, why, targets, targets.size() == expected.size())));
    }
  }

  /** Of what has no cases, or does not apply, no part is to be reported. */
  private boolean hasNoneToReport(String code, Map<String, Measured> own) {
    return target(code)
        .filter(target -> !target.parent().isEmpty())
        .filter(target -> state(target, own, new HashSet<>()) != State.NO_DATA)
        .filter(target -> own.getOrDefault(code, NOTHING) instanceof Measured.Missing)
        .isPresent();
  }

  /**
   * How the unit stands by what it said for the date alone.
   *
   * @param below targets of which this is asked; a circle ends where it closes
   */
  private State state(Target target, Map<String, Measured> own, Set<String> below) {
    below.add(target.code());
    Reading reading =
        own.getOrDefault(target.code(), NOTHING)
            .match(
                ratio -> Reading.of(ratio.numerator(), ratio.denominator()),
                total -> Reading.missing(MissingReason.MISSING),
                Reading::missing);
    State parent =
        target(target.parent())
            .filter(other -> !below.contains(other.code()))
            .map(other -> state(other, own, below))
            .orElse(State.NO_DATA);
    return Attainments.ofWhich(
            parent,
            reading,
            Fraction.of(target.threshold()),
            edition.results().settings().methods().target())
        .state();
  }

  private Optional<Target> target(String code) {
    return year.targets().stream()
        .map(TargetStanding::target)
        .filter(target -> target.code().equals(code))
        .findFirst();
  }

  private static Why why(MissingReason reason) {
    return switch (reason) {
      case LATE -> Why.LATE;
      case NOT_SCORED -> Why.NOT_SCORED;
      case MISSING, NO_APPEAL, NOT_APPLICABLE -> Why.MISSING;
    };
  }

  private int figures(boolean late) {
    return gaps.stream()
        .filter(gap -> gap.why() == Why.LATE == late)
        .mapToInt(gap -> gap.targets().size())
        .sum();
  }

  /** How many there are, for a sentence that goes on. */
  String counted() {
    return newest
        .map(
            date ->
                edition.say(
                    gaps.isEmpty() ? "gaps.reports.none" : "gaps.reports.some",
                    year.year(),
                    formats.count(figures(false)),
                    formats.count(figures(true)),
                    formats.date(date)))
        .orElseGet(() -> edition.say(unlooked(), year.year()));
  }

  /** Why no date was looked at: none is overdue, or nobody reported on any. */
  private String unlooked() {
    return open.isPresent()
            || Silence.firstReport(year).filter(due -> due.daysLeft() >= 0).isPresent()
        ? "gaps.reports.not-yet"
        : "gaps.reports.nobody";
  }

  /** The newest date first, then by unit. */
  Listing listing() {
    return Listing.of(
        Edition.capital(counted()) + "." + open.map(this::notLookedAt).orElse(""),
        new TableOf<Gap>("missing-reports", edition.say("gaps.reports.caption", year.year()))
            .column(
                columns.words("unit", edition.say("column.unit")), gap -> units.cell(gap.unit()))
            .column(
                columns.words("date", edition.say("column.reporting-date")),
                gap -> cells.day(gap.date()))
            .column(
                columns.figures("count", edition.say("column.target-count")),
                gap -> cells.count(gap.targets().size()))
            .column(columns.fixed("targets", edition.say("column.target")), this::targets)
            .column(
                columns.words("reason", edition.say("column.reason")),
                gap -> cells.text(edition.say(gap.why().words), gap.why().ordinal())),
        gaps,
        RowLimit.cut(edition, "gaps.reports.cut", gaps.size()),
        edition.say("gaps.reports.note"));
  }

  private String notLookedAt(Open newest) {
    return " "
        + edition.say(
            "gaps.reports.open",
            formats.date(newest.date()),
            formats.date(newest.due().date()),
            newest.due().name());
  }

  private Cell targets(Gap gap) {
    return cells.text(
        gap.whole() && gap.targets().size() > 1
            ? edition.say("gaps.all-targets", formats.count(gap.targets().size()))
            : String.join(", ", gap.targets()));
  }
}
