/**
 * Draws charts: {@code ChartSpec} in, inline SVG out, with JFreeChart on Batik.
 *
 * <p>Colours leave this package as CSS classes, so that light, dark, print and forced colours come
 * from the style sheet; text is measured with the bundled font, so that no machine changes the
 * layout. Does not belong here: which figures a chart shows (assemble), or colours (templates).
 */
package vn.parindex.site.chart;
