package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where a site may be written: in no place where something else could be harmed. */
public final class OwnPlace {

  private OwnPlace() {}

  /**
   * The folder without links.
   *
   * @param home the user's home folder, which no site contains
   * @param protectedFolders no site contains them or lies in them
   * @throws PublishException if something else could be harmed by writing there
   */
  public static Path checked(FileOps ops, Path outputFolder, Path home, List<Path> protectedFolders)
      throws IOException, PublishException {
    Path output = ops.real(outputFolder);
    if (output.getParent() == null || output.getFileName() == null) {
      throw new PublishException(
          PublishFault.ROOT,
          output.toString(),
          "thư mục gốc của ổ đĩa",
          "một thư mục riêng cho trang",
          "Chọn một thư mục con, ví dụ " + output.resolve("trang") + ".");
    }
    if (sameFileSystem(output, home) && ops.real(home).startsWith(output)) {
      throw new PublishException(
          PublishFault.HOME,
          output.toString(),
          "thư mục cá nhân của người dùng hoặc thư mục chứa nó",
          "một thư mục riêng cho trang",
          "Chọn một thư mục con, ví dụ " + home.resolve("trang") + ".");
    }
    for (Path folder : protectedFolders) {
      if (sameFileSystem(output, folder)) {
        Path real = ops.real(folder);
        if (real.startsWith(output) || output.startsWith(real)) {
          throw new PublishException(
              PublishFault.PROTECTED,
              output.toString(),
              "trùng, chứa hoặc nằm trong " + real,
              "thư mục phát hành nằm riêng, không chung với thư mục ấy",
              "Chọn một thư mục phát hành khác.");
        }
      }
    }
    return output;
  }

  private static boolean sameFileSystem(Path one, Path other) {
    return one.getFileSystem().equals(other.getFileSystem());
  }
}
