package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.check.Declared;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.model.Boundaries;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.ImportedFile;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.NoteFile;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.TaskProgress;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Translation;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitFinding;
import vn.parindex.analytics.model.YearCalendar;

/**
 * Turns documents that fit their schemas into the model, and reports what a schema cannot say:
 * fields that depend on each other, days in order.
 */
final class DocumentsRead {

  private final Report report;
  private final List<DataFile> files = new ArrayList<>();

  private Optional<Head> head = Optional.empty();
  private List<Succession> successions = List.of();
  private List<Unit> units = List.of();
  private TileMap tileMap = TileMap.NONE;
  private Boundaries boundaries = Boundaries.NONE;
  private final Map<String, Framework> frameworks = new LinkedHashMap<>();
  private final Map<String, ScoresFile> scores = new LinkedHashMap<>();
  private final Map<String, TargetSet> targets = new LinkedHashMap<>();
  private final Map<String, TaskSet> tasks = new LinkedHashMap<>();
  private final Map<String, List<ReviewFinding>> findings = new LinkedHashMap<>();
  private final Map<String, YearCalendar> calendars = new LinkedHashMap<>();
  private final List<MeasurementSet> measurements = new ArrayList<>();
  private final Map<String, List<TaskProgress>> progress = new LinkedHashMap<>();
  private final Map<String, List<UnitFinding>> unitFindings = new LinkedHashMap<>();
  private final Map<String, EvidenceRegister> evidence = new LinkedHashMap<>();
  private final Map<String, Note> notes = new TreeMap<>();
  private final Map<String, Translation> translations = new LinkedHashMap<>();
  private List<ImportedFile> imports = List.of();

  DocumentsRead(Report report) {
    this.report = report;
  }

  /** The head that was read: its settings only once nothing is wrong. */
  private record Head(
      At at, Optional<String> version, Dataset.Identity identity, List<Period> periods) {}

  /**
   * What {@link #finish} gives.
   *
   * @param lock the book as it is to be kept; empty for a folder that has none
   * @param translations by their languages
   */
  record Result(
      Dataset dataset,
      Optional<AnalysisSettings> settings,
      Declared declared,
      Optional<DatasetLock> lock,
      Map<String, Translation> translations,
      List<ImportedFile> imports) {

    /** The same of another data set. */
    Result of(Dataset other) {
      return new Result(other, settings, declared, lock, translations, imports);
    }
  }

  /** Counts the versions of a folder. */
  interface Books {
    /**
     * The book as it is to be kept; empty for a folder that has none.
     *
     * @param files all files of the data
     * @param typed the number of the version, where somebody types it
     * @param year of the scores that the data are about
     */
    Optional<DatasetLock> of(List<DataFile> files, Optional<String> typed, int year);
  }

  /** Takes in one document of the kind. */
  void add(JsonDocument document, DataFile.Kind kind) {
    switch (kind) {
      case DATASET -> head(document);
      case UNITS -> read(document, ReferenceFiles.UNITS, read -> units = read);
      case SUCCESSIONS -> read(document, ReferenceFiles.SUCCESSIONS, read -> successions = read);
      case TILE_MAP -> read(document, ReferenceFiles.TILE_MAP, read -> tileMap = read);
      case BOUNDARIES -> read(document, BoundaryFile.FORM, read -> boundaries = read);
      case FRAMEWORK ->
          read(document, FrameworkFile.FORM, read -> frameworks.put(read.edition(), read));
      case SCORES -> read(document, ScoresFile.FORM, read -> scores.put(read.period(), read));
      case TARGETS -> read(document, OrderFiles.TARGETS, read -> targets.put(read.year(), read));
      case TASKS -> read(document, OrderFiles.TASKS, read -> tasks.put(read.year(), read));
      case FINDINGS ->
          read(document, OrderFiles.FINDINGS, read -> findings.put(read.year(), read.list()));
      case CALENDAR ->
          read(document, OrderFiles.CALENDAR, read -> calendars.put(read.year(), read));
      case MEASUREMENTS -> read(document, ReportFiles.MEASUREMENTS, measurements::add);
      case TASK_PROGRESS ->
          read(document, ReportFiles.TASK_PROGRESS, read -> progress.put(read.year(), read.list()));
      case UNIT_FINDINGS ->
          read(
              document,
              ReportFiles.UNIT_FINDINGS,
              read -> unitFindings.put(read.year(), read.list()));
      case EVIDENCE ->
          read(document, ReportFiles.EVIDENCE, read -> evidence.put(read.year(), read));
      case TRANSLATION ->
          read(
              document,
              ReferenceFiles.TRANSLATION,
              read -> translations.put(read.language(), read));
      case IMPORTS -> read(document, at -> imports = ImportsFile.FORM.read(at));
      case NOTE, COLLECTION ->
          throw new IllegalArgumentException("no document of a data set: " + document.file());
    }
  }

  private <T> void read(JsonDocument document, DataFileForm<T> form, Consumer<T> take) {
    read(
        document,
        at -> {
          T content = form.body().read(at);
          known(at, document, form.kind(), form.key().apply(content));
          take.accept(content);
        });
  }

  private void head(JsonDocument document) {
    read(
        document,
        at -> {
          head =
              Optional.of(
                  new Head(
                      at,
                      HeadFile.version(new Fields.Read<>(at)),
                      HeadFile.identity(new Fields.Read<>(at)),
                      HeadFile.periods(new Fields.Read<>(at))));
          known(at, document, DataFile.Kind.DATASET, "");
        });
  }

  /** Reads a document; one that does not fit is not taken in. */
  private void read(JsonDocument document, Consumer<At> read) {
    try {
      read.accept(At.of(document, report));
    } catch (Misfit misfit) {
      misfit(misfit.at().place(), misfit.at().node().tree());
    } catch (Refusal reported) {
      return;
    }
  }

  /** Remembers a file that was read, and reports a second one with the same key. */
  private void known(At at, JsonDocument document, DataFile.Kind kind, String key) {
    Provenance provenance = DataFileForm.PROVENANCE.read(at.at("provenance"));
    DataFile file = new DataFile(document.file(), kind, document.sha256(), provenance);
    files.add(followed(kind, key).map(file::ofYear).orElse(file));
    only(kind, key, Place.of(document.file()));
  }

  /** The year that is followed with a file; empty for what is not about the following of one. */
  private static Optional<String> followed(DataFile.Kind kind, String key) {
    return switch (kind) {
      case TARGETS, TASKS, CALENDAR, TASK_PROGRESS, EVIDENCE -> Optional.of(key);
      case MEASUREMENTS -> Optional.of(Locator.yearOfMeasurements(key));
      default -> Optional.empty();
    };
  }

  private void misfit(Place place, JsonNode node) {
    String written = MessageWords.written(node);
    boolean day = written.matches("\"[0-9]{4}-[0-9]{2}-[0-9]{2}\"");
    report.add(
        day ? Problem.NO_SUCH_DAY : Problem.WRONG_TYPE,
        place,
        written,
        "giá trị theo lược đồ",
        "Đối chiếu mục này với tệp mẫu cùng loại.");
  }

  /**
   * Takes in a note.
   *
   * @param text what stands in it for readers
   */
  void note(
      SourceText source,
      String text,
      List<NoteFile> beside,
      LocalDate writtenOn,
      Optional<Provenance> provenance) {
    String file = source.file().substring(source.file().lastIndexOf('/') + 1).replace(".md", "");
    String language =
        Translation.LANGUAGES.stream().filter(in -> file.endsWith("." + in)).findFirst().orElse("");
    String name = language.isEmpty() ? file : file.substring(0, file.lastIndexOf('.'));
    int dash = name.indexOf('-');
    Note.Scope scope =
        name.startsWith("unit-")
            ? Note.Scope.UNIT
            : name.startsWith("area-") ? Note.Scope.AREA : Note.Scope.GROUP;
    String key = scope == Note.Scope.GROUP ? "" : name.substring(dash + 1);
    only(DataFile.Kind.NOTE, file, Place.of(source.file()));
    notes.put(source.file(), new Note(scope, key, language, text, writtenOn, beside));
    files.add(
        new DataFile(
            source.file(),
            DataFile.Kind.NOTE,
            source.sha256(),
            provenance.orElse(new Provenance(Provenance.Status.REAL, "", ""))));
  }

  private void only(DataFile.Kind kind, String key, Place place) {
    if (!report.register(kind, key, place.file())) {
      report.add(
          Problem.TWO_FILES,
          place,
          kind.code() + (key.isEmpty() ? "" : " " + key),
          "một tệp cho mỗi loại, mỗi kỳ",
          "Tệp " + report.fileOf(kind, key).orElse("") + " đã chứa nội dung này: giữ lại một tệp.");
    }
  }

  /**
   * What could be read; empty without a head. After an error it has no settings and is no data set
   * to analyse, but one to judge.
   *
   * @param books counts the versions
   */
  Optional<Result> finish(Books books) {
    if (head.isEmpty()) {
      return Optional.empty();
    }
    At at = head.get().at();
    List<Period> periods = head.get().periods();
    boolean unitsKnown =
        report.fileOf(DataFile.Kind.UNITS, "").filter(f -> !report.hasErrors(f)).isPresent();
    HeadFile.check(at, unitsKnown ? Optional.of(units) : Optional.empty());
    UnitDays days = new UnitDays(units, periods);
    Map<String, List<ScoreSheet>> scored = sheets(periods, days);
    Reports reports =
        new Reports(measurements, progress, unitFindings, evidence)
            .withUnits((year, unit) -> days.in(year, unit.code()));
    List<DataFile> read = files.stream().sorted(Comparator.comparing(DataFile::path)).toList();
    Optional<String> typed = head.get().version();
    Dataset uncounted =
        new Dataset(
            head.get().identity(),
            units,
            successions(days),
            tileMap,
            boundaries,
            oldestFirst(periods),
            periods,
            scored,
            targets,
            tasks,
            findings,
            calendars,
            reports,
            List.copyOf(notes.values()),
            read);
    HeadFile.Compared compared = HeadFile.compared(at, uncounted);
    Optional<DatasetLock> lock = books.of(read, typed, year(periods, compared));
    Dataset whole =
        uncounted.inVersion(lock.map(DatasetLock::dataVersion).or(() -> typed).orElse(""));
    LocalDate asOf = HeadFile.asOf(new Fields.Read<>(at), whole.lastDay());
    Declared declared =
        new Declared(compared.from(), compared.to(), asOf, HeadFile.pointDecimals(at));
    return Optional.of(
        report.hasErrors()
            ? new Result(whole, Optional.empty(), declared, Optional.empty(), translations, imports)
            : new Result(
                whole.withFiles(KnownDays.of(whole, report)),
                Optional.of(HeadFile.settings(new Fields.Read<>(at), whole)),
                declared,
                lock,
                translations,
                imports));
  }

  /** The year of the scores that the data are about; 0 of periods with faults. */
  private static int year(List<Period> periods, HeadFile.Compared compared) {
    return periods.stream()
        .filter(period -> period.code().equals(compared.to()))
        .mapToInt(period -> period.to().getYear())
        .findFirst()
        .orElse(0);
  }

  private List<Succession> successions(UnitDays days) {
    return successions.stream()
        .map(
            s ->
                new Succession(
                    s.date(),
                    days.on(s.successor().code(), s.date()),
                    s.parts().stream()
                        .map(part -> days.on(part.code(), s.date().minusDays(1)))
                        .toList(),
                    s.legalBasis()))
        .toList();
  }

  private Map<String, List<ScoreSheet>> sheets(List<Period> periods, UnitDays days) {
    List<String> order = new ArrayList<>(periods.stream().map(Period::code).toList());
    scores.keySet().stream().filter(code -> !order.contains(code)).forEach(order::add);
    Map<String, List<ScoreSheet>> result = new LinkedHashMap<>();
    for (String code : order) {
      if (scores.containsKey(code)) {
        result.put(
            code,
            scores.get(code).sheets().stream()
                .map(sheet -> sheet.ofUnit(days.in(code, sheet.unit().code())))
                .toList());
      }
    }
    return result;
  }

  /** Editions in the order of the periods that use them, then the others. */
  private Map<String, Framework> oldestFirst(List<Period> periods) {
    Map<String, Framework> result = new LinkedHashMap<>();
    List<String> used = periods.stream().map(Period::framework).toList();
    frameworks.values().stream()
        .filter(f -> !used.contains(f.edition()))
        .sorted(Comparator.comparing(Framework::edition))
        .forEach(f -> result.put(f.edition(), f));
    for (String edition : used) {
      if (frameworks.containsKey(edition)) {
        result.put(edition, frameworks.get(edition));
      }
    }
    return result;
  }
}
