package vn.parindex.site.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.grid.Grid;

/** Reads files of one kind: our own forms, or sheets as offices make them. */
public interface EntrySource {

  /**
   * What a file gives.
   *
   * @param sheets all sheets of one file
   * @param asked what the sheets may leave out
   * @return empty when the file is none of this kind, so that another source is asked
   */
  Optional<Reading> read(List<Grid> sheets, Asked asked);

  /**
   * What a file that has no sheets gives.
   *
   * @param name as its folder names it
   * @param bytes of the file
   * @return empty when the file is none of this kind
   */
  default Optional<Reading> read(String name, byte[] bytes, Asked asked) {
    return Optional.empty();
  }

  /**
   * What is known beside the sheets.
   *
   * @param dataset which units, leaves, targets, tasks and findings there are
   * @param period code of the period; empty to take it from the sheets
   * @param date reporting date of measurements; empty to take it from the sheets
   */
  record Asked(Dataset dataset, Optional<String> period, Optional<LocalDate> date) {}
}
