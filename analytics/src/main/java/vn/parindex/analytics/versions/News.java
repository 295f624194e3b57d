package vn.parindex.analytics.versions;

import java.util.List;
import java.util.function.Predicate;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measurement;

/**
 * What is new of all units, or of one.
 *
 * @param reports on targets that only one version has, by year and date, then unit
 * @param sheets of scores that only one version has, by period, then unit
 * @param scores that differ between sheets which both versions have
 * @param extras bonus and penalty points that differ between such sheets
 * @param figures on targets that differ between reports which both versions have
 * @param duties that stand otherwise: in the order of the units that are followed, then by kind,
 *     then in the order of the year
 */
public record News(
    List<ReportChange> reports,
    List<SheetChange> sheets,
    List<CellChange<ScoreCell, LeafScore>> scores,
    List<CellChange<ExtraCell, Figure>> extras,
    List<CellChange<MeasurementCell, Measurement>> figures,
    List<DutyChange> duties) {

  /** Nothing at all. */
  public static final News NONE =
      new News(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies. */
  public News {
    reports = List.copyOf(reports);
    sheets = List.copyOf(sheets);
    scores = List.copyOf(scores);
    extras = List.copyOf(extras);
    figures = List.copyOf(figures);
    duties = List.copyOf(duties);
  }

  /** Reports that were added. */
  public List<ReportChange> newReports() {
    return reports.stream().filter(report -> report.kind() == ChangeKind.ADDED).toList();
  }

  /** Reports that were taken out. */
  public List<ReportChange> goneReports() {
    return reports.stream().filter(report -> report.kind() == ChangeKind.REMOVED).toList();
  }

  /** Sheets that were added. */
  public List<SheetChange> newSheets() {
    return sheets.stream().filter(sheet -> sheet.kind() == ChangeKind.ADDED).toList();
  }

  /** Sheets that were taken out. */
  public List<SheetChange> goneSheets() {
    return sheets.stream().filter(sheet -> sheet.kind() == ChangeKind.REMOVED).toList();
  }

  /** How many cells of points were corrected, filled or emptied. */
  public int points() {
    return scores.size() + extras.size();
  }

  /** Things that are overdue and were not. */
  public List<DutyChange> overdue() {
    return duties(DutyChange::isNewlyOverdue);
  }

  /** Things that were to be done and are done. */
  public List<DutyChange> done() {
    return duties(DutyChange::isNewlyDone);
  }

  /** Things that were done and are to be done again. */
  public List<DutyChange> reopened() {
    return duties(DutyChange::isReopened);
  }

  private List<DutyChange> duties(Predicate<DutyChange> which) {
    return duties.stream().filter(which).toList();
  }

  /**
   * How many things there are to be told: reports, sheets, figures, and things that are newly
   * overdue, done or open again. What else became of a thing is told where it stands.
   */
  public int count() {
    return reports.size()
        + sheets.size()
        + points()
        + figures.size()
        + overdue().size()
        + done().size()
        + reopened().size();
  }
}
