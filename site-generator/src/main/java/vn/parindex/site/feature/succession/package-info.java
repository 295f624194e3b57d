/** Units that follow others: what is estimated of them. */
package vn.parindex.site.feature.succession;
