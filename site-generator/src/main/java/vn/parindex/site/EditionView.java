package vn.parindex.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.site.model.Link;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.route.Addresses;
import vn.parindex.site.say.Edition;

/** What an extension sees of the site in one language. For many threads. */
public final class EditionView {

  private final Edition edition;

  EditionView(Edition edition) {
    this.edition = edition;
  }

  /** The language: "vi", "en". */
  public String language() {
    return edition.language();
  }

  /** The data as they were known on the day of the site, in the words of the edition. */
  public Dataset dataset() {
    return edition.dataset();
  }

  /** What was computed of them. */
  public AnalysisResults results() {
    return edition.results();
  }

  /**
   * A text of the extension, or of the site.
   *
   * @param arguments take the places of {@code {0}}, {@code {1}} …, as they are: figures are
   *     formatted before
   * @throws IllegalStateException if there is no such key, or an argument is missing
   */
  public String say(String key, Object... arguments) {
    return edition.say(key, arguments);
  }

  /**
   * An address in the folder of the edition.
   *
   * @param path below it, as {@link SitePath} wants it: {@code mien-nui/bang.html}
   * @throws IllegalArgumentException if no file of a site can be named so
   */
  public SitePath at(String path) {
    return SitePath.of(Addresses.folder(edition.dataset().identity(), language()) + path);
  }

  /** The home page. */
  public Link home() {
    return edition.homeLink();
  }

  /** The scorecard of a unit, by its name; empty for a unit that has none in the current period. */
  public Optional<Link> scorecard(UnitId unit) {
    return edition.current().units().containsKey(unit)
        ? Optional.of(new Link(edition.fullName(unit), edition.addresses().unit(unit)))
        : Optional.empty();
  }

  /** A percentage as the site shows it: "83,45%". */
  public String percent(Fraction percent) {
    return edition.formats().percent(percent);
  }

  /** Points as the site shows them. */
  public String points(BigDecimal points) {
    return edition.formats().points(points);
  }

  /** A whole number: "1.234". */
  public String count(long count) {
    return edition.formats().count(count);
  }

  /** A day: "30/06/2025". */
  public String date(LocalDate day) {
    return edition.formats().date(day);
  }
}
