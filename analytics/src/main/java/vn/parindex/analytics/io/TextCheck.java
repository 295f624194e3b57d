package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
  // Symbols that are letters in TCVN3 fonts, inside a word; letters that only VNI fonts need.
  private static final Pattern TCVN3 =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}*[A-Za-z][¬µ¶¸¹¨ª¼½¾]\\p{L}+|\\p{L}*[A-Za-z][¬¨](?!\\p{L}))|(?<![^\\s\"])®\\p{L}+");
  private static final Pattern VNI =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}*[AEIOUYaeiouyñöô][äåæëïîøûüÿùáàãâéèóòúÄÅËÏÎØÛÜ]\\p{L}*|\\p{L}*ñ\\p{L}+)");
  private static final Pattern NEVER_VIETNAMESE = Pattern.compile("[äåæëïîñöøûüÿ]");
  // Without one of these letters in a word none of its patterns matches.
  private static final String MOJIBAKE_SIGNS = "ÃáÄÆÅ";
  private static final String TCVN3_SIGNS = "¬µ¶¸¹¨ª¼½¾®";
  private static final String VNI_SIGNS = "äåæëïîñøûüÿùáàãâéèóòúÄÅËÏÎØÛÜ";
  private static final Pattern CODE_PLACE =
      Pattern.compile(
          "/(units|tiles)/\\d+/(code|unit)|/units/\\d+/neighbours/\\d+"
              + "|/successions/\\d+/(successor|parts/\\d+)");

  private final Report report;
  private boolean said;

  TextCheck(Report report) {
    this.report = report;
  }

  /** Checks the texts and the names of a JSON document. */
  void check(JsonDocument document) {
    SourceText source = document.source();
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
        matches(MOJIBAKE, MOJIBAKE_SIGNS, source.text()).stream().findFirst();
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
    Set<String> tcvn = new LinkedHashSet<>();
    Set<String> vni = new LinkedHashSet<>();
    int first = Integer.MAX_VALUE;
    int firstTcvn = -1;
    for (MatchResult symbols : matches(TCVN3, TCVN3_SIGNS, source.text())) {
      firstTcvn = firstTcvn < 0 ? symbols.start() : firstTcvn;
      tcvn.add(symbols.group().strip());
    }
    boolean marked = false;
    for (MatchResult letters : matches(VNI, VNI_SIGNS, source.text())) {
      first = Math.min(first, letters.start());
      vni.add(letters.group());
      marked |= NEVER_VIETNAMESE.matcher(letters.group()).find();
    }
    vni.removeIf(word -> !NEVER_VIETNAMESE.matcher(word).find());
    boolean old = tcvn.size() >= 2;
    boolean found = old || marked && vni.size() >= 2;
    if (found) {
      report.add(
          Problem.OLD_FONT,
          source.file(),
          source.position(old ? firstTcvn : first),
          "",
          MessageWords.list((old ? tcvn : vni).stream().limit(3).toList()),
          "tiếng Việt gõ bằng Unicode",
          "Chuyển tệp từ "
              + (old ? "TCVN3 (.VnTime)" : "VNI")
              + " sang Unicode bằng bộ gõ (ví dụ UniKey Toolkit), rồi lưu UTF-8.");
    }
    return found;
  }

  /**
   * What a pattern finds in a text. A match has one of the signs and no blank, so that only words,
   * from blank to blank, with a sign are looked at.
   */
  private static List<MatchResult> matches(Pattern pattern, String signs, String text) {
    List<MatchResult> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    int to = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127 && signs.indexOf(text.charAt(i)) >= 0) {
        int from = i;
        while (from > to && text.charAt(from - 1) > ' ') {
          from--;
        }
        to = i;
        while (to < text.length() && text.charAt(to) > ' ') {
          to++;
        }
        matcher.region(from, to);
        while (matcher.find()) {
          found.add(matcher.toMatchResult());
        }
        i = to;
      }
    }
    return found;
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
      String file, String pointer, JsonNode node, Map<String, String> codes, List<String> order) {
    if (node.isObject()) {
      node.properties()
          .forEach(
              entry -> {
                String below = pointer + "/" + entry.getKey().replace("~", "~0").replace("/", "~1");
                text(new Place(file, below), entry.getKey(), "tên mục");
                walk(file, below, entry.getValue(), codes, order);
              });
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(file, pointer + "/" + i, node.get(i), codes, order);
      }
    } else if (node.isTextual() && !(said && report.has(file, pointer))) {
      text(new Place(file, pointer), node.textValue(), "chữ");
      if (CODE_PLACE.matcher(pointer).matches()) {
        codes.put(pointer, node.textValue());
        order.add(pointer);
      }
      if (pointer.matches("/units/\\d+/name")) {
        name(new Place(file, pointer), node.textValue());
      }
    }
  }

  private void name(Place place, String name) {
    boolean odd = name.matches("(?s).*([<>\\\\/{}]|\\.\\.).*");
    boolean reserved = name.matches("(?i)(con|prn|aux|nul|(com|lpt)[0-9])(\\..*)?");
    if (odd || reserved || name.length() > 80) {
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

  /** Codes of one file: where most have n digits, fewer digits are lost zeros. */
  private void codes(String file, Map<String, String> codes, List<String> order) {
    Map<Integer, Integer> lengths = new HashMap<>();
    for (String code : codes.values()) {
      if (code.matches("[0-9]+")) {
        lengths.merge(code.length(), 1, Integer::sum);
      }
    }
    Optional<Map.Entry<Integer, Integer>> usual =
        lengths.entrySet().stream()
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()));
    if (usual.isEmpty() || usual.get().getValue() < 2) {
      return;
    }
    int length = usual.get().getKey();
    for (String pointer : order) {
      String code = codes.get(pointer);
      Place place = new Place(file, pointer);
      if (code.matches("[0-9]+") && code.length() < length) {
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
      } else if (code.matches("[0-9A-Za-z]*[A-Za-z][0-9A-Za-z]*")) {
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
