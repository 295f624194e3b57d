/**
 * The program: the command line and the build of the site in seven stages.
 *
 * <p>Belongs here: what is done in which order, and how it is told. Does not belong here: any work
 * of a stage.
 */
package vn.parindex.site;
