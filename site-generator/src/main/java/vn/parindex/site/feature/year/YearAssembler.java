package vn.parindex.site.feature.year;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.followup.FindingStanding;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.ReviewStanding;
import vn.parindex.analytics.target.TargetStanding;
import vn.parindex.site.feature.target.TargetDetailAssembler;
import vn.parindex.site.feature.target.TargetOverviewAssembler;
import vn.parindex.site.model.Page;
import vn.parindex.site.say.Edition;

/** All pages on targets, tasks, findings, evidence, due dates and reviews that a year has. */
public final class YearAssembler {

  private YearAssembler() {}

  public static List<Page> pages(Edition edition, FollowUp year) {
    List<Page> pages = new ArrayList<>();
    if (!year.targets().isEmpty()) {
      pages.add(new TargetOverviewAssembler(edition, year).assemble());
      TargetDetailAssembler targets = new TargetDetailAssembler(edition, year);
      for (TargetStanding standing : year.targets()) {
        pages.add(targets.assemble(standing));
      }
    }
    if (!year.tasks().isEmpty()) {
      pages.add(new TasksAssembler(edition, year).assemble());
    }
    if (!year.findings().isEmpty()) {
      pages.add(new FindingsAssembler(edition, year).assemble());
      FindingAssembler findings = new FindingAssembler(edition, year);
      for (FindingStanding standing : year.findings()) {
        if (FindingAssembler.has(standing)) {
          pages.add(findings.assemble(standing));
        }
      }
    }
    year.evidence()
        .value()
        .ifPresent(
            standing -> {
              EvidenceAssembler evidence = new EvidenceAssembler(edition, year, standing);
              pages.add(evidence.assemble());
              pages.addAll(evidence.assembleAreas());
            });
    if (!year.calendar().isEmpty()) {
      pages.add(new CalendarAssembler(edition, year).assemble());
    }
    ReviewAssembler reviews = new ReviewAssembler(edition, year);
    for (ReviewStanding review : year.reviews()) {
      pages.add(reviews.assemble(review));
    }
    return pages;
  }
}
