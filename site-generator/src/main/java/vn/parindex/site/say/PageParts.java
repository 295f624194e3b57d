package vn.parindex.site.say;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.ChartView;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.TableView;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;

/**
 * A page whose tables have a row for each of very many units: at its address stand the first rows
 * of them, and beside it pages on which some units each have all their rows. What is no row of a
 * unit stays where it is, and so does a table that is short enough.
 */
public final class PageParts {

  private static final String RANKING = "ranking";
  private static final String COMPARE = "compare";

  /** So many rows stand at the address, as many as a cut chart shows. */
  private static final int BEGINNING = 30;

  /** The kinds of pages that have a row for each unit. */
  private static final Set<String> KINDS =
      Set.of(
          "agreement",
          "area",
          "bottlenecks",
          "change",
          COMPARE,
          "evidence",
          "evidence-area",
          "papers",
          RANKING,
          "robustness",
          "target-detail",
          "target-overview",
          "tasks",
          "units");

  private final Edition edition;
  private final Route route;
  private final List<UnitParts.Part> series;
  private final Map<SitePath, UnitId> units = new HashMap<>();

  /** Made anew where memory is short: a page of very many rows is large, and many ask for it. */
  private SoftReference<Whole> made = new SoftReference<>(null);

  private PageParts(Edition edition, Route route) {
    this.edition = edition;
    this.route = route;
    this.series =
        route.kind().equals(RANKING) ? edition.parts().byRank(edition) : edition.parts().all();
    Addresses to = edition.addresses();
    for (UnitParts.Part part : edition.parts().all()) {
      for (UnitId unit : part.units()) {
        Stream.of(to.unit(unit), to.calculation(unit), to.urging(unit), to.unitReport(unit))
            .forEach(path -> units.put(path, unit));
      }
    }
  }

  /** A page and, where it would have a row for each of very many units, its parts. */
  public static List<Route> of(Edition edition, Route route) {
    if (!edition.parts().isSplit() || !route.isHere() || !isLong(edition, route)) {
      return List.of(route);
    }
    PageParts parts = new PageParts(edition, route);
    List<Route> routes = new ArrayList<>();
    routes.add(route.cut(own -> parts.whole().page(), parts::beginning));
    List<Link> above = Stream.concat(route.under().stream(), Stream.of(route.link())).toList();
    for (UnitParts.Part part : parts.series) {
      routes.add(
          Route.of(
                  "part",
                  route.section(),
                  part.of(route.path()).to(),
                  edition.say("part.title", route.title(), part.name()),
                  route.inputs(),
                  own -> parts.part(own, part))
              .under(above));
    }
    return routes;
  }

  /** A finding has rows of those units only in which it was noted. */
  private static boolean isLong(Edition edition, Route route) {
    return KINDS.contains(route.kind())
        || edition.followUp().stream()
            .flatMap(year -> year.findings().stream())
            .filter(
                noted -> edition.addresses().finding(noted.finding().code()).equals(route.path()))
            .anyMatch(noted -> isLong(noted.units().size()));
  }

  /**
   * A page with all its rows.
   *
   * @param places of the rows of each long table, by its name
   */
  private record Whole(Page page, Map<String, List<List<String>>> places) {}

  private synchronized Whole whole() {
    Whole known = made.get();
    if (known == null) {
      known = new Whole(route.whole(), new HashMap<>());
      made = new SoftReference<>(known);
    }
    return known;
  }

  private static boolean isLong(int rows) {
    return rows > UnitParts.TOGETHER;
  }

  private Optional<UnitId> unit(TableView.Row row) {
    return row.cells().stream()
        .filter(Cell.Linked.class::isInstance)
        .map(cell -> units.get(((Cell.Linked) cell).to()))
        .filter(unit -> unit != null)
        .findFirst();
  }

  private synchronized List<List<String>> places(TableView table) {
    return whole().places().computeIfAbsent(table.id(), id -> table.places());
  }

  /** The page at the address: the first rows, and the way to the others. */
  private Page beginning(Page page) {
    List<Block> blocks = new ArrayList<>();
    boolean[] told = new boolean[1];
    for (Block block : page.blocks()) {
      blocks.addAll(beginning(block, told));
    }
    if (!told[0]) {
      blocks.add(ways());
    }
    return new Page(page.head(), page.kind(), blocks, page.singleFile());
  }

  /**
   * The same of a block.
   *
   * @param told whether the page has said where the other rows are
   */
  private List<Block> beginning(Block block, boolean[] told) {
    if (block instanceof Block.Section part) {
      return List.of(
          new Block.Section(part.id(), part.style(), part.heading(), all(part.within(), told)));
    }
    if (block instanceof Block.Group part) {
      return List.of(new Block.Group(part.id(), part.style(), all(part.within(), told)));
    }
    if (block instanceof Block.Fold part) {
      return List.of(new Block.Fold(part.summary(), part.list(), all(part.within(), told)));
    }
    if (block instanceof Block.SideBySide side) {
      Block.SideBySide cut =
          new Block.SideBySide(
              side.most(),
              side.heading(),
              (Block.Heat) cut(side.all(), this::first, this::cutNote).orElse(side.all()),
              series.stream().map(this::elsewhere).toList());
      told[0] = true;
      return List.of(cut, ways());
    }
    Optional<Block> cut = cut(block, this::first, this::cutNote);
    if (cut.isEmpty()) {
      return List.of(block);
    }
    List<Block> blocks = new ArrayList<>(List.of(cut.get()));
    if (!told[0]) {
      told[0] = true;
      blocks.add(ways());
    }
    return blocks;
  }

  private List<Block> all(List<Block> blocks, boolean[] told) {
    return blocks.stream().flatMap(block -> beginning(block, told).stream()).toList();
  }

  /** The way to the parts. */
  private Block ways() {
    return UnitParts.ways(
        "parts",
        edition.say(route.kind().equals(RANKING) ? "part.ways.rank" : "part.ways"),
        series,
        route.path());
  }

  private Block.SideBySide.Elsewhere elsewhere(UnitParts.Part part) {
    return new Block.SideBySide.Elsewhere(
        script(part),
        part.units().stream()
            .filter(edition.labels()::containsKey)
            .map(unit -> new Link(edition.labels().get(unit), edition.addresses().unit(unit)))
            .toList());
  }

  private SitePath script(UnitParts.Part part) {
    return part.of(route.path()).to().withExtension("js");
  }

  /** A page of some units. */
  private Page part(Route own, UnitParts.Part part) {
    Page whole = whole().page();
    List<Block> blocks =
        Block.all(whole.blocks())
            .flatMap(block -> cut(block, rows -> of(rows, part), (shown, all) -> "").stream())
            .map(block -> ofPart(block, whole, part))
            .toList();
    return edition
        .page(
            own,
            edition.say(
                blocks.isEmpty() ? "part.lead.none" : "part.lead",
                route.title(),
                edition.formats().count(part.units().size()),
                edition.terms().units(),
                part.name()))
        .notice(whole.head().notice())
        .add(blocks)
        .neighbours(series, part, other -> other.of(route.path()))
        .made();
  }

  /** A chart is of all units, and stands where they begin; the comparison borrows rows. */
  private Block ofPart(Block block, Page whole, UnitParts.Part part) {
    if (block instanceof Block.Figure figure) {
      return Block.Grid.of(figure.view().twin());
    }
    return whole.kind().equals(COMPARE) && block instanceof Block.Heat heat
        ? new Block.Lent(heat, script(part))
        : block;
  }

  /**
   * A long table with some of its rows.
   *
   * @param which chooses among rows by the unit of each, where it has one
   * @param note says how many rows of units of how many there are; empty for nothing
   * @return nothing for what is no table, is short, or is left with all rows or none
   */
  private Optional<Block> cut(
      Block block,
      Function<List<Optional<UnitId>>, List<Integer>> which,
      BiFunction<Integer, Integer, String> note) {
    if (block instanceof Block.Grid grid) {
      return some(grid.table(), which, note).map(table -> new Block.Grid(table, grid.style()));
    }
    if (block instanceof Block.Heat heat) {
      return some(heat.table(), which, note)
          .map(table -> new Block.Heat(table, heat.sums(), heat.key()));
    }
    if (block instanceof Block.Figure figure && figure.twin()) {
      ChartView view = figure.view();
      return some(view.twin(), which, note)
          .map(
              table -> new Block.Figure(new ChartView(view.chart(), table, view.twinOpen()), true));
    }
    if (block instanceof Block.Documents documents && isLong(documents.entries().size())) {
      List<Block.Documents.Entry> entries = documents.entries();
      List<Integer> rows =
          which.apply(
              entries.stream()
                  .map(entry -> Optional.ofNullable(units.get(entry.link().to())))
                  .toList());
      return rows.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Block.Documents(
                  documents.id(),
                  documents.caption(),
                  documents.columns(),
                  rows.stream().map(entries::get).toList()));
    }
    return Optional.empty();
  }

  private Optional<TableView> some(
      TableView table,
      Function<List<Optional<UnitId>>, List<Integer>> which,
      BiFunction<Integer, Integer, String> note) {
    int all = table.rows().size();
    if (!isLong(all)) {
      return Optional.empty();
    }
    List<Optional<UnitId>> ofUnits = table.rows().stream().map(this::unit).toList();
    List<Integer> rows = which.apply(ofUnits);
    if (rows.isEmpty() || rows.size() == all) {
      return Optional.empty();
    }
    int shown = (int) rows.stream().filter(row -> ofUnits.get(row).isPresent()).count();
    int there = (int) ofUnits.stream().filter(Optional::isPresent).count();
    return Optional.of(table.some(rows, places(table), note.apply(shown, there)));
  }

  /** The first of the units, and all that is no unit: no part has that. */
  private List<Integer> first(List<Optional<UnitId>> rows) {
    List<Integer> first = new ArrayList<>();
    int shown = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).isEmpty() || shown++ < BEGINNING) {
        first.add(i);
      }
    }
    return first;
  }

  private static List<Integer> of(List<Optional<UnitId>> rows, UnitParts.Part part) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).filter(part.units()::contains).isPresent())
        .boxed()
        .toList();
  }

  private String cutNote(int shown, int all) {
    return edition.say(
        "part.cut",
        edition.formats().count(shown),
        edition.formats().count(all),
        edition.terms().units());
  }
}
