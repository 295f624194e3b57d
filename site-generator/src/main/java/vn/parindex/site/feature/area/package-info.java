/** The areas of the framework: points won and lost, and who counted them how. */
package vn.parindex.site.feature.area;
