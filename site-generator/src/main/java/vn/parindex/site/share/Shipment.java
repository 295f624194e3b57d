package vn.parindex.site.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.FileSizes;
import vn.parindex.site.publish.FolderContents;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;

/**
 * The files of one release on their way: a list of them first, then each with its hash read back,
 * then the manifest in the place of the list. What lies in a whole release already gets a second
 * name, where the file system can do that, and is not sent.
 */
final class Shipment {

  /** Room for a record, the page that leads on, and what lies beside them for a moment. */
  private static final long SMALL_FILES = 1 << 16;

  private final ShareFiles files;
  private final FileOps ops;
  private final Path site;
  private final Manifest manifest;
  private final String list;
  private final Path target;
  private final Map<String, Path> there = new HashMap<>();
  private final Map<SitePath, Long> sizes = new TreeMap<>();
  private final Set<String> folders = new HashSet<>();
  private final long reserve;
  private boolean canLink = true;
  private long rest;
  private int filesSent;
  private long bytesSent;
  private int filesTakenOver;
  private long bytesTakenOver;

  /**
   * Of a site to a release.
   *
   * @param site a folder with a whole site
   * @param list its manifest, as it is written
   * @param besides how many bytes are written besides the release
   */
  Shipment(ShareFiles files, Path site, Manifest manifest, String list, int number, long besides) {
    this.files = files;
    this.ops = files.ops();
    this.site = site;
    this.manifest = manifest;
    this.list = list;
    this.target = files.release(number);
    this.reserve = besides + SMALL_FILES;
  }

  int filesSent() {
    return filesSent;
  }

  long bytesSent() {
    return bytesSent;
  }

  int filesTakenOver() {
    return filesTakenOver;
  }

  long bytesTakenOver() {
    return bytesTakenOver;
  }

  /** All bytes of the release. */
  long bytes() {
    return bytesSent + bytesTakenOver;
  }

  /** Files of this release need not be sent again. */
  void takeFrom(Path release) throws IOException {
    files
        .text(release.resolve(Manifest.PATH.text()))
        .flatMap(Manifest::parse)
        .ifPresent(
            old ->
                old.hashes()
                    .forEach((path, hash) -> there.put(hash, release.resolve(path.text()))));
  }

  /** Looks how large everything is, and refuses to begin what will not find room. */
  void requireRoom() throws IOException {
    for (SitePath path : manifest.hashes().keySet()) {
      try {
        sizes.put(path, ops.size(site.resolve(path.text())));
      } catch (NoSuchFileException missing) {
        throw notWhole(site, List.of(path.text())).because(missing);
      }
    }
    rest = list.length() + reserve;
    manifest
        .hashes()
        .forEach(
            (path, hash) -> {
              if (!there.containsKey(hash)) {
                rest += sizes.get(path);
              }
            });
    requireRest();
  }

  private void requireRest() throws IOException {
    long free = ops.usableSpace(files.root());
    if (free < rest) {
      throw noSpace(free, Optional.empty());
    }
  }

  /** What is said when writing failed: with numbers, if there is no room. */
  Optional<PublishException> explained(IOException failure) {
    try {
      long free = ops.usableSpace(files.root());
      return free < rest ? Optional.of(noSpace(free, Optional.of(failure))) : Optional.empty();
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  private PublishException noSpace(long free, Optional<IOException> cause) {
    PublishException told =
        new PublishException(
            PublishFault.NO_SPACE,
            files.root().toString(),
            "còn trống " + FileSizes.free(free + bytesSent),
            "ít nhất " + FileSizes.of(rest + bytesSent),
            "Xóa bớt tệp không dùng trên ổ đĩa của thư mục chia sẻ, hoặc nhờ quản trị cấp thêm chỗ,"
                + " rồi chạy lại.");
    cause.ifPresent(told::because);
    return told;
  }

  /** Sends everything. */
  void send(ShareProgress progress) throws IOException {
    progress.begins(rest, ops.usableSpace(files.root()));
    files.folders(target);
    byte[] listed = list.getBytes(StandardCharsets.UTF_8);
    Path before = target.resolve(FolderContents.list(1));
    files.write(before, listed);
    ops.sync(target);
    int done = 0;
    for (Map.Entry<SitePath, String> file : manifest.hashes().entrySet()) {
      for (String inner : file.getKey().foldersAbove()) {
        if (folders.add(inner)) {
          files.folders(target.resolve(inner));
        }
      }
      if (!isTakenOver(file.getKey(), file.getValue())) {
        write(file.getKey(), file.getValue());
      }
      done++;
      progress.step(done, manifest.hashes().size());
    }
    for (String inner : folders) {
      ops.sync(target.resolve(inner));
    }
    files.write(target.resolve(Manifest.PATH.text()), listed);
    filesSent++;
    bytesSent += listed.length;
    rest = reserve;
    ops.sync(target);
    ops.delete(before);
    ops.sync(target);
    ops.sync(files.releases());
    requireWhole();
  }

  /** Every file was read when it came; nothing is missing, and nothing else is there. */
  private void requireWhole() throws IOException {
    FolderContents written = FolderContents.read(ops, target);
    if (!written.manifest().equals(Optional.of(manifest))
        || !written.lists().isEmpty()
        || !written.foreign().isEmpty()
        || written.files().size() != manifest.hashes().size()) {
      throw damaged(target);
    }
  }

  private static PublishException damaged(Path place) {
    return new PublishException(
        PublishFault.DAMAGED,
        place.toString(),
        "tệp đọc lại khác với tệp đã ghi",
        "đọc lại đúng từng byte đã ghi",
        "Kiểm tra ổ đĩa hoặc đường truyền tới thư mục chia sẻ rồi chạy lại.");
  }

  private boolean isTakenOver(SitePath path, String hash) throws IOException {
    Path old = there.get(hash);
    if (old == null) {
      return false;
    }
    Path made = target.resolve(path.text());
    if (canLink) {
      try {
        ops.link(old, made);
        if (Manifest.sha256(ops.read(made)).equals(hash)) {
          filesTakenOver++;
          bytesTakenOver += sizes.get(path);
          return true;
        }
      } catch (IOException notHere) {
        canLink = false;
      }
      files.delete(made);
    }
    rest += sizes.get(path);
    requireRest();
    return false;
  }

  private void write(SitePath path, String hash) throws IOException {
    byte[] bytes;
    try {
      bytes = ops.read(site.resolve(path.text()));
    } catch (IOException e) {
      throw notWhole(site, List.of(path.text())).because(e);
    }
    if (!Manifest.sha256(bytes).equals(hash)) {
      throw notWhole(site, List.of(path.text()));
    }
    Path made = target.resolve(path.text());
    files.write(made, bytes);
    if (!Manifest.sha256(ops.read(made)).equals(hash)) {
      throw damaged(made);
    }
    rest -= bytes.length;
    filesSent++;
    bytesSent += bytes.length;
  }

  /** The site that was made is not what its manifest says. */
  static PublishException notWhole(Path site, List<String> names) {
    return new PublishException(
        PublishFault.SITE_DAMAGED,
        site.toString(),
        names.isEmpty()
            ? "không có trang do chương trình tạo"
            : "\"" + String.join("\", \"", names) + "\" thiếu hoặc khác với lúc tạo trang",
        "trang đúng như " + Manifest.PATH + " ghi",
        "Tạo lại trang rồi phát hành lại.");
  }
}
