package vn.parindex.site.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.ReviewStanding;
import vn.parindex.site.feature.area.AgreementAssembler;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.say.Addresses;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FollowUpPages;

/**
 * The navigation: entries in groups by what a reader comes for. An entry is there when its page is,
 * a group when it has an entry.
 */
final class NavigationGroups {

  private final Edition edition;
  private final Addresses to;
  private final Set<SitePath> paths;

  /**
   * Of an edition.
   *
   * @param pages those that the edition has
   */
  NavigationGroups(Edition edition, List<Page> pages) {
    this.edition = edition;
    this.to = edition.addresses();
    this.paths = pages.stream().map(page -> page.head().path()).collect(Collectors.toSet());
    // Made from the navigation, so they are not among the pages yet.
    paths.add(to.glossary());
    paths.add(to.search());
    if (FollowUpPages.hasPapers(edition)) {
      // One edition has them for all.
      paths.add(to.papers());
    }
  }

  List<SiteModel.NavGroup> all() {
    List<SiteModel.NavGroup> groups = new ArrayList<>();
    add(groups, edition.say("nav.group.overview"), List.of(home()));
    add(groups, edition.say("nav.group.results"), results());
    add(groups, edition.say("nav.group.units"), units());
    edition
        .followUp()
        .ifPresent(
            year -> add(groups, edition.say("nav.group.follow-up", year.year()), followUp(year)));
    add(groups, edition.say("nav.group.data"), data());
    return groups;
  }

  private SiteModel.NavEntry home() {
    return entry(edition.say("nav.home"), to.home(), PageHead.Section.HOME);
  }

  private List<SiteModel.NavEntry> results() {
    return List.of(
        entry(edition.say("nav.ranking"), to.ranking(), PageHead.Section.RANKING),
        entry(edition.say("nav.robustness"), to.robustness(), PageHead.Section.ROBUSTNESS),
        entry(
            edition.say("nav.change", edition.from(), edition.to()),
            to.change(),
            PageHead.Section.CHANGE),
        entry(edition.say("nav.areas"), to.areas(), PageHead.Section.AREAS),
        entry(edition.say("nav.bottlenecks"), to.bottlenecks(), PageHead.Section.BOTTLENECKS),
        entry(
            edition.say(AgreementAssembler.titleKey(edition)),
            to.agreement(),
            PageHead.Section.AGREEMENT));
  }

  private List<SiteModel.NavEntry> units() {
    return List.of(
        entry(
            edition.say("nav.units", edition.terms().units()), to.units(), PageHead.Section.UNITS),
        entry(edition.say("nav.compare"), to.compare(), PageHead.Section.COMPARE),
        entry(edition.say("nav.successors"), to.successors(), PageHead.Section.SUCCESSORS),
        entry(edition.say("pack.title"), to.meetingPack(), PageHead.Section.MEETING_PACK));
  }

  /** The reviews are entered by the last of them, which is the one people ask for. */
  private List<SiteModel.NavEntry> followUp(FollowUp year) {
    List<SiteModel.NavEntry> entries = new ArrayList<>();
    entries.add(entry(edition.say("nav.targets"), to.targets(), PageHead.Section.TARGETS));
    entries.add(entry(edition.say("nav.tasks"), to.tasks(), PageHead.Section.TASKS));
    entries.add(entry(edition.say("nav.findings"), to.findings(), PageHead.Section.FINDINGS));
    entries.add(entry(edition.say("nav.evidence"), to.evidence(), PageHead.Section.EVIDENCE));
    entries.add(entry(edition.say("nav.calendar"), to.calendar(), PageHead.Section.CALENDAR));
    Optional<ReviewStanding> last = year.reviews().stream().reduce((before, after) -> after);
    last.ifPresent(
        review ->
            entries.add(
                entry(
                    edition.say("nav.reviews"),
                    to.review(review.review().code()),
                    PageHead.Section.REVIEWS)));
    entries.add(entry(edition.say("nav.papers"), to.papers(), PageHead.Section.PAPERS));
    return entries;
  }

  private List<SiteModel.NavEntry> data() {
    return List.of(
        entry(edition.say("nav.methodology"), to.methodology(), PageHead.Section.METHODOLOGY),
        entry(edition.say("nav.sources"), to.sources(), PageHead.Section.SOURCES),
        entry(edition.say("nav.glossary"), to.glossary(), PageHead.Section.GLOSSARY),
        entry(edition.say("nav.search"), to.search(), PageHead.Section.SEARCH));
  }

  private void add(List<SiteModel.NavGroup> groups, String text, List<SiteModel.NavEntry> entries) {
    List<SiteModel.NavEntry> there = entries.stream().filter(this::leadsSomewhere).toList();
    if (!there.isEmpty()) {
      groups.add(new SiteModel.NavGroup(text, there));
    }
  }

  /** Papers may be pages of another edition. */
  private boolean leadsSomewhere(SiteModel.NavEntry entry) {
    return entry.section() == PageHead.Section.PAPERS
        ? FollowUpPages.hasPapers(edition)
        : paths.contains(entry.link().to());
  }

  private static SiteModel.NavEntry entry(String text, SitePath to, PageHead.Section section) {
    return new SiteModel.NavEntry(new Link(text, to), section);
  }
}
