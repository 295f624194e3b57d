package vn.parindex.site.docx;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.site.model.PaperText;
import vn.parindex.site.zip.Xml;

/** One paragraph, in the text or in a cell. */
final class Line {

  /** Words alike, and how their letters differ from those of the style. */
  private record Run(String words, StringBuilder letters) {}

  private final DocumentStyles style;
  private final List<Run> runs = new ArrayList<>();
  private boolean light;
  private boolean keepsNext;
  private String border = "";
  private String room = "";
  private String indents = "";
  private String align = "";

  Line(DocumentStyles style) {
    this.style = style;
  }

  /** A rule of {@code length} in the middle of {@code width}. */
  static Line rule(int width, int length) {
    Line line = new Line(DocumentStyles.RULE);
    line.border =
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>";
    int side = (width - length) / 2;
    line.indents = "<w:ind w:left=\"" + side + "\" w:right=\"" + side + "\"/>";
    return line;
  }

  Line words(String text) {
    return run(text, false, false);
  }

  Line strong(String text) {
    return run(text, true, false);
  }

  Line italic(String text) {
    return run(text, false, true);
  }

  Line strongItalic(String text) {
    return run(text, true, true);
  }

  Line text(PaperText text) {
    for (PaperText.Span span : text.spans()) {
      switch (span.style()) {
        case PLAIN -> words(span.text());
        case STRONG -> strong(span.text());
        case GAP -> run(span.text(), "<w:rStyle w:val=\"" + DocumentStyles.GAP + "\"/>");
      }
    }
    return this;
  }

  private Line run(String text, boolean bold, boolean italic) {
    String weight = bold ? "<w:b/>" : light ? "<w:b w:val=\"false\"/>" : "";
    return run(text, italic ? weight + "<w:i/>" : weight);
  }

  private Line run(String text, String letters) {
    runs.add(new Run(text, new StringBuilder(letters)));
    return this;
  }

  /** Not bold, though its style is. */
  Line light() {
    light = true;
    return this;
  }

  /** Another size of letters for the words so far; before a frame. */
  Line size(double points) {
    return letters("<w:sz w:val=\"" + Measures.halfPoints(points) + "\"/>");
  }

  /** A frame around the words so far. */
  Line boxed() {
    return letters("<w:bdr w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"/>");
  }

  private Line letters(String letters) {
    runs.forEach(run -> run.letters().append(letters));
    return this;
  }

  Line keepWithNext() {
    keepsNext = true;
    return this;
  }

  /** Room above, in twips. */
  Line before(int twips) {
    room = "<w:spacing w:before=\"" + twips + "\"/>";
    return this;
  }

  Line centred() {
    align = "<w:jc w:val=\"center\"/>";
    return this;
  }

  Line right() {
    align = "<w:jc w:val=\"right\"/>";
    return this;
  }

  /** Adds it to a text. What the schema wants in an order stands in it. */
  void addTo(StringBuilder text) {
    text.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style.id()).append("\"/>");
    text.append(keepsNext ? "<w:keepNext/>" : "");
    text.append(border).append(room).append(indents).append(align).append("</w:pPr>");
    for (Run run : runs) {
      text.append("<w:r>");
      if (!run.letters().isEmpty()) {
        text.append("<w:rPr>").append(run.letters()).append("</w:rPr>");
      }
      boolean hasBlanks = !run.words().equals(run.words().strip());
      text.append(hasBlanks ? "<w:t xml:space=\"preserve\">" : "<w:t>");
      Xml.add(run.words(), text);
      text.append("</w:t></w:r>");
    }
    text.append("</w:p>");
  }
}
