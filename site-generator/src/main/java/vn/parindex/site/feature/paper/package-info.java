/** Drafts of official papers. */
package vn.parindex.site.feature.paper;
