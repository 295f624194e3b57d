package vn.parindex.site.feature.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Pace;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.PaperBlock;
import vn.parindex.site.model.PaperText;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.year.SilenceWords;
import vn.parindex.site.words.WordFamily;

/** What is not achieved yet, why, and what is to be done: the other half of the report. */
final class SummaryShortfalls {

  /** Units named as those with most left to do; more when a tie would be cut. */
  private static final int NAMED = 3;

  /** The same of all units, none of which has to be named. */
  private static final WordFamily<String> ALL_UNITS =
      WordFamily.of(
          "*.all",
          "sum.limits.tasks.open",
          "sum.limits.tasks.unreported",
          "sum.limits.tasks.not-due");

  private final PaperParts parts;
  private final PaperSentences sentences;
  private final Formats formats;
  private final AllYears all;

  SummaryShortfalls(PaperParts parts, AllYears all) {
    this.parts = parts;
    this.sentences = new PaperSentences(parts);
    this.formats = parts.formats();
    this.all = all;
  }

  void add(PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    blocks.add(numbers.heading(parts.say("sum.limits")));
    limits(blocks);
    blocks.add(numbers.heading(parts.say("sum.causes")));
    causes(blocks);
    blocks.add(numbers.heading(parts.say("sum.ahead")));
    ahead(blocks);
  }

  private void limits(List<PaperBlock> blocks) {
    List<PaperText> items = new ArrayList<>();
    String silence = new SilenceWords(parts.edition(), parts.year()).sentence();
    if (!silence.isEmpty()) {
      items.add(PaperText.of(silence));
    }
    List<TargetStanding> missed = missed();
    if (!missed.isEmpty()) {
      items.add(
          item(
              "sum.limits.targets",
              formats.count(missed.size()),
              missed.stream()
                  .map(
                      target ->
                          parts.say(
                              "sum.limits.target",
                              target.target().name(),
                              formats.count(target.pool().notMet())))
                  .collect(Collectors.joining("; "))));
    }
    ToIntFunction<UnitYear> notMet = unit -> unit.targets(State.NOT_MET).size();
    List<UnitYear> most = all.most(notMet, NAMED);
    if (!most.isEmpty()) {
      items.add(
          AllYears.areAllAlike(all.units(), most, notMet)
              ? item(
                  "sum.limits.units.all",
                  formats.count(most.size()),
                  formats.count(notMet.applyAsInt(most.get(0))))
              : item("sum.limits.units", formats.count(most.size()), counted(most, notMet)));
    }
    ToIntFunction<UnitYear> noData = unit -> unit.unreported().size();
    List<UnitId> without = all.ids(noData);
    if (!without.isEmpty()) {
      items.add(
          item(
              "sum.limits.no-data",
              formats.count(all.count(noData)),
              formats.count(without.size()),
              parts.units(without)));
    }
    for (TaskStanding task : parts.year().tasks()) {
      List<String> told = new ArrayList<>();
      open("sum.limits.tasks.open", all.reportedNotDone(task), told);
      open(
          parts.isPast(task.due()) ? "sum.limits.tasks.unreported" : "sum.limits.tasks.not-due",
          all.unreported(task),
          told);
      if (told.size() > 1) {
        // Names are parted by semicolons, so that the second clause is a sentence of its own.
        told.set(1, Edition.capital(told.get(1)));
      }
      if (!told.isEmpty()) {
        items.add(item("sum.limits.tasks", sentences.task(task), String.join(". ", told)));
      }
    }
    List<UnitYear> lacking = all.units().stream().filter(unit -> lacking(unit) > 0).toList();
    if (!lacking.isEmpty()) {
      items.add(
          item(
              "sum.limits.evidence",
              formats.count(lacking.size()),
              counted(lacking, SummaryShortfalls::lacking)));
    }
    for (FindingStanding finding : parts.ownFindings()) {
      List<UnitId> open = notMended(finding);
      // Causes have a chapter of their own.
      if (finding.finding().kind() == ReviewFinding.Kind.LIMITATION
          && finding.finding().fixableLocally()
          && !open.isEmpty()) {
        items.add(
            item(
                "sum.limits.findings",
                PaperSentences.bare(finding.finding().name()),
                formats.count(open.size()),
                parts.units(open)));
      }
    }
    if (items.isEmpty()) {
      items.add(item("sum.limits.none", parts.asOf()));
    }
    items.add(gap("sum.limits.gap"));
    blocks.add(new PaperBlock.Items(items));
  }

  private void open(String key, List<UnitId> units, List<String> told) {
    if (!units.isEmpty()) {
      told.add(
          units.size() > 1 && units.size() == all.units().size()
              ? parts.say(ALL_UNITS.of(key), formats.count(units.size()))
              : parts.say(key, formats.count(units.size()), parts.units(units)));
    }
  }

  private PaperText item(String key, String... arguments) {
    return PaperText.of(parts.say(key, (Object[]) arguments));
  }

  private PaperText gap(String key) {
    return PaperText.ofGap(parts.gap(parts.say(key)));
  }

  /** "xã Ba Vì (8); xã Ba Xa (7)". */
  private String counted(List<UnitYear> units, ToIntFunction<UnitYear> figure) {
    return parts.listed(
        units,
        unit ->
            parts.say(
                "sum.unit.count",
                parts.inList(unit.unit()),
                formats.count(figure.applyAsInt(unit))));
  }

  /** One that answers for units, as a rule for itself, with their years. */
  private record Answering(UnitId unit, List<UnitYear> years) {
    int open() {
      return years.stream().mapToInt(year -> year.open().count()).sum();
    }
  }

  /** Who answers for what is left to do: of units that have ceased, what they are part of now. */
  private List<Answering> answering() {
    Map<UnitId, List<UnitYear>> byUnit = new LinkedHashMap<>();
    for (UnitYear year : all.units()) {
      byUnit.computeIfAbsent(parts.acting(year.unit()), unit -> new ArrayList<>()).add(year);
    }
    return byUnit.entrySet().stream()
        .map(one -> new Answering(one.getKey(), one.getValue()))
        .toList();
  }

  /**
   * Whom to urge: "xã Ba Vì (8 việc)", "xã Ba Vì (26 việc; địa bàn xã Ba Vì cũ: 18, địa bàn xã Ba
   * Xa cũ: 8)".
   */
  private String things(Answering one) {
    String body = parts.body(one.unit());
    String count = formats.count(one.open());
    UnitId first = one.years().get(0).unit();
    if (one.years().size() == 1) {
      return parts.isFormer(first)
          ? parts.say("sum.unit.things.former", body, parts.unit(first), count)
          : parts.say("sum.unit.things", body, count);
    }
    return parts.say(
        "sum.unit.things.several",
        body,
        one.years().stream()
            .map(
                year ->
                    parts.say(
                        "sum.unit.area",
                        parts.unit(year.unit()),
                        formats.count(year.open().count())))
            .collect(Collectors.joining(", ")),
        count);
  }

  private static int lacking(UnitYear unit) {
    return unit.open().evidence().size();
  }

  /** Targets that all units together miss. */
  private List<TargetStanding> missed() {
    return parts.year().targets().stream()
        .filter(target -> target.pool().attainment().state() == State.NOT_MET)
        .toList();
  }

  private List<UnitId> notMended(FindingStanding finding) {
    return all.units().stream()
        .map(UnitYear::unit)
        .filter(
            unit ->
                Optional.ofNullable(finding.units().get(unit))
                    .filter(own -> FindingStanding.state(own) != UnitFinding.State.MENDED)
                    .isPresent())
        .toList();
  }

  private void causes(List<PaperBlock> blocks) {
    PaperParts.Numbered numbers = PaperParts.Numbered.below(parts);
    causes("sum.causes.local", true, numbers, blocks);
    causes("sum.causes.beyond", false, numbers, blocks);
    blocks.add(new PaperBlock.Paragraph(gap("sum.causes.gap")));
  }

  private void causes(
      String key, boolean local, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    List<PaperText> items =
        parts.ownFindings().stream()
            .filter(finding -> finding.finding().kind() == ReviewFinding.Kind.CAUSE)
            .filter(finding -> finding.finding().fixableLocally() == local)
            .map(this::cause)
            .toList();
    numbers.items(blocks, parts.say(key), items);
  }

  private PaperText cause(FindingStanding finding) {
    String name = PaperSentences.bare(finding.finding().name());
    return finding.units().isEmpty() || !finding.finding().fixableLocally()
        ? item("sum.cause", name)
        : item(
            "sum.cause.noted",
            name,
            formats.count(finding.units().size()),
            formats.count(finding.count(UnitFinding.State.MENDED)));
  }

  private void ahead(List<PaperBlock> blocks) {
    PaperParts.Numbered numbers = PaperParts.Numbered.below(parts);
    numbers.items(blocks, parts.say("sum.ahead.units", parts.bodies()), forUnits());
    numbers.items(blocks, parts.say("sum.ahead.office", parts.office().spoken()), forOffice());
    List<PaperText> asks = new ArrayList<>();
    String beyond =
        parts.ownFindings().stream()
            .filter(finding -> !finding.finding().fixableLocally())
            .map(finding -> PaperSentences.bare(finding.finding().name()))
            .collect(Collectors.joining("; "));
    if (!beyond.isEmpty()) {
      asks.add(item("sum.ahead.beyond", beyond));
    }
    asks.add(gap("sum.ahead.beyond.gap"));
    numbers.items(blocks, parts.say("sum.ahead.superior"), asks);
  }

  private List<PaperText> forUnits() {
    List<PaperText> items = new ArrayList<>();
    // What cannot be reached any more is nothing to be urged; once the year is over nothing can.
    List<TargetStanding> beyond =
        missed().stream()
            .filter(target -> !parts.isOver() && target.pool().attainment().isBeyondReach())
            .toList();
    List<TargetStanding> missed =
        missed().stream().filter(target -> !beyond.contains(target)).toList();
    if (!missed.isEmpty()) {
      items.add(targetsAhead(missed));
    }
    if (!beyond.isEmpty()) {
      items.add(
          item(
              "sum.ahead.targets.beyond",
              formats.count(beyond.size()),
              beyond.stream()
                  .map(target -> target.target().name())
                  .collect(Collectors.joining("; "))));
    }
    tasksAhead(items);
    int missing = all.evidence(Evidence.State.MISSING);
    int misfiled = all.evidence(Evidence.State.MISFILED);
    if (missing + misfiled > 0) {
      items.add(item("sum.ahead.evidence", formats.count(missing), formats.count(misfiled)));
    }
    int open = all.count(unit -> unit.openFindings().size());
    if (open > 0) {
      items.add(item("sum.ahead.findings", formats.count(open)));
    }
    items.add(item(isAnythingAchieved() ? "sum.ahead.hold" : "sum.ahead.report"));
    return items;
  }

  /**
   * With which targets to begin: those that most units are unlikely to reach in time. Where that is
   * said of none, as when the day has passed, those that most units miss.
   */
  private PaperText targetsAhead(List<TargetStanding> missed) {
    String count = formats.count(missed.size());
    String unlikely = most(missed, SummaryShortfalls::unlikely);
    if (!unlikely.isEmpty()) {
      return item("sum.ahead.targets.unlikely", count, unlikely);
    }
    return item(
        parts.isOver() ? "sum.ahead.targets.over" : "sum.ahead.targets",
        count,
        most(missed, target -> target.pool().notMet()));
  }

  /** How many units are unlikely to meet it in time, without those that cannot any more. */
  private static int unlikely(TargetStanding target) {
    return (int)
        target.units().values().stream()
            .filter(unit -> unit.state() == State.NOT_MET && !unit.attainment().isBeyondReach())
            .filter(
                unit ->
                    unit.pace()
                        .match(pace -> pace.status() == Pace.Status.OFF_TRACK, none -> false))
            .count();
  }

  /** The names of those of which it is true of most units; empty where it is true of none. */
  private static String most(List<TargetStanding> targets, ToIntFunction<TargetStanding> units) {
    int most = targets.stream().mapToInt(units).max().orElse(0);
    return most == 0
        ? ""
        : targets.stream()
            .filter(target -> units.applyAsInt(target) == most)
            .map(target -> target.target().name())
            .collect(Collectors.joining("; "));
  }

  /** What is to be done with tasks, and with which first: those that most units have not done. */
  private void tasksAhead(List<PaperText> items) {
    List<TaskStanding> open =
        parts.year().tasks().stream().filter(task -> !all.notDone(task).isEmpty()).toList();
    int most = open.stream().mapToInt(task -> all.notDone(task).size()).max().orElse(0);
    List<String> first =
        open.stream()
            .filter(task -> all.notDone(task).size() == most)
            .map(sentences::task)
            .toList();
    if (!open.isEmpty()) {
      items.add(
          first.size() < open.size() || open.size() == 1
              ? item("sum.ahead.tasks", String.join("; ", first))
              : item("sum.ahead.tasks.all", formats.count(open.size())));
    }
  }

  /** Whether there is anything of the year that can be held: something met, done or filed. */
  private boolean isAnythingAchieved() {
    return all.units().stream()
        .anyMatch(
            unit ->
                !unit.targets(State.MET).isEmpty()
                    || unit.open().tasks().size() < unit.tasks().size()
                    || unit.evidenceThere() > 0);
  }

  /** Names, or that it is all units: nobody reads a list of all to learn that. */
  private String who(List<String> bodies) {
    return bodies.size() > 1 && bodies.size() == all.units().size()
        ? parts.say("sum.silent.all", formats.count(bodies.size()))
        : String.join(", ", bodies);
  }

  private List<PaperText> forOffice() {
    List<PaperText> items = new ArrayList<>();
    SilenceWords silence = new SilenceWords(parts.edition(), parts.year());
    Map<String, List<String>> bySince = new LinkedHashMap<>();
    silence
        .all()
        .forEach(
            unit ->
                bySince
                    .computeIfAbsent(silence.since(unit), since -> new ArrayList<>())
                    .add(parts.bodyFor(unit.unit())));
    String silent =
        bySince.entrySet().stream()
            .map(some -> parts.say("sum.silent", who(some.getValue()), some.getKey()))
            .collect(Collectors.joining("; "));
    if (!silent.isEmpty()) {
      items.add(
          item(
              silence.all().stream().allMatch(unit -> unit.isInTime(parts.year()))
                  ? "sum.ahead.silence.in-time"
                  : "sum.ahead.silence",
              silent));
    }
    List<Answering> answering = answering();
    List<Answering> most = AllYears.most(answering, Answering::open, NAMED);
    if (!most.isEmpty()) {
      items.add(
          AllYears.areAllAlike(answering, most, Answering::open)
              ? item(
                  "sum.ahead.urge.all",
                  formats.count(most.size()),
                  formats.count(most.get(0).open()))
              : item(
                  "sum.ahead.urge",
                  most.stream().map(this::things).collect(Collectors.joining("; "))));
    }
    Optional<LocalDate> due = parts.year().targets().stream().map(TargetStanding::due).findFirst();
    // When the year is over and all have reported, there is nothing left to collect.
    due.filter(day -> !parts.isOver() || all.units().stream().anyMatch(UnitYear::owesFigures))
        .ifPresent(
            day ->
                items.add(
                    parts.isTooSoon(day)
                        ? parts
                            .withGap(
                                parts.say("sum.ahead.collect.soon"), parts.say("paper.day.gap"))
                            .plain(parts.say("paper.full-stop", ""))
                        : collect(day)));
    items.add(gap("sum.ahead.gap"));
    return items;
  }

  /** The office collects reports that are due while it is there; others it hands on. */
  private PaperText collect(LocalDate day) {
    String date = parts.date(day);
    String left = parts.daysLeft(day);
    return parts
        .comingBy(day)
        .map(
            coming ->
                item(
                    "sum.ahead.collect.handed-on",
                    date,
                    left,
                    parts.date(coming.date()),
                    coming.legalBasis()))
        .orElseGet(() -> item("sum.ahead.collect", date, left));
  }
}
