package vn.parindex.site.share;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.parindex.site.publish.FileOps;

/** A share with some releases, made once; each copy is a file system of its own. */
final class ShareCopy {

  private final Configuration system;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /**
   * Publishes these editions, one after the other.
   *
   * @param editions none for a folder that is not there yet
   */
  ShareCopy(Configuration system, List<String> editions) throws IOException {
    this.system = system;
    try (FileSystem disk = Jimfs.newFileSystem(system)) {
      Path folder = folder(disk);
      for (String edition : editions) {
        SharedSites.publish(share(folder, FileOps.ofDisk()), folder, edition);
      }
      if (!editions.isEmpty()) {
        try (Stream<Path> all = Files.walk(folder)) {
          for (Path file : all.filter(Files::isRegularFile).toList()) {
            files.put(
                folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
          }
        }
      }
    }
  }

  /** A new disk that holds the share. */
  FileSystem disk() throws IOException {
    FileSystem disk = Jimfs.newFileSystem(system);
    Path folder = folder(disk);
    Files.createDirectories(folder.resolveSibling("du-an/data"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return disk;
  }

  /** What the share holds, by path. */
  SortedMap<String, byte[]> files() {
    return files;
  }

  static Path folder(FileSystem disk) {
    return disk.getRootDirectories().iterator().next().resolve("chia sẻ & 'cải cách' 100%");
  }

  static ShareFolder share(Path folder, FileOps ops) {
    return SharedSites.share(folder, ops, SharedSites.HOA, ShareFolder.KEEP, ShareFolder.HOLLOW);
  }
}
