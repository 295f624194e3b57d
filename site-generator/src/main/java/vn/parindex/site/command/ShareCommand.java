package vn.parindex.site.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.share.Owner;
import vn.parindex.site.share.ShareFolder;
import vn.parindex.site.share.SharePages;
import vn.parindex.site.templates.TemplateFiles;

/** A command about what was published in a folder that many read. */
abstract class ShareCommand implements Callable<Integer> {

  private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

  @CommandLine.Mixin private HelpOptions help;

  @CommandLine.Mixin private ShareOption share;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public final Integer call() throws BuildFailure {
    try {
      return run(
          folder(share.folder(), List.of(), ShareFolder.KEEP, ShareFolder.HOLLOW, List.of()));
    } catch (PublishException e) {
      throw BuildFailure.of(e);
    }
  }

  /**
   * Does the work.
   *
   * @return the exit code
   */
  abstract int run(ShareFolder share) throws BuildFailure;

  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /**
   * A folder that many read, as whoever runs the program on this computer sees it.
   *
   * @param apart folders that have nothing to do with it
   * @param templates folders whose files replace the packed templates
   */
  static ShareFolder folder(
      Path folder, List<Path> apart, int keep, int hollow, List<Path> templates)
      throws BuildFailure {
    return new ShareFolder(
        folder,
        new ShareFolder.Settings(
            Main.home(),
            apart,
            new Owner(System.getProperty("user.name", ""), host()),
            Clock.systemUTC(),
            keep,
            hollow),
        ShareFolder.Machine.real(),
        new SharePages(TemplateFiles.of(templates)));
  }

  /** The name of this computer, without asking the network; empty where that is not known. */
  private static String host() {
    return Stream.of("COMPUTERNAME", "HOSTNAME")
        .flatMap(name -> Optional.ofNullable(System.getenv(name)).stream())
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElseGet(ShareCommand::hostOfLinux);
  }

  private static String hostOfLinux() {
    try {
      return Files.isReadable(HOST) ? Files.readString(HOST, StandardCharsets.UTF_8) : "";
    } catch (IOException unknown) {
      return "";
    }
  }
}
