package vn.parindex.site.render;

import io.nayuki.qrcodegen.QrCode;

/**
 * The address of a page as a QR code (ISO/IEC 18004, error correction M), as inline SVG for print.
 * Whoever holds the sheet points a telephone at it.
 */
final class PageCode {

  /** Free modules around it, as the standard wants them. */
  private static final int QUIET = 4;

  /** Of the code itself, without what stays free around it. */
  private static final double LEAST_MILLIMETRES = 18;

  /** A telephone's camera still tells these apart; a long address makes a larger code. */
  private static final double LEAST_MODULE = 0.35;

  private PageCode() {}

  /**
   * Black on white, in millimetres. The words beside it say the same, so that those who listen to
   * the page need not hear of it.
   */
  static String svg(String address) {
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    int across = code.size + 2 * QUIET;
    double module = Math.max(LEAST_MODULE, LEAST_MILLIMETRES / code.size);
    long hundredths = (long) Math.ceil(100 * module * across);
    String size = hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + "mm";
    return "<svg class=\"code\" aria-hidden=\"true\" width=\""
        + size
        + "\" height=\""
        + size
        + "\" viewBox=\"0 0 "
        + across
        + " "
        + across
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"
        + across
        + "v"
        + across
        + "H0z\"/><path stroke=\"#000\" d=\""
        + rows(code)
        + "\"/></svg>";
  }

  /** All dark modules as one path, a line one module thick for each run of a row. */
  private static String rows(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int pen = -1;
      for (int x = 0; x < code.size; x++) {
        int from = x;
        while (code.getModule(x, y)) {
          x++;
        }
        if (x > from) {
          if (pen < 0) {
            path.append('M').append(QUIET + from).append(' ').append(QUIET + y).append(".5");
          } else {
            path.append('m').append(from - pen).append(" 0");
          }
          path.append('h').append(x - from);
          pen = x;
        }
      }
    }
    return path.toString();
  }
}
