package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.publish.AroundFileOps;
import vn.parindex.site.publish.FileOps;

/** What becomes of releases that are not kept, and what is told of it. */
class RetirementTest {

  private static final String RETIRED =
      "Đã thu gọn 1 bản phát hành cũ: địa chỉ của các trang vẫn dùng được, dẫn đến bản hiện nay.";
  private static final String HELD =
      "Bản phát hành 1 chưa thu gọn xong vì có tệp đang mở; lần phát hành sau làm tiếp.";

  private FileSystem disk;
  private Path folder;
  private Path first;

  @BeforeEach
  void make() throws IOException {
    disk = Jimfs.newFileSystem(Configuration.unix());
    folder = disk.getPath("/chung/cchc");
    first = folder.resolve("releases/0001");
    Files.createDirectories(folder.getParent());
    Files.createDirectories(disk.getPath("/du-an/data"));
    publish("a");
    publish("b");
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  /** Two releases are kept, so that the third retires the first. */
  private Sent publish(FileOps ops, int hollow, String edition) {
    return SharedSites.publish(
        SharedSites.share(folder, ops, SharedSites.HOA, 2, hollow), folder, edition);
  }

  private Sent publish(String edition) {
    return publish(FileOps.ofDisk(), 24, edition);
  }

  private ReleaseRecord.State state() {
    List<ReleaseRecord> records =
        SharedSites.share(folder, FileOps.ofDisk(), SharedSites.HOA, 2, 24).releases().records();
    ReleaseRecord oldest = records.get(records.size() - 1);
    assertThat(oldest.number()).isEqualTo(1);
    return oldest.state();
  }

  private List<Verification.Fault> faults() {
    return SharedSites.share(folder, FileOps.ofDisk(), SharedSites.HOA, 2, 24).verify().faults();
  }

  private static FileOps holding(Path... open) {
    return AroundFileOps.before(AroundFileOps.holding(Set.of(open)));
  }

  @Test
  void a_release_that_was_retired_is_told() {
    assertThat(publish("c").notes()).containsExactly(RETIRED);
    assertThat(state()).isEqualTo(ReleaseRecord.State.HOLLOW);
    assertThat(publish("c").notes()).as("once").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xa/1.html", "404.html", "assets/site.css", "xa/Thumbs.db", "manifest.sha256"})
  void one_file_that_somebody_holds_puts_it_off_and_the_next_run_goes_on(String held)
      throws IOException {
    SharedSites.write(first.resolve("xa/Thumbs.db"), "");
    assertThat(publish(holding(first.resolve(held)), 24, "c").notes()).containsExactly(HELD);
    assertThat(state()).isEqualTo(ReleaseRecord.State.RETIRING);
    assertThat(first.resolve(held)).exists();
    assertThat(faults()).isEmpty();
    assertThat(publish("c").notes()).containsExactly(RETIRED);
    assertThat(state()).isEqualTo(ReleaseRecord.State.HOLLOW);
    assertThat(SharedSites.texts(first))
        .containsOnlyKeys(
            "chi-a/trang.html",
            "en/xa/1.html",
            "index.html",
            "manifest.sha256",
            "xa/1.html",
            "xa/2.html");
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_page_that_is_gone_with_its_folder_leads_on_all_the_same() throws IOException {
    SharedSites.delete(first.resolve("chi-a"));
    publish("c");
    assertThat(Files.readString(first.resolve("chi-a/trang.html")))
        .contains("href=\"../../../index.html#chi-a/trang.html\"");
    assertThat(faults()).isEmpty();
  }

  @Test
  void without_its_list_of_files_nothing_in_it_is_touched() throws IOException {
    Files.delete(first.resolve("manifest.sha256"));
    var before = SharedSites.texts(first);
    assertThat(publish("c").notes())
        .contains("Không thu gọn " + first + " vì thiếu manifest.sha256.");
    assertThat(SharedSites.texts(first)).isEqualTo(before);
    assertThat(state()).isEqualTo(ReleaseRecord.State.WHOLE);
  }

  @Test
  void one_of_too_many_that_somebody_holds_is_deleted_by_the_next_run() throws IOException {
    Path held = first.resolve("xa/1.html");
    assertThat(publish(holding(held), 0, "c").notes())
        .containsExactly(HELD, "Chưa xóa xong bản phát hành cũ 1; lần phát hành sau làm tiếp.");
    assertThat(held).exists();
    publish("c");
    assertThat(SharedSites.names(folder.resolve("releases"))).containsExactly("0002", "0003");
    assertThat(faults()).isEmpty();
  }

  @Test
  void a_file_of_somebody_keeps_one_of_too_many_from_being_deleted_and_is_named()
      throws IOException {
    Path foreign = first.resolve("xa/Công văn.docx");
    SharedSites.write(foreign, "của người khác");
    assertThat(publish(FileOps.ofDisk(), 0, "c").notes())
        .contains("Không xóa " + first + " vì có \"xa/Công văn.docx\".");
    assertThat(foreign).hasContent("của người khác");
  }
}
