package vn.parindex.analytics.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Finding.Level;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Evidence;
import vn.parindex.analytics.model.PublicPolicy.Part;
import vn.parindex.analytics.model.UnitFinding;

/**
 * Which findings the edition for the public may tell. A finding quotes what is wrong, and so it may
 * quote what is left out: told is only what is found of the open data too, and of a reading only
 * what stands neither in a file nor in a place that is left out.
 */
public final class PublicFindings {

  private static final String PERSON = "/person";

  private final Dataset open;
  private final Set<String> closedFiles;
  private final Set<String> closedTexts;

  /**
   * Of a data set.
   *
   * @param whole all its data
   * @param open those that the public may know
   */
  public PublicFindings(Dataset whole, Dataset open) {
    this.open = open;
    this.closedFiles = paths(whole);
    closedFiles.removeAll(paths(open));
    this.closedTexts = persons(whole);
    closedTexts.removeAll(persons(open));
    closedTexts.remove("");
  }

  private static Set<String> paths(Dataset dataset) {
    Set<String> paths = new HashSet<>();
    dataset.files().stream().map(DataFile::path).forEach(paths::add);
    return paths;
  }

  private static Set<String> persons(Dataset dataset) {
    Set<String> persons = new HashSet<>();
    dataset.reports().unitFindings().values().stream()
        .flatMap(List::stream)
        .map(UnitFinding::person)
        .forEach(persons::add);
    dataset.reports().evidence().values().stream()
        .flatMap(register -> register.items().stream())
        .map(Evidence::person)
        .forEach(persons::add);
    return persons;
  }

  /**
   * The warnings that may be told.
   *
   * @param found on all data
   * @param again those of reading all data, and of the rules on the open data
   */
  public Findings of(Findings found, Findings again) {
    Set<Finding> stillTrue = new HashSet<>(again.list());
    return new Findings(
        found.of(Level.WARNING).stream()
            .filter(stillTrue::contains)
            .filter(finding -> !saysClosed(finding))
            .toList(),
        found.filesRead(),
        found.rowsRead());
  }

  private boolean saysClosed(Finding finding) {
    return closedFiles.contains(finding.file())
        || open.withholds(Part.PERSONS) && finding.pointer().endsWith(PERSON)
        || Stream.of(finding.subject(), finding.found(), finding.expected(), finding.remedy())
            .anyMatch(text -> closedTexts.stream().anyMatch(text::contains));
  }
}
