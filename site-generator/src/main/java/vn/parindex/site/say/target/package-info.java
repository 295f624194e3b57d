/** What is said of targets: figures and thresholds, who meets them, how far the others are. */
package vn.parindex.site.say.target;
