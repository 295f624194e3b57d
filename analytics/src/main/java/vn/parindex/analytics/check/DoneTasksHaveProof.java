package vn.parindex.analytics.check;

import vn.parindex.analytics.model.Proof;
import vn.parindex.analytics.model.TaskProgress;

/** A task that is reported done has its proof: more than 0, and all of what was to be done. */
final class DoneTasksHaveProof implements DataRule {
  @Override
  public void check(Inspection of) {
    TaskReports.each(
        of,
        (report, task) -> {
          if (report.report().state() == TaskProgress.State.DONE
              && !proves(report.report().proof())) {
            of.report(
                Problem.DONE_WITHOUT_PROOF,
                report.place(),
                text(report.report().proof()),
                ProofsFitTheirTasks.word(task.proof()) + ": " + task.measure(),
                "Ghi căn cứ; chưa có hoặc chưa đủ thì ghi \"state\": \"in-progress\".");
          }
        });
  }

  private static boolean proves(Proof proof) {
    return proof.match(
        document -> true,
        amount -> amount.dong() > 0,
        count -> count.things() > 0,
        share -> share.done() == share.of(),
        none -> false);
  }

  private static String text(Proof proof) {
    return "\"done\" "
        + proof.match(
            document -> "",
            amount -> "với số tiền " + amount.dong(),
            count -> "với số lượng " + count.things(),
            share -> "với " + share.done() + " trên " + share.of(),
            none -> "mà không có căn cứ");
  }
}
