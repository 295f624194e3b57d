package vn.parindex.analytics.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Locator.Position;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.DataFile;

/** Reads bytes below one folder and decodes them as UTF-8, or says exactly why that fails. */
final class FileReader {

  private static final int MEGABYTE = 1024 * 1024;

  /** What a file may weigh, and what to do with one that weighs more. */
  private record Limit(int megabytes, String advice) {
    private static final String ANOTHER_FILE = "Kiểm tra xem có đặt nhầm tệp khác vào đây không.";
    private static final Limit USUAL = new Limit(50, ANOTHER_FILE);

    /** Of files in which every unit has its say: those of a country are large. */
    private static final Limit OF_UNITS = new Limit(100, ANOTHER_FILE);

    private static final Limit OF_BORDERS =
        new Limit(
            20, "Giản lược đường ranh giới và làm tròn tọa độ còn 5 chữ số thập phân khi xuất.");

    private static final Map<String, Limit> BY_KIND =
        Map.of(
            DataFile.Kind.BOUNDARIES.code(), OF_BORDERS,
            DataFile.Kind.SCORES.code(), OF_UNITS,
            DataFile.Kind.MEASUREMENTS.code(), OF_UNITS,
            DataFile.Kind.TASK_PROGRESS.code(), OF_UNITS,
            DataFile.Kind.UNIT_FINDINGS.code(), OF_UNITS,
            DataFile.Kind.EVIDENCE.code(), OF_UNITS);

    /** Of a kind by its code, even one that is none. */
    private static Limit of(String kind) {
      return BY_KIND.getOrDefault(kind, USUAL);
    }
  }

  /** Longer paths are refused, as in the schema of {@code dataset.json}. */
  static final int LONGEST_PATH = 100;

  private final Path folder;
  private final Report report;
  private final Map<String, byte[]> planned;
  private final Map<Path, String> contents = new HashMap<>();

  /**
   * A reader of a folder.
   *
   * @param planned what files of it, by their paths, are to hold instead of what they hold now
   */
  FileReader(Path folder, Report report, Map<String, byte[]> planned) {
    this.folder = folder;
    this.report = report;
    this.planned = planned;
  }

  /** A reader of a folder as it is. */
  FileReader(Path folder, Report report) {
    this(folder, report, Map.of());
  }

  /**
   * The decoded text of a file; empty when something was reported.
   *
   * @param kind its code, even one that is none
   */
  Optional<SourceText> read(String file, String kind) {
    return bytes(file, kind).flatMap(bytes -> decode(file, bytes, sha256(bytes)));
  }

  /** The content of a file as it was read before; empty when it is not that any more. */
  Optional<byte[]> again(String file, String kind, String sha256) {
    return new FileReader(folder, new Report(), planned)
        .bytes(file, kind)
        .filter(bytes -> sha256(bytes).equals(sha256));
  }

  /** The content of a file; empty when something was reported. */
  Optional<byte[]> bytes(String file, String kind) {
    Optional<Path> path = safe(file);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    byte[] plan = planned.get(file);
    if (plan == null && !Files.exists(path.get())) {
      missing(file, path.get());
      return Optional.empty();
    }
    try {
      if (Files.isDirectory(path.get())) {
        throw new IOException("là thư mục");
      }
      long size = plan == null ? Files.size(path.get()) : plan.length;
      Limit limit = Limit.of(kind);
      if (size > (long) limit.megabytes() * MEGABYTE) {
        report.add(
            Problem.FILE_TOO_LARGE,
            Place.of(file),
            size / MEGABYTE + " MB",
            "tệp không quá " + limit.megabytes() + " MB",
            limit.advice());
        return Optional.empty();
      }
      return Optional.of(plan == null ? Files.readAllBytes(path.get()) : plan);
    } catch (IOException | SecurityException failure) {
      report.add(
          Problem.UNREADABLE,
          Place.of(file),
          reason(failure),
          "tệp đọc được",
          "Đóng chương trình đang mở tệp, kiểm tra quyền đọc, rồi chạy lại.");
      return Optional.empty();
    }
  }

  private static String reason(Exception failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    return failure instanceof java.nio.file.AccessDeniedException
        ? "không có quyền đọc"
        : message.equals("là thư mục") ? message : failure.getClass().getSimpleName();
  }

  /** The path of a file that stays below the folder and is reached without links. */
  private Optional<Path> safe(String file) {
    String expected = "đường dẫn bên trong thư mục dữ liệu, ví dụ scores/2025.json";
    boolean plain =
        file.length() <= LONGEST_PATH && file.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
    if (!plain || List.of(file.split("/")).stream().anyMatch(s -> s.matches("\\.+"))) {
      report.add(
          Problem.UNSAFE_PATH,
          Place.of(file),
          MessageWords.quoted(file),
          expected,
          "Chỉ dùng chữ không dấu, số, dấu chấm, gạch ngang; không dùng \"..\" hay ổ đĩa.");
      return Optional.empty();
    }
    Path path = folder;
    for (String step : file.split("/")) {
      path = path.resolve(step);
      if (Files.isSymbolicLink(path)) {
        report.add(
            Problem.UNSAFE_PATH,
            Place.of(file),
            "liên kết (symlink)",
            expected,
            "Chép tệp thật vào thay cho liên kết.");
        return Optional.empty();
      }
    }
    return Optional.of(path);
  }

  private void missing(String file, Path path) {
    Path parent = path.getParent();
    while (!Files.isDirectory(parent) && !parent.equals(folder)) {
      parent = parent.getParent();
    }
    String there = contents.computeIfAbsent(parent, FileReader::contents);
    String where = parent.equals(folder) ? "Thư mục dữ liệu" : "Thư mục " + parent.getFileName();
    report.add(
        Problem.FILE_MISSING,
        Place.of(file),
        "",
        "tệp " + file,
        where + " đang có: " + there + ". Thêm tệp, hoặc sửa tên trong dataset.json.");
  }

  /** The first names in a folder. */
  private static String contents(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      List<String> names = list.map(p -> p.getFileName().toString()).sorted().toList();
      return names.isEmpty()
          ? "không có tệp nào"
          : String.join(", ", names.subList(0, Math.min(10, names.size())))
              + (names.size() > 10 ? " và " + (names.size() - 10) + " tệp khác" : "");
    } catch (IOException failure) {
      return "không liệt kê được thư mục";
    }
  }

  /** The text of bytes that should be UTF-8; empty when something was reported. */
  Optional<SourceText> decode(String file, byte[] bytes, String sha256) {
    if (bytes.length == 0) {
      report.add(
          Problem.FILE_EMPTY,
          Place.of(file),
          "0 byte",
          "nội dung JSON hoặc Markdown",
          "Lấy lại bản trước của tệp, hoặc bỏ tệp khỏi dataset.json.");
      return Optional.empty();
    }
    if (isUtf16(bytes)) {
      report.add(
          Problem.UTF_16,
          Place.of(file),
          String.format(
              Locale.ROOT, "byte đầu 0x%02X 0x%02X", bytes[0], bytes.length > 1 ? bytes[1] : 0),
          "bảng mã UTF-8",
          "Mở bằng Notepad, chọn Lưu thành…, Mã hóa: UTF-8.");
      return Optional.empty();
    }
    if (damaged(file, bytes)) {
      return Optional.empty();
    }
    int start =
        bytes.length >= 3
                && (bytes[0] & 0xFF) == 0xEF
                && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF
            ? 3
            : 0;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    SourceText source = new SourceText(file, out.toString(), sha256);
    if (result.isError()) {
      Position position = source.position(source.text().length());
      report.add(
          Problem.NOT_UTF_8,
          file,
          position,
          "",
          String.format(Locale.ROOT, "byte 0x%02X", bytes[in.position()]),
          "bảng mã UTF-8",
          "Tệp có vẻ lưu bằng Windows-1258, TCVN3 hoặc VNI. Mở bằng đúng bảng mã, rồi Lưu thành…"
              + " UTF-8.");
      return Optional.empty();
    }
    if (source.text().codePoints().allMatch(FileReader::isBlank)) {
      report.add(
          Problem.FILE_BLANK,
          Place.of(file),
          bytes.length + " byte, chỉ có dấu trắng",
          "nội dung JSON hoặc Markdown",
          "Lấy lại bản trước của tệp, hoặc bỏ tệp khỏi dataset.json.");
      return Optional.empty();
    }
    return Optional.of(source);
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length >= 2) {
      int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
      if (first == 0xFEFF || first == 0xFFFE) {
        return true;
      }
    }
    // Latin letters give a zero in every other byte; lost blocks give zeros in all bytes.
    int[] zeros = new int[2];
    int looked = Math.min(bytes.length, 4096);
    for (int i = 0; i < looked; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int most = Math.max(zeros[0], zeros[1]);
    return most * 4 >= looked && Math.min(zeros[0], zeros[1]) * 10 <= most;
  }

  /** Whether there are zero bytes, which no text has; reported if there are. */
  private boolean damaged(String file, byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] != 0) {
      first++;
    }
    if (first == bytes.length) {
      return false;
    }
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    String before = new String(bytes, 0, first, StandardCharsets.UTF_8);
    report.add(
        Problem.DAMAGED,
        file,
        new SourceText(file, before, "").position(before.length()),
        "",
        zeros + " byte số 0 trong " + bytes.length + " byte",
        "chữ, không có byte số 0",
        "Tệp ghi dở khi mất điện hoặc rút ổ đĩa. Lấy lại bản trước của tệp, đừng sửa bản này.");
    return true;
  }

  /** The SHA-256 of bytes as 64 lower-case hexadecimal digits. */
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Whether a listed path exists as a regular file that is no link. */
  static boolean isRegular(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}
