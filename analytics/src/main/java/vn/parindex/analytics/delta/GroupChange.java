package vn.parindex.analytics.delta;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.analytics.model.Fraction;

/**
 * How a group as a whole changed between two periods: means over the units that can be compared,
 * the same ones in both periods.
 *
 * <p>The mean of the changes is the change of the means, and its two parts add up to it, exactly.
 * Neither holds of medians: the median of a group can fall by 4.4 while eleven of nineteen units
 * rise and the median change is a rise of 0.5. Units that joined or left do not count either: their
 * coming would be read as a change of those who stayed.
 *
 * <p>Worked example. u goes from 80 to 70 (performance 13.5, edition −23.5), v from 60 to 66
 * (performance 6, edition 0), w has no figure in the first period. Units 2; from 70 to 68: −2, of
 * which performance 9.75 and edition −11.75.
 *
 * @param units how many are compared, at least 1
 * @param from their mean index in the first period
 * @param to their mean index in the second period
 * @param split the mean of each part of their changes, in percentage points
 */
public record GroupChange(int units, Fraction from, Fraction to, Split split) {

  /** Checks the parts. */
  public GroupChange {
    if (units < 1) {
      throw new IllegalArgumentException("units " + units);
    }
  }

  /** The change of the units compared; empty when there is none. */
  public static Optional<GroupChange> of(Delta delta) {
    List<Change.Compared> compared =
        delta.units().values().stream().flatMap(change -> change.compared().stream()).toList();
    if (compared.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GroupChange(
            compared.size(),
            mean(compared, Change.Compared::from),
            mean(compared, Change.Compared::to),
            new Split(
                mean(compared, change -> change.split().performance()),
                mean(compared, change -> change.split().edition()))));
  }

  private static Fraction mean(
      List<Change.Compared> compared, Function<Change.Compared, Fraction> figure) {
    return compared.stream()
        .map(figure)
        .reduce(Fraction.ZERO, Fraction::add)
        .divide(Fraction.of(compared.size()));
  }

  /** Change of the mean index, in percentage points: the mean of the changes. */
  public Fraction points() {
    return to.subtract(from);
  }
}
