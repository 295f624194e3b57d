package vn.parindex.site.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFilesTest {

  private static final Path PACKED = Path.of("..", "templates");

  @TempDir private Path folder;

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private void refused(String... parts) {
    assertThatThrownBy(() -> TemplateFiles.of(List.of(folder)))
        .isInstanceOf(BadTemplates.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  @Test
  void the_list_names_the_files_of_the_folder() throws IOException {
    try (Stream<Path> files = Files.walk(PACKED)) {
      assertThat(TemplateFiles.of(List.of()).packed())
          .isEqualTo(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> PACKED.relativize(file).toString().replace('\\', '/'))
                  .filter(path -> !path.equals("files.txt"))
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void a_folder_that_is_not_there_is_told_with_its_nearest_neighbour() throws IOException {
    Files.createDirectories(folder.resolve("khuon-mau"));
    Path misspelt = folder.resolve("khuon-mua");
    assertThatThrownBy(() -> TemplateFiles.of(List.of(misspelt)))
        .isInstanceOf(BadTemplates.class)
        .hasMessageContaining("LỖI MT-001  " + misspelt)
        .hasMessageContaining("\"khuon-mau\"");
  }

  @Test
  void a_file_that_replaces_nothing_is_told_with_the_nearest_name() throws IOException {
    write("pages/blocke.ftlh", "x");
    write("pages/blocks.ftlh", "x");
    refused("MT-002", "blocke.ftlh", "\"pages/blocks.ftlh\"");
  }

  @Test
  void the_folder_above_the_right_one_is_told() throws IOException {
    write("mau/pages/blocks.ftlh", "x");
    refused("MT-002", "Ghi --templates " + folder.resolve("mau") + ".");
  }

  @Test
  void an_empty_folder_replaces_nothing() {
    refused("MT-001", "thư mục trống");
  }

  @Test
  void a_new_part_is_of_use_when_a_template_calls_it_and_what_systems_leave_is_nothing()
      throws IOException {
    write("pages/blocks.ftlh", "<#include \"/components/cua-toi.ftlh\">");
    write("components/cua-toi.ftlh", "x");
    write("pages/Thumbs.db", "x");
    write(".git/config", "x");
    assertThat(TemplateFiles.of(List.of(folder)).text("components/cua-toi.ftlh")).isEqualTo("x");
  }

  @Test
  void a_byte_order_mark_is_no_text_and_other_bytes_are_told_with_their_line() throws IOException {
    write("pages/blocks.ftlh", "\uFEFFa\r\nb");
    assertThat(TemplateFiles.of(List.of(folder)).text("pages/blocks.ftlh")).isEqualTo("a\nb");
    Files.write(folder.resolve("pages/blocks.ftlh"), new byte[] {'a', '\n', (byte) 0xEA, ' '});
    assertThatThrownBy(() -> TemplateFiles.of(List.of(folder)).text("pages/blocks.ftlh"))
        .isInstanceOf(BadTemplates.class)
        .hasMessageContaining("MT-003  " + folder.resolve("pages/blocks.ftlh") + ":2")
        .hasMessageContaining("byte 0xEA");
  }

  @Test
  void the_first_folder_goes_before_the_second() throws IOException {
    write("eins/pages/blocks.ftlh", "1");
    write("zwei/pages/blocks.ftlh", "2");
    TemplateFiles files = TemplateFiles.of(List.of(folder.resolve("eins"), folder.resolve("zwei")));
    assertThat(files.text("pages/blocks.ftlh")).isEqualTo("1");
    assertThat(files.layers("pages/blocks.ftlh"))
        .extracting(TemplateFiles.Layer::text)
        .endsWith("2", "1")
        .hasSize(3);
  }

  @Test
  void the_guide_for_designers_explains_every_code() throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "khuon-mau.md"));
    for (TemplateProblem.Kind kind : TemplateProblem.Kind.values()) {
      assertThat(guide).contains("| " + kind.code() + " | ");
    }
    assertThat(Pattern.compile("\\| MT-\\d+ \\|").matcher(guide).results().count())
        .isEqualTo(TemplateProblem.Kind.values().length);
  }
}
