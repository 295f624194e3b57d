package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The place of a site with the names beside it that publishing uses: what stands there, what an
 * interrupted run left, and what is said about it. Whoever heals or tidies holds the lock.
 */
final class OutputFolder {
  private static final int RETIRED_FOLDERS = 9;

  private final FileOps ops;
  private final Path output;
  private final Path staging;
  private final Path previous;
  private final List<String> notes = new ArrayList<>();
  private long bytesNeeded;
  private long bytesWritten;

  /** A place; the output without links. */
  OutputFolder(FileOps ops, Path output) {
    this.ops = ops;
    this.output = output;
    this.staging = output.resolveSibling("." + output.getFileName() + "-new");
    this.previous = output.resolveSibling("." + output.getFileName() + "-old");
  }

  Path output() {
    return output;
  }

  /** Where a new site is written. */
  Path staging() {
    return staging;
  }

  /** Where the old site waits while the new one takes its place. */
  Path previous() {
    return previous;
  }

  /** What is to be told. Tidying before and after the switch may meet the same obstacle twice. */
  List<String> notes() {
    return notes.stream().distinct().toList();
  }

  void note(String note) {
    notes.add(note);
  }

  /** How much room the new site needs, as far as it is known. */
  void needs(long bytes) {
    bytesNeeded = bytes;
  }

  /** So much of it is written. */
  void wrote(long bytes) {
    bytesWritten += bytes;
  }

  /** Whether a run was interrupted here, or is at work. */
  boolean hasLeftovers() throws IOException {
    return ops.kind(staging) != FileOps.Kind.NOTHING || ops.kind(previous) != FileOps.Kind.NOTHING;
  }

  /** Where the old site lies when it is not in its place: after a kill between the two renames. */
  Optional<Path> displaced() {
    try {
      return ops.kind(output) == FileOps.Kind.NOTHING && ops.kind(previous) == FileOps.Kind.FOLDER
          ? Optional.of(previous)
          : Optional.empty();
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  /** Finishes or undoes what an interrupted run left; an output that exists is left alone. */
  void heal() throws PublishException {
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
      throw cannotWrite(e);
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
      throw leftoverNotOurs(folder, "có " + FileNames.first(contents.foreign()));
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

  /**
   * What stands in the output folder; empty when there is none.
   *
   * @throws PublishException if something there is not ours
   */
  Optional<FolderContents> look() throws PublishException {
    try {
      FileOps.Kind kind = ops.kind(output);
      if (kind == FileOps.Kind.NOTHING) {
        return Optional.empty();
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
              "thư mục đã có "
                  + FileNames.first(there)
                  + ", không phải trang do chương trình này tạo",
              "thư mục trống hoặc trang do chương trình này tạo (có " + Manifest.PATH + ")",
              "Chọn thư mục khác, hoặc chuyển các tệp đó đi nơi khác.");
        }
        return Optional.of(contents);
      }
      if (!contents.foreign().isEmpty()) {
        throw new PublishException(
            PublishFault.UNLISTED_FILES,
            output.toString(),
            "có " + FileNames.first(contents.foreign()) + " không thuộc trang đã phát hành",
            "chỉ có các tệp ghi trong " + Manifest.PATH,
            "Chuyển các tệp đó đi nơi khác rồi chạy lại; chương trình không xóa tệp không phải"
                + " của mình.");
      }
      return Optional.of(contents);
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /** Says early what writing would say after all the work. */
  void requireWritable() throws IOException, PublishException {
    Path existing = output.getParent();
    while (existing.getParent() != null && ops.kind(existing) == FileOps.Kind.NOTHING) {
      existing = existing.getParent();
    }
    if (ops.kind(existing) == FileOps.Kind.FOLDER && !ops.isWritable(existing)) {
      throw cannotWrite(new AccessDeniedException(existing.toString()));
    }
  }

  /**
   * Removes what is no longer needed. The old site first takes another name: whatever is called
   * "old" is whole and may be moved back, whatever is called "gone" is only to be deleted.
   */
  void tidy() {
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
      notes.add("Chưa dọn được trang cũ " + previous + ": " + SystemAnswer.inWords(e) + ".");
    }
    for (int i = 1; i <= RETIRED_FOLDERS; i++) {
      try {
        if (ops.kind(retired(i)) == FileOps.Kind.FOLDER) {
          FolderContents contents = FolderContents.read(ops, retired(i));
          if (contents.isRemovable()) {
            contents.delete(ops, retired(i));
          } else {
            notes.add(
                "Không dọn " + retired(i) + " vì có " + FileNames.first(contents.foreign()) + ".");
          }
        }
      } catch (IOException e) {
        notes.add("Chưa dọn được trang cũ " + retired(i) + ": " + SystemAnswer.inWords(e) + ".");
      }
    }
  }

  private Path retired(int number) {
    return output.resolveSibling("." + output.getFileName() + "-gone-" + number);
  }

  /** Why this place cannot be written. */
  PublishException cannotWrite(IOException e) {
    Optional<Long> usable = usableSpace();
    if (isTooSmall(usable)) {
      return noSpace(usable.get()).because(e);
    }
    return new PublishException(
            PublishFault.CANNOT_WRITE,
            output.toString(),
            SystemAnswer.inWords(e)
                + usable
                    .map(free -> " (còn trống " + FileSizes.free(free) + ")")
                    .orElse(" (không đọc được)"),
            bytesNeeded == 0
                ? "ghi được vào thư mục này"
                : "ghi được " + FileSizes.of(bytesNeeded) + " vào thư mục này",
            "Kiểm tra ổ đĩa hoặc thư mục chia sẻ còn kết nối, không bị khóa chỉ đọc và có quyền"
                + " ghi, rồi chạy lại.")
        .because(e);
  }

  /** Refuses to begin to write what will not find room. */
  void requireRoom() {
    Optional<Long> usable = usableSpace();
    if (isTooSmall(usable)) {
      throw noSpace(usable.get());
    }
  }

  private boolean isTooSmall(Optional<Long> usable) {
    return usable.isPresent() && usable.get() < bytesNeeded - bytesWritten;
  }

  /** What is written already goes again, and leaves its room. */
  private PublishException noSpace(long usable) {
    return new PublishException(
        PublishFault.NO_SPACE,
        output.toString(),
        "còn trống " + FileSizes.free(usable + bytesWritten),
        "ít nhất " + FileSizes.of(bytesNeeded),
        "Xóa bớt tệp không dùng hoặc chọn ổ đĩa khác, rồi chạy lại.");
  }

  /** The bytes that can still be written; empty when the system does not say. */
  private Optional<Long> usableSpace() {
    try {
      Path existing = output;
      while (existing.getParent() != null && ops.kind(existing) == FileOps.Kind.NOTHING) {
        existing = existing.getParent();
      }
      return Optional.of(ops.usableSpace(existing));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }
}
