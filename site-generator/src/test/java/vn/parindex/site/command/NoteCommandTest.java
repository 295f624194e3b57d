package vn.parindex.site.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note takes one command and no editor; in a project the site is built with it. */
class NoteCommandTest {

  private static final Path SMALL = Path.of("..", "analytics", "src", "test", "resources", "small");

  @TempDir private Path project;
  private Path data;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @BeforeEach
  void copy() throws IOException {
    data = project.resolve("data");
    try (Stream<Path> files = Files.walk(SMALL)) {
      for (Path file : files.filter(path -> !path.toString().endsWith(".md")).toList()) {
        Path copy = data.resolve(SMALL.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    // Without a list files are found: a note need not be declared.
    Path head = data.resolve("dataset.json");
    Files.writeString(
        head, Files.readString(head).replaceFirst("(?s),\\s*\"files\": \\[.*\\]", ""));
  }

  private int run(Optional<Path> inProject, String... args) {
    told.reset();
    PrintWriter out = new PrintWriter(told, true, StandardCharsets.UTF_8);
    return Main.run(out, out, inProject, args);
  }

  private int note(String... more) {
    return run(
        Optional.empty(),
        Stream.concat(
                Stream.of(
                    "note", "--data=" + data, "--source=Công văn số 1/MINH-HỌA", "--on=2025-06-01"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_unit_is_named_by_code_or_by_name() throws IOException {
    assertThat(note("--about=00102", "--text=Xã có **hai** thôn.")).as(told()).isZero();
    Path note = data.resolve("notes/unit-00102.md");
    String first = Files.readString(note);
    assertThat(first)
        .contains("Nguồn: Công văn số 1/MINH-HỌA", "Ngày viết: 2025-06-01", "Xã có **hai** thôn.");
    assertThat(note("--about=xã đông hòa", "--text=Xã có **hai** thôn.")).as(told()).isZero();
    assertThat(Files.readString(note)).isEqualTo(first);
  }

  @Test
  void what_somebody_wrote_is_shown_before_it_is_replaced() throws IOException {
    note("--about=00102", "--text=Một.");
    Path note = data.resolve("notes/unit-00102.md");
    String first = Files.readString(note);
    assertThat(note("--about=00102", "--text=Hai.")).isEqualTo(3);
    assertThat(told()).contains("Chưa ghi gì", "Một.", "Số liệu không bị thay đổi.");
    assertThat(Files.readString(note)).isEqualTo(first);
    assertThat(note("--about=00102", "--text=Hai.", "--accept")).isZero();
    assertThat(Files.readString(note)).contains("Hai.").doesNotContain("Một.");
    assertThat(run(Optional.empty(), "undo", "--data=" + data)).isZero();
    assertThat(Files.readString(note)).isEqualTo(first);
  }

  @Test
  void nobody_is_guessed() {
    assertThat(note("--about=Ba Vì", "--text=Một.")).isEqualTo(2);
    assertThat(told()).contains("không phải là đơn vị hay lĩnh vực nào", "Sửa:");
    assertThat(note("--about=lĩnh vực 99", "--text=Một.")).isEqualTo(2);
    assertThat(note("--about=lĩnh vực 2", "--text= ")).isEqualTo(2);
  }

  @Test
  void in_a_project_the_site_is_built_after_it_and_after_undoing_it() throws IOException {
    Path page = project.resolve("target/site/index.html");
    assertThat(
            run(
                Optional.of(project),
                "note",
                "--text=Họp giao ban lúc tám giờ.",
                "--source=Giấy mời",
                "--on=2025-06-01",
                "--accept"))
        .as(told())
        .isZero();
    assertThat(told()).contains("Đã ghi notes/district.md", "Mở trang:");
    assertThat(Files.readString(page)).contains("Họp giao ban lúc tám giờ.");
    assertThat(run(Optional.of(project), "undo")).as(told()).isZero();
    assertThat(Files.readString(page)).doesNotContain("Họp giao ban lúc tám giờ.");
  }

  @Test
  void a_folder_elsewhere_does_not_build_the_site_of_the_project() throws IOException {
    Path elsewhere = project.resolve("other");
    Files.createDirectories(elsewhere);
    assertThat(
            run(
                Optional.of(elsewhere),
                "note",
                "--data=" + data,
                "--text=Một.",
                "--source=Giấy mời",
                "--on=2025-06-01"))
        .as(told())
        .isZero();
    assertThat(told()).contains("Đã ghi notes/district.md").doesNotContain("Mở trang:");
    assertThat(elsewhere.resolve("target")).doesNotExist();
  }
}
