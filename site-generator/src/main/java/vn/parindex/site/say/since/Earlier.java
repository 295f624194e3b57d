package vn.parindex.site.say.since;

import java.util.OptionalInt;
import vn.parindex.analytics.model.Translation;
import vn.parindex.analytics.versions.NewSince;
import vn.parindex.analytics.versions.VersionComparison;

/**
 * An earlier version of the data, and what is new since.
 *
 * @param release the number under which it was published; empty for a copy that somebody named
 * @param news what is new
 */
public record Earlier(OptionalInt release, NewSince news) {

  /** The two versions. */
  public VersionComparison versions() {
    return news.versions();
  }

  /** The same with the texts of both versions in another language. */
  public Earlier in(Translation translation) {
    return new Earlier(
        release,
        news.in(
            VersionComparison.of(
                translation.of(versions().before()), translation.of(versions().after()))));
  }
}
