package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written on the sheets of a PDF as Chromium writes it, with objects in the open: glyphs by
 * their number in a font, and with each font a table that says which letters they are.
 */
final class SheetWords {

  private static final Pattern SHEET =
      Pattern.compile("/Type\\s*/Page\\b.*?endobj", Pattern.DOTALL);
  private static final Pattern CONTENT = Pattern.compile("/Contents (\\d+) 0 R");
  private static final Pattern FONT = Pattern.compile("/(F\\d+) (\\d+) 0 R");
  private static final Pattern LETTERS = Pattern.compile("/ToUnicode (\\d+) 0 R");

  /** A font is taken, or glyphs are drawn. */
  private static final Pattern DRAWN = Pattern.compile("/(F\\d+) \\S+ Tf|<([0-9A-F]+)> Tj");

  private static final Pattern SPACE = Pattern.compile("begincodespacerange\\s+<(\\w+)>");
  private static final Pattern ONE = Pattern.compile("(?m)^<(\\w+)> <(\\w{4})>$");
  private static final Pattern ROW = Pattern.compile("(?m)^<(\\w+)> <(\\w+)> <(\\w{4})>$");

  /** How many digits the number of a glyph has, and which letter each glyph is. */
  private record Font(int digits, Map<Integer, Integer> letters) {}

  private final byte[] pdf;
  private final String text;
  private final Map<String, Font> fonts = new HashMap<>();

  private SheetWords(byte[] pdf) {
    this.pdf = pdf;
    this.text = new String(pdf, StandardCharsets.ISO_8859_1);
  }

  /** One text for each sheet, in the order in which it is drawn. */
  static List<String> of(byte[] pdf) {
    SheetWords words = new SheetWords(pdf);
    List<String> sheets = SHEET.matcher(words.text).results().map(words::onSheet).toList();
    assertThat(sheets).hasSize(Sheets.of(pdf).count());
    return sheets;
  }

  private String onSheet(MatchResult sheet) {
    Map<String, String> named = new HashMap<>();
    FONT.matcher(sheet.group()).results().forEach(font -> named.put(font.group(1), font.group(2)));
    StringBuilder words = new StringBuilder();
    Font font = new Font(1, Map.of());
    Matcher drawn = DRAWN.matcher(stream(first(CONTENT, sheet.group())));
    while (drawn.find()) {
      if (drawn.group(1) != null) {
        font = fonts.computeIfAbsent(named.get(drawn.group(1)), this::font);
      } else {
        for (int i = 0; i < drawn.group(2).length(); i += font.digits()) {
          int glyph = hex(drawn.group(2).substring(i, i + font.digits()));
          words.appendCodePoint(font.letters().getOrDefault(glyph, (int) '?'));
        }
      }
    }
    return words.toString();
  }

  private Font font(String number) {
    Map<Integer, Integer> letters = new HashMap<>();
    String table = stream(first(LETTERS, object(number)));
    ONE.matcher(table).results().forEach(one -> letters.put(hex(one.group(1)), hex(one.group(2))));
    ROW.matcher(table)
        .results()
        .forEach(
            row -> {
              int from = hex(row.group(1));
              for (int glyph = from; glyph <= hex(row.group(2)); glyph++) {
                letters.put(glyph, hex(row.group(3)) + glyph - from);
              }
            });
    return new Font(first(SPACE, table).length(), letters);
  }

  private String object(String number) {
    int start = start(number);
    return text.substring(start, text.indexOf("endobj", start));
  }

  private String stream(String number) {
    int head = text.indexOf("stream", start(number));
    return Sheets.inflated(pdf, text.indexOf('\n', head) + 1);
  }

  private int start(String number) {
    int start = text.indexOf("\n" + number + " 0 obj");
    assertThat(start).as("object " + number).isNotNegative();
    return start;
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private static int hex(String digits) {
    return Integer.parseInt(digits, 16);
  }
}
