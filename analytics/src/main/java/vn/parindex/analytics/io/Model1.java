package vn.parindex.analytics.io;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.analytics.AnalysisSettings;
import vn.parindex.analytics.check.Declared;
import vn.parindex.analytics.check.Place;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.index.Band;
import vn.parindex.analytics.index.BandScale;
import vn.parindex.analytics.index.IndexSettings;
import vn.parindex.analytics.index.MissingPolicy;
import vn.parindex.analytics.io.v1.Binding1;
import vn.parindex.analytics.io.v1.Files1;
import vn.parindex.analytics.io.v1.Files1.Area1;
import vn.parindex.analytics.io.v1.Files1.Band1;
import vn.parindex.analytics.io.v1.Files1.Continues1;
import vn.parindex.analytics.io.v1.Files1.Criterion1;
import vn.parindex.analytics.io.v1.Files1.Dataset1;
import vn.parindex.analytics.io.v1.Files1.Findings1;
import vn.parindex.analytics.io.v1.Files1.Framework1;
import vn.parindex.analytics.io.v1.Files1.Leaf1;
import vn.parindex.analytics.io.v1.Files1.Period1;
import vn.parindex.analytics.io.v1.Files1.Provenance1;
import vn.parindex.analytics.io.v1.Files1.Score1;
import vn.parindex.analytics.io.v1.Files1.Scores1;
import vn.parindex.analytics.io.v1.Files1.Scoring1;
import vn.parindex.analytics.io.v1.Files1.Sheet1;
import vn.parindex.analytics.io.v1.Files1.Succession1;
import vn.parindex.analytics.io.v1.Files1.Successions1;
import vn.parindex.analytics.io.v1.Files1.Target1;
import vn.parindex.analytics.io.v1.Files1.Targets1;
import vn.parindex.analytics.io.v1.Files1.Tasks1;
import vn.parindex.analytics.io.v1.Files1.TileMap1;
import vn.parindex.analytics.io.v1.Files1.Unit1;
import vn.parindex.analytics.io.v1.Files1.Units1;
import vn.parindex.analytics.model.Area;
import vn.parindex.analytics.model.CaseKind;
import vn.parindex.analytics.model.Continuation;
import vn.parindex.analytics.model.Criterion;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Figure;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.LeafScore;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Note;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.analytics.model.Reports;
import vn.parindex.analytics.model.ReviewFinding;
import vn.parindex.analytics.model.ScoreSheet;
import vn.parindex.analytics.model.Scoring;
import vn.parindex.analytics.model.Succession;
import vn.parindex.analytics.model.Target;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.Task;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.Terms;
import vn.parindex.analytics.model.TileMap;
import vn.parindex.analytics.model.Unit;
import vn.parindex.analytics.model.UnitId;
import vn.parindex.analytics.model.YearCalendar;
import vn.parindex.analytics.ranking.TieEquality;
import vn.parindex.analytics.ranking.TiePolicy;

/**
 * Turns documents of schema version 1 that fit their schemas into the model, and reports what a
 * schema cannot say: fields that depend on each other, days in order.
 */
final class Model1 {

  private final Report report;
  private final List<DataFile> files = new ArrayList<>();

  private Optional<Dataset1> head = Optional.empty();
  private List<Unit> units = List.of();
  private List<Succession> successions = List.of();
  private TileMap tileMap = TileMap.NONE;
  private final Map<String, Framework> frameworks = new LinkedHashMap<>();
  private final Map<String, Scores1> scores = new LinkedHashMap<>();
  private final Map<String, TargetSet> targets = new LinkedHashMap<>();
  private final Map<String, TaskSet> tasks = new LinkedHashMap<>();
  private final Map<String, List<ReviewFinding>> findings = new LinkedHashMap<>();
  private final Map<String, YearCalendar> calendars = new LinkedHashMap<>();
  private Reports reports = Reports.NONE;
  private final List<Note> notes = new ArrayList<>();

  Model1(Report report) {
    this.report = report;
  }

  /** What {@link #finish()} gives. */
  record Result(Dataset dataset, AnalysisSettings settings, Declared declared) {}

  /** Takes in one document of the kind. */
  void add(JsonDocument document, DataFile.Kind kind) {
    String file = document.source().file();
    Place place = Place.of(file);
    switch (kind) {
      case DATASET -> {
        head = bind(document, Dataset1.class);
        head.ifPresent(
            dataset -> {
              report.register(kind, "", file);
              listed(document, kind, dataset.provenance());
            });
      }
      case UNITS ->
          bind(document, Units1.class)
              .ifPresent(
                  list -> {
                    listed(document, kind, list.provenance());
                    only(kind, "", place);
                    units = units(list, place);
                  });
      case SUCCESSIONS ->
          bind(document, Successions1.class)
              .ifPresent(
                  list -> {
                    listed(document, kind, list.provenance());
                    only(kind, "", place);
                    pending = list;
                  });
      case TILE_MAP ->
          bind(document, TileMap1.class)
              .ifPresent(
                  map -> {
                    listed(document, kind, map.provenance());
                    only(kind, "", place);
                    tileMap =
                        new TileMap(
                            map.columns(),
                            map.rows(),
                            map.tiles().stream()
                                .map(t -> new TileMap.Tile(t.unit(), t.column(), t.row()))
                                .toList());
                  });
      case FRAMEWORK ->
          bind(document, Framework1.class)
              .ifPresent(
                  framework -> {
                    listed(document, kind, framework.provenance());
                    only(kind, framework.edition(), place);
                    framework(framework, place)
                        .ifPresent(value -> frameworks.put(value.edition(), value));
                  });
      case SCORES ->
          bind(document, Scores1.class)
              .ifPresent(
                  sheets -> {
                    listed(document, kind, sheets.provenance());
                    only(kind, sheets.period(), place);
                    scores.put(sheets.period(), sheets);
                  });
      case TARGETS ->
          bind(document, Targets1.class)
              .ifPresent(
                  set -> {
                    listed(document, kind, set.provenance());
                    only(kind, set.year(), place);
                    targets.put(set.year(), targets(set, place));
                  });
      case TASKS ->
          bind(document, Tasks1.class)
              .ifPresent(
                  list -> {
                    listed(document, kind, list.provenance());
                    only(kind, list.year(), place);
                    tasks.put(
                        list.year(),
                        new TaskSet(
                            list.year(),
                            list.due(),
                            list.tasks().stream()
                                .map(
                                    t ->
                                        new Task(
                                            t.code(),
                                            t.clause(),
                                            t.name(),
                                            t.measure(),
                                            byCode(Task.ProofKind.values(), t.proof())))
                                .toList()));
                  });
      case FINDINGS ->
          bind(document, Findings1.class)
              .ifPresent(
                  list -> {
                    listed(document, kind, list.provenance());
                    only(kind, list.year(), place);
                    findings.put(
                        list.year(),
                        list.findings().stream()
                            .map(
                                f ->
                                    new ReviewFinding(
                                        f.code(),
                                        byCode(ReviewFinding.Kind.values(), f.kind()),
                                        f.name(),
                                        f.fixableLocally()))
                            .toList());
                  });
      case NOTE -> throw new IllegalArgumentException("a note is no JSON document: " + file);
    }
  }

  private Successions1 pending;

  /** Takes in a note. */
  void note(SourceText source, Files1.File1 listed) {
    String name = source.file().substring(source.file().lastIndexOf('/') + 1).replace(".md", "");
    int dash = name.indexOf('-');
    Note.Scope scope =
        name.startsWith("unit-")
            ? Note.Scope.UNIT
            : name.startsWith("area-") ? Note.Scope.AREA : Note.Scope.GROUP;
    String key = scope == Note.Scope.GROUP ? "" : name.substring(dash + 1);
    if (!report.register(DataFile.Kind.NOTE, name, source.file())) {
      twice(DataFile.Kind.NOTE, name, Place.of(source.file()));
    }
    notes.add(
        new Note(
            scope,
            key,
            source.text(),
            listed.writtenOn() == null ? LocalDate.MIN : listed.writtenOn()));
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

  private void listed(JsonDocument document, DataFile.Kind kind, Provenance1 provenance) {
    files.add(
        new DataFile(
            document.source().file(), kind, document.source().sha256(), provenance(provenance)));
  }

  private static Provenance provenance(Provenance1 from) {
    return new Provenance(
        byCode(Provenance.Status.values(), from.status()), from.source(), text(from.note()));
  }

  private void only(DataFile.Kind kind, String key, Place place) {
    if (!report.register(kind, key, place.file())) {
      twice(kind, key, place);
    }
  }

  private void twice(DataFile.Kind kind, String key, Place place) {
    report.add(
        Problem.TWO_FILES,
        place,
        kind.code() + (key.isEmpty() ? "" : " " + key),
        "một tệp cho mỗi loại, mỗi kỳ",
        "Tệp " + report.fileOf(kind, key).orElse("") + " đã chứa nội dung này: giữ lại một tệp.");
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  /** The constant with this code; the schema has made sure that there is one. */
  private static <E extends Enum<E>> E byCode(E[] values, String code) {
    for (E value : values) {
      if (codeOf(value).equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no such code: " + code);
  }

  private static String codeOf(Enum<?> value) {
    if (value instanceof MissingReason reason) {
      return reason.code();
    } else if (value instanceof Provenance.Status status) {
      return status.code();
    } else if (value instanceof Leaf.Source source) {
      return source.code();
    } else if (value instanceof Continuation.Kind kind) {
      return kind.code();
    } else if (value instanceof ReviewFinding.Kind kind) {
      return kind.code();
    } else if (value instanceof Target.Form form) {
      return form.code();
    } else if (value instanceof CaseKind cases) {
      return cases.code();
    } else if (value instanceof Task.ProofKind proof) {
      return proof.code();
    } else if (value instanceof TiePolicy ties) {
      return ties.code();
    } else if (value instanceof MissingPolicy missing) {
      return missing.code();
    }
    throw new IllegalArgumentException("no codes: " + value.getDeclaringClass());
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

  private Optional<Framework> framework(Framework1 from, Place file) {
    List<Area> areas = new ArrayList<>();
    boolean whole = true;
    for (int a = 0; a < from.areas().size(); a++) {
      Area1 area = from.areas().get(a);
      List<Criterion> criteria = new ArrayList<>();
      for (int c = 0; c < area.criteria().size(); c++) {
        Optional<Criterion> criterion =
            criterion(area.criteria().get(c), file.at("areas", a, "criteria", c));
        criterion.ifPresent(criteria::add);
        whole &= criterion.isPresent();
      }
      if (!criteria.isEmpty()) {
        areas.add(new Area(area.code(), area.name(), text(area.continues()), criteria));
      }
    }
    if (!whole || areas.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Framework(
            from.edition(),
            from.name(),
            text(from.continues()),
            from.bonusCap(),
            from.penaltyCap(),
            areas,
            from.dropped() == null
                ? List.of()
                : from.dropped().stream()
                    .map(d -> new Framework.DroppedLeaf(d.leaf(), d.reason()))
                    .toList()));
  }

  private Optional<Criterion> criterion(Criterion1 from, Place place) {
    boolean anyLeafField =
        from.maxPoints() != null
            || from.source() != null
            || from.fixableLocally() != null
            || from.scoring() != null
            || from.continues() != null;
    if (from.components() != null && anyLeafField) {
      report.add(
          Problem.UNKNOWN_PROPERTY,
          place.at("components"),
          "\"components\" cùng với các mục của tiêu chí tự chấm",
          "hoặc \"components\", hoặc \"maxPoints\", \"source\", \"fixableLocally\", \"scoring\"",
          "Tiêu chí có thành phần thì điểm ghi ở từng thành phần: bỏ một trong hai.");
      return Optional.empty();
    }
    List<Leaf> leaves = new ArrayList<>();
    if (from.components() == null) {
      if (!given(place, "maxPoints", from.maxPoints())
          | !given(place, "source", from.source())
          | !given(place, "fixableLocally", from.fixableLocally())
          | !given(place, "scoring", from.scoring())) {
        return Optional.empty();
      }
      Leaf1 leaf =
          new Leaf1(
              from.code(),
              from.name(),
              from.maxPoints(),
              from.source(),
              from.fixableLocally(),
              from.scoring(),
              from.continues());
      leaf(leaf, place).ifPresent(leaves::add);
      return leaves.isEmpty()
          ? Optional.empty()
          : Optional.of(new Criterion(from.code(), from.name(), leaves));
    }
    for (int l = 0; l < from.components().size(); l++) {
      leaf(from.components().get(l), place.at("components", l)).ifPresent(leaves::add);
    }
    return leaves.size() < from.components().size() || leaves.isEmpty()
        ? Optional.empty()
        : Optional.of(new Criterion(from.code(), from.name(), leaves));
  }

  private boolean given(Place place, String key, Object value) {
    if (value == null) {
      report.add(
          Problem.MISSING_PROPERTY,
          place,
          "",
          "mục \"" + key + "\"",
          "Thêm \"" + key + "\" vào đây.");
    }
    return value != null;
  }

  private boolean absent(Place place, String key, Object value, String instead) {
    if (value != null) {
      report.add(
          Problem.UNKNOWN_PROPERTY,
          place.at(key),
          "\"" + key + "\"",
          instead,
          "Xóa mục \"" + key + "\".");
    }
    return value == null;
  }

  private Optional<Leaf> leaf(Leaf1 from, Place place) {
    if (from.maxPoints().signum() <= 0) {
      report.add(
          Problem.OUT_OF_RANGE,
          place.at("maxPoints"),
          number(from.maxPoints()),
          "số lớn hơn 0",
          "Sửa điểm tối đa; tiêu chí không còn chấm thì bỏ khỏi bộ tiêu chí.");
      return Optional.empty();
    }
    Continues1 continues = from.continues();
    return scoring(from.scoring(), place.at("scoring"))
        .map(
            scoring ->
                new Leaf(
                    from.code(),
                    from.name(),
                    from.maxPoints(),
                    byCode(Leaf.Source.values(), from.source()),
                    from.fixableLocally(),
                    scoring,
                    continues == null
                        ? new Continuation.Starts()
                        : new Continuation.Continues(
                            continues.leaf(), byCode(Continuation.Kind.values(), continues.as()))));
  }

  private Optional<Scoring> scoring(Scoring1 from, Place place) {
    String form = "cách chấm \"" + from.form() + "\" không có mục này";
    boolean steps = from.form().equals("steps");
    boolean rate = from.form().equals("rate");
    boolean survey = from.form().equals("survey");
    boolean right =
        (steps
                ? given(place, "shares", from.shares())
                : absent(place, "shares", from.shares(), form))
            & (rate
                ? given(place, "threshold", from.threshold())
                : absent(place, "threshold", from.threshold(), form))
            & (rate
                ? given(place, "floor", from.floor())
                : absent(place, "floor", from.floor(), form))
            & (survey
                ? given(place, "weights", from.weights())
                : absent(place, "weights", from.weights(), form));
    if (!right) {
      return Optional.empty();
    }
    if (rate && from.floor().compareTo(from.threshold()) > 0) {
      report.add(
          Problem.RATE_ORDER,
          place.at("floor"),
          number(from.floor()),
          "số từ 0 đến ngưỡng " + number(from.threshold()),
          "Đổi chỗ \"threshold\" và \"floor\", hoặc sửa số.");
      return Optional.empty();
    }
    if (steps && from.shares().isEmpty() || survey && from.weights().isEmpty()) {
      report.add(Problem.ITEM_COUNT, place, "[]", "ít nhất một mức", "Ghi các mức theo phần trăm.");
      return Optional.empty();
    }
    if (steps) {
      return Optional.of(new Scoring.Steps(from.shares()));
    }
    if (rate) {
      return Optional.of(new Scoring.Rate(from.threshold(), from.floor()));
    }
    return Optional.of(survey ? new Scoring.SurveyAnswers(from.weights()) : new Scoring.YesNo());
  }

  private TargetSet targets(Targets1 from, Place file) {
    List<Target> list = new ArrayList<>();
    for (int i = 0; i < from.targets().size(); i++) {
      Target1 target = from.targets().get(i);
      Place place = file.at("targets", i);
      boolean growth = target.form().equals("growth");
      String comparison = growth ? "grow-at-least" : "at-least";
      if (growth == (target.base() == null)) {
        report.add(
            Problem.TARGET_FORM,
            place.at("base"),
            target.base() == null ? "" : Words.quoted(target.base()),
            growth ? "\"base\": năm gốc để tính mức tăng" : "không có \"base\" ở chỉ tiêu tỷ lệ",
            growth ? "Thêm \"base\"." : "Xóa \"base\", hoặc sửa \"form\" thành \"growth\".");
        continue;
      }
      if (growth != (target.cases() == null)) {
        report.add(
            Problem.TARGET_FORM,
            place.at("cases"),
            target.cases() == null ? "" : Words.quoted(target.cases()),
            growth
                ? "không có \"cases\" ở chỉ tiêu tăng trưởng"
                : "\"cases\": \"flow\" (hồ sơ đến dần) hoặc \"stock\" (số có sẵn)",
            growth ? "Xóa \"cases\"." : "Thêm \"cases\".");
        continue;
      }
      if (!target.comparison().equals(comparison)) {
        report.add(
            Problem.TARGET_FORM,
            place.at("comparison"),
            Words.quoted(target.comparison()),
            "\"" + comparison + "\" cho dạng \"" + target.form() + "\"",
            "Sửa \"comparison\" hoặc \"form\".");
        continue;
      }
      list.add(
          new Target(
              target.code(),
              target.clause(),
              target.name(),
              target.numerator(),
              target.denominator(),
              growth ? Target.Form.GROWTH : Target.Form.RATIO,
              target.threshold(),
              text(target.base()),
              text(target.parent()),
              text(target.scope()),
              growth ? CaseKind.STOCK : byCode(CaseKind.values(), target.cases())));
    }
    return new TargetSet(from.year(), from.reportDue(), list);
  }

  private Map<String, LeafScore> leaves(Sheet1 sheet, Place place) {
    Map<String, LeafScore> result = new LinkedHashMap<>();
    sheet
        .leaves()
        .forEach(
            (code, score) -> {
              Optional<LeafScore> value = score(score, place.at("leaves", code));
              value.ifPresent(v -> result.put(code, v));
            });
    return result;
  }

  private Optional<LeafScore> score(Score1 from, Place place) {
    if (from.missing() != null) {
      String alone = "chỉ \"missing\", vì tiêu chí không áp dụng";
      if (!from.missing().equals(MissingReason.NOT_APPLICABLE.code())) {
        report.add(
            Problem.NOT_ALLOWED,
            place.at("missing"),
            Words.quoted(from.missing()),
            "\"not-applicable\" cho cả tiêu chí",
            "Lý do khác thì ghi ở từng loại điểm, ví dụ \"verified1\": {\"missing\": \""
                + from.missing()
                + "\"}.");
        return Optional.empty();
      }
      return absent(place, "selfAssessed", from.selfAssessed(), alone)
              & absent(place, "verified1", from.verified1(), alone)
              & absent(place, "verified2", from.verified2(), alone)
              & absent(place, "survey", from.survey(), alone)
          ? Optional.of(new LeafScore.NotApplicable())
          : Optional.empty();
    }
    boolean verified =
        from.selfAssessed() != null || from.verified1() != null || from.verified2() != null;
    if (from.survey() != null) {
      if (verified) {
        report.add(
            Problem.SCORE_SOURCE,
            place,
            "vừa điểm điều tra, vừa điểm tự chấm hoặc thẩm định",
            "chỉ \"survey\", hoặc chỉ \"selfAssessed\", \"verified1\", \"verified2\"",
            "Tiêu chí điều tra xã hội học không có điểm tự chấm: xóa một trong hai.");
        return Optional.empty();
      }
      return Optional.of(new LeafScore.Surveyed(from.survey()));
    }
    if (!verified) {
      report.add(
          Problem.MISSING_PROPERTY,
          place,
          "{}",
          "\"selfAssessed\", \"verified1\", \"verified2\"; hoặc \"survey\"; hoặc \"missing\"",
          "Ghi điểm, hoặc {\"missing\": \"not-applicable\"} nếu không áp dụng.");
      return Optional.empty();
    }
    return given(place, "selfAssessed", from.selfAssessed())
            & given(place, "verified1", from.verified1())
            & given(place, "verified2", from.verified2())
        ? Optional.of(
            new LeafScore.Verified(from.selfAssessed(), from.verified1(), from.verified2()))
        : Optional.empty();
  }

  /** The whole; empty when something was reported that leaves no whole. */
  Optional<Result> finish() {
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Dataset1 dataset = head.get();
    Place file = report.fileOf(DataFile.Kind.DATASET, "").map(Place::of).orElse(Place.of(""));
    List<Period> periods = periods(dataset, file);
    bands(dataset, file);
    peerGroups(dataset, file);
    for (int i = 0; i < dataset.languages().size(); i++) {
      if (!dataset.terms().containsKey(dataset.languages().get(i))) {
        report.add(
            Problem.TERMS,
            file.at("languages", i),
            Words.quoted(dataset.languages().get(i)),
            "ngôn ngữ có trong \"terms\": " + String.join(", ", dataset.terms().keySet()),
            "Thêm từ ngữ vào \"terms\", hoặc bỏ ngôn ngữ này.");
      }
    }
    successions = pending == null ? List.of() : successions(pending);
    Map<String, List<ScoreSheet>> sheets = sheets(periods);
    if (report.hasErrors()) {
      return Optional.empty();
    }
    Map<String, Terms> terms = new LinkedHashMap<>();
    dataset
        .terms()
        .forEach(
            (language, t) ->
                terms.put(language, new Terms(t.group(), t.groupName(), t.unit(), t.units())));
    Dataset whole =
        new Dataset(
            new Dataset.Identity(
                dataset.name(),
                dataset.publisher(),
                dataset.dataVersion(),
                dataset.unitFolder(),
                dataset.languages(),
                terms),
            units,
            successions,
            tileMap,
            oldestFirst(periods),
            periods,
            sheets,
            targets,
            tasks,
            findings,
            calendars,
            reports,
            notes,
            files.stream().sorted(Comparator.comparing(DataFile::path)).toList());
    return Optional.of(
        new Result(
            whole,
            settings(dataset, whole),
            new Declared(dataset.compare().from(), dataset.compare().to())));
  }

  private List<Period> periods(Dataset1 dataset, Place file) {
    List<Period> result = new ArrayList<>();
    for (int i = 0; i < dataset.periods().size(); i++) {
      Period1 p = dataset.periods().get(i);
      Place place = file.at("periods", i);
      if (p.to().isBefore(p.from())) {
        report.add(
            Problem.PERIOD_DAYS,
            place.at("to"),
            Words.quoted(p.to().toString()),
            "ngày không sớm hơn \"from\" " + p.from(),
            "Sửa một trong hai ngày.");
      } else if (p.unitsAsOf().isBefore(p.from()) || p.unitsAsOf().isAfter(p.to())) {
        report.add(
            Problem.PERIOD_DAYS,
            place.at("unitsAsOf"),
            Words.quoted(p.unitsAsOf().toString()),
            "ngày từ " + p.from() + " đến " + p.to(),
            "Chọn một ngày trong kỳ; các đơn vị tồn tại ngày đó được chấm điểm.");
      } else {
        result.add(
            new Period(
                p.code(),
                p.from(),
                p.to(),
                p.unitsAsOf(),
                p.unitCount(),
                p.framework(),
                p.closedOn() == null ? p.to() : p.closedOn()));
      }
    }
    return result;
  }

  private void bands(Dataset1 dataset, Place file) {
    Set<String> codes = new LinkedHashSet<>();
    for (int i = 0; i < dataset.bands().size(); i++) {
      Band1 band = dataset.bands().get(i);
      Place place = file.at("bands", i);
      if (!codes.add(band.code())) {
        report.add(
            Problem.BANDS,
            place.at("code"),
            Words.quoted(band.code()),
            "mã chưa dùng",
            "Đổi mã của mức xếp loại này.");
      }
      if (i > 0 && band.atLeast().compareTo(dataset.bands().get(i - 1).atLeast()) >= 0) {
        report.add(
            Problem.BANDS,
            place.at("atLeast"),
            number(band.atLeast()),
            "số nhỏ hơn " + number(dataset.bands().get(i - 1).atLeast()),
            "Xếp các mức từ cao xuống thấp.");
      }
      if (i == dataset.bands().size() - 1 && band.atLeast().signum() != 0) {
        report.add(
            Problem.BANDS,
            place.at("atLeast"),
            number(band.atLeast()),
            "0 ở mức cuối cùng",
            "Mức thấp nhất phải bắt đầu từ 0, để mọi đơn vị đều có xếp loại.");
      }
    }
  }

  private void peerGroups(Dataset1 dataset, Place file) {
    if (dataset.methods() == null
        || dataset.methods().peers() == null
        || dataset.methods().peers().groups() == null) {
      return;
    }
    Set<String> known = new LinkedHashSet<>();
    units.forEach(unit -> known.add(unit.code()));
    Set<String> placed = new LinkedHashSet<>();
    List<List<String>> groups = dataset.methods().peers().groups();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = 0; j < groups.get(i).size(); j++) {
        String code = groups.get(i).get(j);
        Place place = file.at("methods").at("peers").at("groups", i).at(j);
        if (!known.contains(code)) {
          report.add(
              Problem.PEER_GROUPS,
              place,
              Words.quoted(code),
              "mã có trong danh sách đơn vị",
              "Sửa mã, hoặc bỏ mã này khỏi nhóm.");
        } else if (!placed.add(code)) {
          report.add(
              Problem.PEER_GROUPS,
              place,
              Words.quoted(code),
              "đơn vị chưa nằm trong nhóm nào",
              "Để đơn vị này trong một nhóm.");
        }
      }
    }
  }

  private static AnalysisSettings settings(Dataset1 dataset, Dataset whole) {
    Files1.Policies1 policies = dataset.policies();
    return new AnalysisSettings(
        new IndexSettings(
            byCode(MissingPolicy.values(), policies.missing()), policies.missingLimitPercent()),
        byCode(TiePolicy.values(), policies.ties()),
        policies.tieEquality().equals("exact")
            ? TieEquality.EXACT
            : TieEquality.published(policies.decimals()),
        new BandScale(
            dataset.bands().stream()
                .map(b -> new Band(b.code(), b.name(), text(b.nameEn()), b.atLeast()))
                .toList()),
        dataset.compare().from(),
        dataset.compare().to(),
        dataset.asOf() == null ? whole.lastDay() : dataset.asOf(),
        policies.decimals(),
        MethodPolicies.read(dataset.methods()));
  }

  private List<Succession> successions(Successions1 from) {
    LocalDate before = from.date().minusDays(1);
    List<Succession> result = new ArrayList<>();
    for (Succession1 s : from.successions()) {
      result.add(
          new Succession(
              from.date(),
              unitOn(s.successor(), from.date()),
              s.parts().stream().map(part -> unitOn(part, before)).toList(),
              from.legalBasis()));
    }
    return result;
  }

  /** The unit with this code on a day; any other with the code; else one that nobody knows. */
  private UnitId unitOn(String code, LocalDate day) {
    Optional<Unit> then =
        units.stream().filter(u -> u.code().equals(code) && u.existsOn(day)).findFirst();
    return then.or(() -> units.stream().filter(u -> u.code().equals(code)).findFirst())
        .map(Unit::id)
        .orElse(UnitId.of(code));
  }

  private Map<String, List<ScoreSheet>> sheets(List<Period> periods) {
    Map<String, List<ScoreSheet>> result = new LinkedHashMap<>();
    List<String> order = new ArrayList<>(periods.stream().map(Period::code).toList());
    scores.keySet().stream().filter(code -> !order.contains(code)).forEach(order::add);
    for (String code : order) {
      Scores1 list = scores.get(code);
      if (list == null) {
        continue;
      }
      LocalDate day =
          periods.stream()
              .filter(period -> period.code().equals(code))
              .map(Period::unitsAsOf)
              .findFirst()
              .orElse(LocalDate.MAX);
      Place file = report.fileOf(DataFile.Kind.SCORES, code).map(Place::of).orElseThrow();
      List<ScoreSheet> sheets = new ArrayList<>();
      for (int i = 0; i < list.units().size(); i++) {
        Sheet1 sheet = list.units().get(i);
        sheets.add(
            new ScoreSheet(
                unitOn(sheet.unit(), day),
                leaves(sheet, file.at("units", i)),
                figure(sheet.bonus()),
                figure(sheet.penalty())));
      }
      result.put(code, sheets);
    }
    return result;
  }

  private static Figure figure(Figure figure) {
    return figure == null ? Figure.missing(MissingReason.MISSING) : figure;
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

  private static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
