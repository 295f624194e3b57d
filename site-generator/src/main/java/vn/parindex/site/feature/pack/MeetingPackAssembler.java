package vn.parindex.site.feature.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Block.Paragraph;
import vn.parindex.site.model.Block.Section;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PlaceLink;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.Tone;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;

/** What a meeting has on the table: parts of pages that the edition has, put behind one cover. */
final class MeetingPackAssembler {

  private final Edition edition;

  MeetingPackAssembler(Edition edition) {
    this.edition = edition;
  }

  /** The pack; parts whose page is not there are left out. */
  Page page(Route route) {
    Addresses to = edition.addresses();
    List<Section> parts =
        Stream.of(
                made(to.home()).map(this::overview),
                made(to.ranking()).map(this::ranking),
                made(to.compare()).map(page -> part("part-compare", page)),
                made(to.targets()).map(page -> part("part-targets", page, "targets")),
                made(to.tasks()).map(page -> part("part-tasks", page, "tasks", "units")),
                made(to.bottlenecks())
                    .map(page -> part("part-bottlenecks", page, "leaves", "units")))
            .flatMap(Optional::stream)
            .toList();
    List<Block> sheets = new ArrayList<>(parts);
    sheets.add(new Block.Group("part-sheets", "", unitSheets()));
    return edition
        .page(route, edition.say("pack.lead", edition.siteName(), edition.terms().units()))
        .add(
            Block.Only.html(Paragraph.styled("note screen", edition.say("pack.print"))),
            new Block.Stats(about(), "about"))
        .styled(
            "contents", edition.say("section.pack.contents"), new Block.Contents(contents(parts)))
        .add(new Block.Group("sheets", sheets))
        .made();
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

  private List<Block> unitSheets() {
    Page page = made(edition.addresses().sheets()).orElseThrow();
    return page.every(Block.Sheet.class).collect(Collectors.toList());
  }

  /** What begins on a sheet of its own. */
  private static Section sheet(String id, String heading, Stream<Block> within) {
    return new Section(id, "sheet", heading, within.toList());
  }

  private List<Stat> about() {
    return List.of(
        about("pack.about.publisher", edition.dataset().identity().publisher()),
        new Stat(
            edition.say("pack.about.scores", edition.to()),
            edition.formats().date(edition.period().closedOn()),
            "",
            Tone.PLAIN),
        about("pack.about.as-of", edition.formats().date(edition.results().settings().asOf())),
        edition.comparesYears()
            ? about("pack.about.periods", edition.from() + "–" + edition.to())
            : about("pack.about.period", edition.to()),
        about("pack.about.data", edition.dataset().identity().dataVersion()));
  }

  private Stat about(String key, String value) {
    return new Stat(edition.say(key), value, "", Tone.PLAIN);
  }

  private List<PlaceLink> contents(List<Section> parts) {
    List<PlaceLink> contents = new ArrayList<>();
    parts.forEach(part -> contents.add(place(part.heading(), part.id())));
    contents.add(place(edition.say("pack.sheets", edition.terms().units()), "part-sheets"));
    return contents;
  }

  private PlaceLink place(String words, String anchor) {
    return new PlaceLink(words, edition.addresses().meetingPack(), anchor);
  }
}
