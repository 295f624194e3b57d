package vn.parindex.site.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.parindex.analytics.io.ReportedFile;
import vn.parindex.analytics.model.DataFile;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.format.Formats;

/** An import in the clerk's words: what would change, what it was, what it becomes, which cell. */
public final class ImportWords {

  /** At most so many lines tell single changes. */
  private static final int LINES = 40;

  /** A property with its code, as data files write it. */
  private static final Pattern CODED =
      Pattern.compile("\\{?\"([A-Za-z][A-Za-z0-9/]*)\": \"([a-z][a-z-]*)\"\\}?");

  private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z][A-Za-z0-9/-]*)\"");

  private static final Pattern ISO_DAY =
      Pattern.compile("\"?(?<![\\w/-])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![\\w-]|\\.\\w)\"?");

  /** Kinds in which a word alone is a state rather than a property. */
  private static final Set<DataFile.Kind> OF_STATES =
      Set.of(DataFile.Kind.TASK_PROGRESS, DataFile.Kind.UNIT_FINDINGS, DataFile.Kind.EVIDENCE);

  private static final Formats FORMATS = Formats.of("vi", 2);

  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("selfAssessed", "tự chấm"),
          Map.entry("verified1", "thẩm định lần 1"),
          Map.entry("verified2", "thẩm định lần 2"),
          Map.entry("survey", "điều tra xã hội học"),
          Map.entry("bonus", "điểm thưởng"),
          Map.entry("penalty", "điểm trừ"),
          Map.entry("missing", "lý do không có số"),
          Map.entry("numerator", "tử số"),
          Map.entry("denominator", "mẫu số"),
          Map.entry("count", "số lượng"),
          Map.entry("provisional", "tạm tính"),
          Map.entry("state", "tình trạng"),
          Map.entry("document/number", "số văn bản"),
          Map.entry("document/date", "ngày văn bản"),
          Map.entry("amount", "số tiền"),
          Map.entry("done", "số đã làm"),
          Map.entry("of", "tổng số"),
          Map.entry("cause", "nguyên nhân"),
          Map.entry("remedy", "giải pháp"),
          Map.entry("person", "phụ trách"),
          Map.entry("due", "hạn"),
          Map.entry("revisions", "phần đính chính"),
          Map.entry("filedUnder", "nộp vào tiêu chí"));

  private static final Map<DataFile.Kind, String> ITEMS =
      Map.of(
          DataFile.Kind.SCORES, "tiêu chí",
          DataFile.Kind.EVIDENCE, "tiêu chí",
          DataFile.Kind.MEASUREMENTS, "chỉ tiêu",
          DataFile.Kind.TASK_PROGRESS, "nhiệm vụ",
          DataFile.Kind.UNIT_FINDINGS, "tồn tại");

  private static final Map<String, String> REASONS =
      Map.of(
          "not-applicable", "không áp dụng",
          "not-scored", "chưa chấm",
          "late", "nộp muộn",
          "missing", "thiếu số liệu",
          "no-appeal", "không giải trình");

  private static final Map<String, String> STATES =
      Map.of(
          "not-started", "chưa thực hiện",
          "in-progress", "đang thực hiện",
          "done", "hoàn thành",
          "open", "chưa khắc phục",
          "mended", "đã khắc phục",
          "complete", "đủ",
          "late", "bổ sung muộn",
          "misfiled", "sai tiêu chí",
          "missing", "thiếu");

  private final Dataset dataset;
  private final Map<String, Map<String, String>> units = new HashMap<>();

  /**
   * Words about a data set.
   *
   * @param dataset names its units
   */
  public ImportWords(Dataset dataset) {
    this.dataset = dataset;
  }

  /** A unit by its name in a period; one code may be that of two units, one after the other. */
  private String unit(String period, String code) {
    return units.computeIfAbsent(period, this::unitsOf).getOrDefault(code, "Đơn vị " + code);
  }

  private Map<String, String> unitsOf(String period) {
    Map<String, String> names = new HashMap<>();
    for (Unit unit : dataset.period(period).map(dataset::unitsOf).orElse(List.of())) {
      names.put(unit.code(), unit.fullName() + " (" + unit.code() + ")");
    }
    return names;
  }

  static String day(LocalDate day) {
    return FORMATS.date(day);
  }

  static String quoted(String text) {
    return "\"" + text.replaceAll("\\p{Cntrl}", " ") + "\"";
  }

  /**
   * What is said of a data file, for somebody who sees the workbook that it comes from: states,
   * reasons and properties by their words, days as they are written here. What is none of these
   * stays.
   */
  static String plain(DataFile.Kind kind, String text) {
    String coded =
        CODED
            .matcher(text)
            .replaceAll(
                of ->
                    Matcher.quoteReplacement(
                        property(of.group(1))
                            + " "
                            + quoted(codes(of.group(1)).getOrDefault(of.group(2), of.group(2)))));
    String said =
        QUOTED.matcher(coded).replaceAll(of -> Matcher.quoteReplacement(word(kind, of.group(1))));
    return ISO_DAY.matcher(said).replaceAll("$3/$2/$1");
  }

  private static Map<String, String> codes(String property) {
    return property.equals("state") ? STATES : property.equals("missing") ? REASONS : Map.of();
  }

  /** A word that stands alone in quotation marks. */
  private static String word(DataFile.Kind kind, String code) {
    if (OF_STATES.contains(kind) && STATES.containsKey(code)) {
      return quoted(STATES.get(code));
    }
    if (PROPERTIES.containsKey(code)) {
      return property(code);
    }
    return quoted(REASONS.getOrDefault(code, code));
  }

  /** What an entry is about. */
  String about(Entry entry) {
    return about(
        entry.kind(),
        Importer.year(entry.key()),
        new ReportedFile.Spot(entry.unit(), entry.item(), entry.on(), entry.property()));
  }

  private String about(DataFile.Kind kind, String period, ReportedFile.Spot spot) {
    List<String> parts = new ArrayList<>();
    if (!spot.unit().isEmpty()) {
      parts.add(unit(period, spot.unit()));
    }
    parts.add(within(kind, spot));
    return String.join(", ", parts);
  }

  /** What a value of a unit is about. */
  private static String within(DataFile.Kind kind, ReportedFile.Spot spot) {
    List<String> parts = new ArrayList<>();
    if (!spot.item().isEmpty()) {
      parts.add(ITEMS.get(kind) + " " + spot.item());
    }
    spot.on().ifPresent(on -> parts.add("ngày " + day(on)));
    if (!spot.property().isEmpty()) {
      parts.add(property(spot.property()));
    }
    return String.join(", ", parts);
  }

  /** A value as the clerk writes it. */
  static String value(String property, ReportedFile.Value value) {
    if (value instanceof ReportedFile.Value.Number number) {
      return FORMATS.exact(number.number());
    }
    if (value instanceof ReportedFile.Value.Flag flag) {
      return flag.flag() ? "có" : "không";
    }
    if (value instanceof ReportedFile.Value.None none) {
      return REASONS.get(none.reason().code());
    }
    String text = ((ReportedFile.Value.Text) value).text();
    if (property.equals("state")) {
      return STATES.getOrDefault(text, quoted(text));
    }
    if (property.equals("missing")) {
      return REASONS.getOrDefault(text, quoted(text));
    }
    return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
        ? text.replaceFirst("(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1")
        : quoted(text);
  }

  /**
   * What an import would change, as far as it can be overlooked: counts for each data file, then
   * the changes one by one.
   */
  public List<String> changes(ImportPlan plan) {
    return changes(plan, LINES);
  }

  /** What an import would change, to the last line. */
  public List<String> allChanges(ImportPlan plan) {
    return changes(plan, Integer.MAX_VALUE);
  }

  private List<String> changes(ImportPlan plan, int most) {
    List<String> lines = new ArrayList<>();
    int room = most;
    for (ImportPlan.FileChanges file : plan.changes()) {
      List<ImportPlan.Made> replaced = file.replaced();
      lines.add(
          file.path()
              + (file.isNew() ? " (tệp mới)" : "")
              + ": thêm "
              + FORMATS.count(file.made().size() - replaced.size())
              + ", đổi "
              + FORMATS.count(replaced.size())
              + ", giữ nguyên "
              + FORMATS.count(file.unchanged())
              + " giá trị.");
      List<String> details = details(file);
      int shown = Math.min(room, details.size());
      details.subList(0, shown).forEach(detail -> lines.add("  " + detail));
      if (shown < details.size()) {
        lines.add("  … và " + FORMATS.count(details.size() - shown) + " dòng khác.");
      }
      room -= shown;
    }
    return lines;
  }

  /**
   * First what was known and becomes something else, then what new reports of a day say, then how
   * much else is new of each unit.
   */
  private List<String> details(ImportPlan.FileChanges file) {
    List<String> details = new ArrayList<>();
    for (ImportPlan.Made made : file.replaced()) {
      ReportedFile.Change change = made.change();
      String property = change.spot().property();
      details.add(
          about(file.kind(), file.period(), change.spot())
              + ": "
              + shown(property, change.before())
              + " → "
              + shown(property, change.after())
              + from(made.entry()));
    }
    file.made().stream()
        .filter(made -> isOfNewReport(made))
        .collect(
            Collectors.groupingBy(ImportWords::report, LinkedHashMap::new, Collectors.toList()))
        .forEach((report, said) -> details.add(added(file, report, said)));
    Map<String, Long> added =
        file.made().stream()
            .filter(made -> !made.isReplaced() && !isOfNewReport(made))
            .collect(
                Collectors.groupingBy(
                    made -> made.change().spot().unit(),
                    LinkedHashMap::new,
                    Collectors.counting()));
    added.forEach(
        (unit, count) ->
            details.add(
                (unit.isEmpty() ? "Cả tệp" : unit(file.period(), unit))
                    + ": thêm "
                    + FORMATS.count(count)
                    + " giá trị"));
    return details;
  }

  /** Whether a value is new that a report of a day says. */
  private static boolean isOfNewReport(ImportPlan.Made made) {
    return !made.isReplaced() && made.change().spot().on().isPresent();
  }

  private static ReportedFile.Spot report(ImportPlan.Made made) {
    ReportedFile.Spot spot = made.change().spot();
    return new ReportedFile.Spot(spot.unit(), spot.item(), spot.on(), "");
  }

  /** What is added to the report of a day. */
  private String added(
      ImportPlan.FileChanges file, ReportedFile.Spot report, List<ImportPlan.Made> said) {
    return about(file.kind(), file.period(), report)
        + ": thêm "
        + said.stream()
            .map(ImportPlan.Made::change)
            .map(
                change ->
                    property(change.spot().property())
                        + " "
                        + shown(change.spot().property(), change.after()))
            .collect(Collectors.joining(", "))
        + from(said.get(0).entry());
  }

  private static String from(Entry entry) {
    return "   (" + entry.place().file() + ", " + entry.place().inWords() + ")";
  }

  private static String property(String property) {
    return PROPERTIES.getOrDefault(property, property);
  }

  private static String shown(String property, Optional<ReportedFile.Value> value) {
    return value.map(known -> value(property, known)).orElse("(bỏ)");
  }
}
