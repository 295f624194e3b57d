package vn.parindex.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.parindex.analytics.AsOf;
import vn.parindex.analytics.PublicEdition;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.followup.FollowUp;
import vn.parindex.analytics.followup.FollowUpAssessment;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.versions.NewSince;
import vn.parindex.site.BuildFailure.NothingKnown;
import vn.parindex.site.BuildFailure.Reason;
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

  /**
   * What a site is compared with; empty where there is nothing. What somebody named goes first.
   *
   * @param data from where the present data come; nothing was ever published of data in memory
   * @param whole the present data
   * @param known what the site tells of them
   */
  static Optional<BeforeThis> of(SiteData data, SiteSettings settings, ReadData whole, AsOf known)
      throws BuildFailure {
    return settings.against().isPresent()
        ? Optional.of(copy(settings, known))
        : release(data, settings, whole, known);
  }

  /**
   * A copy that somebody named. It is looked at as of the day of the site: what is known later is
   * no difference.
   */
  private static BeforeThis copy(SiteSettings settings, AsOf now) throws BuildFailure {
    ReadData read = settings.against().orElseThrow().read();
    LocalDate day = now.settings().asOf();
    Findings findings = read.checks().apply(List.of());
    if (findings.hasErrors()) {
      throw BuildFailure.of(Reason.EARLIER_DATA, findings, Messages.badEarlier(findings));
    }
    Optional<AsOf> then = on(settings, read, day, now);
    if (then.isEmpty()) {
      NothingKnown days = new NothingKnown(day, AsOf.firstDay(read.dataset().orElseThrow()));
      throw BuildFailure.of(
          Reason.EARLIER_NOTHING_KNOWN, days, Messages.earlierNotKnown(day, days.first()));
    }
    return new BeforeThis(OptionalInt.empty(), then.get());
  }

  /**
   * The newest release of other data, of which the day does not lie after that of the site; what
   * cannot be read, or has errors by now, is passed over. A site of the data that were published
   * last is so the site that was published.
   */
  private static Optional<BeforeThis> release(
      SiteData data, SiteSettings settings, ReadData whole, AsOf now) {
    Map<String, String> present = hashes(whole);
    LocalDate day = now.settings().asOf();
    for (KeptReleases.Kept kept : kept(data, settings)) {
      if (!kept.files().equals(present) && !kept.facts().day().isAfter(day)) {
        ReadData read = SiteData.in(kept.folder()).read();
        // Nobody has been in that folder, and the program still reads what it read then.
        boolean isSound =
            read.dataset().isPresent()
                && hashes(read).equals(kept.files())
                && !read.checks().apply(List.of()).hasErrors();
        Optional<AsOf> known =
            isSound ? on(settings, read, kept.facts().day(), now) : Optional.empty();
        if (known.isPresent()) {
          return Optional.of(
              new BeforeThis(OptionalInt.of(kept.facts().number()), known.orElseThrow()));
        }
      }
    }
    return Optional.empty();
  }

  /** The releases for the same readers that are kept, the newest first. */
  static List<KeptReleases.Kept> kept(SiteData data, SiteSettings settings) {
    return data.folder()
        .map(folder -> KeptReleases.of(folder, settings.clock()))
        .map(kept -> kept.newestFirst(settings.audience().code()))
        .orElse(List.of());
  }

  /** The SHA-256 of each data file, by its path. */
  static Map<String, String> hashes(ReadData read) {
    return read.dataset().orElseThrow().files().stream()
        .collect(Collectors.toMap(DataFile::path, DataFile::sha256));
  }

  /** A version on a day; what the site may not tell of the present data is not in it either. */
  private static Optional<AsOf> on(SiteSettings settings, ReadData read, LocalDate day, AsOf now) {
    Dataset whole = read.dataset().orElseThrow();
    Dataset dataset =
        settings.audience() == Audience.PUBLIC
            ? PublicEdition.of(whole, now.dataset().identity().publicPolicy())
            : whole;
    return AsOf.of(dataset, read.settings().orElseThrow().asOf(day));
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
