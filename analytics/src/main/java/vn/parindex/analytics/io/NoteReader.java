package vn.parindex.analytics.io;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.NoteFile;

/**
 * Looks through the Markdown of notes: whether a renderer can bear it, where its links lead, and
 * which pictures and documents of the data folder come along.
 *
 * <p>A link leads somewhere if it is https, if it names a heading of the note, or if it names a
 * file of a known kind below the data folder; every other is reported. A link that this class does
 * not see is none to a renderer either, since only the files found here come along.
 */
final class NoteReader {

  /** A longer note is no note. */
  static final int LONGEST = 50_000;

  /** Renderers go down one level of the stack for each. */
  static final int DEEPEST = 40;

  static final int MOST_COLUMNS = 50;

  /** Of one kind of mark in one paragraph: some take a renderer the square of their number. */
  static final int MOST_MARKS = 500;

  /** Of one picture or document. */
  static final long LARGEST = 5L * 1024 * 1024;

  /** Of all pictures and documents together. */
  static final long LARGEST_TOGETHER = 50L * 1024 * 1024;

  /** Of one mark without anything between, such as a line made of dashes. */
  static final int LONGEST_RUN = 200;

  private static final String MARKS = "[`*_<";
  private static final Pattern LIST_ITEM = Pattern.compile("(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]|$)");
  private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})(.*)");
  private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\\\p{Punct}");
  private static final Pattern DEFINITION =
      Pattern.compile("(?m)^[ >]*\\[([^\\]\\n]+)]:[ \\t]*\\n?[ \\t]*(\\S+)[ \\t]*(.*)$");
  private static final Pattern ANCHOR =
      Pattern.compile("(?m)^[ >]*#{1,6} .*\\S\\s*\\{#([a-z][a-z0-9-]*)}[ \\t]*$");
  private static final Pattern TITLE = Pattern.compile("|\".*\"|'.*'|\\(.*\\)");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
  private static final List<String> PICTURES = List.of("gif", "jpeg", "jpg", "png", "webp");
  private static final List<String> DOCUMENTS =
      List.of("docx", "ods", "odt", "pdf", "pptx", "xlsx");

  private final Path folder;
  private final Report report;
  private final Map<String, byte[]> files = new TreeMap<>();
  private long bytes;

  NoteReader(Path folder, Report report) {
    this.folder = folder;
    this.report = report;
  }

  /** The content of every picture and document found so far, by its path below the folder. */
  Map<String, byte[]> files() {
    return files;
  }

  /** Whether the note is one that a renderer can bear; reports if not. */
  boolean isBearable(SourceText note) {
    if (note.text().length() > LONGEST) {
      report.add(
          Problem.TOO_MUCH,
          note.file(),
          note.position(LONGEST),
          "",
          note.text().length() + " ký tự",
          "ghi chú không quá " + LONGEST + " ký tự",
          "Rút gọn ghi chú; văn bản dài để thành tệp riêng và ghi liên kết tới tệp.");
      return false;
    }
    Map<Character, Integer> marks = new TreeMap<>();
    int offset = 0;
    for (String line : note.text().split("\\R", -1)) {
      if (line.isBlank()) {
        marks.clear();
      }
      int level = depth(line);
      if (level > DEEPEST) {
        return tooDeep(note, offset, level + " tầng", "không quá " + DEEPEST + " tầng");
      }
      int columns = (int) line.chars().filter(c -> c == '|').count();
      if (columns > MOST_COLUMNS) {
        return tooDeep(note, offset, columns + " dấu |", "bảng không quá " + MOST_COLUMNS + " cột");
      }
      int run = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        run = i > 0 && c == line.charAt(i - 1) && "-=~+#*_".indexOf(c) >= 0 ? run + 1 : 1;
        if (run > LONGEST_RUN) {
          return tooDeep(
              note,
              offset,
              "hơn " + LONGEST_RUN + " dấu " + c + " liền nhau",
              "không quá " + LONGEST_RUN + " dấu liền nhau");
        }
        if (MARKS.indexOf(c) >= 0 && marks.merge(c, 1, Integer::sum) > MOST_MARKS) {
          return tooDeep(
              note,
              offset,
              "hơn " + MOST_MARKS + " dấu " + c,
              "mỗi đoạn không quá " + MOST_MARKS + " dấu " + c);
        }
      }
      offset += line.length() + (note.text().startsWith("\r\n", offset + line.length()) ? 2 : 1);
    }
    return true;
  }

  private boolean tooDeep(SourceText note, int offset, String found, String expected) {
    report.add(
        Problem.NOTE_TOO_DEEP,
        note.file(),
        note.position(offset),
        "",
        found,
        expected,
        "Bỏ bớt dấu ở dòng này, hoặc chia thành nhiều đoạn.");
    return false;
  }

  /** How deep a line is nested at most: signs of quotes and lists, and blanks before them. */
  private static int depth(String line) {
    int level = 0;
    int blanks = 0;
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      Matcher item = LIST_ITEM.matcher(line).region(at, line.length());
      if (c == ' ' || c == '\t') {
        blanks += c == ' ' ? 1 : 4;
        at++;
      } else if (c == '>') {
        level++;
        at++;
      } else if (item.lookingAt()) {
        level++;
        at = item.end();
      } else {
        break;
      }
    }
    return level + blanks / 2;
  }

  /** The files to which a bearable note leads; reports the links that lead nowhere. */
  List<NoteFile> read(SourceText note) {
    String text = withoutCode(note);
    Set<String> anchors = new HashSet<>();
    Matcher headings = ANCHOR.matcher(text);
    while (headings.find()) {
      if (!anchors.add(headings.group(1))) {
        report.add(
            Problem.NOTE_ANCHOR,
            note.file(),
            note.position(headings.start(1)),
            "",
            "{#" + headings.group(1) + "}",
            "mỗi tên một lần trong một ghi chú",
            "Đặt tên khác cho đề mục này, hoặc bỏ {#…}; liên kết dẫn tới đề mục đầu tiên.");
      }
    }
    Map<String, NoteFile> found = new LinkedHashMap<>();
    for (Link link : links(text, note.text())) {
      String target = link.target().replaceFirst("#.*", "");
      Optional<Refusal> refused =
          link.hasBlanks()
              ? Optional.of(new Refusal("liên kết không có dấu cách", "Thay dấu cách bằng %20."))
              : refusal(note, link, target, anchors, found);
      refused.ifPresent(
          why ->
              report.add(
                  link.isPicture() ? Problem.NOTE_PICTURE : Problem.NOTE_LINK,
                  note.file(),
                  note.position(link.offset()),
                  "",
                  MessageWords.quoted(link.target()),
                  why.expected(),
                  why.remedy()));
    }
    return List.copyOf(found.values());
  }

  /** A link as written; the target of one with blanks is no target. */
  private record Link(int offset, String target, boolean isPicture, boolean hasBlanks) {}

  /** Why a link leads nowhere. */
  private record Refusal(String expected, String remedy) {}

  private Optional<Refusal> refusal(
      SourceText note, Link link, String target, Set<String> anchors, Map<String, NoteFile> found) {
    if (link.target().toLowerCase(Locale.ROOT).startsWith("https://")) {
      return link.isPicture()
          ? Optional.of(
              new Refusal(
                  "hình nằm trong thư mục dữ liệu; trang không tải gì từ mạng",
                  "Chép hình vào thư mục notes rồi ghi tên tệp; nay trang chỉ hiện chữ thay hình."))
          : Optional.empty();
    }
    if (link.target().startsWith("#")) {
      return anchors.contains(link.target().substring(1)) && !link.isPicture()
          ? Optional.empty()
          : Optional.of(
              new Refusal(
                  "tên một đề mục của ghi chú này",
                  "Ghi {#ten} ở cuối dòng đề mục, rồi liên kết tới #ten."));
    }
    if (SCHEME.matcher(link.target()).matches()) {
      return Optional.of(
          new Refusal(
              "địa chỉ https://… hoặc tệp trong thư mục dữ liệu",
              "Dùng địa chỉ https:// nếu có; nay trang chỉ hiện chữ của liên kết."));
    }
    Optional<String> path = pathOf(note.file(), target);
    if (path.isEmpty()) {
      return Optional.of(
          new Refusal(
              "đường dẫn bên trong thư mục dữ liệu, tính từ tệp ghi chú",
              "Ghi như anh/bieu-do.png, với dấu / và không có ổ đĩa."));
    }
    Optional<Refusal> refused = files.containsKey(path.get()) ? Optional.empty() : take(path.get());
    String type = typeOf(path.get());
    if (refused.isEmpty() && link.isPicture() && !PICTURES.contains(type)) {
      return Optional.of(
          new Refusal("hình " + String.join(", ", PICTURES), "Bỏ dấu ! để thành liên kết."));
    }
    if (refused.isEmpty()) {
      found.put(target, new NoteFile(target, path.get()));
    }
    return refused;
  }

  /** The path below the data folder; empty when the target leaves it or is no path. */
  private static Optional<String> pathOf(String note, String target) {
    String plain;
    try {
      plain = URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
    boolean odd =
        plain.isEmpty()
            || plain.startsWith("/")
            || plain
                .chars()
                .anyMatch(c -> MessageWords.isHidden(c) || "\\:*?\"<>|".indexOf(c) >= 0);
    if (odd) {
      return Optional.empty();
    }
    Deque<String> steps = new ArrayDeque<>(Arrays.asList(note.split("/")));
    steps.removeLast();
    for (String step : plain.split("/", -1)) {
      if (step.equals("..")) {
        if (steps.isEmpty()) {
          return Optional.empty();
        }
        steps.removeLast();
      } else if (!step.equals(".")) {
        if (step.isBlank() || step.endsWith(".") || step.endsWith(" ")) {
          return Optional.empty();
        }
        steps.addLast(step);
      }
    }
    return Optional.of(String.join("/", steps));
  }

  private static String typeOf(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Reads a file, so that it can come along; or says why it cannot. */
  private Optional<Refusal> take(String path) {
    String type = typeOf(path);
    if (!PICTURES.contains(type) && !DOCUMENTS.contains(type)) {
      return Optional.of(
          new Refusal(
              "tệp "
                  + String.join(
                      ", ", Stream.concat(PICTURES.stream(), DOCUMENTS.stream()).toList()),
              "Lưu tệp thành một trong các loại ấy rồi sửa liên kết."));
    }
    Path file = folder;
    for (String step : path.split("/")) {
      file = file.resolve(step);
      if (Files.isSymbolicLink(file)) {
        return Optional.of(
            new Refusal("tệp thật, không phải liên kết (symlink)", "Chép tệp thật vào."));
      }
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(
          new Refusal(
              "tệp " + path + " trong thư mục dữ liệu",
              near(file) + "Thêm tệp, hoặc sửa liên kết."));
    }
    try {
      long size = Files.size(file);
      if (size > LARGEST || bytes + size > LARGEST_TOGETHER) {
        return Optional.of(
            new Refusal(
                "mỗi tệp không quá 5 MB, mọi tệp của ghi chú không quá 50 MB",
                "Giảm cỡ hình hoặc tệp."));
      }
      byte[] content = Files.readAllBytes(file);
      if (!isOfType(content, type)) {
        return Optional.of(
            new Refusal("nội dung đúng loại ." + type, "Lưu lại tệp bằng chương trình tạo ra nó."));
      }
      bytes += content.length;
      files.put(path, content);
      return Optional.empty();
    } catch (IOException | SecurityException failure) {
      return Optional.of(
          new Refusal("tệp đọc được", "Đóng chương trình đang mở tệp, kiểm tra quyền đọc."));
    }
  }

  private static String near(Path file) {
    try (Stream<Path> list = Files.list(file.getParent())) {
      return MessageWords.suggestion(
          file.getFileName().toString(),
          list.map(path -> path.getFileName().toString()).sorted().toList());
    } catch (IOException | SecurityException noSuchFolder) {
      return "";
    }
  }

  /** Whether the first bytes are those of the type: a page or program is none of these. */
  private static boolean isOfType(byte[] content, String type) {
    String head = new String(content, 0, Math.min(12, content.length), StandardCharsets.ISO_8859_1);
    return switch (type) {
      case "png" -> head.startsWith("\u0089PNG\r\n");
      case "jpg", "jpeg" -> head.startsWith("\u00FF\u00D8\u00FF");
      case "gif" -> head.startsWith("GIF8");
      case "webp" -> head.startsWith("RIFF") && head.endsWith("WEBP");
      case "pdf" -> head.startsWith("%PDF-");
      default -> head.startsWith("PK\u0003\u0004");
    };
  }

  /**
   * Links with brackets, then definitions, each in the order of the text.
   *
   * @param text without code and escaped signs
   * @param whole with them: an escaped sign within an address belongs to it
   */
  private static List<Link> links(String text, String whole) {
    List<Link> links = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        open.push(i);
      } else if (c == '\n' && text.startsWith("\n", i + 1)) {
        open.clear();
      } else if (c == ']' && !open.isEmpty()) {
        int start = open.pop();
        int end = text.startsWith("](", i) ? closing(text, i + 1) : -1;
        if (end > 0) {
          boolean isPicture = start > 0 && text.charAt(start - 1) == '!';
          links.add(link(i + 2, whole.substring(i + 2, end), isPicture));
        }
      }
    }
    Matcher definitions = DEFINITION.matcher(text);
    while (definitions.find()) {
      boolean isFootnote = definitions.group(1).startsWith("^");
      if (!isFootnote && TITLE.matcher(definitions.group(3).strip()).matches()) {
        int start = definitions.start(2);
        links.add(link(start, whole.substring(start, definitions.end(2)), false));
      }
    }
    return links;
  }

  /** Where the bracket that opens at an offset closes, in the same paragraph; -1 if nowhere. */
  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length() && !text.startsWith("\n\n", i); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static Link link(int offset, String inside, boolean isPicture) {
    String written = inside.strip();
    int blank = 0;
    while (blank < written.length() && !Character.isWhitespace(written.charAt(blank))) {
      blank++;
    }
    boolean hasTitle = TITLE.matcher(written.substring(blank).strip()).matches();
    String target = hasTitle ? written.substring(0, blank) : written;
    target =
        ESCAPED
            .matcher(target)
            .replaceAll(sign -> Matcher.quoteReplacement(sign.group().substring(1)));
    boolean isBracketed = target.startsWith("<") && target.endsWith(">") && target.length() > 1;
    return new Link(
        offset,
        isBracketed ? target.substring(1, target.length() - 1) : target,
        isPicture,
        !hasTitle);
  }

  /**
   * The text with blanks for what stands in code and for escaped signs, so that every offset stays.
   * Reports code that is opened on a line of its own and never closed.
   */
  private String withoutCode(SourceText note) {
    StringBuilder text = new StringBuilder(note.text().replace('\r', '\n'));
    Fence fence = null;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n", start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end);
      int prefix = prefix(line);
      Matcher mark = FENCE.matcher(line.substring(prefix));
      boolean hasMark = mark.matches();
      if (fence != null && fence.endsBefore(line, prefix)) {
        fence = null;
      }
      if (fence != null) {
        boolean closes =
            hasMark && mark.group(1).startsWith(fence.mark()) && mark.group(2).isBlank();
        blank(text, start, end);
        fence = closes ? null : fence;
      } else if (hasMark && !(mark.group(1).startsWith("`") && mark.group(2).contains("`"))) {
        fence = new Fence(start, mark.group(1), line.substring(0, prefix));
        blank(text, start, end);
      }
      start = end + 1;
    }
    if (fence != null && fence.before().isBlank()) {
      report.add(
          Problem.NOTE_FENCE,
          note.file(),
          note.position(fence.offset()),
          "",
          fence.mark(),
          "dòng " + fence.mark() + " thứ hai để đóng khung",
          "Thêm dòng đóng khung ở chỗ cần; nay khung kéo dài đến hết ghi chú.");
    }
    for (Pattern masked : List.of(CODE, ESCAPED)) {
      Matcher matcher = masked.matcher(text.toString());
      while (matcher.find()) {
        blank(text, matcher.start(), matcher.end());
      }
    }
    return text.toString();
  }

  /** Code that was opened: where, by which mark, and what stands before the mark. */
  private record Fence(int offset, String mark, String before) {
    /** A quotation that ends, or a list item that ends, ends the code in it. */
    boolean endsBefore(String line, int prefix) {
      long quotes = before.chars().filter(c -> c == '>').count();
      boolean leavesQuote =
          line.substring(0, prefix).chars().filter(c -> c == '>').count() < quotes;
      boolean leavesItem =
          quotes == 0
              && before.length() > 1
              && !line.isBlank()
              && line.length() - line.stripLeading().length() < 2;
      return leavesQuote || leavesItem;
    }
  }

  /** How many characters of a line are blanks and signs of quotes and lists. */
  private static int prefix(String line) {
    int at = 0;
    while (at < line.length()) {
      Matcher item = LIST_ITEM.matcher(line).region(at, line.length());
      if (" \t>".indexOf(line.charAt(at)) >= 0) {
        at++;
      } else if (item.lookingAt()) {
        at = item.end();
      } else {
        return at;
      }
    }
    return at;
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
