package vn.parindex.site.intake.annex;

import java.util.List;
import java.util.Optional;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;

/**
 * An edition as an annex gives it.
 *
 * @param framework the edition; empty when an error keeps it from being one
 * @param proposals for every leaf, in the order of the edition, what it may continue; none in the
 *     first edition
 * @param findings what is wrong or was read otherwise than written
 */
public record FrameworkDraft(
    Optional<Framework> framework, List<Proposal> proposals, List<Finding> findings) {

  /** Copies. */
  public FrameworkDraft {
    proposals = List.copyOf(proposals);
    findings = List.copyOf(findings);
  }

  /**
   * What a leaf may continue of the edition before.
   *
   * @param leaf with the continuation that is proposed
   * @param before the leaf that it continues; empty for one that is new
   */
  public record Proposal(Leaf leaf, Optional<Leaf> before) {}
}
