package vn.parindex.site.say.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.analytics.target.UnitStanding;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.EvidenceStates;
import vn.parindex.site.say.year.EvidenceWords;
import vn.parindex.site.say.year.FindingWords;
import vn.parindex.site.say.year.FollowUpWords;
import vn.parindex.site.say.year.SilenceWords;
import vn.parindex.site.say.year.TaskWords;

/** What is said of one thing that is to be done, the same wherever it is listed. */
public final class DutyWords {

  private final Edition edition;
  private final FollowUp year;
  private final FollowUpWords words;
  private final TargetWords targets;
  private final TaskWords tasks;
  private final FindingWords findings;
  private final EvidenceWords evidence;
  private final SilenceWords silences;

  /** Pages are made by several threads, and ask the same words. */
  private final Map<String, Filed> leaves = new ConcurrentHashMap<>();

  /** Of a year. */
  public DutyWords(Edition edition, FollowUp year) {
    this.edition = edition;
    this.year = year;
    this.words = new FollowUpWords(edition);
    this.targets = new TargetWords(edition, year.year());
    this.tasks = new TaskWords(edition, year.asOf());
    this.findings = new FindingWords(edition, year.asOf());
    this.evidence = new EvidenceWords(edition);
    this.silences = new SilenceWords(edition, year);
  }

  /**
   * One thing in words.
   *
   * @param kind "chỉ tiêu", "tồn tại, hạn chế"
   * @param what its name, leading to where more is said of it
   * @param need what is missing, in units of work where they are known: "cần thêm 5 hồ sơ trực
   *     tuyến"; else how far it is
   * @param detail how far it is, by what it is done; empty for nothing more to say
   */
  public record Said(String kind, PlaceLink what, String need, String detail) {}

  /** A leaf and where its evidence is listed. */
  private record Filed(Leaf leaf, Area area) {}

  /** A thing that is to be done. */
  public Said of(Duty duty) {
    if (duty instanceof Duty.Report report) {
      return report(report.silence());
    }
    if (duty instanceof Duty.OfTarget target) {
      return target(target.target(), target.unit());
    }
    if (duty instanceof Duty.OfTask task) {
      return task(task.task(), task.unit());
    }
    if (duty instanceof Duty.OfFinding finding) {
      return finding(finding);
    }
    Duty.OfEvidence item = (Duty.OfEvidence) duty;
    return evidence(item.register(), item.item());
  }

  /** How far the day is: "quá hạn 3 ngày", "còn 1 ngày". */
  public String left(LocalDate due) {
    return words.daysLeft(ChronoUnit.DAYS.between(year.asOf(), due));
  }

  private Said report(Silence silence) {
    return new Said(
        edition.say("duty.kind.report"),
        new PlaceLink(edition.say("duty.report"), edition.addresses().targets(), ""),
        silences.words(silence),
        "");
  }

  private Said target(TargetStanding target, UnitId unit) {
    UnitStanding standing = target.units().get(unit);
    String kind = edition.say("duty.kind.target");
    PlaceLink what =
        new PlaceLink(
            targets.name(target.target()), edition.addresses().target(target.target().code()), "");
    if (standing.state() == State.NO_DATA) {
      return new Said(kind, what, targets.word(State.NO_DATA), targets.whyNone(standing));
    }
    String lacking = targets.shortCases(target, standing.attainment());
    return new Said(
        kind,
        what,
        lacking.isEmpty() ? targets.word(standing.state()) : lacking,
        edition.say("duty.figure", targets.figure(standing), targets.threshold(target.target())));
  }

  private Said task(TaskStanding task, UnitId unit) {
    return new Said(
        edition.say("duty.kind.task"),
        new PlaceLink(
            Edition.coded(task.task().code(), task.task().name()),
            edition.addresses().tasks(),
            Addresses.taskRow(task.task().code())),
        tasks.reported(task, unit),
        task.task().measure().isEmpty() ? "" : edition.say("duty.measure", task.task().measure()));
  }

  private Said finding(Duty.OfFinding duty) {
    FindingStanding standing = duty.finding();
    return new Said(
        findings.kind(standing.finding()),
        new PlaceLink(
            findings.name(standing.finding()),
            edition.addresses().finding(standing.finding().code()),
            ""),
        edition.say(Families.FINDING_STATE.of(FindingStanding.state(duty.noted()))),
        duty.noted().remedy().isEmpty() ? "" : edition.say("duty.remedy", duty.noted().remedy()));
  }

  private Said evidence(EvidenceStanding register, Evidence item) {
    Filed filed = leaves.computeIfAbsent(item.leaf(), leaf -> filed(register, leaf));
    Evidence.Entry last = item.entries().get(item.entries().size() - 1);
    String state = evidence.word(EvidenceStates.State.of(last.state()));
    return new Said(
        edition.say("duty.kind.evidence"),
        new PlaceLink(
            Edition.coded(filed.leaf().code(), filed.leaf().name()),
            edition.addresses().evidence(filed.area().code()),
            ""),
        last.filedUnder().isEmpty()
            ? state
            : edition.say("duty.filed-under", state, last.filedUnder()),
        "");
  }

  private Filed filed(EvidenceStanding register, String code) {
    Framework framework =
        edition.dataset().frameworkOf(edition.dataset().period(register.year()).orElseThrow());
    Leaf leaf = framework.leaves().filter(l -> l.code().equals(code)).findFirst().orElseThrow();
    return new Filed(
        leaf,
        framework.areas().stream()
            .filter(a -> a.leaves().anyMatch(leaf::equals))
            .findFirst()
            .orElseThrow());
  }
}
