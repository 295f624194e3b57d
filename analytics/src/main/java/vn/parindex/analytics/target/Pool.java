package vn.parindex.analytics.target;

import vn.parindex.analytics.model.Fraction;

/**
 * How all units together stand against a target.
 *
 * @param numerator sum over the units that reported; for growth of the current figures
 * @param denominator sum over the same units; for growth of the base figures
 * @param attainment of the sums
 * @param met how many units met it
 * @param notMet how many did not
 * @param noCases how many have no cases
 * @param noBase how many have a figure, but none from which it grew
 * @param noData how many reported nothing
 * @param notApplicable to how many it does not apply
 */
public record Pool(
    Fraction numerator,
    Fraction denominator,
    Attainment attainment,
    int met,
    int notMet,
    int noCases,
    int noBase,
    int noData,
    int notApplicable) {

  /** Of how many units {@link #met} is a part: those that met it or did not. */
  public int judged() {
    return met + notMet;
  }
}
