package vn.parindex.site;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.site.BuildFailure.Reason;
import vn.parindex.site.share.ReleaseFacts;

/**
 * What a site that was just made has to be published with: the note of what changed since the last
 * release, and its data, which are kept for the next one. Each part of a whole has its own.
 *
 * <p>The data are read once more: a site that stands as it was is published without reading them.
 */
public final class ReleaseHistory {

  private final Optional<DatasetCollection> whole;
  private final List<PartHistory> parts;
  private final SiteSettings settings;

  private ReleaseHistory(
      Optional<DatasetCollection> whole, List<PartHistory> parts, SiteSettings settings) {
    this.whole = whole;
    this.parts = parts;
    this.settings = settings;
  }

  /**
   * Of the data from which a site was made with these settings.
   *
   * @param folder with the data
   * @throws BuildFailure if the data cannot be read any more
   */
  public static ReleaseHistory of(Path folder, SiteSettings settings) throws BuildFailure {
    ReadSite read = SiteData.in(folder).readAll();
    List<Findings> each =
        read.parts().stream().map(part -> part.read().checks().apply(List.of())).toList();
    Findings findings = read.together(each);
    boolean isRead = read.parts().stream().allMatch(part -> part.read().dataset().isPresent());
    if (findings.hasErrors() || !isRead) {
      throw BuildFailure.of(Reason.DATA, findings, findings.report());
    }
    List<PartHistory> parts = new ArrayList<>();
    for (ReadSite.Part part : read.parts()) {
      parts.add(new PartHistory(part, each.get(parts.size()), settings));
    }
    return new ReleaseHistory(read.whole(), parts, settings);
  }

  /** What is told of the release besides its files. */
  public ReleaseFacts facts() {
    Dataset.Identity first = parts.get(0).known().dataset().identity();
    String language = first.languages().get(0);
    return new ReleaseFacts(
        whole
            .map(all -> all.name().get(language))
            .orElseGet(() -> first.terms().get(language).siteName().orElse(first.name())),
        language,
        parts.stream()
            .map(part -> part.known().dataset().identity().dataVersion())
            .distinct()
            .collect(Collectors.joining(", ")),
        parts.stream()
            .map(part -> part.known().settings().asOf())
            .max(LocalDate::compareTo)
            .orElseThrow(),
        settings.audience().code(),
        Program.name());
  }

  /** What changed since the last release, in words and figures, as Markdown. */
  public String note(int number) {
    return parts.stream()
        .map(part -> named(part) + part.note(number))
        .collect(Collectors.joining("\n"));
  }

  /** Which part the next lines are about; nothing where there is one. */
  private static String named(PartHistory part) {
    return part.part()
        .of()
        .map(of -> "**" + of.block().get("vi") + " · " + of.index().get("vi") + "**\n\n")
        .orElse("");
  }

  /**
   * Keeps the data for the next release to be compared with.
   *
   * @param number under which they were published
   * @return why not, for people; empty when it is done
   */
  public Optional<String> keep(int number) {
    String why =
        parts.stream()
            .flatMap(part -> part.keep(number).stream())
            .collect(Collectors.joining("\n"));
    return Optional.of(why).filter(text -> !text.isEmpty());
  }
}
