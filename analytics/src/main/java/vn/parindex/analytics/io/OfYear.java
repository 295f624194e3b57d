package vn.parindex.analytics.io;

import java.util.List;

/**
 * A list of a year, as a file holds it.
 *
 * @param year its code
 * @param list in the order of the file
 * @param <V> what is listed
 */
record OfYear<V>(String year, List<V> list) {

  /** The year, then the list under its name. */
  static <V> OfYear<V> of(Fields<OfYear<V>> f, String key, Form<List<V>> form) {
    return new OfYear<>(f.one("year", Form.TEXT, OfYear::year), f.one(key, form, OfYear::list));
  }
}
