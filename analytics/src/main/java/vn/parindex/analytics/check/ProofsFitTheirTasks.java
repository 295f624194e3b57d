package vn.parindex.analytics.check;

import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.Task;

/** What is given as proof of a task is of the kind that the task asks for. */
final class ProofsFitTheirTasks implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.TASKS);
  }

  @Override
  public void check(Inspection of) {
    TaskReports.each(
        of,
        (report, task) -> {
          Optional<Task.ProofKind> given = kind(report.report().proof());
          if (given.isPresent() && given.get() != task.proof()) {
            of.report(
                Problem.PROOF_UNFIT,
                report.place(),
                word(given.get()),
                word(task.proof()) + ", vì nhiệm vụ cần: " + task.measure(),
                "Ghi loại căn cứ mà nhiệm vụ cần, hoặc sửa \"proof\" của nhiệm vụ.");
          }
        });
  }

  private static Optional<Task.ProofKind> kind(Proof proof) {
    return proof.match(
        document -> Optional.of(Task.ProofKind.DOCUMENT),
        amount -> Optional.of(Task.ProofKind.AMOUNT),
        count -> Optional.of(Task.ProofKind.COUNT),
        share -> Optional.of(Task.ProofKind.SHARE),
        none -> Optional.empty());
  }

  /** The property that holds a proof of this kind. */
  static String word(Task.ProofKind kind) {
    return switch (kind) {
      case DOCUMENT -> "\"document\"";
      case AMOUNT -> "\"amount\"";
      case COUNT -> "\"count\"";
      case SHARE -> "\"done\" và \"of\"";
    };
  }
}
