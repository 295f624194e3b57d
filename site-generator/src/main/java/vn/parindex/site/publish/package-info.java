/**
 * Where the finished files of a site go, and the only code that writes them to disk.
 *
 * <p>Here belong: what takes the files one by one, their manifest, the lock, and the switch from
 * the old site to the new one, whole or not at all; what a run leaves for the next one beside the
 * site, and the book of versions among the data. Here does not belong: what is in the files.
 * Nothing outside this package writes, moves or deletes a file, and nothing in it deletes a file
 * that a manifest of ours does not list.
 */
package vn.parindex.site.publish;
