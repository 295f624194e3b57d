package vn.parindex.site.feature.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Paragraph;
import vn.parindex.site.model.Block.Section;
import vn.parindex.site.model.Cell;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.PageBuilder;
import vn.parindex.site.say.UnitParts;

/** What a meeting has on the table: parts of pages that the edition has, put behind one cover. */
final class MeetingPackAssembler {

  private final Edition edition;

  MeetingPackAssembler(Edition edition) {
    this.edition = edition;
  }

  /**
   * The pack; parts whose page is not there are left out. Of very many units it is the overview:
   * the first rows of what the packs of the groups have, where the sheets are too.
   */
  Page page(Route route) {
    boolean together = !edition.parts().isSplit();
    Addresses to = edition.addresses();
    List<Section> parts =
        Stream.of(
                made(to.home()).map(this::overview),
                edition.routes().whole(to.ranking()).map(this::ranking),
                made(to.compare()).map(page -> part("part-compare", page)),
                made(to.targets()).map(page -> part("part-targets", page, "targets")),
                made(to.tasks()).map(page -> part("part-tasks", page, "tasks", "units")),
                made(to.bottlenecks())
                    .map(page -> part("part-bottlenecks", page, "leaves", "units")))
            .flatMap(Optional::stream)
            .toList();
    PageBuilder page =
        edition
            .page(
                route,
                together
                    ? edition.say("pack.lead", edition.siteName(), edition.terms().units())
                    : edition.say("pack.lead.overview", edition.siteName()))
            .toPrint(edition.say(together ? "pack.print" : "pack.print.overview"))
            .add(new Block.Stats(about(), "about"));
    if (!together) {
      page.add(
          UnitParts.ways(
              "parts screen",
              edition.say("pack.parts", edition.terms().units()),
              edition.parts().all(),
              to.meetingPack()));
    }
    return bound(page, parts, edition.addresses().meetingPack(), together ? sheets() : List.of())
        .made();
  }

  /** The pack of a group: its rows of every table, and the sheets of its units. */
  Page part(Route route, UnitParts.Part own) {
    Addresses to = edition.addresses();
    int number = own.number();
    List<Section> parts =
        Stream.of(
                edition.routes().whole(to.ranking()).map(page -> ranking(page, own)),
                made(to.compare(), number).map(page -> part("part-compare", page)),
                made(to.targets(), number).map(page -> part("part-targets", page)),
                made(to.tasks(), number).map(page -> part("part-tasks", page, "units")),
                made(to.bottlenecks(), number).map(page -> part("part-bottlenecks", page, "units")))
            .flatMap(Optional::stream)
            .toList();
    PageBuilder page =
        edition
            .page(
                route,
                edition.say(
                    "pack.lead.part",
                    edition.siteName(),
                    edition.formats().count(own.units().size()),
                    edition.terms().units(),
                    own.name()))
            .toPrint(edition.say("pack.print.part"))
            .add(new Block.Stats(about(), "about"));
    return bound(page, parts, route.path(), sheets(Addresses.part(to.sheets(), number)))
        .neighbours(edition.parts().all(), own, other -> other.of(to.meetingPack()))
        .made();
  }

  /** The contents, the parts and the sheets of units. */
  private PageBuilder bound(
      PageBuilder page, List<Section> parts, SitePath path, List<Block> unitSheets) {
    List<Block> sheets = new ArrayList<>(parts);
    List<PlaceLink> contents = new ArrayList<>();
    parts.forEach(part -> contents.add(new PlaceLink(part.heading(), path, part.id())));
    if (!unitSheets.isEmpty()) {
      sheets.add(new Block.Group("part-sheets", "", unitSheets));
      contents.add(
          new PlaceLink(
              edition.say(
                  edition.unscored().isEmpty() || edition.parts().isSplit()
                      ? "pack.sheets"
                      : "pack.sheets.unscored",
                  edition.terms().units()),
              path,
              "part-sheets"));
    }
    return page.styled(
            "contents", edition.say("section.pack.contents"), new Block.Contents(contents))
        .add(new Block.Group("sheets", sheets));
  }

  private Optional<Page> made(SitePath whole, int part) {
    return made(Addresses.part(whole, part));
  }

  private Optional<Page> made(SitePath path) {
    return edition.routes().page(path);
  }

  /** The first screen of the home page, and the areas; where else one can read stands behind it. */
  private Section overview(Page home) {
    return sheet(
        "part-overview",
        edition.say("pack.overview"),
        Stream.of(
                Stream.of(lead(home)),
                home.blocks().stream().filter(Block.Group.class::isInstance),
                made(edition.addresses().areas()).stream().flatMap(areas -> tables(areas, "areas")))
            .flatMap(blocks -> blocks));
  }

  /** Its finding is the first sentence of the overview. */
  private Section ranking(Page page) {
    return sheet("part-ranking", page.head().title(), tables(page, "ranking"));
  }

  /** The rows of a group, with their ranks among all. */
  private Section ranking(Page page, UnitParts.Part part) {
    TableView table = page.table("ranking");
    Set<SitePath> own =
        part.units().stream().map(edition.addresses()::unit).collect(Collectors.toSet());
    List<Integer> rows =
        IntStream.range(0, table.rows().size())
            .filter(
                row ->
                    table.rows().get(row).cells().get(0) instanceof Cell.Linked unit
                        && own.contains(unit.to()))
            .boxed()
            .toList();
    return sheet(
        "part-ranking",
        page.head().title(),
        Stream.of(new Block.SheetGrid(table.some(rows, table.places(), ""), "", "", true)));
  }

  /** The finding of a page, all its heat tables, and some of its other tables. */
  private Section part(String id, Page page, String... tables) {
    return sheet(
        id,
        page.head().title(),
        Stream.of(Stream.of(lead(page)), page.every(Block.Heat.class), tables(page, tables))
            .flatMap(blocks -> blocks));
  }

  private static Block lead(Page page) {
    return Paragraph.styled("lead", page.head().lead());
  }

  private static Stream<Block> tables(Page page, String... ids) {
    return Stream.of(ids).map(id -> new Block.SheetGrid(page.table(id), "", "", true));
  }

  private List<Block> sheets() {
    return sheets(edition.addresses().sheets());
  }

  private List<Block> sheets(SitePath path) {
    return made(path).orElseThrow().every(Block.Sheet.class).collect(Collectors.toList());
  }

  /** What begins on a sheet of its own. */
  private static Section sheet(String id, String heading, Stream<Block> within) {
    return new Section(id, "sheet", heading, within.toList());
  }

  private List<Stat> about() {
    List<Stat> about = new ArrayList<>();
    about.add(about("pack.about.publisher", edition.dataset().identity().publisher()));
    about.add(
        new Stat(
            edition.say("pack.about.scores", edition.to()),
            edition.formats().date(edition.period().closedOn()),
            "",
            Tone.PLAIN));
    // Where no year is followed there is nothing that was followed up to a day.
    edition
        .followUp()
        .map(year -> about("pack.about.as-of", edition.formats().date(year.asOf())))
        .ifPresent(about::add);
    about.add(
        edition.comparesYears()
            ? about("pack.about.periods", edition.from() + "–" + edition.to())
            : about("pack.about.period", edition.to()));
    about.add(about("pack.about.data", edition.dataset().identity().dataVersion()));
    return about;
  }

  private Stat about(String key, String value) {
    return new Stat(edition.say(key), value, "", Tone.PLAIN);
  }
}
