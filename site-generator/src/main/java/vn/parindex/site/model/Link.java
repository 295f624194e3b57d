package vn.parindex.site.model;

/**
 * Words that lead to a file of the site.
 *
 * @param text what the reader sees
 * @param to where it leads
 */
public record Link(String text, SitePath to) {}
