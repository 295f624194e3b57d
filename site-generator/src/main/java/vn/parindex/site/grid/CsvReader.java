package vn.parindex.site.grid;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables of text whose cells are parted by semicolons, tabs or commas. All cells are words.
 */
final class CsvReader {

  /** In the order in which they are preferred: with a decimal comma nobody parts by commas. */
  private static final char[] SEPARATORS = {';', '\t', ','};

  private static final int LOOKED_AT = 60;

  /** The line by which Excel is told the separator. */
  private static final Pattern SAID = Pattern.compile("sep=([;,\\t])(\\R|$)");

  private CsvReader() {}

  static Grid read(String text, String file) throws Refusal {
    Matcher said = SAID.matcher(text);
    char separator = said.lookingAt() ? said.group(1).charAt(0) : separator(text);
    SheetBuilder sheet = new SheetBuilder(new SheetBuilder.Room(file), "", false);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .get();
    try (CSVParser records = CSVParser.parse(new StringReader(text), format)) {
      int row = 0;
      for (CSVRecord record : records) {
        if (row == 0 && said.lookingAt()) {
          row++;
          continue;
        }
        for (int column = 0; column < record.size(); column++) {
          sheet.put(row, column, SheetBuilder.words(record.get(column)));
        }
        row++;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw Refusal.damaged(file, "dấu ngoặc kép mở mà không đóng");
    }
    return sheet.grid();
  }

  /** How many columns most of the first lines have with the separator that suits them best. */
  static boolean hasColumns(String text) {
    for (char separator : SEPARATORS) {
      if (likeness(text, separator) > 0) {
        return true;
      }
    }
    return false;
  }

  private static char separator(String text) {
    char best = SEPARATORS[0];
    int most = 0;
    for (char separator : SEPARATORS) {
      int likeness = likeness(text, separator);
      if (likeness > most) {
        most = likeness;
        best = separator;
      }
    }
    return best;
  }

  /**
   * How many of the first lines have the number of columns, two at least, that most of them have.
   */
  private static int likeness(String text, char separator) {
    Map<Integer, Integer> lines = new HashMap<>();
    for (int count : columns(text, separator)) {
      if (count > 1) {
        lines.merge(count, 1, Integer::sum);
      }
    }
    return lines.values().stream().max(Integer::compare).orElse(0);
  }

  private static List<Integer> columns(String text, char separator) {
    List<Integer> counts = new ArrayList<>();
    boolean quoted = false;
    int count = 1;
    for (int i = 0; i < text.length() && counts.size() < LOOKED_AT; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == separator) {
        count++;
      } else if (!quoted && c == '\n') {
        counts.add(count);
        count = 1;
      }
    }
    counts.add(count);
    return counts;
  }
}
