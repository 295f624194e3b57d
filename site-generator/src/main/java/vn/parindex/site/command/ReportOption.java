package vn.parindex.site.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.parindex.analytics.check.Findings;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.publish.OwnPage;
import vn.parindex.site.report.CheckReport;
import vn.parindex.site.templates.TemplateFiles;

/** Where the report of the checks is written as a page; in the project, below {@code target}. */
final class ReportOption {

  private static final String WHAT = "báo cáo kiểm tra";
  private static final String USUAL = "--report target/bao-cao-kiem-tra.html";

  @Property(value = "report", inProject = "target/bao-cao-kiem-tra.html")
  @Option(
      names = "--report",
      paramLabel = "<tệp>",
      description = "Tệp HTML ghi kết quả kiểm tra, để mở bằng trình duyệt.")
  private String file = "";

  /**
   * Writes what was found, where a report is wanted.
   *
   * @param kept folders that no report is written into: data, templates, the site
   * @return where it is; empty where none is wanted
   * @throws BuildFailure if it cannot be written, or another file is there
   */
  Optional<Path> write(Findings findings, List<Path> kept) throws BuildFailure {
    Optional<Path> page = page(kept);
    if (page.isPresent()) {
      try {
        if (!new OwnPage(page.get(), CheckReport.SIGN)
            .write(CheckReport.of(findings, TemplateFiles.of(List.of())))) {
          throw new BuildFailure(
              ExitCode.CANNOT_WRITE, Messages.fileTaken(page.get(), WHAT, USUAL));
        }
      } catch (IOException e) {
        throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.cannotWrite(page.get(), e), e);
      }
    }
    return page;
  }

  /** Takes away a report that the site proves wrong: the data are good again. */
  void remove(List<Path> kept) throws BuildFailure {
    Optional<Path> page = page(kept);
    if (page.isPresent()) {
      try {
        new OwnPage(page.get(), CheckReport.SIGN).remove();
      } catch (IOException e) {
        throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.cannotWrite(page.get(), e), e);
      }
    }
  }

  /** A build that stopped because of the data: the same, and where its report is. */
  BuildFailure told(BuildFailure failure, List<Path> kept) {
    boolean isOfTheData =
        failure.reason() == BuildFailure.Reason.DATA
            || failure.reason() == BuildFailure.Reason.WARNINGS;
    if (!isOfTheData) {
      return failure;
    }
    String line;
    try {
      Optional<Path> page = write(failure.findings().orElseThrow(), kept);
      if (page.isEmpty()) {
        return failure;
      }
      line = Messages.report(page.get());
    } catch (BuildFailure notWritten) {
      line = notWritten.getMessage();
    }
    return new BuildFailure(
        failure.exitCode(), Messages.beforeTheLastLine(failure.getMessage(), line), failure);
  }

  private Optional<Path> page(List<Path> kept) throws BuildFailure {
    return FolderArgument.apart("--report", file, kept, WHAT, USUAL);
  }
}
