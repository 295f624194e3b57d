package vn.parindex.analytics.check;

import java.util.List;
import java.util.function.Function;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;

/** A task that was done and a finding that was mended are not taken back. */
final class WhatIsDoneStaysDone implements DataRule {
  @Override
  public void check(Inspection of) {
    for (ReportFile<TaskProgress> file : ReportFile.tasks(of)) {
      for (ReportFile.One<TaskProgress> one : file.reports()) {
        List<TaskProgress.State> states =
            one.report().reports().stream().map(TaskProgress.Report::state).toList();
        check(of, one.place(), states, TaskProgress.State.DONE, TaskProgress.State::code);
      }
    }
    for (ReportFile<UnitFinding> file : ReportFile.findings(of)) {
      for (ReportFile.One<UnitFinding> one : file.reports()) {
        List<UnitFinding.State> states =
            one.report().reports().stream().map(UnitFinding.Report::state).toList();
        Place list = one.place().at("reports");
        check(of, list, states, UnitFinding.State.MENDED, UnitFinding.State::code);
      }
    }
  }

  private static <S> void check(
      Inspection of, Place list, List<S> states, S done, Function<S, String> code) {
    for (int i = 1; i < states.size(); i++) {
      if (states.get(i - 1) == done && states.get(i) != done) {
        of.report(
            Problem.STATE_BACK,
            list.at(i, "state"),
            Inspection.quoted(code.apply(states.get(i))),
            Inspection.quoted(code.apply(states.get(i - 1))) + " như lần trước",
            "Nếu ghi nhầm thì sửa tình trạng hoặc ngày; nếu phải làm lại thật thì giữ nguyên.");
      }
    }
  }
}
