package vn.parindex.site.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sizes of files and of what is left on a disk, as a clerk is told of them: "12 kB", "9,1 MB". */
public final class FileSizes {

  private static final int KILO = 1024;

  private FileSizes() {}

  /** Rounded up: what is there is never nothing, and what is needed is enough. */
  public static String of(long bytes) {
    return inWords(bytes, RoundingMode.CEILING);
  }

  /**
   * Rounded down, so that where something has no room it never looks as if it had.
   *
   * @param bytes that can still be written
   */
  public static String free(long bytes) {
    return inWords(bytes, RoundingMode.FLOOR);
  }

  private static String inWords(long bytes, RoundingMode rounding) {
    long mega = KILO * KILO;
    if (bytes < mega) {
      return rounded(bytes, KILO, 0, rounding) + " kB";
    }
    long giga = mega * KILO;
    return bytes < giga
        ? rounded(bytes, mega, 1, rounding) + " MB"
        : rounded(bytes, giga, 1, rounding) + " GB";
  }

  private static String rounded(long bytes, long unit, int decimals, RoundingMode rounding) {
    return BigDecimal.valueOf(bytes)
        .divide(BigDecimal.valueOf(unit), decimals, rounding)
        .toPlainString()
        .replace('.', ',');
  }
}
