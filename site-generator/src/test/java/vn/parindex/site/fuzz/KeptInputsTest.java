package vn.parindex.site.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
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
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    SoftAssertions all = new SoftAssertions();
    kept.forEach(
        (what, bytes) -> {
          Door door = doors.get(what.substring(0, what.indexOf('/')));
          long before = threads.getCurrentThreadCpuTime();
          all.assertThatCode(() -> door.open(bytes)).as(what).doesNotThrowAnyException();
          all.assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
              .as(what)
              .isLessThanOrEqualTo(LONGEST);
        });
    all.assertAll();
  }
}
