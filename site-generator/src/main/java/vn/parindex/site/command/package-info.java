/**
 * What is typed at the console or given to Maven, and what is printed of it: a class for each
 * command, options that several have, and the words of both.
 *
 * <p>Belongs here: reading and judging a command line, and telling how it ended. Does not belong
 * here: any work that a program could ask for without a console.
 */
package vn.parindex.site.command;
