package vn.parindex.site.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;

/**
 * Writes the hashes of the data files into a {@code dataset.json} that lists them, after a
 * deliberate correction. Other folders need none: the build keeps their books.
 */
@Command(
    name = "seal",
    hidden = true,
    description =
        "Chỉ cho thư mục cũ có danh sách tệp: ghi lại mã SHA-256 vào dataset.json sau khi sửa.",
    versionProvider = Main.Version.class)
final class SealCommand implements Callable<Integer> {

  @CommandLine.Mixin private HelpOptions help;

  @CommandLine.Mixin private DataOption dataOption;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws BuildFailure {
    Path data = dataOption.folder();
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
