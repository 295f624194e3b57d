package vn.parindex.site.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.parindex.site.publish.FileOps;
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
}
