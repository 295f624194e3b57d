package vn.parindex.site.feature.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.model.PageHead.Section;
import vn.parindex.site.route.Route;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.since.Earlier;

/** Where the figures come from, and why they can be trusted. */
public final class SourceRoutes {

  private SourceRoutes() {}

  /**
   * Of an edition.
   *
   * @param warnings what the checks found besides errors
   * @param downloads files to which the page of the data leads
   * @param earlier what changed since an earlier version of the data; empty if there is none to
   *     compare with
   */
  public static List<Route> of(
      Edition edition, List<Finding> warnings, Downloads downloads, Optional<Earlier> earlier) {
    return List.of(
        Route.of(
                "trust",
                Section.TRUST,
                edition.addresses().trust(),
                edition.say("trust.title"),
                EnumSet.allOf(DataFile.Kind.class),
                route -> new TrustAssembler(edition, earlier).page(route))
            .entered(edition.say("trust.title")),
        Route.of(
                "sources",
                Section.SOURCES,
                edition.addresses().sources(),
                edition.say("sources.title"),
                EnumSet.allOf(DataFile.Kind.class),
                route -> new SourcesAssembler(edition, warnings, downloads, earlier).page(route))
            .entered(edition.say("nav.sources")));
  }

  /** What of a warning stands on the page, which the checks give in one language only. */
  public static List<String> texts(Finding warning) {
    return List.of(SourcesAssembler.message(warning), warning.remedy());
  }
}
