package vn.parindex.analytics.io;

import java.util.ArrayList;
import java.util.List;
import vn.parindex.analytics.check.Locator.Position;

/**
 * The text of one file, decoded, without byte order mark.
 *
 * @param file path below the data folder
 * @param text the characters
 * @param sha256 of the bytes as read
 */
record SourceText(String file, String text, String sha256) {

  /** The line and column of an offset; lines end with LF, CR LF or CR. */
  Position position(int offset) {
    int line = 1;
    int start = 0;
    int end = Math.min(offset, text.length());
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        line++;
        start = i + 1;
      }
    }
    return new Position(line, end - start + 1);
  }

  /** How many lines there are. */
  int lines() {
    return position(text.length()).line() - (text.endsWith("\n") ? 1 : 0);
  }

  /** The offsets at which lines begin: the same lines as {@link #position(int)} counts. */
  List<Integer> lineStarts() {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        starts.add(i + 1);
      }
    }
    return starts;
  }
}
