/**
 * Points lost, and what can be done about them: which leaves cost everybody most (điểm nghẽn), what
 * a unit can win back itself, and the fewest leaves that lift it to the next band or rank.
 *
 * <p>Belongs here: losses of points in one period and their exact consequences for index, rank and
 * band. Does not belong here: changes between periods (delta), advice in words.
 */
package vn.parindex.analytics.bottleneck;
