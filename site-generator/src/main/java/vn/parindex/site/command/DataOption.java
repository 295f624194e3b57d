package vn.parindex.site.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;

/** Which data are meant; in a project its own. */
final class DataOption {

  @Property(value = "data", inProject = "data")
  @Option(
      names = "--data",
      required = true,
      paramLabel = "<thư mục>",
      description = "Thư mục dữ liệu.")
  private String folder;

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec command;

  /**
   * The folder.
   *
   * @throws BuildFailure if it is no path, or nobody has put anything there yet: it is empty, or it
   *     is where data are looked for unless another place is named, and is not there
   */
  Path folder() throws BuildFailure {
    Path given = FolderArgument.required("--data", folder);
    boolean isNamed = command.commandLine().getParseResult().hasMatchedOption("--data");
    if (isEmpty(given) || !isNamed && Files.notExists(given)) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.noDataYet(given));
    }
    return given;
  }

  /** Whether it is a folder with nothing in it; what cannot be read is told by who reads it. */
  private static boolean isEmpty(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException toldLater) {
      return false;
    }
  }
}
