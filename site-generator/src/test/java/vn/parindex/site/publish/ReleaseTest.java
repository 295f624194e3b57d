package vn.parindex.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.model.SitePath;

/** What a new edition asks of the one that stands, and what a run leaves for the next one. */
class ReleaseTest {

  private static final SitePath HOME = SitePath.of("index.html");
  private static final SitePath STYLE = SitePath.of("assets/site.css");

  private FileSystem memory;
  private Path output;

  @BeforeEach
  void publishFirst() throws IOException {
    memory = Jimfs.newFileSystem(Configuration.unix());
    output = memory.getPath("/công khai/site");
    Files.createDirectories(output.getParent());
    Sites.publish(Sites.publisher(new DiskFileOps()), Sites.edition("a"), output);
  }

  @AfterEach
  void close() throws IOException {
    memory.close();
  }

  private Release open() {
    return Sites.publisher(new DiskFileOps()).open(output);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @Test
  void a_file_stands_if_it_has_the_very_bytes_and_was_published() throws IOException {
    Files.writeString(output.resolve("assets/site.css"), "sửa");
    try (Release release = open()) {
      assertThat(release.stands(HOME, Fingerprint.of(bytes("Ấn bản a")))).isTrue();
      assertThat(release.stands(HOME, Fingerprint.of(bytes("Ấn bản b")))).isFalse();
      assertThat(release.stands(STYLE, Fingerprint.of(bytes("/* a */")))).isFalse();
      assertThat(release.stands(SitePath.of("x.html"), Fingerprint.of(bytes("x")))).isFalse();
    }
  }

  @Test
  void what_is_kept_is_in_the_new_edition_by_its_old_hash() throws IOException {
    try (Release release = open()) {
      release.keep(HOME, Fingerprint.of(bytes("Ấn bản a")));
      assertThat(release.sha256(HOME)).isEqualTo(Manifest.sha256(bytes("Ấn bản a")));
      assertThatThrownBy(() -> release.keep(HOME, Fingerprint.of(bytes("Ấn bản a"))))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> release.keep(SitePath.of("x.html"), Fingerprint.of(bytes("x"))))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> release.sha256(STYLE)).isInstanceOf(IllegalArgumentException.class);
      release.put(STYLE, bytes("mới"));
      assertThat(release.sha256(STYLE)).isEqualTo(Manifest.sha256(bytes("mới")));
      Publication made = release.commit();
      assertThat(made).isInstanceOf(Publication.Published.class);
      Publication.Published published = (Publication.Published) made;
      assertThat(published.filesWritten()).isEqualTo(3);
      assertThat(published.bytes())
          .isEqualTo(
              bytes("Ấn bản a").length
                  + bytes("mới").length
                  + Files.size(output.resolve("manifest.sha256")));
      assertThat(published.notes()).isEmpty();
    }
    assertThat(output.resolve("index.html")).content().isEqualTo("Ấn bản a");
    assertThat(output.resolve("xa")).doesNotExist();
  }

  @Test
  void a_release_that_is_closed_takes_nothing() {
    Release release = open();
    release.close();
    assertThatThrownBy(() -> release.put(HOME, bytes("x")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> release.keep(HOME, Fingerprint.of(bytes("x"))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_next_run_knows_the_edition_and_what_was_left_for_it() throws IOException {
    byte[] manifest = Files.readAllBytes(output.resolve("manifest.sha256"));
    try (Release release = open()) {
      assertThat(release.manifest()).contains(Fingerprint.of(manifest));
      assertThat(release.remembered().orElseThrow()).isEqualTo(Sites.REMEMBERED);
    }
    Path other = memory.getPath("/công khai/khác");
    try (Release release = Sites.publisher(new DiskFileOps()).open(other)) {
      assertThat(release.manifest()).isEmpty();
      assertThat(release.remembered()).isEmpty();
    }
  }

  @Test
  void what_is_left_for_the_next_run_takes_the_place_of_what_was_before() throws IOException {
    Memory memoryFile = new Memory(new DiskFileOps(), output);
    Path state = output.resolveSibling(".parindex-site.state");
    assertThat(memoryFile.write(bytes("mới"))).isEmpty();
    assertThat(memoryFile.read().orElseThrow()).isEqualTo(bytes("mới"));
    Files.writeString(output.resolveSibling(".parindex-site.state-new"), "dở");
    assertThat(memoryFile.write(bytes("mới nữa"))).isEmpty();
    assertThat(state).content().isEqualTo("mới nữa");
    assertThat(output.resolveSibling(".parindex-site.state-new")).doesNotExist();
    Files.setLastModifiedTime(state, FileTime.fromMillis(1_000));
    assertThat(memoryFile.write(bytes("mới nữa"))).isEmpty();
    assertThat(Files.getLastModifiedTime(state).toMillis()).isEqualTo(1_000);
    Files.delete(state);
    assertThat(memoryFile.read()).isEmpty();
    Files.createDirectory(state);
    assertThat(memoryFile.read()).isEmpty();
    assertThat(memoryFile.write(bytes("x")).orElseThrow())
        .startsWith("Chưa ghi được tệp ghi nhớ " + state)
        .endsWith("Trang đã đầy đủ; lần chạy sau chỉ lâu hơn.");
  }

  @Test
  void the_data_of_a_site_are_kept_beside_it() throws IOException {
    Path data = Files.createDirectories(memory.getPath("/dữ liệu"));
    Files.writeString(data.resolve("a.json"), "a");
    try (Release release = open()) {
      assertThat(release.keepData(data, Map.of("a.json", Manifest.sha256(bytes("a"))), Map.of()))
          .isEmpty();
      assertThat(release.keepData(data, Map.of("a.json", Manifest.sha256(bytes("b"))), Map.of()))
          .isPresent();
    }
    assertThat(output.resolveSibling(".parindex-site.data/a.json")).content().isEqualTo("a");
  }

  @Test
  void what_is_whole_is_whole_with_just_its_files() throws IOException {
    FileOps ops = new DiskFileOps();
    FolderContents whole = FolderContents.read(ops, output);
    assertThat(whole.isWhole(ops, output)).isTrue();
    assertThat(whole.isRemovable()).isTrue();
    assertThat(whole.folders()).containsExactly("assets", "only-a", "xa", "only-a/deep");
    Path page = output.resolve("xa/1.html");
    String text = Files.readString(page);
    Files.writeString(page, "sửa");
    assertThat(FolderContents.read(ops, output).isWhole(ops, output)).isFalse();
    Files.delete(page);
    assertThat(FolderContents.read(ops, output).isWhole(ops, output)).isFalse();
    Files.writeString(page, text);
    Path list = Files.writeString(output.resolve(FolderContents.list(1)), "dở");
    assertThat(FolderContents.read(ops, output).lists()).containsExactly(".parindex-1.sha256");
    assertThat(FolderContents.read(ops, output).isWhole(ops, output)).isFalse();
    Files.delete(list);
    Files.writeString(output.resolve("xa/lạ.html"), "lạ");
    Files.createDirectory(output.resolve("lạ"));
    FolderContents mixed = FolderContents.read(ops, output);
    assertThat(mixed.foreign()).containsExactly("lạ/", "xa/lạ.html");
    assertThat(mixed.isRemovable()).isFalse();
    assertThat(mixed.isWhole(ops, output)).isFalse();
  }

  @Test
  void what_is_ours_goes_with_the_folder() throws IOException {
    FileOps ops = new DiskFileOps();
    Files.writeString(output.resolve("xa/Thumbs.db"), "x");
    Files.writeString(output.resolve(FolderContents.list(2)), "dở");
    FolderContents.read(ops, output).delete(ops, output);
    assertThat(output).doesNotExist();
  }

  @Test
  void what_the_system_answers_is_said_in_words() {
    assertThat(SystemAnswer.inWords(new AccessDeniedException("/a")))
        .isEqualTo("không có quyền truy cập /a");
    assertThat(SystemAnswer.inWords(new NoSuchFileException("/a"))).isEqualTo("không tìm thấy /a");
    assertThat(SystemAnswer.inWords(new FileSystemException("/a", null, "Read-only file system")))
        .isEqualTo("ổ đĩa chỉ cho đọc (/a: Read-only file system)");
    assertThat(SystemAnswer.inWords(new FileSystemException("/a")))
        .isEqualTo("hệ điều hành từ chối (FileSystemException: /a)");
    assertThat(SystemAnswer.inWords(new IOException("hỏng")))
        .isEqualTo("hệ điều hành từ chối (IOException: hỏng)");
  }

  @Test
  void a_failure_is_told_with_what_was_put_right_and_where_the_site_is() {
    PublishException failure =
        new PublishException(PublishFault.NO_SPACE, "/a", "có", "cần", "sửa")
            .because(new IOException("đầy"));
    failure.addSuppressed(new IOException("nữa"));
    assertThat(failure.after(List.of(), Optional.empty())).isSameAs(failure);
    assertThat(failure.isDisplaced()).isFalse();
    assertThat(failure.code()).isEqualTo("XB-008");
    PublishException told = failure.after(List.of("Đã dọn."), Optional.of(output));
    assertThat(told.getMessage().lines())
        .containsExactly(
            "LỖI XB-008  /a",
            "Đang có: có   Cần: cần",
            "Sửa: sửa",
            "Đã dọn.",
            "Trang đang phát hành còn nguyên vẹn nhưng đang nằm ở " + output + ".");
    assertThat(told.isDisplaced()).isTrue();
    assertThat(told).hasCauseInstanceOf(IOException.class).hasMessageContaining("XB-008");
    assertThat(told.getSuppressed()).hasSize(1);
    assertThat(failure.after(List.of("Đã dọn."), Optional.empty()))
        .hasMessageEndingWith(PublishException.UNCHANGED);
    PublishException stuck = PublishException.stuck("/a", "có", output);
    assertThat(stuck.isDisplaced()).isTrue();
    assertThat(stuck.after(List.of("Đã dọn."), Optional.empty())).isSameAs(stuck);
  }

  private static Map<SitePath, Fingerprint> fingerprints(OutputTree site) {
    Map<SitePath, Fingerprint> files = new TreeMap<>();
    site.putInto((path, bytes) -> files.put(path, Fingerprint.of(bytes)));
    return files;
  }

  @Test
  void a_site_stands_with_its_manifest_and_each_of_its_files() throws IOException {
    Publisher publisher = Sites.publisher(new DiskFileOps());
    Fingerprint manifest = Sites.manifest(Sites.edition("a")).fingerprint();
    Map<SitePath, Fingerprint> files = fingerprints(Sites.edition("a"));
    assertThat(publisher.stands(output, manifest, files)).isTrue();
    assertThat(publisher.stands(output, Fingerprint.of(bytes("x")), files)).isFalse();
    assertThat(publisher.stands(output.resolveSibling("none"), manifest, files)).isFalse();
    Map<SitePath, Fingerprint> more = new TreeMap<>(files);
    more.put(SitePath.of("x.html"), Fingerprint.of(bytes("x")));
    assertThat(publisher.stands(output, manifest, more)).isFalse();
    Files.writeString(output.resolve("xa/1.html"), "sửa");
    assertThat(publisher.stands(output, manifest, files)).isFalse();
    Files.delete(output.resolve("xa/1.html"));
    assertThat(publisher.stands(output, manifest, files)).isFalse();
  }

  @Test
  void what_lies_beside_a_site_is_found_without_opening_it() throws IOException {
    Publisher publisher = Sites.publisher(new DiskFileOps());
    assertThat(publisher.remembered(output).orElseThrow()).isEqualTo(Sites.REMEMBERED);
    assertThat(publisher.remembered(output.resolveSibling("none"))).isEmpty();
    assertThat(publisher.earlier(output)).isEmpty();
    Path data = Files.createDirectories(memory.getPath("/dữ liệu"));
    Files.writeString(data.resolve("a.json"), "a");
    try (Release release = open()) {
      release.keepData(data, Map.of("a.json", Manifest.sha256(bytes("a"))), Map.of());
    }
    assertThat(publisher.earlier(output).orElseThrow().files()).containsOnlyKeys("a.json");
  }

  @Test
  void a_file_that_is_kept_leaves_nothing_unfinished() throws IOException {
    Publisher publisher = Sites.publisher(new DiskFileOps());
    Path file = output.resolveSibling("sổ.json");
    Path unfinished = Files.writeString(output.resolveSibling(".sổ-mới"), "dở");
    assertThat(publisher.keep(file, ".sổ-mới", bytes("1"))).isEmpty();
    assertThat(file).content().isEqualTo("1");
    assertThat(unfinished).doesNotExist();
    Path folder = Files.createDirectory(output.resolveSibling("thư mục"));
    Files.writeString(folder.resolve("a"), "a");
    assertThat(publisher.keep(folder, ".sổ-mới", bytes("1")).orElseThrow())
        .startsWith("chưa ghi được " + folder);
    assertThat(unfinished).doesNotExist();
  }
}
