package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The real operations, of which the n-th fails. */
public final class FaultyFileOps extends AroundFileOps {
  /** How it fails. */
  public enum Mode {
    /** It does nothing and throws; everything afterwards works. */
    ONCE,
    /** It is carried out and throws nevertheless, as a share that loses its answer. */
    ONCE_AFTER_DOING_IT,
    /** It and everything after it throws, as after a crash; files stay half written. */
    FROM_THEN_ON
  }

  private final Mode mode;
  private final int nth;
  private int calls;

  /** The first is number 1. */
  public FaultyFileOps(Mode mode, int nth) {
    this.mode = mode;
    this.nth = nth;
  }

  /** Whether it came to that. */
  public boolean failed() {
    return calls >= nth;
  }

  @Override
  protected <T> T around(Step step, Operation<T> operation, Path... paths) throws IOException {
    calls++;
    boolean fails = mode == Mode.FROM_THEN_ON ? calls >= nth : calls == nth;
    if (!fails) {
      return operation.run();
    }
    // A lock that is open and that nobody knows of would be held by this very process.
    if (mode == Mode.ONCE_AFTER_DOING_IT && step != Step.OPEN_LOCK) {
      operation.run();
    }
    throw new IOException("injected at operation " + calls);
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    if (calls + 1 == nth && mode == Mode.FROM_THEN_ON) {
      real.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    super.write(file, bytes);
  }
}
