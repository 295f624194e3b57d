package vn.parindex.site.form;

import java.util.function.BiFunction;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.grid.Cell;

/** A column of a form. */
sealed interface Column {

  /** Its head, by which it is found again. */
  String head();

  /** In characters. */
  int width();

  /**
   * Tells something; nobody writes there.
   *
   * @param tells what stands there for a unit in a row
   */
  record Told(String head, int width, BiFunction<Unit, Row, Cell> tells) implements Column {

    /** Tells words; none where they are empty. */
    static Told words(String head, int width, BiFunction<Unit, Row, String> tells) {
      return new Told(
          head,
          width,
          (unit, row) -> {
            String told = tells.apply(unit, row);
            return told.isEmpty() ? new Cell.Blank() : new Cell.Words(told);
          });
    }
  }

  /**
   * Asks for something.
   *
   * @param property of the data that the answer gives, unless the row names another
   * @param by who answers
   * @param isOfReport whether the answer belongs to the report of the day that the row names, and
   *     not to the item as a whole
   * @param prompt what is said to whoever writes there
   */
  record Asked(
      String property,
      String head,
      int width,
      By by,
      Answer answer,
      boolean isOfReport,
      String prompt)
      implements Column {}
}
