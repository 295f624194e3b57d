package vn.parindex.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.io.DatasetWriter;

/** Writes the hashes of the data files into {@code dataset.json} after a deliberate correction. */
@Command(
    name = "seal",
    description = "Ghi lại mã SHA-256 của các tệp dữ liệu vào dataset.json sau khi sửa có chủ ý.",
    versionProvider = Main.Version.class)
final class SealCommand implements Callable<Integer> {

  @CommandLine.Mixin private HelpOptions help;

  @Property(value = "data", inProject = "data")
  @Option(
      names = "--data",
      required = true,
      paramLabel = "<thư mục>",
      description = "Thư mục dữ liệu.")
  private String folder;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws BuildFailure {
    Path data = FolderArgument.required("--data", folder);
    try {
      Findings findings = DatasetWriter.seal(data);
      if (findings.hasErrors()) {
        throw new BuildFailure(ExitCode.BAD_DATA, findings.report());
      }
      spec.commandLine().getOut().println("Đã niêm phong dữ liệu trong " + data + ".");
      return ExitCode.OK.number();
    } catch (IOException e) {
      throw new BuildFailure(
          ExitCode.CANNOT_WRITE, Messages.cannotWrite(data.resolve("dataset.json"), e), e);
    }
  }
}
