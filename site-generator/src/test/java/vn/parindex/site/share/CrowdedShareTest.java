package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.PublishingProcess;

/** Many processes that publish to one folder at once. */
class CrowdedShareTest {

  private final List<Process> processes = new ArrayList<>();
  private final List<BufferedReader> outputs = new ArrayList<>();

  private long killed;

  @TempDir private Path temp;
  private DiskShare share;

  @BeforeEach
  void make() {
    share = new DiskShare(temp.resolve("chung"));
    share.make("a", "b", "c");
    share.publish(FileOps.ofDisk(), "a");
  }

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
  }

  private void start(int number, IntFunction<String> way) throws IOException {
    for (int i = 0; i < number; i++) {
      processes.add(PublishingProcess.start("rounds", way.apply(i), share.folder()));
      outputs.add(processes.get(i).inputReader(StandardCharsets.UTF_8));
    }
    for (BufferedReader output : outputs) {
      assertThat(output.readLine()).isEqualTo("READY");
    }
  }

  /** All of them begin; the number of the one that won. */
  private int begin(String edition) throws IOException {
    for (Process process : processes) {
      PublishingProcess.tell(process, edition);
    }
    return winner("hoa@MAY-12");
  }

  private int winner(String who) throws IOException {
    List<String> told = new ArrayList<>();
    for (BufferedReader output : outputs) {
      told.add(output.readLine());
    }
    assertThat(told).filteredOn("HOLDING"::equals).hasSize(1);
    int winner = told.indexOf("HOLDING");
    String holder =
        "REFUSED XB-007 đang có lần phát hành khác chạy ("
            + who
            + ", tiến trình số %d, từ 01:30:00 ngày 01/11/2025 +00:00)";
    // Until the winner has written who it is, the one that was killed before it is named.
    assertThat(told)
        .filteredOn(line -> !line.equals("HOLDING"))
        .isSubsetOf(
            String.format(holder, processes.get(winner).pid()), String.format(holder, killed));
    return winner;
  }

  private void restart(int i, String way) throws Exception {
    killed = processes.get(i).pid();
    processes.get(i).destroyForcibly().waitFor();
    processes.set(i, PublishingProcess.start("rounds", way, share.folder()));
    outputs.set(i, processes.get(i).inputReader(StandardCharsets.UTF_8));
    assertThat(outputs.get(i).readLine()).isEqualTo("READY");
  }

  @Test
  void one_of_them_publishes_and_the_others_say_who_does_and_since_when() throws Exception {
    int rounds = Proofs.count(3, 50);
    start(Proofs.count(6, 20), i -> "share");
    int kills = 0;
    String before = "a";
    for (int round = 0; round < rounds; round++) {
      String edition = before.equals("b") ? "c" : "b";
      int winner = begin(edition);
      assertThat(SharedSites.shows(share.folder(), before)).isTrue();
      if (round % 3 == 1) {
        restart(winner, "share");
        kills++;
        assertThat(SharedSites.shows(share.folder(), before)).isTrue();
      } else {
        PublishingProcess.tell(processes.get(winner), "");
        assertThat(outputs.get(winner).readLine()).isEqualTo("PUBLISHED");
        assertThat(SharedSites.shows(share.folder(), edition)).isTrue();
        before = edition;
      }
    }
    share.publish(FileOps.ofDisk(), "a");
    assertThat(share.with(FileOps.ofDisk()).verify().faults()).isEmpty();
    Proofs.tell(
        rounds + " rounds of " + processes.size() + ": one winner each, " + kills + " killed");
  }

  @Test
  void computers_that_see_no_locks_of_each_other_take_over_when_the_holder_is_dead()
      throws Exception {
    int computers = Proofs.count(3, 8);
    IntFunction<String> name = i -> "MAY-" + i;
    start(computers, name);
    String before = "a";
    for (int round = 0; round < Proofs.count(1, 10); round++) {
      String edition = before.equals("b") ? "c" : "b";
      // The first is there before the others come: who comes together is another question.
      PublishingProcess.tell(processes.get(0), edition);
      assertThat(outputs.get(0).readLine()).isEqualTo("HOLDING");
      for (int i = 1; i < computers; i++) {
        PublishingProcess.tell(processes.get(i), edition);
      }
      String holder =
          "lan@MAY-0, tiến trình số "
              + processes.get(0).pid()
              + ", từ 01:30:00 ngày 01/11/2025 +00:00";
      for (int i = 1; i < computers; i++) {
        assertThat(outputs.get(i).readLine())
            .isEqualTo("REFUSED XB-007 đang có lần phát hành khác chạy (" + holder + ")");
      }
      processes.get(0).destroyForcibly().waitFor();
      for (int i = 1; i < computers; i++) {
        PublishingProcess.tell(processes.get(i), edition);
      }
      List<String> told = new ArrayList<>();
      for (int i = 1; i < computers; i++) {
        told.add(outputs.get(i).readLine());
      }
      assertThat(told).filteredOn("HOLDING"::equals).hasSize(1);
      int winner = 1 + told.indexOf("HOLDING");
      // Whoever looks while the winner writes its name is told only that somebody is at work.
      assertThat(told)
          .filteredOn(line -> line.startsWith("REFUSED XB-007 "))
          .hasSize(computers - 2);
      PublishingProcess.tell(processes.get(winner), "");
      assertThat(outputs.get(winner).readLine()).isEqualTo("PUBLISHED");
      assertThat(SharedSites.shows(share.folder(), edition)).isTrue();
      before = edition;
      restart(0, name.apply(0));
    }
    assertThat(share.with(FileOps.ofDisk()).verify().faults()).isEmpty();
  }
}
