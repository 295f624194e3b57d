package vn.parindex.analytics.delta;

import vn.parindex.analytics.model.Continuation;

/**
 * Two leaves of two editions that are the same leaf in some sense.
 *
 * @param fromCode code in the earlier edition
 * @param toCode code in the later edition
 * @param as how much stayed; across several editions the least of the steps
 */
public record LeafLink(String fromCode, String toCode, Continuation.Kind as) {}
