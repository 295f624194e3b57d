package vn.parindex.site;

import java.util.List;
import vn.parindex.site.inspect.Defect;
import vn.parindex.site.publish.Publication;

/** What the program tells the clerk besides findings on the data. */
final class Messages {

  private static final int SHOWN = 20;

  private Messages() {}

  /** Faults that the program found in its own pages. */
  static String defects(List<Defect> defects) {
    StringBuilder text =
        new StringBuilder("Chương trình tự soát và thấy " + defects.size() + " lỗi ở trang:\n");
    for (Defect defect : defects.subList(0, Math.min(SHOWN, defects.size()))) {
      text.append("LỖI ")
          .append(defect.code())
          .append("  ")
          .append(defect.path())
          .append("  ")
          .append(defect.place())
          .append("\n  Đang có: ")
          .append(defect.found())
          .append("   Cần: ")
          .append(defect.expected())
          .append('\n');
    }
    if (defects.size() > SHOWN) {
      text.append("… và ").append(defects.size() - SHOWN).append(" lỗi khác.\n");
    }
    return text.append("Trang đang phát hành không bị thay đổi.\n").toString();
  }

  /** No faults; pages that are heavy for an old computer or a slow share. */
  static String inspected(List<Defect> heavy) {
    return heavy.isEmpty()
        ? "không có lỗi"
        : "không có lỗi; " + heavy.size() + " trang nặng hơn 150 kB";
  }

  /** What was written. */
  static String publication(Publication publication) {
    return publication.match(
        published -> published.filesWritten() + " tệp, " + published.bytes() / 1024 + " kB",
        unchanged -> "không có gì thay đổi");
  }

  /** A fault of the program: one line, no stack trace. */
  static String ourFault(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " tại " + trace[0];
    return "LỖI CHƯƠNG TRÌNH (mã 70): "
        + fault.getClass().getSimpleName()
        + ": "
        + fault.getMessage()
        + where
        + "\nHãy gửi dòng trên cùng thư mục dữ liệu cho người phụ trách phần mềm.\n"
        + "Trang đang phát hành không bị thay đổi.";
  }
}
