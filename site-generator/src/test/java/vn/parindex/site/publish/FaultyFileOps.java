package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The real operations, of which the n-th fails. */
final class FaultyFileOps implements FileOps {
  /** How it fails. */
  enum Mode {
    /** It does nothing and throws; everything afterwards works. */
    ONCE,
    /** It is carried out and throws nevertheless, as a share that loses its answer. */
    ONCE_AFTER_DOING_IT,
    /** It and everything after it throws, as after a crash; files stay half written. */
    FROM_THEN_ON
  }

  private final FileOps real = new DiskFileOps();
  private final Mode mode;
  private final int nth;
  private int calls;

  FaultyFileOps(Mode mode, int nth) {
    this.mode = mode;
    this.nth = nth;
  }

  boolean failed() {
    return calls >= nth;
  }

  private interface Operation<T> {
    T run() throws IOException;
  }

  private <T> T attempt(Operation<T> operation) throws IOException {
    calls++;
    boolean fails = mode == Mode.FROM_THEN_ON ? calls >= nth : calls == nth;
    if (fails && mode == Mode.ONCE_AFTER_DOING_IT) {
      operation.run();
    }
    if (fails) {
      throw new IOException("injected at operation " + calls);
    }
    return operation.run();
  }

  @Override
  public Kind kind(Path path) throws IOException {
    return attempt(() -> real.kind(path));
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    return attempt(() -> real.list(folder));
  }

  @Override
  public Path real(Path path) throws IOException {
    return attempt(() -> real.real(path));
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    attempt(
        () -> {
          real.createFolders(folder);
          return folder;
        });
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    if (calls + 1 == nth && mode == Mode.FROM_THEN_ON) {
      real.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    attempt(
        () -> {
          real.write(file, bytes);
          return file;
        });
  }

  @Override
  public void link(Path file, Path name) throws IOException {
    attempt(
        () -> {
          real.link(file, name);
          return name;
        });
  }

  @Override
  public byte[] read(Path file) throws IOException {
    return attempt(() -> real.read(file));
  }

  @Override
  public void move(Path source, Path target) throws IOException {
    attempt(
        () -> {
          real.move(source, target);
          return target;
        });
  }

  @Override
  public void replace(Path source, Path target) throws IOException {
    attempt(
        () -> {
          real.replace(source, target);
          return target;
        });
  }

  @Override
  public void delete(Path path) throws IOException {
    attempt(
        () -> {
          real.delete(path);
          return path;
        });
  }

  @Override
  public void sync(Path folder) throws IOException {
    attempt(
        () -> {
          real.sync(folder);
          return folder;
        });
  }

  @Override
  public long usableSpace(Path path) throws IOException {
    return attempt(() -> real.usableSpace(path));
  }

  @Override
  public boolean isWritable(Path folder) throws IOException {
    return attempt(() -> real.isWritable(folder));
  }

  @Override
  public void keepRights(Path model, Path made) throws IOException {
    attempt(
        () -> {
          real.keepRights(model, made);
          return made;
        });
  }

  @Override
  public void shareWithGroup(Path made) throws IOException {
    attempt(
        () -> {
          real.shareWithGroup(made);
          return made;
        });
  }

  @Override
  public long size(Path file) throws IOException {
    return attempt(() -> real.size(file));
  }

  @Override
  public void shareAs(Path folder, Path made) throws IOException {
    attempt(
        () -> {
          real.shareAs(folder, made);
          return made;
        });
  }

  @Override
  public FileChannel openLock(Path file) throws IOException {
    calls++;
    if (mode == Mode.FROM_THEN_ON ? calls >= nth : calls == nth) {
      throw new IOException("injected at operation " + calls);
    }
    return real.openLock(file);
  }
}
