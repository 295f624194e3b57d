package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.Proofs;
import vn.parindex.site.command.Main;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.PublishingProcess;

/** Many processes that publish to one folder at once. */
class CrowdedShareTest {

  private static final String REFUSED = "REFUSED XB-007 đang có lần phát hành khác chạy (%s)";

  private final List<Process> processes = new ArrayList<>();
  private final List<BufferedReader> outputs = new ArrayList<>();

  private int justBegun;

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
    List<String> told = new ArrayList<>();
    for (BufferedReader output : outputs) {
      told.add(output.readLine());
    }
    return winner(told, "hoa@MAY-12", "một tiến trình vừa bắt đầu");
  }

  /**
   * Whoever won; the others must have been told so, or that it has only just begun.
   *
   * @param told what was said by all processes, or by the last so many
   * @param who the name of the one with a number
   */
  private int winner(List<String> told, String who, String begun) {
    assertThat(told).filteredOn("HOLDING"::equals).hasSize(1);
    int winner = processes.size() - told.size() + told.indexOf("HOLDING");
    String nameless = String.format(REFUSED, begun);
    assertThat(told)
        .filteredOn(line -> !line.equals("HOLDING"))
        .isSubsetOf(
            String.format(REFUSED, isNow(String.format(who, winner), processes.get(winner))),
            nameless);
    justBegun += Collections.frequency(told, nameless);
    return winner;
  }

  private static String isNow(String who, Process process) {
    return who + ", tiến trình số " + process.pid() + ", từ 01:30:00 ngày 01/11/2025 +00:00";
  }

  /** What the command that a clerk runs says, and its exit code. */
  private String command(String... words) throws Exception {
    Path said = temp.resolve("said.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(words));
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().remove("JAVA_TOOL_OPTIONS");
    Process process =
        program
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(said.toFile())
            .start();
    processes.add(process);
    int code = process.waitFor();
    processes.remove(process);
    return code + " " + Files.readString(said);
  }

  private void restart(int i, String way) throws Exception {
    processes.get(i).destroyForcibly().waitFor();
    processes.set(i, PublishingProcess.start("rounds", way, share.folder()));
    outputs.set(i, processes.get(i).inputReader(StandardCharsets.UTF_8));
    assertThat(outputs.get(i).readLine()).isEqualTo("READY");
  }

  @Test
  void one_of_them_publishes_and_the_others_say_who_does_and_since_when() throws Exception {
    int rounds = Proofs.count(3, 50);
    start(Proofs.count(4, 20), i -> "share");
    int kills = 0;
    String before = "a";
    for (int round = 0; round < rounds; round++) {
      String edition = before.equals("b") ? "c" : "b";
      int winner = begin(edition);
      assertThat(SharedSites.shows(share.folder(), before)).isTrue();
      if (round == 0) {
        assertThat(command("rollback", share.folder().toString()))
            .startsWith("5 LỖI XB-007  ")
            .contains(isNow("hoa@MAY-12", processes.get(winner)));
      }
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
        rounds
            + " rounds of "
            + processes.size()
            + ": one winner each, "
            + kills
            + " killed; "
            + justBegun
            + " of the others were told that somebody has just begun");
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
      String holder = isNow("lan@MAY-0", processes.get(0));
      for (int i = 1; i < computers; i++) {
        assertThat(outputs.get(i).readLine()).isEqualTo(String.format(REFUSED, holder));
      }
      processes.get(0).destroyForcibly().waitFor();
      for (int i = 1; i < computers; i++) {
        PublishingProcess.tell(processes.get(i), edition);
      }
      List<String> told = new ArrayList<>();
      for (int i = 1; i < computers; i++) {
        told.add(outputs.get(i).readLine());
      }
      int winner = winner(told, "lan@MAY-%d", "một lần phát hành vừa bắt đầu");
      PublishingProcess.tell(processes.get(winner), "");
      assertThat(outputs.get(winner).readLine()).isEqualTo("PUBLISHED");
      assertThat(SharedSites.shows(share.folder(), edition)).isTrue();
      before = edition;
      restart(0, name.apply(0));
    }
    assertThat(share.with(FileOps.ofDisk()).verify().faults()).isEmpty();
    Proofs.tell(
        "takeovers by "
            + (computers - 1)
            + " computers: one winner each; "
            + justBegun
            + " of the others were told that somebody has just begun");
  }

  /** Takes the lock of the system as one that is halted before it says who it is. */
  static final class Nameless {
    /** Holds it until it reads a line. */
    public static void main(String[] file) throws IOException {
      try (FileChannel channel = FileChannel.open(Path.of(file[0]), StandardOpenOption.WRITE)) {
        channel.lock(1L << 30, 1, false);
        System.out.println("READY");
        System.in.read();
      }
    }
  }

  @Test
  void whoever_has_not_yet_said_who_it_is_is_not_taken_for_the_one_before() throws Exception {
    Path lock = share.folder().resolve(".parindex/writer.lock");
    assertThat(lock).content().startsWith("hoa@MAY-12, tiến trình số ");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Nameless.class.getName(),
                lock.toString())
            .start();
    processes.add(process);
    assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("READY");
    assertThatThrownBy(() -> share.publish(FileOps.ofDisk(), "b"))
        .hasMessageContaining("(một tiến trình vừa bắt đầu)");
    PublishingProcess.tell(process, "");
    process.waitFor();
    share.publish(FileOps.ofDisk(), "b");
    assertThat(SharedSites.shows(share.folder(), "b")).isTrue();
  }
}
