package vn.parindex.site.download;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Period;
import vn.parindex.site.words.Words;
import vn.parindex.site.workbook.Layout;
import vn.parindex.site.workbook.Sheet;
import vn.parindex.site.workbook.SheetWriter;
import vn.parindex.site.workbook.Style;

/** The first sheet of the workbook with everything: what it is, and which sheets there are. */
final class AboutSheet {

  private final SheetWriter sheet;
  private final List<Words> languages;

  private AboutSheet(List<Words> languages) {
    List<Integer> widths = new ArrayList<>(List.of(26, 10));
    widths.addAll(Collections.nCopies(languages.size(), 80));
    this.sheet = SheetWriter.of(Layout.page(widths));
    this.languages = languages;
  }

  /**
   * The sheet.
   *
   * @param languages at least one; everything is said in each of them
   * @param versions of the data that feed the tables, the one that is shown first
   * @param settings which day and which periods
   * @param tables all others, with how many rows each has without its heading, in order
   */
  static Sheet of(
      List<Words> languages,
      List<Dataset> versions,
      AnalysisSettings settings,
      Map<String, Integer> tables) {
    AboutSheet about = new AboutSheet(languages);
    about.head(versions, settings);
    about.list(tables, versions.get(0));
    return about.sheet.end(languages.get(0).text("download.about.sheet"));
  }

  /** The files of all versions together. */
  static List<DataFile> files(List<Dataset> versions) {
    return versions.stream().flatMap(version -> version.files().stream()).toList();
  }

  private void head(List<Dataset> versions, AnalysisSettings settings) {
    Dataset dataset = versions.get(0);
    Period scored = dataset.period(settings.compareTo()).orElseThrow();
    row(Style.TITLE, dataset.identity().name());
    for (Words words : languages) {
      String notice =
          IllustrativeNotice.of(words, EnumSet.allOf(DataFile.Kind.class), files(versions));
      if (!notice.isEmpty()) {
        row(Style.NOTICE, notice);
      }
    }
    sheet.row();
    for (Words words : languages) {
      fact(words.text("download.about.publisher"), dataset.identity().publisher());
      fact(words.text("download.about.version"), dataset.identity().dataVersion());
      fact(words.text("download.about.scores", scored.code()), scored.closedOn().toString());
      fact(words.text("download.about.day"), settings.asOf().toString());
      row(Style.PLAIN, words.text("download.about.cells"));
      sheet.row();
    }
  }

  private void row(Style style, String text) {
    sheet.row();
    sheet.text(style, text);
  }

  private void fact(String label, String value) {
    row(Style.LABEL, label);
    sheet.text(value);
  }

  private void list(Map<String, Integer> tables, Dataset dataset) {
    row(Style.HEADING, languages.get(0).text("download.about.table"));
    sheet.text(Style.HEADING, languages.get(0).text("download.about.rows"));
    languages.forEach(words -> sheet.text(Style.HEADING, words.text("download.about.content")));
    for (Map.Entry<String, Integer> table : tables.entrySet()) {
      row(Style.PLAIN, table.getKey());
      sheet.whole(table.getValue());
      languages.forEach(words -> sheet.text(Downloads.description(table.getKey(), dataset, words)));
    }
  }
}
