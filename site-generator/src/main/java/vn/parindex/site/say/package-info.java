/**
 * Says a value, a name, a state or a finding in words, with its tone and its place in an order, in
 * one language: what pages of several topics need.
 */
package vn.parindex.site.say;
