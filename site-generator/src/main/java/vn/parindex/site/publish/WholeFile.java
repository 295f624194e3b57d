package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A single file that is there whole or not at all. */
public final class WholeFile {

  private WholeFile() {}

  /** Puts a file there, in folders that are made for it, in the place of whatever has its name. */
  public static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path next = file.resolveSibling("." + file.getFileName() + ".new");
    Files.write(next, bytes);
    try {
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException share) {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
