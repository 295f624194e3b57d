package vn.parindex.site.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.Spelling;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.intake.Entry;

/**
 * Reads forms that come back. A form says on a hidden sheet what it is; its columns are found by
 * their heads, its rows by their codes. An empty cell says nothing.
 *
 * <p>Example: 1,75 in the column "Tự chấm" of the row 3.3.1 in the form of unit 21529 is the entry
 * {@code selfAssessed} of that leaf and unit; "-" there is DL-613 at that cell, and no entry.
 *
 * <p>What is right in itself may be wrong together, or with what the data have already: that the
 * checks tell when the entries are in the data.
 */
public final class FormReader {

  private final Dataset dataset;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private boolean isIllustrative;

  private FormReader(Dataset dataset) {
    this.dataset = dataset;
  }

  /** Whether a workbook is one of our forms. */
  public static boolean isForm(List<Grid> workbook) {
    return workbook.stream().anyMatch(grid -> FormLabel.of(grid).isPresent());
  }

  /**
   * Reads forms.
   *
   * @param grids the sheets of one or several workbooks, hidden ones too
   * @param dataset the data that the forms were made for
   */
  public static FormReading read(List<Grid> grids, Dataset dataset) {
    Map<String, List<Grid>> workbooks = new LinkedHashMap<>();
    grids.forEach(
        grid -> workbooks.computeIfAbsent(grid.file(), file -> new ArrayList<>()).add(grid));
    FormReader reader = new FormReader(dataset);
    workbooks.forEach(reader::workbook);
    return new FormReading(reader.entries, reader.findings, reader.isIllustrative);
  }

  private void workbook(String file, List<Grid> sheets) {
    Optional<FormLabel> found =
        sheets.stream().map(FormLabel::of).flatMap(Optional::stream).findFirst();
    if (found.isEmpty()) {
      whole(
          file,
          Problem.FORM_SHEET,
          "không có trang ẩn \"" + FormLabel.TAB + "\"",
          "biểu mẫu do chương trình tạo (mvn -Dparindex=template)",
          "Chép số liệu vào biểu mẫu đã gửi rồi nhập lại.");
      return;
    }
    FormLabel label = found.get();
    isIllustrative |= !label.notice().isEmpty();
    if (!label.version().equals(FormLabel.VERSION)) {
      whole(
          file,
          Problem.FORM_VERSION,
          "biểu mẫu phiên bản \"" + label.version() + "\"",
          "biểu mẫu phiên bản " + FormLabel.VERSION,
          "Tạo biểu mẫu mới (mvn -Dparindex=template) rồi chép số liệu sang.");
      return;
    }
    if (!label.dataset().equals(dataset.identity().name())) {
      whole(
          file,
          Problem.FORM_DATASET,
          "\"" + label.dataset() + "\"",
          "\"" + dataset.identity().name() + "\"",
          "Kiểm tra xem có nhập nhầm thư mục số liệu, hay nhận nhầm biểu mẫu của nơi khác không.");
      return;
    }
    Set<String> tabs = new HashSet<>(Set.of(FormLabel.TAB, FormWriter.INSTRUCTIONS));
    label.tables().forEach(table -> tabs.add(table.tab()));
    List<Grid> others = sheets.stream().filter(grid -> !tabs.contains(grid.sheet())).toList();
    for (FormLabel.Table table : label.tables()) {
      table(file, sheets, others, label, table);
    }
    for (Grid other : others) {
      findings.add(
          other
              .place(0, 0)
              .finding(
                  Problem.SHEET_NOT_READ,
                  "trang \"" + other.sheet() + "\"",
                  "chỉ các trang của biểu mẫu",
                  "Số liệu ở trang này không được đọc: chép vào trang của biểu mẫu, hoặc xóa"
                      + " trang."));
    }
  }

  private void table(
      String file, List<Grid> sheets, List<Grid> others, FormLabel label, FormLabel.Table table) {
    Optional<FormSheet> declared =
        table.fileKind().flatMap(kind -> Forms.sheet(dataset, kind, table.key(), leaf -> ""));
    if (declared.isEmpty()) {
      whole(
          file,
          Problem.FORM_PERIOD,
          "trang \"" + table.tab() + "\" hỏi về \"" + table.key() + "\"",
          "kỳ, ngày có trong số liệu; các kỳ: "
              + String.join(", ", dataset.periods().stream().map(Period::code).toList()),
          "Tạo biểu mẫu mới (mvn -Dparindex=template) cho kỳ đang theo dõi.");
      return;
    }
    FormSheet sheet = declared.get();
    Optional<Grid> grid =
        sheets.stream().filter(each -> each.sheet().equals(table.tab())).findFirst();
    if (grid.isEmpty()) {
      whole(
          file,
          Problem.FORM_SHEET,
          "không có trang \"" + table.tab() + "\"" + renamed(table.tab(), others),
          "đủ các trang như khi gửi đi",
          "Đặt lại tên trang cho đúng; đã xóa trang thì chép lại từ biểu mẫu gốc.");
      return;
    }
    Optional<Unit> unit = Optional.empty();
    if (!label.unit().isEmpty()) {
      unit = sheet.units().stream().filter(each -> each.code().equals(label.unit())).findFirst();
      if (unit.isEmpty()) {
        whole(
            file,
            Problem.FORM_UNIT,
            "biểu mẫu của đơn vị " + label.unit(),
            "mã một đơn vị được chấm trong kỳ của biểu mẫu",
            "Kiểm tra danh sách đơn vị, hoặc tạo biểu mẫu mới.");
        return;
      }
    }
    SheetReader reader = new SheetReader(grid.get(), sheet, unit);
    reader.read();
    entries.addAll(reader.entries());
    findings.addAll(reader.findings());
  }

  private static String renamed(String tab, List<Grid> others) {
    return Spelling.nearest(tab, others.stream().map(Grid::sheet).toList())
        .map(near -> "; có trang \"" + near + "\"")
        .orElse("");
  }

  private void whole(String file, Problem problem, String found, String expected, String remedy) {
    findings.add(problem.at(file, 0, 0, "", found, expected, remedy));
  }
}
