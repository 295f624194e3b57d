package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import vn.parindex.site.model.SitePath;

/**
 * A new edition that is written beside the one that stands, and takes its place as a whole or not
 * at all. It takes its files one by one, from one thread at a time, and keeps none of them.
 *
 * <p>Before a file is written its name is on a list in the same folder, so that whatever is
 * interrupted is known to be ours; the manifest takes the place of these lists when all is there. A
 * file that the old edition has already is not written before it is known that anything changed.
 */
public final class Release implements Sink, AutoCloseable {

  private final FileOps ops;
  private final OutputFolder folder;
  private final WriterLock lock;
  private final Optional<Manifest> old;
  private final Map<SitePath, String> published = new HashMap<>();
  private final long batch;
  private final Rights rights;
  private final Map<SitePath, String> hashes = new TreeMap<>();
  private final Map<SitePath, Long> sums = new HashMap<>();
  private final Set<SitePath> unchanged = new TreeSet<>();
  private final Map<SitePath, byte[]> waiting = new LinkedHashMap<>();
  private final Set<String> folders = new LinkedHashSet<>();
  private long bytes;
  private long bytesWaiting;
  private int lists;
  private boolean isOpen = true;

  Release(
      FileOps ops, OutputFolder folder, WriterLock lock, Optional<FolderContents> old, long batch) {
    this.ops = ops;
    this.folder = folder;
    this.lock = lock;
    this.old = old.flatMap(FolderContents::manifest);
    this.old.ifPresent(manifest -> published.putAll(manifest.hashes()));
    old.ifPresent(contents -> published.keySet().retainAll(Set.copyOf(contents.files())));
    this.batch = batch;
    this.rights = new Rights(ops, folder, old);
  }

  /**
   * Takes one file. Paths hold lower-case letters only, so two paths equal when case-folded are the
   * same path and are refused as well.
   *
   * @throws PublishException with the old site untouched; nothing more can be put
   */
  @Override
  public void put(SitePath path, byte[] content) {
    if (path.equals(Manifest.PATH)) {
      throw new IllegalArgumentException(path + " is written by the publisher");
    }
    if (!isOpen) {
      throw new IllegalStateException("The release is closed");
    }
    String hash = Manifest.sha256(content);
    if (hashes.putIfAbsent(path, hash) != null) {
      throw new IllegalArgumentException(path + " is in the site already");
    }
    sums.put(path, sum(content));
    bytes += content.length;
    orAbandon(
        () -> {
          if (isThere(path, hash, content)) {
            unchanged.add(path);
          } else {
            write(path, content);
          }
        });
  }

  /**
   * Makes the output folder hold exactly the files put, and their manifest.
   *
   * @throws PublishException with the old site untouched; see {@link PublishFault} for the reasons
   */
  public Publication commit() {
    if (hashes.isEmpty()) {
      throw new IllegalArgumentException("A site without files is a fault of the program");
    }
    Manifest manifest = new Manifest(hashes);
    if (unchanged.size() == hashes.size() && old.equals(Optional.of(manifest))) {
      return new Publication.Unchanged(end());
    }
    byte[] list = manifest.toText().getBytes(StandardCharsets.UTF_8);
    bytes += list.length;
    orAbandon(
        () -> {
          for (SitePath path : unchanged) {
            write(path, ops.read(folder.output().resolve(path.text())));
          }
          writeWaiting();
          finish(list);
          check(manifest);
          switchOver();
        });
    folder.tidy();
    return new Publication.Published(hashes.size() + 1, bytes, end());
  }

  /** Without {@link #commit} nothing was published, and nothing of it is left. */
  @Override
  public void close() {
    if (isOpen) {
      try {
        discardStaging();
      } catch (IOException unfinished) {
        // The next run puts it right, as after a kill.
      }
      end();
    }
  }

  /** What is done with files. */
  private interface Step {
    void run() throws IOException;
  }

  private void orAbandon(Step step) {
    try {
      try {
        step.run();
      } catch (IOException e) {
        throw folder.cannotWrite(e);
      }
    } catch (PublishException failure) {
      try {
        if (failure.fault() != PublishFault.SWITCH_STUCK) {
          discardStaging();
        }
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
      end();
      throw failure.after(folder.notes(), folder.displaced());
    }
  }

  /** Lets others write, and says what is to be told. */
  private List<String> end() {
    isOpen = false;
    List<String> notes = new ArrayList<>(folder.notes());
    lock.notShared().ifPresent(notes::add);
    lock.release().ifPresent(notes::add);
    return notes;
  }

  /** Whether the old edition has this very file, read byte for byte. */
  private boolean isThere(SitePath path, String hash, byte[] content) {
    try {
      return hash.equals(published.get(path))
          && Arrays.equals(ops.read(folder.output().resolve(path.text())), content);
    } catch (IOException unreadable) {
      // A page that cannot be read is replaced like one that was changed.
      return false;
    }
  }

  private void write(SitePath path, byte[] content) throws IOException {
    waiting.put(path, content);
    bytesWaiting += content.length;
    if (bytesWaiting >= batch) {
      writeWaiting();
    }
  }

  /** One list for many files: each list costs a look whether the disk has it. */
  private void writeWaiting() throws IOException {
    if (waiting.isEmpty()) {
      return;
    }
    folder.needs(bytes);
    folder.requireRoom();
    Path staging = folder.staging();
    if (lists == 0) {
      ops.createFolders(staging);
      rights.ofFolder("");
    }
    Map<SitePath, String> listed = new HashMap<>();
    waiting.keySet().forEach(path -> listed.put(path, hashes.get(path)));
    lists++;
    ops.write(
        staging.resolve(FolderContents.list(lists)),
        new Manifest(listed).toText().getBytes(StandardCharsets.UTF_8));
    ops.sync(staging);
    for (Map.Entry<SitePath, byte[]> file : waiting.entrySet()) {
      for (String inner : file.getKey().foldersAbove()) {
        if (folders.add(inner)) {
          ops.createFolders(staging.resolve(inner));
          rights.ofFolder(inner);
        }
      }
      write(file.getKey(), file.getValue(), staging);
    }
    waiting.clear();
    bytesWaiting = 0;
  }

  private void write(SitePath path, byte[] content, Path staging) throws IOException {
    ops.write(staging.resolve(path.text()), content);
    rights.ofFile(path);
    folder.wrote(content.length);
  }

  /** The manifest says that all is there; then the lists go. */
  private void finish(byte[] manifest) throws IOException {
    Path staging = folder.staging();
    for (String inner : folders) {
      ops.sync(staging.resolve(inner));
    }
    write(Manifest.PATH, manifest, staging);
    ops.sync(staging);
    for (int list = 1; list <= lists; list++) {
      ops.delete(staging.resolve(FolderContents.list(list)));
    }
    rights.closeFolders();
    ops.sync(staging);
  }

  /**
   * Tells bytes from those that a broken disk or line makes of them, at a fraction of the cost of
   * the hash in the manifest, which nobody can forge.
   */
  private static long sum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (long) bytes.length << Integer.SIZE | crc.getValue();
  }

  private void check(Manifest manifest) throws IOException {
    FolderContents written = FolderContents.read(ops, folder.staging());
    if (!written.manifest().equals(Optional.of(manifest))
        || !written.isWhole(
            ops, folder.staging(), (path, read) -> sums.get(path).equals(sum(read)))) {
      throw new PublishException(
          PublishFault.DAMAGED,
          folder.output().toString(),
          "tệp đọc lại khác với tệp đã ghi",
          "đọc lại đúng từng byte đã ghi",
          "Kiểm tra ổ đĩa hoặc đường truyền tới thư mục chia sẻ rồi chạy lại.");
    }
  }

  private void switchOver() {
    try {
      if (ops.kind(folder.output()) != FileOps.Kind.NOTHING) {
        ops.move(folder.output(), folder.previous());
      }
      ops.move(folder.staging(), folder.output());
    } catch (IOException e) {
      if (!switchedAfterAll()) {
        throw rollBack(e);
      }
    }
  }

  /** A share may lose its answer to a rename that it did carry out. */
  private boolean switchedAfterAll() {
    try {
      return ops.kind(folder.staging()) == FileOps.Kind.NOTHING
          && ops.kind(folder.output()) == FileOps.Kind.FOLDER;
    } catch (IOException unknown) {
      return false;
    }
  }

  private PublishException rollBack(IOException cause) {
    try {
      if (ops.kind(folder.output()) == FileOps.Kind.NOTHING
          && ops.kind(folder.previous()) != FileOps.Kind.NOTHING) {
        ops.move(folder.previous(), folder.output());
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
      return PublishException.stuck(
              folder.output().toString(), OutputFolder.reason(cause), folder.previous())
          .because(cause);
    }
    return new PublishException(
            PublishFault.SWITCH_FAILED,
            folder.output().toString(),
            OutputFolder.reason(cause),
            "đổi tên được thư mục đang phát hành",
            "Đóng các cửa sổ và trình duyệt đang mở thư mục này rồi chạy lại.")
        .because(cause);
  }

  private void discardStaging() throws IOException {
    if (ops.kind(folder.staging()) == FileOps.Kind.FOLDER) {
      FolderContents contents = FolderContents.read(ops, folder.staging());
      if (contents.isRemovable()) {
        contents.delete(ops, folder.staging());
      }
    }
  }
}
