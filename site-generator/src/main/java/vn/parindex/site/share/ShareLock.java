package vn.parindex.site.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.Pause;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;
import vn.parindex.site.publish.WriterLock;

/**
 * One writer per share, whichever computer it is on. Two locks: that of the operating system, which
 * ends with the process but which not every share hands on to other computers; and a file that says
 * whose it is, with a second one beside it that changes every few seconds while its owner lives.
 *
 * <p>A lock of this computer whose process is gone (the first lock is free) is stale at once. One
 * of another computer is watched for a minute: if nothing changes, it is stale. Clocks of two
 * computers are never compared. A stale lock is taken away under a name that is used once; whoever
 * finds that it took another one than it had watched puts it back and says who is at work.
 */
final class ShareLock {

  /** Milliseconds from one sign of life to the next. */
  static final long BEAT = 5_000;

  static final String LOCK = "lock.txt";
  static final String ALIVE = "alive.txt";
  static final String SYSTEM = "writer.lock";
  static final String TAKEN = "lock-";
  private static final String ALIVE_NEXT = "alive-next";

  /** How often a lock of another computer is looked at: every second for a minute. */
  private static final int LOOKS = 60;

  private static final long BETWEEN_LOOKS = 1_000;

  /** How often a lock is read of which nothing stands there yet: for two seconds. */
  private static final int LOOKS_FOR_NAME = 40;

  private static final long BETWEEN_LOOKS_FOR_NAME = 50;
  private static final String JUST_BEGUN = "một lần phát hành vừa bắt đầu";

  private static final WriterLock.Words WORDS =
      new WriterLock.Words(
          "đang có lần phát hành khác chạy",
          "mỗi lúc chỉ một lần phát hành",
          "Chờ lần phát hành kia xong rồi chạy lại.",
          PublishException.UNCHANGED);

  private final ShareFiles files;
  private final String text;
  private final Optional<WriterLock> system;
  private Heart.Stop heart = () -> {};
  private int beats;
  private boolean over;

  private ShareLock(ShareFiles files, String text, Optional<WriterLock> system) {
    this.files = files;
    this.text = text;
    this.system = system;
  }

  /** Takes the lock, or says who has it. */
  static ShareLock take(ShareFiles files, Owner owner, Clock clock, Pause pause, Heart heart)
      throws IOException {
    String holder = owner + ", " + WriterLock.holder(clock);
    Path systemFile = files.own(SYSTEM);
    Optional<String> last = files.text(systemFile);
    Optional<WriterLock> system = system(files, systemFile, holder);
    try {
      ShareLock lock =
          new ShareLock(files, holder + "\n" + owner.host() + "\n" + UUID.randomUUID(), system);
      lock.take(owner, last.orElse(""), pause);
      lock.heart = heart.start(lock::beat);
      return lock;
    } catch (IOException | RuntimeException e) {
      system.ifPresent(WriterLock::release);
      throw e;
    }
  }

  /** Empty where the share knows no such locks. */
  private static Optional<WriterLock> system(ShareFiles files, Path file, String holder) {
    try {
      boolean isNew = !files.isFile(file);
      WriterLock lock = WriterLock.take(files.ops(), files.root(), file, WORDS, holder);
      if (isNew) {
        files.readable(file);
      }
      return Optional.of(lock);
    } catch (IOException notHere) {
      return Optional.empty();
    }
  }

  private void take(Owner owner, String last, Pause pause) throws IOException {
    Path lock = files.own(LOCK);
    while (true) {
      try {
        files.write(lock, text.getBytes(StandardCharsets.UTF_8));
        return;
      } catch (FileAlreadyExistsException somebody) {
        Optional<String> found = files.text(lock);
        if (found.isPresent()) {
          requireStale(found.get(), owner, last, pause);
          takeAway(lock, found.get(), pause);
        } else if (files.ops().kind(lock) != FileOps.Kind.NOTHING) {
          throw somebody;
        }
      } catch (IOException unknown) {
        // A share may lose its answer to what it did carry out.
        if (!files.text(lock).equals(Optional.of(text))) {
          throw unknown;
        }
        return;
      }
    }
  }

  private void requireStale(String found, Owner owner, String last, Pause pause)
      throws IOException {
    if (isGone(found, owner, last)) {
      return;
    }
    Optional<String> alive = files.text(files.own(ALIVE));
    for (int look = 0; look < LOOKS; look++) {
      if (!pause.of(BETWEEN_LOOKS)) {
        throw busy(found, pause);
      }
      Optional<String> now = files.text(files.own(LOCK));
      if (now.isEmpty()) {
        return;
      }
      if (!now.get().equals(found) || !files.text(files.own(ALIVE)).equals(alive)) {
        throw busy(now.get(), pause);
      }
    }
  }

  /** A process of this computer that does not hold the lock of the system any more. */
  private boolean isGone(String found, Owner owner, String last) {
    if (system.isEmpty() || owner.host().isEmpty()) {
      return false;
    }
    String[] lines = found.split("\n", -1);
    return lines.length == 3
        ? lines[1].equals(owner.host())
        // It was killed while it wrote this; just before it wrote who it is beside the other lock.
        : last.contains("@" + owner.host() + ", ");
  }

  private void takeAway(Path lock, String stale, Pause pause) throws IOException {
    Path away = files.own(TAKEN + UUID.randomUUID());
    try {
      files.ops().move(lock, away);
    } catch (IOException somebodyElse) {
      if (files.isFile(lock) && files.text(lock).equals(Optional.of(stale))) {
        throw somebodyElse;
      }
      return;
    }
    String taken = files.text(away).orElse("");
    if (taken.equals(stale)) {
      files.note(
          "Đã gỡ khóa của lần phát hành trước bị ngắt ("
              + who(stale).orElse("chưa rõ của ai")
              + ").");
      files.ops().delete(away);
    } else {
      if (files.ops().kind(lock) == FileOps.Kind.NOTHING) {
        files.ops().move(away, lock);
      }
      throw busy(taken, pause);
    }
  }

  /** Whoever took the lock, if the first line is there as a whole. */
  private static Optional<String> who(String found) {
    int end = found.indexOf('\n');
    return Optional.of(found.substring(0, Math.max(0, end))).filter(name -> !name.isBlank());
  }

  /**
   * Who is at work: whose lock is there now, which need not be the one that was found. It is there
   * before what stands in it, so that is waited for.
   */
  private PublishException busy(String found, Pause pause) throws IOException {
    Optional<String> who = who(files.text(files.own(LOCK)).orElse(found));
    for (int look = 0; who.isEmpty() && look < LOOKS_FOR_NAME; look++) {
      if (!pause.of(BETWEEN_LOOKS_FOR_NAME)) {
        break;
      }
      who = files.text(files.own(LOCK)).flatMap(ShareLock::who);
    }
    return WriterLock.busy(files.root(), WORDS, who.orElse(JUST_BEGUN));
  }

  /** A beat that fails is one that others do not hear: the next one comes soon. */
  private synchronized void beat() {
    if (over) {
      return;
    }
    try {
      beats++;
      Path next = files.own(ALIVE_NEXT);
      files.delete(next);
      files.write(next, (text + "\n" + beats).getBytes(StandardCharsets.UTF_8));
      files.ops().replace(next, files.own(ALIVE));
    } catch (IOException notHeard) {
      return;
    }
  }

  /**
   * Asks whether nobody took the lock away, as from a computer that slept for minutes.
   *
   * @throws PublishException if somebody did
   */
  void requireOurs() throws IOException {
    Optional<String> found = files.text(files.own(LOCK));
    if (!found.equals(Optional.of(text))) {
      throw new PublishException(
          PublishFault.LOCK_LOST,
          files.root().toString(),
          found
              .map(other -> "khóa phát hành đã sang " + who(other).orElse(JUST_BEGUN))
              .orElse("khóa phát hành của lần chạy này đã bị gỡ"),
          "giữ khóa từ đầu đến cuối lần phát hành",
          "Chờ lần phát hành kia xong rồi chạy lại.");
    }
  }

  /**
   * What to say of a run that failed.
   *
   * @return that somebody took the lock away, if so: then the failure is only what came of that
   */
  PublishException reason(PublishException failure) {
    try {
      requireOurs();
      return failure;
    } catch (PublishException lost) {
      return lost.because(failure);
    } catch (IOException unknown) {
      return failure;
    }
  }

  /** Lets go. What does not work is told: the next run sees that the process is gone. */
  void release() {
    heart.stop();
    try {
      letGo();
    } catch (IOException e) {
      files.note(
          "Chưa gỡ được khóa phát hành; lần phát hành sau tự gỡ, từ máy khác thì chờ một phút.");
    }
    system.flatMap(WriterLock::release).ifPresent(files::note);
  }

  private synchronized void letGo() throws IOException {
    over = true;
    Path lock = files.own(LOCK);
    if (files.text(lock).equals(Optional.of(text))) {
      files.delete(files.own(ALIVE));
      files.delete(files.own(ALIVE_NEXT));
      files.ops().delete(lock);
    }
  }

  /** Whose lock lies there, whether alive or not; empty for none. */
  static Optional<String> holder(ShareFiles files) throws IOException {
    return files.text(files.own(LOCK)).map(found -> who(found).orElse(JUST_BEGUN));
  }

  /** Whether a name beside the records is one of the lock. */
  static boolean isName(String name) {
    return name.equals(LOCK)
        || name.equals(ALIVE)
        || name.equals(ALIVE_NEXT)
        || name.equals(SYSTEM)
        || name.startsWith(TAKEN);
  }
}
