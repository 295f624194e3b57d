package vn.parindex.site.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.FileNames;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.FileSizes;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.OwnPlace;
import vn.parindex.site.publish.Pause;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;
import vn.parindex.site.publish.SystemAnswer;
import vn.parindex.site.publish.SystemFiles;

/**
 * A folder that many read, often on another computer, and the releases of the site in it.
 *
 * <pre>
 * index.html            leads to the current release; replaced in one step
 * xa/21484.html         leads to the same page of the current release; every page has such an address
 * releases/0007/        a whole site, never written again
 * .parindex/            what no reader needs: a record of each release, the lock
 * </pre>
 *
 * <p>A release is sent to a folder of its own that nobody is led to; only when every file was read
 * back is the one page replaced that leads there. Whatever fails or is killed before that, readers
 * have the old release, and the next run clears away what was begun.
 *
 * <p>What people get wrong: files that are not ours are never deleted or written over.
 */
public final class ShareFolder {

  /** How many releases are kept as a whole where nobody says otherwise. */
  public static final int KEEP = 3;

  /** How many retired releases still lead on from their addresses where nobody says otherwise. */
  public static final int HOLLOW = 24;

  static final String MARK =
      "parindex share 1\nThư mục này do chương trình parindex phát hành. Đừng sửa, đừng xóa tệp trong"
          + " đây.\n";

  private static final String CONNECTED = "Kiểm tra thư mục chia sẻ còn kết nối, ";

  /** For what writes nothing. */
  private static final Need TO_READ =
      new Need("đọc được thư mục này", CONNECTED + "có quyền đọc, rồi chạy lại.");

  private static final Need TO_WRITE = toWrite("vào thư mục này");

  private final Path folder;
  private final Settings settings;
  private final Machine machine;
  private final SharePages pages;

  /**
   * A folder, whether it is there yet or not.
   *
   * @param pages the pages that lead on
   */
  public ShareFolder(Path folder, Settings settings, Machine machine, SharePages pages) {
    this.folder = folder;
    this.settings = settings;
    this.machine = machine;
    this.pages = pages;
  }

  /**
   * What a folder depends on.
   *
   * @param home the user's home folder, which is never shared
   * @param protectedFolders data, templates and the site itself: no share contains them or lies in
   *     them
   * @param owner whoever runs the program
   * @param clock tells when a release was published and since when somebody is at work; no page
   *     shows it
   * @param keep how many releases are kept as a whole, at least 2
   * @param hollow how many retired releases still lead on from their addresses, at least 0
   */
  public record Settings(
      Path home, List<Path> protectedFolders, Owner owner, Clock clock, int keep, int hollow) {
    /** Copies. */
    public Settings {
      protectedFolders = List.copyOf(protectedFolders);
      if (keep < 2 || hollow < 0) {
        throw new IllegalArgumentException("keep " + keep + ", hollow " + hollow);
      }
    }
  }

  /**
   * Files and time.
   *
   * @param ops every operation on files
   * @param pause waits for readers and for signs of life
   * @param heart gives signs of life
   */
  public record Machine(FileOps ops, Pause pause, Heart heart) {

    /** This computer. */
    public static Machine real() {
      return new Machine(FileOps.ofDisk(), Pause.REAL, Heart.REAL);
    }
  }

  /** What is done while nobody else does anything. */
  private interface Work<T> {
    T run(ShareFiles files, ShareLock lock) throws IOException;
  }

  /**
   * Looks at the folder before anything is made for it, and refuses what {@link #publish} would
   * refuse. Writes nothing.
   *
   * @param edition which is to be published there
   * @throws PublishException if nothing can be published there
   */
  public void prepare(String edition) {
    asked(
        TO_WRITE,
        files -> {
          requireOursOrEmpty(files);
          requireEdition(files, ShareState.read(files), edition);
          Path existing = files.root();
          while (existing.getParent() != null
              && files.ops().kind(existing) == FileOps.Kind.NOTHING) {
            existing = existing.getParent();
          }
          if (files.ops().kind(existing) == FileOps.Kind.FOLDER
              && !files.ops().isWritable(existing)) {
            throw new AccessDeniedException(existing.toString());
          }
          return true;
        });
  }

  /** What a folder must let be done, and what to do where it does not. */
  private record Need(String expected, String remedy) {}

  private static Need toWrite(String what) {
    return new Need(
        "ghi được " + what, CONNECTED + "không bị khóa chỉ đọc và có quyền ghi, rồi chạy lại.");
  }

  /** What is looked at. */
  private interface Look<T> {
    T in(ShareFiles files) throws IOException;
  }

  private <T> T asked(Need need, Look<T> look) {
    try {
      return look.in(files());
    } catch (IOException e) {
      throw cannot(e, need);
    }
  }

  private ShareFiles files() throws IOException {
    return new ShareFiles(
        machine.ops(),
        OwnPlace.checked(machine.ops(), folder, settings.home(), settings.protectedFolders()),
        machine.pause());
  }

  private PublishException cannot(IOException e, Need need) {
    return new PublishException(
            PublishFault.CANNOT_WRITE,
            folder.toString(),
            SystemAnswer.inWords(e),
            need.expected(),
            need.remedy())
        .because(e);
  }

  private static void requireOursOrEmpty(ShareFiles files) throws IOException {
    FileOps.Kind kind = files.ops().kind(files.root());
    if (kind == FileOps.Kind.FOLDER) {
      List<String> names = foreign(files);
      if (!names.isEmpty() && !isMarked(files)) {
        throw new PublishException(
            PublishFault.NOT_A_SHARE,
            files.root().toString(),
            "thư mục đã có " + FileNames.first(names) + ", không phải do chương trình phát hành",
            "thư mục trống, hoặc thư mục mà chương trình đã phát hành vào",
            "Chọn thư mục khác, hoặc chuyển các tệp đó đi nơi khác.");
      }
    } else if (kind != FileOps.Kind.NOTHING) {
      throw new PublishException(
          PublishFault.NOT_A_FOLDER,
          files.root().toString(),
          kind == FileOps.Kind.FILE ? "một tệp" : "một liên kết hỏng hoặc thiết bị",
          "một thư mục, hoặc chưa có gì",
          "Chọn thư mục khác hoặc đổi tên tệp này.");
    }
  }

  /** What one edition leaves out would go on being read in the releases of another one. */
  private static void requireEdition(ShareFiles files, ShareState state, String edition) {
    for (ReleaseRecord release : state.records().values()) {
      if (!release.facts().edition().equals(edition)) {
        throw new PublishException(
            PublishFault.OTHER_EDITION,
            files.root().toString(),
            "bản phát hành " + release.number() + " là " + edition(release.facts().edition()),
            "thư mục riêng cho " + edition(edition),
            "Phát hành vào thư mục khác: ai đọc được thư mục này đều đọc được mọi bản ở đây.");
      }
    }
  }

  private static String edition(String code) {
    return switch (code) {
      case "office" -> "bản nội bộ";
      case "public" -> "bản công khai";
      default -> "bản \"" + code + "\"";
    };
  }

  /** What lies in the folder, without what is ours by its name alone or nobody's. */
  private static List<String> foreign(ShareFiles files) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path entry : files.ops().list(files.root())) {
      String name = entry.getFileName().toString();
      boolean isFolder = files.ops().kind(entry) == FileOps.Kind.FOLDER;
      if (!(isFolder ? name.equals(ShareFiles.OWN) : SystemFiles.isOne(name))) {
        names.add(isFolder ? name + "/" : name);
      }
    }
    return names;
  }

  /** By its mark, or, where somebody deleted that, by what is known of its pointer. */
  private static boolean isMarked(ShareFiles files) throws IOException {
    return files
            .text(files.own(ShareFiles.MARK))
            .filter(text -> text.startsWith(MARK.substring(0, MARK.indexOf('\n') + 1)))
            .isPresent()
        || files.text(files.own(ShareFiles.SWITCH)).flatMap(SwitchJournal::parse).isPresent();
  }

  private <T> T locked(Work<T> work) {
    try {
      ShareFiles files = files();
      requireOursOrEmpty(files);
      makeOurs(files);
      ShareLock lock =
          ShareLock.take(
              files, settings.owner(), settings.clock(), machine.pause(), machine.heart());
      files.guardedBy(lock::requireOurs);
      try {
        if (!files.holds(files.own(ShareFiles.MARK), MARK.getBytes(StandardCharsets.UTF_8))) {
          files.put(files.own(ShareFiles.MARK), MARK, ShareFiles.SHORT);
        }
        heal(files);
        return work.run(files, lock);
      } catch (PublishException e) {
        lock.release();
        throw e.after(files.notes(), Optional.empty());
      } catch (IOException | RuntimeException e) {
        lock.release();
        throw e;
      }
    } catch (IOException e) {
      throw cannot(e, TO_WRITE);
    }
  }

  private static void makeOurs(ShareFiles files) throws IOException {
    FileOps ops = files.ops();
    if (ops.kind(files.root()) == FileOps.Kind.NOTHING) {
      ops.createFolders(files.root());
      ops.shareAs(files.root().getParent(), files.root());
    }
    files.folders(files.root().resolve(ShareFiles.OWN));
    if (ops.kind(files.own(ShareFiles.MARK)) == FileOps.Kind.NOTHING) {
      try {
        files.write(files.own(ShareFiles.MARK), MARK.getBytes(StandardCharsets.UTF_8));
      } catch (FileAlreadyExistsException colleague) {
        // Whoever gets the lock looks whether it is all there.
        return;
      }
    }
  }

  /** Clears away what an interrupted run left. */
  private static void heal(ShareFiles files) throws IOException {
    for (Path entry : files.ops().list(files.root().resolve(ShareFiles.OWN))) {
      String name = entry.getFileName().toString();
      if (name.startsWith(ShareFiles.NEXT) || name.startsWith(ShareLock.TAKEN)) {
        files.delete(entry);
      }
    }
    ShareState state = ShareState.read(files);
    SwitchJournal journal = state.journal();
    if (journal.next().isPresent()) {
      SwitchJournal.Page pending = journal.next().get();
      boolean isDone =
          pending.is(state.pointer())
              || !journal.knows(state.pointer())
                  && state.led().equals(Optional.of(pending.number()));
      if (!isDone && pending.isNew()) {
        files.delete(files.record(pending.number()));
        files.delete(files.noteOf(pending.number()));
      }
      (isDone ? journal.done() : journal.undone()).write(files);
      state = ShareState.read(files);
    }
    clear(files, state);
  }

  private static void clear(ShareFiles files, ShareState state) {
    boolean isAny = false;
    for (int number : state.folders()) {
      boolean isKnown =
          state.records().containsKey(number)
              || state.unreadable().contains(number)
              || state.led().equals(Optional.of(number));
      if (!isKnown) {
        isAny = true;
        try {
          Retirement.leftover(files, number);
        } catch (IOException held) {
          files.note(
              "Chưa dọn được " + files.release(number) + ": " + SystemAnswer.inWords(held) + ".");
        }
      }
    }
    if (isAny) {
      files.note(
          "Lần phát hành trước bị ngắt giữa chừng, hoặc sổ bị mất: đã dọn bản viết dở, bản không có"
              + " trong sổ.");
    }
  }

  /**
   * Publishes a site that was made.
   *
   * @param site the folder with the site, whole by its manifest
   * @param facts what is told of it
   * @param note what is noted of the release, for its number; empty for nothing
   * @param progress hears how many files are there
   * @throws PublishException with the old release untouched; see {@link PublishFault}
   */
  public Sent publish(
      Path site, ReleaseFacts facts, IntFunction<String> note, ShareProgress progress) {
    String list;
    Optional<Manifest> manifest;
    try {
      Path file = site.resolve(Manifest.PATH.text());
      list =
          machine.ops().kind(file) == FileOps.Kind.FILE
              ? new String(machine.ops().read(file), StandardCharsets.UTF_8)
              : "";
      manifest = Manifest.parse(list);
    } catch (IOException e) {
      throw Shipment.notWhole(site, List.of()).because(e);
    }
    if (manifest.isEmpty()) {
      throw Shipment.notWhole(site, List.of());
    }
    return locked(
        (files, lock) -> {
          Publishing publishing = new Publishing(files, lock, facts);
          return publishing.run(site, manifest.get(), list, note, progress);
        });
  }

  /** One publication. */
  private final class Publishing {
    private final ShareFiles files;
    private final ShareLock lock;
    private final ReleaseFacts facts;

    Publishing(ShareFiles files, ShareLock lock, ReleaseFacts facts) {
      this.files = files;
      this.lock = lock;
      this.facts = facts;
    }

    Sent run(
        Path site, Manifest manifest, String list, IntFunction<String> note, ShareProgress progress)
        throws IOException {
      ShareState state = ShareState.read(files);
      requireEdition(files, state, facts.edition());
      Stubs stubs = new Stubs(files, pages, facts.language(), state.stubs());
      stubs.requireFree(manifest);
      requireFree(files.pointer(), state);
      stubs.tellOfOthers(manifest);
      Optional<ReleaseRecord> current = state.current();
      if (current.isPresent()
          && current.get().manifest().equals(Manifest.sha256(list))
          && isWhole(files, current.get())) {
        return standing(state, current.get(), stubs, manifest);
      }
      int number = state.next();
      Shipment shipment = new Shipment(files, site, manifest, list, number, stubs.room(manifest));
      Switch change = new Switch(files);
      boolean isBegun = false;
      boolean isLed = false;
      try {
        for (ReleaseRecord release : state.whole()) {
          shipment.takeFrom(files.release(release.number()));
        }
        shipment.requireRoom();
        SwitchJournal begun = state.journal().begin(number);
        begun.write(files);
        isBegun = true;
        files.folders(files.releases());
        shipment.send(progress);
        stubs.write(manifest);
        String noted = note.apply(number);
        ReleaseRecord record =
            new ReleaseRecord(
                number,
                ReleaseRecord.State.WHOLE,
                facts,
                Manifest.sha256(list),
                manifest.hashes().size() + 1,
                shipment.bytes(),
                settings.clock().instant(),
                settings.owner().toString(),
                noted.isEmpty() ? "" : Manifest.sha256(noted));
        ShareState then = state.with(record).with(stubs).with(begun);
        Set<Integer> staying = Retirement.staying(then, number, settings.keep());
        byte[] pointer = pointer(files, then, record, staying);
        change.to(
            pointer,
            number,
            true,
            then,
            () -> {
              if (!noted.isEmpty()) {
                files.put(files.noteOf(number), noted, ShareFiles.SHORT);
              }
              files.put(files.record(number), record.text(), ShareFiles.SHORT);
            });
        isLed = true;
        retire(files, staying);
        lock.release();
        return new Sent(
            number,
            true,
            shipment.filesSent(),
            shipment.bytesSent(),
            shipment.filesTakenOver(),
            shipment.bytesTakenOver(),
            files.notes());
      } catch (IOException e) {
        PublishException told =
            lock.reason(
                shipment
                    .explained(e)
                    .orElseGet(() -> cannot(e, toWrite(FileSizes.of(shipment.bytes())))));
        if (isBegun && !isLed) {
          discard(number, told);
        }
        throw told;
      } catch (PublishException e) {
        if (isBegun && !isLed && !change.isUnknown()) {
          discard(number, e);
        }
        throw e.fault() == PublishFault.DAMAGED ? lock.reason(e) : e;
      }
    }

    /** The same site is the current one: only what leads to it may have to be put right. */
    private Sent standing(ShareState state, ReleaseRecord current, Stubs stubs, Manifest manifest)
        throws IOException {
      Set<Integer> staying = Retirement.staying(state, current.number(), settings.keep());
      boolean isMended = !stubs.stand(manifest);
      if (isMended) {
        stubs.write(manifest);
      }
      byte[] pointer = pointer(files, state.with(stubs), current, staying);
      if (!files.holds(files.pointer(), pointer) || !state.journal().knows(state.pointer())) {
        isMended = true;
        new Switch(files).to(pointer, current.number(), false, state, () -> {});
      }
      if (isMended) {
        files.note("Đã ghi lại trang chuyển hướng và địa chỉ cố định cho đúng.");
      }
      retire(files, staying);
      lock.release();
      return new Sent(current.number(), false, 0, 0, 0, 0, files.notes());
    }

    /**
     * What is left of a release that nobody was led to. Its number was written down as that of this
     * run: whoever took over meanwhile has another one.
     */
    private void discard(int number, PublishException failure) {
      try {
        files.delete(files.record(number));
        Retirement.leftover(files, number);
      } catch (IOException later) {
        failure.addSuppressed(later);
      }
    }
  }

  private void requireFree(Path pointer, ShareState state) throws IOException {
    FileOps.Kind kind = machine.ops().kind(pointer);
    boolean isOurs =
        state.journal().now().isPresent()
            || state.journal().next().isPresent()
            || state.led().isPresent();
    if (kind != FileOps.Kind.NOTHING && (kind != FileOps.Kind.FILE || !isOurs)) {
      throw Stubs.inTheWay(pointer);
    }
  }

  /** The page that leads to a release. */
  private byte[] pointer(
      ShareFiles files, ShareState state, ReleaseRecord record, Set<Integer> staying)
      throws IOException {
    Map<SitePath, Optional<Integer>> last = new HashMap<>();
    state.stubs().keySet().forEach(path -> last.put(path, Optional.empty()));
    for (ReleaseRecord release : state.whole()) {
      if (staying.contains(release.number()) && release.number() != record.number()) {
        ShareState.manifest(files, release.number())
            .ifPresent(
                found ->
                    found
                        .hashes()
                        .keySet()
                        .forEach(path -> last.replace(path, Optional.of(release.number()))));
      }
    }
    ShareState.manifest(files, record.number())
        .ifPresent(found -> last.keySet().removeAll(found.hashes().keySet()));
    return pages.pointer(record.number(), record.facts(), new TreeMap<>(last));
  }

  /** Whether every file of a release is as it was published. */
  private static boolean isWhole(ShareFiles files, ReleaseRecord record) throws IOException {
    Optional<Manifest> manifest =
        ShareState.manifest(files, record.number())
            .filter(found -> Manifest.sha256(found.toText()).equals(record.manifest()));
    if (manifest.isEmpty()) {
      return false;
    }
    Path release = files.release(record.number());
    for (Map.Entry<SitePath, String> file : manifest.get().hashes().entrySet()) {
      Path path = release.resolve(file.getKey().text());
      if (!files.isFile(path) || !Manifest.sha256(files.ops().read(path)).equals(file.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** After the switch nothing fails any more: what cannot be done now is done the next time. */
  private void retire(ShareFiles files, Set<Integer> staying) {
    try {
      ShareState state = ShareState.read(files);
      String language = state.current().map(record -> record.facts().language()).orElse("vi");
      new Retirement(files, pages, language).run(state, staying, settings.hollow());
    } catch (PublishException e) {
      files.note("Chưa thu gọn được bản phát hành cũ: " + e.found() + ".");
    } catch (IOException e) {
      files.note("Chưa thu gọn được bản phát hành cũ: " + SystemAnswer.inWords(e) + ".");
    }
  }

  /**
   * Leads readers to an earlier release.
   *
   * @param number which; empty for the one before the current one
   * @return the record of the release that is current now
   * @throws PublishException if there is none such, or it is not whole any more
   */
  public RolledBack rollback(Optional<Integer> number) {
    requireShare();
    return locked(
        (files, lock) -> {
          ShareState state = ShareState.read(files);
          ReleaseRecord target = target(state, number);
          if (state.led().equals(Optional.of(target.number()))
              && state.journal().knows(state.pointer())) {
            lock.release();
            return new RolledBack(target, false, files.notes());
          }
          if (!isWhole(files, target)) {
            throw new PublishException(
                PublishFault.RELEASE_DAMAGED,
                files.release(target.number()).toString(),
                "bản phát hành " + target.number() + " có tệp thiếu hoặc khác với lúc phát hành",
                "bản còn nguyên như lúc phát hành",
                "Chọn bản khác (--release), hoặc chạy lệnh verify để xem tệp nào sai.");
          }
          Set<Integer> staying = Retirement.staying(state, target.number(), settings.keep());
          new Switch(files)
              .to(pointer(files, state, target, staying), target.number(), false, state, () -> {});
          lock.release();
          return new RolledBack(target, true, files.notes());
        });
  }

  /**
   * What going back did.
   *
   * @param release the current one now
   * @param isNew false when it was the current one already
   * @param notes lines in Vietnamese
   */
  public record RolledBack(ReleaseRecord release, boolean isNew, List<String> notes) {
    /** Copies. */
    public RolledBack {
      notes = List.copyOf(notes);
    }
  }

  private ReleaseRecord target(ShareState state, Optional<Integer> number) {
    int current = state.led().orElse(Integer.MAX_VALUE);
    Optional<ReleaseRecord> target =
        state.whole().stream()
            .filter(
                record ->
                    number.map(asked -> asked == record.number()).orElse(record.number() < current))
            .max(Comparator.comparingInt(ReleaseRecord::number));
    return target.orElseThrow(
        () ->
            new PublishException(
                PublishFault.NO_RELEASE,
                folder.toString(),
                number.map(asked -> "không giữ bản phát hành " + asked).orElse("không có bản trước")
                    + "; đang giữ: "
                    + String.join(
                        ", ",
                        state.whole().stream().map(r -> Integer.toString(r.number())).toList()),
                "một bản đang giữ đầy đủ",
                "Xem các bản bằng lệnh releases, rồi chọn bằng --release."));
  }

  /** That something was published here. */
  private void requireShare() {
    asked(
        TO_READ,
        files -> {
          FileOps.Kind kind = files.ops().kind(files.root());
          if (kind != FileOps.Kind.FOLDER || !isMarked(files)) {
            throw new PublishException(
                PublishFault.NOT_A_SHARE,
                files.root().toString(),
                switch (kind) {
                  case FOLDER -> "chưa có bản phát hành nào";
                  case NOTHING -> "chưa có thư mục này, nên chưa có bản phát hành nào";
                  default -> "không phải thư mục, nên chưa có bản phát hành nào";
                },
                "thư mục mà chương trình đã phát hành vào",
                "Kiểm tra lại tên thư mục; phát hành lần đầu bằng lệnh publish.");
          }
          return true;
        });
  }

  /**
   * The releases, newest first.
   *
   * @throws PublishException if nothing was published here
   */
  public Releases releases() {
    requireShare();
    return asked(
        TO_READ,
        files -> {
          ShareState state = ShareState.read(files);
          return new Releases(
              state.current().map(ReleaseRecord::number),
              state.records().values().stream()
                  .sorted(Comparator.comparingInt(ReleaseRecord::number).reversed())
                  .toList());
        });
  }

  /**
   * The releases of a share.
   *
   * @param current the number of the current one; empty for none
   * @param records newest first, retired ones among them
   */
  public record Releases(Optional<Integer> current, List<ReleaseRecord> records) {
    /** Copies. */
    public Releases {
      records = List.copyOf(records);
    }
  }

  /**
   * Looks whether everything is as it was published. Writes nothing.
   *
   * @throws PublishException if nothing was published here
   */
  public Verification verify() {
    requireShare();
    return asked(TO_READ, files -> new Verifier(files).run());
  }
}
