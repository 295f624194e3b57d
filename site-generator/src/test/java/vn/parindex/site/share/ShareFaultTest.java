package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.parindex.site.Proofs;
import vn.parindex.site.publish.FaultyFileOps;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.share.FaultyWork.Work;

/**
 * Every single file operation fails, in three ways, on two kinds of file systems. In each build it
 * is every thirty-first, at another offset for each way; all of them with the whole proof.
 */
class ShareFaultTest {

  private static final int STRIDE = 53;

  @ParameterizedTest
  @EnumSource(Work.class)
  void readers_have_the_old_or_the_new_release_whichever_operation_fails(Work work)
      throws IOException {
    for (Configuration system : List.of(Configuration.unix(), Configuration.windows())) {
      ShareCopy copy = new ShareCopy(system, work.before());
      for (FaultyFileOps.Mode mode : FaultyFileOps.Mode.values()) {
        int step = Proofs.count(STRIDE, 1);
        int first = 1 + mode.ordinal() * STRIDE / 3 % step;
        int tried = 0;
        boolean isReached = true;
        for (int nth = first; isReached; nth += step) {
          try (FileSystem disk = copy.disk()) {
            isReached = fail(work, disk, mode, nth);
            tried++;
          }
        }
        assertThat(tried).isGreaterThan(work == Work.ROLLBACK ? 2 : 5);
        Proofs.tell(work + ", " + system + ", " + mode + ": " + (tried - 1) + " faults");
      }
    }
  }

  /** Whether it came to the fault. */
  private static boolean fail(Work work, FileSystem disk, FaultyFileOps.Mode mode, int nth) {
    String situation = work + ", " + mode + ", operation " + nth;
    Path folder = ShareCopy.folder(disk);
    FaultyFileOps ops = new FaultyFileOps(mode, nth);
    Optional<PublishException> told = work.attempt(folder, ops);
    Optional<String> now = FaultyWork.now(folder);
    if (told.isEmpty()) {
      assertThat(now).as(situation).isEqualTo(work.after());
    } else {
      assertThat(now).as(situation).isIn(work.old(), work.after());
      if (told.get().getMessage().endsWith(PublishException.UNCHANGED)) {
        assertThat(now).as(situation + ": " + told.get().getMessage()).isEqualTo(work.old());
      }
    }
    FaultyWork.assertHealed(folder, situation);
    return ops.failed();
  }

  @Test
  void healing_may_be_interrupted_as_well() throws IOException {
    ShareCopy copy = new ShareCopy(Configuration.unix(), Work.RETIRE.before());
    int healed = 0;
    boolean isReached = true;
    for (int first = 3; isReached; first += Proofs.count(97, 5)) {
      boolean isReachedToo = true;
      for (int second = 2; isReachedToo; second += Proofs.count(101, 7)) {
        try (FileSystem disk = copy.disk()) {
          Path folder = ShareCopy.folder(disk);
          FaultyFileOps one = new FaultyFileOps(FaultyFileOps.Mode.FROM_THEN_ON, first);
          Work.RETIRE.attempt(folder, one);
          isReached = one.failed();
          FaultyFileOps two = new FaultyFileOps(FaultyFileOps.Mode.FROM_THEN_ON, second);
          Work.RETIRE.attempt(folder, two);
          isReachedToo = two.failed();
          String situation = "faults " + first + ", then " + second;
          assertThat(FaultyWork.now(folder))
              .as(situation)
              .isIn(Work.RETIRE.old(), Work.RETIRE.after());
          FaultyWork.assertHealed(folder, situation);
          healed++;
        }
      }
    }
    assertThat(healed).isGreaterThan(15);
    Proofs.tell("two faults, one after the other: " + healed + " pairs");
  }

  @Test
  void an_address_that_stays_leads_on_whichever_operation_fails() throws IOException {
    ShareCopy copy = new ShareCopy(Configuration.unix(), Work.RETIRE.before());
    boolean isReached = true;
    for (int nth = 5; isReached; nth += Proofs.count(STRIDE, 1)) {
      try (FileSystem disk = copy.disk()) {
        Path folder = ShareCopy.folder(disk);
        FaultyFileOps ops = new FaultyFileOps(FaultyFileOps.Mode.FROM_THEN_ON, nth);
        Work.RETIRE.attempt(folder, ops);
        isReached = ops.failed();
        for (String page : List.of("xa/1.html", "en/xa/1.html", "chi-a/trang.html")) {
          assertThat(folder.resolve(page)).content().contains("index.html#" + page + "\"");
        }
        // The oldest release is being retired: each of its pages is the page or leads on.
        try (Stream<Path> all = Files.walk(folder.resolve("releases/0001"))) {
          for (Path page : all.filter(path -> path.toString().endsWith(".html")).toList()) {
            assertThat(page).content().containsAnyOf("<p>", "index.html#");
          }
        }
      }
    }
  }

  @Test
  void a_message_after_any_fault_is_one_for_a_clerk() throws IOException {
    ShareCopy copy = new ShareCopy(Configuration.unix(), Work.AGAIN.before());
    boolean isReached = true;
    for (int nth = 1; isReached; nth += Proofs.count(STRIDE, 1)) {
      try (FileSystem disk = copy.disk()) {
        FaultyFileOps ops = new FaultyFileOps(FaultyFileOps.Mode.FROM_THEN_ON, nth);
        Work.AGAIN
            .attempt(ShareCopy.folder(disk), ops)
            .ifPresent(
                told ->
                    assertThat(told.getMessage())
                        .startsWith("LỖI XB-0")
                        .contains("\nĐang có: ", "   Cần: ", "\nSửa: ")
                        .doesNotContain("Exception:\n", "\tat "));
        isReached = ops.failed();
      }
    }
  }
}
