package vn.parindex.site;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.site.publish.KeptReleases;
import vn.parindex.site.say.since.Earlier;

/** What one data set of a site has to be published with. */
final class PartHistory {

  private final ReadSite.Part part;
  private final SiteSettings settings;
  private final AsOf known;
  private final Optional<Integer> same;
  private final Optional<Earlier> earlier;

  /**
   * Of a data set without errors.
   *
   * @param findings what was found in it
   */
  PartHistory(ReadSite.Part part, Findings findings, SiteSettings settings) throws BuildFailure {
    this.part = part;
    this.settings = settings.inPart(part.folder());
    ReadData told =
        settings.audience() == Audience.PUBLIC
            ? part.read().open().apply(findings).read()
            : part.read();
    this.known = told.asOf(settings.asOf());
    this.same =
        BeforeThis.kept(part.data(), settings).stream()
            .findFirst()
            .filter(newest -> newest.files().equals(BeforeThis.hashes(part.read())))
            .map(newest -> newest.facts().number());
    this.earlier =
        BeforeThis.of(part.data(), this.settings, part.read(), known)
            .map(before -> before.since(known, BeforeThis.year(known)));
  }

  /** Which part of a whole it is of. */
  ReadSite.Part part() {
    return part;
  }

  /** What the site tells of the data. */
  AsOf known() {
    return known;
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
   * @return why not, for people; empty when it is done
   */
  Optional<String> keep(int number) {
    if (same.equals(Optional.of(number))) {
      // They are kept as they were published, with the note of then.
      return Optional.empty();
    }
    Map<String, byte[]> book = new TreeMap<>();
    part.read().lock().ifPresent(lock -> book.put(DatasetLock.FILE, lock.bytes()));
    return KeptReleases.of(part.data().folder().orElseThrow(), settings.clock())
        .keep(
            new KeptReleases.Facts(number, settings.audience().code(), known.settings().asOf()),
            BeforeThis.hashes(part.read()),
            book,
            note(number));
  }
}
