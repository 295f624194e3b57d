package vn.parindex.analytics.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.parindex.analytics.model.NoResult;
import vn.parindex.analytics.model.Outcome;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.ranking.Rank;
import vn.parindex.analytics.ranking.Ranking;

/**
 * The draws put together: whole numbers only, so that their order does not matter. Memory is that
 * of the ranks that a unit had, however many draws there are.
 */
final class Tally {

  private final List<Ranking.Placed<UnitId>> units;
  private final RobustnessSettings settings;
  private final List<Counts> ranks;
  private final int[] first;
  private final int[] last;

  /** Draws in which the first unit was above the second; without rows if there are too many. */
  private final int[][] above;

  /**
   * Room for the draws of these units.
   *
   * @param units in the order of the published ranking
   */
  Tally(List<Ranking.Placed<UnitId>> units, RobustnessSettings settings) {
    this.units = units;
    this.settings = settings;
    ranks = IntStream.range(0, units.size()).mapToObj(unit -> new Counts()).toList();
    first = new int[units.size()];
    last = new int[units.size()];
    above = new int[units.size() <= settings.pairLimit() ? units.size() : 0][units.size()];
  }

  /** Counts some draws, whoever made them. */
  synchronized void add(Chunk chunk) {
    for (int unit = 0; unit < first.length; unit++) {
      ranks.get(unit).add(chunk.ranks[unit]);
      first[unit] += chunk.first[unit];
      last[unit] += chunk.last[unit];
    }
    for (int i = 0; i < above.length; i++) {
      for (int j = 0; j < above.length; j++) {
        above[i][j] += chunk.above[i][j];
      }
    }
  }

  List<RankSpread> spreads() {
    double tail = (1 - settings.level()) / 2;
    List<RankSpread> spreads = new ArrayList<>();
    for (int unit = 0; unit < first.length; unit++) {
      Counts counts = ranks.get(unit);
      spreads.add(
          new RankSpread(
              units.get(unit).key(),
              units.get(unit).rank(),
              counts.quantile(0.5),
              counts.sum / (2.0 * counts.size),
              counts.quantile(tail),
              counts.quantile(1 - tail),
              share(first[unit]),
              share(last[unit])));
    }
    return spreads;
  }

  private double share(int draws) {
    return (double) draws / settings.draws();
  }

  Outcome<PairOrders> pairs() {
    if (units.size() > settings.pairLimit()) {
      return Outcome.none(NoResult.TOO_MANY);
    }
    List<PairOrder> pairs = new ArrayList<>();
    for (int i = 0; i < above.length; i++) {
      for (int j = i + 1; j < above.length; j++) {
        pairs.add(
            new PairOrder(
                units.get(i).key(),
                units.get(j).key(),
                share(above[i][j]),
                share(above[j][i]),
                share(settings.draws() - above[i][j] - above[j][i])));
      }
    }
    return Outcome.of(new PairOrders(pairs, groups()));
  }

  private List<List<UnitId>> groups() {
    List<List<UnitId>> groups = new ArrayList<>();
    int start = 0;
    int next = 0;
    while (next < above.length) {
      int end = next + units.get(next).shared();
      if (next > start && toldApart(start, next, end)) {
        groups.add(keys(start, next));
        start = next;
      }
      next = end;
    }
    if (next > start) {
      groups.add(keys(start, next));
    }
    return groups;
  }

  /** Whether a unit of the group from {@code start} and one from {@code next} are told apart. */
  private boolean toldApart(int start, int next, int end) {
    for (int i = start; i < next; i++) {
      for (int j = next; j < end; j++) {
        if (share(Math.max(above[i][j], above[j][i])) >= settings.groupLimit()) {
          return true;
        }
      }
    }
    return false;
  }

  private List<UnitId> keys(int from, int to) {
    return units.subList(from, to).stream().map(Ranking.Placed::key).toList();
  }

  /** What one chunk of draws gave; units in the order of the published ranking. */
  static final class Chunk {
    /** Twice the rank, by unit and draw. */
    private final int[][] ranks;

    private final int[] first;
    private final int[] last;

    /** Draws in which the first unit was above the second. */
    private final int[][] above;

    private final int draws;
    private final int listSize;

    Chunk(int units, int draws, RobustnessSettings settings) {
      ranks = new int[units][draws];
      first = new int[units];
      last = new int[units];
      above = new int[units <= settings.pairLimit() ? units : 0][units];
      this.draws = draws;
      listSize = settings.listSize();
    }

    int draws() {
      return draws;
    }

    /** Notes the ranks of one draw. */
    void add(int draw, DrawnRanks drawn) {
      for (int i = 0; i < ranks.length; i++) {
        ranks[i][draw] = drawn.doubled[i];
        first[i] += drawn.ahead[i] < listSize ? 1 : 0;
        last[i] += drawn.behind[i] < listSize ? 1 : 0;
      }
      int[] ahead = drawn.ahead;
      for (int i = 0; i < above.length; i++) {
        int[] row = above[i];
        int own = ahead[i];
        for (int j = 0; j < row.length; j++) {
          // 1 where fewer are ahead, without a branch: the sign of the difference.
          row[j] += own - ahead[j] >>> Integer.SIZE - 1;
        }
      }
    }
  }

  /** How often a unit had each rank, from its best to its worst. */
  static final class Counts {

    /** How often twice the rank was {@code least}, {@code least} + 1, and so on. */
    private int[] counts = {};

    private int least;
    private long sum;
    private int size;

    /** Counts the doubled ranks of some draws, at least one. */
    void add(int[] doubled) {
      if (size == 0) {
        least = doubled[0];
      }
      int from = least;
      int to = least + counts.length;
      for (int rank : doubled) {
        from = Math.min(from, rank);
        to = Math.max(to, rank + 1);
        sum += rank;
      }
      size += doubled.length;
      if (to - from > counts.length) {
        int[] wider = new int[to - from];
        System.arraycopy(counts, 0, wider, least - from, counts.length);
        counts = wider;
        least = from;
      }
      for (int rank : doubled) {
        counts[rank - least]++;
      }
    }

    /** Quantile of type 1. */
    Rank quantile(double share) {
      // Exact multiples must not be missed by a rounding of the product.
      int left = Math.max((int) Math.ceil(size * share - 1e-9), 1);
      int at = 0;
      while (left > counts[at]) {
        left -= counts[at++];
      }
      return new Rank(least + at);
    }
  }
}
