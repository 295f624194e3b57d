package vn.parindex.analytics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What other people's software said: {@code src/test/resources/reference/<topic>.csv}, whose first
 * lines name tool and command. No cell holds a comma; lists are separated by blanks.
 */
public record ReferenceRows(Map<String, String> cells) {

  /** All rows of a topic. */
  public static List<ReferenceRows> of(String topic) {
    List<String> lines =
        read("/reference/" + topic + ".csv").lines().filter(line -> !line.startsWith("#")).toList();
    List<String> names = List.of(lines.get(0).split(","));
    List<ReferenceRows> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(",", -1);
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < parts.length; i++) {
        cells.put(names.get(i), parts[i]);
      }
      rows.add(new ReferenceRows(cells));
    }
    return rows;
  }

  private static String read(String path) {
    try (InputStream stream = ReferenceRows.class.getResourceAsStream(path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell as text. */
  public String text(String column) {
    return cells.get(column);
  }

  /** A cell as a number. */
  public double number(String column) {
    return Double.parseDouble(text(column));
  }

  /** A cell as a list of numbers. */
  public List<Double> numbers(String column) {
    return Arrays.stream(text(column).split(" ")).map(Double::valueOf).toList();
  }
}
