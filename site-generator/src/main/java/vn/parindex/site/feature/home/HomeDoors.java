package vn.parindex.site.feature.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.followup.Silence;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Summary;
import vn.parindex.analytics.target.State;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Ways.Way;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.GroupChangeWords;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.result.RobustnessSentences;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.result.Successors;
import vn.parindex.site.say.target.PooledWords;

/** Where one can go from the home page, and what one would read there: a line each. */
final class HomeDoors {

  private final Edition edition;
  private final Formats formats;
  private final HomeLead lead;
  private final Optional<OpenYear> year;

  HomeDoors(Edition edition, HomeLead lead, Optional<OpenYear> year) {
    this.edition = edition;
    this.formats = edition.formats();
    this.lead = lead;
    this.year = year;
  }

  Block.Ways ways() {
    List<Way> ways = new ArrayList<>();
    door(ways, Section.RANKING, ranking());
    door(ways, Section.CHANGE, change());
    door(ways, Section.BOTTLENECKS, new LossWords(edition).costs());
    door(ways, Section.AREAS, areas());
    door(
        ways,
        Section.UNITS,
        edition.say(
            edition.units().stream().map(Unit::id).anyMatch(this::isOver)
                ? "home.door.units.former"
                : "home.door.units",
            formats.count(edition.units().size()),
            unit()));
    door(ways, Section.COMPARE, edition.say("home.door.compare", unit()));
    if (edition.routes().has(edition.addresses().successors())) {
      door(ways, Section.SUCCESSORS, successors());
    }
    year.ifPresent(open -> ofYear(ways, open));
    door(ways, Section.PAPERS, edition.say("home.door.papers", edition.yearTerms().unit()));
    door(ways, Section.MEETING_PACK, edition.say("home.door.pack", unit()));
    door(ways, Section.TRUST, new RobustnessSentences(edition).howSure());
    door(
        ways,
        Section.SOURCES,
        edition.dataset().files().isEmpty()
            ? edition.say("home.door.data.no-files")
            : edition.say("home.door.data", formats.count(edition.dataset().files().size())));
    return new Block.Ways(ways, "doors");
  }

  /** Whether nothing is asked of a unit any more. */
  private boolean isOver(UnitId unit) {
    return edition.isFormer(unit)
        && year.map(OpenYear::year).filter(of -> of.units().contains(unit)).isEmpty();
  }

  private String unit() {
    return edition.terms().unit();
  }

  private void door(List<Way> ways, Section section, String words) {
    edition
        .routes()
        .entry(section)
        .map(PlaceLink::of)
        .ifPresent(place -> ways.add(new Way(place, "", words)));
  }

  /** Who leads, unless that was the first sentence. */
  private String ranking() {
    return lead.isOfStanding()
        ? edition.say("home.door.ranking", formats.count(edition.units().size()), unit())
        : new Sentences(edition).standing(edition.ranking(), edition.to());
  }

  /** Who rose and fell most; where that was the first sentence, how all did together. */
  private String change() {
    GroupChangeWords words = new GroupChangeWords(edition);
    return lead.isOfMoves() ? words.together() : words.lead();
  }

  /** Where units reach least, and most. */
  private String areas() {
    List<Area> known =
        edition.framework().areas().stream()
            .filter(area -> edition.summary(area).isPresent())
            .sorted(Comparator.comparing(this::median))
            .toList();
    if (known.isEmpty()) {
      return edition.say("home.door.areas.none", edition.to());
    }
    double least = median(known.get(0));
    double most = median(known.get(known.size() - 1));
    return least == most
        ? edition.say("home.door.areas.level", formats.percent(least))
        : edition.say(
            "home.door.areas",
            names(known, least),
            formats.percent(least),
            names(known, most),
            formats.percent(most));
  }

  private double median(Area area) {
    return edition.summary(area).map(Summary::median).orElseThrow();
  }

  private String names(List<Area> areas, double median) {
    return edition.joined(
        areas.stream()
            .filter(area -> median(area) == median)
            .sorted(Comparator.comparing(edition.framework().areas()::indexOf))
            .map(area -> Edition.coded(area.code(), area.name()))
            .toList());
  }

  /** What became of the units that were, and what their figures mean since; or how many are new. */
  private String successors() {
    return year.map(OpenYear::ceased)
        .filter(words -> !words.isEmpty())
        .orElseGet(() -> Successors.title(edition) + ".");
  }

  private void ofYear(List<Way> ways, OpenYear open) {
    String todo =
        edition.say(
            edition.namesPersons() && open.namesAnybody()
                ? "home.door.todo"
                : "home.door.todo.public",
            edition.yearTerms().unit());
    door(ways, Section.OPEN_ITEMS, todo);
    long met =
        open.year().targets().stream()
            .filter(target -> target.pool().attainment().state() == State.MET)
            .count();
    door(
        ways,
        Section.TARGETS,
        Silence.newest(open.year()).isEmpty()
            ? edition.say("home.door.targets.no-data", open.year().year())
            : targets(open, met));
  }

  private String targets(OpenYear open, long met) {
    String words =
        edition.say(
            "home.door.targets",
            edition.yearTerms().group(),
            formats.count(met),
            formats.count(open.year().targets().size()));
    String counted = new PooledWords(edition, open.year()).counted();
    return counted.isEmpty() ? words : words + " " + counted;
  }
}
