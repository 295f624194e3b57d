package vn.parindex.site.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.BuiltSite;

/**
 * Every input that was ever kept, let in by its door. How more are found: docs/tests.md, "Readers
 * and any bytes".
 */
class KeptInputsTest {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  @TempDir private static Path scratch;
  private static SortedMap<String, Door> doors;
  private static SortedMap<String, byte[]> kept;

  @BeforeAll
  static void look() throws IOException {
    doors = new Doors(scratch).all();
    kept = new TreeMap<>();
    for (String path : BuiltSite.paths(Doors.KEPT)) {
      kept.put(path, Files.readAllBytes(Doors.KEPT.resolve(path)));
    }
  }

  @Test
  void every_door_has_inputs_and_every_input_a_door() {
    TreeSet<String> names = new TreeSet<>();
    kept.keySet().forEach(path -> names.add(path.substring(0, path.indexOf('/'))));
    assertThat(names).isEqualTo(doors.keySet());
  }

  @Test
  void no_kept_input_makes_its_reader_throw_or_linger() {
    SortedMap<String, String> thrown = new TreeMap<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (Map.Entry<String, byte[]> input : kept.entrySet()) {
      String what = input.getKey();
      Door door = doors.get(what.substring(0, what.indexOf('/')));
      long before = threads.getCurrentThreadCpuTime();
      try {
        door.open(input.getValue());
      } catch (Exception | AssertionError | StackOverflowError fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        thrown.put(what, trace.toString().lines().limit(12).collect(Collectors.joining("\n")));
      }
      Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
      if (taken.compareTo(LONGEST) > 0) {
        thrown.put(what, "took " + taken);
      }
    }
    assertThat(thrown).isEmpty();
  }
}
