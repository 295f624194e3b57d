package vn.parindex.site.download;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.site.words.Words;

/** The first sheet of the workbook with everything: what it is, and which sheets there are. */
final class AboutSheet {

  private final Worksheet sheet;
  private final List<Words> languages;
  private int row;

  private AboutSheet(Worksheet sheet, List<Words> languages) {
    this.sheet = sheet;
    this.languages = languages;
  }

  /**
   * Adds the sheet.
   *
   * @param workbook to which
   * @param languages at least one; everything is said in each of them
   * @param versions of the data that feed the tables, the one that is shown first
   * @param settings which day and which periods
   * @param tables all others
   */
  static void add(
      Workbook workbook,
      List<Words> languages,
      List<Dataset> versions,
      AnalysisSettings settings,
      List<Downloads.TableFiles> tables)
      throws IOException {
    AboutSheet about =
        new AboutSheet(
            workbook.newWorksheet(languages.get(0).text("download.about.sheet")), languages);
    about.head(versions, settings);
    about.list(tables);
    about.sheet.finish();
  }

  private void head(List<Dataset> versions, AnalysisSettings settings) {
    Dataset dataset = versions.get(0);
    Period scored = dataset.period(settings.compareTo()).orElseThrow();
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.width(0, 26);
    sheet.width(1, 10);
    for (int i = 0; i < languages.size(); i++) {
      sheet.width(2 + i, 80);
    }
    WorkbookWriter.text(sheet, row, 0, dataset.identity().name());
    sheet.style(row++, 0).bold().fontSize(14).set();
    for (Words words : languages) {
      String notice = IllustrativeNotice.of(words, EnumSet.allOf(DataFile.Kind.class), versions);
      if (!notice.isEmpty()) {
        WorkbookWriter.text(sheet, row, 0, notice);
        sheet.style(row++, 0).bold().fontColor("FF9A3412").set();
      }
    }
    row++;
    for (Words words : languages) {
      fact(words.text("download.about.publisher"), dataset.identity().publisher());
      fact(words.text("download.about.version"), dataset.identity().dataVersion());
      fact(words.text("download.about.scores", scored.code()), scored.closedOn().toString());
      fact(words.text("download.about.day"), settings.asOf().toString());
      WorkbookWriter.text(sheet, row++, 0, words.text("download.about.cells"));
      row++;
    }
  }

  private void fact(String label, String value) {
    WorkbookWriter.text(sheet, row, 0, label);
    sheet.style(row, 0).bold().set();
    WorkbookWriter.text(sheet, row++, 1, value);
  }

  private void list(List<Downloads.TableFiles> tables) {
    Words first = languages.get(0);
    heading(0, first.text("download.about.table"));
    heading(1, first.text("download.about.rows"));
    for (int i = 0; i < languages.size(); i++) {
      heading(2 + i, languages.get(i).text("download.about.content"));
    }
    for (Downloads.TableFiles table : tables) {
      row++;
      WorkbookWriter.text(sheet, row, 0, table.name());
      sheet.value(row, 1, table.rows());
      for (int i = 0; i < languages.size(); i++) {
        WorkbookWriter.text(
            sheet, row, 2 + i, Downloads.description(table.name(), languages.get(i)));
      }
    }
  }

  private void heading(int column, String text) {
    WorkbookWriter.text(sheet, row, column, text);
    sheet.style(row, column).bold().fillColor("FFE3EAF1").set();
  }
}
