/** How it is computed, and the terms of the field. */
package vn.parindex.site.feature.method;
