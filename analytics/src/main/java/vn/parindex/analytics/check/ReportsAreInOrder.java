package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.YearCalendar;

/** Reports, entries and the days of a calendar stand oldest first, reports each on another day. */
final class ReportsAreInOrder implements DataRule {
  @Override
  public void check(Inspection of) {
    for (ReportFile<TaskProgress> file : ReportFile.tasks(of)) {
      file.reports()
          .forEach(one -> check(of, one.place(), one.report().reports(), TaskProgress.Report::on));
    }
    for (ReportFile<UnitFinding> file : ReportFile.findings(of)) {
      file.reports()
          .forEach(
              one ->
                  check(
                      of,
                      one.place().at("reports"),
                      one.report().reports(),
                      UnitFinding.Report::on));
    }
    for (ReportFile<Evidence> file : ReportFile.evidence(of)) {
      file.reports()
          .forEach(
              one ->
                  check(of, one.place().at("entries"), one.report().entries(), Evidence.Entry::on));
    }
    of.dataset()
        .calendars()
        .forEach(
            (year, calendar) -> {
              Place file = of.file(Kind.CALENDAR, year);
              check(
                  of,
                  file.at("reviews"),
                  "figuresOn",
                  calendar.reviews().stream().map(YearCalendar.Review::figuresOn).toList(),
                  true);
              check(
                  of,
                  file.at("deadlines"),
                  "date",
                  calendar.deadlines().stream().map(YearCalendar.Deadline::date).toList(),
                  false);
            });
  }

  private static <T> void check(
      Inspection of, Place list, List<T> entries, Function<T, LocalDate> on) {
    check(of, list, "on", entries.stream().map(on).toList(), true);
  }

  private static void check(
      Inspection of, Place list, String property, List<LocalDate> days, boolean apart) {
    for (int i = 1; i < days.size(); i++) {
      int order = days.get(i).compareTo(days.get(i - 1));
      if (order < 0 || apart && order == 0) {
        of.report(
            Problem.REPORT_ORDER,
            list.at(i, property),
            Inspection.quoted(days.get(i).toString()),
            "ngày " + (apart ? "sau " : "không trước ") + Inspection.day(days.get(i - 1)),
            "Xếp từ cũ đến mới" + (apart ? ", mỗi ngày một mục." : "."));
      }
    }
  }
}
