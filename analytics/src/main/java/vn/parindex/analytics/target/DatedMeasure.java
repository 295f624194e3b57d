package vn.parindex.analytics.target;

import java.time.LocalDate;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Measured;
import vn.parindex.analytics.model.Outcome;

/**
 * What a unit had reported for one reporting date, as known on the day of the assessment.
 *
 * @param date the reporting date
 * @param measured the figure after all corrections known, or why there is none
 * @param provisional whether it is still to be confirmed
 * @param revised whether it was corrected after it was first reported
 * @param percent the rate, or the growth on the base, in per cent
 */
public record DatedMeasure(
    LocalDate date,
    Measured measured,
    boolean provisional,
    boolean revised,
    Outcome<Fraction> percent) {}
