package vn.parindex.site;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A folder on the command line that may be left out. */
final class FolderArgument {

  private FolderArgument() {}

  /**
   * The folder, whether it exists or not.
   *
   * @param text blank for none, as Maven hands on a property that nobody set
   * @throws BuildFailure if no folder can have this name
   */
  static Optional<Path> of(String text) throws BuildFailure {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(text.strip()));
    } catch (InvalidPathException impossible) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.noFolder(text), impossible);
    }
  }
}
