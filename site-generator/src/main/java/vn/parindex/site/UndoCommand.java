package vn.parindex.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.site.publish.DataFolder;
import vn.parindex.site.publish.PublishException;

/** Takes the last import back; asked again, the one before it. */
@Command(
    name = "undo",
    description = "Hoàn tác lần nhập số liệu cuối cùng; chạy lại thì lùi thêm một lần.",
    versionProvider = Main.Version.class)
final class UndoCommand implements Callable<Integer>, ChangesData {

  @CommandLine.Mixin private HelpOptions help;

  @Property(value = "data", inProject = "data")
  @Option(
      names = "--data",
      required = true,
      paramLabel = "<thư mục>",
      description = "Thư mục dữ liệu.")
  private String folder;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Optional<Path> changed = Optional.empty();

  @Override
  public Optional<Path> changed() {
    return changed;
  }

  @Override
  public Integer call() throws BuildFailure {
    Path data = FolderArgument.required("--data", folder);
    DataFolder.Undone undone;
    try {
      undone = DataFolder.of(data, Clock.systemUTC()).undo();
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
    if (!undone.changedSince().isEmpty()) {
      throw new BuildFailure(ExitCode.BAD_DATA, Messages.changedSince(undone.changedSince()));
    }
    changed = Optional.of(data).filter(folder -> !undone.files().isEmpty());
    spec.commandLine().getOut().println(Messages.undone(undone.files()));
    return ExitCode.OK.number();
  }
}
