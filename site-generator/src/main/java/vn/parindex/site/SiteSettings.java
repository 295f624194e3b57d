package vn.parindex.site;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a build depends on besides the data: nothing comes from the environment.
 *
 * @param data the data folder
 * @param output the folder to publish to
 * @param templates folders whose files replace the packed templates; usually none
 * @param home the home folder of whoever runs it, which is never written into
 * @param strict whether warnings stop the build
 * @param asOf the day of the site; empty for the day that the data name
 * @param against an earlier copy of the data folder, whose difference the data page tells; empty
 *     for none
 * @param audience for whom the site is
 * @param clock tells since when a folder is locked; no page shows it
 */
public record SiteSettings(
    Path data,
    Path output,
    List<Path> templates,
    Path home,
    boolean strict,
    Optional<LocalDate> asOf,
    Optional<Path> against,
    Audience audience,
    Clock clock) {
  /** Copies. */
  public SiteSettings {
    templates = List.copyOf(templates);
  }

  /** For the office, as of the day that the data name, compared with no other version. */
  public SiteSettings(
      Path data, Path output, List<Path> templates, Path home, boolean strict, Clock clock) {
    this(
        data,
        output,
        templates,
        home,
        strict,
        Optional.empty(),
        Optional.empty(),
        Audience.OFFICE,
        clock);
  }
}
