package vn.parindex.analytics.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.check.Locator.Position;

/**
 * A sound JSON text (RFC 8259) in UTF-8 with the places of its values. It is scanned once and makes
 * no tree: for every value it keeps four numbers, and decodes numbers and texts where they are
 * asked for. That takes 16 bytes a value, about as much again as the text itself.
 *
 * <p>What {@link JsonFaults} finds a fault in is no sound text, and nothing else is none.
 */
final class JsonText {

  /** Names are told apart by their bytes first; so many are remembered that way. */
  private static final int SLOTS = 1 << 12;

  private static final int NO_NAME = -1;

  private final byte[] bytes;
  private final boolean limited;
  private int at;
  private int count;

  /** Where each value begins, in the order of the text. */
  private int[] from = new int[256];

  /** Where a number, text or word ends; of an object or array, which value comes after it. */
  private int[] to = new int[256];

  /** Which name a value has in its object. */
  private int[] name = new int[256];

  /** Where that name begins. */
  private int[] nameFrom = new int[256];

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> known = new HashMap<>();
  private final int[] slots = new int[SLOTS];

  /** Where each name was read first, and in which object it was seen last. */
  private int[] rawFrom = new int[64];

  private int[] rawTo = new int[64];
  private int[] owner = new int[64];

  private boolean hasEscapedNames;
  private int lineBreaks;
  private int[] lineStarts = {};

  private JsonText(byte[] bytes, boolean limited) {
    this.bytes = bytes;
    this.limited = limited;
  }

  /** The text; empty when anything is wrong with it, or when it is larger than a data file. */
  static Optional<JsonText> of(byte[] bytes) {
    try {
      return Optional.of(new JsonText(bytes, true).scanned());
    } catch (NotSound notSound) {
      return Optional.empty();
    }
  }

  /** A text of the program's own making, of whatever size. */
  static JsonText trusted(byte[] bytes) {
    try {
      return new JsonText(bytes, false).scanned();
    } catch (NotSound notSound) {
      throw new IllegalArgumentException("no JSON at byte " + notSound.offset);
    }
  }

  private static final class NotSound extends Exception {
    private static final long serialVersionUID = 1L;
    private final int offset;

    NotSound(int offset) {
      super("no sound JSON", null, false, false);
      this.offset = offset;
    }
  }

  private void expect(boolean sound) throws NotSound {
    if (!sound) {
      throw new NotSound(at);
    }
  }

  private JsonText scanned() throws NotSound {
    at = start();
    skip();
    value(NO_NAME, at, 0, false);
    skip();
    expect(at == bytes.length);
    return this;
  }

  /** After the byte order mark, if there is one. */
  private int start() {
    return bytes.length >= 3 && peek(0) == 0xEF && peek(1) == 0xBB && peek(2) == 0xBF ? 3 : 0;
  }

  /** A byte of the text; -1 behind its end. */
  private int peek(int offset) {
    return offset < bytes.length ? bytes[offset] & 0xFF : -1;
  }

  private void skip() {
    while (at < bytes.length && isBlank(bytes[at])) {
      lineBreaks += endsLine(at) ? 1 : 0;
      at++;
    }
  }

  private boolean endsLine(int offset) {
    return bytes[offset] == '\n' || bytes[offset] == '\r' && peek(offset + 1) != '\n';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private void value(int named, int namedFrom, int depth, boolean ofUnits) throws NotSound {
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
      name = Arrays.copyOf(name, 2 * count);
      nameFrom = Arrays.copyOf(nameFrom, 2 * count);
    }
    int index = count++;
    expect(!limited || count <= JsonFaults.MOST_VALUES);
    from[index] = at;
    name[index] = named;
    nameFrom[index] = namedFrom;
    switch (peek(at)) {
      case '{' -> object(index, depth + 1);
      case '[' -> array(index, depth + 1, ofUnits);
      case '"' -> string();
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    }
    to[index] = isContainer(index) ? count : at;
  }

  private void object(int index, int depth) throws NotSound {
    expect(!limited || depth <= JsonFaults.DEEPEST);
    at++;
    skip();
    int size = 0;
    while (peek(at) != '}') {
      expect(!limited || size < JsonFaults.WIDEST);
      expect(size++ == 0 || comma());
      int begin = at;
      expect(peek(at) == '"');
      int symbol = name();
      skip();
      expect(peek(at) == ':');
      at++;
      skip();
      value(symbol, begin, depth, depth == 1 && Subjects.UNIT_LISTS.contains(names.get(symbol)));
      skip();
    }
    at++;
    for (int i = index + 1; i < count; i = after(i)) {
      expect(owner[name[i]] != index + 1);
      owner[name[i]] = index + 1;
    }
  }

  private void array(int index, int depth, boolean ofUnits) throws NotSound {
    expect(!limited || depth <= JsonFaults.DEEPEST);
    at++;
    skip();
    int size = 0;
    while (peek(at) != ']') {
      expect(!limited || size < JsonFaults.widest(ofUnits));
      expect(size++ == 0 || comma());
      value(NO_NAME, at, depth, false);
      skip();
    }
    at++;
  }

  /** Passes a comma and the blanks behind it. */
  private boolean comma() {
    boolean comma = peek(at) == ',';
    at++;
    skip();
    return comma;
  }

  private void word(String word) throws NotSound {
    for (int i = 0; i < word.length(); i++) {
      expect(peek(at) == word.charAt(i));
      at++;
    }
  }

  private void number() throws NotSound {
    int begin = at;
    at += peek(at) == '-' ? 1 : 0;
    boolean zero = peek(at) == '0';
    int whole = digits();
    expect(whole == 1 || whole > 1 && !zero);
    if (peek(at) == '.') {
      at++;
      expect(digits() > 0);
    }
    if (peek(at) == 'e' || peek(at) == 'E') {
      at++;
      at += peek(at) == '+' || peek(at) == '-' ? 1 : 0;
      int zeros = at;
      while (peek(zeros) == '0') {
        zeros++;
      }
      expect(digits() > 0);
      expect(!limited || at - zeros <= 1);
    }
    expect(!limited || at - begin <= JsonFaults.LONGEST_NUMBER);
  }

  private int digits() {
    int begin = at;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at - begin;
  }

  /** Passes a text; says whether it has escapes. */
  private boolean string() throws NotSound {
    int begin = at++;
    boolean escapes = false;
    while (true) {
      expect(at < bytes.length);
      byte b = bytes[at];
      if (b == '"') {
        break;
      }
      if (b == '\\') {
        escapes = true;
        escape();
      } else if (b >= ' ') {
        at++;
      } else {
        letter(b & 0xFF);
      }
    }
    at++;
    expect(
        !limited
            || at - begin - 2 <= JsonFaults.LONGEST_STRING
            || text(begin, at).length() <= JsonFaults.LONGEST_STRING);
    return escapes;
  }

  /** Passes a letter of two to four bytes: none that has a shorter form, no half of a pair. */
  private void letter(int first) throws NotSound {
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    expect(length > 0);
    int second = peek(at + 1);
    expect(!(first == 0xE0 && second < 0xA0) && !(first == 0xED && second > 0x9F));
    expect(!(first == 0xF0 && second < 0x90) && !(first == 0xF4 && second > 0x8F));
    for (int i = 1; i < length; i++) {
      expect((peek(at + i) & 0xC0) == 0x80 && at + i < bytes.length);
    }
    at += length;
  }

  private void escape() throws NotSound {
    int c = peek(at + 1);
    if (c != 'u') {
      expect(c >= 0 && "\"\\/bfnrt".indexOf(c) >= 0);
      at += 2;
      return;
    }
    int code = hex(at + 2);
    expect(code >= 0 && !Character.isLowSurrogate((char) code));
    at += 6;
    if (Character.isHighSurrogate((char) code)) {
      int low = peek(at) == '\\' && peek(at + 1) == 'u' ? hex(at + 2) : -1;
      expect(low >= 0 && Character.isLowSurrogate((char) low));
      at += 6;
    }
  }

  /** Four hexadecimal digits; -1 when they are none. */
  private int hex(int offset) {
    int value = 0;
    for (int i = offset; i < offset + 4; i++) {
      int c = peek(i);
      int digit = c >= 0 && c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  /** Passes a name: its number among the names. */
  private int name() throws NotSound {
    int begin = at;
    hasEscapedNames |= string();
    int hash = 0;
    for (int i = begin; i < at; i++) {
      hash = hash * 31 + bytes[i];
    }
    int slot = (hash ^ hash >>> 12) & SLOTS - 1;
    int symbol = slots[slot] - 1;
    if (symbol >= 0 && Arrays.equals(bytes, rawFrom[symbol], rawTo[symbol], bytes, begin, at)) {
      return symbol;
    }
    String text = text(begin, at);
    if (names.size() < SLOTS) {
      // The very text that the program and other files have, which soon shows that they are equal.
      text = text.intern();
    }
    Integer before = known.putIfAbsent(text, names.size());
    symbol = before == null ? names.size() : before;
    if (before == null) {
      names.add(text);
      if (symbol == rawFrom.length) {
        rawFrom = Arrays.copyOf(rawFrom, 2 * symbol);
        rawTo = Arrays.copyOf(rawTo, 2 * symbol);
        owner = Arrays.copyOf(owner, 2 * symbol);
      }
      rawFrom[symbol] = begin;
      rawTo[symbol] = at;
    }
    slots[slot] = symbol + 1;
    return symbol;
  }

  /** The text between two quotes, decoded. */
  private String text(int begin, int end) {
    String raw = new String(bytes, begin + 1, end - begin - 2, StandardCharsets.UTF_8);
    int next = raw.indexOf('\\');
    if (next < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder();
    int done = 0;
    while (next >= 0) {
      text.append(raw, done, next);
      char c = raw.charAt(next + 1);
      boolean coded = c == 'u';
      done = next + (coded ? 6 : 2);
      text.append(
          coded
              ? (char) Integer.parseInt(raw, next + 2, next + 6, 16)
              : "\"\\/\b\f\n\r\t".charAt("\"\\/bfnrt".indexOf(c)));
      next = raw.indexOf('\\', done);
    }
    return text.append(raw, done, raw.length()).toString();
  }

  /** The whole of it. */
  Json root() {
    return new Json(this, 0, count);
  }

  /** How many values there are. */
  int count() {
    return count;
  }

  /** The names of all properties, each once. */
  List<String> names() {
    return Collections.unmodifiableList(names);
  }

  /** Whether a name is written with escapes, as no name of ours has to be. */
  boolean hasEscapedNames() {
    return hasEscapedNames;
  }

  /** The first byte of a value, which says what it is: a bracket, quote, digit, sign or letter. */
  byte first(int index) {
    return bytes[from[index]];
  }

  boolean isContainer(int index) {
    return first(index) == '{' || first(index) == '[';
  }

  /** The value after one and all that it holds. */
  int after(int index) {
    return isContainer(index) ? to[index] : index + 1;
  }

  /** The name of a value in its object; empty in a list. */
  String name(int index) {
    return name[index] == NO_NAME ? "" : names.get(name[index]);
  }

  /** A text, decoded. */
  String text(int index) {
    return text(from[index], to[index]);
  }

  /** A text as it is written, with its quotes. */
  String raw(int index) {
    return new String(bytes, from[index], to[index] - from[index], StandardCharsets.UTF_8);
  }

  /** Whether a text is written with escapes. */
  private boolean hasEscapes(int index) {
    for (int i = from[index]; i < to[index]; i++) {
      if (bytes[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  /** How many bytes a text, number or word has as it is written. */
  int length(int index) {
    return to[index] - from[index];
  }

  /** A byte of a text, number or word as it is written. */
  byte at(int index, int offset) {
    return bytes[from[index] + offset];
  }

  /** How many lines there are; they end with LF, CR LF or CR. */
  int lines() {
    return 1 + lineBreaks - (bytes[bytes.length - 1] == '\n' ? 1 : 0);
  }

  private int[] lineStarts() {
    if (lineStarts.length == 0) {
      int[] starts = new int[1 + lineBreaks];
      int line = 0;
      starts[line++] = start();
      for (int i = 0; i < bytes.length; i++) {
        if (endsLine(i)) {
          starts[line++] = i + 1;
        }
      }
      lineStarts = starts;
    }
    return lineStarts;
  }

  /**
   * Where the value with a JSON pointer begins, or the nearest one above it; a property begins with
   * its name.
   */
  Position position(String pointer) {
    Json value = root();
    for (String step : Json.steps(pointer)) {
      Json below = value.step(step);
      if (below.isMissing()) {
        break;
      }
      value = below;
    }
    int offset = nameFrom[value.index()];
    int line = line(value.index());
    int column = 1;
    for (int i = lineStarts()[line - 1]; i < offset; i++) {
      // Columns count as Java does: what takes four bytes here is two characters there.
      column += (bytes[i] & 0xC0) == 0x80 ? 0 : (bytes[i] & 0xFF) >= 0xF0 ? 2 : 1;
    }
    return new Position(line, column);
  }

  /** The line, from 1, on which a value begins; a property begins with its name. */
  int line(int index) {
    int line = Arrays.binarySearch(lineStarts(), nameFrom[index]);
    return line < 0 ? -line - 1 : line + 1;
  }

  /**
   * Which of some signs stand in the text, as far as they are ASCII.
   *
   * @param signs none of which is empty
   */
  Set<String> having(Set<String> signs) {
    Set<String> found = new HashSet<>();
    Set<String> sought = new HashSet<>(signs);
    boolean[] begins = new boolean[256];
    sought.forEach(sign -> begins[sign.charAt(0)] = true);
    for (int i = 0; i < bytes.length; i++) {
      if (begins[bytes[i] & 0xFF]) {
        int offset = i;
        sought.removeIf(sign -> stands(sign, offset) && found.add(sign));
      }
    }
    for (int i = 0; i < count && !sought.isEmpty(); i++) {
      if (first(i) == '"' && hasEscapes(i)) {
        String text = text(i);
        sought.removeIf(sign -> text.contains(sign) && found.add(sign));
      }
    }
    for (String property : hasEscapedNames ? names : List.<String>of()) {
      sought.removeIf(sign -> property.contains(sign) && found.add(sign));
    }
    return found;
  }

  private boolean stands(String sign, int offset) {
    for (int i = 0; i < sign.length(); i++) {
      if (peek(offset + i) != sign.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
