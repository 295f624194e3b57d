package vn.parindex.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.model.SitePath;

class PublisherTest {
  private static final OutputTree OLD = Sites.edition("a");
  private static final OutputTree NEW = Sites.edition("b");

  @TempDir private Path temp;
  private Path output;
  private Publisher publisher;

  @BeforeEach
  void prepare() throws IOException {
    Files.createDirectories(temp.resolve("data"));
    Files.createDirectories(temp.resolve("home"));
    output = temp.resolve("target").resolve("site");
    publisher = Publisher.create(temp.resolve("home"), List.of(temp.resolve("data")), Sites.CLOCK);
  }

  @Test
  void a_first_site_is_written_with_its_manifest() throws Exception {
    Publication publication = Sites.publish(publisher, OLD, output);
    long bytes = OLD.totalBytes() + Sites.manifest(OLD).toText().length();
    assertThat(publication).isEqualTo(new Publication.Published(OLD.size() + 1, bytes, List.of()));
    assertThat(Sites.holds(output, OLD)).isTrue();
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void a_new_edition_replaces_the_old_one_without_a_trace() throws Exception {
    Sites.publish(publisher, OLD, output);
    Sites.publish(publisher, NEW, output);
    assertThat(Sites.holds(output, NEW)).isTrue();
    assertThat(output.resolve("only-a")).doesNotExist();
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void the_same_site_again_touches_no_file() throws Exception {
    Sites.publish(publisher, OLD, output);
    FileTime long_ago = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(output.resolve("index.html"), long_ago);
    assertThat(Sites.publish(publisher, OLD, output))
        .isEqualTo(new Publication.Unchanged(List.of()));
    assertThat(Files.getLastModifiedTime(output.resolve("index.html"))).isEqualTo(long_ago);
  }

  @Test
  void a_damaged_page_or_a_missing_one_is_mended_although_the_manifest_is_the_same()
      throws Exception {
    Sites.publish(publisher, OLD, output);
    Files.writeString(output.resolve("index.html"), "hỏng");
    assertThat(Sites.publish(publisher, OLD, output)).isInstanceOf(Publication.Published.class);
    assertThat(Sites.holds(output, OLD)).isTrue();
    Files.delete(output.resolve("xa/1.html"));
    assertThat(Sites.publish(publisher, OLD, output)).isInstanceOf(Publication.Published.class);
    assertThat(Sites.holds(output, OLD)).isTrue();
  }

  @Test
  void an_empty_folder_may_become_a_site() throws Exception {
    Files.createDirectories(output);
    Sites.publish(publisher, OLD, output);
    assertThat(Sites.holds(output, OLD)).isTrue();
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @ParameterizedTest
  @ValueSource(strings = {"trang & 'cải cách' 100%", "Đã phát hành (2025)", "a#b;c", "%41 + $HOME"})
  void names_with_blanks_accents_and_signs_are_ordinary(String name) throws Exception {
    assumeTrue(
        Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode("ẻĐ"),
        "in the C locale Java cannot name such a file at all (run with LC_ALL=C.UTF-8);"
            + " PublisherFaultTest does so in memory");
    Path folder = temp.resolve("chia sẻ & 'chung' 50%").resolve(name);
    Sites.publish(publisher, OLD, folder);
    Sites.publish(publisher, NEW, folder);
    assertThat(Sites.holds(folder, NEW)).isTrue();
    assertThat(Sites.beside(folder)).containsExactly(name);
  }

  @Test
  void a_link_to_the_output_stays_a_link() throws Exception {
    Path real = Files.createDirectories(temp.resolve("real"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), real);
    Sites.publish(publisher, OLD, link);
    Sites.publish(publisher, NEW, link);
    assertThat(link).isSymbolicLink();
    assertThat(Sites.holds(real, NEW)).isTrue();
  }

  @Test
  void the_root_of_a_disk_is_refused() {
    refused(PublishFault.ROOT, temp.getRoot(), "thư mục gốc");
  }

  @Test
  void the_home_folder_and_what_contains_it_are_refused() {
    refused(PublishFault.HOME, temp.resolve("home"), "thư mục cá nhân");
    refused(PublishFault.HOME, temp, "thư mục cá nhân");
  }

  @Test
  void data_are_never_overwritten() throws Exception {
    Path data = temp.resolve("data");
    refused(PublishFault.PROTECTED, data, "data");
    refused(PublishFault.PROTECTED, data.resolve("site"), "data");
    refused(PublishFault.PROTECTED, temp.resolve("home/../data/site"), "data");
    Files.createSymbolicLink(temp.resolve("alias"), data);
    refused(PublishFault.PROTECTED, temp.resolve("alias/site"), "data");
    Files.createDirectories(temp.resolve("outer/data"));
    Publisher other =
        Publisher.create(temp.resolve("home"), List.of(temp.resolve("outer/data")), Sites.CLOCK);
    refused(other, PublishFault.PROTECTED, temp.resolve("outer"), "data");
  }

  @Test
  void a_folder_that_is_not_ours_is_left_alone_and_three_files_are_named() throws Exception {
    Files.createDirectories(output.resolve("anh"));
    for (String name : List.of("bao cao.docx", "a.html", "index.html", "z.txt")) {
      Files.writeString(output.resolve(name), name);
    }
    PublishException e =
        refused(PublishFault.NOT_OURS, output, "\"a.html\", \"anh/\", \"bao cao.docx\"");
    assertThat(e.found()).contains("và 2 mục khác");
    assertThat(output.resolve("bao cao.docx")).content(UTF_8).isEqualTo("bao cao.docx");
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void a_manifest_that_is_not_of_this_form_makes_no_folder_ours() throws Exception {
    Files.createDirectories(output);
    Files.writeString(output.resolve("manifest.sha256"), "0".repeat(64) + " *index.html\n");
    refused(PublishFault.NOT_OURS, output, "manifest.sha256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ghi chu.docx", "xa/Anh.png", "moi/a.html", "xa/1.html.bak"})
  void a_file_that_somebody_added_is_named_and_kept(String name) throws Exception {
    Sites.publish(publisher, OLD, output);
    Files.createDirectories(output.resolve(name).getParent());
    Files.writeString(output.resolve(name), "của tôi");
    refused(PublishFault.UNLISTED_FILES, output, name.startsWith("moi") ? "moi/" : name);
    assertThat(output.resolve(name)).content(UTF_8).isEqualTo("của tôi");
    assertThat(output.resolve("index.html")).content(UTF_8).isEqualTo("Ấn bản a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thumbs.db",
        "desktop.ini",
        ".DS_Store",
        "._index.html",
        ".directory",
        "~$luan van.docx",
        ".~lock.index.csv#",
        ".nfs000000000012ab"
      })
  void what_systems_leave_behind_is_nobodys_file(String name) throws Exception {
    Sites.publish(publisher, OLD, output);
    for (String folder : List.of("", "xa/")) {
      Files.writeString(output.resolve(folder + name), "x");
    }
    assertThat(publisher.prepare(output)).isEmpty();
    assertThat(Sites.publish(publisher, OLD, output)).isInstanceOf(Publication.Unchanged.class);
    assertThat(Sites.publish(publisher, NEW, output).notes()).isEmpty();
    assertThat(Sites.holds(output, NEW)).isTrue();
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void a_folder_with_nothing_but_what_systems_leave_is_empty() throws Exception {
    Files.createDirectories(output);
    Files.writeString(output.resolve("desktop.ini"), "x");
    Sites.publish(publisher, OLD, output);
    assertThat(Sites.holds(output, OLD)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thumbs.db.html", "~.docx", "nfs01", "._", "my desktop.ini"})
  void a_name_that_only_looks_like_a_systems_is_somebodys_file(String name) throws Exception {
    Sites.publish(publisher, OLD, output);
    Files.writeString(output.resolve(name), "của tôi");
    refused(PublishFault.UNLISTED_FILES, output, name);
  }

  @Test
  void a_look_before_the_work_refuses_and_writes_nothing() throws Exception {
    assertThat(publisher.prepare(output)).isEmpty();
    assertThat(output.getParent()).doesNotExist();
    Sites.publish(publisher, OLD, output);
    Files.writeString(output.resolve("cua toi.txt"), "x");
    PublishException e =
        catchThrowableOfType(PublishException.class, () -> publisher.prepare(output));
    assertThat(e.fault()).isEqualTo(PublishFault.UNLISTED_FILES);
    e =
        catchThrowableOfType(
            PublishException.class, () -> publisher.prepare(temp.resolve("data/site")));
    assertThat(e.fault()).isEqualTo(PublishFault.PROTECTED);
    FileOps readOnly =
        new AroundFileOps() {
          @Override
          public boolean isWritable(Path folder) {
            return false;
          }
        };
    e =
        catchThrowableOfType(
            PublishException.class,
            () -> Sites.publisher(readOnly).prepare(temp.resolve("khac/site")));
    assertThat(e.fault()).isEqualTo(PublishFault.CANNOT_WRITE);
    assertThat(temp.resolve("khac")).doesNotExist();
  }

  @Test
  void a_site_killed_out_of_its_place_is_back_before_anything_else_is_done() throws Exception {
    Sites.publish(publisher, OLD, output);
    Files.move(output, output.resolveSibling(".site-old"));
    assertThat(publisher.prepare(output))
        .anyMatch(note -> note.contains("đã đưa trang cũ trở lại"));
    assertThat(Sites.holds(output, OLD)).isTrue();
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void a_site_that_cannot_be_brought_back_is_not_called_unchanged() throws Exception {
    Sites.publish(publisher, OLD, output);
    Path old = output.resolveSibling(".site-old");
    Files.move(output, old);
    FileOps stuck =
        new AroundFileOps() {
          @Override
          public void move(Path source, Path target) throws IOException {
            throw new AccessDeniedException(source.toString());
          }
        };
    for (PublishException e :
        List.of(
            catchThrowableOfType(
                PublishException.class, () -> Sites.publisher(stuck).prepare(output)),
            catchThrowableOfType(
                PublishException.class,
                () -> Sites.publish(Sites.publisher(stuck), NEW, output)))) {
      assertThat(e)
          .hasMessageEndingWith("nhưng đang nằm ở " + old.toRealPath() + ".")
          .hasMessageNotContaining(PublishException.UNCHANGED);
    }
    assertThat(Sites.holds(old, OLD)).isTrue();
  }

  @Test
  void a_new_edition_keeps_the_rights_that_an_administrator_set() throws Exception {
    assumeTrue(
        Files.getFileStore(temp).supportsFileAttributeView("posix"),
        "the file system has no owners and modes to keep (run on one that has, such as ext4)");
    Sites.publish(publisher, OLD, output);
    Map<String, Integer> set =
        Map.of("", 02775, "xa", 02750, "index.html", 0640, "manifest.sha256", 0604);
    for (Map.Entry<String, Integer> mode : set.entrySet()) {
      Files.setAttribute(output.resolve(mode.getKey()), "unix:mode", mode.getValue());
    }
    Sites.publish(publisher, NEW, output);
    set.forEach((path, mode) -> assertThat(mode(output.resolve(path))).as(path).isEqualTo(mode));
    // What is new takes the rights of its site.
    assertThat(mode(output.resolve("only-b"))).isEqualTo(02775);
    assertThat(mode(output.resolve("only-b/deep/page.html"))).isEqualTo(0604);
  }

  @Test
  void rights_that_cannot_be_kept_are_told_once_and_stop_nothing() throws Exception {
    Sites.publish(publisher, OLD, output);
    FileOps foreign =
        new AroundFileOps() {
          @Override
          public void keepRights(Path model, Path made) throws IOException {
            throw new IOException("Operation not permitted");
          }
        };
    assertThat(Sites.publish(Sites.publisher(foreign), NEW, output).notes())
        .singleElement(STRING)
        .contains("Chưa giữ được nhóm và quyền", "Operation not permitted");
    assertThat(Sites.holds(output, NEW)).isTrue();
  }

  @Test
  void who_may_write_to_the_folder_may_be_the_next_to_publish() throws Exception {
    assumeTrue(
        Files.getFileStore(temp).supportsFileAttributeView("posix"),
        "the file system has no owners and modes to keep (run on one that has, such as ext4)");
    for (Map.Entry<Integer, Boolean> folder :
        Map.of(02775, true, 0755, false, 01777, false).entrySet()) {
      Path share = Files.createDirectory(temp.resolve("share" + folder.getKey()));
      Files.setAttribute(share, "unix:mode", folder.getKey());
      Sites.publish(publisher, OLD, share.resolve("site"));
      for (String made : List.of(".parindex-site.lock", "site", "site/xa", "site/index.html")) {
        assertThat((mode(share.resolve(made)) & 020) != 0)
            .as(made + " in " + Integer.toOctalString(folder.getKey()))
            .isEqualTo(folder.getValue());
      }
    }
  }

  private static int mode(Path path) {
    try {
      return (Integer) Files.getAttribute(path, "unix:mode") & 07777;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_lock_file_of_a_colleague_that_is_not_shared_is_named() throws Exception {
    Sites.publish(publisher, OLD, output);
    FileOps denied =
        new AroundFileOps() {
          @Override
          public FileChannel openLock(Path file) throws IOException {
            throw new AccessDeniedException(file.toString());
          }
        };
    PublishException e =
        catchThrowableOfType(
            PublishException.class, () -> Sites.publish(Sites.publisher(denied), NEW, output));
    assertThat(e.fault()).isEqualTo(PublishFault.LOCK_DENIED);
    FileOps notMine =
        new AroundFileOps() {
          @Override
          public boolean isWritable(Path path) {
            return !path.toString().endsWith(".lock");
          }
        };
    e =
        catchThrowableOfType(
            PublishException.class, () -> Sites.publisher(notMine).prepare(output));
    assertThat(e.fault()).isEqualTo(PublishFault.LOCK_DENIED);
    assertThat(e.place()).endsWith(".parindex-site.lock");
    assertThat(e.remedy()).contains("quyền ghi");
  }

  @Test
  void the_guide_explains_every_code() throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "huong-dan.md"));
    for (PublishFault fault : PublishFault.values()) {
      assertThat(guide).contains("| " + fault.code() + " | ");
    }
    assertThat(Pattern.compile("\\| XB-\\d+ \\|").matcher(guide).results().count())
        .isEqualTo(PublishFault.values().length);
  }

  @Test
  void a_link_in_place_of_a_page_is_not_ours_and_is_not_followed() throws Exception {
    Sites.publish(publisher, OLD, output);
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.writeString(outside.resolve("1.html"), "ngoài");
    try (Stream<Path> units = Files.list(output.resolve("xa"))) {
      for (Path unit : units.toList()) {
        Files.delete(unit);
      }
    }
    Files.delete(output.resolve("xa"));
    Files.createSymbolicLink(output.resolve("xa"), outside);
    refused(PublishFault.UNLISTED_FILES, output, "\"xa\"");
    assertThat(outside.resolve("1.html")).content(UTF_8).isEqualTo("ngoài");
  }

  @Test
  void a_file_or_a_broken_link_is_not_a_folder() throws Exception {
    Path file = Files.writeString(temp.resolve("tep"), "x");
    refused(PublishFault.NOT_A_FOLDER, file, "một tệp");
    Path link = Files.createSymbolicLink(temp.resolve("gay"), temp.resolve("khong co"));
    refused(PublishFault.NOT_A_FOLDER, link, "liên kết hỏng");
    assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void a_folder_that_only_has_the_name_of_our_staging_is_not_touched() throws Exception {
    for (String name : List.of(".site-new", ".site-old")) {
      Sites.publish(publisher, OLD, output);
      Path taken = Files.createDirectories(output.resolveSibling(name));
      Files.writeString(taken.resolve("luan van.docx"), "x");
      refused(PublishFault.LEFTOVER_NOT_OURS, output, "luan van.docx", name);
      assertThat(taken.resolve("luan van.docx")).exists();
      assertThat(Sites.holds(output, OLD)).isTrue();
      Files.delete(taken.resolve("luan van.docx"));
      Files.delete(taken);
    }
  }

  @Test
  void a_run_killed_between_the_two_renames_is_completed_and_told() throws Exception {
    Sites.publish(publisher, OLD, output);
    Sites.publish(publisher, NEW, temp.resolve("other"));
    Files.move(output, output.resolveSibling(".site-old"));
    Files.move(temp.resolve("other"), output.resolveSibling(".site-new"));
    Publication publication = Sites.publish(publisher, NEW, output);
    assertThat(publication).isInstanceOf(Publication.Unchanged.class);
    assertThat(publication.notes()).anyMatch(note -> note.contains("đã hoàn tất"));
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void a_damaged_new_site_is_never_switched_to() throws Exception {
    Sites.publish(publisher, OLD, output);
    Sites.publish(publisher, NEW, temp.resolve("other"));
    Files.move(output, output.resolveSibling(".site-old"));
    Files.move(temp.resolve("other"), output.resolveSibling(".site-new"));
    Files.writeString(output.resolveSibling(".site-new").resolve("xa/2.html"), "dở");
    Publication publication = Sites.publish(publisher, OLD, output);
    assertThat(publication).isInstanceOf(Publication.Unchanged.class);
    assertThat(publication.notes()).anyMatch(note -> note.contains("đã đưa trang cũ trở lại"));
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void a_disk_that_is_too_small_is_told_with_numbers() throws Exception {
    Configuration small =
        Configuration.unix().toBuilder().setBlockSize(512).setMaxSize(4 * 512).build();
    try (FileSystem files = Jimfs.newFileSystem(small)) {
      Path tiny = files.getPath("/s/site");
      PublishException e = refused(PublishFault.NO_SPACE, tiny, "còn trống");
      assertThat(e.expected()).matches("ít nhất \\d+ kB");
    }
  }

  @Test
  void a_disk_of_any_size_keeps_the_old_site_whole() throws Exception {
    int refusals = 0;
    for (int blocks = 20; blocks < 60; blocks++) {
      Configuration small =
          Configuration.unix().toBuilder().setBlockSize(128).setMaxSize(blocks * 128).build();
      try (FileSystem files = Jimfs.newFileSystem(small)) {
        Path place = files.getPath("/s/site");
        Publisher writer = Sites.publisher(new DiskFileOps());
        try {
          Sites.publish(writer, OLD, place);
        } catch (PublishException e) {
          assertThat(place).doesNotExist();
          continue;
        }
        try {
          Sites.publish(writer, NEW, place);
          assertThat(Sites.holds(place, NEW)).isTrue();
        } catch (PublishException e) {
          assertThat(Sites.holds(place, OLD)).isTrue();
          assertThat(e).hasMessageEndingWith(PublishException.UNCHANGED);
          refusals++;
        }
      }
    }
    assertThat(refusals).isPositive();
  }

  @Test
  void a_path_through_a_file_cannot_be_written_and_says_so() throws Exception {
    Files.writeString(temp.resolve("tep"), "x");
    PublishException e = refused(PublishFault.CANNOT_WRITE, temp.resolve("tep/a/site"), "");
    assertThat(e.expected()).isEqualTo("ghi được vào thư mục này");
  }

  @Test
  void a_message_has_four_lines_and_ends_with_the_good_news() throws Exception {
    Files.createDirectories(output);
    Files.writeString(output.resolve("cua toi.txt"), "x");
    assertThat(refused(PublishFault.NOT_OURS, output, ""))
        .hasMessage(
            """
            LỖI XB-004  %s
            Đang có: thư mục đã có "cua toi.txt", không phải trang do chương trình này tạo   Cần: \
            thư mục trống hoặc trang do chương trình này tạo (có manifest.sha256)
            Sửa: Chọn thư mục khác, hoặc chuyển các tệp đó đi nơi khác.
            Trang đang phát hành không bị thay đổi.\
            """,
            output.toRealPath());
  }

  @Test
  void a_page_that_reads_back_otherwise_is_never_published() throws Exception {
    Sites.publish(publisher, OLD, output);
    FileOps forgetful =
        new AroundFileOps() {
          @Override
          public byte[] read(Path file) throws IOException {
            return file.endsWith(".site-new/xa/2.html") ? new byte[3] : super.read(file);
          }
        };
    PublishException e =
        catchThrowableOfType(
            PublishException.class, () -> Sites.publish(Sites.publisher(forgetful), NEW, output));
    assertThat(e.fault()).isEqualTo(PublishFault.DAMAGED);
    assertThat(Sites.holds(output, OLD)).isTrue();
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void a_reader_who_holds_the_old_folder_open_is_named_as_the_cause() throws Exception {
    Sites.publish(publisher, OLD, output);
    FileOps windows =
        new AroundFileOps() {
          @Override
          public void move(Path source, Path target) throws IOException {
            throw new AccessDeniedException(source.toString());
          }
        };
    PublishException e =
        catchThrowableOfType(
            PublishException.class, () -> Sites.publish(Sites.publisher(windows), NEW, output));
    assertThat(e.fault()).isEqualTo(PublishFault.SWITCH_FAILED);
    assertThat(e.remedy()).contains("Đóng các cửa sổ và trình duyệt");
    assertThat(Sites.holds(output, OLD)).isTrue();
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void an_old_site_that_cannot_be_moved_back_is_told_where_it_is() throws Exception {
    Sites.publish(publisher, OLD, output);
    FileOps breaking =
        new AroundFileOps() {
          private boolean broken;

          @Override
          public void move(Path source, Path target) throws IOException {
            if (broken) {
              throw new IOException("mất kết nối");
            }
            broken = true;
            super.move(source, target);
          }
        };
    PublishException e =
        catchThrowableOfType(
            PublishException.class, () -> Sites.publish(Sites.publisher(breaking), NEW, output));
    Path old = output.resolveSibling(".site-old");
    assertThat(e.fault()).isEqualTo(PublishFault.SWITCH_STUCK);
    assertThat(e)
        .hasMessageEndingWith(
            "Trang đang phát hành còn nguyên vẹn nhưng đang nằm ở " + old.toRealPath() + ".");
    assertThat(Sites.holds(old, OLD)).isTrue();
    assertThat(Sites.publish(publisher, NEW, output).notes())
        .anyMatch(n -> n.contains("đã hoàn tất"));
    assertThat(Sites.holds(output, NEW)).isTrue();
  }

  @Test
  void old_sites_that_cannot_be_deleted_are_told_and_do_not_stop_anything() throws Exception {
    FileOps locked =
        new AroundFileOps() {
          @Override
          public void delete(Path path) throws IOException {
            if (path.toString().contains("-gone-")) {
              throw new AccessDeniedException(path.toString());
            }
            super.delete(path);
          }
        };
    for (int i = 0; i < 4; i++) {
      OutputTree next = i % 2 == 0 ? OLD : NEW;
      Publication publication = Sites.publish(Sites.publisher(locked), next, output);
      assertThat(Sites.holds(output, next)).isTrue();
      assertThat(publication.notes()).hasSize(i).allMatch(n -> n.startsWith("Chưa dọn được"));
    }
    Sites.publish(publisher, OLD, output);
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void a_site_without_files_is_a_fault_of_the_program() {
    OutputTree empty = OutputTree.builder().build();
    assertThatThrownBy(() -> Sites.publish(publisher, empty, output))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void of_ten_threads_that_start_together_one_wins_and_nine_are_told() throws Exception {
    CountDownLatch losers = new CountDownLatch(9);
    ExecutorService threads = Executors.newFixedThreadPool(10);
    try {
      List<Future<String>> outcomes = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        Publisher writer = Sites.publisher(new HoldingFileOps(losers::await));
        outcomes.add(
            threads.submit(
                () -> {
                  try {
                    Sites.publish(writer, OLD, output);
                    return "published";
                  } catch (PublishException e) {
                    losers.countDown();
                    return e.getMessage();
                  }
                }));
      }
      List<String> told = new ArrayList<>();
      for (Future<String> outcome : outcomes) {
        told.add(outcome.get());
      }
      String holder = "tiến trình số " + ProcessHandle.current().pid();
      assertThat(told).filteredOn("published"::equals).hasSize(1);
      assertThat(told)
          .filteredOn(t -> t.contains("XB-007"))
          .hasSize(9)
          .allMatch(t -> t.contains(holder + ", từ 01:30:00 ngày 01/11/2025"));
    } finally {
      threads.shutdownNow();
    }
    assertThat(Sites.holds(output, OLD)).isTrue();
    assertThat(Sites.publish(publisher, NEW, output)).isInstanceOf(Publication.Published.class);
  }

  @Test
  void a_tree_refuses_the_same_path_twice_and_the_manifest() {
    OutputTree.Builder builder = OutputTree.builder().put(SitePath.of("a.html"), "1");
    assertThatThrownBy(() -> builder.put(SitePath.of("a.html"), "2"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.put(Manifest.PATH, "2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_release_refuses_the_same_path_twice_and_the_manifest_and_leaves_nothing() {
    try (Release release = Sites.publisher(new DiskFileOps()).open(output)) {
      OLD.putInto(release);
      assertThat(output.resolveSibling(".site-new")).exists();
      assertThatThrownBy(() -> release.put(SitePath.of("index.html"), "2"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> release.put(Manifest.PATH, "2"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(output.getParent().toFile().list()).containsExactly(".parindex-site.lock");
  }

  @Test
  void a_release_that_is_not_committed_leaves_the_old_site_and_lets_others_write()
      throws Exception {
    Sites.publish(publisher, OLD, output);
    try (Release release = Sites.publisher(new DiskFileOps()).open(output)) {
      NEW.putInto(release);
      PublishException e =
          catchThrowableOfType(PublishException.class, () -> publisher.open(output));
      assertThat(e.fault()).isEqualTo(PublishFault.BUSY);
    }
    assertThat(Sites.holds(output, OLD)).isTrue();
    assertThat(Sites.beside(output)).containsExactly("site");
    Sites.publish(publisher, NEW, output);
    assertThat(Sites.holds(output, NEW)).isTrue();
  }

  @Test
  void a_file_that_somebody_put_into_an_unfinished_site_is_named_and_kept() throws Exception {
    Sites.publish(publisher, OLD, output);
    Path staging = output.resolveSibling(".site-new");
    try (Release release = Sites.publisher(new DiskFileOps()).open(output)) {
      NEW.putInto(release);
      Files.writeString(staging.resolve("luan van.docx"), "x");
    }
    refused(PublishFault.LEFTOVER_NOT_OURS, output, "\"luan van.docx\"", ".site-new");
    Files.delete(staging.resolve("luan van.docx"));
    assertThat(Sites.publish(publisher, NEW, output).notes())
        .anyMatch(note -> note.contains("đã dọn thư mục viết dở"));
    assertThat(Sites.holds(output, NEW)).isTrue();
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void a_page_that_can_no_longer_be_read_is_replaced() throws Exception {
    Sites.publish(publisher, OLD, output);
    FileOps unreadable =
        new AroundFileOps() {
          @Override
          public byte[] read(Path file) throws IOException {
            if (file.endsWith("site/xa/2.html")) {
              throw new AccessDeniedException(file.toString());
            }
            return super.read(file);
          }
        };
    OutputTree more = OutputTree.builder().putAll(OLD).put(SitePath.of("moi.html"), "mới").build();
    Sites.publish(Sites.publisher(unreadable), more, output);
    assertThat(Sites.holds(output, more)).isTrue();
  }

  @Test
  void a_file_that_did_not_change_is_in_the_new_edition_too() throws Exception {
    OutputTree more = OutputTree.builder().putAll(OLD).put(SitePath.of("moi.html"), "mới").build();
    Sites.publish(publisher, OLD, output);
    Sites.publish(publisher, more, output);
    assertThat(Sites.holds(output, more)).isTrue();
    Sites.publish(publisher, OLD, output);
    assertThat(Sites.holds(output, OLD)).isTrue();
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void a_tree_cannot_be_changed_from_outside() {
    byte[] bytes = {1};
    OutputTree tree = OutputTree.builder().put(SitePath.of("a.png"), bytes).build();
    bytes[0] = 2;
    tree.bytes(SitePath.of("a.png")).orElseThrow()[0] = 3;
    assertThat(tree.bytes(SitePath.of("a.png"))).contains(new byte[] {1});
  }

  private PublishException refused(PublishFault fault, Path folder, String found) {
    return refused(publisher, fault, folder, found);
  }

  private void refused(PublishFault fault, Path folder, String found, String place) {
    assertThat(refused(publisher, fault, folder, found).place()).contains(place);
  }

  private static PublishException refused(
      Publisher publisher, PublishFault fault, Path folder, String found) {
    PublishException e =
        catchThrowableOfType(PublishException.class, () -> Sites.publish(publisher, OLD, folder));
    assertThat(e).isNotNull();
    assertThat(e.fault()).isEqualTo(fault);
    assertThat(e.found()).contains(found);
    assertThat(e).hasMessageStartingWith("LỖI " + fault.code() + "  ");
    assertThat(e).hasMessageEndingWith(PublishException.UNCHANGED);
    return e;
  }
}
