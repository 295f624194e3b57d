package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.publish.AroundFileOps;
import vn.parindex.site.publish.Manifest;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.publish.PublishFault;

/** The addresses that stay: which pages have one, what is listed, what is written. */
class StubsTest {

  private static final String HASH = "0123456789abcdef".repeat(4);

  private final List<String> done = new ArrayList<>();
  private FileSystem disk;
  private Path folder;
  private ShareFiles files;

  @BeforeEach
  void make() throws IOException {
    disk = Jimfs.newFileSystem(Configuration.unix());
    folder = disk.getPath("/chung/cchc");
    Files.createDirectories(folder.resolve(".parindex"));
    files =
        new ShareFiles(
            AroundFileOps.before(
                (step, paths) -> done.add(step + " " + folder.relativize(paths[paths.length - 1]))),
            folder,
            SharedSites.NO_TIME);
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  private static Manifest site(String... paths) {
    SortedMap<SitePath, String> hashes = new TreeMap<>();
    for (String path : paths) {
      hashes.put(SitePath.of(path), HASH);
    }
    return new Manifest(hashes);
  }

  private Stubs stubs(String language, SortedMap<SitePath, String> listed) {
    return new Stubs(files, SharedSites.PAGES, language, listed);
  }

  private Stubs none() {
    return stubs("vi", new TreeMap<>());
  }

  /** Those that stand after a first site. */
  private Stubs written(String... paths) throws IOException {
    Stubs stubs = none();
    stubs.write(site(paths));
    done.clear();
    return stubs("vi", listed());
  }

  /** What the list on the share says. */
  private SortedMap<SitePath, String> listed() throws IOException {
    String text = Files.readString(folder.resolve(".parindex/stubs.sha256"));
    return new TreeMap<>(Stubs.parse(text).orElseThrow().hashes());
  }

  private static byte[] page(String path, String language) {
    return SharedSites.PAGES.stub(path, SitePath.of(path), language);
  }

  @Test
  void every_page_has_an_address_that_stays_and_nothing_else_has() throws IOException {
    none()
        .write(
            site(
                "index.html",
                "404.html",
                "en/404.html",
                "releases/a.html",
                "xa/1.html",
                "xa/1.md",
                "en/index.html"));
    assertThat(SharedSites.texts(folder))
        .containsOnlyKeys(".parindex/stubs.sha256", "en/index.html", "xa/1.html");
    assertThat(folder.resolve("xa/1.html")).hasBinaryContent(page("xa/1.html", "vi"));
    assertThat(listed())
        .containsOnlyKeys(SitePath.of("en/index.html"), SitePath.of("xa/1.html"))
        .containsEntry(SitePath.of("xa/1.html"), Manifest.sha256(page("xa/1.html", "vi")));
  }

  @Test
  void pages_are_listed_before_they_are_written_and_their_folders_flushed_after()
      throws IOException {
    none().write(site("a.html", "xa/1.html", "xa/2.html"));
    int list = done.indexOf("REPLACE .parindex/stubs.sha256");
    assertThat(list).isNotNegative();
    for (String path : List.of("a.html", "xa/1.html", "xa/2.html")) {
      assertThat(done.indexOf("REPLACE " + path)).isGreaterThan(list);
    }
    assertThat(done.indexOf("SYNC xa")).isGreaterThan(done.indexOf("REPLACE xa/2.html"));
    assertThat(done.indexOf("SYNC ")).isGreaterThan(done.indexOf("REPLACE a.html"));
    assertThat(done.stream().filter(step -> step.startsWith("SYNC"))).hasSize(2);
    assertThat(done.lastIndexOf("REPLACE .parindex/stubs.sha256")).as("once").isEqualTo(list);
  }

  @Test
  void pages_that_stand_are_not_written_again() throws IOException {
    Stubs stubs = written("xa/1.html", "xa/2.html");
    stubs.write(site("xa/1.html"));
    assertThat(done).isNotEmpty().noneMatch(step -> step.matches("(WRITE|REPLACE|SYNC) .*"));
    assertThat(stubs.listed()).hasSize(2);
  }

  @Test
  void the_page_of_an_earlier_release_is_written_again_where_it_is_missing() throws IOException {
    Stubs stubs = written("xa/1.html", "xa/2.html");
    Files.delete(folder.resolve("xa/2.html"));
    assertThat(stubs.stand(site("xa/1.html"))).isFalse();
    stubs.write(site("xa/1.html"));
    assertThat(folder.resolve("xa/2.html")).hasBinaryContent(page("xa/2.html", "vi"));
    assertThat(stubs.stand(site("xa/1.html"))).isTrue();
  }

  @Test
  void a_page_without_its_address_is_missed() throws IOException {
    Stubs stubs = written("xa/1.html");
    assertThat(stubs.stand(site("xa/1.html", "xa/1.md", "index.html"))).isTrue();
    assertThat(stubs.stand(site("xa/1.html", "xa/2.html"))).isFalse();
  }

  @Test
  void in_another_language_all_pages_and_the_list_are_written_again() throws IOException {
    written("xa/1.html", "xa/2.html");
    Stubs english = stubs("en", listed());
    assertThat(english.stand(site("xa/1.html"))).isFalse();
    english.write(site("xa/1.html"));
    for (String path : List.of("xa/1.html", "xa/2.html")) {
      assertThat(folder.resolve(path)).hasBinaryContent(page(path, "en"));
      assertThat(listed()).containsEntry(SitePath.of(path), Manifest.sha256(page(path, "en")));
    }
    assertThat(english.listed()).isEqualTo(listed());
  }

  @Test
  void room_is_needed_only_for_pages_that_are_not_listed() throws IOException {
    Manifest site = site("index.html", "404.html", "xa/1.html", "xa/2.html", "xa/2.md");
    long one = page("xa/1.html", "vi").length;
    long two = page("xa/2.html", "vi").length;
    assertThat(none().room(site)).isEqualTo(one + two);
    assertThat(written("xa/1.html").room(site)).isEqualTo(two);
  }

  @ParameterizedTest
  @ValueSource(strings = {"releases", "xa", "xa/1.html"})
  void what_stands_where_something_of_ours_is_to_be_is_in_the_way(String path) {
    SharedSites.write(folder.resolve(path), "của người khác");
    PublishException e =
        catchThrowableOfType(
            PublishException.class, () -> none().requireFree(site("index.html", "xa/1.html")));
    assertThat(e.fault()).isEqualTo(PublishFault.IN_THE_WAY);
    assertThat(e.place()).isEqualTo(folder.resolve(path).toString());
  }

  @Test
  void what_is_listed_or_just_what_would_be_written_is_not_in_the_way() throws IOException {
    Stubs stubs = written("xa/1.html", "xa/2.html");
    Files.writeString(folder.resolve("xa/1.html"), "sửa");
    stubs.requireFree(site("xa/1.html", "xa/2.html"));
    none().requireFree(site("xa/2.html"));
  }

  @Test
  void pages_whose_list_is_lost_are_not_told_to_be_of_others() throws IOException {
    written("xa/1.html");
    Files.writeString(folder.resolve("xa/ghi-chu.docx"), "của người khác");
    none().tellOfOthers(site("xa/1.html"));
    assertThat(files.notes())
        .containsExactly(
            "Trên thư mục chia sẻ có tệp không phải của chương trình, giữ nguyên:"
                + " \"xa/ghi-chu.docx\".");
  }
}
