package vn.parindex.site.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.parindex.site.BuiltSite;
import vn.parindex.site.ExitCode;

/** The jar in processes of its own: which virtual machine runs it. */
class StartTest {

  @TempDir private Path folder;

  private Path jar;

  /** A jar that only leads to the classes under test, in a folder with accents and spaces. */
  @BeforeEach
  void pack() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Start.class.getName());
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
    jar = Files.createDirectories(folder.resolve("phần mềm, bản 1")).resolve("parindex.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private Process start(List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    // Options from there count as chosen; and the names of files are in UTF-8.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.redirectErrorStream(true).start();
  }

  private Process build(List<String> options) throws IOException {
    Process process =
        start(
            options,
            "build",
            "--data",
            BuiltSite.REAL_DATA.toString(),
            "--out",
            folder.resolve("trang").toString());
    BufferedReader said = process.inputReader();
    assertThat(said.readLine()).startsWith("[1/8 ");
    return process;
  }

  @Test
  void small_data_have_a_virtual_machine_of_their_own_which_ends_with_the_one_that_was_started()
      throws Exception {
    Process process = build(List.of());
    ProcessHandle worker = process.descendants().findAny().orElseThrow();
    process.destroy();
    worker.onExit().get();
    assertThat(process.waitFor()).isNotZero();
    assertThat(folder.resolve("trang")).doesNotExist();
  }

  @Test
  void whoever_chooses_options_is_obeyed() throws Exception {
    Process process = build(List.of("-Xmx1g"));
    assertThat(process.descendants()).isEmpty();
    process.destroy();
    process.waitFor();
  }

  @Test
  void what_the_worker_says_and_how_it_ends_is_handed_on() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("số liệu trống"));
    Process process = start(List.of(), "check", "--data", empty.toString());
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("LỖI", "dataset.json");
    assertThat(process.waitFor()).isEqualTo(ExitCode.BAD_DATA.number());
  }

  @Test
  void a_large_file_or_many_small_ones_are_not_small() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    assertThat(Start.isSmall(data)).isTrue();
    for (int i = 0; i < 6_000; i++) {
      Files.createFile(data.resolve(i + ".json"));
    }
    assertThat(Start.isSmall(data)).isFalse();
    Path other = Files.createDirectory(folder.resolve("other"));
    try (RandomAccessFile large = new RandomAccessFile(other.resolve("a").toFile(), "rw")) {
      large.setLength(25_000_000);
    }
    assertThat(Start.isSmall(other)).isFalse();
  }
}
