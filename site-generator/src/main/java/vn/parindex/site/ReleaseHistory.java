package vn.parindex.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.BuildFailure.Reason;
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

  private final Path folder;
  private final SiteSettings settings;
  private final ReadData read;
  private final AsOf known;
  private final Optional<Integer> same;
  private final Optional<Earlier> earlier;

  private ReleaseHistory(Path folder, SiteSettings settings, ReadData read, AsOf known)
      throws BuildFailure {
    this.folder = folder;
    this.settings = settings;
    this.read = read;
    this.known = known;
    SiteData data = SiteData.in(folder);
    this.same =
        BeforeThis.kept(data, settings).stream()
            .findFirst()
            .filter(newest -> newest.files().equals(BeforeThis.hashes(read)))
            .map(newest -> newest.facts().number());
    this.earlier =
        BeforeThis.of(data, settings, read, known)
            .map(before -> before.since(known, BeforeThis.year(known)));
  }

  /**
   * Of the data from which a site was made with these settings.
   *
   * @param folder with the data
   * @throws BuildFailure if the data cannot be read any more
   */
  static ReleaseHistory of(Path folder, SiteSettings settings) throws BuildFailure {
    ReadData read = SiteData.in(folder).read();
    Findings findings = read.checks().apply(List.of());
    if (findings.hasErrors() || read.dataset().isEmpty()) {
      throw BuildFailure.of(Reason.DATA, findings, findings.report());
    }
    ReadData told =
        settings.audience() == Audience.PUBLIC ? read.open().apply(findings).read() : read;
    return new ReleaseHistory(folder, settings, read, told.asOf(settings.asOf()));
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
        Main.Version.program());
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
    read.lock().ifPresent(lock -> book.put(DatasetLock.FILE, lock.bytes()));
    return KeptReleases.of(folder, settings.clock())
        .keep(
            new KeptReleases.Facts(number, settings.audience().code(), known.settings().asOf()),
            BeforeThis.hashes(read),
            book,
            note);
  }
}
