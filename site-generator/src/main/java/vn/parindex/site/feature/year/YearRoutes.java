package vn.parindex.site.feature.year;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.followup.EvidenceStanding;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.ReviewStanding;
import vn.parindex.analytics.model.Area;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.Lazy;
import vn.parindex.site.say.year.FindingWords;
import vn.parindex.site.say.year.FollowUpLinks;

/** Tasks, findings, evidence, calendar and reviews of the year, as far as there are any. */
public final class YearRoutes {

  private YearRoutes() {}

  /** Of an edition. */
  public static List<Route> of(Edition edition) {
    return edition.followUp().map(year -> of(edition, year)).orElse(List.of());
  }

  private static List<Route> of(Edition edition, FollowUp year) {
    List<Route> routes = new ArrayList<>();
    tasks(edition, year, routes);
    findings(edition, year, routes);
    year.evidence().value().ifPresent(register -> evidence(edition, year, register, routes));
    calendar(edition, year, routes);
    return routes;
  }

  private static void tasks(Edition edition, FollowUp year, List<Route> routes) {
    if (!year.tasks().isEmpty()) {
      routes.add(
          Route.of(
                  "tasks",
                  Section.TASKS,
                  edition.addresses().tasks(),
                  edition.say("tasks.title", year.year()),
                  TasksAssembler.KINDS,
                  route -> new TasksAssembler(edition, year).page(route))
              .under(FollowUpLinks.todo(edition))
              .entered(edition.say("nav.tasks")));
    }
  }

  /** A finding has a page when it was noted in a unit. */
  private static void findings(Edition edition, FollowUp year, List<Route> routes) {
    if (year.findings().isEmpty()) {
      return;
    }
    Addresses to = edition.addresses();
    FindingsAssembler all = new FindingsAssembler(edition, year);
    routes.add(
        Route.of(
                "findings",
                Section.FINDINGS,
                to.findings(),
                all.title(),
                FindingsAssembler.KINDS,
                all::page)
            .under(FollowUpLinks.todo(edition))
            .entered(edition.say("nav.findings")));
    FindingWords words = new FindingWords(edition, year.asOf());
    Lazy<FindingAssembler> pages = Lazy.of(() -> new FindingAssembler(edition, year));
    for (FindingStanding standing : year.findings()) {
      if (!standing.units().isEmpty()) {
        routes.add(
            Route.of(
                    "finding",
                    Section.FINDINGS,
                    to.finding(standing.finding().code()),
                    words.name(standing.finding()),
                    FindingsAssembler.KINDS,
                    route -> pages.get().page(route, standing))
                .under(
                    FollowUpLinks.todo(edition),
                    new Link(edition.say("findings.short"), to.findings())));
      }
    }
  }

  private static void evidence(
      Edition edition, FollowUp year, EvidenceStanding register, List<Route> routes) {
    Addresses to = edition.addresses();
    Lazy<EvidenceAssembler> pages = Lazy.of(() -> new EvidenceAssembler(edition, year, register));
    routes.add(
        Route.of(
                "evidence",
                Section.EVIDENCE,
                to.evidence(),
                edition.say("evidence.title", register.year()),
                EvidenceAssembler.KINDS,
                route -> pages.get().page(route))
            .under(FollowUpLinks.todo(edition))
            .entered(edition.say("nav.evidence")));
    for (Area area : EvidenceAssembler.areas(edition, register)) {
      routes.add(
          Route.of(
                  "evidence-area",
                  Section.EVIDENCE,
                  to.evidence(area.code()),
                  edition.say("evidence.area.title", Edition.coded(area.code(), area.name())),
                  EvidenceAssembler.KINDS,
                  route -> pages.get().page(route, area))
              .under(
                  FollowUpLinks.todo(edition),
                  new Link(edition.say("evidence.short"), to.evidence())));
    }
  }

  /** The reviews are entered by the last of them, which is the one people ask for. */
  private static void calendar(Edition edition, FollowUp year, List<Route> routes) {
    Addresses to = edition.addresses();
    if (!year.calendar().isEmpty()) {
      routes.add(
          Route.of(
                  "calendar",
                  Section.CALENDAR,
                  to.calendar(),
                  edition.say("calendar.title", year.year()),
                  edition.withComing(Edition.YEAR_KINDS),
                  route -> new CalendarAssembler(edition, year).page(route))
              .under(FollowUpLinks.todo(edition))
              .entered(edition.say("nav.calendar")));
    }
    List<ReviewStanding> reviews = year.reviews();
    for (ReviewStanding review : reviews) {
      Route route =
          Route.of(
                  "review",
                  Section.REVIEWS,
                  to.review(review.review().code()),
                  review.review().name(),
                  Edition.YEAR_KINDS,
                  own -> new ReviewAssembler(edition, year).page(own, review))
              .under(
                  FollowUpLinks.todo(edition),
                  new Link(edition.say("calendar.short"), to.calendar()));
      boolean last = review.equals(reviews.get(reviews.size() - 1));
      routes.add(last ? route.entered(edition.say("nav.reviews")) : route);
    }
  }
}
