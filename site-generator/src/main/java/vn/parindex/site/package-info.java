/**
 * The build of the site in eight stages, and the door for programs that make sites themselves
 * ({@link vn.parindex.site.SiteBuild}). What is typed at the console is read in {@code command}.
 *
 * <p>Belongs here: what is done in which order, and how it is told. Does not belong here: any work
 * of a stage.
 */
package vn.parindex.site;
