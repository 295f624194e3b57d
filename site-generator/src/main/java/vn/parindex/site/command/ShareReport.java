package vn.parindex.site.command;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.parindex.site.format.Formats;
import vn.parindex.site.publish.FileSizes;
import vn.parindex.site.publish.PublishException;
import vn.parindex.site.share.ReleaseRecord;
import vn.parindex.site.share.Sent;
import vn.parindex.site.share.ShareFolder;
import vn.parindex.site.share.Verification;

/** What the clerk is told about a folder that many read. */
final class ShareReport {

  private static final int LINES = 200;
  private static final String NOTHING = "–";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(DataCommand.HERE);

  private ShareReport() {}

  /**
   * No folder that many read, or two.
   *
   * @param command that needs one
   */
  static String whichFolder(String command, boolean isTwice) {
    return (isTwice
            ? "LỖI: thư mục chia sẻ ghi hai lần.   Cần: chỉ một thư mục"
            : "LỖI: chưa nói thư mục chia sẻ nào.   Cần: một thư mục")
        + "\n  Sửa: parindex "
        + command
        + " \"\\\\may-chu\\chung\\cchc\", hoặc mvn -Dparindex="
        + command
        + " \"-Dto=\\\\may-chu\\chung\\cchc\"\n"
        + PublishException.UNCHANGED;
  }

  /** Numbers of releases that cannot be. */
  static String howMany(int keep, int hollow) {
    return (keep < 2 ? Messages.wrong("--keep", Integer.toString(keep), "số từ 2 trở lên") : "")
        + (hollow < 0
            ? Messages.wrong("--hollow", Integer.toString(hollow), "số từ 0 trở lên")
            : "")
        + PublishException.UNCHANGED;
  }

  /**
   * How much room a publication needs, and how much there is.
   *
   * @param free {@link Long#MAX_VALUE} where the share does not tell
   */
  static String room(long bytes, long free) {
    return "cần "
        + FileSizes.of(bytes)
        + ", thư mục chia sẻ "
        + (free == Long.MAX_VALUE
            ? "không cho biết còn trống bao nhiêu"
            : "còn trống " + FileSizes.free(free));
  }

  /** What a publication did. */
  static String sent(Sent sent) {
    if (!sent.isNew()) {
      return "trang đúng như bản " + sent.number() + " đang phát hành, không phải ghi gì";
    }
    return "bản "
        + sent.number()
        + ": gửi "
        + files(sent.filesSent(), sent.bytesSent())
        + (sent.filesTakenOver() > 0
            ? ", dùng lại "
                + files(sent.filesTakenOver(), sent.bytesTakenOver())
                + " đã có trên thư mục chia sẻ"
            : "");
  }

  private static String files(int files, long bytes) {
    return files + " tệp (" + FileSizes.of(bytes) + ")";
  }

  /** A line for each release, newest first. */
  static String releases(ShareFolder.Releases releases) {
    if (releases.records().isEmpty()) {
      return "Chưa có bản phát hành nào.";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "Bản", "Số liệu", "Đến hết ngày", "Phát hành lúc", "Người phát hành", "Tệp", "Cỡ", ""));
    for (ReleaseRecord record : releases.records()) {
      // Of a retired one nothing is left but what leads on.
      boolean isThere = record.state() == ReleaseRecord.State.WHOLE;
      rows.add(
          List.of(
              Integer.toString(record.number()),
              record.facts().dataVersion(),
              Formats.VIETNAMESE.date(record.facts().day()),
              TIME.format(record.when()),
              record.by(),
              isThere ? Integer.toString(record.files()) : NOTHING,
              isThere ? FileSizes.of(record.bytes()) : NOTHING,
              state(record, releases.current())));
    }
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream()
        .map(
            row -> {
              StringBuilder line = new StringBuilder();
              for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
              }
              return line.toString().stripTrailing();
            })
        .collect(Collectors.joining("\n"));
  }

  private static String state(ReleaseRecord record, Optional<Integer> current) {
    if (current.equals(Optional.of(record.number()))) {
      return "đang phát hành";
    }
    return switch (record.state()) {
      case WHOLE -> "giữ đầy đủ";
      case RETIRING -> "đang thu gọn";
      case HOLLOW -> "đã thu gọn, địa chỉ còn dùng được";
    };
  }

  /** To which release readers are led now. */
  static String rolledBack(ShareFolder.RolledBack done) {
    ReleaseRecord record = done.release();
    List<String> lines = new ArrayList<>(done.notes());
    lines.add(
        (done.isNew() ? "Đã quay lại bản " : "Đang phát hành đúng bản ")
            + record.number()
            + " (số liệu "
            + record.facts().dataVersion()
            + ", đến hết "
            + Formats.VIETNAMESE.date(record.facts().day())
            + ")"
            + (done.isNew()
                ? ". Bản đã bỏ vẫn còn trên thư mục chia sẻ; lần phát hành sau là bản có số mới."
                : ": không phải đổi gì."));
    return String.join("\n", lines);
  }

  /** What a look found, at most 200 lines. */
  static String verified(Verification found) {
    List<String> lines = new ArrayList<>();
    found
        .busy()
        .ifPresent(
            holder ->
                lines.add(
                    "Đang có lần phát hành khác ("
                        + holder
                        + "): kết quả dưới đây có thể chưa đúng, kiểm tra lại sau."));
    String read =
        "Đã đọc "
            + files(found.files(), found.bytes())
            + " của "
            + found.releases()
            + " bản đầy đủ"
            + found.current().map(number -> ", đang phát hành bản " + number).orElse("");
    if (found.faults().isEmpty()) {
      lines.add(read + ": mọi tệp đúng như lúc phát hành, không thiếu, không thừa.");
      return String.join("\n", lines);
    }
    lines.add(read + ": " + found.faults().size() + " tệp không đúng như lúc phát hành.");
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Verification.Fault fault : found.faults()) {
      groups.computeIfAbsent(group(fault), key -> new ArrayList<>()).add("  " + fault.path());
    }
    List<String> remedies = remedies(found);
    int room = LINES - lines.size() - remedies.size() - 2 * groups.size();
    for (Map.Entry<String, List<String>> group : groups.entrySet()) {
      List<String> paths = group.getValue();
      lines.add(group.getKey() + ": " + paths.size());
      int shown = Math.min(paths.size(), room);
      lines.addAll(paths.subList(0, shown));
      room -= shown;
      if (shown < paths.size()) {
        lines.add("  … và " + (paths.size() - shown) + " tệp khác");
      }
    }
    lines.addAll(remedies);
    return String.join("\n", lines);
  }

  /** What helps; a release that is not the current one is not sent again. */
  private static List<String> remedies(Verification found) {
    SortedSet<Integer> old = new TreeSet<>();
    boolean isExtra = false;
    boolean isOurs = false;
    for (Verification.Fault fault : found.faults()) {
      Optional<Integer> release =
          fault.release().filter(number -> !found.current().equals(Optional.of(number)));
      if (fault.kind() == Verification.Kind.EXTRA) {
        isExtra = true;
      } else if (release.isPresent()) {
        old.add(release.get());
      } else {
        isOurs = true;
      }
    }
    List<String> remedies = new ArrayList<>();
    if (isOurs) {
      remedies.add(
          "Sửa: phát hành lại thì trang chuyển hướng, địa chỉ và bản đang phát hành được ghi lại cho"
              + " đúng.");
    }
    if (!old.isEmpty()) {
      remedies.add(
          "Bản "
              + old.stream()
                  .map(number -> Integer.toString(number))
                  .collect(Collectors.joining(", "))
              + " không phải bản đang phát hành nên không được gửi lại: còn tệp sai thì không quay lại"
              + " được bản ấy. Người xem bản hiện nay không bị ảnh hưởng.");
    }
    if (isExtra) {
      remedies.add("Tệp thừa: chuyển đi nơi khác; chương trình không xóa tệp không phải của mình.");
    }
    return remedies;
  }

  private static String group(Verification.Fault fault) {
    String what =
        switch (fault.kind()) {
          case CHANGED -> "bị đổi";
          case MISSING -> "bị thiếu";
          case EXTRA -> "thừa";
        };
    return switch (fault.group()) {
      case POINTER -> "Trang chuyển hướng " + what;
      case STUBS -> "Tệp ở địa chỉ cố định " + what;
      case RECORDS -> "Sổ phát hành " + what;
      case RELEASES -> "Tệp của các bản phát hành " + what;
    };
  }
}
