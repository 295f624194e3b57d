package vn.parindex.site.model;

import java.util.List;

/**
 * Dots by two figures each, in four quadrants around a middle: who is high or low, and who gains or
 * falls behind.
 *
 * <p>The two lines of the middle are drawn over the whole picture and each quadrant is named in
 * words at its corner. Names stand beside their dots as far as there is room, those far from the
 * middle first; a name that would cover another name or a dot is left out, so a table must give all
 * of them.
 *
 * @param across the axis from left to right
 * @param upright the axis from the foot to the top
 * @param middle where the two lines cross, in the units of the axes
 * @param corners names of the quadrants
 * @param dots the units; none gives a picture that says so
 */
public record QuadrantDots(
    String id,
    String title,
    String description,
    String notice,
    Axis across,
    Axis upright,
    Middle middle,
    Corners corners,
    List<Dot> dots)
    implements ChartSpec {

  public QuadrantDots {
    ChartChecks.head(id, title, description, notice);
    dots = List.copyOf(dots);
  }

  /**
   * An axis with its heading: "Chỉ số 2025 (%)".
   *
   * @param label what it measures
   * @param scale where it starts and ends
   */
  public record Axis(String label, ChartAxis scale) {}

  /**
   * The point where the quadrants meet.
   *
   * @param words what the two lines stand for: "Trung vị: 78,71 và +1,20"
   */
  public record Middle(String words, double across, double upright) {
    public Middle {
      ChartChecks.finite(across, "across");
      ChartChecks.finite(upright, "upright");
    }
  }

  /** Names of the quadrants: "Cao, tiến nhanh hơn". */
  public record Corners(String topLeft, String topRight, String bottomLeft, String bottomRight) {}

  /**
   * One unit.
   *
   * @param note its name with both figures, shown when a reader points at the dot, and where name
   *     and dot lead
   */
  public record Dot(String label, double across, double upright, MarkNote note) {
    public Dot {
      ChartChecks.finite(across, "across");
      ChartChecks.finite(upright, "upright");
    }

    /** A dot that shows nothing more and leads nowhere. */
    public Dot(String label, double across, double upright) {
      this(label, across, upright, MarkNote.NONE);
    }
  }
}
