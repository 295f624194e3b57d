package vn.parindex.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.AnalysisResults;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.DatasetCollection;
import vn.parindex.site.say.since.Earlier;

/**
 * What the pages of one data set tell, before it is put into words and templates. What they may not
 * tell is not in it.
 *
 * @param of which part of a whole this is; empty for a site of its own
 * @param dataset what was observed, as of the day of the site
 * @param results what was computed from it
 * @param warnings what the data page tells of the checks
 * @param earlier what is new since an earlier version; empty if there is none to compare with
 * @param read the data as they were read
 * @param words those from outside, by language
 */
record PartContents(
    Optional<DatasetCollection.Part> of,
    Dataset dataset,
    AnalysisResults results,
    List<Finding> warnings,
    Optional<Earlier> earlier,
    ReadData read,
    Map<String, Map<String, String>> words) {

  /** The folder of the part; empty for a site of its own. */
  String folder() {
    return of.map(DatasetCollection.Part::folder).orElse("");
  }
}
