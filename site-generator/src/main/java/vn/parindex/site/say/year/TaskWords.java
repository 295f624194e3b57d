package vn.parindex.site.say.year;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.followup.TaskStanding;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.SortKey;
import vn.parindex.site.model.Tone;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** How far a unit is with a task, in words with a symbol, the same on every page. */
public final class TaskWords {

  private final Edition edition;
  private final Formats formats;
  private final FollowUpWords words;
  private final LocalDate asOf;

  public TaskWords(Edition edition, LocalDate asOf) {
    this.edition = edition;
    this.formats = edition.formats();
    this.words = new FollowUpWords(edition);
    this.asOf = asOf;
  }

  /** Symbol, state, proof and, when it is overdue, by how much. */
  public Cell cell(TaskStanding task, UnitId unit) {
    Outcome<TaskProgress.Report> report = task.units().get(unit);
    return new Cell.Text(
        symbol(report) + " " + plain(task, unit),
        tone(report),
        report.match(known -> SortKey.of(key(known)), r -> SortKey.LAST));
  }

  /** State, proof and delay without the symbol: "đang thực hiện: 3/5, quá hạn 4 ngày". */
  public String plain(TaskStanding task, UnitId unit) {
    String state = reported(task, unit);
    long days = ChronoUnit.DAYS.between(asOf, task.due());
    return days < 0 && !task.isDone(unit)
        ? edition.say("followup.state-overdue", state, words.daysLeft(days))
        : state;
  }

  /**
   * State and proof without the delay, with the day of the report where it is an older one and the
   * task not done, so that nobody takes it for the state of the day: "đang thực hiện: 3/5 (báo cáo
   * ngày 24/06/2025)".
   */
  public String reported(TaskStanding task, UnitId unit) {
    return task.units()
        .get(unit)
        .match(this::reported, reason -> edition.say("task-state.unreported"));
  }

  private String reported(TaskProgress.Report report) {
    String state = edition.say(Families.TASK_STATE.of(report.state()));
    String proof = proof(report.proof());
    String told = proof.isEmpty() ? state : edition.say("followup.state-proof", state, proof);
    return report.isOlder(asOf)
        ? edition.say("followup.state-reported", told, formats.date(report.on()))
        : told;
  }

  /**
   * What shows it: "số 12/QĐ-UBND ngày 08/04/2025", "35.000.000 đồng", "3/5"; empty for nothing.
   */
  public String proof(Proof proof) {
    return proof.match(
        document -> edition.say("proof.document", document.number(), formats.date(document.date())),
        amount -> edition.say("proof.amount", formats.count(amount.dong())),
        count -> formats.count(count.things()),
        share -> edition.say("count.of", formats.count(share.done()), formats.count(share.of())),
        none -> "");
  }

  private String symbol(Outcome<TaskProgress.Report> report) {
    return report.match(
        known -> edition.say(Families.TASK_SYMBOL.of(known.state())), reason -> Formats.ABSENT);
  }

  private static Tone tone(Outcome<TaskProgress.Report> report) {
    return report.match(
        known ->
            switch (known.state()) {
              case DONE -> Tone.UP;
              case IN_PROGRESS -> Tone.LEVEL;
              case NOT_STARTED -> Tone.DOWN;
            },
        reason -> Tone.ABSENT);
  }

  private static int key(TaskProgress.Report report) {
    return switch (report.state()) {
      case NOT_STARTED -> 0;
      case IN_PROGRESS -> 1;
      case DONE -> 2;
    };
  }

  /**
   * What the proofs of all units add up to: money, things, shares; empty for documents, which do
   * not add, and where nothing of the kind was reported.
   */
  public Optional<String> total(TaskStanding task) {
    List<Proof> proofs =
        task.units().values().stream()
            .map(Outcome::value)
            .flatMap(Optional::stream)
            .map(TaskProgress.Report::proof)
            .toList();
    Task.ProofKind kind = task.task().proof();
    return switch (kind) {
      case DOCUMENT -> Optional.empty();
      case AMOUNT -> sum(proofs, Proof.Amount.class).map(this::proof);
      case COUNT -> sum(proofs, Proof.Count.class).map(this::proof);
      case SHARE -> sum(proofs, Proof.Share.class).map(this::proof);
    };
  }

  /** How many units gave a proof that can be added. */
  public long proofs(TaskStanding task) {
    return task.units().values().stream()
        .flatMap(report -> report.value().stream())
        .map(TaskProgress.Report::proof)
        .filter(proof -> proof.match(d -> false, a -> true, c -> true, s -> true, n -> false))
        .count();
  }

  private static <P extends Proof> Optional<Proof> sum(List<Proof> proofs, Class<P> kind) {
    return proofs.stream().filter(kind::isInstance).reduce(TaskWords::add);
  }

  private static Proof add(Proof one, Proof other) {
    return one.match(
        document -> one,
        amount -> new Proof.Amount(amount.dong() + ((Proof.Amount) other).dong()),
        count -> new Proof.Count(count.things() + ((Proof.Count) other).things()),
        share ->
            new Proof.Share(
                share.done() + ((Proof.Share) other).done(),
                share.of() + ((Proof.Share) other).of()),
        none -> one);
  }
}
