package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * Every operation on files that publishing needs, so that a test can make any single one fail. One
 * call is one step that either happened or threw.
 */
public interface FileOps {
  /** What stands at a path; links are not followed. */
  enum Kind {
    NOTHING,
    FILE,
    FOLDER,
    OTHER
  }

  /** The operations of the file system on which a path lies. */
  static FileOps ofDisk() {
    return new DiskFileOps();
  }

  /** What stands at a path. */
  Kind kind(Path path) throws IOException;

  /** The entries of a folder, sorted by name. */
  List<Path> list(Path folder) throws IOException;

  /** The path without links; what does not exist yet is kept as it is written. */
  Path real(Path path) throws IOException;

  /** Creates the folder and those above it; a folder that exists already is fine. */
  void createFolders(Path folder) throws IOException;

  /** Creates a file that must not exist, writes all bytes and waits until the disk has them. */
  void write(Path file, byte[] bytes) throws IOException;

  /**
   * Gives a file a second name, which must not exist: one content in two places, without its bytes
   * being written again. Many systems and shares cannot do that.
   */
  void link(Path file, Path name) throws IOException;

  /** All bytes of a file. */
  byte[] read(Path file) throws IOException;

  /** How many bytes a file has. */
  long size(Path file) throws IOException;

  /** Renames in one step; the target must not exist. */
  void move(Path source, Path target) throws IOException;

  /** Renames a file in one step, in place of the file that stands there, if one does. */
  void replace(Path source, Path target) throws IOException;

  /** Deletes a file or an empty folder. */
  void delete(Path path) throws IOException;

  /** Waits until the disk has the folder's entries, where the system can do that. */
  void sync(Path folder) throws IOException;

  /**
   * The bytes that can still be written where this existing path lies; {@link Long#MAX_VALUE} where
   * the system does not tell.
   */
  long usableSpace(Path path) throws IOException;

  /** Whether whoever runs the program may write to this file, or make files in this folder. */
  boolean isWritable(Path path) throws IOException;

  /** Gives what was made the group and the rights of what it replaces. */
  void keepRights(Path model, Path made) throws IOException;

  /**
   * Gives what was made to the group of the folder around it, with the right to write, where that
   * group may write to that folder. Elsewhere nothing happens.
   */
  void shareWithGroup(Path made) throws IOException;

  /**
   * Gives what was made the group of a folder, and to group and others what that folder gives to
   * them, whatever the umask is; files are never made executable. Where rights are lists they are
   * inherited, and nothing happens.
   */
  void shareAs(Path folder, Path made) throws IOException;

  /** Opens or creates the file that carries the lock. */
  FileChannel openLock(Path file) throws IOException;
}
