package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.check.Locator.Position;
import vn.parindex.analytics.check.Problem;

/**
 * Reads a text as JSON (RFC 8259) only to say in Vietnamese what is wrong with it, where, and what
 * to do. Knows the mistakes that people make; accepts exactly what the strict reader accepts.
 *
 * <p>Reading on after a mistake gives a tree of what was meant, so that the rest of the file can be
 * judged in the same round. Nothing of such a tree is ever published. A value that cannot be
 * guessed is {@code null}.
 */
final class JsonFaults {

  static final int DEEPEST = 32;
  static final int LONGEST_NUMBER = 32;
  static final int LONGEST_STRING = 20_000;
  static final int LARGEST_EXPONENT = 9;
  static final int MOST_VALUES = 5_000_000;
  static final int WIDEST = 5_000;

  /** In a list of units: a country has ten thousand. */
  private static final int MOST_UNITS = 20_000;

  /**
   * Of a file with more values only the first mistake is told: the tree of it would fill memory.
   */
  private static final int MOST_REMEMBERED = 500_000;

  /** After so many mistakes the rest of a file is not looked at. */
  private static final int MOST_FAULTS = 100;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String DOUBLE_QUOTES = "“”„‟«»\"";
  private static final String SINGLE_QUOTES = "‘’‚'`";

  private final SourceText source;
  private final String text;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final boolean readsOn;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, Position> positions = new HashMap<>();
  private final List<Integer> lines;
  private int at;
  private int values;
  private int comma;

  private JsonFaults(SourceText source, boolean readsOn) {
    this.source = source;
    this.text = source.text();
    this.readsOn = readsOn;
    this.lines = readsOn ? source.lineStarts() : List.of();
  }

  /** The most items that an object or list may have. */
  static int widest(boolean ofUnits) {
    return ofUnits ? MOST_UNITS : WIDEST;
  }

  /** All faults that can be told apart. */
  static Reading all(SourceText source) {
    JsonFaults reader = new JsonFaults(source, true);
    Reading reading = reading(reader);
    return reader.values <= MOST_REMEMBERED ? reading : reading(new JsonFaults(source, false));
  }

  private static Reading reading(JsonFaults reader) {
    JsonNode tree = null;
    try {
      tree = reader.document();
    } catch (Stop stop) {
      if (!reader.faults.contains(stop.fault)) {
        reader.faults.add(stop.fault);
      }
    }
    return new Reading(List.copyOf(reader.faults), Optional.ofNullable(tree), reader.positions);
  }

  /**
   * What reading on gave.
   *
   * @param faults in the order of the text
   * @param tree what was meant; empty when nobody can say how the text goes on
   * @param positions where each value of the tree stands, by JSON pointer
   */
  record Reading(List<Fault> faults, Optional<JsonNode> tree, Map<String, Position> positions) {}

  /** A fault at an offset. */
  record Fault(
      Problem problem, int offset, String pointer, String found, String expected, String remedy) {}

  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Fault fault;

    Stop(Fault fault) {
      super(fault.problem().code(), null, false, false);
      this.fault = fault;
    }
  }

  private Stop stop(Problem problem, int offset, String found, String expected, String remedy) {
    return new Stop(new Fault(problem, offset, pointer(), found, expected, remedy));
  }

  private String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (Iterator<String> steps = path.descendingIterator(); steps.hasNext(); ) {
      pointer.append('/').append(steps.next().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** A fault after which it is plain how the text goes on. */
  private void fault(Problem problem, int offset, String found, String expected, String remedy)
      throws Stop {
    Stop stop = stop(problem, offset, found, expected, remedy);
    if (!readsOn || faults.size() >= MOST_FAULTS) {
      throw stop;
    }
    faults.add(stop.fault);
  }

  /** The last fault was worse than it looked. */
  private Stop lost() {
    return new Stop(faults.get(faults.size() - 1));
  }

  private void standsAt(int offset) {
    if (readsOn) {
      int line = Collections.binarySearch(lines, offset);
      line = line < 0 ? -line - 1 : line + 1;
      positions.put(pointer(), new Position(line, offset - lines.get(line - 1) + 1));
    }
  }

  private JsonNode document() throws Stop {
    skip();
    standsAt(at);
    JsonNode root = value();
    skip();
    if (at < text.length()) {
      char c = text.charAt(at);
      if (c == ',') {
        fault(Problem.TRAILING_COMMA, at, "\",\"", "hết tệp", "Xóa dấu phẩy sau ngoặc đóng cuối.");
        return root;
      }
      fault(
          Problem.TEXT_AFTER_END,
          at,
          quote(excerpt(at)),
          "hết tệp",
          "Xóa phần sau ngoặc đóng cuối cùng; một tệp chỉ có một khối dữ liệu.");
    }
    return root;
  }

  /** Reads a value; null when there is none, or one that cannot be guessed. */
  private JsonNode value() throws Stop {
    skipComments();
    if (at >= text.length()) {
      throw truncated();
    }
    if (++values > (readsOn ? MOST_REMEMBERED : MOST_VALUES)) {
      throw stop(
          Problem.TOO_MUCH,
          at,
          "hơn " + MOST_VALUES + " giá trị",
          "không quá " + MOST_VALUES + " giá trị trong một tệp",
          "Kiểm tra xem có đặt nhầm tệp khác vào đây không.");
    }
    char c = text.charAt(at);
    if (c == '{') {
      return object();
    }
    if (c == '[') {
      return array();
    }
    if (c == '"') {
      return NODES.textNode(string());
    }
    return c == '-' || c >= '0' && c <= '9' ? number() : word(c);
  }

  private JsonNode word(char c) throws Stop {
    if (isQuote(c)) {
      return NODES.textNode(otherwiseQuoted(c));
    }
    int start = at;
    if (c == ',') {
      fault(
          Problem.TRAILING_COMMA,
          at,
          "\",\"",
          "một giá trị trước dấu phẩy",
          "Xóa dấu phẩy thừa, hoặc ghi giá trị còn thiếu.");
      return null;
    }
    if (c == '}' || c == ']') {
      fault(Problem.NOT_JSON, at, "\"" + c + "\"", "một giá trị", "Ghi giá trị còn thiếu.");
      return null;
    }
    String word = wordAt(at);
    switch (word) {
      case "true", "false", "null" -> {
        at += word.length();
        return word.equals("null") ? NODES.nullNode() : NODES.booleanNode(word.equals("true"));
      }
      case "NaN", "Infinity", "+Infinity", "Inf", "nan", "inf" -> notANumber(start, word);
      case "True", "TRUE", "False", "FALSE" -> {
        fault(Problem.NOT_JSON, start, word, "true hoặc false", "Viết chữ thường: true, false.");
        at += word.length();
        return NODES.booleanNode(word.startsWith("T"));
      }
      default -> {
        if (c == '+' || c == '.') {
          fault(
              Problem.NOT_JSON,
              start,
              excerpt(start),
              "số như 0.5 hoặc 12",
              c == '+' ? "Bỏ dấu + trước số." : "Thêm số 0 trước dấu chấm.");
        } else {
          fault(
              Problem.NOT_JSON,
              start,
              quote(excerpt(start)),
              "số, chuỗi trong ngoặc kép, {…}, […], true hoặc false",
              "Nếu là chữ thì đặt trong ngoặc kép thẳng \"…\".");
        }
      }
    }
    toTheNext();
    return null;
  }

  /** Passes over what cannot be read, up to a comma, a closing bracket or the end of the line. */
  private void toTheNext() throws Stop {
    do {
      at++;
    } while (at < text.length() && ",}]\"{[\n\r".indexOf(text.charAt(at)) < 0);
    if (at < text.length() && "\"{[".indexOf(text.charAt(at)) >= 0) {
      throw lost();
    }
  }

  private void notANumber(int start, String word) throws Stop {
    fault(
        Problem.NOT_A_NUMBER,
        start,
        word,
        "một số, hoặc {\"missing\": \"…\"} kèm lý do",
        "Ô bảng tính bị lỗi hoặc trống: ghi lý do thiếu thay cho số.");
  }

  private static boolean isQuote(char c) {
    return c != '"' && DOUBLE_QUOTES.indexOf(c) >= 0 || SINGLE_QUOTES.indexOf(c) >= 0;
  }

  /** A text in typographic or single quotes, up to their like or the end of the line. */
  private String otherwiseQuoted(char c) throws Stop {
    if (c == '\'' || c == '`') {
      fault(
          Problem.SINGLE_QUOTES,
          at,
          String.valueOf(c),
          "dấu ngoặc kép thẳng \"",
          "JSON chỉ dùng ngoặc kép: thay ' bằng \".");
    } else {
      fault(
          Problem.SMART_QUOTES,
          at,
          String.valueOf(c),
          "dấu ngoặc kép thẳng \"",
          "Thay “ ” bằng \"; tắt tự sửa ngoặc kép, hoặc dùng Notepad thay cho Word.");
    }
    String closing = DOUBLE_QUOTES.indexOf(c) >= 0 ? DOUBLE_QUOTES : SINGLE_QUOTES;
    int start = ++at;
    while (at < text.length() && (closing + "\n\r").indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at >= text.length() || closing.indexOf(text.charAt(at)) < 0) {
      throw lost();
    }
    return text.substring(start, at++);
  }

  private void skipComments() throws Stop {
    skip();
    while (at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '#')) {
      fault(
          Problem.COMMENT,
          at,
          quote(excerpt(at)),
          "dữ liệu, không có ghi chú",
          "JSON không có ghi chú: xóa đi, hoặc viết vào \"provenance\".\"note\".");
      int end = text.startsWith("/*", at) ? text.indexOf("*/", at) + 1 : text.indexOf('\n', at);
      at = end <= 0 ? text.length() : end + 1;
      skip();
    }
  }

  private JsonNode object() throws Stop {
    enter();
    ObjectNode node = NODES.objectNode();
    Map<String, Integer> keys = new HashMap<>();
    comma = -1;
    String list = "";
    while (true) {
      skipComments();
      if (at >= text.length()) {
        throw truncated();
      }
      char c = text.charAt(at);
      if (c == '}') {
        noTrailing();
        break;
      }
      if (c == '{' && !list.isEmpty()) {
        row(list, node);
        if (more('}')) {
          continue;
        }
        break;
      }
      int keyAt = at;
      String key = c == '"' ? string() : key(c);
      if (key.isEmpty() && c == ',') {
        continue;
      }
      wide(keys.size(), keyAt, WIDEST);
      Integer first = keys.putIfAbsent(key, keyAt);
      path.push(key);
      if (first == null) {
        standsAt(keyAt);
      } else {
        Position position = source.position(first);
        fault(
            Problem.DUPLICATE_KEY,
            keyAt,
            quote(key),
            "mỗi tên một lần trong cùng một khối {…}",
            "Tên này đã ghi ở dòng "
                + position.line()
                + ", cột "
                + position.column()
                + ": giữ lại một chỗ.");
      }
      skip();
      if (at >= text.length()) {
        throw truncated();
      }
      if (text.charAt(at) != ':') {
        fault(
            Problem.NOT_JSON,
            at,
            quote(excerpt(at)),
            "dấu hai chấm sau " + quote(key),
            "Viết \"tên\": giá trị.");
        at -= text.charAt(at) == '=' ? 0 : 1;
      }
      at++;
      JsonNode value = value();
      list = text.charAt(at - 1) == ']' ? key : "";
      value = decimalComma(value);
      if (first == null && readsOn) {
        node.set(key, value);
      }
      boolean more = more('}');
      path.pop();
      if (!more) {
        break;
      }
    }
    at++;
    open.pop();
    return node;
  }

  /** A row below the bracket that closes its list: read as the last of the list. */
  private void row(String list, ObjectNode node) throws Stop {
    path.push(list);
    fault(
        Problem.NOT_JSON,
        at,
        quote(excerpt(at)),
        "dòng này nằm trong ngoặc vuông của " + quote(list),
        "Chuyển dòng này lên trước ngoặc ] đóng "
            + quote(list)
            + ", và thêm dấu phẩy sau dòng đứng trước nó.");
    ArrayNode rows = (ArrayNode) node.get(list);
    path.push(Integer.toString(rows.size()));
    standsAt(at);
    rows.add(value());
    path.pop();
    path.pop();
  }

  /** The number that a decimal comma belongs to. */
  private JsonNode decimalComma(JsonNode value) throws Stop {
    int end = at;
    if (end + 1 >= text.length()
        || text.charAt(end) != ','
        || !digit(text.charAt(end - 1))
        || !digit(text.charAt(end + 1))) {
      return value;
    }
    int from = end;
    while (from > 0 && (digit(text.charAt(from - 1)) || text.charAt(from - 1) == '-')) {
      from--;
    }
    int to = end + 1;
    while (to < text.length() && digit(text.charAt(to))) {
      to++;
    }
    String written = text.substring(from, to);
    fault(
        Problem.DECIMAL_COMMA,
        from,
        shortened(written),
        shortened(written.replace(',', '.')),
        "Trong JSON, phần thập phân ngăn bằng dấu chấm.");
    at = to;
    return guess(written.replace(',', '.'));
  }

  /** What a number was meant to be; null when nobody can say. */
  private static JsonNode guess(String written) {
    return written.matches("-?[0-9]{1,20}(\\.[0-9]{1,10})?")
        ? JsonDocument.number(new BigDecimal(written))
        : null;
  }

  /** A name without quotes; empty for a comma that stands alone. */
  private String key(char c) throws Stop {
    if (isQuote(c)) {
      return otherwiseQuoted(c);
    }
    if (c == ']') {
      throw wrongBracket('}');
    }
    if (c == ',') {
      fault(
          Problem.TRAILING_COMMA,
          at,
          "\",\"",
          comma < 0 ? "tên mục đầu tiên" : "một dấu phẩy giữa hai mục",
          "Xóa dấu phẩy thừa.");
      comma = at++;
      return "";
    }
    fault(
        Problem.NOT_JSON,
        at,
        quote(excerpt(at)),
        "tên mục trong ngoặc kép",
        "Đặt tên mục trong ngoặc kép thẳng: \"tên\": giá trị.");
    int start = at;
    while (at < text.length() && ":,{}[]\"\n\r".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start || at >= text.length() || text.charAt(at) != ':') {
      throw lost();
    }
    return text.substring(start, at).strip();
  }

  private JsonNode array() throws Stop {
    enter();
    ArrayNode node = NODES.arrayNode();
    int widest = widest(path.size() == 1 && Subjects.UNIT_LISTS.contains(path.peek()));
    comma = -1;
    int index = 0;
    while (true) {
      skipComments();
      if (at >= text.length()) {
        throw truncated();
      }
      if (text.charAt(at) == ']') {
        noTrailing();
        break;
      }
      wide(index, at, widest);
      path.push(Integer.toString(index++));
      standsAt(at);
      JsonNode value = value();
      if (readsOn) {
        node.add(value);
      }
      boolean more = more(']');
      path.pop();
      if (!more) {
        break;
      }
    }
    at++;
    open.pop();
    return node;
  }

  private void enter() throws Stop {
    open.push(at);
    if (open.size() > DEEPEST) {
      throw stop(
          Problem.TOO_DEEP,
          at,
          "hơn " + DEEPEST + " tầng ngoặc",
          "không quá " + DEEPEST + " tầng",
          "Lấy lại bản trước của tệp; tệp đúng không bao giờ lồng sâu như vậy.");
    }
    at++;
  }

  private void wide(int before, int start, int widest) throws Stop {
    if (before >= widest) {
      throw stop(
          Problem.TOO_MUCH,
          start,
          "hơn " + widest + " mục trong một ngoặc",
          "không quá " + widest + " mục trong một ngoặc",
          "Kiểm tra xem có chép lặp, hoặc đặt nhầm tệp khác vào đây không.");
    }
  }

  private void noTrailing() throws Stop {
    if (comma >= 0) {
      fault(
          Problem.TRAILING_COMMA,
          comma,
          "\",\" trước \"" + text.charAt(at) + "\"",
          "không có dấu phẩy sau mục cuối",
          "Xóa dấu phẩy này.");
    }
  }

  /** Passes a comma, or stays at the closing bracket: whether there is more before it. */
  private boolean more(char closing) throws Stop {
    int end = at;
    skipComments();
    if (at >= text.length()) {
      throw truncated();
    }
    char c = text.charAt(at);
    comma = c == ',' ? at++ : -1;
    if (c != ',' && c != closing) {
      return next(c, end, closing);
    }
    return c == ',';
  }

  /** What stands where a comma or a closing bracket should: whether there is more after it. */
  private boolean next(char c, int end, char closing) throws Stop {
    if (c == '}' || c == ']') {
      throw wrongBracket(closing);
    }
    if (digit(text.charAt(end - 1)) && (Character.isLetter(c) || c == '%')) {
      fault(
          c == '%' ? Problem.PERCENT_SIGN : Problem.TEXT_BESIDE_NUMBER,
          at,
          quote(excerpt(at)),
          "dấu phẩy hoặc \"" + closing + "\" sau số",
          "Bỏ phần chữ đứng sau số; đơn vị tính đã có trong lược đồ.");
      toTheNext();
      return more(closing);
    }
    if (c == ':' && closing == ']') {
      fault(
          Problem.NOT_JSON,
          at,
          quote(excerpt(at)),
          "mục có tên nằm trong khối {…}",
          "Trong ngoặc vuông […] chỉ có các dòng, không có tên mục: đặt \"tên\": giá trị trong một"
              + " khối {…}, hoặc chuyển ra sau ngoặc ].");
      at++;
      value();
      return more(closing);
    }
    if (at == end && text.charAt(end - 1) == '"' && Character.isLetterOrDigit(c)) {
      fault(
          Problem.MISSING_COMMA,
          end,
          quote(excerpt(end)),
          "dấu phẩy hoặc \"" + closing + "\" sau chuỗi",
          "Nếu ngoặc kép này thuộc câu chữ thì viết \\\" thay cho \".");
      toTheEndOfTheText();
      return more(closing);
    }
    fault(
        Problem.MISSING_COMMA,
        end,
        quote(excerpt(at)),
        "dấu phẩy giữa hai mục, hoặc \"" + closing + "\"",
        "Thêm dấu phẩy sau mục đứng trước.");
    return true;
  }

  /** Passes over quotes within a text, to the last one of the line. */
  private void toTheEndOfTheText() throws Stop {
    int last = -1;
    for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
      if ("{}[]".indexOf(text.charAt(i)) >= 0) {
        throw lost();
      }
      last = text.charAt(i) == '"' ? i : last;
    }
    if (last < 0) {
      throw lost();
    }
    at = last + 1;
  }

  private Stop wrongBracket(char closing) {
    Position position = source.position(open.peek());
    return stop(
        Problem.WRONG_BRACKET,
        at,
        "\"" + text.charAt(at) + "\"",
        "\"" + closing + "\"",
        "Ngoặc \""
            + text.charAt(open.peek())
            + "\" mở ở dòng "
            + position.line()
            + ", cột "
            + position.column()
            + " phải đóng bằng \""
            + closing
            + "\".");
  }

  private Stop truncated() {
    if (open.isEmpty()) {
      return stop(Problem.TRUNCATED, at, "hết tệp", "khối {…}", "Lấy lại bản trước của tệp.");
    }
    Position position = source.position(open.peek());
    return stop(
        Problem.TRUNCATED,
        at,
        "hết tệp khi còn " + open.size() + " ngoặc chưa đóng",
        "\"" + (text.charAt(open.peek()) == '{' ? '}' : ']') + "\"",
        "Ngoặc \""
            + text.charAt(open.peek())
            + "\" mở ở dòng "
            + position.line()
            + ", cột "
            + position.column()
            + " chưa đóng. Chép lại tệp đầy đủ.");
  }

  private String string() throws Stop {
    int start = at++;
    StringBuilder content = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        Position position = source.position(start);
        throw stop(
            Problem.TRUNCATED,
            at,
            "hết tệp giữa một chuỗi",
            "dấu \" đóng chuỗi",
            "Chuỗi mở ở dòng "
                + position.line()
                + ", cột "
                + position.column()
                + " chưa đóng. Chép lại tệp đầy đủ.");
      }
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return content.toString();
      }
      if (c < 0x20) {
        boolean line = c == '\n' || c == '\r';
        fault(
            Problem.RAW_CONTROL,
            at,
            line ? "xuống dòng" : c == '\t' ? "dấu tab" : String.format("U+%04X", (int) c),
            "chuỗi trên một dòng, đóng bằng \"",
            line
                ? "Thêm dấu \" ở cuối chuỗi nếu quên; muốn xuống dòng thì viết \\n."
                : "Xóa ký tự này, hoặc thay bằng dấu cách.");
        if (line && opensAnother(at)) {
          // Before the line break stands the comma behind the quote that is not there.
          at = at - 1 > start && text.charAt(at - 1) == ',' ? at - 1 : at;
          return content.toString();
        }
        content.append(' ');
        at++;
        continue;
      }
      if (content.length() >= LONGEST_STRING) {
        throw stop(
            Problem.TOO_MUCH,
            start,
            "chuỗi dài hơn " + LONGEST_STRING + " ký tự",
            "không quá " + LONGEST_STRING + " ký tự",
            "Rút ngắn, hoặc chuyển sang tệp ghi chú Markdown.");
      }
      if (c == '\\') {
        escape(content);
      } else {
        content.append(c);
        at++;
      }
    }
  }

  /** Whether what follows a line break begins another property or closes a bracket. */
  private boolean opensAnother(int lineBreak) {
    int next = lineBreak;
    while (next < text.length() && " \t\r\n".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next >= text.length() || "\"}]".indexOf(text.charAt(next)) >= 0;
  }

  private void escape(StringBuilder content) throws Stop {
    int start = at;
    char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      content.append("\"\\/\b\f\n\r\t".charAt(simple));
      at += 2;
      return;
    }
    int code = c == 'u' ? hex(at + 2) : -1;
    if (code < 0) {
      fault(
          Problem.BAD_ESCAPE,
          start,
          quote(text.substring(start, Math.min(text.length(), start + (c == 'u' ? 6 : 2)))),
          "\\\" \\\\ \\/ \\n \\t hoặc \\u kèm 4 chữ số thập lục phân",
          "Dấu \\ trong câu chữ (ví dụ đường dẫn Windows) viết hai lần: \\\\.");
      content.append('\\');
      at++;
      return;
    }
    at += 6;
    if (Character.isLowSurrogate((char) code)) {
      lone(start, content);
      return;
    }
    content.append((char) code);
    if (Character.isHighSurrogate((char) code)) {
      int low =
          at + 1 < text.length() && text.charAt(at) == '\\' && text.charAt(at + 1) == 'u'
              ? hex(at + 2)
              : -1;
      if (low < 0 || !Character.isLowSurrogate((char) low)) {
        content.setLength(content.length() - 1);
        lone(start, content);
        return;
      }
      content.append((char) low);
      at += 6;
    }
  }

  private void lone(int start, StringBuilder content) throws Stop {
    fault(
        Problem.LONE_SURROGATE,
        start,
        text.substring(start, start + 6),
        "ký tự trọn vẹn",
        "Xóa mã này, hoặc gõ lại ký tự.");
    content.append('\uFFFD');
  }

  private int hex(int from) {
    if (from + 4 > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private JsonNode number() throws Stop {
    int start = at;
    if (text.charAt(at) == '-') {
      at++;
      if (text.startsWith("Infinity", at) || text.startsWith("NaN", at)) {
        notANumber(start, "-" + wordAt(at));
        toTheNext();
        return null;
      }
    }
    int intStart = at;
    digits();
    if (at == intStart) {
      fault(
          Problem.NOT_JSON,
          start,
          quote(excerpt(start)),
          "chữ số sau dấu trừ",
          "Nếu chưa có số liệu thì ghi {\"missing\": \"not-scored\"}.");
      at--;
      toTheNext();
      return null;
    }
    if (at - intStart > 1 && text.charAt(intStart) == '0') {
      String rest = text.substring(intStart, at).replaceFirst("^0+(?=.)", "");
      fault(
          Problem.LEADING_ZERO,
          start,
          shortened(text.substring(start, at)),
          "số " + shortened(rest) + ", hoặc mã \"" + shortened(text.substring(start, at)) + "\"",
          "Là số thì bỏ số 0 ở đầu; là mã thì đặt trong ngoặc kép.");
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      int fraction = at;
      digits();
      if (at == fraction) {
        fault(
            Problem.NOT_JSON,
            start,
            quote(shortened(text.substring(start, at))),
            "chữ số sau dấu chấm",
            "Viết thêm phần thập phân, hoặc bỏ dấu chấm.");
      }
    }
    boolean power = at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E');
    if (power && !exponent(start)) {
      return null;
    }
    String written = text.substring(start, at);
    if (at - start > LONGEST_NUMBER) {
      fault(
          Problem.NUMBER_TOO_LONG,
          start,
          at - start + " ký tự: " + shortened(text.substring(start, at)),
          "số không quá " + LONGEST_NUMBER + " ký tự",
          "Ghi đúng số trong văn bản, tối đa vài chữ số thập phân.");
      return null;
    }
    if (at < text.length()) {
      char c = text.charAt(at);
      if (c == '%') {
        fault(
            Problem.PERCENT_SIGN,
            start,
            shortened(text.substring(start, at + 1)),
            shortened(text.substring(start, at)),
            "Bỏ dấu %.");
        at++;
      } else if (c == '.') {
        fault(
            Problem.AMBIGUOUS_NUMBER,
            start,
            quote(excerpt(start)),
            "số viết liền: 1234567 hoặc 1234.5",
            "Bỏ dấu ngăn hàng nghìn; phần thập phân ngăn bằng một dấu chấm.");
        toTheNext();
        return null;
      } else if (Character.isLetter(c)) {
        fault(
            Problem.TEXT_BESIDE_NUMBER,
            start,
            quote(excerpt(start)),
            shortened(text.substring(start, at)),
            "Bỏ chữ đứng sau số; đơn vị tính đã có trong lược đồ.");
        toTheNext();
      }
    }
    return readsOn ? guess(written) : NODES.nullNode();
  }

  /** Whether the power of ten is one that numbers of ours have. */
  private boolean exponent(int start) throws Stop {
    at++;
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    int from = at;
    digits();
    if (at == from) {
      fault(
          Problem.TEXT_BESIDE_NUMBER,
          start,
          quote(excerpt(start)),
          "một số",
          "Bỏ chữ đứng sau số.");
      at--;
      toTheNext();
      return false;
    }
    String power = text.substring(from, at).replaceFirst("^0+(?=.)", "");
    if (power.length() > 1 || Integer.parseInt(power) > LARGEST_EXPONENT) {
      fault(
          Problem.NUMBER_TOO_LARGE,
          start,
          shortened(text.substring(start, at)),
          "số viết thường, số mũ không quá " + LARGEST_EXPONENT,
          "Viết đủ chữ số, không dùng chữ e.");
      return false;
    }
    return true;
  }

  private void digits() {
    while (at < text.length() && digit(text.charAt(at))) {
      at++;
    }
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private void skip() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String wordAt(int from) {
    int to = from;
    while (to < text.length()
        && to - from < 20
        && (Character.isLetter(text.charAt(to)) || to == from && text.charAt(to) == '+')) {
      to++;
    }
    return text.substring(from, to);
  }

  /** A few characters of the line from an offset. */
  private String excerpt(int from) {
    int to = from;
    while (to < text.length()
        && to - from < 20
        && text.charAt(to) != '\n'
        && text.charAt(to) != '\r') {
      to++;
    }
    if (to > from && Character.isHighSurrogate(text.charAt(to - 1))) {
      to--;
    }
    return MessageWords.visible(text.substring(from, to).strip());
  }

  private static String shortened(String written) {
    return written.length() <= 24 ? written : written.substring(0, 20) + "…";
  }

  private static String quote(String written) {
    return "\""
        + MessageWords.visible(written.length() <= 80 ? written : written.substring(0, 80) + "…")
        + "\"";
  }
}
