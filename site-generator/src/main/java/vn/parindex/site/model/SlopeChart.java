package vn.parindex.site.model;

import java.util.List;

/**
 * One line a unit from an earlier period to a later one: who moved, and from where.
 *
 * <p>Higher values stand higher. For places, where 1 is best, give the values negated (place 3 is
 * {@code -3}) and the texts as they are. Only units comparable between both periods belong here.
 *
 * @param fromLabel the heading of the left side: "2024"
 * @param toLabel the heading of the right side: "2025"
 */
public record SlopeChart(
    String id,
    String title,
    String description,
    String notice,
    String fromLabel,
    String toLabel,
    List<Line> lines)
    implements ChartSpec {

  public SlopeChart {
    ChartChecks.head(id, title, description, notice);
    lines = List.copyOf(lines);
  }

  /** Whether the published figure grew: decided where figures are rounded, not by the geometry. */
  public enum Direction {
    UP,
    DOWN,
    LEVEL
  }

  /**
   * One unit.
   *
   * @param label its name
   * @param from the height at the left, any unit, the same as {@code to}
   * @param fromText the figure at the left: "71,20"
   * @param fromNote what the left end answers when a reader points at its name
   * @param toNote the same of the right end
   */
  public record Line(
      String label,
      double from,
      double to,
      String fromText,
      String toText,
      Direction direction,
      boolean highlighted,
      MarkNote fromNote,
      MarkNote toNote) {
    public Line {
      ChartChecks.finite(from, "from");
      ChartChecks.finite(to, "to");
    }

    /** A line of a unit that leads nowhere. */
    public Line(
        String label,
        double from,
        double to,
        String fromText,
        String toText,
        Direction direction,
        boolean highlighted) {
      this(label, from, to, fromText, toText, direction, highlighted, MarkNote.NONE, MarkNote.NONE);
    }
  }
}
