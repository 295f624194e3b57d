/**
 * Analytics of public administration reform indices: model, checks, analyses and data files.
 *
 * <p>Commons Math and Tablesaw are automatic modules; their types appear only in {@code table} (to
 * hand tables to Tablesaw).
 */
module vn.parindex.analytics {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.networknt.schema;
  requires commons.math3;
  requires transitive tablesaw.core;

  exports vn.parindex.analytics;
  exports vn.parindex.analytics.agreement;
  exports vn.parindex.analytics.anomaly;
  exports vn.parindex.analytics.bottleneck;
  exports vn.parindex.analytics.check;
  exports vn.parindex.analytics.composite;
  exports vn.parindex.analytics.correlation;
  exports vn.parindex.analytics.declaration;
  exports vn.parindex.analytics.delta;
  exports vn.parindex.analytics.followup;
  exports vn.parindex.analytics.index;
  exports vn.parindex.analytics.io;
  exports vn.parindex.analytics.model;
  exports vn.parindex.analytics.peers;
  exports vn.parindex.analytics.ranking;
  exports vn.parindex.analytics.robustness;
  exports vn.parindex.analytics.succession;
  exports vn.parindex.analytics.table;
  exports vn.parindex.analytics.target;
  exports vn.parindex.analytics.trend;
  exports vn.parindex.analytics.versions;
}
