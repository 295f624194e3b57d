package vn.parindex.site.fresh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.Grid;

/**
 * A list in a text file, as Excel saves it: semicolon, comma or tab between cells, quotes around
 * cells that need them, lines broken within a cell or not; UTF-8 with or without byte order mark,
 * or UTF-16 with one.
 */
final class ListFile {

  private static final int BYTES_AT_MOST = 5_000_000;
  private static final Pattern WORKBOOK = Pattern.compile("(?i).*\\.(xls[xmb]?|ods)");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;
  private final Consumer<Finding> report;

  private ListFile(Path path, Consumer<Finding> report) {
    this.path = path;
    this.report = report;
  }

  /** The table in the file; empty where there is none, which is reported. */
  static Optional<Grid> read(Path path, Consumer<Finding> report) {
    return new ListFile(path, report).read();
  }

  private Optional<Grid> read() {
    if (!Files.isRegularFile(path)) {
      return refused(
          Problem.FILE_MISSING, "", "tệp danh sách có thật", "Kiểm tra tên tệp và thư mục.");
    }
    if (WORKBOOK.matcher(name()).matches()) {
      return refused(
          Problem.LIST_UNREADABLE,
          "tệp bảng tính",
          "tệp CSV",
          "Mở bằng Excel, chọn Lưu thành (Save As), kiểu \"CSV UTF-8\", rồi dùng tệp vừa lưu.");
    }
    byte[] bytes;
    try {
      if (Files.size(path) > BYTES_AT_MOST) {
        return refused(
            Problem.FILE_TOO_LARGE,
            Files.size(path) + " byte",
            "danh sách không quá " + BYTES_AT_MOST / 1_000_000 + " MB",
            "Kiểm tra xem có đặt nhầm tệp không.");
      }
      bytes = Files.readAllBytes(path);
    } catch (IOException unreadable) {
      return refused(
          Problem.UNREADABLE, "", "tệp đọc được", "Đóng chương trình đang mở tệp rồi chạy lại.");
    }
    Optional<String> text = text(bytes);
    if (text.isEmpty()) {
      return refused(
          Problem.NOT_UTF_8,
          "chữ không lưu bằng UTF-8",
          "tệp CSV lưu bằng UTF-8",
          "Mở bằng Excel, chọn Lưu thành (Save As), kiểu \"CSV UTF-8\", rồi dùng tệp vừa lưu.");
    }
    if (text.get().isBlank()) {
      return refused(
          Problem.FILE_BLANK,
          "",
          "mỗi dòng một mục, các ô cách nhau bằng dấu ;",
          "Điền danh sách.");
    }
    return cells(text.get());
  }

  private static Optional<String> text(byte[] bytes) {
    Charset charset = StandardCharsets.UTF_8;
    if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE) {
      charset = StandardCharsets.UTF_16;
    }
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (CharacterCodingException otherCharset) {
      return Optional.empty();
    }
  }

  private Optional<Grid> cells(String text) {
    // Excel writes such a line for itself.
    boolean told = text.toLowerCase(Locale.ROOT).startsWith("sep=") && text.length() > 4;
    char separator = told ? text.charAt(4) : separator(text);
    List<List<Cell>> rows = new ArrayList<>();
    List<Cell> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else if (c == '"') {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
      } else if (c == separator) {
        row.add(cell(cell));
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        row.add(cell(cell));
        rows.add(row);
        row = new ArrayList<>();
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      return refused(
          Problem.LIST_UNREADABLE,
          "dấu \" mở mà không đóng",
          "hai dấu \" ở hai đầu ô",
          "Thêm dấu \" còn thiếu, hoặc bỏ dấu \" thừa.");
    }
    row.add(cell(cell));
    rows.add(row);
    if (told) {
      rows.set(0, List.of());
    }
    return Optional.of(new Grid(name(), "", rows, new BitSet(), List.of()));
  }

  /** The sign that parts most cells of the first line that has any. */
  private static char separator(String text) {
    String line = text.lines().filter(some -> !some.isBlank()).findFirst().orElse("");
    char best = ';';
    for (char sign : new char[] {'\t', ','}) {
      best = count(line, sign) > count(line, best) ? sign : best;
    }
    return best;
  }

  private static long count(String line, char sign) {
    return line.chars().filter(c -> c == sign).count();
  }

  private static Cell cell(StringBuilder text) {
    String words = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    text.setLength(0);
    return words.isEmpty() ? new Cell.Blank() : new Cell.Words(words);
  }

  private Optional<Grid> refused(Problem problem, String found, String needed, String remedy) {
    report.accept(problem.at(name(), 0, 0, "", found, needed, remedy));
    return Optional.empty();
  }

  private String name() {
    return String.valueOf(path.getFileName());
  }
}
