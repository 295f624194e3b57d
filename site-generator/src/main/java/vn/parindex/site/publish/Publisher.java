package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private static final int NAMES_SHOWN = 3;
  private static final int RETIRED_FOLDERS = 9;

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
      throw cannotWrite(outputFolder.toAbsolutePath(), tree.totalBytes(), e);
    }
    Optional<IOException> notReleased;
    Publication publication;
    try {
      publication = new Run(output, tree).publish();
    } finally {
      notReleased = release(lock);
    }
    return notReleased.isEmpty()
        ? publication
        : withNote(publication, "Chưa đóng được tệp khóa: " + reason(notReleased.get()) + ".");
  }

  private static Optional<IOException> release(WriterLock lock) {
    try {
      lock.release();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private static Publication withNote(Publication publication, String note) {
    List<String> notes = new ArrayList<>(publication.notes());
    notes.add(note);
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

  private static String names(List<String> names) {
    String shown =
        names.stream()
            .limit(NAMES_SHOWN)
            .map(name -> "\"" + name + "\"")
            .collect(Collectors.joining(", "));
    int rest = names.size() - NAMES_SHOWN;
    return rest > 0 ? shown + " và " + rest + " mục khác" : shown;
  }

  private PublishException cannotWrite(Path place, long bytesNeeded, IOException e) {
    Optional<Long> usable = usableSpace(place);
    if (usable.isPresent() && usable.get() < bytesNeeded) {
      return noSpace(place, bytesNeeded, usable.get()).because(e);
    }
    return new PublishException(
            PublishFault.CANNOT_WRITE,
            place.toString(),
            reason(e)
                + usable.map(free -> " (còn trống " + free + " byte)").orElse(" (không đọc được)"),
            "ghi được " + bytesNeeded + " byte vào thư mục này",
            "Kiểm tra ổ đĩa hoặc thư mục chia sẻ còn kết nối, không bị khóa chỉ đọc và có quyền"
                + " ghi, rồi chạy lại.")
        .because(e);
  }

  private static PublishException noSpace(Path place, long needed, long usable) {
    return new PublishException(
        PublishFault.NO_SPACE,
        place.toString(),
        "còn trống " + usable + " byte",
        needed + " byte",
        "Xóa bớt tệp không dùng hoặc chọn ổ đĩa khác, rồi chạy lại.");
  }

  private Optional<Long> usableSpace(Path place) {
    try {
      Path existing = place;
      while (existing.getParent() != null && ops.kind(existing) == FileOps.Kind.NOTHING) {
        existing = existing.getParent();
      }
      return Optional.of(ops.usableSpace(existing));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "không có quyền ghi vào " + e.getMessage();
    }
    if (e instanceof NoSuchFileException) {
      return "không tìm thấy " + e.getMessage();
    }
    String text =
        e instanceof FileSystemException f && f.getReason() != null
            ? f.getFile() + ": " + f.getReason()
            : String.valueOf(e.getMessage());
    return text.contains("Read-only file system")
        ? "ổ đĩa chỉ cho đọc (" + text + ")"
        : "hệ điều hành từ chối (" + e.getClass().getSimpleName() + ": " + text + ")";
  }

  /** One publication under the lock. */
  private final class Run {
    private final Path output;
    private final Path staging;
    private final Path previous;
    private final OutputTree tree;
    private final Manifest manifest;
    private final byte[] manifestBytes;
    private final List<String> notes = new ArrayList<>();

    Run(Path output, OutputTree tree) {
      this.output = output;
      this.staging = output.resolveSibling("." + output.getFileName() + "-new");
      this.previous = output.resolveSibling("." + output.getFileName() + "-old");
      this.tree = tree;
      this.manifest = Manifest.of(tree);
      this.manifestBytes = manifest.toText().getBytes(StandardCharsets.UTF_8);
    }

    Publication publish() throws PublishException {
      try {
        heal();
        if (isAlreadyThere()) {
          return new Publication.Unchanged(distinctNotes());
        }
        stage();
        switchOver();
      } catch (PublishException e) {
        throw e.after(distinctNotes());
      }
      tidy();
      return new Publication.Published(tree.size() + 1, bytesToWrite(), distinctNotes());
    }

    /** Tidying before and after the switch may meet the same obstacle twice. */
    private List<String> distinctNotes() {
      return notes.stream().distinct().toList();
    }

    private long bytesToWrite() {
      return tree.totalBytes() + manifestBytes.length;
    }

    /** Finishes or undoes what an interrupted run left; an output that exists is left alone. */
    private void heal() throws PublishException {
      try {
        if (ops.kind(output) == FileOps.Kind.NOTHING) {
          if (ops.kind(staging) == FileOps.Kind.FOLDER
              && FolderContents.read(ops, staging).isWhole(ops, staging)) {
            ops.move(staging, output);
            notes.add("Lần chạy trước bị ngắt giữa chừng: đã hoàn tất việc chuyển sang trang mới.");
          } else if (ops.kind(previous) == FileOps.Kind.FOLDER) {
            ops.move(previous, output);
            notes.add("Lần chạy trước bị ngắt giữa chừng: đã đưa trang cũ trở lại chỗ của nó.");
          }
        }
        if (ops.kind(staging) != FileOps.Kind.NOTHING) {
          ourLeftover(staging).delete(ops, staging);
          notes.add("Lần chạy trước bị ngắt giữa chừng: đã dọn thư mục viết dở.");
        }
        if (ops.kind(previous) != FileOps.Kind.NOTHING) {
          ourLeftover(previous);
          notes.add("Lần chạy trước bị ngắt giữa chừng: đã dọn trang cũ còn sót lại.");
        }
      } catch (IOException e) {
        throw cannotWrite(output, bytesToWrite(), e);
      }
      tidy();
    }

    private FolderContents ourLeftover(Path folder) throws IOException, PublishException {
      boolean isFolder = ops.kind(folder) == FileOps.Kind.FOLDER;
      if (isFolder) {
        FolderContents contents = FolderContents.read(ops, folder);
        if (contents.isRemovable()) {
          return contents;
        }
        throw leftoverNotOurs(folder, "có " + names(contents.foreign()));
      }
      throw leftoverNotOurs(folder, "không phải là thư mục");
    }

    private PublishException leftoverNotOurs(Path folder, String found) {
      return new PublishException(
          PublishFault.LEFTOVER_NOT_OURS,
          folder.toString(),
          found,
          "tên này để trống cho việc phát hành",
          "Chuyển các tệp đó đi nơi khác rồi chạy lại; chương trình không xóa tệp không phải của"
              + " mình.");
    }

    private boolean isAlreadyThere() throws PublishException {
      try {
        FileOps.Kind kind = ops.kind(output);
        if (kind == FileOps.Kind.NOTHING) {
          return false;
        }
        if (kind != FileOps.Kind.FOLDER) {
          throw new PublishException(
              PublishFault.NOT_A_FOLDER,
              output.toString(),
              kind == FileOps.Kind.FILE ? "một tệp" : "một liên kết hỏng hoặc thiết bị",
              "một thư mục, hoặc chưa có gì",
              "Chọn thư mục phát hành khác hoặc đổi tên tệp này.");
        }
        FolderContents contents = FolderContents.read(ops, output);
        if (contents.manifest().isEmpty()) {
          List<String> there = new ArrayList<>(contents.foreign());
          if (contents.hasManifestFile()) {
            there.add(Manifest.PATH.text());
          }
          if (!there.isEmpty()) {
            throw new PublishException(
                PublishFault.NOT_OURS,
                output.toString(),
                "thư mục đã có " + names(there) + ", không phải trang do chương trình này tạo",
                "thư mục trống hoặc trang do chương trình này tạo (có " + Manifest.PATH + ")",
                "Chọn thư mục khác, hoặc chuyển các tệp đó đi nơi khác.");
          }
          return false;
        }
        if (!contents.foreign().isEmpty()) {
          throw new PublishException(
              PublishFault.UNLISTED_FILES,
              output.toString(),
              "có " + names(contents.foreign()) + " không thuộc trang đã phát hành",
              "chỉ có các tệp ghi trong " + Manifest.PATH,
              "Chuyển các tệp đó đi nơi khác rồi chạy lại; chương trình không xóa tệp không phải"
                  + " của mình.");
        }
        return contents.manifest().get().equals(manifest) && contents.isWhole(ops, output);
      } catch (IOException e) {
        throw cannotWrite(output, bytesToWrite(), e);
      }
    }

    private void stage() throws PublishException {
      Optional<Long> usable = usableSpace(output.getParent());
      if (usable.isPresent() && usable.get() < bytesToWrite()) {
        throw noSpace(output, bytesToWrite(), usable.get());
      }
      try {
        write();
        check();
      } catch (IOException e) {
        PublishException failure = cannotWrite(output, bytesToWrite(), e);
        discardStaging(failure);
        throw failure;
      } catch (PublishException e) {
        discardStaging(e);
        throw e;
      }
    }

    /** The manifest goes first, so that whatever is interrupted later is known to be ours. */
    private void write() throws IOException {
      ops.createFolders(staging);
      ops.write(staging.resolve(Manifest.PATH.text()), manifestBytes);
      ops.sync(staging);
      Set<Path> folders = new LinkedHashSet<>();
      for (Map.Entry<SitePath, byte[]> file : tree.raw().entrySet()) {
        Path path = staging.resolve(file.getKey().text());
        Path folder = path.getParent();
        if (!folder.equals(staging) && folders.add(folder)) {
          ops.createFolders(folder);
        }
        ops.write(path, file.getValue());
      }
      for (Path folder : folders) {
        for (Path f = folder; !f.equals(staging); f = f.getParent()) {
          ops.sync(f);
        }
      }
      ops.sync(staging);
    }

    private void check() throws IOException, PublishException {
      FolderContents written = FolderContents.read(ops, staging);
      if (!written.manifest().equals(Optional.of(manifest)) || !written.isWhole(ops, staging)) {
        throw new PublishException(
            PublishFault.DAMAGED,
            output.toString(),
            "tệp đọc lại khác với tệp đã ghi",
            "đọc lại đúng từng byte đã ghi",
            "Kiểm tra ổ đĩa hoặc đường truyền tới thư mục chia sẻ rồi chạy lại.");
      }
    }

    private void switchOver() throws PublishException {
      try {
        if (ops.kind(output) != FileOps.Kind.NOTHING) {
          ops.move(output, previous);
        }
        ops.move(staging, output);
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
        return ops.kind(staging) == FileOps.Kind.NOTHING && ops.kind(output) == FileOps.Kind.FOLDER;
      } catch (IOException unknown) {
        return false;
      }
    }

    private PublishException rollBack(IOException cause) {
      try {
        if (ops.kind(output) == FileOps.Kind.NOTHING
            && ops.kind(previous) != FileOps.Kind.NOTHING) {
          ops.move(previous, output);
        }
      } catch (IOException e) {
        cause.addSuppressed(e);
        return PublishException.stuck(output.toString(), reason(cause), previous.toString())
            .because(cause);
      }
      return new PublishException(
              PublishFault.SWITCH_FAILED,
              output.toString(),
              reason(cause),
              "đổi tên được thư mục đang phát hành",
              "Đóng các cửa sổ và trình duyệt đang mở thư mục này rồi chạy lại.")
          .because(cause);
    }

    private void discardStaging(PublishException failure) {
      try {
        if (ops.kind(staging) == FileOps.Kind.FOLDER) {
          FolderContents contents = FolderContents.read(ops, staging);
          if (contents.isRemovable()) {
            contents.delete(ops, staging);
          }
        }
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }

    /**
     * Removes what is no longer needed. The old site first takes another name: whatever is called
     * "old" is whole and may be moved back, whatever is called "gone" is only to be deleted.
     */
    private void tidy() {
      try {
        ops.sync(output.getParent());
        if (ops.kind(previous) == FileOps.Kind.FOLDER
            && ops.kind(output) != FileOps.Kind.NOTHING
            && FolderContents.read(ops, previous).isRemovable()) {
          for (int i = 1; i <= RETIRED_FOLDERS; i++) {
            if (ops.kind(retired(i)) == FileOps.Kind.NOTHING) {
              ops.move(previous, retired(i));
              break;
            }
          }
        }
      } catch (IOException e) {
        notes.add("Chưa dọn được trang cũ " + previous + ": " + reason(e) + ".");
      }
      for (int i = 1; i <= RETIRED_FOLDERS; i++) {
        try {
          if (ops.kind(retired(i)) == FileOps.Kind.FOLDER) {
            FolderContents contents = FolderContents.read(ops, retired(i));
            if (contents.isRemovable()) {
              contents.delete(ops, retired(i));
            } else {
              notes.add("Không dọn " + retired(i) + " vì có " + names(contents.foreign()) + ".");
            }
          }
        } catch (IOException e) {
          notes.add("Chưa dọn được trang cũ " + retired(i) + ": " + reason(e) + ".");
        }
      }
    }

    private Path retired(int number) {
      return output.resolveSibling("." + output.getFileName() + "-gone-" + number);
    }
  }
}
