package vn.parindex.site.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.OldFont;
import vn.parindex.site.publish.SystemFiles;

/**
 * Reads tables from a file or from all files of a folder, by what they hold and not by what they
 * are called. Never throws because of what stands in a file.
 */
public final class GridFiles {

  private static final long LARGEST = 100_000_000;
  private static final int LARGEST_TEXT = 40_000_000;
  private static final int DEEPEST = 6;
  private static final int MOST_FILES = 20_000;

  private static final Set<String> TABLES =
      Set.of("xlsx", "xlsm", "xltx", "xls", "xlsb", "ods", "csv", "tsv", "htm", "html");

  private static final Pattern LOCK = Pattern.compile("~\\$.+|\\.~lock\\..+#");

  /** Letters that a search for an old font looks at. */
  private static final int ENOUGH_WORDS = 200_000;

  private GridFiles() {}

  /**
   * A file that may hold tables.
   *
   * @param name below the folder that was asked for, with {@code /}
   * @param path where it lies
   */
  public record Named(String name, Path path) {}

  /**
   * The files of a folder and the folders in it, by name.
   *
   * @param files those that are to be read
   * @param findings what is left out, and why
   */
  public record Listing(List<Named> files, List<Finding> findings) {

    /** Copies. */
    public Listing {
      files = List.copyOf(files);
      findings = List.copyOf(findings);
    }
  }

  /** Reads a file, or a folder whole; for thousands of files ask for a {@link #list} instead. */
  public static GridReading read(Path from) {
    Listing listing = list(from);
    List<Grid> grids = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(listing.findings());
    for (Named file : listing.files()) {
      GridReading reading = read(file);
      grids.addAll(reading.grids());
      findings.addAll(reading.findings());
    }
    return new GridReading(grids, findings);
  }

  /** Which files there are to be read: the file itself, or what the folder holds. */
  public static Listing list(Path from) {
    List<Named> files = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Path name = from.getFileName();
    if (Files.isDirectory(from)) {
      walk(from, "", 0, files, findings);
    } else if (Files.isRegularFile(from) && name != null) {
      files.add(new Named(name.toString(), from));
    } else {
      findings.add(
          Problem.FILE_MISSING.at(
              from.toString(),
              0,
              0,
              "",
              "không có tệp hoặc thư mục này",
              "đường dẫn tới tệp hoặc thư mục có bảng tính",
              "Kiểm tra đường dẫn; trong Windows: giữ Shift, bấm chuột phải vào thư mục, chọn "
                  + "\"Sao chép dưới dạng đường dẫn\"."));
    }
    return new Listing(files, findings);
  }

  private static void walk(
      Path folder, String prefix, int depth, List<Named> files, List<Finding> findings) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      findings.add(unreadable(prefix.isEmpty() ? folder.toString() : prefix));
      return;
    }
    children.sort(Comparator.comparing(child -> child.getFileName().toString()));
    for (Path child : children) {
      String name = prefix + child.getFileName();
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        if (child.getFileName().toString().startsWith(".")) {
          continue;
        }
        if (depth == DEEPEST) {
          findings.add(
              Problem.FOLDER_TOO_DEEP.at(
                  name,
                  0,
                  0,
                  "",
                  "thư mục ở tầng thứ " + (depth + 2),
                  "các bảng tính trong một thư mục, tối đa " + DEEPEST + " tầng",
                  "Chuyển các bảng tính ra một thư mục riêng."));
        } else {
          walk(child, name + "/", depth + 1, files, findings);
        }
      } else if (LOCK.matcher(child.getFileName().toString()).matches()) {
        findings.add(
            Problem.EXCEL_LOCK.at(
                name,
                0,
                0,
                "",
                "tệp khóa của Excel hoặc LibreOffice",
                "bảng tính đã lưu và đóng",
                "Lưu và đóng bảng tính rồi chạy lại, nếu vừa sửa."));
      } else if (!Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
        findings.add(
            notRead(name, "lối tắt hoặc liên kết", "Chép tệp thật vào thư mục, nếu cần nhập."));
      } else if (!SystemFiles.isOne(child.getFileName().toString())) {
        if (files.size() == MOST_FILES) {
          findings.add(
              Problem.FOLDER_TOO_DEEP.at(
                  name,
                  0,
                  0,
                  "",
                  "hơn " + MOST_FILES / 1000 + ".000 tệp",
                  "thư mục chỉ có các bảng tính cần nhập",
                  "Chuyển các bảng tính ra một thư mục riêng."));
          return;
        }
        files.add(new Named(name, child));
      }
    }
  }

  /** Reads one file. */
  public static GridReading read(Named file) {
    List<Finding> findings = new ArrayList<>();
    List<Grid> grids = new ArrayList<>();
    try {
      long size = Files.size(file.path());
      if (size == 0) {
        throw Refusal.of(
            Problem.FILE_EMPTY,
            file.name(),
            "0 byte",
            "tệp có bảng số liệu",
            "Lấy lại tệp; thường là do chép dở.");
      }
      if (size > LARGEST) {
        throw Refusal.of(
            Problem.FILE_TOO_LARGE,
            file.name(),
            size / 1_000_000 + " MB",
            "tệp tối đa " + LARGEST / 1_000_000 + " MB",
            "Kiểm tra xem có đặt nhầm tệp không.");
      }
      GridReading reading = byContent(file, findings);
      findings.addAll(reading.findings());
      Optional<Finding> old =
          reading.grids().stream().flatMap(g -> oldFont(g).stream()).findFirst();
      if (old.isPresent()) {
        findings.add(old.get());
      } else if (reading.grids().stream().allMatch(grid -> grid.rows().isEmpty())) {
        findings.add(
            Problem.FILE_BLANK.at(
                file.name(),
                0,
                0,
                "",
                "không ô nào có nội dung",
                "tệp có bảng số liệu",
                "Kiểm tra xem có đặt nhầm tệp không."));
      } else {
        grids.addAll(reading.grids());
      }
    } catch (Refusal refusal) {
      boolean isTable = TABLES.contains(extension(file.name()));
      boolean isNone = refusal.finding().code().equals(Problem.NOT_A_TABLE.code());
      // Beside tables in a folder there may lie whatever belongs to them.
      findings.add(
          isNone && !isTable && file.name().length() < file.path().toString().length()
              ? notRead(file.name(), refusal.finding().found(), "Để nguyên, nếu không cần nhập.")
              : refusal.finding());
    } catch (IOException e) {
      findings.add(unreadable(file.name()));
    }
    return new GridReading(grids, findings);
  }

  private static GridReading byContent(Named file, List<Finding> findings)
      throws Refusal, IOException {
    byte[] first = first(file.path());
    String name = file.name();
    if (starts(first, 'P', 'K', 3, 4)) {
      GridReading reading = XlsxReader.read(file.path(), name);
      noteExtension(
          name, findings, "bảng tính Excel (.xlsx)", "xlsx", "xlsm", "xltx", "xltm", "docx");
      return reading;
    }
    if (starts(first, 0xD0, 0xCF, 0x11, 0xE0)) {
      GridReading reading = XlsReader.read(file.path(), name);
      noteExtension(name, findings, "bảng tính Excel 97–2003 (.xls)", "xls", "xlt");
      return reading;
    }
    if (starts(first, 0x09, 0x08) || starts(first, 0x09, 0x04) || starts(first, 0x09, 0x02)) {
      throw notATable(name, "bảng tính của Excel 95 trở về trước");
    }
    for (Other other : OTHERS) {
      if (starts(first, other.bytes())) {
        throw notATable(name, other.words());
      }
    }
    if (Files.size(file.path()) > LARGEST_TEXT) {
      throw Refusal.tooLarge(name, Files.size(file.path()) / 1_000_000 + " MB chữ");
    }
    TextDecoder decoded = TextDecoder.decode(Files.readAllBytes(file.path()), name);
    Grid grid = ofText(decoded.text(), name, findings);
    decoded.finding().ifPresent(findings::add);
    return new GridReading(List.of(grid), List.of());
  }

  private static Grid ofText(String text, String name, List<Finding> findings) throws Refusal {
    String start = text.stripLeading();
    String head = start.substring(0, Math.min(start.length(), 2_000)).toLowerCase(Locale.ROOT);
    if (head.startsWith("<?xml") && head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      throw notATable(name, "bảng tính XML 2003");
    }
    if (head.startsWith("mime-version:")) {
      throw notATable(name, "trang web lưu thành một tệp (.mht)");
    }
    if (head.startsWith("<")) {
      if (!start.toLowerCase(Locale.ROOT).contains("<table")) {
        throw notATable(name, "trang web không có bảng nào");
      }
      noteExtension(name, findings, "bảng của một trang web (HTML)", "htm", "html");
      return HtmlReader.read(start, name);
    }
    boolean isText = text.chars().limit(10_000).noneMatch(c -> c < 9 || c > 13 && c < 32);
    boolean isNamed = Set.of("csv", "tsv").contains(extension(name));
    if (!isText || !isNamed && (head.startsWith("{") || !CsvReader.hasColumns(text))) {
      throw notATable(name, isText ? "tệp chữ, không có cột" : "tệp của chương trình khác");
    }
    noteExtension(name, findings, "bảng dạng chữ (CSV)", "csv", "tsv", "txt");
    return CsvReader.read(text, name);
  }

  /** What files may be that are no tables. */
  private record Other(String words, int... bytes) {}

  private static final List<Other> OTHERS =
      List.of(
          new Other("tệp PDF", '%', 'P', 'D', 'F'),
          new Other("ảnh PNG", 0x89, 'P', 'N', 'G'),
          new Other("ảnh JPEG", 0xFF, 0xD8, 0xFF),
          new Other("tệp nén RAR", 'R', 'a', 'r', '!'),
          new Other("tệp nén 7z", '7', 'z', 0xBC, 0xAF),
          new Other("tệp RTF", '{', '\\', 'r', 't', 'f'));

  private static byte[] first(Path path) throws IOException {
    try (InputStream stream = Files.newInputStream(path)) {
      return stream.readNBytes(200);
    }
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Finding> oldFont(Grid grid) {
    StringBuilder words = new StringBuilder();
    for (List<Cell> row : grid.rows()) {
      for (Cell cell : row) {
        if (cell instanceof Cell.Words text && words.length() < ENOUGH_WORDS) {
          words.append(text.text()).append('\n');
        }
      }
    }
    return OldFont.in(words.toString())
        .map(
            font -> {
              Finding whole = TextDecoder.oldFont(grid.file(), font);
              for (int row = 0; row < grid.rows().size(); row++) {
                for (int column = 0; column < grid.rows().get(row).size(); column++) {
                  if (grid.at(row, column) instanceof Cell.Words text
                      && text.text().contains(font.words().get(0))) {
                    return grid.place(row, column)
                        .finding(Problem.OLD_FONT, whole.found(), whole.expected(), whole.remedy());
                  }
                }
              }
              return whole;
            });
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static void noteExtension(
      String name, List<Finding> findings, String is, String... extensions) {
    if (!List.of(extensions).contains(extension(name))) {
      findings.add(
          Problem.OTHER_EXTENSION.at(
              name,
              0,
              0,
              "",
              "đuôi \"." + extension(name) + "\", nội dung là " + is,
              "đuôi \"." + extensions[0] + "\"",
              "Không phải sửa: tệp được đọc theo nội dung."));
    }
  }

  static Refusal notATable(String file, String is) {
    return Refusal.of(
        Problem.NOT_A_TABLE,
        file,
        is,
        "bảng tính .xlsx, .xls hoặc .csv",
        "Mở bằng chương trình đã tạo ra tệp, lưu thành sổ làm việc Excel (.xlsx).");
  }

  static Finding macros(String file) {
    return Problem.MACROS.at(
        file,
        0,
        0,
        "",
        "bảng tính có macro",
        "bảng tính không có macro (.xlsx)",
        "Không phải sửa: chỉ đọc số liệu, macro không chạy.");
  }

  private static Finding notRead(String file, String is, String remedy) {
    return Problem.NOT_READ.at(file, 0, 0, "", is, "bảng tính .xlsx, .xls hoặc .csv", remedy);
  }

  private static Finding unreadable(String file) {
    return Problem.UNREADABLE.at(
        file,
        0,
        0,
        "",
        "hệ điều hành không cho đọc",
        "tệp đọc được",
        "Đóng chương trình đang mở tệp, kiểm tra quyền đọc.");
  }
}
