package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.file.Path;

/** A file of the program's own that is neither data nor part of a site. */
public final class OwnFile {

  private OwnFile() {}

  /**
   * Writes a file in one step, in folders that are made for it; what stood there is replaced.
   *
   * @throws IOException if it cannot be written; what stood there still does
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    FileOps ops = new DiskFileOps();
    Path whole = file.toAbsolutePath();
    Path next = whole.resolveSibling("." + whole.getFileName() + ".new");
    ops.createFolders(whole.getParent());
    if (ops.kind(next) == FileOps.Kind.FILE) {
      ops.delete(next);
    }
    ops.write(next, bytes);
    ops.replace(next, whole);
  }
}
