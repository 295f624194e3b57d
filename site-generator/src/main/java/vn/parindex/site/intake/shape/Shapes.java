package vn.parindex.site.intake.shape;

import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.grid.Grid;

/** Reads scores and measurements from sheets that are none of our forms. */
public final class Shapes {

  private Shapes() {}

  /**
   * Reads one sheet.
   *
   * @param grid the sheet
   * @param dataset which units, leaves and targets there are
   * @param told what is known of the sheet beforehand
   * @param profile how sheets of this shape were understood; empty to find it out
   */
  public static ShapeReading read(
      Grid grid, Dataset dataset, Told told, Optional<Profile> profile) {
    return new ShapeReading(
        List.of(),
        List.of(
            Problem.HEAD_NOT_FOUND.at(
                grid.file(),
                0,
                0,
                "",
                "",
                "một dòng tiêu đề có tên cột",
                "Ghi tên cột ở một dòng phía trên số liệu.")),
        List.of(),
        Optional.empty());
  }
}
