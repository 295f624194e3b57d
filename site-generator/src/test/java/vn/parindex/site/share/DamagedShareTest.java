package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.parindex.site.Proofs;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;

/** Random damage to a share with retired and kept releases. */
class DamagedShareTest {

  private static final int SEEDS = Proofs.count(80, 500);

  /** Nobody looks at its content: it tells who publishes at this moment. */
  private static final String SYSTEM_LOCK = ".parindex/writer.lock";

  @Test
  void every_changed_missing_and_extra_file_is_found_and_nothing_else() throws IOException {
    ShareCopy copy = new ShareCopy(Configuration.unix(), List.of("a", "b", "c", "d"));
    List<String> paths =
        copy.files().keySet().stream().filter(path -> !path.equals(SYSTEM_LOCK)).toList();
    int damaged = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      try (FileSystem disk = copy.disk()) {
        Path folder = ShareCopy.folder(disk);
        TreeSet<String> expected = new TreeSet<>();
        List<String> left = new ArrayList<>(paths);
        int faults = 1 + random.nextInt(4);
        for (int i = 0; i < faults; i++) {
          expected.add(damage(folder, left.remove(random.nextInt(left.size())), random));
        }
        damaged += expected.size();
        TreeSet<String> found = new TreeSet<>();
        for (Verification.Fault fault :
            ShareCopy.share(folder, FileOps.ofDisk()).verify().faults()) {
          found.add(fault.kind() + " " + fault.path());
        }
        assertThat(known(found, expected)).as("seed %d", seed).isEqualTo(known(expected, expected));
      }
    }
    Proofs.tell(SEEDS + " seeds, " + damaged + " files damaged, each found, nothing else");
  }

  /**
   * Without what cannot be known: how a page was that leads on, where the very list of their hashes
   * is damaged; what belongs to a release whose manifest or record is.
   */
  private static List<String> known(TreeSet<String> faults, TreeSet<String> damage) {
    boolean noStubs = damage.stream().anyMatch(fault -> fault.endsWith(".parindex/stubs.sha256"));
    boolean noPointer = damage.stream().anyMatch(fault -> fault.endsWith(".parindex/pointer.txt"));
    List<String> unknown =
        damage.stream()
            .filter(fault -> fault.matches("\\w+ (releases/\\d+/manifest|.parindex/\\d+)\\..*"))
            .map(fault -> fault.replaceAll("\\D*/(\\d+)\\D.*", "$1"))
            .toList();
    return faults.stream()
        .filter(fault -> unknown.stream().noneMatch(n -> fault.contains(" releases/" + n + "/")))
        // Without record and manifest a release is only a folder that nobody knows.
        .filter(
            fault ->
                unknown.stream()
                    .noneMatch(
                        n ->
                            fault.equals("MISSING .parindex/" + n + ".txt")
                                && Collections.frequency(unknown, n) == 2))
        .filter(
            fault -> !(noStubs && !unknown.isEmpty() && fault.matches("(EXTRA|MISSING) chi-./.*")))
        .filter(fault -> !(noPointer && fault.equals("CHANGED index.html")))
        .filter(fault -> !(noStubs && fault.matches("CHANGED (xa|en/xa|chi-.)/[^/]+\\.html")))
        .toList();
  }

  /** Changes, deletes or adds a file; what is to be found. */
  private static String damage(Path folder, String path, Random random) throws IOException {
    Path file = folder.resolve(path);
    switch (random.nextInt(4)) {
      case 0 -> {
        Files.delete(file);
        return "MISSING " + path;
      }
      case 1 -> {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, bytes);
        return "CHANGED " + path;
      }
      case 2 -> {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        return "CHANGED " + path;
      }
      default -> {
        String extra = path.substring(0, path.lastIndexOf('/') + 1) + "them-" + random.nextInt(99);
        Files.writeString(folder.resolve(extra), "x");
        return "EXTRA " + extra;
      }
    }
  }

  @Test
  void going_back_to_a_damaged_release_is_refused_and_to_a_whole_one_is_not() throws IOException {
    ShareCopy copy = new ShareCopy(Configuration.unix(), List.of("a", "b", "c"));
    int refused = 0;
    for (int seed = 0; seed < SEEDS / 2; seed++) {
      Random random = new Random(seed);
      int number = 1 + random.nextInt(2);
      String prefix = "releases/000" + number + "/";
      List<String> paths =
          copy.files().keySet().stream().filter(path -> path.startsWith("releases/")).toList();
      try (FileSystem disk = copy.disk()) {
        Path folder = ShareCopy.folder(disk);
        String path = paths.get(random.nextInt(paths.size()));
        boolean isHarmful = !damage(folder, path, random).startsWith("EXTRA");
        ShareFolder share = ShareCopy.share(folder, FileOps.ofDisk());
        if (isHarmful && path.startsWith(prefix)) {
          PublishException told =
              catchThrowableOfType(
                  PublishException.class, () -> share.rollback(Optional.of(number)));
          assertThat(told.fault()).as("seed %d", seed).isEqualTo(PublishFault.RELEASE_DAMAGED);
          assertThat(told).hasMessageEndingWith(PublishException.UNCHANGED);
          assertThat(SharedSites.led(folder)).isEqualTo(3);
          refused++;
        } else {
          assertThat(share.rollback(Optional.of(number)).isNew()).as("seed %d", seed).isTrue();
          assertThat(SharedSites.led(folder)).isEqualTo(number);
        }
      }
    }
    assertThat(refused).isBetween(1, SEEDS / 2 - 1);
    Proofs.tell(SEEDS / 2 + " attempts to go back, " + refused + " to a damaged release: refused");
  }
}
