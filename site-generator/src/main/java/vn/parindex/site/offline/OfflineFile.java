package vn.parindex.site.offline;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.parindex.analytics.check.Finding;
import vn.parindex.analytics.check.Problem;
import vn.parindex.analytics.io.JsonContent;
import vn.parindex.analytics.io.Spelling;
import vn.parindex.analytics.model.DataFile.Kind;
import vn.parindex.analytics.model.Dataset;
import vn.parindex.analytics.model.Fraction;
import vn.parindex.analytics.model.Framework;
import vn.parindex.analytics.model.Leaf;
import vn.parindex.analytics.model.MissingReason;
import vn.parindex.analytics.model.Period;
import vn.parindex.analytics.model.Unit;
import vn.parindex.site.grid.CellPlace;
import vn.parindex.site.intake.Entry;
import vn.parindex.site.intake.Given;
import vn.parindex.site.intake.Reading;

/** One exported file, while it is read. */
final class OfflineFile {

  private static final String LEAVES = "leaves";
  private static final Set<String> HEAD =
      Set.of(
          "kind",
          "schemaVersion",
          "dataset",
          "status",
          "period",
          "unit",
          "unitName",
          "filledOn",
          "filledBy",
          "bonus",
          "penalty",
          LEAVES);
  private static final Set<String> OF_LEAF =
      Set.of("selfAssessed", "declared", "missing", "reason", "evidence", "document", "person");
  private static final Set<String> DECLARED =
      Set.of("numerator", "denominator", "count", "done", "doneOn", "step");

  /** What the form calls the states of evidence, and how notes say them. */
  private static final Map<String, String> EVIDENCE = evidence();

  private static final int NAMED_AT_MOST = 20;

  private final String file;
  private final JsonContent content;
  private final Dataset dataset;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, List<String>> evidenceOf = new LinkedHashMap<>();
  private final List<String> reasons = new ArrayList<>();
  private Period period;
  private Unit unit;

  private OfflineFile(String file, JsonContent content, Dataset dataset) {
    this.file = file;
    this.content = content;
    this.dataset = dataset;
    EVIDENCE.keySet().forEach(state -> evidenceOf.put(state, new ArrayList<>()));
  }

  private static Map<String, String> evidence() {
    Map<String, String> states = new LinkedHashMap<>();
    states.put("complete", "đủ");
    states.put("missing", "thiếu");
    states.put("later", "bổ sung sau");
    return states;
  }

  static Reading read(String file, byte[] bytes, Dataset dataset) {
    JsonContent content = JsonContent.read(file, bytes);
    OfflineFile reader = new OfflineFile(file, content, dataset);
    reader.findings.addAll(content.faults());
    Object root = content.root().orElse(Map.of());
    if (content.faults().isEmpty()) {
      reader.form(root);
    }
    boolean isInvented =
        root instanceof Map<?, ?> form && "illustrative".equals(form.get("status"));
    return new Reading(reader.entries, reader.findings, List.of(), isInvented);
  }

  private void form(Object root) {
    if (!(root instanceof Map<?, ?> form) || !OfflineForm.KIND.equals(form.get("kind"))) {
      report(
          Problem.OFFLINE_KIND,
          root instanceof Map<?, ?> form && form.containsKey("kind") ? "/kind" : "",
          root instanceof Map<?, ?> form ? written(form.get("kind")) : written(root),
          "tệp .json do nút Xuất JSON của phiếu ngoại tuyến tạo ra",
          "Kiểm tra xem có chép nhầm tệp khác vào thư mục không.");
      return;
    }
    if (!(form.get("schemaVersion") instanceof BigDecimal version)
        || version.compareTo(BigDecimal.valueOf(OfflineForm.VERSION)) != 0) {
      report(
          Problem.OFFLINE_VERSION,
          "/schemaVersion",
          written(form.get("schemaVersion")),
          "phiếu phiên bản " + OfflineForm.VERSION,
          "Tạo phiếu mới (mvn -Dparindex=template), ghi lại rồi xuất lại.");
      return;
    }
    known("", form, HEAD);
    if (isOurs(form)) {
      status(form);
      day("/filledOn", form.get("filledOn"));
      for (String extra : List.of("bonus", "penalty")) {
        if (form.containsKey(extra)) {
          points("/" + extra, "", extra, form.get(extra), Optional.empty());
        }
      }
      if (form.get(LEAVES) instanceof Map<?, ?> leaves) {
        leaves.forEach((code, said) -> leaf(code.toString(), said));
      } else {
        wrong("/" + LEAVES, form.get(LEAVES), "{…} với điểm từng tiêu chí");
      }
      notes();
    }
  }

  /** Whether data set, period and unit are those of the data; each that is not is told. */
  private boolean isOurs(Map<?, ?> form) {
    String name = dataset.identity().name();
    boolean isOfData = name.equals(form.get("dataset"));
    if (!isOfData) {
      ofOthers(
          "dataset",
          form,
          "\"" + name + "\"",
          "Kiểm tra xem có nhận nhầm phiếu của nơi khác không.");
    }
    period = form.get("period") instanceof String code ? dataset.period(code).orElse(null) : null;
    if (period == null) {
      ofOthers(
          "period",
          form,
          "một trong các kỳ "
              + dataset.periods().stream().map(Period::code).collect(Collectors.joining(", ")),
          "Tạo phiếu mới (mvn -Dparindex=template) cho kỳ đang theo dõi.");
      return false;
    }
    unit =
        dataset.unitsOf(period).stream()
            .filter(one -> one.code().equals(form.get("unit")))
            .findFirst()
            .orElse(null);
    if (unit == null) {
      ofOthers(
          "unit",
          form,
          "mã của một đơn vị được chấm ở kỳ " + period.code(),
          "Xin lại phiếu của đúng đơn vị.");
    }
    return isOfData && unit != null;
  }

  private void ofOthers(String key, Map<?, ?> form, String expected, String remedy) {
    report(Problem.OFFLINE_OF_OTHERS, "/" + key, written(form.get(key)), expected, remedy);
  }

  private void status(Map<?, ?> form) {
    if (!Set.of("real", "illustrative").contains(text(form.get("status")))) {
      wrong("/status", form.get("status"), "\"real\" hoặc \"illustrative\"");
    }
  }

  private void leaf(String code, Object said) {
    String at = "/" + LEAVES + "/" + code.replace("~", "~0").replace("/", "~1");
    Framework framework = dataset.frameworkOf(period);
    Leaf leaf = framework.leavesByCode().get(code);
    if (leaf == null || leaf.source() == Leaf.Source.SURVEY) {
      report(
          Problem.OFFLINE_VALUE,
          at,
          "\"" + code + "\"",
          leaf == null
              ? "mã tiêu chí của bộ " + framework.edition()
              : "tiêu chí tự chấm; tiêu chí này do điều tra xã hội học chấm",
          "Mở tệp trong đúng phiếu rồi xuất lại." + meant(code, framework.leavesByCode().keySet()));
      return;
    }
    if (!(said instanceof Map<?, ?> fields)) {
      wrong(at, said, "{…} với điểm, số kê khai, tài liệu");
      return;
    }
    known(at, fields, OF_LEAF);
    if (fields.containsKey("missing")) {
      missing(at, code, fields);
      return;
    }
    if (fields.containsKey("selfAssessed")) {
      points(
          at + "/selfAssessed",
          code,
          "selfAssessed",
          fields.get("selfAssessed"),
          Optional.of(leaf.maxPoints()));
    }
    if (fields.get("declared") instanceof Map<?, ?> declared) {
      known(at + "/declared", declared, DECLARED);
      declared.forEach(
          (key, value) -> declared(at + "/declared/" + key, code, key.toString(), value));
    } else if (fields.containsKey("declared")) {
      wrong(at + "/declared", fields.get("declared"), "{…} với số kê khai");
    }
    evidence(at, code, fields);
  }

  private void missing(String at, String code, Map<?, ?> fields) {
    if (!"not-applicable".equals(fields.get("missing"))) {
      wrong(at + "/missing", fields.get("missing"), "\"not-applicable\"");
    } else if (fields.containsKey("selfAssessed") || fields.containsKey("declared")) {
      wrong(at, null, "hoặc điểm và số kê khai, hoặc không áp dụng, không cả hai");
    } else {
      entry(
          Kind.SCORES,
          at + "/missing",
          code,
          "missing",
          new Given.Missing(MissingReason.NOT_APPLICABLE));
      reasons.add(code + (text(fields.get("reason")).isEmpty() ? "" : ": " + fields.get("reason")));
    }
    words(at + "/reason", fields.get("reason"), fields.containsKey("reason"));
  }

  private void declared(String at, String code, String key, Object value) {
    boolean isDay = key.equals("doneOn");
    if (isDay) {
      day(at, value)
          .ifPresent(day -> entry(Kind.SCORES, at, code, "declared/doneOn", new Given.Day(day)));
    } else if (key.equals("done")) {
      if (value instanceof Boolean done) {
        entry(Kind.SCORES, at, code, "declared/done", new Given.Flag(done));
      } else {
        wrong(at, value, "true hoặc false");
      }
    } else if (DECLARED.contains(key)) {
      if (value instanceof BigDecimal number && number.signum() >= 0 && number.scale() <= 0) {
        entry(Kind.SCORES, at, code, "declared/" + key, new Given.Number(Fraction.of(number)));
      } else {
        wrong(at, value, "số nguyên từ 0");
      }
    }
  }

  private void evidence(String at, String code, Map<?, ?> fields) {
    if (fields.containsKey("evidence")) {
      List<String> there = evidenceOf.get(text(fields.get("evidence")));
      if (there == null) {
        wrong(
            at + "/evidence",
            fields.get("evidence"),
            "một trong " + String.join(", ", EVIDENCE.keySet()));
      } else {
        there.add(code);
      }
    }
    words(at + "/document", fields.get("document"), fields.containsKey("document"));
    if (words(at + "/person", fields.get("person"), fields.containsKey("person"))) {
      entry(
          Kind.EVIDENCE,
          at + "/person",
          code,
          "person",
          new Given.Words(text(fields.get("person"))));
    }
  }

  private void points(
      String at, String item, String property, Object value, Optional<Fraction> most) {
    Optional<Fraction> points =
        value instanceof BigDecimal number
            ? Optional.of(Fraction.of(number))
            : Fraction.ofWritten(text(value));
    if (points
        .filter(said -> said.signum() >= 0)
        .filter(said -> most.map(limit -> said.compareTo(limit) <= 0).orElse(true))
        .isPresent()) {
      entry(Kind.SCORES, at, item, property, new Given.Number(points.get()));
    } else {
      wrong(
          at, value, "số từ 0" + most.map(limit -> " đến " + limit.asWritten()).orElse(" trở lên"));
    }
  }

  private Optional<LocalDate> day(String at, Object value) {
    try {
      return Optional.of(LocalDate.parse(text(value)));
    } catch (DateTimeException none) {
      wrong(at, value, "ngày dạng năm-tháng-ngày, ví dụ \"2025-10-31\"");
      return Optional.empty();
    }
  }

  /** Whether there are words; anything else is told. */
  private boolean words(String at, Object value, boolean isThere) {
    if (isThere && !(value instanceof String)) {
      wrong(at, value, "chữ trong ngoặc kép");
    }
    return !text(value).isBlank();
  }

  private void entry(Kind kind, String at, String item, String property, Given given) {
    entries.add(
        new Entry(
            CellPlace.line(file, content.line(at)),
            kind,
            period.code(),
            unit.code(),
            item,
            Optional.empty(),
            property,
            given));
  }

  /** Tells what the program does not know: nobody's figures are left out in silence. */
  private void known(String at, Map<?, ?> fields, Set<String> names) {
    for (Object name : fields.keySet()) {
      if (!names.contains(name)) {
        report(
            Problem.OFFLINE_VALUE,
            at + "/" + name.toString().replace("~", "~0").replace("/", "~1"),
            "\"" + name + "\"",
            "một trong " + names.stream().sorted().collect(Collectors.joining(", ")),
            "Mở tệp trong phiếu rồi xuất lại; không sửa tệp bằng tay."
                + meant(name.toString(), names));
      }
    }
  }

  private static String meant(String written, Collection<String> known) {
    return Spelling.nearest(written, known)
        .map(nearest -> " Có phải ý bạn là \"" + nearest + "\"?")
        .orElse("");
  }

  private void wrong(String at, Object value, String expected) {
    report(
        Problem.OFFLINE_VALUE,
        at,
        value == null ? "" : written(value),
        expected,
        "Mở tệp trong phiếu, sửa ở đó rồi xuất lại; không sửa tệp bằng tay.");
  }

  private void report(Problem problem, String at, String found, String expected, String remedy) {
    findings.add(content.finding(problem, at, found, expected, remedy));
  }

  /** What the form says and the data have no room for. */
  private void notes() {
    String said =
        EVIDENCE.entrySet().stream()
            .filter(state -> !evidenceOf.get(state.getKey()).isEmpty())
            .map(state -> some(state.getValue(), state.getKey(), evidenceOf.get(state.getKey())))
            .collect(Collectors.joining("; "));
    if (!said.isEmpty()) {
      report(
          Problem.OFFLINE_ASIDE,
          "/" + LEAVES,
          "tài liệu kiểm chứng theo đơn vị: " + said,
          "tình trạng do cơ quan kiểm tra ghi",
          "Kiểm tra tài liệu rồi ghi tình trạng vào biểu mẫu của cơ quan.");
    }
    if (!reasons.isEmpty()) {
      report(
          Problem.OFFLINE_ASIDE,
          "/" + LEAVES,
          "không áp dụng: " + list(reasons),
          "lý do được cơ quan xem xét",
          "Giữ tệp này làm căn cứ: số liệu chỉ ghi là không áp dụng, không ghi lý do.");
    }
  }

  /** Those that are complete are counted, the others named. */
  private static String some(String words, String state, List<String> codes) {
    return codes.size() + " " + words + (state.equals("complete") ? "" : " (" + list(codes) + ")");
  }

  private static String list(List<String> items) {
    return items.stream().limit(NAMED_AT_MOST).collect(Collectors.joining(", "))
        + (items.size() > NAMED_AT_MOST
            ? " và " + (items.size() - NAMED_AT_MOST) + " mục nữa"
            : "");
  }

  private static String text(Object value) {
    return value instanceof String text ? text : "";
  }

  private static String written(Object value) {
    if (value instanceof String text) {
      return "\"" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "\"";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof Map ? "{…}" : value instanceof List ? "[…]" : String.valueOf(value);
  }
}
