package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.site.model.SitePath;

/**
 * Writes a tree to a folder, whole or not at all.
 *
 * <p>All files go to a folder beside the output first, are flushed and read back; then two renames
 * exchange the old folder for the new one. Whatever fails, the old site stands; whatever is killed,
 * the next run finishes or undoes it. Between the two renames, for an instant, a reader may find no
 * folder; a reader never finds a mixture. {@code docs/decisions/0005-publishing.md} says why.
 *
 * <p>What people get wrong: the output folder must be empty, absent or a site of ours. A file that
 * somebody put into it is never deleted; publishing refuses and names it.
 */
public final class Publisher {
  private final Path home;
  private final List<Path> protectedFolders;
  private final Clock clock;
  private final FileOps ops;

  Publisher(Path home, List<Path> protectedFolders, Clock clock, FileOps ops) {
    this.home = home;
    this.protectedFolders = List.copyOf(protectedFolders);
    this.clock = clock;
    this.ops = ops;
  }

  /**
   * A publisher for this machine.
   *
   * @param home the user's home folder, which is never an output
   * @param protectedFolders the data and the templates: no output contains them or lies in them
   * @param clock tells a second writer since when the first one has been at work; it never reaches
   *     the site
   */
  public static Publisher create(Path home, List<Path> protectedFolders, Clock clock) {
    return new Publisher(home, protectedFolders, clock, new DiskFileOps());
  }

  /**
   * Looks at the output folder before anything is made for it: refuses what {@link #publish} would
   * refuse, and puts right what an interrupted run left, so that the site is in its place whatever
   * becomes of this run. Writes nothing where no run was interrupted.
   *
   * @return lines in Vietnamese: what was put right
   * @throws PublishException with the old site untouched
   */
  public List<String> prepare(Path outputFolder) throws PublishException {
    try {
      Path output = checkedPlace(outputFolder);
      OutputFolder folder = new OutputFolder(ops, output, 0);
      try {
        if (folder.hasLeftovers()) {
          WriterLock lock = WriterLock.take(ops, output, clock);
          try {
            folder.heal();
          } finally {
            release(lock).ifPresent(e -> folder.note(notReleased(e)));
          }
        }
        folder.look();
        WriterLock.requireUsable(ops, output);
        folder.requireWritable();
      } catch (PublishException e) {
        throw e.after(folder.notes(), folder.displaced());
      }
      return folder.notes();
    } catch (IOException e) {
      throw OutputFolder.cannotWrite(ops, outputFolder.toAbsolutePath(), 0, e);
    }
  }

  /**
   * Makes the output folder hold exactly this tree and its manifest.
   *
   * @throws PublishException with the old site untouched; see {@link PublishFault} for the reasons
   */
  public Publication publish(OutputTree tree, Path outputFolder) throws PublishException {
    if (tree.size() == 0) {
      throw new IllegalArgumentException("A site without files is a fault of the program");
    }
    Path output;
    WriterLock lock;
    try {
      output = checkedPlace(outputFolder);
      ops.createFolders(output.getParent());
      lock = WriterLock.take(ops, output, clock);
    } catch (IOException e) {
      throw OutputFolder.cannotWrite(ops, outputFolder.toAbsolutePath(), tree.totalBytes(), e);
    }
    List<String> afterwards = new ArrayList<>();
    lock.notShared()
        .ifPresent(
            e ->
                afterwards.add(
                    "Chưa cho nhóm dùng chung được tệp khóa: " + OutputFolder.reason(e) + "."));
    Publication publication;
    try {
      publication = new Run(output, tree).publish();
    } finally {
      release(lock).ifPresent(e -> afterwards.add(notReleased(e)));
    }
    return afterwards.isEmpty() ? publication : withNotes(publication, afterwards);
  }

  private static String notReleased(IOException e) {
    return "Chưa đóng được tệp khóa: " + OutputFolder.reason(e) + ".";
  }

  private static Optional<IOException> release(WriterLock lock) {
    try {
      lock.release();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private static Publication withNotes(Publication publication, List<String> more) {
    List<String> notes = new ArrayList<>(publication.notes());
    notes.addAll(more);
    return publication.match(
        p -> new Publication.Published(p.filesWritten(), p.bytes(), notes),
        u -> new Publication.Unchanged(notes));
  }

  /** The output without links, when nothing else can be harmed by writing there. */
  private Path checkedPlace(Path outputFolder) throws IOException, PublishException {
    Path output = ops.real(outputFolder);
    if (output.getParent() == null || output.getFileName() == null) {
      throw new PublishException(
          PublishFault.ROOT,
          output.toString(),
          "thư mục gốc của ổ đĩa",
          "một thư mục riêng cho trang",
          "Chọn một thư mục con, ví dụ " + output.resolve("trang") + ".");
    }
    if (sameFileSystem(output, home) && ops.real(home).startsWith(output)) {
      throw new PublishException(
          PublishFault.HOME,
          output.toString(),
          "thư mục cá nhân của người dùng hoặc thư mục chứa nó",
          "một thư mục riêng cho trang",
          "Chọn một thư mục con, ví dụ " + home.resolve("trang") + ".");
    }
    for (Path folder : protectedFolders) {
      if (sameFileSystem(output, folder)) {
        Path real = ops.real(folder);
        if (real.startsWith(output) || output.startsWith(real)) {
          throw new PublishException(
              PublishFault.PROTECTED,
              output.toString(),
              "trùng, chứa hoặc nằm trong " + real,
              "thư mục phát hành tách khỏi thư mục dữ liệu và thư mục mẫu trang",
              "Chọn một thư mục phát hành khác.");
        }
      }
    }
    return output;
  }

  private static boolean sameFileSystem(Path one, Path other) {
    return one.getFileSystem().equals(other.getFileSystem());
  }

  /** One publication under the lock. */
  private final class Run {
    private final OutputFolder folder;
    private final OutputTree tree;
    private final Manifest manifest;
    private final byte[] manifestBytes;

    Run(Path output, OutputTree tree) {
      this.tree = tree;
      this.manifest = Manifest.of(tree);
      this.manifestBytes = manifest.toText().getBytes(StandardCharsets.UTF_8);
      this.folder = new OutputFolder(ops, output, bytesToWrite());
    }

    Publication publish() throws PublishException {
      try {
        folder.heal();
        Optional<FolderContents> old = folder.look();
        if (old.isPresent() && isAlreadyThere(old.get())) {
          return new Publication.Unchanged(folder.notes());
        }
        stage(old);
        switchOver();
      } catch (PublishException e) {
        throw e.after(folder.notes(), folder.displaced());
      }
      folder.tidy();
      return new Publication.Published(tree.size() + 1, bytesToWrite(), folder.notes());
    }

    private boolean isAlreadyThere(FolderContents old) throws PublishException {
      try {
        return old.manifest().equals(Optional.of(manifest)) && old.isWhole(ops, folder.output());
      } catch (IOException e) {
        throw folder.cannotWrite(e);
      }
    }

    private long bytesToWrite() {
      return tree.totalBytes() + manifestBytes.length;
    }

    private void stage(Optional<FolderContents> old) throws PublishException {
      Optional<Long> usable = OutputFolder.usableSpace(ops, folder.output().getParent());
      if (usable.isPresent() && usable.get() < bytesToWrite()) {
        throw OutputFolder.noSpace(folder.output(), bytesToWrite(), usable.get());
      }
      try {
        write(new Rights(ops, folder, old));
        check();
      } catch (IOException e) {
        PublishException failure = folder.cannotWrite(e);
        discardStaging(failure);
        throw failure;
      } catch (PublishException e) {
        discardStaging(e);
        throw e;
      }
    }

    /** The manifest goes first, so that whatever is interrupted later is known to be ours. */
    private void write(Rights rights) throws IOException {
      Path staging = folder.staging();
      ops.createFolders(staging);
      rights.ofFolder("");
      write(Manifest.PATH, manifestBytes, rights);
      ops.sync(staging);
      Set<String> folders = new LinkedHashSet<>();
      for (Map.Entry<SitePath, byte[]> file : tree.raw().entrySet()) {
        String path = file.getKey().text();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
          String inner = path.substring(0, slash);
          if (folders.add(inner)) {
            ops.createFolders(staging.resolve(inner));
            rights.ofFolder(inner);
          }
        }
        write(file.getKey(), file.getValue(), rights);
      }
      for (String inner : folders) {
        ops.sync(staging.resolve(inner));
      }
      rights.closeFolders();
      ops.sync(staging);
    }

    private void write(SitePath path, byte[] bytes, Rights rights) throws IOException {
      ops.write(folder.staging().resolve(path.text()), bytes);
      rights.ofFile(path);
    }

    private void check() throws IOException, PublishException {
      FolderContents written = FolderContents.read(ops, folder.staging());
      if (!written.manifest().equals(Optional.of(manifest))
          || !written.isWhole(ops, folder.staging())) {
        throw new PublishException(
            PublishFault.DAMAGED,
            folder.output().toString(),
            "tệp đọc lại khác với tệp đã ghi",
            "đọc lại đúng từng byte đã ghi",
            "Kiểm tra ổ đĩa hoặc đường truyền tới thư mục chia sẻ rồi chạy lại.");
      }
    }

    private void switchOver() throws PublishException {
      try {
        if (ops.kind(folder.output()) != FileOps.Kind.NOTHING) {
          ops.move(folder.output(), folder.previous());
        }
        ops.move(folder.staging(), folder.output());
      } catch (IOException e) {
        if (!switchedAfterAll()) {
          PublishException failure = rollBack(e);
          if (failure.fault() != PublishFault.SWITCH_STUCK) {
            discardStaging(failure);
          }
          throw failure;
        }
      }
    }

    /** A share may lose its answer to a rename that it did carry out. */
    private boolean switchedAfterAll() {
      try {
        return ops.kind(folder.staging()) == FileOps.Kind.NOTHING
            && ops.kind(folder.output()) == FileOps.Kind.FOLDER;
      } catch (IOException unknown) {
        return false;
      }
    }

    private PublishException rollBack(IOException cause) {
      try {
        if (ops.kind(folder.output()) == FileOps.Kind.NOTHING
            && ops.kind(folder.previous()) != FileOps.Kind.NOTHING) {
          ops.move(folder.previous(), folder.output());
        }
      } catch (IOException e) {
        cause.addSuppressed(e);
        return PublishException.stuck(
                folder.output().toString(), OutputFolder.reason(cause), folder.previous())
            .because(cause);
      }
      return new PublishException(
              PublishFault.SWITCH_FAILED,
              folder.output().toString(),
              OutputFolder.reason(cause),
              "đổi tên được thư mục đang phát hành",
              "Đóng các cửa sổ và trình duyệt đang mở thư mục này rồi chạy lại.")
          .because(cause);
    }

    private void discardStaging(PublishException failure) {
      try {
        if (ops.kind(folder.staging()) == FileOps.Kind.FOLDER) {
          FolderContents contents = FolderContents.read(ops, folder.staging());
          if (contents.isRemovable()) {
            contents.delete(ops, folder.staging());
          }
        }
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
