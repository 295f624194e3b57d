package vn.parindex.analytics.versions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.Measurement;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.versions.ExtraCell.Extra;

/**
 * Two versions of the data, and every file and cell in which they differ.
 *
 * <p>Figures are equal when numerically equal: 1.5 and 1.50 are no change. A reason why there is no
 * figure is a content like any other, so that "missing" → 1.5 is a change and not an addition; an
 * addition is a cell that the earlier version does not have, such as those of a new year. Unit and
 * code together are a unit: a successor with the code of its predecessor is another one.
 *
 * <p>Worked example: in version 2025.1 unit a has 2 points on leaf 1.1 and, for want of a score,
 * {@code not-scored} on 1.2; in 2025.2 it has 2.5 and 3, and there is a sheet of unit b with 1 on
 * 1.1. Changed are a/1.1 (2 → 2.5) and a/1.2 (not-scored → 3), added is b/1.1.
 *
 * @param before the earlier version
 * @param after the later version
 * @param files files that differ, by path
 * @param scores scores that differ, by period, then unit, then in the order of the sheet
 * @param extras bonus and penalty points that differ, by period, unit, bonus first; those of a
 *     sheet that only one version has are listed when they are not a known 0
 * @param measurements figures on targets that differ, by year and date, then unit, then in the
 *     order of the report; a correction that only one version knows is a difference
 */
public record VersionComparison(
    Dataset before,
    Dataset after,
    List<FileChange> files,
    List<CellChange<ScoreCell, LeafScore>> scores,
    List<CellChange<ExtraCell, Figure>> extras,
    List<CellChange<MeasurementCell, Measurement>> measurements) {

  /** Copies. */
  public VersionComparison {
    files = List.copyOf(files);
    scores = List.copyOf(scores);
    extras = List.copyOf(extras);
    measurements = List.copyOf(measurements);
  }

  /** Compares; the two may be the same. */
  public static VersionComparison of(Dataset before, Dataset after) {
    return new VersionComparison(
        before,
        after,
        files(before, after),
        sorted(
            scores(before),
            scores(after),
            Comparator.comparing(ScoreCell::period).thenComparing(ScoreCell::unit)),
        extras(before, after),
        sorted(
            measurements(before),
            measurements(after),
            Comparator.comparing(MeasurementCell::year)
                .thenComparing(MeasurementCell::date)
                .thenComparing(MeasurementCell::unit)));
  }

  /** What the earlier version calls itself: "2025.2". */
  public String versionBefore() {
    return before.identity().dataVersion();
  }

  /** What the later version calls itself: "2025.3". */
  public String versionAfter() {
    return after.identity().dataVersion();
  }

  /** Whether the files are the same to the last byte. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** Whether the content is another and the number of the version is not. */
  public boolean isVersionNotRaised() {
    return !isEmpty() && versionBefore().equals(versionAfter());
  }

  private static List<FileChange> files(Dataset before, Dataset after) {
    Map<String, DataFile> then = byPath(before);
    Map<String, DataFile> now = byPath(after);
    List<FileChange> changes = new ArrayList<>();
    now.forEach(
        (path, file) -> {
          DataFile old = then.get(path);
          if (old == null) {
            changes.add(new FileChange(path, file.kind(), ChangeKind.ADDED));
          } else if (!old.sha256().equals(file.sha256())) {
            changes.add(new FileChange(path, file.kind(), ChangeKind.CHANGED));
          }
        });
    then.forEach(
        (path, file) -> {
          if (!now.containsKey(path)) {
            changes.add(new FileChange(path, file.kind(), ChangeKind.REMOVED));
          }
        });
    changes.sort(Comparator.comparing(FileChange::path));
    return changes;
  }

  private static Map<String, DataFile> byPath(Dataset dataset) {
    Map<String, DataFile> files = new TreeMap<>();
    dataset.files().forEach(file -> files.put(file.path(), file));
    return files;
  }

  private static Map<ScoreCell, LeafScore> scores(Dataset dataset) {
    Map<ScoreCell, LeafScore> cells = new LinkedHashMap<>();
    dataset
        .sheets()
        .forEach(
            (period, sheets) ->
                sheets.forEach(
                    sheet ->
                        sheet
                            .leaves()
                            .forEach(
                                (leaf, score) ->
                                    cells.put(new ScoreCell(period, sheet.unit(), leaf), score))));
    return cells;
  }

  private static List<CellChange<ExtraCell, Figure>> extras(Dataset before, Dataset after) {
    return sorted(
            extras(before),
            extras(after),
            Comparator.comparing(ExtraCell::period)
                .thenComparing(ExtraCell::unit)
                .thenComparing(ExtraCell::extra))
        .stream()
        .filter(change -> !isZero(change.before()) || !isZero(change.after()))
        .toList();
  }

  /** A sheet that is not there gives nobody bonus or penalty points. */
  private static boolean isZero(Entry<Figure> entry) {
    return entry.match(figure -> figure.equals(Figure.of("0")), () -> true);
  }

  private static Map<ExtraCell, Figure> extras(Dataset dataset) {
    Map<ExtraCell, Figure> cells = new LinkedHashMap<>();
    dataset
        .sheets()
        .forEach(
            (period, sheets) -> {
              for (ScoreSheet sheet : sheets) {
                cells.put(new ExtraCell(period, sheet.unit(), Extra.BONUS), sheet.bonus());
                cells.put(new ExtraCell(period, sheet.unit(), Extra.PENALTY), sheet.penalty());
              }
            });
    return cells;
  }

  private static Map<MeasurementCell, Measurement> measurements(Dataset dataset) {
    Map<MeasurementCell, Measurement> cells = new LinkedHashMap<>();
    for (MeasurementSet set : dataset.reports().measurements()) {
      for (Measurement measurement : set.measurements()) {
        cells.put(
            new MeasurementCell(set.year(), set.date(), measurement.unit(), measurement.target()),
            measurement);
      }
    }
    return cells;
  }

  /** The cells that differ; those that are equal in {@code order} stay as they were read. */
  private static <C, V> List<CellChange<C, V>> sorted(
      Map<C, V> before, Map<C, V> after, Comparator<C> order) {
    Set<C> cells = new LinkedHashSet<>(after.keySet());
    cells.addAll(before.keySet());
    List<CellChange<C, V>> changes = new ArrayList<>();
    for (C cell : cells) {
      Entry<V> then = entry(before, cell);
      Entry<V> now = entry(after, cell);
      if (!then.equals(now)) {
        changes.add(new CellChange<>(cell, then, now));
      }
    }
    changes.sort(Comparator.comparing(CellChange::cell, order));
    return Collections.unmodifiableList(changes);
  }

  private static <C, V> Entry<V> entry(Map<C, V> cells, C cell) {
    return cells.containsKey(cell) ? Entry.of(cells.get(cell)) : Entry.none();
  }
}
