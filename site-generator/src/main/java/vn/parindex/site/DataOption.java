package vn.parindex.site;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which data are meant; in a project its own. */
final class DataOption {

  @Property(value = "data", inProject = "data")
  @Option(
      names = "--data",
      required = true,
      paramLabel = "<thư mục>",
      description = "Thư mục dữ liệu.")
  private String folder;

  /**
   * The folder.
   *
   * @throws BuildFailure if it is no path
   */
  Path folder() throws BuildFailure {
    return FolderArgument.required("--data", folder);
  }
}
