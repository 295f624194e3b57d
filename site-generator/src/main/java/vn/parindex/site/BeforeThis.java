package vn.parindex.site;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.FollowUpAssessment;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.versions.NewSince;
import vn.parindex.site.publish.KeptReleases;
import vn.parindex.site.say.since.Earlier;

/**
 * An earlier version of the data, with which a site is compared: a copy that somebody named, or the
 * newest release that was published of other data.
 *
 * @param release under which number it was published; empty for a copy that somebody named
 * @param known its data, as of the day of the release, or of the site for a copy
 */
record BeforeThis(OptionalInt release, AsOf known) {

  /** The word by which releases for the office itself are kept apart from others. */
  static final String OFFICE = "office";

  /**
   * A copy that somebody named. It is looked at as of the day of the site: what is known later is
   * no difference.
   */
  static BeforeThis copy(Path folder, LocalDate day) throws BuildFailure {
    Loaded loaded = DatasetLoader.load(folder);
    Findings findings = loaded.check();
    if (findings.hasErrors()) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.badEarlier(findings));
    }
    return new BeforeThis(
        OptionalInt.empty(),
        on(loaded, day)
            .orElseThrow(
                () ->
                    new BuildFailure(
                        ExitCode.BAD_DATA,
                        Messages.earlierNotKnown(
                            day, AsOf.firstDay(loaded.dataset().orElseThrow())))));
  }

  /**
   * The newest release of other data, of which the day does not lie after that of the site; what
   * cannot be read, or has errors by now, is passed over. A site of the data that were published
   * last is so the site that was published.
   */
  static Optional<BeforeThis> release(SiteSettings settings, Loaded present, LocalDate day) {
    Map<String, String> now = hashes(present);
    for (KeptReleases.Kept kept : kept(settings)) {
      if (!kept.files().equals(now) && !kept.facts().day().isAfter(day)) {
        Loaded loaded = DatasetLoader.load(kept.folder());
        // Nobody has been in that folder, and the program still reads what it read then.
        boolean isSound =
            loaded.dataset().isPresent()
                && hashes(loaded).equals(kept.files())
                && !loaded.check().hasErrors();
        Optional<AsOf> known = isSound ? on(loaded, kept.facts().day()) : Optional.empty();
        if (known.isPresent()) {
          return Optional.of(
              new BeforeThis(OptionalInt.of(kept.facts().number()), known.orElseThrow()));
        }
      }
    }
    return Optional.empty();
  }

  /** The releases that are kept, the newest first. */
  static List<KeptReleases.Kept> kept(SiteSettings settings) {
    return KeptReleases.of(settings.data(), settings.clock()).newestFirst(OFFICE);
  }

  /** The SHA-256 of each data file, by its path. */
  static Map<String, String> hashes(Loaded loaded) {
    return loaded.dataset().orElseThrow().files().stream()
        .collect(Collectors.toMap(DataFile::path, DataFile::sha256));
  }

  private static Optional<AsOf> on(Loaded loaded, LocalDate day) {
    return AsOf.of(loaded.dataset().orElseThrow(), loaded.settings().orElseThrow().asOf(day));
  }

  /** What is new since. */
  Earlier since(AsOf now, Outcome<FollowUp> year) {
    return new Earlier(release, NewSince.of(standing(known, year(known)), standing(now, year)));
  }

  /** How the year that is followed stands in a view of the data. */
  static Outcome<FollowUp> year(AsOf known) {
    return FollowUpAssessment.assess(
        known.dataset(), known.settings().asOf(), known.settings().methods().target());
  }

  private static NewSince.Standing standing(AsOf known, Outcome<FollowUp> year) {
    return new NewSince.Standing(known.dataset(), known.settings().asOf(), year);
  }
}
