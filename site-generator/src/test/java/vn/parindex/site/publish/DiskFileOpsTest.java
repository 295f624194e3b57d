package vn.parindex.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operation on files does what it says, or throws. */
class DiskFileOpsTest {

  private final FileOps ops = new DiskFileOps();

  /** Links and rights are those of the disk; everything else is tried in memory. */
  @TempDir private Path temporary;

  private FileSystem memory;
  private Path root;

  @BeforeEach
  void make() throws IOException {
    memory = Jimfs.newFileSystem(Configuration.unix());
    root = Files.createDirectories(memory.getPath("/gốc"));
  }

  @AfterEach
  void close() throws IOException {
    memory.close();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(root.resolve(name), text);
  }

  @Test
  void what_stands_at_a_path_is_told_and_links_are_not_followed() throws IOException {
    assertThat(ops.kind(root)).isEqualTo(FileOps.Kind.FOLDER);
    assertThat(ops.kind(root.resolve("a"))).isEqualTo(FileOps.Kind.NOTHING);
    assertThat(ops.kind(file("a", "x"))).isEqualTo(FileOps.Kind.FILE);
    Files.createSymbolicLink(root.resolve("link"), root.resolve("a"));
    assertThat(ops.kind(root.resolve("link"))).isEqualTo(FileOps.Kind.OTHER);
  }

  @Test
  void entries_are_sorted() throws IOException {
    for (String name : new String[] {"c", "a", "b"}) {
      file(name, "x");
    }
    assertThat(ops.list(root))
        .containsExactly(root.resolve("a"), root.resolve("b"), root.resolve("c"));
    assertThatThrownBy(() -> ops.list(root.resolve("none"))).isInstanceOf(IOException.class);
  }

  @Test
  void a_path_is_told_without_links_as_far_as_it_exists() throws IOException {
    Files.createSymbolicLink(root.resolve("link"), Files.createDirectory(root.resolve("thật")));
    assertThat(ops.real(root.resolve("link"))).isEqualTo(root.resolve("thật"));
    assertThat(ops.real(root.resolve("link/x/../y/z"))).isEqualTo(root.resolve("thật/y/z"));
    assertThat(ops.real(memory.getPath("/"))).isEqualTo(memory.getPath("/"));
  }

  @Test
  void a_file_is_written_once_and_read_as_it_was_written() throws IOException {
    Path file = root.resolve("a");
    ops.write(file, "nội dung".getBytes(UTF_8));
    assertThat(ops.read(file)).isEqualTo("nội dung".getBytes(UTF_8));
    assertThat(ops.size(file)).isEqualTo("nội dung".getBytes(UTF_8).length);
    assertThatThrownBy(() -> ops.write(file, new byte[1]))
        .isInstanceOf(FileAlreadyExistsException.class);
    ops.delete(file);
    assertThat(file).doesNotExist();
    assertThatThrownBy(() -> ops.delete(file)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_move_takes_the_place_of_nothing_and_a_replacement_of_a_file() throws IOException {
    Path one = file("một", "1");
    Path two = file("hai", "2");
    assertThatThrownBy(() -> ops.move(one, two)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(two).content().isEqualTo("2");
    ops.move(one, root.resolve("ba"));
    assertThat(one).doesNotExist();
    ops.replace(root.resolve("ba"), two);
    assertThat(two).content().isEqualTo("1");
    assertThat(root.resolve("ba")).doesNotExist();
  }

  @Test
  void folders_are_made_with_those_above_and_may_be_there() throws IOException {
    ops.createFolders(root.resolve("a/b"));
    ops.createFolders(root.resolve("a/b"));
    assertThat(root.resolve("a/b")).isDirectory();
    ops.sync(root.resolve("a/b"));
  }

  @Test
  void a_second_name_is_the_same_file_where_the_system_knows_such_names() throws IOException {
    Path one = Files.writeString(temporary.resolve("một"), "1");
    ops.link(one, temporary.resolve("hai"));
    assertThat(Files.isSameFile(one, temporary.resolve("hai"))).isTrue();
    assertThatThrownBy(() -> ops.link(one, temporary.resolve("hai")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void room_is_told_of_the_place_where_a_path_lies() throws IOException {
    assertThat(ops.usableSpace(temporary)).isPositive().isLessThan(Long.MAX_VALUE);
    assertThat(ops.isWritable(temporary)).isTrue();
    assertThat(ops.isWritable(temporary.resolve("none"))).isFalse();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void flushing_a_folder_that_is_not_there_fails() {
    assertThatThrownBy(() -> ops.sync(temporary.resolve("none"))).isInstanceOf(IOException.class);
  }

  @Test
  void the_file_of_a_lock_is_made_or_opened_and_no_link_is_followed() throws IOException {
    Path lock = temporary.resolve("khóa");
    try (FileChannel channel = ops.openLock(lock)) {
      assertThat(channel.isOpen()).isTrue();
    }
    Files.writeString(lock, "x");
    ops.openLock(lock).close();
    assertThat(lock).content().isEqualTo("x");
    Files.createSymbolicLink(temporary.resolve("link"), lock);
    assertThatThrownBy(() -> ops.openLock(temporary.resolve("link")))
        .isInstanceOf(IOException.class);
  }

  private static Path with(Path path, String rights) throws IOException {
    return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static int mode(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 07777;
  }

  private Path folder(String name, String rights) throws IOException {
    return with(Files.createDirectories(temporary.resolve(name)), rights);
  }

  @ParameterizedTest
  @EnabledOnOs(OS.LINUX)
  @CsvSource({
    "rwxr-xr-x, rwxr-xr-x, rw-r--r--",
    "rwxrwx---, rwxrwx---, rw-rw----",
    "rwxrwxrwx, rwxrwxrwx, rw-rw-rw-",
    "r-x------, rwx------, rw-------"
  })
  void what_is_shared_as_a_folder_is_open_to_whom_the_folder_is(
      String around, String folder, String file) throws IOException {
    Path place = folder("chung", "rwxrwxrwx");
    Path madeFolder = folder("chung/con", "rwx--x--x");
    Path madeFile = with(Files.writeString(place.resolve("a"), "x"), "rwx--x--x");
    with(place, around);
    ops.shareAs(place, madeFolder);
    ops.shareAs(place, madeFile);
    assertThat(rights(madeFolder)).isEqualTo(folder);
    assertThat(rights(madeFile)).isEqualTo(file);
    with(place, "rwxrwxrwx");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void the_group_of_a_folder_is_handed_on_and_no_sticky_bit() throws IOException {
    Path place = folder("chung", "rwxrwxr-x");
    Files.setAttribute(place, "unix:mode", 03775);
    Path madeFolder = folder("chung/con", "rwx------");
    Path madeFile = with(Files.writeString(place.resolve("a"), "x"), "rw-------");
    ops.shareAs(place, madeFolder);
    ops.shareAs(place, madeFile);
    assertThat(mode(madeFolder)).isEqualTo(02775);
    assertThat(mode(madeFile)).isEqualTo(0664);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_group_that_may_write_around_may_write_what_is_made() throws IOException {
    Path place = folder("chung", "rwxrwxr-x");
    Path madeFolder = folder("chung/con", "rwx------");
    Path madeFile = with(Files.writeString(place.resolve("a"), "x"), "rw----r--");
    ops.shareWithGroup(madeFolder);
    ops.shareWithGroup(madeFile);
    assertThat(rights(madeFolder)).isEqualTo("rwxrwx---");
    assertThat(rights(madeFile)).isEqualTo("rw-rw-r--");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_group_that_may_not_write_around_gets_nothing_nor_where_all_may() throws IOException {
    Path own = folder("riêng", "rwxr-xr-x");
    Path inOwn = with(Files.writeString(own.resolve("a"), "x"), "rw-------");
    ops.shareWithGroup(inOwn);
    assertThat(rights(inOwn)).isEqualTo("rw-------");
    Path forAll = folder("tạm", "rwxrwxrwx");
    Files.setAttribute(forAll, "unix:mode", 01777);
    Path inAll = with(Files.writeString(forAll.resolve("a"), "x"), "rw-------");
    ops.shareWithGroup(inAll);
    assertThat(rights(inAll)).isEqualTo("rw-------");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void rights_are_those_of_what_is_replaced() throws IOException {
    Path model = folder("mẫu", "rwxr-x---");
    Files.setAttribute(model, "unix:mode", 02750);
    Path made = folder("mới", "rwxrwxrwx");
    ops.keepRights(model, made);
    assertThat(mode(made)).isEqualTo(02750);
  }

  @Test
  void where_there_are_no_such_rights_nothing_happens() throws IOException {
    Path file = file("a", "x");
    ops.keepRights(root, file);
    ops.shareWithGroup(file);
    ops.shareAs(root, file);
    assertThat(file).content().isEqualTo("x");
  }

  /** A disk that knows owner, group and others, and nothing beyond that. */
  private static FileSystem plain() {
    return Jimfs.newFileSystem(
        Configuration.unix().toBuilder().setAttributeViews("basic", "owner", "posix").build());
  }

  private static Path ofGroup(Path path, String group) throws IOException {
    Files.getFileAttributeView(path, PosixFileAttributeView.class)
        .setGroup(
            path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group));
    return path;
  }

  private static String group(Path path) throws IOException {
    return Files.readAttributes(path, PosixFileAttributes.class).group().getName();
  }

  @Test
  void group_and_rights_are_handed_on_where_there_is_nothing_beyond_them() throws IOException {
    try (FileSystem plain = plain()) {
      Path place = Files.createDirectories(plain.getPath("/chung"));
      with(ofGroup(place, "cchc"), "rwxrwxr-x");
      Path folder = with(Files.createDirectory(place.resolve("con")), "rwx------");
      Path file = with(Files.writeString(place.resolve("a"), "x"), "rw-------");
      ops.shareWithGroup(folder);
      ops.shareWithGroup(file);
      assertThat(rights(folder) + " " + group(folder)).isEqualTo("rwxrwx--- cchc");
      assertThat(rights(file) + " " + group(file)).isEqualTo("rw-rw---- cchc");
      with(ofGroup(folder, "khác"), "--x------");
      with(ofGroup(file, "khác"), "--x------");
      ops.shareAs(place, folder);
      ops.shareAs(place, file);
      assertThat(rights(folder) + " " + group(folder)).isEqualTo("rwxrwxr-x cchc");
      assertThat(rights(file) + " " + group(file)).isEqualTo("rw-rw-r-- cchc");
      Path made = with(ofGroup(Files.writeString(place.resolve("b"), "x"), "khác"), "rwxrwxrwx");
      ops.keepRights(file, made);
      assertThat(rights(made) + " " + group(made)).isEqualTo("rw-rw-r-- cchc");
    }
  }

  @Test
  void lists_of_rights_are_those_of_what_is_replaced() throws IOException {
    try (FileSystem windows =
        Jimfs.newFileSystem(
            Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "acl")
                .build())) {
      Path model = Files.writeString(windows.getPath("C:\\work", "mẫu"), "x");
      Path made = Files.writeString(windows.getPath("C:\\work", "mới"), "x");
      AclEntry entry =
          AclEntry.newBuilder()
              .setType(AclEntryType.ALLOW)
              .setPrincipal(windows.getUserPrincipalLookupService().lookupPrincipalByName("hoa"))
              .setPermissions(AclEntryPermission.READ_DATA)
              .build();
      Files.getFileAttributeView(model, AclFileAttributeView.class).setAcl(List.of(entry));
      ops.keepRights(model, made);
      assertThat(Files.getFileAttributeView(made, AclFileAttributeView.class).getAcl())
          .containsExactly(entry);
      ops.shareWithGroup(made);
      ops.shareAs(model, made);
      assertThat(Files.getFileAttributeView(made, AclFileAttributeView.class).getAcl())
          .containsExactly(entry);
    }
  }
}
