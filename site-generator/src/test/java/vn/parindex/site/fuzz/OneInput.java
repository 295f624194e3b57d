package vn.parindex.site.fuzz;

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
  public static void fuzzerInitialize() throws Exception {
    Path scratch = Files.createTempDirectory("parindex-fuzz");
    door = new Doors(scratch).all().get(System.getProperty("parindex.door"));
    // What is made at the first call is not to be counted with an input.
    door.open(new byte[0]);
  }

  /** Called for each input. */
  public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
    // The first time, classes are loaded and code is cold.
    if (taken(bytes).compareTo(LONGEST) > 0 && taken(bytes).compareTo(LONGEST) > 0) {
      throw new IllegalStateException("takes longer than " + LONGEST);
    }
  }

  private static Duration taken(byte[] bytes) throws Exception {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    door.open(bytes);
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
  }
}
