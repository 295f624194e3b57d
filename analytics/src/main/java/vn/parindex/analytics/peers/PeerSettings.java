package vn.parindex.analytics.peers;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How peers are chosen.
 *
 * @param likeness for units that are in no group
 * @param size how many peers at least, 3 or more; more when several are equally near at the end
 * @param groups codes of the units of each group set by the office; a unit is in one group at most,
 *     and a group has at least four: everyone in it needs three peers
 */
public record PeerSettings(Likeness likeness, int size, List<List<String>> groups) {

  /** Fewer peers than this are no group to compare with. */
  static final int LEAST = 3;

  /** The three nearest by profile; no groups. */
  public static final PeerSettings DEFAULT = new PeerSettings(Likeness.PROFILE, LEAST, List.of());

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if {@code size} is below 3, a group has fewer than four units
   *     or a unit is named twice
   */
  public PeerSettings {
    Objects.requireNonNull(likeness, "likeness");
    if (size < LEAST) {
      throw new IllegalArgumentException("fewer than " + LEAST + " peers: " + size);
    }
    groups = groups.stream().map(List::copyOf).toList();
    Set<String> seen = new HashSet<>();
    for (List<String> group : groups) {
      if (group.size() <= LEAST) {
        throw new IllegalArgumentException("fewer than four units in a group: " + group);
      }
      for (String code : group) {
        if (!seen.add(code)) {
          throw new IllegalArgumentException("named twice in the groups: " + code);
        }
      }
    }
  }
}
