package vn.parindex.analytics.check;

import java.time.LocalDate;
import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.YearCalendar;

/** What a calendar names is in its year; a conference follows within 90 days of its figures. */
final class CalendarDaysLieInTheirYear implements DataRule {
  @Override
  public Set<Kind> needs() {
    return Set.of(Kind.DATASET);
  }

  private static final long DAYS = 90;

  @Override
  public void check(Inspection of) {
    of.dataset()
        .calendars()
        .forEach(
            (year, calendar) ->
                of.dataset().period(year).ifPresent(period -> check(of, calendar, period)));
  }

  private static void check(Inspection of, YearCalendar calendar, Period period) {
    Place file = of.file(Kind.CALENDAR, calendar.year());
    for (int i = 0; i < calendar.reviews().size(); i++) {
      YearCalendar.Review review = calendar.reviews().get(i);
      check(of, file.at("reviews", i, "figuresOn"), review.figuresOn(), period);
      if (isIn(period, review.figuresOn())
          && review.heldOn().isAfter(review.figuresOn().plusDays(DAYS))) {
        of.report(
            Problem.CALENDAR_DAY,
            file.at("reviews", i, "heldOn"),
            Inspection.quoted(review.heldOn().toString()),
            "ngày trong vòng " + DAYS + " ngày sau " + Inspection.day(review.figuresOn()),
            "Kiểm tra xem có ghi nhầm năm không.");
      }
    }
    for (int i = 0; i < calendar.deadlines().size(); i++) {
      check(of, file.at("deadlines", i, "date"), calendar.deadlines().get(i).date(), period);
    }
  }

  private static void check(Inspection of, Place place, LocalDate day, Period period) {
    if (!isIn(period, day)) {
      of.report(
          Problem.CALENDAR_DAY,
          place,
          Inspection.quoted(day.toString()),
          "ngày từ " + Inspection.day(period.from()) + " đến " + Inspection.day(period.to()),
          "Sửa ngày, hoặc chuyển sang lịch của năm khác.");
    }
  }

  private static boolean isIn(Period period, LocalDate day) {
    return !day.isBefore(period.from()) && !day.isAfter(period.to());
  }
}
