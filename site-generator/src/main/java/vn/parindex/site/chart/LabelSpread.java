package vn.parindex.site.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shifts labels apart so that none overlaps, as little as possible.
 *
 * <p>The sum of squared shifts is the least of all placements that keep the order and the distance:
 * subtracting {@code i × pitch} from the i-th wish turns "at least a pitch apart" into "never
 * decreasing", which pooling adjacent violators solves exactly. Equal wishes keep the order given.
 *
 * <p>Worked example: wishes 10, 11, 40 with a pitch of 20, less 0, 20, 40, are 10, −9, 0. The first
 * two pool to 0.5 and the third, 0, joins them: 1/3. The labels stand at 0.33, 20.33 and 40.33.
 */
final class LabelSpread {

  private LabelSpread() {}

  /**
   * Places labels between two bounds.
   *
   * @param wishes where each label would like its middle
   * @param pitch least distance between two middles
   * @param low the least place; the bounds must hold {@code (n - 1) × pitch}
   * @param high the greatest place
   * @return the places, in the order of the wishes
   */
  static List<Double> spread(List<Double> wishes, double pitch, double low, double high) {
    int count = wishes.size();
    double last = high - Math.max(0, count - 1) * pitch;
    if (last < low) {
      throw new IllegalArgumentException(
          count + " labels " + pitch + " apart do not fit between " + low + " and " + high);
    }
    List<Integer> order =
        IntStream.range(0, count).boxed().sorted(Comparator.comparing(wishes::get)).toList();
    List<Pool> pools = new ArrayList<>();
    for (int rank = 0; rank < count; rank++) {
      Pool pool = new Pool(wishes.get(order.get(rank)) - rank * pitch, 1);
      while (!pools.isEmpty() && pools.get(pools.size() - 1).mean() > pool.mean()) {
        pool = pools.remove(pools.size() - 1).with(pool);
      }
      pools.add(pool);
    }
    Double[] places = new Double[count];
    int rank = 0;
    for (Pool pool : pools) {
      double start = Math.min(last, Math.max(low, pool.mean()));
      for (int member = 0; member < pool.size(); member++) {
        places[order.get(rank)] = start + rank * pitch;
        rank++;
      }
    }
    return List.of(places);
  }

  private record Pool(double sum, int size) {

    double mean() {
      return sum / size;
    }

    Pool with(Pool next) {
      return new Pool(sum + next.sum, size + next.size);
    }
  }
}
