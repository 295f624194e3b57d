package vn.parindex.analytics.io;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;

/**
 * Looks at every text of a file for what the eye does not see: encodings gone wrong, decomposed
 * letters, hidden characters, look-alikes, codes that lost a zero.
 */
final class TextCheck {

  // "á»‡", "Ã¡", "Ä‘", "Æ°": UTF-8 read as Windows-1252. French quotes after a letter are left
  // alone, and so is every pair that Vietnamese text can contain.
  private static final String HIGH =
      "[\\u0080-\\u00AA\\u00AC-\\u00BA\\u00BC-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“•–—˜™š›œžŸ]";
  private static final Pattern MOJIBAKE =
      Pattern.compile(
          "Ã[\\u0080-\\u00AA\\u00AC-\\u00BA\\u00BC-\\u00BF]|á[º»]"
              + HIGH
              + "|Ä[‘’\\u0090\\u0091\\u0082\\u0083]|Æ[°¡]|Å[©¨]|Ä©");
  private static final String MOJIBAKE_SIGNS = "ÃÄÆÅº»";

  private static final Map<String, List<String>> CODE_STEPS =
      Map.of(
          "units", List.of("code", "unit", "neighbours"),
          "tiles", List.of("code", "unit"),
          "successions", List.of("successor", "parts"));
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern WITH_LETTER = Pattern.compile("[0-9A-Za-z]*[A-Za-z][0-9A-Za-z]*");
  private static final Pattern NAME_PLACE = Pattern.compile("/units/\\d+/name");
  private static final Pattern STRANGE = Pattern.compile("[<>\\\\/{}]|\\.\\.");
  private static final Pattern RESERVED =
      Pattern.compile("(con|prn|aux|nul|(com|lpt)[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE_PLACE =
      Pattern.compile(
          "/(units|tiles)/\\d+/(code|unit)|/units/\\d+/neighbours/\\d+"
              + "|/successions/\\d+/(successor|parts/\\d+)");

  private final Report report;
  private boolean said;

  TextCheck(Report report) {
    this.report = report;
  }

  /**
   * Whether nothing is to be said of a text: so that most files need not be looked at value by
   * value. Says no, too, where only a closer look can tell.
   */
  static boolean isPlain(JsonText text) {
    Set<String> tcvn = new HashSet<>();
    Set<String> vni = new HashSet<>();
    for (int i = 0; i < text.count(); i++) {
      if (text.first(i) == '"' && !isPlain(text, i, tcvn, vni)) {
        return false;
      }
    }
    List<String> codes = new ArrayList<>();
    for (String list : Subjects.UNIT_LISTS) {
      Json units = text.root().path(list);
      for (Json unit = units.first(); !unit.isMissing(); unit = unit.next()) {
        if (list.equals("units") && isStrange(unit.path("name").asText(""))) {
          return false;
        }
        for (String step : CODE_STEPS.get(list)) {
          addTexts(unit.path(step), codes);
        }
      }
    }
    return !text.hasEscapedNames()
        && text.names().stream().allMatch(TextCheck::isPlainName)
        && tcvn.size() < OldFont.WORDS
        && vni.size() < OldFont.WORDS
        && usualLength(codes)
            .filter(
                length ->
                    codes.stream()
                        .anyMatch(
                            code ->
                                hasLostZeros(code, length) || WITH_LETTER.matcher(code).matches()))
            .isEmpty();
  }

  /** A text, or the texts of a list. */
  private static void addTexts(Json value, List<String> to) {
    if (value.isTextual()) {
      to.add(value.textValue());
    }
    for (Json each = value.first(); !each.isMissing(); each = each.next()) {
      addTexts(each, to);
    }
  }

  private static boolean isPlainName(String name) {
    return name.length() <= StructureCheck.LONGEST_NAME
        && name.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }

  private static boolean isPlain(JsonText text, int index, Set<String> tcvn, Set<String> vni) {
    int last = text.length(index) - 1;
    boolean isSimple = last <= StructureCheck.LONGEST_TEXT;
    for (int i = 1; i < last && isSimple; i++) {
      byte b = text.at(index, i);
      isSimple = b >= ' ' && b != 0x7F && b != '\\';
    }
    if (isSimple) {
      return last == 1 || text.at(index, 1) != ' ' && text.at(index, last - 1) != ' ';
    }
    String plain = text.text(index);
    String raw = text.raw(index);
    OldFont.addWords(raw, tcvn, vni);
    return plain.length() <= StructureCheck.LONGEST_TEXT
        && isPlain(plain)
        && OldFont.matches(MOJIBAKE, MOJIBAKE_SIGNS, raw).isEmpty();
  }

  /** Whether a text has no oddity and no blank at its ends. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isUsual(text.charAt(i))) {
        return oddity(text, "").isEmpty() && text.equals(text.strip());
      }
    }
    return text.isEmpty() || text.charAt(0) > ' ' && text.charAt(text.length() - 1) > ' ';
  }

  /** Whether a letter or sign is one of itself, whatever stands beside it. */
  private static boolean isUsual(char c) {
    return c < 0x7F
        ? c >= ' ' || c == '\n'
        : c > 0xA0 && c < 0x250 && c != 0xAD && c != 0xD0 && c != 0xF0
            || c >= 0x1E00 && c < 0x1F00
            || "–—‘’“”…".indexOf(c) >= 0;
  }

  /** Checks the texts and the names of a JSON document. */
  void check(SourceText source, JsonDocument document) {
    if (!encodings(source)) {
      return;
    }
    Map<String, String> codes = new HashMap<>();
    List<String> order = new ArrayList<>();
    said = report.hasErrors(source.file());
    walk(source.file(), "", document.root(), codes, order);
    codes(source.file(), codes, order);
  }

  /** Checks a Markdown file line by line; tabs and blanks at the end of a line mean something. */
  void check(SourceText source) {
    encodings(source);
    if (report.hasErrors(source.file())) {
      return;
    }
    List<Integer> starts = source.lineStarts();
    for (int line = 0; line < starts.size(); line++) {
      int start = starts.get(line);
      int end = line + 1 < starts.size() ? starts.get(line + 1) : source.text().length();
      String text = source.text().substring(start, end).replaceFirst("\\R\\z", "");
      oddity(text.replace('\t', ' '), "dòng chữ")
          .ifPresent(
              odd ->
                  report.add(
                      odd.problem(),
                      source.file(),
                      source.position(start + odd.offset()),
                      "",
                      odd.found(),
                      odd.expected(),
                      odd.remedy()));
    }
  }

  /** Whether letters are what they look like; reported if not. */
  private boolean encodings(SourceText source) {
    Optional<MatchResult> twice =
        OldFont.matches(MOJIBAKE, MOJIBAKE_SIGNS, source.text()).stream().findFirst();
    if (twice.isPresent()) {
      int start = twice.get().start();
      String word = wordAround(source.text(), start);
      report.add(
          Problem.DOUBLE_ENCODED,
          source.file(),
          source.position(start),
          "",
          MessageWords.quoted(word),
          repaired(word).map(w -> "\"" + w + "\"").orElse("chữ tiếng Việt đọc được"),
          "Tệp UTF-8 đã bị mở nhầm bảng mã rồi lưu lại. Lấy lại bản trước, mở bằng UTF-8.");
      return false;
    }
    return !oldFont(source);
  }

  private boolean oldFont(SourceText source) {
    Optional<OldFont> old = OldFont.in(source.text());
    old.ifPresent(
        font ->
            report.add(
                Problem.OLD_FONT,
                source.file(),
                source.position(font.offset()),
                "",
                MessageWords.list(font.words()),
                OldFont.EXPECTED,
                "Chuyển tệp từ "
                    + font.name()
                    + " sang Unicode bằng bộ gõ (ví dụ UniKey Toolkit), rồi lưu UTF-8."));
    return old.isPresent();
  }

  private static String wordAround(String text, int offset) {
    int from = offset;
    int to = offset;
    while (from > 0 && offset - from < 20 && " \"\n\r\t".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    while (to < text.length() && to - offset < 20 && " \"\n\r\t".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(from, to);
  }

  private static Optional<String> repaired(String word) {
    Charset windows = Charset.forName("windows-1252");
    String back = new String(word.getBytes(windows), StandardCharsets.UTF_8);
    return back.indexOf('\uFFFD') < 0 && back.indexOf('?') < 0
        ? Optional.of(back)
        : Optional.empty();
  }

  private void walk(
      String file, String pointer, Json node, Map<String, String> codes, List<String> order) {
    if (node.isObject()) {
      for (Json each = node.first(); !each.isMissing(); each = each.next()) {
        String below = pointer + Place.of("").at(each.name()).pointer();
        text(new Place(file, below), each.name(), "tên mục");
        walk(file, below, each, codes, order);
      }
    } else if (node.isArray()) {
      int index = 0;
      for (Json each = node.first(); !each.isMissing(); each = each.next()) {
        walk(file, pointer + "/" + index++, each, codes, order);
      }
    } else if (node.isTextual() && !(said && report.has(file, pointer))) {
      text(new Place(file, pointer), node.textValue(), "chữ");
      if (CODE_PLACE.matcher(pointer).matches()) {
        codes.put(pointer, node.textValue());
        order.add(pointer);
      }
      if (NAME_PLACE.matcher(pointer).matches()) {
        name(new Place(file, pointer), node.textValue());
      }
    }
  }

  private static boolean isStrange(String name) {
    return STRANGE.matcher(name).find() || isReserved(name) || name.length() > 80;
  }

  /** Whether Windows lets no file or folder be called so. */
  static boolean isReserved(String name) {
    return RESERVED.matcher(name).matches();
  }

  private void name(Place place, String name) {
    if (isStrange(name)) {
      report.add(
          Problem.STRANGE_NAME,
          place,
          MessageWords.quoted(name),
          "tên đơn vị hành chính, không quá 80 ký tự",
          "Kiểm tra lại tên; trang vẫn hiện đúng từng chữ như đã ghi.");
    }
  }

  private void text(Place place, String text, String what) {
    Optional<Oddity> odd = oddity(text, what);
    odd.ifPresent(o -> report.add(o.problem(), place, o.found(), o.expected(), o.remedy()));
    if (odd.isEmpty() && !text.equals(text.strip())) {
      report.add(
          Problem.STRAY_BLANK,
          place,
          MessageWords.quoted(text),
          MessageWords.quoted(text.strip()),
          "Xóa dấu cách ở đầu hoặc cuối.");
    }
  }

  /** What the eye does not see in a text, and where. */
  private record Oddity(
      Problem problem, int offset, String found, String expected, String remedy) {}

  /** The first oddity of a text; empty when the eye sees all of it. */
  private static Optional<Oddity> oddity(String text, String what) {
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
      int offset = 0;
      while (offset < Math.min(text.length(), composed.length())
          && text.charAt(offset) == composed.charAt(offset)) {
        offset++;
      }
      return Optional.of(
          new Oddity(
              Problem.NOT_NFC,
              offset,
              MessageWords.quoted(text) + " (chữ và dấu rời nhau)",
              MessageWords.quoted(composed) + " (dựng sẵn, NFC)",
              "Gõ lại " + what + " bằng Unicode dựng sẵn."));
    }
    int[] points = text.codePoints().toArray();
    int offset = 0;
    for (int i = 0; i < points.length; i++) {
      int c = points[i];
      if (c != '\n' && MessageWords.isHidden(c)) {
        return Optional.of(
            new Oddity(
                Problem.HIDDEN_CHARACTER,
                offset,
                MessageWords.quoted(text),
                what + " không có ký tự ẩn",
                String.format(
                    Locale.ROOT, "Xóa ký tự U+%04X ở vị trí thứ %d, hoặc gõ lại.", c, i + 1)));
      }
      if (c == 0xD0 || c == 0xF0) {
        return Optional.of(
            new Oddity(
                Problem.ETH,
                offset,
                MessageWords.quoted(text) + String.format(Locale.ROOT, " (U+%04X)", c),
                MessageWords.quoted(text.replace('\u00D0', 'Đ').replace('\u00F0', 'đ'))
                    + " (Đ là U+0110)",
                "Gõ lại chữ Đ bằng bộ gõ tiếng Việt."));
      }
      if (c >= 0xFF01 && c <= 0xFF5E || Character.isDigit(c) && c > '9') {
        return Optional.of(
            new Oddity(
                Problem.FULL_WIDTH,
                offset,
                MessageWords.quoted(text),
                MessageWords.quoted(Normalizer.normalize(text, Normalizer.Form.NFKC)),
                "Gõ lại bằng chữ và số thường."));
      }
      offset += Character.charCount(c);
    }
    return Optional.empty();
  }

  /** How many digits most codes of digits have; empty where no two have as many. */
  private static Optional<Integer> usualLength(Collection<String> codes) {
    Map<Integer, Integer> lengths = new HashMap<>();
    for (String code : codes) {
      if (DIGITS.matcher(code).matches()) {
        lengths.merge(code.length(), 1, Integer::sum);
      }
    }
    return lengths.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .filter(usual -> usual.getValue() >= 2)
        .map(Map.Entry::getKey);
  }

  /** Whether a code has fewer digits than others have. */
  private static boolean hasLostZeros(String code, int length) {
    return code.length() < length && DIGITS.matcher(code).matches();
  }

  /** Codes of one file: where most have n digits, fewer digits are lost zeros. */
  private void codes(String file, Map<String, String> codes, List<String> order) {
    Optional<Integer> usual = usualLength(codes.values());
    if (usual.isEmpty()) {
      return;
    }
    int length = usual.get();
    for (String pointer : order) {
      String code = codes.get(pointer);
      Place place = new Place(file, pointer);
      if (hasLostZeros(code, length)) {
        report.add(
            Problem.LOST_ZERO,
            place,
            MessageWords.quoted(code),
            "mã "
                + length
                + " chữ số như các mã khác, có lẽ \""
                + "0".repeat(length - code.length())
                + code
                + "\"",
            "Ghi đủ số 0 ở đầu và giữ trong ngoặc kép; Excel hay làm mất số này.");
      } else if (WITH_LETTER.matcher(code).matches()) {
        report.add(
            Problem.LETTER_IN_CODE,
            place,
            MessageWords.quoted(code),
            "mã " + length + " chữ số như các mã khác",
            code.matches("(?i)[0-9OIL]+")
                ? "Có thể gõ nhầm chữ O, I, l thay cho số 0, 1."
                : "Sửa mã cho đúng danh mục hành chính.");
      }
    }
  }
}
