package vn.parindex.analytics.check;

import java.util.Set;
import vn.parindex.analytics.model.DataFile.Kind;

/** One truth about a whole data set. A class that implements it is named after that truth. */
public interface DataRule {

  /** Reports every place that breaks the rule. Reports nothing for a value it cannot judge. */
  void check(Inspection of);

  /**
   * The kinds of files that have to be whole for what the rule reports to be true, other than the
   * one in which it reports: of a list of units with a faulty entry nobody can say that a sheet is
   * of none of them.
   */
  default Set<Kind> needs() {
    return Set.of();
  }
}
