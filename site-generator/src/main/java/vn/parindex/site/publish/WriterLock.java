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
 * <p>What the file says of its owner is true only while a second byte is locked too: whoever has
 * the lock takes that one as soon as it has written who it is. Without it, whoever comes in between
 * would be told of the one before.
 *
 * <p>The locked bytes lie far behind the text, because Windows does not let others read a locked
 * byte. Within one process the map comes first: on POSIX systems closing any channel of the file
 * would let go of the lock of the whole process.
 */
public final class WriterLock {
  private static final long LOCKED_BYTE = 1L << 30;
  private static final long NAMED_BYTE = LOCKED_BYTE + 1;
  private static final int LONGEST_HOLDER = 201;

  /** One second for whoever has just begun to say who it is. */
  private static final int LOOKS = 40;

  /** Milliseconds. */
  private static final int BETWEEN_LOOKS = 25;

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

  /**
   * Who is kept out, and how it is said.
   *
   * @param running what somebody else is doing
   * @param remedy what to do
   * @param outcome the last line of the message
   */
  public record Words(String running, String expected, String remedy, String outcome) {
    private static final Words PUBLISHING =
        new Words(
            "đang có lần phát hành khác chạy",
            "mỗi lúc chỉ một lần phát hành",
            "Chờ lần phát hành kia xong rồi chạy lại.",
            PublishException.UNCHANGED);
  }

  /** Takes the lock of this output folder, or says who has it. */
  static WriterLock take(FileOps ops, Path output, Clock clock)
      throws IOException, PublishException {
    return take(ops, output, file(output), Words.PUBLISHING, clock);
  }

  /**
   * Takes the lock that a file carries, or says who has it.
   *
   * @param place what is locked, as messages name it
   */
  static WriterLock take(FileOps ops, Path place, Path file, Words words, Clock clock)
      throws IOException, PublishException {
    return take(ops, place, file, words, holder(clock));
  }

  /** Whoever runs the program, since now, as others are told. */
  public static String holder(Clock clock) {
    return "tiến trình số "
        + ProcessHandle.current().pid()
        + ", từ "
        + TIME.format(ZonedDateTime.now(clock));
  }

  /**
   * Takes the lock that a file carries, or says who has it.
   *
   * @param place what is locked, as messages name it
   * @param holder who takes it, as others are told; one line of at most 200 bytes
   */
  public static WriterLock take(FileOps ops, Path place, Path file, Words words, String holder)
      throws IOException, PublishException {
    String key = file.toUri().toString();
    Optional<String> here = Optional.ofNullable(HELD_HERE.putIfAbsent(key, holder));
    if (here.isPresent()) {
      throw busy(place, words, here.get());
    }
    try {
      FileChannel channel = open(ops, file, words);
      try {
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
          throw busy(place, words, holderIn(channel));
        }
        channel.truncate(0);
        ByteBuffer text = StandardCharsets.UTF_8.encode(holder + "\n");
        while (text.hasRemaining()) {
          channel.write(text);
        }
        sayNamed(channel);
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
  private static FileChannel open(FileOps ops, Path file, Words words)
      throws IOException, PublishException {
    try {
      return ops.openLock(file);
    } catch (AccessDeniedException e) {
      if (ops.kind(file) != FileOps.Kind.FILE) {
        throw e;
      }
      throw denied(file, words).because(e);
    }
  }

  private static Path file(Path output) {
    return output.resolveSibling(".parindex-" + output.getFileName() + ".lock");
  }

  /** Says early what taking the lock would say after all the work. */
  static void requireUsable(FileOps ops, Path output) throws IOException, PublishException {
    Path file = file(output);
    if (ops.kind(file) == FileOps.Kind.FILE && !ops.isWritable(file)) {
      throw denied(file, Words.PUBLISHING);
    }
  }

  private static PublishException denied(Path file, Words words) {
    return new PublishException(
        PublishFault.LOCK_DENIED,
        file.toString(),
        "tệp khóa do người khác tạo, bạn không có quyền ghi",
        "tệp khóa mà mọi người cùng chạy chương trình đều ghi được",
        "Nhờ người đã tạo tệp hoặc người quản trị cho nhóm quyền ghi tệp này, hoặc xóa tệp khi"
            + " không ai đang chạy chương trình.",
        words.outcome());
  }

  /** Who may write to the folder may also be the next to publish. */
  private static Optional<String> share(FileOps ops, Path file) {
    try {
      ops.shareWithGroup(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "Chưa cho nhóm dùng chung được tệp khóa: " + SystemAnswer.inWords(e) + ".");
    }
  }

  /** That the file could not be shared with the group; empty when it is. */
  Optional<String> notShared() {
    return notShared;
  }

  /** Lets go. What does not work is told and means nothing: the lock ends with the process. */
  public Optional<String> release() {
    try {
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("Chưa đóng được tệp khóa: " + SystemAnswer.inWords(e) + ".");
    } finally {
      HELD_HERE.remove(key);
    }
  }

  /**
   * Others look at this byte by locking it for an instant, so that it may take several attempts; if
   * none succeeds, they are told that somebody has just begun.
   */
  private static void sayNamed(FileChannel channel) throws IOException {
    for (int attempt = 0; attempt < LOOKS; attempt++) {
      if (channel.tryLock(NAMED_BYTE, 1, false) != null || !Pause.REAL.of(BETWEEN_LOOKS)) {
        return;
      }
    }
  }

  private static boolean isNamed(FileChannel channel) throws IOException {
    FileLock free = channel.tryLock(NAMED_BYTE, 1, true);
    if (free == null) {
      return true;
    }
    free.release();
    return false;
  }

  /** Whoever has just got the lock first has to write who it is: that is waited for. */
  private static String holderIn(FileChannel channel) throws IOException {
    for (int look = 0; look < LOOKS; look++) {
      if (isNamed(channel)) {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_HOLDER);
        channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        // Not so if the one that was named has ended since, and the next one is writing.
        if (text.endsWith("\n")) {
          return text.strip();
        }
      }
      if (!Pause.REAL.of(BETWEEN_LOOKS)) {
        break;
      }
    }
    return "một tiến trình vừa bắt đầu";
  }

  /** Somebody has the lock. */
  public static PublishException busy(Path place, Words words, String holder) {
    return new PublishException(
        PublishFault.BUSY,
        place.toString(),
        words.running() + " (" + holder + ")",
        words.expected(),
        words.remedy(),
        words.outcome());
  }
}
