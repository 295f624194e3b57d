package vn.parindex.site.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Findings;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.DatasetLoader;
import vn.parindex.analytics.io.DatasetWriter;
import vn.parindex.analytics.io.Loaded;
import vn.parindex.analytics.io.ReportedFile;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.ImportedFile;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Provenance;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.publish.DataFolder;

/**
 * Works out what an import would do: which data files change, whether the whole folder is right
 * afterwards, and to which cell each new fault goes back. Writes nothing.
 *
 * <p>A file that comes in goes in as a whole or not at all: one error in it, and nothing of it is
 * taken. What two files say differently, neither gives.
 */
public final class Importer {

  private static final String HEAD = "dataset.json";
  private static final String REGISTER = "imports.json";

  /** Faults of files that say already why nothing comes out of them. */
  private static final Set<String> SAYING_NOTHING =
      Set.of(Problem.NOT_READ.code(), Problem.FILE_BLANK.code());

  /** So many files that came before are named. */
  private static final int NAMED = 3;

  private final Path folder;
  private final Loaded before;
  private final Dataset dataset;
  private final ImportOptions options;
  private final ImportWords words;
  private List<Finding> foundBefore;

  /**
   * An importer into a data folder.
   *
   * @param folder the data folder
   * @param before what was read from it, with a data set
   */
  public Importer(Path folder, Loaded before, ImportOptions options) {
    this.folder = folder;
    this.before = before;
    this.dataset = before.dataset().orElseThrow();
    this.options = options;
    this.words = new ImportWords(dataset);
  }

  /** A data file of which there may be several, and what comes into it. */
  private record Target(DataFile.Kind kind, String key) {}

  /** What is planned when some files come in, and what is wrong with that. */
  private record Attempt(
      Map<String, DataFolder.Planned> files,
      List<ImportPlan.FileChanges> changes,
      List<Finding> findings) {}

  /**
   * What would happen.
   *
   * @param incoming the files, in the order in which they are told
   * @param beside what else there is to say of where they come from
   * @throws IOException if a data file cannot be read any more
   */
  public ImportPlan plan(List<Incoming> incoming, List<Finding> beside) throws IOException {
    Set<String> seen =
        before.imports().stream().map(ImportedFile::sha256).collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>(beside);
    List<Incoming> left = new ArrayList<>();
    List<Incoming> again = new ArrayList<>();
    for (Incoming file : incoming) {
      if (seen.add(file.sha256())) {
        left.add(file);
        findings.addAll(file.reading().findings());
        nothingIn(file).ifPresent(findings::add);
      } else {
        again.add(file);
      }
    }
    if (!again.isEmpty()) {
      findings.add(again(again));
    }
    Set<String> names = left.stream().map(Incoming::name).collect(Collectors.toSet());
    Set<String> faulty = faulty(findings);
    Set<String> refused = new LinkedHashSet<>();
    Attempt attempt;
    while (true) {
      for (String name : faulty) {
        refused.add(name);
        left.removeIf(file -> file.name().equals(name));
      }
      attempt = left.isEmpty() ? nothing() : attempt(left);
      faulty = faulty(attempt.findings());
      if (faulty.isEmpty() || left.isEmpty()) {
        break;
      }
      findings.addAll(errors(attempt.findings()));
      if (!names.containsAll(faulty)) {
        // Nobody can say whose fault it is.
        left.forEach(file -> refused.add(file.name()));
        left.clear();
        faulty = Set.of();
      }
    }
    findings.addAll(attempt.findings());
    return new ImportPlan(
        attempt.files(),
        attempt.changes(),
        new Findings(findings, incoming.size(), rows(incoming)),
        incoming.stream().map(Incoming::name).filter(refused::contains).toList(),
        options);
  }

  private static int rows(List<Incoming> incoming) {
    return (int)
        incoming.stream()
            .flatMap(file -> file.reading().entries().stream())
            .map(entry -> entry.place())
            .map(place -> List.of(place.file(), place.sheet(), place.row()))
            .distinct()
            .count();
  }

  private static Attempt nothing() {
    return new Attempt(Map.of(), List.of(), List.of());
  }

  private static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(f -> f.level() == Finding.Level.ERROR).toList();
  }

  private static Set<String> faulty(List<Finding> findings) {
    return errors(findings).stream()
        .map(Finding::file)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<Finding> nothingIn(Incoming file) {
    boolean isSilent =
        file.reading().entries().isEmpty()
            && file.reading().findings().stream()
                .noneMatch(
                    finding ->
                        finding.level() == Finding.Level.ERROR
                            || SAYING_NOTHING.contains(finding.code()));
    return isSilent
        ? Optional.of(
            Problem.IMPORT_NOTHING.at(
                file.name(),
                0,
                0,
                "",
                "",
                "ít nhất một ô có số liệu",
                "Điền số liệu vào các ô để trống của biểu mẫu, lưu lại rồi nhập lại."))
        : Optional.empty();
  }

  /** What came before is one matter, however many files it is. */
  private Finding again(List<Incoming> files) {
    String names =
        files.stream().limit(NAMED).map(Incoming::name).collect(Collectors.joining(", "));
    return Problem.IMPORT_AGAIN.at(
        names + (files.size() > NAMED ? " và " + (files.size() - NAMED) + " tệp khác" : ""),
        0,
        0,
        "",
        files.size() == 1 ? when(files.get(0)) : files.size() + " tệp giống hệt tệp đã nhập",
        "tệp chưa nhập lần nào",
        "Không phải làm gì. Nếu số liệu có sửa thì lưu tệp đã sửa rồi nhập lại.");
  }

  private String when(Incoming file) {
    return before.imports().stream()
        .filter(known -> known.sha256().equals(file.sha256()))
        .findFirst()
        .map(
            known ->
                "đã nhập ngày " + ImportWords.day(known.on()) + ", tên khi đó: " + known.name())
        .orElse("giống hệt một tệp khác trong lần nhập này");
  }

  private Attempt attempt(List<Incoming> incoming) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Map<String, Incoming> byName = new HashMap<>();
    incoming.forEach(file -> byName.put(file.name(), file));
    Map<Target, List<Entry>> targets = targets(incoming, findings);
    Map<String, Work> works = new TreeMap<>();
    for (Map.Entry<Target, List<Entry>> target : targets.entrySet()) {
      work(target.getKey(), target.getValue(), byName, findings)
          .ifPresent(work -> works.put(work.path, work));
    }
    if (!errors(findings).isEmpty()) {
      return new Attempt(Map.of(), List.of(), findings);
    }
    List<ImportPlan.FileChanges> changes = new ArrayList<>();
    Map<String, byte[]> after = new TreeMap<>();
    Map<String, DataFile.Kind> kinds = new HashMap<>();
    for (Work work : works.values()) {
      work.fill();
      changes.add(
          new ImportPlan.FileChanges(
              work.path,
              work.target.kind(),
              year(work.target.key()),
              work.bytes.isEmpty(),
              work.made,
              work.unchanged));
      if (work.made.isEmpty()) {
        // Nothing of it comes in, so there is nothing to be said of that.
        findings.removeIf(finding -> finding.file().equals(work.path));
      } else {
        after.put(work.path, work.file.bytes());
        kinds.put(work.path, work.target.kind());
      }
    }
    if (after.isEmpty()) {
      return new Attempt(Map.of(), changes, findings);
    }
    Map<String, byte[]> whole = new TreeMap<>(after);
    byte[] head = Files.readAllBytes(folder.resolve(HEAD));
    DatasetWriter.listed(head, after, kinds).ifPresent(bytes -> whole.put(HEAD, bytes));
    whole.put(REGISTER, register(incoming, works.values()));
    findings.addAll(broughtIn(whole, works));
    Map<String, DataFolder.Planned> planned = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : whole.entrySet()) {
      Work work = works.get(file.getKey());
      planned.put(
          file.getKey(),
          new DataFolder.Planned(
              work == null ? content(file.getKey()) : work.bytes, file.getValue()));
    }
    return new Attempt(planned, changes, findings);
  }

  private Optional<byte[]> content(String path) throws IOException {
    Path file = folder.resolve(path);
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /** The entries by the data files that they belong to, each value once. */
  private Map<Target, List<Entry>> targets(List<Incoming> incoming, List<Finding> findings) {
    Map<Target, List<Entry>> targets = new LinkedHashMap<>();
    Map<String, Entry> first = new HashMap<>();
    Set<String> contradicted = new HashSet<>();
    for (Incoming file : incoming) {
      for (Entry entry : file.reading().entries()) {
        if (entry.on().isEmpty() && ReportedFile.needsDay(entry.kind(), entry.property())) {
          findings.add(
              at(
                  Problem.IMPORT_DAY,
                  entry,
                  "",
                  "ngày của lần báo cáo, ví dụ 31/10/2025",
                  "Ghi ngày vào cột ngày, cùng dòng với ô này."));
          continue;
        }
        String spot = entry.kind().code() + "\n" + entry.key() + "\n" + place(spot(entry));
        Entry other = first.putIfAbsent(spot, entry);
        if (other == null) {
          targets
              .computeIfAbsent(new Target(entry.kind(), entry.key()), t -> new ArrayList<>())
              .add(entry);
        } else if (!value(other).equals(value(entry))) {
          if (contradicted.add(spot)) {
            findings.add(contradiction(other, entry));
          }
          findings.add(contradiction(entry, other));
        }
      }
    }
    return targets;
  }

  private Finding contradiction(Entry entry, Entry other) {
    return at(
        Problem.IMPORT_TWO_VALUES,
        entry,
        ImportWords.value(entry.property(), value(entry)),
        ImportWords.value(other.property(), value(other))
            + " như ở "
            + other.place().file()
            + ", "
            + other.place().inWords(),
        "Xem số nào đúng, sửa một trong hai ô cho giống nhau rồi nhập lại.");
  }

  /** Where a value is to stand; a day that it does not need is left off. */
  private static ReportedFile.Spot spot(Entry entry) {
    boolean isOfDay =
        entry.kind() == DataFile.Kind.MEASUREMENTS
            || ReportedFile.needsDay(entry.kind(), entry.property());
    return new ReportedFile.Spot(
        entry.unit(), entry.item(), isOfDay ? entry.on() : Optional.empty(), entry.property());
  }

  /** A spot as one text: of records of a few short codes very many have the same hash. */
  private static String place(String unit, String item, Optional<LocalDate> on, String property) {
    return String.join("\n", unit, item, on.map(LocalDate::toString).orElse(""), property);
  }

  private static String place(ReportedFile.Spot spot) {
    return place(spot.unit(), spot.item(), spot.on(), spot.property());
  }

  private static ReportedFile.Value value(Entry entry) {
    Given given = entry.given();
    if (given instanceof Given.Number number) {
      return new ReportedFile.Value.Number(number.value());
    }
    if (given instanceof Given.Day day) {
      return new ReportedFile.Value.Text(day.day().toString());
    }
    if (given instanceof Given.Flag flag) {
      return new ReportedFile.Value.Flag(flag.value());
    }
    if (given instanceof Given.Missing missing) {
      return new ReportedFile.Value.None(missing.reason());
    }
    return new ReportedFile.Value.Text(((Given.Words) given).text());
  }

  /** A data file and what is done to it. */
  private final class Work {
    private final Target target;
    private final String path;
    private final Optional<byte[]> bytes;
    private final ReportedFile file;
    private final List<Entry> entries;
    private final Set<String> unitsBefore;
    private final List<ImportPlan.Made> made = new ArrayList<>();
    private final Map<String, Entry> origins = new HashMap<>();
    private int unchanged;

    private Work(
        Target target,
        String path,
        Optional<byte[]> bytes,
        ReportedFile file,
        List<Entry> entries) {
      this.target = target;
      this.path = path;
      this.bytes = bytes;
      this.file = file;
      this.entries = entries;
      this.unitsBefore = file.units();
    }

    private void fill() {
      // What takes the place of something else comes first: what is given beside it stays.
      for (boolean first : new boolean[] {true, false}) {
        for (Entry entry : entries) {
          if (first == Set.of("missing", "state").contains(entry.property())) {
            put(entry);
          }
        }
      }
      if (target.kind() == DataFile.Kind.SCORES) {
        complete();
      }
    }

    private void put(Entry entry) {
      ReportedFile.Spot spot = spot(entry);
      List<ReportedFile.Change> changes = file.put(spot, value(entry));
      changes.stream()
          .map(change -> new ImportPlan.Made(change, entry))
          .filter(change -> !change.isMadeRoom())
          .forEach(made::add);
      unchanged += changes.isEmpty() ? 1 : 0;
      origins.put(place(spot), entry);
      origins.putIfAbsent(place(spot.unit(), spot.item(), spot.on(), ""), entry);
      origins.putIfAbsent(place(spot.unit(), spot.item(), Optional.empty(), ""), entry);
      origins.putIfAbsent(place(spot.unit(), "", Optional.empty(), ""), entry);
    }

    /** On new sheets, what nobody said is not scored yet; what nobody can get is nothing. */
    private void complete() {
      Set<String> units = new LinkedHashSet<>();
      entries.forEach(entry -> units.add(entry.unit()));
      units.removeAll(unitsBefore);
      var framework = dataset.frameworkOf(dataset.period(target.key()).orElseThrow());
      ReportedFile.Value none = new ReportedFile.Value.None(MissingReason.NOT_SCORED);
      ReportedFile.Value zero = new ReportedFile.Value.Number(Fraction.ZERO);
      for (String unit : units) {
        if (framework.bonusCap().signum() == 0) {
          putUnsaid(unit, "", "bonus", zero);
        }
        if (framework.penaltyCap().signum() == 0) {
          putUnsaid(unit, "", "penalty", zero);
        }
        framework
            .leaves()
            .filter(leaf -> !said(unit, leaf.code(), ""))
            .forEach(
                leaf ->
                    putUnsaid(
                        unit,
                        leaf.code(),
                        switch (leaf.source()) {
                          case SURVEY -> "survey";
                          case VERIFIED -> "selfAssessed";
                        },
                        none));
      }
    }

    private boolean said(String unit, String item, String property) {
      return origins.containsKey(place(unit, item, Optional.empty(), property));
    }

    private void putUnsaid(String unit, String item, String property, ReportedFile.Value value) {
      if (!said(unit, item, property)) {
        file.put(new ReportedFile.Spot(unit, item, Optional.empty(), property), value);
      }
    }

    /** The cell that a place of the file goes back to; empty when none does. */
    private Optional<Entry> origin(String pointer) {
      ReportedFile.Spot spot = file.spot(pointer);
      String property = spot.property();
      while (true) {
        Optional<Entry> exact =
            found(new ReportedFile.Spot(spot.unit(), spot.item(), spot.on(), property));
        if (exact.isPresent()) {
          return exact;
        }
        if (property.isEmpty()) {
          break;
        }
        property = property.substring(0, Math.max(0, property.lastIndexOf('/')));
      }
      return found(new ReportedFile.Spot(spot.unit(), spot.item(), Optional.empty(), ""))
          .or(() -> found(new ReportedFile.Spot(spot.unit(), "", Optional.empty(), "")));
    }

    private Optional<Entry> found(ReportedFile.Spot spot) {
      return spot.unit().isEmpty() && spot.property().isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(origins.get(place(spot)));
    }
  }

  /** A data file made ready; empty when that is not possible, which is said. */
  private Optional<Work> work(
      Target target, List<Entry> entries, Map<String, Incoming> incoming, List<Finding> findings)
      throws IOException {
    String year = year(target.key());
    Optional<LocalDate> date = date(target);
    if (dataset.period(year).isEmpty()
        || target.kind() == DataFile.Kind.MEASUREMENTS && date.isEmpty()) {
      for (Entry entry : firstOfEach(entries)) {
        findings.add(
            at(
                Problem.IMPORT_PERIOD,
                entry,
                ImportWords.quoted(target.key()),
                "kỳ có trong dataset.json: "
                    + dataset.periods().stream()
                        .map(period -> period.code())
                        .collect(Collectors.joining(", "))
                    + (target.kind() == DataFile.Kind.MEASUREMENTS ? ", cùng ngày báo cáo" : ""),
                "Ghi đúng kỳ (và ngày báo cáo) ở đầu bảng hoặc bằng -Dperiod, -Ddate; kỳ mới thì"
                    + " khai trước trong dataset.json."));
      }
      return Optional.empty();
    }
    Optional<String> known = before.locator().fileOf(target.kind(), target.key());
    ReportedFile.Order order = order(target);
    if (known.isPresent()) {
      byte[] bytes = Files.readAllBytes(folder.resolve(known.get()));

      judgeStatus(known.get(), entries, incoming, findings);
      return Optional.of(
          new Work(
              target,
              known.get(),
              Optional.of(bytes),
              ReportedFile.of(target.kind(), bytes, order),
              entries));
    }
    Map<String, String> head = new LinkedHashMap<>();
    head.put(target.kind() == DataFile.Kind.SCORES ? "period" : "year", year);
    date.ifPresent(day -> head.put("date", day.toString()));
    if (target.kind() == DataFile.Kind.EVIDENCE) {
      Optional<String> due = due(entries);
      if (due.isEmpty()) {
        findings.add(
            at(
                Problem.IMPORT_DUE,
                entries.get(0),
                "",
                "ngày chậm nhất phải nộp đủ tài liệu năm " + year,
                "Chạy lại, thêm -Ddue=15/10/2025 (hoặc --due)."));
        return Optional.empty();
      }
      head.put("due", due.get());
    }
    String path = path(target, year, date);
    Optional<Provenance> provenance = provenance(path, entries, incoming, findings);
    return provenance.map(
        from ->
            new Work(
                target,
                path,
                Optional.empty(),
                ReportedFile.create(target.kind(), from, head, order),
                entries));
  }

  /** The period or year of a key. */
  static String year(String key) {
    return key.split(" ")[0];
  }

  private static List<Entry> firstOfEach(List<Entry> entries) {
    Map<String, Entry> first = new LinkedHashMap<>();
    entries.forEach(entry -> first.putIfAbsent(entry.place().file(), entry));
    return List.copyOf(first.values());
  }

  private static Optional<LocalDate> date(Target target) {
    String[] parts = target.key().split(" ");
    try {
      return target.kind() == DataFile.Kind.MEASUREMENTS && parts.length == 2
          ? Optional.of(LocalDate.parse(parts[1]))
          : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private Optional<String> due(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.unit().isEmpty() && entry.property().equals("due"))
        .map(entry -> entry.given() instanceof Given.Day day ? day.day() : LocalDate.MIN)
        .filter(day -> day.isAfter(LocalDate.MIN))
        .findFirst()
        .or(options::due)
        .map(LocalDate::toString);
  }

  /** Where a new file goes. */
  private String path(Target target, String year, Optional<LocalDate> date) {
    return switch (target.kind()) {
      case SCORES -> "scores/" + year + ".json";
      case MEASUREMENTS -> {
        String path = "measurements/" + date.orElseThrow() + ".json";
        // The last day of a year may be the first of the next one: two files then.
        yield Files.exists(folder.resolve(path))
            ? "measurements/" + year + "-" + date.orElseThrow() + ".json"
            : path;
      }
      case TASK_PROGRESS -> "tasks/" + year + "-progress.json";
      case UNIT_FINDINGS -> "findings/" + year + "-units.json";
      case EVIDENCE -> "evidence/" + year + ".json";
      default -> throw new IllegalArgumentException("units say nothing in " + target.kind());
    };
  }

  private ReportedFile.Order order(Target target) {
    String year = year(target.key());
    List<String> items =
        switch (target.kind()) {
          case SCORES, EVIDENCE ->
              dataset
                  .frameworkOf(dataset.period(year).orElseThrow())
                  .leaves()
                  .map(leaf -> leaf.code())
                  .toList();
          case MEASUREMENTS ->
              Optional.ofNullable(dataset.targets().get(year)).stream()
                  .flatMap(set -> set.targets().stream())
                  .map(each -> each.code())
                  .toList();
          case TASK_PROGRESS ->
              Optional.ofNullable(dataset.tasks().get(year)).stream()
                  .flatMap(set -> set.tasks().stream())
                  .map(task -> task.code())
                  .toList();
          default ->
              dataset.findings().getOrDefault(year, List.of()).stream()
                  .map(finding -> finding.code())
                  .toList();
        };
    return new ReportedFile.Order(
        dataset.units().stream().map(unit -> unit.code()).distinct().toList(), items);
  }

  /** What is wrong with the data before anything comes in: it is nobody's news. */
  private Set<String> knownBefore(Map<String, Work> works) {
    if (foundBefore == null) {
      foundBefore = before.check().list();
    }
    Map<String, ReportedFile> files = new HashMap<>();
    Set<String> known = new HashSet<>();
    for (Finding finding : foundBefore) {
      Optional<ReportedFile> file =
          Optional.ofNullable(works.get(finding.file()))
              .flatMap(
                  work ->
                      work.bytes.map(
                          bytes ->
                              files.computeIfAbsent(
                                  work.path,
                                  path ->
                                      ReportedFile.of(
                                          work.target.kind(), bytes, order(work.target)))));
      known.add(
          identity(
              finding, file.isPresent() ? file.get().spot(finding.pointer()) : finding.pointer()));
    }
    return known;
  }

  private static String identity(Finding finding, Object place) {
    return finding.code() + "|" + finding.file() + "|" + place + "|" + finding.found();
  }

  private List<Finding> broughtIn(Map<String, byte[]> whole, Map<String, Work> works) {
    Set<String> known = knownBefore(works);
    List<Finding> news = new ArrayList<>();
    for (Finding finding : DatasetLoader.loadPlanned(folder, whole).check().list()) {
      if (finding.level() == Finding.Level.NOTE && !whole.containsKey(finding.file())) {
        // What is only worth knowing of files that nothing comes into is for the check to tell.
        continue;
      }
      Work work = works.get(finding.file());
      Object place = work == null ? finding.pointer() : work.file.spot(finding.pointer());
      if (!known.contains(identity(finding, place))) {
        news.add(work == null ? finding : told(finding, work));
      }
    }
    return news;
  }

  /** A fault of a data file in the words of workbooks, at its cell where it has one. */
  private static Finding told(Finding finding, Work work) {
    DataFile.Kind kind = work.target.kind();
    Finding plain =
        new Finding(
            finding.level(),
            finding.code(),
            finding.title(),
            finding.file(),
            finding.line(),
            finding.column(),
            finding.pointer(),
            finding.subject(),
            ImportWords.plain(kind, finding.found()),
            ImportWords.plain(kind, finding.expected()),
            ImportWords.plain(kind, finding.remedy()));
    return work.origin(finding.pointer())
        .map(
            entry ->
                half(finding)
                    .map(missing -> half(plain, missing, entry.place(), work.entries))
                    .orElseGet(() -> moved(plain, entry.place(), plain.expected(), plain.remedy())))
        .orElse(plain);
  }

  /** The part of a ratio that is not there, if that is what is wrong. */
  private static Optional<String> half(Finding finding) {
    return Stream.of("numerator", "denominator")
        .filter(part -> finding.code().equals(Problem.MISSING_PROPERTY.code()))
        .filter(part -> finding.expected().equals("mục \"" + part + "\""))
        .findFirst();
  }

  /** Half a ratio is a fault of its row: the cell that is meant is the one that is empty. */
  private static Finding half(
      Finding finding, String missing, CellPlace given, List<Entry> entries) {
    String name = missing.equals("numerator") ? "tử số" : "mẫu số";
    String column =
        entries.stream()
            .filter(entry -> entry.property().equals(missing))
            .map(Entry::place)
            .filter(
                place ->
                    place.file().equals(given.file())
                        && place.sheet().equals(given.sheet())
                        && place.column() != CellPlace.LINE)
            .findFirst()
            .map(place -> " (cột " + CellPlace.letters(place.column()) + ")")
            .orElse("");
    return moved(
        finding,
        new CellPlace(given.file(), given.sheet(), given.row(), CellPlace.LINE),
        "cả tử số và mẫu số; còn thiếu " + name + column,
        "Ghi thêm " + name + " vào cùng dòng; không có thì để trống cả hai ô.");
  }

  private static Finding moved(Finding finding, CellPlace to, String expected, String remedy) {
    return new Finding(
        finding.level(),
        finding.code(),
        finding.title(),
        to.file(),
        to.row() + 1,
        to.column() + 1,
        to.inWords(),
        finding.subject(),
        finding.found(),
        expected,
        remedy);
  }

  private Finding at(Problem problem, Entry entry, String found, String expected, String remedy) {
    CellPlace place = entry.place();
    return problem
        .at(
            place.file(),
            place.row() + 1,
            place.column() + 1,
            place.inWords(),
            found,
            expected,
            remedy)
        .about(words.about(entry));
  }

  /** Invented figures stay apart from real ones. */
  private void judgeStatus(
      String path, List<Entry> entries, Map<String, Incoming> incoming, List<Finding> findings) {
    boolean isInvented =
        dataset.files().stream()
            .filter(file -> file.path().equals(path))
            .anyMatch(file -> file.provenance().isIllustrative());
    if (isInvented) {
      findings.add(
          Problem.IMPORT_AMONG_INVENTED.at(
              path,
              0,
              0,
              "",
              "tệp đang là SỐ LIỆU MINH HỌA",
              "tệp chỉ có số liệu thật, thì mới bỏ nhãn",
              "Khi mọi số trong tệp là thật: ghi \"status\": \"real\" và nguồn ở \"provenance\" của"
                  + " tệp."));
      return;
    }
    for (Entry entry : firstOfEach(entries)) {
      if (incoming.get(entry.place().file()).reading().illustrative()) {
        findings.add(
            at(
                Problem.IMPORT_INVENTED,
                entry,
                "tệp ghi \"SỐ LIỆU MINH HỌA\"",
                "số liệu thật, vì " + path + " là số liệu thật",
                "Tạo lại biểu mẫu từ bộ số liệu thật (lệnh template) rồi điền; không nhập số bịa."));
      }
    }
  }

  /** Where the figures of a new file come from; empty when nobody says, which is told. */
  private Optional<Provenance> provenance(
      String path, List<Entry> entries, Map<String, Incoming> incoming, List<Finding> findings) {
    boolean isInvented =
        firstOfEach(entries).stream()
            .anyMatch(entry -> incoming.get(entry.place().file()).reading().illustrative());
    if (isInvented) {
      findings.add(
          Problem.IMPORT_AMONG_INVENTED.at(
              path,
              0,
              0,
              "",
              "biểu mẫu ghi \"SỐ LIỆU MINH HỌA\"",
              "biểu mẫu của bộ số liệu thật, thì tệp mới không mang nhãn",
              "Nếu số vừa nhập là thật: hoàn tác, tạo lại biểu mẫu từ bộ số liệu thật rồi nhập."));
      return Optional.of(
          new Provenance(
              Provenance.Status.ILLUSTRATIVE,
              "SỐ LIỆU MINH HỌA, nhập từ biểu mẫu có ghi như vậy",
              options.source().orElse("")));
    }
    if (options.source().isEmpty()) {
      findings.add(
          Problem.IMPORT_SOURCE.at(
              path,
              0,
              0,
              "",
              "",
              "văn bản hoặc nơi cung cấp số liệu của tệp mới",
              "Chạy lại, thêm \"-Dsource=Báo cáo tháng 11 năm 2025 của các xã\" (hoặc --source)."));
      return Optional.empty();
    }
    return options.source().map(text -> new Provenance(Provenance.Status.REAL, text, ""));
  }

  private byte[] register(List<Incoming> incoming, Collection<Work> works) {
    List<ImportedFile> register = new ArrayList<>(before.imports());
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Work work : works) {
      for (ImportPlan.Made made : work.made) {
        counts
            .computeIfAbsent(made.entry().place().file(), name -> new TreeMap<>())
            .merge(work.path, 1, Integer::sum);
      }
    }
    for (Incoming file : incoming) {
      Map<String, Integer> of = counts.getOrDefault(file.name(), Map.of());
      register.add(
          new ImportedFile(
              options.on(),
              file.name(),
              file.sha256(),
              List.copyOf(of.keySet()),
              of.values().stream().mapToInt(n -> n).sum()));
    }
    return DatasetWriter.imports(register).getBytes(StandardCharsets.UTF_8);
  }
}
