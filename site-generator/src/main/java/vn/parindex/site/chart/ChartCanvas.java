package vn.parindex.site.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.DOMException;
import org.w3c.dom.DOMImplementation;
import vn.parindex.site.model.MarkNote;
import vn.parindex.site.model.SitePath;

/**
 * The surface charts are drawn on: Batik's, which keeps paint and stroke, with four answers of our
 * own.
 *
 * <ul>
 *   <li>Marks are written by {@link SvgMarkup}: Batik's groups of dozens of default attributes
 *       would only have to be taken apart again.
 *   <li>Text is always a {@code text} element, anchored at its start, middle or end, so that a page
 *       that falls back to another font still lines figures up. Fonts are measured by {@link
 *       ChartFont}, never by the machine.
 *   <li>Clips are ignored: everything is laid out inside its area, and each clip would need an id.
 *   <li>Numbers are formatted by a formatter of its own: Batik shares one between threads.
 * </ul>
 */
final class ChartCanvas extends SVGGraphics2D {

  static final String SVG = "http://www.w3.org/2000/svg";

  private static final DOMImplementation DOCUMENTS = documents();

  private static final DecimalFormat TENTHS =
      new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private final SvgMarkup markup;
  private final SitePath page;
  private final boolean answers;
  private ChartFont font;
  private String link = "";

  private ChartCanvas(Context context, ChartFont font, SitePath page, boolean answers) {
    super(context, false);
    this.markup = new SvgMarkup();
    this.font = font;
    this.page = page;
    this.answers = answers;
  }

  private ChartCanvas(ChartCanvas other) {
    super(other);
    this.markup = other.markup;
    this.font = other.font;
    this.page = other.page;
    this.answers = other.answers;
  }

  /**
   * An empty surface.
   *
   * @param page where the picture will stand: links are written from there
   * @param answers whether marks show their words to a pointer; a phone has none, but can be tapped
   *     for figures
   */
  static ChartCanvas blank(ChartFonts fonts, SitePath page, boolean answers) {
    ChartFont font = ChartFont.plain(fonts, 14);
    return new ChartCanvas(new Context(font), font, page, answers);
  }

  /** What was drawn. */
  SvgMarkup markup() {
    return markup;
  }

  /** Where the given x lies in the text. */
  enum Anchor {
    START("start", 0),
    MIDDLE("middle", 0.5),
    END("end", 1);

    private final String word;
    private final double share;

    Anchor(String word, double share) {
      this.word = word;
      this.share = share;
    }

    /** As SVG calls it. */
    String word() {
      return word;
    }

    /** Where text of a width starts. */
    double left(double x, double width) {
      return x - share * width;
    }
  }

  /** Writes text whose baseline is at {@code y}. */
  void text(String text, double x, double y, Anchor anchor, ChartFont style, Ink ink) {
    text(text, text, x, y, anchor, style, ink);
  }

  /** Writes as much text as fits; what was cut is kept as the text's own title. */
  void fitted(
      String text, double room, double x, double y, Anchor anchor, ChartFont style, Ink ink) {
    text(style.fit(text, room), text, x, y, anchor, style, ink);
  }

  /**
   * Writes a text wrapped into lines, the first with its baseline at {@code y}; what was cut is
   * kept as the title of the last line.
   */
  void wrapped(List<String> lines, String full, double x, double y, int pitch, ChartFont style) {
    for (int line = 0; line < lines.size(); line++) {
      String shown = lines.get(line);
      String title = shown.endsWith("…") ? full : shown;
      text(shown, title, x, y + line * pitch, Anchor.START, style, Ink.TEXT);
    }
  }

  /** Lets all text written meanwhile lead to a page. */
  void linked(Optional<SitePath> to, Runnable writing) {
    link = to.map(path -> path.relativeTo(page)).orElse("");
    writing.run();
    link = "";
  }

  /** Draws a filled circle that answers a reader who points at it. */
  void dot(double x, double y, double radius, Ink ink, MarkNote note) {
    Figure.of(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), generatorCtx)
        .ifPresent(circle -> markup.answering(circle, ink, said(note), note.figure(), link));
  }

  /** Answers a reader who points into a box, whatever is drawn there. */
  void answering(Rectangle2D box, MarkNote note) {
    if (!said(note).isEmpty() || !note.figure().isEmpty()) {
      Figure.of(box, generatorCtx)
          .ifPresent(area -> markup.unseen(area, said(note), note.figure(), link));
    }
  }

  private String said(MarkNote note) {
    return answers ? note.tip() : "";
  }

  /** Draws a straight line. */
  void line(double x1, double y1, double x2, double y2, float width, Ink ink) {
    setPaint(ink.colour());
    setStroke(new BasicStroke(width));
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** Writes text of which {@code shown} is what fits; {@code full} is kept as its own title. */
  void text(
      String shown, String full, double x, double y, Anchor anchor, ChartFont style, Ink ink) {
    if (shown.isEmpty()) {
      return;
    }
    setPaint(ink.colour());
    String geometry =
        Figure.attribute("x", generatorCtx.doubleString(x))
            + Figure.attribute("y", generatorCtx.doubleString(y));
    markup.words(shown, full, geometry, anchor, style, ink, link);
  }

  @Override
  public void fill(Shape shape) {
    figure(shape).ifPresent(figure -> markup.filled(figure, ink()));
  }

  @Override
  public void draw(Shape shape) {
    BasicStroke stroke = (BasicStroke) getStroke();
    figure(shape)
        .ifPresent(
            figure ->
                markup.outlined(
                    figure,
                    ink(),
                    generatorCtx.doubleString(stroke.getLineWidth()),
                    dashes(stroke)));
  }

  private Optional<Figure> figure(Shape shape) {
    if (!getTransform().isIdentity()) {
      throw new IllegalStateException("A mark was drawn through a transform: " + shape);
    }
    return Figure.of(shape, generatorCtx);
  }

  private Ink ink() {
    return Ink.of((Color) getPaint());
  }

  private String dashes(BasicStroke stroke) {
    StringJoiner dashes = new StringJoiner(",");
    if (stroke.getDashArray() != null) {
      for (float dash : stroke.getDashArray()) {
        dashes.add(generatorCtx.doubleString(dash));
      }
    }
    return dashes.toString();
  }

  @Override
  public void drawString(String text, float x, float y) {
    Ink ink = getPaint() instanceof Color colour ? Ink.of(colour) : Ink.TEXT;
    text(text, x, y, Anchor.START, font, ink);
  }

  @Override
  public void setFont(Font wanted) {
    if (wanted instanceof ChartFont known) {
      font = known;
    }
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public FontMetrics getFontMetrics(Font wanted) {
    return wanted instanceof ChartFont known ? known.metrics() : font.metrics();
  }

  @Override
  public Graphics create() {
    return new ChartCanvas(this);
  }

  @Override
  public void clip(Shape area) {
    // Everything is laid out inside its area.
  }

  @Override
  public void setClip(Shape area) {
    // Restores what clip() did not change.
  }

  private static DOMImplementation documents() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().getDOMImplementation();
    } catch (ParserConfigurationException | DOMException e) {
      throw new IllegalStateException("This Java cannot create an empty document", e);
    }
  }

  /** Batik's settings for one picture. */
  private static final class Context extends SVGGeneratorContext {

    Context(ChartFont font) {
      super(DOCUMENTS.createDocument(SVG, "svg", null));
      decimalFormat = (DecimalFormat) TENTHS.clone();
      setIDGenerator(new SVGIDGenerator());
      setExtensionHandler(new DefaultExtensionHandler());
      setImageHandler(new ImageHandlerBase64Encoder());
      setStyleHandler(new DefaultStyleHandler());
      setErrorHandler(new DefaultErrorHandler());
      GraphicContextDefaults defaults = new GraphicContextDefaults();
      defaults.setFont(font);
      setGraphicContextDefaults(defaults);
    }
  }
}
