package vn.parindex.site.feature.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.model.Note;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Page;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.since.Earlier;

/**
 * The home page. On the first screen: one sentence, three numbers, who must act first and the map;
 * below it what is new since an earlier version, the ways to all else, and what the office says.
 */
final class HomeAssembler {

  private final Edition edition;

  private final Optional<HomeSince> since;

  HomeAssembler(Edition edition, Optional<Earlier> earlier) {
    this.edition = edition;
    this.since = earlier.map(version -> new HomeSince(edition, version));
  }

  Page page(Route route) {
    Optional<Block> map = new GradeMap(edition).section();
    Optional<OpenYear> year = edition.followUp().map(followed -> new OpenYear(edition, followed));
    HomeLead lead = new HomeLead(edition, year);
    return edition
        .page(route, lead.sentence())
        .add(new Block.Group(map.isEmpty() ? "front" : "front mapped", front(year, map)))
        .when(
            since.isPresent(),
            page ->
                page.notice(since.get().words().notice(route.inputs())).add(since.get().section()))
        .section(edition.say("section.home.doors"), new HomeDoors(edition, lead, year).ways())
        .prose(edition.note(Note.Scope.GROUP, ""))
        .made();
  }

  private List<Block> front(Optional<OpenYear> year, Optional<Block> map) {
    List<Block> front = new ArrayList<>();
    edition.coming().forEach(words -> front.add(Block.Paragraph.of(words)));
    front.add(new Block.Ways(new HomeNumbers(edition, year).ways(), "numbers"));
    new FirstToAct(edition, year).section().ifPresent(front::add);
    map.ifPresent(front::add);
    return front;
  }
}
