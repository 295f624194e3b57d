package vn.parindex.site.feature.unit;

import java.util.List;
import java.util.Optional;
import vn.parindex.site.model.Block;
import vn.parindex.site.model.Stat;
import vn.parindex.site.model.TableView;

/**
 * What the scorecard and the sheet of a unit both say.
 *
 * @param lead the finding in one or a few sentences
 * @param stats rank, index, change, band
 * @param whyMoved why its rank moved; none when years are not compared
 * @param highlights areas above the median and areas below it; none when nothing can be compared
 * @param areas areas against median and best
 * @param waysUp where winning points back leads, or why nowhere; in sentences
 * @param year how it stands in the year that is followed; empty when it is not followed
 */
record UnitSummary(
    String lead,
    List<Stat> stats,
    List<Block> whyMoved,
    List<Block> highlights,
    TableView areas,
    List<String> waysUp,
    Optional<ScorecardYear.Standing> year) {}
