package vn.parindex.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Translation;
import vn.parindex.site.download.IllustrativeNotice;
import vn.parindex.site.feature.data.DownloadLinks;
import vn.parindex.site.feature.data.SourceRoutes;
import vn.parindex.site.feature.figure.FigureFiles;
import vn.parindex.site.feature.home.ShareCards;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.Published;
import vn.parindex.site.model.SiteModel;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.Edition;
import vn.parindex.site.say.result.Successors;
import vn.parindex.site.words.WordFamily;
import vn.parindex.site.words.Words;

/** Makes the language editions of a site. */
final class Editions {

  static final WordFamily<String> LANGUAGE = WordFamily.of("language.*", "vi", "en");

  private final Dataset dataset;
  private final AnalysisResults results;
  private final Function<String, Translation> translations;
  private final Topics topics;

  /**
   * Of a site.
   *
   * @param dataset what was observed
   * @param results what was computed from it
   * @param translations of the data set, by language
   */
  Editions(
      Dataset dataset,
      AnalysisResults results,
      Function<String, Translation> translations,
      Topics topics) {
    this.dataset = dataset;
    this.results = results;
    this.translations = translations;
    this.topics = topics;
  }

  /** The edition in the language of the words. */
  LanguageSite in(Words words) {
    Edition edition =
        words.language().equals(Edition.ADMINISTRATION)
            ? Edition.of(dataset, results, words, topics::routes)
            : translated(words);
    SiteModel frame =
        new SiteModel(
            words.language(),
            edition.siteName(),
            edition.dataset().identity().publisher(),
            edition.say(
                dataset.identity().publicPolicy().isInForce()
                    ? "site.edition.public"
                    : "site.edition",
                edition.twoDays(),
                dataset.identity().dataVersion()),
            edition.navigation(),
            otherLanguages(words),
            new DownloadLinks(edition, topics.downloads()).bySection(),
            new Link(edition.say("nav.search"), edition.addresses().search()),
            List.of(
                new Link(edition.say("foot.trust"), edition.addresses().trust()),
                new Link(edition.say("foot.data"), edition.addresses().sources())),
            edition.terms().unit(),
            edition.terms().units(),
            dataset.periodNames(words.language()),
            edition.glossary().pageTerms(),
            foreign(edition),
            dataset
                .identity()
                .siteAddress()
                .map(address -> new Published(address, edition.addresses().sharePicture())),
            Successors.ofPages(edition),
            Optional.empty());
    return new LanguageSite(
        edition,
        frame,
        edition.routes(),
        FigureFiles.of(edition, topics.lines()),
        () -> ShareCards.of(edition));
  }

  /** What of the data is not translated, and what the words themselves say in Vietnamese. */
  private SiteModel.Foreign foreign(Edition edition) {
    if (edition.language().equals(Edition.ADMINISTRATION)) {
      return SiteModel.Foreign.NONE;
    }
    Set<String> names = new LinkedHashSet<>(edition.foreign());
    names.add(IllustrativeNotice.WORDS);
    names.addAll(edition.glossary().names());
    Set<String> sentences = new LinkedHashSet<>();
    topics.warnings().forEach(warning -> sentences.addAll(SourceRoutes.texts(warning)));
    return new SiteModel.Foreign(names, sentences);
  }

  /**
   * What was computed holds the words of the data in many places, so it is computed again of the
   * data in the other words; the same figures come out, since no figure depends on a word.
   */
  private Edition translated(Words words) {
    Translation translation = translations.apply(words.language());
    Dataset other = translation.of(dataset);
    Set<String> missing = new LinkedHashSet<>(translation.missing(dataset));
    topics
        .earlier()
        .ifPresent(earlier -> missing.addAll(translation.missing(earlier.versions().before())));
    return Edition.translated(
        other,
        Analyses.run(other, results.settings()),
        missing,
        words,
        topics.in(translation)::routes);
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
