package vn.parindex.analytics.ranking;

/**
 * Which rank units with equal percentages share.
 *
 * <p>The same example under each: 90, 85, 85, 70 %.
 */
public enum TiePolicy {
  /** Best place of the group, the next is skipped: 1, 2, 2, 4. The default; "competition". */
  STANDARD_1224("1224") {
    @Override
    public Rank rank(int first, int size, int group) {
      return Rank.of(first);
    }
  },
  /** Best place of the group, nothing is skipped: 1, 2, 2, 3. "Dense". */
  DENSE_1223("1223") {
    @Override
    public Rank rank(int first, int size, int group) {
      return Rank.of(group);
    }
  },
  /** Worst place of the group: 1, 3, 3, 4. "Modified competition". */
  MODIFIED_1334("1334") {
    @Override
    public Rank rank(int first, int size, int group) {
      return Rank.of(first + size - 1);
    }
  },
  /** Mean of the group's places: 1, 2.5, 2.5, 4. "Fractional"; what rank correlations use. */
  AVERAGE("average") {
    @Override
    public Rank rank(int first, int size, int group) {
      return new Rank(2 * first + size - 1);
    }
  };

  private final String code;

  TiePolicy(String code) {
    this.code = code;
  }

  /** The word in data files. */
  public String code() {
    return code;
  }

  /**
   * The rank of a group of equals.
   *
   * @param first place of its first member, from 1
   * @param size number of members
   * @param group number of the group, from 1
   */
  public abstract Rank rank(int first, int size, int group);
}
