package vn.parindex.site.command;

import picocli.CommandLine.Command;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.share.ShareFolder;
import vn.parindex.site.share.Verification;

/** Looks whether all is as it was published. */
@Command(
    name = "verify",
    description =
        "Kiểm tra bản phát hành: tìm tệp bị đổi, bị thiếu, tệp lạ trên thư mục chia sẻ; không ghi"
            + " gì.",
    versionProvider = Main.Version.class)
final class VerifyCommand extends ShareCommand {

  @Override
  int run(ShareFolder share) throws BuildFailure {
    Verification found = share.verify();
    String report = ShareReport.verified(found);
    if (!found.faults().isEmpty()) {
      throw new BuildFailure(ExitCode.BAD_DATA, report);
    }
    out().println(report);
    return ExitCode.OK.number();
  }
}
