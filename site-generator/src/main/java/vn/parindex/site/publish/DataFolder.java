package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.parindex.analytics.io.DatasetLock;

/**
 * The data folder, so far as the program itself changes it: several files at once, all of them or
 * none, and back again.
 *
 * <p>Before a file is touched, all that they hold now and all that they are to hold lies below
 * {@code .sao-luu/0001} with a list of hashes; a marker says that it is whole. From then on the
 * change is carried out by whoever comes next, if the one who began was stopped. What the files
 * held stays there, so that the change can be taken back, the last one first. {@code
 * docs/decisions/0044-figures-in.md} says why.
 *
 * <p>What people get wrong: a file that somebody changed meanwhile is never overwritten. Nothing
 * outside {@code .sao-luu} is deleted but files that the program made and nobody touched.
 */
public final class DataFolder {
  /** The last line of every message while the data are as they were. */
  public static final String UNCHANGED = "Số liệu không bị thay đổi.";

  /** Whoever reads data knows that name, and that what lies below it is none. */
  private static final String BACKUPS = DatasetLock.BACKUPS;

  private static final String LOCK = "khoa";
  private static final String LIST = "nhat-ky.txt";
  private static final String OLD = "cu";
  private static final String NEW = "moi";
  private static final String MADE_READY = "tam";

  /** Markers: the change is being made, is made, is being taken back. */
  private static final String MAKING = "dang-ghi";

  private static final String MADE = "xong";
  private static final String TAKING_BACK = "dang-tro-lai";

  private static final String NOTHING = "-";
  private static final String HALFWAY =
      "Việc ghi đang dở: chạy lại bất kỳ lệnh nào thì chương trình tự làm cho xong.";

  private static final WriterLock.Words WORDS =
      new WriterLock.Words(
          "đang có lần nhập số liệu khác chạy",
          "mỗi lúc chỉ một lần nhập hoặc hoàn tác",
          "Chờ lần kia xong rồi chạy lại.",
          UNCHANGED);

  private final Path folder;
  private final Path backups;
  private final Clock clock;
  private final FileOps ops;

  DataFolder(Path folder, Clock clock, FileOps ops) {
    this.folder = folder;
    this.backups = folder.resolve(BACKUPS);
    this.clock = clock;
    this.ops = ops;
  }

  /**
   * A data folder on this machine.
   *
   * @param clock tells a second writer since when the first one has been at work; it reaches no
   *     data file
   */
  public static DataFolder of(Path folder, Clock clock) {
    return new DataFolder(folder, clock, new DiskFileOps());
  }

  /**
   * A file that is to be changed.
   *
   * @param before what it holds; empty when it is new
   * @param after what it is to hold
   */
  public record Planned(Optional<byte[]> before, byte[] after) {}

  /**
   * What undoing did.
   *
   * @param files that are as they were before the last change, by their paths; none when there is
   *     no change to take back
   * @param changedSince the files that are not any more what that change made of them: for their
   *     sake nothing was taken back
   */
  public record Undone(List<String> files, List<String> changedSince) {}

  /** What a change did to a file: hashes, or {@link #NOTHING} where there was no file. */
  private record Step(String before, String after, String path) {}

  /** A file operation that may be refused. */
  private interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Brings to an end what an interrupted run left. Writes nothing where no run was interrupted.
   *
   * @return lines in Vietnamese: what was put right
   * @throws PublishException if that cannot be done now
   */
  public List<String> heal() {
    try {
      if (unfinished().isEmpty()) {
        return List.of();
      }
    } catch (IOException unreadable) {
      // Whoever reads the data says so, with a remedy.
      return List.of();
    }
    try {
      return locked(() -> List.of());
    } catch (IOException e) {
      throw cannotWrite(e, HALFWAY);
    }
  }

  /**
   * Changes files, all or none.
   *
   * @param files by their paths below the folder, with {@code /}
   * @throws PublishException if a file is not what it was, or cannot be written; the message says
   *     whether anything changed
   */
  public void change(Map<String, Planned> files) {
    work(
        () -> {
          make(new TreeMap<>(files));
          return List.of();
        });
  }

  /**
   * Takes the last change back, if its files are still what it made of them.
   *
   * @throws PublishException if a file cannot be written
   */
  public Undone undo() {
    List<Undone> undone = new ArrayList<>();
    work(
        () -> {
          undone.add(takeBack());
          return List.of();
        });
    return undone.get(0);
  }

  /** Does something while nobody else does. */
  private void work(Work<List<String>> work) {
    try {
      if (ops.kind(folder) != FileOps.Kind.FOLDER) {
        throw new IOException("không có thư mục");
      }
      locked(work);
    } catch (IOException e) {
      throw cannotWrite(e, isHalfway() ? HALFWAY : UNCHANGED);
    }
  }

  private boolean isHalfway() {
    try {
      for (Path backup : unfinished()) {
        if (is(backup, MAKING) || is(backup, TAKING_BACK)) {
          return true;
        }
      }
      return false;
    } catch (IOException unknown) {
      return true;
    }
  }

  private List<String> locked(Work<List<String>> work) throws IOException {
    boolean isNew = ops.kind(backups) == FileOps.Kind.NOTHING;
    ops.createFolders(backups);
    if (isNew) {
      ops.shareWithGroup(backups);
    }
    WriterLock lock = WriterLock.take(ops, folder, backups.resolve(LOCK), WORDS, clock);
    try {
      List<String> notes = new ArrayList<>();
      for (Path backup : unfinished()) {
        notes.addAll(finish(backup));
      }
      notes.addAll(work.run());
      return notes;
    } finally {
      lock.release();
    }
  }

  /** The backups, oldest first. */
  private List<Path> all() throws IOException {
    return NumberedFolders.in(ops, backups);
  }

  private List<Path> unfinished() throws IOException {
    List<Path> unfinished = new ArrayList<>();
    for (Path backup : all()) {
      if (!is(backup, MADE)) {
        unfinished.add(backup);
      }
    }
    return unfinished;
  }

  private boolean is(Path backup, String marker) throws IOException {
    return ops.kind(backup.resolve(marker)) != FileOps.Kind.NOTHING;
  }

  private List<String> finish(Path backup) throws IOException {
    if (is(backup, MAKING)) {
      List<String> notes = new ArrayList<>();
      notes.add("Lần nhập số liệu trước bị ngắt giữa chừng: đã ghi nốt.");
      forward(backup, notes);
      return notes;
    }
    boolean wasBeingTakenBack = is(backup, TAKING_BACK);
    if (wasBeingTakenBack) {
      back(backup);
    }
    clear(backup);
    return List.of(
        wasBeingTakenBack
            ? "Lần hoàn tác trước bị ngắt giữa chừng: đã làm nốt."
            : "Lần nhập số liệu trước bị ngắt trước khi ghi: đã dọn, số liệu như cũ.");
  }

  private void make(SortedMap<String, Planned> files) throws IOException {
    Path backup = NumberedFolders.next(ops, backups);
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<String, Planned> file : files.entrySet()) {
      Planned planned = file.getValue();
      String before = planned.before().map(Manifest::sha256).orElse(NOTHING);
      requireUnchanged(file.getKey(), before);
      steps.add(new Step(before, Manifest.sha256(planned.after()), file.getKey()));
    }
    try {
      ops.createFolders(backup);
      ops.shareWithGroup(backup);
      for (Step step : steps) {
        Planned planned = files.get(step.path());
        if (planned.before().isPresent()) {
          keep(backup.resolve(OLD), step.path(), planned.before().get());
        }
        keep(backup.resolve(NEW), step.path(), planned.after());
      }
      StringBuilder list = new StringBuilder();
      steps.forEach(s -> list.append(s.before() + "  " + s.after() + "  " + s.path()).append('\n'));
      ops.write(backup.resolve(LIST), list.toString().getBytes(StandardCharsets.UTF_8));
      ops.sync(backup);
      ops.write(backup.resolve(MAKING), new byte[0]);
      ops.sync(backup);
      ops.sync(backups);
      forward(backup, new ArrayList<>());
    } catch (IOException | PublishException e) {
      try {
        giveUp(backup);
      } catch (IOException later) {
        e.addSuppressed(later);
      }
      throw e;
    }
  }

  private void keep(Path below, String path, byte[] bytes) throws IOException {
    Path file = below.resolve(path);
    ops.createFolders(file.getParent());
    ops.write(file, bytes);
  }

  private void requireUnchanged(String path, String before) throws IOException {
    if (!hash(path).equals(before)) {
      throw new PublishException(
          PublishFault.DATA_CHANGED,
          folder.resolve(path).toString(),
          "tệp vừa được người khác sửa trong lúc nhập",
          "tệp không đổi từ khi chương trình đọc",
          "Chạy lại lệnh.",
          UNCHANGED);
    }
  }

  private String hash(String path) throws IOException {
    Path file = folder.resolve(path);
    return switch (ops.kind(file)) {
      case NOTHING -> NOTHING;
      case FILE -> Manifest.sha256(ops.read(file));
      default -> throw new IOException(path + " không phải là tệp thường");
    };
  }

  /** Takes back what could not be carried through. */
  private void giveUp(Path backup) throws IOException {
    if (is(backup, MADE)) {
      ops.move(backup.resolve(MADE), backup.resolve(TAKING_BACK));
    } else if (is(backup, MAKING)) {
      ops.move(backup.resolve(MAKING), backup.resolve(TAKING_BACK));
    }
    if (is(backup, TAKING_BACK)) {
      back(backup);
    }
    clear(backup);
  }

  /** Gives all files what they are to hold, those excepted that somebody changed meanwhile. */
  private void forward(Path backup, List<String> notes) throws IOException {
    for (Step step : steps(backup)) {
      String now = hash(step.path());
      if (now.equals(step.before())) {
        put(backup, step.path(), ops.read(backup.resolve(NEW).resolve(step.path())));
      } else if (!now.equals(step.after())) {
        notes.add("Giữ nguyên " + step.path() + ": tệp đã được sửa sau khi lần nhập bị ngắt.");
      }
    }
    ops.move(backup.resolve(MAKING), backup.resolve(MADE));
    try {
      ops.sync(backup);
      clearBelow(backup.resolve(NEW));
    } catch (IOException untidy) {
      // The files are what they are to be; what is left over costs room and nothing else.
      notes.add("Chưa dọn được " + backup + ": " + SystemAnswer.inWords(untidy) + ".");
    }
  }

  /** Gives all files what they held, those excepted that somebody changed meanwhile. */
  private void back(Path backup) throws IOException {
    if (is(backup, LIST)) {
      for (Step step : steps(backup)) {
        if (step.before().equals(step.after()) || !hash(step.path()).equals(step.after())) {
          continue;
        }
        if (step.before().equals(NOTHING)) {
          ops.delete(folder.resolve(step.path()));
        } else {
          put(backup, step.path(), ops.read(backup.resolve(OLD).resolve(step.path())));
        }
      }
    }
  }

  private Undone takeBack() throws IOException {
    List<Path> all = all();
    if (all.isEmpty()) {
      return new Undone(List.of(), List.of());
    }
    Path last = all.get(all.size() - 1);
    List<String> files = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Step step : steps(last)) {
      files.add(step.path());
      if (!hash(step.path()).equals(step.after())) {
        changed.add(step.path());
      }
    }
    if (changed.isEmpty()) {
      ops.move(last.resolve(MADE), last.resolve(TAKING_BACK));
      ops.sync(last);
      back(last);
      tidy(last);
    }
    return new Undone(changed.isEmpty() ? files : List.of(), changed);
  }

  /** Removes a backup that nobody needs; the next run does it where that is refused now. */
  private void tidy(Path backup) {
    try {
      clear(backup);
    } catch (IOException later) {
      return;
    }
  }

  private List<Step> steps(Path backup) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (String line :
        new String(ops.read(backup.resolve(LIST)), StandardCharsets.UTF_8).split("\n")) {
      String[] parts = line.split("  ", 3);
      if (parts.length < 3) {
        throw new IOException("tệp " + backup.resolve(LIST) + " bị hỏng");
      }
      steps.add(new Step(parts[0], parts[1], parts[2]));
    }
    return steps;
  }

  /** Gives a file its content in one step, and the rights that it had. */
  private void put(Path backup, String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Path made = backup.resolve(MADE_READY);
    ops.createFolders(file.getParent());
    if (ops.kind(made) == FileOps.Kind.FILE) {
      ops.delete(made);
    }
    ops.write(made, bytes);
    if (ops.kind(file) == FileOps.Kind.FILE) {
      ops.keepRights(file, made);
    } else {
      ops.shareWithGroup(made);
    }
    ops.replace(made, file);
    ops.sync(file.getParent());
  }

  /** Removes a backup: what marks it goes last, so that this too can be interrupted. */
  private void clear(Path backup) throws IOException {
    if (ops.kind(backup) == FileOps.Kind.NOTHING) {
      return;
    }
    clearBelow(backup.resolve(NEW));
    clearBelow(backup.resolve(MADE_READY));
    if (is(backup, LIST)) {
      ops.delete(backup.resolve(LIST));
    }
    clearBelow(backup.resolve(OLD));
    for (String marker : List.of(MAKING, TAKING_BACK)) {
      if (is(backup, marker)) {
        ops.delete(backup.resolve(marker));
      }
    }
    ops.delete(backup);
  }

  private void clearBelow(Path path) throws IOException {
    FileOps.Kind kind = ops.kind(path);
    if (kind == FileOps.Kind.FOLDER) {
      for (Path inner : ops.list(path)) {
        clearBelow(inner);
      }
    }
    if (kind != FileOps.Kind.NOTHING) {
      ops.delete(path);
    }
  }

  private PublishException cannotWrite(IOException e, String outcome) {
    return new PublishException(
            PublishFault.CANNOT_WRITE,
            folder.toString(),
            SystemAnswer.inWords(e),
            "thư mục số liệu ghi được",
            "Kiểm tra ổ đĩa, quyền ghi; đóng chương trình đang mở tệp, rồi chạy lại.",
            outcome)
        .because(e);
  }
}
