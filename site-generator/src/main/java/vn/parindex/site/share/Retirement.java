package vn.parindex.site.share;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.FileNames;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.FolderContents;
import vn.parindex.site.publish.Manifest;

/**
 * Releases that are not kept any more. Their pages lead to the current release from then on, since
 * people keep the address that their browser shows; everything else of them goes. What somebody has
 * open is left for the next time.
 */
final class Retirement {

  private final ShareFiles files;
  private final FileOps ops;
  private final SharePages pages;
  private final String language;

  /**
   * In a folder.
   *
   * @param language of the pages that lead on
   */
  Retirement(ShareFiles files, SharePages pages, String language) {
    this.files = files;
    this.ops = files.ops();
    this.pages = pages;
    this.language = language;
  }

  /** Which releases stay whole: the newest ones, and the current one in any case. */
  static Set<Integer> staying(ShareState state, int current, int keep) {
    Set<Integer> staying = new HashSet<>(Set.of(current));
    List<ReleaseRecord> whole = state.whole();
    for (int i = whole.size() - 1; i >= 0 && staying.size() < keep; i--) {
      staying.add(whole.get(i).number());
    }
    return staying;
  }

  /**
   * Retires all releases but these.
   *
   * @param staying the releases that stay whole
   * @param hollow how many retired ones still lead on
   */
  void run(ShareState state, Set<Integer> staying, int hollow) {
    int retired = 0;
    for (ReleaseRecord record : state.records().values()) {
      if (record.state() != ReleaseRecord.State.HOLLOW && !staying.contains(record.number())) {
        try {
          retire(record);
          retired++;
        } catch (IOException held) {
          files.note(
              "Bản phát hành "
                  + record.number()
                  + " chưa thu gọn xong vì có tệp đang mở; lần phát hành sau làm tiếp.");
        }
      }
    }
    if (retired > 0) {
      files.note(
          "Đã thu gọn "
              + retired
              + " bản phát hành cũ: địa chỉ của các trang vẫn dùng được, dẫn đến bản hiện nay.");
    }
    List<Integer> old =
        state.records().values().stream()
            .map(ReleaseRecord::number)
            .filter(number -> !staying.contains(number))
            .toList();
    for (int number : old.subList(0, Math.max(0, old.size() - hollow))) {
      try {
        forget(number);
      } catch (IOException held) {
        files.note("Chưa xóa xong bản phát hành cũ " + number + "; lần phát hành sau làm tiếp.");
      }
    }
  }

  private void retire(ReleaseRecord record) throws IOException {
    int number = record.number();
    Path folder = files.release(number);
    FolderContents contents = FolderContents.read(ops, folder);
    Optional<Manifest> manifest = contents.manifest();
    if (manifest.isEmpty()) {
      files.note("Không thu gọn " + folder + " vì thiếu " + Manifest.PATH + ".");
      return;
    }
    if (record.isWhole()) {
      put(record.with(ReleaseRecord.State.RETIRING, record.manifest()));
    }
    Map<SitePath, String> hollow = new TreeMap<>();
    Optional<IOException> held = Optional.empty();
    for (SitePath path : manifest.get().hashes().keySet()) {
      if (leadsOn(path)) {
        String from = ShareFiles.RELEASES + "/" + ShareFiles.name(number) + "/" + path;
        byte[] stub = pages.stub(from, path, language);
        hollow.put(path, Manifest.sha256(stub));
        held = first(held, lead(folder.resolve(path.text()), stub));
      }
    }
    for (SitePath path : contents.files()) {
      if (!hollow.containsKey(path)) {
        held = first(held, delete(folder.resolve(path.text())));
      }
    }
    for (String name : contents.leftBySystems()) {
      held = first(held, delete(folder.resolve(name)));
    }
    if (held.isPresent()) {
      throw held.get();
    }
    Set<String> needed =
        hollow.keySet().stream()
            .flatMap(path -> path.foldersAbove().stream())
            .collect(Collectors.toSet());
    for (int i = contents.folders().size() - 1; i >= 0; i--) {
      Path inner = folder.resolve(contents.folders().get(i));
      if (!needed.contains(contents.folders().get(i)) && ops.list(inner).isEmpty()) {
        ops.delete(inner);
      }
    }
    if (!contents.foreign().isEmpty()) {
      files.note(
          "Giữ nguyên tệp không phải của chương trình ở "
              + folder
              + ": "
              + FileNames.first(contents.foreign())
              + ".");
    }
    String list = new Manifest(hollow).toText();
    files.put(folder.resolve(Manifest.PATH.text()), list, ShareFiles.ONCE);
    put(record.with(ReleaseRecord.State.HOLLOW, Manifest.sha256(list)));
  }

  /** Whether the address of a page is one that people may keep. */
  static boolean leadsOn(SitePath path) {
    return path.hasExtension("html") && !("/" + path).endsWith("/404.html");
  }

  private void put(ReleaseRecord record) throws IOException {
    files.put(files.record(record.number()), record.text(), ShareFiles.ONCE);
  }

  /** Why a page could not be replaced; empty where it leads on now. */
  private Optional<IOException> lead(Path file, byte[] stub) {
    try {
      if (!files.holds(file, stub)) {
        files.folders(file.getParent());
        files.put(file, stub, ShareFiles.ONCE);
      }
      return Optional.empty();
    } catch (IOException held) {
      return Optional.of(held);
    }
  }

  private Optional<IOException> delete(Path file) {
    try {
      ops.delete(file);
      return Optional.empty();
    } catch (IOException held) {
      return Optional.of(held);
    }
  }

  private static Optional<IOException> first(
      Optional<IOException> before, Optional<IOException> after) {
    return before.isPresent() ? before : after;
  }

  /** Without a record a folder is a leftover, and goes. */
  private void forget(int number) throws IOException {
    files.delete(files.record(number));
    leftover(files, number);
  }

  /**
   * Deletes the note of a release that has no record, and its folder with what is ours or nobody's
   * in it.
   */
  static void leftover(ShareFiles files, int number) throws IOException {
    files.delete(files.noteOf(number));
    FileOps ops = files.ops();
    Path folder = files.release(number);
    if (ops.kind(folder) != FileOps.Kind.FOLDER) {
      return;
    }
    FolderContents contents = FolderContents.read(ops, folder);
    if (contents.isRemovable()) {
      contents.delete(ops, folder);
    } else {
      files.note("Không xóa " + folder + " vì có " + FileNames.first(contents.foreign()) + ".");
    }
  }
}
