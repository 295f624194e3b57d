package vn.parindex.site.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.io.CollectionLoader;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.bytes.Fingerprinter;

/** Everything that a site is made from, by its fingerprint. */
public final class Inputs {

  private static final int BUFFER = 1 << 16;

  private Inputs() {}

  /**
   * The files of a folder and of those in it, by name and content; empty where they cannot all be
   * read, or where there is no such folder. Without what the program writes among data itself: the
   * book of versions ({@link #book}) and the importer's copies.
   */
  public static Optional<Fingerprint> folder(Path folder) {
    return ofFiles(folder, Inputs::content);
  }

  /** The book of versions in a data folder; that of nothing where there is none. */
  public static Optional<Fingerprint> book(Path folder) {
    return file(folder.resolve(DatasetLock.FILE));
  }

  private static Optional<Fingerprint> file(Path file) {
    Fingerprinter print = new Fingerprinter();
    try {
      if (Files.exists(file)) {
        content(file, print);
      }
      return Optional.of(print.end());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The file that says which data sets are parts of a whole; that of nothing where there is none.
   */
  public static Optional<Fingerprint> collection(Path folder) {
    return file(folder.resolve(CollectionLoader.HEAD));
  }

  /**
   * The same files by name, size and time: whether one was saved by somebody else than the program.
   */
  public static Optional<Fingerprint> names(Path folder) {
    return ofFiles(folder, Inputs::sizeAndTime);
  }

  /**
   * The program: its own classes and templates, the libraries by name, the virtual machine. Empty
   * where it cannot be found out.
   */
  public static Optional<Fingerprint> program() {
    Fingerprinter all = new Fingerprinter();
    all.text(System.getProperty("java.vm.version")).text(libraries());
    for (Class<?> part : List.of(Inputs.class, Dataset.class)) {
      Optional<Fingerprint> code =
          Optional.ofNullable(part.getProtectionDomain().getCodeSource()).flatMap(Inputs::code);
      if (code.isEmpty()) {
        return Optional.empty();
      }
      all.value(code.get());
    }
    return Optional.of(all.end());
  }

  /** A jar by its content; a folder of classes, which a build writes, by sizes and times. */
  private static Optional<Fingerprint> code(CodeSource source) {
    try {
      URI place = source.getLocation().toURI();
      Path path = Path.of(place);
      if (Files.isDirectory(path)) {
        return names(path);
      }
      Fingerprinter jar = new Fingerprinter();
      content(path, jar);
      return Optional.of(jar.end());
    } catch (URISyntaxException | IllegalArgumentException noFile) {
      return Optional.empty();
    } catch (IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  /** Names of libraries carry their versions. */
  private static String libraries() {
    return Inputs.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.toString(loader.getURLs())
        : System.getProperty("java.class.path");
  }

  private interface Look {
    void at(Path file, Fingerprinter print) throws IOException;
  }

  private static Optional<Fingerprint> ofFiles(Path folder, Look look) {
    Fingerprinter all = new Fingerprinter();
    try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        Path path = folder.relativize(file);
        if (isOwn(path)) {
          continue;
        }
        all.text(path.toString());
        look.at(file, all);
      }
      return Optional.of(all.end());
    } catch (IOException | UncheckedIOException unreadable) {
      // Whoever really needs the file says so, with its name and a remedy.
      return Optional.empty();
    }
  }

  /** Whether the program writes this file among data itself. */
  private static boolean isOwn(Path path) {
    return DatasetLock.isOwn(path.getName(0).toString());
  }

  private static void content(Path file, Fingerprinter print) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        print.bytes(buffer, count);
        length += count;
      }
    }
    print.number(length);
  }

  private static void sizeAndTime(Path file, Fingerprinter print) throws IOException {
    print.number(Files.size(file)).number(Files.getLastModifiedTime(file).toMillis());
  }
}
