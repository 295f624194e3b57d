package vn.parindex.analytics.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Where units lie on the globe, as outlines (WGS 84). Units that are neighbours have the positions
 * of the border between them in common, where the file has.
 *
 * @param outlines at most one per unit
 */
public record Boundaries(List<Outline> outlines) {

  /** No outlines: the data set has none. */
  public static final Boundaries NONE = new Boundaries(List.of());

  /** Checks and copies. */
  public Boundaries {
    outlines = List.copyOf(outlines);
  }

  /**
   * The outline of a unit.
   *
   * @param unitCode the unit's code
   * @param validFrom the unit's first day, if the file says it
   * @param parts one, or several where the unit has islands or exclaves
   */
  public record Outline(String unitCode, LocalDate validFrom, List<Part> parts) implements Drawn {
    /** Checks and copies. */
    public Outline {
      Objects.requireNonNull(unitCode, "unitCode");
      Objects.requireNonNull(validFrom, "validFrom");
      parts = List.copyOf(parts);
    }

    /** Of the unit that had the code first. */
    public Outline(String unitCode, List<Part> parts) {
      this(unitCode, LocalDate.MIN, parts);
    }
  }

  /**
   * A connected piece of land.
   *
   * @param outer the line around it
   * @param holes the lines around what is not part of it
   */
  public record Part(Ring outer, List<Ring> holes) {
    /** Checks and copies. */
    public Part {
      Objects.requireNonNull(outer, "outer");
      holes = List.copyOf(holes);
    }
  }

  /**
   * A closed line, clockwise or not, at least three positions.
   *
   * @param positions in order, the first not repeated as the last
   */
  public record Ring(List<Position> positions) {
    /** Checks and copies. */
    public Ring {
      positions = List.copyOf(positions);
      if (positions.size() < 3) {
        throw new IllegalArgumentException("a ring of " + positions.size() + " positions");
      }
    }
  }

  /**
   * A place on the globe to about a centimetre, so that places that only differ by how they were
   * written are one place.
   *
   * @param longitude in ten millionths of a degree, east is positive
   * @param latitude in ten millionths of a degree, north is positive
   */
  public record Position(int longitude, int latitude) {

    /** How many units of a position make one degree. */
    public static final int PER_DEGREE = 10_000_000;
  }
}
