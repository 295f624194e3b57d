package vn.parindex.site.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.io.DatasetHead;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/** Writes a data folder with invented scores, on the units and frameworks of another one. */
public final class SampleData {

  /** Kinds of files that speak of particular units: with invented units they are left out. */
  private static final Set<DataFile.Kind> OF_REAL_UNITS =
      EnumSet.of(
          DataFile.Kind.UNITS,
          DataFile.Kind.SUCCESSIONS,
          DataFile.Kind.TILE_MAP,
          DataFile.Kind.NOTE);

  private final Path source;
  private final Dataset dataset;
  private final AnalysisSettings settings;
  private final long seed;

  /**
   * Prepares the sample.
   *
   * @param source folder that {@code dataset} was read from
   * @param dataset its units, periods and frameworks; its scores are ignored
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
   * Writes scores for the units of the source.
   *
   * @return number of files written
   */
  public int write(Path output) throws IOException {
    return write(output, dataset.units(), EnumSet.noneOf(DataFile.Kind.class));
  }

  /**
   * Writes scores for {@code count} invented units.
   *
   * @return number of files written
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
              List.of()));
    }
    return write(output, units, OF_REAL_UNITS);
  }

  private int write(Path output, List<Unit> units, Set<DataFile.Kind> leftOut) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    Map<String, DataFile> files = new TreeMap<>();
    for (DataFile file : dataset.files()) {
      if (file.kind() != DataFile.Kind.SCORES && !leftOut.contains(file.kind())) {
        files.put(file.path(), file);
        contents.put(file.path(), Files.readAllBytes(source.resolve(file.path())));
      }
    }
    if (leftOut.contains(DataFile.Kind.UNITS)) {
      add(
          contents,
          files,
          "reference/units.json",
          DataFile.Kind.UNITS,
          DatasetWriter.units(provenance(), units));
    }
    Dataset head = with(units, List.of());
    scores(head)
        .forEach(
            (period, sheets) ->
                add(
                    contents,
                    files,
                    "scores/" + period + ".json",
                    DataFile.Kind.SCORES,
                    DatasetWriter.scores(period, provenance(), sheets)));
    List<DataFile> listed =
        files.values().stream()
            .sorted(Comparator.comparing(DataFile::kind).thenComparing(DataFile::path))
            .toList();
    contents.put(
        "dataset.json",
        DatasetHead.write(with(units, listed), settings).getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> file : contents.entrySet()) {
      Path target = output.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    return contents.size();
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

  private Dataset with(List<Unit> units, List<DataFile> files) {
    return new Dataset(
        dataset.identity(),
        units,
        List.of(),
        TileMap.NONE,
        dataset.frameworks(),
        dataset.periods().stream().map(period -> counted(period, units)).toList(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Reports.NONE,
        List.of(),
        files);
  }

  /** The period with as many units as exist on its day. */
  private static Period counted(Period period, List<Unit> units) {
    long count = units.stream().filter(unit -> unit.existsOn(period.unitsAsOf())).count();
    return new Period(
        period.code(),
        period.from(),
        period.to(),
        period.unitsAsOf(),
        Math.toIntExact(Math.max(1, count)),
        period.framework(),
        period.closedOn());
  }

  private Provenance provenance() {
    return new Provenance(
        Provenance.Status.ILLUSTRATIVE,
        "SỐ LIỆU MINH HỌA do phần mềm tạo ra (lệnh sample, số khởi đầu " + seed + ")",
        "Không phải kết quả thật của bất kỳ đơn vị nào.");
  }

  private void add(
      Map<String, byte[]> contents,
      Map<String, DataFile> files,
      String path,
      DataFile.Kind kind,
      String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    contents.put(path, bytes);
    files.put(path, new DataFile(path, kind, sha256(bytes), provenance()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
