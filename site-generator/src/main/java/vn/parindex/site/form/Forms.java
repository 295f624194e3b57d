package vn.parindex.site.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.parindex.analytics.check.Locator;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.EvidenceRegister;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MeasurementSet;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.TargetSet;
import vn.parindex.analytics.model.TaskSet;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.download.IllustrativeNotice;
import vn.parindex.site.format.Formats;
import vn.parindex.site.format.SearchFold;
import vn.parindex.site.model.SitePath;
import vn.parindex.site.say.result.RuleWords;
import vn.parindex.site.words.Words;

/**
 * The forms of a data set: for every unit one workbook to be sent out, for the office one with all
 * units. The same data, period and day give the same bytes.
 */
public final class Forms {

  /** The form of the office. */
  public static final SitePath OFFICE = SitePath.of("tat-ca-don-vi.xlsx");

  private static final int LONGEST_NAME = 35;

  private final Dataset dataset;
  private final Period period;
  private final LocalDate date;
  private final List<FormSheet> sheets;
  private final String notice;

  private Forms(
      Dataset dataset, Period period, LocalDate date, List<FormSheet> sheets, String notice) {
    this.dataset = dataset;
    this.period = period;
    this.date = date;
    this.sheets = sheets;
    this.notice = notice;
  }

  /**
   * The forms for scores, tasks and evidence of a period, for measurements on a day, and for the
   * findings of the last review that the data have until the period.
   *
   * @param date until which figures are asked; see {@link #nextDate}
   * @param words Vietnamese
   */
  public static Forms of(Dataset dataset, Period period, LocalDate date, Words words) {
    Formats formats = Formats.of("vi", 2);
    RuleWords rules = new RuleWords(words, formats);
    List<FormSheet> sheets = new ArrayList<>();
    for (Key key : keys(dataset, period, date)) {
      sheet(dataset, key.kind(), key.key(), leaf -> rules.of(leaf.scoring(), leaf.maxPoints()))
          .ifPresent(sheets::add);
    }
    return new Forms(
        dataset,
        period,
        date,
        sheets,
        IllustrativeNotice.of(words, EnumSet.allOf(DataFile.Kind.class), dataset.files()));
  }

  private record Key(DataFile.Kind kind, String key) {}

  private static List<Key> keys(Dataset dataset, Period period, LocalDate date) {
    List<Key> keys = new ArrayList<>();
    String code = period.code();
    keys.add(new Key(DataFile.Kind.SCORES, code));
    keys.add(new Key(DataFile.Kind.MEASUREMENTS, Locator.measurementsKey(code, date)));
    keys.add(new Key(DataFile.Kind.TASK_PROGRESS, code));
    // The review of a year is followed in the next.
    List<Period> periods = dataset.periods();
    for (int i = periods.indexOf(period); i >= 0; i--) {
      if (dataset.findings().containsKey(periods.get(i).code())) {
        keys.add(new Key(DataFile.Kind.UNIT_FINDINGS, periods.get(i).code()));
        break;
      }
    }
    keys.add(new Key(DataFile.Kind.EVIDENCE, code));
    return keys;
  }

  /**
   * What is asked about a file.
   *
   * @param rule how the points of a leaf are given, in words
   * @return empty where the data have nothing to report on
   */
  static Optional<FormSheet> sheet(
      Dataset dataset, DataFile.Kind kind, String key, Function<Leaf, String> rule) {
    Formats formats = Formats.of("vi", 2);
    ReportForms reports = new ReportForms(dataset, formats);
    String year = key.split(" ", 2)[0];
    Optional<Period> found = dataset.period(year);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Period period = found.get();
    return switch (kind) {
      case SCORES -> Optional.of(ScoreForm.of(dataset, period, formats, rule));
      case MEASUREMENTS -> {
        TargetSet targets = dataset.targets().get(year);
        yield targets == null
            ? Optional.empty()
            : date(key).map(day -> MeasurementForm.of(dataset, period, targets, day, formats));
      }
      case TASK_PROGRESS -> {
        TaskSet tasks = dataset.tasks().get(year);
        yield tasks == null ? Optional.empty() : Optional.of(reports.tasks(period, tasks));
      }
      case UNIT_FINDINGS ->
          Optional.ofNullable(dataset.findings().get(year))
              .map(findings -> reports.findings(period, findings));
      case EVIDENCE -> {
        EvidenceRegister register = dataset.reports().evidence().get(year);
        yield register == null ? Optional.empty() : Optional.of(reports.evidence(period, register));
      }
      default -> Optional.empty();
    };
  }

  /** The day of a key of measurements, which a stranger may have written. */
  private static Optional<LocalDate> date(String key) {
    String[] parts = key.split(" ", 2);
    return parts.length == 2 && parts[1].matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")
        ? Optional.of(parts[1])
            .filter(text -> Integer.parseInt(text.substring(8)) <= lastDay(text))
            .map(LocalDate::parse)
        : Optional.empty();
  }

  private static int lastDay(String text) {
    return YearMonth.parse(text.substring(0, 7)).lengthOfMonth();
  }

  /**
   * The day for which measurements are asked next: the first end of a month after the last day that
   * was reported, or the last day of the period, whichever comes first; the end of its first month
   * when nothing was reported, and the last day that was when the period is over by then.
   */
  public static LocalDate nextDate(Dataset dataset, Period period) {
    Optional<LocalDate> last =
        dataset.reports().measurements().stream()
            .filter(set -> set.year().equals(period.code()))
            .map(MeasurementSet::date)
            .reduce((earlier, later) -> later);
    LocalDate from =
        last.filter(day -> !day.isBefore(period.from()))
            .map(day -> day.plusDays(1))
            .orElse(period.from());
    LocalDate end = YearMonth.from(from).atEndOfMonth();
    if (from.isAfter(period.to())) {
      return last.orElseThrow();
    }
    return end.isAfter(period.to()) ? period.to() : end;
  }

  /** The units that get a form. */
  public List<Unit> units() {
    return dataset.unitsOf(period);
  }

  /** The names of the sheets, in their order. */
  public List<String> tabs() {
    return sheets.stream().map(FormSheet::tab).toList();
  }

  /** Whether the data are illustrative, so that every form says so. */
  public boolean isIllustrative() {
    return !notice.isEmpty();
  }

  /** The day until which figures are asked. */
  public LocalDate date() {
    return date;
  }

  /** The form of each of some units, under its name: code and name without accents. */
  public Map<SitePath, Unit> files(List<Unit> of) {
    Map<SitePath, Unit> files = new LinkedHashMap<>();
    of.forEach(unit -> files.put(file(unit), unit));
    return files;
  }

  private static SitePath file(Unit unit) {
    String name =
        SearchFold.fold(unit.code() + " " + unit.fullName()).replaceAll("[^a-z0-9]+", "-");
    String cut = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    return SitePath.of(cut.replaceAll("-+$", "") + ".xlsx");
  }

  /** The workbook that is sent to a unit. */
  public byte[] form(Unit unit) {
    return writer().form(Optional.of(unit));
  }

  /** The sheets of the workbook of a unit that ask about some kinds of files. */
  public List<FormTable> tables(Unit unit, Set<DataFile.Kind> kinds) {
    return FormTable.of(dataset, sheets, kinds, notice, unit);
  }

  /** The workbook of the office, with all units. */
  public byte[] office() {
    return writer().form(Optional.empty());
  }

  private FormWriter writer() {
    return new FormWriter(dataset, sheets, notice);
  }
}
