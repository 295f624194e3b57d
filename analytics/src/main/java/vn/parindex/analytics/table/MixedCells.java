package vn.parindex.analytics.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The cells of a column in a table in which rows of several kinds stand: one function for each
 * class of what a row tells. Rows of other classes have no cell in the column.
 */
final class MixedCells implements Function<Row<?>, Value> {

  private final List<Function<Object, Optional<Value>>> cases = new ArrayList<>();

  private MixedCells() {}

  /** The cells of rows that tell such a part. */
  static <P> MixedCells on(Class<P> part, Function<? super P, Value> cell) {
    return new MixedCells().or(part, cell);
  }

  /** The cells of rows that tell such a part, in the same column. */
  <P> MixedCells or(Class<P> part, Function<? super P, Value> cell) {
    cases.add(
        told ->
            part.isInstance(told) ? Optional.of(cell.apply(part.cast(told))) : Optional.empty());
    return this;
  }

  @Override
  public Value apply(Row<?> row) {
    return of(row.part());
  }

  /** The cell of a row that tells this. */
  Value of(Object part) {
    for (Function<Object, Optional<Value>> one : cases) {
      Optional<Value> cell = one.apply(part);
      if (cell.isPresent()) {
        return cell.get();
      }
    }
    return Value.missing();
  }
}
