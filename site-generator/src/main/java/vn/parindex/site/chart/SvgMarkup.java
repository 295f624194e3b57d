package vn.parindex.site.chart;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.site.chart.ChartCanvas.Anchor;
import vn.parindex.site.model.ChartSpec;

/**
 * Writes what is drawn as one inline {@code svg} element.
 *
 * <p>Each mark is written on its own, with its geometry in a fixed order and its role as a class;
 * there is nothing else: no XML declaration, no comment, no style, no ids but those of title and
 * description.
 *
 * <p>Marks of one kind that follow each other share a group that says what they have in common, and
 * a bar and its outline are one mark: a page with six charts stays a third lighter.
 */
final class SvgMarkup {

  private static final String UNFILLED = " fill=\"none\"";

  private final List<Mark> marks = new ArrayList<>();

  /**
   * Adds words.
   *
   * @param full kept as their title where it says more than {@code shown}
   * @param geometry where they are
   * @param link where they lead; empty for nowhere
   */
  void words(
      String shown,
      String full,
      String geometry,
      Anchor anchor,
      ChartFont style,
      Ink ink,
      String link) {
    String title = titled(shown.equals(full) ? "" : full);
    marks.add(
        new Mark(
            "text",
            "c-text"
                + (ink == Ink.TEXT ? "" : " c-text-" + ink.word())
                + (style.isStrong() ? " c-strong" : ""),
            Figure.attribute("font-size", Integer.toString(style.getSize()))
                + (anchor == Anchor.START ? "" : Figure.attribute("text-anchor", anchor.word())),
            geometry,
            "",
            title + escaped(shown),
            link));
  }

  /**
   * Adds a figure that is filled, answers a pointer unless there is nothing to say, and leads
   * somewhere unless the link is empty.
   *
   * @param about what its figure is about; empty for none
   */
  void answering(Figure figure, Ink ink, String tip, String about, String link) {
    String classes = "c-fill-" + ink.word();
    String geometry = figure.geometry() + about(about);
    marks.add(new Mark(figure.tag(), classes, "", geometry, "", titled(tip), link));
  }

  /**
   * Adds a figure that is there to be pointed at, not to be seen.
   *
   * @param about what its figure is about; empty for none
   */
  void unseen(Figure figure, String tip, String about, String link) {
    String paint = UNFILLED + Figure.attribute("pointer-events", "all");
    marks.add(
        new Mark(figure.tag(), "", "", figure.geometry() + about(about), paint, titled(tip), link));
  }

  private static String about(String figure) {
    return attribute("data-figure", figure);
  }

  private static String titled(String words) {
    return words.isEmpty() ? "" : "<title>" + escaped(words) + "</title>";
  }

  /** Adds a figure that is filled. */
  void filled(Figure figure, Ink ink) {
    answering(figure, ink, "", "", "");
  }

  /**
   * Adds the line around a figure.
   *
   * @param width of the line
   * @param dashes lengths of dashes and gaps; empty for none
   */
  void outlined(Figure figure, Ink ink, String width, String dashes) {
    Mark mark =
        new Mark(
            figure.tag(),
            "c-stroke-" + ink.word(),
            "",
            figure.geometry(),
            (figure.tag().equals("line") ? "" : UNFILLED)
                + (width.equals("1") ? "" : Figure.attribute("stroke-width", width))
                + (dashes.isEmpty() ? "" : Figure.attribute("stroke-dasharray", dashes)),
            "",
            "");
    int last = marks.size() - 1;
    if (last >= 0 && mark.outlines(marks.get(last))) {
      marks.set(last, marks.get(last).outlinedBy(mark));
    } else {
      marks.add(mark);
    }
  }

  /** The element around all that was added, ending in a line feed. */
  String of(ChartWidth format, int height, ChartSpec chart) {
    StringBuilder out = new StringBuilder();
    // What has links inside is no single picture to a screen reader.
    boolean links = marks.stream().anyMatch(mark -> !mark.link().isEmpty());
    open(out, format, height, chart, links ? "group" : "img");
    writeMarks(out);
    return out.append("</svg>\n").toString();
  }

  private static void open(
      StringBuilder out, ChartWidth format, int height, ChartSpec chart, String role) {
    String id = format == ChartWidth.WIDE ? chart.id() : chart.id() + "-" + format.word();
    out.append("<svg xmlns=\"").append(ChartCanvas.SVG).append("\" class=\"chart chart-");
    out.append(format.word()).append("\" viewBox=\"0 0 ");
    out.append(format.pixels()).append(' ').append(height);
    out.append("\" role=\"").append(role);
    out.append("\" aria-labelledby=\"").append(id).append("-title ");
    out.append(id).append("-desc\">\n<title id=\"").append(id).append("-title\">");
    out.append(escaped(chart.title()))
        .append("</title>\n<desc id=\"")
        .append(id)
        .append("-desc\">");
    out.append(escaped(chart.description())).append("</desc>\n");
  }

  private void writeMarks(StringBuilder out) {
    int from = 0;
    while (from < marks.size()) {
      Mark first = marks.get(from);
      int together = leadingAlike(from);
      if (together > 1) {
        first.open(out);
        // Between two lines of a name there is a space for whoever hears it.
        for (Mark mark : marks.subList(from, from + together)) {
          mark.draw(out.append('\n'), true);
        }
        out.append("</a>\n");
        from += together;
        continue;
      }
      int to = from + 1;
      while (to < marks.size() && first.isLike(marks.get(to))) {
        to++;
      }
      boolean grouped = to - from > 1;
      if (grouped) {
        out.append("<g").append(attribute("class", first.classes()));
        out.append(first.type()).append(first.paint()).append(">\n");
      }
      marks.subList(from, to).forEach(mark -> mark.write(out, !grouped));
      if (grouped) {
        out.append("</g>\n");
      }
      from = to;
    }
  }

  /** How many marks lead to the same place, one after the other: they are one link. */
  private int leadingAlike(int from) {
    String link = marks.get(from).link();
    int to = from + 1;
    while (!link.isEmpty() && to < marks.size() && marks.get(to).link().equals(link)) {
      to++;
    }
    return to - from;
  }

  /**
   * One mark of the drawing, in markup.
   *
   * @param classes its roles
   * @param type size and anchor of words; empty for figures
   * @param geometry where it is
   * @param paint how it is stroked and filled, beyond its roles
   * @param content what stands inside; for figures what they answer
   * @param link where words or a figure lead; empty for nowhere
   */
  private record Mark(
      String tag,
      String classes,
      String type,
      String geometry,
      String paint,
      String content,
      String link) {

    boolean isLike(Mark next) {
      return tag.equals(next.tag)
          && classes.equals(next.classes)
          && type.equals(next.type)
          && paint.equals(next.paint);
    }

    /** Whether this is the bare line around what was filled just before. */
    boolean outlines(Mark before) {
      return tag.equals("rect")
          && before.tag.equals("rect")
          && paint.startsWith(UNFILLED)
          && before.classes.startsWith("c-fill-")
          && !before.classes.contains(" ")
          && geometry.equals(before.geometry);
    }

    Mark outlinedBy(Mark line) {
      return new Mark(
          tag,
          classes + " " + line.classes,
          type,
          geometry,
          line.paint.substring(UNFILLED.length()),
          content,
          link);
    }

    void write(StringBuilder out, boolean whole) {
      if (!link.isEmpty()) {
        open(out);
      }
      draw(out, whole);
      out.append(link.isEmpty() ? "\n" : "</a>\n");
    }

    /** The table beside a chart has the same links for those who use keys. */
    void open(StringBuilder out) {
      out.append("<a")
          .append(attribute("href", link))
          .append(attribute("tabindex", "-1"))
          .append('>');
    }

    void draw(StringBuilder out, boolean whole) {
      out.append('<').append(tag);
      out.append(whole ? attribute("class", classes) : "");
      out.append(geometry).append(whole ? type + paint : "");
      if (content.isEmpty()) {
        out.append("/>");
      } else {
        out.append('>').append(content).append("</").append(tag).append('>');
      }
    }
  }

  private static String attribute(String name, String value) {
    return value.isEmpty() ? "" : Figure.attribute(name, escaped(value));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        // As templates write it, so that a text is the same wherever it stands in a page.
        case '\'' -> out.append("&#39;");
        default -> out.append(c < ' ' ? ' ' : c);
      }
    }
    return out.toString();
  }
}
