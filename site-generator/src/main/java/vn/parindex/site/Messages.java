package vn.parindex.site;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.LaterEntries;
import vn.parindex.analytics.versions.VersionComparison;
import vn.parindex.site.format.Formats;
import vn.parindex.site.inspect.Defect;
import vn.parindex.site.publish.FileSizes;
import vn.parindex.site.publish.Publication;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.templates.BadTemplates;
import vn.parindex.site.templates.TemplateProblem;

/** What a build tells the clerk besides findings on the data. */
final class Messages {

  private static final int SHOWN = 20;
  private static final String UNCHANGED = PublishException.UNCHANGED + "\n";

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
    return text.append(UNCHANGED).toString();
  }

  /** No faults; pages that are heavy for an old computer or a slow share. */
  static String inspected(List<Defect> heavy) {
    return heavy.isEmpty()
        ? "không có lỗi"
        : "không có lỗi; " + heavy.size() + " trang nặng hơn 150 kB";
  }

  /** Templates of one's own that cannot be used. */
  static String badTemplates(BadTemplates told) {
    return told.getMessage() + "\n\n" + UNCHANGED;
  }

  /** Pages that come out right without somebody's own templates only. */
  static String spoiltPages(List<Path> templates, Exception fault) {
    return new TemplateProblem(
                TemplateProblem.Kind.PAGES,
                templates.stream().map(Path::toString).collect(Collectors.joining(", ")),
                "",
                "khuôn mẫu và chữ cho ra trang đúng; với bản đi kèm phần mềm thì trang đúng",
                "Xem lỗi dưới đây mà chỉnh khuôn mẫu, hoặc bỏ --templates.")
            .text()
        + "\n"
        + String.valueOf(fault.getMessage()).replace(UNCHANGED, "").strip()
        + "\n\n"
        + UNCHANGED;
  }

  /** An earlier version of the data that cannot be read or has errors. */
  static String badEarlier(Findings findings) {
    return "Không so được với bản dữ liệu trước (--against):\n" + findings.report();
  }

  /** An earlier version of the data of which nothing was known on the day of the site. */
  static String earlierNotKnown(LocalDate day, Optional<LocalDate> first) {
    return "Không so được với bản dữ liệu trước (--against):\n" + nothingKnown(day, first);
  }

  /** How far two versions differ. */
  static String compared(VersionComparison versions) {
    return versions.files().size()
        + " tệp, "
        + (versions.scores().size() + versions.extras().size())
        + " ô điểm, "
        + versions.measurements().size()
        + " số liệu chỉ tiêu khác nhau"
        + (versions.isVersionNotRaised()
            ? "; CẢNH BÁO: hai bản cùng ghi phiên bản "
                + versions.versionAfter()
                + ", cần nâng dataVersion"
            : "");
  }

  /** A day before anything was known. */
  static String nothingKnown(LocalDate day, Optional<LocalDate> first) {
    return "LỖI: đến hết ngày "
        + Formats.VIETNAMESE.date(day)
        + " chưa có kỳ chấm điểm nào khóa sổ nên không có gì để trình bày."
        + first
            .map(from -> "   Cần: từ ngày " + Formats.VIETNAMESE.date(from) + " trở đi")
            .orElse("")
        + "\n"
        + UNCHANGED;
  }

  /** The day of the site, and how much of the data lies after it. */
  static String asOf(LocalDate day, List<LaterEntries> later) {
    return later.isEmpty()
        ? Formats.VIETNAMESE.date(day)
        : Formats.VIETNAMESE.date(day)
            + "; "
            + later.size()
            + " tệp có "
            + later.stream().mapToInt(LaterEntries::count).sum()
            + " mục sau ngày này, không vào trang";
  }

  /** What was written. */
  static String publication(Publication publication) {
    return publication.match(
        published -> published.filesWritten() + " tệp, " + FileSizes.of(published.bytes()),
        unchanged -> "không có gì thay đổi");
  }

  /** How many files a site has, and how many of them were not made again. */
  static String made(int files, int kept) {
    return files + " tệp" + (kept > 0 ? ", " + kept + " tệp giữ nguyên từ lần trước" : "");
  }
}
