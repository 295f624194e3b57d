package vn.parindex.analytics.robustness;

/** Whether draws run one after the other or on all processors; the figures are the same. */
public enum Execution {
  /** On the calling thread. The default. */
  SEQUENTIAL,
  /** On the JDK's common pool. */
  PARALLEL
}
