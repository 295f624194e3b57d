package vn.parindex.analytics.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What the group and its units are called in one language, so that no page says "huyện" of a
 * province.
 *
 * @param group what the group is: "huyện"
 * @param groupName its name with what it is: "huyện Ba Tơ"
 * @param unit what one unit is called: "xã"
 * @param units what several are called: "xã, thị trấn"
 * @param siteName the name of the data set in this language; empty where its own name will do
 * @param reuse on which terms others may use the data, in whole sentences; empty where nothing is
 *     said
 * @param authority under which committee the papers are written, where the group has none of its
 *     own: "tỉnh Quảng Ngãi" of the communes of a district that has ended
 */
public record Terms(
    String group,
    String groupName,
    String unit,
    String units,
    Optional<String> siteName,
    Optional<String> reuse,
    Optional<String> authority) {

  /** Checks the parts. */
  public Terms {
    Objects.requireNonNull(unit, "unit");
  }

  /** Of a group that has a committee of its own. */
  public Terms(
      String group,
      String groupName,
      String unit,
      String units,
      Optional<String> siteName,
      Optional<String> reuse) {
    this(group, groupName, unit, units, siteName, reuse, Optional.empty());
  }

  /**
   * The same units where the group that they were part of is there no more.
   *
   * @param area what may be said instead of what the group was: "địa bàn huyện cũ"
   * @param areaName the same with the name: "địa bàn huyện Ba Tơ cũ"
   */
  public Terms inArea(String area, String areaName) {
    return new Terms(area, areaName, unit, units, siteName, reuse, authority);
  }

  /**
   * The same group and units in a view of a later day, on which somebody else may publish.
   *
   * @param day the terms of that day
   */
  Terms publishedAs(Terms day) {
    return new Terms(group, groupName, unit, units, day.siteName, day.reuse, day.authority);
  }
}
