package vn.parindex.site.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.parindex.site.BuildFailure;
import vn.parindex.site.ExitCode;
import vn.parindex.site.publish.OwnPage;

/** Where all that an import would change is written, line by line: the console has not the room. */
final class ChangesOption {

  private static final String WHAT = "danh sách thay đổi";
  private static final String USUAL = "--changes target/nhap-so-lieu.txt";

  /** Stands in the first line, so that no other text is written over. */
  private static final String SIGN = "THAY ĐỔI KHI NHẬP SỐ LIỆU";

  /** Editors of Windows know the letters by it. */
  private static final String BOM = "\uFEFF";

  private static final String LINE_END = "\r\n";

  @Property(value = "changes", inProject = "target/nhap-so-lieu.txt")
  @Option(
      names = "--changes",
      paramLabel = "<tệp>",
      description = "Tệp chữ ghi mọi thay đổi, từng dòng.")
  private String file = "";

  /**
   * Writes the lines, where they are wanted; a list of an earlier import goes when there are none.
   *
   * @param kept folders that no list is written into
   * @return where it is; empty where none is wanted, or nothing changes
   * @throws BuildFailure if it cannot be written, or another file is there
   */
  Optional<Path> write(List<String> lines, List<Path> kept) throws BuildFailure {
    Optional<Path> path = FolderArgument.apart("--changes", file, kept, WHAT, USUAL);
    if (path.isEmpty()) {
      return path;
    }
    OwnPage list = new OwnPage(path.get(), SIGN);
    try {
      if (lines.isEmpty()) {
        list.remove();
        return Optional.empty();
      }
      String text = BOM + SIGN + LINE_END + String.join(LINE_END, lines) + LINE_END;
      if (!list.write(text)) {
        throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.fileTaken(path.get(), WHAT, USUAL));
      }
    } catch (IOException e) {
      throw new BuildFailure(ExitCode.CANNOT_WRITE, Messages.cannotWrite(path.get(), e), e);
    }
    return path;
  }
}
