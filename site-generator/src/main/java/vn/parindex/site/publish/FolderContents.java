package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import vn.parindex.site.model.SitePath;

/**
 * What a folder holds, measured against the manifest in it. Only what a manifest of ours lists is
 * ours; links are never ours and never followed; a folder that is not ours is named and not
 * entered.
 *
 * @param manifest the manifest, when it can be read
 * @param lists of a site that is not finished: each names files, in the form of the manifest, and
 *     was there before them
 * @param files the files found that the manifest or one of these lists names
 * @param folders the folders found that these files need, outer ones first
 * @param leftBySystems files in these folders that are nobody's: {@link SystemFiles}
 * @param foreign everything else, folders with a slash at the end
 */
public record FolderContents(
    Optional<Manifest> manifest,
    boolean hasManifestFile,
    List<String> lists,
    List<SitePath> files,
    List<String> folders,
    List<String> leftBySystems,
    List<String> foreign) {

  private static final Pattern LIST = Pattern.compile("\\.parindex-\\d+\\.sha256");

  /** Copies. */
  public FolderContents {
    lists = List.copyOf(lists);
    files = List.copyOf(files);
    folders = List.copyOf(folders);
    leftBySystems = List.copyOf(leftBySystems);
    foreign = List.copyOf(foreign);
  }

  /** Looks at a folder. */
  public static FolderContents read(FileOps ops, Path folder) throws IOException {
    Path manifestFile = folder.resolve(Manifest.PATH.text());
    boolean hasManifestFile = ops.kind(manifestFile) == FileOps.Kind.FILE;
    Optional<Manifest> manifest =
        hasManifestFile
            ? Manifest.parse(new String(ops.read(manifestFile), StandardCharsets.UTF_8))
            : Optional.empty();
    Set<String> ownFiles = new HashSet<>();
    Set<String> ownFolders = new HashSet<>();
    List<String> lists = new ArrayList<>();
    manifest.ifPresent(found -> own(found, ownFiles, ownFolders));
    for (Path entry : ops.list(folder)) {
      String name = entry.getFileName().toString();
      if (LIST.matcher(name).matches() && ops.kind(entry) == FileOps.Kind.FILE) {
        lists.add(name);
        Manifest.parse(new String(ops.read(entry), StandardCharsets.UTF_8))
            .ifPresent(found -> own(found, ownFiles, ownFolders));
      }
    }
    List<SitePath> files = new ArrayList<>();
    List<String> folders = new ArrayList<>();
    List<String> leftBySystems = new ArrayList<>();
    List<String> foreign = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(""));
    for (int i = 0; i < open.size(); i++) {
      String prefix = open.get(i);
      for (Path entry : ops.list(folder.resolve(prefix))) {
        String name = prefix + entry.getFileName();
        FileOps.Kind kind = ops.kind(entry);
        if (kind == FileOps.Kind.FILE && ownFiles.contains(name)) {
          files.add(SitePath.of(name));
        } else if (kind == FileOps.Kind.FOLDER && ownFolders.contains(name)) {
          folders.add(name);
          open.add(name + "/");
        } else if (kind == FileOps.Kind.FILE && SystemFiles.isOne(entry.getFileName().toString())) {
          leftBySystems.add(name);
        } else if (!(name.equals(Manifest.PATH.text()) && hasManifestFile
            || lists.contains(name))) {
          foreign.add(kind == FileOps.Kind.FOLDER ? name + "/" : name);
        }
      }
    }
    return new FolderContents(
        manifest, hasManifestFile, lists, files, folders, leftBySystems, foreign);
  }

  private static void own(Manifest manifest, Set<String> files, Set<String> folders) {
    for (SitePath path : manifest.hashes().keySet()) {
      files.add(path.text());
      folders.addAll(path.foldersAbove());
    }
  }

  /** The name of a list of files that are about to be written. */
  public static String list(int number) {
    return ".parindex-" + number + ".sha256";
  }

  /** Nothing in it but what is ours; half-written and half-deleted sites included. */
  public boolean isRemovable() {
    return foreign.isEmpty();
  }

  /** Whether the files of the manifest and nobody else's are there, with the bytes it promises. */
  boolean isWhole(FileOps ops, Path folder) throws IOException {
    return isWhole(
        ops,
        folder,
        (path, bytes) -> Manifest.sha256(bytes).equals(manifest.orElseThrow().hashes().get(path)));
  }

  /**
   * Whether the files of the manifest and nobody else's are there.
   *
   * @param isRight whether a file has the bytes that it should have
   */
  boolean isWhole(FileOps ops, Path folder, BiPredicate<SitePath, byte[]> isRight)
      throws IOException {
    if (manifest.isEmpty() || !lists.isEmpty() || !foreign.isEmpty()) {
      return false;
    }
    if (files.size() != manifest.get().hashes().size()) {
      return false;
    }
    for (SitePath file : files) {
      if (!isRight.test(file, ops.read(folder.resolve(file.text())))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Deletes the folder with what is ours or nobody's in it. The manifest and the lists go last, so
   * that a deletion that is interrupted can be recognised and finished.
   */
  public void delete(FileOps ops, Path folder) throws IOException {
    for (SitePath file : files) {
      ops.delete(folder.resolve(file.text()));
    }
    for (String file : leftBySystems) {
      ops.delete(folder.resolve(file));
    }
    for (int i = folders.size() - 1; i >= 0; i--) {
      ops.delete(folder.resolve(folders.get(i)));
    }
    for (String list : lists) {
      ops.delete(folder.resolve(list));
    }
    if (hasManifestFile) {
      ops.delete(folder.resolve(Manifest.PATH.text()));
    }
    ops.delete(folder);
  }
}
