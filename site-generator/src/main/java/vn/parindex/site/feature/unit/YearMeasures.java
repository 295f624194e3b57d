package vn.parindex.site.feature.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TableView;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.table.Columns;
import vn.parindex.site.say.target.TargetTally;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.EvidenceStates;
import vn.parindex.site.words.WordFamily;

/** What the year that is followed says of each unit: targets met, tasks done, evidence filed. */
final class YearMeasures {

  /** What heads a column, is its full name, and leads to its page. */
  private static final WordFamily<String> HEAD = of("compare.*");

  private static final WordFamily<String> NAME = of("compare.*.name");
  private static final WordFamily<String> PAGE = of("compare.*.page");

  private static final String NOTHING = "compare.nothing-due";

  private final Edition edition;
  private final FollowUp year;

  YearMeasures(Edition edition, FollowUp year) {
    this.edition = edition;
    this.year = year;
  }

  private static WordFamily<String> of(String pattern) {
    return WordFamily.of(pattern, "targets", "tasks", "evidence");
  }

  List<Measure> all() {
    List<Measure> measures = new ArrayList<>();
    if (!year.targets().isEmpty()) {
      measures.add(
          measure(
              "targets",
              edition.addresses().targets(),
              new TargetWords(edition, year.year()).figuresOn(year),
              this::targets));
    }
    if (!year.tasks().isEmpty()) {
      measures.add(measure("tasks", edition.addresses().tasks(), year.asOf(), this::tasks));
    }
    year.evidence()
        .value()
        .ifPresent(
            register ->
                measures.add(
                    measure(
                        "evidence",
                        edition.addresses().evidence(),
                        year.asOf(),
                        unit -> evidence(register, unit))));
    return measures;
  }

  /**
   * Of how many how many.
   *
   * @param none key of the words for a unit of which nothing can be said
   */
  private record Share(long part, long whole, String none) {}

  private Share targets(UnitId unit) {
    List<UnitStanding> standings =
        year.targets().stream()
            .flatMap(target -> Optional.ofNullable(target.units().get(unit)).stream())
            .toList();
    TargetTally tally = TargetTally.of(standings);
    return new Share(
        tally.of(State.MET),
        tally.judged(),
        tally.of(State.NO_DATA) > 0
            ? "compare.no-data"
            : tally.of(State.NO_BASE) > 0 ? "compare.no-base" : NOTHING);
  }

  /** A unit that reported on no task did not do none: nobody knows. */
  private Share tasks(UnitId unit) {
    boolean told = year.tasks().stream().anyMatch(task -> task.units().get(unit).isKnown());
    return new Share(
        year.tasks().stream().filter(task -> task.isDone(unit)).count(),
        told ? year.tasks().size() : 0,
        "compare.no-data");
  }

  private static Share evidence(EvidenceStanding register, UnitId unit) {
    EvidenceStates.Tally tally =
        new EvidenceStates(register).tally(List.of(unit), register.leaves());
    return new Share(tally.filed(), tally.needed(), NOTHING);
  }

  private Measure measure(String key, SitePath page, LocalDate day, Function<UnitId, Share> share) {
    Map<UnitId, Measure.Figure> figures = new HashMap<>();
    Map<UnitId, String> absent = new HashMap<>();
    for (UnitId unit : edition.current().units().keySet()) {
      if (!year.units().contains(unit)) {
        absent.put(unit, edition.say("compare.not-followed"));
        continue;
      }
      Share own = share.apply(unit);
      if (own.whole() == 0) {
        absent.put(unit, edition.say(own.none()));
      } else {
        figures.put(
            unit,
            new Measure.Figure(
                edition.say(
                    "count.of",
                    edition.formats().count(own.part()),
                    edition.formats().count(own.whole())),
                Fraction.of(own.part())
                    .divide(Fraction.of(own.whole()))
                    .multiply(Fraction.HUNDRED)));
      }
    }
    return new Measure(
        new Columns(edition)
            .heat(
                key,
                edition.say(HEAD.of(key)),
                new TableView.About(
                    edition.say(NAME.of(key), edition.formats().date(day)),
                    new Link(edition.say(PAGE.of(key)), page),
                    "",
                    false)),
        "",
        Measure.Kind.SHARE,
        figures,
        absent);
  }
}
