package vn.parindex.site.model;

/**
 * A chart with the same figures as a table.
 *
 * @param chart what is drawn
 * @param twin the figures
 * @param twinOpen whether the table stands open under the chart, else folded behind a summary
 */
public record ChartView(ChartSpec chart, TableView twin, boolean twinOpen) {}
