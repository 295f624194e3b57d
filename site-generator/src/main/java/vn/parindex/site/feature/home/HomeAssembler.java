package vn.parindex.site.feature.home;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.delta.Change;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Ranking;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Grid;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.TileMapView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.PageBuilder;
import vn.parindex.site.say.result.AreaTables;
import vn.parindex.site.say.result.GroupChangeWords;
import vn.parindex.site.say.result.LossWords;
import vn.parindex.site.say.result.Sentences;
import vn.parindex.site.say.table.TableOf;
import vn.parindex.site.say.table.TablePart;

/** The home page. */
final class HomeAssembler extends TablePart {

  private static final int MOVERS = 3;
  private static final int BOTTLENECKS = 3;

  HomeAssembler(Edition edition) {
    super(edition);
  }

  Page page(Route route) {
    PageBuilder page =
        edition
            .page(route, new Sentences(edition).standing(edition.ranking(), edition.to()))
            .stats(stats())
            .add(new Block.Group("columns", mapAndMovers()));
    edition.followUp().ifPresent(year -> page.add(new HomeYear(edition, year).section()));
    return page.section(
            edition.say("section.home.areas"),
            Grid.of(new AreaTables(edition).overview("home-areas")))
        .styled(
            "bottlenecks",
            edition.say("section.home.bottlenecks"),
            Block.Bullets.sentences(new LossWords(edition).summary(BOTTLENECKS)),
            Block.Paragraph.more(
                new Link(edition.say("loss.more"), edition.addresses().bottlenecks())))
        // The meeting pack has what stands above this.
        .add(Block.Paragraph.more(edition.meetingPackLink()))
        .prose(edition.note(Note.Scope.GROUP, ""))
        .made();
  }

  /** As far as there are any. */
  private List<Block> mapAndMovers() {
    List<Block> parts = new ArrayList<>();
    TileMapView map = new GradeMap(edition).view();
    if (!map.tiles().isEmpty()) {
      parts.add(new Block.Section("", "", map.title(), List.of(new Block.TileMap(map))));
    }
    TableView movers = movers();
    if (!movers.rows().isEmpty() || !movers.notes().isEmpty()) {
      parts.add(
          new Block.Section("", "", edition.say("section.home.movers"), List.of(Grid.of(movers))));
    }
    return parts;
  }

  private List<Stat> stats() {
    List<Stat> stats = new ArrayList<>();
    edition
        .ranking()
        .summary()
        .ifPresent(
            summary ->
                stats.add(Stat.of(edition.say("home.median"), formats.percent(summary.median()))));
    int all = edition.current().units().size();
    int ranked = edition.ranking().placed().size();
    if (ranked < all) {
      stats.add(
          new Stat(
              edition.say("home.ranked"),
              edition.say("count.of", formats.count(ranked), formats.count(all)),
              edition.say("home.ranked.missing", formats.count(all - ranked)),
              Tone.PLAIN));
    }
    stats.addAll(new GroupChangeWords(edition).stats());
    BandScale scale = edition.results().settings().bands();
    Band best = scale.bands().get(0);
    long inBest =
        edition.ranking().placed().stream()
            .filter(placed -> scale.of(placed.value()).equals(best))
            .count();
    stats.add(
        new Stat(
            edition.say("home.best-band", edition.bandInSentence(best)),
            edition.say("count.of", formats.count(inBest), formats.count(ranked)),
            edition.say("home.best-band.bound", formats.exact(best.atLeast())),
            Tone.PLAIN));
    return stats;
  }

  /**
   * A unit that gained or lost most.
   *
   * @param id whose
   * @param change between the two periods
   */
  private record Mover(UnitId id, Change.Compared change) {}

  /** Those who gained and lost most; a tie at the edge of the list is never cut. */
  private TableView movers() {
    List<Ranking.Placed<UnitId>> order = edition.results().improvement().placed();
    List<Mover> movers = new ArrayList<>();
    for (Ranking.Placed<UnitId> placed : order) {
      Fraction least = order.get(Math.min(MOVERS, order.size()) - 1).value();
      Fraction most = order.get(Math.max(order.size() - MOVERS, 0)).value();
      if (placed.value().compareTo(least) >= 0 || placed.value().compareTo(most) <= 0) {
        UnitId id = placed.key();
        movers.add(new Mover(id, edition.results().delta().of(id).orElseThrow()));
      }
    }
    return new TableOf<Mover>(
            "home-movers", edition.say("home.movers", edition.from(), edition.to()))
        .column(columns.words("unit", edition.say("column.unit")), row -> cells.unit(row.id()))
        .column(
            columns.percentagePoints("change", edition.say("column.change")),
            row -> cells.change(row.change().points()))
        .when(
            edition.frameworkChanged(),
            table ->
                table.column(
                    columns.percentagePoints("performance", edition.say("column.performance")),
                    row -> cells.change(row.change().split().performance())))
        .column(
            columns.percent("index", edition.say("column.index", edition.to())),
            row -> cells.percent(row.change().to()))
        .column(
            columns.places("places", edition.say("column.places")),
            row -> cells.places(row.change().move().gained()))
        .note(movers.isEmpty() ? nobody() : edition.placesNote().orElse(""))
        .rows(movers);
  }

  /** That nobody can be compared, where there is anything to compare with. */
  private String nobody() {
    return edition.comparesYears() ? edition.say("change.none") : "";
  }
}
