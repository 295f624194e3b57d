package vn.parindex.site.say.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.year.FollowedUnits;
import vn.parindex.site.words.WordFamily;

/**
 * Ways from a page on a part of the year to what is open of it: how much, in how many units. The
 * list itself stands on the page of everything that is open.
 */
public final class TodoViews {

  private static final WordFamily<Duty.Kind> KIND =
      WordFamily.of(
          "todo.view.*",
          Duty.Kind::code,
          Duty.Kind.REPORT,
          Duty.Kind.TARGET,
          Duty.Kind.TASK,
          Duty.Kind.FINDING,
          Duty.Kind.EVIDENCE);

  private final Edition edition;
  private final FollowUp year;

  /** Of the year that an edition follows. */
  public TodoViews(Edition edition, FollowUp year) {
    this.edition = edition;
    this.year = year;
  }

  /** To what is open of a kind; nothing when nothing is. */
  public List<Block> of(Duty.Kind kind) {
    return of(kind, KIND.of(kind));
  }

  /**
   * To the reports that are missing, then to the targets that are open besides: a silent unit has
   * one thing to do, whose targets without figures are not counted one by one. A first report that
   * is not due yet is not missing.
   */
  public List<Block> reportsAndTargets() {
    List<Block> reports =
        view(
            KIND.of(Duty.Kind.REPORT),
            Addresses.todoOf(Duty.Kind.REPORT),
            duty -> duty instanceof Duty.Report report && isMissing(report));
    List<Block> views = new ArrayList<>(reports);
    views.addAll(
        reports.isEmpty()
            ? of(Duty.Kind.TARGET)
            : of(Duty.Kind.TARGET, "todo.view.target.besides"));
    return views;
  }

  private boolean isMissing(Duty.Report report) {
    return !report.silence().missed().isEmpty()
        || report.silence().last().isPresent()
        || report.when(year.asOf()) == Duty.When.OVERDUE;
  }

  private List<Block> of(Duty.Kind kind, String key) {
    return view(key, Addresses.todoOf(kind), duty -> duty.kind() == kind);
  }

  /** To what is overdue, of whatever kind; nothing when nothing is. */
  public List<Block> overdue() {
    return view(
        "todo.view.overdue",
        Addresses.todoOf(Duty.When.OVERDUE),
        duty -> duty.when(year.asOf()) == Duty.When.OVERDUE);
  }

  private List<Block> view(String key, String anchor, Predicate<Duty> which) {
    List<Duty> open =
        edition.todo().pages().stream()
            .flatMap(List::stream)
            .flatMap(points -> points.duties(year).stream())
            .filter(which)
            .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    String words =
        edition.say(
            key,
            edition.formats().count(open.size()),
            new FollowedUnits(edition, year.units())
                .of(open.stream().map(Duty::unit).distinct().count()),
            edition.yearTerms().units());
    return List.of(
        new Block.Paragraph(
            List.of(Block.Phrase.of(new PlaceLink(words, edition.addresses().todo(), anchor))),
            "more"));
  }
}
