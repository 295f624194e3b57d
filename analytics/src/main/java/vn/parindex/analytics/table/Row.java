package vn.parindex.analytics.table;

import java.util.Optional;
import vn.parindex.analytics.model.Unit;

/**
 * A row of a table in which rows of several kinds stand.
 *
 * @param of the result of which it tells a part
 * @param kind what the column of kinds says
 * @param unit which it is about, if it is about one
 * @param part what it tells; its class decides which columns it fills, see {@link MixedCells}
 */
record Row<C>(C of, String kind, Optional<Unit> unit, Object part) {}
