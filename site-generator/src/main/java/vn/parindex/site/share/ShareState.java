package vn.parindex.site.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.Manifest;

/**
 * What stands in the folder.
 *
 * @param records of releases, by number
 * @param unreadable numbers whose record is there and is not what was written
 * @param folders numbers of the folders of releases
 * @param pointer the page that leads to the current release; empty when there is none
 * @param switches what is known of that page
 * @param stubs the SHA-256 of each page that leads on from an address that stays
 */
record ShareState(
    SortedMap<Integer, ReleaseRecord> records,
    SortedSet<Integer> unreadable,
    SortedSet<Integer> folders,
    Optional<byte[]> pointer,
    Optional<SwitchJournal> switches,
    SortedMap<SitePath, String> stubs) {

  static ShareState read(ShareFiles files) throws IOException {
    SortedMap<Integer, ReleaseRecord> records = new TreeMap<>();
    SortedSet<Integer> unreadable = new TreeSet<>();
    for (Path entry : entries(files, files.root().resolve(ShareFiles.OWN))) {
      String name = entry.getFileName().toString();
      Optional<Integer> number =
          name.endsWith(".txt")
              ? ShareFiles.number(name.substring(0, name.length() - ".txt".length()))
              : Optional.empty();
      if (number.isPresent()) {
        Optional<ReleaseRecord> record =
            files
                .text(entry)
                .flatMap(ReleaseRecord::parse)
                .filter(found -> found.number() == number.get());
        record.ifPresentOrElse(
            found -> records.put(found.number(), found), () -> unreadable.add(number.get()));
      }
    }
    SortedSet<Integer> folders = new TreeSet<>();
    for (Path entry : entries(files, files.releases())) {
      if (files.ops().kind(entry) == FileOps.Kind.FOLDER) {
        ShareFiles.number(entry.getFileName().toString()).ifPresent(folders::add);
      }
    }
    SortedMap<SitePath, String> stubs = new TreeMap<>();
    files
        .text(files.own(ShareFiles.STUBS))
        .flatMap(Stubs::parse)
        .ifPresent(list -> stubs.putAll(list.hashes()));
    Optional<byte[]> pointer =
        files.isFile(files.pointer())
            ? Optional.of(files.ops().read(files.pointer()))
            : Optional.empty();
    return new ShareState(
        records,
        unreadable,
        folders,
        pointer,
        files.text(files.own(ShareFiles.SWITCH)).flatMap(SwitchJournal::parse),
        stubs);
  }

  private static List<Path> entries(ShareFiles files, Path folder) throws IOException {
    return files.ops().kind(folder) == FileOps.Kind.FOLDER ? files.ops().list(folder) : List.of();
  }

  /** The same with one more release. */
  ShareState with(ReleaseRecord release) {
    SortedMap<Integer, ReleaseRecord> more = new TreeMap<>(records);
    more.put(release.number(), release);
    return new ShareState(more, unreadable, folders, pointer, switches, stubs);
  }

  /** The same with other addresses that stay. */
  ShareState with(Stubs other) {
    return new ShareState(records, unreadable, folders, pointer, switches, other.listed());
  }

  /** The same with more known of the pointer. */
  ShareState with(SwitchJournal other) {
    return new ShareState(records, unreadable, folders, pointer, Optional.of(other), stubs);
  }

  /** The manifest that lies in a release; empty where there is none that can be read. */
  static Optional<Manifest> manifest(ShareFiles files, int number) throws IOException {
    return files.text(files.release(number).resolve(Manifest.PATH.text())).flatMap(Manifest::parse);
  }

  /** What is known of the pointer; of a folder without that, nothing. */
  SwitchJournal journal() {
    return switches.orElse(SwitchJournal.EMPTY);
  }

  /** The number to which the pointer leads, whether that release is there or not. */
  Optional<Integer> led() {
    return pointer.flatMap(page -> SharePages.release(new String(page, StandardCharsets.UTF_8)));
  }

  /** The current release; empty when there is none that is whole by its record. */
  Optional<ReleaseRecord> current() {
    return led().map(records::get).filter(ReleaseRecord::isWhole);
  }

  /** Releases that are kept as a whole, oldest first. */
  List<ReleaseRecord> whole() {
    return records.values().stream().filter(ReleaseRecord::isWhole).toList();
  }

  /** The number of a release that is published now: larger than any that was seen here. */
  int next() {
    List<Integer> seen = new ArrayList<>(records.keySet());
    seen.addAll(unreadable);
    seen.addAll(folders);
    led().ifPresent(seen::add);
    seen.add(journal().begun());
    return seen.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
  }
}
