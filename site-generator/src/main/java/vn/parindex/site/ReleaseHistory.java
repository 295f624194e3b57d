package vn.parindex.site;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.site.publish.KeptReleases;
import vn.parindex.site.say.since.Earlier;

/**
 * What a site that was just made has to be published with: the note of what changed since the last
 * release, and its data, which are kept for the next one.
 *
 * <p>The data are read once more: a site that stands as it was is published without reading them.
 */
final class ReleaseHistory {

  private final SiteSettings settings;
  private final Loaded loaded;
  private final LocalDate day;
  private final Optional<Integer> same;
  private final Optional<Earlier> earlier;

  private ReleaseHistory(SiteSettings settings, Loaded loaded, AsOf known) throws BuildFailure {
    this.settings = settings;
    this.loaded = loaded;
    this.day = known.settings().asOf();
    this.same =
        BeforeThis.kept(settings).stream()
            .findFirst()
            .filter(newest -> newest.files().equals(BeforeThis.hashes(loaded)))
            .map(newest -> newest.facts().number());
    Optional<BeforeThis> before =
        settings.against().isPresent()
            ? Optional.of(BeforeThis.copy(settings.against().get(), day))
            : BeforeThis.release(settings, loaded, day);
    this.earlier = before.map(version -> version.since(known, BeforeThis.year(known)));
  }

  /**
   * Of the data from which a site was made with these settings.
   *
   * @throws BuildFailure if the data cannot be read any more
   */
  static ReleaseHistory of(SiteSettings settings) throws BuildFailure {
    Loaded loaded = DatasetLoader.load(settings.data());
    if (loaded.dataset().isEmpty()) {
      throw new BuildFailure(ExitCode.BAD_DATA, loaded.findings(), loaded.findings().report());
    }
    AnalysisSettings given = loaded.settings().orElseThrow();
    AnalysisSettings asked = settings.asOf().map(given::asOf).orElse(given);
    AsOf known =
        AsOf.of(loaded.dataset().orElseThrow(), asked)
            .orElseThrow(
                () ->
                    new BuildFailure(
                        ExitCode.BAD_DATA,
                        Messages.nothingKnown(
                            asked.asOf(), AsOf.firstDay(loaded.dataset().orElseThrow()))));
    return new ReleaseHistory(settings, loaded, known);
  }

  /** What changed since the last release, in words and figures, as Markdown. */
  String note(int number) {
    return ReleaseNote.of(
        number, loaded.dataset().orElseThrow().identity().dataVersion(), day, same, earlier);
  }

  /**
   * Keeps the data for the next release to be compared with.
   *
   * @param number under which they were published
   * @param note of the release
   * @return why not, for people; empty when it is done
   */
  Optional<String> keep(int number, String note) {
    Map<String, byte[]> book = new TreeMap<>();
    loaded.lock().ifPresent(lock -> book.put(DatasetLock.FILE, lock.bytes()));
    return KeptReleases.of(settings.data(), settings.clock())
        .keep(
            new KeptReleases.Facts(number, BeforeThis.OFFICE, day),
            BeforeThis.hashes(loaded),
            book,
            note);
  }
}
