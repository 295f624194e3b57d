package vn.parindex.site.feature.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.State;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.PaperText;
import vn.parindex.site.say.year.ReviewedUnits;
import vn.parindex.site.words.WordFamily;

/** Sentences of papers that are made from the figures of one unit. */
final class PaperSentences {

  /** Names beyond this number are left to the annex; codes stay. */
  static final int NAMES = 4;

  /** How much is done: some of several, none, the only one, all of several. */
  private static final WordFamily<String> PART = part("part.*");

  private static final WordFamily<String> PART_NONE = part("part.*.none");
  private static final WordFamily<String> PART_ONE = part("part.*.one");
  private static final WordFamily<String> PART_ALL = part("part.*.all");

  /** What targets may be but met, in the order in which it is told. */
  private static final List<State> OTHERS =
      List.of(State.NOT_MET, State.NO_CASES, State.NO_BASE, State.NO_DATA, State.NOT_APPLICABLE);

  private static final WordFamily<State> PART_TARGET =
      WordFamily.of("part.target.*", State::code, OTHERS.toArray(State[]::new));

  /** How far a task is, by what shows it. */
  private static final WordFamily<TaskProgress.State> TASK = task("task.*");

  private static final WordFamily<TaskProgress.State> TASK_DOCUMENT = task("task.*.document");
  private static final WordFamily<TaskProgress.State> TASK_AMOUNT = task("task.*.amount");
  private static final WordFamily<TaskProgress.State> TASK_COUNT = task("task.*.count");
  private static final WordFamily<TaskProgress.State> TASK_SHARE = task("task.*.share");

  private static final WordFamily<UnitFinding.State> FINDING =
      WordFamily.of("finding.*", UnitFinding.State::code, UnitFinding.State.values());

  /** Evidence that is open, in the words of the paper that names it. */
  private static final WordFamily<String> MISSING = paper("*.evidence.missing");

  private static final WordFamily<String> MISFILED = paper("*.evidence.misfiled");
  private static final WordFamily<String> UNRECORDED = paper("*.evidence.unrecorded");

  private final PaperParts parts;
  private final Formats formats;

  PaperSentences(PaperParts parts) {
    this.parts = parts;
    this.formats = parts.formats();
  }

  /**
   * How a unit stands, as the predicate of a sentence: "đạt 12/16 chỉ tiêu đánh giá được (chưa đạt
   * 4, không phát sinh 1), hoàn thành 4/6 nhiệm vụ". Empty when nothing was asked of it.
   */
  String standing(UnitYear year) {
    List<String> parts = new ArrayList<>();
    add(parts, dated(year, targets(year)));
    add(parts, tasks(year));
    add(parts, evidence(year));
    add(parts, findings(year));
    return String.join(", ", parts);
  }

  /** How it stands on targets; of one that owes figures with the day for which that holds. */
  private String dated(UnitYear year, String targets) {
    return year.behindSince()
        .filter(day -> !targets.isEmpty())
        .map(day -> parts.say("part.targets.dated", targets, parts.date(day)))
        .orElse(targets);
  }

  /**
   * What the report of the unit itself tells, as the predicate of a sentence, and of how much it
   * leaves the result to be filled in: it does not report that the unit did not report.
   */
  String reported(UnitYear year) {
    List<String> told = new ArrayList<>();
    add(told, dated(year, knownTargets(year)));
    int tasks = year.tasks().size();
    int untold = year.unreportedTasks();
    int done = tasks - year.open().tasks().size();
    if (untold == 0 || done > 0) {
      add(told, counted("tasks", done, tasks));
    }
    add(told, evidence(year));
    add(told, findings(year));
    List<String> left = new ArrayList<>();
    int unknown = year.targets(State.NO_DATA).size();
    if (unknown > 0) {
      left.add(parts.say("part.left.targets", formats.count(unknown)));
    }
    if (untold > 0) {
      left.add(parts.say("part.left.tasks", formats.count(untold)));
    }
    if (!left.isEmpty()) {
      told.add(parts.say("part.left", String.join(", ", left)));
    }
    return String.join(", ", told);
  }

  private static void add(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  String targets(UnitYear year) {
    int all = year.targets().size();
    return all > 0 && year.targets(State.NO_DATA).size() == all
        ? parts.say("part.targets.no-data", formats.count(all))
        : targets(year, OTHERS);
  }

  /** The same of those alone of which there is a figure; empty where there is none. */
  String knownTargets(UnitYear year) {
    return year.targets(State.NO_DATA).size() == year.targets().size()
        ? ""
        : targets(year, OTHERS.stream().filter(state -> state != State.NO_DATA).toList());
  }

  private String targets(UnitYear year, List<State> named) {
    int all = year.targets().size();
    int met = year.targets(State.MET).size();
    int judged = met + year.targets(State.NOT_MET).size();
    List<String> others = new ArrayList<>();
    for (State state : named) {
      int count = year.targets(state).size();
      if (count > 0) {
        others.add(parts.say(PART_TARGET.of(state), formats.count(count)));
      }
    }
    String told =
        judged > 0 || all == 0
            ? counted(judged == all ? "targets" : "targets-judged", met, judged)
            : parts.say("part.targets.unknown", formats.count(all));
    return others.isEmpty() || told.isEmpty()
        ? told
        : parts.say("part.with", told, String.join(", ", others));
  }

  String tasks(UnitYear year) {
    int all = year.tasks().size();
    int unreported = year.unreportedTasks();
    if (unreported == 0) {
      return counted("tasks", all - year.open().tasks().size(), all);
    }
    if (unreported == all) {
      return parts.say("part.tasks.no-data", formats.count(all));
    }
    // Of what was not reported nobody knows whether it was done: none is said of what was.
    int done = all - year.open().tasks().size();
    return parts.say(
        "part.with",
        done == 0
            ? parts.say("part.tasks-reported.none", formats.count(all - unreported))
            : counted("tasks", done, all),
        parts.say("part.task.no-data", formats.count(unreported)));
  }

  String evidence(UnitYear year) {
    return counted("evidence", year.evidenceThere(), year.evidenceNeeded());
  }

  String findings(UnitYear year) {
    int all = year.findings().size();
    return counted("findings", all - year.openFindings().size(), all);
  }

  private String counted(String what, int done, int all) {
    if (all == 0) {
      return "";
    }
    if (done == 0) {
      return parts.say(PART_NONE.of(what), formats.count(all));
    }
    return done < all
        ? parts.say(PART.of(what), formats.count(done), formats.count(all))
        : parts.say(all == 1 ? PART_ONE.of(what) : PART_ALL.of(what), formats.count(all));
  }

  private static WordFamily<TaskProgress.State> task(String pattern) {
    return WordFamily.of(pattern, TaskProgress.State::code, TaskProgress.State.values());
  }

  private static WordFamily<String> paper(String pattern) {
    return WordFamily.of(pattern, "report", "urge");
  }

  private static WordFamily<String> part(String pattern) {
    return WordFamily.of(pattern, "targets", "targets-judged", "tasks", "evidence", "findings");
  }

  /** Names of targets with their clauses: "Hồ sơ… (mục 7.1); …". */
  String names(List<UnitYear.OwnTarget> targets) {
    return targets.stream()
        .map(target -> target.all().target().name())
        .collect(Collectors.joining("; "));
  }

  /**
   * What is missing, misfiled or not recorded, an item each; none when nothing is open.
   *
   * @param paper whose words they are, by the beginning of their keys: only who urges asks
   * @param named how many leaves may stand with their names; where there are more, codes only
   */
  List<PaperText> openEvidence(String paper, UnitYear year, int named) {
    List<PaperText> items = new ArrayList<>();
    List<String> missing =
        year.evidence(Evidence.State.MISSING).stream().map(Evidence::leaf).toList();
    if (!missing.isEmpty()) {
      items.add(item(MISSING.of(paper), missing.size(), leaves(missing, named)));
    }
    List<Evidence> misfiled = year.evidence(Evidence.State.MISFILED);
    if (!misfiled.isEmpty()) {
      items.add(item(MISFILED.of(paper), misfiled.size(), misfiled(misfiled, named)));
    }
    List<String> unrecorded = year.unrecorded();
    if (!unrecorded.isEmpty()) {
      items.add(item(UNRECORDED.of(paper), unrecorded.size(), String.join(", ", unrecorded)));
    }
    return items;
  }

  private PaperText item(String key, int count, String leaves) {
    return PaperText.of(parts.say(key, formats.count(count), leaves));
  }

  /** Leaves by code and name, or by code alone when there are many. */
  String leaves(List<String> codes, int named) {
    boolean names = codes.size() <= named;
    return String.join(
        names ? "; " : ", ", names ? codes.stream().map(parts::leaf).toList() : codes);
  }

  /** Evidence under a wrong leaf, with the leaf under which it lies. */
  String misfiled(List<Evidence> items, int named) {
    boolean names = items.size() <= named;
    return items.stream()
        .map(
            item -> {
              String leaf = names ? parts.leaf(item.leaf()) : item.leaf();
              String under = item.entries().get(item.entries().size() - 1).filedUnder();
              return under.isEmpty() ? leaf : parts.say("evidence.misfiled.at", leaf, under);
            })
        .collect(Collectors.joining("; "));
  }

  /** "(2) Bố trí kinh phí cho công tác CCHC". */
  String task(TaskStanding task) {
    return parts.say("task.named", task.task().clause(), task.task().name());
  }

  /**
   * How far a task is: "đã hoàn thành, văn bản số MH-12/QĐ-UBND ngày 08/04/2025"; what is not done
   * with the day of an older report: "chưa thực hiện (báo cáo ngày 24/06/2025)".
   */
  String progress(TaskStanding task, UnitYear year) {
    return task.units()
        .get(year.unit())
        .match(
            report ->
                report.isOlder(parts.year().asOf())
                    ? parts.say("task.reported", progress(report), parts.date(report.on()))
                    : progress(report),
            reason -> parts.say("task.unreported"));
  }

  private String progress(TaskProgress.Report report) {
    TaskProgress.State state = report.state();
    return report
        .proof()
        .match(
            document ->
                parts.say(TASK_DOCUMENT.of(state), document.number(), parts.date(document.date())),
            amount -> parts.say(TASK_AMOUNT.of(state), formats.count(amount.dong())),
            count -> parts.say(TASK_COUNT.of(state), formats.count(count.things())),
            share ->
                parts.say(
                    TASK_SHARE.of(state), formats.count(share.done()), formats.count(share.of())),
            none -> parts.say(TASK.of(state)));
  }

  /** Of whom findings are told where the review was of other units, and of whom it was not. */
  List<String> reviewed() {
    ReviewedUnits review = new ReviewedUnits(parts.edition(), parts.year());
    List<UnitId> known = review.followed().byName();
    int all = parts.year().units().size();
    List<String> told = new ArrayList<>();
    if (known.isEmpty()) {
      told.add(parts.say("sum.findings.reviewed.none", review.reviewed(), formats.count(all)));
    } else if (known.size() < all) {
      told.add(
          parts.say(
              "sum.findings.reviewed",
              review.reviewed(),
              formats.count(known.size()),
              formats.count(all),
              parts.units(known)));
    }
    if (!review.closed().isEmpty()) {
      told.add(
          parts.say(
              "sum.findings.gone",
              formats.count(review.closed().size()),
              formats.count(review.gone().size())));
    }
    return told;
  }

  String finding(UnitFinding.State state) {
    return parts.say(FINDING.of(state));
  }

  /** Words of the data without a full stop, to stand within a sentence. */
  static String bare(String text) {
    return text.strip().replaceFirst("[.;]+$", "");
  }

  /** The figure of a target with what must be known about it: "65,00% (13/20); tạm tính". */
  String result(UnitYear.OwnTarget target) {
    List<String> told = new ArrayList<>();
    told.add(parts.targetWords().figure(target.own()));
    told.addAll(parts.targetWords().remarks(target.own()));
    return String.join("; ", told);
  }
}
