package vn.parindex.site.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.site.publish.SystemFiles;

/** The files of a data folder, before they are written. */
public final class Written {

  private final Map<String, byte[]> contents = new TreeMap<>();
  private final Map<String, DataFile> files = new TreeMap<>();

  /** Nothing yet. */
  public Written() {}

  /** A file of the data. */
  public void add(String path, DataFile.Kind kind, Provenance provenance, String text) {
    add(path, text.getBytes(StandardCharsets.UTF_8));
    files.put(path, new DataFile(path, kind, sha256(contents.get(path)), provenance));
  }

  /** A file that is no data: the book of versions. */
  public void add(String path, byte[] bytes) {
    contents.put(path, bytes);
  }

  /** The bytes of a file that lies elsewhere, in the place of its kind. */
  void copy(DataFile file, byte[] bytes) {
    String path = DatasetWriter.path(file.kind(), file.path());
    files.put(path, new DataFile(path, file.kind(), file.sha256(), file.provenance()));
    contents.put(path, bytes);
  }

  /** The files of the data. */
  public List<DataFile> files() {
    return List.copyOf(files.values());
  }

  /**
   * Writes all files into a folder that is empty or not there yet. Never over another file:
   * invented figures must not take the place of real ones.
   *
   * @return how many
   * @throws DirectoryNotEmptyException if somebody's files are there; nothing was written
   */
  public int into(Path folder) throws IOException {
    refuseUnlessEmpty(folder);
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
    return contents.size();
  }

  /**
   * Looks whether a folder is empty or not there yet.
   *
   * @throws DirectoryNotEmptyException if somebody's files are there
   */
  public static void refuseUnlessEmpty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> there = Files.list(folder)) {
        Optional<Path> first =
            there
                .filter(
                    path ->
                        Files.isDirectory(path)
                            || !SystemFiles.isOne(path.getFileName().toString()))
                .sorted()
                .findFirst();
        if (first.isPresent()) {
          throw new DirectoryNotEmptyException(first.get().getFileName().toString());
        }
      }
    }
  }

  /**
   * Gives a folder another name.
   *
   * @throws java.nio.file.FileAlreadyExistsException if something has that name
   */
  public static void rename(Path folder, Path name) throws IOException {
    if (Files.exists(name)) {
      throw new FileAlreadyExistsException(name.toString());
    }
    Files.move(folder, name);
  }

  /** Takes away what was written into a folder, with folders that are empty then. */
  public void takeBack(Path folder) throws IOException {
    for (String path : contents.keySet()) {
      Files.deleteIfExists(folder.resolve(path));
    }
    for (String path : contents.keySet()) {
      Path parent = folder.resolve(path).getParent();
      if (Files.exists(parent) && isEmpty(parent)) {
        Files.delete(parent);
      }
    }
    if (isEmpty(folder)) {
      Files.delete(folder);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> there = Files.list(folder)) {
      return there.findAny().isEmpty();
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
