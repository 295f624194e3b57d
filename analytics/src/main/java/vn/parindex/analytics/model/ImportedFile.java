package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A workbook or table whose figures were imported.
 *
 * <p>Example: on 2025-12-05 {@code thang-11/xa-ba-vi.xlsx} gave 34 values, all of them to {@code
 * measurements/2025-11-30.json}.
 *
 * @param on the day of the import, as whoever imported it says
 * @param name as its folder named it, with {@code /}
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param files the data files that took something from it, by their paths, sorted; none when it
 *     said nothing that was not known
 * @param values how many values were added or changed; 0 or more
 */
public record ImportedFile(
    LocalDate on, String name, String sha256, List<String> files, int values) {

  /** Sorts and copies. */
  public ImportedFile {
    files = files.stream().sorted().toList();
  }
}
