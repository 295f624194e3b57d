package vn.parindex.site.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.Proofs;

/** Other processes: killed at any moment, or started together. */
class KilledPublisherTest {
  private static final int KILLS = Proofs.count(6, 25);
  private static final OutputTree OLD = Sites.edition("a");
  private static final OutputTree NEW = Sites.edition("b");

  @TempDir private Path temp;

  @Test
  void a_killed_publication_leaves_the_site_wholly_old_or_wholly_new() throws Exception {
    Path output = temp.resolve("site");
    Publisher publisher = Sites.publisher(new DiskFileOps());
    Sites.publish(publisher, OLD, output);
    Random random = new Random(20251101);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = PublishingProcess.start("loop", "folder", output);
      try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
        assertThat(reader.readLine()).isEqualTo("LOOPING");
        process.waitFor(random.nextInt(40_000), TimeUnit.MICROSECONDS);
      } finally {
        process.destroyForcibly().waitFor();
      }
      if (Files.exists(output)) {
        assertThat(Sites.holds(output, OLD) || Sites.holds(output, NEW)).isTrue();
      } else {
        assertThat(
                Sites.holds(temp.resolve(".site-old"), OLD)
                    || Sites.holds(temp.resolve(".site-old"), NEW))
            .isTrue();
      }
      OutputTree next = kill % 2 == 0 ? OLD : NEW;
      Sites.publish(publisher, next, output);
      assertThat(Sites.holds(output, next)).isTrue();
      assertThat(Sites.beside(output)).containsExactly("site");
    }
  }

  @Test
  void of_ten_processes_that_start_together_one_wins_and_a_killed_winner_frees_the_lock()
      throws Exception {
    Path output = temp.resolve("site");
    List<Process> processes = new ArrayList<>();
    List<BufferedReader> readers = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        processes.add(PublishingProcess.start("rounds", "folder", output));
        readers.add(processes.get(i).inputReader(StandardCharsets.UTF_8));
      }
      for (BufferedReader reader : readers) {
        assertThat(reader.readLine()).isEqualTo("READY");
      }
      for (Process process : processes) {
        PublishingProcess.tell(process, "b");
      }
      List<String> told = new ArrayList<>();
      for (BufferedReader reader : readers) {
        told.add(reader.readLine());
      }
      assertThat(told).filteredOn("HOLDING"::equals).hasSize(1);
      assertThat(told).filteredOn(t -> t.startsWith("REFUSED XB-007")).hasSize(9);
      Process winner = processes.get(told.indexOf("HOLDING"));
      String who = "tiến trình số " + winner.pid() + ", từ 01:30:00 ngày 01/11/2025 +00:00";

      Publisher publisher = Sites.publisher(new DiskFileOps());
      assertThat(messageOf(publisher, output)).contains("XB-007").contains(who);
      winner.destroyForcibly().waitFor();
      assertThat(Sites.publish(publisher, NEW, output)).isInstanceOf(Publication.Published.class);
      assertThat(Sites.holds(output, NEW)).isTrue();
    } finally {
      for (Process process : processes) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static String messageOf(Publisher publisher, Path output) {
    try {
      Sites.publish(publisher, NEW, output);
      return "published";
    } catch (PublishException e) {
      return e.getMessage();
    }
  }
}
