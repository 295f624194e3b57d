package vn.parindex.site.feature.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.MeetingPack;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.Place;
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
  MeetingPack page(Route route) {
    Addresses to = edition.addresses();
    Page.Built home = part(to.home(), Page.Built.class).orElseThrow();
    List<Block.Sheet> sheets =
        part(to.sheets(), Page.Built.class).orElseThrow().every(Block.Sheet.class).toList();
    List<MeetingPack.Part> tables =
        Stream.of(
                part(to.ranking(), Page.Built.class).map(MeetingPackAssembler::ranking),
                part(to.compare(), Page.Built.class).map(MeetingPackAssembler::compare),
                part(to.targets(), Page.Built.class).map(MeetingPackAssembler::targets),
                part(to.tasks(), Page.Built.class).map(MeetingPackAssembler::tasks),
                part(to.bottlenecks(), Page.Built.class).map(MeetingPackAssembler::bottlenecks))
            .flatMap(Optional::stream)
            .toList();
    return new MeetingPack(
        edition.head(route, edition.say("pack.lead", edition.siteName(), edition.terms().units())),
        about(),
        contents(tables),
        home.head().lead(),
        overview(home),
        tables,
        sheets);
  }

  private <T extends Page> Optional<T> part(SitePath path, Class<T> kind) {
    return edition.routes().page(path).map(kind::cast);
  }

  /** The home page down to where it leads here. */
  private List<Block> overview(Page.Built home) {
    Block here = Block.Paragraph.more(edition.meetingPackLink());
    return home.blocks().stream().takeWhile(block -> !block.equals(here)).toList();
  }

  /** Its finding is the first sentence of the overview. */
  private static MeetingPack.Part ranking(Page.Built page) {
    return new MeetingPack.Part(
        "part-ranking", page.head().title(), "", List.of(), List.of(page.table("ranking")));
  }

  private static MeetingPack.Part compare(Page page) {
    return new MeetingPack.Part(
        "part-compare",
        page.head().title(),
        page.head().lead(),
        page.every(Block.Heat.class).toList(),
        List.of());
  }

  private static MeetingPack.Part targets(Page.Built page) {
    return new MeetingPack.Part(
        "part-targets",
        page.head().title(),
        page.head().lead(),
        page.every(Block.Heat.class).toList(),
        List.of(page.table("targets")));
  }

  private static MeetingPack.Part tasks(Page.Built page) {
    return new MeetingPack.Part(
        "part-tasks",
        page.head().title(),
        page.head().lead(),
        List.of(),
        List.of(page.table("tasks"), page.table("units")));
  }

  private static MeetingPack.Part bottlenecks(Page.Built page) {
    return new MeetingPack.Part(
        "part-bottlenecks",
        page.head().title(),
        page.head().lead(),
        List.of(),
        List.of(page.table("leaves"), page.table("units")));
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

  private List<Place> contents(List<MeetingPack.Part> tables) {
    List<Place> contents = new ArrayList<>();
    contents.add(place(edition.say("pack.overview"), "part-overview"));
    tables.forEach(part -> contents.add(place(part.heading(), part.id())));
    contents.add(place(edition.say("pack.sheets", edition.terms().units()), "part-sheets"));
    return contents;
  }

  private Place place(String words, String anchor) {
    return new Place(words, edition.addresses().meetingPack(), anchor);
  }
}
