package vn.parindex.site.feature.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.parindex.analytics.bottleneck.LossKind;
import vn.parindex.analytics.bottleneck.UnitLoss;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Ways.Way;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.say.Edition;

/**
 * Who must act first: in the year that is followed whoever owes reports, then who has most left to
 * do; without one, who can win back most points. At most five; those who share the edge of the list
 * are counted, not cut.
 */
final class FirstToAct {

  private static final int COUNT = 5;

  private final Edition edition;
  private final Optional<OpenYear> year;

  FirstToAct(Edition edition, Optional<OpenYear> year) {
    this.edition = edition;
    this.year = year;
  }

  /** The part of the page; empty where nobody has points to win back and nothing is followed. */
  Optional<Block.Section> section() {
    return year.map(this::ofYear).or(this::ofResults);
  }

  private static boolean isAlike(OpenYear open, OpenPoints one, OpenPoints other) {
    return OpenPoints.mostUrgentFirst(open.year()).compare(one, other) == 0;
  }

  /** Whether a unit should have done by now all that it has left, or owes a report. */
  private static boolean isLate(OpenYear open, OpenPoints points) {
    return open.overdue(points) == points.count() || points.overdueSilence(open.year()).isPresent();
  }

  private Block.Section ofYear(OpenYear open) {
    List<Block> blocks = new ArrayList<>();
    String heading = edition.say("section.home.ahead");
    if (open.open().isEmpty()) {
      blocks.add(
          Block.Paragraph.of(
              edition.say(
                  edition.showsEvidence() ? "home.first.none" : "home.first.none.public",
                  edition.yearTerms().unit())));
    } else {
      List<OpenPoints> first = first(open.open(), (one, other) -> isAlike(open, one, other));
      // Of what is due in months nobody says that it must be done at once.
      if (first.isEmpty()
          ? isLate(open, open.open().get(0))
          : first.stream().allMatch(points -> isLate(open, points))) {
        heading = edition.say("section.home.first");
      }
      if (!first.isEmpty()) {
        blocks.add(
            new Block.Ways(first.stream().map(points -> way(open, points)).toList(), "first"));
      }
      blocks.add(rest(open, first.size()));
    }
    return Block.Section.of("act", heading, blocks.toArray(Block[]::new));
  }

  /** The first few of a sorted list; of those alike all or none. */
  private static <T> List<T> first(List<T> sorted, BiPredicate<T, T> alike) {
    int count = Math.min(COUNT, sorted.size());
    while (count > 0
        && count < sorted.size()
        && alike.test(sorted.get(count - 1), sorted.get(count))) {
      count--;
    }
    return sorted.subList(0, count);
  }

  private Way way(OpenYear open, OpenPoints points) {
    return new Way(
        open.of(points.unit()),
        edition.say("home.first.items", edition.formats().count(points.count())),
        why(open, points));
  }

  private String why(OpenYear open, OpenPoints points) {
    List<String> why = new ArrayList<>();
    points.silence().map(open.silence()::since).ifPresent(why::add);
    part(why, points.missed().size(), Part.MISSED);
    part(why, points.unreported().size(), Part.UNREPORTED);
    part(why, points.tasks().size(), Part.TASKS);
    part(why, points.findings().size(), Part.FINDINGS);
    part(why, points.evidence().size(), Part.EVIDENCE);
    long late = open.overdue(points);
    String words = Edition.capital(String.join(", ", why));
    return late == 0 || open.isOver()
        ? words
        : edition.say(
            late == points.count() ? "home.first.overdue.all" : "home.first.overdue",
            words,
            edition.formats().count(late));
  }

  private enum Part {
    MISSED,
    UNREPORTED,
    TASKS,
    FINDINGS,
    EVIDENCE
  }

  private void part(List<String> why, int count, Part part) {
    if (count > 0) {
      String number = edition.formats().count(count);
      why.add(
          switch (part) {
            case MISSED -> edition.say("home.first.missed", number);
            case UNREPORTED -> edition.say("home.first.unreported", number);
            case TASKS -> edition.say("home.first.tasks", number);
            case FINDINGS -> edition.say("home.first.findings", number);
            case EVIDENCE -> edition.say("home.first.evidence", number);
          });
    }
  }

  /** How many more there are, and where; those alike at the edge with what each has left. */
  private Block rest(OpenYear open, int shown) {
    List<OpenPoints> all = open.open();
    List<Block.Phrase> phrases = new ArrayList<>();
    if (shown < Math.min(COUNT, all.size())) {
      OpenPoints edge = all.get(shown);
      long alike = all.stream().filter(other -> isAlike(open, edge, other)).count();
      phrases.add(
          Block.Phrase.of(
              edition.say(
                      shown == 0
                          ? edge.overdueSilence(open.year()).isPresent()
                              ? "home.first.alike.silent"
                              : "home.first.alike"
                          : edge.overdueSilence(open.year()).isPresent()
                              ? "home.first.next.silent"
                              : "home.first.next",
                      edition.formats().count(alike),
                      edition.yearTerms().unit(),
                      edition.formats().count(edge.count()))
                  + " "));
    }
    phrases.add(
        Block.Phrase.of(
            open.all(
                edition.say(
                    all.size() == 1 ? "home.first.more.one" : "home.first.more",
                    edition.formats().count(all.size()),
                    edition.yearTerms().unit()),
                "")));
    return new Block.Paragraph(phrases, "more");
  }

  /** A unit with what it can win back. */
  private record Loser(UnitId unit, UnitLoss loss, Fraction own) {}

  private Optional<Block.Section> ofResults() {
    List<Loser> losers =
        edition.results().pointsLost().units().values().stream()
            .filter(loss -> !edition.isFormer(loss.unit()))
            .flatMap(
                loss ->
                    loss.lost(LossKind.RECOVERABLE) instanceof Figure.Known known
                            && known.value().signum() > 0
                        ? Stream.of(new Loser(loss.unit(), loss, known.value()))
                        : Stream.empty())
            .sorted(
                Comparator.comparing(Loser::own)
                    .reversed()
                    .thenComparing(loser -> edition.nameOrder().get(loser.unit())))
            .toList();
    List<Loser> first = first(losers, (one, other) -> one.own().compareTo(other.own()) == 0);
    return first.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Block.Section.of(
                "act",
                edition.say("section.home.mendable"),
                new Block.Ways(first.stream().map(this::way).toList(), "first"),
                Block.Paragraph.more(
                    new Link(edition.say("loss.more"), edition.addresses().bottlenecks()))));
  }

  private Way way(Loser loser) {
    UnitLoss.Part most =
        loser.loss().leaves().stream()
            .filter(part -> part.kind() == LossKind.RECOVERABLE)
            .filter(part -> part.lost().isKnown())
            .max(Comparator.comparing(FirstToAct::points))
            .orElseThrow();
    return new Way(
        new PlaceLink(
            edition.labels().get(loser.unit()), edition.addresses().unit(loser.unit()), ""),
        edition.say("loss.points", edition.formats().points(loser.own())),
        edition.say(
            "home.first.most",
            Edition.coded(most.leaf().code(), most.leaf().name()),
            edition.formats().points(points(most))));
  }

  private static Fraction points(UnitLoss.Part part) {
    return part.lost().match(points -> points, reason -> Fraction.ZERO);
  }
}
