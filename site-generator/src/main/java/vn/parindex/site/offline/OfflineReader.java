package vn.parindex.site.offline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.intake.EntrySource;
import vn.parindex.site.intake.Reading;

/**
 * Reads what an offline form exported as JSON.
 *
 * <p>Example: {@code "3.3.1": {"selfAssessed": 1.43}} in the file of unit 21529 and 2025 is the
 * entry {@code selfAssessed} of that leaf, unit and period.
 *
 * <p>What the unit says of its evidence is no finding of the office, and for the reason why a leaf
 * does not apply the data have no room: both are told in notes and give no entry.
 */
public final class OfflineReader implements EntrySource {

  /** It has no sheets. */
  @Override
  public Optional<Reading> read(List<Grid> sheets, Asked asked) {
    return Optional.empty();
  }

  @Override
  public Optional<Reading> read(String name, byte[] bytes, Asked asked) {
    return name.toLowerCase(Locale.ROOT).endsWith(".json")
        ? Optional.of(OfflineFile.read(name, bytes, asked.dataset()))
        : Optional.empty();
  }
}
