package vn.parindex.analytics.composite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reference figures: lines that start with # say where they come from, then a header. */
final class Fixtures {

  static final Path FOLDER = Path.of("src/test/resources/reference");

  private Fixtures() {}

  static List<Map<String, String>> rows(String file, String separator) {
    try {
      List<String> lines =
          Files.readAllLines(FOLDER.resolve(file)).stream()
              .filter(line -> !line.startsWith("#"))
              .toList();
      String[] header = lines.get(0).split(Pattern.quote(separator), -1);
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(Pattern.quote(separator), -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  static double[] numbers(Map<String, String> row, String column) {
    return Pattern.compile(" ")
        .splitAsStream(row.get(column))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /** The panel of units × periods in a fixture of comma-separated figures. */
  static Panel panel(String file) {
    Panel.Builder builder = Panel.builder();
    for (Map<String, String> row : rows(file, ",")) {
      row.forEach(
          (column, text) -> {
            if (column.equals("unit")) {
              builder.unit(text);
            } else if (!column.equals("period")) {
              builder.indicator(column);
              if (!text.isEmpty()) {
                builder.put(row.get("unit"), row.get("period"), column, Double.parseDouble(text));
              }
            }
          });
    }
    return builder.build();
  }

  /** One period "p" of one indicator "x", units a, b, c… */
  static Panel column(double... figures) {
    Panel.Builder builder = Panel.builder().period("p").indicator("x");
    for (int i = 0; i < figures.length; i++) {
      builder.put(Character.toString('a' + i), "p", "x", figures[i]);
    }
    return builder.build();
  }
}
