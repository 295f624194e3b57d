package vn.parindex.site.download;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.NoteFile;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.model.SitePath;

/**
 * The pictures and documents of notes, carried into the site under names that any disk can hold.
 */
public final class NoteFiles {

  private static final int LONGEST_NAME = 22;
  private static final int HASH_BYTES = 4;

  private NoteFiles() {}

  /** Where a file of the data folder stands on the site; two files never stand in one place. */
  public static SitePath at(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    String name =
        SearchFold.fold(file.substring(0, dot)).replaceAll("[^a-z0-9]+", "-") + "-" + hash(path);
    String type = SearchFold.fold(file.substring(dot));
    int from = Math.max(0, name.length() - 2 * HASH_BYTES - 1 - LONGEST_NAME);
    return SitePath.of("downloads/notes/" + name.substring(from) + "." + type);
  }

  private static String hash(String path) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /**
   * The files to which these notes lead.
   *
   * @param notes those of the site
   * @param contents by path below the data folder, of these and perhaps of other notes
   * @throws IllegalArgumentException if one of these files is not among them
   */
  public static Map<SitePath, byte[]> of(List<Note> notes, Map<String, byte[]> contents) {
    TreeSet<String> paths = new TreeSet<>();
    notes.forEach(note -> note.files().stream().map(NoteFile::path).forEach(paths::add));
    Map<SitePath, byte[]> files = new TreeMap<>();
    if (!contents.keySet().containsAll(paths)) {
      paths.removeAll(contents.keySet());
      throw new IllegalArgumentException("notes lead to files that nobody gave: " + paths);
    }
    paths.forEach(path -> files.put(at(path), contents.get(path)));
    return files;
  }
}
