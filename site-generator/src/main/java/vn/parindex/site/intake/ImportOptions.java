package vn.parindex.site.intake;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What whoever imports says.
 *
 * @param on the day of the import
 * @param source where the figures of new data files come from
 * @param due when the evidence of a new register is due
 * @param accept whether files without errors go in although others have some; whether warnings and
 *     changes of known figures are accepted
 */
public record ImportOptions(
    LocalDate on, Optional<String> source, Optional<LocalDate> due, boolean accept) {}
