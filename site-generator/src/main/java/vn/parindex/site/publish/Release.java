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
import java.util.function.Function;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.model.SitePath;

/**
 * A new edition that is written beside the one that stands, and takes its place as a whole or not
 * at all. It takes its files one by one, from one thread at a time, and keeps none of them.
 *
 * <p>Before a file is written its name is on a list in the same folder, so that whatever is
 * interrupted is known to be ours; the manifest takes the place of these lists when all is there. A
 * file that the old edition has already is not written before it is known that anything changed.
 */
public final class Release implements Site, AutoCloseable {

  private final FileOps ops;
  private final OutputFolder folder;
  private final WriterLock lock;
  private final Optional<Manifest> old;
  private final Map<SitePath, String> published = new HashMap<>();
  private final long batch;
  private final Rights rights;
  private final Memory memory;
  private final Map<SitePath, String> hashes = new TreeMap<>();
  private final Map<SitePath, Fingerprint> contents = new HashMap<>();
  private final Set<SitePath> unchanged = new TreeSet<>();

  /** Without a content: as it stands in the old edition. */
  private final Map<SitePath, Optional<byte[]>> waiting = new LinkedHashMap<>();

  private final Set<String> folders = new LinkedHashSet<>();
  private long bytes;
  private long bytesWaiting;
  private int lists;
  private boolean isOpen = true;
  private boolean canLink = true;

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
    this.memory = new Memory(ops, folder.output());
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
    requireOpen();
    String hash = Manifest.sha256(content);
    if (hashes.putIfAbsent(path, hash) != null) {
      throw new IllegalArgumentException(path + " is in the site already");
    }
    contents.put(path, Fingerprint.of(content));
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

  private void requireOpen() {
    if (!isOpen) {
      throw new IllegalStateException("The release is closed");
    }
  }

  @Override
  public boolean stands(SitePath path, Fingerprint content) {
    try {
      return published.containsKey(path)
          && Fingerprint.of(ops.read(folder.output().resolve(path.text()))).equals(content);
    } catch (IOException unreadable) {
      // It is made anew, like one that was changed.
      return false;
    }
  }

  @Override
  public void keep(SitePath path, Fingerprint content) {
    requireOpen();
    String hash = published.get(path);
    if (hash == null || hashes.putIfAbsent(path, hash) != null) {
      throw new IllegalArgumentException(path + " is in the site already, or was in none before");
    }
    contents.put(path, content);
    bytes += content.length();
    unchanged.add(path);
  }

  @Override
  public String sha256(SitePath path) {
    String hash = hashes.get(path);
    if (hash == null) {
      throw new IllegalArgumentException(path + " is not in the site");
    }
    return hash;
  }

  /** What the run before left for this one; empty where there is nothing that can be read. */
  public Optional<byte[]> remembered() {
    return memory.read();
  }

  /**
   * Keeps the data that the site was made from, for the next run to say what changed.
   *
   * @param data the folder that they were read from
   * @param files the SHA-256 of each file, by its path below the folder
   * @param made files that are kept with other bytes than those that lie in the folder
   * @return why not, for people; empty when it is done
   */
  public Optional<String> keepData(Path data, Map<String, String> files, Map<String, byte[]> made) {
    return EarlierData.beside(ops, folder.output()).keep(data, files, made);
  }

  /** The manifest of the edition that stands; empty when there is none. */
  public Optional<Fingerprint> manifest() {
    return old.map(Manifest::fingerprint);
  }

  /**
   * Makes the output folder hold exactly the files put and kept, and their manifest; leaves nothing
   * for a next run.
   *
   * @throws PublishException with the old files untouched; see {@link PublishFault} for the reasons
   */
  public Publication commit() {
    return commit(Optional.empty());
  }

  /**
   * Makes the output folder hold exactly the files put and kept, and their manifest.
   *
   * @param remember gives what the next run is to know, for the fingerprint of the new manifest
   * @throws PublishException with the old site untouched; see {@link PublishFault} for the reasons
   */
  public Publication commit(Function<Fingerprint, byte[]> remember) {
    return commit(Optional.of(remember));
  }

  private Publication commit(Optional<Function<Fingerprint, byte[]>> remember) {
    if (hashes.isEmpty()) {
      throw new IllegalArgumentException("A site without files is a fault of the program");
    }
    Manifest manifest = new Manifest(hashes);
    if (unchanged.size() == hashes.size() && old.equals(Optional.of(manifest))) {
      remember.ifPresent(step -> remember(step.apply(manifest.fingerprint())));
      return new Publication.Unchanged(end());
    }
    byte[] list = manifest.toText().getBytes(StandardCharsets.UTF_8);
    bytes += list.length;
    orAbandon(
        () -> {
          unchanged.forEach(path -> waiting.put(path, Optional.empty()));
          writeWaiting();
          finish(list);
          check(manifest);
          switchOver();
        });
    folder.tidy();
    remember.ifPresent(step -> remember(step.apply(manifest.fingerprint())));
    return new Publication.Published(hashes.size() + 1, bytes, end());
  }

  private void remember(byte[] bytes) {
    memory.write(bytes).ifPresent(folder::note);
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
    waiting.put(path, Optional.of(content));
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
    for (Map.Entry<SitePath, Optional<byte[]>> file : waiting.entrySet()) {
      for (String inner : file.getKey().foldersAbove()) {
        if (folders.add(inner)) {
          ops.createFolders(staging.resolve(inner));
          rights.ofFolder(inner);
        }
      }
      if (file.getValue().isPresent()) {
        write(file.getKey(), file.getValue().get(), staging);
      } else {
        takeOver(file.getKey(), staging);
      }
    }
    waiting.clear();
    bytesWaiting = 0;
  }

  private void write(SitePath path, byte[] content, Path staging) throws IOException {
    ops.write(staging.resolve(path.text()), content);
    rights.ofFile(path);
    folder.wrote(content.length);
  }

  /** One content under both names until the old edition goes; where that cannot be, a copy. */
  private void takeOver(SitePath path, Path staging) throws IOException {
    Path old = folder.output().resolve(path.text());
    Path made = staging.resolve(path.text());
    if (canLink) {
      try {
        ops.link(old, made);
        return;
      } catch (IOException notHere) {
        canLink = false;
        if (ops.kind(made) != FileOps.Kind.NOTHING) {
          ops.delete(made);
        }
      }
    }
    write(path, ops.read(old), staging);
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

  private void check(Manifest manifest) throws IOException {
    FolderContents written = FolderContents.read(ops, folder.staging());
    if (!written.manifest().equals(Optional.of(manifest))
        || !written.isWhole(
            ops,
            folder.staging(),
            (path, read) -> contents.get(path).equals(Fingerprint.of(read)))) {
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
              folder.output().toString(), SystemAnswer.inWords(cause), folder.previous())
          .because(cause);
    }
    return new PublishException(
            PublishFault.SWITCH_FAILED,
            folder.output().toString(),
            SystemAnswer.inWords(cause),
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
