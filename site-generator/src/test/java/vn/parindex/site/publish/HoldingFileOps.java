package vn.parindex.site.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** The real operations, but the first write waits: whoever writes holds the lock meanwhile. */
class HoldingFileOps implements FileOps {
  /** What is waited for. */
  interface Signal {
    void await() throws IOException, InterruptedException;
  }

  private final FileOps real = new DiskFileOps();
  private final Signal signal;
  private boolean waited;

  HoldingFileOps(Signal signal) {
    this.signal = signal;
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    if (!waited) {
      waited = true;
      try {
        signal.await();
      } catch (InterruptedException e) {
        throw new InterruptedIOException(e.getMessage());
      }
    }
    real.write(file, bytes);
  }

  @Override
  public Kind kind(Path path) throws IOException {
    return real.kind(path);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    return real.list(folder);
  }

  @Override
  public Path real(Path path) throws IOException {
    return real.real(path);
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    real.createFolders(folder);
  }

  @Override
  public void link(Path file, Path name) throws IOException {
    real.link(file, name);
  }

  @Override
  public byte[] read(Path file) throws IOException {
    return real.read(file);
  }

  @Override
  public void move(Path source, Path target) throws IOException {
    real.move(source, target);
  }

  @Override
  public void replace(Path source, Path target) throws IOException {
    real.replace(source, target);
  }

  @Override
  public void delete(Path path) throws IOException {
    real.delete(path);
  }

  @Override
  public void sync(Path folder) throws IOException {
    real.sync(folder);
  }

  @Override
  public long usableSpace(Path path) throws IOException {
    return real.usableSpace(path);
  }

  @Override
  public boolean isWritable(Path folder) throws IOException {
    return real.isWritable(folder);
  }

  @Override
  public void keepRights(Path model, Path made) throws IOException {
    real.keepRights(model, made);
  }

  @Override
  public void shareWithGroup(Path made) throws IOException {
    real.shareWithGroup(made);
  }

  @Override
  public long size(Path file) throws IOException {
    return real.size(file);
  }

  @Override
  public void shareAs(Path folder, Path made) throws IOException {
    real.shareAs(folder, made);
  }

  @Override
  public FileChannel openLock(Path file) throws IOException {
    return real.openLock(file);
  }
}
