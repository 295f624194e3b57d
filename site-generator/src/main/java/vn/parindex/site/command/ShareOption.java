package vn.parindex.site.command;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;

/** Which folder that many read is meant. */
final class ShareOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "<thư mục>",
      description = "Thư mục chia sẻ mà nhiều người đọc.")
  private String folder = "";

  @Property("to")
  @Option(
      names = "--to",
      paramLabel = "<thư mục>",
      description = "Cũng là thư mục ấy, cho mvn -Dto=…")
  private String to = "";

  /**
   * The folder.
   *
   * @throws BuildFailure if none was named, or two, or none that can be one
   */
  Path folder() throws BuildFailure {
    if (folder.isBlank() == to.isBlank()) {
      throw new BuildFailure(
          ExitCode.BAD_DATA, ShareReport.whichFolder(command.name(), !to.isBlank()));
    }
    return FolderArgument.required(to.isBlank() ? "<thư mục>" : "--to", folder + to);
  }
}
