package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a run leaves beside the site for the next run. It is worth time only: what cannot be read is
 * not there, and what cannot be written is told and stops nothing.
 */
final class Memory {

  private final FileOps ops;
  private final Path file;
  private final Path next;

  /** Beside this output folder. */
  Memory(FileOps ops, Path output) {
    this.ops = ops;
    this.file = output.resolveSibling(".parindex-" + output.getFileName() + ".state");
    this.next = output.resolveSibling(".parindex-" + output.getFileName() + ".state-new");
  }

  /** What was left; empty for nothing that can be read. */
  Optional<byte[]> read() {
    try {
      return ops.kind(file) == FileOps.Kind.FILE ? Optional.of(ops.read(file)) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Leaves these bytes in place of those before.
   *
   * @return why not, for people; empty when it is done
   */
  Optional<String> write(byte[] bytes) {
    if (read().filter(known -> Arrays.equals(known, bytes)).isPresent()) {
      return Optional.empty();
    }
    try {
      for (Path old : new Path[] {next, file}) {
        if (ops.kind(old) == FileOps.Kind.FILE) {
          ops.delete(old);
        }
      }
      ops.write(next, bytes);
      ops.shareWithGroup(next);
      ops.move(next, file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "Chưa ghi được tệp ghi nhớ "
              + file
              + ": "
              + SystemAnswer.inWords(e)
              + ". Trang đã đầy đủ; lần chạy sau chỉ lâu hơn.");
    }
  }
}
