package vn.parindex.site.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.FolderContents;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.SystemFiles;
import vn.parindex.site.share.Verification.Group;
import vn.parindex.site.share.Verification.Kind;

/** Compares everything in a share with what was written down when it was published. */
final class Verifier {

  private final ShareFiles files;
  private final FileOps ops;
  private final List<Verification.Fault> faults = new ArrayList<>();
  private int read;
  private long bytes;

  Verifier(ShareFiles files) {
    this.files = files;
    this.ops = files.ops();
  }

  Verification run() throws IOException {
    ShareState state = ShareState.read(files);
    pointer(state);
    stubs(state);
    records(state);
    releases(state);
    return new Verification(
        faults,
        read,
        bytes,
        state.whole().size(),
        state.current().map(ReleaseRecord::number),
        ShareLock.holder(files));
  }

  private void fault(Group group, Kind kind, String path) {
    faults.add(new Verification.Fault(group, kind, path));
  }

  private void pointer(ShareState state) {
    if (state.pointer().isEmpty()) {
      fault(Group.POINTER, Kind.MISSING, ShareFiles.POINTER);
    } else {
      read++;
      bytes += state.pointer().get().length;
      // Where what is known of it is lost, that is named; it still has to lead to a release.
      boolean isKnown = state.switches().map(known -> known.knows(state.pointer())).orElse(true);
      if (!isKnown || state.led().filter(state.folders()::contains).isEmpty()) {
        fault(Group.POINTER, Kind.CHANGED, ShareFiles.POINTER);
      }
    }
  }

  private void stubs(ShareState state) throws IOException {
    Map<SitePath, Optional<String>> pages = new TreeMap<>();
    state.stubs().forEach((path, hash) -> pages.put(path, Optional.of(hash)));
    // Where the list is lost, that is named; every page of a release has its address nevertheless.
    for (ReleaseRecord record : state.records().values()) {
      ShareState.manifest(files, record.number())
          .filter(found -> Manifest.sha256(found.toText()).equals(record.manifest()))
          .ifPresent(
              found ->
                  found.hashes().keySet().stream()
                      .filter(Stubs::has)
                      .forEach(path -> pages.putIfAbsent(path, Optional.empty())));
    }
    for (Map.Entry<SitePath, Optional<String>> page : pages.entrySet()) {
      String path = page.getKey().text();
      if (page.getValue().isPresent()) {
        file(Group.STUBS, path, page.getValue().get());
      } else if (!files.isFile(files.root().resolve(path))) {
        fault(Group.STUBS, Kind.MISSING, path);
      }
    }
    Stubs.others(files, pages.keySet()).forEach(name -> fault(Group.STUBS, Kind.EXTRA, name));
  }

  /** Compares a file with its hash; whether it has it. */
  private boolean file(Group group, String path, String hash) throws IOException {
    Path file = files.root().resolve(path);
    if (!files.isFile(file)) {
      fault(group, Kind.MISSING, path);
      return false;
    }
    byte[] content = ops.read(file);
    read++;
    bytes += content.length;
    boolean isRight = Manifest.sha256(content).equals(hash);
    if (!isRight) {
      fault(group, Kind.CHANGED, path);
    }
    return isRight;
  }

  private void records(ShareState state) throws IOException {
    String own = ShareFiles.OWN + "/";
    Set<String> known = new HashSet<>();
    known.add(own + ShareFiles.MARK);
    file(Group.RECORDS, own + ShareFiles.MARK, Manifest.sha256(ShareFolder.MARK));
    formed(known, ShareFiles.STUBS, text -> Stubs.parse(text).isPresent());
    formed(known, ShareFiles.SWITCH, text -> SwitchJournal.parse(text).isPresent());
    for (int number : state.unreadable()) {
      String name = own + ShareFiles.name(number) + ".txt";
      known.add(name);
      fault(Group.RECORDS, Kind.CHANGED, name);
    }
    for (ReleaseRecord record : state.records().values()) {
      String name = own + ShareFiles.name(record.number());
      known.add(name + ".txt");
      counted(record.text());
      if (!record.note().isEmpty()) {
        known.add(name + ".md");
        file(Group.RECORDS, name + ".md", record.note());
      }
    }
    for (Path entry : ops.list(files.root().resolve(ShareFiles.OWN))) {
      String name = entry.getFileName().toString();
      boolean isFolder = ops.kind(entry) == FileOps.Kind.FOLDER;
      if (isFolder
          || !known.contains(own + name) && !ShareLock.isName(name) && !SystemFiles.isOne(name)) {
        fault(Group.RECORDS, Kind.EXTRA, own + name + (isFolder ? "/" : ""));
      }
    }
  }

  /** A file of ours whose form tells that somebody changed it. */
  private void formed(Set<String> known, String name, Predicate<String> isWell) throws IOException {
    String path = ShareFiles.OWN + "/" + name;
    known.add(path);
    Optional<String> text = files.text(files.own(name));
    if (text.isEmpty()) {
      fault(Group.RECORDS, Kind.MISSING, path);
    } else {
      counted(text.get());
      if (!isWell.test(text.get())) {
        fault(Group.RECORDS, Kind.CHANGED, path);
      }
    }
  }

  private void counted(String text) {
    read++;
    bytes += text.getBytes(StandardCharsets.UTF_8).length;
  }

  private void releases(ShareState state) throws IOException {
    Set<String> known = new HashSet<>();
    for (ReleaseRecord record : state.records().values()) {
      known.add(ShareFiles.name(record.number()));
      release(record);
    }
    state.unreadable().forEach(number -> known.add(ShareFiles.name(number)));
    if (ops.kind(files.releases()) == FileOps.Kind.FOLDER) {
      for (Path entry : ops.list(files.releases())) {
        String name = entry.getFileName().toString();
        boolean isFolder = ops.kind(entry) == FileOps.Kind.FOLDER;
        if (isFolder
            && !known.contains(name)
            && ShareFiles.number(name).isPresent()
            && isFinished(entry)) {
          fault(Group.RECORDS, Kind.MISSING, ShareFiles.OWN + "/" + name + ".txt");
        } else if (!(isFolder ? known.contains(name) : SystemFiles.isOne(name))) {
          fault(
              Group.RELEASES, Kind.EXTRA, ShareFiles.RELEASES + "/" + name + (isFolder ? "/" : ""));
        }
      }
    }
  }

  /** A release that was written to its end, and nothing says so. */
  private boolean isFinished(Path folder) throws IOException {
    FolderContents contents = FolderContents.read(ops, folder);
    return contents.hasManifestFile() && contents.lists().isEmpty();
  }

  private void release(ReleaseRecord record) throws IOException {
    String path = ShareFiles.RELEASES + "/" + ShareFiles.name(record.number()) + "/";
    Path folder = files.release(record.number());
    if (ops.kind(folder) != FileOps.Kind.FOLDER) {
      fault(Group.RELEASES, Kind.MISSING, path);
      return;
    }
    if (record.state() != ReleaseRecord.State.RETIRING
        && !file(Group.RELEASES, path + Manifest.PATH, record.manifest())) {
      // Nothing tells any more which files belong to it.
      return;
    }
    FolderContents contents = FolderContents.read(ops, folder);
    contents.foreign().forEach(name -> fault(Group.RELEASES, Kind.EXTRA, path + name));
    contents.lists().forEach(name -> fault(Group.RELEASES, Kind.EXTRA, path + name));
    if (record.state() == ReleaseRecord.State.RETIRING) {
      // Half of it is gone on purpose; the next publication goes on.
      return;
    }
    for (Map.Entry<SitePath, String> file : contents.manifest().orElseThrow().hashes().entrySet()) {
      file(Group.RELEASES, path + file.getKey(), file.getValue());
    }
  }
}
