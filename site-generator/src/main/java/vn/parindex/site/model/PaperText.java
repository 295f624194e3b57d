package vn.parindex.site.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line or paragraph of a paper: words, some of them emphasised, and gaps that whoever signs must
 * fill.
 *
 * @param spans in reading order; none is empty
 */
public record PaperText(List<Span> spans) {

  /** Nothing. */
  public static final PaperText NONE = new PaperText(List.of());

  /** Copies. */
  public PaperText {
    spans = List.copyOf(spans);
  }

  /** A row of dots with what is to be filled in, if that is said: "……… (cơ quan ban hành ghi)". */
  private static final Pattern DOTS = Pattern.compile("………(?: \\([^()]*\\))?");

  /** Plain words, save for rows of dots, which are gaps; nothing when empty. */
  public static PaperText of(String text) {
    PaperText made = NONE;
    Matcher dots = DOTS.matcher(text);
    int from = 0;
    while (dots.find()) {
      made = made.plain(text.substring(from, dots.start())).gap(dots.group());
      from = dots.end();
    }
    return made.plain(text.substring(from));
  }

  /** A gap only, with the words that say what is to be filled in. */
  public static PaperText ofGap(String text) {
    return NONE.gap(text);
  }

  /** Followed by plain words. */
  public PaperText plain(String text) {
    return with(text, Style.PLAIN);
  }

  /** Followed by words that stand out. */
  public PaperText strong(String text) {
    return with(text, Style.STRONG);
  }

  /** Followed by a gap. */
  public PaperText gap(String text) {
    return with(text, Style.GAP);
  }

  private PaperText with(String text, Style style) {
    if (text.isEmpty()) {
      return this;
    }
    List<Span> longer = new ArrayList<>(spans);
    longer.add(new Span(text, style));
    return new PaperText(longer);
  }

  /** The words without their styles. */
  public String text() {
    StringBuilder text = new StringBuilder();
    spans.forEach(span -> text.append(span.text()));
    return text.toString();
  }

  /** How a span is set. */
  public enum Style {
    /** As the rest. */
    PLAIN,
    /** Bold. */
    STRONG,
    /** To be filled in: bold on a ground, so that nobody signs it unseen. */
    GAP
  }

  /**
   * Words of one style.
   *
   * @param text not empty
   * @param style how they are set
   */
  public record Span(String text, Style style) {
    /** Checks the parts. */
    public Span {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("a span without words");
      }
    }
  }
}
