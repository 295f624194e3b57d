package vn.parindex.site.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.parindex.site.model.PageKind;
import vn.parindex.site.publish.SystemFiles;
import vn.parindex.site.templates.TemplateProblem.Kind;

/**
 * Looks through a folder of somebody's own templates: every file in it must replace one of the
 * packed files, arrange the pages of one kind, or be called by its name in another file of the
 * folder.
 */
final class OwnFolder {

  private static final int MOST_FILES = 2_000;

  private final Path folder;
  private final SortedSet<String> packed;
  private final List<TemplateProblem> problems = new ArrayList<>();

  private OwnFolder(Path folder, SortedSet<String> packed) {
    this.folder = folder;
    this.packed = packed;
  }

  /** What is wrong with the folder. */
  static List<TemplateProblem> problems(Path folder, SortedSet<String> packed) {
    OwnFolder own = new OwnFolder(folder, packed);
    own.look();
    return own.problems;
  }

  private void look() {
    if (!Files.isDirectory(folder)) {
      problems.add(
          new TemplateProblem(
              Kind.NO_FOLDER,
              folder.toString(),
              Files.exists(folder) ? "một tệp" : "",
              "thư mục khuôn mẫu có thật",
              TemplateProblem.suggestion(name(), siblings()) + "Ghi đúng tên sau --templates."));
      return;
    }
    Map<String, Path> files;
    try {
      files = files();
    } catch (IOException | UncheckedIOException e) {
      problems.add(
          new TemplateProblem(
              Kind.UNREADABLE,
              folder.toString(),
              e.getClass().getSimpleName(),
              "thư mục đọc được",
              "Kiểm tra quyền đọc rồi chạy lại."));
      return;
    }
    if (files.isEmpty() || files.size() > MOST_FILES) {
      problems.add(
          new TemplateProblem(
              Kind.NO_FOLDER,
              folder.toString(),
              files.isEmpty() ? "thư mục trống" : "hơn " + MOST_FILES + " tệp",
              "thư mục có các khuôn mẫu muốn thay, ví dụ pages/home.ftlh",
              "Kiểm tra có ghi nhầm thư mục không."));
      return;
    }
    for (String path : files.keySet()) {
      if (!packed.contains(path) && !PageKind.isTemplate(path) && !isCalled(path, files)) {
        problems.add(unknown(path));
      }
    }
  }

  private Map<String, Path> files() throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().limit(MOST_FILES + 1L).toList()) {
        Path path = folder.relativize(file);
        boolean hidden = false;
        for (Path step : path) {
          hidden |= step.toString().startsWith(".");
        }
        if (!hidden && !SystemFiles.isOne(file.getFileName().toString())) {
          files.put(path.toString().replace('\\', '/'), file);
        }
      }
    }
    return files;
  }

  /** A file of one's own is of use when another one of them includes it. */
  private boolean isCalled(String path, Map<String, Path> files) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return files.entrySet().stream()
        .filter(file -> !file.getKey().equals(path))
        .filter(file -> file.getKey().matches(".*\\.(ftlh|ftl|css)"))
        .anyMatch(file -> bytes(file.getValue()).contains(name));
  }

  /** The text as far as names of files are concerned. */
  private static String bytes(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private TemplateProblem unknown(String path) {
    Optional<String> below =
        packed.stream().filter(known -> path.endsWith("/" + known)).findFirst();
    return new TemplateProblem(
        Kind.UNKNOWN_FILE,
        folder.resolve(path).toString(),
        "",
        "tệp cùng tên với một tệp trong templates của phần mềm, hoặc được một khuôn mẫu ở đây gọi",
        below.isPresent()
            ? "Ghi --templates "
                + folder.resolve(path.substring(0, path.length() - below.get().length() - 1))
                + "."
            : TemplateProblem.suggestion(path, packed)
                + "Đổi tên tệp, hoặc bỏ tệp khỏi thư mục này.");
  }

  private String name() {
    return folder.getFileName() == null ? "" : folder.getFileName().toString();
  }

  private SortedSet<String> siblings() {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    SortedSet<String> names = new TreeSet<>();
    if (parent != null && Files.isDirectory(parent)) {
      try (Stream<Path> list = Files.list(parent)) {
        list.filter(Files::isDirectory).forEach(path -> names.add(path.getFileName().toString()));
      } catch (IOException e) {
        // Only a suggestion is lost.
        return names;
      }
    }
    return names;
  }
}
