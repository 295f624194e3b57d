package vn.parindex.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.site.bytes.Fingerprint;
import vn.parindex.site.model.SitePath;

/** In which order a release is written, and what it does where one operation is refused. */
class ReleaseStepsTest {

  private FileSystem memory;
  private Path output;
  private Path staging;
  private final Recorder ops = new Recorder();

  /** Writes down what is done as "STEP path", and refuses what a test wants to be refused. */
  private static final class Recorder extends AroundFileOps {
    private final List<String> done = new ArrayList<>();
    private Predicate<String> refused = step -> false;
    private Predicate<String> lost = step -> false;
    private Optional<Long> room = Optional.of(1L << 40);

    @Override
    protected <T> T around(Step step, Operation<T> operation, Path... paths) throws IOException {
      String what = step + " " + paths[0];
      if (refused.test(what)) {
        done.add("refused " + what);
        throw new AccessDeniedException(paths[0].toString());
      }
      T result = operation.run();
      done.add(what);
      if (lost.test(what)) {
        throw new IOException("không trả lời");
      }
      return result;
    }

    @Override
    public long usableSpace(Path path) throws IOException {
      assertThat(Files.exists(path)).as("what is asked for its room is there").isTrue();
      return room.orElseThrow(() -> new IOException("không rõ"));
    }

    int first(String what) {
      return done.indexOf(what);
    }

    int last(String what) {
      return done.lastIndexOf(what);
    }
  }

  @BeforeEach
  void publishFirst() throws IOException {
    memory = Jimfs.newFileSystem(Configuration.unix());
    output = memory.getPath("/chung/site");
    staging = memory.getPath("/chung/.site-new");
    Files.createDirectories(output.getParent());
    publish(new DiskFileOps(), "a");
  }

  @AfterEach
  void close() throws IOException {
    memory.close();
  }

  private Publication publish(FileOps with, String edition) {
    return Sites.publish(Sites.publisher(with), Sites.edition(edition), output);
  }

  /** Every file is put, as by a program that knows nothing of the edition before. */
  private Publication put(String edition) {
    try (Release release = Sites.publisher(ops).open(output)) {
      Sites.edition(edition).putInto(release::put);
      return release.commit(manifest -> Sites.REMEMBERED);
    }
  }

  @Test
  void everything_is_on_the_disk_before_it_takes_its_place() throws IOException {
    publish(ops, "b");
    assertThat(Sites.holds(output, Sites.edition("b"))).isTrue();
    int list = ops.first("WRITE " + staging.resolve(".parindex-1.sha256"));
    int listFlushed = ops.first("SYNC " + staging);
    int manifest = ops.first("WRITE " + staging.resolve("manifest.sha256"));
    int moved = ops.first("MOVE " + output);
    assertThat(list).isNotNegative().isLessThan(listFlushed);
    int pages = 0;
    for (int i = 0; i < ops.done.size(); i++) {
      String done = ops.done.get(i);
      if (done.startsWith("WRITE " + staging) && done.endsWith(".html")) {
        assertThat(i).as(done).isBetween(listFlushed, manifest);
        String folder = done.substring("WRITE ".length(), done.lastIndexOf('/'));
        if (!folder.equals(staging.toString())) {
          assertThat(ops.last("SYNC " + folder)).as(folder).isBetween(i, manifest);
        }
        pages++;
      }
    }
    assertThat(pages).isEqualTo(5);
    int listGone = ops.last("DELETE " + staging.resolve(".parindex-1.sha256"));
    assertThat(ops.done.subList(manifest, listGone)).contains("SYNC " + staging);
    assertThat(ops.done.subList(listGone, moved)).contains("SYNC " + staging);
    assertThat(ops.last("MOVE " + staging)).isGreaterThan(moved);
    assertThat(ops.done.subList(moved, ops.done.size())).contains("SYNC " + output.getParent());
  }

  @Test
  void the_same_files_put_again_are_no_new_edition() {
    assertThat(put("a")).isInstanceOf(Publication.Unchanged.class);
    assertThat(ops.done).noneMatch(done -> done.startsWith("WRITE " + staging));
    assertThat(put("b")).isInstanceOf(Publication.Published.class);
  }

  @Test
  void what_did_not_change_gets_a_second_name() {
    publish(ops, "b");
    assertThat(ops.done).contains("LINK " + output.resolve("assets/print.css"));
    assertThat(ops.done).doesNotContain("WRITE " + staging.resolve("assets/print.css"));
  }

  @Test
  void where_there_are_no_second_names_it_is_copied_and_not_tried_again() throws IOException {
    ops.refused = what -> what.startsWith("LINK");
    SitePath other = SitePath.of("index.html");
    try (Release release = Sites.publisher(ops).open(output)) {
      release.keep(other, Fingerprint.of("Ấn bản a".getBytes(UTF_8)));
      release.keep(
          SitePath.of("assets/print.css"), Fingerprint.of("/* the same */".getBytes(UTF_8)));
      release.commit();
    }
    assertThat(ops.done.stream().filter(what -> what.startsWith("refused LINK"))).hasSize(1);
    assertThat(output.resolve("index.html")).content().isEqualTo("Ấn bản a");
    assertThat(output.resolve("assets/print.css")).content().isEqualTo("/* the same */");
  }

  @Test
  void a_second_name_of_which_nothing_was_heard_gives_way_to_a_copy() throws IOException {
    ops.lost = what -> what.startsWith("LINK");
    publish(ops, "b");
    assertThat(ops.done).contains("DELETE " + staging.resolve("assets/print.css"));
    assertThat(Sites.holds(output, Sites.edition("b"))).isTrue();
  }

  @Test
  void a_page_that_cannot_be_read_does_not_stand_and_is_written_anew() throws IOException {
    ops.refused = what -> what.equals("READ " + output.resolve("index.html"));
    try (Release release = Sites.publisher(ops).open(output)) {
      assertThat(
              release.stands(SitePath.of("index.html"), Fingerprint.of("Ấn bản a".getBytes(UTF_8))))
          .isFalse();
    }
    boolean[] isSwitched = {false};
    ops.refused =
        what -> {
          isSwitched[0] |= what.startsWith("MOVE");
          return !isSwitched[0] && what.equals("READ " + output.resolve("index.html"));
        };
    assertThat(put("a")).isInstanceOf(Publication.Published.class);
    assertThat(Sites.holds(output, Sites.edition("a"))).isTrue();
  }

  @Test
  void what_cannot_be_left_for_the_next_run_is_told_and_stops_nothing() throws IOException {
    ops.refused = what -> what.startsWith("WRITE") && what.endsWith(".state-new");
    Files.delete(output.resolveSibling(".parindex-site.state"));
    Publication made = publish(ops, "b");
    assertThat(made.notes()).hasSize(1).first().asString().startsWith("Chưa ghi được tệp ghi nhớ");
    assertThat(publish(ops, "b").notes()).hasSize(1);
    assertThat(Sites.holds(output, Sites.edition("b"))).isTrue();
  }

  @Test
  void a_lock_that_cannot_be_shared_is_told_and_stops_nothing() {
    ops.refused = what -> what.startsWith("SET_RIGHTS") && what.endsWith(".lock");
    assertThat(publish(ops, "b").notes())
        .containsExactly(
            "Chưa cho nhóm dùng chung được tệp khóa: không có quyền truy cập "
                + output.resolveSibling(".parindex-site.lock")
                + ".");
  }

  @Test
  void a_rename_of_which_nothing_was_heard_may_have_happened() throws IOException {
    ops.lost = what -> what.equals("MOVE " + staging);
    assertThat(publish(ops, "b")).isInstanceOf(Publication.Published.class);
    assertThat(Sites.holds(output, Sites.edition("b"))).isTrue();
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void a_new_edition_that_cannot_take_its_place_leaves_the_old_one_there() throws IOException {
    ops.refused = what -> what.equals("MOVE " + staging);
    PublishException e = catchThrowableOfType(PublishException.class, () -> publish(ops, "b"));
    assertThat(e.fault()).isEqualTo(PublishFault.SWITCH_FAILED);
    assertThat(e.getCause()).isInstanceOf(AccessDeniedException.class);
    assertThat(e.getCause().getSuppressed()).isEmpty();
    assertThat(Sites.holds(output, Sites.edition("a"))).isTrue();
    assertThat(Sites.beside(output)).containsExactly("site");
  }

  @Test
  void an_old_edition_that_cannot_come_back_is_told_with_both_reasons() throws IOException {
    Path old = output.resolveSibling(".site-old");
    ops.refused = what -> what.equals("MOVE " + staging) || what.equals("MOVE " + old);
    PublishException e = catchThrowableOfType(PublishException.class, () -> publish(ops, "b"));
    assertThat(e.fault()).isEqualTo(PublishFault.SWITCH_STUCK);
    assertThat(e.getCause().getSuppressed()).hasSize(1);
    assertThat(Sites.holds(old, Sites.edition("a"))).isTrue();
    publish(new DiskFileOps(), "b");
    assertThat(Sites.holds(output, Sites.edition("b"))).isTrue();
  }

  @Test
  void a_failure_is_told_even_if_nothing_can_be_cleared_away() {
    ops.refused =
        what ->
            what.equals("WRITE " + staging.resolve("manifest.sha256"))
                || what.startsWith("DELETE " + staging);
    PublishException e = catchThrowableOfType(PublishException.class, () -> publish(ops, "b"));
    assertThat(e.fault()).isEqualTo(PublishFault.CANNOT_WRITE);
    assertThat(e.getSuppressed()).hasSize(1);
    ops.refused = what -> false;
    assertThat(publish(ops, "b")).isInstanceOf(Publication.Published.class);
  }

  private static final byte[] PAGE = "x".repeat(1_972).getBytes(UTF_8);

  private Publication putOnePage() {
    try (Release release = Sites.publisher(ops).open(output)) {
      release.put(SitePath.of("index.html"), PAGE);
      return release.commit();
    }
  }

  @Test
  void just_enough_room_is_enough_and_one_byte_less_is_told_with_numbers() {
    int manifest = 64 + 2 + "index.html".length() + 1;
    ops.room = Optional.of((long) PAGE.length + manifest - 1);
    PublishException e = catchThrowableOfType(PublishException.class, this::putOnePageInOneGo);
    assertThat(e.fault()).isEqualTo(PublishFault.NO_SPACE);
    assertThat(e.found()).isEqualTo("còn trống 2 kB");
    assertThat(e.expected()).isEqualTo("ít nhất 3 kB");
    ops.room = Optional.of((long) PAGE.length + manifest);
    assertThat(putOnePageInOneGo()).isInstanceOf(Publication.Published.class);
  }

  /** Written when all is known, as a small site is. */
  private Publication putOnePageInOneGo() {
    try (Release release =
        new Publisher(Path.of("/nowhere/home"), List.of(), Sites.CLOCK, ops, 1 << 20)
            .open(output)) {
      release.put(SitePath.of("index.html"), PAGE);
      return release.commit();
    }
  }

  @Test
  void what_was_written_already_counts_as_room() throws IOException {
    byte[] second = "x".repeat(3 * 1024 + 1 - PAGE.length).getBytes(UTF_8);
    ops.room = Optional.of((long) PAGE.length + second.length);
    ops.refused =
        what -> {
          boolean isSecond = what.equals("WRITE " + staging.resolve("xa/1.html"));
          if (isSecond) {
            ops.room = Optional.of(2 * 1024L - PAGE.length);
          }
          return isSecond;
        };
    PublishException e =
        catchThrowableOfType(
            PublishException.class,
            () -> {
              try (Release release = Sites.publisher(ops).open(output)) {
                release.put(SitePath.of("index.html"), PAGE);
                release.put(SitePath.of("xa/1.html"), second);
              }
            });
    assertThat(e.fault()).isEqualTo(PublishFault.NO_SPACE);
    assertThat(e.found()).isEqualTo("còn trống 2 kB");
    assertThat(e.expected()).isEqualTo("ít nhất 4 kB");
    assertThat(Sites.holds(output, Sites.edition("a"))).isTrue();
  }

  @Test
  void where_the_system_tells_no_room_that_is_said_and_it_is_tried() {
    ops.room = Optional.empty();
    ops.refused = what -> what.equals("WRITE " + staging.resolve("index.html"));
    PublishException e = catchThrowableOfType(PublishException.class, this::putOnePage);
    assertThat(e.found())
        .isEqualTo("không có quyền truy cập " + staging + "/index.html (không đọc được)");
    ops.room = Optional.of(5 * 1024L);
    assertThat(catchThrowableOfType(PublishException.class, this::putOnePage).found())
        .isEqualTo("không có quyền truy cập " + staging + "/index.html (còn trống 5 kB)");
    ops.refused = what -> false;
    ops.room = Optional.empty();
    assertThat(putOnePage()).isInstanceOf(Publication.Published.class);
  }

  @Test
  void three_files_of_somebody_are_named_and_of_more_the_number() throws IOException {
    for (String name : List.of("b.docx", "a.docx", "c.docx")) {
      Files.writeString(output.resolve(name), "của người khác");
    }
    assertThat(catchThrowableOfType(PublishException.class, this::putOnePage).found())
        .isEqualTo("có \"a.docx\", \"b.docx\", \"c.docx\" không thuộc trang đã phát hành");
    Files.writeString(output.resolve("d.docx"), "của người khác");
    assertThat(catchThrowableOfType(PublishException.class, this::putOnePage).found())
        .isEqualTo(
            "có \"a.docx\", \"b.docx\", \"c.docx\" và 1 mục khác không thuộc trang đã phát hành");
  }

  @Test
  void nine_old_editions_may_lie_about_and_the_next_run_clears_them_away() throws IOException {
    for (int i = 1; i <= 9; i++) {
      Sites.publish(
          Sites.publisher(new DiskFileOps()),
          Sites.edition("c"),
          output.resolveSibling(".site-gone-" + i));
    }
    publish(ops, "b");
    assertThat(Sites.beside(output)).noneMatch(name -> name.startsWith(".site-"));
  }
}
