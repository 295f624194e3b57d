package vn.parindex.site.say.year;

import java.util.List;
import java.util.stream.Stream;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.say.Edition;

/** Leads to the pages on parts of the year that is followed, as far as the edition has them. */
public final class FollowUpLinks {

  private FollowUpLinks() {}

  /** Leads to everything that is open, below which stand the pages on parts of it. */
  public static Link todo(Edition edition) {
    return new Link(edition.say("nav.todo"), edition.addresses().todo());
  }

  /** In the order of the navigation. */
  public static List<Link> of(Edition edition) {
    return Stream.of(
            Section.TARGETS,
            Section.TASKS,
            Section.FINDINGS,
            Section.EVIDENCE,
            Section.CALENDAR,
            Section.PAPERS)
        .flatMap(section -> edition.routes().entry(section).stream())
        .toList();
  }
}
