package vn.parindex.site.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that belongs to no site, and never takes the place of somebody's file. */
class OwnPageTest {

  private static final String SIGN = "<!-- của chương trình -->";

  @TempDir private Path temporary;

  private OwnPage page() {
    return new OwnPage(temporary.resolve("sâu/hơn/xem.html"), SIGN);
  }

  private Path file() {
    return temporary.resolve("sâu/hơn/xem.html");
  }

  @Test
  void a_page_is_written_in_folders_that_are_made_for_it_and_over_itself() throws IOException {
    assertThat(page().write(SIGN + "một")).isTrue();
    assertThat(file()).content().isEqualTo(SIGN + "một");
    assertThat(page().write(SIGN + "hai")).isTrue();
    assertThat(file()).content().isEqualTo(SIGN + "hai");
    try (Stream<Path> beside = Files.list(file().getParent())) {
      assertThat(beside).containsExactly(file());
    }
  }

  @Test
  void a_file_of_somebody_is_neither_overwritten_nor_taken_away() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "x".repeat(1_000) + SIGN);
    assertThat(page().write(SIGN)).isFalse();
    page().remove();
    assertThat(file()).content().startsWith("xxx");
  }

  @Test
  void a_folder_or_a_link_is_nobodys_page() throws IOException {
    Files.createDirectories(file());
    assertThat(page().write(SIGN)).isFalse();
    page().remove();
    assertThat(file()).isDirectory();
    Files.delete(file());
    Path other = Files.writeString(temporary.resolve("khác.html"), SIGN);
    Files.createSymbolicLink(file(), other);
    assertThat(page().write(SIGN + "một")).isFalse();
    page().remove();
    assertThat(file()).isSymbolicLink();
    assertThat(other).content().isEqualTo(SIGN);
    Files.delete(other);
    assertThat(page().write(SIGN)).as("a link that leads nowhere").isFalse();
  }

  @Test
  void a_page_of_ours_is_taken_away_and_one_that_is_not_there_is_no_fault() throws IOException {
    page().remove();
    page().write(SIGN);
    page().remove();
    assertThat(file()).doesNotExist();
  }
}
