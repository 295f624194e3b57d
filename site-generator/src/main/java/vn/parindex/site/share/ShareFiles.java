package vn.parindex.site.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.Pause;
import vn.parindex.site.publish.SystemAnswer;

/**
 * Where what lies in a folder that many read, and how a file comes there: whole, readable for
 * whoever may read the folder, in place of the former one in one step.
 */
final class ShareFiles {

  /** Everything that no reader needs. */
  static final String OWN = ".parindex";

  /** All releases. */
  static final String RELEASES = "releases";

  /** The page that leads to the current release. */
  static final String POINTER = "index.html";

  static final String MARK = "share.txt";
  static final String STUBS = "stubs.sha256";
  static final String SWITCH = "pointer.txt";

  /** How the names of files begin that are being written. */
  static final String NEXT = "next-";

  /** How long a file is waited for that a reader holds. */
  private static final long HELD = 250;

  /** So often: a minute for the page that everybody opens, ten seconds for another one. */
  static final int PATIENT = 240;

  static final int SHORT = 40;
  static final int ONCE = 1;

  private final FileOps ops;
  private final Path root;
  private final Pause pause;
  private final String next = NEXT + UUID.randomUUID();
  private final List<String> notes = new ArrayList<>();
  private Guard guard = () -> {};
  private boolean toldRights;

  ShareFiles(FileOps ops, Path root, Pause pause) {
    this.ops = ops;
    this.root = root;
    this.pause = pause;
  }

  /** What is asked before anything takes the place of anything. */
  @FunctionalInterface
  interface Guard {
    /** Throws if it must not. */
    void check() throws IOException;
  }

  /** From now on this is asked. */
  void guardedBy(Guard asked) {
    guard = asked;
  }

  FileOps ops() {
    return ops;
  }

  Path root() {
    return root;
  }

  Path own(String name) {
    return root.resolve(OWN).resolve(name);
  }

  Path pointer() {
    return root.resolve(POINTER);
  }

  Path releases() {
    return root.resolve(RELEASES);
  }

  Path release(int number) {
    return releases().resolve(name(number));
  }

  Path record(int number) {
    return own(name(number) + ".txt");
  }

  /** What was noted of a release when it was published. */
  Path noteOf(int number) {
    return own(name(number) + ".md");
  }

  /** {@code 0007}. */
  static String name(int number) {
    return String.format(Locale.ROOT, "%04d", number);
  }

  /** The number that a name means; empty for any other name. */
  static Optional<Integer> number(String name) {
    return name.matches("[0-9]{4}|[1-9][0-9]{4,7}")
        ? Optional.of(Integer.parseInt(name)).filter(number -> number > 0)
        : Optional.empty();
  }

  /** Lines for whoever ran the program, each once. */
  List<String> notes() {
    return notes.stream().distinct().toList();
  }

  void note(String note) {
    notes.add(note);
  }

  boolean isFile(Path path) throws IOException {
    return ops.kind(path) == FileOps.Kind.FILE;
  }

  /** The text of a file; empty where there is none. */
  Optional<String> text(Path file) throws IOException {
    return bytes(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Whether a file has exactly these bytes. */
  boolean holds(Path file, byte[] bytes) throws IOException {
    return bytes(file).filter(found -> Arrays.equals(found, bytes)).isPresent();
  }

  private Optional<byte[]> bytes(Path file) throws IOException {
    if (!isFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ops.read(file));
    } catch (NoSuchFileException meanwhile) {
      // Others are at work: it was there a moment ago, and it is not there now.
      return Optional.empty();
    }
  }

  /** Makes a folder with those above it that are missing, for all who may read the share. */
  void folders(Path folder) throws IOException {
    if (!folder.equals(root) && ops.kind(folder) == FileOps.Kind.NOTHING) {
      folders(folder.getParent());
      ops.createFolders(folder);
      readable(folder);
    }
  }

  /** What the system does not let be set is told once and stops nothing. */
  void readable(Path made) {
    try {
      ops.shareAs(root, made);
    } catch (IOException e) {
      if (!toldRights) {
        toldRights = true;
        note(
            "Chưa đặt được quyền đọc như của thư mục "
                + root
                + ": "
                + SystemAnswer.inWords(e)
                + ".");
      }
    }
  }

  /** Writes a file that is not there yet. */
  void write(Path file, byte[] bytes) throws IOException {
    ops.write(file, bytes);
    readable(file);
  }

  void put(Path file, String text, int times) throws IOException {
    put(file, text.getBytes(StandardCharsets.UTF_8), times);
  }

  /**
   * Puts a file in its place in one step. A computer may sleep at any line of this, and somebody
   * else take over meanwhile; whoever takes over first deletes the files of others that are being
   * written. So what was written before the guard was asked either gets into its place before the
   * other one looks, or not at all.
   *
   * @param times how often it is tried while a reader holds the file that stands there
   * @throws HeldException if that was in vain
   */
  void put(Path file, byte[] bytes, int times) throws IOException {
    Path made = own(next);
    if (isFile(made)) {
      ops.delete(made);
    }
    write(made, bytes);
    for (int i = 1; ; i++) {
      try {
        guard.check();
        ops.replace(made, file);
        return;
      } catch (IOException held) {
        if (isThere(file, bytes)) {
          // A share may lose its answer to what it did carry out.
          return;
        }
        if (i == times || !pause.of(HELD)) {
          throw givenUp(made, held);
        }
      }
    }
  }

  /** Nothing is left of the attempt; what cannot be deleted now the next run deletes. */
  private HeldException givenUp(Path made, IOException held) {
    HeldException told = new HeldException(held);
    try {
      delete(made);
    } catch (IOException later) {
      told.addSuppressed(later);
    }
    return told;
  }

  private boolean isThere(Path file, byte[] bytes) {
    try {
      return holds(file, bytes);
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Deletes a file, if it is there. */
  void delete(Path file) throws IOException {
    if (isFile(file)) {
      ops.delete(file);
    }
  }
}
