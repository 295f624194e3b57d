package vn.parindex.site.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;

/** A folder on the command line. */
final class FolderArgument {

  /** What stands for a letter that the charset of the system does not have. */
  private static final String LOST = "\uFFFD";

  private FolderArgument() {}

  /**
   * The folder, whether it exists or not.
   *
   * @param option the option that names it, such as {@code --against}
   * @param text blank for none, as Maven hands on a property that nobody set
   * @throws BuildFailure if no folder can have this name
   */
  static Optional<Path> of(String option, String text) throws BuildFailure {
    return text.isBlank() ? Optional.empty() : Optional.of(required(option, text));
  }

  /**
   * The folder, whether it exists or not.
   *
   * @throws BuildFailure if no folder can have this name, or its accents were lost on the way here
   */
  static Path required(String option, String text) throws BuildFailure {
    if (text.contains(LOST)) {
      throw lostAccents(text);
    }
    Path path;
    try {
      path = Path.of(text.strip());
    } catch (InvalidPathException impossible) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.noFolder(option, text), impossible);
    }
    if (text.isBlank()) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.noFolder(option, text));
    }
    String here = System.getProperty("user.dir");
    if (!path.isAbsolute() && here.contains(LOST)) {
      throw lostAccents(here);
    }
    return path;
  }

  /**
   * The file, which is not in one of the folders.
   *
   * @param kept folders that are for other things
   * @param what the file is, in words
   * @param usual the option with a file that will do
   * @return empty where the text is blank
   */
  static Optional<Path> apart(
      String option, String text, List<Path> kept, String what, String usual) throws BuildFailure {
    Optional<Path> file = of(option, text).map(path -> path.toAbsolutePath().normalize());
    if (file.isPresent()) {
      for (Path folder : kept) {
        if (file.get().startsWith(folder.toAbsolutePath().normalize())) {
          throw new BuildFailure(
              ExitCode.CANNOT_WRITE, Messages.fileAmongOthers(file.get(), folder, what, usual));
        }
      }
    }
    return file;
  }

  private static BuildFailure lostAccents(String path) {
    return new BuildFailure(
        ExitCode.BAD_DATA,
        Messages.lostAccents(path, System.getProperty("sun.jnu.encoding", "ASCII")));
  }
}
