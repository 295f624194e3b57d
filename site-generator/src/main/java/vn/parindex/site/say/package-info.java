/**
 * Says a value, a name, a state or a finding in words, with its tone and its place in an order, in
 * one language: what pages of several topics need.
 *
 * <p>This room has what all need: the edition with its data, words and formats, the page that is
 * put together, names of units, terms. It knows none of the rooms below; {@code table} knows only
 * this one, {@code result} and {@code year} may use {@code table}, and {@code target} all but
 * {@code result}.
 */
package vn.parindex.site.say;
