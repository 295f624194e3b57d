package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is on the sheets of a PDF as Chromium writes it, with objects in the open: glyphs by their
 * number in a font, and with each font a table that says which letters they are; and drawings.
 */
final class SheetWords {

  private static final Pattern SHEET =
      Pattern.compile("/Type\\s*/Page\\b.*?endobj", Pattern.DOTALL);
  private static final Pattern CONTENT = Pattern.compile("/Contents (\\d+) 0 R");
  private static final Pattern FONT = Pattern.compile("/(F\\d+) (\\d+) 0 R");
  private static final Pattern FORM = Pattern.compile("/(X\\d+) (\\d+) 0 R");
  private static final Pattern PLACED = Pattern.compile("/Matrix \\[([^]]+)]");
  private static final Pattern LETTERS = Pattern.compile("/ToUnicode (\\d+) 0 R");
  private static final Pattern GLYPHS = Pattern.compile("/DescendantFonts \\[(\\d+) 0 R]");
  private static final Pattern WIDTHS =
      Pattern.compile("/W \\[((?:[^\\[\\]]|\\[[^\\]]*])*)]", Pattern.DOTALL);
  private static final Pattern DRAWN_WIDTHS = Pattern.compile("/Widths \\[([^\\]]*)]");
  private static final Pattern FIRST_DRAWN = Pattern.compile("/FirstChar (\\d+)");
  private static final Pattern WIDTH =
      Pattern.compile("(\\d+) (?:\\[([^\\]]*)]|(\\d+) (-?[0-9.]+))");

  /** What a content stream consists of: glyphs, names, numbers and operators. */
  private static final Pattern TOKEN =
      Pattern.compile("<([0-9A-F]+)>|/([^\\s/<>\\[\\]]+)|(-?[0-9]*\\.?[0-9]+)|([A-Za-z*]+)|\\S");

  private static final Pattern SPACE = Pattern.compile("begincodespacerange\\s+<(\\w+)>");
  private static final Pattern ONE = Pattern.compile("(?m)^<(\\w+)> <(\\w{4})>$");
  private static final Pattern ROW = Pattern.compile("(?m)^<(\\w+)> <(\\w+)> <(\\w{4})>$");

  /**
   * A letter, or a piece of a drawing.
   *
   * @param letter empty for a drawing
   * @param left in points from the left edge of the sheet
   * @param right where it ends
   * @param bottom in points from the lower edge of the sheet; a letter stands there
   * @param size how large the letter is, in points
   */
  record Mark(String letter, double left, double right, double bottom, double size) {}

  /** How many digits the number of a glyph has, which letter each glyph is, and how wide. */
  private record Font(int digits, Map<Integer, Integer> letters, Map<Integer, Double> widths) {}

  private final byte[] pdf;
  private final String text;
  private final Map<String, Font> fonts = new HashMap<>();

  private SheetWords(byte[] pdf) {
    this.pdf = pdf;
    this.text = new String(pdf, StandardCharsets.ISO_8859_1);
  }

  /** One text for each sheet, in the order in which it is drawn. */
  static List<String> of(byte[] pdf) {
    return words(marks(pdf));
  }

  /** The words among what is on each sheet. */
  static List<String> words(List<List<Mark>> sheets) {
    return sheets.stream()
        .map(sheet -> sheet.stream().map(Mark::letter).collect(Collectors.joining()))
        .toList();
  }

  /** Everything on each sheet, in the order in which it is drawn. */
  static List<List<Mark>> marks(byte[] pdf) {
    SheetWords words = new SheetWords(pdf);
    List<List<Mark>> sheets = new ArrayList<>();
    for (MatchResult sheet : SHEET.matcher(words.text).results().toList()) {
      Drawing drawing = words.new Drawing();
      drawing.draw(
          words.stream(first(CONTENT, sheet.group())), sheet.group(), new AffineTransform());
      sheets.add(drawing.marks);
    }
    assertThat(sheets).hasSize(Sheets.of(pdf).count());
    return sheets;
  }

  /** A sheet as it is drawn. */
  private final class Drawing {

    private final List<Mark> marks = new ArrayList<>();
    private final List<Point2D> path = new ArrayList<>();

    private void draw(String content, String resources, AffineTransform placed) {
      Map<String, String> named = new HashMap<>();
      FONT.matcher(resources).results().forEach(font -> named.put(font.group(1), font.group(2)));
      FORM.matcher(resources).results().forEach(form -> named.put(form.group(1), form.group(2)));
      Deque<AffineTransform> kept = new ArrayDeque<>();
      AffineTransform at = placed;
      AffineTransform line = new AffineTransform();
      Font font = new Font(1, Map.of(), Map.of());
      double size = 0;
      List<Double> numbers = new ArrayList<>();
      String name = "";
      String glyphs = "";
      Matcher token = TOKEN.matcher(content);
      while (token.find()) {
        if (token.group(1) != null) {
          glyphs = token.group(1);
        } else if (token.group(2) != null) {
          name = token.group(2);
        } else if (token.group(3) != null) {
          numbers.add(Double.valueOf(token.group(3)));
        } else if (token.group(4) != null) {
          switch (token.group(4)) {
            case "q" -> kept.push(at);
            case "Q" -> at = kept.pop();
            case "cm" -> at = moved(at, matrix(numbers));
            case "Tf" -> {
              font = fonts.computeIfAbsent(named.get(name), SheetWords.this::font);
              size = last(numbers, 1);
            }
            case "Tm" -> line = matrix(numbers);
            case "Td" ->
                line =
                    moved(
                        line,
                        AffineTransform.getTranslateInstance(last(numbers, 2), last(numbers, 1)));
            case "Tj" -> letters(glyphs, font, size, moved(at, line));
            case "m", "l" -> point(at, last(numbers, 2), last(numbers, 1));
            case "re" -> {
              point(at, last(numbers, 4), last(numbers, 3));
              point(at, last(numbers, 4) + last(numbers, 2), last(numbers, 3) + last(numbers, 1));
            }
            case "c" -> point(at, last(numbers, 2), last(numbers, 1));
            case "f", "f*", "S", "B", "B*" -> paint();
            case "n" -> path.clear();
            case "Do" -> form(named.get(name), at);
            default -> {}
          }
          numbers.clear();
        }
      }
    }

    private void letters(String glyphs, Font font, double size, AffineTransform at) {
      double begin = 0;
      for (int i = 0; i < glyphs.length(); i += font.digits()) {
        int glyph = hex(glyphs.substring(i, i + font.digits()));
        double end = begin + font.widths().getOrDefault(glyph, 0d) * size / 1000;
        Point2D foot = at.transform(new Point2D.Double(begin, 0), null);
        marks.add(
            new Mark(
                Character.toString(font.letters().getOrDefault(glyph, (int) '?')),
                foot.getX(),
                at.transform(new Point2D.Double(end, 0), null).getX(),
                foot.getY(),
                size * Math.sqrt(Math.abs(at.getDeterminant()))));
        begin = end;
      }
    }

    private void point(AffineTransform at, double x, double y) {
      path.add(at.transform(new Point2D.Double(x, y), null));
    }

    private void paint() {
      marks.add(
          new Mark(
              "",
              path.stream().mapToDouble(Point2D::getX).min().orElseThrow(),
              path.stream().mapToDouble(Point2D::getX).max().orElseThrow(),
              path.stream().mapToDouble(Point2D::getY).min().orElseThrow(),
              0));
      path.clear();
    }

    /** What is drawn as a whole, for its transparency. */
    private void form(String number, AffineTransform at) {
      String form = object(number);
      Matcher matrix = PLACED.matcher(form);
      AffineTransform placed = at;
      if (matrix.find()) {
        placed =
            moved(
                at,
                matrix(
                    Pattern.compile("\\s+")
                        .splitAsStream(matrix.group(1).strip())
                        .map(Double::valueOf)
                        .toList()));
      }
      draw(stream(number), form, placed);
    }
  }

  private static AffineTransform moved(AffineTransform by, AffineTransform what) {
    AffineTransform moved = new AffineTransform(by);
    moved.concatenate(what);
    return moved;
  }

  private static AffineTransform matrix(List<Double> numbers) {
    return new AffineTransform(
        last(numbers, 6),
        last(numbers, 5),
        last(numbers, 4),
        last(numbers, 3),
        last(numbers, 2),
        last(numbers, 1));
  }

  private static double last(List<Double> numbers, int from) {
    return numbers.get(numbers.size() - from);
  }

  private Font font(String number) {
    String font = object(number);
    Map<Integer, Integer> letters = new HashMap<>();
    String table = stream(first(LETTERS, font));
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
    return new Font(first(SPACE, table).length(), letters, widths(font));
  }

  /** Of glyphs one after the other, or one width for some of them; some fonts are drawings. */
  private Map<Integer, Double> widths(String font) {
    Map<Integer, Double> widths = new HashMap<>();
    Matcher drawn = DRAWN_WIDTHS.matcher(font);
    if (drawn.find()) {
      each(Integer.parseInt(first(FIRST_DRAWN, font)), drawn.group(1), widths);
      return widths;
    }
    Matcher width = WIDTH.matcher(first(WIDTHS, object(first(GLYPHS, font))));
    while (width.find()) {
      int from = Integer.parseInt(width.group(1));
      if (width.group(2) == null) {
        for (int glyph = from; glyph <= Integer.parseInt(width.group(3)); glyph++) {
          widths.put(glyph, Double.valueOf(width.group(4)));
        }
      } else {
        each(from, width.group(2), widths);
      }
    }
    assertThat(widths).isNotEmpty();
    return widths;
  }

  private static void each(int from, String listed, Map<Integer, Double> widths) {
    String[] each = listed.strip().split("\\s+");
    for (int i = 0; i < each.length; i++) {
      widths.put(from + i, Double.valueOf(each[i]));
    }
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
