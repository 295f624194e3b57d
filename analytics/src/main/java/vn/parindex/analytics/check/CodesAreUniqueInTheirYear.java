package vn.parindex.analytics.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.YearCalendar;

/** No two targets, tasks, findings or reviews of a year share a code. */
final class CodesAreUniqueInTheirYear implements DataRule {
  @Override
  public void check(Inspection of) {
    Dataset data = of.dataset();
    data.targets()
        .forEach(
            (year, set) ->
                check(of, of.file(Kind.TARGETS, year).at("targets"), set.targets(), Target::code));
    data.tasks()
        .forEach(
            (year, set) ->
                check(of, of.file(Kind.TASKS, year).at("tasks"), set.tasks(), Task::code));
    data.findings()
        .forEach(
            (year, findings) ->
                check(
                    of,
                    of.file(Kind.FINDINGS, year).at("findings"),
                    findings,
                    ReviewFinding::code));
    data.calendars()
        .forEach(
            (year, calendar) ->
                check(
                    of,
                    of.file(Kind.CALENDAR, year).at("reviews"),
                    calendar.reviews(),
                    YearCalendar.Review::code));
  }

  private static <T> void check(
      Inspection of, Place list, List<T> items, Function<T, String> codeOf) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      String code = codeOf.apply(items.get(i));
      if (!seen.add(code)) {
        of.report(
            Problem.CODE_TWICE,
            list.at(i, "code"),
            Inspection.quoted(code),
            "mã chưa dùng trong năm này",
            "Đổi mã, hoặc bỏ mục trùng.");
      }
    }
  }
}
