/** The home page: how the group stands and what is urgent. */
package vn.parindex.site.feature.home;
