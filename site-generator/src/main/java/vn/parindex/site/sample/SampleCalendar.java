package vn.parindex.site.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.model.YearCalendar;
import vn.parindex.analytics.model.YearCalendar.Deadline;
import vn.parindex.analytics.model.YearCalendar.Review;

/** An illustrative calendar: reviews after six and nine months, and a report every month. */
final class SampleCalendar {

  private static final int DAYS_TO_CONFERENCE = 10;
  private static final int DAY_OF_REPORT = 5;

  private SampleCalendar() {}

  /** The calendar of a year. */
  static YearCalendar of(SampleYear year) {
    LocalDate from = year.period().from();
    LocalDate to = year.period().to();
    List<Review> reviews = new ArrayList<>();
    for (int months : List.of(6, 9)) {
      LocalDate figures = from.plusMonths(months).minusDays(1);
      if (figures.isBefore(to)) {
        reviews.add(
            new Review(
                months + "-thang",
                "Hội nghị sơ kết " + months + " tháng",
                figures,
                figures.plusDays(DAYS_TO_CONFERENCE)));
      }
    }
    List<Deadline> deadlines = new ArrayList<>();
    for (LocalDate day = from.plusMonths(1); day.isBefore(to); day = day.plusMonths(1)) {
      LocalDate month = day.minusDays(1);
      deadlines.add(
          new Deadline(
              day.withDayOfMonth(DAY_OF_REPORT),
              "Báo cáo số liệu chỉ tiêu tháng " + month.getMonthValue(),
              ""));
    }
    return new YearCalendar(year.period().code(), reviews, deadlines);
  }
}
