package vn.parindex.analytics.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Finding.Level;

/**
 * All findings on one data folder, sorted by file and position, each once.
 *
 * @param list the findings
 * @param filesRead how many files were read
 * @param rowsRead how many lines these files have
 */
public record Findings(List<Finding> list, int filesRead, int rowsRead) {

  /** At most so many findings are written out in a report. */
  public static final int SHOWN_AT_MOST = 200;

  /** At most so many findings of one code in one file are written out in a report. */
  public static final int SHOWN_OF_ONE_KIND = 10;

  /** Nothing was read and nothing found. */
  public static final Findings NONE = new Findings(List.of(), 0, 0);

  /** Sorts and copies. */
  public Findings {
    list = list.stream().sorted().distinct().toList();
  }

  /** Whether no site may be made. */
  public boolean hasErrors() {
    return count(Level.ERROR) > 0;
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** How many findings of this level there are. */
  public int count(Level level) {
    return (int) list.stream().filter(finding -> finding.level() == level).count();
  }

  /** The findings of this level. */
  public List<Finding> of(Level level) {
    return list.stream().filter(finding -> finding.level() == level).toList();
  }

  /** All but those of some problems; the counts stay. */
  public Findings without(Problem... problems) {
    Set<String> codes = Stream.of(problems).map(Problem::code).collect(Collectors.toSet());
    return new Findings(
        list.stream().filter(finding -> !codes.contains(finding.code())).toList(),
        filesRead,
        rowsRead);
  }

  /** These findings and {@code more}; the counts stay. */
  public Findings and(List<Finding> more) {
    return new Findings(Stream.concat(list.stream(), more.stream()).toList(), filesRead, rowsRead);
  }

  /**
   * The findings as text for the clerk: first how much was read, then at most 200 findings, of one
   * code in one file at most 10, and after them how many are not shown; the last line says that
   * nothing was changed if there are errors. Ends with a line break.
   */
  public String report() {
    StringBuilder text = new StringBuilder();
    text.append("Đã đọc ")
        .append(grouped(filesRead))
        .append(" tệp, ")
        .append(grouped(rowsRead))
        .append(" dòng: ")
        .append(grouped(count(Level.ERROR)))
        .append(" lỗi, ")
        .append(grouped(count(Level.WARNING)))
        .append(" cảnh báo, ")
        .append(grouped(count(Level.NOTE)))
        .append(" ghi chú.\n");
    Map<List<String>, Integer> seen = new LinkedHashMap<>();
    List<Finding> shown = new ArrayList<>();
    // Errors have the first claim on the room; the order stays that of the places.
    for (Level level : Level.values()) {
      for (Finding finding : of(level)) {
        int count = seen.merge(List.of(finding.file(), finding.code()), 1, Integer::sum);
        if (count <= SHOWN_OF_ONE_KIND && shown.size() < SHOWN_AT_MOST) {
          shown.add(finding);
        }
      }
    }
    shown.stream().sorted().forEach(f -> text.append('\n').append(f.text()).append('\n'));
    int rest = list.size() - shown.size();
    if (rest > 0) {
      text.append("\n… và ").append(grouped(rest)).append(" mục khác không hiện ở đây:\n");
      shown.forEach(f -> seen.merge(List.of(f.file(), f.code()), -1, Integer::sum));
      seen.forEach(
          (key, count) -> {
            if (count > 0) {
              text.append("  ")
                  .append(grouped(count))
                  .append(" × ")
                  .append(key.get(1))
                  .append("  ")
                  .append(key.get(0))
                  .append('\n');
            }
          });
    }
    if (hasErrors()) {
      text.append("\nTrang đang phát hành không bị thay đổi.\n");
    }
    return text.toString();
  }

  private static String grouped(int count) {
    StringBuilder digits = new StringBuilder(Integer.toString(count));
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, '.');
    }
    return digits.toString();
  }
}
