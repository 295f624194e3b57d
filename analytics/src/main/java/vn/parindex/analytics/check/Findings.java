package vn.parindex.analytics.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
 * @param unjudged the files with a fault that keeps something else from being judged
 */
public record Findings(List<Finding> list, int filesRead, int rowsRead, List<String> unjudged) {

  /** At most so many findings are written out in a report. */
  public static final int SHOWN_AT_MOST = 200;

  /** At most so many findings of one code in one file are written out in a report. */
  public static final int SHOWN_OF_ONE_KIND = 10;

  /** At most so many findings of one code are written out in a report, whatever their files. */
  public static final int SHOWN_OF_ONE_CODE = 30;

  /** At most so many lines say what is not written out. */
  private static final int COUNTED_AT_MOST = 20;

  /** Nothing was read and nothing found. */
  public static final Findings NONE = new Findings(List.of(), 0, 0);

  /** Sorts and copies. */
  public Findings {
    list = list.stream().sorted().distinct().toList();
    unjudged = unjudged.stream().sorted().distinct().toList();
  }

  /** Findings after which nothing is left to judge. */
  public Findings(List<Finding> list, int filesRead, int rowsRead) {
    this(list, filesRead, rowsRead, List.of());
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
    return and(more, List.of());
  }

  /** These findings and {@code more}, and more files that keep something from being judged. */
  public Findings and(List<Finding> more, Collection<String> moreUnjudged) {
    return new Findings(
        Stream.concat(list.stream(), more.stream()).toList(),
        filesRead,
        rowsRead,
        Stream.concat(unjudged.stream(), moreUnjudged.stream()).toList());
  }

  /** These findings and those on other files; what was read is counted together. */
  public Findings and(Findings others) {
    return new Findings(
        Stream.concat(list.stream(), others.list.stream()).toList(),
        filesRead + others.filesRead,
        rowsRead + others.rowsRead,
        Stream.concat(unjudged.stream(), others.unjudged.stream()).toList());
  }

  /** The same findings, as seen from the folder in which the data folder lies. */
  public Findings below(String folder) {
    return new Findings(
        list.stream().map(finding -> finding.below(folder)).toList(),
        filesRead,
        rowsRead,
        unjudged.stream().map(file -> folder + "/" + file).toList());
  }

  /** What could not be judged yet, in one line; empty when all was. */
  public String rest() {
    return unjudged.isEmpty()
        ? ""
        : "Chưa xét hết: phần có lỗi của "
            + Inspection.some(unjudged)
            + " và những gì đối chiếu với phần đó. Sửa các lỗi trên rồi chạy lại.\n";
  }

  /**
   * The findings as text for the clerk: first how much was read, then at most 200 findings, of one
   * code at most 30, in one file at most 10, and after them how many are not shown; the last line
   * says that nothing was changed if there are errors. Ends with a line break.
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
    Map<String, Integer> ofCode = new HashMap<>();
    List<Finding> shown = new ArrayList<>();
    // Errors have the first claim on the room; the order stays that of the places.
    for (Level level : Level.values()) {
      for (Finding finding : of(level)) {
        int count = seen.merge(List.of(finding.file(), finding.code()), 1, Integer::sum);
        if (count <= SHOWN_OF_ONE_KIND
            && shown.size() < SHOWN_AT_MOST
            && ofCode.getOrDefault(finding.code(), 0) < SHOWN_OF_ONE_CODE) {
          ofCode.merge(finding.code(), 1, Integer::sum);
          shown.add(finding);
        }
      }
    }
    shown.stream().sorted().forEach(f -> text.append('\n').append(f.text()).append('\n'));
    int rest = list.size() - shown.size();
    if (rest > 0) {
      text.append("\n… và ").append(grouped(rest)).append(" mục khác không hiện ở đây:\n");
      shown.forEach(f -> seen.merge(List.of(f.file(), f.code()), -1, Integer::sum));
      seen.values().removeIf(count -> count == 0);
      seen.entrySet().stream()
          .limit(COUNTED_AT_MOST)
          .forEach(
              entry ->
                  text.append("  ")
                      .append(grouped(entry.getValue()))
                      .append(" × ")
                      .append(entry.getKey().get(1))
                      .append("  ")
                      .append(entry.getKey().get(0))
                      .append('\n'));
      if (seen.size() > COUNTED_AT_MOST) {
        text.append("  … và ")
            .append(grouped(seen.values().stream().skip(COUNTED_AT_MOST).mapToInt(n -> n).sum()))
            .append(" mục ở những tệp khác\n");
      }
    }
    if (!unjudged.isEmpty()) {
      text.append('\n').append(rest());
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
