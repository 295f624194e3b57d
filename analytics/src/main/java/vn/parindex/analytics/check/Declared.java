package vn.parindex.analytics.check;

import java.time.LocalDate;

/**
 * What {@code dataset.json} promises about the data set besides the values themselves.
 *
 * @param compareFrom first of the two periods compared
 * @param compareTo second of the two periods compared
 * @param asOf the day as of which the site is built
 * @param pointDecimals most places at which points are shown
 */
public record Declared(String compareFrom, String compareTo, LocalDate asOf, int pointDecimals) {}
