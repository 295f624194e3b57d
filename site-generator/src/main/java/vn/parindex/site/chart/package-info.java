/**
 * Draws a {@link vn.parindex.site.model.ChartSpec} as one inline SVG element.
 *
 * <p>JFreeChart lays out and draws the plots, on a canvas of Batik that writes each mark as SVG as
 * it is drawn. Colours become classes, so that light, dark, print and forced colours are decided by
 * {@code assets/chart.css} alone. Text stays text and is measured with the bundled font's own
 * advance widths: nothing here asks the machine for a font, so the same specification gives the
 * same bytes on every JDK, also where no font is installed.
 *
 * <p>What does not belong here: figures that still need rounding or words (they arrive written),
 * analyses, pages, files.
 */
package vn.parindex.site.chart;
