package vn.parindex.site.feature.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.bottleneck.LeafLoss;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.delta.GroupChange;
import vn.parindex.analytics.followup.DueDate;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block.Ways.Way;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.RobustnessSentences;

/**
 * The three numbers that call for a decision, each leading to where it is answered. First those of
 * the year that is followed: the days that are left, who is silent, what is overdue, what is open;
 * then those of the results: who has no rank, who fell, what can be won back, where the middle
 * lies, and how much of the order is not sure.
 */
final class HomeNumbers {

  private static final int COUNT = 3;

  private final Edition edition;
  private final Formats formats;
  private final Optional<OpenYear> year;

  HomeNumbers(Edition edition, Optional<OpenYear> year) {
    this.edition = edition;
    this.formats = edition.formats();
    this.year = year;
  }

  /** At most three; fewer where there are no more. */
  List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    year.ifPresent(open -> ofYear(open, ways));
    ofResults(ways);
    return ways.subList(0, Math.min(COUNT, ways.size()));
  }

  private void ofYear(OpenYear open, List<Way> ways) {
    countdown(open, ways);
    List<UnitId> silent =
        open.silence().all().stream()
            .filter(silence -> !silence.isInTime(open.year()))
            .map(Silence::unit)
            .toList();
    if (!silent.isEmpty()) {
      ways.add(
          new Way(
              open.all(edition.say("home.number.silent"), Addresses.todoOf(Duty.Kind.REPORT)),
              open.of(silent.size()),
              open.names(silent)));
    }
    List<OpenPoints> late =
        open.open().stream().filter(points -> open.overdue(points) > 0).toList();
    long overdue = late.stream().mapToLong(open::overdue).sum();
    if (overdue > 0) {
      ways.add(
          new Way(
              open.all(
                  open.isOver()
                      ? edition.say("home.number.left", open.year().year())
                      : edition.say("home.number.overdue"),
                  Addresses.todoOf(Duty.When.OVERDUE)),
              formats.count(overdue),
              in(open, late)));
    }
    if (open.count() > overdue) {
      ways.add(
          new Way(
              open.all(edition.say("home.number.open"), ""),
              formats.count(open.count()),
              in(open, open.open())));
    }
  }

  private void countdown(OpenYear open, List<Way> ways) {
    List<DueDate> next = open.next();
    if (!next.isEmpty()) {
      LocalDate day = next.get(0).date();
      ways.add(
          new Way(
              open.all(
                  edition.say("home.number.due", formats.date(day)),
                  open.daysTo(day) <= HomeLead.WEEK
                      ? Addresses.todoOf(Duty.When.WITHIN_A_WEEK)
                      : ""),
              open.left(day),
              edition.say(
                  "home.number.due.open",
                  open.of(OpenYear.open(next).size()),
                  edition.yearTerms().unit())));
    }
  }

  private String in(OpenYear open, List<OpenPoints> units) {
    return edition.say("home.number.in", open.of(units.size()), edition.yearTerms().unit());
  }

  private void ofResults(List<Way> ways) {
    int all = edition.current().units().size();
    int ranked = edition.ranking().placed().size();
    if (ranked < all) {
      ways.add(
          new Way(
              place(edition.say("home.number.unranked"), edition.addresses().ranking()),
              of(all - ranked, all),
              unranked()));
    }
    falling().ifPresent(ways::add);
    mendable().ifPresent(ways::add);
    edition
        .ranking()
        .summary()
        .ifPresent(
            summary ->
                ways.add(
                    new Way(
                        place(
                            edition.say("home.number.median", edition.to()),
                            edition.addresses().ranking()),
                        formats.percent(summary.median()),
                        edition.say(
                            "home.number.of-ranked",
                            formats.count(ranked),
                            edition.terms().unit()))));
    new RobustnessSentences(edition)
        .unsurePairs()
        .ifPresent(
            pairs ->
                ways.add(
                    new Way(
                        place(edition.say("home.number.unsure"), edition.addresses().trust()),
                        pairs,
                        edition.say("home.number.unsure.pairs", edition.terms().unit()))));
  }

  /** The names of a few. */
  private String unranked() {
    List<String> names =
        edition.units().stream()
            .map(Unit::id)
            .filter(unit -> edition.ranking().of(unit).isEmpty())
            .map(edition.labels()::get)
            .toList();
    return names.size() <= OpenYear.MOST_NAMES ? edition.joined(names) : "";
  }

  /** How many fell against the year before, where any two can be compared. */
  private Optional<Way> falling() {
    long falling =
        edition.results().delta().units().values().stream()
            .flatMap(change -> change.compared().stream())
            .map(Change.Compared::points)
            .filter(points -> points.signum() < 0)
            .count();
    return GroupChange.of(edition.results().delta())
        .filter(group -> group.units() > 1)
        .map(
            group ->
                new Way(
                    place(
                        edition.say("home.number.falling", edition.from()),
                        edition.addresses().change()),
                    of(falling, group.units()),
                    edition.say(
                        "home.number.falling.mean",
                        formats.percent(group.from()),
                        formats.percent(group.to()))));
  }

  private Optional<Way> mendable() {
    Fraction lost = edition.results().pointsLost().lost();
    Fraction own =
        edition.results().pointsLost().leaves().stream()
            .filter(leaf -> leaf.kind() == LossKind.RECOVERABLE)
            .map(LeafLoss::lost)
            .reduce(Fraction.ZERO, Fraction::add);
    return own.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new Way(
                place(edition.say("home.number.mendable"), edition.addresses().bottlenecks()),
                formats.points(own),
                edition.say("home.number.mendable.of", formats.points(lost))));
  }

  private String of(long some, long all) {
    return edition.say("count.of", formats.count(some), formats.count(all));
  }

  private static PlaceLink place(String words, SitePath to) {
    return new PlaceLink(words, to, "");
  }
}
