package vn.parindex.analytics.agreement;

import vn.parindex.analytics.correlation.Correlation;
import vn.parindex.analytics.model.Outcome;

/**
 * How an area goes together with another, or with the survey, over the units that have both
 * percentages.
 *
 * @param code the area
 * @param other the other area; empty when it is the survey
 * @param spearman Spearman's ρ
 * @param spearmanHolm its p-value after Holm's correction over all associations of the same list
 * @param kendall Kendall's τ-b
 * @param kendallHolm its p-value after Holm's correction over the same list
 */
public record Association(
    String code,
    String other,
    Outcome<Correlation> spearman,
    Outcome<Double> spearmanHolm,
    Outcome<Correlation> kendall,
    Outcome<Double> kendallHolm) {}
