package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One writer per output folder. The operating system holds the lock, so it ends with the process
 * that took it, however that process ends; the file itself stays and means nothing.
 *
 * <p>The locked byte lies far behind the text, because Windows does not let others read a locked
 * byte. Within one process the map comes first: on POSIX systems closing any channel of the file
 * would let go of the lock of the whole process.
 */
final class WriterLock {
  private static final long LOCKED_BYTE = 1L << 30;
  private static final int LONGEST_HOLDER = 200;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'ngày' dd/MM/yyyy xxx", Locale.ROOT);
  private static final Map<String, String> HELD_HERE = new ConcurrentHashMap<>();

  private final String key;
  private final FileChannel channel;
  private final Optional<String> notShared;

  private WriterLock(String key, FileChannel channel, Optional<String> notShared) {
    this.key = key;
    this.channel = channel;
    this.notShared = notShared;
  }

  /** Takes the lock of this output folder, or says who has it. */
  static WriterLock take(FileOps ops, Path output, Clock clock)
      throws IOException, PublishException {
    Path file = file(output);
    String key = file.toUri().toString();
    String holder =
        "tiến trình số "
            + ProcessHandle.current().pid()
            + ", từ "
            + TIME.format(ZonedDateTime.now(clock));
    Optional<String> here = Optional.ofNullable(HELD_HERE.putIfAbsent(key, holder));
    if (here.isPresent()) {
      throw busy(output, here.get());
    }
    try {
      FileChannel channel = open(ops, file);
      try {
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
          throw busy(output, holderIn(channel));
        }
        channel.truncate(0);
        ByteBuffer text = StandardCharsets.UTF_8.encode(holder + "\n");
        while (text.hasRemaining()) {
          channel.write(text);
        }
        return new WriterLock(key, channel, share(ops, file));
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(key);
      throw e;
    }
  }

  /** The file opened; a colleague's file that cannot be is no fault of disk or share. */
  private static FileChannel open(FileOps ops, Path file) throws IOException, PublishException {
    try {
      return ops.openLock(file);
    } catch (AccessDeniedException e) {
      if (ops.kind(file) != FileOps.Kind.FILE) {
        throw e;
      }
      throw denied(file).because(e);
    }
  }

  private static Path file(Path output) {
    return output.resolveSibling(".parindex-" + output.getFileName() + ".lock");
  }

  /** Says early what taking the lock would say after all the work. */
  static void requireUsable(FileOps ops, Path output) throws IOException, PublishException {
    Path file = file(output);
    if (ops.kind(file) == FileOps.Kind.FILE && !ops.isWritable(file)) {
      throw denied(file);
    }
  }

  private static PublishException denied(Path file) {
    return new PublishException(
        PublishFault.LOCK_DENIED,
        file.toString(),
        "tệp khóa do người khác tạo, bạn không có quyền ghi",
        "tệp khóa mà mọi người cùng phát hành đều ghi được",
        "Nhờ người đã tạo tệp hoặc người quản trị cho nhóm quyền ghi tệp này, hoặc xóa tệp khi"
            + " không ai đang tạo trang.");
  }

  /** Who may write to the folder may also be the next to publish. */
  private static Optional<String> share(FileOps ops, Path file) {
    try {
      ops.shareWithGroup(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("Chưa cho nhóm dùng chung được tệp khóa: " + OutputFolder.reason(e) + ".");
    }
  }

  /** That the file could not be shared with the group; empty when it is. */
  Optional<String> notShared() {
    return notShared;
  }

  /** Lets go. What does not work is told and means nothing: the lock ends with the process. */
  Optional<String> release() {
    try {
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("Chưa đóng được tệp khóa: " + OutputFolder.reason(e) + ".");
    } finally {
      HELD_HERE.remove(key);
    }
  }

  private static String holderIn(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_HOLDER);
    channel.read(bytes, 0);
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    return text.isEmpty() ? "một tiến trình vừa bắt đầu" : text;
  }

  private static PublishException busy(Path output, String holder) {
    return new PublishException(
        PublishFault.BUSY,
        output.toString(),
        "đang có lần phát hành khác chạy (" + holder + ")",
        "mỗi lúc chỉ một lần phát hành",
        "Chờ lần phát hành kia xong rồi chạy lại.");
  }
}
