package vn.parindex.site.feature.unit;

import java.util.List;
import java.util.Optional;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;

/**
 * What the scorecard and the sheet of a unit both say.
 *
 * @param lead of what days the figures are
 * @param story how the unit came about and what it is part of by now; mostly empty
 * @param stats rank, index, band, places gained
 * @param cause why index and rank moved, or why nothing can be said of it; where no years are
 *     compared how its areas stand; may be empty
 * @param actions what it is to do first
 * @param spread in how many areas it is above the median and below it; empty when nothing can be
 *     compared, or when the cause says it
 * @param areas areas against median and best
 * @param waysUp where winning points back leads, or why nowhere; in sentences
 * @param year how it stands in the year that is followed; empty when it is not followed
 */
record UnitSummary(
    String lead,
    List<Block.Phrase> story,
    List<Stat> stats,
    String cause,
    ScorecardActions.First actions,
    String spread,
    TableView areas,
    List<String> waysUp,
    Optional<ScorecardYear.Standing> year) {}
