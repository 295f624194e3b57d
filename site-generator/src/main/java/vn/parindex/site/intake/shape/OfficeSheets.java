package vn.parindex.site.intake.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.intake.EntrySource;
import vn.parindex.site.intake.Reading;

/** Reads whatever has a head that is known. Asked last: it says why it knows none. */
public final class OfficeSheets implements EntrySource {

  @Override
  public Optional<Reading> read(List<Grid> sheets, Asked asked) {
    ShapeReading reading =
        Shapes.readAll(
            sheets, asked.dataset(), new Told(asked.period(), asked.date(), Map.of()), List.of());
    return Optional.of(
        Reading.of(sheets, reading.entries(), reading.findings(), reading.understood()));
  }
}
