package vn.parindex.site.share;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.Pause;
import vn.parindex.site.templates.TemplateFiles;

/** Small sites, folders to publish them in, and what a reader finds there. */
public final class SharedSites {

  public static final Owner HOA = new Owner("hoa", "MAY-12");
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-01T01:30:00Z"), ZoneOffset.UTC);
  public static final SharePages PAGES = new SharePages(TemplateFiles.of(List.of()));

  /** Nobody waits in a test, and no heart beats by itself. */
  static final Pause NO_TIME = milliseconds -> true;

  static final Heart STILL = beat -> () -> {};

  private SharedSites() {}

  /** The files of an edition: some the same in all, some of this one only. */
  public static SortedMap<String, String> edition(String name) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("index.html", "<p>Ấn bản " + name);
    files.put("index.md", "Ấn bản " + name);
    files.put("404.html", "<p>Không có trang này");
    files.put("assets/site.css", "body{}");
    files.put("xa/1.html", "<p>Xã 1 " + name);
    files.put("xa/2.html", "<p>Xã 2");
    files.put("en/xa/1.html", "<p>Commune 1 " + name);
    files.put("chi-" + name + "/trang.html", "<p>Chỉ có ở " + name);
    files.put("du-lieu/diem.csv", "ma,diem\n1,2\n");
    return files;
  }

  /** Makes a folder hold this site and nothing else, with its manifest. */
  public static Path site(Path folder, SortedMap<String, String> files) {
    try {
      delete(folder);
      SortedMap<SitePath, String> hashes = new TreeMap<>();
      for (var file : files.entrySet()) {
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        hashes.put(SitePath.of(file.getKey()), Manifest.sha256(bytes));
      }
      Files.writeString(folder.resolve("manifest.sha256"), new Manifest(hashes).toText());
      return folder;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** What is told of an edition. */
  public static ReleaseFacts facts(String version) {
    return new ReleaseFacts(
        "Chỉ số \"CCHC\" & <xã>",
        "vi",
        version,
        LocalDate.of(2025, 10, 31),
        "office",
        "parindex 0.0.0");
  }

  /** A share of this folder. */
  public static ShareFolder share(Path folder, FileOps ops, Owner owner, int keep, int hollow) {
    return share(folder, new ShareFolder.Machine(ops, NO_TIME, STILL), owner, keep, hollow);
  }

  static ShareFolder share(
      Path folder, ShareFolder.Machine machine, Owner owner, int keep, int hollow) {
    Path root = folder.getFileSystem().getRootDirectories().iterator().next();
    return new ShareFolder(
        folder,
        new ShareFolder.Settings(
            root.resolve("home/hoa"),
            List.of(root.resolve("du-an/data"), root.resolve("du-an/site")),
            owner,
            CLOCK,
            keep,
            hollow),
        machine,
        PAGES);
  }

  /**
   * Publishes an edition on the disk of this computer.
   *
   * @param source the folder in which the edition is made
   * @param keep how many releases are kept as a whole
   */
  public static Sent publish(Path share, Path source, String edition, int keep) {
    return new ShareFolder(
            share,
            new ShareFolder.Settings(
                source.resolveSibling("home"), List.of(source), HOA, CLOCK, keep, 24),
            new ShareFolder.Machine(FileOps.ofDisk(), NO_TIME, STILL),
            PAGES)
        .publish(
            site(source, edition(edition)),
            facts("2025." + edition),
            number -> "",
            (done, all) -> {});
  }

  /** Publishes an edition that is made in the folder of the project. */
  public static Sent publish(ShareFolder share, Path folder, String edition) {
    Path root = folder.getFileSystem().getRootDirectories().iterator().next();
    Path site = site(root.resolve("du-an/site"), edition(edition));
    return share.publish(site, facts("2025." + edition), number -> "", (done, all) -> {});
  }

  /** The number of the release to which a reader is led; throws if there is none. */
  public static int led(Path folder) {
    try {
      return SharePages.release(Files.readString(folder.resolve("index.html"))).orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Whether the release that readers are led to is exactly this edition. */
  public static boolean shows(Path folder, String edition) {
    return holds(folder.resolve("releases").resolve(ShareFiles.name(led(folder))), edition);
  }

  /** Whether a folder holds exactly this edition and its manifest. */
  public static boolean holds(Path release, String edition) {
    SortedMap<String, String> expected = edition(edition);
    SortedMap<String, String> found = texts(release);
    return found.remove("manifest.sha256") != null && found.equals(expected);
  }

  /** Every file below a folder, by its path. */
  static SortedMap<String, String> texts(Path folder) {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.put(
            folder.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return texts;
  }

  /** The names in a folder. */
  static List<String> names(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return new ArrayList<>(all.map(path -> path.getFileName().toString()).sorted().toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Changes one file. */
  static void write(Path file, String... lines) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", Arrays.asList(lines)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
