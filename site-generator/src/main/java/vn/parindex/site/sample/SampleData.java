package vn.parindex.site.sample;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/**
 * Writes a data folder with invented scores and reports, on the units, frameworks, targets, tasks
 * and findings of another one.
 */
public final class SampleData {

  /** Kinds of files that speak of particular units: with invented units they are left out. */
  private static final Set<DataFile.Kind> OF_REAL_UNITS =
      EnumSet.of(
          DataFile.Kind.UNITS,
          DataFile.Kind.SUCCESSIONS,
          DataFile.Kind.TILE_MAP,
          DataFile.Kind.BOUNDARIES,
          DataFile.Kind.NOTE);

  /** Kinds of files that are invented, and hence not copied. */
  private static final Set<DataFile.Kind> INVENTED =
      EnumSet.of(
          DataFile.Kind.SCORES,
          DataFile.Kind.CALENDAR,
          DataFile.Kind.MEASUREMENTS,
          DataFile.Kind.TASK_PROGRESS,
          DataFile.Kind.UNIT_FINDINGS,
          DataFile.Kind.EVIDENCE);

  /** Kinds of files that say in a folder of its own kind more than in one with a list of files. */
  private static final Set<DataFile.Kind> WRITTEN =
      EnumSet.of(DataFile.Kind.DATASET, DataFile.Kind.NOTE);

  private final Path source;
  private final Dataset dataset;
  private final AnalysisSettings settings;
  private final long seed;

  /**
   * Prepares the sample.
   *
   * @param source folder that {@code dataset} was read from
   * @param dataset its units, periods, frameworks, targets, tasks and findings; its scores, reports
   *     and calendars are ignored
   * @param settings its policies
   * @param seed decides all figures
   */
  public SampleData(Path source, Dataset dataset, AnalysisSettings settings, long seed) {
    this.source = source;
    this.dataset = dataset;
    this.settings = settings;
    this.seed = seed;
  }

  /**
   * Writes scores and reports for the units of the source into a folder that is empty or new.
   *
   * @return number of files written
   * @throws DirectoryNotEmptyException if somebody's files are there; nothing was written
   */
  public int write(Path output) throws IOException {
    return write(output, dataset.units(), EnumSet.noneOf(DataFile.Kind.class));
  }

  /**
   * Writes scores and reports for {@code count} invented units into a folder that is empty or new.
   *
   * @return number of files written
   * @throws DirectoryNotEmptyException if somebody's files are there; nothing was written
   */
  public int write(Path output, int count) throws IOException {
    List<Unit> units = new ArrayList<>(count);
    int digits = Integer.toString(count).length();
    for (int i = 1; i <= count; i++) {
      String number = "0".repeat(digits - Integer.toString(i).length()) + i;
      units.add(
          new Unit(
              UnitId.of("mau-" + number),
              "Mẫu " + number,
              "Xã",
              LocalDate.MAX,
              Figure.missing(MissingReason.NOT_APPLICABLE),
              Figure.missing(MissingReason.NOT_APPLICABLE),
              List.of(),
              List.of()));
    }
    return write(output, units, OF_REAL_UNITS);
  }

  private int write(Path output, List<Unit> units, Set<DataFile.Kind> leftOut) throws IOException {
    Written written = new Written();
    for (DataFile file : dataset.files()) {
      if (!INVENTED.contains(file.kind())
          && !WRITTEN.contains(file.kind())
          && !leftOut.contains(file.kind())) {
        written.copy(file, Files.readAllBytes(source.resolve(file.path())));
      }
    }
    List<Note> notes = leftOut.contains(DataFile.Kind.NOTE) ? List.of() : dataset.notes();
    write(written, notes);
    if (leftOut.contains(DataFile.Kind.UNITS)) {
      written.add(
          "reference/units.json",
          DataFile.Kind.UNITS,
          provenance(),
          DatasetWriter.units(provenance(), units));
    }
    Dataset bare = with(units, Map.of(), Reports.NONE, notes, List.of());
    Map<String, List<ScoreSheet>> scores = scores(bare);
    scores.forEach(
        (period, sheets) ->
            written.add(
                "scores/" + period + ".json",
                DataFile.Kind.SCORES,
                provenance(),
                DatasetWriter.scores(period, provenance(), sheets)));
    Dataset scored = with(units, scores, Reports.NONE, notes, List.of());
    SampleFollowUp followUp = SampleFollowUp.of(new Draws(seed), scored, dataset);
    followUp.write(written, provenance());
    Dataset whole = with(units, scores, followUp.reports(), notes, List.of());
    written.add(
        "dataset.json",
        DataFile.Kind.DATASET,
        provenance(),
        DatasetWriter.head(whole.withFiles(heads()), asOfTheLastDay(whole)));
    DatasetLock lock = DatasetLock.first(whole.identity().dataVersion(), written.files());
    written.add(DatasetLock.FILE, lock.bytes());
    return written.into(output);
  }

  /** The head says where it comes from as that of the source does. */
  private List<DataFile> heads() {
    return dataset.files(List.of(DataFile.Kind.DATASET)).toList();
  }

  /** Notes stand in the order of the paths of their files. */
  private void write(Written written, List<Note> notes) {
    List<DataFile> files = dataset.files(List.of(DataFile.Kind.NOTE)).toList();
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      DataFile file = files.get(i);
      written.add(
          DatasetWriter.path(DataFile.Kind.NOTE, file.path()),
          DataFile.Kind.NOTE,
          file.provenance(),
          DatasetWriter.note(file.provenance(), note.writtenOn(), note.markdown()));
    }
  }

  /** What the sample reports is to be seen in it, also where the source ends before. */
  private AnalysisSettings asOfTheLastDay(Dataset whole) {
    LocalDate last = whole.lastDay();
    return new AnalysisSettings(
        settings.index(),
        settings.ties(),
        settings.equality(),
        settings.bands(),
        settings.compareFrom(),
        settings.compareTo(),
        last.isAfter(settings.asOf()) ? last : settings.asOf(),
        settings.decimals(),
        settings.pointDecimals(),
        settings.methods());
  }

  private Map<String, List<ScoreSheet>> scores(Dataset head) {
    Map<String, List<ScoreSheet>> scores = new LinkedHashMap<>();
    Period last = head.periods().get(head.periods().size() - 1);
    List<UnitId> units = head.unitsOf(last).stream().map(Unit::id).toList();
    new SampleScores(seed, head.frameworks(), units)
        .sheets(head.periods())
        .forEach(
            (code, sheets) -> {
              List<UnitId> scored =
                  head.unitsOf(head.period(code).orElseThrow()).stream().map(Unit::id).toList();
              scores.put(code, sheets.stream().filter(s -> scored.contains(s.unit())).toList());
            });
    return scores;
  }

  private Dataset with(
      List<Unit> units,
      Map<String, List<ScoreSheet>> scores,
      Reports reports,
      List<Note> notes,
      List<DataFile> files) {
    return new Dataset(
        dataset.identity(),
        units,
        List.of(),
        TileMap.NONE,
        Boundaries.NONE,
        dataset.frameworks(),
        dataset.periods().stream().map(period -> counted(period, units)).toList(),
        scores,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        reports,
        notes,
        files);
  }

  /** The period with as many units as exist on its day. */
  private static Period counted(Period period, List<Unit> units) {
    long count = units.stream().filter(unit -> unit.existsOn(period.unitsAsOf())).count();
    return period.counting(Math.toIntExact(Math.max(1, count)));
  }

  private Provenance provenance() {
    return new Provenance(
        Provenance.Status.ILLUSTRATIVE,
        "SỐ LIỆU MINH HỌA do phần mềm tạo ra (lệnh sample, số khởi đầu " + seed + ")",
        "Không phải kết quả thật của bất kỳ đơn vị nào.");
  }
}
