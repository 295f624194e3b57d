package vn.parindex.site;

import java.util.List;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.feature.data.DownloadLinks;
import vn.parindex.site.feature.figure.FigureFiles;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.Edition;
import vn.parindex.site.words.WordFamily;
import vn.parindex.site.words.Words;

/** Makes the language editions of a site. */
final class Editions {

  private static final WordFamily<String> LANGUAGE = WordFamily.of("language.*", "vi", "en");

  private final Dataset dataset;
  private final AnalysisResults results;
  private final Topics topics;

  /**
   * Of a site.
   *
   * @param dataset what was observed
   * @param results what was computed from it
   */
  Editions(Dataset dataset, AnalysisResults results, Topics topics) {
    this.dataset = dataset;
    this.results = results;
    this.topics = topics;
  }

  /** The edition in the language of the words. */
  LanguageSite in(Words words) {
    Edition edition = Edition.of(dataset, results, words, topics::routes);
    SiteModel frame =
        new SiteModel(
            words.language(),
            edition.siteName(),
            dataset.identity().publisher(),
            edition.say("site.edition", edition.twoDays(), dataset.identity().dataVersion()),
            edition.navigation(),
            otherLanguages(words),
            new DownloadLinks(edition, topics.downloads()).bySection(),
            new Link(edition.say("nav.search"), edition.addresses().search()),
            List.of(
                new Link(edition.say("foot.trust"), edition.addresses().trust()),
                new Link(edition.say("foot.data"), edition.addresses().sources())),
            edition.glossary().pageTerms());
    return new LanguageSite(frame, edition.routes(), FigureFiles.of(edition, topics.lines()));
  }

  private List<SiteModel.OtherLanguage> otherLanguages(Words words) {
    return dataset.identity().languages().stream()
        .filter(other -> !other.equals(words.language()))
        .map(
            other ->
                new SiteModel.OtherLanguage(
                    other,
                    words.text(LANGUAGE.of(other)),
                    Addresses.folder(dataset.identity(), other),
                    Addresses.folder(dataset.identity(), words.language()),
                    Addresses.of(dataset.identity(), other).home()))
        .toList();
  }
}
