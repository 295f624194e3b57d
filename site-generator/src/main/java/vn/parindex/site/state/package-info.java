/**
 * What a run leaves behind for the next one, so that what did not change need not be made again. It
 * only saves time: the bytes of a site never depend on it, and where there is any doubt everything
 * is made anew.
 */
package vn.parindex.site.state;
