package vn.parindex.site.command;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.parindex.site.ExitCode;
import vn.parindex.site.share.ShareFolder;

/** Leads readers to an earlier release. */
@Command(
    name = "rollback",
    description = "Quay lại bản phát hành trước: người xem thấy bản ấy ngay, không mất bản nào.",
    versionProvider = Main.Version.class)
final class RollbackCommand extends ShareCommand {

  @Property("release")
  @Option(
      names = "--release",
      paramLabel = "<số>",
      description = "Quay lại bản số này; không ghi thì là bản liền trước.")
  private Integer release;

  @Override
  int run(ShareFolder share) {
    out().println(ShareReport.rolledBack(share.rollback(Optional.ofNullable(release))));
    return ExitCode.OK.number();
  }
}
