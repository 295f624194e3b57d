package vn.parindex.site.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.SystemFiles;

/** What stands in a folder for forms that must not be written over. */
final class FormsFolder {

  private FormsFolder() {}

  /**
   * The names of what the program did not write, or what somebody changed since: a form that was
   * filled in where it lay. Empty for a folder that is not there.
   */
  static List<String> others(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Files.exists(folder) ? List.of(folder.getFileName().toString()) : List.of();
    }
    Map<SitePath, String> ours = manifest(folder).map(Manifest::hashes).orElse(Map.of());
    List<String> others = new ArrayList<>();
    List<Path> there;
    try (Stream<Path> files = Files.list(folder)) {
      there = files.sorted().toList();
    }
    for (Path file : there) {
      String name = file.getFileName().toString();
      boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      Optional<String> hash = SitePath.parse(name).map(ours::get);
      boolean isOurs =
          name.equals(Manifest.PATH.text()) && !ours.isEmpty()
              || hash.isPresent() && hash.get().equals(Manifest.sha256(Files.readAllBytes(file)))
              || SystemFiles.isOne(name);
      if (!isFile || !isOurs) {
        others.add(isFile ? name : name + "/");
      }
    }
    return others;
  }

  private static Optional<Manifest> manifest(Path folder) throws IOException {
    Path file = folder.resolve(Manifest.PATH.text());
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Manifest.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
