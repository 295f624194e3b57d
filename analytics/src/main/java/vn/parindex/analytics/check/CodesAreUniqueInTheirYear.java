package vn.parindex.analytics.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.YearCalendar;

/** No two targets, tasks, findings or reviews of a year share a code. */
final class CodesAreUniqueInTheirYear implements DataRule {
  @Override
  public void check(Inspection of) {
    of.dataset()
        .targets()
        .forEach(
            (year, set) ->
                check(
                    of,
                    of.file(Kind.TARGETS, year).at("targets"),
                    set.targets().stream().map(Target::code).toList()));
    of.dataset()
        .tasks()
        .forEach(
            (year, set) ->
                check(
                    of,
                    of.file(Kind.TASKS, year).at("tasks"),
                    set.tasks().stream().map(Task::code).toList()));
    of.dataset()
        .findings()
        .forEach(
            (year, findings) ->
                check(
                    of,
                    of.file(Kind.FINDINGS, year).at("findings"),
                    findings.stream().map(ReviewFinding::code).toList()));
    of.dataset()
        .calendars()
        .forEach(
            (year, calendar) ->
                check(
                    of,
                    of.file(Kind.CALENDAR, year).at("reviews"),
                    calendar.reviews().stream().map(YearCalendar.Review::code).toList()));
  }

  private static void check(Inspection of, Place list, List<String> codes) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < codes.size(); i++) {
      if (!seen.add(codes.get(i))) {
        of.report(
            Problem.CODE_TWICE,
            list.at(i, "code"),
            Inspection.quoted(codes.get(i)),
            "mã chưa dùng trong năm này",
            "Đổi mã, hoặc bỏ mục trùng.");
      }
    }
  }
}
