package vn.parindex.site.route;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.download.Downloads;
import vn.parindex.site.feature.area.AgreementAssembler;
import vn.parindex.site.feature.area.AreaAssembler;
import vn.parindex.site.feature.area.AreasAssembler;
import vn.parindex.site.feature.area.BottlenecksAssembler;
import vn.parindex.site.feature.change.ChangeAssembler;
import vn.parindex.site.feature.change.SuccessorsAssembler;
import vn.parindex.site.feature.data.SourcesAssembler;
import vn.parindex.site.feature.home.HomeAssembler;
import vn.parindex.site.feature.method.GlossaryAssembler;
import vn.parindex.site.feature.method.MethodologyAssembler;
import vn.parindex.site.feature.pack.MeetingPackAssembler;
import vn.parindex.site.feature.paper.PapersAssembler;
import vn.parindex.site.feature.ranking.RankingAssembler;
import vn.parindex.site.feature.ranking.RobustnessAssembler;
import vn.parindex.site.feature.search.SearchAssembler;
import vn.parindex.site.feature.unit.CompareAssembler;
import vn.parindex.site.feature.unit.ScorecardAssembler;
import vn.parindex.site.feature.unit.SheetsAssembler;
import vn.parindex.site.feature.unit.UnitsAssembler;
import vn.parindex.site.feature.year.YearAssembler;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Page;
import vn.parindex.site.model.PageHead;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.say.Addresses;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.FollowUpPages;
import vn.parindex.site.words.Words;

/** Puts one language edition of the site together from the results. */
public final class SiteAssembler {

  private final Dataset dataset;
  private final AnalysisResults results;
  private final List<Finding> warnings;
  private final Downloads downloads;
  private final Optional<VersionComparison> versions;

  /**
   * Prepares the assembly.
   *
   * @param dataset what was observed
   * @param results what was computed from it
   * @param warnings what the checks found besides errors, listed on the data page
   * @param downloads files to which the pages lead
   * @param versions what changed since an earlier version of the data; empty if there is none to
   *     compare with
   */
  public SiteAssembler(
      Dataset dataset,
      AnalysisResults results,
      List<Finding> warnings,
      Downloads downloads,
      Optional<VersionComparison> versions) {
    this.dataset = dataset;
    this.results = results;
    this.warnings = List.copyOf(warnings);
    this.downloads = downloads;
    this.versions = versions;
  }

  /**
   * The edition in one language.
   *
   * @param words of that language
   */
  public SiteModel assemble(Words words) {
    Edition edition =
        new Edition(
            dataset,
            results,
            words.language(),
            words,
            Edition.formats(words.language(), results),
            Addresses.of(dataset.identity(), words.language()));
    List<Page> pages = pages(edition);
    List<SiteModel.NavGroup> navigation = new NavigationGroups(edition, pages).all();
    GlossaryAssembler glossary = new GlossaryAssembler(edition, navigation);
    pages.add(glossary.page());
    pages.add(new SearchAssembler(edition).assemble(pages, navigation, glossary.byName()));
    return new SiteModel(
        words.language(),
        edition.siteName(),
        dataset.identity().publisher(),
        edition.say("site.edition", edition.twoDays(), dataset.identity().dataVersion()),
        navigation,
        otherLanguages(words.language(), words),
        new DownloadLinks(edition, downloads).bySection(),
        new Link(edition.say("nav.search"), edition.addresses().search()),
        glossary.pageTerms(),
        pages);
  }

  private List<SiteModel.OtherLanguage> otherLanguages(String language, Words words) {
    return dataset.identity().languages().stream()
        .filter(other -> !other.equals(language))
        .map(
            other ->
                new SiteModel.OtherLanguage(
                    other,
                    words.text("language." + other),
                    Addresses.folder(dataset.identity(), other),
                    Addresses.folder(dataset.identity(), language),
                    Addresses.of(dataset.identity(), other).home()))
        .toList();
  }

  private List<Page> pages(Edition edition) {
    List<Page> pages = new ArrayList<>();
    pages.add(new HomeAssembler(edition).assemble());
    Page.Ranking ranking = new RankingAssembler(edition).assemble();
    pages.add(ranking);
    pages.add(new RobustnessAssembler(edition).assemble());
    if (edition.comparesYears()) {
      pages.add(new ChangeAssembler(edition).assemble());
    }
    pages.add(new UnitsAssembler(edition).assemble());
    ScorecardAssembler assembler = new ScorecardAssembler(edition);
    Map<UnitId, Page.Scorecard> scorecards = new LinkedHashMap<>();
    for (Unit unit : edition.units()) {
      scorecards.put(unit.id(), assembler.assemble(unit));
    }
    pages.addAll(scorecards.values());
    pages.add(new SheetsAssembler(edition).assemble(ranking, scorecards));
    if (CompareAssembler.hasAny(edition)) {
      pages.add(new CompareAssembler(edition).assemble());
    }
    pages.add(new AreasAssembler(edition).assemble());
    AreaAssembler areas = new AreaAssembler(edition);
    for (Area area : edition.framework().areas()) {
      pages.add(areas.assemble(area));
    }
    pages.add(new BottlenecksAssembler(edition).assemble());
    if (SuccessorsAssembler.hasAny(edition)) {
      pages.add(new SuccessorsAssembler(edition).assemble());
    }
    pages.add(new AgreementAssembler(edition).assemble());
    edition.followUp().ifPresent(year -> pages.addAll(YearAssembler.pages(edition, year)));
    pages.add(new MeetingPackAssembler(edition).assemble(pages));
    if (FollowUpPages.hasPapers(edition)) {
      pages.addAll(PapersAssembler.assemble(edition));
    }
    pages.add(new MethodologyAssembler(edition).assemble());
    pages.add(new SourcesAssembler(edition, warnings, downloads, versions).assemble());
    pages.add(notFound(edition));
    return pages;
  }

  private static Page.NotFound notFound(Edition edition) {
    return new Page.NotFound(
        edition.head(
            edition.addresses().notFound(),
            PageHead.Section.NONE,
            edition.say("not-found.title"),
            edition.say("not-found.lead"),
            List.of(),
            edition.homeLink()));
  }
}
