package vn.parindex.site.feature.unit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.EvidenceStates;
import vn.parindex.site.say.year.EvidenceWords;
import vn.parindex.site.say.year.FindingWords;
import vn.parindex.site.say.year.SilenceWords;
import vn.parindex.site.say.year.TaskWords;
import vn.parindex.site.say.year.YearPart;

/** The part of a scorecard on what the unit still has to do, by date. */
final class ScorecardDue extends YearPart {

  private final TargetWords targetWords;
  private final TaskWords taskWords;
  private final FindingWords findingWords;
  private final SilenceWords silences;

  ScorecardDue(Edition edition, FollowUp year) {
    super(edition, year);
    this.targetWords = new TargetWords(edition, year.year());
    this.taskWords = new TaskWords(edition, year.asOf());
    this.findingWords = new FindingWords(edition, year.asOf());
    this.silences = new SilenceWords(edition, year);
  }

  /** One thing to do; {@code repeated} when the tables of targets and tasks say it too. */
  private record Duty(
      LocalDate due, Cell what, String kind, String state, String person, boolean repeated) {}

  /**
   * What a unit still has to do.
   *
   * @param sentences how much there is, what is overdue, what comes next
   * @param table a row for each, by date; without rows when there is nothing
   */
  record Due(List<String> sentences, TableView table) {}

  Due of(UnitId unit) {
    OpenPoints open = OpenPoints.of(year, unit);
    List<Duty> duties = new ArrayList<>();
    open.missed().forEach(target -> duties.add(target(target, unit)));
    open.unreported().forEach(target -> duties.add(target(target, unit)));
    open.tasks().forEach(task -> duties.add(task(task, unit)));
    open.findings().forEach(finding -> duties.add(finding(finding, unit)));
    year.evidence()
        .value()
        .ifPresent(
            register -> open.evidence().forEach(item -> duties.add(evidence(register, item))));
    duties.sort(Comparator.comparing(Duty::due));
    // Whoever says nothing at all is asked for that first, whatever else is overdue.
    open.silence().ifPresent(silence -> duties.add(0, report(silence)));
    String caption = open.silence().isPresent() ? "duty.caption.silence" : "duty.caption";
    return new Due(sentences(open, duties, unit), table(edition.say(caption), duties));
  }

  private List<String> sentences(OpenPoints open, List<Duty> duties, UnitId unit) {
    List<String> sentences = new ArrayList<>();
    String day = formats.date(year.asOf());
    if (duties.isEmpty()) {
      sentences.add(edition.say("duty.none", day));
    } else {
      sentences.add(
          edition.say("duty.some", day, formats.count(duties.size()), edition.joined(parts(open))));
      sentences.add(overdue(duties));
      next(duties).ifPresent(sentences::add);
    }
    unseen(unit).ifPresent(sentences::add);
    return sentences;
  }

  private List<String> parts(OpenPoints open) {
    List<String> parts = new ArrayList<>();
    part(parts, "duty.part.silence", open.silence().isPresent() ? 1 : 0);
    part(parts, "duty.part.missed", open.missed().size());
    part(parts, "duty.part.unreported", open.unreported().size());
    part(parts, "duty.part.tasks", open.tasks().size());
    part(parts, "duty.part.findings", open.findings().size());
    part(parts, "duty.part.evidence", open.evidence().size());
    return parts;
  }

  private void part(List<String> parts, String key, int count) {
    if (count > 0) {
      parts.add(edition.say(key, formats.count(count)));
    }
  }

  private String overdue(List<Duty> duties) {
    long late = duties.stream().filter(duty -> duty.due().isBefore(year.asOf())).count();
    if (late == duties.size()) {
      return edition.say(late == 1 ? "duty.overdue.only" : "duty.overdue.all");
    }
    return late == 0
        ? edition.say("duty.overdue.none")
        : edition.say("duty.overdue.some", formats.count(late));
  }

  /** The first day that has not passed. */
  private Optional<String> next(List<Duty> duties) {
    return duties.stream()
        .map(Duty::due)
        .filter(due -> !due.isBefore(year.asOf()))
        .min(LocalDate::compareTo)
        .map(
            due ->
                edition.say(
                    "duty.next",
                    formats.date(due),
                    left(due),
                    formats.count(duties.stream().filter(duty -> duty.due().equals(due)).count())));
  }

  /** At how many leaves nobody looked yet. */
  private Optional<String> unseen(UnitId unit) {
    return year.evidence()
        .value()
        .map(
            register ->
                new EvidenceStates(register)
                    .tally(List.of(unit), register.leaves())
                    .count(EvidenceStates.State.NOT_LOOKED_AT))
        .filter(count -> count > 0)
        .map(count -> edition.say("duty.unseen", formats.count(count)));
  }

  private String left(LocalDate due) {
    return words.daysLeft(ChronoUnit.DAYS.between(year.asOf(), due));
  }

  private TableView table(String caption, List<Duty> duties) {
    return new TableOf<Duty>("due", caption)
        .column(columns.fixed("what", edition.say("duty.column.what")), Duty::what)
        .column(
            columns.fixed("kind", edition.say("duty.column.kind")), duty -> cells.text(duty.kind()))
        .column(columns.words("due", edition.say("duty.column.due")), duty -> cells.day(duty.due()))
        .column(
            columns.fixed("left", edition.say("duty.column.left")),
            duty ->
                new Cell.Text(
                    left(duty.due()),
                    duty.due().isBefore(year.asOf()) ? Tone.DOWN : Tone.PLAIN,
                    duty.due().toEpochDay()))
        .column(
            columns.fixed("state", edition.say("duty.column.state")),
            duty -> cells.text(duty.state()))
        .column(
            columns.fixed("person", edition.say("duty.column.person")),
            duty -> duty.person().isEmpty() ? cells.absent("") : cells.text(duty.person()))
        .repeat(Duty::repeated)
        .rows(duties);
  }

  /**
   * The day on which the first report that is missing was due, where the calendar names it; else
   * the last day for the targets.
   */
  private LocalDate firstMissed(Silence silence) {
    return silence.missed().stream()
        .findFirst()
        .flatMap(missed -> Silence.reportDue(year, missed))
        .map(DueDate::date)
        .orElseGet(
            () ->
                year.targets().stream()
                    .map(TargetStanding::due)
                    .min(LocalDate::compareTo)
                    .orElseThrow());
  }

  /** All reports at once: a silent unit is not asked for each target. */
  private Duty report(Silence silence) {
    return new Duty(
        firstMissed(silence),
        cells.link(edition.say("duty.report"), edition.addresses().targets(), 0),
        edition.say("duty.kind.report"),
        silences.words(silence),
        "",
        false);
  }

  private Duty target(TargetStanding target, UnitId unit) {
    UnitStanding standing = target.units().get(unit);
    String state =
        standing.state() == State.NO_DATA
            ? edition.say(
                "duty.state", targetWords.word(State.NO_DATA), targetWords.whyNone(standing))
            : edition.say(
                "duty.state", targetWords.word(standing.state()), targetWords.figure(standing));
    String lacking = targetWords.shortCases(target.target(), standing.attainment());
    return new Duty(
        target.due(),
        cells.link(
            targetWords.name(target.target()),
            edition.addresses().target(target.target().code()),
            0),
        edition.say("duty.kind.target"),
        lacking.isEmpty() ? state : edition.say("duty.state.lacking", state, lacking),
        "",
        true);
  }

  private Duty task(TaskStanding task, UnitId unit) {
    return new Duty(
        task.due(),
        cells.link(
            Edition.coded(task.task().code(), task.task().name()), edition.addresses().tasks(), 0),
        edition.say("duty.kind.task"),
        taskWords.reported(task, unit),
        "",
        true);
  }

  private Duty finding(FindingStanding standing, UnitId unit) {
    UnitFinding noted = standing.units().get(unit);
    return new Duty(
        noted.due(),
        cells.link(
            findingWords.name(standing.finding()),
            edition.addresses().finding(standing.finding().code()),
            0),
        edition.say(Families.FINDING_KIND.of(standing.finding().kind())),
        edition.say(Families.FINDING_STATE.of(FindingStanding.state(noted))),
        noted.person(),
        false);
  }

  private Duty evidence(EvidenceStanding register, Evidence item) {
    Framework framework =
        edition.dataset().frameworkOf(edition.dataset().period(register.year()).orElseThrow());
    Leaf leaf =
        framework.leaves().filter(l -> l.code().equals(item.leaf())).findFirst().orElseThrow();
    Area area =
        framework.areas().stream()
            .filter(a -> a.leaves().anyMatch(leaf::equals))
            .findFirst()
            .orElseThrow();
    Evidence.Entry last = item.entries().get(item.entries().size() - 1);
    String state = new EvidenceWords(edition).word(EvidenceStates.State.of(last.state()));
    return new Duty(
        register.due(),
        cells.link(
            Edition.coded(leaf.code(), leaf.name()), edition.addresses().evidence(area.code()), 0),
        edition.say("duty.kind.evidence"),
        last.filedUnder().isEmpty()
            ? state
            : edition.say("duty.filed-under", state, last.filedUnder()),
        item.person(),
        false);
  }
}
