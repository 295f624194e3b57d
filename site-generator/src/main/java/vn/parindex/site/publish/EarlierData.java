package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The data that a site was made from, in a hidden folder. They are worth what is told of the
 * difference: what cannot be read is not there, and deleting the folder costs nothing else.
 *
 * <p>A list in the folder says which files it has. It says first that they are being changed, with
 * the names of the old and the new ones, and only at the end that they are whole: whoever is killed
 * between leaves what the next run knows to be its own.
 */
public final class EarlierData {

  private static final String LIST = ".list";
  private static final String WHOLE = "parindex data 1 whole";
  private static final String PARTIAL = "parindex data 1 partial";
  private static final int HASH = 64;

  private final FileOps ops;
  private final Path folder;

  /** In this folder, which is there for nothing else. */
  EarlierData(FileOps ops, Path folder) {
    this.ops = ops;
    this.folder = folder;
  }

  /** Beside an output folder. */
  static EarlierData beside(FileOps ops, Path output) {
    return new EarlierData(
        ops, output.resolveSibling(".parindex-" + output.getFileName() + ".data"));
  }

  /**
   * Data that are there as a whole.
   *
   * @param folder a data folder
   * @param files the SHA-256 of each file, by its path below the folder
   */
  public record Kept(Path folder, SortedMap<String, String> files) {}

  /** The list as it stands. */
  private record Listed(boolean isWhole, SortedMap<String, String> files) {}

  /** The data that are kept; empty where there are none, or not all of them. */
  Optional<Kept> whole() {
    try {
      return listed().filter(Listed::isWhole).map(list -> new Kept(folder, list.files()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Whether data lie here of which the list says that they are whole.
   *
   * @throws IOException if that cannot be found out
   */
  boolean isWhole() throws IOException {
    return listed().filter(Listed::isWhole).isPresent();
  }

  /** The list; empty where there is none of ours. */
  private Optional<Listed> listed() throws IOException {
    Path list = folder.resolve(LIST);
    if (ops.kind(list) != FileOps.Kind.FILE) {
      return Optional.empty();
    }
    String[] lines = new String(ops.read(list), StandardCharsets.UTF_8).split("\n");
    SortedMap<String, String> files = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].matches("[0-9a-f]{64} [A-Za-z0-9._/-]+") || lines[i].contains("..")) {
        return Optional.empty();
      }
      files.put(lines[i].substring(HASH + 1), lines[i].substring(0, HASH));
    }
    String first = lines.length == 0 ? "" : lines[0];
    return first.equals(WHOLE) || first.equals(PARTIAL)
        ? Optional.of(new Listed(first.equals(WHOLE), files))
        : Optional.empty();
  }

  /**
   * Keeps these data in place of those before.
   *
   * @return why not, for people; empty when it is done
   */
  Optional<String> keep(Path data, Map<String, String> hashes, Map<String, byte[]> made) {
    SortedMap<String, String> files = new TreeMap<>(hashes);
    made.forEach((path, bytes) -> files.put(path, Manifest.sha256(bytes)));
    try {
      Optional<Listed> before = listed();
      if (!before.equals(Optional.of(new Listed(true, files)))) {
        change(data, files, made, before);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "chưa giữ được bản số liệu để lần sau so: "
              + SystemAnswer.inWords(e)
              + ". Trang đã đầy đủ; lần sau chỉ không nói được đã đổi những gì");
    }
  }

  private void change(
      Path data, SortedMap<String, String> files, Map<String, byte[]> made, Optional<Listed> before)
      throws IOException {
    SortedMap<String, String> known =
        before.filter(Listed::isWhole).map(Listed::files).orElseGet(TreeMap::new);
    SortedMap<String, String> touched = new TreeMap<>();
    before.ifPresent(list -> touched.putAll(list.files()));
    touched.putAll(files);
    ops.createFolders(folder);
    ops.shareWithGroup(folder);
    write(PARTIAL, touched);
    for (Map.Entry<String, String> file : files.entrySet()) {
      String path = file.getKey();
      if (!file.getValue().equals(known.get(path))) {
        byte[] bytes = made.containsKey(path) ? made.get(path) : ops.read(data.resolve(path));
        if (!Manifest.sha256(bytes).equals(file.getValue())) {
          throw new IOException(path + " vừa được sửa");
        }
        put(path, bytes);
      }
    }
    SortedSet<String> gone = new TreeSet<>(touched.keySet());
    gone.removeAll(files.keySet());
    for (String path : gone) {
      delete(folder.resolve(path));
    }
    write(WHOLE, files);
  }

  /**
   * Removes what is kept, and the folder if nothing else lies in it.
   *
   * @throws IOException if something cannot be removed; what is left is known to be no whole
   */
  void remove() throws IOException {
    Optional<Listed> listed = listed();
    delete(folder.resolve(LIST + "-new"));
    if (listed.isEmpty()) {
      deleteIfEmpty(folder);
      return;
    }
    write(PARTIAL, listed.get().files());
    SortedSet<Path> folders = new TreeSet<>(Comparator.reverseOrder());
    for (String path : listed.get().files().keySet()) {
      Path file = folder.resolve(path);
      delete(file);
      for (Path at = file.getParent(); !at.equals(folder); at = at.getParent()) {
        folders.add(at);
      }
    }
    for (Path inner : folders) {
      deleteIfEmpty(inner);
    }
    delete(folder.resolve(LIST));
    deleteIfEmpty(folder);
  }

  private void deleteIfEmpty(Path at) throws IOException {
    if (ops.kind(at) == FileOps.Kind.FOLDER && ops.list(at).isEmpty()) {
      ops.delete(at);
    }
  }

  private void put(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    delete(file);
    if (ops.kind(file.getParent()) != FileOps.Kind.FOLDER) {
      ops.createFolders(file.getParent());
      ops.shareWithGroup(file.getParent());
    }
    ops.write(file, bytes);
    ops.shareWithGroup(file);
  }

  private void delete(Path file) throws IOException {
    if (ops.kind(file) == FileOps.Kind.FILE) {
      ops.delete(file);
    }
  }

  private void write(String first, SortedMap<String, String> files) throws IOException {
    StringBuilder text = new StringBuilder(first).append('\n');
    files.forEach((path, hash) -> text.append(hash).append(' ').append(path).append('\n'));
    Path next = folder.resolve(LIST + "-new");
    delete(next);
    ops.write(next, text.toString().getBytes(StandardCharsets.UTF_8));
    ops.shareWithGroup(next);
    ops.replace(next, folder.resolve(LIST));
  }
}
