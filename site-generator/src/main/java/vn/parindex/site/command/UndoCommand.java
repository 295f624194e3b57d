package vn.parindex.site.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.publish.DataFolder;

/** Takes the last import back; asked again, the one before it. */
@Command(
    name = "undo",
    description = "Hoàn tác lần nhập số liệu cuối cùng; chạy lại thì lùi thêm một lần.",
    versionProvider = Main.Version.class)
final class UndoCommand extends DataCommand {

  /** The data need not be sound: what spoilt them may be what is taken back. */
  @Override
  int run(Path data, DataFolder target) throws BuildFailure {
    DataFolder.Undone undone = target.undo();
    if (!undone.changedSince().isEmpty()) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.changedSince(undone.changedSince()));
    }
    if (!undone.files().isEmpty()) {
      changed(data);
    }
    out().println(Messages.undone(undone.files()));
    return ExitCode.OK.number();
  }

  @Override
  int run(Path data, DataFolder target, Loaded loaded, Dataset dataset) throws BuildFailure {
    return run(data, target);
  }
}
