/** What is new since an earlier version of the data, in words for readers. */
package vn.parindex.site.say.since;
