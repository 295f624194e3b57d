package vn.parindex.site.fresh;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.MethodSettings;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.DatasetLock;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.grid.Grid;
import vn.parindex.site.intake.annex.Annex;
import vn.parindex.site.intake.annex.FrameworkDraft;
import vn.parindex.site.route.CodesBecomeFiles;
import vn.parindex.site.sample.Written;

/**
 * Writes a data folder of one period in which nothing is scored yet: every figure is missing, and
 * says so.
 */
public final class FreshDataset {

  private static final String UNITS = "reference/units.json";

  /** The note on the whole. */
  private static final String NOTE = "notes/district.md";

  private final Answers answers;

  /** What readers of stand-ins are told; empty where the lists are an office's own. */
  private final Optional<String> note;

  private final List<Finding> faults = new ArrayList<>();

  private FreshDataset(Answers answers, Optional<String> note) {
    this.answers = answers;
    this.note = note;
  }

  /**
   * What became of it.
   *
   * @param findings what is wrong with the lists, located in them; errors where nothing was written
   * @param units how many
   * @param leaves how many
   * @param points the sum of their maximum points
   */
  public record Made(Findings findings, int units, int leaves, Fraction points) {}

  /**
   * Writes into a folder that is empty or new.
   *
   * @throws DirectoryNotEmptyException if something is there; nothing was written
   */
  public static Made write(Answers answers, Path folder) throws IOException {
    return new FreshDataset(answers, Optional.empty()).write(folder);
  }

  /** The same of lists that hold stand-ins: all files are illustrative, and a note tells it. */
  static Made starter(Answers answers, Path folder, String note) throws IOException {
    return new FreshDataset(answers, Optional.of(note)).write(folder);
  }

  private Made write(Path folder) throws IOException {
    Written.refuseUnlessEmpty(folder);
    Optional<Grid> unitGrid = Lists.read(answers.units(), UnitList::isOne, faults::add);
    Optional<Grid> frameworkGrid =
        Lists.read(
            answers.framework(),
            grid -> FrameworkList.isOne(grid) || Annex.isOne(grid),
            faults::add);
    Optional<UnitList> unitList =
        unitGrid.map(grid -> new UnitList(grid, answers.unit(), faults::add));
    Optional<FrameworkList> frameworkList =
        frameworkGrid
            .filter(grid -> FrameworkList.isOne(grid) || !Annex.isOne(grid))
            .map(grid -> new FrameworkList(grid, faults::add));
    Optional<Framework> framework =
        frameworkList.isPresent()
            ? frameworkList.get().framework(answers.year())
            : frameworkGrid.flatMap(this::annex);
    int rows =
        Stream.of(unitGrid, frameworkGrid)
            .flatMap(Optional::stream)
            .mapToInt(grid -> grid.rows().size())
            .sum();
    Findings read = new Findings(faults, 2, rows);
    if (read.hasErrors() || framework.isEmpty()) {
      return new Made(read, 0, 0, Fraction.ZERO);
    }
    List<Unit> units = unitList.orElseThrow().units();
    Written written = files(units, framework.get());
    written.into(folder);
    Findings findings = read.and(found(folder, unitList.get(), frameworkList));
    if (findings.hasErrors()) {
      written.takeBack(folder);
    }
    return new Made(
        findings,
        units.size(),
        (int) framework.get().leaves().count(),
        framework.get().maxPoints());
  }

  /**
   * What the checks find, said of the lists: people have seen those, not the files that were made
   * of them. What is wrong with the blank sheets only follows from it.
   */
  private List<Finding> found(Path folder, UnitList units, Optional<FrameworkList> framework) {
    List<Finding> inLists = new ArrayList<>();
    List<Finding> others = new ArrayList<>();
    for (Finding finding :
        DatasetLoader.load(folder).check(List.of(new CodesBecomeFiles())).list()) {
      if (finding.file().equals(UNITS)) {
        inLists.add(units.located(finding).orElseGet(() -> of(answers.units(), finding)));
      } else if (finding.file().equals(frameworkFile())) {
        inLists.add(
            framework
                .flatMap(list -> list.located(finding))
                .orElseGet(() -> of(answers.framework(), finding)));
      } else {
        others.add(finding);
      }
    }
    if (!inLists.isEmpty()) {
      others.removeIf(finding -> finding.file().equals(scoresFile()));
    }
    return Stream.concat(inLists.stream(), others.stream()).toList();
  }

  /** A finding on a list as a whole; what it is about it says itself. */
  private static Finding of(Path list, Finding finding) {
    return new Finding(
        finding.level(),
        finding.code(),
        finding.title(),
        String.valueOf(list.getFileName()),
        0,
        0,
        "",
        finding.subject(),
        finding.found(),
        finding.expected(),
        finding.remedy());
  }

  /** The table of a decision. */
  private Optional<Framework> annex(Grid grid) {
    FrameworkDraft draft =
        Annex.read(grid, answers.year(), "Bộ tiêu chí năm " + answers.year(), Optional.empty());
    faults.addAll(draft.findings());
    return draft.framework();
  }

  private String frameworkFile() {
    return "frameworks/" + answers.year() + ".json";
  }

  private String scoresFile() {
    return "scores/" + answers.year() + ".json";
  }

  private Written files(List<Unit> units, Framework framework) {
    Written written = new Written();
    Provenance unitSource = from(answers.units());
    Provenance frameworkSource = from(answers.framework());
    written.add(UNITS, DataFile.Kind.UNITS, unitSource, DatasetWriter.units(unitSource, units));
    written.add(
        frameworkFile(),
        DataFile.Kind.FRAMEWORK,
        frameworkSource,
        DatasetWriter.framework(frameworkSource, framework));
    List<ScoreSheet> sheets = units.stream().map(unit -> blank(unit, framework)).toList();
    Provenance scores = real("Chưa có điểm nào được chấm");
    written.add(
        scoresFile(),
        DataFile.Kind.SCORES,
        scores,
        DatasetWriter.scores(answers.year(), scores, sheets));
    Provenance office = real(answers.publisher());
    DataFile head = new DataFile("dataset.json", DataFile.Kind.DATASET, "", office);
    Dataset dataset = dataset(units, framework, sheets, List.of(head));
    written.add(
        head.path(), DataFile.Kind.DATASET, office, DatasetWriter.head(dataset, settings()));
    note.ifPresent(
        text ->
            written.add(
                NOTE,
                DataFile.Kind.NOTE,
                OfficeFolder.STARTER,
                DatasetWriter.note(OfficeFolder.STARTER, LocalDate.MIN, text)));
    DatasetLock lock = DatasetLock.first(dataset.identity().dataVersion(), written.files());
    written.add(DatasetLock.FILE, lock.bytes());
    return written;
  }

  private Provenance from(Path list) {
    return real("Danh sách trong tệp " + list.getFileName());
  }

  /** What is said of an office's own; of stand-ins nothing is real. */
  private Provenance real(String source) {
    return note.isPresent()
        ? OfficeFolder.STARTER
        : new Provenance(Provenance.Status.REAL, source, "");
  }

  private static ScoreSheet blank(Unit unit, Framework framework) {
    Figure none = Figure.missing(MissingReason.NOT_SCORED);
    Map<String, LeafScore> scores = new LinkedHashMap<>();
    framework
        .leaves()
        .forEach(
            leaf ->
                scores.put(
                    leaf.code(),
                    leaf.source() == Leaf.Source.SURVEY
                        ? new LeafScore.Surveyed(none)
                        : new LeafScore.Verified(none, none, none)));
    Figure nothing = Figure.of(BigDecimal.ZERO);
    return new ScoreSheet(unit.id(), scores, nothing, nothing);
  }

  private Dataset dataset(
      List<Unit> units, Framework framework, List<ScoreSheet> sheets, List<DataFile> files) {
    Terms terms =
        new Terms(
            answers.group(),
            answers.groupName(),
            answers.unit(),
            "các " + answers.unit(),
            Optional.empty(),
            Optional.empty());
    int year = Integer.parseInt(answers.year());
    LocalDate last = LocalDate.of(year, 12, 31);
    return new Dataset(
        new Dataset.Identity(
            answers.name(),
            answers.publisher(),
            answers.year() + ".1",
            SearchFold.fold(answers.unit()).replace(' ', '-'),
            List.of("vi"),
            Map.of("vi", terms),
            Optional.empty()),
        units,
        List.of(),
        TileMap.NONE,
        Boundaries.NONE,
        Map.of(answers.year(), framework),
        List.of(
            new Period(
                answers.year(),
                LocalDate.of(year, 1, 1),
                last,
                last,
                units.size(),
                answers.year(),
                last)),
        Map.of(answers.year(), sheets),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Reports.NONE,
        List.of(),
        files);
  }

  /** What is usual; docs/bat-dau.md says where to change it. */
  private AnalysisSettings settings() {
    return new AnalysisSettings(
        IndexSettings.DEFAULT,
        TiePolicy.STANDARD_1224,
        TieEquality.EXACT,
        new BandScale(
            List.of(
                band("excellent", "Xuất sắc", 90),
                band("good", "Tốt", 80),
                band("fair", "Khá", 70),
                band("average", "Trung bình", 50),
                band("weak", "Yếu", 0))),
        answers.year(),
        answers.year(),
        LocalDate.of(Integer.parseInt(answers.year()), 12, 31),
        2,
        MethodSettings.DEFAULT);
  }

  private static Band band(String code, String name, int atLeast) {
    return new Band(code, name, "", BigDecimal.valueOf(atLeast));
  }
}
