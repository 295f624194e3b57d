package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.parindex.site.Proofs;
import vn.parindex.site.publish.AroundFileOps;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.Pause;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;

/** A share of Windows: names without case, no second names, and readers that hold files open. */
class HeldShareTest {

  private static final int SEEDS = Proofs.count(15, 500);
  private static final int FOR_EVER = Integer.MAX_VALUE;

  @Test
  void whatever_readers_hold_the_release_is_whole_and_the_message_names_what_to_close()
      throws IOException {
    ShareCopy copy = new ShareCopy(Configuration.windows(), List.of("a", "b", "c"));
    List<String> paths =
        copy.files().keySet().stream().filter(path -> !path.startsWith(".parindex")).toList();
    int published = 0;
    int refused = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      try (FileSystem disk = copy.disk()) {
        Path folder = ShareCopy.folder(disk);
        Map<Path, Integer> open = new HashMap<>();
        for (int i = 0; i < 6; i++) {
          String path =
              random.nextInt(4) == 0 ? "index.html" : paths.get(random.nextInt(paths.size()));
          open.put(
              folder.resolve(path), random.nextInt(3) == 0 ? FOR_EVER : 1 + random.nextInt(300));
        }
        boolean isHeldForEver = open.getOrDefault(folder.resolve("index.html"), 0) > 240;
        AroundFileOps.Before held = AroundFileOps.holding(open.keySet());
        FileOps ops =
            AroundFileOps.before(
                (step, names) -> {
                  if (step == AroundFileOps.Step.LINK) {
                    throw new AccessDeniedException(names[1].toString());
                  }
                  held.of(step, names);
                });
        Pause time =
            milliseconds -> {
              open.replaceAll((path, left) -> left == FOR_EVER ? left : left - 1);
              open.values().removeIf(left -> left <= 0);
              return true;
            };
        ShareFolder share =
            SharedSites.share(
                folder,
                new ShareFolder.Machine(ops, time, SharedSites.STILL),
                SharedSites.HOA,
                ShareFolder.KEEP,
                ShareFolder.HOLLOW);
        try {
          SharedSites.publish(share, folder, "d");
          published++;
          assertThat(FaultyWork.now(folder)).as("seed %d", seed).contains("d");
        } catch (PublishException e) {
          refused++;
          assertThat(isHeldForEver).as("seed %d: %s", seed, e.getMessage()).isTrue();
          assertThat(e.fault()).isEqualTo(PublishFault.POINTER_HELD);
          assertThat(e.place()).endsWith("index.html");
          assertThat(e).hasMessageEndingWith(PublishException.UNCHANGED);
          assertThat(FaultyWork.now(folder)).as("seed %d", seed).contains("c");
        }
        FaultyWork.assertHealed(folder, "seed " + seed);
      }
    }
    assertThat(published).isPositive();
    assertThat(refused).isPositive();
    Proofs.tell("readers that hold files: published " + published + ", refused " + refused);
  }
}
