package vn.parindex.site.say.year;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;

/** The days of a year on which something is due, with who owes it, in words. */
public final class DueDays {

  private final Edition edition;
  private final FollowUp year;
  private final List<DueDate> all;

  /** Of a year. */
  public DueDays(Edition edition, FollowUp year) {
    this.edition = edition;
    this.year = year;
    this.all = calendar(year);
  }

  /**
   * All days; those of reports with who owes the report, or a part of one that is still to come.
   */
  private static List<DueDate> calendar(FollowUp year) {
    return year.calendar().stream()
        .map(
            due ->
                due.kind() == DueDate.Kind.OTHER
                    ? Silence.owing(year, due).map(open -> owed(year, due, open)).orElse(due)
                    : due)
        .toList();
  }

  private static DueDate owed(FollowUp year, DueDate due, List<UnitId> owing) {
    Set<UnitId> open = new LinkedHashSet<>(owing);
    if (due.daysLeft() >= 0) {
      open.addAll(Silence.inPart(year, due));
    }
    return due.with(open);
  }

  /** All of them, the first one first. */
  public List<DueDate> all() {
    return all;
  }

  /** The days that have not passed and for which somebody has something left, or may have. */
  public List<DueDate> next() {
    return all.stream()
        .filter(due -> due.daysLeft() >= 0)
        .filter(due -> !isCounted(due) || !due.open().isEmpty())
        .toList();
  }

  /** Whether it is known who has something left for a day. */
  public boolean isCounted(DueDate due) {
    return switch (due.kind()) {
      case TARGETS, TASKS, EVIDENCE, REMEDY -> true;
      case OTHER -> Silence.asked(year, due).isPresent();
      case REVIEW -> false;
    };
  }

  /** What is due, in words that continue a sentence. */
  public String what(DueDate due) {
    if (due.kind() == DueDate.Kind.TASKS && year.isReportDay(due.date())) {
      return edition.say("due.tasks-report");
    }
    return due.kind() == DueDate.Kind.OTHER || due.kind() == DueDate.Kind.REVIEW
        ? due.name()
        : due.name().isEmpty()
            ? edition.say(Families.DUE.of(due.kind()))
            : edition.say(Families.DUE_NAMED.of(due.kind()), due.name());
  }
}
