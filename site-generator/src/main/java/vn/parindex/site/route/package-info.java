/**
 * What exists, under which address: the pages of all topics, the navigation, and what they lead to.
 */
package vn.parindex.site.route;
