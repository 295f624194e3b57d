package vn.parindex.site.intake.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.intake.Entry;

/** Reads scores and measurements from sheets that are none of our forms. */
public final class Shapes {

  private final Dataset dataset;
  private final Frames frames;

  /**
   * A reader of any number of sheets.
   *
   * @param dataset which units, leaves and targets there are
   */
  public Shapes(Dataset dataset) {
    this.dataset = dataset;
    this.frames = new Frames(dataset);
  }

  /**
   * Reads one sheet.
   *
   * @param grid the sheet
   * @param told what is known of the sheet beforehand
   * @param profile how sheets of this shape were understood; empty to find it out
   */
  public ShapeReading read(Grid grid, Told told, Optional<Profile> profile) {
    return new SheetReader(grid, dataset, frames, told).read(profile);
  }

  /**
   * Reads the sheets of one file. A sheet that is not understood beside one that is may be a note
   * or an instruction: it is named, and no fault.
   *
   * @param profiles how sheets were understood before; one that fits is taken, unless something is
   *     told of its heads anew
   */
  public ShapeReading readAll(List<Grid> grids, Told told, Collection<Profile> profiles) {
    List<ShapeReading> readings = new ArrayList<>();
    for (Grid grid : grids) {
      Heads heads = new Heads(grid);
      Optional<Profile> fitting =
          profiles.stream()
              .filter(profile -> !told.tellsOf(profile))
              .filter(profile -> SheetReader.unfit(profile, heads).isEmpty())
              .findFirst();
      readings.add(read(grid, told, fitting));
    }
    boolean any = readings.stream().anyMatch(reading -> reading.profile().isPresent());
    List<Entry> entries = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<String> understood = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      ShapeReading reading = readings.get(i);
      entries.addAll(reading.entries());
      understood.addAll(reading.understood());
      boolean isNone =
          reading.profile().isEmpty()
              && reading.findings().stream()
                  .allMatch(f -> f.code().equals(Problem.HEAD_NOT_FOUND.code()));
      if (any && isNone) {
        findings.add(notRead(grids.get(i)));
      } else {
        findings.addAll(reading.findings());
      }
    }
    return new ShapeReading(
        entries,
        findings,
        understood,
        readings.stream().map(ShapeReading::profile).flatMap(Optional::stream).findFirst());
  }

  private static Finding notRead(Grid grid) {
    return grid.place(0, 0)
        .finding(
            Problem.SHEET_NOT_READ,
            "trang \"" + grid.sheet() + "\" không có bảng số liệu",
            "trang có bảng số liệu, hoặc trang không cần nhập",
            "Không phải sửa, nếu trang này không có số liệu cần nhập.");
  }
}
