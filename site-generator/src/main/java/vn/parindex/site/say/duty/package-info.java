/** What is said of things that are to be done, of whatever kind. */
package vn.parindex.site.say.duty;
