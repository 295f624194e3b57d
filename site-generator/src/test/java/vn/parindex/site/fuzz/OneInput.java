package vn.parindex.site.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What Jazzer calls: the door that {@code parindex.door} names, with one input after the other. */
public final class OneInput {

  /** Of processor time, as others share the machine. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static Door door;

  private OneInput() {}

  /** Called once, before all inputs. */
  public static void fuzzerInitialize() throws IOException {
    Path scratch = Files.createTempDirectory("parindex-fuzz");
    door = new Doors(scratch).all().get(System.getProperty("parindex.door"));
  }

  /** Called for each input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    door.open(bytes);
    long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    if (taken > LONGEST.toNanos()) {
      throw new IllegalStateException("took " + Duration.ofNanos(taken));
    }
  }
}
