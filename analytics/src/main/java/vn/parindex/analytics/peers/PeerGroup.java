package vn.parindex.analytics.peers;

import java.util.List;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.Score;
import vn.parindex.analytics.model.UnitId;

/**
 * A unit's peers, and how it stands among them.
 *
 * @param basis how the group came about
 * @param peers at least three, never the unit itself: the nearest first, equals by code; of a group
 *     set by the office in the order of the index
 * @param total the index against that of the peers
 * @param areas the areas against those of the peers, in the order of the edition
 */
public record PeerGroup(Basis basis, List<Peer> peers, Comparison total, List<Comparison> areas) {

  /** Copies. */
  public PeerGroup {
    peers = List.copyOf(peers);
    areas = List.copyOf(areas);
  }

  /** How a group came about. */
  public enum Basis {
    /** The office set it. */
    OFFICE("office"),
    /** The nearest by {@link Likeness#PROFILE}. */
    PROFILE("profile"),
    /** The nearest by {@link Likeness#SIZE}. */
    SIZE("size");

    private final String code;

    Basis(String code) {
      this.code = code;
    }

    /** The word in downloads. */
    public String code() {
      return code;
    }
  }

  /**
   * One peer.
   *
   * @param unit who
   * @param distance how far: percentage points by profile, standard deviations by size; {@link
   *     NoResult#NOT_APPLICABLE} in a group set by the office
   */
  public record Peer(UnitId unit, Outcome<Double> distance) {}

  /**
   * The unit's own percentage against its peers'.
   *
   * @param code the area's code; empty for the total
   * @param own the unit's own
   * @param median of the peers that have one, the unit itself not counted, exact; {@link
   *     NoResult#TOO_FEW} when fewer than three have
   * @param count how many peers have one
   */
  public record Comparison(String code, Score own, Outcome<Fraction> median, int count) {

    /** Own minus median, in percentage points; positive is better than the peers. */
    public Outcome<Fraction> lead() {
      return median.flatMap(
          middle ->
              own.<Outcome<Fraction>>match(
                  percent -> Outcome.of(percent.subtract(middle)),
                  reason -> Outcome.none(NoResult.NO_INDEX)));
    }
  }
}
