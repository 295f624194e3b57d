package vn.parindex.site.fresh;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Finding.Level;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.grid.GridFiles;
import vn.parindex.site.grid.GridReading;

/** The table of a file that holds a list. */
final class Lists {

  private Lists() {}

  /**
   * The first table that looks as it should, else the first one.
   *
   * @param report gets what cannot be read, and what is worth knowing
   * @return empty where the file holds no table, which is reported
   */
  static Optional<Grid> read(Path path, Predicate<Grid> sought, Consumer<Finding> report) {
    List<GridFiles.Named> files = GridFiles.list(path).files();
    GridReading reading = files.size() == 1 ? GridFiles.read(files.get(0)) : GridFiles.read(path);
    reading.findings().forEach(report);
    if (reading.findings().stream().anyMatch(finding -> finding.level() == Level.ERROR)) {
      return Optional.empty();
    }
    return reading.grids().stream()
        .filter(sought)
        .findFirst()
        .or(() -> reading.grids().stream().findFirst());
  }
}
