package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The real operations, and around each of them whatever a test wants to happen. */
public class AroundFileOps implements FileOps {
  /** Which operation it is. */
  public enum Step {
    LOOK,
    CREATE_FOLDERS,
    WRITE,
    LINK,
    READ,
    MOVE,
    REPLACE,
    DELETE,
    SYNC,
    SET_RIGHTS,
    OPEN_LOCK
  }

  /** What is carried out. */
  protected interface Operation<T> {
    /** Does it. */
    T run() throws IOException;
  }

  /** What happens before an operation. */
  public interface Before {
    /** Throws if the operation is not to be carried out. */
    void of(Step step, Path... paths) throws IOException;
  }

  private interface Effect {
    void run() throws IOException;
  }

  /** What carries out the operations. */
  protected final FileOps real = FileOps.ofDisk();

  /** The real operations with something before each of them. */
  public static FileOps before(Before before) {
    return new AroundFileOps() {
      @Override
      protected <T> T around(Step step, Operation<T> operation, Path... paths) throws IOException {
        before.of(step, paths);
        return operation.run();
      }
    };
  }

  /** As on Windows: what somebody has open is neither replaced nor renamed nor deleted. */
  public static Before holding(Set<Path> open) {
    return (step, paths) -> {
      if (step == Step.MOVE || step == Step.REPLACE || step == Step.DELETE) {
        for (Path path : paths) {
          if (open.stream().anyMatch(held -> held.startsWith(path))) {
            throw new AccessDeniedException(path.toString());
          }
        }
      }
    };
  }

  /**
   * Carries out one operation, or does not.
   *
   * @param paths those that it is about
   */
  protected <T> T around(Step step, Operation<T> operation, Path... paths) throws IOException {
    return operation.run();
  }

  private void effect(Step step, Effect effect, Path... paths) throws IOException {
    around(
        step,
        () -> {
          effect.run();
          return step;
        },
        paths);
  }

  @Override
  public Kind kind(Path path) throws IOException {
    return around(Step.LOOK, () -> real.kind(path), path);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    return around(Step.LOOK, () -> real.list(folder), folder);
  }

  @Override
  public Path real(Path path) throws IOException {
    return around(Step.LOOK, () -> real.real(path), path);
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    effect(Step.CREATE_FOLDERS, () -> real.createFolders(folder), folder);
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    effect(Step.WRITE, () -> real.write(file, bytes), file);
  }

  @Override
  public void link(Path file, Path name) throws IOException {
    effect(Step.LINK, () -> real.link(file, name), file, name);
  }

  @Override
  public byte[] read(Path file) throws IOException {
    return around(Step.READ, () -> real.read(file), file);
  }

  @Override
  public long size(Path file) throws IOException {
    return around(Step.LOOK, () -> real.size(file), file);
  }

  @Override
  public void move(Path source, Path target) throws IOException {
    effect(Step.MOVE, () -> real.move(source, target), source, target);
  }

  @Override
  public void replace(Path source, Path target) throws IOException {
    effect(Step.REPLACE, () -> real.replace(source, target), source, target);
  }

  @Override
  public void delete(Path path) throws IOException {
    effect(Step.DELETE, () -> real.delete(path), path);
  }

  @Override
  public void sync(Path folder) throws IOException {
    effect(Step.SYNC, () -> real.sync(folder), folder);
  }

  @Override
  public long usableSpace(Path path) throws IOException {
    return around(Step.LOOK, () -> real.usableSpace(path), path);
  }

  @Override
  public boolean isWritable(Path path) throws IOException {
    return around(Step.LOOK, () -> real.isWritable(path), path);
  }

  @Override
  public void keepRights(Path model, Path made) throws IOException {
    effect(Step.SET_RIGHTS, () -> real.keepRights(model, made), model, made);
  }

  @Override
  public void shareWithGroup(Path made) throws IOException {
    effect(Step.SET_RIGHTS, () -> real.shareWithGroup(made), made);
  }

  @Override
  public void shareAs(Path folder, Path made) throws IOException {
    effect(Step.SET_RIGHTS, () -> real.shareAs(folder, made), folder, made);
  }

  @Override
  public FileChannel openLock(Path file) throws IOException {
    return around(Step.OPEN_LOCK, () -> real.openLock(file), file);
  }
}
