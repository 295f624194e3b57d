/** The areas of the framework: points won and lost. */
package vn.parindex.site.feature.area;
