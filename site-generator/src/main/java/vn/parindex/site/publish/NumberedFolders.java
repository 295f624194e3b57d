package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Folders in a folder that are called by numbers: "0001", "0002". */
final class NumberedFolders {

  private NumberedFolders() {}

  /** All of them, the lowest number first; none where the folder is not there. */
  static List<Path> in(FileOps ops, Path folder) throws IOException {
    if (ops.kind(folder) != FileOps.Kind.FOLDER) {
      return List.of();
    }
    List<Path> all = new ArrayList<>();
    for (Path path : ops.list(folder)) {
      if (path.getFileName().toString().matches("[0-9]{4,9}")) {
        all.add(path);
      }
    }
    all.sort(Comparator.comparingInt(NumberedFolders::number));
    return all;
  }

  /** The number that a folder is called by. */
  static int number(Path folder) {
    return Integer.parseInt(folder.getFileName().toString());
  }

  /** The folder after all of them. */
  static Path next(FileOps ops, Path folder) throws IOException {
    List<Path> all = in(ops, folder);
    int next = all.isEmpty() ? 1 : number(all.get(all.size() - 1)) + 1;
    return folder.resolve(String.format(Locale.ROOT, "%04d", next));
  }
}
