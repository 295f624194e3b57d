package vn.parindex.site.grid;

import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;

/** A file that is not read, and why. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Finding finding;

  Refusal(Finding finding) {
    super(finding.text());
    this.finding = finding;
  }

  /** A fault of the file as a whole. */
  static Refusal of(Problem problem, String file, String found, String expected, String remedy) {
    return new Refusal(problem.at(file, 0, 0, "", found, expected, remedy));
  }

  /** More of something than a table of figures has. */
  static Refusal tooLarge(String file, String found) {
    return of(
        Problem.WORKBOOK_TOO_LARGE,
        file,
        found,
        "bảng số liệu có tối đa "
            + SheetBuilder.MOST_CELLS / 1000
            + ".000 ô có nội dung trong một tệp",
        "Chép phần có số liệu sang một tệp mới (chọn vùng, sao chép, dán giá trị), rồi nhập tệp đó.");
  }

  /** What cannot be understood inside. */
  static Refusal damaged(String file, String found) {
    return of(
        Problem.WORKBOOK_DAMAGED,
        file,
        found,
        "tệp bảng tính mở được bằng Excel",
        "Mở tệp bằng Excel, lưu lại thành .xlsx; không mở được thì xin lại tệp.");
  }

  Finding finding() {
    return finding;
  }
}
