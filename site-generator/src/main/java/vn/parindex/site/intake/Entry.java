package vn.parindex.site.intake;

import java.time.LocalDate;
import java.util.Optional;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.site.grid.CellPlace;

/**
 * One property of the data that a cell gives. A blank cell gives no entry: it says nothing, and
 * takes nothing away.
 *
 * <p>Example: {@code 1.75} in the column "Thẩm định lần 1" of unit 21529 and leaf 3.3.1 is {@code
 * (place, SCORES, "2025", "21529", "3.3.1", empty, "verified1", 1.75)}.
 *
 * @param place the cell
 * @param kind of the file that it belongs to: scores, measurements, task-progress, unit-findings or
 *     evidence
 * @param key which file of the kind: the period of scores, {@link
 *     vn.parindex.analytics.check.Locator#measurementsKey} of measurements, the year of others
 * @param unit its code
 * @param item code of the leaf, target, task or finding; empty for what is said of the whole sheet
 *     (bonus, penalty)
 * @param on the day of the report, of those that are kept one after the other (tasks, findings,
 *     evidence)
 * @param property as the data files name it: {@code verified1}, {@code numerator}, {@code state},
 *     {@code document/number}; {@code missing} when the given reason stands for the whole item
 * @param given what is given
 */
public record Entry(
    CellPlace place,
    DataFile.Kind kind,
    String key,
    String unit,
    String item,
    Optional<LocalDate> on,
    String property,
    Given given) {}
