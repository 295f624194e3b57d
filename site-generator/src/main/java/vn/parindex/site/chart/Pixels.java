package vn.parindex.site.chart;

/**
 * A picture of pixels, painted shape after shape with smooth edges.
 *
 * <p>AWT is not asked: how it smooths edges differs between JDKs. Here each pixel gets the share of
 * it that a shape covers, by the rules of floating point that every JDK keeps, so that the same
 * shapes give the same pixels everywhere. Parts of a shape that lie over each other count once if
 * they run the same way round; a part that runs the other way is a hole.
 */
final class Pixels implements Outline {

  /** Pieces of a curve; letters of 60 pixels look smooth with half as many. */
  private static final int PIECES = 8;

  /** Shares of a colour: nobody sees more at an edge, and the file is smaller by a third. */
  private static final int STEPS = 15;

  private static final int WHOLE = 255;

  private final int width;
  private final int height;
  private final byte[] colours;

  /** Of the shape at hand, how the covered share changes from each pixel of a row to the next. */
  private final double[] changes;

  /** The rows that it touches. */
  private int top;

  private int bottom;
  private double startX;
  private double startY;
  private double lastX;
  private double lastY;

  /** Of a size, all in one colour. */
  Pixels(int width, int height, int colour) {
    this.width = width;
    this.height = height;
    this.colours = new byte[3 * width * height];
    this.changes = new double[width * height];
    this.top = height;
    for (int pixel = 0; pixel < width * height; pixel++) {
      mix(pixel, colour, WHOLE);
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Red, green and blue of all pixels, row by row from the top. */
  byte[] colours() {
    return colours.clone();
  }

  @Override
  public void from(double x, double y) {
    close();
    startX = x;
    startY = y;
    lastX = x;
    lastY = y;
  }

  private void close() {
    if (lastX != startX || lastY != startY) {
      line(startX, startY);
    }
  }

  @Override
  public void curve(double controlX, double controlY, double x, double y) {
    double fromX = lastX;
    double fromY = lastY;
    for (int piece = 1; piece <= PIECES; piece++) {
      double t = (double) piece / PIECES;
      double rest = 1 - t;
      line(
          rest * rest * fromX + 2 * rest * t * controlX + t * t * x,
          rest * rest * fromY + 2 * rest * t * controlY + t * t * y);
    }
  }

  @Override
  public void line(double x, double y) {
    edge(lastX, lastY, x, y);
    lastX = x;
    lastY = y;
  }

  private void edge(double x0, double y0, double x1, double y1) {
    if (y0 == y1) {
      return;
    }
    boolean isDown = y0 < y1;
    double topX = isDown ? x0 : x1;
    double topY = isDown ? y0 : y1;
    double bottomX = isDown ? x1 : x0;
    double bottomY = isDown ? y1 : y0;
    double slope = (bottomX - topX) / (bottomY - topY);
    int from = Math.max(0, (int) Math.floor(topY));
    int to = Math.min(height, (int) Math.ceil(bottomY));
    top = Math.min(top, from);
    bottom = Math.max(bottom, to);
    for (int row = from; row < to; row++) {
      double begin = Math.max(row, topY);
      double end = Math.min(row + 1.0, bottomY);
      double share = (isDown ? 1 : -1) * (end - begin);
      row(row, topX + (begin - topY) * slope, topX + (end - topY) * slope, share);
    }
  }

  /** The part of an edge within one row. All to the right of it is covered by its height. */
  private void row(int row, double fromX, double toX, double share) {
    double left = inside(Math.min(fromX, toX));
    double right = inside(Math.max(fromX, toX));
    int first = (int) Math.floor(left);
    int last = (int) Math.floor(right);
    int at = row * width;
    if (first == last) {
      double covered = share * (first + 1 - (left + right) / 2);
      add(at, first, covered);
      add(at, first + 1, share - covered);
      return;
    }
    double each = share / (right - left);
    double before = 0;
    for (int pixel = first; pixel <= last; pixel++) {
      double begin = Math.max(left, pixel);
      double end = Math.min(right, pixel + 1.0);
      double passed = each * (end - begin);
      // To the right of the part within this pixel all of it counts, beside it the half.
      double here = passed * (pixel + 1 - (begin + end) / 2);
      add(at, pixel, here + before);
      before = passed - here;
    }
    add(at, last + 1, before);
  }

  private double inside(double x) {
    return Math.max(0, Math.min(width, x));
  }

  private void add(int at, int pixel, double change) {
    if (pixel < width) {
      changes[at + pixel] += change;
    }
  }

  /** Paints the shape; the next one begins. */
  void fill(int colour) {
    close();
    for (int row = top; row < bottom; row++) {
      double covered = 0;
      for (int pixel = row * width; pixel < (row + 1) * width; pixel++) {
        covered += changes[pixel];
        changes[pixel] = 0;
        int share = WHOLE / STEPS * (int) (Math.min(1, Math.abs(covered)) * STEPS + 0.5);
        if (share > 0) {
          mix(pixel, colour, share);
        }
      }
    }
    top = height;
    bottom = 0;
  }

  /** A rectangle whose corners are rounded. */
  void box(double x, double y, double w, double h, double corner, int colour) {
    from(x + corner, y);
    line(x + w - corner, y);
    curve(x + w, y, x + w, y + corner);
    line(x + w, y + h - corner);
    curve(x + w, y + h, x + w - corner, y + h);
    line(x + corner, y + h);
    curve(x, y + h, x, y + h - corner);
    line(x, y + corner);
    curve(x, y, x + corner, y);
    fill(colour);
  }

  private void mix(int pixel, int colour, int share) {
    for (int part = 0; part < 3; part++) {
      int at = 3 * pixel + part;
      int over = colour >> 8 * (2 - part) & 0xFF;
      int old = colours[at] & 0xFF;
      colours[at] = (byte) ((over * share + old * (WHOLE - share) + WHOLE / 2) / WHOLE);
    }
  }
}
