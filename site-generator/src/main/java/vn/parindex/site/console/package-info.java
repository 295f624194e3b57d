/**
 * What the program writes on a console, in letters that the console can show.
 *
 * <p>Here belong: which charset a console has, and what stands for letters that it lacks. Here does
 * not belong: what is said.
 */
package vn.parindex.site.console;
