package vn.parindex.site.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.function.Predicate;

/** The real operations, but one write waits: whoever writes holds the lock meanwhile. */
public class HoldingFileOps extends AroundFileOps {
  /** What is waited for. */
  public interface Signal {
    /** Waits. */
    void await() throws IOException, InterruptedException;
  }

  private final Predicate<Path> which;
  private final Signal signal;
  private boolean waited;

  /** The first write waits. */
  HoldingFileOps(Signal signal) {
    this(file -> true, signal);
  }

  /**
   * One write waits.
   *
   * @param which the first file that is such a one
   */
  public HoldingFileOps(Predicate<Path> which, Signal signal) {
    this.which = which;
    this.signal = signal;
  }

  @Override
  protected <T> T around(Step step, Operation<T> operation, Path... paths) throws IOException {
    if (step == Step.WRITE && !waited && which.test(paths[0])) {
      waited = true;
      try {
        signal.await();
      } catch (InterruptedException e) {
        throw new InterruptedIOException(e.getMessage());
      }
    }
    return operation.run();
  }
}
