/** Self-assessment against verification, and the survey against both. */
package vn.parindex.site.feature.agreement;
