package vn.parindex.site.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Moves labels on a vertical line apart so that they keep a distance, each as near to its own place
 * as that allows.
 *
 * <p>Labels that would overlap form a block around the mean of their places; blocks that touch are
 * joined, as in isotonic regression (pool adjacent violators). Example with distance 10: places 50,
 * 52, 80 become 46, 56, 80.
 */
final class Labels {

  private Labels() {}

  /**
   * New places for {@code wanted}.
   *
   * @param wanted where each label would like to stand
   * @param distance between two neighbours
   * @param from smallest permitted place
   * @param to largest permitted place; if they do not fit, the last ones stand beyond it
   * @return places in the order of {@code wanted}; equal wishes keep their order
   */
  static double[] apart(double[] wanted, double distance, double from, double to) {
    Integer[] order = new Integer[wanted.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      Block block = new Block(wanted[order[i]], 1);
      while (!blocks.isEmpty()
          && blocks.get(blocks.size() - 1).end(distance, from, to)
              > block.start(distance, from, to) - distance) {
        block = blocks.remove(blocks.size() - 1).joined(block, distance);
      }
      blocks.add(block);
    }
    double[] places = new double[wanted.length];
    int next = 0;
    for (Block block : blocks) {
      double place = block.start(distance, from, to);
      for (int i = 0; i < block.size; i++) {
        places[order[next++]] = place + i * distance;
      }
    }
    return places;
  }

  /** Labels at the distance of each other; {@code wish} is the best place of the first. */
  private record Block(double wish, int size) {
    double start(double distance, double from, double to) {
      double latest = to - (size - 1) * distance;
      return Math.max(from, Math.min(wish, latest));
    }

    double end(double distance, double from, double to) {
      return start(distance, from, to) + (size - 1) * distance;
    }

    Block joined(Block after, double distance) {
      double shifted = after.wish - size * distance;
      return new Block(
          (wish * size + shifted * after.size) / (size + after.size), size + after.size);
    }
  }
}
