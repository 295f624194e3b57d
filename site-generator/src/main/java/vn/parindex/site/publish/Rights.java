package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.parindex.site.model.SitePath;

/**
 * Who may read and write the files of a new site: whoever might before. A file or folder takes
 * group and rights of the one it replaces, a new one those of its site; a first site belongs to the
 * group that may write to the folder around it. What the system does not let be kept is told and
 * stops nothing.
 */
final class Rights {

  private final FileOps ops;
  private final OutputFolder folder;
  private final boolean replaces;
  private final boolean hasManifest;
  private final Set<String> old = new HashSet<>();
  private final List<String> open = new ArrayList<>();
  private boolean told;

  /**
   * The rights of a site.
   *
   * @param replaced what stands in the output folder; empty when there is none
   */
  Rights(FileOps ops, OutputFolder folder, Optional<FolderContents> replaced) {
    this.ops = ops;
    this.folder = folder;
    this.replaces = replaced.isPresent();
    this.hasManifest = replaced.filter(FolderContents::hasManifestFile).isPresent();
    replaced.ifPresent(
        contents -> {
          contents.files().forEach(file -> old.add(file.text()));
          old.addAll(contents.folders());
        });
  }

  /** A folder was made. It stays writable for whoever fills it until {@link #closeFolders}. */
  void ofFolder(String path) {
    if (replaces) {
      open.add(path);
    } else {
      share(path);
    }
  }

  /** A file was written. */
  void ofFile(SitePath path) {
    if (old.contains(path.text())) {
      keep(path.text(), path.text());
    } else if (hasManifest) {
      keep(Manifest.PATH.text(), path.text());
    } else {
      share(path.text());
    }
  }

  /** Everything is written: the folders get their rights, inner ones first. */
  void closeFolders() {
    for (int i = open.size() - 1; i >= 0; i--) {
      keep(old.contains(open.get(i)) ? open.get(i) : "", open.get(i));
    }
  }

  private void keep(String model, String made) {
    try {
      ops.keepRights(at(folder.output(), model), at(folder.staging(), made));
    } catch (IOException e) {
      tell(e);
    }
  }

  private void share(String made) {
    try {
      ops.shareWithGroup(at(folder.staging(), made));
    } catch (IOException e) {
      tell(e);
    }
  }

  private static Path at(Path root, String path) {
    return path.isEmpty() ? root : root.resolve(path);
  }

  /** Once: what fails for one file fails for hundreds. */
  private void tell(IOException e) {
    if (!told) {
      told = true;
      folder.note(
          "Chưa giữ được nhóm và quyền truy cập như đã đặt cho trang: "
              + SystemAnswer.inWords(e)
              + ".");
    }
  }
}
