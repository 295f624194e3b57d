package vn.parindex.site.feature.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.parindex.analytics.bottleneck.UnitWaysUp;
import vn.parindex.analytics.bottleneck.WayUp;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.target.Attainment;
import vn.parindex.analytics.target.State;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Paper;
import vn.parindex.site.model.PaperBlock;
import vn.parindex.site.model.PaperText;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.result.WaysUpSentences;
import vn.parindex.site.say.table.Cells;
import vn.parindex.site.say.target.TargetWords;
import vn.parindex.site.say.year.SilenceWords;
import vn.parindex.site.words.WordFamily;

/**
 * The letter that urges one unit (công văn đôn đốc): what it has not met, done, filed or mended,
 * which points it can win back, and by when; or, when nothing is open, that it should hold.
 */
final class UrgingPaper {

  private static final WordFamily<Boolean> TITLE = PaperParts.title("urge.title*");

  private static final WordFamily<DueDate.Kind> DEADLINE =
      WordFamily.of("deadline.*", DueDate.Kind::code, DueDate.Kind.TARGETS, DueDate.Kind.EVIDENCE);

  /** Leaves named among the points that can be won back; more when a tie would be cut. */
  private static final int LEAVES = 3;

  /** Sentences on where winning points back leads: to the next rank and the next band. */
  private static final int WAYS = 2;

  /** Targets and tasks that can be open before a letter has to be brief. */
  private static final int LONG = 10;

  private final PaperParts parts;
  private final PaperSentences sentences;
  private final Formats formats;

  UrgingPaper(PaperParts parts) {
    this.parts = parts;
    this.sentences = new PaperSentences(parts);
    this.formats = parts.formats();
  }

  /** Whether so much is open that names must give way to codes, to stay on two sheets. */
  private static boolean isLong(UnitYear year) {
    return year.targets(State.NOT_MET).size() + year.open().tasks().size() > LONG;
  }

  Paper of(UnitId unit) {
    UnitYear year = new UnitYear(parts.year(), unit);
    List<PaperBlock> blocks = new ArrayList<>();
    blocks.add(
        parts.officeHead(
            parts.say(
                    year.isClear()
                        ? "urge.subject.hold"
                        : year.isDone() ? "urge.subject.learn" : "urge.subject",
                    year.year().year(),
                    parts.things())
                + parts.days()));
    blocks.add(new PaperBlock.Addressee(parts.say("paper.to.chair", parts.bodyFor(unit))));
    if (year.isClear()) {
      hold(year, blocks);
    } else {
      urge(year, blocks);
    }
    blocks.add(
        parts.officeEnd(
            List.of(
                parts.say("paper.recipient.above"),
                parts.say("paper.recipient.report", parts.office().above()))));
    return Paper.upright(title(unit), parts.notice(), blocks);
  }

  String title(UnitId unit) {
    return parts.titled(TITLE, unit);
  }

  private void hold(UnitYear year, List<PaperBlock> blocks) {
    String standing = sentences.standing(year);
    blocks.add(
        PaperBlock.Paragraph.of(
            parts.say(
                standing.isEmpty() ? "urge.hold.plain" : "urge.hold",
                parts.basis(),
                parts.asOfFigures(),
                parts.office().spoken(),
                parts.unit(year.unit()),
                standing)));
    blocks.add(
        parts.last(
            parts.say(
                parts.isOver() ? "urge.hold.ask.over" : "urge.hold.ask",
                parts.office().spoken(),
                parts.body(year.unit()),
                year.year().year())));
  }

  private void urge(UnitYear year, List<PaperBlock> blocks) {
    String standing = sentences.standing(year);
    blocks.add(
        PaperBlock.Paragraph.of(
            parts.say(
                standing.isEmpty() ? "urge.opening.plain" : opening(year),
                parts.basis(),
                parts.asOfFigures(),
                parts.office().spoken(),
                standing.isEmpty() ? parts.bodyFor(year.unit()) : parts.unit(year.unit()),
                standing,
                year.year().year())));
    PaperParts.Numbered numbers = PaperParts.Numbered.arabic(parts);
    targets(year, numbers, blocks);
    tasks(year, numbers, blocks);
    evidence(year, numbers, blocks);
    findings(year, numbers, blocks);
    if (!parts.isFormer(year.unit())) {
      points(year, numbers, blocks);
    }
    deadlines(year, numbers, blocks);
    blocks.add(ask(year));
  }

  /** What is asked for: once the year is over nobody can meet a target of it any more. */
  private String opening(UnitYear year) {
    if (!parts.isOver()) {
      return "urge.opening";
    }
    return year.isDone()
        ? "urge.opening.learn"
        : year.isMissedForGood() ? "urge.opening.over.missed" : "urge.opening.over";
  }

  private void targets(UnitYear year, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    List<UnitYear.OwnTarget> missed = year.targets(State.NOT_MET);
    List<PaperText> items = new ArrayList<>();
    silence(year, items);
    named("urge.targets.no-data", year.unreported(), items);
    named(
        parts.year().isAnyAtMost() ? "urge.targets.slipping.at-most" : "urge.targets.slipping",
        year.slipping(),
        items);
    named("urge.targets.doubt", year.inDoubt(), items);
    if (missed.isEmpty() && items.isEmpty()) {
      return;
    }
    blocks.add(
        numbers.heading(parts.say(missed.isEmpty() ? "urge.targets.others" : "urge.targets")));
    if (!missed.isEmpty()) {
      blocks.add(missed(year.unit(), missed));
    }
    if (!items.isEmpty()) {
      blocks.add(new PaperBlock.Items(items));
    }
  }

  private void silence(UnitYear year, List<PaperText> items) {
    year.open()
        .silence()
        .ifPresent(
            silence ->
                items.add(
                    PaperText.of(
                        parts.say(
                            silence.isInTime(year.year())
                                ? "urge.targets.silence.in-time"
                                : "urge.targets.silence",
                            Edition.capital(
                                new SilenceWords(parts.edition(), year.year()).words(silence))))));
  }

  private void named(String key, List<UnitYear.OwnTarget> targets, List<PaperText> items) {
    if (!targets.isEmpty()) {
      items.add(
          PaperText.of(parts.say(key, formats.count(targets.size()), sentences.names(targets))));
    }
  }

  private PaperBlock.Grid missed(UnitId unit, List<UnitYear.OwnTarget> missed) {
    Cells cells = parts.cells();
    boolean past = parts.isOver();
    return PaperBlock.Grid.headed(
        parts
            .ownTargets(parts.say("urge.targets.caption", parts.unit(unit)), 35)
            .column(
                parts.words("column.result", 21), target -> cells.text(sentences.result(target)))
            .column(
                parts.figures("column.gap-points", 11),
                target -> cells.text(gapPoints(target.own().attainment())))
            .column(
                parts.figures(past ? "column.gap-cases.over" : "column.gap-cases", 9),
                target ->
                    cells.text(
                        TargetWords.lacking(target.all().target(), target.own().attainment(), past)
                            .match(formats::count, none -> Formats.ABSENT)))
            .note(
                parts.say(
                    past ? "urge.targets.note.over" : "urge.targets.note", parts.year().year()),
                missed.stream().anyMatch(target -> target.all().target().isAtMost())
                    ? parts.say("urge.targets.note.at-most")
                    : "")
            .rows(missed));
  }

  private String gapPoints(Attainment attainment) {
    return attainment.gapPoints().match(gap -> formats.plain(gap.negate()), none -> Formats.ABSENT);
  }

  private void tasks(UnitYear year, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    List<PaperText> items = new ArrayList<>();
    for (TaskStanding task : year.open().tasks()) {
      items.add(
          PaperText.of(
              parts.say(
                  "urge.task",
                  sentences.task(task),
                  sentences.progress(task, year),
                  task.task().measure())));
    }
    int unreported = year.unreportedTasks();
    numbers.items(
        blocks,
        parts.say(
            unreported == 0
                ? "urge.tasks"
                : unreported < items.size() ? "urge.tasks.both" : "urge.tasks.unreported"),
        items);
  }

  private void evidence(UnitYear year, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    numbers.items(
        blocks,
        parts.say("urge.evidence"),
        sentences.openEvidence("urge", year, isLong(year) ? 0 : PaperSentences.NAMES));
  }

  private void findings(UnitYear year, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    numbers.items(
        blocks,
        parts.say("urge.findings"),
        year.openFindings().stream()
            .map(
                finding ->
                    PaperText.of(
                        parts.say(
                            isLong(year) ? "urge.finding.brief" : "urge.finding",
                            finding.finding().name(),
                            sentences.finding(finding.state()),
                            PaperSentences.bare(finding.own().remedy()),
                            finding.own().person(),
                            parts.date(finding.own().due()),
                            parts.daysLeft(finding.own().due()),
                            parts.say(
                                parts.isFormer(year.unit())
                                    ? "urge.in-charge.former"
                                    : "urge.in-charge"))))
            .toList());
  }

  private void points(UnitYear year, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    Optional<UnitWaysUp> ways =
        Optional.ofNullable(parts.edition().results().waysUp().get(year.unit()));
    List<WayUp.Step> lost =
        ways.flatMap(known -> known.everything().value()).map(WayUp::steps).orElse(List.of());
    List<WayUp.Step> steps =
        lost.stream().filter(step -> parts.isStillScored(step.leaf())).toList();
    if (steps.isEmpty()) {
      return;
    }
    boolean some = steps.size() < lost.size();
    List<PaperText> items = new ArrayList<>();
    items.add(PaperText.of(lost(year, steps, some)));
    // A place in a ranking of units that are there no more is nothing to be won.
    if (!some && !parts.isRankingOfUnitsBefore()) {
      new WaysUpSentences(parts.edition())
          .of(ways.orElseThrow()).stream()
              .limit(isLong(year) ? 1 : WAYS)
              .forEach(sentence -> items.add(PaperText.of(sentence)));
    }
    numbers.items(blocks, parts.say("urge.points"), items);
  }

  /**
   * What was lost, and where most.
   *
   * @param steps what can be won back
   * @param some whether more was lost, on leaves that the year of the papers does not score
   */
  private String lost(UnitYear year, List<WayUp.Step> steps, boolean some) {
    int named = isLong(year) ? 1 : LEAVES;
    List<WayUp.Step> byLoss =
        steps.stream().sorted(Comparator.comparing(WayUp.Step::points).reversed()).toList();
    Fraction least = byLoss.get(Math.min(named, byLoss.size()) - 1).points();
    LossWords words = new LossWords(parts.edition());
    String largest =
        byLoss.stream()
            .filter(step -> step.points().compareTo(least) >= 0)
            .map(
                step ->
                    parts.say(
                        "part.with", LossWords.name(step.leaf()), words.points(step.points())))
            .collect(Collectors.joining("; "));
    return parts.say(
        some ? "urge.points.lost.still" : "urge.points.lost",
        parts.edition().to(),
        parts.unit(year.unit()),
        words.points(steps.stream().map(WayUp.Step::points).reduce(Fraction.ZERO, Fraction::add)),
        formats.count(steps.size()),
        largest,
        parts.date(parts.edition().period().closedOn()),
        year.year().year());
  }

  private void deadlines(UnitYear year, PaperParts.Numbered numbers, List<PaperBlock> blocks) {
    Map<LocalDate, List<DueDate>> byDay =
        year.ahead().stream()
            .collect(Collectors.groupingBy(DueDate::date, TreeMap::new, Collectors.toList()));
    List<PaperText> items =
        byDay.entrySet().stream()
            .map(
                day ->
                    PaperText.of(
                        parts.say(
                            "urge.deadline",
                            parts.date(day.getKey()),
                            parts.daysLeft(day.getKey()),
                            day.getValue().stream()
                                .map(due -> what(year, due))
                                .collect(Collectors.joining("; ")))))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!items.isEmpty()) {
      parts.handedOn(year.unit()).map(PaperText::of).ifPresent(items::add);
    }
    numbers.items(blocks, parts.say("urge.deadlines"), items);
  }

  private String what(UnitYear year, DueDate due) {
    return switch (due.kind()) {
      case TASKS ->
          parts.say(
              parts.year().isReportDay(due.date()) ? "deadline.tasks-report" : "deadline.tasks");
      case TARGETS, EVIDENCE -> parts.say(DEADLINE.of(due.kind()));
      case OTHER -> {
        int lacking = due.daysLeft() >= 0 ? year.lacking(due).size() : 0;
        yield lacking == 0
            ? withLater(year, due)
            : parts.say("deadline.report.part", due.name(), formats.count(lacking));
      }
      case REVIEW -> withLater(year, due);
      case REMEDY -> due.name();
    };
  }

  /** Of very many days only the next is named; that there are others must be said. */
  private String withLater(UnitYear year, DueDate due) {
    List<DueDate> later = year.unnamed(due);
    return later.isEmpty()
        ? due.name()
        : parts.say(
            "deadline.later",
            due.name(),
            formats.count(later.size()),
            parts.date(later.get(later.size() - 1).date()));
  }

  private PaperBlock.Paragraph ask(UnitYear year) {
    String body = parts.body(year.unit());
    if (year.isDone() && year.isMissedForGood()) {
      return parts.last(parts.say("urge.ask.learn", body));
    }
    Optional<LocalDate> due = year.reportDue();
    if (due.isEmpty()) {
      return parts.last(parts.say("urge.ask.open", body, parts.reportTo()));
    }
    String day = parts.date(due.get());
    Optional<String> successor = parts.successorBy(due.get(), year.unit());
    if (successor.isPresent()) {
      return parts.last(
          parts.say("urge.ask.handed-on", body, parts.reportTo(due.get()), day, successor.get()));
    }
    if (!parts.isTooSoon(due.get())) {
      return parts.last(parts.say("urge.ask", body, parts.reportTo(due.get()), day));
    }
    return parts.lastByDay(
        parts.say(
            !parts.isPast(due.get())
                ? "urge.ask.soon"
                : parts.isOver() ? "urge.ask.over" : "urge.ask.passed",
            body,
            parts.reportTo(),
            day));
  }
}
