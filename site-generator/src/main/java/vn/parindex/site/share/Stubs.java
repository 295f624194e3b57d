package vn.parindex.site.share;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.FileNames;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;
import vn.parindex.site.publish.SystemFiles;

/**
 * The addresses that stay: for every page that a release ever had, one that leads on to the same
 * page of the current release. Before such a page is written it is on a list, so that whatever is
 * interrupted is known to be ours.
 */
final class Stubs {

  private final ShareFiles files;
  private final SharePages pages;
  private final String language;
  private final SortedMap<SitePath, String> listed;

  /**
   * Those of a folder.
   *
   * @param language in which they speak
   * @param listed the SHA-256 of each that is there
   */
  Stubs(ShareFiles files, SharePages pages, String language, SortedMap<SitePath, String> listed) {
    this.files = files;
    this.pages = pages;
    this.language = language;
    this.listed = new TreeMap<>(listed);
  }

  SortedMap<SitePath, String> listed() {
    return listed;
  }

  /** Whether a page of a site has an address that stays, besides that of the whole site. */
  static boolean has(SitePath path) {
    return Retirement.leadsOn(path)
        && !path.text().equals(ShareFiles.POINTER)
        && !path.text().startsWith(ShareFiles.RELEASES + "/");
  }

  private Path place(SitePath path) {
    return files.root().resolve(path.text());
  }

  private byte[] stub(SitePath path) {
    return pages.stub(path.text(), path, language);
  }

  /**
   * Asks whether nothing of others stands where pages of ours are to be.
   *
   * @throws PublishException if something does
   */
  void requireFree(Manifest manifest) throws IOException {
    requireFolder(files.releases());
    Set<String> looked = new HashSet<>();
    for (SitePath path : manifest.hashes().keySet()) {
      if (has(path)) {
        for (String above : path.foldersAbove()) {
          if (looked.add(above)) {
            requireFolder(files.root().resolve(above));
          }
        }
        FileOps.Kind kind = files.ops().kind(place(path));
        if (kind != FileOps.Kind.NOTHING && !(kind == FileOps.Kind.FILE && isOurs(path))) {
          throw inTheWay(place(path));
        }
      }
    }
  }

  /** On the list, or just what would be written: somebody may have lost the list. */
  private boolean isOurs(SitePath path) throws IOException {
    return listed.containsKey(path) || files.holds(place(path), stub(path));
  }

  /** Reads the list; empty where it is not as it was written. */
  static Optional<Manifest> parse(String text) {
    return Sealed.open(text).flatMap(Manifest::parse);
  }

  private void requireFolder(Path folder) throws IOException {
    FileOps.Kind kind = files.ops().kind(folder);
    if (kind != FileOps.Kind.NOTHING && kind != FileOps.Kind.FOLDER) {
      throw inTheWay(folder);
    }
  }

  /** Notes what stands beside the pages of ours, and that it is left alone. */
  void tellOfOthers(Manifest manifest) throws IOException {
    Set<SitePath> pages = new HashSet<>(listed.keySet());
    manifest.hashes().keySet().stream().filter(Stubs::has).forEach(pages::add);
    List<String> others = others(files, pages);
    if (!others.isEmpty()) {
      files.note(
          "Trên thư mục chia sẻ có tệp không phải của chương trình, giữ nguyên: "
              + FileNames.first(others)
              + ".");
    }
  }

  /**
   * What stands outside the releases and is neither one of these pages nor the program's nor left
   * by a system. Of a folder that no page lies in only its own name is told.
   *
   * @return names below the folder, with {@code /}; folders end with one
   */
  static List<String> others(ShareFiles files, Set<SitePath> pages) throws IOException {
    Set<String> own = new HashSet<>(Set.of(ShareFiles.POINTER));
    Set<String> folders = new HashSet<>();
    for (SitePath page : pages) {
      own.add(page.text());
      folders.addAll(page.foldersAbove());
    }
    List<String> others = new ArrayList<>();
    others(files, "", own, folders, others);
    return others;
  }

  private static void others(
      ShareFiles files, String prefix, Set<String> own, Set<String> folders, List<String> others)
      throws IOException {
    for (Path entry : files.ops().list(files.root().resolve(prefix))) {
      String name = prefix + entry.getFileName();
      if (files.ops().kind(entry) != FileOps.Kind.FOLDER) {
        if (!own.contains(name) && !SystemFiles.isOne(entry.getFileName().toString())) {
          others.add(name);
        }
      } else if (folders.contains(name)) {
        others(files, name + "/", own, folders, others);
      } else if (!name.equals(ShareFiles.OWN) && !name.equals(ShareFiles.RELEASES)) {
        others.add(name + "/");
      }
    }
  }

  static PublishException inTheWay(Path place) {
    return new PublishException(
        PublishFault.IN_THE_WAY,
        place.toString(),
        "tệp hoặc thư mục không phải của chương trình, ở đúng chỗ của một trang",
        "tên này để trống cho trang",
        "Chuyển đi nơi khác hoặc đổi tên rồi chạy lại; chương trình không xóa tệp không phải của"
            + " mình.");
  }

  /** How much room those take at most that are not there yet. */
  long room(Manifest manifest) {
    return manifest.hashes().keySet().stream()
        .filter(path -> has(path) && !listed.containsKey(path))
        .mapToLong(path -> stub(path).length)
        .sum();
  }

  /** Whether every page of a site has its address, and all of them lead on. */
  boolean stand(Manifest manifest) throws IOException {
    for (SitePath path : manifest.hashes().keySet()) {
      if (has(path) && !listed.containsKey(path)) {
        return false;
      }
    }
    for (SitePath path : listed.keySet()) {
      if (!files.holds(place(path), stub(path))) {
        return false;
      }
    }
    return true;
  }

  /** Writes those that are missing or speak otherwise; the others stay as they are. */
  void write(Manifest manifest) throws IOException {
    SortedMap<SitePath, byte[]> wanted = new TreeMap<>();
    listed.keySet().forEach(path -> wanted.put(path, stub(path)));
    manifest.hashes().keySet().stream()
        .filter(Stubs::has)
        .forEach(path -> wanted.computeIfAbsent(path, this::stub));
    boolean isNew = false;
    for (Map.Entry<SitePath, byte[]> page : wanted.entrySet()) {
      if (listed.putIfAbsent(page.getKey(), Manifest.sha256(page.getValue())) == null) {
        isNew = true;
      }
    }
    if (isNew) {
      writeList();
    }
    boolean isOther = false;
    Set<Path> folders = new HashSet<>();
    for (Map.Entry<SitePath, byte[]> page : wanted.entrySet()) {
      Path place = place(page.getKey());
      if (!files.holds(place, page.getValue())) {
        files.folders(place.getParent());
        files.put(place, page.getValue(), ShareFiles.SHORT);
        folders.add(place.getParent());
      }
      String hash = Manifest.sha256(page.getValue());
      isOther |= !hash.equals(listed.put(page.getKey(), hash));
    }
    for (Path folder : folders) {
      files.ops().sync(folder);
    }
    if (isOther) {
      writeList();
    }
  }

  private void writeList() throws IOException {
    files.put(
        files.own(ShareFiles.STUBS), Sealed.seal(new Manifest(listed).toText()), ShareFiles.SHORT);
  }
}
