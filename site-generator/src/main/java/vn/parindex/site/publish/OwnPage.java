package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A page that belongs to no site: written in one step, and never over a file that this program did
 * not write. What is ours carries a sign in its head.
 */
public final class OwnPage {

  private static final int HEAD = 1_000;

  private final Path file;
  private final String sign;

  /** A page at this path, whose first thousand bytes hold {@code sign}. */
  public OwnPage(Path file, String sign) {
    this.file = file;
    this.sign = sign;
  }

  /**
   * Puts the page there, in folders that are made for it.
   *
   * @return false if somebody else's file is there; nothing was written then
   */
  public boolean write(String text) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs()) {
      return false;
    }
    WholeFile.put(file, text.getBytes(StandardCharsets.UTF_8));
    return true;
  }

  /** Takes away a page of ours; whatever else is there stays. */
  public void remove() throws IOException {
    if (isOurs()) {
      Files.delete(file);
    }
  }

  private boolean isOurs() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(sign);
    }
  }
}
