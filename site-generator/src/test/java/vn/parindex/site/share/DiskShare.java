package vn.parindex.site.share;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.HoldingFileOps;
import vn.parindex.site.publish.Pause;
import vn.parindex.site.publish.PublishingProcess;

/** A folder of the disk that many read; the editions lie beside it. */
public final class DiskShare implements PublishingProcess.Way {

  /** Of computers that do not see each other's locks: a sign of life, and how often one looks. */
  private static final long QUICK = 50;

  private final Path folder;
  private final Path sites;
  private final Owner owner;
  private final boolean isFar;

  private DiskShare(Path folder, Path sites, Owner owner, boolean isFar) {
    this.folder = folder;
    this.sites = sites;
    this.owner = owner;
    this.isFar = isFar;
  }

  /** As this computer sees it. */
  public DiskShare(Path folder) {
    this(folder, folder.getParent());
  }

  /**
   * As this computer sees it.
   *
   * @param sites where the editions lie
   */
  DiskShare(Path folder, Path sites) {
    this(folder, sites, SharedSites.HOA, false);
  }

  /**
   * As a computer sees it that reaches the folder through a network which hands no locks on. Its
   * heart beats, and it looks whether that of another one does, so often that a test need not wait
   * for a minute: three seconds without a sign of life are enough.
   */
  public static DiskShare ofComputer(String name, Path folder) {
    return new DiskShare(folder, folder.getParent(), new Owner("lan", name), true);
  }

  /** Makes editions that can be published. */
  void make(String... editions) {
    for (String edition : editions) {
      SharedSites.site(site(edition), SharedSites.edition(edition));
    }
  }

  private Path site(String edition) {
    return sites.resolve("site-" + edition);
  }

  Path folder() {
    return folder;
  }

  ShareFolder with(FileOps ops) {
    ShareFolder.Machine machine =
        isFar
            ? new ShareFolder.Machine(ops, milliseconds -> Pause.REAL.of(QUICK), DiskShare::beat)
            : new ShareFolder.Machine(ops, Pause.REAL, Heart.REAL);
    return new ShareFolder(
        folder,
        new ShareFolder.Settings(sites.resolve("home"), List.of(), owner, SharedSites.CLOCK, 3, 24),
        machine,
        SharedSites.PAGES);
  }

  private static Heart.Stop beat(Runnable beat) {
    Thread thread =
        new Thread(
            () -> {
              while (Pause.REAL.of(QUICK)) {
                beat.run();
              }
            });
    thread.setDaemon(true);
    thread.start();
    return thread::interrupt;
  }

  Sent publish(FileOps ops, String edition) {
    return with(ops)
        .publish(
            site(edition), SharedSites.facts("2025." + edition), number -> "", (done, all) -> {});
  }

  @Override
  public void publish(HoldingFileOps.Signal whileHeld, String edition) {
    publish(
        new HoldingFileOps(file -> file.endsWith("manifest.sha256"), whileHeld) {
          @Override
          public FileChannel openLock(Path file) throws IOException {
            if (isFar) {
              throw new IOException("no locks here");
            }
            return super.openLock(file);
          }
        },
        edition);
  }
}
