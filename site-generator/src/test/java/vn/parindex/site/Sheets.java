package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * The sheets of a PDF as browsers write it, each with its size: page objects in the open (Chromium)
 * or in compressed streams of objects (Firefox).
 */
record Sheets(List<Size> sizes) {

  private static final Pattern SHEET =
      Pattern.compile("/Type\\s*/Page\\b.*?endobj", Pattern.DOTALL);
  private static final Pattern BOX =
      Pattern.compile("/MediaBox\\s*\\[\\s*0\\s+0\\s+([0-9.]+)\\s+([0-9.]+)\\s*\\]");
  private static final Pattern COUNT = Pattern.compile("/Type\\s*/Pages\\b[^>]*?/Count\\s+(\\d+)");

  private static final Pattern PACKED =
      Pattern.compile("/Type\\s*/ObjStm\\b(.*?)stream\\r?\\n", Pattern.DOTALL);
  private static final Pattern FIRST = Pattern.compile("/First\\s+(\\d+)");

  static final Size A4_PORTRAIT = new Size(210, 297);
  static final Size A4_LANDSCAPE = new Size(297, 210);

  /** In whole millimetres. */
  record Size(long width, long height) {}

  static Sheets of(byte[] pdf) {
    String text = inTheOpen(pdf);
    List<Size> sizes = SHEET.matcher(text).results().map(Sheets::size).toList();
    // The tree of pages says it too: a form of PDF that this does not understand must not pass.
    Matcher count = COUNT.matcher(text);
    int most = 0;
    while (count.find()) {
      most = Math.max(most, Integer.parseInt(count.group(1)));
    }
    assertThat(sizes).as("sheets").isNotEmpty().hasSize(most);
    return new Sheets(sizes);
  }

  /** The text of a PDF, with the objects that are packed in it at its end. */
  private static String inTheOpen(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    StringBuilder open = new StringBuilder(text);
    PACKED
        .matcher(text)
        .results()
        .forEach(
            stream -> {
              Matcher first = FIRST.matcher(stream.group(1));
              assertThat(first.find()).as(stream.group()).isTrue();
              int start = Integer.parseInt(first.group(1));
              String packed = inflated(pdf, stream.end());
              // Pairs of a number and a place, then the objects at these places, without an end.
              String[] places = packed.substring(0, start).strip().split("\\s+");
              for (int i = 1; i < places.length; i += 2) {
                int end =
                    i + 2 < places.length
                        ? start + Integer.parseInt(places[i + 2])
                        : packed.length();
                open.append(packed, start + Integer.parseInt(places[i]), end).append(" endobj\n");
              }
            });
    return open.toString();
  }

  /** A compressed stream that begins there. */
  static String inflated(byte[] pdf, int from) {
    try (InputStream stream =
        new InflaterInputStream(new ByteArrayInputStream(pdf, from, pdf.length - from))) {
      return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Size size(MatchResult sheet) {
    Matcher box = BOX.matcher(sheet.group());
    assertThat(box.find()).as(sheet.group()).isTrue();
    return new Size(millimetres(box.group(1)), millimetres(box.group(2)));
  }

  private static long millimetres(String points) {
    return Math.round(Double.parseDouble(points) * 25.4 / 72);
  }

  int count() {
    return sizes.size();
  }
}
