package vn.parindex.site.fresh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Problem;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Cell;
import vn.parindex.site.grid.Grid;

/**
 * What is said of a data set, in a file: a line for each thing, what it is and what it is called. A
 * console of Windows hands on Vietnamese letters only where its code page has them; a file always.
 */
public final class AboutList {

  /** What may be said. */
  public enum About {
    /** The name of the data set. */
    NAME("tên bộ số liệu", Set.of("ten", "ten bo so lieu", "name")),
    /** Who publishes it. */
    PUBLISHER("cơ quan công bố", Set.of("co quan cong bo", "cong bo", "publisher")),
    /** The district or province, with what it is. */
    GROUP("huyện, tỉnh", Set.of("huyen tinh", "huyen", "tinh", "cua", "dia ban", "group")),
    /** The first year. */
    YEAR("năm", Set.of("nam", "nam cham diem", "year")),
    /** What one unit is called. */
    UNIT("đơn vị gọi là", Set.of("don vi goi la", "goi la", "don vi", "unit"));

    private final String said;
    private final Set<String> words;

    About(String said, Set<String> words) {
      this.said = said;
      this.words = words;
    }

    private static Optional<About> of(String word) {
      for (About about : values()) {
        if (about.words.contains(SearchFold.fold(word))) {
          return Optional.of(about);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * What a file says.
   *
   * @param said by what is meant
   * @param findings what is wrong with the file
   */
  public record Said(Map<About, String> said, Findings findings) {}

  private AboutList() {}

  /** Reads a file. */
  public static Said read(Path path) {
    List<Finding> faults = new ArrayList<>();
    Map<About, String> said = new EnumMap<>(About.class);
    Optional<Grid> grid = Lists.read(path, table -> true, faults::add);
    int rows = grid.map(table -> table.rows().size()).orElse(0);
    for (int row = 0; row < rows; row++) {
      String text = text(grid.get().at(row, 1));
      if (grid.get().at(row, 0) instanceof Cell.Words what && !text.isEmpty()) {
        Optional<About> about = About.of(what.text());
        if (about.isPresent()) {
          said.put(about.get(), text);
        } else {
          faults.add(unknown(grid.get(), row, what.text()));
        }
      }
    }
    return new Said(said, new Findings(faults, 1, rows));
  }

  /** Of a year in a workbook the number. */
  private static String text(Cell cell) {
    if (cell instanceof Cell.Number number) {
      return number.value().toPlainString();
    }
    return cell instanceof Cell.Words words ? words.text() : "";
  }

  private static Finding unknown(Grid grid, int row, String what) {
    List<String> known = new ArrayList<>();
    for (About about : About.values()) {
      known.add(about.said);
    }
    return grid.place(row, 0)
        .finding(
            Problem.LIST_CELL,
            "\"" + what + "\"",
            String.join("; ", known),
            "Ghi một trong các mục ấy ở cột đầu, nội dung ở cột sau; hoặc bỏ dòng này.");
  }
}
