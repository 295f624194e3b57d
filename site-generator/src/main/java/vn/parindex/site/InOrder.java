package vn.parindex.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on all cores and hands results on in the order of the work, so that what comes out and
 * which fault is met first do not depend on the threads. Few pieces are under way at a time, and
 * what was handed on is dropped.
 */
final class InOrder {
  /** How many finished pieces may wait for a slow one, for each core. */
  private static final int AHEAD = 4;

  private InOrder() {}

  /**
   * Carries out the work.
   *
   * @param pieces of work
   * @param work makes of a piece what comes out, in any thread; throws nothing that is checked
   * @param handOn takes what comes out, in this thread
   */
  static <P, R> void work(List<P> pieces, Function<P, R> work, Consumer<R> handOn) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<R>> underWay = new ArrayDeque<>();
      for (P piece : pieces) {
        underWay.add(pool.submit(() -> work.apply(piece)));
        if (underWay.size() > threads * AHEAD) {
          handOn.accept(result(underWay.remove()));
        }
      }
      while (!underWay.isEmpty()) {
        handOn.accept(result(underWay.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R result(Future<R> piece) {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while files were made", e);
    }
  }
}
