/**
 * What is said of scores: index and areas, ranks and how sure they are, change, points lost and
 * won.
 */
package vn.parindex.site.say.result;
