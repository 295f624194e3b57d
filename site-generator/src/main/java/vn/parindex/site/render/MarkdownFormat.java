package vn.parindex.site.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/**
 * Markdown as an output format of FreeMarker: whatever a template inserts stays text, also inside a
 * table cell, whichever special characters it holds.
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Output> {

  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  private MarkdownFormat() {}

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public boolean isAutoEscapedByDefault() {
    return true;
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtInName) {
    return false;
  }

  @Override
  public void output(String textToEscape, Writer out) throws IOException {
    out.write(escapePlainText(textToEscape));
  }

  /** Escapes, and folds line breaks, since a line break would end the row or the paragraph. */
  @Override
  public String escapePlainText(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n', '\r', '\u2028', '\u2029' -> escaped.append(' ');
        case '\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '|', '#', '~', '&', '$' ->
            escaped.append('\\').append(c);
        case '=', '-', '+', '.', ')' -> escaped.append(startsList(text, i) ? "\\" : "").append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Whether this character would make a list or a line of what follows: "1. ", "- ", "---". */
  private static boolean startsList(String text, int at) {
    boolean last = at + 1 == text.length();
    char c = text.charAt(at);
    if (at == 0 && (c == '=' || c == '-') && !last && text.chars().allMatch(other -> other == c)) {
      return true;
    }
    if (!last && text.charAt(at + 1) != ' ') {
      return false;
    }
    return switch (c) {
      case '.', ')' -> at > 0 && text.substring(0, at).chars().allMatch(Character::isDigit);
      case '-', '+' -> at == 0;
      default -> false;
    };
  }

  @Override
  protected Output newTemplateMarkupOutputModel(String plainText, String markup) {
    return new Output(plainText, markup);
  }

  /** A piece of Markdown. */
  static final class Output extends CommonTemplateMarkupOutputModel<Output> {
    private Output(String plainText, String markup) {
      super(plainText, markup);
    }

    @Override
    public MarkdownFormat getOutputFormat() {
      return INSTANCE;
    }
  }
}
