package vn.parindex.analytics.trend;

import java.util.List;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;

/**
 * How a series ends: the steps of one direction in a row up to the last figure. It describes and
 * proves nothing.
 *
 * <p>Example: 70, 68, 71, 75, 80 ends with 3 rises in a row ("tăng ba năm liền").
 *
 * @param direction of the last step, and of those before it that are counted
 * @param length number of steps, at least 1
 */
public record Run(Direction direction, int length) {

  /** Checks the parts. */
  public Run {
    if (length < 1) {
      throw new IllegalArgumentException("length " + length + " below 1");
    }
  }

  /**
   * The last run of a series.
   *
   * @param observations in any order
   * @return {@link NoResult#NO_VALUES} of none; {@link NoResult#TOO_FEW} if there is no last step:
   *     fewer than 2 figures, or more than one at the last or the next to last time. Equal times
   *     further back end the run
   */
  static Outcome<Run> last(List<Observation> observations) {
    List<Observation> series = Series.sorted(observations);
    int length = 0;
    Direction direction = Direction.LEVEL;
    for (int i = series.size() - 1; i > 0 && isStep(series, i); i--) {
      Direction step = Direction.of(series.get(i - 1).value(), series.get(i).value());
      if (length > 0 && step != direction) {
        break;
      }
      direction = step;
      length++;
    }
    return length == 0
        ? Outcome.none(Series.tooShort(series))
        : Outcome.of(new Run(direction, length));
  }

  /** Whether both figures of the step are the only ones of their time. */
  private static boolean isStep(List<Observation> series, int i) {
    double time = series.get(i - 1).time();
    return time < series.get(i).time() && (i < 2 || series.get(i - 2).time() < time);
  }

  /** Where a step goes. */
  public enum Direction {
    /** The later figure is larger. */
    UP("up"),
    /** The later figure is smaller. */
    DOWN("down"),
    /** Both are equal. */
    LEVEL("level");

    private final String code;

    Direction(String code) {
      this.code = code;
    }

    private static Direction of(double earlier, double later) {
      if (later == earlier) {
        return LEVEL;
      }
      return later > earlier ? UP : DOWN;
    }

    /** The word in downloads. */
    public String code() {
      return code;
    }
  }
}
