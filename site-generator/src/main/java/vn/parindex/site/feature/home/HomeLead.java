package vn.parindex.site.feature.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Sentences;

/**
 * The one sentence that the home page begins with: what matters most on the day of the site. In
 * this order: what is due within a week and not done; who is silent; what is overdue; who fell or
 * rose beyond doubt; who leads.
 */
final class HomeLead {

  static final int WEEK = 7;

  private final Edition edition;
  private final Formats formats;
  private final Optional<OpenYear> year;
  private final ClearMoves moves;

  HomeLead(Edition edition, Optional<OpenYear> year) {
    this.edition = edition;
    this.formats = edition.formats();
    this.year = year;
    this.moves = new ClearMoves(edition);
  }

  /** The sentence. */
  String sentence() {
    return ofYear()
        .or(moves::sentence)
        .orElseGet(() -> new Sentences(edition).standing(edition.ranking(), edition.to()));
  }

  /** Whether the sentence is the one on who moved: what is said elsewhere need not say it again. */
  boolean isOfMoves() {
    return ofYear().isEmpty() && moves.sentence().isPresent();
  }

  /** Whether the sentence is the one on who leads. */
  boolean isOfStanding() {
    return ofYear().isEmpty() && moves.sentence().isEmpty();
  }

  private Optional<String> ofYear() {
    return year.flatMap(open -> due(open).or(() -> silent(open)).or(() -> overdue(open)));
  }

  private Optional<String> due(OpenYear open) {
    List<DueDate> next = open.next();
    if (next.isEmpty() || open.daysTo(next.get(0).date()) > WEEK) {
      return Optional.empty();
    }
    Set<UnitId> left = OpenYear.open(next);
    Set<UnitId> silent =
        open.silence().all().stream().map(Silence::unit).collect(Collectors.toSet());
    String what = edition.joined(what(open, next));
    String day = day(open, next.get(0).date());
    String since = open.silence().clause();
    if (silent.isEmpty()) {
      return Optional.of(edition.say("home.lead.due", day, what, open.who(left)));
    }
    return Optional.of(
        silent.equals(left)
            ? edition.say("home.lead.due.silent-only", day, what, since)
            : edition.say("home.lead.due.silent", day, what, open.who(left), since));
  }

  /** "Ngày mai, 01/11/2025,". */
  private String day(OpenYear open, LocalDate date) {
    long days = open.daysTo(date);
    return edition.say(
        days == 0 ? "home.day.today" : days == 1 ? "home.day.tomorrow" : "home.day.later",
        formats.date(date),
        formats.count(days));
  }

  private List<String> what(OpenYear open, List<DueDate> due) {
    List<String> what = new ArrayList<>();
    for (DueDate one : due) {
      String words = what(open, one);
      if (!what.contains(words)) {
        what.add(words);
      }
    }
    return what;
  }

  private String what(OpenYear open, DueDate due) {
    return switch (due.kind()) {
      case TARGETS ->
          edition.say(
              "home.due.targets",
              formats.count(
                  open.year().targets().stream()
                      .filter(target -> target.due().equals(due.date()))
                      .count()));
      case TASKS ->
          edition.say(
              "home.due.tasks",
              formats.count(
                  open.year().tasks().stream()
                      .filter(task -> task.due().equals(due.date()))
                      .count()));
      case EVIDENCE -> edition.say("home.due.evidence");
      case REMEDY -> edition.say("home.due.remedies");
      case OTHER, REVIEW -> edition.say("home.due.named", open.days().what(due));
    };
  }

  private Optional<String> silent(OpenYear open) {
    return open.silence().all().stream().allMatch(silence -> silence.isInTime(open.year()))
        ? Optional.empty()
        : Optional.of(open.silence().brief());
  }

  private Optional<String> overdue(OpenYear open) {
    List<OpenPoints> late =
        open.open().stream().filter(points -> open.overdue(points) > 0).toList();
    if (late.isEmpty()) {
      return Optional.empty();
    }
    long all = late.stream().mapToLong(open::overdue).sum();
    long most = late.stream().mapToLong(open::overdue).max().orElseThrow();
    List<UnitId> worst =
        late.stream().filter(points -> open.overdue(points) == most).map(OpenPoints::unit).toList();
    List<UnitId> units = late.stream().map(OpenPoints::unit).toList();
    String what =
        open.isOver()
            ? edition.say("home.lead.left", open.year().year(), formats.count(all))
            : edition.say("home.lead.overdue", formats.count(all));
    if (units.size() == 1 || worst.size() == units.size()) {
      return Optional.of(
          edition.say(
              all == 1
                  ? "home.lead.late.only"
                  : units.size() == 1 ? "home.lead.late.one" : "home.lead.late.alike",
              what,
              open.who(units),
              formats.count(most)));
    }
    return Optional.of(
        edition.say(
            worst.size() == 1 ? "home.lead.late" : "home.lead.late.several",
            what,
            open.who(units),
            open.who(worst),
            formats.count(most)));
  }
}
