/**
 * Releases of the site in a folder that many read: each whole in a folder of its own that is never
 * used again, one small page that leads to the current one, and addresses that stay.
 *
 * <p>Here belong the layout of such a folder, its lock, sending, retiring, going back and looking
 * whether all is as it was published. Here does not belong how the site is made, or how a single
 * file is written to disk (publish). {@code docs/decisions/0048-share.md} says why it is so.
 */
package vn.parindex.site.share;
