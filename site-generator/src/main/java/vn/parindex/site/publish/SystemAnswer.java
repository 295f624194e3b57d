package vn.parindex.site.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What a file system answered, as a clerk is told. */
public final class SystemAnswer {

  private SystemAnswer() {}

  /** Why it did not do what it was asked for, in Vietnamese; without a full stop. */
  public static String inWords(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "không có quyền truy cập " + e.getMessage();
    }
    if (e instanceof NoSuchFileException) {
      return "không tìm thấy " + e.getMessage();
    }
    String text =
        e instanceof FileSystemException f && f.getReason() != null
            ? f.getFile() + ": " + f.getReason()
            : String.valueOf(e.getMessage());
    return text.contains("Read-only file system")
        ? "ổ đĩa chỉ cho đọc (" + text + ")"
        : "hệ điều hành từ chối (" + e.getClass().getSimpleName() + ": " + text + ")";
  }
}
