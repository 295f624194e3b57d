package vn.parindex.analytics.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

  @TempDir Path temporary;

  @Test
  void sealing_a_sealed_folder_changes_no_byte() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    byte[] before = small.read("dataset.json");
    assertThat(DatasetWriter.seal(small.path()).isEmpty()).isTrue();
    assertThat(small.read("dataset.json")).isEqualTo(before);
  }

  @Test
  void sealing_changes_the_hash_of_the_changed_file_only() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    String before = new String(small.read("dataset.json"), StandardCharsets.UTF_8);
    String old = FileReader.sha256(small.read("scores/2025.json"));
    small.replace("scores/2025.json", "\"survey\": 2.52", "\"survey\": 2.53");
    assertThat(DatasetLoader.load(small.path()).check().report()).contains("CẢNH BÁO DL-014");
    assertThat(DatasetWriter.seal(small.path()).isEmpty()).isTrue();
    assertThat(DatasetLoader.load(small.path()).check().isEmpty()).isTrue();
    assertThat(new String(small.read("dataset.json"), StandardCharsets.UTF_8))
        .isEqualTo(before.replace(old, FileReader.sha256(small.read("scores/2025.json"))));
  }

  @Test
  void equal_hashes_of_two_files_are_kept_apart() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    String text = new String(small.read("dataset.json"), StandardCharsets.UTF_8);
    small.write(
        "dataset.json",
        text.replaceAll("[0-9a-f]{64}", "0".repeat(64)).getBytes(StandardCharsets.UTF_8));
    assertThat(DatasetWriter.seal(small.path()).isEmpty()).isTrue();
    assertThat(new String(small.read("dataset.json"), StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void sealing_keeps_the_rights_and_the_file_that_an_administrator_set() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    Path head = small.path().resolve("dataset.json");
    assumeTrue(
        Files.getFileStore(head).supportsFileAttributeView("posix"),
        "the file system has no owners and modes to keep (run on one that has, such as ext4)");
    Files.setPosixFilePermissions(head, PosixFilePermissions.fromString("rw-rw-r--"));
    Object file = Files.readAttributes(head, BasicFileAttributes.class).fileKey();
    small.replace("scores/2025.json", "\"survey\": 2.52", "\"survey\": 2.53");
    assertThat(DatasetWriter.seal(small.path()).isEmpty()).isTrue();
    assertThat(DatasetLoader.load(small.path()).check().isEmpty()).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(head)))
        .isEqualTo("rw-rw-r--");
    // The same file: with it stay owner, group and access lists, which a test cannot set.
    assertThat(Files.readAttributes(head, BasicFileAttributes.class).fileKey()).isEqualTo(file);
  }

  @Test
  void sealing_keeps_a_byte_order_mark_and_accents_before_a_hash() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    String sealed = "\uFEFF" + new String(small.read("dataset.json"), StandardCharsets.UTF_8);
    small.write(
        "dataset.json",
        sealed.replaceAll("[0-9a-f]{64}", "0".repeat(64)).getBytes(StandardCharsets.UTF_8));
    assertThat(DatasetWriter.seal(small.path()).isEmpty()).isTrue();
    assertThat(new String(small.read("dataset.json"), StandardCharsets.UTF_8)).isEqualTo(sealed);
  }

  @Test
  void a_missing_file_leaves_the_seals_alone() throws IOException {
    SmallFolder small = new SmallFolder(temporary);
    small.replace("scores/2025.json", "\"survey\": 2.52", "\"survey\": 2.53");
    Files.delete(small.path().resolve("tasks/2025.json"));
    byte[] before = small.read("dataset.json");
    assertThat(DatasetWriter.seal(small.path()).hasErrors()).isTrue();
    assertThat(small.read("dataset.json")).isEqualTo(before);
    try (Stream<Path> files = Files.list(small.path())) {
      assertThat(files.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
    }
  }
}
