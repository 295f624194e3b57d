package vn.parindex.site.feature.succession;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.followup.Duty;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.OpenPoints;
import vn.parindex.analytics.index.UnitIndex;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.analytics.succession.EstimatedScore;
import vn.parindex.analytics.succession.PartsRange;
import vn.parindex.analytics.succession.SuccessionEstimate;
import vn.parindex.site.format.Formats;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Families;
import vn.parindex.site.say.result.Successors;
import vn.parindex.site.say.result.UnitPlaces;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/**
 * The page of one unit that follows others: the way to the scorecards of its parts, whose figures
 * are theirs, and what is estimated of it, which is no score.
 */
final class SuccessorAssembler extends TablePart {

  private final Map<String, Map<UnitId, SuccessionEstimate>> estimates;
  private final String period;
  private final Ranking<UnitId> ranking;
  private final UnitPlaces places;

  SuccessorAssembler(Edition edition) {
    super(edition);
    this.estimates = Successors.estimates(edition);
    this.period = Successors.period(edition);
    this.ranking = Successors.ranking(edition);
    this.places = new UnitPlaces(edition);
  }

  /** What feeds its page: the estimates, and what is still open in its parts. */
  static Set<DataFile.Kind> kinds(Edition edition) {
    Set<DataFile.Kind> kinds = EnumSet.copyOf(SuccessorsAssembler.KINDS);
    if (edition.followUp().isPresent()) {
      kinds.addAll(Edition.YEAR_KINDS);
    }
    return kinds;
  }

  Page page(Route route, Unit unit) {
    UnitId id = unit.id();
    SuccessionEstimate estimate = estimates.get(period).get(id);
    return edition
        .page(route, edition.say("successor.lead"))
        .add(new Block.Paragraph(places.story(id), "story"))
        .when(edition.isFollowed(id), page -> page.section(edition.say("nav.todo"), todo(id)))
        .add(
            new Block.Section(
                "parts",
                "",
                edition.say("section.successor.parts"),
                List.of(Block.Grid.of(parts(estimate.succession())))))
        .section(
            edition.say("section.successors.estimates"),
            Block.Stats.small(stats(id)),
            Block.Paragraph.of(edition.say("successors.estimates")),
            Block.Paragraph.more(
                new Link(
                    edition.say("section.successors.method"), edition.addresses().successors())),
            Block.Grid.of(areas(estimate)))
        .note(basis(estimate.succession()))
        .neighbours(
            Successors.paged(edition),
            unit,
            other ->
                new Link(edition.fullName(other.id()), edition.addresses().successor(other.id())))
        .made();
  }

  private String basis(Succession succession) {
    return succession.legalBasis().isBlank()
        ? ""
        : edition.say("successors.method.basis", succession.legalBasis());
  }

  /**
   * The units that ceased, each as it was scored and with what is left to do there; those of a part
   * that was itself made of others, in its place.
   */
  private TableView parts(Succession succession) {
    Optional<FollowUp> followUp = edition.followUp();
    return new TableOf<UnitId>("parts-of", edition.say("successor.parts.caption", edition.to()))
        .numbered(
            columns.words("part", edition.say("column.former-unit")),
            (part, place) ->
                places
                    .of(part)
                    .map(to -> cells.link(to.text(), to.to(), place))
                    .orElseGet(() -> cells.text(edition.fullName(part), place)))
        .column(
            columns.figures("rank", edition.say("column.rank")),
            part -> cells.rank(edition.ranking().of(part)))
        .column(
            columns.percent("index", edition.say("column.index", edition.to())),
            part -> index(part).map(unit -> cells.score(unit.total().score())).orElse(none()))
        .when(
            Successors.parts(edition, succession).stream().anyMatch(edition::isFollowed),
            table ->
                table.column(
                    columns.words("todo", edition.say("nav.todo")),
                    part -> todo(followUp.orElseThrow(), part)))
        .rows(Successors.parts(edition, succession));
  }

  private Optional<UnitIndex> index(UnitId part) {
    return Optional.ofNullable(edition.current().units().get(part));
  }

  private Cell none() {
    return cells.absent("");
  }

  /** What the unit itself has to do in the year that is followed, and the papers about it. */
  private Block[] todo(UnitId unit) {
    FollowUp year = edition.followUp().orElseThrow();
    List<Duty> duties = OpenPoints.of(year, unit).duties(year);
    return new Block[] {
      duties.isEmpty()
          ? Block.Paragraph.of(Edition.capital(nothingToDo()) + ".")
          : new Block.Paragraph(
              List.of(Block.Phrase.of(edition.todo().of(unit, sum(year, duties)))), "more"),
      Block.Links.of(edition.papersOf(unit))
    };
  }

  private String nothingToDo() {
    return edition.say(
        edition.showsEvidence() ? "successor.todo.none" : "successor.todo.none.public");
  }

  private String sum(FollowUp year, List<Duty> duties) {
    long overdue = duties.stream().filter(duty -> duty.due().isBefore(year.asOf())).count();
    return overdue == 0
        ? edition.say("todo.sum", formats.count(duties.size()))
        : edition.say("todo.sum.overdue", formats.count(duties.size()), formats.count(overdue));
  }

  /** How much is left to do, leading to it. */
  private Cell todo(FollowUp year, UnitId part) {
    if (!year.units().contains(part)) {
      return none();
    }
    List<Duty> duties = OpenPoints.of(year, part).duties(year);
    return duties.isEmpty()
        ? cells.text(nothingToDo(), 0)
        : new Cell.Linked(edition.todo().of(part, sum(year, duties)), Tone.PLAIN, duties.size());
  }

  /** The estimates, the last first, and where it would stand by the last. */
  private List<Stat> stats(UnitId id) {
    List<Stat> stats = new ArrayList<>();
    List<String> periods = new ArrayList<>(estimates.keySet());
    for (int i = periods.size() - 1; i >= 0; i--) {
      String code = periods.get(i);
      Optional.ofNullable(estimates.get(code).get(id))
          .ifPresent(estimate -> stats.add(total(code, estimate.total())));
      if (i == periods.size() - 1) {
        ranking
            .of(id)
            .ifPresent(
                placed ->
                    stats.add(
                        Stat.of(
                            edition.say("column.rank-estimated"),
                            edition.rankOf(ranking, placed),
                            edition.say("successor.rank"))));
      }
    }
    return stats;
  }

  private Stat total(String code, EstimatedScore total) {
    return Stat.of(
        edition.say("column.estimate", code),
        total.estimate().match(formats::percent, reason -> Formats.ABSENT),
        total
            .estimate()
            .match(
                percent -> total.range().match(this::between, reason -> ""),
                reason -> edition.say(Families.NO_ESTIMATE.of(reason))));
  }

  /** An estimate from equal parts has no range to tell. */
  private String between(PartsRange range) {
    return range.spread().signum() == 0
        ? ""
        : edition.say(
            "successor.range", formats.plain(range.lowest()), formats.plain(range.highest()));
  }

  private TableView areas(SuccessionEstimate estimate) {
    List<Area> areas = edition.results().indices().get(period).framework().areas();
    return new TableOf<Area>("areas", edition.say("successors.areas.caption", period))
        .numbered(
            columns.words("area", edition.say("column.area")),
            (area, place) -> cells.text(Edition.coded(area.code(), area.name()), place))
        .column(
            columns.percent("estimate", edition.say("successor.estimated")),
            area ->
                estimate
                    .areas()
                    .get(areas.indexOf(area))
                    .estimate()
                    .match(
                        cells::percent,
                        reason -> cells.absent(edition.say(Families.NO_ESTIMATE.of(reason)))))
        .column(
            columns.percent("lowest", edition.say("successor.lowest")),
            area -> bound(estimate.areas().get(areas.indexOf(area)), true))
        .column(
            columns.percent("highest", edition.say("successor.highest")),
            area -> bound(estimate.areas().get(areas.indexOf(area)), false))
        .rows(areas);
  }

  private Cell bound(EstimatedScore score, boolean low) {
    return score
        .range()
        .match(range -> cells.percent(low ? range.lowest() : range.highest()), reason -> none());
  }
}
