package vn.parindex.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Sink;

/**
 * Makes files on all cores and hands them on in the order of the work, so that what comes out and
 * which fault is met first do not depend on the threads. Few pieces are under way at a time, and
 * what was handed on is dropped.
 */
final class InOrder {
  /** How many finished pieces may wait for a slow one, for each core. */
  private static final int AHEAD = 4;

  private record Made(SitePath path, byte[] bytes) {}

  private InOrder() {}

  /**
   * Carries out the work.
   *
   * @param work each piece puts the files it makes, in any thread
   * @param look is shown each file in the thread that made it
   * @param to takes all files, in this thread
   * @return how many files there are
   */
  static int make(List<Consumer<Sink>> work, Sink look, Sink to) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      int files = 0;
      Deque<Future<List<Made>>> underWay = new ArrayDeque<>();
      for (Consumer<Sink> piece : work) {
        underWay.add(pool.submit(() -> made(piece, look)));
        if (underWay.size() > threads * AHEAD) {
          files += handOn(underWay.remove(), to);
        }
      }
      while (!underWay.isEmpty()) {
        files += handOn(underWay.remove(), to);
      }
      return files;
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Made> made(Consumer<Sink> piece, Sink look) {
    List<Made> files = new ArrayList<>();
    piece.accept(
        (path, bytes) -> {
          look.put(path, bytes);
          files.add(new Made(path, bytes));
        });
    return files;
  }

  private static int handOn(Future<List<Made>> piece, Sink to) {
    try {
      List<Made> files = piece.get();
      files.forEach(file -> to.put(file.path(), file.bytes()));
      return files.size();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      // A piece of work throws nothing that is checked.
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while files were made", e);
    }
  }
}
