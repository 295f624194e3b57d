package vn.parindex.site.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.site.publish.SystemFiles;

/** The files of a data folder, before they are written. */
public final class Written {

  private final Map<String, byte[]> contents = new TreeMap<>();
  private final Map<String, DataFile> files = new TreeMap<>();

  /** Nothing yet. */
  public Written() {}

  /** A file that is listed in {@code dataset.json}. */
  public void add(String path, DataFile.Kind kind, Provenance provenance, String text) {
    add(path, text);
    files.put(path, new DataFile(path, kind, sha256(contents.get(path)), provenance));
  }

  /** A file that is not listed: {@code dataset.json} itself. */
  public void add(String path, String text) {
    contents.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file as it is elsewhere. */
  void copy(DataFile file, byte[] bytes) {
    files.put(file.path(), file);
    contents.put(file.path(), bytes);
  }

  /** What is listed, kind by kind. */
  public List<DataFile> files() {
    return files.values().stream()
        .sorted(Comparator.comparing(DataFile::kind).thenComparing(DataFile::path))
        .toList();
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
