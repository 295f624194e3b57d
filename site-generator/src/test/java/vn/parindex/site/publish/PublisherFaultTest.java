package vn.parindex.site.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every single file operation fails once, in three ways, on two kinds of file systems. */
class PublisherFaultTest {
  private static final OutputTree OLD = Sites.edition("a");
  private static final OutputTree NEW = Sites.edition("b");

  @ParameterizedTest
  @EnumSource(FaultyFileOps.Mode.class)
  void a_replaced_site_is_wholly_old_or_wholly_new_whichever_operation_fails(
      FaultyFileOps.Mode mode) throws Exception {
    for (Configuration configuration : configurations()) {
      assertThat(failEveryOperation(configuration, mode, true)).isGreaterThan(80);
    }
  }

  @ParameterizedTest
  @EnumSource(FaultyFileOps.Mode.class)
  void a_first_site_is_absent_or_whole_whichever_operation_fails(FaultyFileOps.Mode mode)
      throws Exception {
    for (Configuration configuration : configurations()) {
      assertThat(failEveryOperation(configuration, mode, false)).isGreaterThan(60);
    }
  }

  @Test
  void healing_may_be_interrupted_as_well() throws Exception {
    int healed = 0;
    for (int first = 1; ; first++) {
      boolean reached = false;
      for (int second = 1; ; second++) {
        try (FileSystem files = Jimfs.newFileSystem(Configuration.unix())) {
          Path output = output(files);
          Sites.publish(Sites.publisher(new DiskFileOps()), OLD, output);
          FaultyFileOps one = new FaultyFileOps(FaultyFileOps.Mode.FROM_THEN_ON, first);
          attempt(one, NEW, output);
          reached = one.failed();
          FaultyFileOps two = new FaultyFileOps(FaultyFileOps.Mode.FROM_THEN_ON, second);
          attempt(two, NEW, output);
          assertThat(Files.notExists(output) || wholeOldOrNew(output))
              .as("faults %d, then %d", first, second)
              .isTrue();
          assertHealed(output, "faults " + first + ", then " + second);
          healed++;
          if (!two.failed()) {
            break;
          }
        }
        second += 4;
      }
      if (!reached) {
        break;
      }
      first += 2;
    }
    assertThat(healed).isGreaterThan(300);
  }

  private static Configuration[] configurations() {
    return new Configuration[] {Configuration.unix(), Configuration.windows()};
  }

  private static Path output(FileSystem files) {
    Path root = files.getRootDirectories().iterator().next();
    return root.resolve("chia sẻ & 'cải cách' 100%").resolve("trang đã phát hành");
  }

  private static int failEveryOperation(
      Configuration configuration, FaultyFileOps.Mode mode, boolean replace) throws Exception {
    for (int n = 1; ; n++) {
      try (FileSystem files = Jimfs.newFileSystem(configuration)) {
        Path output = output(files);
        if (replace) {
          Sites.publish(Sites.publisher(new DiskFileOps()), OLD, output);
        }
        FaultyFileOps ops = new FaultyFileOps(mode, n);
        boolean published = attempt(ops, NEW, output);
        if (!ops.failed()) {
          return n;
        }
        String situation = mode + ", operation " + n;
        if (published) {
          assertThat(Sites.holds(output, NEW)).as(situation).isTrue();
        } else if (mode == FaultyFileOps.Mode.FROM_THEN_ON) {
          Path old = output.resolveSibling("." + output.getFileName() + "-old");
          assertThat(
                  wholeOldOrNew(output)
                      || (Files.notExists(output) && (!replace || Sites.holds(old, OLD))))
              .as(situation)
              .isTrue();
        } else if (replace) {
          assertThat(wholeOldOrNew(output)).as(situation).isTrue();
        } else {
          assertThat(Files.notExists(output) || Sites.holds(output, NEW)).as(situation).isTrue();
        }
        assertHealed(output, situation);
      }
    }
  }

  private static boolean wholeOldOrNew(Path output) throws IOException {
    return Sites.holds(output, OLD) || Sites.holds(output, NEW);
  }

  /** Whether it was published; when not, the message says where the old site is. */
  private static boolean attempt(FileOps ops, OutputTree tree, Path output) {
    try {
      Sites.publish(Sites.publisher(ops), tree, output);
      return true;
    } catch (PublishException e) {
      if (!e.getMessage().contains("đang nằm ở")) {
        assertThat(e).hasMessageEndingWith(PublishException.UNCHANGED);
      }
      return false;
    }
  }

  private static void assertHealed(Path output, String situation) throws Exception {
    Sites.publish(Sites.publisher(new DiskFileOps()), NEW, output);
    assertThat(Sites.holds(output, NEW)).as(situation + ", after the next run").isTrue();
    assertThat(Sites.beside(output))
        .as(situation + ", after the next run")
        .containsExactly(output.getFileName().toString());
  }
}
