package vn.parindex.site.intake.shape;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.parindex.analytics.model.DataFile;

/**
 * How a sheet is understood: where its head is and what each column means. The same sheet next
 * month is read by its profile, and nothing is found out anew.
 *
 * @param kind of figures: scores or measurements
 * @param firstHeadRow first row of the head, from 0
 * @param lastHeadRow last row of the head
 * @param columns what they mean, from left to right
 */
public record Profile(DataFile.Kind kind, int firstHeadRow, int lastHeadRow, List<Column> columns) {

  /** Copies. */
  public Profile {
    columns = List.copyOf(columns);
  }

  /** What sheets of this shape have in common: their heads, from left to right. */
  String heads() {
    return columns.stream().map(Column::head).collect(Collectors.joining("\n"));
  }

  /**
   * One column.
   *
   * @param index from 0
   * @param head its head in full, from the uppermost row down, parted by " | "
   * @param role what stands in it
   * @param unit code of the unit that its values are of; empty where the row or the sheet says it
   * @param item code of the leaf or target that its values are of; empty where the row says it
   * @param property what its values are, as data files name it; empty where the row says it, and
   *     for columns without values
   */
  public record Column(
      int index,
      String head,
      Role role,
      Optional<String> unit,
      Optional<String> item,
      Optional<String> property) {}

  /** What stands in a column. */
  public enum Role {
    /** Numbers of leaves, targets or groups of them: I, 1, 1.1, a. */
    NUMBER,
    /** Codes or names of leaves or targets. */
    ITEM,
    /** Codes of units. */
    UNIT_CODE,
    /** Names of units. */
    UNIT,
    /** What the values of the row are: "Tử số", "Mẫu số". */
    PROPERTY,
    /** Values. */
    VALUE,
    /** The most points of a leaf, compared with the edition. */
    MAX_POINTS,
    /** Sums over other columns, compared with them. */
    TOTAL,
    /** Rates of numerators to denominators, compared with them. */
    RATE,
    /** Not read. */
    OTHER
  }
}
