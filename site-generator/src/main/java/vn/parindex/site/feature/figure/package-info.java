/**
 * What figures of a unit answer when a reader points at them: rank, change, day, source,
 * definition. It stands in files of its own, which a script asks for when the first figure of a
 * unit is asked.
 */
package vn.parindex.site.feature.figure;
