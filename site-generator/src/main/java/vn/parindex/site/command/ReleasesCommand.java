package vn.parindex.site.command;

import picocli.CommandLine.Command;
import vn.parindex.site.ExitCode;
import vn.parindex.site.share.ShareFolder;

/** Lists what was published. */
@Command(
    name = "releases",
    description = "Liệt kê các bản phát hành trên thư mục chia sẻ; không ghi gì.",
    versionProvider = Main.Version.class)
final class ReleasesCommand extends ShareCommand {

  @Override
  int run(ShareFolder share) {
    out().println(ShareReport.releases(share.releases()));
    return ExitCode.OK.number();
  }
}
