package vn.parindex.analytics.agreement;

import java.util.List;
import vn.parindex.analytics.correlation.KendallW;
import vn.parindex.analytics.model.Outcome;

/**
 * Whether the areas say the same about the units.
 *
 * @param pairs every two areas once, in the order of the edition
 * @param completeUnits units with a percentage in every area: W and α are computed from these
 * @param concordance Kendall's W with areas as raters and units as items
 * @param alpha Cronbach's α with the areas' percentages as items and units as subjects
 * @param survey each area's verified leaves against all survey leaves; {@link
 *     vn.parindex.analytics.model.NoResult#NOT_APPLICABLE} for an area of survey leaves only
 */
public record AreaAgreement(
    List<Association> pairs,
    int completeUnits,
    Outcome<KendallW> concordance,
    Outcome<Double> alpha,
    List<Association> survey) {
  /** Copies. */
  public AreaAgreement {
    pairs = List.copyOf(pairs);
    survey = List.copyOf(survey);
  }
}
