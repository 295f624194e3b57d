package vn.parindex.site;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.publish.KeptReleases;
import vn.parindex.site.say.since.Earlier;
import vn.parindex.site.share.ReleaseFacts;

/**
 * What a site that was just made has to be published with: the note of what changed since the last
 * release, and its data, which are kept for the next one.
 *
 * <p>The data are read once more: a site that stands as it was is published without reading them.
 */
final class ReleaseHistory {

  private final SiteSettings settings;
  private final Loaded loaded;
  private final AsOf known;
  private final Optional<Integer> same;
  private final Optional<Earlier> earlier;

  private ReleaseHistory(SiteSettings settings, Loaded loaded, AsOf known) throws BuildFailure {
    this.settings = settings;
    this.loaded = loaded;
    this.known = known;
    this.same =
        BeforeThis.kept(settings).stream()
            .findFirst()
            .filter(newest -> newest.files().equals(BeforeThis.hashes(loaded)))
            .map(newest -> newest.facts().number());
    Optional<BeforeThis> before = BeforeThis.of(settings, loaded, known);
    this.earlier = before.map(version -> version.since(known, BeforeThis.year(known)));
  }

  /**
   * Of the data from which a site was made with these settings.
   *
   * @throws BuildFailure if the data cannot be read any more
   */
  static ReleaseHistory of(SiteSettings settings) throws BuildFailure {
    Loaded loaded = DatasetLoader.load(settings.data());
    Findings findings = loaded.check();
    if (loaded.dataset().isEmpty()) {
      throw new BuildFailure(ExitCode.BAD_DATA, findings, findings.report());
    }
    Dataset dataset =
        settings.audience() == Audience.PUBLIC
            ? loaded.forPublic(findings).loaded().dataset().orElseThrow()
            : loaded.dataset().orElseThrow();
    AnalysisSettings given = loaded.settings().orElseThrow();
    AnalysisSettings asked = settings.asOf().map(given::asOf).orElse(given);
    AsOf known =
        AsOf.of(dataset, asked)
            .orElseThrow(
                () ->
                    new BuildFailure(
                        ExitCode.BAD_DATA,
                        Messages.nothingKnown(asked.asOf(), AsOf.firstDay(dataset))));
    return new ReleaseHistory(settings, loaded, known);
  }

  /** What is told of the release besides its files. */
  ReleaseFacts facts() {
    Dataset.Identity identity = known.dataset().identity();
    String language = identity.languages().get(0);
    return new ReleaseFacts(
        identity.terms().get(language).siteName().orElse(identity.name()),
        language,
        identity.dataVersion(),
        known.settings().asOf(),
        settings.audience().code(),
        Main.Version.PROGRAM);
  }

  /** What changed since the last release, in words and figures, as Markdown. */
  String note(int number) {
    return ReleaseNote.of(
        number, known.dataset().identity().dataVersion(), known.settings().asOf(), same, earlier);
  }

  /**
   * Keeps the data for the next release to be compared with.
   *
   * @param number under which they were published
   * @param note of the release
   * @return why not, for people; empty when it is done
   */
  Optional<String> keep(int number, String note) {
    if (same.equals(Optional.of(number))) {
      // They are kept as they were published, with the note of then.
      return Optional.empty();
    }
    Map<String, byte[]> book = new TreeMap<>();
    loaded.lock().ifPresent(lock -> book.put(DatasetLock.FILE, lock.bytes()));
    return KeptReleases.of(settings.data(), settings.clock())
        .keep(
            new KeptReleases.Facts(number, settings.audience().code(), known.settings().asOf()),
            BeforeThis.hashes(loaded),
            book,
            note);
  }
}
