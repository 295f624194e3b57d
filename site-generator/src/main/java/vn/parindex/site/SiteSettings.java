package vn.parindex.site;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything a build depends on besides the data: nothing comes from the environment.
 *
 * @param templates folders whose files replace the packed templates, first one first; usually none
 * @param strict whether warnings stop the build
 * @param asOf the day of the site; empty for the day that the data name
 * @param against an earlier version of the data, whose difference the data page tells; empty for
 *     none
 * @param audience for whom the site is
 * @param extensions pages and words from outside, in the order in which they stand
 * @param home the home folder of whoever runs it, which is never written into; empty for nobody's
 * @param clock tells since when a folder is locked; no page shows it
 */
public record SiteSettings(
    List<Path> templates,
    boolean strict,
    Optional<LocalDate> asOf,
    Optional<SiteData> against,
    Audience audience,
    List<SiteExtension> extensions,
    Optional<Path> home,
    Clock clock) {

  /** Copies. */
  public SiteSettings {
    templates = List.copyOf(templates);
    extensions = List.copyOf(extensions);
  }

  /**
   * A site for the office as the data name it: nothing of one's own, compared with nothing, on
   * nobody's behalf.
   */
  public static SiteSettings usual() {
    return new SiteSettings(
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        Audience.OFFICE,
        List.of(),
        Optional.empty(),
        Clock.systemUTC());
  }

  /** The same with these folders of templates and no others. */
  public SiteSettings withTemplates(List<Path> folders) {
    return new SiteSettings(folders, strict, asOf, against, audience, extensions, home, clock);
  }

  /** The same, and whether warnings stop the build. */
  public SiteSettings strict(boolean isStrict) {
    return new SiteSettings(templates, isStrict, asOf, against, audience, extensions, home, clock);
  }

  /** The same as of a day; empty for the day that the data name. */
  public SiteSettings asOf(Optional<LocalDate> day) {
    return new SiteSettings(templates, strict, day, against, audience, extensions, home, clock);
  }

  /** The same, compared with an earlier version of the data; empty for none. */
  public SiteSettings against(Optional<SiteData> earlier) {
    return new SiteSettings(templates, strict, asOf, earlier, audience, extensions, home, clock);
  }

  /**
   * The same for a part of a whole, compared with the same part of the earlier version, where that
   * has it.
   *
   * @param folder of the part; empty for a site of its own
   */
  SiteSettings inPart(String folder) {
    return against(against.flatMap(earlier -> earlier.part(folder)));
  }

  /** The same for somebody else. */
  public SiteSettings forAudience(Audience whoever) {
    return new SiteSettings(templates, strict, asOf, against, whoever, extensions, home, clock);
  }

  /** The same with more pages and words from outside. */
  public SiteSettings with(SiteExtension extension) {
    List<SiteExtension> more = new ArrayList<>(extensions);
    more.add(extension);
    return new SiteSettings(templates, strict, asOf, against, audience, more, home, clock);
  }

  /** The same on behalf of somebody, whose home folder is never written into as a whole. */
  public SiteSettings onBehalfOf(Path homeFolder) {
    return new SiteSettings(
        templates, strict, asOf, against, audience, extensions, Optional.of(homeFolder), clock);
  }
}
