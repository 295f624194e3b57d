package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.share.Verification.Group;
import vn.parindex.site.share.Verification.Kind;

/** What a look at a share tells: one file of each kind, each fault by itself. */
class VerifierTest {

  private FileSystem disk;
  private Path folder;

  @BeforeEach
  void make() throws IOException {
    disk = Jimfs.newFileSystem(Configuration.unix());
    folder = disk.getPath("/chung/cchc");
    Files.createDirectories(folder.getParent());
    Files.createDirectories(disk.getPath("/du-an/data"));
    for (String edition : List.of("a", "b")) {
      publish(edition, "ghi chú về bản " + edition);
    }
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  private ShareFolder share(int keep) {
    return SharedSites.share(folder, FileOps.ofDisk(), SharedSites.HOA, keep, 24);
  }

  private void publish(String edition, String note) {
    Path site = SharedSites.site(disk.getPath("/du-an/site"), SharedSites.edition(edition));
    share(3).publish(site, SharedSites.facts("2025." + edition), number -> note, (done, all) -> {});
  }

  private Verification look() {
    return share(3).verify();
  }

  private Verification.Fault fault(Group group, Kind kind, String path) {
    return new Verification.Fault(group, kind, path);
  }

  @Test
  void a_share_as_it_was_published_is_counted_and_nothing_is_named() throws IOException {
    Verification found = look();
    assertThat(found.faults()).isEmpty();
    assertThat(found.releases()).isEqualTo(2);
    assertThat(found.current()).contains(2);
    assertThat(found.busy()).isEmpty();
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(Files::isRegularFile).filter(file -> !file.endsWith("writer.lock")).toList();
      assertThat(found.files()).isEqualTo(files.size());
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.size(file);
      }
      assertThat(found.bytes()).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POINTER, index.html",
    "STUBS, xa/1.html",
    "STUBS, chi-a/trang.html",
    "RECORDS, .parindex/share.txt",
    "RECORDS, .parindex/stubs.sha256",
    "RECORDS, .parindex/pointer.txt",
    "RECORDS, .parindex/0001.md",
    "RELEASES, releases/0001/manifest.sha256",
    "RELEASES, releases/0001/xa/1.html",
    "RELEASES, releases/0002/xa/1.html"
  })
  void a_file_that_was_changed_or_is_missing_is_named_and_no_other(Group group, String path)
      throws IOException {
    Path file = folder.resolve(path);
    String text = Files.readString(file);
    Files.writeString(file, text + " ");
    assertThat(look().faults()).containsExactly(fault(group, Kind.CHANGED, path));
    Files.delete(file);
    assertThat(look().faults()).containsExactly(fault(group, Kind.MISSING, path));
    Files.writeString(file, text);
    assertThat(look().faults()).isEmpty();
  }

  @Test
  void a_record_that_was_changed_or_is_missing_is_named() throws IOException {
    Path record = folder.resolve(".parindex/0001.txt");
    Files.writeString(record, Files.readString(record).replace("bytes ", "bytes 1"));
    assertThat(look().faults())
        .contains(fault(Group.RECORDS, Kind.CHANGED, ".parindex/0001.txt"))
        .doesNotContain(fault(Group.RECORDS, Kind.MISSING, ".parindex/0001.txt"))
        .allMatch(fault -> fault.group() == Group.RECORDS);
    Files.delete(record);
    assertThat(look().faults()).contains(fault(Group.RECORDS, Kind.MISSING, ".parindex/0001.txt"));
  }

  @ParameterizedTest
  @CsvSource({
    "STUBS, lạ.html",
    "STUBS, xa/lạ.html",
    "RECORDS, .parindex/lạ.txt",
    "RELEASES, releases/lạ.html",
    "RELEASES, releases/0001/lạ.html",
    "RELEASES, releases/0001/.parindex-3.sha256",
    "RELEASES, releases/0001/xa/lạ.html"
  })
  void a_file_that_belongs_nowhere_is_named(Group group, String path) {
    SharedSites.write(folder.resolve(path), "lạ");
    assertThat(look().faults()).containsExactly(fault(group, Kind.EXTRA, path));
  }

  @ParameterizedTest
  @CsvSource({
    "STUBS, lạ/",
    "STUBS, xa/lạ/",
    "RECORDS, .parindex/lạ/",
    "RELEASES, releases/lạ/",
    "RELEASES, releases/0009/"
  })
  void a_folder_that_belongs_nowhere_is_named_with_a_stroke(Group group, String path)
      throws IOException {
    SharedSites.write(folder.resolve(path + "a.docx"), "lạ");
    assertThat(look().faults()).containsExactly(fault(group, Kind.EXTRA, path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xa/", ".parindex/", "releases/", "releases/0001/"})
  void what_systems_leave_behind_is_not_named(String where) {
    SharedSites.write(folder.resolve(where + "Thumbs.db"), "x");
    assertThat(look().faults()).isEmpty();
  }

  @Test
  void a_release_that_is_gone_is_named_once() throws IOException {
    SharedSites.delete(folder.resolve("releases/0001"));
    assertThat(look().faults())
        .containsExactly(fault(Group.RELEASES, Kind.MISSING, "releases/0001/"));
  }

  @Test
  void a_pointer_to_a_release_that_is_not_there_is_named() throws IOException {
    Path pointer = folder.resolve("index.html");
    Files.delete(folder.resolve(".parindex/pointer.txt"));
    assertThat(look().faults())
        .as("where what is known of the pointer is lost, it still leads to a release")
        .containsExactly(fault(Group.RECORDS, Kind.MISSING, ".parindex/pointer.txt"));
    Files.writeString(pointer, Files.readString(pointer).replace("=\"0002\"", "=\"0007\""));
    Verification found = look();
    assertThat(found.faults()).contains(fault(Group.POINTER, Kind.CHANGED, "index.html"));
    assertThat(found.current()).isEmpty();
  }

  @Test
  void pages_are_looked_for_even_where_their_list_is_lost() throws IOException {
    Files.delete(folder.resolve(".parindex/stubs.sha256"));
    Files.delete(folder.resolve("xa/2.html"));
    assertThat(look().faults())
        .containsExactly(
            fault(Group.STUBS, Kind.MISSING, "xa/2.html"),
            fault(Group.RECORDS, Kind.MISSING, ".parindex/stubs.sha256"));
  }

  @Test
  void a_manifest_that_somebody_changed_names_no_pages() throws IOException {
    Path manifest = folder.resolve("releases/0001/manifest.sha256");
    String line = "0".repeat(64) + "  xa/9.html\n";
    Files.writeString(manifest, Files.readString(manifest) + line);
    assertThat(look().faults())
        .containsExactly(fault(Group.RELEASES, Kind.CHANGED, "releases/0001/manifest.sha256"));
  }

  @Test
  void a_lock_is_told_and_is_no_fault() {
    SharedSites.write(folder.resolve(".parindex/lock.txt"), "lan@MAY-7, từ 08:30", "MAY-7", "x");
    SharedSites.write(folder.resolve(".parindex/lock-1"), "x");
    Verification found = look();
    assertThat(found.faults()).isEmpty();
    assertThat(found.busy()).isEqualTo(Optional.of("lan@MAY-7, từ 08:30"));
  }

  @Test
  void a_folder_that_a_killed_run_began_is_no_release_and_named() throws IOException {
    Path begun = folder.resolve("releases/0003");
    SharedSites.write(begun.resolve("xa/1.html"), "dở");
    assertThat(look().faults())
        .containsExactly(fault(Group.RELEASES, Kind.EXTRA, "releases/0003/"));
    assertThat(share(3).verify().faults())
        .isSortedAccordingTo(Comparator.comparing(Verification.Fault::path));
  }
}
