package vn.parindex.analytics.succession;

import java.util.List;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.UnitId;

/**
 * What can be said of a successor in a period before its first day: an estimate throughout.
 *
 * @param succession who follows whom
 * @param period code of the period
 * @param population sum of the parts; missing when one part's is, with its reason
 * @param areaKm2 sum of the parts; missing when one part's is, with its reason
 * @param total the index, estimated
 * @param areas the areas, estimated, in the order of the edition
 */
public record SuccessionEstimate(
    Succession succession,
    String period,
    Figure population,
    Figure areaKm2,
    EstimatedScore total,
    List<EstimatedScore> areas) {

  /** Copies. */
  public SuccessionEstimate {
    areas = List.copyOf(areas);
  }

  /** The successor. */
  public UnitId successor() {
    return succession.successor();
  }

  /** How many parts it has. */
  public int parts() {
    return succession.parts().size();
  }
}
