/**
 * Measures of how two or more series of numbers go together: Pearson, Spearman, Kendall, Kendall's
 * W and Cronbach's α, with p-values, and Holm's correction for many of them.
 *
 * <p>Takes plain arrays and knows nothing of units, areas or periods; those belong to the analyses
 * that call it. Inputs that cannot be numbers of a sample (NaN, infinite, unequal lengths) are
 * mistakes of the caller and throw; samples too small or without spread give a reason.
 */
package vn.parindex.analytics.correlation;
