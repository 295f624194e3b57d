package vn.parindex.analytics.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import vn.parindex.analytics.check.Locator.Position;
import vn.parindex.analytics.check.Problem;

/**
 * Reads a text as JSON (RFC 8259) only to say in Vietnamese what is wrong with it, where, and what
 * to do. Knows the mistakes that people make; accepts exactly what the strict reader accepts.
 */
final class JsonFaults {

  static final int DEEPEST = 32;
  static final int LONGEST_NUMBER = 32;
  static final int LONGEST_STRING = 20_000;
  static final int LARGEST_EXPONENT = 9;
  static final int MOST_VALUES = 500_000;
  static final int WIDEST = 5_000;

  private final SourceText source;
  private final String text;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Deque<String> path = new ArrayDeque<>();
  private int at;
  private int values;

  private JsonFaults(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /** The first fault, if any. */
  static Optional<Fault> firstIn(SourceText source) {
    try {
      new JsonFaults(source).document();
      return Optional.empty();
    } catch (Stop stop) {
      return Optional.of(stop.fault);
    }
  }

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
    StringBuilder pointer = new StringBuilder();
    for (Iterator<String> steps = path.descendingIterator(); steps.hasNext(); ) {
      pointer.append('/').append(steps.next().replace("~", "~0").replace("/", "~1"));
    }
    return new Stop(new Fault(problem, offset, pointer.toString(), found, expected, remedy));
  }

  private void document() throws Stop {
    value();
    skip();
    if (at < text.length()) {
      char c = text.charAt(at);
      if (c == ',') {
        throw stop(
            Problem.TRAILING_COMMA, at, "\",\"", "hết tệp", "Xóa dấu phẩy sau ngoặc đóng cuối.");
      }
      throw stop(
          Problem.TEXT_AFTER_END,
          at,
          quote(excerpt(at)),
          "hết tệp",
          "Xóa phần sau ngoặc đóng cuối cùng; một tệp chỉ có một khối dữ liệu.");
    }
  }

  private void value() throws Stop {
    skip();
    if (at >= text.length()) {
      throw truncated();
    }
    if (++values > MOST_VALUES) {
      throw stop(
          Problem.TOO_MUCH,
          at,
          "hơn " + MOST_VALUES + " giá trị",
          "không quá " + MOST_VALUES + " giá trị trong một tệp",
          "Kiểm tra xem có đặt nhầm tệp khác vào đây không.");
    }
    char c = text.charAt(at);
    if (c == '{') {
      object();
    } else if (c == '[') {
      array();
    } else if (c == '"') {
      string();
    } else if (c == '-' || c >= '0' && c <= '9') {
      number();
    } else {
      word(c);
    }
  }

  private void word(char c) throws Stop {
    quotes(c);
    int start = at;
    if (c == ',') {
      throw stop(
          Problem.TRAILING_COMMA,
          at,
          "\",\"",
          "một giá trị trước dấu phẩy",
          "Xóa dấu phẩy thừa, hoặc ghi giá trị còn thiếu.");
    }
    if (c == '}' || c == ']') {
      throw stop(Problem.NOT_JSON, at, "\"" + c + "\"", "một giá trị", "Ghi giá trị còn thiếu.");
    }
    String word = wordAt(at);
    switch (word) {
      case "true", "false", "null" -> {
        at += word.length();
        return;
      }
      case "NaN", "Infinity", "+Infinity", "Inf", "nan", "inf" -> throw notANumber(start, word);
      case "True", "TRUE", "False", "FALSE" ->
          throw stop(
              Problem.NOT_JSON, start, word, "true hoặc false", "Viết chữ thường: true, false.");
      default -> {
        if (c == '+' || c == '.') {
          throw stop(
              Problem.NOT_JSON,
              start,
              excerpt(start),
              "số như 0.5 hoặc 12",
              c == '+' ? "Bỏ dấu + trước số." : "Thêm số 0 trước dấu chấm.");
        }
        throw stop(
            Problem.NOT_JSON,
            start,
            quote(excerpt(start)),
            "số, chuỗi trong ngoặc kép, {…}, […], true hoặc false",
            "Nếu là chữ thì đặt trong ngoặc kép thẳng \"…\".");
      }
    }
  }

  private Stop notANumber(int start, String word) {
    return stop(
        Problem.NOT_A_NUMBER,
        start,
        word,
        "một số, hoặc {\"missing\": \"…\"} kèm lý do",
        "Ô bảng tính bị lỗi hoặc trống: ghi lý do thiếu thay cho số.");
  }

  /** Typographic and single quotes, comments. */
  private void quotes(char c) throws Stop {
    if ("“”„‟«»‘’‚".indexOf(c) >= 0) {
      throw stop(
          Problem.SMART_QUOTES,
          at,
          String.valueOf(c),
          "dấu ngoặc kép thẳng \"",
          "Thay “ ” bằng \"; tắt tự sửa ngoặc kép, hoặc dùng Notepad thay cho Word.");
    }
    if (c == '\'' || c == '`') {
      throw stop(
          Problem.SINGLE_QUOTES,
          at,
          String.valueOf(c),
          "dấu ngoặc kép thẳng \"",
          "JSON chỉ dùng ngoặc kép: thay ' bằng \".");
    }
    if (c == '/' || c == '#') {
      throw stop(
          Problem.COMMENT,
          at,
          quote(excerpt(at)),
          "dữ liệu, không có ghi chú",
          "JSON không có ghi chú: xóa đi, hoặc viết vào \"provenance\".\"note\".");
    }
  }

  private void object() throws Stop {
    enter();
    Map<String, Integer> keys = new HashMap<>();
    int comma = -1;
    String list = "";
    while (true) {
      skip();
      if (at >= text.length()) {
        throw truncated();
      }
      char c = text.charAt(at);
      if (c == '}') {
        noTrailing(comma);
        break;
      }
      if (c == '{' && !list.isEmpty()) {
        throw outside(list);
      }
      if (c != '"') {
        key(c, comma);
      }
      int keyAt = at;
      String key = string();
      wide(keys.size(), keyAt);
      Integer first = keys.putIfAbsent(key, keyAt);
      path.push(key);
      if (first != null) {
        Position position = source.position(first);
        throw stop(
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
        throw stop(
            Problem.NOT_JSON,
            at,
            quote(excerpt(at)),
            "dấu hai chấm sau " + quote(key),
            "Viết \"tên\": giá trị.");
      }
      at++;
      value();
      int end = at;
      list = text.charAt(end - 1) == ']' ? key : "";
      boolean number = text.charAt(end - 1) >= '0' && text.charAt(end - 1) <= '9';
      skip();
      if (at >= text.length()) {
        throw truncated();
      }
      c = text.charAt(at);
      if (c == ',') {
        if (number && at == end && at + 1 < text.length() && digit(text.charAt(at + 1))) {
          int from = end;
          while (from > 0 && (digit(text.charAt(from - 1)) || text.charAt(from - 1) == '-')) {
            from--;
          }
          int to = end + 1;
          while (to < text.length() && digit(text.charAt(to))) {
            to++;
          }
          String written = text.substring(from, to);
          throw stop(
              Problem.DECIMAL_COMMA,
              from,
              shortened(written),
              shortened(written.replace(',', '.')),
              "Trong JSON, phần thập phân ngăn bằng dấu chấm.");
        }
        comma = at;
        at++;
      } else if (c != '}') {
        next(c, end, '}');
      }
      path.pop();
      if (c == '}') {
        break;
      }
    }
    at++;
    open.pop();
  }

  /** A row below the bracket that closes its list. */
  private Stop outside(String list) {
    return stop(
        Problem.NOT_JSON,
        at,
        quote(excerpt(at)),
        "dòng này nằm trong ngoặc vuông của " + quote(list),
        "Chuyển dòng này lên trước ngoặc ] đóng "
            + quote(list)
            + ", và thêm dấu phẩy sau dòng đứng trước nó.");
  }

  private void key(char c, int comma) throws Stop {
    quotes(c);
    if (c == ']') {
      throw wrongBracket('}');
    }
    if (c == ',') {
      throw stop(
          Problem.TRAILING_COMMA,
          at,
          "\",\"",
          comma < 0 ? "tên mục đầu tiên" : "một dấu phẩy giữa hai mục",
          "Xóa dấu phẩy thừa.");
    }
    throw stop(
        Problem.NOT_JSON,
        at,
        quote(excerpt(at)),
        "tên mục trong ngoặc kép",
        "Đặt tên mục trong ngoặc kép thẳng: \"tên\": giá trị.");
  }

  private void array() throws Stop {
    enter();
    int comma = -1;
    int index = 0;
    while (true) {
      skip();
      if (at >= text.length()) {
        throw truncated();
      }
      if (text.charAt(at) == ']') {
        noTrailing(comma);
        break;
      }
      wide(index, at);
      path.push(Integer.toString(index++));
      value();
      int end = at;
      skip();
      if (at >= text.length()) {
        throw truncated();
      }
      char c = text.charAt(at);
      if (c == ',') {
        comma = at;
        at++;
      } else if (c != ']') {
        next(c, end, ']');
      }
      path.pop();
      if (c == ']') {
        break;
      }
    }
    at++;
    open.pop();
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

  private void wide(int before, int start) throws Stop {
    if (before >= WIDEST) {
      throw stop(
          Problem.TOO_MUCH,
          start,
          "hơn " + WIDEST + " mục trong một ngoặc",
          "không quá " + WIDEST + " mục trong một ngoặc",
          "Kiểm tra xem có chép lặp, hoặc đặt nhầm tệp khác vào đây không.");
    }
  }

  private void noTrailing(int comma) throws Stop {
    if (comma >= 0) {
      throw stop(
          Problem.TRAILING_COMMA,
          comma,
          "\",\" trước \"" + text.charAt(at) + "\"",
          "không có dấu phẩy sau mục cuối",
          "Xóa dấu phẩy này.");
    }
  }

  /** What stands where a comma or a closing bracket should. */
  private void next(char c, int end, char closing) throws Stop {
    if (c == '}' || c == ']') {
      throw wrongBracket(closing);
    }
    if (c == '/' || c == '#') {
      quotes(c);
    }
    if (digit(text.charAt(end - 1)) && (Character.isLetter(c) || c == '%')) {
      throw stop(
          c == '%' ? Problem.PERCENT_SIGN : Problem.TEXT_BESIDE_NUMBER,
          at,
          quote(excerpt(at)),
          "dấu phẩy hoặc \"" + closing + "\" sau số",
          "Bỏ phần chữ đứng sau số; đơn vị tính đã có trong lược đồ.");
    }
    if (c == ':' && closing == ']') {
      throw stop(
          Problem.NOT_JSON,
          at,
          quote(excerpt(at)),
          "mục có tên nằm trong khối {…}",
          "Trong ngoặc vuông […] chỉ có các dòng, không có tên mục: đặt \"tên\": giá trị trong một"
              + " khối {…}, hoặc chuyển ra sau ngoặc ].");
    }
    if (at == end && text.charAt(end - 1) == '"' && Character.isLetterOrDigit(c)) {
      throw stop(
          Problem.MISSING_COMMA,
          end,
          quote(excerpt(end)),
          "dấu phẩy hoặc \"" + closing + "\" sau chuỗi",
          "Nếu ngoặc kép này thuộc câu chữ thì viết \\\" thay cho \".");
    }
    throw stop(
        Problem.MISSING_COMMA,
        end,
        quote(excerpt(at)),
        "dấu phẩy giữa hai mục, hoặc \"" + closing + "\"",
        "Thêm dấu phẩy sau mục đứng trước.");
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
        throw stop(
            Problem.RAW_CONTROL,
            at,
            line ? "xuống dòng" : c == '\t' ? "dấu tab" : String.format("U+%04X", (int) c),
            "chuỗi trên một dòng, đóng bằng \"",
            line
                ? "Thêm dấu \" ở cuối chuỗi nếu quên; muốn xuống dòng thì viết \\n."
                : "Xóa ký tự này, hoặc thay bằng dấu cách.");
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
      throw stop(
          Problem.BAD_ESCAPE,
          start,
          quote(text.substring(start, Math.min(text.length(), start + (c == 'u' ? 6 : 2)))),
          "\\\" \\\\ \\/ \\n \\t hoặc \\u kèm 4 chữ số thập lục phân",
          "Dấu \\ trong câu chữ (ví dụ đường dẫn Windows) viết hai lần: \\\\.");
    }
    at += 6;
    if (Character.isLowSurrogate((char) code)) {
      throw lone(start);
    }
    content.append((char) code);
    if (Character.isHighSurrogate((char) code)) {
      int low =
          at + 1 < text.length() && text.charAt(at) == '\\' && text.charAt(at + 1) == 'u'
              ? hex(at + 2)
              : -1;
      if (low < 0 || !Character.isLowSurrogate((char) low)) {
        throw lone(start);
      }
      content.append((char) low);
      at += 6;
    }
  }

  private Stop lone(int start) {
    return stop(
        Problem.LONE_SURROGATE,
        start,
        text.substring(start, start + 6),
        "ký tự trọn vẹn",
        "Xóa mã này, hoặc gõ lại ký tự.");
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

  private void number() throws Stop {
    int start = at;
    if (text.charAt(at) == '-') {
      at++;
      if (text.startsWith("Infinity", at) || text.startsWith("NaN", at)) {
        throw notANumber(start, "-" + wordAt(at));
      }
    }
    int intStart = at;
    digits();
    if (at == intStart) {
      throw stop(
          Problem.NOT_JSON,
          start,
          quote(excerpt(start)),
          "chữ số sau dấu trừ",
          "Nếu chưa có số liệu thì ghi {\"missing\": \"not-scored\"}.");
    }
    if (at - intStart > 1 && text.charAt(intStart) == '0') {
      String rest = text.substring(intStart, at).replaceFirst("^0+(?=.)", "");
      throw stop(
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
        throw stop(
            Problem.NOT_JSON,
            start,
            quote(shortened(text.substring(start, at))),
            "chữ số sau dấu chấm",
            "Viết thêm phần thập phân, hoặc bỏ dấu chấm.");
      }
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      exponent(start);
    }
    if (at - start > LONGEST_NUMBER) {
      throw stop(
          Problem.NUMBER_TOO_LONG,
          start,
          at - start + " ký tự: " + shortened(text.substring(start, at)),
          "số không quá " + LONGEST_NUMBER + " ký tự",
          "Ghi đúng số trong văn bản, tối đa vài chữ số thập phân.");
    }
    if (at < text.length()) {
      char c = text.charAt(at);
      if (c == '%') {
        throw stop(
            Problem.PERCENT_SIGN,
            start,
            shortened(text.substring(start, at + 1)),
            shortened(text.substring(start, at)),
            "Bỏ dấu %.");
      }
      if (c == '.') {
        throw stop(
            Problem.AMBIGUOUS_NUMBER,
            start,
            quote(excerpt(start)),
            "số viết liền: 1234567 hoặc 1234.5",
            "Bỏ dấu ngăn hàng nghìn; phần thập phân ngăn bằng một dấu chấm.");
      }
      if (Character.isLetter(c)) {
        throw stop(
            Problem.TEXT_BESIDE_NUMBER,
            start,
            quote(excerpt(start)),
            shortened(text.substring(start, at)),
            "Bỏ chữ đứng sau số; đơn vị tính đã có trong lược đồ.");
      }
    }
  }

  private void exponent(int start) throws Stop {
    at++;
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      at++;
    }
    int from = at;
    digits();
    if (at == from) {
      throw stop(
          Problem.TEXT_BESIDE_NUMBER,
          start,
          quote(excerpt(start)),
          "một số",
          "Bỏ chữ đứng sau số.");
    }
    String power = text.substring(from, at).replaceFirst("^0+(?=.)", "");
    if (power.length() > 1 || Integer.parseInt(power) > LARGEST_EXPONENT) {
      throw stop(
          Problem.NUMBER_TOO_LARGE,
          start,
          shortened(text.substring(start, at)),
          "số viết thường, số mũ không quá " + LARGEST_EXPONENT,
          "Viết đủ chữ số, không dùng chữ e.");
    }
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
    return Words.visible(text.substring(from, to).strip());
  }

  private static String shortened(String written) {
    return written.length() <= 24 ? written : written.substring(0, 20) + "…";
  }

  private static String quote(String written) {
    return "\""
        + Words.visible(written.length() <= 80 ? written : written.substring(0, 80) + "…")
        + "\"";
  }
}
