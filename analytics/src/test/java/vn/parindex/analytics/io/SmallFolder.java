package vn.parindex.analytics.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small valid data folder (3 units, 2 areas, 2 periods) that a test may spoil.
 *
 * <p>Texts may contain {@code {U+00A0}}, {@code {byte:E1}} and {@code {repeat:1000:[}}.
 */
final class SmallFolder {

  private static final Pattern TOKEN =
      Pattern.compile("\\{(U\\+([0-9A-F]+)|byte:([0-9A-F]{2})|repeat:([0-9]+):(.+?))\\}");
  static final Path ORIGINAL = Path.of("src/test/resources/small");

  private final Path folder;

  SmallFolder(Path folder) throws IOException {
    this.folder = folder;
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(ORIGINAL.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  Path path() {
    return folder;
  }

  byte[] read(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }

  void write(String file, byte[] bytes) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.write(folder.resolve(file), bytes);
  }

  /** Replaces the first occurrence of a text. */
  void replace(String file, String find, String with) throws IOException {
    String text = new String(read(file), StandardCharsets.UTF_8);
    String sought = new String(bytes(find), StandardCharsets.UTF_8);
    int at = text.indexOf(sought);
    if (at < 0) {
      throw new IllegalArgumentException(file + " does not contain: " + find);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
    out.write(bytes(with));
    out.write(text.substring(at + sought.length()).getBytes(StandardCharsets.UTF_8));
    write(file, out.toByteArray());
  }

  /** Carries out the steps of one case, as {@code cases.txt} explains them. */
  void apply(List<String> steps) throws IOException {
    String file = "";
    String find = "";
    boolean seal = true;
    for (String step : steps) {
      String word = step.split(" ", 2)[0];
      String rest = step.contains(" ") ? step.split(" ", 2)[1] : "";
      switch (word) {
        case "in" -> file = rest;
        case "find" -> find = rest;
        case "with" -> replace(file, find, rest);
        case "all" -> write(file, bytes(rest));
        case "append" -> {
          ByteArrayOutputStream longer = new ByteArrayOutputStream();
          longer.write(read(file));
          longer.write(bytes(rest + "\n"));
          write(file, longer.toByteArray());
        }
        case "delete" -> Files.delete(folder.resolve(file));
        case "copy" -> write(rest, read(file));
        case "folder" -> {
          Files.delete(folder.resolve(file));
          Files.createDirectory(folder.resolve(file));
        }
        case "link" -> {
          Files.move(folder.resolve(file), folder.resolve(rest));
          Files.createSymbolicLink(folder.resolve(file), folder.resolve(rest).toAbsolutePath());
        }
        case "encode" -> write(file, new String(read(file), StandardCharsets.UTF_8).getBytes(rest));
        case "reencode" ->
            write(
                file,
                new String(read(file), Charset.forName(rest)).getBytes(StandardCharsets.UTF_8));
        case "cut" -> {
          String text = new String(read(file), StandardCharsets.UTF_8);
          write(file, text.substring(0, text.indexOf(rest)).getBytes(StandardCharsets.UTF_8));
        }
        case "unsealed" -> seal = false;
        case "unlisted" -> unlist();
        case "lock" -> lock();
        default -> throw new IllegalArgumentException("no such step: " + step);
      }
    }
    if (seal) {
      seal();
    }
  }

  /**
   * Takes the list of files and the number of the version out of dataset.json; what the list says
   * of the notes goes to the top of each.
   */
  void unlist() throws IOException {
    String head = new String(read("dataset.json"), StandardCharsets.UTF_8);
    write(
        "dataset.json",
        head.replaceFirst("(?s),\\s*\"files\": \\[.*", "\n}\n")
            .replaceFirst("  \"dataVersion\": .*\n", "")
            .getBytes(StandardCharsets.UTF_8));
    for (String note : List.of("district", "area-1", "unit-00102")) {
      String file = "notes/" + note + ".md";
      String day = note.startsWith("unit") ? "Ngày viết: 2025-05-02\n" : "";
      String text =
          "---\nTình trạng: minh họa\nNguồn: Số liệu thử để kiểm tra phần mềm\n"
              + day
              + "---\n\n"
              + new String(read(file), StandardCharsets.UTF_8);
      write(file, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Writes the book of versions, as a run of the program does. */
  void lock() throws IOException {
    write(DatasetLock.FILE, DatasetLoader.load(folder).lock().orElseThrow().bytes());
  }

  /** Brings the hashes in dataset.json up to date, if it still is a text with entries. */
  void seal() throws IOException {
    if (!Files.isRegularFile(folder.resolve("dataset.json"))) {
      return;
    }
    byte[] bytes = read("dataset.json");
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher entries =
        Pattern.compile(
                "(\"path\": \"([^\"]*)\",\\s+\"kind\": \"[^\"]*\",\\s+\"sha256\": \")[0-9a-f]{64}")
            .matcher(text);
    StringBuilder out = new StringBuilder();
    while (entries.find()) {
      Path file = folder.resolve(entries.group(2)).normalize();
      String hash =
          Files.isRegularFile(file) ? FileReader.sha256(Files.readAllBytes(file)) : "0".repeat(64);
      entries.appendReplacement(out, Matcher.quoteReplacement(entries.group(1) + hash));
    }
    entries.appendTail(out);
    write("dataset.json", out.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] bytes(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Matcher tokens = TOKEN.matcher(text);
    int from = 0;
    while (tokens.find()) {
      out.write(text.substring(from, tokens.start()).getBytes(StandardCharsets.UTF_8));
      if (tokens.group(2) != null) {
        out.write(
            Character.toString(Integer.parseInt(tokens.group(2), 16))
                .getBytes(StandardCharsets.UTF_8));
      } else if (tokens.group(3) != null) {
        out.write(Integer.parseInt(tokens.group(3), 16));
      } else {
        out.write(
            tokens
                .group(5)
                .repeat(Integer.parseInt(tokens.group(4)))
                .getBytes(StandardCharsets.UTF_8));
      }
      from = tokens.end();
    }
    out.write(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
