package vn.parindex.site.assemble;

/** Keeps a page light enough for an old computer when a data set has very many units. */
final class RowLimit {

  /** So many rows are always shown. */
  private static final int ALL = 40;

  /** With more, a chart or a wide table shows so many and says so. */
  private static final int SOME = 30;

  private RowLimit() {}

  /** How many of {@code rows} to show. */
  static int of(int rows) {
    return rows <= ALL ? rows : SOME;
  }
}
