package vn.parindex.site.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.BuildEvent;
import vn.parindex.site.BuiltSite;
import vn.parindex.site.Stage;

class WatchTest {

  @TempDir Path folder;
  private final Deque<Runnable> meanwhile = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();

  private void save(String text) {
    try {
      Files.writeString(folder.resolve("a.json"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void watch() {
    new Watch(
            List.of(folder, folder.resolve("absent")),
            () -> {
              if (meanwhile.isEmpty()) {
                return false;
              }
              meanwhile.remove().run();
              return true;
            })
        .run(() -> seen.add(BuiltSite.read(folder.resolve("a.json"))));
  }

  private void quiet() {
    // Nobody saves anything.
  }

  @Test
  void acts_at_once_and_after_each_change_that_has_settled() {
    save("1");
    meanwhile.addAll(
        List.of(
            this::quiet,
            () -> save("1 2"),
            () -> save("1 2 3"),
            this::quiet,
            this::quiet,
            () -> save("1 2 3 4"),
            this::quiet));
    watch();
    assertThat(seen).containsExactly("1", "1 2 3", "1 2 3 4");
  }

  @Test
  void what_is_saved_while_it_acts_is_seen_at_the_next_look() {
    save("1");
    meanwhile.addAll(List.of(this::quiet, this::quiet, this::quiet));
    List<String> acted = new ArrayList<>();
    new Watch(
            List.of(folder),
            () -> {
              if (meanwhile.isEmpty()) {
                return false;
              }
              meanwhile.remove().run();
              return true;
            })
        .run(
            () -> {
              acted.add(BuiltSite.read(folder.resolve("a.json")));
              if (acted.size() == 1) {
                save("while it was read");
              }
            });
    assertThat(acted).containsExactly("1", "while it was read");
  }

  @Test
  void a_terminal_sees_a_bar_that_the_next_line_replaces_and_a_log_sees_none() {
    assertThat(told(true))
        .isEqualTo(
            "\r[6/8 Kết xuất] "
                + "█".repeat(10)
                + "░".repeat(20)
                + " 1/3\r"
                + " ".repeat(49)
                + "\r[6/8 Kết xuất] 3 tệp"
                + System.lineSeparator());
    assertThat(told(false)).isEqualTo("[6/8 Kết xuất] 3 tệp" + System.lineSeparator());
  }

  private static String told(boolean terminal) {
    StringWriter out = new StringWriter();
    ProgressLine progress = new ProgressLine(new PrintWriter(out), terminal);
    progress.step(Stage.MAKE, 1, 3);
    progress.done(new BuildEvent.Made(3, 0));
    return out.toString();
  }
}
