package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.List;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.YearCalendar;

/** Reports, entries and the days of a calendar stand oldest first, reports each on another day. */
final class ReportsAreInOrder implements DataRule {
  @Override
  public void check(Inspection of) {
    Dataset dataset = of.dataset();
    dataset
        .reports()
        .taskProgress()
        .forEach(
            (year, list) ->
                list.forEach(
                    t ->
                        check(
                            of,
                            ReportPlaces.of(of, year, t),
                            "on",
                            t.reports().stream().map(TaskProgress.Report::on).toList(),
                            true)));
    dataset
        .reports()
        .unitFindings()
        .forEach(
            (year, list) ->
                list.forEach(
                    f ->
                        check(
                            of,
                            ReportPlaces.of(of, year, f).at("reports"),
                            "on",
                            f.reports().stream().map(UnitFinding.Report::on).toList(),
                            true)));
    dataset
        .reports()
        .evidence()
        .values()
        .forEach(
            register ->
                register
                    .items()
                    .forEach(
                        e ->
                            check(
                                of,
                                ReportPlaces.of(of, register, e).at("entries"),
                                "on",
                                e.entries().stream().map(Evidence.Entry::on).toList(),
                                true)));
    dataset
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
