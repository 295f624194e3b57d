package vn.parindex.site.share;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.site.publish.AroundFileOps;
import vn.parindex.site.publish.FileOps;
import vn.parindex.site.publish.Pause;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;

/** What publishing in a folder that many read does, on two kinds of file systems in memory. */
class ShareFolderTest {

  private FileSystem disk;
  private Path folder;

  static Stream<Configuration> systems() {
    return Stream.of(Configuration.unix(), Configuration.windows());
  }

  private void on(Configuration system) throws IOException {
    disk = Jimfs.newFileSystem(system);
    Path root = disk.getRootDirectories().iterator().next();
    Files.createDirectories(root.resolve("home/hoa"));
    Files.createDirectories(root.resolve("du-an/data"));
    folder = root.resolve("chia sẻ & 'cải cách' 100%").resolve("cchc");
    Files.createDirectories(folder.getParent());
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  private ShareFolder share() {
    return SharedSites.share(folder, FileOps.ofDisk(), SharedSites.HOA, 3, 24);
  }

  private Sent publish(String edition) {
    return SharedSites.publish(share(), folder, edition);
  }

  private PublishException refused(PublishFault fault, Runnable what) {
    PublishException e = catchThrowableOfType(PublishException.class, what::run);
    assertThat(e).as(fault.name()).isNotNull();
    assertThat(e.fault()).as(e.getMessage()).isEqualTo(fault);
    assertThat(e).hasMessageEndingWith(PublishException.UNCHANGED);
    return e;
  }

  @ParameterizedTest
  @MethodSource("systems")
  void a_release_is_the_whole_site_and_the_pointer_leads_to_it(Configuration system)
      throws IOException {
    on(system);
    Sent sent = publish("a");
    assertThat(sent.number()).isEqualTo(1);
    assertThat(sent.isNew()).isTrue();
    assertThat(sent.notes()).isEmpty();
    assertThat(sent.filesSent()).isEqualTo(10);
    assertThat(SharedSites.shows(folder, "a")).isTrue();
    assertThat(SharedSites.names(folder))
        .containsExactly(".parindex", "chi-a", "en", "index.html", "releases", "xa");
    assertThat(SharedSites.names(folder.resolve(".parindex")))
        .containsExactly("0001.txt", "pointer.txt", "share.txt", "stubs.sha256", "writer.lock");
    assertThat(share().verify().faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void files_that_did_not_change_are_not_sent_again(Configuration system) throws IOException {
    on(system);
    publish("a");
    Sent sent = publish("b");
    assertThat(sent.number()).isEqualTo(2);
    assertThat(SharedSites.shows(folder, "b")).isTrue();
    assertThat(SharedSites.holds(folder.resolve("releases/0001"), "a")).isTrue();
    assertThat(sent.filesTakenOver()).isEqualTo(4);
    assertThat(sent.filesSent()).isEqualTo(6);
    assertThat(share().verify().faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void the_same_site_again_writes_nothing(Configuration system) throws IOException {
    on(system);
    publish("a");
    var before = SharedSites.texts(folder);
    Sent sent = publish("a");
    assertThat(sent.isNew()).isFalse();
    assertThat(sent.number()).isEqualTo(1);
    before.remove(".parindex/writer.lock");
    var after = SharedSites.texts(folder);
    after.remove(".parindex/writer.lock");
    assertThat(after).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void releases_that_are_not_kept_lead_on(Configuration system) throws IOException {
    on(system);
    for (String edition : List.of("a", "b", "c", "d")) {
      publish(edition);
    }
    assertThat(SharedSites.names(folder.resolve("releases/0001")))
        .containsExactly("chi-a", "en", "index.html", "manifest.sha256", "xa");
    assertThat(Files.readString(folder.resolve("releases/0001/xa/1.html")))
        .contains("href=\"../../../index.html#xa/1.html\"");
    assertThat(Files.readString(folder.resolve("xa/1.html")))
        .contains("href=\"../index.html#xa/1.html\"");
    assertThat(SharedSites.holds(folder.resolve("releases/0002"), "b")).isTrue();
    assertThat(share().verify().faults()).isEmpty();
    assertThat(share().releases().records())
        .extracting(ReleaseRecord::state)
        .containsExactly(
            ReleaseRecord.State.WHOLE,
            ReleaseRecord.State.WHOLE,
            ReleaseRecord.State.WHOLE,
            ReleaseRecord.State.HOLLOW);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void what_others_put_there_is_named_and_left_alone(Configuration system) throws IOException {
    on(system);
    publish("a");
    Files.writeString(folder.resolve("Công văn.pdf"), "");
    Files.writeString(folder.resolve("xa/Công văn 2.pdf"), "");
    Files.writeString(folder.resolve("Thumbs.db"), "");
    Files.createDirectories(folder.resolve("họp"));
    String told =
        "Trên thư mục chia sẻ có tệp không phải của chương trình, giữ nguyên: \"Công văn.pdf\","
            + " \"họp/\", \"xa/Công văn 2.pdf\".";
    assertThat(publish("b").notes()).containsExactly(told);
    assertThat(publish("b").notes()).as("the same site again").containsExactly(told);
    assertThat(folder.resolve("xa/Công văn 2.pdf")).exists();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void nothing_is_left_of_a_release_whose_record_was_deleted(Configuration system)
      throws IOException {
    on(system);
    Path site = SharedSites.site(folder.resolveSibling("trang"), SharedSites.edition("a"));
    share().publish(site, SharedSites.facts("2025.a"), number -> "Có gì mới", (done, all) -> {});
    publish("b");
    Files.delete(folder.resolve(".parindex/0001.txt"));
    publish("c");
    assertThat(share().verify().faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void going_back_leads_readers_to_the_release_before(Configuration system) throws IOException {
    on(system);
    publish("a");
    publish("b");
    ShareFolder.RolledBack back = share().rollback(Optional.empty());
    assertThat(back.release().number()).isEqualTo(1);
    assertThat(back.isNew()).isTrue();
    assertThat(SharedSites.shows(folder, "a")).isTrue();
    assertThat(share().verify().faults()).isEmpty();
    assertThat(share().rollback(Optional.of(1)).isNew()).isFalse();
    refused(PublishFault.NO_RELEASE, () -> share().rollback(Optional.empty()));
    refused(PublishFault.NO_RELEASE, () -> share().rollback(Optional.of(7)));
    assertThat(publish("c").number()).isEqualTo(3);
    assertThat(SharedSites.shows(folder, "c")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void places_where_harm_is_possible_are_refused(Configuration system) throws IOException {
    on(system);
    Path root = disk.getRootDirectories().iterator().next();
    refusedAt(PublishFault.ROOT, root);
    refusedAt(PublishFault.HOME, root.resolve("home"));
    refusedAt(PublishFault.HOME, root.resolve("home/hoa"));
    refusedAt(PublishFault.PROTECTED, root.resolve("du-an"));
    refusedAt(PublishFault.PROTECTED, root.resolve("du-an/data"));
    refusedAt(PublishFault.PROTECTED, root.resolve("du-an/data/chung"));
    refusedAt(PublishFault.PROTECTED, root.resolve("du-an/site"));
    SharedSites.write(folder, "một tệp");
    assertThat(refusedAt(PublishFault.NOT_A_FOLDER, folder).found()).isEqualTo("một tệp");
  }

  private PublishException refusedAt(PublishFault fault, Path place) {
    ShareFolder share = SharedSites.share(place, FileOps.ofDisk(), SharedSites.HOA, 3, 24);
    refused(fault, () -> share.prepare("office"));
    return refused(fault, () -> SharedSites.publish(share, folder, "a"));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void a_folder_of_somebody_else_is_refused_and_three_of_its_files_named(Configuration system)
      throws IOException {
    on(system);
    for (String name : List.of("b.docx", "a.docx", "d.docx", "Thumbs.db", "c/e.docx")) {
      SharedSites.write(folder.resolve(name), "của người khác");
    }
    var before = SharedSites.texts(folder);
    PublishException e = refusedAt(PublishFault.NOT_A_SHARE, folder);
    assertThat(e.found())
        .isEqualTo(
            "thư mục đã có \"a.docx\", \"b.docx\", \"c/\" và 1 mục khác, không phải do chương"
                + " trình phát hành");
    assertThat(SharedSites.texts(folder)).isEqualTo(before);
    for (Runnable look :
        List.<Runnable>of(
            () -> share().releases(),
            () -> share().verify(),
            () -> share().rollback(Optional.empty()))) {
      assertThat(refused(PublishFault.NOT_A_SHARE, look).found())
          .isEqualTo("chưa có bản phát hành nào");
    }
  }

  @ParameterizedTest
  @MethodSource("systems")
  void what_systems_leave_behind_is_nobodys(Configuration system) throws IOException {
    on(system);
    SharedSites.write(folder.resolve("Thumbs.db"), "");
    publish("a");
    SharedSites.write(folder.resolve("xa/desktop.ini"), "");
    SharedSites.write(folder.resolve("releases/0001/xa/Thumbs.db"), "");
    for (String edition : List.of("b", "c", "d")) {
      assertThat(publish(edition).isNew()).isTrue();
    }
    assertThat(share().verify().faults()).isEmpty();
    assertThat(folder.resolve("releases/0001/xa/Thumbs.db")).doesNotExist();
    assertThat(folder.resolve("xa/desktop.ini")).exists();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void files_of_others_are_left_alone_unless_they_stand_in_the_way(Configuration system)
      throws IOException {
    on(system);
    publish("a");
    SharedSites.write(folder.resolve("ghi chú.docx"), "của người khác");
    SharedSites.write(folder.resolve("releases/0001/xa/ghi chú.docx"), "của người khác");
    publish("b");
    publish("c");
    SharedSites.write(folder.resolve("chi-d"), "của người khác");
    PublishException e = refused(PublishFault.IN_THE_WAY, () -> publish("d"));
    assertThat(e.place()).isEqualTo(folder.resolve("chi-d").toString());
    Files.delete(folder.resolve("chi-d"));
    SharedSites.write(folder.resolve("chi-d/trang.html"), "của người khác");
    assertThat(refused(PublishFault.IN_THE_WAY, () -> publish("d")).place())
        .isEqualTo(folder.resolve("chi-d/trang.html").toString());
    assertThat(SharedSites.shows(folder, "c")).isTrue();
    assertThat(SharedSites.names(folder.resolve("releases"))).hasSize(3);
    Files.delete(folder.resolve("chi-d/trang.html"));
    assertThat(publish("d").notes())
        .anyMatch(note -> note.contains("Giữ nguyên") && note.contains("xa/ghi chú.docx"));
    assertThat(folder.resolve("ghi chú.docx")).hasContent("của người khác");
    assertThat(folder.resolve("releases/0001/xa/ghi chú.docx")).hasContent("của người khác");
    assertThat(share().verify().faults())
        .extracting(Verification.Fault::path)
        .containsExactly("ghi chú.docx", "releases/0001/xa/ghi chú.docx");
  }

  @ParameterizedTest
  @MethodSource("systems")
  void a_site_that_is_not_whole_is_not_sent(Configuration system) throws IOException {
    on(system);
    publish("a");
    Path site = disk.getRootDirectories().iterator().next().resolve("du-an/site");
    Runnable send =
        () -> share().publish(site, SharedSites.facts("1"), number -> "", (done, all) -> {});
    SharedSites.site(site, SharedSites.edition("b"));
    Files.writeString(site.resolve("xa/1.html"), "sửa tay");
    assertThat(refused(PublishFault.SITE_DAMAGED, send).found()).contains("xa/1.html");
    Files.delete(site.resolve("xa/1.html"));
    assertThat(refused(PublishFault.SITE_DAMAGED, send).found()).contains("xa/1.html");
    Files.delete(site.resolve("manifest.sha256"));
    assertThat(refused(PublishFault.SITE_DAMAGED, send).found()).contains("không có trang");
    assertThat(SharedSites.shows(folder, "a")).isTrue();
    assertThat(SharedSites.names(folder.resolve("releases"))).containsExactly("0001");
  }

  @ParameterizedTest
  @MethodSource("systems")
  void room_is_told_before_anything_is_written(Configuration system) throws IOException {
    on(system);
    publish("a");
    FileOps small =
        (FileOps)
            java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {FileOps.class},
                (proxy, method, arguments) ->
                    method.getName().equals("usableSpace")
                        ? 3 * 1024L
                        : method.invoke(FileOps.ofDisk(), arguments));
    ShareFolder share = SharedSites.share(folder, small, SharedSites.HOA, 3, 24);
    PublishException e =
        refused(PublishFault.NO_SPACE, () -> SharedSites.publish(share, folder, "b"));
    assertThat(e.found()).isEqualTo("còn trống 3 kB");
    assertThat(e.expected()).matches("ít nhất \\d{2} kB");
    assertThat(SharedSites.names(folder.resolve("releases"))).containsExactly("0001");
    assertThat(share().verify().faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void what_a_reader_has_open_is_retired_the_next_time(Configuration system) throws IOException {
    on(system);
    publish("a");
    publish("b");
    publish("c");
    Set<Path> open = new HashSet<>();
    open.add(folder.resolve("releases/0001/xa/1.html"));
    open.add(folder.resolve("releases/0001/assets/site.css"));
    ShareFolder share =
        SharedSites.share(
            folder, AroundFileOps.before(AroundFileOps.holding(open)), SharedSites.HOA, 3, 24);
    assertThat(SharedSites.publish(share, folder, "d").notes())
        .containsExactly(
            "Bản phát hành 1 chưa thu gọn xong vì có tệp đang mở; lần phát hành sau làm tiếp.");
    assertThat(SharedSites.shows(folder, "d")).isTrue();
    assertThat(folder.resolve("releases/0001/xa/1.html")).hasContent("<p>Xã 1 a");
    assertThat(share().releases().records().get(3).state()).isEqualTo(ReleaseRecord.State.RETIRING);
    assertThat(share().verify().faults()).isEmpty();
    assertThat(publish("d").isNew()).isFalse();
    assertThat(share().releases().records().get(3).state()).isEqualTo(ReleaseRecord.State.HOLLOW);
    assertThat(Files.readString(folder.resolve("releases/0001/xa/1.html"))).contains("#xa/1.html");
    assertThat(share().verify().faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void a_pointer_that_a_reader_holds_is_waited_for(Configuration system) throws IOException {
    on(system);
    publish("a");
    Set<Path> open = new HashSet<>(Set.of(folder.resolve("index.html")));
    int[] waits = {0};
    Pause readerLeaves =
        milliseconds -> {
          waits[0]++;
          if (waits[0] == 100) {
            open.clear();
          }
          return true;
        };
    ShareFolder patient =
        SharedSites.share(
            folder,
            new ShareFolder.Machine(
                AroundFileOps.before(AroundFileOps.holding(open)), readerLeaves, SharedSites.STILL),
            SharedSites.HOA,
            3,
            24);
    assertThat(SharedSites.publish(patient, folder, "b").isNew()).isTrue();
    assertThat(waits[0]).isEqualTo(100);
    assertThat(SharedSites.shows(folder, "b")).isTrue();
    open.add(folder.resolve("index.html"));
    ShareFolder held =
        SharedSites.share(
            folder, AroundFileOps.before(AroundFileOps.holding(open)), SharedSites.HOA, 3, 24);
    PublishException e =
        refused(PublishFault.POINTER_HELD, () -> SharedSites.publish(held, folder, "c"));
    assertThat(e.place()).isEqualTo(folder.resolve("index.html").toString());
    assertThat(SharedSites.shows(folder, "b")).isTrue();
    assertThat(SharedSites.names(folder.resolve("releases"))).containsExactly("0001", "0002");
    assertThat(share().verify().faults()).isEmpty();
    assertThat(publish("c").number()).isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void only_so_many_retired_releases_lead_on(Configuration system) throws IOException {
    on(system);
    ShareFolder share = SharedSites.share(folder, FileOps.ofDisk(), SharedSites.HOA, 2, 1);
    for (String edition : List.of("a", "b", "c", "d", "e")) {
      SharedSites.publish(share, folder, edition);
    }
    assertThat(SharedSites.names(folder.resolve("releases")))
        .containsExactly("0003", "0004", "0005");
    assertThat(share.releases().records())
        .extracting(ReleaseRecord::number)
        .containsExactly(5, 4, 3);
    assertThat(share.verify().faults()).isEmpty();
    assertThat(Files.readString(folder.resolve("chi-a/trang.html"))).contains("#chi-a/trang.html");
    String pointer = Files.readString(folder.resolve("index.html"));
    assertThat(pointer)
        .contains(
            "<li data-path=\"chi-d/trang.html\"><a href=\"releases/0004/chi-d/trang.html\">",
            "<li data-path=\"chi-a/trang.html\">Các bản phát hành đang giữ cũng không còn trang"
                + " này.</li>")
        .doesNotContain("data-path=\"chi-e");
  }

  @ParameterizedTest
  @MethodSource("systems")
  void a_release_that_was_tampered_with_is_found_and_not_gone_back_to(Configuration system)
      throws IOException {
    on(system);
    publish("a");
    publish("b");
    Files.delete(folder.resolve("releases/0001/xa/1.html"));
    SharedSites.write(folder.resolve("releases/0001/xa/1.html"), "sửa");
    PublishException e =
        refused(PublishFault.RELEASE_DAMAGED, () -> share().rollback(Optional.empty()));
    assertThat(e.place()).endsWith("0001");
    assertThat(SharedSites.shows(folder, "b")).isTrue();
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("systems")
  void every_changed_missing_and_extra_file_is_found(Configuration system) throws IOException {
    on(system);
    for (String edition : List.of("a", "b", "c", "d")) {
      publish(edition);
    }
    var whole = SharedSites.texts(folder);
    int found = 0;
    for (String path : whole.keySet()) {
      Path file = folder.resolve(path);
      if (path.endsWith("writer.lock")) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      assertFault(path, Verification.Kind.MISSING);
      Files.write(file, (new String(bytes, UTF_8) + " ").getBytes(UTF_8));
      assertFault(path, Verification.Kind.CHANGED);
      Files.write(file, bytes);
      Path extra = file.resolveSibling("lạ.html");
      SharedSites.write(extra, "lạ");
      assertFault(
          path.substring(0, path.lastIndexOf('/') + 1) + "lạ.html", Verification.Kind.EXTRA);
      Files.delete(extra);
      found++;
    }
    assertThat(found).isGreaterThan(45);
    assertThat(share().verify().faults()).isEmpty();
  }

  private void assertFault(String path, Verification.Kind kind) {
    assertThat(share().verify().faults())
        .as(kind + " " + path)
        .anyMatch(fault -> fault.path().equals(path) && fault.kind() == kind);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void what_leads_to_a_release_is_put_right_by_the_next_publication(Configuration system)
      throws IOException {
    on(system);
    publish("a");
    Files.writeString(folder.resolve("xa/1.html"), "sửa");
    Files.delete(folder.resolve("xa/2.html"));
    String pointer = Files.readString(folder.resolve("index.html"));
    Files.writeString(folder.resolve("index.html"), pointer + "<!-- sửa -->");
    assertThat(share().verify().faults()).hasSize(3);
    Sent sent = publish("a");
    assertThat(sent.isNew()).isFalse();
    assertThat(sent.notes())
        .containsExactly("Đã ghi lại trang chuyển hướng và địa chỉ cố định cho đúng.");
    assertThat(share().verify().faults()).isEmpty();
    Files.writeString(folder.resolve("releases/0001/xa/1.html"), "sửa");
    assertThat(publish("a").number()).isEqualTo(2);
    assertThat(SharedSites.shows(folder, "a")).isTrue();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void what_a_killed_run_left_is_cleared_away(Configuration system) throws IOException {
    on(system);
    publish("a");
    killedBeforeWriting("releases/0002/xa/1.html", "b");
    assertThat(share().verify().faults())
        .extracting(Verification.Fault::path)
        .contains("releases/0002/");
    killedBeforeWriting("releases/0003/manifest.sha256", "b");
    assertThat(SharedSites.shows(folder, "a")).isTrue();
    assertThat(folder.resolve("releases/0002")).doesNotExist();
    assertThat(folder.resolve("releases/0003")).exists();
    assertThat(publish("a").notes()).anyMatch(note -> note.contains("đã dọn bản viết dở"));
    assertThat(share().verify().faults()).isEmpty();
    assertThat(SharedSites.names(folder.resolve("releases"))).containsExactly("0001");
    assertThat(publish("b").number()).as("no number is used twice").isEqualTo(4);
  }

  /** From that file on the file system does nothing any more, as if the process were gone. */
  private void killedBeforeWriting(String path, String edition) {
    boolean[] isDead = {false};
    FileOps dying =
        AroundFileOps.before(
            (step, paths) -> {
              isDead[0] |=
                  step == AroundFileOps.Step.WRITE && paths[0].equals(folder.resolve(path));
              if (isDead[0]) {
                throw new IOException("killed");
              }
            });
    ShareFolder share = SharedSites.share(folder, dying, SharedSites.HOA, 3, 24);
    catchThrowableOfType(PublishException.class, () -> SharedSites.publish(share, folder, edition));
    assertThat(isDead[0]).isTrue();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void what_is_noted_of_a_release_lies_beside_its_record(Configuration system) throws IOException {
    on(system);
    Path site = disk.getRootDirectories().iterator().next().resolve("du-an/site");
    SharedSites.site(site, SharedSites.edition("a"));
    share().publish(site, SharedSites.facts("1"), number -> "Bản " + number, (done, all) -> {});
    assertThat(folder.resolve(".parindex/0001.md")).hasContent("Bản 1");
    assertThat(share().verify().faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void a_public_edition_does_not_go_where_an_internal_one_can_be_read(Configuration system)
      throws IOException {
    on(system);
    publish("a");
    PublishException e = refused(PublishFault.OTHER_EDITION, () -> share().prepare("public"));
    assertThat(e.found()).isEqualTo("bản phát hành 1 là bản nội bộ");
    Path site = disk.getRootDirectories().iterator().next().resolve("du-an/site");
    ReleaseFacts office = SharedSites.facts("1");
    ReleaseFacts open =
        new ReleaseFacts(
            office.siteName(),
            office.language(),
            office.dataVersion(),
            office.day(),
            "public",
            office.program());
    refused(
        PublishFault.OTHER_EDITION,
        () -> share().publish(site, open, number -> "", (done, all) -> {}));
    assertThat(SharedSites.names(folder.resolve("releases"))).containsExactly("0001");
  }
}
