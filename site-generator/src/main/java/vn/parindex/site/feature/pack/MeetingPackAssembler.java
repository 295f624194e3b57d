package vn.parindex.site.feature.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.site.model.MeetingPack;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.Place;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TargetOverview;
import vn.parindex.site.model.Tone;
import vn.parindex.site.model.YearPages;
import vn.parindex.site.say.Edition;

/** What a meeting has on the table: parts of pages that the edition has, put behind one cover. */
public final class MeetingPackAssembler {

  private final Edition edition;

  public MeetingPackAssembler(Edition edition) {
    this.edition = edition;
  }

  /**
   * The pack.
   *
   * @param pages of the edition, from which it is made; parts whose page is not there are left out
   */
  public MeetingPack assemble(List<Page> pages) {
    Page.Sheets sheets = only(pages, Page.Sheets.class).orElseThrow();
    List<MeetingPack.Part> tables =
        Stream.of(
                only(pages, Page.Ranking.class).map(MeetingPackAssembler::ranking),
                only(pages, Page.Compare.class).map(MeetingPackAssembler::compare),
                only(pages, TargetOverview.class).map(MeetingPackAssembler::targets),
                only(pages, YearPages.Tasks.class).map(MeetingPackAssembler::tasks),
                only(pages, Page.Bottlenecks.class).map(MeetingPackAssembler::bottlenecks))
            .flatMap(Optional::stream)
            .toList();
    return new MeetingPack(
        edition.head(
            edition.addresses().meetingPack(),
            PageHead.Section.MEETING_PACK,
            edition.say("pack.title"),
            edition.say("pack.lead", edition.siteName(), edition.terms().units()),
            edition.allKinds(),
            edition.homeLink()),
        about(),
        contents(tables),
        only(pages, Page.Home.class).orElseThrow(),
        tables,
        sheets);
  }

  private static <T extends Page> Optional<T> only(List<Page> pages, Class<T> kind) {
    return pages.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** Its finding is the first sentence of the overview. */
  private static MeetingPack.Part ranking(Page.Ranking page) {
    return new MeetingPack.Part(
        "part-ranking", page.head().title(), "", List.of(), List.of(page.table()));
  }

  private static MeetingPack.Part compare(Page.Compare page) {
    return new MeetingPack.Part(
        "part-compare", page.head().title(), page.head().lead(), List.of(page.heat()), List.of());
  }

  private static MeetingPack.Part targets(TargetOverview page) {
    return new MeetingPack.Part(
        "part-targets",
        page.head().title(),
        page.head().lead(),
        List.of(page.heat()),
        List.of(page.targets()));
  }

  private static MeetingPack.Part tasks(YearPages.Tasks page) {
    return new MeetingPack.Part(
        "part-tasks",
        page.head().title(),
        page.head().lead(),
        List.of(),
        List.of(page.tasks(), page.units()));
  }

  private static MeetingPack.Part bottlenecks(Page.Bottlenecks page) {
    return new MeetingPack.Part(
        "part-bottlenecks",
        page.head().title(),
        page.head().lead(),
        List.of(),
        List.of(page.chart().twin(), page.units()));
  }

  private List<Stat> about() {
    return List.of(
        about("publisher", edition.dataset().identity().publisher()),
        new Stat(
            edition.say("pack.about.scores", edition.to()),
            edition.formats().date(edition.period().closedOn()),
            "",
            Tone.PLAIN),
        about("as-of", edition.formats().date(edition.results().settings().asOf())),
        edition.comparesYears()
            ? about("periods", edition.from() + "–" + edition.to())
            : about("period", edition.to()),
        about("data", edition.dataset().identity().dataVersion()));
  }

  private Stat about(String key, String value) {
    return new Stat(edition.say("pack.about." + key), value, "", Tone.PLAIN);
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
