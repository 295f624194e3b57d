package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.model.SitePath;

/**
 * Writes a site to a folder, whole or not at all.
 *
 * <p>All files go to a folder beside the output first, are flushed and read back; then two renames
 * exchange the old folder for the new one. Whatever fails, the old site stands; whatever is killed,
 * the next run finishes or undoes it. Between the two renames, for an instant, a reader may find no
 * folder; a reader never finds a mixture. {@code docs/decisions/0005-publishing.md} says why.
 *
 * <p>What people get wrong: the output folder must be empty, absent or a site of ours. A file that
 * somebody put into it is never deleted; publishing refuses and names it.
 */
public final class Publisher {
  private static final long BATCH = 1 << 22;

  private final Path home;
  private final List<Path> protectedFolders;
  private final Clock clock;
  private final FileOps ops;
  private final long batch;

  /**
   * A publisher.
   *
   * @param batch how many bytes are written together
   */
  Publisher(Path home, List<Path> protectedFolders, Clock clock, FileOps ops, long batch) {
    this.home = home;
    this.protectedFolders = List.copyOf(protectedFolders);
    this.clock = clock;
    this.ops = ops;
    this.batch = batch;
  }

  /**
   * A publisher for this machine.
   *
   * @param home the user's home folder, which is never an output
   * @param protectedFolders the data and the templates: no output contains them or lies in them
   * @param clock tells a second writer since when the first one has been at work; it never reaches
   *     the site
   */
  public static Publisher create(Path home, List<Path> protectedFolders, Clock clock) {
    return new Publisher(home, protectedFolders, clock, new DiskFileOps(), BATCH);
  }

  /**
   * Looks at the output folder before anything is made for it: refuses what {@link #open} would
   * refuse, and puts right what an interrupted run left, so that the site is in its place whatever
   * becomes of this run. Writes nothing where no run was interrupted.
   *
   * @return lines in Vietnamese: what was put right
   * @throws PublishException with the old site untouched
   */
  public List<String> prepare(Path outputFolder) throws PublishException {
    try {
      Path output = OwnPlace.checked(ops, outputFolder, home, protectedFolders);
      OutputFolder folder = new OutputFolder(ops, output);
      try {
        if (folder.hasLeftovers()) {
          WriterLock lock = WriterLock.take(ops, output, clock);
          try {
            folder.heal();
          } finally {
            lock.release().ifPresent(folder::note);
          }
        }
        folder.look();
        WriterLock.requireUsable(ops, output);
        folder.requireWritable();
      } catch (PublishException e) {
        throw e.after(folder.notes(), folder.displaced());
      }
      return folder.notes();
    } catch (IOException e) {
      throw new OutputFolder(ops, outputFolder.toAbsolutePath()).cannotWrite(e);
    }
  }

  /**
   * Leaves these bytes in a file that is no part of a site, in one step: whatever is killed, the
   * file has its old bytes or the new ones, and the group and rights that somebody gave to it.
   * Nothing is done where it has these bytes already.
   *
   * @param unfinished the name that the file has beside its place until all is written
   * @return why not, for people; empty when it is done
   */
  public Optional<String> keep(Path file, String unfinished, byte[] bytes) {
    Path next = file.resolveSibling(unfinished);
    try {
      boolean isThere = ops.kind(file) == FileOps.Kind.FILE;
      if (isThere && Arrays.equals(ops.read(file), bytes)) {
        return Optional.empty();
      }
      if (ops.kind(next) == FileOps.Kind.FILE) {
        ops.delete(next);
      }
      ops.write(next, bytes);
      keepRights(file, isThere, next);
      ops.replace(next, file);
      return Optional.empty();
    } catch (IOException e) {
      tidy(next);
      return Optional.of("chưa ghi được " + file + ": " + SystemAnswer.inWords(e));
    }
  }

  /** What the system does not let be kept stops nothing. */
  private void keepRights(Path file, boolean isThere, Path next) {
    try {
      if (isThere) {
        ops.keepRights(file, next);
      } else {
        ops.shareWithGroup(next);
      }
    } catch (IOException refused) {
      return;
    }
  }

  private void tidy(Path next) {
    try {
      if (ops.kind(next) == FileOps.Kind.FILE) {
        ops.delete(next);
      }
    } catch (IOException leftForTheNextRun) {
      return;
    }
  }

  /** The data that the site was made from, as they are kept beside the output. */
  public Optional<EarlierData.Kept> earlier(Path outputFolder) {
    try {
      return EarlierData.beside(ops, ops.real(outputFolder)).whole();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** What the run before left beside the output; empty where there is nothing to be read. */
  public Optional<byte[]> remembered(Path outputFolder) {
    try {
      return new Memory(ops, ops.real(outputFolder)).read();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Whether the site that stands has this manifest and exactly these files, each with these bytes.
   *
   * @throws PublishException if something in the folder is not ours
   */
  public boolean stands(Path outputFolder, Fingerprint manifest, Map<SitePath, Fingerprint> files) {
    try {
      Path output = ops.real(outputFolder);
      Optional<FolderContents> contents = new OutputFolder(ops, output).look();
      if (contents
              .flatMap(FolderContents::manifest)
              .filter(found -> found.fingerprint().equals(manifest))
              .isEmpty()
          || contents.get().files().size() != files.size()) {
        return false;
      }
      for (SitePath file : contents.get().files()) {
        Fingerprint found = Fingerprint.of(ops.read(output.resolve(file.text())));
        if (!found.equals(files.get(file))) {
          return false;
        }
      }
      return true;
    } catch (IOException unreadable) {
      // Who writes the site will say why.
      return false;
    }
  }

  /**
   * Begins a new edition beside the output. Until it is closed nobody else publishes there.
   *
   * @throws PublishException with the old site untouched; see {@link PublishFault} for the reasons
   */
  public Release open(Path outputFolder) {
    Path output;
    WriterLock lock;
    try {
      output = OwnPlace.checked(ops, outputFolder, home, protectedFolders);
      ops.createFolders(output.getParent());
      lock = WriterLock.take(ops, output, clock);
    } catch (IOException e) {
      throw new OutputFolder(ops, outputFolder.toAbsolutePath()).cannotWrite(e);
    }
    OutputFolder folder = new OutputFolder(ops, output);
    try {
      folder.heal();
      return new Release(ops, folder, lock, folder.look(), batch);
    } catch (PublishException e) {
      lock.release();
      throw e.after(folder.notes(), folder.displaced());
    }
  }
}
