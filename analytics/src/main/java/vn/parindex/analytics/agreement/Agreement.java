package vn.parindex.analytics.agreement;

import java.util.List;

/**
 * Whether the scores of a period agree.
 *
 * @param period code of the period
 * @param claims self-assessed against verified
 * @param appeals second round against first
 * @param areas areas against each other and the survey
 * @param leaves leaves against the rest of the index, in the order of the edition
 */
public record Agreement(
    String period, Claims claims, Appeals appeals, AreaAgreement areas, List<LeafTest> leaves) {
  /** Copies. */
  public Agreement {
    leaves = List.copyOf(leaves);
  }
}
