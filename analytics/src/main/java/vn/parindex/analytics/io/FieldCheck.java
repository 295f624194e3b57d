package vn.parindex.analytics.io;

import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;

/** Reports properties that are there or not, depending on others: no schema of ours says that. */
final class FieldCheck {

  private final Report report;

  FieldCheck(Report report) {
    this.report = report;
  }

  /** Whether a property is there; reported if it is not. */
  boolean given(Place place, String key, Object value) {
    if (value == null) {
      report.add(
          Problem.MISSING_PROPERTY,
          place,
          "",
          "mục \"" + key + "\"",
          "Thêm \"" + key + "\" vào đây.");
    }
    return value != null;
  }

  /** Whether a property is not there; reported if it is. */
  boolean absent(Place place, String key, Object value, String instead) {
    if (value != null) {
      report.add(
          Problem.UNKNOWN_PROPERTY,
          place.at(key),
          "\"" + key + "\"",
          instead,
          "Xóa mục \"" + key + "\".");
    }
    return value == null;
  }
}
