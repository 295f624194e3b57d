package vn.parindex.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sheets of a PDF as Chromium writes it: page objects in the open, each with its size. */
record Sheets(List<Size> sizes) {

  private static final Pattern SHEET =
      Pattern.compile("/Type\\s*/Page\\b.*?endobj", Pattern.DOTALL);
  private static final Pattern BOX =
      Pattern.compile("/MediaBox\\s*\\[\\s*0\\s+0\\s+([0-9.]+)\\s+([0-9.]+)\\s*\\]");
  private static final Pattern COUNT = Pattern.compile("/Type\\s*/Pages\\b[^>]*?/Count\\s+(\\d+)");

  static final Size A4_PORTRAIT = new Size(210, 297);
  static final Size A4_LANDSCAPE = new Size(297, 210);

  /** In whole millimetres. */
  record Size(long width, long height) {}

  static Sheets of(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
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
