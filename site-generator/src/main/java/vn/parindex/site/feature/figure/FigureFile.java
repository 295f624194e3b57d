package vn.parindex.site.feature.figure;

import java.util.function.Supplier;
import vn.parindex.site.model.SitePath;

/**
 * A file that sets one value of the one global of a script.
 *
 * @param path where it stands
 * @param text makes it, anew each time
 */
public record FigureFile(SitePath path, Supplier<String> text) {}
