package vn.parindex.site.fresh;

import java.nio.file.Path;

/**
 * What is said of a new data set.
 *
 * @param units the list of units
 * @param framework the list of areas and criteria
 * @param name of the data set
 * @param publisher who publishes it
 * @param group what the group is: "huyện"
 * @param groupName its name with what it is: "huyện Ba Tơ"
 * @param unit what one unit is called: "xã"
 * @param year of the first period, which is the calendar year: "2025"
 */
public record Answers(
    Path units,
    Path framework,
    String name,
    String publisher,
    String group,
    String groupName,
    String unit,
    String year) {}
