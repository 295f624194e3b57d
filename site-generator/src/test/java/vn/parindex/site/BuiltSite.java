package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.parindex.site.command.Main;

/** Runs the program as a user would, for tests. */
public final class BuiltSite {

  /** The data that ship with the project. */
  public static final Path REAL_DATA = Path.of("..", "data");

  /** Data to look at, which ship with the project too. */
  static final Path EXAMPLES = Path.of("..", "docs", "examples");

  /** A made-up second data set: other units, areas, years, bands, words, languages and policies. */
  public static final Path SECOND_SET = Path.of("src", "test", "resources", "second-set");

  /** The sites that all tests of a run share; what an earlier run left there is built anew. */
  private static final Path SHARED = Path.of("target", "test-sites");

  private static final Map<String, Path> BUILT = new ConcurrentHashMap<>();

  /** Of each thread: whether two may read one page of jsoup's at a time nobody promises. */
  private static final ThreadLocal<Map<Path, SoftReference<Document>>> PARSED =
      ThreadLocal.withInitial(HashMap::new);

  private BuiltSite() {}

  /**
   * The site of the data that ship with the project, built once for all tests of a run. Whoever
   * changes anything in it takes a copy.
   */
  public static Path real() {
    return shared("real", REAL_DATA);
  }

  /** The site of the second data set, as {@link #real()}. */
  public static Path second() {
    return shared("second", SECOND_SET);
  }

  /** The site of the second data set with {@link PublishedSite#ADDRESS}, as {@link #real()}. */
  static Path secondPublished() {
    return BUILT.computeIfAbsent(
        "second-published",
        name ->
            buildShared(
                name,
                PublishedSite.data(
                    SECOND_SET, PublishedSite.ADDRESS, SHARED.resolve("data").resolve(name))));
  }

  /** The site of the shipped data with the year 2026 laid over them, as {@link #real()}. */
  static Path nextYear() {
    return BUILT.computeIfAbsent(
        "next-year", name -> buildShared(name, nextYearData(SHARED.resolve("data").resolve(name))));
  }

  /** The shipped data with the year 2026 laid over them, in a folder of their own. */
  static Path nextYearData(Path folder) {
    delete(folder);
    copy(REAL_DATA, folder);
    copy(EXAMPLES.resolve("ba-to-2026"), folder);
    return folder;
  }

  /** The site of so many made-up units, as {@link #real()}. */
  public static Path sample(int units) {
    return BUILT.computeIfAbsent(
        "sample-" + units, name -> buildShared(name, sampleData(SHARED.resolve("data"), units)));
  }

  /** The data of so many made-up units, in a folder of their own. */
  static Path sampleData(Path folder, int units) {
    return sampleData(REAL_DATA, folder, units);
  }

  /** The same under the rules of other data. */
  static Path sampleData(Path rules, Path folder, int units) {
    Path data = folder.resolve("sample-" + units);
    delete(data);
    Run run =
        run("sample", "--data", rules.toString(), "--out", data.toString(), "--units", "" + units);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return data;
  }

  private static Path shared(String name, Path data) {
    return BUILT.computeIfAbsent(name, key -> buildShared(name, data));
  }

  private static Path buildShared(String name, Path data) {
    Path site = SHARED.resolve(name);
    delete(site);
    build(data, site);
    return site;
  }

  /** Deletes a folder with all it holds, if it is there. */
  public static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a run of the program printed, and how it ended. */
  public record Run(int code, String out, String err) {}

  public static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new PrintWriter(out, true, StandardCharsets.UTF_8),
            new PrintWriter(err, true, StandardCharsets.UTF_8),
            Optional.empty(),
            args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Builds {@code data} into {@code output} and expects success. */
  public static void build(Path data, Path output) {
    Run run = run("build", "--data", data.toString(), "--out", output.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A page of a site that nobody changes, parsed once as long as there is memory. Whoever changes
   * anything in it takes a clone.
   */
  public static Document page(Path site, String path) {
    Path file = site.resolve(path);
    SoftReference<Document> parsed = PARSED.get().get(file);
    Document page = parsed == null ? null : parsed.get();
    if (page == null) {
      page = Jsoup.parse(read(file));
      PARSED.get().put(file, new SoftReference<>(page));
    }
    return page;
  }

  /** The relative paths of all pages below a folder. */
  public static List<String> pages(Path folder) {
    return paths(folder).stream().filter(path -> path.endsWith(".html")).toList();
  }

  /** The relative paths of all files below a folder. */
  public static SortedSet<String> paths(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files below a folder, by relative path. */
  public static SortedMap<String, byte[]> files(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      for (String path : paths(folder)) {
        files.put(path, Files.readAllBytes(folder.resolve(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Paths whose bytes differ between two sites, or that only one of them has. */
  public static List<String> differences(Path one, Path other) {
    SortedMap<String, byte[]> left = files(one);
    SortedMap<String, byte[]> right = files(other);
    List<String> different = new ArrayList<>();
    SortedMap<String, byte[]> all = new TreeMap<>(left);
    all.putAll(right);
    for (String path : all.keySet()) {
      if (!left.containsKey(path)
          || !right.containsKey(path)
          || !java.util.Arrays.equals(left.get(path), right.get(path))) {
        different.add(path);
      }
    }
    return different;
  }

  /** Writes a file, in folders that are made for it. */
  public static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void copy(Path from, Path to) {
    files(from).forEach((path, bytes) -> write(to.resolve(path), bytes));
  }
}
