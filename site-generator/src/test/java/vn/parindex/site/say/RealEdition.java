package vn.parindex.site.say;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.parindex.analytics.Analyses;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.agreement.Agreement;
import vn.parindex.analytics.declaration.DeclaredClaim;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.Translation;
import vn.parindex.analytics.robustness.Robustness;
import vn.parindex.site.TestTopics;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.templates.TemplateFiles;
import vn.parindex.site.words.Words;

/** The data that ship with the project, for tests of sentences. */
public final class RealEdition {

  private static final Loaded LOADED = DatasetLoader.load(Path.of("..", "data"));

  public static final Edition VI = asOf("vi", LOADED.settings().orElseThrow().asOf());

  private RealEdition() {}

  /** The same as it was known, or will be, on another day. */
  public static Edition asOf(String language, LocalDate day) {
    AsOf known =
        AsOf.of(LOADED.dataset().orElseThrow(), LOADED.settings().orElseThrow().asOf(day))
            .orElseThrow();
    Translation translation = LOADED.translation(language);
    Dataset dataset = translation.of(known.dataset());
    AnalysisResults results = Analyses.run(dataset, known.settings());
    Terms terms = dataset.identity().terms().get(language);
    Words words =
        Words.load(TemplateFiles.of(List.of()), language).calling(terms.unit(), terms.units());
    if (!language.equals(Edition.ADMINISTRATION)) {
      return Edition.translated(
          dataset, results, translation.missing(known.dataset()), words, TestTopics::routes);
    }
    return new Edition(
        dataset,
        results,
        words,
        Edition.formats(language, results),
        new Addresses("", dataset.identity().unitFolder()),
        TestTopics::routes);
  }

  /** Another data set, with the words and addresses of an edition. */
  public static Edition of(Dataset dataset, AnalysisResults results, Edition like) {
    return new Edition(
        dataset, results, like.words(), like.formats(), like.addresses(), TestTopics::routes);
  }

  /** The real data with another year that is followed. */
  public static Edition following(FollowUp year) {
    AnalysisResults real = VI.results();
    return with(real.robustness(), real.agreement(), real.declared(), Outcome.of(year));
  }

  /** The real data of which it is said that the ranking is so sure. */
  public static Edition with(Robustness robustness) {
    AnalysisResults real = VI.results();
    return with(robustness, real.agreement(), real.declared(), real.followUp());
  }

  /** The real data of which it is said that scores agree so. */
  public static Edition with(Agreement agreement) {
    AnalysisResults real = VI.results();
    return with(real.robustness(), agreement, real.declared(), real.followUp());
  }

  /** The real data of whose units it is said that they declare this. */
  public static Edition declaring(List<DeclaredClaim> declared) {
    AnalysisResults real = VI.results();
    return with(real.robustness(), real.agreement(), declared, real.followUp());
  }

  private static Edition with(
      Robustness robustness,
      Agreement agreement,
      List<DeclaredClaim> declared,
      Outcome<FollowUp> followUp) {
    AnalysisResults real = VI.results();
    return of(
        VI.dataset(),
        new AnalysisResults(
            real.settings(),
            real.indices(),
            real.rankings(),
            real.areaRankings(),
            real.criterionRankings(),
            real.delta(),
            real.improvement(),
            real.trends(),
            real.pointsLost(),
            real.waysUp(),
            robustness,
            agreement,
            declared,
            real.peers(),
            real.screening(),
            real.successors(),
            followUp),
        VI);
  }
}
