package vn.parindex.site.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.model.Fraction;

/**
 * A row of a form.
 *
 * @param code by which it is found again
 * @param name beside the code
 * @param item whom the answers are about, as {@link vn.parindex.site.intake.Entry#item}
 * @param isGroup whether it only says what the rows below belong to
 * @param fields what is asked, by the property of the column that asks
 */
record Row(String code, String name, String item, boolean isGroup, Map<String, Field> fields) {

  /**
   * A cell that asks.
   *
   * @param property of the data that the answer gives
   * @param most for points
   */
  record Field(String property, Optional<Fraction> most) {}

  static Row group(String code, String name) {
    return new Row(code, name, "", true, Map.of());
  }

  /** A row that asks in some columns for what the columns say. */
  static Row item(String code, String name, List<String> properties) {
    return points(code, name, properties, Optional.empty());
  }

  /** A row that asks in some columns for points, or for what the columns say. */
  static Row points(String code, String name, List<String> properties, Optional<Fraction> most) {
    Map<String, Field> fields = new LinkedHashMap<>();
    properties.forEach(property -> fields.put(property, new Field(property, most)));
    return new Row(code, name, code, false, fields);
  }
}
