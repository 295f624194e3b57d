package vn.parindex.analytics.target;

import java.time.LocalDate;
import vn.parindex.analytics.model.Fraction;

/**
 * A rate, or a growth, as it stood at the end of a day.
 *
 * @param date the day
 * @param percent in per cent
 */
public record DatedRate(LocalDate date, Fraction percent) {}
