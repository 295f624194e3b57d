package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.check.Declared;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.v1.Binding1;
import vn.parindex.analytics.io.v1.Files1;
import vn.parindex.analytics.io.v1.Files1.Dataset1;
import vn.parindex.analytics.io.v1.Files1.Findings1;
import vn.parindex.analytics.io.v1.Files1.Framework1;
import vn.parindex.analytics.io.v1.Files1.Provenance1;
import vn.parindex.analytics.io.v1.Files1.Scores1;
import vn.parindex.analytics.io.v1.Files1.Succession1;
import vn.parindex.analytics.io.v1.Files1.Successions1;
import vn.parindex.analytics.io.v1.Files1.Targets1;
import vn.parindex.analytics.io.v1.Files1.Tasks1;
import vn.parindex.analytics.io.v1.Files1.TileMap1;
import vn.parindex.analytics.io.v1.Files1.Unit1;
import vn.parindex.analytics.io.v1.Files1.Units1;
import vn.parindex.analytics.io.v1.FollowUp1.Calendar1;
import vn.parindex.analytics.io.v1.FollowUp1.Evidence1;
import vn.parindex.analytics.io.v1.FollowUp1.Measurements1;
import vn.parindex.analytics.io.v1.FollowUp1.TaskProgress1;
import vn.parindex.analytics.io.v1.FollowUp1.UnitFindings1;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.NoteFile;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;

/**
 * Turns documents of schema version 1 that fit their schemas into the model, and reports what a
 * schema cannot say: fields that depend on each other, days in order.
 */
final class Model1 {

  private final Report report;
  private final HeadModel1 heads;
  private final FrameworkModel1 editions;
  private final OrderModel1 orders;
  private final ScoreModel1 sheets;
  private final FollowUpModel1 followUp;
  private final List<DataFile> files = new ArrayList<>();

  private Optional<Dataset1> head = Optional.empty();
  private Optional<Successions1> successions = Optional.empty();
  private List<Unit> units = List.of();
  private TileMap tileMap = TileMap.NONE;
  private final Map<String, Framework> frameworks = new LinkedHashMap<>();
  private final Map<String, Scores1> scores = new LinkedHashMap<>();
  private final Map<String, TargetSet> targets = new LinkedHashMap<>();
  private final Map<String, TaskSet> tasks = new LinkedHashMap<>();
  private final Map<String, List<ReviewFinding>> findings = new LinkedHashMap<>();
  private final Map<String, Note> notes = new TreeMap<>();

  Model1(Report report) {
    this.report = report;
    this.heads = new HeadModel1(report);
    this.editions = new FrameworkModel1(report);
    this.orders = new OrderModel1(report);
    this.sheets = new ScoreModel1(report);
    this.followUp = new FollowUpModel1(report);
  }

  /** What {@link #finish()} gives. */
  record Result(Dataset dataset, Optional<AnalysisSettings> settings, Declared declared) {}

  /** Takes in one document of the kind. */
  void add(JsonDocument document, DataFile.Kind kind) {
    Reading in = new Reading(document, kind);
    switch (kind) {
      case DATASET ->
          in.read(Dataset1.class, Dataset1::provenance, f -> "", (f, at) -> head = Optional.of(f));
      case UNITS ->
          in.read(Units1.class, Units1::provenance, f -> "", (f, at) -> units = units(f, at));
      case SUCCESSIONS ->
          in.read(
              Successions1.class,
              Successions1::provenance,
              f -> "",
              (f, at) -> successions = Optional.of(f));
      case TILE_MAP ->
          in.read(TileMap1.class, TileMap1::provenance, f -> "", (f, at) -> tileMap = tileMap(f));
      case FRAMEWORK ->
          in.read(
              Framework1.class,
              Framework1::provenance,
              Framework1::edition,
              (f, at) -> editions.framework(f, at).ifPresent(e -> frameworks.put(e.edition(), e)));
      case SCORES ->
          in.read(
              Scores1.class,
              Scores1::provenance,
              Scores1::period,
              (f, at) -> scores.put(f.period(), f));
      case TARGETS ->
          in.read(
              Targets1.class,
              Targets1::provenance,
              Targets1::year,
              (f, at) -> targets.put(f.year(), orders.targets(f, at)));
      case TASKS ->
          in.read(
              Tasks1.class,
              Tasks1::provenance,
              Tasks1::year,
              (f, at) -> tasks.put(f.year(), OrderModel1.tasks(f)));
      case FINDINGS ->
          in.read(
              Findings1.class,
              Findings1::provenance,
              Findings1::year,
              (f, at) -> findings.put(f.year(), OrderModel1.findings(f)));
      case CALENDAR ->
          in.read(Calendar1.class, Calendar1::provenance, Calendar1::year, followUp::add);
      case MEASUREMENTS ->
          in.read(
              Measurements1.class,
              Measurements1::provenance,
              f -> Locator.measurementsKey(f.year(), f.date()),
              followUp::add);
      case TASK_PROGRESS ->
          in.read(
              TaskProgress1.class, TaskProgress1::provenance, TaskProgress1::year, followUp::add);
      case UNIT_FINDINGS ->
          in.read(
              UnitFindings1.class, UnitFindings1::provenance, UnitFindings1::year, followUp::add);
      case EVIDENCE ->
          in.read(Evidence1.class, Evidence1::provenance, Evidence1::year, followUp::add);
      case NOTE ->
          throw new IllegalArgumentException(
              "a note is no JSON document: " + document.source().file());
    }
  }

  /** One document on its way into the model. */
  private final class Reading {
    private final JsonDocument document;
    private final DataFile.Kind kind;

    Reading(JsonDocument document, DataFile.Kind kind) {
      this.document = document;
      this.kind = kind;
    }

    /** Takes in a document that binds, and reports a second one with the same key. */
    <T> void read(
        Class<T> type,
        Function<T, Provenance1> provenance,
        Function<T, String> key,
        BiConsumer<T, Place> take) {
      SourceText source = document.source();
      Place place = Place.of(source.file());
      bind(document, type)
          .ifPresent(
              value -> {
                files.add(
                    new DataFile(
                        source.file(), kind, source.sha256(), provenance(provenance.apply(value))));
                only(kind, key.apply(value), place);
                take.accept(value, place);
              });
    }
  }

  /** Takes in a note. */
  void note(SourceText source, List<NoteFile> beside, Files1.File1 listed) {
    String name = source.file().substring(source.file().lastIndexOf('/') + 1).replace(".md", "");
    int dash = name.indexOf('-');
    Note.Scope scope =
        name.startsWith("unit-")
            ? Note.Scope.UNIT
            : name.startsWith("area-") ? Note.Scope.AREA : Note.Scope.GROUP;
    String key = scope == Note.Scope.GROUP ? "" : name.substring(dash + 1);
    only(DataFile.Kind.NOTE, name, Place.of(source.file()));
    notes.put(
        source.file(),
        new Note(
            scope,
            key,
            source.text(),
            listed.writtenOn() == null ? LocalDate.MIN : listed.writtenOn(),
            beside));
    files.add(
        new DataFile(
            source.file(),
            DataFile.Kind.NOTE,
            source.sha256(),
            listed.provenance() == null
                ? new Provenance(Provenance.Status.REAL, "", "")
                : provenance(listed.provenance())));
  }

  private <T> Optional<T> bind(JsonDocument document, Class<T> type) {
    try {
      return Optional.of(Binding1.bind(document.root(), type));
    } catch (JsonMappingException failure) {
      StringBuilder pointer = new StringBuilder();
      failure
          .getPath()
          .forEach(
              step ->
                  pointer
                      .append('/')
                      .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
      String written = StructureCheck.written(document.at(pointer.toString()));
      boolean day = written.matches("\"[0-9]{4}-[0-9]{2}-[0-9]{2}\"");
      report.add(
          day ? Problem.NO_SUCH_DAY : Problem.WRONG_TYPE,
          new Place(document.source().file(), pointer.toString()),
          written,
          "giá trị theo lược đồ",
          "Đối chiếu mục này với tệp mẫu cùng loại.");
      return Optional.empty();
    }
  }

  private static Provenance provenance(Provenance1 from) {
    return new Provenance(
        Codes.find(Provenance.Status.values(), Provenance.Status::code, from.status()),
        from.source(),
        text(from.note()));
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

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private List<Unit> units(Units1 list, Place file) {
    List<Unit> result = new ArrayList<>();
    for (int i = 0; i < list.units().size(); i++) {
      Unit1 unit = list.units().get(i);
      LocalDate from = unit.validFrom() == null ? LocalDate.MIN : unit.validFrom();
      LocalDate until = unit.validUntil() == null ? LocalDate.MAX : unit.validUntil();
      if (until.isBefore(from)) {
        report.add(
            Problem.UNIT_DAYS,
            file.at("units", i, "validUntil"),
            Words.quoted(until.toString()),
            "ngày không sớm hơn \"validFrom\" " + from,
            "Sửa một trong hai ngày.");
        report.leaveOut(file.at("units", i));
        continue;
      }
      result.add(
          new Unit(
              new UnitId(unit.code(), from),
              unit.name(),
              unit.type(),
              until,
              unit.population(),
              unit.areaKm2(),
              unit.neighbours() == null ? List.of() : unit.neighbours()));
    }
    return result;
  }

  private static TileMap tileMap(TileMap1 from) {
    return new TileMap(
        from.columns(),
        from.rows(),
        from.tiles().stream().map(t -> new TileMap.Tile(t.unit(), t.column(), t.row())).toList());
  }

  /**
   * What could be read; empty without a head. After an error it has no settings and is no data set
   * to analyse, but one to judge.
   */
  Optional<Result> finish() {
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Dataset1 dataset = head.get();
    Place file = report.fileOf(DataFile.Kind.DATASET, "").map(Place::of).orElse(Place.of(""));
    boolean unitsKnown =
        report.fileOf(DataFile.Kind.UNITS, "").filter(f -> !report.hasErrors(f)).isPresent();
    heads.check(dataset, file, unitsKnown ? Optional.of(units) : Optional.empty());
    List<Period> periods = heads.periods(dataset, file);
    UnitDays days = new UnitDays(units, periods);
    Map<String, List<ScoreSheet>> scored = sheets(periods, days);
    Reports reports = followUp.reports(days);
    Dataset whole =
        new Dataset(
            HeadModel1.identity(dataset),
            units,
            successions.map(from -> successions(from, days)).orElse(List.of()),
            tileMap,
            oldestFirst(periods),
            periods,
            scored,
            targets,
            tasks,
            findings,
            followUp.calendars(),
            reports,
            List.copyOf(notes.values()),
            files.stream().sorted(Comparator.comparing(DataFile::path)).toList());
    Declared declared =
        new Declared(
            dataset.compare().from(),
            dataset.compare().to(),
            dataset.asOf() == null ? whole.lastDay() : dataset.asOf());
    return Optional.of(
        report.hasErrors()
            ? new Result(whole, Optional.empty(), declared)
            : new Result(
                whole.withFiles(KnownDays.of(whole, report)),
                Optional.of(HeadModel1.settings(dataset, whole)),
                declared));
  }

  private static List<Succession> successions(Successions1 from, UnitDays units) {
    LocalDate before = from.date().minusDays(1);
    List<Succession> result = new ArrayList<>();
    for (Succession1 s : from.successions()) {
      result.add(
          new Succession(
              from.date(),
              units.on(s.successor(), from.date()),
              s.parts().stream().map(part -> units.on(part, before)).toList(),
              from.legalBasis()));
    }
    return result;
  }

  private Map<String, List<ScoreSheet>> sheets(List<Period> periods, UnitDays days) {
    List<String> order = new ArrayList<>(periods.stream().map(Period::code).toList());
    scores.keySet().stream().filter(code -> !order.contains(code)).forEach(order::add);
    Map<String, List<ScoreSheet>> result = new LinkedHashMap<>();
    for (String code : order) {
      if (scores.containsKey(code)) {
        Place file = report.fileOf(DataFile.Kind.SCORES, code).map(Place::of).orElseThrow();
        result.put(code, sheets.sheets(scores.get(code), file, days));
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
