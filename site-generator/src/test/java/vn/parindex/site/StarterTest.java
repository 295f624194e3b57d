package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.command.Main;

/** What people click or type in the folder of the project. */
class StarterTest {

  private static final Path SHELL = Path.of("..", "parindex");
  private static final Path WINDOWS = Path.of("..", "parindex.cmd");

  /** Why Windows does not run it: it has no shell for it, and a starter of its own. */
  private static final String POSIX =
      "the starter for POSIX needs /bin/sh; run on Linux or macOS (Windows has parindex.cmd)";

  @TempDir private Path folder;

  private record Ended(int code, String said) {}

  /** The starter for POSIX, in a project whose name needs care. */
  private Ended run(Map<String, String> environment, String... arguments) throws Exception {
    Path project = Files.createDirectories(folder.resolve("phần mềm & 100% 'mới'"));
    Path starter = project.resolve("parindex");
    Files.copy(
        SHELL, starter, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    List<String> command = new ArrayList<>(List.of("/bin/sh", starter.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.directory(folder.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  /** A jar that leads to the classes under test, where the build puts its own. */
  private void pack() throws IOException {
    pack("site-generator/target");
  }

  /** The same in a folder of the program. */
  private void pack(String place) throws IOException {
    Path target = folder.resolve("phần mềm & 100% 'mới'").resolve(place);
    Files.createDirectories(target);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(target.resolve("parindex.jar")), manifest).close();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = POSIX)
  void hands_on_what_is_typed_and_how_it_ended() throws Exception {
    pack();
    assertThat(run(Map.of(), "--version"))
        .isEqualTo(new Ended(0, "parindex " + versionOfTheBuild() + "\n"));
    Ended wrong = run(Map.of(), "check", "--data", "không có & gì");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.said()).contains("không có & gì", "DL-015");
  }

  private static String versionOfTheBuild() throws IOException {
    Matcher own =
        Pattern.compile("<artifactId>parindex</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(Path.of("..", "pom.xml")));
    assertThat(own.find()).isTrue();
    return own.group(1);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = POSIX)
  void says_what_to_do_where_the_program_or_java_is_missing() throws Exception {
    assertThat(run(Map.of())).extracting(Ended::code).isEqualTo(2);
    // What the guide tells whoever has no jar yet to type; nothing is skipped here.
    assertThat(run(Map.of()).said()).contains("mvn package -DskipTests");
    pack();
    Path none = Files.createDirectories(folder.resolve("trống"));
    // What the starter itself needs, and no Java.
    for (String tool : List.of("dirname", "sh")) {
      Files.createSymbolicLink(none.resolve(tool), Browser.onPath(tool).orElseThrow());
    }
    Ended ended = run(Map.of("JAVA_HOME", "", "PATH", none.toString()), "--version");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.said()).contains("chưa có Java", "JDK 17");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = POSIX)
  void takes_the_java_that_was_unpacked_with_it_and_no_other() throws Exception {
    pack("program");
    Ended without = run(Map.of(), "--version");
    assertThat(without.code()).isEqualTo(2);
    assertThat(without.said()).contains("java/bin/java", "giải nén lại");
    Path bin = folder.resolve("phần mềm & 100% 'mới'/java/bin");
    Files.createDirectories(bin);
    Path own = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho \"its own: $*\"\n");
    assertThat(own.toFile().setExecutable(true)).isTrue();
    assertThat(run(Map.of()).said())
        .startsWith("its own: -jar ")
        .endsWith("/program/parindex.jar build\n");
  }

  @Test
  void the_one_for_windows_is_plain_text_that_any_code_page_reads() throws IOException {
    byte[] bytes = Files.readAllBytes(WINDOWS);
    for (byte b : bytes) {
      assertThat(b).isBetween((byte) '\n', (byte) '~');
    }
    assertThat(Files.readString(Path.of("..", ".gitattributes"))).contains("*.cmd text eol=crlf");
  }

  @Test
  void the_one_for_windows_goes_to_places_that_exist_only() throws IOException {
    String text = Files.readString(WINDOWS);
    TreeSet<String> labels = found(text, "(?m)^:(\\w+)\\r?$");
    assertThat(found(text, "goto (\\w+)")).isEqualTo(labels);
    Matcher path = Pattern.compile("%(~dp0|JAVA_HOME%|PARINDEX_JAVA%|PARINDEX_JAR%)").matcher(text);
    int paths = 0;
    while (path.find()) {
      String before = text.substring(text.lastIndexOf('\n', path.start()) + 1, path.start());
      assertThat(before.chars().filter(c -> c == '"').count() % 2)
          .as("a path with blanks, & or brackets stands in quotes: " + before + path.group())
          .isOne();
      paths++;
    }
    assertThat(paths).isEqualTo(11);
    assertThat(text).contains("%*", "chcp 65001", "chcp %PARINDEX_PAGE%", "pause");
  }

  private static TreeSet<String> found(String text, String expression) {
    Matcher matcher = Pattern.compile(expression).matcher(text);
    TreeSet<String> found = new TreeSet<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
