package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.Proofs;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.PublishingProcess;

/** A publishing process killed at any moment, while people read. */
class KilledShareTest {

  private static final int READERS = 2;

  @TempDir private Path temp;
  private DiskShare share;
  private Path folder;

  @BeforeEach
  void make() {
    share = new DiskShare(temp.resolve("chung"));
    share.make("a", "b", "c");
    folder = share.folder();
    share.publish(FileOps.ofDisk(), "a");
  }

  @Test
  void whenever_it_is_killed_readers_see_a_whole_release_and_the_next_run_heals() throws Exception {
    int kills = Proofs.count(5, 200);
    Random random = new Random(20251101);
    List<ShareReader> readers =
        IntStream.range(0, READERS)
            .mapToObj(i -> new ShareReader(folder, List.of("a", "b", "c"), i))
            .toList();
    List<Thread> threads = readers.stream().map(Thread::new).toList();
    threads.forEach(Thread::start);
    Map<String, Integer> found = new TreeMap<>();
    try {
      for (int kill = 0; kill < kills; kill++) {
        Process process = PublishingProcess.start("loop", "share", folder);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
          assertThat(out.readLine()).isEqualTo("LOOPING");
          process.waitFor(random.nextInt(150_000), TimeUnit.MICROSECONDS);
        } finally {
          process.destroyForcibly().waitFor();
        }
        found.merge(interrupted(), 1, Integer::sum);
        assertThat(share.publish(FileOps.ofDisk(), "c").isNew()).as("kill %d", kill).isTrue();
        assertThat(SharedSites.shows(folder, "c")).as("kill %d", kill).isTrue();
        assertThat(share.with(FileOps.ofDisk()).verify().faults()).as("kill %d", kill).isEmpty();
      }
    } finally {
      readers.forEach(ShareReader::end);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(readers).allSatisfy(reader -> assertThat(reader.faults()).isEmpty());
    assertThat(readers).allSatisfy(reader -> assertThat(reader.releases()).isPositive());
    Proofs.tell(
        kills
            + " kills "
            + found
            + ": "
            + readers.stream().mapToInt(ShareReader::releases).sum()
            + " whole releases read ("
            + readers.stream().mapToInt(ShareReader::files).sum()
            + " files), "
            + readers.stream().mapToInt(ShareReader::stubs).sum()
            + " addresses followed, "
            + readers.stream().mapToInt(ShareReader::late).sum()
            + " overtaken by three newer releases, "
            + readers.stream().mapToInt(reader -> reader.faults().size()).sum()
            + " torn, mixed or missing");
  }

  /** In what the process was interrupted. */
  private String interrupted() throws IOException {
    if (Files.notExists(folder.resolve(".parindex/lock.txt"))) {
      return "without the lock";
    }
    ShareState state =
        ShareState.read(new ShareFiles(FileOps.ofDisk(), folder, SharedSites.NO_TIME));
    if (state.switches().flatMap(SwitchJournal::next).isPresent()) {
      return "while switching";
    }
    if (!state.records().keySet().containsAll(state.folders())) {
      return "while sending";
    }
    return state.records().values().stream()
            .anyMatch(record -> record.state() == ReleaseRecord.State.RETIRING)
        ? "while retiring"
        : "before or after that";
  }
}
