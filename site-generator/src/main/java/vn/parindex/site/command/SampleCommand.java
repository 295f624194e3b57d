package vn.parindex.site.command;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.sample.SampleData;

/** Writes a data folder with illustrative scores and reports. */
@Command(
    name = "sample",
    description = "Tạo thư mục dữ liệu với điểm và báo cáo MINH HỌA từ một số khởi đầu.",
    versionProvider = Main.Version.class)
final class SampleCommand implements Callable<Integer> {

  @CommandLine.Mixin private HelpOptions help;

  @CommandLine.Mixin private DataOption source;

  @Property("out")
  @Option(
      names = "--out",
      required = true,
      paramLabel = "<thư mục>",
      description = "Thư mục dữ liệu được ghi: trống hoặc chưa có.")
  private String target;

  @Property("seed")
  @Option(
      names = "--seed",
      paramLabel = "<số>",
      description = "Số khởi đầu; cùng số thì cùng điểm.")
  private long seed = 2025;

  @Property("units")
  @Option(
      names = "--units",
      paramLabel = "<số>",
      description = "Số đơn vị bịa ra thay cho đơn vị thật; không ghi thì giữ đơn vị thật.")
  private Integer units;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws BuildFailure {
    Path data = source.folder();
    Path out = FolderArgument.required("--out", target);
    if (units != null && units < 1) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.noUnits(units));
    }
    if (isWithin(out, data)) {
      throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.sampleInData(out, data));
    }
    Loaded loaded = DatasetLoader.load(data);
    if (loaded.dataset().isEmpty() || loaded.settings().isEmpty()) {
      throw new BuildFailure(ExitCode.BAD_DATA, loaded.findings().report());
    }
    SampleData sample =
        new SampleData(data, loaded.dataset().orElseThrow(), loaded.settings().orElseThrow(), seed);
    try {
      int files = units != null ? sample.write(out, units) : sample.write(out);
      spec.commandLine()
          .getOut()
          .println("Đã ghi " + files + " tệp vào " + out + " (SỐ LIỆU MINH HỌA).");
      return ExitCode.OK.number();
    } catch (DirectoryNotEmptyException e) {
      throw new BuildFailure(
          ExitCode.CANNOT_WRITE, Messages.sampleFolderInUse(out, e.getMessage()), e);
    } catch (IOException e) {
      throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.cannotWrite(out, e), e);
    }
  }

  /** Also where the folder is not there yet. */
  private static boolean isWithin(Path folder, Path data) {
    return folder.toAbsolutePath().normalize().startsWith(data.toAbsolutePath().normalize());
  }
}
