package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.parindex.site.Proofs;
import vn.parindex.site.publish.AroundFileOps;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;

/**
 * A computer falls asleep in the middle of a publication, before any single operation. Another one
 * takes its lock for dead after a minute and publishes; then the first one wakes up and goes on.
 */
class SleepingShareTest {

  private static final Owner LAN = new Owner("lan", "MAY-7");
  private static final int STRIDE = 13;

  /** What the other computer does meanwhile. */
  enum Meanwhile {
    PUBLISH,
    ROLL_BACK
  }

  /** The real operations; before one of them somebody else publishes. */
  private static final class SleepyFileOps extends AroundFileOps {
    private final int nth;
    private final Runnable meanwhile;
    private int calls;

    SleepyFileOps(int nth, Runnable meanwhile) {
      this.nth = nth;
      this.meanwhile = meanwhile;
    }

    @Override
    protected <T> T around(Step step, Operation<T> operation, Path... paths) throws IOException {
      // Computers far away do not see the lock of this one's system.
      if (step == Step.OPEN_LOCK) {
        throw new IOException("no locks here");
      }
      calls++;
      if (calls == nth) {
        meanwhile.run();
      }
      return operation.run();
    }
  }

  private static ShareFolder far(Path folder, FileOps ops, Owner owner) {
    return SharedSites.share(folder, ops, owner, ShareFolder.KEEP, ShareFolder.HOLLOW);
  }

  private static void meanwhile(Path folder, Meanwhile what) {
    ShareFolder other = far(folder, new SleepyFileOps(0, () -> {}), LAN);
    if (what == Meanwhile.PUBLISH) {
      SharedSites.publish(other, folder, "e");
      // The site of the sleeping computer is its own and does not change.
      Path root = folder.getFileSystem().getRootDirectories().iterator().next();
      SharedSites.site(root.resolve("du-an/site"), SharedSites.edition("d"));
    } else {
      try {
        other.rollback(Optional.of(1));
      } catch (PublishException e) {
        // The sleeping computer had published already, and retired the first release.
        assertThat(e.fault()).isEqualTo(PublishFault.NO_RELEASE);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Meanwhile.class)
  void whoever_wakes_up_breaks_nothing_of_what_was_published_meanwhile(Meanwhile what)
      throws IOException {
    ShareCopy copy = new ShareCopy(Configuration.unix(), List.of("a", "b", "c"));
    int refused = 0;
    int both = 0;
    boolean isReached = true;
    for (int nth = 1; isReached; nth += Proofs.count(STRIDE, 1)) {
      try (FileSystem disk = copy.disk()) {
        Path folder = ShareCopy.folder(disk);
        String situation = what + " before operation " + nth;
        boolean[] slept = {false};
        SleepyFileOps ops =
            new SleepyFileOps(
                nth,
                () -> {
                  slept[0] = true;
                  meanwhile(folder, what);
                });
        Optional<PublishException> told = publish(folder, ops);
        isReached = slept[0];
        Optional<String> now = FaultyWork.now(folder);
        if (told.isPresent() && isReached) {
          refused++;
          assertThat(told.get().fault())
              .as(situation + ": " + told.get().getMessage())
              .isIn(PublishFault.LOCK_LOST, PublishFault.BUSY);
          assertThat(now).as(situation).contains(what == Meanwhile.PUBLISH ? "e" : "a");
        } else if (isReached) {
          both++;
          assertThat(now).as(situation).get().isIn("a", "d", "e");
        }
        FaultyWork.assertHealed(folder, situation);
      }
    }
    assertThat(refused).isPositive();
    assertThat(both).isPositive();
    Proofs.tell(
        "asleep while another computer does "
            + what
            + ": refused "
            + refused
            + ", done before or after "
            + both);
  }

  private static Optional<PublishException> publish(Path folder, FileOps ops) {
    try {
      SharedSites.publish(far(folder, ops, SharedSites.HOA), folder, "d");
      return Optional.empty();
    } catch (PublishException e) {
      return Optional.of(e);
    }
  }
}
