/**
 * Where templates, words, prose and assets come from: the copies packed into the program, or a
 * folder that replaces them file by file.
 *
 * <p>Does not belong here: what is done with a file.
 */
package vn.parindex.site.templates;
