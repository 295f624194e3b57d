package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The real operations, on whatever file system the path belongs to. */
final class DiskFileOps implements FileOps {
  private static final int MODE_BITS = 07777;
  private static final int STICKY = 01000;
  private static final int GROUP_ALL = 070;
  private static final int GROUP_READ_WRITE = 060;
  private static final int SET_GROUP = 02000;
  private static final int OTHERS_OF_FOLDER = 077;
  private static final int OTHERS_OF_FILE = 066;
  private static final int OWNER_OF_FOLDER = 0700;
  private static final int OWNER_OF_FILE = 0600;

  @Override
  public Kind kind(Path path) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException absent) {
      return Kind.NOTHING;
    }
    if (attributes.isDirectory()) {
      return Kind.FOLDER;
    }
    return attributes.isRegularFile() ? Kind.FILE : Kind.OTHER;
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  @Override
  public Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path existing = absolute;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.exists(existing)) {
      throw new NoSuchFileException(existing.toString());
    }
    return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  @Override
  public void link(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException e) {
      // So Java says that a file system knows no second names: whoever asked copies the file.
      throw new IOException(e);
    }
  }

  @Override
  public byte[] read(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  @Override
  public long size(Path file) throws IOException {
    return Files.size(file);
  }

  @Override
  public void move(Path source, Path target) throws IOException {
    if (kind(target) != Kind.NOTHING) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void replace(Path source, Path target) throws IOException {
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.delete(path);
  }

  @Override
  public void sync(Path folder) throws IOException {
    // Only POSIX systems let a program open a folder to flush it; elsewhere there is no such call.
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  @Override
  public long usableSpace(Path path) throws IOException {
    FileStore store = Files.getFileStore(path);
    // Some shares answer 0 to every such question, as smbnetfs does: they do not tell.
    return store.getTotalSpace() == 0 ? Long.MAX_VALUE : store.getUsableSpace();
  }

  @Override
  public boolean isWritable(Path path) {
    return Files.isWritable(path);
  }

  @Override
  public void keepRights(Path model, Path made) throws IOException {
    PosixFileAttributeView of = posix(model);
    PosixFileAttributeView to = posix(made);
    if (of != null && to != null) {
      // The group first: without it the rights would be those of another group.
      setGroup(to, of.readAttributes().group());
      setMode(made, mode(model), of.readAttributes().permissions());
    }
    AclFileAttributeView ofList = acl(model);
    AclFileAttributeView toList = acl(made);
    if (ofList != null && toList != null && !ofList.getAcl().equals(toList.getAcl())) {
      toList.setAcl(ofList.getAcl());
    }
  }

  @Override
  public void shareWithGroup(Path made) throws IOException {
    Path around = made.toAbsolutePath().getParent();
    PosixFileAttributeView of = posix(around);
    PosixFileAttributeView to = posix(made);
    if (of == null
        || to == null
        || !of.readAttributes().permissions().contains(PosixFilePermission.GROUP_WRITE)
        || (mode(around).orElse(0) & STICKY) != 0) {
      return;
    }
    setGroup(to, of.readAttributes().group());
    Set<PosixFilePermission> permissions = EnumSet.copyOf(to.readAttributes().permissions());
    permissions.add(PosixFilePermission.GROUP_READ);
    permissions.add(PosixFilePermission.GROUP_WRITE);
    boolean isFolder = to.readAttributes().isDirectory();
    if (isFolder) {
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
    }
    int added = isFolder ? GROUP_ALL : GROUP_READ_WRITE;
    setMode(made, mode(made).map(mode -> mode | added), permissions);
  }

  @Override
  public void shareAs(Path folder, Path made) throws IOException {
    PosixFileAttributeView of = posix(folder);
    PosixFileAttributeView to = posix(made);
    if (of == null || to == null) {
      return;
    }
    setGroup(to, of.readAttributes().group());
    boolean isFolder = to.readAttributes().isDirectory();
    Set<PosixFilePermission> permissions = EnumSet.copyOf(of.readAttributes().permissions());
    permissions.add(PosixFilePermission.OWNER_READ);
    permissions.add(PosixFilePermission.OWNER_WRITE);
    if (isFolder) {
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
    } else {
      permissions.remove(PosixFilePermission.OWNER_EXECUTE);
      permissions.remove(PosixFilePermission.GROUP_EXECUTE);
      permissions.remove(PosixFilePermission.OTHERS_EXECUTE);
    }
    setMode(
        made,
        mode(folder)
            .map(
                mode ->
                    isFolder
                        ? mode & (SET_GROUP | OTHERS_OF_FOLDER) | OWNER_OF_FOLDER
                        : mode & OTHERS_OF_FILE | OWNER_OF_FILE),
        permissions);
  }

  private static PosixFileAttributeView posix(Path path) {
    return Files.getFileAttributeView(
        path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static AclFileAttributeView acl(Path path) {
    return Files.getFileAttributeView(path, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static void setGroup(PosixFileAttributeView to, GroupPrincipal group) throws IOException {
    if (!to.readAttributes().group().equals(group)) {
      to.setGroup(group);
    }
  }

  /**
   * The mode with the bits that Java has no names for, such as setgid; empty where there is none.
   */
  private static Optional<Integer> mode(Path path) throws IOException {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? Optional.of(
            (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & MODE_BITS)
        : Optional.empty();
  }

  private static void setMode(
      Path path, Optional<Integer> mode, Set<PosixFilePermission> permissions) throws IOException {
    if (mode.isEmpty()) {
      Files.setPosixFilePermissions(path, permissions);
    } else if (!mode.equals(mode(path))) {
      Files.setAttribute(path, "unix:mode", mode.get());
    }
  }

  @Override
  public FileChannel openLock(Path file) throws IOException {
    return FileChannel.open(
        file,
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }
}
