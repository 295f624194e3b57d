package vn.parindex.analytics.check;

/** One truth about a whole data set. A class that implements it is named after that truth. */
public interface DataRule {

  /** Reports every place that breaks the rule. Reports nothing for a value it cannot judge. */
  void check(Inspection of);
}
