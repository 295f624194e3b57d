package vn.parindex.analytics.check;

import java.util.List;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;

/** A task that was done and a finding that was mended are not taken back. */
final class WhatIsDoneStaysDone implements DataRule {
  @Override
  public void check(Inspection of) {
    of.dataset()
        .reports()
        .taskProgress()
        .forEach(
            (year, list) ->
                list.forEach(
                    t ->
                        check(
                            of,
                            ReportPlaces.of(of, year, t),
                            t.reports().stream()
                                .map(r -> r.state() == TaskProgress.State.DONE)
                                .toList(),
                            t.reports().stream().map(r -> r.state().code()).toList())));
    of.dataset()
        .reports()
        .unitFindings()
        .forEach(
            (year, list) ->
                list.forEach(
                    f ->
                        check(
                            of,
                            ReportPlaces.of(of, year, f).at("reports"),
                            f.reports().stream()
                                .map(r -> r.state() == UnitFinding.State.MENDED)
                                .toList(),
                            f.reports().stream().map(r -> r.state().code()).toList())));
  }

  private static void check(Inspection of, Place list, List<Boolean> done, List<String> states) {
    for (int i = 1; i < done.size(); i++) {
      if (done.get(i - 1) && !done.get(i)) {
        of.report(
            Problem.STATE_BACK,
            list.at(i, "state"),
            Inspection.quoted(states.get(i)),
            Inspection.quoted(states.get(i - 1)) + " như lần trước",
            "Nếu ghi nhầm thì sửa tình trạng hoặc ngày; nếu phải làm lại thật thì giữ nguyên.");
      }
    }
  }
}
