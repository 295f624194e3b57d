package vn.parindex.site.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.io.Spelling;
import vn.parindex.site.format.Formats;
import vn.parindex.site.fresh.FreshDataset;
import vn.parindex.site.intake.ImportPlan;
import vn.parindex.site.publish.DataFolder;
import vn.parindex.site.publish.FileNames;
import vn.parindex.site.publish.PublishException;

/** What the commands tell the clerk besides findings on the data. */
final class Messages {

  private static final String UNCHANGED = PublishException.UNCHANGED + "\n";

  private static final String NOTHING_WRITTEN = "Không ghi và không thay đổi tệp nào.\n";

  private Messages() {}

  /** A day on the command line that is none. */
  static String noDay(String option, String property, String text) {
    return "LỖI: \""
        + text
        + "\" không phải là một ngày.   Cần: ngày có thật, viết 2025-06-30 hoặc 30/06/2025"
        + "\n  Sửa: "
        + option
        + "=2025-06-30, hoặc mvn -D"
        + property
        + "=2025-06-30\n"
        + UNCHANGED;
  }

  /** An edition that there is not. */
  static String noEdition(String text) {
    return wrong("--edition", text, "office (bản nội bộ) hoặc public (bản công khai)")
        + "  Sửa: --edition=public, hoặc mvn -Dedition=public\n"
        + UNCHANGED;
  }

  /** No command; these there are. */
  static String noCommand(Collection<String> commands) {
    return "LỖI: chưa ghi lệnh.   Cần: "
        + String.join(", ", commands)
        + "\n  Sửa: java -jar parindex.jar build --data data --out target/site; thêm --help để xem cách"
        + " dùng.\n"
        + UNCHANGED;
  }

  /** The folder for the data has nothing in it, or is not there. */
  static String noDataYet(Path folder) {
    return "LỖI: chưa có số liệu.   Đang có: thư mục trống hoặc chưa có "
        + folder
        + "   Cần: thư mục có tệp dataset.json\n"
        + "  Sửa: chép số liệu đã có vào đó; chưa có thì gõ parindex new --data "
        + folder.getFileName()
        + " (với Maven: mvn -Dparindex=new) để tạo bộ số liệu mới.\n"
        + UNCHANGED;
  }

  /** Properties of Maven that are not for this program, or not for the command. */
  static String faultyProperties(List<String> faults) {
    return faults.stream().map(fault -> "LỖI: " + fault + "\n").collect(Collectors.joining())
        + "  Sửa: ghi lại lệnh, ví dụ mvn -Dparindex=check; chỉ ghi mvn thì tạo trang.\n"
        + UNCHANGED;
  }

  /** One line: a goal that is to be one command while a property asks for another. */
  static String otherCommand(String goal, String asked) {
    return "Mục tiêu "
        + goal
        + " không làm lệnh "
        + asked
        + ".   Cần: bỏ -Dparindex="
        + asked
        + ", hoặc gọi đúng mục tiêu. Chưa làm gì.";
  }

  /** Where the report of the checks is. */
  static String report(Path page) {
    return "Đọc bằng trình duyệt: " + page;
  }

  /** What was found by a command that makes no site, so that nothing is to be said of one. */
  static String found(Findings findings) {
    return findings.report().replace(UNCHANGED, "").strip() + "\n\n";
  }

  /** A folder to import from that holds nothing that could be read. */
  static String nothingToImport(Path from) {
    return "LỖI: "
        + from
        + " không có bảng tính nào.   Cần: thư mục có biểu mẫu đã điền hoặc bảng tính (.xlsx, .xls,"
        + " .csv)"
        + "\n  Sửa: chép các tệp nhận được vào thư mục ấy rồi chạy lại, hoặc ghi đúng thư mục ở --from.\n"
        + DataFolder.UNCHANGED;
  }

  /** Where all that changes is written down. */
  static String changes(Path list) {
    return "Mọi thay đổi, từng dòng: " + list;
  }

  /** A message with another line before the last, which says what became of the site. */
  static String beforeTheLastLine(String message, String line) {
    String all = message.strip();
    int last = all.lastIndexOf('\n') + 1;
    return all.substring(0, last) + line.strip() + "\n" + all.substring(last) + "\n";
  }

  /** A report or list where somebody's file is. */
  static String fileTaken(Path page, String what, String usual) {
    return "LỖI: "
        + page
        + " là tệp không do chương trình ghi, nên "
        + what
        + " không ghi đè lên.   Cần: tên tệp khác"
        + "\n  Sửa: "
        + usual
        + ", hoặc tự chuyển tệp đó đi nơi khác.\n";
  }

  /** A report or list in a folder that is for other things. */
  static String fileAmongOthers(Path page, Path folder, String what, String usual) {
    return "LỖI: "
        + what
        + " "
        + page
        + " nằm trong thư mục "
        + folder
        + ".   Cần: nơi khác, ngoài thư mục dữ liệu, khuôn mẫu và trang"
        + "\n  Sửa: "
        + usual
        + "\n";
  }

  /** An answer that will not do. */
  static String wrong(String option, String given, String needed) {
    return "LỖI: " + option + " \"" + given + "\" không dùng được.   Cần: " + needed + "\n";
  }

  /** Answers that will not do, and what nobody said, each with its option. */
  static String badAnswers(List<String> wrong, List<String> missing) {
    StringBuilder text = new StringBuilder();
    wrong.forEach(text::append);
    if (!missing.isEmpty()) {
      text.append("LỖI: chưa đủ thông tin để tạo bộ số liệu mới.   Cần:\n");
      missing.forEach(line -> text.append("    ").append(line).append('\n'));
    }
    return text.append(
            "  Sửa: ghi đủ và đúng các tùy chọn trên, hoặc chạy lệnh trong cửa sổ lệnh để")
        .append(" được hỏi từng mục.\n")
        .append(NOTHING_WRITTEN)
        .toString();
  }

  /** A folder for new data that holds somebody's files. */
  static String newFolderInUse(Path out, String name) {
    return "LỖI: thư mục "
        + out
        + " đang có \""
        + name
        + "\".   Cần: thư mục trống hoặc chưa có, vì bộ số liệu mới không được ghi đè lên tệp nào"
        + "\n  Sửa: chọn tên thư mục khác, hoặc tự chuyển các tệp trong đó đi nơi khác.\n"
        + NOTHING_WRITTEN;
  }

  /** Lists that are no lists of units and criteria. */
  static String badLists(Findings findings) {
    return findings.report().replace(UNCHANGED, NOTHING_WRITTEN);
  }

  /** Two options of which each says where the data come to lie. */
  static String dataAndOffice() {
    return "LỖI: đang ghi cả --to (-Dto) và --data (-Ddata).   Cần: một trong hai"
        + "\n  Sửa: chỉ ghi --to; số liệu nằm trong thư mục con data.\n"
        + NOTHING_WRITTEN;
  }

  /** Lists in which stand-ins are left. */
  static String listsNotFilledIn(List<Path> lists) {
    return lists.stream()
            .map(list -> "LỖI: " + list + " còn dòng mẫu.\n")
            .collect(Collectors.joining())
        + "  Cần: đơn vị, bộ tiêu chí, tên của cơ quan mình, vì số liệu tạo ra được coi là thật"
        + "\n  Sửa: mở tệp bằng Excel, thay hoặc xóa các dòng mẫu, lưu lại kiểu CSV UTF-8 rồi chạy lại.\n"
        + NOTHING_WRITTEN;
  }

  /** Stand-ins that were set aside before. */
  static String standInsThere(Path folder) {
    return "LỖI: đã có "
        + folder
        + ".   Cần: chỗ để chuyển bộ mẫu đang ở trong data sang"
        + "\n  Sửa: xóa hoặc đổi tên thư mục ấy rồi chạy lại.\n"
        + NOTHING_WRITTEN;
  }

  /** A folder of an office with stand-ins. */
  static String started(Path folder) {
    return "Đã tạo thư mục "
        + folder
        + ": pom.xml, bộ mẫu chưa có điểm trong data, ba danh sách để điền trong danh-sach."
        + "\nTạo trang: gõ parindex build --data "
        + folder.resolve("data")
        + " --out "
        + folder.resolve("trang")
        + " (với Maven: gõ mvn ở thư mục ấy)."
        + "\nĐiền xong danh sách thì gõ parindex new --to "
        + folder
        + " (với Maven: gõ mvn -Dparindex=new -Dto=. ở thư mục ấy) để có số liệu của mình.";
  }

  /** The data of an office. */
  static String filled(Path folder, String year, FreshDataset.Made made) {
    return inData(folder, year, made)
        + "\nTạo trang: gõ parindex build --data "
        + folder
        + " --out "
        + folder.resolveSibling("trang")
        + " (với Maven: gõ mvn ở thư mục có pom.xml).";
  }

  /** A new data folder. */
  static String made(Path folder, String year, FreshDataset.Made made) {
    return inData(folder, year, made)
        + "\nTạo trang: parindex build --data "
        + folder
        + " --out trang, hoặc mvn -Ddata="
        + folder;
  }

  private static String inData(Path folder, String year, FreshDataset.Made made) {
    return "Đã tạo bộ số liệu trong "
        + folder
        + ": "
        + made.units()
        + " đơn vị, "
        + made.leaves()
        + " tiêu chí chấm điểm, tổng "
        + made.points().asWritten().replace('.', ',')
        + " điểm, năm "
        + year
        + "; chưa có điểm nào.";
  }

  /** A name on the command line that no folder can have. */
  static String noFolder(String option, String text) {
    return "LỖI: "
        + option
        + " \""
        + text.replaceAll("\\p{Cntrl}", "?")
        + "\" không thể là tên thư mục.   Cần: tên một thư mục"
        + "\n  Sửa: "
        + option
        + "="
        + (option.equals("--against")
            ? "du-lieu-cu, hoặc mvn -Dagainst=du-lieu-cu"
            : "tên-thư-mục; tên có dấu cách thì đặt trong ngoặc kép")
        + "\n"
        + UNCHANGED;
  }

  /** A folder whose name the system hands over without its accents. */
  static String lostAccents(String path, String charset) {
    return "LỖI: tên thư mục \""
        + path.replace("\uFFFD", "?")
        + "\" có chữ mà máy không đọc được, vì cửa sổ lệnh đang dùng bảng mã "
        + charset
        + ".   Cần: bảng mã UTF-8, hoặc tên thư mục không dấu"
        + "\n  Sửa: trên Linux gõ export LC_ALL=C.UTF-8 rồi chạy lại; trên Windows đổi tên thư mục thành"
        + " chữ không dấu.\n"
        + UNCHANGED;
  }

  /** Java cannot read a program from such a folder. */
  static String exclamationMark(String location) {
    return "LỖI: chương trình nằm trong thư mục có tên kết thúc bằng dấu \"!\": "
        + location
        + "   Cần: tên thư mục không có dấu \"!\" ở cuối, vì Java không đọc được tệp trong đó"
        + "\n  Sửa: đổi tên thư mục rồi chạy lại.\n"
        + UNCHANGED;
  }

  /** Something that the file system refused, outside of publishing. */
  static String cannotWrite(Path place, IOException fault) {
    String reason = String.valueOf(fault.getMessage());
    if (fault instanceof AccessDeniedException) {
      reason = "không có quyền ghi";
    } else if (fault instanceof FileSystemException refused && refused.getReason() != null) {
      reason = refused.getReason();
    }
    return "LỖI: không ghi được "
        + place
        + " ("
        + reason
        + ").   Cần: ổ đĩa còn chỗ, không bị khóa chỉ đọc và có quyền ghi"
        + "\n  Sửa: kiểm tra rồi chạy lại lệnh.\n";
  }

  /** A number of units that no sample can have. */
  static String noUnits(int units) {
    return "LỖI: --units "
        + units
        + ".   Cần: số đơn vị từ 1 trở lên"
        + "\n  Sửa: --units 19, hoặc bỏ --units để giữ đơn vị của thư mục dữ liệu.\n"
        + NOTHING_WRITTEN;
  }

  /** A sample that would lie among the data it is made from. */
  static String sampleInData(Path out, Path data) {
    return "LỖI: --out "
        + out
        + " trùng hoặc nằm trong thư mục dữ liệu "
        + data
        + ".   Cần: một thư mục khác, trống hoặc chưa có"
        + "\n  Sửa: --out du-lieu-minh-hoa\n"
        + NOTHING_WRITTEN;
  }

  /** A folder for a sample that holds somebody's files. */
  static String sampleFolderInUse(Path out, String name) {
    return "LỖI: thư mục "
        + out
        + " đang có \""
        + name
        + "\".   Cần: thư mục trống hoặc chưa có, vì số liệu minh họa không được ghi đè lên tệp nào"
        + "\n  Sửa: chọn tên thư mục khác cho --out, hoặc tự chuyển các tệp trong đó đi nơi khác.\n"
        + NOTHING_WRITTEN;
  }

  /** A folder for forms that holds somebody's files. */
  static String formsFolderInUse(Path out, List<String> there) {
    return "LỖI: thư mục "
        + out
        + " đang có "
        + FileNames.first(there)
        + ".   Cần: thư mục trống, chưa có, hoặc chỉ có biểu mẫu do lệnh này ghi và chưa ai sửa"
        + "\n  Sửa: chọn thư mục khác cho --out, hoặc chuyển các tệp đó đi nơi khác (tệp đã ghi số liệu"
        + " thì nhập trước).\n"
        + NOTHING_WRITTEN;
  }

  /** A period on the command line that the data do not have. */
  static String noPeriod(String code, List<String> known) {
    return "LỖI: --period "
        + code
        + ": số liệu không có kỳ này.   Cần: một trong "
        + String.join(", ", known)
        + "\n  Sửa: --period="
        + known.get(known.size() - 1)
        + ", hoặc bỏ --period để dùng kỳ đang theo dõi.\n"
        + NOTHING_WRITTEN;
  }

  /** A unit on the command line that is not scored in the period. */
  static String noUnit(String code, String period, List<String> known) {
    return "LỖI: --unit "
        + code
        + ": kỳ "
        + period
        + " không có đơn vị này.   Cần: mã một đơn vị"
        + "\n  Sửa: "
        + Spelling.nearest(code, known)
            .map(near -> "Có phải ý bạn là --unit=" + near + "?")
            .orElse("xem mã ở data/reference/units.json, hoặc bỏ --unit để ghi cho mọi đơn vị.")
        + "\n"
        + NOTHING_WRITTEN;
  }

  /** A day of measurements outside of the period whose targets are measured. */
  static String dateOutside(LocalDate day, LocalDate first, LocalDate last) {
    return "LỖI: --date "
        + Formats.VIETNAMESE.date(day)
        + " nằm ngoài kỳ.   Cần: ngày báo cáo từ "
        + Formats.VIETNAMESE.date(first)
        + " đến "
        + Formats.VIETNAMESE.date(last)
        + "\n  Sửa: --date="
        + last
        + ", hoặc bỏ --date để hỏi số liệu tháng kế tiếp.\n"
        + NOTHING_WRITTEN;
  }

  /**
   * What forms were written, and what is to be done with them.
   *
   * @param units how many are to be sent out
   */
  static String forms(Path out, int units, List<String> tabs, boolean isIllustrative) {
    return "Đã ghi biểu mẫu vào "
        + out
        + ": "
        + units
        + " tệp để gửi đi, mỗi đơn vị một tệp, và "
        + "tat-ca-don-vi.xlsx cho cơ quan tổng hợp.\n"
        + "Bên cạnh tệp của mỗi đơn vị có phiếu tự chấm ngoại tuyến (…-ngoai-tuyen.html): mở bằng"
        + " trình duyệt, tự tính điểm, không cần mạng.\n"
        + "Mỗi tệp có các trang: "
        + String.join(", ", tabs)
        + ".\n"
        + (isIllustrative
            ? "Biểu mẫu ghi rõ SỐ LIỆU MINH HỌA, vì số liệu đang dùng là minh họa.\n"
            : "")
        + "Bước tiếp theo: gửi mỗi đơn vị tệp của đơn vị đó; nhận về để chung một thư mục, ví dụ"
        + " nhan-ve, rồi gõ mvn -Dparindex=import -Dfrom=nhan-ve";
  }

  /** What a person has to look at before the year is opened. */
  static String toBeConfirmed(Path sheet) {
    return "Chưa ghi gì. Mở "
        + sheet.toAbsolutePath().normalize()
        + ", sửa hai cột \"Nối tiếp mã\" và \"Cách nối tiếp\" nếu cần, lưu lại, rồi chạy lại lệnh"
        + " vừa rồi với -Dconfirm và tên tệp ấy (lệnh parindex: --confirm). Đồng ý hết thì thêm"
        + " -Daccept (--accept).\n"
        + DataFolder.UNCHANGED;
  }

  /** A sheet that may have been corrected already. */
  static String sheetThere(Path sheet) {
    return "LỖI: đã có phiếu xác nhận "
        + sheet.toAbsolutePath().normalize()
        + ".   Cần: phiếu chưa có, hoặc chưa ai sửa"
        + "\n  Sửa: đã xem và sửa xong thì chạy lại với -Dconfirm và tên tệp ấy (lệnh parindex:"
        + " --confirm); muốn phiếu mới thì xóa hoặc đổi tên tệp cũ.\n"
        + DataFolder.UNCHANGED;
  }

  /** Nothing to write in a note. */
  static String noteWithoutWords() {
    return "LỖI: ghi chú không có chữ hoặc chữ bị mất dấu.   Cần: --text và --source có nội dung, đủ"
        + " dấu tiếng Việt"
        + "\n  Sửa: gõ chcp 65001 rồi chạy lại; vẫn mất dấu thì ghi tệp trong thư mục notes.\n"
        + DataFolder.UNCHANGED;
  }

  /** A note that somebody wrote before. */
  static String noteThere(String path, String before) {
    return "Chưa ghi gì: đã có ghi chú "
        + path
        + ":\n\n"
        + before.strip()
        + "\n\nThay bằng ghi chú mới thì gõ lại lệnh, thêm -Daccept (hoặc --accept).\n"
        + DataFolder.UNCHANGED;
  }

  /** What a note is to be about cannot be told. */
  static String noteAbout(String about, List<String> codes, List<String> areas) {
    return "LỖI: --about \""
        + about
        + "\" "
        + (codes.size() > 1
            ? "hiểu được nhiều cách: đơn vị " + String.join(", ", codes)
            : "không phải là đơn vị hay lĩnh vực nào")
        + ".   Cần: mã hoặc tên một đơn vị, hoặc \"lĩnh vực\" và một trong các mã "
        + String.join(", ", areas)
        + "\n  Sửa: ghi mã đơn vị, ví dụ -Dabout=21529; ghi chú cho cả nhóm thì bỏ -Dabout.\n"
        + DataFolder.UNCHANGED;
  }

  /** A note is written. */
  static String noteWritten(String path) {
    return "Đã ghi " + path + ". Muốn bỏ: mvn -Dparindex=undo.";
  }

  /** A folder of the new kind already. */
  static String nothingToMigrate() {
    return "Thư mục dữ liệu đã theo kiểu mới, không phải chuyển gì.\n" + DataFolder.UNCHANGED;
  }

  /** Files that would not be found. */
  static String misplacedFiles(List<String> moves) {
    return "LỖI: có tệp nằm ngoài thư mục của loại tệp ấy nên sẽ không được tìm thấy.   Cần: "
        + String.join("; ", moves)
        + "\n  Sửa: chuyển các tệp như trên, sửa \"path\" trong dataset.json, rồi chạy lại.\n"
        + DataFolder.UNCHANGED;
  }

  /** A folder of the new kind now. */
  static String migrated(Collection<String> files) {
    return "Đã chuyển sang kiểu mới: "
        + String.join(", ", files)
        + ". Số liệu không đổi. Muốn trở lại: mvn -Dparindex=undo.";
  }

  /** A new year. */
  static String yearOpened(String year, int units) {
    return "Đã mở kỳ "
        + year
        + ": "
        + units
        + " đơn vị. Chưa có điểm nào của kỳ này nên trang vẫn trình bày các kỳ đã có điểm.\n"
        + "Việc tiếp theo: lấy biểu mẫu bằng mvn -Dparindex=template -Dperiod="
        + year
        + ". Muốn bỏ năm vừa mở: mvn -Dparindex=undo.";
  }

  /** What is said of a column is not "this=that". */
  static String headWithoutMeaning(String said) {
    return "LỖI: --heads không hiểu được \""
        + said
        + "\".   Cần: tên cột=nghĩa, nhiều cột thì cách nhau bằng dấu ;"
        + "\n  Sửa: ví dụ \"Điểm HĐTĐ=Thẩm định lần 1\".\n"
        + DataFolder.UNCHANGED;
  }

  /** What was taken back. */
  static String undone(List<String> files) {
    return files.isEmpty()
        ? "Không có lần ghi nào để hoàn tác.\n" + DataFolder.UNCHANGED
        : "Đã hoàn tác lần ghi cuối cùng. Trở lại như trước: " + String.join(", ", files) + ".";
  }

  /** Files that an import made something of that they are not any more. */
  static String changedSince(List<String> files) {
    return "LỖI: không hoàn tác được, vì đã sửa sau lần nhập: "
        + String.join(", ", files)
        + ".   Cần: tệp đúng như lần nhập đã ghi, để không mất phần đã sửa"
        + "\n  Sửa: sửa lại số bằng tay hoặc nhập bảng tính có số đúng; bản trước lần nhập nằm ở"
        + " .sao-luu trong thư mục dữ liệu.\n"
        + DataFolder.UNCHANGED;
  }

  /** How sheets are understood will have to be told again. */
  static String headsNotKept(IOException fault) {
    return "Chưa nhớ được nghĩa các cột ("
        + fault.getMessage()
        + "): lần sau nêu lại bằng -Dheads.";
  }

  /** What an import comes to, in the last lines. */
  static String imported(ImportPlan plan, boolean isWritten) {
    if (isWritten) {
      long values = plan.changes().stream().mapToLong(file -> file.made().size()).sum();
      return "Đã ghi "
          + values
          + " giá trị vào "
          + plan.changes().stream().filter(file -> !file.made().isEmpty()).count()
          + " tệp số liệu"
          + (plan.refused().isEmpty()
              ? "."
              : "; chưa nhập, vì có lỗi: " + String.join(", ", plan.refused()) + ".")
          + "\nNhập nhầm thì gõ mvn -Dparindex=undo.";
    }
    if (!plan.findings().hasErrors() && plan.refused().isEmpty() && !plan.isIdle()) {
      return "Chưa ghi gì, vì có cảnh báo hoặc có số đã biết bị đổi. Xem kỹ ở trên; nếu đúng thì gõ lại"
          + " lệnh, thêm -Daccept (hoặc --accept).\n"
          + DataFolder.UNCHANGED;
    }
    if (plan.findings().hasErrors()) {
      return (plan.isIdle()
              ? "Sửa các lỗi ở trên rồi gõ lại lệnh."
              : "Sửa các lỗi ở trên rồi gõ lại lệnh. Muốn nhập trước các tệp không có lỗi thì thêm"
                  + " -Daccept (hoặc --accept).")
          + "\n"
          + DataFolder.UNCHANGED;
    }
    return "Không có số liệu nào mới.\n" + DataFolder.UNCHANGED;
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
        + PublishException.UNCHANGED;
  }
}
